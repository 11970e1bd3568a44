package panel

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/query"
)

// longestQuote is the length in bytes at which a quote is cut round the words that matter.
const longestQuote = 220

// quoted shows a quote in quotation marks, its own within them being inner ones, with words of it marked. Much text before and after the words is left out.
func quoted(quote string, words []timeline.Range) []ui.Span {
	from, to := 0, len(quote)
	if len(words) > 0 && len(quote) > longestQuote {
		first, last := words[0].Start, words[0].End
		for _, w := range words {
			first, last = min(first, w.Start), max(last, w.End)
		}
		room := max(40, (longestQuote-(last-first))/2)
		from, to = wordStart(quote, first-room), wordEnd(quote, last+room)
	} else if len(quote) > 2*longestQuote {
		to = wordEnd(quote, 2*longestQuote)
	}
	open, end := "“", "”"
	if from > 0 {
		open = "“…"
	}
	if to < len(quote) {
		end = "…”"
	}
	spans := []ui.Span{dim(open)}
	spans = append(spans, marked(say.Inner(quote[from:to]), shifted(words, from), own.ColorDim)...)
	return append(spans, dim(end))
}

// marked splits a text into spans, with ranges of its bytes marked.
func marked(s string, words []timeline.Range, rest fyne.ThemeColorName) []ui.Span {
	words = slices.Clone(words)
	slices.SortFunc(words, func(a, b timeline.Range) int { return a.Start - b.Start })
	var spans []ui.Span
	at := 0
	for _, w := range words {
		start, end := max(w.Start, at), min(w.End, len(s))
		if start >= end {
			continue
		}
		if start > at {
			spans = append(spans, ui.Span{Text: oneLine(s[at:start]), Color: rest})
		}
		spans = append(spans, ui.Span{Text: oneLine(s[start:end]), Color: own.ColorMarkText, Back: own.ColorMark})
		at = end
	}
	if at < len(s) {
		spans = append(spans, ui.Span{Text: oneLine(s[at:]), Color: rest})
	}
	return spans
}

// sought splits a text into spans that look like one, with the words of a search marked.
func sought(s string, words []string, like ui.Span) []ui.Span {
	var spans []ui.Span
	at := 0
	add := func(to int, back fyne.ThemeColorName) {
		if to > at {
			x := like
			x.Text = s[at:to]
			if back != "" {
				x.Back = back
			}
			spans = append(spans, x)
			at = to
		}
	}
	for _, r := range query.Find(s, words) {
		add(r.Start, "")
		add(r.End, own.ColorMarkBelow)
	}
	add(len(s), "")
	if len(spans) == 0 {
		return []ui.Span{like}
	}
	return spans
}

// layered splits a text into spans: passages on a soft ground, words on a strong one, and what a search has found.
func layered(s string, passages, words, hits []timeline.Range) []ui.Span {
	cuts := []int{0, len(s)}
	for _, list := range [][]timeline.Range{passages, words, hits} {
		for _, r := range list {
			cuts = append(cuts, min(r.Start, len(s)), min(r.End, len(s)))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var spans []ui.Span
	for i := 1; i < len(cuts); i++ {
		at := timeline.Range{Start: cuts[i-1], End: cuts[i]}
		sp := ui.Span{Text: s[at.Start:at.End]}
		switch {
		case covers(words, at):
			sp.Color, sp.Back = own.ColorMarkText, own.ColorMark
		case covers(hits, at):
			sp.Back = own.ColorMarkBelow
		case covers(passages, at):
			sp.Back = own.ColorEvidence
		}
		spans = append(spans, sp)
	}
	return spans
}

func covers(list []timeline.Range, at timeline.Range) bool {
	return slices.ContainsFunc(list, func(r timeline.Range) bool { return r.Start <= at.Start && at.End <= r.End })
}

// oneLine turns line ends, which a quote may hold, into spaces.
func oneLine(s string) string {
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(s)
}

func shifted(words []timeline.Range, by int) []timeline.Range {
	out := make([]timeline.Range, len(words))
	for i, w := range words {
		out[i] = timeline.Range{Start: w.Start - by, End: w.End - by}
	}
	return out
}

// wordStart returns the start of the word at i or before it.
func wordStart(s string, i int) int {
	if i <= 0 {
		return 0
	}
	if j := strings.LastIndexAny(s[:min(i, len(s))], " \n"); j >= 0 {
		return j + 1
	}
	return 0
}

// wordEnd returns the end of the word at i or after it.
func wordEnd(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	if j := strings.IndexAny(s[i:], " \n"); j >= 0 {
		return i + j
	}
	return len(s)
}

// cutRunes bounds a text to n bytes, and an ellipsis that says so, without cutting a character.
func cutRunes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
