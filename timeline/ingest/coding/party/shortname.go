package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// shortName returns the organisation that a text calls by the last noun of its name, "the Council" for the Security Council, when that is the
// whole subject of m from token from on. nil where several organisations of the text have it in their name, or none before.
func (x *Finder) shortName(m *grammar.Match, from int) []Party {
	for from < m.Group && (x.Toks[from].Has(words.Adverb|words.Conjunction|words.Clause) || x.TimeWord(from)) {
		from++
	}
	k := from + 1
	if k >= m.Group || x.Lower(from) != "the" || !x.Toks[k].Capital || !named[x.Lower(k)] || x.beforeTimes(m.Group) != k+1 {
		return nil
	}
	found := -1
	for i := range x.found.Actors {
		f := &x.found.Actors[i]
		if f.Kind != timeline.Organisation || !strings.Contains(strings.ToLower(f.Name+" "+f.Canonical), x.Lower(k)) {
			continue
		}
		if found >= 0 {
			return nil
		}
		found = i
	}
	if found < 0 {
		return nil
	}
	for i := range x.found.Mentions {
		if p := &x.found.Mentions[i]; p.Start >= x.Toks[k].Start {
			break
		} else if p.Actor == found {
			return standIn([]Party{{Actor: found, Mention: p}}, k)
		}
	}
	return nil
}
