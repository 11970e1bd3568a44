package panel

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/assets"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/facet"
	"entente/timeline/when"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// detailOfVisit is an event with everything that the panel can show.
func detailOfVisit() desk.Detail {
	published := when.Point(when.Date(2023, 2, 27), when.ToDay)
	span, _ := when.Between(when.Point(when.Date(2023, 2, 28), when.ToDay), when.Point(when.Date(2023, 3, 2), when.ToDay))
	return desk.Detail{ID: 1, Word: "Visit", Quad: timeline.VerbalCooperation, Marks: timeline.Future, Starred: true,
		Title: "Lukashenko makes a state visit to China", Place: "Beijing", When: span, Placed: 1, Total: 2,
		Groups: []desk.TakeawayGroup{{Article: 1, Title: "A visit", Items: []desk.TakeawayLine{
			{Ref: timeline.TakeawayRef{Article: 1, N: 0}, Text: "Belarus and China raise their ties to a partnership.", Events: []timeline.EventID{1}, Here: true},
			{Ref: timeline.TakeawayRef{Article: 1, N: 1}, Text: "China's weight in the region grows.", Events: nil}}}},
		Actors: []cast.Line{
			{ID: 1, Name: "Alexander Lukashenko", Initials: "AL", Kind: timeline.Person, Office: "President", Country: "Belarus", As: timeline.Visitor},
			{ID: 2, Name: "Xi Jinping", Initials: "XJ", Kind: timeline.Person, Office: "President", Country: "China", As: timeline.Host}},
		Reasons: []desk.Reason{{Article: 1, Quote: "will arrive on Tuesday for a three-day visit", Words: []timeline.Range{{Start: 15, End: 22}, {Start: 29, End: 38}},
			Why: "published 27 Feb 2023 → Tue 28 Feb, 3 days", When: span, Published: published}},
		Sources: []desk.SourceLine{{Article: 1, Title: "Lukashenko to visit Beijing", Outlet: "A newspaper", Address: "https://example.org/visit", Published: published}},
		Tags:    []string{"partnership"}}
}

// Ensure that the panels look as they did when somebody last looked at them. Letters may move by a hair.
func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		mode own.Mode
		w, h float32
		make func() fyne.CanvasObject
	}{
		{"detail-light", own.Light, 346, 660, func() fyne.CanvasObject {
			s := NewSide(tips())
			s.ShowEvent(detailOfVisit())
			return s
		}},
		{"dateless-light", own.Light, 346, 360, func() fyne.CanvasObject {
			s := NewSide(tips())
			s.ShowSummary(desk.Summary{Undated: []desk.UndatedLine{{ID: 1, Title: "Lukashenko visits Xi in Beijing", WhenText: "Tuesday", Article: 1},
				{ID: 2, Title: "Position paper on the war in Ukraine"}}, UndatedN: 3})
			return s
		}},
		{"facets-dark", own.Dark, 216, 400, func() fyne.CanvasObject {
			f := NewFacets(tips())
			f.Update(desk.Facets{
				Lists: []facet.List{{Title: "Actors", All: 31, Rows: []facet.Value{{Label: "China", Count: 188, Active: true}, {Label: "Iran", Count: 64, Without: true}, {Label: "United States", Count: 1212}}},
					{Title: "Type", All: 2, Dots: true, Rows: []facet.Value{{Label: "Visit, meeting, talks", Count: 402, Quad: timeline.VerbalCooperation}, {Label: "Sanction, force", Count: 64, Quad: timeline.MaterialConflict, Without: true}}}},
				Views:   []*timeline.View{{Name: "China – Belarus"}},
				Undated: []desk.UndatedLine{{ID: 1, Title: "Position paper on the war in Ukraine"}}, UndatedCount: 1})
			return f
		}},
		{"review-light", own.Light, 1100, 700, func() fyne.CanvasObject { return reviewPage(true) }},
		{"review-dark", own.Dark, 900, 600, func() fyne.CanvasObject { return reviewPage(false) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			test.NewTempApp(t)
			th, err := own.New(assets.Fonts(), tt.mode, 1)
			if err != nil {
				t.Fatal(err)
			}
			test.ApplyTheme(t, th)
			w := test.NewTempWindow(t, ui.NewGround(tt.make(), theme.ColorNameBackground))
			w.SetPadded(false)
			w.Resize(fyne.NewSize(tt.w, tt.h))
			compare(t, filepath.Join("testdata", tt.name+".png"), w.Canvas().Capture())
		})
	}
}

// compare fails when more than one pixel in a hundred differs clearly.
func compare(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *update {
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds().Size() != want.Bounds().Size() {
		t.Fatalf("the picture is %v, want %v", got.Bounds().Size(), want.Bounds().Size())
	}
	off, b := 0, want.Bounds()
	for y := range b.Dy() {
		for x := range b.Dx() {
			if far(got.At(x, y), want.At(b.Min.X+x, b.Min.Y+y)) {
				off++
			}
		}
	}
	if n := b.Dx() * b.Dy(); off*100 > n {
		out := filepath.Join(os.TempDir(), filepath.Base(name))
		if f, err := os.Create(out); err == nil {
			_ = png.Encode(f, got)
			f.Close()
		}
		t.Errorf("%d of %d pixels differ; see %s, and run with -update when it is right", off, n, out)
	}
}

func far(a, b color.Color) bool {
	const clear = 48 << 8
	r, g, u, _ := a.RGBA()
	s, h, v, _ := b.RGBA()
	d := func(x, y uint32) bool { return max(x, y)-min(x, y) > clear }
	return d(r, s) || d(g, h) || d(u, v)
}
