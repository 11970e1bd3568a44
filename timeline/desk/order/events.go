package order

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/index"
	"entente/timeline/query"
)

// Events returns the events of c that kept has, in an order; of equal ones the earlier come first. What only events
// themselves say is known by what has been read of them: until then nothing has a title or a place.
func Events(c *catalogue.Contents, kept *index.Set, by Order) []index.Ord {
	t := c.Table
	rows := make([]index.Ord, 0, t.All())
	for o := range index.Ord(t.All()) {
		if kept.Has(o) {
			rows = append(rows, o)
		}
	}
	if by.By != Date {
		return Sort(rows, keys(c, by.By), by.Down)
	}
	if by.Down {
		dated, _ := slices.BinarySearch(rows, index.Ord(t.Len()))
		slices.Reverse(rows[:dated])
	}
	return rows
}

// keys returns what a column is ordered by: a number for each event, NoKey for what has no value.
func keys(c *catalogue.Contents, by Column) func(index.Ord) uint32 {
	t := c.Table
	switch by {
	case Type:
		rank := ranks(timeline.Types(), func(x timeline.Type) string { return x.Word("") })
		byType := map[timeline.Type]uint32{}
		for i, x := range timeline.Types() {
			byType[x] = rank[i]
		}
		return func(o index.Ord) uint32 { return byType[t.Type(o)] }
	case Sources:
		return func(o index.Ord) uint32 { return uint32(t.Sources(o)) }
	case Stars:
		return func(o index.Ord) uint32 {
			if n := c.Stars(t.ID(o)); n > 0 {
				return uint32(n)
			}
			return NoKey
		}
	case Actors:
		rank := ranks(t.People(), c.ActorName)
		return func(o index.Ord) uint32 {
			first := NoKey
			for _, who := range t.Who(o) {
				first = min(first, rank[who])
			}
			return first
		}
	case Tags:
		texts := make([]string, t.All())
		for o := range index.Ord(t.All()) {
			texts[o] = least(c.Tags(t.ID(o)))
		}
		return byText(texts)
	case Place:
		places := func(row int) string { return c.Said.PlaceNames()[c.Said.PlaceNumber(row)] }
		return byText(said(c, places, func(e *timeline.Event) string { return e.Place }))
	}
	return byText(said(c, func(row int) string { return c.Said.Title(row) }, func(e *timeline.Event) string { return e.Title }))
}

// least returns the first of texts in order, folded; "" when there are none.
func least(texts []string) string {
	first := ""
	for i, s := range texts {
		if f := query.Fold(s); i == 0 || f < first {
			first = f
		}
	}
	return first
}

// ranks returns for each element of list its place in the order of names, equal names at the same.
func ranks[T any](list []T, name func(T) string) []uint32 {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = query.Fold(name(x))
	}
	return Ranks(names)
}

// said returns a folded text of each event, of of a row of what has been read of all. Events that have changed since are read.
func said(c *catalogue.Contents, of func(row int) string, read func(*timeline.Event) string) []string {
	texts := make([]string, c.Table.All())
	if c.Said == nil {
		return texts
	}
	rows := c.Rows()
	for row, o := range rows.At {
		if o >= 0 {
			texts[o] = of(row)
		}
	}
	again := func(o index.Ord) {
		texts[o] = ""
		if e, err := c.Event(c.Table.ID(o)); err == nil {
			texts[o] = query.Fold(read(e))
		}
	}
	for _, o := range rows.New {
		again(o)
	}
	for id := range c.Unsaid {
		if o, ok := c.Table.Row(id); ok {
			again(o)
		}
	}
	return texts
}

// byText orders by a text of each event.
func byText(texts []string) func(index.Ord) uint32 {
	rank := Ranks(texts)
	return func(o index.Ord) uint32 { return rank[o] }
}
