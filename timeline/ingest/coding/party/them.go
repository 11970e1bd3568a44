package party

import (
	"slices"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those whom "they" and "the leaders" stand for: the two who met, spoke or agreed in the sentence before.

// They notes that "they" and "the leaders" stand for who from this sentence on: those who met, agreed or signed in it.
func (x *Finder) They(who []Party) { x.pair, x.pairAt = who, x.Count }

// several are the plurals behind "the" that stand for those who met.
var several = words.Set("leaders presidents ministers premiers sides countries nations counterparts diplomats negotiators governments neighbours neighbors " +
	"capitals delegations parties officials allies pair two envoys statesmen heads states")

// they returns those for whom the subject stands that begins at token from, when it is "they" or "the leaders" and the verb group
// of m follows, and nil for another subject.
func (x *Finder) they(m *grammar.Match, from int) []Party {
	if m.Infinitive {
		return nil
	}
	for from < m.Group && (x.Toks[from].Has(words.Clause|words.Adverb|words.Conjunction) && x.Lower(from) != "both" || x.TimeWord(from)) {
		from++
	}
	if from >= m.Group {
		if from < m.Start && x.Lower(from) == "both" { // it is read as a part of the verb's group
			return standIn(x.before(m, from), from)
		}
		return nil
	}
	at, reach := from, 1 // sentences
	switch w := x.Lower(from); {
	case w == "they":
		from++
	case w == "the" && from+1 < m.Group && several[x.Lower(from+1)]:
		from += 2
		reach = 2
	default:
		return standIn(x.before(m, at), at)
	}
	for from < m.Group && (x.Toks[from].Has(words.Adverb) || x.AdverbAt(from)) {
		from++
	}
	joined := from < m.Group && x.Toks[m.Group-1].Has(words.Conjunction) && len(x.Parties(from, m.Group)) == 0 // "discussed trade and agreed to"
	if from < m.Group && !joined || x.pair == nil || x.Count-x.pairAt > reach {
		return standIn(x.before(m, at), at)
	}
	return standIn(x.pair, at)
}

// theyUnknown reports whether the "they" before the verb of m, behind a comma and "and", stands for people whom the text names no closer, the subject of
// the clause before: "The villagers have not forgiven Chad, and they complain".
func (x *Finder) theyUnknown(m *grammar.Match) bool {
	at := m.Group - 1
	if at < 4 || x.Lower(at) != "they" || !x.Toks[at-1].Has(words.Conjunction) || x.Toks[at-2].Punct != ',' {
		return false
	}
	start := x.ClauseStart(at - 2)
	from, to := x.HeadOf(x.FirstVerb(start, at-2))
	return to > from && x.Toks[to-1].Plain() && x.Plural(to-1) && len(x.Parties(from, to)) == 0
}

// other returns the other of the two who met in an earlier sentence where one of them does something to "her counterpart" or "his host"; nil else.
func (x *Finder) other(m *grammar.Match) []Party {
	const reach = 6 // sentences
	k := m.End
	if m.Passive || len(x.pair) != 2 || x.Count-x.pairAt > reach || k+1 >= len(x.Toks) || !x.Toks[k].Has(words.Determiner) || !opposite[x.Lower(k+1)] || x.Toks[k+1].Mention > 0 {
		return nil
	}
	switch x.Lower(k) {
	case "his", "her", "its":
	default:
		return nil
	}
	who := x.subject(m)
	if len(who) != 1 {
		return nil
	}
	for i, p := range x.pair {
		if p.Actor == who[0].Actor {
			return standIn([]Party{x.pair[1-i]}, k+1)
		}
	}
	return nil
}

// opposite are the nouns for the other one of two who meet.
var opposite = words.Set("counterpart host guest interlocutor opposite colleague")

// standIn returns those of list as if token k, a pronoun, named them.
func standIn(list []Party, k int) []Party {
	list = slices.Clone(list)
	for i := range list {
		list[i].Tok = k
	}
	return list
}
