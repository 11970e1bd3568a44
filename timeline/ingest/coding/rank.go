package coding

import (
	"math"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/when"
)

// ranking weighs which of its events an article is about.
type ranking struct {
	list, titled []event.Draft
	sentence     timeline.Range // the first of the body
	day          when.Span      // that the sentence names; zero for none
	lead, first  map[int]bool   // actors of the sentence and the title, and of the sentence alone
	speech       bool           // the title tells only what somebody says
	plain        bool           // the sentence tells an event plainly
	told         bool           // the first takeaway tells a deed
}

// mainEvent returns the place of the event that the article is about. It stands first or in the title, is told often, with actors, a
// verb of its own and a date; what somebody says, what lies before and what was called off come after what happened.
func (a *article) mainEvent(list, titled []event.Draft) int {
	r := ranking{
		list: list, titled: titled, sentence: a.lead, day: a.dayOf(a.lead, list),
		lead: a.named(a.lead, a.in.Title), first: a.named(a.lead),
		speech: len(titled) > 0 && !slices.ContainsFunc(titled, func(t event.Draft) bool { return t.Type != timeline.Statement }),
		plain:  slices.ContainsFunc(list, func(d event.Draft) bool { return leads(&d, a.lead) }),
		told: slices.ContainsFunc(list, func(d event.Draft) bool {
			return slices.Contains(d.Takeaways, 0) && d.Verb && !d.Subordinate && d.Type != timeline.Statement && !d.Nobody()
		}),
	}
	best, score := 0, -100.0 // in hundredths: of those alike it is the first
	for i := range list {
		d := &list[i]
		s := math.Round(100 * float64(d.Confidence+r.deed(d)+r.standing(d)+r.reality(d)+r.parties(d)+r.inTitle(d)))
		if s > score {
			best, score = i, s
		}
	}
	return best
}

// deed weighs what d is: what somebody says, and what has neither a verb of its own nor a date, counts less.
func (r *ranking) deed(d *event.Draft) (s float32) {
	dated := !d.When.IsZero() || d.WhenText != ""
	switch {
	case d.Type != timeline.Statement:
	case r.speech && r.titled[0].ActsWith(d):
		s -= 0.1 // “Nothing is decided,” says the headline
	default:
		s -= 0.5
		if slices.ContainsFunc(r.list, func(b event.Draft) bool {
			return b.Count == d.Count && b.Verb && !b.Subordinate && b.Type != timeline.Statement && b.VerbAt < d.VerbAt && b.Begins == d.Begins && !b.Nobody()
		}) {
			s -= 0.2 // "Kenya will join the pact, Chad has announced"
		}
	}
	if dated && !d.Lent {
		s += 0.15
	} else if d.Marks&timeline.Future != 0 {
		s -= 0.15 // what is dated says when it was decided
	}
	if d.Subordinate || !d.Verb {
		s -= 0.15
	}
	return s
}

// standing weighs where d is told, and how often.
func (r *ranking) standing(d *event.Draft) float32 {
	inSentence := toldIn(d, r.sentence)
	s := 0.08*float32(min(len(d.Evidence)-1, 5)) - 0.12*float32(min(d.Sentence-1, 8))
	if len(d.Evidence) > len(d.Takeaways) || len(r.lead) == 0 || d.Nobody() || amongst(d, r.lead) { // not "Qatar acted as go-between"
		s += 0.1 * float32(min(len(d.Takeaways), 3))
		switch {
		case !slices.Contains(d.Takeaways, 0):
		case r.plain && !inSentence:
			s += 0.05
		default:
			s += 0.15
		}
	}
	if d.Sentence == 1 && len(d.Takeaways) == 0 && (!d.Heading || inSentence) && !(d.Subordinate && r.told) {
		s += 0.15 // the first sentence of the body
	}
	if !r.day.IsZero() && !d.When.IsZero() && d.Sentence > 1 && !d.Heading && !inSentence && d.When.End() <= r.day.Start() {
		s -= 0.15 // what came before
	}
	return s
}

// reality weighs whether d happened, and happened now.
func (r *ranking) reality(d *event.Draft) (s float32) {
	if d.Marks&(timeline.Historical|timeline.Negated) != 0 {
		s -= 0.2
		if len(d.Evidence) == len(d.Takeaways) {
			s -= 0.2 // what the takeaways remind of
		}
	}
	if d.Marks&timeline.Hypothetical != 0 {
		s -= 0.2
	}
	if d.Planned || d.Moved {
		s -= 0.8
	}
	if d.Marks&timeline.Future != 0 && d.Sentence == 1 && slices.ContainsFunc(r.list, func(p event.Draft) bool { return p.ID != d.ID && settles(&p, d, r.sentence) }) {
		s -= 0.4 // what the treaty that is signed provides for
	}
	if d.Before {
		s -= 0.3
	}
	return s
}

// parties weighs who takes part in d.
func (r *ranking) parties(d *event.Draft) (s float32) {
	if i := slices.IndexFunc(d.Roles, event.Acts); i >= 0 && d.Roles[i].Start < d.Begins {
		s -= 0.15 // "They want Chad out": the sentence before says who, and what matters
	}
	if d.Nobody() || d.Mode == "visit" && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor }) {
		s -= 0.25
	}
	if d.Mode == "visit" && comesFree(d, r.list) {
		s -= 0.3
	}
	if source, target := d.Sides(); target && !source && d.Verb && !d.Passive && d.Type != timeline.Consult && !d.Clausal {
		s -= 0.15 // who does it is told elsewhere
	}
	return s
}

// inTitle weighs whether the title tells d, and nothing else does, or as the deed of the same ones.
func (r *ranking) inTitle(d *event.Draft) (s float32) {
	t := d.InTitle(r.titled)
	switch {
	case d.Heading && len(d.Evidence) == 1:
		s += 0.2
		if allAmong(d, r.first) {
			s += 0.1
		}
	case t != nil && t.Type != timeline.Statement:
		s += 0.2
		if t.ActsWith(d) {
			s += 0.15
		} else if amongThose(t, d) {
			s += 0.1
		}
	}
	return s
}

// allAmong reports whether all who take part in d are in who.
func allAmong(d *event.Draft, who map[int]bool) bool {
	return amongst(d, who) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As != timeline.Mentioned && !who[r.Actor] })
}

// comesFree reports whether who comes in d is one whom another event of the same sentence lets go or puts out: "landed in Zurich,
// freed by Libya". That is no visit.
func comesFree(d *event.Draft, list []event.Draft) bool {
	return slices.ContainsFunc(list, func(b event.Draft) bool {
		return b.Count == d.Count && (b.Mode == "release" || b.Mode == "expel" || b.Mode == "deport") && slices.ContainsFunc(b.Roles, func(r event.Role) bool {
			return r.As == timeline.Target && slices.ContainsFunc(d.Roles, func(q event.Role) bool { return q.As == timeline.Visitor && q.Actor == r.Actor })
		})
	})
}

// settles reports whether d is an agreement of those who take part in b that the first sentence of the body, lead, tells plainly,
// not in passing: "under an agreement that they reached last week".
func settles(d *event.Draft, b *event.Draft, lead timeline.Range) bool {
	return (d.Mode == "sign" || d.Type == timeline.Agree) && d.Marks&timeline.Future == 0 && !d.When.IsZero() && leads(d, lead) && !d.Clausal && d.ActsWith(b)
}

// leads reports whether d is what the first sentence of the body, lead, tells plainly: by a verb of its own, of
// somebody who acts or suffers.
func leads(d *event.Draft, lead timeline.Range) bool {
	source, target := d.Sides()
	return d.Verb && !d.Subordinate && (source || target && d.Passive) && d.Type != timeline.Statement && !d.Planned && !d.Weak && toldIn(d, lead) &&
		d.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Negated) == 0
}

func toldIn(d *event.Draft, lead timeline.Range) bool { return slices.Contains(d.Evidence, lead) }

// amongst reports whether somebody who takes part in d is in who.
func amongst(d *event.Draft, who map[int]bool) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As != timeline.Mentioned && who[r.Actor] })
}

// amongThose reports whether all who take part in d, two or more, are named in b: "A cuts ties with B", told by B.
func amongThose(d *event.Draft, b *event.Draft) bool {
	parts := 0
	for _, r := range d.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		if parts++; !slices.ContainsFunc(b.Roles, func(q event.Role) bool {
			return q.As != timeline.Mentioned && (q.Actor == r.Actor || q.Country == r.Country && q.Country != "")
		}) {
			return false
		}
	}
	return parts > 1
}
