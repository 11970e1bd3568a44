package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where a clause and a sentence begin and end, names and datelines considered.

// Begins returns the byte at which the sentence begins, behind a dateline, also behind one that no dash ends: "SEOUL South Korea's foreign
// minister".
func (x *Finder) Begins() int {
	begin := max(x.Range.Start, x.DatelineEnd())
	if len(x.Toks) == 0 || begin > x.Range.Start {
		return begin
	}
	if k := x.clockEnd(); k > 0 {
		return x.Toks[k].Start
	}
	m := x.MentionAt(0)
	if m == nil || !x.city(m) {
		return begin
	}
	for k := range x.Toks {
		if x.MentionAt(k) != m {
			if x.Toks[k].Punct != 0 {
				break // "MANILA, Philippines At least three"
			}
			return x.Toks[k].Start
		}
	}
	return begin
}

// clockEnd returns the token behind the time of day with which an entry of a running report begins, "17:30 Washington is", 0 for none.
func (x *Finder) clockEnd() int {
	if len(x.Toks) < 4 || x.Toks[1].Punct != ':' || x.Toks[3].Punct != 0 {
		return 0
	}
	for k := range 3 {
		if k != 1 && (!words.Digit(x.Word(k)[0]) || len(x.Word(k)) > 2) {
			return 0
		}
	}
	return 3
}

// Clause returns the bytes of the clause that the verb of m is in, with its subject and without a dateline: "Chad and Mali had closed the border"
// of "The court said Chad and Mali had closed the border and Kenya followed the example".
func (x *Finder) Clause(m *grammar.Match) timeline.Range {
	start := x.ClauseStart(m.Group)
	if k := x.overQuotation(m); k > 0 {
		if start = x.ClauseStart(k); start == k {
			start = max(0, x.TokenAt(x.DatelineEnd())) // "The text, which Chad drafted, “deplores” the raid and condemns"
		}
	}
	if said := x.SpeechBefore(start, m.Group); said > start && said < m.Group && x.NounIn(said, m.Group) && !x.Toks[said].Has(words.Preposition|words.To) {
		start = said // "an official said gunmen abducted": without "that"
	}
	if start > 0 && (x.Toks[start-1].Has(words.Relative) || x.RelativeThat(start-1) && !x.toldThat(start-1)) {
		start = x.ClauseStart(start - 1)
	}
	start = x.listStart(start)
	if k := x.NewSubject(x.FirstVerb(start, m.Group), m.Group); k > 0 {
		start = k
	}
	r := timeline.Range{Start: x.Range.Start, End: x.Range.End}
	if start < len(x.Toks) {
		r.Start = x.Toks[start].Start
	}
	if start >= m.Group && !m.Has(lexicon.Clause) || x.Toks[start].Has(words.Relative) || strings.EqualFold(x.Word(start), "which") { // no subject of its own: the sentence says it from its start
		r.Start = x.Range.Start
		if k := x.DatelineEnd(); k > 0 {
			r.Start = k
		}
	}
	if at := x.SecondSubject(m); at > 0 {
		r.End = at
	}
	for k := m.End; k < len(x.Toks) && x.Toks[k].Start < r.End; k++ {
		t := &x.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' && t.Punct != '$' && t.Punct != '%' && t.Punct != '/' || t.Has(words.Relative|words.Condition) || words.Subordinate(x.Text[t.Start:t.End]) {
			r.End = t.Start
			break
		}
	}
	if r.Start >= r.End { // a dash far into the sentence is no dateline's
		r = x.Range
	}
	return r
}
