package tokens

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// markCondition makes an "if" of the auxiliary before its subject that opens a sentence, "Had Peru attacked Chad, Kenya would have left",
// "Should Peru annex the islands, Kenya will", and of a "should" in it: "will leave should the rebels attack". A question is none.
func (x *Cutter) markCondition(r timeline.Range) {
	k := 0
	for k < len(x.toks) && (x.toks[k].Punct == '"' || k == 0 && x.toks[k].Has(words.Conjunction)) {
		k++
	}
	if k+2 >= len(x.toks) || strings.Contains(x.Text[r.Start:r.End], "?") {
		return
	}
	t, next := &x.toks[k], &x.toks[k+1]
	switch w := t.Lower; {
	case w != "had" && w != "should" && w != "were":
	case next.Mention > 0, next.Capital, next.Has(words.Pronoun | words.Determiner), next.Punct == 0 && next.Class == 0:
		x.makeIf(k)
	}
	for k++; k+2 < len(x.toks); k++ {
		t, before, next := &x.toks[k], &x.toks[k-1], &x.toks[k+1]
		if x.Text[t.Start:t.End] == "should" && (before.Mention > 0 || before.Plain() || before.Time || before.Punct == ',') && next.Has(words.Determiner|words.Pronoun) && next.Class&words.Adverb == 0 {
			x.makeIf(k)
		}
	}
}

// makeIf makes an "if" of the auxiliary at token k.
func (x *Cutter) makeIf(k int) {
	x.toks[k].Class, x.toks[k].Forms = words.Condition, [2]lexicon.Form{}
}
