package record

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
)

// Trim cuts a range of an article's text to whole characters without room at its ends.
func Trim(text string, r timeline.Range) (timeline.Range, error) {
	r.Start, r.End = max(0, min(r.Start, len(text))), max(0, min(r.End, len(text)))
	for r.Start > 0 && r.Start < len(text) && !utf8.RuneStart(text[r.Start]) {
		r.Start--
	}
	for r.End < len(text) && !utf8.RuneStart(text[r.End]) {
		r.End++
	}
	if r.Start >= r.End {
		return r, errors.New("no words are chosen: the end must lie behind the start, and both in the text")
	}
	s := text[r.Start:r.End]
	r.Start += len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	r.End -= len(s) - len(strings.TrimRight(s, " \t\r\n"))
	if r.Start >= r.End {
		return r, errors.New("no words are chosen: there is only empty room")
	}
	return r, nil
}

// Claim returns what words say about a date: the first time in them that is resolved, as a stretch when they tell one.
func (r *Reading) Claim(at timeline.Range) (timeline.Claim, bool) {
	for i := range r.Read.Times {
		t := &r.Read.Times[i]
		if t.Start < at.Start || t.End > at.End || !t.Resolved() || t.Span.IsZero() {
			continue
		}
		c := timeline.Claim{Cite: r.Cite(at), Words: []timeline.Range{{Start: t.Start, End: t.End}}, When: t.Span,
			Value: t.Value, Why: t.Why}
		if !t.Period.IsZero() {
			c.When, c.Words, c.Why = t.Period, t.PeriodWords, cmp.Or(t.PeriodWhy, t.Why)
		}
		c.Words = slices.DeleteFunc(slices.Clone(c.Words), func(w timeline.Range) bool { return w.Start < at.Start || w.End > at.End })
		return c, true
	}
	return timeline.Claim{}, false
}
