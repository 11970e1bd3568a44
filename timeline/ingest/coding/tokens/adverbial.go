package tokens

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// markAdverbials makes adverbs of pairs of words before a verb that say how or when something is done and take part in nothing: "Chad at first
// condemned", "Kenya in turn recalled". "At first glance" is none.
func (x *Cutter) markAdverbials() {
	for k := 0; k+2 < len(x.toks); k++ {
		t, next, then := &x.toks[k], &x.toks[k+1], &x.toks[k+2]
		if t.Punct != 0 || !t.Has(words.Preposition) || !adverbial(t.Lower, next.Lower) || then.Mention > 0 || !then.Can(lexicon.Past|lexicon.Third|lexicon.Participle) {
			continue
		}
		for _, w := range [...]*Token{t, next} {
			w.Class, w.Forms = words.Adverb, [2]lexicon.Form{}
		}
	}
}

// adverbial reports whether two words are such a pair.
func adverbial(first, second string) bool {
	switch first {
	case "at":
		return second == "first" || second == "last" || second == "once"
	case "for":
		return second == "now" || second == "good"
	case "of":
		return second == "course"
	case "in":
		switch second {
		case "turn", "fact", "effect", "principle", "private", "public", "vain", "part":
			return true
		}
	}
	return false
}
