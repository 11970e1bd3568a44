package party

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// inRegion returns the countries that a name for all of them stands for, when that is the whole subject of m from token from on: "the three Baltic
// states", "the Benelux countries". nil for another subject, as "two Nordic states".
func (x *Finder) inRegion(m *grammar.Match, from int) []Party {
	for from < m.Group && (x.Toks[from].Has(words.Adverb|words.Conjunction) || x.TimeWord(from)) {
		from++
	}
	at, count := from, 0
	for from < m.Group && (x.Lower(from) == "the" || x.Lower(from) == "all" || numberOf(x.Lower(from)) > 0) {
		count = numberOf(x.Lower(from))
		from++
	}
	if from+1 >= m.Group {
		return nil
	}
	members := membersOf(x.Lower(from))
	if !states[x.Lower(from+1)] || x.beforeTimes(m.Group) != from+2 || count > 0 && count != len(members) {
		return nil
	}
	var list []Party
	for _, code := range members {
		if i := x.countryActor(code); i >= 0 {
			name := &actor.Mention{Start: x.Toks[from].Start, End: x.Toks[from+1].End, Kind: actor.KindCountry, Actor: i, Country: code}
			name.Text = x.Text[name.Start:name.End]
			list = append(list, Party{Actor: i, Mention: name, Tok: at})
		}
	}
	return list
}

// membersOf returns the codes of the countries that are of a region, in the order of their names.
func membersOf(region string) []string {
	switch region {
	case "baltic":
		return []string{"EST", "LVA", "LTU"}
	case "benelux":
		return []string{"BEL", "LUX", "NLD"}
	case "nordic":
		return []string{"DNK", "FIN", "ISL", "NOR", "SWE"}
	case "scandinavian":
		return []string{"DNK", "NOR", "SWE"}
	case "visegrad":
		return []string{"CZE", "HUN", "POL", "SVK"}
	}
	return nil
}
