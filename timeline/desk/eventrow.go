package desk

import (
	"cmp"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/order"
	"entente/timeline/when"
)

// EventRow is what the list of events shows of one.
type EventRow struct {
	ID      timeline.EventID
	When    when.Span
	Date    string // in words; what the source says while undated
	Title   string
	Word    string // of its type
	Quad    timeline.Quad
	Actors  string // names with commas between
	Place   string
	Sources int
	Stars   int
	Tags    string
	Marks   timeline.Marks
	Waits   bool // a proposal
}

// EventRow reads a row; it has only the number when the event cannot be read.
func (d *Desk) EventRow(id timeline.EventID) EventRow {
	e, err := d.cat.Event(id)
	if err != nil {
		return EventRow{ID: id}
	}
	r := EventRow{ID: id, When: e.When, Title: e.Title, Word: e.Word(), Quad: e.Type.Quad(), Place: e.Place, Sources: len(e.Articles()),
		Stars: d.cat.Stars(id), Tags: strings.Join(d.cat.Tags(id), ", "), Marks: e.Marks, Waits: e.Proposed}
	r.Date = e.When.Words(d.style(when.Style{}))
	if r.Date == "" {
		r.Date = cmp.Or(e.WhenText, "no date")
	}
	var names []string
	for _, a := range e.Actors() {
		names = append(names, d.cat.ActorName(a))
	}
	r.Actors = strings.Join(names, ", ")
	return r
}

// Text returns what a column shows.
func (r *EventRow) Text(c order.Column) string {
	switch c {
	case order.Date:
		return r.Date
	case order.Title:
		return r.Title
	case order.Type:
		return r.Word
	case order.Actors:
		return r.Actors
	case order.Place:
		return r.Place
	case order.Sources:
		return strconv.Itoa(r.Sources)
	case order.Stars:
		return strings.Repeat("★", r.Stars)
	}
	return r.Tags
}

// TableText writes events as a table with tabs between the columns and their names in the first line, as spreadsheets
// take it from the clipboard. Dates are in EDTF.
func (d *Desk) TableText(ids []timeline.EventID, columns []order.Column) string {
	flat := strings.NewReplacer("\t", " ", "\r\n", " ", "\n", " ", "\r", " ")
	var b strings.Builder
	line := func(cell func(order.Column) string) {
		for i, c := range columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(flat.Replace(cell(c)))
		}
		b.WriteByte('\n')
	}
	line(order.Column.Name)
	for _, id := range ids {
		r := d.EventRow(id)
		line(func(c order.Column) string {
			if c == order.Date {
				return r.When.String()
			}
			return r.Text(c)
		})
	}
	return b.String()
}
