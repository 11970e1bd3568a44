package desk

import (
	"fmt"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/when"
)

// Ensure that the window and the lanes before are found again, that the view stays within the year, that the selection is
// shared, and that clicks and dates mean the year of their lane.
func TestFolded(t *testing.T) {
	d := deskOf(t, 40, nil, func(i int) timeline.Event {
		return timeline.Event{Title: fmt.Sprint("Note ", i), Type: timeline.Statement, When: when.Point(when.Date(1900+i, 6, 1+i%20), when.ToDay)}
	})
	d.SetLanes(timeline.ByType)
	d.SetWindow(when.Date(1905, 1, 1), when.Date(1915, 1, 1))
	from, to := d.Window()
	d.Select(3)
	d.SetFolded(true)
	first, end := almanac.Bounds()
	if a, b := d.Window(); a > first || b < end {
		t.Errorf("the window is %s to %s", a, b)
	}
	d.Frame()
	d.Zoom(3)
	d.PanBy(40)
	if _, b := d.Window(); b > end.AddDays(4) {
		t.Errorf("the window runs to %s", b)
	}
	if !slices.Equal(d.Selection(), []timeline.EventID{3}) {
		t.Errorf("selected %v", d.Selection())
	}
	d.Fit()
	if a, b := d.Window(); a > when.Date(first.Year(), 6, 3) || b < when.Date(first.Year(), 6, 4) {
		t.Errorf("fitted from %s to %s", a, b)
	}
	lane := d.LaneOf("1902")
	if got := d.timeAt(when.Date(first.Year(), 6, 3), lane); got != when.Date(1902, 6, 3) {
		t.Errorf("the place is %s", got)
	}
	if got := d.dateWords(when.Date(first.Year(), 2, 29), when.ToDay, lane); got != "29 February" {
		t.Errorf("the leap day of 1902 is %q", got)
	}
	if got := d.dateWords(when.Date(first.Year(), 3, 4), when.ToDay, lane); got != "4 Mar 1902" {
		t.Errorf("the date at the pointer is %q", got)
	}
	if got, want := d.LaneCount(), 40; got != want {
		t.Errorf("%d lanes, want %d", got, want)
	}
	if i, _ := d.LaneAt(0); i.Name != "1900" || i.Actor != 0 {
		t.Errorf("the first lane is %+v", i)
	}
	d.SetFolded(false)
	if a, b := d.Window(); a != from || b != to || d.Lanes() != timeline.ByType {
		t.Errorf("after it lanes by %s from %s to %s", d.Lanes(), a, b)
	}
	if !d.Back() || !d.Folded() {
		t.Error("Back does not lead to the days of the year")
	}
	if a, _ := d.Window(); a.Year() != first.Year() {
		t.Errorf("Back leads to %s", a)
	}
}
