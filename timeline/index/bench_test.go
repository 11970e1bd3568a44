package index

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// spread makes n events over 24 years, three in ten of them up to 20 days long, in lanes by actor.
func spread(n, lanes int) library {
	rnd := rand.New(rand.NewPCG(42, 0))
	l := make(library, n)
	for i := range l {
		start := when.Date(2000, 1, 1) + when.Time(rnd.Int64N(24*365*when.Day))
		s := when.Point(start, when.ToSecond)
		if rnd.IntN(10) < 3 {
			s, _ = when.Between(s, when.Point(start+when.Time(rnd.Int64N(20*when.Day)), when.ToSecond))
		}
		l[i] = timeline.EventHead{ID: timeline.EventID(i + 1), When: s, Type: timeline.Type(1 + rnd.IntN(17)),
			Actors: []timeline.ActorID{timeline.ActorID(1 + rnd.IntN(lanes))}}
	}
	return l
}

func BenchmarkNewTable(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		l := spread(n, 20)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				table(b, l)
			}
		})
	}
}

// BenchmarkBuild is what regrouping and filtering cost.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		tab := table(b, spread(n, 20))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Build(tab, Options{Grouping: byName(tab), Filter: tab.Select(func(o Ord) bool { return o%3 > 0 })})
			}
		})
	}
}

func BenchmarkOverlapping(b *testing.B) {
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		tab := table(b, spread(n, 20))
		x := Build(tab, Options{Grouping: byName(tab)})
		from := when.Date(2012, 3, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			last := int32(0)
			for b.Loop() {
				for i := range x.Lanes() {
					for at := range x.Lane(i).Overlapping(from, from.AddDays(7)) {
						last = max(last, at)
					}
				}
			}
		})
	}
}
