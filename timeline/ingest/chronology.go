package ingest

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/article"
	"entente/timeline/ingest/coding"
	"entente/timeline/ingest/sentence"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// A chronology tells one thing after the other, each below or behind its date:
//
//	17 February 1966: Britain and Venezuela sign the Geneva Agreement.
//	March 2018 – Guyana brings the case before the court.
//
//	2023
//	December 3
//	Venezuelans vote on the claim.
//
// There the date at the head of an entry dates what the entry tells, and an entry in which no clause is understood is an event
// all the same.

// entry is an entry of a chronology.
type entry struct {
	head  timeline.Range // the words of the date
	when  when.Span
	value string // TIMEX3
	text  timeline.Range
}

// chronology returns the entries of an article that is one, in order, or nil: of most of its lines the date stands at the head,
// and there are three of them or more.
func (r *Reader) chronology(a *article.Article) []entry {
	const least = 3
	from, to := a.Body.Start, a.Body.End
	if a.From == timeline.DateFromDateline {
		from = min(from, titleIn(a).End) // the date that was taken for that of the article may be the first entry's
	}
	for _, t := range a.Takeaways {
		from, to = min(from, t.Start), max(to, t.End)
	}
	if !promising(a.Text[from:to], least) {
		return nil
	}
	year := 0
	if span, _ := r.headDate(yearIn(a.Title), 0); !span.IsZero() {
		year = span.Start().Year()
	} else if a.From != timeline.DateFromDateline && !a.Published.IsZero() {
		year = a.Published.Start().Year()
	}
	var list []entry
	open := -1 // the entry that the line goes on with
	below, others := false, 0
	for at := from; at < to; {
		end := to
		if i := strings.IndexByte(a.Text[at:to], '\n'); i >= 0 {
			end = at + i
		}
		line := timeline.Range{Start: at, End: end}
		at = end + 1
		if line = trim(a.Text, line); line.Start == line.End {
			if !below {
				open = -1
			}
			continue
		}
		if within(a.Furniture, line.Start, line.End) {
			continue
		}
		e, known := r.entryAt(a.Text, line, year)
		switch {
		case known != 0:
			year = known
			list = append(list, e)
			open, below = len(list)-1, e.text.Start == e.text.End
		case open >= 0:
			if t := &list[open].text; t.Start == t.End {
				*t = line
			} else {
				t.End = line.End
			}
		default:
			others++
		}
	}
	list = told(list)
	if len(list) < least || others > len(list) {
		return nil
	}
	return list
}

// settle gives the date above a chronology, which was taken for that of the article, back to its first entry.
func (r *Reader) settle(a *article.Article) {
	if a.From != timeline.DateFromDateline {
		return
	}
	if list := r.chronology(a); len(list) > 0 && list[0].when == a.Published {
		a.Published, a.From = when.Span{}, timeline.DateUnknown
		a.Body.Start = min(a.Body.Start, list[0].head.Start)
	}
}

// promising reports whether at least so many lines of text begin as a date does: with a digit, or a word and a digit.
func promising(text string, least int) bool {
	const near = 24 // bytes
	n := 0
	for line := range strings.Lines(text) {
		if line = strings.TrimLeft(line, "#*_-–—•·▪ \t(~"); strings.ContainsAny(line[:min(len(line), near)], "0123456789") {
			if n++; n >= least {
				return true
			}
		}
	}
	return false
}

// told returns the entries that tell something. A date above others only is a heading.
func told(list []entry) []entry {
	kept := list[:0]
	for _, e := range list {
		if e.text.Start < e.text.End {
			kept = append(kept, e)
		}
	}
	return kept
}

// entryAt reads the date at the head of a line and returns its entry and its year, or 0. The year of dates that lack one is year.
func (r *Reader) entryAt(text string, line timeline.Range, year int) (entry, int) {
	start := line.Start + sentence.Bullet(text[line.Start:line.End])
	start += len(text[start:line.End]) - len(strings.TrimLeft(text[start:line.End], "#*_[| \t"))
	line.End = start + len(strings.TrimRight(text[start:line.End], "| \t")) // of a row of a table
	const longest = 44                                                      // bytes of a date with its separator
	head := text[start:min(line.End, start+longest)]
	if line.End-start <= longest {
		if span, value := r.headDate(head, year); !span.IsZero() {
			return entry{timeline.Range{Start: start, End: line.End}, span, value, timeline.Range{Start: line.End, End: line.End}}, span.Start().Year()
		}
	}
	for i := 0; i < len(head); {
		n := separator(head[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(head[i:])
			i += size
			continue
		}
		if span, value := r.headDate(head[:i], year); !span.IsZero() {
			rest := trim(text, timeline.Range{Start: start + i + n, End: line.End})
			if c, _ := utf8.DecodeRuneInString(text[rest.Start:rest.End]); rest.Start == rest.End || unicode.IsLetter(c) && strings.Count(text[rest.Start:rest.End], " ") > 1 || strings.ContainsRune("\"“‘'", c) {
				return entry{timeline.Range{Start: start, End: start + i}, span, value, rest}, span.Start().Year()
			}
		}
		i += n
	}
	return r.wholeDay(text, start, line.End)
}

// wholeDay reads a line that begins with a day told in full and goes on with a capital, without a mark between the two: "2014-02-27 Gunmen
// seize the port".
func (r *Reader) wholeDay(text string, start, end int) (entry, int) {
	const longest = 24 // bytes of a date
	list := r.times.Find(text[start:min(end, start+longest)], when.Span{})
	if len(list) == 0 || list[0].Start > 0 || !list[0].Resolved() || list[0].Span.Gran > when.ToDay || list[0].Span.IsRange() || list[0].Type != timex.Date {
		return entry{}, 0
	}
	head := timeline.Range{Start: start, End: start + list[0].End}
	rest := trim(text, timeline.Range{Start: head.End, End: end})
	if c, _ := utf8.DecodeRuneInString(text[rest.Start:rest.End]); !unicode.IsUpper(c) || rest.Start == head.End {
		return entry{}, 0
	}
	return entry{head, list[0].Span, list[0].Value, rest}, list[0].Span.Start().Year()
}

// separator returns the length of what parts a date from what it dates at the start of s, or 0.
func separator(s string) int {
	for _, sep := range [...]string{" – ", " — ", " -- ", " - ", "** ", "**: ", ":** ", ": ", ":", "\t", " | ", "—", "–", " → "} {
		if strings.HasPrefix(s, sep) {
			return len(sep)
		}
	}
	return 0
}

// headDate reads s, all of which must be a date, and returns it with its TIMEX3 value, or zero: "1899", "March 2018", "1914–1918",
// "Dec. 3-5, 2023", and with a year, "March 3".
func (r *Reader) headDate(s string, year int) (when.Span, string) {
	s = strings.Trim(s, "*_:()[]~,. \t–—-")
	if !startsDate(s) {
		return when.Span{}, ""
	}
	span, value := r.wholly(s)
	for _, join := range [...]string{", ", " "} {
		if span.IsZero() && year != 0 {
			span, value = r.wholly(s + join + strconv.Itoa(year))
		}
	}
	return span, value
}

// startsDate reports whether s may be a date: it begins with a digit or a capital, and holds a letter or a year.
func startsDate(s string) bool {
	const year = 3 // digits
	digits, most := 0, 0
	for _, c := range s {
		if c > '9' {
			most = year // a letter
			break
		}
		if digits++; c < '0' {
			digits = 0
		}
		most = max(most, digits)
	}
	if most < year {
		return false // "12 - 13"
	}
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(c) || unicode.IsUpper(c) || strings.HasPrefix(s, "c. ") || strings.HasPrefix(s, "circa ")
}

// wholly reads a date, or two that a dash or a word joins, that is all of s but for a few words.
func (r *Reader) wholly(s string) (when.Span, string) {
	list := r.times.Find(s, when.Span{})
	var span when.Span
	value, rest := "", ""
	at := 0
	for i := range list {
		e := &list[i]
		if e.Type != timex.Date || !e.Resolved() || i > 1 {
			return when.Span{}, ""
		}
		rest += s[at:e.Start]
		at = e.End
		if i == 0 {
			span, value = e.Span, e.Value
			continue
		}
		both, ok := when.Between(span, e.Span)
		if !ok {
			return when.Span{}, ""
		}
		span, value = both, both.String()
	}
	if rest += s[at:]; !small(rest) {
		return when.Span{}, ""
	}
	return span, value
}

// small reports whether s holds nothing but marks and words that stand beside dates.
func small(s string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		switch w {
		case "in", "on", "by", "from", "to", "until", "and", "the", "c", "circa", "about", "around", "of", "late", "early", "mid", "st", "nd", "rd", "th":
		default:
			return false
		}
	}
	return !strings.ContainsFunc(s, unicode.IsDigit)
}

// yearIn returns the first year in s, "" for none: "2023 in the Sahel".
func yearIn(s string) string {
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsDigit(c) }) {
		if len(w) == len("2023") {
			return w
		}
	}
	return ""
}

// cutHeads parts sentences, which are in order, at the entries that begin in them, and leaves out the dates at their heads.
func cutHeads(text string, sentences []timeline.Range, entries []entry) []timeline.Range {
	var out []timeline.Range
	keep := func(r timeline.Range) {
		r.End = r.Start + len(strings.TrimRight(text[r.Start:r.End], "| \t\r\n")) // of a row of a table
		if r = trim(text, r); r.Start < r.End {
			out = append(out, r)
		}
	}
	n := 0
	for _, s := range sentences {
		for n < len(entries) && entries[n].text.Start <= s.Start {
			n++
		}
		for ; n < len(entries) && entries[n].head.Start < s.End; n++ {
			keep(timeline.Range{Start: s.Start, End: max(s.Start, entries[n].head.Start)})
			s.Start = min(s.End, entries[n].text.Start)
		}
		keep(s)
	}
	return out
}

func trim(text string, r timeline.Range) timeline.Range {
	s := text[r.Start:r.End]
	r.Start += len(s) - len(strings.TrimLeft(s, " \t\r\n\u00a0"))
	r.End = r.Start + len(strings.TrimRight(text[r.Start:r.End], " \t\r\n\u00a0"))
	return r
}

// enter gives each entry a time that stands in its head: one of times, which resolves it, or a new one in the place of those that
// do not. It returns the times with them, and the entries as coding wants them.
func enter(text string, times []timex.Expr, entries []entry) ([]timex.Expr, []coding.Entry) {
	out := make([]timex.Expr, 0, len(times)+len(entries))
	list := make([]coding.Entry, len(entries))
	n := 0
	for i, e := range entries {
		for ; n < len(times) && times[n].End <= e.head.Start; n++ {
			out = append(out, times[n])
		}
		list[i] = coding.Entry{Text: e.text, Time: len(out)}
		first := n
		for ; n < len(times) && times[n].Start < e.head.End; n++ {
			if times[n].Resolved() {
				out = append(out, times[n])
			}
		}
		if len(out) == list[i].Time+n-first && n > first {
			if n-first > 1 { // "1914–1918": the first stands for both
				out[list[i].Time].Period, out[list[i].Time].PeriodWords, out[list[i].Time].PeriodWhy = e.when, []timeline.Range{e.head}, "from one date at the head of the entry to the other"
			}
			continue
		}
		out = append(out[:list[i].Time], timex.Expr{Start: e.head.Start, End: e.head.End, Text: text[e.head.Start:e.head.End], Type: timex.Date, Value: e.value, Span: e.when,
			Why: "told with the year of the entries", Words: []timeline.Range{e.head}})
	}
	return append(out, times[n:]...), list
}
