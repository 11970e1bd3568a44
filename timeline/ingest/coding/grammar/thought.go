package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Deeds that somebody only thinks of, or keeps from doing, as the words before their "-ing" or their "to" say:
//
//	is thinking of recalling its envoy       it may
//	decided against sending tanks            it does not
//	stopped short of cutting ties            nor does this
//	has no intention of leaving the pact     nor this
//	has no plans to recognise Chad           nor this

// thought makes the deed m one of those who think of it: only possible, or averted, with the verb of the thinking as that of its group.
func (s *Sentence) thought(m *Match) {
	verb := s.thinks(m)
	if verb == 0 {
		return
	}
	group, averted := verb, !s.Toks[verb].Has(words.Be)
	for ; group > 0 && (s.Toks[group-1].Has(words.Be|words.Have|words.Adverb) || s.AdverbAt(group-1)); group-- {
		continue
	}
	if group > 0 && s.Toks[group-1].Has(words.Not|words.To|words.Preposition) {
		return
	}
	m.Group, m.Wish, m.Gerund, m.Participle, m.Infinitive, m.Will, m.OfNoun = group, verb, false, false, false, false, false
	m.Averted, m.Negated, m.May = averted, m.Negated || averted, m.May || !averted
}

// thinks returns the verb of those who think of the deed m or keep from it, 0 for none.
func (s *Sentence) thinks(m *Match) int {
	k := m.Group - 1
	prep := "to"
	if m.Gerund && k > 1 {
		prep = s.Lower(k)
		k--
	} else if !m.Infinitive || k < 2 {
		return 0
	}
	if intentions[s.Lower(k)] && (prep == "of" || prep == "to") {
		return s.hasNo(k)
	}
	if !m.Gerund {
		return 0
	}
	for k > 1 && s.TimeWord(k) { // "decided on Monday against"
		k--
	}
	switch w := s.Lower(k); {
	case w == "thinking" && (prep == "of" || prep == "about") && s.Toks[k-1].Has(words.Be):
		return k - 1
	case (w == "decided" || w == "decides") && prep == "against" && s.Toks[k-1].Punct == 0:
		return k
	case w == "short" && prep == "of" && s.Lexicon.Base(s.Lower(k-1)) == "stop":
		return k - 1
	}
	return 0
}

// intentions are nouns for what somebody may mean to do.
var intentions = words.Set("plan plans intention intentions intent desire wish ambition ambitions")

// hasNo returns the verb of those who have not what the noun at token k names: the "has" of "has no immediate plans". 0 for none.
func (s *Sentence) hasNo(k int) int {
	const adjectives = 2
	for n := k - 1; n > 0 && n >= k-1-adjectives; n-- {
		if s.Lower(n) == "no" {
			if s.Toks[n-1].Has(words.Have) || s.Lexicon.Base(s.Lower(n-1)) == "see" {
				return n - 1
			}
			return 0
		}
		if !s.Toks[n].Plain() {
			return 0
		}
	}
	return 0
}

// ruledOut reports whether the deed in -ing at token k is what "rule out" before it excludes: "refused to rule out sending troops".
func (s *Sentence) ruledOut(k int) bool {
	return k > 1 && s.Toks[k].Can(lexicon.Ing) && s.Lower(k-1) == "out" && s.Lexicon.Base(s.Lower(k-2)) == "rule"
}
