package tokens

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// markCondition makes an "if" of the auxiliary that opens a sentence before its subject: "Had Peru attacked Chad, Kenya would have left",
// "Should Peru annex the islands, Kenya will". A question is none.
func (x *Cutter) markCondition(r timeline.Range) {
	k := 0
	for k < len(x.toks) && (x.toks[k].Punct == '"' || k == 0 && x.toks[k].Has(words.Conjunction)) {
		k++
	}
	if k+2 >= len(x.toks) || strings.Contains(x.Text[r.Start:r.End], "?") {
		return
	}
	t, next := &x.toks[k], &x.toks[k+1]
	switch strings.ToLower(x.Text[t.Start:t.End]) {
	case "had", "should", "were":
	default:
		return
	}
	if next.Mention > 0 || next.Capital || next.Has(words.Pronoun|words.Determiner) || next.Punct == 0 && next.Class == 0 {
		t.Class, t.Forms = words.Condition, [2]lexicon.Form{}
	}
}
