package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/when"
)

// performs dates what a text does by saying so with its own day: "We condemn the attack", "The Council: 1. Suspends Chad".
func (a *article) performs(first int) {
	if a.in.Published.Gran != when.ToDay || a.in.Published.IsZero() {
		return
	}
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		k := a.TokenAt(d.VerbAt)
		if k < 0 || !d.Verb || d.Will || d.Infinite || !d.When.IsZero() || d.WhenText != "" || d.Marks != 0 || d.Type == timeline.Consult || d.Type.Quad() >= timeline.MaterialConflict && !a.Points ||
			!slices.ContainsFunc(d.Roles, func(r event.Role) bool {
				return event.Acts(r) && a.who.Speaks(r.Actor)
			}) {
			continue
		}
		if bits := a.Toks[k].Forms[0].Bits | a.Toks[k].Forms[1].Bits; bits&(lexicon.Base|lexicon.Third) == 0 {
			continue
		}
		t := &a.Toks[k]
		d.When, d.WhenText = a.in.Published, a.in.Text[t.Start:t.End]
		d.Claim = event.Claim{Sentence: a.Range, Words: []timeline.Range{{Start: t.Start, End: t.End}}, Value: d.When.String(), Why: "done by this text, on its own day"}
	}
}
