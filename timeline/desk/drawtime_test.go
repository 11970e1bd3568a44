package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Ensure that what is drawn shows in whole units where it would stand, an event in its lane and a band over all of them, with
// its time in words, and that the window of time stays.
func TestDrawTime(t *testing.T) {
	d := open(t, library(t))
	for i, who := range []string{"Ruritania", "Freedonia"} {
		e := timeline.Event{Title: "Talks", Type: timeline.Consult, When: when.Point(when.Date(2023, 3, 10+i), when.ToDay)}
		if _, _, err := d.AddEvent(e, []cast.Part{{Name: who}}, nil); err != nil {
			t.Fatal(err)
		}
	}
	from, to := when.Date(2023, 3, 1), when.Date(2023, 4, 1)
	d.SetWindow(from, to)
	d.Frame()
	day, left := float32(1200-156)/31, float32(156)
	draw := func(what desk.Drawing, y float32) (box scene.Box, dump string) {
		p := desk.Pointer{X: left + 14.4*day, Y: y, Draws: what}
		d.PointerDown(p)
		p.X += 5 * day
		d.PointerMove(p)
		for _, r := range d.Overlay().Rects {
			if r.StrokeWidth > 1 {
				box = r.Box
			}
		}
		return box, scene.Dump(d.Overlay())
	}
	for _, c := range []struct {
		name string
		what desk.Drawing
		tall bool
	}{{"event", desk.DrawEvent, false}, {"band", desk.DrawPeriod, true}} {
		box, dump := draw(c.what, 130)
		if !strings.Contains(dump, "15–20 Mar 2023") {
			t.Errorf("%s: the read-out lacks its days: %s", c.name, dump)
		}
		if x := box.X - (left + 14*day); x < -1 || x > 1 || box.W < 6*day-1 || box.W > 6*day+1 {
			t.Errorf("%s: %+v does not stand on whole days of %v px", c.name, box, day)
		}
		if tall := box.H > 100; tall != c.tall {
			t.Errorf("%s: it is %v px high", c.name, box.H)
		}
		if !d.Cancel() {
			t.Errorf("%s: Esc does not end it", c.name)
		}
	}
	if box, _ := draw(desk.DrawMoment, 130); box.W != 0 {
		t.Errorf("a moment is drawn as %+v", box)
	}
	d.Cancel()
	if a, b := d.Window(); a != from || b != to {
		t.Errorf("the window moved to %s – %s", a, b)
	}
}
