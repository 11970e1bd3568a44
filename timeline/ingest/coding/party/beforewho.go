package party

import "entente/timeline/ingest/coding/grammar"

// beforeWho returns those before a relative clause without commas behind which the verb of m stands: "the soldiers who overthrew the president
// freed two hostages". Whom the clause names does nothing, but for the country where somebody took power, which those now are. It is false
// when there is no such clause.
func (x *Finder) beforeWho(m *grammar.Match) ([]Party, bool) {
	if !m.Personal() {
		return nil, false
	}
	from := x.ClauseStart(m.Group)
	for k := from + 1; k < m.Group; k++ {
		if !x.Relates(k) {
			continue
		}
		if who := x.Acting(from, k); len(who) > 0 {
			return who, true
		}
		if x.tookPower(k+1, m.Group) {
			return x.placeIn(from, m.Group), true
		}
		return nil, true
	}
	return nil, false
}

// tookPower reports whether tokens [from, to) tell of a coup: "seized power in Niger".
func (x *Finder) tookPower(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if w := x.Lower(k + 1); w == "power" || w == "control" {
			switch x.Lemma(k) {
			case "seize", "take", "grab", "assume", "hold":
				return true
			}
		}
	}
	return false
}

// placeIn returns the country of the first place in tokens [from, to), nil for none.
func (x *Finder) placeIn(from, to int) []Party {
	for k := from; k < to; k++ {
		if m := x.MentionAt(k); m != nil && m.Locative && m.Country != "" {
			return x.CountryOf(m)
		}
	}
	return nil
}
