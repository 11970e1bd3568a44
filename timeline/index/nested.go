package index

import (
	"math"

	"entente/timeline"
	"entente/timeline/when"
)

// Step is one level of the way to a lane: a group, or at the end the lane itself.
type Step struct {
	Key, Name string
	// Missing says that there is nothing at this level: "No country". Such a lane stands last, and an event that has
	// another lane in the same group is not in it.
	Missing bool
}

// Stay is a time for which the events of an actor belong to a lane. Path has a step for each level; steps with the key
// "" are those that events make themselves.
type Stay struct {
	From, To when.Time // of the first instant that an event may have happened in: [From, To)
	Path     []Step
}

// Always is a Stay without end.
func Always(path []Step) Stay { return Stay{From: when.Min, To: math.MaxInt64, Path: path} }

// Ways tell how events come to lanes in groups. At least one of Actor and Event is there.
type Ways struct {
	// Actor returns the stays of an actor, and with the number 0 those of events without any. It is called once for each.
	Actor func(timeline.ActorID) []Stay
	// Event appends the paths that an event makes by itself, as numbers; Path tells them. Steps with the key "" are those
	// that actors make.
	Event func(o Ord, dst []int32) []int32
	Path  func(n int32) []Step
}

// Nested is a Grouping whose lanes stand in groups. Groups are numbered as lanes are; events stand in lanes alone.
type Nested struct {
	lanes  []nestedLane
	from   []uint32 // lanes of event o are of[from[o]:from[o+1]]
	of     []int32
	number map[string]int32 // by key
	keys   []string         // buffer
}

type nestedLane struct {
	key, name string
	parent    int32
	missing   bool
}

// ByWays makes lanes in groups.
func ByWays(t *Table, w Ways) *Nested {
	g := &Nested{from: make([]uint32, 1, t.Len()+1), of: make([]int32, 0, t.Len()), number: map[string]int32{}}
	nobody, stays := []staying(nil), make([][]staying, len(t.who))
	if w.Actor != nil {
		nobody = g.stayings(w.Actor(0), w.Event == nil)
		for i, a := range t.who {
			stays[i] = g.stayings(w.Actor(a), w.Event == nil)
		}
	}
	c := crossing{g: g, ways: w, known: map[[2]int32]int32{}, paths: map[*Step]int32{}}
	for o := range Ord(t.Len()) {
		first := len(g.of)
		c.made = c.made[:0]
		if w.Event != nil {
			c.made = w.Event(o, c.made)
		}
		at := t.moment(o)
		if w.Actor == nil {
			for _, n := range c.made {
				g.add(first, c.lane(n, nil))
			}
		}
		add := func(list []staying) {
			for i := range list {
				if s := &list[i]; at < s.from || at >= s.to {
					continue
				} else if w.Event == nil {
					g.add(first, s.lane)
				} else {
					for _, n := range c.made {
						g.add(first, c.lane(n, s.path))
					}
				}
			}
		}
		for _, a := range t.Who(o) {
			add(stays[a])
		}
		if len(t.Who(o)) == 0 {
			add(nobody)
		}
		g.dropMissing(first)
		g.from = append(g.from, uint32(len(g.of)))
	}
	return g
}

// staying is a Stay with its lane, where actors alone make it.
type staying struct {
	from, to when.Time
	lane     int32
	path     []Step
}

func (g *Nested) stayings(list []Stay, whole bool) []staying {
	out := make([]staying, 0, len(list))
	for _, s := range list {
		k := staying{from: s.From, to: s.To, path: s.Path}
		if whole {
			k.lane = g.laneOf(s.Path)
		}
		out = append(out, k)
	}
	return out
}

// moment is the instant that decides where an event belongs: its start, or what is known of it.
func (t *Table) moment(o Ord) when.Time {
	for _, at := range [...]when.Time{t.start[o], t.late[o], t.soon[o], t.end[o]} {
		if !at.IsOpen() {
			return at
		}
	}
	return 0
}

// crossing finds the lanes of what events and actors make together. It remembers them: joining keys takes longer.
type crossing struct {
	g     *Nested
	ways  Ways
	made  []int32
	known map[[2]int32]int32
	paths map[*Step]int32 // numbers of actors' paths by where they are
	whole []Step
}

func (c *crossing) lane(n int32, path []Step) int32 {
	at := int32(-1)
	if len(path) > 0 {
		known := false
		if at, known = c.paths[&path[0]]; !known {
			at = int32(len(c.paths))
			c.paths[&path[0]] = at
		}
	}
	key := [2]int32{n, at}
	l, known := c.known[key]
	if !known {
		c.whole = append(c.whole[:0], c.ways.Path(n)...)
		for i, s := range path {
			if s.Key != "" {
				c.whole[i] = s
			}
		}
		l = c.g.laneOf(c.whole)
		c.known[key] = l
	}
	return l
}

// laneOf returns the number of the lane at the end of a path, making it and its groups if need be.
func (g *Nested) laneOf(path []Step) int32 {
	parent := int32(-1)
	g.keys = g.keys[:0]
	for _, s := range path {
		g.keys = append(g.keys, s.Key)
		key := timeline.LaneKey(g.keys...)
		n, known := g.number[key]
		if !known {
			n = int32(len(g.lanes))
			g.number[key] = n
			g.lanes = append(g.lanes, nestedLane{key, s.Name, parent, s.Missing})
		}
		parent = n
	}
	return parent
}

// add puts the event in hand, whose lanes begin at first, into a lane, once.
func (g *Nested) add(first int, lane int32) {
	for _, l := range g.of[first:] {
		if l == lane {
			return
		}
	}
	g.of = append(g.of, lane)
}

// dropMissing takes an event out of "No person" where it stands with a person of the same group.
func (g *Nested) dropMissing(first int) {
	list, kept := g.of[first:], g.of[:first]
	for _, l := range list {
		if g.lanes[l].missing && g.hasSibling(list, l) {
			continue
		}
		kept = append(kept, l)
	}
	g.of = kept
}

func (g *Nested) hasSibling(list []int32, lane int32) bool {
	for _, l := range list {
		if l != lane && !g.lanes[l].missing && g.lanes[l].parent == g.lanes[lane].parent {
			return true
		}
	}
	return false
}

// Count implements Grouping.
func (g *Nested) Count() int { return len(g.lanes) }

// Lane implements Grouping.
func (g *Nested) Lane(n int) (key, name string) { return g.lanes[n].key, g.lanes[n].name }

// Lanes implements Grouping.
func (g *Nested) Lanes(_ *Table, o Ord, dst []int) []int {
	for _, l := range g.of[g.from[o]:g.from[o+1]] {
		dst = append(dst, int(l))
	}
	return dst
}

// Parent returns the group that a lane stands in, -1 for none.
func (g *Nested) Parent(n int) int { return int(g.lanes[n].parent) }

// Last reports whether a lane stands after its neighbours whatever their order.
func (g *Nested) Last(n int) bool { return g.lanes[n].missing }
