package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// countryOf returns the actor of a country. One that only its places name ("arrived in Seoul") becomes an actor when it
// takes part; -1 stands for no country.
func (a *article) countryOf(code string) int {
	if i, ok := a.countries[code]; ok {
		return i
	}
	if a.in.Country == nil || len(code) != 3 {
		return -1
	}
	name := a.in.Country(code)
	if name == code {
		return -1
	}
	a.in.Found.Actors = append(a.in.Found.Actors, actor.Found{Key: "country:" + code, Name: name, Canonical: name, Short: name,
		Kind: timeline.Country, Country: code})
	a.countries[code] = len(a.in.Found.Actors) - 1
	return a.countries[code]
}

// forget drops the countries from first on that became actors and take no part in the end.
func (a *article) forget(first int, events []Event) {
	used := map[int]bool{}
	for _, e := range events {
		for _, r := range e.Roles {
			used[r.Actor] = true
		}
	}
	all := a.in.Found.Actors
	kept := all[:first]
	number := map[int]int{}
	for i := first; i < len(all); i++ {
		if used[i] {
			number[i] = len(kept)
			kept = append(kept, all[i])
		}
	}
	for _, e := range events {
		for k := range e.Roles {
			if n, ok := number[e.Roles[k].Actor]; ok {
				e.Roles[k].Actor = n
			}
		}
	}
	a.in.Found.Actors = kept
}

// bodyIn returns the country of "the foreign ministry in Harare" or "the authorities in Skopje" in tokens [from, to).
func (a *article) bodyIn(from, to int) []party {
	for k := max(from, 0); k+2 < min(to, len(a.Toks)); k++ {
		switch a.Lower(k) {
		case "ministry", "government", "authorities", "officials", "cabinet", "parliament", "presidency", "court", "soldiers", "troops", "police",
			"officers", "army", "military", "generals", "prosecutors", "lawmakers", "judges", "junta", "mutineers", "sides", "parties", "opposition",
			"factions", "rivals", "communities":
		default:
			continue
		}
		if w := a.Word(k + 1); w != "in" && w != "at" {
			continue
		}
		n := k + 2
		if a.Toks[n].Has(words.Determiner) && n+1 < len(a.Toks) {
			n++
		}
		if strings.HasSuffix(a.in.Text[:a.Toks[n].End], "The Hague") {
			continue // the court of many states
		}
		if m := a.MentionAt(n); m != nil && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && m.Country != "" {
			if i := a.countryOf(m.Country); i >= 0 {
				return []party{{actor: i, m: m, tok: n}}
			}
		}
	}
	return nil
}

// innermost returns the shortest mention that begins at token k, or nil: the country of "Russian ambassador to Bulgaria".
func (a *article) innermost(k int) *actor.Mention {
	var found *actor.Mention
	ms := a.in.Found.Mentions
	for i := int(a.Toks[k].Mention) - 1; i >= 0 && i < len(ms) && ms[i].Start <= a.Toks[k].Start; i++ {
		if ms[i].Start == a.Toks[k].Start {
			found = &ms[i]
		}
	}
	return found
}

// accredited returns the country of "ambassador to Peru" in tokens [from, to): where the envoy serves.
func (a *article) accredited(from, to int) []party {
	for k := max(from, 0); k+2 < min(to, len(a.Toks)); k++ {
		switch a.Lower(k) {
		case "ambassador", "envoy", "commissioner", "consul", "representative", "attaché", "diplomat", "diplomats", "affaires": //nolint:misspell // "chargé d'affaires" is French
		default:
			continue
		}
		if w := a.Word(k + 1); w != "to" && w != "in" {
			continue
		}
		n := k + 2
		for n+1 < min(to, len(a.Toks)) && a.Toks[n].Has(words.Determiner) {
			n++
		}
		m := a.innermost(n)
		if m == nil || m.Country == "" && m.Actor < 0 {
			continue
		}
		if m.Actor >= 0 && a.in.Found.Actors[m.Actor].Kind == timeline.Country {
			return []party{{actor: m.Actor, m: m, tok: n}}
		}
		if m.Kind == actor.KindPlace {
			if i := a.countryOf(m.Country); i >= 0 {
				return []party{{actor: i, m: m, tok: n}}
			}
		}
	}
	return nil
}
