package desk

import (
	"iter"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// SetFilter parses and applies an expression. On an error (a *query.Error) the filter stays as it was.
func (d *Desk) SetFilter(text string) error {
	q, err := query.Parse(text)
	if err != nil {
		return err
	}
	d.setQuery(q)
	return nil
}

func (d *Desk) setQuery(q query.Query) {
	if q.String() == d.filter.String() {
		return
	}
	d.filter = q
	d.view.scrollY = 0 // the lanes are others
	d.changed()
}

// Filter returns the filter in force.
func (d *Desk) Filter() query.Query { return d.filter }

// AddFilter asks for a value of a field besides the others of that field that are asked for already, or no longer for it:
// "(actor:China OR actor:Iran)". States narrow each other instead: "is:announced is:overdue".
func (d *Desk) AddFilter(field, value string) { d.setQuery(d.filter.Toggled(field, value, false)) }

// LeaveOut leaves a value of a field out, or no longer.
func (d *Desk) LeaveOut(field, value string) { d.setQuery(d.filter.Toggled(field, value, true)) }

// KeepPeriod asks for what happens in the window of time as it is now, in whole days, in the place of other dates; asked
// once more while the window is the same, for no dates any more.
func (d *Desk) KeepPeriod() {
	from, to := d.Window()
	day := func(t when.Time) string { return when.Point(t, when.ToDay).String() }
	value := day(from) + ".." + day(to-1)
	if in, _ := d.filter.Chosen("date"); slices.Contains(in, value) {
		d.setQuery(d.filter.Less("date"))
		return
	}
	d.setQuery(d.filter.Less("date").With("date", value))
}

// DropFilter takes away the i-th chip of the filter.
func (d *Desk) DropFilter(i int) { d.setQuery(d.filter.Without(i)) }

// matching yields the events that pass the filter, by earliest start, then number, undated last. They are positions in
// d.table.
func (d *Desk) matching() iter.Seq[index.Ord] {
	return func(yield func(index.Ord) bool) {
		t, kept := d.table(), d.keep()
		for o := range index.Ord(t.All()) {
			if kept.Has(o) && !yield(o) {
				return
			}
		}
	}
}

// AndFilter narrows the filter by what a person has typed. On an error (a *query.Error, with offsets into text) the
// filter stays as it was.
func (d *Desk) AndFilter(text string) error {
	q, err := query.Parse(text)
	if err != nil || q.IsZero() {
		return err
	}
	if d.filter.IsZero() {
		d.setQuery(q)
		return nil
	}
	parts := []string{}
	for _, c := range append(d.filter.Chips(), q.Chips()...) {
		if !slices.Contains(parts, c.Text) {
			parts = append(parts, c.Text)
		}
	}
	return d.SetFilter(strings.Join(parts, " "))
}

// Hidden counts those of a list of events that the filter leaves out.
func (d *Desk) Hidden(list []timeline.EventID) int {
	kept, n := d.keep(), 0
	if kept == nil {
		return 0
	}
	for _, id := range list {
		if o, ok := d.shown.table.Find(id); ok && !kept.Has(o) {
			n++
		}
	}
	return n
}
