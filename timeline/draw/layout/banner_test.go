package layout

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// Ensure that banners take room from the top alone, that nothing in them overlaps or leaves them at any width, and that
// each button, stop and bar is hit where it stands.
func TestBanners(t *testing.T) {
	x := arranged(t, []timeline.EventHead{{ID: 1, When: when.Point(when.Date(1815, 6, 9), when.ToDay), Actors: []timeline.ActorID{1}}}, index.Options{})
	m := Default()
	rapid.Check(t, func(t *rapid.T) {
		box := scene.Box{X: 10, Y: 20, W: float32(rapid.IntRange(300, 1600).Draw(t, "width")), H: 700}
		b := Banner{Title: rapid.StringMatching(`[A-Z][a-z ]{0,60}`).Draw(t, "title"), Text: rapid.StringMatching(`[a-z ]{0,200}`).Draw(t, "text"),
			Below: rapid.Bool().Draw(t, "below"), BarsSay: "contacts a month"}
		for i := range rapid.IntRange(0, 3).Draw(t, "buttons") {
			b.Buttons = append(b.Buttons, Button{Name: string(rune('a' + i)), Label: "‹"})
		}
		for i := range rapid.IntRange(0, 9).Draw(t, "stops") {
			b.Stops = append(b.Stops, Stop{At: float32(i) / 8})
		}
		for i := range rapid.IntRange(0, 90).Draw(t, "bars") {
			b.Bars = append(b.Bars, Bar{From: when.Time(i), To: when.Time(i + 1), N: i % 4})
		}
		b.Stop = rapid.IntRange(0, 12).Draw(t, "stop")
		in := &Input{Box: box, Scale: scale.New(when.Date(1815, 1, 1), when.Date(1816, 1, 1), m.PlotWidth(box.W)), Index: x, Events: titles{}, Fonts: evenFonts{},
			Banners: []Banner{b}}
		r := New(m, scale.English()).Layout(in, nil)
		if r.Outer() != box || r.Box.Y != box.Y+r.BannerH || len(r.Banners) != 1 {
			t.Fatalf("the chart stands at %v with %v of banners in %v", r.Box, r.BannerH, box)
		}
		k := &r.Banners[0]
		type part struct{ x0, x1 float32 }
		parts := []part{{k.TitleX, k.TitleX + k.Title.Width}}
		if len(k.Text) > 0 && !b.below(box.W) {
			parts = append(parts, part{k.TextX, k.TextX + k.Text[0].Width})
		}
		if n := len(k.Text); n > 1 && (!b.below(box.W) || k.TextY+float32(n-1)*BannerRow > k.Y+k.H-4) {
			t.Fatalf("%d lines of text leave the banner of height %v", n, k.H)
		}
		if k.Track.W > 0 {
			parts = append(parts, part{k.Track.X, k.Track.X + k.Track.W})
		}
		if k.Hist.W > 0 {
			parts = append(parts, part{k.Hist.X, k.Hist.X + k.Hist.W}, part{k.SayX, k.SayX + k.Say.Width})
		}
		for i := range r.Buttons {
			parts = append(parts, part{r.Buttons[i].X, r.Buttons[i].X + r.Buttons[i].W})
			if z := r.Hit(r.Buttons[i].X+3, r.Buttons[i].Y+3); z.Kind != ZoneButton || r.Buttons[z.Index].Name != b.Buttons[i].Name {
				t.Fatalf("button %d is hit as %+v", i, z)
			}
		}
		for i, p := range parts {
			if p.x0 < box.X || p.x1 > box.X+box.W {
				t.Fatalf("part %d from %v to %v leaves %v", i, p.x0, p.x1, box)
			}
			for j, q := range parts[:i] {
				if p.x0 < q.x1 && q.x0 < p.x1 {
					t.Fatalf("parts %d and %d overlap: %v, %v", i, j, p, q)
				}
			}
		}
		for i, x := range k.Stops {
			if got := k.StopAt(x); got != i {
				t.Fatalf("the stop at %v is %d, want %d", x, got, i)
			}
		}
	})
}

// Ensure that a text below the title goes on in a line of its own where the chart is narrow, and is not cut.
func TestBanners_Narrow(t *testing.T) {
	x := arranged(t, []timeline.EventHead{{ID: 1, When: when.Point(when.Date(1815, 6, 9), when.ToDay), Actors: []timeline.ActorID{1}}}, index.Options{})
	m := Default()
	text := "10 contacts: first 15 Jun 2001, last 22 Oct 2024 · longest silence 10 years 2 months (2003–2013) · most in a month 2 (Mar 2023)"
	heights := map[float32]float32{}
	for _, width := range []float32{500, 1400} {
		in := &Input{Box: scene.Box{W: width, H: 600}, Scale: scale.New(when.Date(1815, 1, 1), when.Date(1816, 1, 1), m.PlotWidth(width)), Index: x,
			Events: titles{}, Fonts: evenFonts{}, Banners: []Banner{{Title: "China and Russia", Text: text, Below: true}}}
		k := New(m, scale.English()).Layout(in, nil).Banners[0]
		var lines []string
		for _, run := range k.Text {
			lines = append(lines, run.Text)
		}
		if got := strings.Join(lines, " "); got != text {
			t.Errorf("%v px: %q", width, got)
		}
		heights[width] = k.H
	}
	if heights[500] <= heights[1400] {
		t.Errorf("heights %v", heights)
	}
}

// Ensure that the rail marks the lanes that hold something, once a search runs or nothing is in view, that its thumb says
// what is in view and leads there, and that a button tells of lanes further down.
func TestRail(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 60 {
		heads = append(heads, timeline.EventHead{ID: timeline.EventID(i + 1), When: when.Point(when.Date(1800+i, 6, 9), when.ToDay),
			Actors: []timeline.ActorID{timeline.ActorID(i + 1)}})
	}
	// In a lane in view, just beside the window of time: it is placed, but not to be seen.
	heads = append(heads, timeline.EventHead{ID: 61, When: when.Point(when.Date(1860, 1, 20), when.ToDay), Actors: []timeline.ActorID{1}})
	m := Default()
	m.Overview = 0
	in := &Input{Box: scene.Box{W: 900, H: 400}, Scale: scale.New(when.Date(1850, 1, 1), when.Date(1860, 1, 1), m.PlotWidth(900)), Index: build(t, heads),
		Events: titles{}, Fonts: evenFonts{}}
	l := New(m, scale.English())
	r := l.Layout(in, nil)
	if len(r.Rail.Found) != 0 || len(r.Buttons) != 0 || r.Rail.Thumb.H <= 0 {
		t.Errorf("without a search: %+v, %d buttons", r.Rail, len(r.Buttons))
	}
	in.Hints = true
	in.Scale = scale.New(when.Date(1859, 1, 1), when.Date(1860, 1, 1), m.PlotWidth(900))
	r = l.Layout(in, nil)
	where := -1
	for i := range in.Index.Lanes() {
		if in.Index.Lane(i).Count(when.Date(1859, 1, 1), when.Date(1860, 1, 1)) > 0 {
			where = i
		}
	}
	if y, h := r.LaneTop(where); len(r.Rail.Found) != 1 || abs32(r.Rail.Found[0]-r.Rail.Y-r.Rail.H*(y+h/2)/r.ContentH) > 1 {
		t.Errorf("lane %d at %v is marked at %v", where, y, r.Rail.Found)
	}
	if len(r.Buttons) != 1 || r.Buttons[0].Name != HintButton || len(r.Marks) == 0 {
		t.Fatalf("buttons %+v with %d marks", r.Buttons, len(r.Marks))
	}
	for _, share := range []float32{0, 0.3, 1} {
		in.ScrollY = share * r.MaxScroll()
		got := l.Layout(in, nil)
		if at := got.ScrollAt(got.Rail.Thumb.Y + got.Rail.Thumb.H/2); abs32(at-in.ScrollY) > 1 {
			t.Errorf("the thumb of %v leads to %v", in.ScrollY, at)
		}
	}
	in.Found, in.Hints, in.ScrollY = true, false, 0
	in.Scale = scale.New(when.Date(1800, 1, 1), when.Date(1860, 1, 1), m.PlotWidth(900))
	if r = l.Layout(in, nil); len(r.Rail.Found) < 40 {
		t.Errorf("a search marks %d of 60 lanes", len(r.Rail.Found))
	}
}
