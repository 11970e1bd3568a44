package index

import (
	"slices"
	"testing"

	"entente/timeline"

	"pgregory.net/rapid"
)

// same compares two tables by what they say of each event, in their order.
func same(rt *rapid.T, got, want *Table) {
	if got.Len() != want.Len() || got.All() != want.All() {
		rt.Fatalf("%d of %d events have dates, want %d of %d", got.Len(), got.All(), want.Len(), want.All())
	}
	for o := range Ord(want.All()) {
		if got.Event(o) != want.Event(o) || got.Tagged(o) != want.Tagged(o) {
			rt.Fatalf("event %d is %+v, want %+v", o, got.Event(o), want.Event(o))
		}
		if a, b := got.Actors(o), want.Actors(o); !slices.Equal(a, b) {
			rt.Fatalf("event %d has actors %v, want %v", o, a, b)
		}
		if at, ok := got.Row(want.ID(o)); !ok || at != o {
			rt.Fatalf("event %s stands at %d (%t), want %d", want.ID(o), at, ok, o)
		}
	}
}

// Ensure that changing a table gives what reading the changed library gives.
func TestTable_Change(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := drawLibrary(rt)
		put := drawLibrary(rt)
		for i := range put { // some numbers are new, some are known
			put[i].ID = timeline.EventID(1 + i*rapid.IntRange(1, 3).Draw(rt, "stride"))
			put[i].Tags = i % 2
		}
		var drop []timeline.EventID
		for i := range l {
			if rapid.IntRange(0, 3).Draw(rt, "drop") == 0 {
				drop = append(drop, l[i].ID)
			}
		}
		byID := map[timeline.EventID]timeline.EventHead{}
		for _, h := range l {
			byID[h.ID] = h
		}
		for _, id := range drop {
			delete(byID, id)
		}
		for _, h := range put {
			byID[h.ID] = h
		}
		var changed library
		for _, h := range byID {
			changed = append(changed, h)
		}
		same(rt, table(t, l).Change(drop, put), table(t, changed))
	})
}

// Ensure that the order is that of a plain sort, stable, for keys of all sizes.
func TestReordered(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		keys := rapid.SliceOf(rapid.OneOf(rapid.Uint64Range(0, 9), rapid.Uint64())).Draw(rt, "keys")
		list := make([]Ord, len(keys))
		for i := range list {
			list[i] = Ord(i)
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, func(a, b Ord) int {
			if keys[a] < keys[b] {
				return -1
			}
			return b2i(keys[a] > keys[b])
		})
		if got := reordered(list, func(o Ord) uint64 { return keys[o] }); !slices.Equal(got, want) {
			rt.Fatalf("order %v, want %v", got, want)
		}
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
