package index

import (
	"iter"
	"slices"
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
	return Columns{Start: make([]when.Time, n), End: make([]when.Time, n), Event: make([]Ord, n),
		Quad: make([]timeline.Quad, n), Main: make([]bool, n), Ranged: make([]bool, n)}
}

// set puts an event at position i.
func (c *Columns) set(i int, t *Table, o Ord, isMain bool) {
	c.Start[i], c.End[i], c.Event[i] = t.start[o], t.end[o], o
	c.Quad[i], c.Main[i] = t.Quad(o), isMain
	c.Ranged[i] = t.start[o] != t.soon[o] || t.late[o] != t.end[o]
}

// block is the number of events that share one entry of the columns below: small enough that scanning a block is cheap,
// large enough that walking the entries of a lane with 500 000 events takes a few microseconds.
const block = 64

// group is a smaller number of events that share one: what lies in a column of a strip holds some of them whole.
const group = 8

// Block is the number of events that Lane.Block tells about.
const Block = block

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
	Depth     int  // groups around it
	Group     bool // other lanes stand in it
	Open      bool // a group that is a head: its events are in the lanes below
	Strip     bool // only its density is to be shown
	Total     int  // events in it or, of an open group, in the lanes below, each once

	cols     Columns
	firsts   []when.Time // start of the first event of each block
	ends     maxima
	quads    []Counts    // events by class before each block
	longest  []when.Time // of each block, in seconds
	endings  endings     // of each block
	open     []Counts    // events without an end by class before each block
	briefest []when.Time // length in seconds of the shortest of each group of events
	sources  []uint8     // most sources of an event of each block
	busy     float64     // sum of the lengths of all events in seconds, open ones aside
	latest   when.Time   // end of all
}

func (l *Lane) finish(t *Table) {
	n := len(l.cols.End)
	l.ends, l.endings = newMaxima(l.cols.End), newEndings(l.cols.End)
	if l.latest = when.Min; n > 0 {
		l.latest = slices.Max(l.cols.End)
	}
	blocks := (n + block - 1) / block
	l.firsts = make([]when.Time, blocks)
	l.quads, l.open = make([]Counts, blocks), make([]Counts, blocks)
	l.longest = make([]when.Time, blocks)
	l.briefest = make([]when.Time, (n+group-1)/group)
	l.sources = make([]uint8, blocks)
	quads, open := Counts{}, Counts{}
	for b := range blocks {
		l.quads[b], l.open[b], l.firsts[b] = quads, open, l.cols.Start[b*block]
		from, to := b*block, min(n, (b+1)*block)
		for i, q := range l.cols.Quad[from:to] {
			if quads[q]++; l.cols.End[from+i] == when.Max {
				open[q]++
			}
		}
		longest, sources := when.Time(0), uint8(0)
		for i := from; i < to; i++ {
			sources = max(sources, t.traits[l.cols.Event[i]].sources)
			s, e := l.cols.Start[i], l.cols.End[i]
			if i%group == 0 {
				l.briefest[i/group] = when.Max
			}
			l.briefest[i/group] = min(l.briefest[i/group], length(s, e))
			if s.IsOpen() || e.IsOpen() {
				longest = when.Max
				continue
			}
			longest = max(longest, e-s)
			l.busy += float64(e - s)
		}
		l.longest[b], l.sources[b] = longest, sources
	}
}

// Block tells about the events from position b*Block on, Block of them: the length of the longest in seconds, when.Max
// for open ones, and the most sources that one has.
func (l *Lane) Block(b int) (longest when.Time, sources int) { return l.longest[b], int(l.sources[b]) }

// length is the number of seconds from a to b, when.Max for open ends.
func length(a, b when.Time) when.Time {
	if a.IsOpen() || b.IsOpen() {
		return when.Max
	}
	return b - a
}

// SoonestEnd is the first end of the events from position lo up to hi, when all of them last for least seconds at least;
// when.Min when one does not.
func (l *Lane) SoonestEnd(lo, hi int, least float64) when.Time {
	for g := (lo + group - 1) / group; (g+1)*group <= hi; g++ {
		if float64(l.briefest[g]) < least {
			return when.Min
		}
	}
	soonest := when.Max
	for lo < hi {
		if lo%block == 0 && lo+block <= hi { // their lengths are known to be enough
			soonest = min(soonest, l.endings.first[lo/block])
			lo += block
			continue
		}
		if float64(length(l.cols.Start[lo], l.cols.End[lo])) < least {
			return when.Min
		}
		soonest = min(soonest, l.cols.End[lo])
		lo++
	}
	return soonest
}

// Busy is the sum of the lengths of all events in seconds, open ones aside.
func (l *Lane) Busy() float64 { return l.busy }

// QuadsBefore counts the events before position i by quad class.
func (l *Lane) QuadsBefore(i int) Counts {
	if i == 0 {
		return Counts{}
	}
	b := (i - 1) / block
	c := l.quads[b]
	for _, q := range l.cols.Quad[b*block : i] {
		c[q]++
	}
	return c
}

// Len is the number of events.
func (l *Lane) Len() int { return len(l.cols.Start) }

// Columns returns the events by start.
func (l *Lane) Columns() Columns { return l.cols }

// startsBefore is the number of events that start before t.
func (l *Lane) startsBefore(t when.Time) int { return l.FirstFrom(0, len(l.cols.Start), t) }

// FirstFrom returns the first position from lo up to hi whose event starts at t or later, hi when there is none. Far
// searches go by the blocks, of which few lie in memory that is not at hand.
func (l *Lane) FirstFrom(lo, hi int, t when.Time) int {
	lo, hi = l.blockFrom(lo, hi, t)
	starts := l.cols.Start
	i := l.guess(lo, hi, t)
	for i < hi && starts[i] < t {
		i++
	}
	for i > lo && starts[i-1] >= t {
		i--
	}
	return i
}

// blockFrom narrows the search of FirstFrom down to a block.
func (l *Lane) blockFrom(lo, hi int, t when.Time) (from, to int) {
	if hi-lo <= block {
		return lo, hi
	}
	a, b := (lo+block-1)/block, (hi+block-1)/block // blocks that begin in between
	for a < b {
		if mid := (a + b) / 2; l.firsts[mid] < t {
			a = mid + 1
		} else {
			b = mid
		}
	}
	// Block a is the first that begins at t or later, so the event is in the one before it or its own first.
	return max(lo, (a-1)*block), min(hi, a*block)
}

// FirstsFrom is FirstFrom for each of some times in ascending order: out[k] is for times[k]. In a large lane each of them
// waits for memory, which answers many questions in the time of one: all are asked before the first answer is needed.
func (l *Lane) FirstsFrom(lo, hi int, times []when.Time, out []int) {
	if hi-lo > block*len(times) {
		l.ask(lo, hi, times, out)
	} else {
		for k := range times {
			out[k] = lo
		}
	}
	starts := l.cols.Start
	for k, t := range times {
		i := min(max(out[k], lo), hi)
		for i < hi && starts[i] < t {
			i++
		}
		for i > lo && starts[i-1] >= t {
			i--
		}
		out[k], lo = i, i
	}
}

// ask sets out to about where the answers are and touches what lies there, which the result stands for.
func (l *Lane) ask(lo, hi int, times []when.Time, out []int) (touched when.Time) {
	for k, t := range times {
		a, b := l.blockFrom(lo, hi, t)
		i := min(l.guess(a, b, t), hi-1)
		out[k] = i
		touched += l.cols.Start[i] + l.briefest[i/group] + when.Time(l.cols.Quad[i]) + when.Time(l.quads[i/block][0])
	}
	return touched
}

// guess returns about where, from lo up to hi, a block at most, the first event stands that starts at t or later, were
// they spread evenly over the block: from there the neighbours, which lie in memory together, tell.
func (l *Lane) guess(lo, hi int, t when.Time) int {
	b := lo / block
	if hi-lo < group || b+1 >= len(l.firsts) {
		return lo
	}
	from, to := float64(l.firsts[b]), float64(l.firsts[b+1])
	if !(to > from) {
		return lo
	}
	share := min(max((float64(t)-from)/(to-from), 0), 1)
	return min(max(b*block+int(share*block), lo), hi)
}

// Overlapping returns the positions of the events that overlap [from, to), in order of start. What is not asked for is not
// looked at.
func (l *Lane) Overlapping(from, to when.Time) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		hi := l.startsBefore(to)
		blocks := (hi + block - 1) / block
		for b := l.ends.next(0, blocks, from); b < blocks; b = l.ends.next(b+1, blocks, from) {
			for i := b * block; i < min(hi, (b+1)*block); i++ {
				if l.cols.End[i] > from && !yield(int32(i)) {
					return
				}
			}
		}
	}
}

// GoingOn counts the events from position lo up to hi that end after t, by class, and tells which of these ends comes first;
// when.Max without any. Of blocks that are over, or that go on, all or
// those without an end, no event is looked at.
func (l *Lane) GoingOn(lo, hi int, t when.Time) (c Counts, first when.Time) {
	first = when.Max
	scan := func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if e := l.cols.End[i]; e > t {
				c[l.cols.Quad[i]]++
				first = min(first, e)
			}
		}
	}
	blocks := (hi + block - 1) / block
	for b := l.ends.next(lo/block, blocks, t); b < blocks; b = l.ends.next(b+1, blocks, t) {
		from, to := max(lo, b*block), min(hi, (b+1)*block)
		if to-from < block || b+1 == len(l.quads) {
			scan(from, to)
			continue
		}
		switch all, open := l.endings.after(b, t); {
		case all:
			c.add(&l.quads[b], &l.quads[b+1])
			first = min(first, l.endings.first[b])
		case open:
			c.add(&l.open[b], &l.open[b+1])
		default:
			scan(from, to)
		}
	}
	return c, first
}

// Count is the number of events that overlap [from, to).
func (l *Lane) Count(from, to when.Time) int {
	lo, hi := l.startsBefore(from), l.startsBefore(to)
	before, _ := l.GoingOn(0, lo, from)
	return hi - lo + before.Total()
}

// LatestEnd is the latest end of an event; when.Min without any.
func (l *Lane) LatestEnd() when.Time { return l.latest }

// Pace is the number of seconds from the start of one event to the next one's around position i, on the average of a
// block; 0 in a lane of a single block.
func (l *Lane) Pace(i int) float64 {
	if len(l.firsts) < 2 {
		return 0
	}
	b := min(i/block, len(l.firsts)-2)
	return (float64(l.firsts[b+1]) - float64(l.firsts[b])) / block
}

// Position finds an event in the lane.
func (l *Lane) Position(o Ord) (int, bool) {
	i := sort.Search(len(l.cols.Event), func(i int) bool { return l.cols.Event[i] >= o })
	return i, i < len(l.cols.Event) && l.cols.Event[i] == o
}

// Next returns the event after o in the lane, or false at the end. o need not be in the lane.
func (l *Lane) Next(o Ord) (Ord, bool) {
	i, found := l.Position(o)
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
	i, _ := l.Position(o)
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
