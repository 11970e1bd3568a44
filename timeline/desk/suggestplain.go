package desk

import (
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/plain"
	"entente/timeline/query"
)

// suggestReading offers what words mean together, such as "visits of France to Germany in 2022"; false when they are no question of
// that kind, or are written in the filter's language already.
func (d *Desk) suggestReading(text string) (Suggestion, bool) {
	if strings.ContainsAny(text, `:"()`) || len(strings.Fields(text)) < 2 {
		return Suggestion{}, false
	}
	r := plain.Read(text, d.opts.Today, func(folded string) string { return d.partyTerms()[folded] })
	if r.Found < 2 {
		return Suggestion{}, false
	}
	return Suggestion{Label: r.String(), Help: "as a filter", Text: r.String(), Whole: true, Likely: r.Rest == 0}, true
}

// partyTerms are the terms of the filter for the actors of the library, by their folded names; a name counts before what others are
// called besides. For a country the term finds also whoever acts for it.
func (d *Desk) partyTerms() map[string]string {
	if d.parties != nil && d.partiesAt == d.cat.Version {
		return d.parties
	}
	d.parties, d.partiesAt = make(map[string]string, len(d.cat.Actors)), d.cat.Version
	ids := slices.Sorted(maps.Keys(d.cat.Actors))
	add := func(name string, a *timeline.Actor) {
		f := query.Fold(name)
		switch {
		case d.parties[f] != "":
		case a.Kind == timeline.Country && a.Country != "":
			d.parties[f] = query.Term("country", a.Name)
		default:
			d.parties[f] = query.Term("actor", a.Name)
		}
	}
	for _, id := range ids {
		add(d.cat.Actors[id].Name, d.cat.Actors[id])
	}
	for _, id := range ids {
		for _, alias := range d.cat.Actors[id].Aliases {
			add(alias, d.cat.Actors[id])
		}
	}
	return d.parties
}
