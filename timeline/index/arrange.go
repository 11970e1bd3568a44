package index

import (
	"cmp"
	"slices"

	"entente/timeline"
)

// tree is a Grouping whose lanes stand in groups.
type tree interface {
	Grouping
	Parent(n int) int
	Last(n int) bool
}

// arranging finds out which lanes of a grouping stand where. Groups are lanes too: one that is open is a head with its
// lanes below it, one that is collapsed takes the events of them all, each once.
type arranging struct {
	Options
	x      *Index
	tree   tree   // nil for lanes without groups
	counts []int  // events of each lane, each once, hidden lanes aside
	first  []Ord  // the first event of each lane
	hidden []bool // by hand, or by the lanes that are to be seen alone; nil for none
	inside [][]int32
	rank   map[string]int // of Order
	pinned map[string]bool
	turned map[string]bool // of Toggled
	place  []int32         // -1: not shown
	left   int             // lanes that the cap has left out
	totals []int           // what lanes say that they hold, by place
	parts  []stretch
}

// arrange makes the lanes and tells where the events of each go.
func (x *Index) arrange(o Options) *arranging {
	n := o.Grouping.Count()
	a := &arranging{Options: o, x: x, counts: make([]int, n), first: make([]Ord, n), place: make([]int32, n),
		pinned: setOf(o.Pins), turned: setOf(o.Toggled), rank: make(map[string]int, len(o.Order))}
	a.tree, _ = o.Grouping.(tree)
	for i, key := range o.Order {
		a.rank[key] = i
	}
	for l := range a.place {
		a.place[l] = -1
	}
	a.hide()
	a.collect()
	a.findInside()
	for _, key := range o.Pins {
		for l := range n {
			if a.key(l) == key && !a.isHidden(l) {
				a.put(int32(l), 0)
			}
		}
	}
	x.pinned = len(x.lanes)
	for _, l := range a.sorted(-1) {
		a.put(l, 0)
	}
	x.rest.Lanes = a.left + x.rest.Hidden
	return a
}

func setOf(keys []string) map[string]bool {
	if len(keys) == 0 {
		return nil
	}
	m := make(map[string]bool, len(keys))
	for _, k := range keys {
		m[k] = true
	}
	return m
}

func (a *arranging) key(l int) string { k, _ := a.Grouping.Lane(l); return k }

func (a *arranging) parent(l int) int {
	if a.tree == nil {
		return -1
	}
	return a.tree.Parent(l)
}

// isGroup reports whether other lanes stand in a lane.
func (a *arranging) isGroup(l int32) bool { return a.inside != nil && len(a.inside[l]) > 0 }

// level is the number of groups around a lane, wherever it is shown.
func (a *arranging) level(l int) int {
	n := 0
	for g := a.parent(l); g >= 0; g = a.parent(g) {
		n++
	}
	return n
}

// hide finds the lanes that are not to be seen, with all that stands in them.
func (a *arranging) hide() {
	hidden, solo := setOf(a.Hidden), setOf(a.Solo)
	if hidden == nil && solo == nil {
		return
	}
	a.hidden = make([]bool, len(a.counts))
	for l := range a.counts {
		alone := solo == nil
		for g := l; g >= 0; g = a.parent(g) {
			a.hidden[l] = a.hidden[l] || hidden[a.key(g)]
			alone = alone || solo[a.key(g)]
		}
		a.hidden[l] = a.hidden[l] || !alone
	}
	if solo == nil {
		return
	}
	for l := range a.counts { // groups around what is seen alone are seen
		if !a.hidden[l] {
			for g := a.parent(l); g >= 0; g = a.parent(g) {
				a.hidden[g] = false
			}
		}
	}
}

func (a *arranging) isHidden(l int) bool { return a.hidden != nil && a.hidden[l] }

// findInside lists what stands in each group and has events.
func (a *arranging) findInside() {
	if a.tree == nil {
		return
	}
	a.inside = make([][]int32, len(a.counts))
	for l := range a.counts {
		if p := a.tree.Parent(l); p >= 0 && a.counts[l] > 0 {
			a.inside[p] = append(a.inside[p], int32(l))
		}
	}
	for l, in := range a.inside {
		if len(in) == 1 && a.tree.Last(int(in[0])) {
			a.inside[l] = nil // "No person" alone tells nothing: the group is a lane
		}
	}
}

// sorted returns the lanes in a group, -1 for the outermost, that are shown and not pinned elsewhere, in order.
func (a *arranging) sorted(group int32) []int32 {
	var list []int32
	if group >= 0 {
		list = append(list, a.inside[group]...)
	} else {
		for l := range a.counts {
			if a.counts[l] > 0 && a.parent(l) < 0 {
				list = append(list, int32(l))
			}
		}
	}
	list = slices.DeleteFunc(list, func(l int32) bool {
		return a.isHidden(int(l)) || a.pinned != nil && a.pinned[a.key(int(l))]
	})
	slices.SortFunc(list, a.compare)
	return list
}

func (a *arranging) compare(l, m int32) int {
	kl, nl := a.Grouping.Lane(int(l))
	km, nm := a.Grouping.Lane(int(m))
	last := func(l int32) int {
		if a.tree != nil && a.tree.Last(int(l)) {
			return 1
		}
		return 0
	}
	rank := func(key string) int {
		if r, ok := a.rank[key]; ok {
			return r
		}
		return len(a.rank)
	}
	order := 0
	switch a.Sort {
	case timeline.LanesByFirst:
		order = cmp.Compare(a.first[l], a.first[m])
	case timeline.LanesByName:
		order = cmp.Compare(nl, nm)
	}
	return cmp.Or(cmp.Compare(last(l), last(m)), cmp.Compare(rank(kl), rank(km)), order,
		cmp.Compare(a.counts[m], a.counts[l]), cmp.Compare(nl, nm), cmp.Compare(l, m))
}

// put gives a lane its place, and below it those that stand in it.
func (a *arranging) put(l int32, depth int) {
	if a.place[l] >= 0 {
		return
	}
	if a.Cap > 0 && len(a.x.lanes) >= a.Cap {
		a.left++
		return
	}
	key, name := a.Grouping.Lane(int(l))
	lane := Lane{Key: key, Name: name, Depth: depth, Group: a.isGroup(l)}
	lane.Open = lane.Group && (a.level(int(l)) < a.Options.Open) != a.turned[key]
	lane.Strip = !lane.Group && a.turned[key]
	a.place[l] = int32(len(a.x.lanes))
	a.totals = append(a.totals, a.counts[l])
	a.x.lanes = append(a.x.lanes, lane)
	if lane.Open {
		for _, in := range a.sorted(l) {
			a.put(in, depth+1)
		}
	}
}

// places tells for every lane where its events are drawn: at its own place or in collapsed groups around it, in both
// when it is pinned.
func (a *arranging) places() [][]int32 {
	to := make([][]int32, len(a.counts))
	all := make([]int32, 0, len(a.counts))
	for l := range to {
		if a.isHidden(l) || a.isGroup(int32(l)) {
			continue
		}
		from := len(all)
		for g := l; g >= 0; g = a.parent(g) {
			if p := a.place[g]; p >= 0 && !a.x.lanes[p].Open {
				all = append(all, p)
			}
		}
		to[l] = all[from:len(all):len(all)]
	}
	return to
}
