package index

import (
	"sort"

	"entente/timeline"
	"entente/timeline/when"
)

// Options say what an Index shows and how. Lanes and groups of them go by their keys.
type Options struct {
	Grouping Grouping
	Filter   *Set // nil: all events
	Sort     timeline.LaneOrder
	Order    []string // lanes placed by hand: they stand first among their neighbours, in this order
	Pins     []string // lanes that come first of all, in this order, even when they are empty
	Hidden   []string // lanes that are not shown, nor what stands in them
	Solo     []string // when there are any, these alone are shown
	Open     int      // levels whose groups are open; the others are one lane each
	Toggled  []string // groups for which it is the other way round, and lanes that are to be a strip
	Cap      int      // most lanes to show, pins included; 0: all
	// Rest names the last lane, which takes the events that have no lane, or only lanes beyond the cap. When "", they are
	// only counted.
	Rest string
}

// RestKey is the key of the lane that takes the events of all lanes beyond the cap.
const RestKey = "…"

// Index is a Table seen through a grouping and a filter. It is immutable and safe for concurrent use.
type Index struct {
	table *Table
	lanes []Lane
	count int

	pinned int // lanes at the top that stay there

	laneFrom []uint32 // lanes of event o are laneOf[laneFrom[o]:laneFrom[o+1]]
	laneOf   []int32

	inLanes     []int32 // events in lanes before each block
	openInLanes []int32 // those of them without an end

	first, last when.Time
	rest        Rest
}

// Rest counts what the cap and the hidden lanes leave out.
type Rest struct {
	Lanes  int // lanes that are not shown
	Hidden int // of these, how many are hidden by hand, and have events
	Events int // events that no lane shows
}

// Build makes an Index. Lanes are ordered by pins, then as Options.Sort and Order say; lanes without events are left out
// unless pinned. It takes time linear in the number of events.
func Build(t *Table, o Options) *Index {
	x := &Index{table: t}
	x.fill(o, x.arrange(o))
	x.measure()
	return x
}

// measure finds the extent and finishes the lanes.
func (x *Index) measure() {
	t := x.table
	x.finishLanes()
	x.first, x.last = when.Max, when.Min
	blocks := (t.Len() + block - 1) / block
	x.inLanes, x.openInLanes = make([]int32, 0, blocks), make([]int32, 0, blocks)
	n, open := int32(0), int32(0)
	for lo := 0; lo < t.Len(); lo += block {
		x.inLanes, x.openInLanes = append(x.inLanes, n), append(x.openInLanes, open)
		hi := min(lo+block, t.Len())
		if x.laneFrom[lo] == x.laneFrom[hi] {
			continue // none of them
		}
		for o := lo; o < hi; o++ {
			if x.laneFrom[o] == x.laneFrom[o+1] {
				continue
			}
			n++
			s, e := t.start[o], t.end[o]
			if e == when.Max {
				open++
			}
			if !s.IsOpen() {
				x.first, x.last = min(x.first, s), max(x.last, s+1)
			}
			if !e.IsOpen() {
				x.first, x.last = min(x.first, e), max(x.last, e)
			}
		}
	}
}

// Table returns the events behind the index.
func (x *Index) Table() *Table { return x.table }

// Len is the number of events that pass the filter, each once.
func (x *Index) Len() int { return x.count }

// Lanes is the number of lanes. Rest says what they leave out.
func (x *Index) Lanes() int { return len(x.lanes) }

// Rest counts what the cap and the hidden lanes leave out.
func (x *Index) Rest() Rest { return x.rest }

// Pinned is the number of lanes at the top that were pinned there, lanes of pinned groups included.
func (x *Index) Pinned() int { return x.pinned }

// Lane returns a lane by its place from the top. It must not be changed.
func (x *Index) Lane(i int) *Lane { return &x.lanes[i] }

// LanesOf returns the places of the lanes that show an event, the main one first. It is empty when the filter hides
// the event. The slice is shared and must not be changed.
func (x *Index) LanesOf(o Ord) []int32 { return x.laneOf[x.laneFrom[o]:x.laneFrom[o+1]] }

// Extent returns the first start and the last end of the events in lanes; an event that has no end counts by its first
// second. It returns false when there are none.
func (x *Index) Extent() (first, last when.Time, ok bool) { return x.first, x.last, x.first <= x.last }

// StartAt returns the start of the event in lanes that stands at a share of them by start, from 0 to 1; false when there
// are none.
func (x *Index) StartAt(share float64) (when.Time, bool) {
	n := x.inLanesBefore(x.table.Len())
	if n == 0 {
		return 0, false
	}
	rank := min(int(share*float64(n)), n-1)
	o := sort.Search(x.table.Len(), func(o int) bool { return x.inLanesBefore(o+1) > rank })
	return x.table.start[o], true
}

// Core returns the shortest period in which the given share of the events starts, from 0 to 1. It is what a first look
// should show when a few events lie centuries from all others. It returns false when there are no events in lanes.
func (x *Index) Core(share float64) (first, last when.Time, ok bool) {
	t := x.table
	var starts, ends []when.Time // of the events in lanes, by start
	for o := range Ord(t.Len()) {
		if x.laneFrom[o] < x.laneFrom[o+1] && !t.start[o].IsOpen() {
			starts, ends = append(starts, t.start[o]), append(ends, t.end[o])
		}
	}
	return core(starts, ends, share)
}

// core returns the shortest period in which a share of the events that start and end then starts, and the end of these.
func core(starts, ends []when.Time, share float64) (first, last when.Time, ok bool) {
	n := len(starts)
	if n == 0 {
		return 0, 0, false
	}
	k := min(max(int(share*float64(n)+0.5), 1), n)
	best := 0
	for i := range n - k + 1 {
		if float64(starts[i+k-1])-float64(starts[i]) < float64(starts[best+k-1])-float64(starts[best]) {
			best = i
		}
	}
	first, last = starts[best], starts[best+k-1]+1
	for _, e := range ends[best : best+k] {
		if !e.IsOpen() {
			last = max(last, e)
		}
	}
	return first, last, true
}
