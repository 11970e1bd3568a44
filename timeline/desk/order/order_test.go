package order_test

import (
	"cmp"
	"entente/timeline/desk/order"
	"entente/timeline/index"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Ensure that sorting by key is what a stable sort gives.
func TestSort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOf(rapid.OneOf(rapid.Uint32Range(0, 3), rapid.Uint32(), rapid.Just(order.NoKey))).Draw(t, "keys")
		down := rapid.Bool().Draw(t, "down")
		rows := make([]index.Ord, len(keys))
		for i := range rows {
			rows[i] = index.Ord(i)
		}
		want := slices.Clone(rows)
		slices.SortStableFunc(want, func(a, b index.Ord) int {
			x, y := keys[a], keys[b]
			if x == order.NoKey || y == order.NoKey || !down {
				return cmp.Compare(x, y)
			}
			return cmp.Compare(y, x)
		})
		if got := order.Sort(rows, func(o index.Ord) uint32 { return keys[o] }, down); !slices.Equal(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

// Ensure that texts are ranked as they are ordered, equal ones alike, and that empty ones have no key.
func TestRanks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.StringMatching(`[ab]{0,10}`)).Draw(t, "texts")
		rank := order.Ranks(texts)
		for i, a := range texts {
			for j, b := range texts {
				if a == "" || b == "" {
					continue
				}
				if got, want := cmp.Compare(rank[i], rank[j]), cmp.Compare(a, b); got != want {
					t.Fatalf("%q and %q are ranked %d and %d", a, b, rank[i], rank[j])
				}
			}
			if (a == "") != (rank[i] == order.NoKey) {
				t.Fatalf("%q has the key %d", a, rank[i])
			}
		}
	})
}
