package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
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
