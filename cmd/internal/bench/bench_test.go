package bench

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"entente/store"
	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that the data is that of the other timelines' benchmark: its first numbers, from the same generator in
// another language, and the shares of ranges and actors.
func TestEvents(t *testing.T) {
	g := generator(seed)
	for i, want := range []float64{1083814273.0 / (1 << 32), 378494188.0 / (1 << 32), 2479403867.0 / (1 << 32)} {
		if got := g.next(); got != want {
			t.Errorf("number %d is %v, want %v", i, got, want)
		}
	}
	const n, lanes = 30_000, 20
	from, to := Span()
	events := newEvents(lanes)
	ranges, roles := 0, 0
	for range n {
		e := events.next(1)
		if e.When.Start() < from || e.When.Start() >= to {
			t.Fatalf("%s lies outside", e.When)
		}
		if e.When.IsRange() {
			ranges++
		}
		roles += len(e.Roles)
		for _, r := range e.Roles {
			if r.Actor < 1 || r.Actor > lanes {
				t.Fatalf("actor %d, want 1 to %d", r.Actor, lanes)
			}
		}
	}
	if share := float64(ranges) / n; share < 0.28 || share > 0.32 {
		t.Errorf("%.2f of the events are ranges, want 0.3", share)
	}
	if want := n + n/3 + n/10; roles != want {
		t.Errorf("%d roles, want %d", roles, want)
	}
}

// Ensure that the walk zooms in about the middle and then pans by a part of its window.
func TestWalk(t *testing.T) {
	from, to := Span()
	w := Walk(from, to)
	if len(w) != 40 || w[0] != (Window{from, to}) {
		t.Fatalf("%d steps from %v, want 40 from the whole", len(w), w[0])
	}
	width := func(i int) float64 { return float64(w[i].To - w[i].From) }
	for i := 1; i < 20; i++ {
		if share := width(i) / width(i-1); share < 0.7499 || share > 0.7501 {
			t.Errorf("step %d has %v of the last window, want 0.75", i, share)
		}
		if mid := (w[i].From + w[i].To) / 2; mid-(from+to)/2 > 1 || (from+to)/2-mid > 1 {
			t.Errorf("step %d is about %v, want %v", i, mid, (from+to)/2)
		}
	}
	if got, want := w[20].From, from+when.Time(0.075*float64(to-from)); got != want {
		t.Errorf("the first pan starts at %v, want %v", got, want)
	}
	if last := w[39]; last.From <= w[38].From || last.To > to {
		t.Errorf("the last pan shows %v, which is not further or beyond %v", last, to)
	}
}

// Ensure that the times of frames are told from the sorted ones.
func TestResult_Time(t *testing.T) {
	var r Result
	frames := make([]time.Duration, 40)
	for i := range frames {
		frames[i] = time.Duration(40-i) * time.Millisecond
	}
	r.Time(frames)
	if r.Frames != 40 || r.P50 != 21 || r.P95 != 39 || r.Max != 40 {
		t.Errorf("%+v, want p50 21, p95 39, max 40", r)
	}
}

// Ensure that the library written holds what was asked for.
func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.entente")
	o := store.Options{Now: func() int64 { return 0 }}
	if err := Write(context.Background(), path, batch+1, 3, o); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for kind, want := range map[timeline.Kind]int{timeline.KindEvent: batch + 1, timeline.KindActor: 3} {
		if got, err := s.Count(kind); err != nil || got != want {
			t.Errorf("%d %ss (%v), want %d", got, kind, err, want)
		}
	}
}
