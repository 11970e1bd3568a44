package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// Ensure that the button in an empty stretch of time leads to the event that is nearest to it, and that the one of a filter that
// nothing passes clears it.
func TestHintButtons(t *testing.T) {
	d := fitLibrary(t, 4, 0, 100, 300)
	press := func() {
		t.Helper()
		d.Frame()
		for y := float32(0); y < 400; y += 4 {
			if d.PointerMove(desk.Pointer{X: 680, Y: y}); d.Hover().Kind == layout.ZoneButton {
				d.PointerDown(desk.Pointer{X: 680, Y: y})
				d.PointerUp(desk.Pointer{X: 680, Y: y, Clicks: 1})
				return
			}
		}
		t.Fatal("there is no button")
	}
	first := when.Date(2023, 1, 1)
	for _, c := range []struct {
		from, to int
		want     timeline.EventID
	}{{-500, -400, 1}, {10, 30, 1}, {60, 95, 2}, {110, 150, 2}, {210, 290, 3}, {400, 500, 3}} {
		d.Select()
		d.SetWindow(first.AddDays(c.from), first.AddDays(c.to))
		press()
		if got := d.Selection(); len(got) != 1 || got[0] != c.want {
			t.Errorf("from day %d to %d: %v is selected, want %v", c.from, c.to, got, c.want)
		}
		if from, to := d.Window(); from > first.AddDays(300) || to < first {
			t.Errorf("the window is %v to %v", from, to)
		}
	}
	if err := d.SetFilter("zzz"); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	if words := textsOf(d.Overlay()); !strings.Contains(words, "No event passes the filter") {
		t.Errorf("the overlay says %q", words)
	}
	press()
	if q := d.Filter(); !q.IsZero() {
		t.Errorf("the filter is still %q", q.String())
	}
	if _, _, err := d.AddEvent(timeline.Event{Title: "Secret talks"}, nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := d.SetFilter("secret"); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	if words := textsOf(d.Overlay()); !strings.Contains(words, "Nothing that passes the filter has a date") {
		t.Errorf("of what has no date the overlay says %q", words)
	}
}
