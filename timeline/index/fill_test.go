package index

import (
	"slices"
	"testing"
)

// Ensure that lanes that several cores fill hold what going through the events one by one gives.
func TestBuild_InParts(t *testing.T) {
	const n = 3*fewestInPart + 5
	tab := table(t, spread(n, 9))
	g := byName(tab)
	for _, filter := range []*Set{nil, tab.Select(func(o Ord) bool { return o%3 > 0 })} {
		for _, o := range []Options{
			{Grouping: g, Filter: filter},
			{Grouping: g, Filter: filter, Cap: 3, Rest: "Others", Hidden: []string{"actor:4"}, Pins: []string{"actor:2"}},
		} {
			x := Build(tab, o)
			want, kept := map[string][]Ord{}, 0
			for e := range Ord(tab.Len()) {
				if !filter.Has(e) {
					if len(x.LanesOf(e)) > 0 {
						t.Fatalf("event %d is in a lane", e)
					}
					continue
				}
				kept++
				for _, l := range x.LanesOf(e) {
					want[x.Lane(int(l)).Key] = append(want[x.Lane(int(l)).Key], e)
				}
				key, _ := g.Lane(g.Lanes(tab, e, nil)[0])
				shown := slices.ContainsFunc(x.lanes, func(l Lane) bool { return l.Key == key })
				switch at := x.LanesOf(e); {
				case key == "actor:4" && len(o.Hidden) > 0:
					if len(at) != 0 {
						t.Fatalf("event %d is in lane %s, want none", e, x.Lane(int(at[0])).Key)
					}
				case !shown:
					if len(at) != 1 || x.Lane(int(at[0])).Key != RestKey {
						t.Fatalf("event %d is in %d lanes, want the rest", e, len(at))
					}
				case len(at) != 1 || x.Lane(int(at[0])).Key != key:
					t.Fatalf("event %d is in %d lanes, want %s alone", e, len(at), key)
				}
			}
			if x.Len() != kept {
				t.Errorf("%d events, want %d", x.Len(), kept)
			}
			for i := range x.Lanes() {
				l := x.Lane(i)
				if got := l.Columns().Event; !slices.Equal(got, want[l.Key]) || l.Total != len(got) {
					t.Errorf("lane %s says %d and has %d events, want %d", l.Key, l.Total, len(got), len(want[l.Key]))
				}
				for at, e := range l.Columns().Event {
					if from, to := tab.Bounds(e); l.Columns().Start[at] != from || l.Columns().End[at] != to || !l.Columns().Main[at] || l.Columns().Quad[at] != tab.Quad(e) {
						t.Fatalf("lane %s, event %d: other columns than those of the table", l.Key, e)
					}
				}
			}
		}
	}
}
