package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// drawnLibrary is a library with two events and a desk that shows both.
func drawnLibrary(t *testing.T) (*desk.Desk, func() string) {
	t.Helper()
	s := library(t)
	put(t, s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country},
		&timeline.Event{ID: 1, Title: "One", When: span(t, "2023-03-01"), Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}},
		&timeline.Event{ID: 2, Title: "Two", When: span(t, "2023-03-20"), Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}})
	d := open(t, s)
	d.FitAll()
	d.Frame()
	return d, func() string { return lossless(t, s) }
}

// group returns the texts inside a group of the picture.
func group(s *scene.Scene, id string) string {
	var words []string
	depth, in := 0, 0
	for _, op := range s.Ops {
		switch op.Kind {
		case scene.KindGroup:
			if depth++; s.Groups[op.Index].ID == id {
				in = depth
			}
		case scene.KindEnd:
			if depth--; depth < in {
				in = 0
			}
		case scene.KindText:
			if in > 0 {
				words = append(words, s.Texts[op.Index].Run.Text)
			}
		}
	}
	return strings.Join(words, " ")
}

// Ensure that callouts, bands and markers are in the picture on the screen and in the exported one while their layer is
// shown, and that each is one step.
func TestChartMarks(t *testing.T) {
	d, all := drawnLibrary(t)
	before := all()
	marks := []desk.ChartMark{{Kind: timeline.Callout, Text: "Look at this", Event: 1, Layer: "reviewer"},
		{Kind: timeline.Band, Text: "Thaw", When: span(t, "2023-03-05/2023-03-12"), Layer: "reviewer"},
		{Kind: timeline.Marker, Text: "Election", When: span(t, "2023-03-15"), Layer: "reviewer"}}
	for _, m := range marks {
		id, err := d.AddChartMark(m)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.ChartMark(id)
		if m.DX, m.DY = got.DX, got.DY; err != nil || got != m {
			t.Errorf("got %+v, %v, want %+v", got, err, m)
		}
	}
	seen := func() string {
		screen := textsOf(d.Frame())
		sc, err := d.Picture(desk.ExportOptions{W: 900, H: 500})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, w := range []string{"Look at this", "Thaw", "Election"} {
			if a, b := strings.Contains(screen, w), strings.Contains(textsOf(sc), w); a && b {
				out = append(out, w)
			} else if a != b {
				t.Errorf("%q: on the screen %v, in the export %v", w, a, b)
			}
		}
		return strings.Join(out, ", ")
	}
	if got := seen(); got != "Look at this, Thaw, Election" {
		t.Errorf("the pictures show %q", got)
	}
	if got := group(d.Frame(), "callouts"); got != "Look at this" {
		t.Errorf("the group of callouts shows %q", got)
	}
	l := d.FindLayer("reviewer")
	if err := d.ShowLayer(l.ID, false); err != nil || seen() != "" {
		t.Errorf("hidden: %v, the pictures show %q", err, seen())
	}
	for range 4 {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if all() != before {
		t.Error("undo leaves something")
	}
	for _, m := range []desk.ChartMark{{Kind: timeline.Band, When: marks[1].When}, {Kind: timeline.Marker, Text: "x"}, {Kind: timeline.Note, Text: "x", Event: 1},
		{Kind: timeline.Callout, Text: "x", Event: 9}} {
		if _, err := d.AddChartMark(m); err == nil || all() != before {
			t.Errorf("%+v was taken: %v", m, err)
		}
	}
}

// Ensure that a callout is dragged to where it is let go, in one step, stays there while panning, and that one in a locked
// layer stays.
func TestDragCallout(t *testing.T) {
	d, _ := drawnLibrary(t)
	id, err := d.AddChartMark(desk.ChartMark{Kind: timeline.Callout, Text: "Look", Event: 1})
	if err != nil {
		t.Fatal(err)
	}
	find := func() (x, y float32) {
		d.Frame()
		for y := float32(50); y < 700; y += 4 {
			for x := float32(160); x < 1200; x += 6 {
				d.PointerMove(desk.Pointer{X: x, Y: y})
				if d.Hover().Kind == layout.ZoneCallout {
					return d.Hover().Box.X + 5, d.Hover().Box.Y + 5
				}
			}
		}
		t.Fatal("the callout is not to be found")
		return 0, 0
	}
	drag := func(dx, dy float32) desk.Action {
		x, y := find()
		d.PointerDown(desk.Pointer{X: x, Y: y})
		d.PointerMove(desk.Pointer{X: x + dx/2, Y: y + dy/2})
		d.PointerMove(desk.Pointer{X: x + dx, Y: y + dy})
		return d.PointerUp(desk.Pointer{X: x + dx, Y: y + dy})
	}
	was, _ := d.ChartMark(id)
	x, y := find()
	if a := drag(120, 90); a.Kind != desk.MoveCallout || a.Err != nil {
		t.Fatalf("action %+v", a)
	}
	now, _ := d.ChartMark(id)
	if dx, dy := now.DX-was.DX, now.DY-was.DY; dx < 119 || dx > 121 || dy < 89 || dy > 91 {
		t.Errorf("it moved by %d, %d, want 120, 90", dx, dy)
	}
	if x2, y2 := find(); x2-x < 118 || x2-x > 122 || y2-y < 88 || y2-y > 92 {
		t.Errorf("it is at %g, %g, was at %g, %g", x2, y2, x, y)
	}
	if err := d.LockLayer(d.FindLayer("mine").ID, true); err != nil {
		t.Fatal(err)
	}
	if a := drag(40, 40); a.Kind != desk.NoAction {
		t.Errorf("one of a locked layer: %+v", a)
	}
	if again, _ := d.ChartMark(id); again != now {
		t.Errorf("one of a locked layer moved: %+v", again)
	}
	if err := d.DeleteAnnotation(id); err == nil {
		t.Error("one of a locked layer was deleted")
	}
}
