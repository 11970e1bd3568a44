package app

import (
	"path/filepath"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/when"
)

// Ensure that a callout that is put on an event belongs to it, and one that is put beside it to a day.
func TestWindow_CalloutWhereOneClicks(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	e := timeline.Event{Title: "Zagreb pact", When: when.Point(when.Date(2026, 11, 1), when.ToDay), Type: timeline.Agree}
	id, _, err := b.w.desk.AddEvent(e, []cast.Part{{Name: "Ruritania"}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	b.w.desk.Select()
	b.w.desk.Resize(1200, 700)
	b.w.desk.Frame()
	at := func() (x, y float32) {
		for y = 40; y < 600; y += 3 {
			for x = 200; x < 1000; x += 3 {
				if b.w.desk.EventAt(x, y) == id {
					return x, y
				}
			}
		}
		t.Fatal("the event is not in the picture")
		return 0, 0
	}
	x, y := at()
	b.w.do("callout")
	b.w.created(x, x, y)
	b.settle()
	b.see(b.w.sheets.Top().Body, "Points to Zagreb pact")
	b.w.sheets.Top().Close()
	b.w.do("callout")
	b.w.created(x-60, x-60, y)
	b.settle()
	b.see(b.w.sheets.Top().Body, "Date")
}

// Ensure that what stands in a locked layer is not offered for changing.
func TestWindow_LockedLayer(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	id, err := b.w.desk.AddChartMark(desk.ChartMark{Kind: timeline.Marker, Text: "Vote", When: when.Point(when.Date(2026, 11, 1), when.ToDay)})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.w.desk.LockLayer(b.w.desk.Layers()[0].ID, true); err != nil {
		t.Fatal(err)
	}
	b.w.editMark(id)
	b.settle()
	if top := b.w.sheets.Top(); top == nil || top.Title != "Could not change it" {
		t.Fatalf("it is %+v", top)
	}
	b.see(b.w.sheets.Top().Body, "is locked")
}
