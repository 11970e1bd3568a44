package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/order"
	"entente/timeline/index"
	"entente/timeline/query"
)

// keys returns what a column is ordered by: a number for each event, order.NoKey for what has no value. What only events
// themselves say comes from the corpus; without one nothing has a value.
func keys(c *catalogue.Contents, by EventColumn) func(index.Ord) uint32 {
	switch by {
	case EventType:
		rank := ranks(timeline.Types(), func(x timeline.Type) string { return x.Word("") })
		byType := map[timeline.Type]uint32{}
		for i, x := range timeline.Types() {
			byType[x] = rank[i]
		}
		return func(o index.Ord) uint32 { return byType[c.Table.Type(o)] }
	case EventSources:
		return func(o index.Ord) uint32 { return uint32(c.Table.Sources(o)) }
	case EventStars:
		return func(o index.Ord) uint32 { return noStar(c.Stars(c.Table.ID(o))) }
	case EventActors:
		rank := ranks(c.Table.People(), c.ActorName)
		return func(o index.Ord) uint32 {
			first := order.NoKey
			for _, who := range c.Table.Who(o) {
				first = min(first, rank[who])
			}
			return first
		}
	case EventTags:
		return textKeys(c, func(id timeline.EventID) string { return query.Fold(firstOf(c.Tags(id))) })
	case EventPlace:
		return saidKeys(c, func(e *timeline.Event) string { return e.Place }, func(row int) string {
			return c.Said.PlaceNames()[c.Said.PlaceNumber(row)]
		})
	}
	return saidKeys(c, func(e *timeline.Event) string { return e.Title }, func(row int) string { return c.Said.Title(row) })
}

// noStar turns a number of stars into a key: none is no value.
func noStar(n int) uint32 {
	if n == 0 {
		return order.NoKey
	}
	return uint32(n)
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return slices.Min(list)
}

// ranks returns for each element of list its place in the order of names, equal names at the same.
func ranks[T any](list []T, name func(T) string) []uint32 {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = query.Fold(name(x))
	}
	return order.Ranks(names)
}

// saidKeys orders by a text that the corpus has. Events that have changed since it was made are read.
func saidKeys(c *catalogue.Contents, read func(*timeline.Event) string, of func(row int) string) func(index.Ord) uint32 {
	return textKeys(c, func(id timeline.EventID) string {
		if c.Said == nil {
			return ""
		}
		if row, ok := c.Said.Row(id); ok && !c.Unsaid[id] {
			return of(row)
		}
		e, err := c.Event(id)
		if err != nil {
			return ""
		}
		return query.Fold(read(e))
	})
}

// textKeys orders by a folded text of each event.
func textKeys(c *catalogue.Contents, text func(timeline.EventID) string) func(index.Ord) uint32 {
	texts := make([]string, c.Table.All())
	for o := range index.Ord(c.Table.All()) {
		texts[o] = text(c.Table.ID(o))
	}
	rank := order.Ranks(texts)
	return func(o index.Ord) uint32 { return rank[o] }
}
