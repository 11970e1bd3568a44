package grammar

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Words of a pattern that do not make it where they stand.

// acrossTime reports whether a verb and the noun that p has for its object, tokens [i, end), stand on two sides of a time: "led the country during the war".
func (s *Sentence) acrossTime(p *lexicon.Pattern, i, end int) bool {
	if p.Type == timeline.NoType || p.Has(lexicon.Noun) {
		return false
	}
	for k := i + 1; k < end-1; k++ {
		switch s.Lower(k) {
		case "during", "throughout", "amid":
			return true
		}
	}
	return false
}

// behindObject reports whether the noun that ends p, tokens [i, end), a verb and the place or the force that it takes or sends, stands behind a
// preposition and another object: "took refuge in a town", "ordered guns for its marines".
func (s *Sentence) behindObject(p *lexicon.Pattern, i, end int) bool {
	if p.Type != timeline.Mobilize && p.Title != "captures" || p.Has(lexicon.Noun|lexicon.Clause) || p.Words != 2 {
		return false
	}
	object := false
	for k := i + 1; k < end-1; k++ {
		if t := &s.Toks[k]; t.Punct != 0 && !t.Inner() {
			return false
		} else if object && placing[s.Lower(k)] && s.Lower(k-1) != "part" && s.Lower(k-1) != "parts" {
			return true
		}
		object = object || s.Toks[k].Plain() && !s.TimeWord(k) && !s.AdverbAt(k)
	}
	return false
}

// placing are prepositions that say where or for whom.
var placing = words.Set("in inside at from near for along around with by towards toward")

// asksNothing reports whether the "to" that ends a demand, whose verb stands at token i, leads to no verb: "told Chad it would send troops to
// Mali" asks nobody for anything. Nor does who "insisted that the talks were useful", as against "that Mali withdraw".
func (s *Sentence) asksNothing(p *lexicon.Pattern, i, end int) bool {
	if p.Type == timeline.Request && end > i+1 && s.Lemma(i) == "insist" && s.Lower(end-1) == "that" {
		return s.indicative(end)
	}
	if p.Type == timeline.Request && end == i+1 && s.Lemma(i) == "suggest" && end+1 < len(s.Toks) && s.Toks[end].Has(words.Pronoun) && s.Toks[end+1].Has(words.Would|words.Will|words.May|words.Have|words.Be) {
		return true // "suggested she would not run"
	}
	if p.Type != timeline.Request || p.Has(lexicon.Noun) || end < i+2 || !s.Toks[end-1].Has(words.To) {
		return false
	}
	switch s.Lemma(i) {
	case "call": // "called the result a gift to the nation"
		return end > i+2 && s.Toks[i+1].Punct == 0 && s.Lower(i+1) != "on" && s.Lower(i+1) != "upon" && (end >= len(s.Toks) || s.Toks[end].Has(words.Determiner) || !s.Toks[end].Can(lexicon.Base) || s.Toks[end].Mention > 0)
	case "tell", "ask", "order", "urge":
		return s.clauseWithin(i, end) || end >= len(s.Toks) || s.Toks[end].Mention > 0 || s.Toks[end].Capital || s.Toks[end].Punct != 0 || s.Toks[end].Has(words.Determiner|words.Pronoun)
	}
	return false
}

// clauseWithin reports whether a pronoun with a verb of its own or an auxiliary stands in tokens (from, to): "told reporters he wanted to", "told
// reporters tests will be made to".
func (s *Sentence) clauseWithin(from, to int) bool {
	for k := from + 1; k+1 < to; k++ {
		if s.Toks[k].Mention == 0 && s.Toks[k].Has(words.Will|words.Would|words.May|words.Must) {
			return true
		}
		if t := &s.Toks[k]; t.Has(words.Pronoun) && t.Forms[0].Lemma == 0 && s.Toks[k+1].Mention == 0 && (s.Toks[k+1].Can(lexicon.Past|lexicon.Third) || s.Toks[k+1].Has(words.Would|words.Will)) {
			return true
		}
	}
	return false
}

// endsInVerb reports whether the last word of a pattern of nouns, the one before end, is a verb: the "official visit" in "officials
// visited".
func (s *Sentence) endsInVerb(p *lexicon.Pattern, i, end int) bool {
	return p.Type != timeline.NoType && p.Has(lexicon.Noun) && !p.Has(lexicon.Clause) && end == i+2 && !s.Toks[i].Has(words.Not) && s.InPast(end-1) && s.MentionAt(end-1) == nil && s.Toks[i].Forms[0].Bits&lexicon.Participle == 0
}

// secondVerb reports whether the word that p has for the object of its verb, the one before end, is a verb of its own in the past: the "call a
// protest" in "calls the claim false and has protested".
func (s *Sentence) secondVerb(p *lexicon.Pattern, i, end int) bool {
	return p.Type != timeline.NoType && p.Words == 2 && !p.Has(lexicon.Noun|lexicon.Clause) && end > i+2 && s.InPast(end-1) && s.MentionAt(end-1) == nil &&
		s.Toks[end-2].Has(words.Have|words.Conjunction)
}

// breaksPair reports whether a pattern that ends with the first word breaks a pair of nouns apart of which the second is what is meant:
// "peace deal", "war crimes", "entry talks".
func breaksPair(last, next string) bool {
	switch last {
	case "peace":
		switch next {
		case "deal", "accord", "agreement", "treaty", "pact", "plan", "process", "proposal":
			return true
		}
	case "war":
		switch next {
		case "crime", "crimes", "criminal", "criminals":
			return true
		}
	case "entry", "accession", "membership", "withdrawal", "disarmament":
	default:
		return false
	}
	return next == "talks" || next == "negotiations"
}
