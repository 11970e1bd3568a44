package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// What the title and the first sentence of the body add to the event that an article is about.

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

// decided takes what a body will do for done when the title tells it in the present: "Nicaragua quits the bloc", which "will
// leave" it; what has no date is then dated by the day of the decision.
func decided(d *event.Draft, titled []event.Draft) {
	t := d.InTitle(titled)
	if t != nil && t.ActsWith(d) && t.Verb && !t.Infinite && !t.Will && t.Marks&(timeline.Future|timeline.Hypothetical) == 0 &&
		d.Marks&timeline.Future != 0 && d.When.IsZero() && d.WhenText == "" && d.Type.Quad() == timeline.MaterialConflict {
		d.Marks &^= timeline.Future
	}
}

// addTargets gives a main event that names nobody whom it reaches those of the title.
func addTargets(d *event.Draft, titled []event.Draft) {
	t := d.InTitle(titled)
	if _, target := d.Sides(); t == nil || target || d.Type == timeline.Consult || !t.ActsWith(d) {
		return
	}
	for _, r := range t.Roles {
		if r.As == timeline.Target || r.As == timeline.Signatory {
			d.Roles = slices.DeleteFunc(d.Roles, func(q event.Role) bool { return q.Actor == r.Actor && q.As == timeline.Mentioned })
			if !slices.ContainsFunc(d.Roles, func(q event.Role) bool { return q.Actor == r.Actor }) {
				d.Roles = append(d.Roles, r)
			}
		}
	}
}

// addSources gives a main event of which nobody is told to do it those who do so in the title: "Kenyan fleet fires on trawlers".
func addSources(d *event.Draft, titled []event.Draft) {
	t := d.InTitle(titled)
	if source, target := d.Sides(); t == nil || source || !target || d.Type.Quad() < timeline.VerbalConflict {
		return
	}
	for _, r := range t.Roles {
		if event.Acts(r) && r.Country != "" && !slices.ContainsFunc(d.Roles, func(q event.Role) bool { return q.As != timeline.Mentioned && q.Country == r.Country }) {
			d.Roles = append(withoutActor(d.Roles, r.Actor), r)
		}
	}
}

// leadDate dates a main event that has no date with the day that the first sentence of the body names: that is when it
// happened. Only a day of the week before the publication is taken, and none for what is still to come; best one on which
// the same ones do something.
func (a *article) leadDate(d *event.Draft, list []event.Draft) {
	if !d.When.IsZero() || d.WhenText != "" || d.Sentence > 2 || a.lead.End == 0 || d.Before || d.Subordinate ||
		d.Marks&(timeline.Historical|timeline.Hypothetical|timeline.Negated) != 0 ||
		d.Marks&timeline.Future != 0 && d.Type.Quad() != timeline.VerbalConflict {
		return
	}
	best, told := -1, false
	for i := range a.in.Times {
		e := &a.in.Times[i]
		if e.End > a.lead.End {
			break
		}
		if e.Start < a.lead.Start || !a.leadDay(e, list) {
			continue
		}
		history := a.in.Published.IsZero() && a.goesOnFrom(e)
		own := slices.ContainsFunc(list, func(p event.Draft) bool {
			return p.ActsWith(d) && slices.Contains(p.Times, i) && !(history && p.Type != d.Type) // "how they reached a truce" … "The war opened on 4 November 2020"
		})
		if best < 0 || own {
			best, told = i, own
		}
		if own {
			break
		}
	}
	if best < 0 || !told && a.in.Published.IsZero() && a.goesOnFrom(&a.in.Times[best]) {
		return
	}
	e := &a.in.Times[best]
	d.When, d.WhenText = e.Span, e.Text
	d.Times = append(d.Times, best)
	d.Claim = event.Claim{Sentence: a.lead, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value,
		Why: e.Why + "; the day that the article begins with"}
	if !slices.Contains(d.Evidence, a.lead) {
		d.Evidence = append(d.Evidence, a.lead)
	}
}

// goesOnFrom reports whether the article tells of what came long after a day: it is a history that begins there.
func (a *article) goesOnFrom(e *timex.Expr) bool {
	const long = 60 // days
	return slices.ContainsFunc(a.in.Times, func(t timex.Expr) bool {
		return t.Resolved() && t.Span.Gran <= when.ToMonth && t.Tense != timex.Future && t.Span.Start() > e.Span.End().AddDays(long)
	})
}

// leadDay reports whether a time is a day, of the week before the publication where that is known, neither that of a dateline nor that of a plan
// which is put off.
func (a *article) leadDay(e *timex.Expr, list []event.Draft) bool {
	if !e.Resolved() || e.Span.Gran > when.ToDay || e.Span.IsRange() {
		return false
	}
	if p := a.in.Published; !p.IsZero() && (e.Span.End().AddDays(7) < p.Start() || e.Span.Start() >= p.End()) {
		return false
	}
	if slices.ContainsFunc(list, func(p event.Draft) bool { return (p.Planned || p.Moved) && p.When == e.Span }) {
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
func (a *article) addRest(main *event.Event, all []event.Event) {
	used := make([]bool, len(a.in.Found.Actors))
	for _, e := range all {
		for _, r := range e.Roles {
			used[r.Actor] = true
		}
	}
	for i := range a.in.Found.Mentions {
		m := &a.in.Found.Mentions[i]
		if m.Actor < 0 || used[m.Actor] || a.in.Found.Actors[m.Actor].Media || a.who.InAccord(m) || a.captions.At(m.Start) || !a.isTold(m) {
			continue
		}
		used[m.Actor] = true
		f := &a.in.Found.Actors[m.Actor]
		main.Roles = append(main.Roles, event.Role{Actor: m.Actor, As: timeline.Mentioned, Office: f.Office, Country: f.Country, Start: m.Start, End: m.End})
	}
}
