package index

import (
	"math/rand/v2"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that the searches in a lane find what looking at each event finds: where starts are spread evenly, fall
// together, lie far apart or are open.
func TestLane_Searches(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 0))
	spreads := map[string]func() when.Time{
		"even":     func() when.Time { return when.Time(rnd.Int64N(1_000_000)) },
		"together": func() when.Time { return when.Time(rnd.Int64N(4)) * when.Day },
		"far": func() when.Time {
			if rnd.IntN(100) == 0 {
				return when.Time(rnd.Int64N(1 << 50))
			}
			return when.Time(rnd.Int64N(1000))
		},
	}
	for name, at := range spreads {
		l := make(library, 700)
		for i := range l {
			start := at()
			s := when.Span{EarliestStart: start, LatestStart: start, EarliestEnd: start, LatestEnd: start + 1 + when.Time(rnd.Int64N(2000)), Gran: when.ToSecond}
			if rnd.IntN(50) == 0 {
				s.EarliestStart = when.Min
			}
			if i > 300 && rnd.IntN(3) == 0 {
				s.LatestEnd, s.EarliestEnd = when.Max, when.Max
			}
			l[i] = timeline.EventHead{ID: timeline.EventID(i + 1), When: s, Type: timeline.Consult, Actors: []timeline.ActorID{1}}
		}
		tab := table(t, l)
		x := Build(tab, Options{Grouping: byName(tab)})
		lane := x.Lane(0)
		starts, ends := lane.Columns().Start, lane.Columns().End
		for range 3000 {
			lo := rnd.IntN(len(starts))
			hi := lo + rnd.IntN(len(starts)-lo+1)
			from := starts[rnd.IntN(len(starts))] + when.Time(rnd.IntN(3)-1)
			want := lo
			for want < hi && starts[want] < from {
				want++
			}
			if got := lane.FirstFrom(lo, hi, from); got != want {
				t.Fatalf("%s: FirstFrom(%d, %d, %d) = %d, want %d", name, lo, hi, from, got, want)
			}
			checkFirstsFrom(t, name, lane, lo, hi, rnd)
			checkGoingOn(t, name, lane, lo, hi, from)
			if got, want := x.Count(from, from+100), lane.Count(from, from+100); got != want {
				t.Fatalf("%s: Count(%d, %d) = %d, that of the only lane %d", name, from, from+100, got, want)
			}
			least := float64(rnd.IntN(60))
			soonest := when.Max
			if hi > lo {
				soonest = slices.Min(ends[lo:hi])
			}
			for i := lo; i < hi; i++ {
				if float64(length(starts[i], ends[i])) < least {
					soonest = when.Min
				}
			}
			if got := lane.SoonestEnd(lo, hi, least); got != soonest {
				t.Fatalf("%s: SoonestEnd(%d, %d, %v) = %d, want %d", name, lo, hi, least, got, soonest)
			}
		}
	}
}

// checkFirstsFrom looks for some times at once, in a part of a lane that is small or large for so many.
func checkFirstsFrom(t *testing.T, name string, lane *Lane, lo, hi int, rnd *rand.Rand) {
	t.Helper()
	starts := lane.Columns().Start
	times := make([]when.Time, 1+rnd.IntN(8))
	for k := range times {
		times[k] = starts[rnd.IntN(len(starts))] + when.Time(rnd.IntN(3)-1)
	}
	slices.Sort(times)
	got, from := make([]int, len(times)), lo
	lane.FirstsFrom(lo, hi, times, got)
	for k, at := range times {
		if from = lane.FirstFrom(from, hi, at); got[k] != from {
			t.Fatalf("%s: FirstsFrom(%d, %d, %v) = %v, want %d at %d", name, lo, hi, times, got, from, k)
		}
	}
}

// checkGoingOn compares GoingOn with looking at each event.
func checkGoingOn(t *testing.T, name string, lane *Lane, lo, hi int, at when.Time) {
	t.Helper()
	cols := lane.Columns()
	var want Counts
	first := when.Max
	for i := lo; i < hi; i++ {
		if cols.End[i] > at {
			want[cols.Quad[i]]++
			first = min(first, cols.End[i])
		}
	}
	if got, soonest := lane.GoingOn(lo, hi, at); got != want || soonest != first {
		t.Fatalf("%s: GoingOn(%d, %d, %d) = %v, %d, want %v, %d", name, lo, hi, at, got, soonest, want, first)
	}
}
