package desk_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// gutter is where the plot of the desks of these tests begins.
var gutter = layout.Default().Gutter

// under returns the date at a position of the chart as a number of seconds, to a part of a pixel.
func under(d *desk.Desk, x float32) float64 {
	d.Frame()
	d.PointerMove(desk.Pointer{X: x, Y: 300})
	return float64(d.Hover().Time)
}

// perPx is the number of seconds of a pixel.
func perPx(d *desk.Desk) float64 {
	from, to := d.Window()
	return float64(to-from) / float64(1200-gutter)
}

// heightsOf is the sum of the heights at which the words of the picture stand.
func heightsOf(d *desk.Desk) (sum float32) {
	for _, k := range d.Frame().Texts {
		sum += k.Y
	}
	return sum
}

// Ensure that each preset does with the wheel what it says, alone and with Ctrl and Shift, and that two fingers move in
// both directions.
func TestWheel(t *testing.T) {
	const zooms, scrolls, pans = "zooms", "scrolls", "pans"
	for _, test := range []struct {
		preset desk.Preset
		mods   desk.Mods
		x, y   float64
		want   string
	}{
		{desk.MapPreset, 0, 0, 1, zooms},
		{desk.MapPreset, desk.Ctrl, 0, 1, scrolls},
		{desk.MapPreset, desk.Shift, 0, 1, pans},
		{desk.MapPreset, 0, 1, 0, pans},
		{desk.DocumentPreset, 0, 0, 1, scrolls},
		{desk.DocumentPreset, desk.Ctrl, 0, 1, zooms},
		{desk.DocumentPreset, desk.Shift, 0, 1, pans},
		{desk.DocumentPreset, 0, -1, 0, pans},
		{desk.DocumentPreset, 0, 1, 1, pans + " " + scrolls},
		{desk.ProfilerPreset, 0, 0, 1, scrolls},
		{desk.ProfilerPreset, desk.Ctrl, 0, 1, zooms},
		{desk.ProfilerPreset, desk.Shift, 0, 1, pans},
		{desk.ProfilerPreset, 0, 0.5, 0.5, pans + " " + scrolls},
	} {
		d := open(t, sample(t))
		d.SetWindow(when.Date(1990, 1, 1), when.Date(2024, 1, 1))
		d.Frame()
		scale, heights := perPx(d), heightsOf(d)
		from, _ := d.Window()
		d.Wheel(desk.Pointer{X: 700, Y: 300, Mods: test.mods}, test.preset, test.x, test.y)
		var did []string
		now, _ := d.Window()
		switch {
		case math.Abs(perPx(d)/scale-1) > 0.01:
			did = append(did, zooms)
		case now != from:
			did = append(did, pans)
		}
		if d.SetWindow(when.Date(1990, 1, 1), when.Date(2024, 1, 1)); heightsOf(d) != heights {
			did = append(did, scrolls)
		}
		if got := strings.Join(did, " "); got != test.want {
			t.Errorf("%s, mods %d, %v %v: %s, want %s", test.preset, test.mods, test.x, test.y, got, test.want)
		}
	}
}

// Ensure that the wheel of a map scrolls over the heads of lanes, where there is no time, and that over the overview it zooms to
// what is in the middle.
func TestWheel_BesideTheLanes(t *testing.T) {
	d := open(t, sample(t))
	from, to := when.Date(1990, 1, 1), when.Date(2024, 1, 1)
	d.SetWindow(from, to)
	d.Frame()
	scale, heights := perPx(d), heightsOf(d)
	if d.Wheel(desk.Pointer{X: 40, Y: 300}, desk.MapPreset, 0, 1); perPx(d) != scale || heightsOf(d) == heights {
		t.Error("over the heads the lanes do not scroll")
	}
	if d.Wheel(desk.Pointer{X: 40, Y: 300, Mods: desk.Ctrl}, desk.MapPreset, 0, -1); perPx(d) >= scale {
		t.Error("over the heads Ctrl does not zoom")
	}
	d.SetWindow(from, to)
	d.Frame()
	d.Wheel(desk.Pointer{X: 300, Y: 740}, desk.MapPreset, 0, -1)
	if a, b := d.Window(); perPx(d) >= scale || math.Abs(float64(a-from)-float64(to-b)) > 2*perPx(d) {
		t.Errorf("over the overview it zooms to %v to %v", a, b)
	}
}

// Ensure that the date at the pointer stays within a pixel of it, at any zoom, in each frame of the movement too.
func TestZoomAt_KeepsTheDate(t *testing.T) {
	s := sample(t)
	d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light(), Animate: true})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	rapid.Check(t, func(rt *rapid.T) {
		from := when.Date(rapid.IntRange(-3000, 2500).Draw(rt, "year"), 1, 1)
		d.SetWindow(from, from+when.Time(math.Exp2(rapid.Float64Range(8, 38).Draw(rt, "length"))))
		for d.Step(time.Second) {
		}
		x := float32(rapid.IntRange(int(gutter)+1, 1180).Draw(rt, "x"))
		for range rapid.IntRange(1, 4).Draw(rt, "turns") {
			before := under(d, x)
			d.Wheel(desk.Pointer{X: x, Y: 300}, desk.MapPreset, 0, rapid.Float64Range(-4, 4).Draw(rt, "steps"))
			for more := true; more; {
				more = d.Step(40 * time.Millisecond)
				if off := math.Abs(under(d, x)-before) - 1; off > perPx(d) && off > perFrame(d) { // times are whole seconds
					rt.Fatalf("the date at %v is %v s off, a px is %v s", x, off, perPx(d))
				}
			}
		}
	})
}

// perFrame is the number of seconds of a pixel of the picture on show, which may be on its way.
func perFrame(d *desk.Desk) float64 { return (under(d, 1100) - under(d, 600)) / 500 }

// Ensure that one can zoom out to ten thousand years and far beyond, and in to less than a minute, with dates on the axis
// all the way.
func TestZoom_Limits(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(2023, 1, 1), when.Date(2024, 1, 1))
	length := func() float64 { return perPx(d) * float64(1200-gutter) }
	for n := 0; length() < 1e9*365.25*float64(when.Day) && n < 200; n++ {
		if d.Zoom(-1); strings.Count(textsOf(d.Frame()), "|") < 8 {
			t.Fatalf("little is written at %v s a px", perPx(d))
		}
	}
	if length() < 1e9*365.25*float64(when.Day) {
		t.Errorf("the widest window is %v s", length())
	}
	d.SetWindow(when.Date(2023, 1, 1), when.Date(2024, 1, 1))
	for n := 0; length() > 60 && n < 200; n++ {
		d.Zoom(1)
	}
	if d.Frame(); length() > 60 || !strings.Contains(textsOf(d.Frame()), ":") {
		t.Errorf("the narrowest window is %v s: %s", length(), textsOf(d.Frame()))
	}
}

// Ensure that "." and "," walk along the lane in which an event was clicked, there and back past the same events, though
// some of them have their main lane elsewhere.
func TestNext(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(2015, 1, 1), when.Date(2024, 1, 1))
	lane := -1
	for i := range d.LaneCount() {
		if l, _ := d.LaneAt(i); l.Name == "China" {
			lane = i
		}
	}
	d.ScrollLanes(10_000)
	d.Frame()
	if !d.Next(true) || len(d.Selection()) != 1 {
		t.Fatal("nothing in view was selected")
	}
	d.ScrollLanes(-10_000)
	d.Select()
	var zone layout.Zone
	for y := float32(60); y < 600 && zone.Event == 0; y += 4 {
		for x := gutter + 40; x < 1150; x += 3 {
			d.Frame()
			d.PointerMove(desk.Pointer{X: x, Y: y})
			if z := d.Hover(); z.Kind == layout.ZoneEvent && z.Lane == lane {
				zone = z
				d.PointerDown(desk.Pointer{X: x, Y: y, Clicks: 1})
				d.PointerUp(desk.Pointer{X: x, Y: y, Clicks: 1})
				break
			}
		}
	}
	if zone.Event == 0 {
		t.Fatal("no event of China is in view")
	}
	walk := []timeline.EventID{zone.Event}
	for range 12 {
		if !d.Next(true) {
			break
		}
		walk = append(walk, d.Selection()[0])
	}
	if len(walk) < 5 {
		t.Fatalf("the walk is %v", walk)
	}
	elsewhere := 0
	for i, id := range walk {
		x, err := d.Detail(id)
		if err != nil {
			t.Fatal(err)
		}
		in := false
		for k, a := range x.Actors {
			in = in || a.Name == "China"
			if k == 0 && a.Name != "China" {
				elsewhere++
			}
		}
		if !in {
			t.Errorf("event %d of the walk, %q, is not one of China", i, x.Title)
		}
	}
	if elsewhere == 0 {
		t.Error("all events of the walk have their main lane in China: the test shows nothing")
	}
	for i := len(walk) - 2; i >= 0; i-- {
		if !d.Next(false) || d.Selection()[0] != walk[i] {
			t.Fatalf("the way back passes %v, the way there %v", d.Selection(), walk[i])
		}
	}
}

// Ensure that an event can be shown with the days around it, that the first and the last event are found, and that each
// jump has a way back.
func TestAround(t *testing.T) {
	d := open(t, sample(t))
	first, ok1 := d.Extreme(false)
	last, ok2 := d.Extreme(true)
	if !ok1 || !ok2 || first == last {
		t.Fatalf("extremes %v %v", first, last)
	}
	was, _ := d.Window()
	d.Around(last, 30)
	x, err := d.Detail(last)
	if err != nil {
		t.Fatal(err)
	}
	from, to := d.Window()
	if from != x.When.Start().AddDays(-30) || to != x.When.End().AddDays(30) {
		t.Errorf("around %s: %v to %v", x.When, from, to)
	}
	d.Reveal(first)
	if y, err := d.Detail(first); err != nil || y.When.Start() >= x.When.Start() {
		t.Errorf("the first event is of %s, %v", y.When, err)
	}
	for range 2 {
		if !d.Back() {
			t.Fatal("there is no way back")
		}
	}
	if now, _ := d.Window(); now != was {
		t.Errorf("back at %v, began at %v", now, was)
	}
}
