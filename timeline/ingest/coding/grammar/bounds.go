package grammar

import (
	"sort"
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where clauses and phrases begin and end.

// ClauseStart returns the first token of the clause that ends before token end.
func (s *Sentence) ClauseStart(end int) int {
	for k := end - 1; k >= 0; k-- {
		t := &s.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && t.Punct != '$' && t.Punct != '/' && !s.numbered(k) && !s.pair(k) && !s.inClock(k) {
			return k + 1
		}
		if t.Has(words.Clause|words.Relative|words.Condition) && !t.Has(words.Preposition) && !(t.Has(words.Determiner) && k+1 < end && s.Toks[k+1].Punct == 0 && !s.Toks[k+1].Capital) &&
			!s.asWhat(k) && !s.oneAfterOther(k) && !s.asBeforeAnd(k, end) && !(k > 0 && s.inRelative(k, end)) {
			return k + 1
		}
	}
	return 0
}

// oneAfterOther reports whether token k is the "after" of "day after day", which begins no clause.
func (s *Sentence) oneAfterOther(k int) bool {
	return k > 0 && k+1 < len(s.Toks) && s.Lower(k) == "after" && (s.Lower(k-1) == s.Lower(k+1) || s.Lower(k-1) == "one" && s.Lower(k+1) == "another")
}

// pair reports whether the hyphen at token k ties two names: "Kenya-Chad talks".
func (s *Sentence) pair(k int) bool {
	return s.Hyphen(k) && s.Toks[k-1].Mention > 0 && s.Toks[k+1].Mention > 0
}

// numbered reports whether the hyphen at token k leads to the number of what is meant: "F-16s".
func (s *Sentence) numbered(k int) bool {
	return s.Hyphen(k) && words.Digit(s.Text[s.Toks[k+1].Start])
}

// inClock reports whether the mark at token k stands within a number: the colon of "at 5:40 a.m.", of a score.
func (s *Sentence) inClock(k int) bool {
	return s.Toks[k].Punct == ':' && k > 0 && k+1 < len(s.Toks) && s.Toks[k-1].End == s.Toks[k].Start && s.Toks[k+1].Start == s.Toks[k].End &&
		words.Digit(s.Text[s.Toks[k+1].Start])
}

// FirstVerb returns the first verb in tokens [from, to), or to: what stands before it is the subject of all verbs that
// "and" joins to it.
func (s *Sentence) FirstVerb(from, to int) int {
	for k := from; k < to; k++ {
		t := &s.Toks[k]
		if t.Mention > 0 {
			continue
		}
		if t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) || t.Forms[0].Bits&lexicon.Past != 0 && s.VerbLike(k) && k > from || s.FoundAt(k) || k > from && s.unknownVerb(k) {
			return k
		}
	}
	return to
}

// unknownVerb reports whether token k is a verb that no pattern has, by its ending and by the names about it: the "alarmed" of "Kenya alarmed Chad".
func (s *Sentence) unknownVerb(k int) bool {
	t := &s.Toks[k]
	if !t.Plain() || t.Forms[0].Lemma != 0 || k == 0 || k+1 >= len(s.Toks) || s.Toks[k-1].Mention == 0 && !s.Toks[k-1].Time || !strings.HasSuffix(s.Word(k), "ed") {
		return false
	}
	next := &s.Toks[k+1]
	return next.Mention > 0 && next.Capital
}

// FoundAt reports whether a verb of a pattern with a person of its own stands at token k.
func (s *Sentence) FoundAt(k int) bool {
	i := sort.Search(len(s.Matches), func(i int) bool { return s.Matches[i].Start >= k })
	return i < len(s.Matches) && s.Matches[i].Start == k && !s.Matches[i].Has(lexicon.Noun) && !s.Matches[i].Infinitive && !s.Matches[i].Gerund
}

// NounIn reports whether tokens [from, to) hold a word that can be a subject: no verb, no adverb, no function word.
func (s *Sentence) NounIn(from, to int) bool {
	for k := from; k < to; k++ {
		t := &s.Toks[k]
		if t.Punct != 0 || t.Class&^words.Determiner != 0 || s.AdverbAt(k) || t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) != 0 {
			continue
		}
		if t.Has(words.Determiner) && k+1 < to && t.Class&^words.Determiner == 0 {
			continue
		}
		if t.Time {
			continue
		}
		return true
	}
	return false
}

// NounPhrase returns the first token of the row of words that ends at k, back to a mark or a verb.
func (s *Sentence) NounPhrase(k int) int {
	for k > 0 {
		t := &s.Toks[k-1]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && !s.Hyphen(k-1) || t.Has(words.Preposition|words.Clause|words.Relative|words.Be|words.Have) {
			break
		}
		k--
	}
	return k
}

// Governor returns the token of the preposition that governs token k, looking back as far as from, or -1.
func (s *Sentence) Governor(k, from int) int {
	const far = 8
	for n := k - 1; n >= max(from, k-far); n-- {
		t := &s.Toks[n]
		if t.Has(words.Preposition | words.By) {
			return n
		}
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && t.Punct != ',' || t.Has(words.Clause|words.Relative) {
			return -1
		}
	}
	return -1
}

// BareNoun reports whether a noun that is no name stands at token k.
func (s *Sentence) BareNoun(k int) bool {
	return k >= 0 && s.Toks[k].Plain() && s.Toks[k].Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0
}

// MainVerb reports whether a verb in the past that has an object stands at token k: the "killed" of "soldiers demanding pay killed the chief".
func (s *Sentence) MainVerb(k int) bool {
	return k+1 < len(s.Toks) && s.Finite(k) && (s.Toks[k].Has(words.Be|words.Have|words.Will) || s.Toks[k+1].Has(words.Determiner) || s.Toks[k+1].Mention > 0)
}

// PlainNoun reports whether token k is a noun behind an article or a preposition: the "plan" of "of any broader plan to".
func (s *Sentence) PlainNoun(k int) bool {
	const near = 2 // adjectives
	if !s.Toks[k].Plain() || s.Toks[k].Forms[0].Bits&lexicon.Past != 0 {
		return false
	}
	for n := k - 1; n >= max(0, k-1-near); n-- {
		if t := &s.Toks[n]; t.Has(words.Determiner | words.Preposition) {
			return true
		} else if !t.Plain() {
			return false
		}
	}
	return false
}

// SpeechBefore returns the token after the last verb of speech in [from, to), or from.
func (s *Sentence) SpeechBefore(from, to int) int {
	for k := len(s.Matches) - 1; k >= 0 && s.Matches[k].Start >= from; k-- {
		if m := &s.Matches[k]; m.Has(lexicon.Speech) && m.Verb && m.End <= to && m.Start >= from {
			return m.Start + 1
		}
	}
	return from
}

// Opener returns the token before the clause of the verb of m, over an insertion that stands before the verb: the "if" of "if Kenya, which borders
// Chad, left". -1 where the sentence begins with the clause.
func (s *Sentence) Opener(m *Match) int {
	const long = 14 // tokens of an insertion
	start := s.ClauseStart(m.Group)
	if start != m.Group || start < 2 || s.Toks[start-1].Punct != ',' {
		return start - 1
	}
	for n := start - 2; n > 0 && n > start-long; n-- {
		if s.Toks[n].Punct == ',' {
			return s.ClauseStart(n) - 1
		}
		if s.Toks[n].Punct != 0 && !s.Toks[n].Inner() {
			break
		}
	}
	return start - 1
}

// FirstTo reports whether the "to" at token k tells what somebody is the first to have done: "the first secretary of state to
// visit the island".
func (s *Sentence) FirstTo(k int) bool {
	const far = 9 // tokens
	for n := k - 1; n > 0 && n > k-far && s.Toks[n].Punct != ',' && !s.Toks[n].Has(words.Clause|words.Relative); n-- {
		switch s.Word(n) {
		case "first", "second", "third", "last", "only", "latest":
			return s.Lower(n-1) == "the"
		}
	}
	return false
}

// FirstWas returns the token behind the "was" that tells who the first or the last was to do what the infinitive m tells: that of the name in "The last
// president to visit the island was Marta Kowal". 0 for none.
func (s *Sentence) FirstWas(m *Match) int {
	if !m.Infinitive || m.Start < 1 || !s.FirstTo(m.Start-1) {
		return 0
	}
	for k := m.End; k+1 < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner()) && !s.Toks[k].Has(words.Relative|words.Clause); k++ {
		if s.Toks[k].Mention == 0 && s.Toks[k].Has(words.Be) {
			if s.Toks[k+1].Mention > 0 {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// PhraseEnd returns the token at which the phrase that begins at token k ends: at a mark or a new clause.
func (s *Sentence) PhraseEnd(k int) int {
	for k < len(s.Toks) && s.Toks[k].Punct == 0 && !s.Toks[k].Has(words.Clause|words.Relative) {
		k++
	}
	return k
}

// AfterPreposition reports whether a preposition other than "of" governs token k, looking back as far as from: the Chad of "ships from Chad",
// not that of "the leader of Chad".
func (s *Sentence) AfterPreposition(k, from int) bool {
	of := false // "between President X of Congo and Y": what "of" hangs on
	for n := k - 1; n >= from && n > k-8; n-- {
		t := &s.Toks[n]
		if t.Time && t.Mention == 0 {
			return false // "On Sunday Chad, Peru and Mali closed"
		}
		of = of || t.Mention == 0 && s.Text[t.Start:t.End] == "of"
		if t.Has(words.Preposition) && s.Text[t.Start:t.End] != "of" || t.Has(words.To) && s.MentionAt(n) == nil {
			return true // "Iran's mission to the United Nations"
		}
		if of && n > from && s.memberOf(n) {
			return true // "member of the Bureau of the Committee and Foreign Minister X"
		}
		if t.Has(words.Conjunction) && n > from && s.Toks[n-1].Mention > 0 && s.Toks[n-1].Mention != s.Toks[k].Mention {
			return s.AfterPreposition(n-1, from) // "from Brazil and Venezuela"
		}
		if t.Punct != 0 && t.Punct != '\'' || t.Has(words.Conjunction) || t.Mention > 0 && t.Mention != s.Toks[k].Mention && s.MentionAt(n).Kind != actor.KindNationality && !of {
			return false
		}
	}
	return false
}

// memberOf reports whether the "of" at token n says what somebody is a member of.
func (s *Sentence) memberOf(n int) bool {
	return s.Lower(n) == "of" && strings.HasPrefix(s.Lower(n-1), "member")
}

// GoesTo reports whether the name at a byte stands behind "to": "the visit of King Charles to France".
func (s *Sentence) GoesTo(at int) bool {
	for k := 1; k < len(s.Toks); k++ {
		if s.Toks[k].Start == at {
			return s.Toks[k-1].Has(words.To)
		}
	}
	return false
}
