package grammar

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// How a pattern is followed over the words of a sentence, and over what may stand between them.

// walk visits all patterns below node n that match at token k. Gaps skip up to maxGap words of the same clause.
func (s *Sentence) walk(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	for _, p := range s.Lexicon.Ends(n) {
		if p != nil {
			visit(p, k)
		}
	}
	s.follow(n, i, k, visit)
	gap := s.Lexicon.Gap(n)
	if gap == 0 {
		return
	}
	s.followStanding(gap, i, k, visit)
	object := i + 1 // a time right behind the verb is no word of it: "received on 12 May the member of"
	for object < len(s.Toks) && s.TimeWord(object) {
		object++
	}
	name := k // the end of a name: with its title it counts as one word, "US President Donald Trump"
	for skip := 0; skip <= lexicon.MaxGap && k < len(s.Toks); k++ {
		s.follow(gap, i, k, visit)
		if k < name || k > i+1 && s.sameName(k) {
			continue
		}
		if !s.betweenNames(k) && k >= object {
			skip++
		}
		if name = s.NameEnd(k); name > k {
			continue
		}
		t := &s.Toks[k]
		if s.Toks[k].Has(words.To) && k+1 < len(s.Toks) && !s.Toks[k+1].Has(words.Determiner|words.Pronoun) && s.VerbLike(k+1) && s.VerbLike(i) {
			s.follow(gap, i, k+1, visit) // "forbids citizens to travel"
			return                       // "agreed to lift a ban": the ban is another verb's
		}
		if k > i+1 && s.anotherDeed(i, k) {
			return
		}
		if skip > 1 && s.pastTo(k) && s.VerbLike(i) || t.Punct != 0 && !t.Inner() && t.Punct != '"' && !s.betweenNames(k) && !s.Hyphen(k) || t.Has(words.Clause|words.Relative|words.Condition) && !t.Has(words.Determiner) && !s.timeWholly(k) {
			return
		}
	}
	if k >= len(s.Toks) {
		s.follow(gap, i, k, visit)
	}
}

// betweenNames reports whether the comma at token k parts the names of a list, "handed Iran, Russia and France a draft", or is one
// of the two round somebody's name: "its ambassador, Saif al-Zaabi, returned".
func (s *Sentence) betweenNames(k int) bool {
	if s.Toks[k].Punct != ',' || k == 0 || k+1 >= len(s.Toks) {
		return false
	}
	before, behind := s.MentionAt(k-1), s.MentionAt(k+1)
	if behind != nil && behind.Kind == actor.KindPerson {
		end := s.NameEnd(k + 1)
		return end < len(s.Toks) && s.Toks[end].Punct == ','
	}
	if before != nil && before.Kind == actor.KindPerson {
		if w := s.Word(k + 1); w == "its" || w == "their" {
			return true // "called home Daniel Foote, its ambassador"
		}
		return s.MentionStart(k-1) > 0 && s.Toks[s.MentionStart(k-1)-1].Punct == ','
	}
	return before != nil && behind != nil && (before.Country == behind.Country || s.Headline || s.listGoesOn(k+1))
}

// listGoesOn reports whether a comma or an "and" stands behind the name at token k, so that it is in a list and no subject: the Peru of "Chad, Peru
// and Mali", not that of "After the withdrawal from Chad, Peru left".
func (s *Sentence) listGoesOn(k int) bool {
	for s.sameName(k + 1) {
		k++
	}
	return k+1 == len(s.Toks) || s.Toks[k+1].Punct != 0 || s.Toks[k+1].Has(words.Conjunction) || s.Toks[k+1].Mention > 0
}

// anotherDeed reports whether "and" at token k joins to the verb at token i and its object what else somebody did: "called Chad a friend and urged Mali to"
// calls nobody to anything.
func (s *Sentence) anotherDeed(i, k int) bool {
	return s.Toks[k].Has(words.Conjunction) && k+2 < len(s.Toks) && s.Toks[k+1].Mention == 0 && !s.Toks[k+1].Quoted &&
		(s.Toks[k+1].Forms[0].Bits&lexicon.Past != 0 && s.VerbLike(k+1) && (s.Toks[k+2].Has(words.Determiner) || s.Toks[k+2].Mention > 0 || s.Toks[k+2].Plain()) ||
			s.Toks[k+1].Forms[0].Bits&lexicon.Third != 0 && (s.Toks[k+2].Has(words.Pronoun) || s.Toks[i].Forms[0].Bits&lexicon.Third != 0 && s.VerbLike(k+1))) // "leads the campaign and calls it"
}

// pastTo reports whether a "to" at token k ends the object of a verb: "sent a bulletin to police" sends no police.
func (s *Sentence) pastTo(k int) bool {
	t := &s.Toks[k]
	return t.Has(words.To) && !s.TimeWord(k) && k+1 < len(s.Toks) && !s.VerbLike(k+1) && !words.Digit(s.Text[s.Toks[k+1].Start])
}

func (s *Sentence) follow(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	for k > i && k < len(s.Toks) && n > 0 && s.TimeWord(k) { // "agreed on Friday to"
		if !s.Toks[k].Has(words.Preposition) || !s.timeWholly(k) || s.Word(k) == "until" { // but not the "on" of "ordered the envoy on Monday to leave"
			s.step(n, i, k, visit) // "gave the envoy three days": the pattern may want it
		}
		k++
	}
	s.step(n, i, k, visit)
	if k > i && k+1 < len(s.Toks) && s.Toks[k].Class == words.Adverb && s.Toks[k-1].Has(words.Be) {
		s.step(n, i, k+1, visit) // "was still ready to"
	}
}

// step follows the edges from node n by the forms of token k.
func (s *Sentence) step(n lexicon.Node, i, k int, visit func(*lexicon.Pattern, int)) {
	if k >= len(s.Toks) || s.Toks[k].Punct != 0 || k > i && s.Toks[k].Time && s.Toks[k].Capital { // "planned a trip for 12 March" plans no march
		return
	}
	for _, f := range s.Toks[k].Forms {
		if f.Lemma == 0 {
			return
		}
		if k > i && f.Bits&(lexicon.Past|lexicon.Ing) != 0 && s.Lexicon.Name(f.Lemma) == "back" {
			continue // "sent troops backed by tanks" sends none back
		}
		if next, ok := s.Lexicon.Next(n, f.Lemma); ok {
			s.walk(next, i, k+1, visit)
		}
	}
}
