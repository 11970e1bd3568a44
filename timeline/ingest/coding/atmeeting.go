package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/when"
)

// What those who met did there has often no day of its own:
//
//	Kenya's president held talks with Chad's on Sunday. The two sides agreed to open the border.
//
// It happened when they met, as long as nothing of another day is told in between.

// atMeeting dates by their meeting what those who met do together, with one word for both, in the sentences behind.
func (a *article) atMeeting(first int) {
	const far = 4 // sentences
	m := &a.met
	if m.when.IsZero() || m.when.Gran > when.ToDay || a.who.Count-m.count > far {
		return
	}
	if slices.ContainsFunc(a.events, func(d event.Draft) bool {
		return d.Count >= m.count && !d.When.IsZero() && !d.When.Overlaps(m.when.Start(), m.when.End()) && d.Marks&timeline.Future == 0
	}) {
		return
	}
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if d.When.IsZero() && d.WhenText == "" && d.Past && !d.Before && !d.Subordinate && !d.Planned && d.Marks&^timeline.Historical == 0 && ofMeeting(d.Type) && a.sameAsMet(d) {
			d.When, d.Claim, d.Times = m.when, m.claim, slices.Clone(m.times)
			d.Claim.Why += "; the day on which they met"
		}
	}
}

// ofMeeting reports whether what is of type t comes of a meeting.
func ofMeeting(t timeline.Type) bool {
	switch t {
	case timeline.Agree, timeline.Support, timeline.Cooperate, timeline.Request, timeline.Concede, timeline.Accuse:
		return true
	}
	return false
}

// sameAsMet reports whether those who act in d are of the countries that met, and one word stands for them.
func (a *article) sameAsMet(d *event.Draft) bool {
	countries := map[string]bool{}
	for _, r := range d.Roles {
		if event.Acts(r) && r.Country != "" {
			countries[r.Country] = true
		}
	}
	if len(countries) < 2 {
		return false
	}
	for _, p := range a.met.who {
		c := a.who.Country(p)
		if !countries[c] {
			return false
		}
		delete(countries, c)
	}
	return len(countries) == 0
}
