package plain

import (
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/query"
)

// Parties are the terms of the filter for actors, by their folded names, as Read asks for them; a name counts before what
// others are called besides. For a country the term finds also whoever acts for it.
func Parties(actors map[timeline.ActorID]*timeline.Actor) map[string]string {
	terms := make(map[string]string, len(actors))
	add := func(name string, a *timeline.Actor) {
		f := query.Fold(name)
		switch {
		case terms[f] != "":
		case a.Kind == timeline.Country && a.Country != "":
			terms[f] = query.Term("country", a.Name)
		default:
			terms[f] = query.Term("actor", a.Name)
		}
	}
	ids := slices.Sorted(maps.Keys(actors))
	for _, id := range ids {
		add(actors[id].Name, actors[id])
	}
	for _, id := range ids {
		for _, alias := range actors[id].Aliases {
			add(alias, actors[id])
		}
	}
	return terms
}
