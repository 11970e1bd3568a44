package desk

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

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
		if art := d.cat.Articles[a.Article]; art != nil {
			l.Source = cmp.Or(art.Outlet, art.Title)
		}
		for _, r := range a.Roles {
			if name := d.cat.ActorName(r.Actor); r.As != timeline.Mentioned && !slices.Contains(l.Actors, name) {
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
