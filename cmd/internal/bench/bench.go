// Package bench walks through a generated library and measures the frames: the same data and the same walk as other
// timelines are measured with, seeded, so that figures can be compared.
//
// The data is N events spread evenly over 24 years from 2000 and over L lanes; three in ten are ranges of up to 20
// days. Besides, from a second generator, every third event has a second actor and every tenth a third. The walk is
// 20 steps of zoom, each window three quarters of the last about the middle, then 20 pans of a window of a quarter.
package bench

import (
	"fmt"
	"math"
	"slices"
	"time"

	"entente/timeline/when"
)

// Result is what a run prints. Times are in ms.
type Result struct {
	Events int     `json:"events"`
	Lanes  int     `json:"lanes"`
	Open   float64 `json:"open_ms"`  // from opening the file until the index is ready
	First  float64 `json:"first_ms"` // from there to the first full frame
	Frames int     `json:"frames"`
	P50    float64 `json:"p50"`
	P95    float64 `json:"p95"`
	Max    float64 `json:"max"`
	RSS    float64 `json:"rss_mb"` // peak of anonymous memory in MB, the mapped file not counted

	// The processor's time a frame, all threads together: on the average, and at the 95th percentile. Other programs do not
	// add to it, and on a machine without any a frame takes no longer.

	CPU    float64 `json:"cpu_ms,omitempty"`
	CPUP95 float64 `json:"cpu_p95,omitempty"`

	// Of a run in the real window.

	Shown int     `json:"shown,omitempty"` // frames that were drawn
	FPS   float64 `json:"fps,omitempty"`   // of them a second
}

// String is the plain form.
func (r Result) String() string {
	return fmt.Sprintf("%d events on %d lanes: open %.0f ms, first frame %.1f ms; %d frames: p50 %.2f ms, p95 %.2f ms, "+
		"max %.2f ms; %.0f MB", r.Events, r.Lanes, r.Open, r.First, r.Frames, r.P50, r.P95, r.Max, r.RSS)
}

// Time fills in what the times of the frames say.
func (r *Result) Time(frames []time.Duration) {
	if len(frames) == 0 {
		return
	}
	sorted := slices.Sorted(slices.Values(frames))
	n := len(sorted)
	r.Frames, r.P50, r.P95, r.Max = n, Millis(sorted[n/2]), Millis(percentile95(sorted)), Millis(sorted[n-1])
}

func percentile95(sorted []time.Duration) time.Duration {
	return sorted[int(float64(len(sorted))*0.95)]
}

// Millis is a time in ms, to the microsecond.
func Millis(d time.Duration) float64 { return math.Round(float64(d)/float64(time.Microsecond)) / 1000 }

// Span returns the period over which events are generated.
func Span() (from, to when.Time) {
	return start(), start() + when.Time(math.Round(span))
}

func start() when.Time { return when.Date(2000, time.January, 1) }

// span is 24 mean years in seconds.
const span = 24 * 365.25 * when.Day

// Steps of the walk.
const (
	zooms    = 20
	zoomStep = 0.75
	pans     = 20
	panStep  = 0.03
)

// Window is one step of the walk: what the chart shows from now on.
type Window struct{ From, To when.Time }

// Walk returns the steps over a period: first zooming in about its middle, then panning a quarter of it.
func Walk(from, to when.Time) []Window {
	var list []Window
	whole := float64(to) - float64(from)
	add := func(centre, width float64) {
		a := from + when.Time(centre-width/2)
		list = append(list, Window{a, a + max(when.Time(width), 1)})
	}
	width := whole
	for range zooms {
		add(whole/2, width)
		width *= zoomStep
	}
	for i := range pans {
		add(whole*(0.2+panStep*float64(i)), whole/4)
	}
	return list
}
