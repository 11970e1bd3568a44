package grammar

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where the words for who acts begin and end.

// NewSubject returns the token at which a subject of its own begins that "and" or "but" sets behind the verb at token from and that ends
// right before token end: "Chad is small but President X says". 0 for none.
func (s *Sentence) NewSubject(from, end int) int {
	for k := end - 2; k > from; k-- { // "kept silent but the army of Chad withdrew"
		if s.Finite(k) || s.FoundAt(k) || s.Toks[k].Punct != 0 && !s.Toks[k].Inner() && s.Toks[k].Punct != ',' {
			break
		}
		if s.Lower(k) == "but" && s.NounIn(k+1, end) {
			return k + 1
		}
	}
	for k := end - 2; k > from+1 && !s.Finite(k); k-- {
		if s.Toks[k].Has(words.Conjunction) && s.Toks[k-1].Punct == ',' {
			if s.subjectVerb(k+1) == end {
				return k + 1 // "met Duda, and the leaders of Chad and Mali had urged"
			}
			break
		}
	}
	for k := end - 2; k > from; k-- {
		if s.Toks[k].Has(words.Conjunction) {
			if s.FirstVerb(from, k) < k && s.PeopleAct(k+1) == end {
				return k + 1
			}
			break
		}
	}
	if k := s.andNoun(from, end); k > 0 {
		return k
	}
	named := false
	for k := end - 1; k > from; k-- {
		switch t := &s.Toks[k]; {
		case t.Mention > 0:
			named = true
		case t.Has(words.Conjunction):
			if named && (s.Toks[k-1].Mention == 0 || s.Lower(k) == "but" || (s.FoundAt(from) || s.InPast(from)) && !s.Toks[end].Has(words.To) && from+1 < k && !s.Toks[from+1].Has(words.By)) {
				return k + 1
			}
			return 0
		case t.Has(words.Determiner|words.Adverb) || t.Capital && t.Punct == 0 || t.Punct == '\'' || t.Punct == '.' || s.TimeWord(k):
		default:
			return 0
		}
	}
	return 0
}

// andNoun returns the token behind an "and" at which nothing but an article and nouns begins up to an auxiliary at token end, behind a verb in tokens
// [from, end): the "a watchman" of "was reduced to rubble and a watchman was killed". 0 for none.
func (s *Sentence) andNoun(from, end int) int {
	if end >= len(s.Toks) || s.Toks[end].Mention > 0 || !s.Toks[end].Has(words.Be|words.Have|words.Will|words.Would) {
		return 0
	}
	k := end - 1
	for k > from && s.Toks[k].Plain() && !s.Finite(k) {
		k--
	}
	if k <= from+1 || k == end-1 || !s.Toks[k].Has(words.Determiner) || !s.Toks[k-1].Has(words.Conjunction) || s.FirstVerb(from, k-1) == k-1 {
		return 0
	}
	return k
}

// DescribedAt returns the token of a verb in -ing that describes the noun right before it in tokens [from, to), whose objects are not who
// acts: that of the "militants holding three UN workers" who speak. It is to where none does.
func (s *Sentence) DescribedAt(from, to int) int {
	for k := from + 1; k < to; k++ {
		t, noun := &s.Toks[k], &s.Toks[k-1]
		if t.Mention == 0 && t.Can(lexicon.Ing) && noun.Mention == 0 && noun.Class == 0 && (s.Plural(k-1) || s.FoundAt(k)) && s.VerbLike(k) && (noun.Plain() || k == 1) {
			return k
		}
	}
	return to
}

// Caused returns the token behind the verb that makes somebody else than its subject do what m tells, "forced a flight to Chad to land in":
// who does so stands behind it. 0 for none.
func (s *Sentence) Caused(m *Match) int {
	const far = 14 // tokens
	to := m.Group - 1
	if !m.Infinitive || to < 2 {
		return 0
	}
	for !s.Toks[to].Has(words.To) && to < m.Start {
		to++
	}
	for k := to - 1; k > max(0, to-far) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner()) && !s.Toks[k].Has(words.Clause|words.Relative); k-- {
		if causing[s.Lexicon.Base(s.Lower(k))] && s.VerbLike(k) {
			if k+1 < to && (s.NounIn(k+1, to) || s.Toks[k+1].Has(words.Pronoun)) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// causing are the verbs by which somebody makes another do something.
var causing = words.Set("force allow enable permit cause lead prompt encourage persuade convince compel oblige push drive help trust")

// HadDone returns the token behind the "had" by which the subject makes others do what m tells to somebody: the "Kowal" of "had Kowal arrested".
// 0 for none. Who "had two soldiers killed" lost them.
func (s *Sentence) HadDone(m *Match) int {
	const long = 6 // tokens of a name with its office
	if m.Passive || m.Start != m.Group || m.Type != timeline.Coerce && m.Type != timeline.Sanction || !s.Toks[m.Start].Can(lexicon.Participle) {
		return 0
	}
	for k := m.Group - 1; k > 0 && k >= m.Group-long; k-- {
		t := &s.Toks[k]
		if t.Mention == 0 && t.Has(words.Have) {
			if k+1 < m.Group {
				return k + 1
			}
			return 0
		}
		if t.Punct != 0 && !t.Inner() || t.Mention == 0 && !t.Has(words.Determiner) && !t.Plain() && !t.Capital {
			return 0
		}
	}
	return 0
}
