// Package progress says how far a long job is, to whoever waits for it.
package progress

import (
	"fmt"
	"time"

	"entente/timeline/desk/say"
)

// Step tells how far a long job is.
type Step struct {
	Done, Total int    // files, or whatever the job counts; Total is 0 when it is not known
	What        string // the file that is read now
	Rows        int    // events and the like that were read from it
	Read, Size  int64  // bytes of it; Size is 0 when it is not known
}

// Part returns how much of the job is done, from 0 to 1.
func (s Step) Part() float32 {
	if s.Total < 1 {
		return 0
	}
	done := float32(s.Done)
	if s.Size > 0 && s.Done < s.Total {
		done += float32(min(s.Read, s.Size)) / float32(s.Size)
	}
	return done / float32(s.Total)
}

// Func is told how far a long job is, perhaps on another goroutine, but never by two at once.
type Func func(Step)

// Pace measures the rate of a job by a clock that it is given.
type Pace struct {
	what  string
	since time.Time
}

// Words says how many rows were read, how fast, and how long it will take: "412 000 rows, 98 000 a second, 6 s left".
// It is "" for a file without rows.
func (p *Pace) Words(s Step, now time.Time) string {
	if s.What != p.what || p.since.IsZero() {
		p.what, p.since = s.What, now
	}
	if s.Rows == 0 {
		return ""
	}
	words := say.Count(s.Rows) + " rows"
	took := now.Sub(p.since)
	if took < time.Second/4 { // too early to tell
		return words
	}
	words += fmt.Sprintf(", %s a second", say.Count(rounded(int(float64(s.Rows)/took.Seconds()))))
	if s.Size > 0 && s.Read > 0 {
		left := time.Duration(float64(took) * float64(max(0, s.Size-s.Read)) / float64(s.Read))
		words += ", " + leftWords(left)
	}
	return words
}

// rounded keeps two figures, so that the number can be read while it changes.
func rounded(n int) int {
	unit := 1
	for n/unit >= 100 {
		unit *= 10
	}
	return n / unit * unit
}

func leftWords(d time.Duration) string {
	switch s := int(d.Seconds() + 0.5); {
	case s < 1:
		return "nearly done"
	case s < 100:
		return fmt.Sprintf("%d s left", s)
	case s < 100*60:
		return fmt.Sprintf("%d min left", (s+30)/60)
	default:
		return fmt.Sprintf("%d h left", (s+1800)/3600)
	}
}
