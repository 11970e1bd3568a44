package desk_test

import (
	"context"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/page"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// drawnLibrary is a library with two events and a desk that shows both.
func drawnLibrary(t *testing.T) (*desk.Desk, func() string) {
	t.Helper()
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country},
		&timeline.Event{ID: 1, Title: "One", When: span(t, "2023-03-01"), Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}},
		&timeline.Event{ID: 2, Title: "Two", When: span(t, "2023-03-20"), Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}})
	d := open(t, s)
	d.FitAll()
	d.Frame()
	return d, func() string { return desktest.Lossless(t, s) }
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
		pages, err := d.Compose(page.Options{W: 900, H: 500})
		if err != nil {
			t.Fatal(err)
		}
		sc := pages.Scene(0)
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
	if was, _ := d.ChartMark(id); was.DX != 0 || was.DY != 0 {
		t.Errorf("before anybody moves it, its place is %d, %d", was.DX, was.DY)
	}
	x, y := find()
	if a := drag(120, 90); a.Kind != desk.MoveMark || a.Err != nil {
		t.Fatalf("action %+v", a)
	}
	now, _ := d.ChartMark(id)
	if x2, y2 := find(); x2-x < 118 || x2-x > 122 || y2-y < 88 || y2-y > 92 {
		t.Errorf("it is at %g, %g, was at %g, %g", x2, y2, x, y)
	}
	if err := d.PlaceCallout(id); err != nil {
		t.Fatal(err)
	}
	if x2, y2 := find(); x2 != x || y2 != y {
		t.Errorf("let go again it is at %g, %g, was at %g, %g", x2, y2, x, y)
	}
	if err := d.SetChartMark(id, now); err != nil {
		t.Fatal(err)
	}
	if err := d.LockLayer(d.FindLayer("mine").ID, true); err != nil {
		t.Fatal(err)
	}
	if a := drag(40, 40); a.Err == nil || !strings.Contains(a.Err.Error(), "locked") {
		t.Errorf("one of a locked layer: %+v", a)
	}
	if again, _ := d.ChartMark(id); again != now {
		t.Errorf("one of a locked layer moved: %+v", again)
	}
	if err := d.DeleteAnnotation(id); err == nil {
		t.Error("one of a locked layer was deleted")
	}
}

// Ensure that bands and markers are moved, and bands resized, by the mouse in whole days that are read out, that this is one
// step, and that a locked layer refuses with words.
func TestDragMark(t *testing.T) {
	d, _ := drawnLibrary(t)
	band, err := d.AddChartMark(desk.ChartMark{Kind: timeline.Band, Text: "Talks", When: span(t, "2023-03-10/2023-03-14")})
	if err != nil {
		t.Fatal(err)
	}
	marker, err := d.AddChartMark(desk.ChartMark{Kind: timeline.Marker, Text: "Vote", When: span(t, "2023-03-20")})
	if err != nil {
		t.Fatal(err)
	}
	d.SetWindow(when.Date(2023, 3, 1), when.Date(2023, 4, 1))
	day := float32(0)
	find := func(kind layout.ZoneKind, id timeline.AnnotationID, grip desk.Grip) (x, y float32) {
		t.Helper()
		d.Frame()
		for y := float32(10); y < 600; y += 2 {
			for x := float32(160); x < 1200; x++ {
				d.PointerMove(desk.Pointer{X: x, Y: y})
				if z := d.Hover(); z.Kind == kind && d.MarkAt(z) == id && d.GripAt(x, y) == grip {
					if kind == layout.ZoneBand && day == 0 {
						day = z.Box.W / 5
					}
					return x, y
				}
			}
		}
		t.Fatalf("%d is not to be found", id)
		return 0, 0
	}
	drag := func(kind layout.ZoneKind, id timeline.AnnotationID, grip desk.Grip, days float32, read string) desk.Action {
		t.Helper()
		x, y := find(kind, id, grip)
		d.PointerDown(desk.Pointer{X: x, Y: y})
		to := x + days*day
		d.PointerMove(desk.Pointer{X: (x + to) / 2, Y: y})
		d.PointerMove(desk.Pointer{X: to, Y: y})
		if o := scene.Dump(d.Overlay()); !strings.Contains(o, read) {
			t.Errorf("the read-out lacks %q: %s", read, o)
		}
		return d.PointerUp(desk.Pointer{X: to, Y: y})
	}
	is := func(id timeline.AnnotationID, want string) {
		t.Helper()
		if m, err := d.ChartMark(id); err != nil || m.When.String() != want {
			t.Errorf("it is at %s, %v, want %s", m.When, err, want)
		}
	}
	find(layout.ZoneBand, band, desk.WholeGrip)
	for _, tt := range []struct {
		kind layout.ZoneKind
		id   timeline.AnnotationID
		grip desk.Grip
		days float32
		read string
		want string
	}{
		{layout.ZoneBand, band, desk.WholeGrip, 2, "12–16 Mar 2023", "2023-03-12/2023-03-16"},
		{layout.ZoneBand, band, desk.StartGrip, -3, "9–16 Mar 2023", "2023-03-09/2023-03-16"},
		{layout.ZoneBand, band, desk.EndGrip, 1, "9–17 Mar 2023", "2023-03-09/2023-03-17"},
		{layout.ZoneMarker, marker, desk.WholeGrip, 4, "24 Mar 2023", "2023-03-24"},
	} {
		if a := drag(tt.kind, tt.id, tt.grip, tt.days, tt.read); a.Kind != desk.MoveMark || a.Err != nil {
			t.Errorf("action %+v", a)
		}
		is(tt.id, tt.want)
	}
	x, y := find(layout.ZoneMarker, marker, desk.WholeGrip)
	label := false // it is taken by that, too
	for down := float32(0); down < 60 && !label; down++ {
		d.PointerMove(desk.Pointer{X: x + 25, Y: y + down})
		label = d.MarkAt(d.Hover()) == marker
	}
	if !label {
		t.Error("the marker is not to be taken by its label")
	}
	if undo, _, err := d.NextSteps(); undo != "Move marker “Vote”" || err != nil {
		t.Errorf("the step is %q, %v", undo, err)
	}
	if _, err := d.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	is(marker, "2023-03-20")
	if err := d.LockLayer(d.FindLayer("mine").ID, true); err != nil {
		t.Fatal(err)
	}
	if a := drag(layout.ZoneBand, band, desk.WholeGrip, 2, "11–19 Mar 2023"); a.Err == nil || !strings.Contains(a.Err.Error(), "locked") {
		t.Errorf("in a locked layer: %+v", a)
	}
	is(band, "2023-03-09/2023-03-17")
}
