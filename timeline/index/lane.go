package index

import (
	"sort"

	"entente/timeline"
	"entente/timeline/when"
)

// Columns are the events of a lane by start. They are shared and must not be changed.
type Columns struct {
	Start, End []when.Time
	Event      []Ord
	Quad       []timeline.Quad
	Main       []bool // this is the event's main lane: its label stands here
	Ranged     []bool // the date has a start and an end of its own
}

func newColumns(n int) Columns {
	return Columns{Start: make([]when.Time, 0, n), End: make([]when.Time, 0, n), Event: make([]Ord, 0, n),
		Quad: make([]timeline.Quad, 0, n), Main: make([]bool, 0, n), Ranged: make([]bool, 0, n)}
}

func (c *Columns) add(t *Table, o Ord, isMain bool) {
	c.Start = append(c.Start, t.start[o])
	c.End = append(c.End, t.end[o])
	c.Event = append(c.Event, o)
	c.Quad = append(c.Quad, t.Quad(o))
	c.Main = append(c.Main, isMain)
	c.Ranged = append(c.Ranged, t.start[o] != t.soon[o] || t.late[o] != t.end[o])
}

// block is the number of events that share one entry of Lane.ends: small enough that scanning a block is cheap, large
// enough that walking the entries of a lane with 500 000 events takes a few microseconds.
const block = 64

// Lane is one lane: a name and its events by start.
//
// A window asks for all events that overlap it, also for those that began long before. ends holds the latest end of
// every block of 64 events, so blocks that are over before the window are skipped in one step:
//
//	start   |0 1 1 2 ... 9|9 10 11 ...|12 12 ...|     sorted
//	end     |3 1 2 90    9|10 11 11   |13 19    |     not sorted
//	ends    |      90     |    30     |   19    |     window from 40: only the first block is read
type Lane struct {
	Key, Name string

	cols  Columns
	ends  []when.Time
	mains []int32 // events in their main lane before each block
}

func (l *Lane) finish() {
	n := len(l.cols.End)
	l.ends = make([]when.Time, (n+block-1)/block)
	l.mains = make([]int32, len(l.ends))
	mains := int32(0)
	for b := range l.ends {
		l.mains[b] = mains
		latest := when.Min
		for i := b * block; i < min(n, (b+1)*block); i++ {
			latest = max(latest, l.cols.End[i])
			if l.cols.Main[i] {
				mains++
			}
		}
		l.ends[b] = latest
	}
}

// mainsBefore is the number of events before position i that are in their main lane.
func (l *Lane) mainsBefore(i int) int {
	if i == 0 {
		return 0
	}
	b := (i - 1) / block
	n := int(l.mains[b])
	for _, m := range l.cols.Main[b*block : i] {
		if m {
			n++
		}
	}
	return n
}

// Len is the number of events.
func (l *Lane) Len() int { return len(l.cols.Start) }

// Columns returns the events by start.
func (l *Lane) Columns() Columns { return l.cols }

// startsBefore is the number of events that start before t.
func (l *Lane) startsBefore(t when.Time) int {
	return sort.Search(len(l.cols.Start), func(i int) bool { return l.cols.Start[i] >= t })
}

// Overlapping appends to dst the positions of the events that overlap [from, to), in order of start.
func (l *Lane) Overlapping(from, to when.Time, dst []int32) []int32 {
	hi := l.startsBefore(to)
	for b := 0; b*block < hi; b++ {
		if l.ends[b] <= from {
			continue
		}
		for i := b * block; i < min(hi, (b+1)*block); i++ {
			if l.cols.End[i] > from {
				dst = append(dst, int32(i))
			}
		}
	}
	return dst
}

// Count is the number of events that overlap [from, to).
func (l *Lane) Count(from, to when.Time) int {
	lo, hi := l.startsBefore(from), l.startsBefore(to)
	n := hi - lo
	for b := 0; b*block < lo; b++ {
		if l.ends[b] > from {
			for _, e := range l.cols.End[b*block : min(lo, (b+1)*block)] {
				if e > from {
					n++
				}
			}
		}
	}
	return n
}

// countMain is Count for events in their main lane.
func (l *Lane) countMain(from, to when.Time) int {
	lo, hi := l.startsBefore(from), l.startsBefore(to)
	n := l.mainsBefore(hi) - l.mainsBefore(lo)
	for b := 0; b*block < lo; b++ {
		if l.ends[b] > from {
			for i := b * block; i < min(lo, (b+1)*block); i++ {
				if l.cols.End[i] > from && l.cols.Main[i] {
					n++
				}
			}
		}
	}
	return n
}

// position finds an event in the lane.
func (l *Lane) position(o Ord) (int, bool) {
	i := sort.Search(len(l.cols.Event), func(i int) bool { return l.cols.Event[i] >= o })
	return i, i < len(l.cols.Event) && l.cols.Event[i] == o
}

// Next returns the event after o in the lane, or false at the end. o need not be in the lane.
func (l *Lane) Next(o Ord) (Ord, bool) {
	i, found := l.position(o)
	if found {
		i++
	}
	if i >= len(l.cols.Event) {
		return 0, false
	}
	return l.cols.Event[i], true
}

// Previous returns the event before o in the lane, or false at the start. o need not be in the lane.
func (l *Lane) Previous(o Ord) (Ord, bool) {
	i, _ := l.position(o)
	if i == 0 {
		return 0, false
	}
	return l.cols.Event[i-1], true
}

// Nearest returns the event whose start is closest to t, or false when the lane is empty.
func (l *Lane) Nearest(t when.Time) (Ord, bool) {
	i, n := l.startsBefore(t), len(l.cols.Start)
	switch {
	case n == 0:
		return 0, false
	case i == n, i > 0 && float64(t)-float64(l.cols.Start[i-1]) <= float64(l.cols.Start[i])-float64(t):
		i--
	}
	return l.cols.Event[i], true
}
