package index

import (
	"entente/timeline"
)

// Grouping says in which lanes an event is drawn. Lanes are numbered from 0 without gaps.
type Grouping interface {
	// Count is the number of lanes.
	Count() int
	// Lane returns the stable key and the name of a lane.
	Lane(n int) (key, name string)
	// Lanes appends the lanes of an event to dst, the main one first, each once. None is allowed.
	Lanes(t *Table, o Ord, dst []int) []int
}

// ByNone puts all events into one lane of the given name.
func ByNone(name string) Grouping { return single(name) }

type single string

func (g single) Count() int                             { return 1 }
func (g single) Lane(int) (key, name string)            { return "all", string(g) }
func (g single) Lanes(_ *Table, _ Ord, dst []int) []int { return append(dst, 0) }

// ByType makes a lane of every event type.
func ByType() Grouping { return byType{} }

type byType struct{}

func (byType) Count() int { return int(timeline.Statement) + 1 }
func (byType) Lane(n int) (key, name string) {
	return timeline.Type(n).String(), timeline.Type(n).Word("")
}
func (byType) Lanes(t *Table, o Ord, dst []int) []int { return append(dst, int(t.Type(o))) }

// ByActor makes a lane of every key that lane returns for an actor: the actor itself, its country, its bloc.
// An actor with the key "" has no lane. lane is called once for every actor
// that takes part in an event of t.
func ByActor(t *Table, lane func(timeline.ActorID) (key, name string)) Grouping {
	g := &byActor{of: make([]int32, len(t.who))}
	number := make(map[string]int)
	for i, a := range t.who {
		key, name := lane(a)
		if key == "" {
			g.of[i] = -1
			continue
		}
		n, known := number[key]
		if !known {
			n = len(g.keys)
			number[key] = n
			g.keys, g.names = append(g.keys, key), append(g.names, name)
		}
		g.of[i] = int32(n)
	}
	return g
}

type byActor struct {
	of          []int32 // by position in Table.People
	keys, names []string
}

func (g *byActor) Count() int                    { return len(g.keys) }
func (g *byActor) Lane(n int) (key, name string) { return g.keys[n], g.names[n] }
func (g *byActor) Lanes(t *Table, o Ord, dst []int) []int {
	for _, a := range t.Who(o) {
		if n := g.of[a]; n >= 0 {
			dst = appendOnce(dst, int(n))
		}
	}
	return dst
}

// appendOnce keeps dst free of doubles; an event has a handful of lanes.
func appendOnce(dst []int, n int) []int {
	for _, m := range dst {
		if m == n {
			return dst
		}
	}
	return append(dst, n)
}
