package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
	"entente/timeline/edit"
)

// BenchmarkAnswers is what a person waits for at a library of n events: from the change to the picture and the figures
// beside it. "first" is the first time that something of the kind is asked. "cpu-ms" is the time of the processor, of all cores
// together, to which other programs do not add.
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
	if err := d.SetFilter("grain"); err != nil { // what is read once
		b.Fatal(err)
	}
	d.Frame()
	for _, text := range filters {
		b.Run("again/"+text, func(b *testing.B) {
			var set, frame, facets, side, used time.Duration
			for b.Loop() {
				t0, c0 := time.Now(), cpu()
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
				set, frame, facets, side, used = set+t1.Sub(t0), frame+t2.Sub(t1), facets+t3.Sub(t2), side+t4.Sub(t3), used+cpu()-c0
				b.StopTimer()
				if err := d.SetFilter("is:undated"); err != nil {
					b.Fatal(err)
				}
				d.Frame()
				b.StartTimer()
			}
			for name, t := range map[string]time.Duration{"set": set, "frame": frame, "facets": facets, "side": side, "cpu": used} {
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
			d.Suggest(text, 8) // what is counted once
			used := cpu()
			for b.Loop() {
				d.Suggest(text, 8)
			}
			b.ReportMetric(Millis(cpu()-used)/float64(b.N), "cpu-ms")
		})
	}
}

// BenchmarkChanges is one change of a library of a million events, durable with what undoes it, and undoing and redoing
// the import of all of them. "window" is what the window does then besides, before the next picture.
func BenchmarkChanges(b *testing.B) {
	const n = 1_000_000
	fonts, err := host.New().Fonts()
	if err != nil {
		b.Fatal(err)
	}
	_, end := Span()
	whole, err := os.ReadFile(dressedLibrary(b, n))
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "library.entente")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(path, host.StoreOptions())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	d, err := desk.Open(s, desk.Options{Fonts: fonts, Today: end, Theme: paint.Light()})
	if err != nil {
		b.Fatal(err)
	}
	d.Resize(1600, 900)
	d.Frame()
	var id timeline.EventID
	b.Run("edit", func(b *testing.B) {
		used := cpu()
		for i := 0; b.Loop(); i++ {
			id = timeline.EventID(1 + i*7919%n)
			e, err := d.Event(id)
			if err != nil {
				b.Fatal(err)
			}
			next := *e
			next.Title = fmt.Sprint("Changed ", i)
			if err := s.Apply(edit.Transaction{Name: "Change", Changes: []edit.Change{{Before: e, After: &next}}}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(Millis(cpu()-used)/float64(b.N), "cpu-ms")
	})
	b.Run("edit and picture", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if err := d.EditEvent(id, "Change", func(e *timeline.Event) error { e.Title = fmt.Sprint("Again ", i); return nil }); err != nil {
				b.Fatal(err)
			}
			d.Frame()
		}
	})
	for { // back to before the import
		h, err := s.History()
		if err != nil {
			b.Fatal(err)
		}
		if h[1].Undone || len(h) == 1 {
			break
		}
		if _, err := s.Undo(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("undo import", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Undo(context.Background()); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			if n, err := s.Count(timeline.KindEvent); err != nil || n != 0 {
				b.Fatal(n, err)
			}
			if _, err := s.Redo(context.Background()); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
}
