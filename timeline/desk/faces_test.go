package desk

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/scene"
)

// Ensure that a picture of a large library does not wait for the titles of its events: it comes without their labels, says
// so by itself when it is better, and then is the one of a desk that waits. A title that changes meanwhile is not the old one.
func TestDesk_LabelsCome(t *testing.T) {
	d := deskOf(t, 300, desktest.Actors(5), desktest.Cited)
	d.Resize(900, 600)
	whole := scene.Dump(d.Frame())
	r := d.result()
	id := r.Marks[r.Labels[0].Mark].Event
	d.cat = d.cat.Clone() // which knows no faces
	l := besideDesk(t, d)
	repaints := 0
	d.OnRepaint(func() { repaints++ })
	d.redraw()
	if first := scene.Dump(d.Frame()); strings.Count(first, "text ") >= strings.Count(whole, "text ") {
		t.Fatalf("the first picture has all labels:\n%s", first)
	}
	if err := d.EditEvent(id, "Name", func(e *timeline.Event) error { e.Title = "Something else"; return nil }); err != nil {
		t.Fatal(err)
	}
	for d.Frame(); d.Working(); d.Frame() {
		l.settle(d)
	}
	if repaints == 0 {
		t.Error("nobody is told that the labels have come")
	}
	if f, _ := d.cat.KnownFace(id); f.Title != "Something else" {
		t.Errorf("the title is %q", f.Title)
	}
	got := scene.Dump(d.Frame())
	d.opts.Later = nil
	d.cat = d.cat.Clone() // which knows no faces
	d.redraw()
	if want := scene.Dump(d.Frame()); got != want {
		t.Errorf("in the end the picture is\n%s\nwant\n%s", got, want)
	}
}
