package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/order"
	"entente/timeline/index"
	"entente/timeline/query"
)

// keys returns what a column is ordered by: a number for each event of t, order.NoKey for what has no value. What only events
// themselves say comes from the corpus; without one nothing has a value.
func (j *judge) keys(t *index.Table, by EventColumn) func(index.Ord) uint32 {
	switch by {
	case EventType:
		rank := ranks(timeline.Types(), func(x timeline.Type) string { return x.Word("") })
		byType := map[timeline.Type]uint32{}
		for i, x := range timeline.Types() {
			byType[x] = rank[i]
		}
		return func(o index.Ord) uint32 { return byType[t.Type(o)] }
	case EventSources:
		return func(o index.Ord) uint32 { return uint32(t.Sources(o)) }
	case EventStars:
		return func(o index.Ord) uint32 { return noStar(j.cat.Stars(t.ID(o))) }
	case EventActors:
		rank := ranks(t.People(), j.cat.ActorName)
		return func(o index.Ord) uint32 {
			first := order.NoKey
			for _, who := range t.Who(o) {
				first = min(first, rank[who])
			}
			return first
		}
	case EventTags:
		return j.textKeys(t, func(id timeline.EventID) string { return query.Fold(firstOf(j.cat.Tags(id))) })
	case EventPlace:
		return j.saidKeys(t, func(e *timeline.Event) string { return e.Place }, j.saidPlace)
	}
	return j.saidKeys(t, func(e *timeline.Event) string { return e.Title }, j.saidTitle)
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

// saidTitle and saidPlace return the folded texts of a row of the corpus.
func (j *judge) saidTitle(row int) string { return j.cat.Said.Title(row) }
func (j *judge) saidPlace(row int) string {
	return j.cat.Said.PlaceNames()[j.cat.Said.PlaceNumber(row)]
}

// saidKeys orders by a text that the corpus has. Events that have changed since it was made are read.
func (j *judge) saidKeys(t *index.Table, read func(*timeline.Event) string, of func(row int) string) func(index.Ord) uint32 {
	return j.textKeys(t, func(id timeline.EventID) string {
		if j.cat.Said != nil && !j.cat.Unsaid[id] {
			if row, ok := j.cat.Said.Row(id); ok {
				return of(row)
			}
		}
		if j.cat.Said == nil {
			return ""
		}
		e, err := j.cat.Event(id)
		if err != nil {
			return ""
		}
		return query.Fold(read(e))
	})
}

// textKeys orders by a folded text of each event.
func (j *judge) textKeys(t *index.Table, text func(timeline.EventID) string) func(index.Ord) uint32 {
	texts := make([]string, t.All())
	for o := range index.Ord(t.All()) {
		texts[o] = text(t.ID(o))
	}
	rank := order.Ranks(texts)
	return func(o index.Ord) uint32 { return rank[o] }
}
