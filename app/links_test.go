package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// Ensure that a link that is drawn asks how the events hang together, that the panel shows it with the way on from it, and
// that the keys walk along it.
func TestWindow_Link(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	var ids []timeline.EventID
	for _, title := range []string{"Crisis", "Treaty", "Protest"} {
		id, err := b.w.desk.AddForm(desk.Form{Revision: desk.Revision{Title: title, Type: timeline.Consult}})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	for i := range 2 {
		b.w.action(desk.Action{Kind: desk.DrawLink, Event: ids[i], Other: ids[i+1]})
		b.settle()
		b.see(b.w.sheets.Top().Body, "leads to")
		b.press("Link")
	}
	b.w.desk.Select(ids[0])
	b.settle()
	b.see(b.w.side, "WHAT FOLLOWED · 2")
	b.w.rune('}')
	b.settle()
	if got := b.w.desk.Selection(); len(got) != 1 || got[0] != ids[1] {
		t.Errorf("} leads to %v, want the treaty", got)
	}
	b.w.rune('{')
	b.settle()
	if got := b.w.desk.Selection(); len(got) != 1 || got[0] != ids[0] {
		t.Errorf("{ leads to %v, want the crisis", got)
	}
	b.w.rune('{')
	b.settle()
	b.see(b.w.status, "No link tells what led here")
}

// Ensure that a note shows as it reads, that only its safe links are links, and that one is opened after asking.
func TestWindow_NoteReads(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	id := b.w.desk.Selection()[0]
	b.w.sideCalls().Note(ref(id), "**Compare** with [Samarkand](https://example.org/s).\n\n- one\n- [bad](javascript:x)\n\n![p](https://example.org/p.png)")
	b.settle()
	for _, want := range []string{"Compare with Samarkand", "• one", "bad", "p"} {
		b.see(b.w.side, want)
	}
	if got := words(b.w.side); strings.Contains(got, "**") || strings.Contains(got, "p.png") {
		t.Errorf("the note shows its marks: %s", got)
	}
	opened := 0
	walk(b.w.side, func(o fyne.CanvasObject) {
		f, ok := o.(*ui.Flow)
		if !ok || f.OnLink == nil {
			return
		}
		for x := float32(0); x < 300; x += 4 {
			if f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 8)}); b.w.sheets.Top() != nil {
				b.see(b.w.sheets.Top().Body, "https://example.org/s")
				b.w.sheets.Top().Close()
				opened++
			}
		}
	})
	if opened == 0 {
		t.Error("the link cannot be clicked")
	}
}

// Ensure that a callout is asked for at the selected event, drawn, changed and deleted, and that layers are made, written to
// and hidden.
func TestWindow_Draw(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	b.w.rune('q')
	b.settle()
	b.field().SetText("Look here")
	b.press("Add callout")
	if l := b.w.desk.Layers(); len(l) != 1 || l[0].Count != 1 || !l[0].Written {
		t.Fatalf("layers %+v", l)
	}
	b.w.newLayer()
	b.settle()
	b.field().SetText("draft")
	b.tap(b.w.sheets.Top().Body, "green")
	b.press("Make layer")
	if b.w.desk.WritesTo() != "draft" || b.w.desk.FindLayer("draft").Colour != "green" {
		t.Errorf("writes to %q", b.w.desk.WritesTo())
	}
	b.w.rune('m')
	b.settle()
	if !b.w.chart.Creating() {
		t.Fatal("M does not wait for a click")
	}
	b.w.say("Something else")
	b.see(b.w.status, "Click the day of the marker")
	b.w.chart.Create(desk.DrawNothing) // as the chart does before it tells
	b.w.created(400, 400, 300)
	if got := words(b.w.status); strings.Contains(got, "Click the day") {
		t.Errorf("after the click it still says %q", got)
	}
	b.settle()
	b.field().SetText("A day")
	b.press("Add marker")
	b.see(b.w.facets, "draft")
	before := len(b.w.desk.Layers())
	b.w.do("undo")
	b.settle()
	if l := b.w.desk.FindLayer("draft"); l == nil || len(b.w.desk.Layers()) != before {
		t.Error("undo of the marker takes the layer")
	}
}
