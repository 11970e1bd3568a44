package grammar

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Which words are verbs where they stand.

// VerbLike reports whether the word at i can be a verb where it stands: "visits" is one after a name, none after "the".
func (s *Sentence) VerbLike(i int) bool {
	t := &s.Toks[i]
	bits := t.Forms[0].Bits | t.Forms[1].Bits
	if bits&lexicon.Participle != 0 && t.Capital && i+1 < len(s.Toks) && s.Toks[i+1].Capital && (i == 0 || s.Toks[i-1].Punct != 0) {
		return false // "Deposed President Manuel Zelaya"
	}
	if bits&lexicon.Ing != 0 && t.Capital && s.Lower(i) == "visiting" && s.describesActor(i) {
		return false
	}
	if t.Class != 0 && t.Has(words.Be|words.Have|words.Must|words.Will|words.Would|words.May|words.Not) {
		return true
	}
	if i > 2 && s.noLonger(i-1) && !s.Toks[i-3].Has(words.Be) {
		return bits&(lexicon.Third|lexicon.Past) != 0 || bits&lexicon.Base != 0 && s.several(i-3) // "no longer hold talks"
	}
	if s.verbalNoun(i, bits) {
		return false
	}
	k := s.before(i)
	if k < 0 {
		return s.opensAsVerb(i, bits)
	}
	if s.nounBehind(i, k, bits) {
		return false
	}
	if verb, told := s.verbBehind(i, k, bits); told {
		return verb
	}
	return s.verbOf(i, k, bits)
}

// describesActor reports whether the word at i opens the sentence and describes who acts, since no comma ends what it begins in front of the
// verb: "Visiting Premier Li and President Kenyatta on Sunday witnessed", but "Visiting Nairobi, Li praised".
func (s *Sentence) describesActor(i int) bool {
	if i > 0 && s.Toks[i-1].Punct == 0 {
		return false
	}
	for k := i + 1; k < len(s.Toks); k++ {
		switch t := &s.Toks[k]; {
		case s.Finite(k):
			return true
		case t.Punct == ',' || t.Has(words.Relative|words.Clause):
			return false
		}
	}
	return false
}

// verbalNoun reports whether the word at i is a noun, or describes one, by its next neighbours.
func (s *Sentence) verbalNoun(i int, bits uint8) bool {
	if s.closeTo(i) || s.ofOwned(i, bits) || s.describesNoun(i, bits) || i > 0 && bits&(lexicon.Past|lexicon.Ing) != lexicon.Past && s.describedNoun(i, bits) {
		return true
	}
	if bits&lexicon.Ing == 0 || i == 0 {
		return false
	}
	if deeds[s.Lower(i)] && s.Toks[i-1].Plain() && !s.Plural(i-1) && (i+1 >= len(s.Toks) || s.Toks[i+1].Mention == 0 && !s.Toks[i+1].Has(words.Determiner|words.Pronoun)) {
		return true // "last week's embassy bombing in Jakarta"
	}
	return s.Toks[i-1].Time && i+1 < len(s.Toks) && (s.Word(i+1) == "of" || s.Toks[i+1].Plain()) // "the Oct. 23 slaying of", "the May shooting death"
}

// several reports whether those whose name or noun ends at token k, or the auxiliary there, take a verb without an ending.
func (s *Sentence) several(k int) bool {
	return s.Toks[k].Has(words.Will|words.Would|words.May|words.Must|words.Do|words.Pronoun) || s.Plural(k) || k > 0 && s.Toks[k-1].Has(words.Conjunction)
}

// before returns the token that tells what the word at i is, -1 for none: the one before it, but for adverbs and denials.
func (s *Sentence) before(i int) int {
	k := i - 1
	for k >= 0 && (s.Toks[k].Has(words.Adverb) || s.AdverbAt(k) || s.soFar(k) > 0 || s.firstDone(k)) {
		k -= 1 + s.soFar(k)
	}
	if k > 0 {
		if aux := s.TimeWithin(k); aux >= 0 {
			k = aux
		}
	}
	if k > 0 && s.Toks[k].Has(words.Not) && (s.Toks[k-1].Has(words.Have|words.Be) || (s.Lower(k) == "never" || s.Lower(k) == "neither") && !s.Toks[k-1].Has(words.Will|words.Would|words.May|words.Must|words.Do)) {
		k-- // "has not condemned", "never attacked"
	}
	if k > 0 && s.Toks[k].Punct == '.' && s.Toks[k].Mention > 0 && s.Toks[k].Mention == s.Toks[k-1].Mention {
		k-- // "U.S. reopens consulate"
	}
	return k
}

// opensAsVerb reports whether the word at i, which opens the sentence, can be a verb.
func (s *Sentence) opensAsVerb(i int, bits uint8) bool {
	switch {
	case s.Points && bits&lexicon.Third != 0:
		return true // "1. Condemns the attack"
	case bits&(lexicon.Past|lexicon.Ing) != 0 && !s.Toks[i].Capital, bits&lexicon.Ing != 0:
		return true
	case bits&lexicon.Participle != 0 && s.byNext(i):
		return true
	}
	return bits&(lexicon.Past|lexicon.Base) != 0 && i+1 < len(s.Toks) && s.Toks[i+1].Has(words.Determiner)
}

// nounBehind reports whether the word at i is no verb by what stands before it, at k, and behind it together.
func (s *Sentence) nounBehind(i, k int, bits uint8) bool {
	if i+1 >= len(s.Toks) {
		return false
	}
	p, next := &s.Toks[k], &s.Toks[i+1]
	plain := bits&(lexicon.Past|lexicon.Ing) == 0 // it is neither the past of a verb nor its gerund
	if plain && !p.Has(words.To|words.Will|words.Would|words.May|words.Must|words.Not|words.Do) && next.Mention == 0 &&
		(next.Has(words.Be|words.Have|words.Will|words.Would) && s.Lower(i+1) != "having" && s.Lower(i+1) != "being" || next.Forms[0].Bits&lexicon.Past != 0 && next.Forms[0].Bits&lexicon.Base == 0 &&
			(i+2 >= len(s.Toks) || s.Toks[i+2].Punct != 0 || s.Toks[i+2].Has(words.Determiner|words.Preposition|words.To|words.Clause|words.Pronoun) || s.TimeWord(i+2))) {
		return true // "the Baltic states said", "the talks were": the verb comes next, unless it is that of "denies having"
	}
	if plain && bits&lexicon.Base != 0 && p.Plain() && s.ofOwner(k) {
		return true // "in India's biggest arms export to"
	}
	if s.Lower(i) == "free" && next.Has(words.To) && (p.Mention > 0 || p.Plain()) {
		return true // "left Chad free to act"
	}
	if bits&lexicon.Base != 0 && (p.Mention > 0 || p.Plain()) && stateOf[s.Lower(i)] && next.Has(words.Preposition|words.Clause) {
		return true // "police present before a killing", "Castro back on his feet"
	}
	if bits&lexicon.Third != 0 && i+2 < len(s.Toks) && s.Lower(i+1) == "such" && s.Lower(i+2) == "as" {
		return true // "but attacks such as"
	}
	if !plain || s.Lower(i+1) != "of" {
		return false
	}
	return bits&lexicon.Base != 0 && p.Mention > 0 && !s.Plural(k) || // "the agency board of governors"
		bits&lexicon.Third != 0 && p.Plain() && p.Forms[0].Bits&lexicon.Past != 0 || // "revived hopes of"
		bits&lexicon.Base != 0 && p.Punct != 0 // "the minister, target of a plot"
}

// verbBehind reports whether the word at i is a verb behind the little word or the sign at k, and told whether that tells.
func (s *Sentence) verbBehind(i, k int, bits uint8) (verb, told bool) {
	p := &s.Toks[k]
	switch {
	case s.givenBack(i):
		return false, true
	case s.Lower(k) == "without" || s.Lower(k) == "whose":
		return false, true // "without delay", "whose help"
	case p.Has(words.To | words.Will | words.Would | words.May | words.Must | words.Not | words.Do):
		return bits&lexicon.Base != 0, true
	case p.Has(words.Be):
		return bits&(lexicon.Ing|lexicon.Participle) != 0 || bits&lexicon.Past != 0 && bits&lexicon.Participle == 0, true
	case p.Has(words.Have):
		return bits&lexicon.Participle != 0, true
	case p.Has(words.Pronoun):
		return bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0, true
	case p.Has(words.Determiner):
		return s.theTwo(i, k) && bits&(lexicon.Past|lexicon.Base) == lexicon.Past, true
	case p.Punct == '\'':
		return false, true
	case bits&lexicon.Third != 0 && s.RelativeThat(k): // "a decree that suspends Russia's part"
		return true, true
	case p.Has(words.By | words.Preposition | words.Clause):
		return bits&lexicon.Ing != 0 && !p.Has(words.Determiner) || bits&lexicon.Past != 0 && p.Has(words.Clause), true
	case p.Has(words.Conjunction):
		return bits&(lexicon.Past|lexicon.Ing|lexicon.Base) != 0 || bits&lexicon.Third != 0 && bits&^lexicon.Third == 0 && !s.nounBefore(k), true
	case p.Has(words.Relative):
		return bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0, true
	case p.Punct == ',' || p.Punct == '"' || p.Punct == '—' || p.Punct == '–' || p.Punct == '-' || p.Punct == ')':
		return bits&(lexicon.Past|lexicon.Ing) != 0 || bits&lexicon.Third != 0 && (s.objectFollows(i) || s.inserted(k) || p.Punct == '"' && i+1 < len(s.Toks) && s.Toks[i+1].Punct == '"') || bits&lexicon.Base != 0 && s.objectFollows(i), true
	case p.Punct != 0:
		return bits&(lexicon.Past|lexicon.Ing) != 0, true
	}
	return false, false
}

// verbOf reports whether the word at i is the verb of the noun or the name at k.
func (s *Sentence) verbOf(i, k int, bits uint8) bool {
	p := &s.Toks[k]
	if bits&(lexicon.Past|lexicon.Ing) != 0 {
		// "ships that carry expelled migrants": behind the verb of a relative clause it describes what is carried.
		return !(bits&lexicon.Past != 0 && k > 0 && p.Class == 0 && p.Mention == 0 && !p.Capital && p.Forms[0].Bits&lexicon.Past == 0 &&
			(s.Toks[k-1].Has(words.Relative) && s.Lower(k-1) != "whose" || s.Word(k-1) == "that") && // but "whose troops invaded Chad"
			i+1 < len(s.Toks) && s.Toks[i+1].Punct == 0 && s.Toks[i+1].Class == 0)
	}
	if bits&lexicon.Third != 0 && p.Plain() && (things[s.Lower(i)] || k == i-1 && s.secondOfTwo(k)) {
		return false // "the delivery of fighter jets to Ukraine"
	}
	// After a noun or a name: "-s" and base forms are verbs when an object, a preposition or the end follows.
	if bits&lexicon.Third != 0 && !(nounish[s.Lower(i)] && !s.nameFollows(i) && !s.firesOn(i)) {
		return p.Mention > 0 && !s.attributive(int(p.Mention)-1) || s.objectFollows(i) || s.bodyDoes(i, k)
	}
	if bits&lexicon.Base != 0 && p.Mention > 0 && s.Plural(k) && s.MentionAt(k).Kind == actor.KindNationality {
		return true // "the Palestinians reject"
	}
	if bits&lexicon.Base != 0 && (p.Mention > 0 || s.Plural(k) && p.Plain()) && s.jointHeadline(i, k) {
		return true
	}
	return bits&lexicon.Base != 0 && (s.Plural(k) || p.Mention > 0) && s.objectFollows(i) && !(p.Mention > 0 && things[s.Lower(i)+"s"]) && !(p.Mention > 0 && s.attributive(int(p.Mention)-1) && !s.Plural(k))
}
