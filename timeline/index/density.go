package index

import (
	"math"

	"entente/timeline"
	"entente/timeline/when"
)

// Counts are numbers of events by quad class.
type Counts [timeline.Quads]uint32

// Total is the sum over all classes.
func (c Counts) Total() int {
	n := 0
	for _, v := range c {
		n += int(v)
	}
	return n
}

// add adds what was counted between two places.
func (c *Counts) add(from, to *Counts) {
	for q := range c {
		c[q] += to[q] - from[q]
	}
}

// Density counts the events of the lane that start in each of len(bins) equal parts of [from, to), by quad class.
// It overwrites bins and takes time linear in the number of events in the window.
func (l *Lane) Density(from, to when.Time, bins []Counts) {
	clear(bins)
	if len(bins) == 0 || to <= from {
		return
	}
	perSecond := float64(len(bins)) / (float64(to) - float64(from))
	lo, hi := l.startsBefore(from), l.startsBefore(to)
	for i := lo; i < hi; i++ {
		b := int((float64(l.cols.Start[i]) - float64(from)) * perSecond)
		bins[min(b, len(bins)-1)][l.cols.Quad[i]]++
	}
}

// Histogram counts the events of the index, each once, that start in each of len(bins) equal parts of [from, to).
func (x *Index) Histogram(from, to when.Time, bins []Counts) {
	clear(bins)
	if len(bins) == 0 || to <= from {
		return
	}
	t := x.table
	perSecond := float64(len(bins)) / (float64(to) - float64(from))
	for o := range Ord(t.Len()) {
		s := t.start[o]
		if s >= to {
			break
		}
		if s < from || x.laneFrom[o] == x.laneFrom[o+1] {
			continue
		}
		b := int((float64(s) - float64(from)) * perSecond)
		bins[min(b, len(bins)-1)][t.Quad(o)]++
	}
}

// Starts counts the events with a date, each once and whatever the filter, that start in each of len(bins) equal parts of
// [from, to). It looks up the parts, so that it takes no longer for a million events.
func (t *Table) Starts(from, to when.Time, bins []int) {
	clear(bins)
	if len(bins) == 0 || to <= from {
		return
	}
	part := (float64(to) - float64(from)) / float64(len(bins))
	before := t.startsBefore(from)
	for i := range bins {
		end := to
		if i+1 < len(bins) {
			end = from + when.Time(math.Ceil(part*float64(i+1)))
		}
		n := t.startsBefore(end)
		bins[i], before = n-before, n
	}
}

// CountStarts is the number of events in lanes, each once, that start in [from, to).
func (x *Index) CountStarts(from, to when.Time) int {
	if to <= from {
		return 0
	}
	return x.inLanesBefore(x.table.startsBefore(to)) - x.inLanesBefore(x.table.startsBefore(from))
}

// Count is the number of events in lanes, each once, that overlap [from, to).
func (x *Index) Count(from, to when.Time) int {
	t := x.table
	lo, hi := t.startsBefore(from), t.startsBefore(to)
	n := x.inLanesBefore(hi) - x.inLanesBefore(lo)
	blocks := (lo + block - 1) / block
	for b := t.ends.next(0, blocks, from); b < blocks; b = t.ends.next(b+1, blocks, from) {
		if (b+1)*block <= lo && b+1 < len(x.inLanes) {
			switch all, open := t.endings.after(b, from); {
			case all:
				n += int(x.inLanes[b+1] - x.inLanes[b])
				continue
			case open:
				n += int(x.openInLanes[b+1] - x.openInLanes[b])
				continue
			}
		}
		for o := b * block; o < min(lo, (b+1)*block); o++ {
			if t.end[o] > from && x.laneFrom[o] < x.laneFrom[o+1] {
				n++
			}
		}
	}
	return n
}

// Touching tells which events of the table overlap [from, to), whatever the filter: those from position lo up to hi, and
// before, which began earlier and are not over.
func (x *Index) Touching(from, to when.Time) (before []Ord, lo, hi Ord) {
	t := x.table
	a := t.startsBefore(from)
	blocks := (a + block - 1) / block
	for b := t.ends.next(0, blocks, from); b < blocks; b = t.ends.next(b+1, blocks, from) {
		for o := b * block; o < min(a, (b+1)*block); o++ {
			if t.end[o] > from {
				before = append(before, Ord(o))
			}
		}
	}
	return before, Ord(a), Ord(max(a, t.startsBefore(to)))
}

// inLanesBefore is the number of events before position o that are in a lane.
func (x *Index) inLanesBefore(o int) int {
	if o == 0 {
		return 0
	}
	b := (o - 1) / block
	n := int(x.inLanes[b])
	for i := b * block; i < o; i++ {
		if x.laneFrom[i] < x.laneFrom[i+1] {
			n++
		}
	}
	return n
}
