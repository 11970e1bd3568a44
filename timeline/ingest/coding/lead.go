package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Which event an article is about, and what its title and first sentence add to it.

// mainEvent returns the event that the article is about. It stands first or in the title, is told often, with actors, a
// verb of its own and a date; what somebody says, what lies before and what was called off come after what happened.
func (a *article) mainEvent(list []draft, titled []draft) int {
	lead, first := a.named(a.lead, a.in.Title), a.named(a.lead)
	day := a.dayOf(a.lead, list)
	speech := len(titled) > 0 && !slices.ContainsFunc(titled, func(t draft) bool { return t.Type != timeline.Statement })
	plain := slices.ContainsFunc(list, func(d draft) bool { return d.leads(a.lead) })
	best, score := 0, float32(-1)
	for i := range list {
		d := &list[i]
		s := d.Confidence
		switch {
		case d.Type != timeline.Statement:
		case speech && titled[0].actsWith(d):
			s -= 0.1 // “Nothing is decided,” says the headline
		default:
			s -= 0.5
		}
		if !day.IsZero() && !d.When.IsZero() && d.sentence > 1 && !d.heading && !d.toldIn(a.lead) && d.When.End() <= day.Start() {
			s -= 0.15 // what came before
		}
		if !d.When.IsZero() || d.WhenText != "" {
			s += 0.15
		}
		s += 0.08 * float32(min(len(d.Evidence)-1, 5))
		if len(d.Evidence) > len(d.Takeaways) || len(lead) == 0 || d.nobody() || d.amongst(lead) { // not "Qatar acted as go-between"
			s += 0.1 * float32(min(len(d.Takeaways), 3))
			switch {
			case !slices.Contains(d.Takeaways, 0):
			case plain && !d.toldIn(a.lead):
				s += 0.05
			default:
				s += 0.15
			}
		}
		s -= 0.12 * float32(min(d.sentence-1, 8))
		if d.Marks&(timeline.Historical|timeline.Negated) != 0 {
			s -= 0.2
			if len(d.Evidence) == len(d.Takeaways) {
				s -= 0.2 // what the takeaways remind of
			}
		}
		if d.Marks&timeline.Hypothetical != 0 {
			s -= 0.2
		}
		if d.planned || d.moved {
			s -= 0.8
		}
		if d.Marks&timeline.Future != 0 && d.sentence == 1 && slices.ContainsFunc(list, func(p draft) bool { return p.id != d.id && p.settles(d, a.lead) }) {
			s -= 0.4 // what the treaty that is signed provides for
		}
		if d.before {
			s -= 0.3
		}
		if d.nobody() || d.Mode == "visit" && !slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As == timeline.Visitor }) {
			s -= 0.25
		}
		if d.Mode == "visit" && d.comesFree(list) {
			s -= 0.3
		}
		if d.sentence == 1 && len(d.Takeaways) == 0 && (!d.heading || d.toldIn(a.lead)) {
			s += 0.15 // the first sentence of the body
		}
		if source, target := d.sides(); target && !source && d.verb && !d.passive && d.Type != timeline.Consult && !d.clausal {
			s -= 0.15 // who does it is told elsewhere
		}
		if d.sub || !d.verb {
			s -= 0.15
		}
		if d.Marks&timeline.Future != 0 && d.When.IsZero() && d.WhenText == "" {
			s -= 0.15 // what is dated says when it was decided
		}
		if t := d.inTitle(titled); d.heading && len(d.Evidence) == 1 {
			s += 0.2 // the title tells it, and nothing else
			if d.allAmong(first) {
				s += 0.1
			}
		} else if t != nil && t.Type != timeline.Statement {
			s += 0.2
			if t.actsWith(d) {
				s += 0.15
			} else if t.amongThose(d) {
				s += 0.1
			}
		}
		if s > score {
			best, score = i, s
		}
	}
	return best
}

// allAmong reports whether all who take part in d are in who.
func (d *draft) allAmong(who map[int]bool) bool {
	return d.amongst(who) && !slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As != timeline.Mentioned && !who[r.Actor] })
}

// comesFree reports whether who comes in d is one whom another event of the same sentence lets go or puts out: "landed in Zurich,
// freed by Libya". That is no visit.
func (d *draft) comesFree(list []draft) bool {
	return slices.ContainsFunc(list, func(b draft) bool {
		return b.count == d.count && (b.Mode == "release" || b.Mode == "expel" || b.Mode == "deport") && slices.ContainsFunc(b.Roles, func(r Role) bool {
			return r.As == timeline.Target && slices.ContainsFunc(d.Roles, func(q Role) bool { return q.As == timeline.Visitor && q.Actor == r.Actor })
		})
	})
}

// settles reports whether d is an agreement of those who take part in b that the first sentence of the body, lead, tells plainly,
// not in passing: "under an agreement that they reached last week".
func (d *draft) settles(b *draft, lead timeline.Range) bool {
	return (d.Mode == "sign" || d.Type == timeline.Agree) && d.Marks&timeline.Future == 0 && !d.When.IsZero() && d.leads(lead) && !d.clausal && d.actsWith(b)
}

// leads reports whether d is what the first sentence of the body, lead, tells plainly: by a verb of its own, of
// somebody who acts or suffers.
func (d *draft) leads(lead timeline.Range) bool {
	source, target := d.sides()
	return d.verb && !d.sub && (source || target && d.passive) && d.Type != timeline.Statement && !d.planned && !d.weak && d.toldIn(lead) &&
		d.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Negated) == 0
}

func (d *draft) toldIn(lead timeline.Range) bool { return slices.Contains(d.Evidence, lead) }

// named returns the actors that some passages name, and those of the countries that they name.
func (a *article) named(passages ...timeline.Range) map[int]bool {
	who, countries := map[int]bool{}, map[string]bool{}
	for _, p := range passages {
		i, _ := slices.BinarySearchFunc(a.in.Found.Mentions, p.Start, func(m actor.Mention, at int) int { return m.Start - at })
		for ; i < len(a.in.Found.Mentions) && a.in.Found.Mentions[i].Start < p.End; i++ {
			m := &a.in.Found.Mentions[i]
			countries[m.Country] = true
			if m.Actor >= 0 {
				who[m.Actor], countries[a.in.Found.Actors[m.Actor].Country] = true, true
			}
		}
	}
	for i := range a.in.Found.Actors {
		if c := a.in.Found.Actors[i].Country; c != "" && countries[c] {
			who[i] = true
		}
	}
	return who
}

// amongst reports whether somebody who takes part in d is in who.
func (d *draft) amongst(who map[int]bool) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As != timeline.Mentioned && who[r.Actor] })
}

// inTitle returns what of the title tells of d: the same type, best of the same actor; nil for nothing.
func (d *draft) inTitle(titled []draft) *draft {
	var found *draft
	for i := range titled {
		if t := &titled[i]; t.Type == d.Type && (found == nil || t.actsWith(d) && !found.actsWith(d)) {
			found = t
		}
	}
	return found
}

// amongThose reports whether all who take part in d, two or more, are named in b: "A cuts ties with B", told by B.
func (d *draft) amongThose(b *draft) bool {
	parts := 0
	for _, r := range d.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		if parts++; !slices.ContainsFunc(b.Roles, func(q Role) bool {
			return q.As != timeline.Mentioned && (q.Actor == r.Actor || q.Country == r.Country && q.Country != "")
		}) {
			return false
		}
	}
	return parts > 1
}

// decided takes what a body will do for done when the title tells it in the present: "Nicaragua quits the bloc", which "will
// leave" it; what has no date is then dated by the day of the decision.
func (d *draft) decided(titled []draft) {
	t := d.inTitle(titled)
	if t != nil && t.actsWith(d) && t.verb && !t.infinite && !t.will && t.Marks&(timeline.Future|timeline.Hypothetical) == 0 &&
		d.Marks&timeline.Future != 0 && d.When.IsZero() && d.WhenText == "" && d.Type.Quad() == timeline.MaterialConflict {
		d.Marks &^= timeline.Future
	}
}

// addTargets gives a main event that names nobody whom it reaches those of the title.
func (d *draft) addTargets(titled []draft) {
	t := d.inTitle(titled)
	if _, target := d.sides(); t == nil || target || d.Type == timeline.Consult || !t.actsWith(d) {
		return
	}
	for _, r := range t.Roles {
		if r.As == timeline.Target || r.As == timeline.Signatory {
			d.Roles = slices.DeleteFunc(d.Roles, func(q Role) bool { return q.Actor == r.Actor && q.As == timeline.Mentioned })
			if !slices.ContainsFunc(d.Roles, func(q Role) bool { return q.Actor == r.Actor }) {
				d.Roles = append(d.Roles, r)
			}
		}
	}
}

// addSources gives a main event of which nobody is told to do it those who do so in the title: "Kenyan fleet fires on trawlers".
func (d *draft) addSources(titled []draft) {
	t := d.inTitle(titled)
	if source, target := d.sides(); t == nil || source || !target || d.Type.Quad() < timeline.VerbalConflict {
		return
	}
	for _, r := range t.Roles {
		if acts(r) && r.Country != "" && !slices.ContainsFunc(d.Roles, func(q Role) bool { return q.As != timeline.Mentioned && q.Country == r.Country }) {
			d.Roles = append(withoutActor(d.Roles, r.Actor), r)
		}
	}
}

// leadDate dates a main event that has no date with the day that the first sentence of the body names: that is when it
// happened. Only a day of the week before the publication is taken, and none for what is still to come; best one on which
// the same ones do something.
func (a *article) leadDate(d *draft, list []draft) {
	if !d.When.IsZero() || d.WhenText != "" || d.sentence > 2 || a.lead.End == 0 || d.before || d.sub ||
		d.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Negated) != 0 ||
		d.Marks&timeline.Future != 0 && d.Type.Quad() != timeline.VerbalConflict {
		return
	}
	best := -1
	for i := range a.in.Times {
		e := &a.in.Times[i]
		if e.End > a.lead.End {
			break
		}
		if e.Start < a.lead.Start || !a.leadDay(e, list) {
			continue
		}
		own := slices.ContainsFunc(list, func(p draft) bool { return p.actsWith(d) && slices.Contains(p.Times, i) })
		if best < 0 || own {
			best = i
		}
		if own {
			break
		}
	}
	if best < 0 {
		return
	}
	e := &a.in.Times[best]
	d.When, d.WhenText = e.Span, e.Text
	d.Times = append(d.Times, best)
	d.Claim = Claim{Sentence: a.lead, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value,
		Why: e.Why + "; the day that the article begins with"}
	if !slices.Contains(d.Evidence, a.lead) {
		d.Evidence = append(d.Evidence, a.lead)
	}
}

// dayOf returns the first day of the week before the publication that a sentence names, zero for none.
func (a *article) dayOf(sentence timeline.Range, list []draft) when.Span {
	for i := range a.in.Times {
		if e := &a.in.Times[i]; e.Start >= sentence.Start && e.End <= sentence.End && a.leadDay(e, list) {
			return e.Span
		}
	}
	return when.Span{}
}

// leadDay reports whether a time is a day, of the week before the publication where that is known, neither that of a dateline nor that of a plan
// which is put off.
func (a *article) leadDay(e *timex.Expr, list []draft) bool {
	if !e.Resolved() || e.Span.Gran > when.ToDay || e.Span.IsRange() {
		return false
	}
	if p := a.in.Published; !p.IsZero() && (e.Span.End().AddDays(7) < p.Start() || e.Span.Start() >= p.End()) {
		return false
	}
	if slices.ContainsFunc(list, func(p draft) bool { return (p.planned || p.moved) && p.When == e.Span }) {
		return false
	}
	a.Range = a.lead
	return !a.dateline(e)
}

// isTold reports whether m stands in the title, the takeaways or the body, and not in a byline.
func (a *article) isTold(m *actor.Mention) bool {
	in := func(r timeline.Range) bool { return r.Start <= m.Start && m.End <= r.End }
	return in(a.in.Body) || in(a.in.Title) || slices.ContainsFunc(a.in.Takeaways, in)
}

// addRest mentions in the main event those actors that no event names.
func (a *article) addRest(main *Event, all []Event) {
	used := make([]bool, len(a.in.Found.Actors))
	for _, e := range all {
		for _, r := range e.Roles {
			used[r.Actor] = true
		}
	}
	for i := range a.in.Found.Mentions {
		m := &a.in.Found.Mentions[i]
		if m.Actor < 0 || used[m.Actor] || a.in.Found.Actors[m.Actor].Media || a.InAccord(m) || a.inCaption(m.Start) || !a.isTold(m) {
			continue
		}
		used[m.Actor] = true
		f := &a.in.Found.Actors[m.Actor]
		main.Roles = append(main.Roles, Role{Actor: m.Actor, As: timeline.Mentioned, Office: f.Office, Country: f.Country, Start: m.Start, End: m.End})
	}
}
