package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Times within one part of a sentence: what stands behind a semicolon, or behind a time at the head of a clause, has times of its own.

// within returns the bytes between the semicolons around a time, those of the whole sentence where that part has no verb of its own:
// "on 3 May the market closed; Chad left two days later", but "on Sunday envoys of Chad; Mali; and Peru met".
func (a *article) within(e *timex.Expr) timeline.Range {
	at := a.TokenAt(e.Start)
	if at < 0 {
		return a.Range
	}
	from, to := at, at
	for from > 0 && !a.semicolon(from-1) {
		from--
	}
	for to < len(a.Toks) && !a.semicolon(to) {
		to++
	}
	for k := from; k < to; k++ {
		if a.tells(k) {
			return timeline.Range{Start: a.Toks[from].Start, End: a.Toks[to-1].End}
		}
	}
	return a.Range
}

// semicolon reports whether token k is one, and none of a character that is written out: "China&#39;s".
func (a *article) semicolon(k int) bool {
	return a.Toks[k].Punct == ';' && strings.HasPrefix(a.in.Text[a.Toks[k].End:], " ")
}

// tells reports whether token k is a verb with a person, of a pattern or of none.
func (a *article) tells(k int) bool {
	if a.Finite(k) || a.FoundAt(k) {
		return true
	}
	t := &a.Toks[k]
	return t.Plain() && t.Forms[0].Lemma == 0 && strings.HasSuffix(a.Word(k), "ed") && k > 0 && !a.Toks[k-1].Has(words.Determiner)
}

// restarts reports whether a time that opens a clause of its own stands between a time and the verb of d: "were gone by 25 October, and
// the following day Kenya closed".
func (a *article) restarts(e *timex.Expr, d *event.Draft) bool {
	i := timex.From(a.in.Times, e.End)
	for ; i < len(a.in.Times) && a.in.Times[i].End <= d.VerbAt; i++ {
		if between := strings.TrimSpace(a.in.Text[e.End:a.in.Times[i].Start]); between != "and" && between != "or" && a.opensClause(&a.in.Times[i]) {
			return true // but not the second day of "on 3 and 4 January"
		}
	}
	return false
}

// subjectBehind reports whether a noun with its verb begins at token k: "the two parties signed", "judges in Oslo would".
func (a *article) subjectBehind(k int) bool {
	const long = 16 // tokens of a subject
	noun := false
	for n := k; n < min(k+long, len(a.Toks)); n++ {
		t := &a.Toks[n]
		switch {
		case t.Punct != 0 && !t.Inner() || t.Has(words.Clause|words.Relative|words.To):
			return false
		case noun && a.tells(n):
			return true
		case n == k && a.tells(n):
			return false
		}
		noun = noun || t.Punct == 0 && t.Class&^words.Determiner == 0 && !a.AdverbAt(n) && !t.Has(words.Determiner)
	}
	return false
}

// told reports whether the time right behind time i says the same exactly: "two months earlier, on 6 January,".
func (a *article) told(i int) bool {
	if i+1 == len(a.in.Times) {
		return false
	}
	e, next := &a.in.Times[i], &a.in.Times[i+1]
	if e.Span.IsZero() || next.Span.IsZero() || next.End > a.Range.End || next.Span.Gran > when.ToDay || !e.Span.Approximate && e.Span.Gran <= next.Span.Gran {
		return false
	}
	if !e.Span.Approximate && (next.Span.Start() < e.Span.Start() || next.Span.Start() >= e.Span.End()) {
		return false // "which invaded Chad in 2022, on Sunday"
	}
	switch a.in.Text[e.End:max(e.End, next.Start)] {
	case ", on ", ", ", " (", " – on ", " — on ":
		return true
	}
	return false
}

// sinceBetween reports whether the verb of d tells since when, behind a time that is not its own: "left on Saturday, the first to come since the
// two had mended fences".
func (a *article) sinceBetween(e *timex.Expr, d *event.Draft) bool {
	const far = 10 // tokens of a subject
	verb := a.TokenAt(d.VerbAt)
	for k := verb - 1; k > 0 && k > verb-far && a.Toks[k].Start >= e.End && a.Toks[k].Punct == 0; k-- {
		if a.Lower(k) == "since" {
			return !a.Toks[k+1].Time
		}
	}
	return false
}

// goal reports whether a time is that by which something agreed is to be reached: "agreed to double trade by 2030".
func (a *article) goal(d *event.Draft, e *timex.Expr) bool {
	if d.Type != timeline.Agree || !d.Past || e.Start < d.VerbAt || a.leadsTo(e) != "by" {
		return false
	}
	return e.Span.Gran >= when.ToYear || !a.in.Published.IsZero() && !e.Span.IsZero() && e.Span.Start() >= a.in.Published.End()
}
