package desk

import (
	"iter"
	"slices"
	"strings"

	"entente/timeline/index"
	"entente/timeline/query"
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

// AddFilter adds field:value to the filter, or takes it away when it is there already. Types are gathered in one chip,
// since an event has one type only: "type:consult,agree".
func (d *Desk) AddFilter(field, value string) {
	for i, c := range d.filter.Chips() {
		if field == "type" && c.Field == field && !c.Negated {
			q := d.filter.Without(i)
			if types := toggled(c.Value, value); types != "" {
				q = q.With(field, types)
			}
			d.setQuery(q)
			return
		}
		if c.Field == field && c.Value == value && !c.Negated {
			d.setQuery(d.filter.Without(i))
			return
		}
	}
	d.setQuery(d.filter.With(field, value))
}

// toggled adds the parts of value to a list with commas, or takes them off when all are in it.
func toggled(list, value string) string {
	have, parts := strings.Split(list, ","), strings.Split(value, ",")
	if holdsAll(list, value) {
		return strings.Join(slices.DeleteFunc(have, func(s string) bool { return slices.Contains(parts, s) }), ",")
	}
	for _, p := range parts {
		if !slices.Contains(have, p) {
			have = append(have, p)
		}
	}
	return strings.Join(have, ",")
}

// holdsAll reports whether a list with commas has all parts of value.
func holdsAll(list, value string) bool {
	have := strings.Split(list, ",")
	for p := range strings.SplitSeq(value, ",") {
		if !slices.Contains(have, p) {
			return false
		}
	}
	return true
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
