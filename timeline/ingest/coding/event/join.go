package event

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/when"
)

// Join adds what more tells to d.
func (d *Draft) Join(more *Draft, found *actor.Result) {
	if d.Type == timeline.Consult && d.Mode == "meet" && more.Mode == "visit" {
		d.metBy(more)
	} else if d.Type == timeline.Consult && d.Mode != more.Mode { // a meeting during a visit: whoever is new is a host
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
				return d.beside(q, r) && q.Country == r.Country && q.Country != ""
			}) && r.Kind(found) == timeline.Country {
				continue // the country of somebody who is there already
			}
			d.Roles = append(d.Roles, r)
		case d.Roles[k].As == timeline.Mentioned:
			d.Roles[k] = r
		}
	}
	d.DropCountries(found)
	if d.When.IsZero() && (!more.When.IsZero() || d.WhenText == "") && (d.Before || !more.Before) || Finer(more.When, d.When) {
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
	if d.NewDate == 0 {
		d.NewDate = more.NewDate
	}
	if d.Place == "" {
		d.Place, d.There = more.Place, more.There
	}
	if more.Marks&timeline.Future != 0 && d.Marks&timeline.Hypothetical != 0 {
		d.Marks = d.Marks&^timeline.Hypothetical | timeline.Future
	}
	if d.Marks&timeline.Future != 0 && more.Past && more.Marks&timeline.Future == 0 && !more.Before && !more.When.IsZero() && d.When == more.When {
		d.Marks &^= timeline.Future // "will lend Chad money", and below it "approved the loan on Friday"
	}
	d.Confidence = min(0.97, max(d.Confidence, more.Confidence)+0.04)
	if d.Weak && !more.Weak {
		if d.Weak = false; more.CAMEO != "043" || d.CAMEO == more.CAMEO { // who "sees" somebody, and is received by him, receives nobody
			d.Phrase = more.Phrase
		}
	}
	if d.Obliged && !more.Obliged && more.Verb && more.Certain { // "Sudan must help", and below it who urged it to
		d.Phrase, d.Obliged, d.Certain, d.Passive, d.Infinite = more.Phrase, false, true, more.Passive, more.Infinite
		d.VerbAt, d.GroupAt, d.Begins, d.Clause, d.AndAt, d.Told = more.VerbAt, more.GroupAt, more.Begins, more.Clause, more.AndAt, more.Told
	}
}

// metBy gives guests and hosts of a visit that retells the meeting d the parts that meetings have: that of their country in d, else that of one who
// meets: "held talks with his Omani colleague" and "received the foreign minister of Oman".
func (d *Draft) metBy(visit *Draft) {
	for i := range visit.Roles {
		r := &visit.Roles[i]
		if r.As != timeline.Visitor && (r.As != timeline.Host || !r.Person) {
			continue // a country that is visited is where they meet
		}
		if r.As = timeline.Source; r.Country != "" {
			if k := slices.IndexFunc(d.Roles, func(q Role) bool { return q.As != timeline.Mentioned && q.Country == r.Country }); k >= 0 {
				r.As = d.Roles[k].As
			}
		}
	}
}

// beside reports whether two take the same part in d: also the two sides of a call or a meeting, of whom one text says that both held it and another
// that one spoke to the other.
func (d *Draft) beside(q, r Role) bool {
	side := func(as timeline.RoleKind) bool { return as == timeline.Source || as == timeline.Target }
	return q.As == r.As || d.Type == timeline.Consult && (d.Mode == "meet" || d.Mode == "phone") && side(q.As) && side(r.As)
}

// DropCountries makes a country that hosts a mere mention when its president hosts too.
func (d *Draft) DropCountries(found *actor.Result) {
	for i := range d.Roles {
		r := &d.Roles[i]
		if r.As == timeline.Mentioned || r.Kind(found) != timeline.Country {
			continue
		}
		if slices.ContainsFunc(d.Roles, func(q Role) bool {
			return q.Actor != r.Actor && d.beside(q, *r) && q.Country == r.Country && q.Country != "" && q.Kind(found) == timeline.Person
		}) {
			r.As = timeline.Mentioned
		}
	}
}

// Finer reports whether a tells the day of what b knows only the month of, or more, or only that it is one of some days: "at the end of May".
func Finer(a, b when.Span) bool {
	if a.IsZero() || b.IsZero() || a.Gran > when.ToDay || a.Start() < b.Start() || a.End() > b.End() {
		return false
	}
	return b.Gran > when.ToDay || !b.IsRange() && b.Gran == when.ToDay && a.End()-a.Start() < b.End()-b.Start()
}

// byStart orders sentences.
func byStart(a, b timeline.Range) int { return cmp.Compare(a.Start, b.Start) }
