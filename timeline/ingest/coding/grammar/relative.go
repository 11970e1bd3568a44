package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Clauses within a clause, and words that only look as if they began one.

// asWhat reports whether token k is an "as" that tells what the noun before it is taken for, and begins no clause: "its designation
// as a sponsor of terrorism was lifted".
func (s *Sentence) asWhat(k int) bool {
	t := &s.Toks[k]
	if t.End-t.Start != 2 || s.Text[t.Start:t.End] != "as" || k == 0 || k+1 >= len(s.Toks) {
		return false
	}
	next := s.Word(k + 1)
	return (next == "a" || next == "an") && s.Toks[k-1].Plain() && s.Toks[k-1].Forms[0].Bits&(lexicon.Past|lexicon.Ing|lexicon.Third) == 0
}

// asBeforeAnd reports whether token k is an "as" behind which no verb stands before the "and" that leads to the verb at token end: "recognised
// Lima as the capital and ordered".
func (s *Sentence) asBeforeAnd(k, end int) bool {
	if t := &s.Toks[k]; t.End-t.Start != 2 || s.Text[t.Start:t.End] != "as" || k == 0 || end < 2 || end >= len(s.Toks) || !s.Toks[end-1].Has(words.Conjunction) || !s.NounIn(k+1, end-1) {
		return false
	}
	for n := k + 1; n < end-1; n++ {
		if s.Finite(n) || s.FoundAt(n) || s.Toks[n].Punct != 0 && !s.Toks[n].Inner() {
			return false
		}
	}
	return true
}

// inRelative reports whether token k begins no clause, because the verb at token end is that of the whole sentence: the "who" and the
// "after" of "a minister who could help after the pullout held talks". A relative clause without commas has a verb of its own; what
// comes behind it and has no other verb behind is the main one.
func (s *Sentence) inRelative(k, end int) bool {
	t := &s.Toks[k]
	if w := s.Text[t.Start:t.End]; !s.Relates(k) && w != "after" && w != "before" && w != "since" && w != "until" {
		return false
	}
	rel := k
	for rel > 0 && !s.Relates(rel) {
		if p := &s.Toks[rel]; p.Punct != 0 && p.Punct != '\'' && p.Punct != '.' {
			return false
		}
		rel--
	}
	if rel < 2 || s.Toks[rel-1].Punct != 0 || s.Lower(rel) == "whose" || s.Lower(rel) == "whom" {
		return false
	}
	for n := 0; n < rel; n++ { // the subject alone stands before it
		if p := &s.Toks[n]; p.Punct != 0 && p.Punct != '\'' && p.Punct != '.' || p.Has(words.Clause|words.Relative|words.Conjunction) && !p.Has(words.Preposition) || s.Finite(n) {
			return false
		}
	}
	verbs, ambiguous := 0, false
	for n := rel + 1; n < end; n++ {
		p := &s.Toks[n]
		if p.Punct != 0 && p.Punct != '\'' && p.Punct != '.' && p.Punct != '-' || p.Has(words.Conjunction) {
			return false
		}
		if s.Finite(n) || s.FoundAt(n) { // "closed" is an adjective too
			if ambiguous {
				return false // "who left after the war ended said": of the clause behind "after"
			}
			verbs++
			for n+1 < end && (s.Finite(n+1) || s.Toks[n+1].Has(words.Adverb)) {
				n++
			}
		}
		ambiguous = ambiguous || p.Has(words.Clause) && p.Class&words.Preposition == 0 || s.Lower(n) == "after" || s.Lower(n) == "before"
	}
	if verbs != 1 {
		return false
	}
	for n := end; n < len(s.Toks) && (s.Finite(n) || s.Toks[n].Has(words.Adverb) || s.AdverbAt(n)); n++ { // the group itself
		end = n + 1
	}
	for n := end; n < len(s.Toks) && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()) && !s.Toks[n].Has(words.Clause|words.Relative|words.Conjunction|words.To); n++ {
		if s.Finite(n) {
			return false
		}
	}
	return true
}

// Finite reports whether an auxiliary or a verb in the past stands at token k.
func (s *Sentence) Finite(k int) bool {
	t := &s.Toks[k]
	return t.Mention == 0 && t.Punct == 0 && (t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) || t.Forms[0].Bits&lexicon.Past != 0 && s.VerbLike(k))
}

// indicative reports whether the clause that begins at token k says what is, and not what should be: "that the talks were useful", but "that
// Mali withdraw" and "that it be heard".
func (s *Sentence) indicative(k int) bool {
	const far = 12 // tokens of the subject
	for n := k; n < min(k+far, len(s.Toks)) && s.Toks[n].Punct != ';'; n++ {
		switch t := &s.Toks[n]; {
		case t.Has(words.Must), s.Lower(n) == "be":
			return false
		case t.Mention == 0 && (t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Do) || s.Lower(n) == "cannot"),
			n > k && t.Mention == 0 && s.Finite(n), n > k && s.Toks[n-1].Has(words.Pronoun) && t.Can(lexicon.Third):
			return true
		case n > k && t.Can(lexicon.Base) && t.Mention == 0 && t.Class == 0 && s.VerbLike(n):
			return false
		}
	}
	return false
}

// Relates reports whether token k begins a relative clause: "who", or the "that" right behind a noun and before a verb.
func (s *Sentence) Relates(k int) bool {
	return s.Toks[k].Has(words.Relative) || s.RelativeThat(k) && k > 0 && s.Toks[k-1].Plain() && !s.VerbLike(k-1)
}

// RelativeThat reports whether token k is the "that" of "relations that were broken".
func (s *Sentence) RelativeThat(k int) bool {
	t := &s.Toks[k]
	return t.End-t.Start == 4 && s.Text[t.Start:t.End] == "that" && k+1 < len(s.Toks) &&
		(s.Toks[k+1].Has(words.Be|words.Have|words.Will) || s.Toks[k+1].Forms[0].Bits&lexicon.Past != 0 || s.Toks[k+1].Forms[0].Bits&lexicon.Third != 0 && k+2 < len(s.Toks) && (s.Toks[k+2].Has(words.Determiner) || s.Toks[k+2].Mention > 0))
}

// anybody are the words for whomever what a "who" behind them tells holds of.
var anybody = words.Set("those anyone anybody everyone everybody someone somebody whoever")

// Anybody reports whether the "who" right before token end speaks of whomever it holds of: "those who bankroll the gangs".
func (s *Sentence) Anybody(end int) bool {
	return end > 1 && s.Lower(end-1) == "who" && anybody[s.Lower(end-2)]
}

// BareClause returns the token at which the subject of the verb at token k begins that is in a relative clause without "which": the "its" of "the
// independence its province declared". 0 for none.
func (s *Sentence) BareClause(k int) int {
	if k < 4 || !s.Toks[k].Can(lexicon.Past) || s.Toks[k].Mention > 0 || !s.VerbLike(k) {
		return 0
	}
	subject := k - 1
	for subject > 1 && s.Toks[subject].Plain() {
		subject--
	}
	switch s.Lower(subject) {
	case "its", "their", "his", "her":
		if subject < k-1 && s.Toks[subject-1].Plain() && s.PlainNoun(subject-1) && !s.Toks[subject-1].Can(lexicon.Past|lexicon.Ing) {
			return subject
		}
	}
	return 0
}

// InPhraseOfRelative reports whether a relative behind a preposition opens the clause of m: "the accords under which Chad recognised Mali".
func (s *Sentence) InPhraseOfRelative(m *Match) bool {
	k := s.Opener(m)
	return k > 0 && s.Toks[k].Has(words.Relative) && s.Toks[k-1].Has(words.Preposition|words.By)
}
