package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// Plans that the same sentence gives up or moves:
//
//	Kowal was expected in Chad on Sunday, but her visit was put off    the visit on Sunday is the one that is put off
//	Kowal's visit to Chad, announced for May, never took place         it is called off
//	the talks, originally planned for June, will now begin in May      they are put off from June, and are to be in May

// dueBefore makes one plan of a visit or a meeting that the sentence tells as due and of the one that it then calls off or puts off: what is known of
// the first is true of the second.
func (a *article) dueBefore(first int) {
	for i := first; i < len(a.events); i++ {
		if p := &a.events[i]; p.Planned && p.CallsOff == 0 {
			if k := slices.IndexFunc(a.events[first:], func(d event.Draft) bool { return a.isDue(&d, p) }); k >= 0 {
				a.joinDue(first+k, i, first)
				return
			}
		}
	}
}

// isDue reports whether d tells that something was due which can be p, before the verb that calls that off or puts it off.
func (a *article) isDue(d, p *event.Draft) bool {
	if d.Type != timeline.Consult || d.Mode != p.Mode || d.Planned || d.Moved || !d.Verb || d.VerbAt >= p.VerbAt-1 || !d.Due && !d.Will && d.Marks&timeline.Future == 0 {
		return false
	}
	switch k := a.TokenAt(d.GroupAt); a.Lower(max(k, 0)) {
	case "was", "were", "had":
		return true
	}
	return false
}

// joinDue gives the plan at position i of the events, and what is told of it from first on, what the event at position k knows, and drops that.
func (a *article) joinDue(k, i, first int) {
	d, id, next := a.events[k], a.events[i].ID, a.events[i].NewDate
	for n := first; n < len(a.events); n++ {
		e := &a.events[n]
		switch {
		case e.ID == id || next > 0 && e.ID == next:
			e.Place = d.Place
			if taking(&d) >= taking(e) {
				e.Roles = slices.Clone(d.Roles)
			}
			if e.ID == id && e.When.IsZero() && e.WhenText == "" {
				e.When, e.WhenText, e.Claim, e.Times = d.When, d.WhenText, d.Claim, d.Times
			}
		case e.CallsOff == id:
			e.OffTitle = ""
			for _, r := range d.Roles {
				if r.As == timeline.Mentioned || e.TakesPart(r.Actor) {
					continue
				}
				r.As = timeline.Target
				e.Roles = append(withoutActor(e.Roles, r.Actor), r)
			}
		}
	}
	for n := range a.events[first:] {
		if e := &a.events[first+n]; e.CallsOff == id {
			a.offTitle(e, &a.events[i])
		}
	}
	a.events = slices.Delete(a.events, k, k+1)
}

// taking counts those who take part in d.
func taking(d *event.Draft) (n int) {
	for _, r := range d.Roles {
		if r.As != timeline.Mentioned {
			n++
		}
	}
	return n
}

// fellThrough returns what the verb behind the noun of m, also behind an insertion between commas, makes of the plan that the noun names: cancelled where
// it "never took place" or "is off", postponed where it was "originally planned" for another time. 0 for neither.
func (a *article) fellThrough(m *grammar.Match) timeline.Marks {
	if m.Type != timeline.Consult || !m.IsNoun() {
		return 0
	}
	open := m.End
	for open < len(a.Toks) && (a.Toks[open].Punct == 0 && !a.Finite(open) || a.Toks[open].Inner()) {
		open++
	}
	k, moved := open, false
	if k+2 < len(a.Toks) && a.Toks[k].Punct == ',' {
		for k++; k < len(a.Toks) && a.Toks[k].Punct != ','; k++ {
			moved = moved || (a.Lower(k) == "originally" || a.Lower(k) == "initially" || a.Lower(k) == "first") && k+1 < len(a.Toks) && a.Toks[k+1].Has(words.Due)
		}
		k++
	}
	switch {
	case k >= len(a.Toks):
		return 0
	case a.comesToNothing(k):
		return timeline.Cancelled
	case moved && a.Toks[k].Has(words.Will):
		return timeline.Postponed
	}
	return 0
}

// willBehind reports whether a "will" stands between the noun of d and a time, which is the new one then.
func (a *article) willBehind(d *event.Draft, e *timex.Expr) bool {
	for k := max(0, a.TokenAt(d.VerbAt)); k < len(a.Toks) && a.Toks[k].Start < e.Start; k++ {
		if a.Toks[k].Mention == 0 && a.Toks[k].Has(words.Will) {
			return true
		}
	}
	return false
}

// comesToNothing reports whether the verb at token k says of a plan that it did not come about: "never took place", "did not go ahead", "fell through",
// "is off".
func (a *article) comesToNothing(k int) bool {
	denied := false
	for k < len(a.Toks)-1 && (a.Toks[k].Has(words.Do|words.Not) || a.Lower(k) == "never") {
		denied = denied || a.Toks[k].Has(words.Not)
		k++
	}
	next := ""
	if k+1 < len(a.Toks) {
		next = a.Lower(k + 1)
	}
	switch a.Lexicon.Base(a.Lower(k)) {
	case "happen", "materialise", "materialize":
		return denied
	case "take":
		return denied && next == "place"
	case "go":
		return denied && next == "ahead"
	case "fall":
		return next == "through"
	}
	return a.Toks[k].Has(words.Be) && next == "off" && (k+2 == len(a.Toks) || a.Toks[k+2].Punct != 0)
}
