package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who "he" or "she" is not: a country or a people. "Had the Norwegians objected, she added".

// heOrShe reports whether "he" or "she" is the subject right before token k, a verb group.
func (x *Finder) heOrShe(k int) bool {
	for k--; k > 0 && (x.Toks[k].Has(words.Adverb) || x.AdverbAt(k) || x.TimeWord(k)); k-- {
		continue
	}
	return k >= 0 && (x.Lower(k) == "he" || x.Lower(k) == "she")
}

// persons keeps those of a list who can be a "he" or a "she": persons, and countries of which only an office speaks, "Chad's minister".
func (x *Finder) persons(list []Party) []Party {
	return slices.DeleteFunc(slices.Clone(list), func(p Party) bool {
		switch p.Mention.Kind {
		case actor.KindCountry:
			return !p.Mention.Possessive && x.found.Actors[p.Actor].Kind == timeline.Country && strings.EqualFold(x.found.Actors[p.Actor].Short, p.Mention.Text)
		case actor.KindNationality:
			return strings.HasSuffix(p.Mention.Text, "s")
		}
		return false
	})
}

// asSaid returns who speaks where the "he" or "she" before the verb of m is the speaker in a clause that tells when or why he spoke: "Duda said as he
// confirmed the transfer". It is false where there is no such clause, or it may be of another: "said of Boric when he left".
func (x *Finder) asSaid(m *grammar.Match) ([]Party, bool) {
	k := m.Group - 2
	if k < 2 || !m.Personal() || x.Lower(k+1) != "he" && x.Lower(k+1) != "she" || x.Lower(k) != "as" && !words.Subordinate(x.Lower(k)) {
		return nil, false
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		f := &x.Matches[i]
		if f.End > k {
			continue
		}
		if !f.Personal() || !f.Has(lexicon.Speech) {
			return nil, false
		}
		for n := f.Start + 1; n < k; n++ {
			if x.Toks[n].Punct != 0 && !x.Toks[n].Inner() || x.Finite(n) {
				return nil, false
			}
		}
		who, named := x.subject(f), x.persons(x.Parties(f.End, k))
		if len(named) > 0 && (len(named) > 1 || !x.QuoteBefore(f)) {
			return nil, false
		}
		if len(named) > 0 {
			who = named // "…,” said Duda as he left"
		}
		who = x.persons(who)
		return who, len(who) == 1
	}
	return nil, false
}
