// Package retain decides which backups to keep.
package retain

import (
	"slices"
	"time"
)

// Backup is what the rule looks at.
type Backup struct {
	Seq  uint64 // counts up; the order of backups even when the clock was set back
	Time int64  // Unix seconds
}

// The rule: the last 10, and the newest of each of 7 days, 4 weeks and 6 months.
const (
	Last   = 10
	Days   = 7
	Weeks  = 4
	Months = 6
)

// Keep tells for each backup whether it is kept. Days, weeks and months are those in UTC that have a backup at all:
// a library that lay untouched for a year loses nothing.
func Keep(list []Backup) []bool {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { // newest first
		if list[a].Seq != list[b].Seq {
			if list[a].Seq > list[b].Seq {
				return -1
			}
			return 1
		}
		return int(min(1, max(-1, list[b].Time-list[a].Time)))
	})
	keep := make([]bool, len(list))
	for i, at := range order {
		keep[at] = i < Last
	}
	mark := func(n int, period func(time.Time) [2]int) {
		seen := map[[2]int]bool{}
		for _, at := range order {
			p := period(time.Unix(list[at].Time, 0).UTC())
			if seen[p] {
				continue
			}
			if len(seen) == n {
				return
			}
			seen[p] = true
			keep[at] = true
		}
	}
	mark(Days, func(t time.Time) [2]int { return [2]int{t.Year(), t.YearDay()} })
	mark(Weeks, func(t time.Time) [2]int { y, w := t.ISOWeek(); return [2]int{y, w} })
	mark(Months, func(t time.Time) [2]int { return [2]int{t.Year(), int(t.Month())} })
	return keep
}
