package index

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// ways puts actor a into the country "c"+a%3, from 0 on into "c0", and into one bloc or two.
func ways(a timeline.ActorID) []Stay {
	person := Step{Key: fmt.Sprint("p", int(a)), Name: fmt.Sprint("Person ", a)}
	if a == 0 {
		return nil
	}
	if a == 6 {
		person = Step{Key: "-", Name: "No person", Missing: true}
	}
	country := func(n timeline.ActorID) Step {
		return Step{Key: fmt.Sprint("c", int(n)), Name: fmt.Sprint("Country ", n)}
	}
	list := []Stay{{From: when.Min, To: 0, Path: []Step{{Key: "b/1", Name: "Bloc 1"}, country(a % 3), person}},
		{From: 0, To: math.MaxInt64, Path: []Step{{Key: "b/1", Name: "Bloc 1"}, country(0), person}}}
	if a%2 == 0 {
		list = append(list, Always([]Step{{Key: "b2", Name: "Bloc 2"}, country(a % 3), person}))
	}
	return list
}

// keysOf is the slow twin of the way to lanes: the keys of all groups and lanes that an event stands in.
func keysOf(t *Table, o Ord) map[string]bool {
	var paths [][]Step
	for _, a := range t.Actors(o) {
		for _, s := range ways(a) {
			if at := t.moment(o); at >= s.From && at < s.To {
				paths = append(paths, s.Path)
			}
		}
	}
	keys := map[string]bool{}
	for _, p := range paths {
		alone := true
		for _, q := range paths {
			alone = alone && (q[2].Missing || q[0] != p[0] || q[1] != p[1])
		}
		if p[2].Missing && !alone {
			continue
		}
		for n := range p {
			var parts []string
			for _, s := range p[:n+1] {
				parts = append(parts, s.Key)
			}
			keys[timeline.LaneKey(parts...)] = true
		}
	}
	return keys
}

// Ensure that lanes in groups, arranged in any way, show every event that is not hidden exactly where it belongs: once
// in its lane, once in each collapsed group, and counted once in each group.
func TestBuild_Nested(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tab := table(t, drawLibrary(rt))
		g := ByWays(tab, Ways{Actor: ways})
		var all []string
		for l := range g.Count() {
			key, _ := g.Lane(l)
			all = append(all, key)
		}
		some := func(what string, most int) []string {
			if len(all) == 0 {
				return nil
			}
			return rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, min(most, len(all)), rapid.ID).Draw(rt, what)
		}
		o := Options{Grouping: g, Hidden: some("hidden", 3), Open: rapid.IntRange(0, 2).Draw(rt, "open"), Toggled: some("toggled", 5), Pins: some("pins", 2), Order: some("order", 6),
			Sort: rapid.SampledFrom([]timeline.LaneOrder{timeline.LanesByCount, timeline.LanesByFirst, timeline.LanesByName}).Draw(rt, "sort")}
		if rapid.IntRange(0, 3).Draw(rt, "alone") == 0 {
			o.Solo = some("solo", 2)
		}
		x := Build(tab, o)
		hidden := func(key string) bool {
			alone, off := len(o.Solo) == 0, false
			for _, k := range chain(key) {
				off = off || slices.Contains(o.Hidden, k)
				alone = alone || slices.Contains(o.Solo, k)
			}
			return off || !alone
		}
		want := map[string]map[Ord]bool{} // by key: the events below it that are not hidden
		for e := range Ord(tab.Len()) {
			for key := range keysOf(tab, e) {
				if strings.Count(key, "/") < 2 || hidden(key) {
					continue
				}
				for _, k := range chain(key) {
					if want[k] == nil {
						want[k] = map[Ord]bool{}
					}
					want[k][e] = true
				}
			}
		}
		shown := map[Ord]bool{}
		for i := range x.Lanes() {
			l := x.Lane(i)
			if l.Total != len(want[l.Key]) {
				rt.Fatalf("%s counts %d events, want %d", l.Key, l.Total, len(want[l.Key]))
			}
			if l.Open {
				if l.Len() != 0 || (slices.Contains(o.Toggled, l.Key) == (strings.Count(l.Key, "/") < o.Open)) {
					rt.Fatalf("the open group %s has %d events itself", l.Key, l.Len())
				}
				continue
			}
			if l.Len() != l.Total {
				rt.Fatalf("%s shows %d events of %d", l.Key, l.Len(), l.Total)
			}
			for _, e := range l.cols.Event {
				if shown[e] = true; !want[l.Key][e] {
					rt.Fatalf("%s shows event %d", l.Key, e)
				}
			}
			if l.Depth == 0 && i >= x.Pinned() && strings.Contains(l.Key, "/") {
				rt.Fatalf("%s stands outside its group", l.Key)
			}
		}
		for _, list := range want {
			for e := range list {
				if !shown[e] {
					rt.Fatalf("event %d is shown nowhere", e)
				}
			}
		}
	})
}

// chain lists a lane's key and those of the groups around it.
func chain(key string) []string {
	parts := strings.Split(key, "/")
	var list []string
	for n := range parts {
		list = append(list, strings.Join(parts[:n+1], "/"))
	}
	return list
}

// Ensure that neighbours stand as their order says, those placed by hand first and those without a place last.
func TestBuild_NestedOrder(t *testing.T) {
	day := func(d int) when.Span { return span(t, fmt.Sprintf("2020-01-%02d", d)) }
	l := library{
		{ID: 1, When: day(1), Actors: []timeline.ActorID{1}}, {ID: 2, When: day(2), Actors: []timeline.ActorID{2}},
		{ID: 3, When: day(3), Actors: []timeline.ActorID{2, 1}}, {ID: 4, When: day(4), Actors: []timeline.ActorID{3}},
		{ID: 5, When: day(5), Actors: []timeline.ActorID{2, 4}}, {ID: 6, When: day(6)},
	}
	tab := table(t, l)
	names := map[timeline.ActorID]string{1: "Zoe", 2: "Max", 3: "Ann", 4: "No person"}
	g := ByWays(tab, Ways{Actor: func(a timeline.ActorID) []Stay {
		group := Step{Key: "x", Name: "X"}
		if a == 3 {
			group = Step{Key: "y", Name: "Y"}
		}
		if a == 0 {
			return nil
		}
		return []Stay{Always([]Step{group, {Key: fmt.Sprint(int(a)), Name: names[a], Missing: a == 4}})}
	}})
	for _, c := range []struct {
		name string
		o    Options
		want string
	}{
		{"by count", Options{}, "X:4 .Max:3 .Zoe:2 Y:1 .Ann:1 Others:1"},
		{"by name", Options{Sort: timeline.LanesByName}, "X:4 .Max:3 .Zoe:2 Y:1 .Ann:1 Others:1"},
		{"by first", Options{Sort: timeline.LanesByFirst}, "X:4 .Zoe:2 .Max:3 Y:1 .Ann:1 Others:1"},
		{"by hand", Options{Order: []string{"y", "x/1"}}, "Y:1 .Ann:1 X:4 .Zoe:2 .Max:3 Others:1"},
		{"collapsed", Options{Toggled: []string{"x"}}, "X:4 Y:1 .Ann:1 Others:1"},
		{"pinned", Options{Pins: []string{"y/3"}}, "Ann:1 X:4 .Max:3 .Zoe:2 Y:1 Others:1"},
		{"pinned out of a collapsed group", Options{Pins: []string{"x/1"}, Toggled: []string{"x"}}, "Zoe:2 X:4 Y:1 .Ann:1 Others:1"},
		{"hidden", Options{Hidden: []string{"x/2", "y"}}, "X:2 .Zoe:2 Others:1"},
		{"alone", Options{Solo: []string{"x/1"}}, "X:2 .Zoe:2"},
		{"others hidden", Options{Hidden: []string{RestKey}, Toggled: []string{"x", "y"}}, "X:4 Y:1"},
		{"capped", Options{Cap: 1, Toggled: []string{"x"}}, "X:4 Others:2"},
	} {
		c.o.Grouping, c.o.Rest, c.o.Open = g, "Others", 1
		x := Build(tab, c.o)
		var got []string
		for i := range x.Lanes() {
			l := x.Lane(i)
			got = append(got, fmt.Sprintf("%s%s:%d", strings.Repeat(".", l.Depth), l.Name, l.Total))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// Ensure that lanes that events and actors make together are those of a loop over both.
func TestByWays_Crossing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tab := table(t, drawLibrary(rt))
		g := ByWays(tab, Ways{
			Actor: func(a timeline.ActorID) []Stay {
				return []Stay{Always([]Step{{}, {Key: fmt.Sprint(int(a % 4))}}), {From: 0, To: 100, Path: []Step{{}, {Key: "early"}}}}
			},
			Event: func(o Ord, dst []int32) []int32 { return append(dst, int32(tab.Type(o))%5, int32(o)%2) },
			Path:  func(n int32) []Step { return []Step{{Key: fmt.Sprint("t", n)}, {}} },
		})
		for e := range Ord(tab.Len()) {
			var want, got []string
			actors := tab.Actors(e)
			if len(actors) == 0 {
				actors = append(actors, 0)
			}
			for _, a := range actors {
				for _, n := range []int32{int32(tab.Type(e)) % 5, int32(e) % 2} {
					want = append(want, fmt.Sprintf("t%d/%d", n, int(a%4)))
					if m := tab.moment(e); m >= 0 && m < 100 {
						want = append(want, fmt.Sprintf("t%d/early", n))
					}
				}
			}
			for _, l := range g.Lanes(tab, e, nil) {
				key, _ := g.Lane(l)
				got = append(got, key)
			}
			slices.Sort(want)
			slices.SortFunc(got, cmp.Compare)
			if want = slices.Compact(want); !slices.Equal(got, want) {
				rt.Fatalf("event %d is in %v, want %v", e, got, want)
			}
		}
	})
}
