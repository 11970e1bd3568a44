package coding

import (
	"strings"

	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// Times that belong to a participle, which tells of a noun, and not to the verb of its clause.

// ofLostThings reports whether a time belongs to the participle that describes the subject of the verb of d, which has an auxiliary of its own: "villages
// lost by Baku in the 1990s are to be handed back".
func (a *article) ofLostThings(e *timex.Expr, d *event.Draft) bool {
	k, group := a.TokenAt(e.Start), a.TokenAt(d.GroupAt)
	if k < 0 || group <= k || !a.Toks[group].Has(words.Be|words.Have) {
		return false
	}
	for n := k; n < group; n++ {
		if a.Toks[n].Punct != 0 && !a.Toks[n].Inner() || a.Toks[n].Has(words.Conjunction|words.Clause|words.Relative) && !a.Toks[n].Time {
			return false
		}
	}
	for n := k - 1; n > a.ClauseStart(group); n-- {
		t := &a.Toks[n]
		if t.Mention == 0 && !t.Time && t.Class == 0 && !a.FoundAt(n) && (t.Can(lexicon.Participle) || a.Lower(n) == "lost") && (a.Toks[n-1].Plain() || a.Toks[n-1].Mention > 0) {
			return a.FirstVerb(a.ClauseStart(group), n) == n
		}
	}
	return false
}

// partOff reports whether the comma at token k begins a participle that tells of the noun before it, and that a time stands with up
// to the next comma: "would renew ties with Cuba, cut off in 1961, and open an embassy".
func (a *article) partOff(k int, e *timex.Expr) bool {
	const long = 8 // tokens
	if a.Toks[k].Punct != ',' || k+1 >= len(a.Toks) {
		return false
	}
	t := &a.Toks[k+1]
	if t.Mention > 0 || t.Capital || !arranged[a.Lower(k+1)] && (!t.Can(lexicon.Participle) || t.Class != 0) {
		return false
	}
	for n := k + 2; n < min(len(a.Toks), k+long); n++ {
		switch s := &a.Toks[n]; {
		case s.Punct == ',', s.Punct == '.' && arranged[a.Lower(k+1)]:
			return s.Start >= e.End
		case s.Punct != 0 || s.Has(words.Determiner|words.Clause) && !s.Time || s.Has(words.To) && !s.Time && !arranged[a.Lower(k+1)]:
			return false
		}
	}
	return false
}

// arranged are the participles of what is to come: "called for a trial, expected to begin in January".
var arranged = words.Set("scheduled anticipated slated planned set due expected billed")

// inParticiple reports whether a time stands in a remark between commas that begins with a participle and goes on behind the time, before a verb:
// "the panel, created in 2009 after a test, condemned".
func (a *article) inParticiple(e *timex.Expr) bool {
	const far = 16 // tokens
	k := a.TokenAt(e.Start)
	from := k - 1
	for from > 0 && from > k-far && (a.Toks[from].Punct == 0 || a.Toks[from].Inner()) {
		from--
	}
	if from < 1 || a.Toks[from].Punct != ',' || a.Toks[from+1].Capital || !a.Toks[from+1].Can(lexicon.Participle|lexicon.Ing) && !strings.HasSuffix(a.Word(from+1), "ed") {
		return false
	}
	for ; k+1 < len(a.Toks) && k < from+2*far && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k++ {
		continue
	}
	return k+1 < len(a.Toks) && a.Toks[k].Punct == ',' && (a.Finite(k+1) || a.FoundAt(k+1))
}
