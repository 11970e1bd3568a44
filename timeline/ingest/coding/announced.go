package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/when"
)

// The day on which something is said, and that of what is said.

// saidBefore reports whether what was agreed, asked, refused or charged is dated with a day that is still to come: "agreed to
// vote in May", "has invited him to a summit in June". That day is of what is to be done.
func (a *article) saidBefore(d *event.Draft, s when.Span) bool {
	switch d.Type {
	case timeline.Agree, timeline.Request, timeline.Reject, timeline.Threaten, timeline.Accuse:
	default:
		return false
	}
	return d.Verb && !d.Planned && (!d.Will || d.Turned && d.Type == timeline.Threaten) && d.Marks&(timeline.Future|timeline.Hypothetical) == 0 && !s.IsZero() &&
		!a.in.Published.IsZero() && s.Start() >= a.in.Published.End()
}

// urges reports whether the verb of d presses somebody or vows something: a bare weekday far behind it is the day of the pressing.
func (a *article) urges(d *event.Draft) bool {
	k := a.TokenAt(d.VerbAt)
	if k < 0 {
		return false
	}
	switch a.Lemma(k) {
	case "urge", "call", "appeal", "vow", "threaten", "press", "implore":
		return true
	}
	return false
}

// announced dates what somebody does with the day on which the same one says so: "said on Monday it was expelling the
// envoy". What is still to be done, or was done before, has a day of its own.
func (a *article) announced(first int) {
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		pledge := d.Will && d.Type.Quad() <= timeline.MaterialCooperation && d.Type != timeline.Consult
		decision := d.Will && (d.Type == timeline.Sanction || d.Turned && d.Type == timeline.Threaten) // who says that his government will end a pact has decided it
		if d.Type == timeline.Statement || !d.When.IsZero() || d.WhenText != "" || d.Before || d.Negated || d.Will && !pledge && !decision || d.Planned || !d.Verb ||
			d.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Alleged) != 0 || d.Marks&timeline.Future != 0 && !pledge && !decision {
			continue
		}
		for k := first; k < len(a.events); k++ {
			s := &a.events[k]
			if s.Type == timeline.Statement && s.VerbAt < d.VerbAt && s.When.Gran == when.ToDay && !s.When.IsRange() && (s.Subordinate || !d.Subordinate) && s.ActsWith(d) && (!pledge || a.several(s)) {
				if pledge { // two who announce that they will work together have agreed
					d.Type, d.Mode, d.CAMEO, d.Phrase, d.Turned = timeline.Agree, "", "030", "agrees with", true
					d.Marks &^= timeline.Future
				}
				if decision {
					d.Marks &^= timeline.Future
				}
				d.When, d.WhenText, d.Claim = s.When, s.WhenText, s.Claim
				d.Claim.Why += "; the day on which it is announced"
				d.Times = append(d.Times, s.Times...)
				break
			}
		}
	}
}

// several reports whether people of two countries say what s tells.
func (a *article) several(s *event.Draft) bool {
	first := ""
	for _, r := range s.Roles {
		if r.As == timeline.Speaker && r.Country != "" {
			if first != "" && first != r.Country {
				return true
			}
			first = r.Country
		}
	}
	return false
}
