package party

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// Dyad returns the two countries that the article is about, nil when it is about one, or three: both are spoken of often, by name, as people or by
// those who hold office there, and no third nearly as much.
func (x *Finder) Dyad() []Party {
	const often = 2
	list := x.census(x.countryNamed)
	if len(list) < 2 || list[1].count < often || list[0].count > 3*list[1].count || len(list) > 2 && 2*list[2].count > list[1].count {
		return nil
	}
	var out []Party
	for _, n := range list[:2] {
		i := x.countryActor(n.code)
		if i < 0 {
			return nil
		}
		out = append(out, Party{Actor: i, Mention: n.first})
	}
	return out
}

// Besides returns the country that the article names most beside one, nil when it is named once only or another as often.
func (x *Finder) Besides(code string) []Party {
	list := x.spokenOf()
	if k := slices.IndexFunc(list, func(n tally) bool { return n.code == code }); k >= 0 {
		list = slices.Delete(slices.Clone(list), k, k+1)
	}
	if len(list) == 0 || list[0].count < 2 || len(list) > 1 && list[1].count == list[0].count {
		return nil
	}
	if i := x.countryActor(list[0].code); i >= 0 {
		return []Party{{Actor: i, Mention: list[0].first}}
	}
	return nil
}

// spokenOf returns the census of all mentions, which is taken once.
func (x *Finder) spokenOf() []tally {
	if !x.polled {
		x.tallies, x.polled = x.census(x.mentionCountry), true
	}
	return x.tallies
}

// tally is how often an article names a country.
type tally struct {
	code  string
	count int
	first *actor.Mention
}

// census counts the countries that of returns for the mentions of the article, "" for none, those named most first.
func (x *Finder) census(of func(*actor.Mention) string) []tally {
	var list []tally
	at := map[string]int{}
	for i := range x.found.Mentions {
		m := &x.found.Mentions[i]
		code := of(m)
		if code == "" {
			continue
		}
		k, ok := at[code]
		if !ok {
			k = len(list)
			at[code] = k
			list = append(list, tally{code, 0, m})
		}
		list[k].count++
	}
	slices.SortStableFunc(list, func(a, b tally) int { return cmp.Compare(b.count, a.count) })
	return list
}

// countryNamed returns the country of which m speaks, "" for a place in one and for no country.
func (x *Finder) countryNamed(m *actor.Mention) string {
	switch {
	case m.Pronoun || m.Kind == actor.KindPlace:
		return ""
	case m.Actor >= 0 && !x.found.Actors[m.Actor].Media && (x.found.Actors[m.Actor].Kind == timeline.Country || x.found.Actors[m.Actor].Kind == timeline.Person):
		return x.found.Actors[m.Actor].Country
	case m.Kind == actor.KindNationality:
		return m.Country
	}
	return ""
}

// PairOf returns the countries of two as parties, by where the text first names them; nil for others than two.
func (x *Finder) PairOf(codes []string) []Party {
	if len(codes) != 2 {
		return nil
	}
	var out []Party
	for _, code := range codes {
		k := slices.IndexFunc(x.found.Mentions, func(m actor.Mention) bool { return x.countryNamed(&m) == code })
		i := x.countryActor(code)
		if k < 0 || i < 0 {
			return nil
		}
		out = append(out, Party{Actor: i, Mention: &x.found.Mentions[k]})
	}
	return out
}
