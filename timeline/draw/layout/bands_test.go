package layout

import (
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Ensure that periods and markers that coincide stand below each other with their names, and that those which the axis has no
// rows for are shaded all the same.
func TestBands_ThatCoincide(t *testing.T) {
	day := func(n int) when.Time { return when.Date(2023, 3, n) }
	x := build(t, []timeline.EventHead{event(t, 1, "2023-03-10", 1)})
	in := &Input{Box: scene.Box{W: 1000, H: 1000}, Index: x, Events: titles{}, Fonts: evenFonts{},
		Scale: scale.New(day(1), day(31), Default().PlotWidth(1000))}
	for range 4 {
		in.Bands = append(in.Bands, Band{From: day(5), To: day(20), Text: "A period"})
	}
	in.Markers = []Marker{{At: day(12), Text: "A vote"}}
	r := newLayouter().Layout(in, nil)
	if len(r.Markers) != 1 || r.Markers[0].Label == nil {
		t.Errorf("the marker has no name: %+v", r.Markers)
	}
	for i, b := range r.Bands {
		if b.W <= 0 || b.Label == nil {
			t.Errorf("period %d has no name", i)
		}
		for _, o := range r.Bands[:i] {
			if overlap(b.Box, o.Box) {
				t.Errorf("two periods stand at %+v", b.Box)
			}
		}
	}
	for range 3 {
		in.Bands = append(in.Bands, Band{From: day(5), To: day(20), Text: "One more"})
	}
	r = newLayouter().Layout(in, nil)
	if n := len(r.Bands); n != 7 {
		t.Fatalf("%d periods are seen, want 7", n)
	}
	if b := r.Bands[6]; b.Shade.W <= 0 || b.W > 0 {
		t.Errorf("the last period is %+v, want its shade alone", b)
	}
	in.Bands = []Band{{From: day(5), To: day(7), Text: "Year of summits"}}
	if b := newLayouter().Layout(in, nil).Bands[0]; b.Label == nil || b.Label.Width == 0 || b.Label.Width > b.W {
		t.Errorf("a period of %v px has no name that can be known again: %+v", b.W, b.Label)
	}
	in.Bands = nil
	for range 7 {
		in.Bands = append(in.Bands, Band{From: day(5), To: day(20), Text: "A period"})
	}
	for height, want := range map[float32]int{300: 2, 600: 3, 1000: 5} {
		in.Box.H = height
		if got := newLayouter().Layout(in, nil).BandRows(); got != want {
			t.Errorf("a chart of %v px has %d rows of periods, want %d", height, got, want)
		}
	}
}
