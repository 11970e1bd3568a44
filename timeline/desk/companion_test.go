package desk_test

import (
	"errors"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Ensure that a companion shows its view on the axis of the other chart: the same days stand above one another, whichever
// of the two is moved, however wide the heads of their lanes are; and that it changes nothing.
func TestCompanion(t *testing.T) {
	d, dump := chain(t)
	d.Resize(1000, 400)
	if err := d.SetFilter("talks"); err != nil {
		t.Fatal(err)
	}
	d.SetLanes("country/actor/type") // wide heads
	if err := d.SaveView("talks", ""); err != nil {
		t.Fatal(err)
	}
	d.SetLanes(timeline.ByNone)
	if err := d.SetFilter(""); err != nil {
		t.Fatal(err)
	}
	d.SetWindow(when.Date(2023, 2, 1), when.Date(2023, 5, 1))
	alone := scene.Dump(d.Frame())
	before := dump()
	c, err := d.Companion("talks")
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	c.Resize(1000, 400)
	if got := c.Status().Matching; got != 2 || d.Status().Matching != 6 {
		t.Errorf("below %d events match, above %d, want 2 and 6", got, d.Status().Matching)
	}
	same := func(after string) {
		t.Helper()
		d.Frame()
		c.Frame()
		a, _ := d.SpanAt(600, 600, 200)
		b, _ := c.SpanAt(600, 600, 200)
		if a != b {
			t.Errorf("%s: at one place stand %v and %v", after, a, b)
		}
	}
	same("at first")
	d.Zoom(2)
	if !c.Follow(d) || c.Follow(d) {
		t.Error("it does not follow once")
	}
	same("after zooming above")
	c.PanBy(0.4)
	d.Follow(c)
	same("after moving below")
	above, below := scene.Dump(d.Frame()), scene.Dump(c.Frame())
	if !strings.Contains(above, `"March 2023"`) || strings.Contains(above, "Overview") {
		t.Error("above there is no axis, or an overview")
	}
	if strings.Contains(below, `"March 2023"`) || !strings.Contains(below, "Overview") {
		t.Error("below there is an axis, or no overview")
	}
	if err := c.SetDate(1, when.Span{}); !errors.Is(err, timeline.ErrReadOnly) {
		t.Errorf("a change below: %v, want %v", err, timeline.ErrReadOnly)
	}
	if dump() != before {
		t.Error("it has changed something")
	}
	d.Part()
	d.SetWindow(when.Date(2023, 2, 1), when.Date(2023, 5, 1))
	if got := scene.Dump(d.Frame()); got != alone {
		t.Errorf("alone again it shows\n%s\nwant\n%s", got, alone)
	}
}

// Ensure that views whose axes differ are not put on one.
func TestCompanion_OtherAxis(t *testing.T) {
	d, _ := chain(t)
	d.SetFolded(true)
	if err := d.SaveView("days", ""); err != nil {
		t.Fatal(err)
	}
	d.SetFolded(false)
	if _, err := d.Companion("days"); err == nil || !strings.Contains(err.Error(), "“days” has another axis") {
		t.Errorf("Companion = %v", err)
	}
	var none *desk.Desk
	if c, err := d.Companion("nothing"); c != none || err == nil {
		t.Errorf("a view that is not there: %v, %v", c, err)
	}
}
