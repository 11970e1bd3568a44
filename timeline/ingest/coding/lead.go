package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
)

// What the title and the first sentence of the body add to the event that an article is about.

// named returns the actors that some passages name, and those of the countries that they name.
func (a *article) named(passages ...timeline.Range) map[int]bool {
	who, countries := map[int]bool{}, map[string]bool{}
	for _, p := range passages {
		i := actor.From(a.in.Found.Mentions, p.Start)
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
