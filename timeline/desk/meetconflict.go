package desk

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// conflict reports an event whose sources disagree on the day or on who took part.
func conflict(e *timeline.Event, actor func(timeline.ActorID) *timeline.Actor) bool {
	return datesDisagree(e) || actorsDisagree(e, actor)
}

func (c *catalogue) actor(id timeline.ActorID) *timeline.Actor { return c.actors[id] }

// datesDisagree reports whether sources give dates that cannot all be true. What calls an event off often gives the day of
// that, and is not asked.
func datesDisagree(e *timeline.Event) bool {
	var seen []when.Span
	for _, s := range saidDates(e) {
		if slices.Contains(seen, s) {
			continue
		}
		if e.When.IsRange() && s.Start() >= e.When.Start() && s.End() <= e.When.End() {
			continue // one day of several: the second of a visit, the last of a conference
		}
		if slices.ContainsFunc(seen, func(o when.Span) bool { return !o.Overlaps(s.Start(), s.End()) }) {
			return true
		}
		seen = append(seen, s)
	}
	return false
}

// saidDates lists the dates that the sources of an event give.
func saidDates(e *timeline.Event) []when.Span {
	var dates []when.Span
	for _, a := range e.Accounts {
		if a.Marks&timeline.CalledOff == 0 && !a.When.IsZero() {
			dates = append(dates, a.When)
		}
	}
	if len(e.Accounts) == 0 {
		for _, c := range e.Claims {
			if !c.When.IsZero() {
				dates = append(dates, c.When)
			}
		}
	}
	return dates
}

// mostCompared bounds the accounts whose actors are compared with one another.
const mostCompared = 64

// actorsDisagree reports whether two sources name other persons for a party, or each a party that the other has not.
func actorsDisagree(e *timeline.Event, actor func(timeline.ActorID) *timeline.Actor) bool {
	var seen []*report
	for i := range e.Accounts[:min(len(e.Accounts), mostCompared)] {
		r, ok := newReport(eventOf(&e.Accounts[i]), actor)
		if !ok || r.Marks&timeline.CalledOff != 0 {
			continue
		}
		if slices.ContainsFunc(seen, func(o *report) bool { return substituted(o, r) || otherPersons(o, r) }) {
			return true
		}
		seen = append(seen, r)
	}
	return false
}

// otherPersons reports whether both reports name persons for a party, and none of them is the same.
func otherPersons(a, b *report) bool {
	for p, s := range a.parties {
		o := b.parties[p]
		if o != nil && len(s.persons) > 0 && len(o.persons) > 0 &&
			!slices.ContainsFunc(s.persons, func(id timeline.ActorID) bool { return slices.Contains(o.persons, id) }) {
			return true
		}
	}
	return false
}

// Name returns the source as it is shown.
func (l AccountLine) Name() string {
	switch {
	case l.Article == 0:
		return "entered by hand"
	case l.Source == "":
		return l.Article.String()
	}
	return l.Source
}

// Words returns what the source says: the date and who took part.
func (l AccountLine) Words() string {
	date := "no date"
	if !l.When.IsZero() {
		date = l.When.Words(when.Style{})
	}
	if len(l.Actors) == 0 {
		return date
	}
	return date + " · " + strings.Join(l.Actors, ", ")
}

// accountLines lists what each source says of when and, unless all name the same, of who.
func (d *Desk) accountLines(e *timeline.Event) []AccountLine {
	var lines []AccountLine
	for _, a := range e.Accounts {
		l := AccountLine{Article: a.Article, When: a.When, Marks: a.Marks}
		if art := d.cat.articles[a.Article]; art != nil {
			l.Source = cmp.Or(art.Outlet, art.Title)
		}
		for _, r := range a.Roles {
			if name := d.cat.actorName(r.Actor); r.As != timeline.Mentioned && !slices.Contains(l.Actors, name) {
				l.Actors = append(l.Actors, name)
			}
		}
		lines = append(lines, l)
	}
	if len(e.Accounts) == 0 {
		for _, c := range e.Claims {
			if !c.When.IsZero() {
				r := d.reason(c)
				lines = append(lines, AccountLine{Article: r.Article, Source: r.Source, When: c.When})
			}
		}
	}
	sorted := func(l AccountLine) []string { return slices.Sorted(slices.Values(l.Actors)) }
	if !slices.ContainsFunc(lines, func(l AccountLine) bool { return !slices.Equal(sorted(l), sorted(lines[0])) }) {
		for i := range lines {
			lines[i].Actors = nil
		}
	}
	return lines
}
