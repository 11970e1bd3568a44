package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/when"
)

// field is what a header line tells.
type field uint8

const (
	noField field = iota
	titleField
	outletField
	authorField
	addressField
	dateField
	updatedField
	otherField
)

// fields are the keys of front matter and header lines, in small letters.
var fields = map[string]field{"title": titleField, "headline": titleField, "outlet": outletField,
	"source": outletField, "publication": outletField, "publisher": outletField, "site": outletField,
	"newspaper": outletField, "author": authorField, "authors": authorField, "by": authorField, "byline": authorField,
	"url": addressField, "address": addressField, "link": addressField, "canonical": addressField,
	"source_url": addressField, "permalink": addressField, "date": dateField, "published": dateField,
	"publication date": dateField, "published on": dateField, "publishdate": dateField, "pubdate": dateField,
	"date published": dateField, "posted": dateField, "posted on": dateField, "updated": updatedField,
	"last updated": updatedField, "modified": updatedField, "lastmod": updatedField, "tags": otherField,
	"categories": otherField, "section": otherField, "language": otherField, "lang": otherField, "id": otherField,
	"layout": otherField, "draft": otherField, "slug": otherField, "description": otherField, "keywords": otherField}

// header reads front matter or header lines at the top and returns the first line after them.
func (a *Article) header(lines []line, o Options) int {
	i := next(lines, 0)
	if i < len(lines) && (lines[i].text == "---" || lines[i].text == "+++") {
		for k := i + 1; k < len(lines) && k < i+60; k++ { // front matter is short; without an end it is a rule
			if lines[k].text == lines[i].text {
				for _, l := range lines[i+1 : k] {
					a.field(l.text, true, o)
				}
				a.Furniture = append(a.Furniture, timeline.Range{Start: lines[i].Start, End: lines[k].End})
				return k + 1
			}
		}
		return i + 1
	}
	i = a.mailHead(lines, a.kickers(lines, i), o)
	for ; i < len(lines); i++ {
		if !a.field(lines[i].text, false, o) {
			break
		}
		if key, _, _ := strings.Cut(lines[i].text, ":"); fields[strings.ToLower(key)] != titleField {
			a.Furniture = append(a.Furniture, lines[i].Range)
		}
	}
	return i
}

// field reads "Title: …" and reports whether s is such a line. Front matter may hold keys that mean nothing here.
func (a *Article) field(s string, frontMatter bool, o Options) bool {
	sep := ":"
	if frontMatter && !strings.Contains(s, ":") || frontMatter && strings.Contains(s, " = ") {
		sep = "="
	}
	key, value, ok := strings.Cut(s, sep)
	key = strings.ToLower(strings.Trim(key, "*_ \t\"'"))
	f := fields[key]
	value = strings.Trim(strings.TrimSpace(value), "\"'*_ \t")
	if !ok || f == noField || f == otherField && !frontMatter || value == "" {
		return false
	}
	set := func(p *string) {
		if *p == "" {
			*p = value
		}
	}
	switch f {
	case titleField:
		set(&a.Title)
	case outletField:
		if isAddress(value) {
			set(&a.Address)
		} else {
			set(&a.Outlet)
		}
	case authorField:
		value = strings.Trim(value, "[]")
		set(&a.Author)
	case addressField:
		if isAddress(value) {
			set(&a.Address)
		}
	case dateField:
		day, _ := o.day(value)
		a.suggest(day, timeline.DateFromMetadata)
	case updatedField:
		if day, _ := o.day(value); frontMatter {
			a.suggest(day, timeline.DateFromMetadata)
		} else {
			a.suggest(day, timeline.DateFromDateline)
		}
	}
	return true
}

func isAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.ContainsAny(s, " \t")
}

// day reads a date in any form that is known.
func (o Options) day(s string) (when.Span, timeline.Range) {
	if t := isoDay(s); !t.IsZero() {
		return t, timeline.Range{End: min(len(s), 10)}
	}
	if o.Day == nil || !strings.ContainsAny(s, "0123456789") {
		return when.Span{}, timeline.Range{}
	}
	return o.Day(s)
}

// isoDay reads "2023-02-27" at the start of s, also with a time behind it. The day is the one written there: it does
// not pass through a time zone.
func isoDay(s string) when.Span {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return when.Span{}
	}
	day, err := when.Parse(s[:10])
	if err != nil || day.Gran != when.ToDay {
		return when.Span{}
	}
	return day
}

// top reads title, date and byline in the first lines and returns the first line after them.
func (a *Article) top(lines []line, i int, o Options) int {
	from := i
	i = a.title(lines, a.kickers(lines, i), o)
	i = a.topLines(lines, i, o)
	if a.Title == "" && i > from { // a date stands above the title
		i = a.topLines(lines, a.title(lines, i, o), o)
	}
	a.dateline(lines, i, o)
	a.stamp(lines, i, o)
	a.titleDay(o)
	return i
}

// titleDay reads the date with which a title ends: "Daily assessment, January 5, 2024", "Remarks at the summit (6 May 2023)".
func (a *Article) titleDay(o Options) {
	day, r := o.day(a.Title)
	if day.IsZero() || day.Gran > when.ToDay || strings.Trim(a.Title[r.End:], " )].") != "" {
		return
	}
	if before := strings.TrimRight(a.Title[:r.Start], " "); before == "" || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "|") ||
		strings.HasSuffix(before, ":") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") {
		a.suggest(day, timeline.DateFromDateline)
	}
}

// title takes line i for the title when it looks like one, and returns the first line after it.
func (a *Article) title(lines []line, i int, o Options) int {
	if i >= len(lines) || !a.looksLikeTitle(lines, i, o) {
		return i
	}
	if a.Title == "" {
		a.Title = strings.TrimSpace(strings.TrimLeft(lines[i].text, "# "))
	}
	return next(lines, i+1)
}

// topLines reads date, byline and furniture between a title, or takeaways, and the story, and returns the first line after them.
func (a *Article) topLines(lines []line, i int, o Options) int {
	const most = 6 // lines
	for range most {
		if i >= len(lines) || !a.topLine(&lines[i], o) {
			break
		}
		i = next(lines, i+1)
	}
	return i
}

// below reads date and byline of a story that begins below its takeaways, in line i, and returns the first line of the story.
func (a *Article) below(lines []line, i int, o Options) int {
	from := next(lines, i)
	i = a.topLines(lines, from, o)
	for k := from; k < i; k++ {
		a.furniture(&lines[k])
	}
	a.dateline(lines, i, o)
	return i
}

// foot reads the date of a text that has none above from its last line, when that says nothing else: "Geneva, 4 May 2023".
func (a *Article) foot(lines []line, o Options) {
	const longest = 200 // bytes
	i := len(lines) - 1
	for i >= 0 && lines[i].text == "" {
		i--
	}
	if i < 0 || !a.Published.IsZero() || len(lines[i].text) > longest {
		return
	}
	if day, r := o.day(lines[i].text); !day.IsZero() && day.Gran <= when.ToDay && covers(r, lines[i].text) && lines[i].bullet() == 0 {
		a.suggest(day, timeline.DateFromDateline)
	}
}

// stamp reads the date of a line such as "Published 21 March 2023 14:05 GMT" further down, above the story, as pages have it that were
// copied with their menus, or of one of the first lines that says nothing else, below authors without "By".
func (a *Article) stamp(lines []line, i int, o Options) {
	const (
		most  = 15  // lines
		near  = 3   // lines in which a date needs no word beside it
		story = 200 // bytes of a line that is the story's
	)
	for n := 0; n < most && i < len(lines) && a.Published.IsZero() && len(lines[i].text) < story; n, i = n+1, next(lines, i+1) {
		l := &lines[i]
		low := strings.ToLower(l.text)
		says := strings.HasPrefix(low, "published") || strings.HasPrefix(low, "posted") || strings.HasPrefix(low, "updated") || strings.HasPrefix(low, "last updated")
		if !says && n > near || l.bullet() > 0 {
			continue
		}
		if day, r := o.day(l.text); !day.IsZero() && day.Gran <= when.ToDay && covers(r, l.text) {
			a.suggest(day, timeline.DateFromDateline)
			if says {
				a.Furniture = append(a.Furniture, l.Range)
			}
		}
	}
}

// looksLikeTitle reports whether line i is a heading: short, no sentence, and something stands apart below it.
func (a *Article) looksLikeTitle(lines []line, i int, o Options) bool {
	l := &lines[i]
	if len(l.text) > 200 || l.bullet() > 0 || headings[l.plain()] || strings.HasSuffix(l.text, ".") || i+1 >= len(lines) || isFurniture(l) || isByline(l) {
		return false
	}
	if strings.HasPrefix(l.text, "# ") || a.Title != "" && strings.TrimLeft(l.text, "# ") == a.Title {
		return true
	}
	if day, r := o.day(l.text); !day.IsZero() && covers(r, l.text) {
		return false
	}
	below := &lines[i+1]
	if below.text == "" {
		return next(lines, i+1) < len(lines)
	}
	if headings[below.plain()] || isKicker(below) || isByline(below) || saysKind(below) {
		return true
	}
	day, r := o.day(below.text)
	return !day.IsZero() && covers(r, below.text) || len(l.text) < 120 && (len(below.text) > 200 || tellsBelow(l, below)) || startsWire(below.text)
}

// tellsBelow reports whether the line below l is a paragraph of its own, much longer than l, which no line of a text that is
// broken at some width is: "Kuwait assures help on hostages", and below it a sentence.
func tellsBelow(l, below *line) bool {
	const (
		longer   = 1.4 // times
		shortest = 60  // bytes
	)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(below.text, "\"“‘'"))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(below.text, "\"”’')"))
	return float64(len(below.text)) > longer*float64(len(l.text)) && len(below.text) >= shortest && unicode.IsUpper(first) &&
		strings.ContainsRune(".!?…", last) && !strings.ContainsRune(",;", rune(l.text[len(l.text)-1]))
}

// startsWire reports whether a line begins as reports of agencies do: "LIMA, June 20 (Agency) - ".
func startsWire(s string) bool {
	const (
		most     = 60 // bytes before the dash
		shortest = 3  // letters of the city
	)
	head := s[:min(len(s), most)]
	city := strings.IndexFunc(head, func(c rune) bool { return !unicode.IsUpper(c) && c != ' ' && c != '.' && c != '-' && c != '\'' })
	if city < shortest || strings.TrimRight(head[:city], " -")+" " == "" || !strings.ContainsAny(head[city-1:city+1], " ,(") {
		return false
	}
	for _, dash := range [...]string{"—", " – ", " -- ", " - "} {
		if strings.Contains(head, dash) {
			return true
		}
	}
	return false
}

// cityEnd returns where a dateline ends that a full stop closes: "THE HAGUE, 26 January 2024. The court …". -1 for none.
func cityEnd(head string) int {
	const shortest = 4 // bytes of a city in capitals
	city, _, ok := strings.Cut(head, ",")
	if !ok || len(city) < shortest || strings.ToUpper(city) != city {
		return -1
	}
	for at := len(city); ; {
		i := strings.Index(head[at:], ". ")
		if i < 0 {
			return -1
		}
		if at += i; head[at-1] >= '0' && head[at-1] <= '9' { // not that of "Jan. 26"
			return at
		}
		at++
	}
}

// covers reports whether a date is all that a line says, but for a few words: "Published:", a time of day, a place.
func covers(r timeline.Range, line string) bool {
	rest := 0
	for _, part := range [...]string{line[:r.Start], line[r.End:]} {
		for _, w := range strings.FieldsFunc(part, func(c rune) bool { return !unicode.IsLetter(c) }) {
			if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && !besideDates[w] {
				return false // "Japan annexed Korea on 29 August 1910"
			}
			rest += utf8.RuneCountInString(w)
		}
	}
	return rest <= 24 && len(line) < 100
}

// besideDates are the words in small letters that stand beside the date of an article.
var besideDates = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("published updated posted modified created filed issued released dated last first on at in by of the from to and as " +
		"am pm a p m h hrs hours min mins minutes minute read ago local time gmt utc est edt cet st nd rd th de d day this story article done") {
		m[w] = true
	}
	return m
}()

// isByline reports whether l names the author: "By Jane Roe", and perhaps a date.
func isByline(l *line) bool {
	const words = 10 // names, "and" and a date, not a sentence
	if len(l.text) <= len("by ") || !strings.EqualFold(l.text[:len("by ")], "by ") || strings.HasSuffix(l.text, ".") || len(strings.Fields(l.text)) > words {
		return false
	}
	c, _ := utf8.DecodeRuneInString(l.text[len("by "):])
	return !unicode.IsLower(c) // "By the numbers"
}

// topLine takes a line of date or author; false when the line is neither.
func (a *Article) topLine(l *line, o Options) bool {
	switch {
	case l.bullet() > 0 || len(l.text) > 120:
		return false
	case isByline(l):
		name := l.text[len("by "):]
		if day, r := o.day(name); !day.IsZero() && day.Gran <= when.ToDay { // "By Jane Roe | March 20, 2023 | Commentary"
			a.suggest(day, timeline.DateFromDateline)
			name = strings.TrimRight(name[:r.Start], " ,–—-")
		}
		if a.Author == "" {
			name, _, _ = strings.Cut(name, "|")
			a.Author = strings.TrimSpace(name)
		}
		a.furniture(l) // who writes takes no part
		return true
	case isKicker(l), isFurniture(l), saysKind(l):
		a.Furniture = append(a.Furniture, l.Range)
		return true
	}
	day, r := o.day(l.text)
	if day.IsZero() || day.Gran > when.ToDay || !covers(r, l.text) {
		return a.field(l.text, false, o)
	}
	if before := strings.ToLower(l.text[:r.Start]); strings.Contains(before, "updated") || strings.Contains(before, "modified") {
		if a.From != timeline.DateUnknown {
			return true
		}
	}
	a.suggest(day, timeline.DateFromDateline)
	return true
}

// dateline reads the date of "BEIJING, Feb 27, 2023 (Agency) — …" at the start of the story in line i.
func (a *Article) dateline(lines []line, i int, o Options) {
	if i >= len(lines) || !a.Published.IsZero() {
		return
	}
	const most = 90 // bytes before the dash of a dateline
	head := lines[i].text[:min(len(lines[i].text), most)]
	cut := cityEnd(head)
	for _, dash := range []string{"—", " – ", " -- ", " - "} {
		if n := strings.Index(head, dash); n >= 0 && (cut < 0 || n < cut) {
			cut = n
		}
	}
	if cut <= 0 || !unicode.IsUpper(rune(head[0])) {
		return
	}
	if day, _ := o.day(head[:cut]); !day.IsZero() && day.Gran <= when.ToDay {
		a.suggest(day, timeline.DateFromDateline)
	}
}
