package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// fitLibrary opens a library with events on the given days of 2023, the last one with a title of so many letters.
func fitLibrary(t *testing.T, letters int, days ...int) *desk.Desk {
	t.Helper()
	s := library(t)
	for i, day := range days {
		title := "Call"
		if i == len(days)-1 {
			title = strings.Repeat("n", letters)
		}
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: title, Confidence: 1,
			When: when.Point(when.Date(2023, 1, 1).AddDays(day), when.ToDay)})
	}
	return open(t, s)
}

// Ensure that fitting leaves at the right what the label of the last event needs, and no more than a quarter of the chart.
func TestFit_RoomForTheLastLabel(t *testing.T) {
	for _, test := range []struct{ letters, least, most int }{{1, 40, 48}, {12, 90, 120}, {60, 200, 260}} {
		d := fitLibrary(t, test.letters, 0, 30, 100)
		d.FitAll()
		from, to := d.Window()
		perPx := float64(to-from) / (1200 - 156)
		if right := int(float64(to-when.Date(2023, 1, 1).AddDays(101)) / perPx); right < test.least || right > test.most {
			t.Errorf("a title of %d letters: %d px at the right, want %d to %d", test.letters, right, test.least, test.most)
		}
		if left := float64(when.Date(2023, 1, 1)-from) / perPx; left < 39 || left > 41 {
			t.Errorf("a title of %d letters: %v px at the left, want 40", test.letters, left)
		}
	}
}

// Ensure that a chart that gets wider goes on showing what it was made to show, and keeps its zoom once somebody has
// moved it.
func TestResize_KeepsWhatWasAskedFor(t *testing.T) {
	d := fitLibrary(t, 12, 0, 30, 100)
	perPx := func(width float64) float64 { from, to := d.Window(); return float64(to-from) / (width - 156) }
	d.FitAll()
	d.Resize(1600, 800)
	from, to := d.Window()
	d.FitAll()
	if a, b := d.Window(); a != from || b != to {
		t.Errorf("resized, it shows %v to %v, fitted anew %v to %v", from, to, a, b)
	}
	d.SetWindow(when.Date(2023, 2, 1), when.Date(2023, 3, 1))
	d.Resize(1000, 800)
	if a, b := d.Window(); a != when.Date(2023, 2, 1) || b != when.Date(2023, 3, 1) {
		t.Errorf("resized, a period that was asked for is %v to %v", a, b)
	}
	d.Pan(10, 0)
	zoom := perPx(1000)
	if d.Resize(1500, 800); perPx(1500) < 0.99*zoom || perPx(1500) > 1.01*zoom {
		t.Errorf("resized after a move, a px is %v s, was %v", perPx(1500), zoom)
	}
}

// Ensure that a library opens on what most of its events are about, not on a few old ones, and that showing all shows those too.
func TestOpen_LeavesFewOldEventsOut(t *testing.T) {
	s := library(t)
	for i := range 20 {
		at := when.Date(2023, 1, 1).AddDays(i)
		if i < 3 {
			at = when.Date(1960+i, 1, 1)
		}
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: "Call", Confidence: 1, When: when.Point(at, when.ToDay)})
	}
	d := open(t, s)
	if from, to := d.Window(); from < when.Date(2022, 12, 1) || from > when.Date(2023, 1, 4) || to < when.Date(2023, 1, 21) {
		t.Errorf("the library opens on %v to %v, want January 2023", from, to)
	}
	d.FitAll()
	if from, _ := d.Window(); from > when.Date(1960, 1, 1) {
		t.Errorf("everything begins at %v, want 1960 in view", from)
	}
}

// Ensure that a library opens on what most of its events are about, not on a few that lie far ahead.
func TestOpen_LeavesFarPlansOut(t *testing.T) {
	s := library(t)
	for i := range 20 {
		at := when.Date(2023, 1, 1).AddDays(2 * i)
		if i >= 18 {
			at = when.Date(20230+i, 1, 1)
		}
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: "Call", Confidence: 1, When: when.Point(at, when.ToDay)})
	}
	if from, to := open(t, s).Window(); from > when.Date(2023, 1, 2) || from < when.Date(2022, 12, 1) || to < when.Date(2023, 2, 4) || to > when.Date(2023, 3, 1) {
		t.Errorf("the library opens on %v to %v, want January 2023", from, to)
	}
}

// Ensure that a library of hundreds of events a day opens on its last days, not on the last one and as many that are empty.
func TestOpen_EndsWithTheEvents(t *testing.T) {
	s := library(t)
	var list []timeline.Entity
	for i := range 3000 {
		at := when.Date(2016, 1, 1).AddDays(i / 150)
		list = append(list, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: "Call", Confidence: 1, When: when.Point(at, when.ToDay)})
	}
	desktest.Put(t, s, list...)
	d := open(t, s)
	last := when.Date(2016, 1, 21)
	if from, to := d.Window(); from > last.AddDays(-13) || from < last.AddDays(-20) || to < last || to > last.AddDays(4) {
		t.Errorf("the library opens on %v to %v, want about the two weeks before %v", from, to, last)
	}
}

// Ensure that a click on what stands for many events of one day leads closer, however close the window is.
func TestClick_ZoomsIntoADay(t *testing.T) {
	day := when.Date(2023, 6, 15)
	s := library(t)
	var list []timeline.Entity
	for i := range 400 {
		list = append(list, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: "Call", Confidence: 1, When: when.Point(day, when.ToDay)})
	}
	desktest.Put(t, s, list...)
	d := open(t, s)
	for _, days := range []int{60, 14, 5} {
		d.SetWindow(day.AddDays(-days/2), day.AddDays(days/2+1))
		d.Frame()
		clicked := false
		for y := float32(40); y < 700 && !clicked; y += 4 {
			d.PointerMove(desk.Pointer{X: 678, Y: y})
			if z := d.Hover(); z.Kind == layout.ZoneStrip || z.Kind == layout.ZoneFold {
				d.PointerDown(desk.Pointer{X: 678, Y: y})
				d.PointerUp(desk.Pointer{X: 678, Y: y, Clicks: 1})
				clicked = true
			}
		}
		if from, to := d.Window(); !clicked || to-from > when.Time(days)*when.Day*3/4 || from > day || to < day.AddDays(1) {
			t.Errorf("in a window of %d days, clicked %v: %v to %v", days, clicked, from, to)
		}
	}
}
