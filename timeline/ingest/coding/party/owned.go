package party

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Whose deed a noun within a pattern names:
//
//	the recall of Kenya's ambassador to Chad               Kenya recalls him
//	the lifting of Kenyan sanctions on Chad                Kenya lifts them
//	officials announced Kenya's sanctions on Chad          Kenya imposes them
//	the expulsion of the Chadian ambassador from Kenya     Kenya expels him

// ownedBy returns those of whom the last noun of m says that it is theirs: an owner, or a nation whose adjective stands before it when somebody else
// is reached behind it.
func (x *Finder) ownedBy(m *grammar.Match) []Party {
	last := m.End - 1
	if last < 1 || x.Toks[last].Has(words.Preposition) {
		last--
	}
	from := max(m.Start+1, x.PhraseStart(last))
	reached := len(x.Parties(m.End, x.ObjectEnd(m))) > 0
	return slices.DeleteFunc(x.Parties(from, last), func(p Party) bool {
		return !p.Mention.Possessive && !(reached && p.Mention.Kind == actor.KindNationality)
	})
}

// announcedOf returns who does what m says that somebody makes known, where its noun tells: behind "by", or its owner.
func (x *Finder) announcedOf(m *grammar.Match) []Party {
	switch x.Lemma(m.Start) {
	case "announce", "confirm", "report", "disclose", "reveal":
	default:
		return nil
	}
	if m.Passive || m.End < m.Start+2 {
		return nil
	}
	if by := x.agents(&grammar.Match{Start: m.End - 1, End: m.End, Pattern: m.Pattern}); len(by) > 0 {
		return by
	}
	if own := x.ownedBy(m); len(own) > 0 {
		return own
	}
	return x.goers(m)
}

// expelledFrom returns those behind the "from" of whom is expelled by a noun, who expel.
func (x *Finder) expelledFrom(d *event.Draft, m *grammar.Match, after []Party) []Party {
	if d.Mode != "expel" && d.Mode != "deport" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(after), func(p Party) bool {
		k := x.Governor(p.Tok, m.End-1)
		return k < 0 || x.Lower(k) != "from"
	})
}
