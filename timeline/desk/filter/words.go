package filter

import (
	"strings"

	"entente/timeline"
	"entente/timeline/query"
	"entente/timeline/search"
)

// actorWords returns what actor: and country: can say of an actor in a role, folded.
func (j *Judge) actorWords(p search.Party) (names, countries []string) {
	a := j.cat.Actors[p.Actor]
	if a == nil {
		return nil, nil
	}
	names = append(names, query.Fold(a.Name))
	for _, alias := range a.Aliases {
		names = append(names, query.Fold(alias))
	}
	for _, code := range []string{a.Country, p.Country} {
		if code == "" {
			continue
		}
		countries = append(countries, strings.ToLower(code))
		if name := j.country(code); name != code {
			countries = append(countries, query.Fold(name))
		}
	}
	return names, countries
}

// name returns the name of an actor, folded.
func (j *Judge) name(id timeline.ActorID) string {
	if a := j.cat.Actors[id]; a != nil {
		return query.Fold(a.Name)
	}
	return ""
}

// called reports whether an actor who takes part in anything has just this name, folded. Those who are only ever mentioned are
// found by all that they are called.
func (j *Judge) called(folded string) bool {
	if j.names == nil {
		people := j.cat.Table.People()
		j.names = make(map[string]bool, len(people))
		for _, id := range people {
			j.names[j.name(id)] = true
		}
	}
	return j.names[folded]
}

// sourceWords returns what source: can say of an article, folded.
func (j *Judge) sourceWords(id timeline.ArticleID) []string {
	a := j.cat.Articles[id]
	if a == nil {
		return nil
	}
	return []string{query.Fold(a.Outlet), query.Fold(a.Title), query.Fold(a.Address)}
}
