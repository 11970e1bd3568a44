package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
)

// Plans that the same sentence first tells as due and then gives up or moves:
//
//	Kowal was expected in Chad on Sunday, but her visit was put off    the visit on Sunday is the one that is put off
//	Kowal had planned to visit Chad in May but cancelled the trip      the trip in May is

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
