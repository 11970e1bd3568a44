package table

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/sheet"
	"entente/timeline/when"
)

// Fields lists what a column can be mapped to, in the order in which people are asked.
func Fields() []string {
	return []string{"title", "when", "start", "end", "summary", "actors", "source", "target", "type", "mode", "place", "tags", "url", "id", "cameo", "marks"}
}

// names are headers, in lower case, and the field that they stand for.
var names = map[string]string{
	"when": "when", "date": "when", "datetime": "when", "day": "when", "time": "when", "event date": "when", "event_date": "when", "year": "when", "datum": "when", "timestamp": "when",
	"start": "start", "start date": "start", "start_date": "start", "startdate": "start", "begin": "start", "from": "start", "date_start": "start",
	"end": "end", "end date": "end", "end_date": "end", "enddate": "end", "until": "end", "to": "end", "date_end": "end",
	"title": "title", "headline": "title", "name": "title", "event": "title", "label": "title", "subject": "title", "event name": "title", "titel": "title", "what": "title", "what happened": "title",
	"type": "type", "event type": "type", "event_type": "type", "kind": "type", "kind of event": "type", "mode": "mode", "marks": "marks", "cameo": "cameo",
	"place": "place", "location": "place", "where": "place", "city": "place", "actors": "actors", "people": "actors", "participants": "actors", "who": "actors",
	"countries": "actors", "parties": "actors", "persons": "actors", "person": "actors", "organisations": "actors", "organizations": "actors", "involved": "actors",
	"source": "source", "actor1": "source", "actor": "source", "target": "target", "actor2": "target", "recipient": "target",
	"tags": "tags", "category": "tags", "categories": "tags", "keywords": "tags", "group": "tags",
	"summary": "summary", "description": "summary", "text": "summary", "notes": "summary", "details": "summary", "abstract": "summary", "comment": "summary",
	"url": "url", "link": "url", "address": "url", "id": "id", "event id": "id", "event_id": "id", "uid": "id", "sources": "", besideColumn: "",
}

// Look is what can be told of a table from its first rows.
type Look struct {
	Header   []string
	Comma    rune
	Encoding string
	Rows     [][]string     // the first ones
	Guess    format.Mapping // what the columns seem to hold
	// Ambiguous is a date that can be read in two ways when no other date tells which; "" for none.
	Ambiguous string

	unsure bool // another column could be the title as well
}

// Clear reports whether the table can be read as it is: title and date were found, no other column could be the title as
// well, and no date can be read in two ways.
func (l *Look) Clear() bool {
	c := l.Guess.Columns
	return (c["title"] != "" || c["summary"] != "") && (c["when"] != "" || c["start"] != "") && l.Ambiguous == "" && !l.unsure
}

// Readings are what Ambiguous is with the day first and with the month first.
func (l *Look) Readings() (dayFirst, monthFirst when.Span) {
	dayFirst, _ = parseDate(l.Ambiguous, DayFirst) // both can be read, or it would not be ambiguous
	monthFirst, _ = parseDate(l.Ambiguous, MonthFirst)
	return dayFirst, monthFirst
}

// mostRows is how many rows are looked at.
const mostRows = 50

// LookAt examines the beginning of a table. Given, when it has columns, is the mapping of a person.
func LookAt(head []byte, given format.Mapping) (Look, error) {
	if i := bytes.LastIndexByte(head, '\n'); i > 0 && len(head) >= 32<<10 { // the last line is cut off
		head = head[:i+1]
	}
	r, err := sheet.Open(context.Background(), bytes.NewReader(head), 0)
	if err != nil {
		return Look{}, err
	}
	l := Look{Header: r.Header, Comma: r.Comma, Encoding: r.Encoding}
	for len(l.Rows) < mostRows {
		row, err := r.Next()
		if err != nil {
			break // the end, or a row that reading the whole will report
		}
		l.Rows = append(l.Rows, slices.Clone(row))
	}
	l.Guess = l.guess()
	m := l.Guess
	if len(given.Columns) > 0 {
		m.Columns = given.Columns
	}
	if given.Dates != "" {
		m.Dates = given.Dates
	}
	l.order(&m)
	l.Guess.Dates = m.Dates
	return l, nil
}

// guess maps columns by their names, then by what they hold.
func (l *Look) guess() format.Mapping {
	m := format.Mapping{Columns: map[string]string{}}
	taken := map[int]bool{}
	for i, h := range l.Header {
		f := names[strings.ToLower(strings.TrimSpace(h))]
		dated := f == "when" || f == "start" || f == "end"
		if f != "" && m.Columns[f] == "" && (!dated || l.dates(i, 0.3)) {
			m.Columns[f] = l.column(i)
			taken[i] = true
		}
	}
	l.direction(&m, taken)
	if m.Columns["when"] == "" && m.Columns["start"] == "" {
		for i := range l.Header {
			if !taken[i] && l.dates(i, 0.8) && l.share(i, func(c string) bool { return c != "" }) > 0.5 {
				m.Columns["when"] = l.column(i)
				taken[i] = true
				break
			}
		}
	}
	if m.Columns["title"] == "" {
		for i := range l.Header {
			if taken[i] || l.share(i, isTitle) <= 0.8 {
				continue
			}
			if l.unsure = m.Columns["title"] != ""; l.unsure {
				break
			}
			m.Columns["title"] = l.column(i)
		}
	}
	return m
}

// direction takes columns "from" and "to" that hold no dates for who acts and whom it is done to.
func (l *Look) direction(m *format.Mapping, taken map[int]bool) {
	at := func(header string) int {
		return slices.IndexFunc(l.Header, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), header) })
	}
	from, to := at("from"), at("to")
	if from < 0 || to < 0 || taken[from] || taken[to] || m.Columns["source"] != "" || m.Columns["target"] != "" {
		return
	}
	m.Columns["source"], m.Columns["target"] = l.column(from), l.column(to)
	taken[from], taken[to] = true, true
}

// isTitle reports whether a cell is words of some length.
func isTitle(c string) bool {
	return len(c) >= 5 && len(c) < 400 && strings.ContainsFunc(c, unicode.IsLetter) && strings.Contains(c, " ")
}

// column is how a mapping names a column: by its header, or by its number where that is empty or stands twice.
func (l *Look) column(i int) string {
	h := l.Header[i]
	if h == "" || slices.Index(l.Header, h) != i {
		return strconv.Itoa(i + 1)
	}
	return h
}

// share returns which part of the cells of a column fulfil a condition.
func (l *Look) share(i int, fn func(string) bool) float64 {
	n, all := 0, 0
	for _, row := range l.Rows {
		if i < len(row) {
			if all++; fn(strings.TrimSpace(row[i])) {
				n++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(n) / float64(all)
}

// dates reports whether what stands in a column, if anything, is dates: at least this part of it.
func (l *Look) dates(i int, part float64) bool {
	return len(l.Rows) == 0 || l.share(i, func(c string) bool {
		if c == "" {
			return true
		}
		_, err := parseDate(unguard(c), "")
		return err == nil || errors.Is(err, errAmbiguous)
	}) > part
}

// order finds out whether day or month comes first, from all dates together.
func (l *Look) order(m *format.Mapping) {
	if m.Dates != "" {
		return
	}
	doubt := ""
	for _, f := range []string{"when", "start", "end"} {
		i, ok := l.find(m.Columns[f])
		if !ok {
			continue
		}
		for _, row := range l.Rows {
			if i >= len(row) {
				continue
			}
			order, ambiguous := evidence(strings.TrimSpace(row[i]))
			if order != "" {
				m.Dates = order
				return
			}
			if ambiguous && doubt == "" {
				doubt = strings.TrimSpace(row[i])
			}
		}
	}
	l.Ambiguous = doubt
}

// find returns the position of a column by its header or its number from 1.
func (l *Look) find(column string) (int, bool) {
	if column == "" {
		return 0, false
	}
	for i, h := range l.Header {
		if strings.EqualFold(h, column) {
			return i, true
		}
	}
	n, err := strconv.Atoi(column)
	return n - 1, err == nil && n >= 1 && n <= len(l.Header)
}

// Preview reads the first rows as events, with what is wrong with each that is none.
func (l *Look) Preview(m format.Mapping, most int) (events []*timeline.Event, problems []string) {
	d, err := newDecoder(l.Header, m, func(timeline.Entity) error { return nil })
	if err != nil {
		return nil, []string{err.Error()}
	}
	for i, row := range l.Rows {
		if i == most {
			break
		}
		e, err := d.event(row)
		if err != nil {
			problems = append(problems, fmt.Sprintf("row %d: %v", i+2, err))
			continue
		}
		events = append(events, e)
	}
	return events, problems
}

// tabular reports whether the beginning of a file of any name is a table: some rows of as many columns as the header.
func tabular(head []byte) bool {
	l, err := LookAt(head, format.Mapping{})
	if err != nil || len(l.Header) < 3 || len(l.Rows) < 2 {
		return false
	}
	for _, row := range l.Rows {
		if len(row) != len(l.Header) {
			return false
		}
	}
	return l.Guess.Columns["title"] != "" && (l.Guess.Columns["when"] != "" || l.Guess.Columns["start"] != "")
}
