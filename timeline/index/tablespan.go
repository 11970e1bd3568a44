package index

import (
	"slices"

	"entente/timeline/when"
)

// Extent returns the first start and the last end of the events with a date, as that of an Index; false when there are none.
func (t *Table) Extent() (first, last when.Time, ok bool) {
	first, last = when.Max, when.Min
	for o := range t.dated {
		if at := t.start[o]; !at.IsOpen() {
			first, last = min(first, at), max(last, at+1)
		}
		if at := t.end[o]; !at.IsOpen() {
			first, last = min(first, at), max(last, at)
		}
	}
	return first, last, first <= last
}

// StartAt returns the start of the event that stands at a share of those with a date, from 0 to 1; false without any.
func (t *Table) StartAt(share float64) (when.Time, bool) {
	if t.dated == 0 {
		return 0, false
	}
	return t.start[min(int(share*float64(t.dated)), t.dated-1)], true
}

// Core returns the shortest period in which the given share of the events with a date starts, as that of an Index.
func (t *Table) Core(share float64) (first, last when.Time, ok bool) {
	open, _ := slices.BinarySearch(t.start[:t.dated], when.Min+1)
	return core(t.start[open:t.dated], t.end[open:t.dated], share)
}
