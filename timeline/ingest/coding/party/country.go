package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// CountryOf returns the country of the place or the people that m names, as a party of its own: South Korea for "arrived in Seoul". nil for
// none.
func (x *Finder) CountryOf(m *actor.Mention) []Party {
	if i := x.countryActor(m.Country); i >= 0 {
		return []Party{{Actor: i, Mention: m}}
	}
	return nil
}

// PlaceCountry returns the country of the sentence's first place behind "in", "at" or "to" from a byte of the text on, nil for none: Norway for
// "90 states signed a treaty in Oslo".
func (x *Finder) PlaceCountry(from int) []Party {
	for k := range x.Toks {
		m := x.MentionAt(k)
		if m == nil || !m.Locative || m.Country == "" || m.Start < from {
			continue
		}
		if list := x.CountryOf(m); list != nil {
			return list
		}
	}
	return nil
}

// whereBefore returns the countries for which the "where" that opens the clause of m stands: Kenya and Chad for "had come from Kenya and Chad, where
// treaties were signed". nil where there is no "where".
func (x *Finder) whereBefore(m *grammar.Match) []Party {
	where := x.Opener(m)
	if where < 2 || x.Lower(where) != "where" {
		return nil
	}
	from := where
	for from > 0 && (x.Toks[from-1].Mention > 0 || x.Toks[from-1].Punct == ',' || x.Toks[from-1].Has(words.Conjunction|words.Determiner)) {
		from--
	}
	var list []Party
	for k := from; k < where; k++ {
		if at := x.MentionAt(k); at != nil && at.Country != "" && k == x.MentionStart(k) {
			list = append(list, x.CountryOf(at)...)
		}
	}
	return list
}

// WhereCountry returns the country of the first place in tokens [from, to), nil for none: who evacuates an embassy in Tehran deals with Iran.
func (x *Finder) WhereCountry(from, to int) []Party {
	for k := from; k < min(to, len(x.Toks)); k++ {
		m := x.MentionAt(k)
		if m == nil || m.Country == "" || m.Kind != actor.KindPlace && !x.capitalOf(k, m) { // "in the Moroccan capital"
			continue
		}
		if i := x.countryActor(m.Country); i >= 0 {
			return []Party{{Actor: i, Mention: m, Tok: k}}
		}
	}
	return nil
}

// countryActor returns the actor of a country. One that only its places name becomes an actor when it takes part; -1 stands for no country.
func (x *Finder) countryActor(code string) int {
	if i, ok := x.countries[code]; ok {
		return i
	}
	if x.src.Country == nil || len(code) != 3 {
		return -1
	}
	name := x.src.Country(code)
	if name == code {
		return -1
	}
	x.found.Actors = append(x.found.Actors, actor.Found{Key: "country:" + code, Name: name, Canonical: name, Short: name,
		Kind: timeline.Country, Country: code})
	x.countries[code] = len(x.found.Actors) - 1
	return x.countries[code]
}

// seatOf returns the country in whose capital the ministry or the like sits that is the subject in tokens [from, to): "In Ankara the foreign
// ministry urged", "In Belgrade, the government protested", also by a spokesman of theirs: "In Ankara a presidential spokesman said". In Geneva
// governments of others meet.
func (x *Finder) seatOf(from, to int) []Party {
	if to-1 <= from || !stateBodies[x.Lower(to-1)] && !x.ofStateBody(to-1) {
		return nil
	}
	k := to - 2
	for k > from && x.Toks[k].Plain() {
		k--
	}
	if w := x.Lower(k); k > 0 && (w == "the" || w == "a" || w == "an") {
		k--
	}
	if x.Toks[k].Punct == ',' {
		k--
	}
	if k < 1 {
		return nil
	}
	m := x.MentionAt(k)
	if m == nil || !m.Capital || m.Text == "Geneva" || x.MentionStart(k) < 1 || x.Lower(x.MentionStart(k)-1) != "in" {
		return nil
	}
	if i := x.countryActor(m.Country); i >= 0 {
		return []Party{{Actor: i, Mention: m, Tok: x.MentionStart(k)}}
	}
	return nil
}

// stateBodies are those that sit in the capital and act for the country.
var stateBodies = words.Set("ministry government cabinet parliament presidency")

// ofStateBody reports whether who is named at token k speaks for a body of the state: "a foreign ministry spokeswoman", "a presidential spokesman".
func (x *Finder) ofStateBody(k int) bool {
	switch x.Lower(k) {
	case "spokesman", "spokeswoman", "spokesperson", "official", "officials":
		return k > 0 && (stateBodies[x.Lower(k-1)] || x.Lower(k-1) == "presidential")
	}
	return false
}

// someMinister reports whether token k is the office of somebody whom neither a name nor a nationality tells: "the foreign minister".
func (x *Finder) someMinister(k int) bool {
	m := x.MentionAt(k)
	return (x.Lower(k) == "minister" || x.Lower(k) == "premier") && (m == nil || m.Actor < 0)
}

// bodyIn returns the country of "the foreign ministry in Harare", "the authorities in Skopje", "the foreign minister in Nairobi" or "a ministry
// spokesman in Riga" in tokens [from, to).
func (x *Finder) bodyIn(from, to int) []Party {
	for k := max(from, 0); k+2 < min(to, len(x.Toks)); k++ {
		switch x.Lower(k) {
		case "ministry", "government", "authorities", "officials", "cabinet", "parliament", "congress", "senate", "presidency", "court", "soldiers", "troops", "police",
			"officers", "army", "military", "generals", "prosecutors", "lawmakers", "judges", "junta", "mutineers", "sides", "parties", "opposition",
			"factions", "rivals", "communities":
		default:
			if m := x.MentionAt(k + 2); !x.ofStateBody(k) && !x.someMinister(k) || m == nil || !m.Capital {
				continue
			}
		}
		if w := x.Word(k + 1); w != "in" && w != "at" {
			continue
		}
		n := k + 2
		if x.Toks[n].Has(words.Determiner) && n+1 < len(x.Toks) {
			n++
		}
		if strings.HasSuffix(x.Text[:x.Toks[n].End], "The Hague") {
			continue // the court of many states
		}
		if m := x.MentionAt(n); m != nil && (m.Kind == actor.KindPlace || m.Kind == actor.KindCountry) && m.Country != "" {
			if i := x.countryActor(m.Country); i >= 0 {
				return []Party{{Actor: i, Mention: m, Tok: n}}
			}
		}
	}
	return nil
}
