package index

import (
	"fmt"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// library is a list of heads that a test builds a table from.
type library []timeline.EventHead

func (l library) each(fn func(*timeline.EventHead) error) error {
	for i := range l {
		if err := fn(&l[i]); err != nil {
			return err
		}
	}
	return nil
}

func table(t testing.TB, l library) *Table {
	t.Helper()
	tab, err := NewTable(0, l.each)
	if err != nil {
		t.Fatalf("NewTable: %v", err)
	}
	return tab
}

// span builds a date from EDTF.
func span(t testing.TB, text string) when.Span {
	t.Helper()
	s, err := when.Parse(text)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return s
}

func byName(t *Table) Grouping {
	return ByActor(t, func(a timeline.ActorID) (string, string) {
		return fmt.Sprintf("actor:%d", a), fmt.Sprintf("Actor %d", a)
	})
}

// drawLibrary makes libraries with equal dates, long and open spans, undated events and events without actors.
func drawLibrary(rt *rapid.T) library {
	n := rapid.IntRange(0, 300).Draw(rt, "events")
	l := make(library, n)
	for i := range l {
		start := when.Time(rapid.IntRange(-500, 500).Draw(rt, "start"))
		length := when.Time(rapid.SampledFrom([]int{1, 1, 5, 400, 5000}).Draw(rt, "length"))
		s := when.Span{EarliestStart: start, LatestStart: start, EarliestEnd: start + length, LatestEnd: start + length,
			Gran: when.ToSecond}
		switch rapid.IntRange(0, 20).Draw(rt, "special") {
		case 0:
			s = when.Span{}
		case 1:
			s.EarliestStart, s.LatestStart = when.Min, when.Min
		case 2:
			s.LatestEnd = when.Max
		}
		l[i] = timeline.EventHead{ID: timeline.EventID(n - i), When: s,
			Type: timeline.Type(rapid.IntRange(0, 17).Draw(rt, "type"))}
		for _, a := range rapid.SliceOfNDistinct(rapid.IntRange(1, 6), 0, 3, rapid.ID).Draw(rt, "actors") {
			l[i].Actors = append(l[i].Actors, timeline.ActorID(a))
		}
	}
	return l
}

// Ensure that a table returns every dated event as it was read, in order.
func TestTable_HoldsEveryEvent(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		l := drawLibrary(rt)
		tab := table(t, l)
		dated := 0
		for _, h := range l {
			o, ok := tab.Find(h.ID)
			if ok == h.When.IsZero() {
				rt.Fatalf("Find(%v) = %v for the date %+v", h.ID, ok, h.When)
			}
			if !ok {
				if !slices.Contains(tab.Undated(), h.ID) {
					rt.Fatalf("%v is neither dated nor undated", h.ID)
				}
				continue
			}
			dated++
			if got := tab.Event(o); got.ID != h.ID || got.When != h.When || got.Type != h.Type {
				rt.Fatalf("Event(%d) = %+v, want %+v", o, got, h)
			}
			if got := tab.Actors(o); !slices.Equal(got, h.Actors) {
				rt.Fatalf("Actors(%d) = %v, want %v", o, got, h.Actors)
			}
			if o > 0 && tab.Span(o).Start() < tab.Span(o-1).Start() {
				rt.Fatalf("event %d starts before event %d", o, o-1)
			}
		}
		if tab.Len() != dated {
			rt.Fatalf("Len = %d, want %d", tab.Len(), dated)
		}
		if _, ok := tab.Find(9999); ok {
			rt.Fatal("Find found an unknown event")
		}
	})
}

// Ensure that the window queries agree with loops over all events.
func TestLane_QueriesAgreeWithLoops(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tab := table(t, drawLibrary(rt))
		keep := tab.Select(func(o Ord) bool { return o%5 != 3 })
		x := Build(tab, Options{Grouping: byName(tab), Filter: keep, Rest: "Others"})
		from := when.Time(rapid.IntRange(-600, 600).Draw(rt, "from"))
		to := from + when.Time(rapid.IntRange(1, 800).Draw(rt, "width"))
		inLanes := map[Ord]bool{}
		for i := range x.Lanes() {
			lane := x.Lane(i)
			cols := lane.Columns()
			var want []int32
			for j := range cols.Start {
				if cols.Start[j] < to && cols.End[j] > from {
					want = append(want, int32(j))
					inLanes[cols.Event[j]] = true
				}
			}
			if got := slices.Collect(lane.Overlapping(from, to)); !slices.Equal(got, want) {
				rt.Fatalf("lane %d: Overlapping(%d, %d) = %v, want %v", i, from, to, got, want)
			}
			if got := lane.Count(from, to); got != len(want) {
				rt.Fatalf("lane %d: Count(%d, %d) = %d, want %d", i, from, to, got, len(want))
			}
			bins, slow := make([]Counts, 7), make([]Counts, 7)
			lane.Density(from, to, bins)
			for j, s := range cols.Start {
				if s >= from && s < to {
					b := int(float64(s-from) * (7 / float64(to-from)))
					slow[min(b, 6)][tab.Quad(cols.Event[j])]++
				}
			}
			if !slices.Equal(bins, slow) {
				rt.Fatalf("lane %d: Density = %v, want %v", i, bins, slow)
			}
		}
		if got := x.Count(from, to); got != len(inLanes) {
			rt.Fatalf("Count(%d, %d) = %d, want %d", from, to, got, len(inLanes))
		}
	})
}

// Ensure that no event is dropped silently: each is in the lanes of its actors, in the rest, or filtered out.
func TestBuild_EveryEventIsSomewhere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tab := table(t, drawLibrary(rt))
		o := Options{Grouping: byName(tab), Cap: rapid.IntRange(0, 4).Draw(rt, "cap"),
			Pins: []string{"actor:3"}, Hidden: []string{"actor:2"},
			Rest: rapid.SampledFrom([]string{"", "Others"}).Draw(rt, "rest")}
		x := Build(tab, o)
		outside := 0
		for e := range Ord(tab.Len()) {
			lanes := x.LanesOf(e)
			if len(lanes) == 0 {
				if outside++; o.Rest != "" && !slices.Contains(tab.Actors(e), 2) {
					rt.Fatalf("event %d is in no lane and none of its lanes is hidden", e)
				}
			}
			for i, p := range lanes {
				at, ok := x.Lane(int(p)).Position(e)
				if !ok || x.Lane(int(p)).Columns().Main[at] != (i == 0) {
					rt.Fatalf("event %d is not in lane %d, or its main lane is wrong", e, p)
				}
			}
		}
		if outside != x.Rest().Events {
			rt.Fatalf("%d events are outside, Rest = %+v", outside, x.Rest())
		}
		for i := range x.Lanes() {
			if k := x.Lane(i).Key; k == "actor:2" {
				rt.Fatal("a hidden lane is shown")
			} else if i > 0 && k == "actor:3" {
				rt.Fatalf("the pinned lane stands at %d", i)
			}
		}
	})
}

// Ensure that Next and Previous walk a lane, also from an event that is not in it.
func TestLane_NextPrevious(t *testing.T) {
	l := library{
		{ID: 1, When: span(t, "1815-06-09"), Actors: []timeline.ActorID{1}},
		{ID: 2, When: span(t, "1856-03-30"), Actors: []timeline.ActorID{2}},
		{ID: 3, When: span(t, "1878-07-13"), Actors: []timeline.ActorID{1, 2}},
	}
	tab := table(t, l)
	x := Build(tab, Options{Grouping: byName(tab)})
	lane := x.Lane(0) // both lanes hold two events; Actor 1 comes first by name
	for _, c := range []struct {
		name string
		step func(Ord) (Ord, bool)
		from timeline.EventID
		want timeline.EventID // 0: none
	}{
		{"next", lane.Next, 1, 3},
		{"next from another lane", lane.Next, 2, 3},
		{"next at the end", lane.Next, 3, 0},
		{"previous", lane.Previous, 3, 1},
		{"previous from another lane", lane.Previous, 2, 1},
		{"previous at the start", lane.Previous, 1, 0},
	} {
		from, _ := tab.Find(c.from)
		got, ok := c.step(from)
		if ok != (c.want != 0) || ok && tab.ID(got) != c.want {
			t.Errorf("%s: got %v, %v, want %v", c.name, got, ok, c.want)
		}
	}
	if o, ok := lane.Nearest(when.Date(1860, 1, 1)); !ok || tab.ID(o) != 3 {
		t.Errorf("Nearest(1860) = %v, %v, want event 3", o, ok)
	}
}

// Ensure that lanes come by pins, count and name, and that the groupings give the lanes that they promise.
func TestBuild_Lanes(t *testing.T) {
	l := library{
		{ID: 1, When: span(t, "1815"), Type: timeline.Agree, Actors: []timeline.ActorID{1, 2}},
		{ID: 2, When: span(t, "1820"), Type: timeline.Consult, Actors: []timeline.ActorID{2}},
		{ID: 3, When: span(t, "1830"), Type: timeline.Consult, Actors: []timeline.ActorID{3}},
		{ID: 4, When: span(t, "1840"), Type: timeline.Statement},
	}
	tab := table(t, l)
	tags := map[timeline.EventID][]string{1: {"congress", "peace", "congress"}, 4: {"peace"}}
	for _, c := range []struct {
		name string
		o    Options
		want []string
	}{
		{"actors", Options{Grouping: byName(tab)}, []string{"Actor 2:2", "Actor 1:1", "Actor 3:1"}},
		{"pinned", Options{Grouping: byName(tab), Pins: []string{"actor:3"}}, []string{"Actor 3:1", "Actor 2:2", "Actor 1:1"}},
		{"capped", Options{Grouping: byName(tab), Cap: 1, Rest: "Others"}, []string{"Actor 2:2", "Others:2"}},
		{"types", Options{Grouping: ByType()}, []string{"Talks:2", "Agreement:1", "Statement:1"}},
		{"tags", Options{Grouping: groupByKeys(tab, func(id timeline.EventID) []string { return tags[id] }), Rest: "No tag"},
			[]string{"peace:2", "congress:1", "No tag:2"}},
		{"none", Options{Grouping: ByNone("All")}, []string{"All:4"}},
		{"filtered", Options{Grouping: ByNone("All"), Filter: tab.Select(func(o Ord) bool { return o < 3 })}, []string{"All:3"}},
	} {
		x := Build(tab, c.o)
		var got []string
		for i := range x.Lanes() {
			got = append(got, fmt.Sprintf("%s:%d", x.Lane(i).Name, x.Lane(i).Len()))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: lanes %v, want %v", c.name, got, c.want)
		}
	}
}

// Ensure that the extent leaves open ends aside and that the histogram counts each event once.
func TestIndex_ExtentAndHistogram(t *testing.T) {
	l := library{
		{ID: 1, When: span(t, "1815/.."), Actors: []timeline.ActorID{1, 2, 3}},
		{ID: 2, When: span(t, "1820"), Actors: []timeline.ActorID{2}},
	}
	tab := table(t, l)
	x := Build(tab, Options{Grouping: byName(tab)})
	from, to, ok := x.Extent()
	if !ok || from != when.Date(1815, 1, 1) || to != when.Date(1821, 1, 1) {
		t.Errorf("Extent = %v, %v, %v, want 1815 to 1821", from, to, ok)
	}
	bins := make([]Counts, 2)
	x.Histogram(from, to, bins)
	if bins[0].Total() != 1 || bins[1].Total() != 1 {
		t.Errorf("Histogram = %v, want one event in each half", bins)
	}
	if _, _, ok := Build(table(t, nil), Options{Grouping: ByType()}).Extent(); ok {
		t.Error("an empty index has an extent")
	}
}

// Ensure that the start of an event that has no end lies within the extent.
func TestIndex_ExtentOpenEnd(t *testing.T) {
	tab := table(t, library{{ID: 1, When: span(t, "1990")}, {ID: 2, When: span(t, "1999-05-05/..")}})
	x := Build(tab, Options{Grouping: ByNone("All")})
	for _, e := range []interface {
		Extent() (first, last when.Time, ok bool)
	}{tab, x} {
		if from, to, _ := e.Extent(); from != when.Date(1990, 1, 1) || to != when.Date(1999, 5, 5)+1 {
			t.Errorf("%T: extent %v to %v, want to hold 5 May 1999", e, from, to)
		}
	}
}

// Ensure that Core leaves out what lies far from the rest.
func TestIndex_Core(t *testing.T) {
	l := library{{ID: 100, When: span(t, "-1258")}}
	for i := range 19 {
		l = append(l, timeline.EventHead{ID: timeline.EventID(i + 1), When: span(t, fmt.Sprintf("20%02d", i))})
	}
	x := Build(table(t, l), Options{Grouping: ByNone("All")})
	for _, c := range []struct {
		share    float64
		from, to int // years
	}{{0.95, 2000, 2019}, {1, -1258, 2019}, {0, -1258, -1257}} {
		from, to, ok := x.Core(c.share)
		if !ok || from.Year() != c.from || to.Year() != c.to {
			t.Errorf("Core(%v) = %d to %d, want %d to %d", c.share, from.Year(), to.Year(), c.from, c.to)
		}
	}
	if _, _, ok := Build(table(t, nil), Options{Grouping: ByType()}).Core(1); ok {
		t.Error("an empty index has a core")
	}
}

func TestSet_Equal(t *testing.T) {
	var l library
	for i := range 100 {
		l = append(l, timeline.EventHead{ID: timeline.EventID(i + 1), When: span(t, "2023")})
	}
	tab := table(t, l)
	odd := func(o Ord) bool { return o%2 == 1 }
	for _, c := range []struct {
		name string
		a, b *Set
		want bool
	}{
		{"the same", tab.Select(odd), tab.Select(odd), true},
		{"one more", tab.Select(odd), tab.Select(func(o Ord) bool { return odd(o) || o == 98 }), false},
		{"others", tab.Select(odd), tab.Select(func(o Ord) bool { return !odd(o) }), false},
		{"nil and all", nil, tab.Select(func(Ord) bool { return true }), false},
		{"nil", nil, nil, true},
	} {
		if got := c.a.Equal(c.b); got != c.want {
			t.Errorf("%s: Equal = %v, want %v", c.name, got, c.want)
		}
	}
}

// Ensure that all events of a table span and start as those of an index that holds all of them.
func TestTable_Spans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var heads []timeline.EventHead
		for i := range rapid.IntRange(0, 60).Draw(t, "events") {
			s := when.Point(when.Date(rapid.IntRange(1700, 2000).Draw(t, "year"), 1, 1), when.ToYear)
			if rapid.IntRange(0, 9).Draw(t, "open") == 0 {
				s = when.Since(s)
			}
			heads = append(heads, timeline.EventHead{ID: timeline.EventID(i + 1), When: s})
		}
		tab, err := NewTable(0, func(fn func(*timeline.EventHead) error) error {
			for i := range heads {
				_ = fn(&heads[i])
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		x := Build(tab, Options{Grouping: ByNone("All")})
		a, b, ok := tab.Extent()
		if c, d, same := x.Extent(); a != c || b != d || ok != same {
			t.Fatalf("extent %v to %v, want %v to %v", a, b, c, d)
		}
		share := rapid.Float64Range(0, 1).Draw(t, "share")
		at, ok := tab.StartAt(share)
		if want, same := x.StartAt(share); at != want || ok != same {
			t.Fatalf("StartAt(%v) = %v, want %v", share, at, want)
		}
		a, b, ok = tab.Core(share)
		if c, d, same := x.Core(share); a != c || b != d || ok != same {
			t.Fatalf("Core(%v) = %v to %v, want %v to %v", share, a, b, c, d)
		}
		bins, counts := make([]int, 7), make([]Counts, 7)
		from, to := when.Date(1750, 1, 1), when.Date(1950, 1, 1)
		tab.Starts(from, to, bins)
		x.Histogram(from, to, counts)
		for i := range bins {
			if bins[i] != counts[i].Total() {
				t.Fatalf("part %d holds %d, want %d", i, bins[i], counts[i].Total())
			}
		}
		var one [1]Counts
		x.Histogram(from, to, one[:])
		if n := x.CountStarts(from, to); n != one[0].Total() {
			t.Fatalf("%d start there, want %d", n, one[0].Total())
		}
	})
}

// Ensure that walking over a part of a set meets what asking for each event finds, and that counting agrees.
func TestSet_Within(t *testing.T) {
	var l library
	for i := range 200 {
		l = append(l, timeline.EventHead{ID: timeline.EventID(i + 1), When: span(t, "2023")})
	}
	tab := table(t, l)
	sets := map[string]*Set{
		"all": nil, "none": tab.Select(func(Ord) bool { return false }), "every third": tab.Select(func(o Ord) bool { return o%3 == 0 }),
		"the middle": tab.Select(func(o Ord) bool { return o >= 70 && o < 130 }),
	}
	for name, s := range sets {
		for _, part := range [][2]Ord{{0, 200}, {0, 0}, {0, 64}, {63, 65}, {64, 128}, {5, 199}, {130, 131}, {127, 128}} {
			var want []Ord
			for o := part[0]; o < part[1]; o++ {
				if s.Has(o) {
					want = append(want, o)
				}
			}
			if got := slices.Collect(s.Within(part[0], part[1])); !slices.Equal(got, want) {
				t.Errorf("%s, %v: %v, want %v", name, part, got, want)
			}
			if got := s.countWithin(part[0], part[1]); got != len(want) {
				t.Errorf("%s, %v: %d events, want %d", name, part, got, len(want))
			}
		}
	}
	for o := range sets["every third"].Within(0, 200) { // and it may be left
		if o == 3 {
			break
		}
	}
	third, middle := sets["every third"], sets["the middle"]
	if got := third.Common(middle); got != 20 {
		t.Errorf("%d events in common, want 20", got)
	}
	if got := third.Common(nil); got != third.Len() {
		t.Errorf("%d events in common with all, want %d", got, third.Len())
	}
}
