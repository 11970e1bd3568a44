package bench

import (
	"fmt"
	"testing"
	"time"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
)

// BenchmarkAnswers is what a person waits for at a library of n events: from the change to the picture and the figures
// beside it. "first" is the first time that something of the kind is asked.
func BenchmarkAnswers(b *testing.B) {
	const n = 1_000_000
	fonts, err := host.New().Fonts()
	if err != nil {
		b.Fatal(err)
	}
	_, end := Span()
	path := dressedLibrary(b, n)
	open := func(b *testing.B) (*desk.Desk, func()) {
		s, err := store.Open(path, host.StoreOptions())
		if err != nil {
			b.Fatal(err)
		}
		d, err := desk.Open(s, desk.Options{Fonts: fonts, Today: end, Theme: paint.Light()})
		if err != nil {
			b.Fatal(err)
		}
		d.Resize(1600, 900)
		d.Frame()
		return d, func() {
			if err := s.Close(); err != nil {
				b.Error(err)
			}
		}
	}
	filters := []string{"type:consult", "actor:ba", "country:BLR", "tag:grain", "is:announced", "date:2005..2006", "place:12",
		"source:courier", "is:conflict", "grain", `"over grain"`, "zuzu", "type:visit country:POL -grain"}
	for _, text := range filters {
		b.Run("first/"+text, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				d, closeIt := open(b)
				b.StartTimer()
				if err := d.SetFilter(text); err != nil {
					b.Fatal(err)
				}
				d.Frame()
				b.StopTimer()
				b.ReportMetric(float64(d.Status().Matching), "matching")
				closeIt()
				b.StartTimer()
			}
		})
	}
	d, closeIt := open(b)
	defer closeIt()
	for _, text := range filters {
		b.Run("again/"+text, func(b *testing.B) {
			var set, frame, facets, side time.Duration
			for b.Loop() {
				t0 := time.Now()
				if err := d.SetFilter(text); err != nil {
					b.Fatal(err)
				}
				d.Status()
				t1 := time.Now()
				d.Frame()
				t2 := time.Now()
				d.Facets()
				t3 := time.Now()
				d.Summary()
				t4 := time.Now()
				set, frame, facets, side = set+t1.Sub(t0), frame+t2.Sub(t1), facets+t3.Sub(t2), side+t4.Sub(t3)
				b.StopTimer()
				if err := d.SetFilter("is:undated"); err != nil {
					b.Fatal(err)
				}
				d.Frame()
				b.StartTimer()
			}
			for name, t := range map[string]time.Duration{"set": set, "frame": frame, "facets": facets, "side": side} {
				b.ReportMetric(Millis(t)/float64(b.N), name+"-ms")
			}
		})
	}
	if err := d.SetFilter(""); err != nil {
		b.Fatal(err)
	}
	groupings := []timeline.Grouping{timeline.ByCountry, timeline.ByType, timeline.ByTag, timeline.ByNone, timeline.ByActor}
	for _, g := range groupings {
		b.Run(fmt.Sprint("regroup/", g), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				d.SetLanes(timeline.ByNone)
				if g == timeline.ByNone {
					d.SetLanes(timeline.ByType)
				}
				d.Frame()
				b.StartTimer()
				d.SetLanes(g)
				d.Frame()
			}
		})
	}
	for _, text := range []string{"gr", "grain", "zu", "actor:ba"} {
		b.Run("key/"+text, func(b *testing.B) {
			for b.Loop() {
				d.Suggest(text, 8)
			}
		})
	}
}
