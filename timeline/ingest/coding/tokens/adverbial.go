package tokens

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// adverbials are pairs of words that say how or when something is done and take part in nothing, wherever they stand in a clause: "Chad at first
// condemned", "Kenya in turn recalled".
var adverbials = map[[2]string]bool{
	{"at", "first"}: true, {"at", "last"}: true, {"at", "once"}: true, {"in", "turn"}: true, {"in", "fact"}: true, {"in", "effect"}: true,
	{"in", "principle"}: true, {"in", "private"}: true, {"in", "public"}: true, {"in", "vain"}: true, {"in", "part"}: true, {"of", "course"}: true,
	{"for", "now"}: true, {"for", "good"}: true,
}

// markAdverbials makes adverbs of such pairs before a verb. "At first glance" is none.
func (x *Cutter) markAdverbials() {
	for k := 0; k+2 < len(x.toks); k++ {
		t, next, then := &x.toks[k], &x.toks[k+1], &x.toks[k+2]
		if t.Punct != 0 || !t.Has(words.Preposition) || !adverbials[[2]string{t.Lower, next.Lower}] || then.Mention > 0 || !then.Can(lexicon.Past|lexicon.Third|lexicon.Participle) {
			continue
		}
		for _, w := range [...]*Token{t, next} {
			w.Class, w.Forms = words.Adverb, [2]lexicon.Form{}
		}
	}
}
