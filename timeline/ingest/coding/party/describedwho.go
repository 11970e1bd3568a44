package party

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Persons whose description behind a comma has a verb of its own.

// describedWho returns the person before the comma whose description, with a relative clause, ends at the comma at token end: "Marta Kowal, the minister
// who is also in charge of trade,".
func (x *Finder) describedWho(end int) []Party {
	open := end - 1
	for open > 0 && (x.Toks[open].Punct == 0 || x.Toks[open].Inner()) {
		open--
	}
	if open < 1 || x.Toks[open].Punct != ',' || !x.describing(open+1) {
		return nil
	}
	who := open + 2
	for who < end && !x.Toks[who].Has(words.Relative) {
		if x.Finite(who) || x.FoundAt(who) {
			return nil
		}
		who++
	}
	m := x.MentionAt(open - 1)
	if who == end || m == nil || m.Kind != actor.KindPerson || m.Actor < 0 || m.Pronoun {
		return nil
	}
	first := x.MentionStart(open - 1)
	if from := x.ClauseStart(first); x.FirstVerb(from, first) < first {
		return nil // "Chad met Kowal, a minister who resigned,"
	}
	return []Party{{Actor: m.Actor, Mention: m, Tok: first}}
}

// apposedSufferer returns the person before the comma behind which a description says what was done to him: "Marta Kowal, a Chadian accused of spying".
func (x *Finder) apposedSufferer(m *grammar.Match) []Party {
	const long = 5 // tokens of the description before its participle
	k := m.Group - 1
	if !m.Passive || m.Start != m.Group {
		return nil
	}
	for k > m.Group-long && k > 1 && (x.Toks[k].Plain() || x.Toks[k].Mention > 0 && x.MentionAt(k).Kind != actor.KindPerson) {
		k--
	}
	if k < 2 || !indefinite(x.Lower(k)) || x.Toks[k-1].Punct != ',' {
		return nil
	}
	p := x.MentionAt(k - 2)
	if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 || p.Pronoun {
		return nil
	}
	return []Party{{Actor: p.Actor, Mention: p, Tok: x.MentionStart(k - 2)}}
}

// describesPerson reports whether p is only named in what describes the person before its comma: the president of "Marta Kowal, an aide to President Duda,".
func (x *Finder) describesPerson(p Party) bool {
	from := p.Tok
	for from > 0 && (x.Toks[from-1].Punct == 0 || x.Toks[from-1].Inner()) {
		from--
	}
	if from < 2 || x.Toks[from-1].Punct != ',' || !x.describing(from) || !slices.ContainsFunc(x.Toks[from:p.Tok], func(t tokens.Token) bool { return t.Has(words.Preposition | words.To) }) {
		return false
	}
	before := x.MentionAt(from - 2)
	return before != nil && before.Kind == actor.KindPerson
}
