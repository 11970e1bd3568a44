package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// withoutMakes leaves out of objects those whose name only says of which make or whose the things are that the verb of m brings to somebody: the
// HIMARS of "three HIMARS launchers to Chad", the Union of "sent Union peacekeepers to Chad".
func (x *Finder) withoutMakes(m *grammar.Match, objects []Party) []Party {
	if m.Passive || m.Type != timeline.Aid && m.Type != timeline.Cooperate && m.Type != timeline.Mobilize {
		return objects
	}
	reached := slices.IndexFunc(objects, func(p Party) bool {
		k := p.Tok - 1
		for k > m.Start && x.Toks[k].Has(words.Determiner) {
			k--
		}
		return k > m.Start && x.Toks[k].Has(words.To)
	})
	if reached < 1 {
		return objects
	}
	named := objects[:reached]
	return append(slices.DeleteFunc(slices.Clone(named), x.ofMake), objects[reached:]...)
}

// ofMake reports whether p, which is no country, stands before the noun of a thing or of people: "HIMARS launchers".
func (x *Finder) ofMake(p Party) bool {
	if p.Mention.Kind == actor.KindNationality || p.Mention.Possessive || p.Mention.Office != "" || x.isCountry(p) || !x.mentionAt(p) {
		return false
	}
	end := p.Tok
	for end < len(x.Toks) && x.MentionAt(end) == p.Mention {
		end++
	}
	return end < len(x.Toks) && x.BareNoun(end)
}
