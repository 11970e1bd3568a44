package coding

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/title"
)

// finish merges what is told twice, ties "the visit" to its event, and puts the main event first.
func (a *article) finish() []event.Event {
	var list []event.Draft
	like := map[string][]int{} // events by type and mode
	became := map[int]int{}    // id of an event to that of the one that it was merged into
	a.dropRecalled()
	for _, d := range a.events {
		key := d.Type.String() + d.Mode
		into := -1
		keys := []string{key}
		if d.Opens() { // the first sentence retells the takeaways
			for _, acting := range [2]bool{true, false} { // best what the same ones do
				for i := range list {
					if len(list) < 32 && list[i].Type == d.Type && into < 0 && list[i].ActsWith(&d) == acting && event.Retold(&list[i], &d) && event.Same(&list[i], &d) {
						into = i
					}
				}
			}
		}
		if d.Type == timeline.Consult && d.Mode == "meet" {
			keys = append(keys, visitKey) // the meeting may be part of a visit
		}
		if d.Mode == "sign" {
			keys = append(keys, agreeKey) // what takeaways call a bargain
		}
		for _, k := range keys {
			for _, i := range near(like[k]) {
				if into < 0 && event.Same(&list[i], &d) {
					into = i
				}
			}
		}
		if into < 0 {
			like[key] = append(like[key], len(list))
			list = append(list, d)
			continue
		}
		if old := list[into]; old.Mode == "meet" && d.Mode == "visit" && old.Planned == d.Planned && (old.Heading && old.Nobody() && !d.Nobody() ||
			!old.When.IsZero() && d.When.End()-d.When.Start() > old.When.End()-old.When.Start()) {
			d.Sentence = min(d.Sentence, old.Sentence) // "will meet X on Monday": on the visit that is told next
			list[into], d = d, old
		}
		list[into].Join(&d, a.in.Found)
		became[d.ID] = list[into].ID
	}
	a.recall(list)
	titled := a.titled()
	main := a.mainEvent(list, titled)
	headline := ""
	if len(a.in.Entries) > 0 {
		main = 0 // a chronology is about all that it tells
	} else if d, ok := a.about(list, titled); ok {
		main = len(list)
		list = append(list, d)
	} else if len(list) > 0 {
		decided(&list[main], titled)
		a.leadDate(&list[main], list)
		headline = a.teller.Headline(&list[main], titled, a.in.Title)
		addTargets(&list[main], titled)
		addSources(&list[main], titled)
		a.addSides(&list[main])
		a.addBetween(&list[main])
		spellOut(&list[main], list)
	}
	if main > 0 {
		d := list[main]
		copy(list[1:main+1], list[:main])
		list[0] = d
	}
	for i := range list {
		a.homeland(&list[i])
	}
	a.reactions(list)
	a.otherSides(list)
	place := map[int]int{}
	for i := range list {
		place[list[i].ID] = i + 1
	}
	out := make([]event.Event, len(list))
	order := timeline.RoleKinds()
	for i := range list {
		d := &list[i]
		if d.CallsOff > 0 {
			id := d.CallsOff
			if to, ok := became[id]; ok {
				id = to
			}
			d.Cancels = place[id]
		}
		if id := d.NewDate; id > 0 {
			if to, ok := became[id]; ok {
				id = to
			}
			d.Becomes = place[id]
		}
		slices.Sort(d.Takeaways)
		slices.SortStableFunc(d.Roles, func(a, b event.Role) int {
			return cmp.Compare(slices.Index(order, a.As), slices.Index(order, b.As))
		})
		if d.Title = a.teller.Tell(d); i == 0 && headline != "" {
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
	if headline != "" && list[0].InTitle(titled) == nil && slices.ContainsFunc(out[1:], func(e event.Event) bool { return e.Title == out[0].Title }) {
		out[0].Title = title.UpperFirst(a.teller.Tell(&list[0])) // the words of the headline are those of another event
	}
	if len(out) > 0 && len(a.in.Entries) == 0 {
		a.addRest(&out[0], out)
	}
	return out
}

// ahead reports whether d lies behind the day of publication, as its sentences together tell: "is due in Chad next week … two
// days of talks from 21 November".
func (a *article) ahead(d *event.Draft) bool {
	return !d.When.IsZero() && !a.in.Published.IsZero() && d.When.Start() >= a.in.Published.End() && d.Type != timeline.Statement &&
		d.Marks&(timeline.CalledOff|timeline.Historical|timeline.Negated) == 0
}

var agreeKey = timeline.Agree.String()

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
