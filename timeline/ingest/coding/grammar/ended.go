package grammar

import (
	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Deeds that end, or are put off, are not done: "announced an end to the bombing of", "approved the removal of tariffs".

// endingOf reports whether a noun for the end of something, and the preposition that leads to what ends, are w and noun.
func endingOf(w, noun string) bool {
	switch w {
	case "to":
		return noun == "end" || noun == "halt" || noun == "stop"
	case "of":
		return endings[noun]
	case "in":
		return noun == "pause" || noun == "halt" || noun == "break"
	case "from":
		return noun == "exemption" || noun == "exemptions" || noun == "relief"
	case "on":
		return noun == "moratorium"
	}
	return false
}

// endings are the nouns for the end of what "of" leads to, or for putting it off.
var endings = words.Set("end ending halt suspension lifting cancellation scrapping abolition easing removal relaxation termination cessation reversal repeal annulment delay " +
	"postponement revocation rollback")

// ended reports whether pattern p, a verb at token i whose object ends before token end, tells of the end of that object: the sanctions of "announced the
// lifting of sanctions".
func (s *Sentence) ended(p *lexicon.Pattern, i, end int) bool {
	if p.Has(lexicon.Noun) || end < i+4 || !done(p) {
		return false
	}
	for k := i + 2; k < end-1; k++ {
		if endingOf(s.Lower(k), s.Lower(k-1)) {
			return true
		}
	}
	return false
}

// done reports whether a pattern tells of a deed that may end.
func done(p *lexicon.Pattern) bool {
	switch p.Type {
	case timeline.Assault, timeline.Coerce, timeline.Mobilize, timeline.Aid, timeline.Cooperate, timeline.Protest:
		return true
	case timeline.Sanction:
		return p.Mode == "" || p.Mode == "expel"
	}
	return false
}
