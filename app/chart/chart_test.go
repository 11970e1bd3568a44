package chart

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// stage is a chart of three days of talks in one lane, in a window of the test driver.
type stage struct {
	*testing.T
	c     *Chart
	d     *desk.Desk
	ids   []timeline.EventID
	clock time.Time
	mods  desk.Mods
}

func newStage(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t)
	lib, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { lib.Close() })
	faces, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	d, err := desk.Open(lib, desk.Options{Fonts: faces, Today: when.Date(2026, 11, 23), Theme: paint.Light()})
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{T: t, d: d, clock: time.Unix(0, 0)}
	for i, title := range []string{"Talks in Geneva", "Talks in Vienna", "Talks in Oslo"} {
		id, _, err := d.AddEvent(timeline.Event{Title: title, Type: timeline.Consult, When: when.Point(when.Date(2023, 3, 1+8*i), when.ToDay)}, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		s.ids = append(s.ids, id)
	}
	d.SetLanes(timeline.ByNone)
	s.c = New(d, faces, func() time.Time { return s.clock })
	s.c.Mods = func() desk.Mods { return s.mods }
	w := test.NewTempWindow(t, s.c)
	w.Resize(fyne.NewSize(900, 500))
	d.FitAll()
	s.c.Update()
	return s
}

// zone returns the middle of a part of the picture: the first place from the left, line by line, where it is hit.
func (s *stage) find(want func(layout.Zone) bool) fyne.Position {
	s.Helper()
	for y := float32(1); y < 500; y += 3 {
		for x := float32(1); x < 900; x += 3 {
			s.c.MouseMoved(s.event(fyne.NewPos(x, y), 0))
			if want(s.d.Hover()) {
				return fyne.NewPos(x+2, y+2)
			}
		}
	}
	s.Fatal("nothing of that kind in the picture")
	return fyne.Position{}
}

func (s *stage) event(at fyne.Position, b desktop.MouseButton) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: b}
}

func (s *stage) click(at fyne.Position) {
	s.c.MouseMoved(s.event(at, 0))
	s.c.MouseDown(s.event(at, desktop.MouseButtonPrimary))
	s.c.MouseUp(s.event(at, desktop.MouseButtonPrimary))
	s.clock = s.clock.Add(100 * time.Millisecond)
}

// Ensure that a click selects, that Ctrl adds, and that a click on free ground deselects.
func TestChart_Click(t *testing.T) {
	s := newStage(t)
	at := func(id timeline.EventID) fyne.Position {
		return s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneEvent && z.Event == id })
	}
	s.click(at(s.ids[0]))
	s.clock = s.clock.Add(time.Second)
	s.mods = desk.Ctrl
	s.click(at(s.ids[2]))
	s.mods = 0
	if got := s.d.Selection(); len(got) != 2 || got[0] != s.ids[0] || got[1] != s.ids[2] {
		t.Errorf("selected %v, want %v and %v", got, s.ids[0], s.ids[2])
	}
	s.clock = s.clock.Add(time.Second)
	s.click(s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneLane }))
	if got := s.d.Selection(); len(got) != 0 {
		t.Errorf("after a click on free ground %v is selected", got)
	}
}

// Ensure that a double click on free ground asks for an event there, and that two slow clicks do not.
func TestChart_DoubleClick(t *testing.T) {
	s := newStage(t)
	var asked []desk.Action
	s.c.OnAction = func(a desk.Action) { asked = append(asked, a) }
	at := s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneLane })
	s.click(at)
	s.clock = s.clock.Add(time.Second)
	s.click(at)
	if len(asked) != 0 {
		t.Errorf("two slow clicks ask for %v", asked)
	}
	s.click(at)
	if len(asked) != 1 || asked[0].Kind != desk.CreateEvent {
		t.Errorf("a double click asks for %v", asked)
	}
}

// Ensure that dragging pans by as much as the pointer moves and that the wheel keeps the time under the pointer.
func TestChart_PanAndZoom(t *testing.T) {
	s := newStage(t)
	at := s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneLane })
	from, to := s.d.Window()
	s.c.MouseDown(s.event(at, desktop.MouseButtonPrimary))
	for range 5 {
		s.c.MouseDown(s.event(at, desktop.MouseButtonTertiary)) // the middle button does not end the drag
		s.c.MouseUp(s.event(at, desktop.MouseButtonTertiary))
		at = at.AddXY(20, 0)
		s.c.MouseMoved(s.event(at, desktop.MouseButtonPrimary))
	}
	s.c.MouseUp(s.event(at, desktop.MouseButtonPrimary))
	f, u := s.d.Window()
	if f >= from || u >= to || abs((u-f)-(to-from)) > when.Hour {
		t.Errorf("dragged to the right: from %v–%v to %v–%v", from, to, f, u)
	}
	s.c.MouseMoved(s.event(at, 0))
	under := s.d.Hover().Time
	s.c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 3*wheelNotch)})
	a, b := s.d.Window()
	if b-a >= u-f {
		t.Errorf("the wheel does not zoom in: %v, then %v", u-f, b-a)
	}
	s.c.MouseMoved(s.event(at, 0))
	if now := s.d.Hover().Time; abs(now-under) > (b-a)/100 {
		t.Errorf("under the pointer was %v, now %v", under, now)
	}
}

func abs(t when.Time) when.Time { return max(t, -t) }

// Ensure that the cursor tells what can be clicked and dragged.
func TestChart_Cursor(t *testing.T) {
	s := newStage(t)
	tests := []struct {
		kind layout.ZoneKind
		want desktop.Cursor
	}{{layout.ZoneEvent, desktop.PointerCursor}, {layout.ZoneBrushLeft, desktop.HResizeCursor}, {layout.ZoneLane, desktop.DefaultCursor}}
	for _, tt := range tests {
		s.find(func(z layout.Zone) bool { return z.Kind == tt.kind })
		if got := s.c.Cursor(); got != tt.want {
			t.Errorf("zone %d: cursor %v, want %v", tt.kind, got, tt.want)
		}
	}
}

// Ensure that hovering tells of another part of the picture once, and that leaving does.
func TestChart_Hover(t *testing.T) {
	s := newStage(t)
	at := s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneEvent })
	s.c.MouseOut()
	var kinds []layout.ZoneKind
	s.c.OnHover = func(z layout.Zone, _ fyne.Position) { kinds = append(kinds, z.Kind) }
	s.c.MouseMoved(s.event(at, 0))
	s.c.MouseMoved(s.event(at.AddXY(0.5, 0), 0))
	s.c.MouseOut()
	if len(kinds) != 2 || kinds[0] != layout.ZoneEvent || kinds[1] != layout.ZoneNone {
		t.Errorf("told of %v", kinds)
	}
}

// Ensure that the wheel, which moves an event away from the pointer, takes its card away.
func TestChart_HoverEndsWithWheel(t *testing.T) {
	s := newStage(t)
	at := s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneEvent })
	s.c.MouseOut()
	last := layout.ZoneNone
	s.c.OnHover = func(z layout.Zone, _ fyne.Position) { last = z.Kind }
	s.c.MouseMoved(s.event(at, 0))
	if last != layout.ZoneEvent {
		t.Fatalf("the pointer is at %v", last)
	}
	s.c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.Delta{DY: wheelNotch}})
	if last != layout.ZoneNone {
		t.Errorf("after the wheel it is told to be at %v", last)
	}
}

// Ensure that the overlay shows the selection with as many objects as it needs and keeps them for later.
func TestOverlay(t *testing.T) {
	s := newStage(t)
	shown := func() int {
		n := 0
		for _, l := range s.c.over.layers {
			for _, r := range l.rects {
				if !r.Hidden {
					n++
				}
			}
		}
		return n
	}
	s.c.MouseOut()
	none := shown()
	s.d.Select(s.ids...)
	s.c.UpdateOverlay()
	all := shown()
	s.d.Select()
	s.c.UpdateOverlay()
	if none != 0 || all < len(s.ids) || shown() != 0 {
		t.Errorf("rectangles: %d at first, %d with a selection, %d after", none, all, shown())
	}
}

// Ensure that a drag in creating mode tells its ends, once, and neither pans nor zooms.
func TestChart_Create(t *testing.T) {
	s := newStage(t)
	var spans []string
	s.c.OnCreate = func(x0, x1, y float32) {
		span, _ := s.d.SpanAt(x0, x1, y)
		spans = append(spans, span.String())
	}
	from, to := s.d.Window()
	at := s.find(func(z layout.Zone) bool { return z.Kind == layout.ZoneLane })
	s.c.Create(desk.DrawEvent)
	if s.c.Cursor() != desktop.CrosshairCursor {
		t.Error("the cursor does not show that something is created")
	}
	s.c.MouseDown(s.event(at, desktop.MouseButtonPrimary))
	s.c.MouseMoved(s.event(at.AddXY(120, 0), desktop.MouseButtonPrimary))
	s.c.MouseUp(s.event(at.AddXY(120, 0), desktop.MouseButtonPrimary))
	if len(spans) != 1 || !strings.Contains(spans[0], "/") {
		t.Errorf("created %q, want one range", spans)
	}
	if f, u := s.d.Window(); f != from || u != to {
		t.Errorf("the window moved from %v–%v to %v–%v", from, to, f, u)
	}
	if s.c.Creating() {
		t.Error("the next drag creates too")
	}
}
