package bench

import (
	"context"
	"fmt"
	"image"
	"path/filepath"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/raster"
)

// BenchmarkStages is one step of the walk by its stages: from the changed window to the scene, and from there to
// pixels. The walk begins anew when it is over; the levels of zoom that are remembered then are met again.
func BenchmarkStages(b *testing.B) {
	fonts, err := host.New().Fonts()
	if err != nil {
		b.Fatal(err)
	}
	_, end := Span()
	for _, n := range []int{1_000, 100_000, 1_000_000} {
		path := filepath.Join(b.TempDir(), "library.entente")
		if err := Write(context.Background(), path, n, 20, host.StoreOptions()); err != nil {
			b.Fatal(err)
		}
		s, err := store.Open(path, host.StoreOptions())
		if err != nil {
			b.Fatal(err)
		}
		d, err := desk.Open(s, desk.Options{Fonts: fonts, Today: end, Theme: paint.Light()})
		if err != nil {
			b.Fatal(err)
		}
		d.Resize(1600, 900)
		from, to := d.Extent()
		steps := Walk(from, to)
		b.Run(fmt.Sprintf("%d/scene", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d.PanWindow(steps[i%len(steps)].From, steps[i%len(steps)].To)
				d.Frame()
			}
		})
		for _, scale := range []float32{1, 2} {
			b.Run(fmt.Sprintf("%d/pixels at %v", n, scale), func(b *testing.B) {
				b.ReportAllocs()
				team := raster.NewTeam(fonts)
				img := image.NewRGBA(image.Rect(0, 0, int(1600*scale), int(900*scale)))
				for i := 0; b.Loop(); i++ {
					b.StopTimer()
					d.PanWindow(steps[i%len(steps)].From, steps[i%len(steps)].To)
					sc := d.Frame()
					b.StartTimer()
					team.Draw(img, sc, scale)
				}
			})
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
