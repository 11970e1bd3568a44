package desk_test

import (
	"strings"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/record"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// drag pulls the chart to the left by 300 px in 60 ms, rests, and lets go. It returns where the window then begins.
func drag(d *desk.Desk, rest time.Duration) when.Time {
	d.Frame()
	at := time.Second
	d.PointerDown(desk.Pointer{X: 900, Y: 300, Clicks: 1, At: at})
	for i := range 6 {
		at += 10 * time.Millisecond
		d.PointerMove(desk.Pointer{X: 900 - float32(50*(i+1)), Y: 300, At: at})
	}
	d.PointerUp(desk.Pointer{X: 600, Y: 300, Clicks: 1, At: at + rest})
	from, _ := d.Window()
	return from
}

// Ensure that a chart that is thrown runs on, slower and slower, and stands after a while; that one that is put down does
// not, nor one that was told to move at once; and that taking hold of it stops it.
func TestThrow(t *testing.T) {
	s := sample(t)
	start := func(animate bool) *desk.Desk {
		d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light()})
		if err != nil {
			t.Fatal(err)
		}
		d.Resize(1200, 800)
		d.SetWindow(when.Date(1900, 1, 1), when.Date(1950, 1, 1))
		d.SetAnimate(animate)
		return d
	}
	d := start(true)
	from, last, n := drag(d, 0), when.Time(1<<62), 0
	for d.Step(16 * time.Millisecond) {
		now, _ := d.Window()
		if step := now - from; step < 0 || step > last+1 {
			t.Fatalf("frame %d moves by %v after %v", n, step, last)
		} else {
			from, last = now, step
		}
		n++
	}
	if n < 20 || n > 200 || d.Moving() {
		t.Errorf("the chart stands after %d frames", n)
	}
	if drag(d, 200*time.Millisecond); d.Moving() {
		t.Error("a chart that was put down runs on")
	}
	if drag(d, 0); !d.Moving() {
		t.Error("a thrown chart stands")
	}
	d.Frame()
	if d.PointerDown(desk.Pointer{X: 500, Y: 300}); d.Moving() {
		t.Error("taking hold of the chart does not stop it")
	}
	d.PointerUp(desk.Pointer{X: 500, Y: 300})
	if d = start(false); func() bool { drag(d, 0); return d.Moving() }() {
		t.Error("a chart that moves at once runs on")
	}
}

// Ensure that the keyboard walks through all events in view by time, once each, there and back, and ends at the ends.
func TestNextVisible(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(1970, 1, 1), when.Date(1976, 1, 1))
	d.Frame()
	walk := func(forward bool) (ids []timeline.EventID) {
		d.Select()
		for d.NextVisible(forward) {
			ids = append(ids, d.Selection()[0])
			if len(ids) > 1000 {
				t.Fatal("the walk does not end")
			}
		}
		return ids
	}
	there, back := walk(true), walk(false)
	if len(there) < 5 || len(there) != len(back) {
		t.Fatalf("%d events there, %d back", len(there), len(back))
	}
	var last when.Time
	for i, id := range there {
		if back[len(back)-1-i] != id {
			t.Errorf("the way back passes %v, the way there %v", back[len(back)-1-i], id)
		}
		x, err := d.Detail(id)
		if err != nil {
			t.Fatal(err)
		}
		if at := x.When.Start(); i > 0 && at < last {
			t.Errorf("%v comes after %v", at, last)
		} else {
			last = at
		}
	}
}

// Ensure that a selected event can be dragged to another day and made longer, that it goes by whole days, that Esc and an
// unselected event leave everything as it is, and that one undo brings it back.
func TestDragEvent(t *testing.T) {
	d := open(t, library(t))
	id, _, err := d.AddEvent(timeline.Event{Title: "Talks", Type: timeline.Consult,
		When: span(t, "2023-03-10/2023-03-14")}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	d.SetLanes(timeline.ByNone)
	d.SetWindow(when.Date(2023, 3, 1), when.Date(2023, 4, 1))
	find := func(want desk.Grip) (x, y float32) {
		d.Frame()
		for y = 1; y < 700; y += 4 {
			for x = 1; x < 1200; x++ {
				if d.GripAt(x, y) == want {
					return x + 2, y
				}
			}
		}
		t.Fatalf("nothing to take hold of for %d", want)
		return 0, 0
	}
	d.Select()
	if d.Frame(); d.GripAt(600, 100) != desk.NoGrip {
		t.Error("an event that is not selected can be dragged")
	}
	d.Select(id)
	day := float32(1200-156) / 31
	pull := func(grip desk.Grip, days float32) desk.Action {
		x, y := find(grip)
		d.PointerDown(desk.Pointer{X: x, Y: y, Clicks: 1})
		d.PointerMove(desk.Pointer{X: x + 10, Y: y})
		d.PointerMove(desk.Pointer{X: x + days*day, Y: y})
		if len(d.Overlay().Rects) < 2 {
			t.Error("nothing shows where the event would stand")
		}
		return d.PointerUp(desk.Pointer{X: x + days*day, Y: y, Clicks: 1})
	}
	for _, c := range []struct {
		grip desk.Grip
		days float32
		want string
	}{
		{desk.WholeGrip, 3.2, "2023-03-13/2023-03-17"},
		{desk.StartGrip, 1.9, "2023-03-12/2023-03-14"},
		{desk.EndGrip, -2, "2023-03-10/2023-03-12"},
		{desk.EndGrip, 4.1, "2023-03-10/2023-03-18"},
	} {
		if a := pull(c.grip, c.days); a.Kind != desk.MoveEvent || a.Event != id || a.When.String() != c.want {
			t.Errorf("grip %d by %v days: %+v, want %s", c.grip, c.days, a, c.want)
		}
	}
	if a := pull(desk.EndGrip, -9); a.Kind == desk.MoveEvent && !a.When.Valid() {
		t.Errorf("an end before the start: %s", a.When)
	}
	x, y := find(desk.WholeGrip)
	d.PointerDown(desk.Pointer{X: x, Y: y, Clicks: 1})
	d.PointerMove(desk.Pointer{X: x + 100, Y: y})
	if !d.Cancel() || d.PointerUp(desk.Pointer{X: x + 100, Y: y}).Kind != desk.NoAction {
		t.Error("Esc does not end the drag")
	}
}

func span(t *testing.T, s string) when.Span {
	t.Helper()
	p, err := when.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// textsOf is all text of a picture.
func textsOf(s *scene.Scene) string {
	var b strings.Builder
	for i := range s.Texts {
		b.WriteString(s.Texts[i].Run.Text + "|")
	}
	return b.String()
}

// Ensure that weeks begin where the person has set it.
func TestSetWeek(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(2023, 3, 1), when.Date(2023, 5, 1))
	monday := d.Frame()
	first := textsOf(monday)
	d.SetWeek(desk.FromSunday)
	if second := textsOf(d.Frame()); first == second {
		t.Errorf("weeks from Sunday look like weeks from Monday: %s", first)
	}
}

// Ensure that a new actor of an event entered by hand is what the desk is told of its name.
func TestAddEvent_Like(t *testing.T) {
	d, err := desk.Open(library(t), desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light(),
		Like: func(name string) (*timeline.Actor, error) { return record.Known(reader(t), name), nil }})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := d.AddEvent(timeline.Event{Title: "Talks", Type: timeline.Consult, When: span(t, "2023-03-10")}, []cast.Part{{Name: "Oman"}, {Name: "The Muscat Circle"}}, nil); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]timeline.ActorKind{"Oman": timeline.Country, "The Muscat Circle": timeline.Group} {
		if id, ok := d.FindActor(name); !ok || d.Actor(id).Kind != want {
			t.Errorf("%s: %v, want a %s", name, ok, want)
		}
	}
}

// Ensure that Ctrl and a drag over the histogram filter by its dates, in the unit that suits them, in the place of other dates.
func TestBrushFilter(t *testing.T) {
	d, _ := chain(t)
	d.Resize(1200, 700)
	d.Frame()
	if err := d.SetFilter("date:1900 talks"); err != nil {
		t.Fatal(err)
	}
	if err := d.SetFilter("talks date:2023"); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	var left, right float32
	y := float32(0)
	for yy := float32(500); yy < 700 && right == 0; yy += 4 {
		for x := float32(0); x < 1200; x++ {
			d.PointerMove(desk.Pointer{X: x, Y: yy})
			if z := d.Hover().Kind; z == layout.ZoneOverview || z == layout.ZoneBrush {
				if left == 0 {
					left = x
				}
				right, y = x, yy
			}
		}
	}
	if right == 0 {
		t.Fatal("there is no histogram")
	}
	third := (right - left) / 3
	d.PointerDown(desk.Pointer{X: left + third, Y: y, Mods: desk.Ctrl})
	d.PointerMove(desk.Pointer{X: right - third, Y: y, Mods: desk.Ctrl})
	if o := scene.Dump(d.Overlay()); !strings.Contains(o, "group clip 156,0 1044x700\n  rect ") {
		t.Errorf("what is brushed is not to be seen: %s", o)
	}
	d.PointerUp(desk.Pointer{X: right - third, Y: y, Mods: desk.Ctrl})
	chips := d.Filter().Chips()
	if len(chips) != 2 || chips[0].Text != "talks" || chips[1].Field != "date" || !strings.HasPrefix(chips[1].Value, "2023-") || strings.Count(chips[1].Value, "-") != 4 {
		t.Errorf("the filter is %q, %+v", d.Filter(), chips)
	}
	for _, tt := range []struct {
		from, to when.Time
		want     string
	}{
		{when.Date(2023, 3, 1), when.Date(2023, 3, 2), "talks date:2023-03-01..2023-03-01"},
		{when.Date(2019, 3, 5), when.Date(2023, 3, 2), "talks date:2019-03..2023-03"},
		{when.Date(-43, 3, 5), when.Date(2023, 1, 1), "talks date:-0043..2022"},
		{when.Date(2023, 1, 1), when.Date(2023, 1, 1), "talks date:-0043..2022"},
	} {
		if d.FilterPeriod(tt.from, tt.to); d.Filter().String() != tt.want {
			t.Errorf("the filter is %q, want %q", d.Filter(), tt.want)
		}
	}
	d.SetWindow(when.Date(2023, 1, 1), when.Date(2024, 1, 1))
	for _, tt := range []struct {
		from  when.Time
		stays bool
	}{{when.Date(2023, 6, 1), true}, {when.Date(2020, 6, 1), false}} {
		a, b := d.Window()
		d.FilterPeriod(tt.from, tt.from+30*when.Day)
		from, to := d.Window()
		if in := from <= tt.from && tt.from < to; !in || (from == a && to == b) != tt.stays {
			t.Errorf("after %s was brushed the window is %s – %s", tt.from, from, to)
		}
	}
}

// Ensure that a menu without a pointer is about the event selected last and opens at its mark, in view however long the
// event is, and without a selection about the ground of a lane.
func TestMenuSpot(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(1970, 1, 1), when.Date(1976, 1, 1))
	d.Frame()
	for n := 0; d.NextVisible(true); n++ {
		id := d.Selection()[0]
		z, x, y := d.MenuSpot()
		if z.Kind != layout.ZoneEvent || z.Event != id || x < 0 || y < 0 || x > 1600 || y > 900 {
			t.Errorf("the spot of %v is %v at %v, %v", id, z, x, y)
		}
		if z.Mark >= 0 && (y < z.Box.Y || y > z.Box.Y+z.Box.H || x > z.Box.X+z.Box.W) {
			t.Errorf("%v, %v is not at the mark %v", x, y, z.Box)
		}
	}
	d.Select()
	if z, x, y := d.MenuSpot(); z.Kind != layout.ZoneLane || z.Time < when.Date(1970, 1, 1) || z.Time > when.Date(1976, 1, 1) || x <= 0 || y <= 0 {
		t.Errorf("without a selection the spot is %v at %v, %v", z, x, y)
	}
}

// Ensure that going to a time of day shows that day, and to a date its surroundings.
func TestGoTo_TimeOfDay(t *testing.T) {
	d := open(t, sample(t))
	day := when.Date(2023, 2, 27)
	for text, most := range map[string]when.Time{"2023-02-27T10:15": 2 * when.Day, "2023-02-27": 15 * when.Day} {
		d.GoTo(span(t, text))
		if from, to := d.Window(); from > day || to < day+when.Day || to-from > most {
			t.Errorf("%s is shown in %v to %v", text, from, to)
		}
	}
}
