package coding

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/when"
)

// finish merges what is told twice, ties "the visit" to its event, and puts the main event first.
func (a *article) finish() []Event {
	var list []draft
	like := map[string][]int{} // events by type and mode
	became := map[int]int{}    // id of an event to that of the one that it was merged into
	for _, d := range a.events {
		key := d.Type.String() + d.Mode
		into := -1
		keys := []string{key}
		if d.opens() { // the first sentence retells the takeaways
			for _, acting := range [2]bool{true, false} { // best what the same ones do
				for i := range list {
					if len(list) < 32 && list[i].Type == d.Type && into < 0 && list[i].actsWith(&d) == acting && retold(&list[i], &d) && same(&list[i], &d) {
						into = i
					}
				}
			}
		}
		if d.Type == timeline.Consult && d.Mode == "meet" {
			keys = append(keys, visitKey) // the meeting may be part of a visit
		}
		for _, k := range keys {
			for _, i := range near(like[k]) {
				if into < 0 && same(&list[i], &d) {
					into = i
				}
			}
		}
		if into < 0 {
			like[key] = append(like[key], len(list))
			list = append(list, d)
			continue
		}
		if old := list[into]; old.Mode == "meet" && d.Mode == "visit" && old.planned == d.planned && (old.heading && old.nobody() && !d.nobody() ||
			!old.When.IsZero() && d.When.End()-d.When.Start() > old.When.End()-old.When.Start()) {
			d.sentence = min(d.sentence, old.sentence) // "will meet X on Monday": on the visit that is told next
			list[into], d = d, old
		}
		a.join(&list[into], &d)
		became[d.id] = list[into].id
	}
	a.recall(list)
	titled := a.titled()
	main := a.mainEvent(list, titled)
	headline := ""
	if len(a.in.Entries) > 0 {
		main = 0 // a chronology is about all that it tells
	} else if len(list) > 0 {
		list[main].decided(titled)
		a.leadDate(&list[main], list)
		headline = a.headline(&list[main], titled)
		list[main].addTargets(titled)
		list[main].addSources(titled)
		a.addSides(&list[main])
		a.addBetween(&list[main])
		list[main].spellOut(list)
	}
	if main > 0 {
		d := list[main]
		copy(list[1:main+1], list[:main])
		list[0] = d
	}
	place := map[int]int{}
	for i := range list {
		place[list[i].id] = i + 1
	}
	out := make([]Event, len(list))
	order := timeline.RoleKinds()
	for i := range list {
		d := &list[i]
		if d.offs > 0 {
			id := d.offs
			if to, ok := became[id]; ok {
				id = to
			}
			d.Cancels = place[id]
		}
		if id := d.becomes; id > 0 {
			if to, ok := became[id]; ok {
				id = to
			}
			d.Becomes = place[id]
		}
		slices.Sort(d.Takeaways)
		slices.SortStableFunc(d.Roles, func(a, b Role) int {
			return cmp.Compare(slices.Index(order, a.As), slices.Index(order, b.As))
		})
		if d.Title = a.title(d); i == 0 && headline != "" {
			d.Title = headline
		}
		d.Title = title.UpperFirst(d.Title)
		if a.ahead(d) {
			d.Marks = d.Marks&^timeline.Hypothetical | timeline.Future
		}
		if d.Type == timeline.Consult && d.Marks&^timeline.Confirmed == timeline.Future {
			d.CAMEO = "036" // express intent to meet
		}
		out[i] = d.Event
	}
	if headline != "" && list[0].inTitle(titled) == nil && slices.ContainsFunc(out[1:], func(e Event) bool { return e.Title == out[0].Title }) {
		out[0].Title = title.UpperFirst(a.title(&list[0])) // the words of the headline are those of another event
	}
	if len(out) > 0 && len(a.in.Entries) == 0 {
		a.addRest(&out[0], out)
	}
	return out
}

// ahead reports whether d lies behind the day of publication, as its sentences together tell: "is due in Chad next week … two
// days of talks from 21 November".
func (a *article) ahead(d *draft) bool {
	return !d.When.IsZero() && !a.in.Published.IsZero() && d.When.Start() >= a.in.Published.End() && d.Type != timeline.Statement &&
		d.Marks&(timeline.CalledOff|timeline.Historical|timeline.Negated) == 0
}

var visitKey = timeline.Consult.String() + "visit"

// near returns the first and the last of a list: in a long text, what is far apart is another event, and comparing all
// with all would take forever.
func near(list []int) []int {
	const first, last = 16, 48
	if len(list) <= first+last {
		return list
	}
	return append(slices.Clone(list[:first]), list[len(list)-last:]...)
}

// join adds what more tells to d.
func (a *article) join(d, more *draft) {
	if d.Type == timeline.Consult && d.Mode != more.Mode { // a meeting during a visit: whoever is new is a host
		for i := range more.Roles {
			r := &more.Roles[i]
			if r.As == timeline.Mentioned {
				continue
			}
			r.As = timeline.Host
			if r.Country != "" && slices.ContainsFunc(d.Roles, func(q Role) bool { return q.As == timeline.Visitor && q.Country == r.Country }) {
				r.As = timeline.Visitor // "hosted the leaders of Chad and Peru", and below it who they are
			}
		}
	}
	for _, r := range more.Roles {
		k := slices.IndexFunc(d.Roles, func(q Role) bool { return q.Actor == r.Actor })
		switch {
		case k < 0:
			if r.As != timeline.Mentioned && slices.ContainsFunc(d.Roles, func(q Role) bool {
				return q.As == r.As && q.Country == r.Country && q.Country != ""
			}) && a.kind(r) == timeline.Country {
				continue // the country of somebody who is there already
			}
			d.Roles = append(d.Roles, r)
		case d.Roles[k].As == timeline.Mentioned:
			d.Roles[k] = r
		}
	}
	a.dropCountries(d)
	if d.When.IsZero() && (!more.When.IsZero() || d.WhenText == "") && (d.before || !more.before) || finer(more.When, d.When) {
		d.When, d.WhenText, d.Claim = more.When, more.WhenText, more.Claim
	}
	// Sentences are read in order, so what an event has already stands at the end of its lists.
	for _, e := range more.Evidence {
		if i, have := slices.BinarySearchFunc(d.Evidence, e, byStart); !have {
			d.Evidence = slices.Insert(d.Evidence, i, e)
		}
	}
	for _, t := range more.Takeaways {
		if i, have := slices.BinarySearch(d.Takeaways, t); !have {
			d.Takeaways = slices.Insert(d.Takeaways, i, t)
		}
	}
	d.Times = append(d.Times, more.Times...)
	if d.becomes == 0 {
		d.becomes = more.becomes
	}
	if d.Place == "" {
		d.Place, d.there = more.Place, more.there
	}
	if more.Marks&timeline.Future != 0 && d.Marks&timeline.Hypothetical != 0 {
		d.Marks = d.Marks&^timeline.Hypothetical | timeline.Future
	}
	d.Confidence = min(0.97, max(d.Confidence, more.Confidence)+0.04)
	if d.weak && !more.weak {
		d.phrase, d.weak = more.phrase, false
	}
	if d.obliged && !more.obliged && more.verb && more.certain { // "Sudan must help", and below it who urged it to
		d.phrase, d.obliged, d.certain, d.passive, d.infinite = more.phrase, false, true, more.passive, more.infinite
		d.verbAt, d.groupAt, d.begins, d.clause, d.andAt, d.told = more.verbAt, more.groupAt, more.begins, more.clause, more.andAt, more.told
	}
}

// finer reports whether a tells the day of what b knows only the month of, or more.
func finer(a, b when.Span) bool {
	return !a.IsZero() && !b.IsZero() && b.Gran > when.ToDay && a.Gran <= when.ToDay && a.Start() >= b.Start() && a.End() <= b.End()
}

// byStart orders sentences.
func byStart(a, b timeline.Range) int { return cmp.Compare(a.Start, b.Start) }

// dropCountries makes a country that hosts a mere mention when its president hosts too.
func (a *article) dropCountries(d *draft) {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.As == timeline.Mentioned || a.kind(*r) != timeline.Country {
			continue
		}
		if slices.ContainsFunc(d.Roles, func(q Role) bool {
			return q.Actor != r.Actor && q.As == r.As && q.Country == r.Country && q.Country != "" && a.kind(q) == timeline.Person
		}) {
			r.As = timeline.Mentioned
		}
	}
}

func (a *article) kind(r Role) timeline.ActorKind { return a.in.Found.Actors[r.Actor].Kind }
