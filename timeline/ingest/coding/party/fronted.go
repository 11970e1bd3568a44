package party

import (
	"slices"
	"strings"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What stands in front of a subject and ends in a name, which is no part of the row that the subject can be:
//
//	"Unlike Chad, Mali condemned"            "Without naming Chad, Mali condemned"
//	"Rather than meet Kowal, Novak flew"     "Flanked by Kowal, Novak condemned"
//	"After leaving Chad, Kowal flew"         "Hours after Kenya attacked Chad, Mali condemned"

// leadsUp are the words at the head of what only leads up to a clause, besides prepositions.
var leadsUp = words.Set("unlike without besides instead alongside contrary barring by beyond like along together")

// introduces reports whether tokens [from, end) only lead up to a clause behind the comma at token end: "Despite warnings from Mali,", and the
// "surprised Mali" of "In a move that surprised Mali,".
func (x *Finder) introduces(from, end int) bool {
	if from > 0 && from < end && (x.Toks[from-1].Has(words.Relative) || x.Lower(from-1) == "that") && x.Toks[from].Plain() && !leadsUp[x.Lower(from)] {
		return (x.Finite(from) || strings.HasSuffix(x.Lower(from), "ed")) && x.FirstVerb(from+1, end) == end
	}
	if from > 0 && from < end && words.Subordinate(x.Lower(from-1)) {
		if x.Toks[from].Mention == 0 && x.Toks[from].Can(lexicon.Ing) {
			return true // "After leaving Chad,"
		}
		verb := x.FirstVerb(from, end)
		return verb > from && verb < end && x.SpeechBefore(from, end) == from // "Hours after Kenya attacked Chad,"
	}
	for from < end && (x.TimeWord(from) || x.Toks[from].Has(words.Adverb)) && !leadsUp[x.Lower(from)] {
		from++
	}
	if from+1 >= end || x.MentionAt(from) != nil {
		return false
	}
	if x.Lower(from) == "rather" && x.Lower(from+1) == "than" {
		return true
	}
	if x.Toks[from+1].Has(words.By) && (strings.HasSuffix(x.Lower(from), "ed") || x.Toks[from].Can(lexicon.Participle)) {
		return x.FirstVerb(from+1, end) == end // "Flanked by Kowal,"
	}
	return (x.Toks[from].Has(words.Preposition) || leadsUp[x.Lower(from)]) && x.FirstVerb(from+1, end) == end
}

// behindFront reports whether the sentence begins with what leads up to the subject that begins at token from and is no row: the Peru of "In talks
// with Chad and Mali, Peru agreed", the Novak of "Flanked by the minister, Marta Kowal, Novak condemned".
func (x *Finder) behindFront(from int) bool {
	start := max(0, x.TokenAt(x.DatelineEnd()))
	if verb := x.FirstVerb(from, len(x.Toks)); slices.ContainsFunc(x.Toks[from:verb], func(t tokens.Token) bool { return t.Has(words.Conjunction) }) {
		return false
	}
	for k := start; k+1 < from; k++ {
		if x.Toks[k].Punct == ',' {
			return x.introduces(x.ClauseStart(k), k) && x.FirstVerb(k+1, from) == from
		}
	}
	return false
}

// rowEndsBefore reports whether the name at token k ends a row that the verb before it reaches, behind whose comma, at token end, "and" joins m to that
// verb: the Mali of "condemned Chad and Mali, and closed the border".
func (x *Finder) rowEndsBefore(m *grammar.Match, k, end int) bool {
	if end+2 != m.Group || x.Toks[end].Punct != ',' || !x.Toks[end+1].Has(words.Conjunction) || k < 2 || x.Lower(k-1) != "and" || x.Toks[k-2].Mention == 0 {
		return false
	}
	return !slices.ContainsFunc(x.Toks[k:end], func(t tokens.Token) bool { return t.Mention == 0 && !t.Has(words.Determiner) })
}
