package bench

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/say"
	"entente/timeline/draw/paint"
)

// visit is an article of the middle of the generated years.
const visit = "Iranian president to visit China\n\nIranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a " +
	"three-day state visit, meeting with Chinese counterpart Xi Jinping to widen trade.\n"

// BenchmarkMeet reads one article and looks for its events among a million, in the file and in the table of a window. An
// empty library tells what the reading takes.
func BenchmarkMeet(b *testing.B) {
	reader, err := host.New().Reader()
	if err != nil {
		b.Fatal(err)
	}
	fonts, err := host.New().Fonts()
	if err != nil {
		b.Fatal(err)
	}
	_, end := Span()
	for _, n := range []int{0, 1_000_000} {
		path := filepath.Join(b.TempDir(), "meet.entente")
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
		file := intake.Source{Name: "2012-02-13.txt", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(visit)), nil }}
		im := intake.New(s, reader, host.Formats())
		for name, im := range map[string]*intake.Importer{"file": im, "window": im.Near(d.Table())} {
			b.Run(name+"/"+say.Count(n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					list, err := im.Import(context.Background(), []intake.Source{file}, intake.Options{DryRun: true}, nil)
					if err != nil || list[0].Articles != 1 || list[0].Events == 0 {
						b.Fatal(list, err)
					}
				}
			})
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
