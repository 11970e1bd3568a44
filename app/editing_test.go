package app

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// fieldWith returns the field of the uppermost sheet that has a placeholder.
func (b *bench) fieldWith(placeholder string) *ui.Field {
	b.Helper()
	var found *ui.Field
	walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
		if f, ok := o.(*ui.Field); ok && f.PlaceHolder == placeholder {
			found = f
		}
	})
	if found == nil {
		b.Fatalf("there is no field %q", placeholder)
	}
	return found
}

// Ensure that Enter opens everything of the selected event, that names are completed and made, and that it is one step.
func TestWindow_EditEvent(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	id := b.w.desk.Selection()[0]
	before, err := b.w.desk.Form(id)
	if err != nil {
		t.Fatal(err)
	}
	b.w.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if top := b.w.sheets.Top(); top == nil || top.Title != "Edit the event" {
		t.Fatalf("Enter opens %v", top)
	}
	b.field().SetText("Raisi in Beijing")
	who := b.fieldWith("A name; Enter adds it")
	named := strings.Count(words(b.w.sheets.Top().Body), "Ukraine")
	if who.SetText("ukr"); strings.Count(words(b.w.sheets.Top().Body), "Ukraine") != named+1 {
		t.Error("a name that is typed is not completed")
	}
	who.SetText("Nobody Known (mediator)")
	who.OnSubmitted(who.Text)
	b.see(b.w.sheets.Top().Body, "Nobody Known · mediator")
	b.tap(b.w.sheets.Top().Body, "confirmed")
	tags := b.fieldWith("A word or two; Enter adds it")
	tags.SetText("oil,")
	tags.SetText("asia")
	b.press("Save")
	b.settle()
	got, err := b.w.desk.Form(id)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != "Raisi in Beijing" || got.Marks != before.Marks|timeline.Confirmed || len(got.Parts) != len(before.Parts)+1 ||
		!slices.Contains(got.Tags, "oil") || !slices.Contains(got.Tags, "asia") || !slices.Equal(got.Sources, before.Sources) || got.When != before.When {
		t.Errorf("got  %+v\nfrom %+v", got, before)
	}
	b.w.do("undo")
	b.settle()
	if got, err := b.w.desk.Form(id); err != nil || got.Title != before.Title || len(got.Tags) != len(before.Tags) {
		t.Errorf("after one undo: %+v, %v", got, err)
	}
}

// Ensure that several selected events are changed at once, and that what cannot be read is said and changes nothing.
func TestWindow_EditAll(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	var ids []timeline.EventID
	for _, title := range []string{"One", "Two", "Three"} {
		id, err := b.w.desk.AddForm(desk.Form{Revision: desk.Revision{Title: title, Type: timeline.Consult}})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	b.settle()
	b.w.desk.Select(ids[:2]...)
	b.settle()
	b.tap(b.w.side, "Edit all…")
	b.fieldWith("7, -3, 2 weeks").SetText("a while")
	b.press("Change 2 events")
	if b.w.sheets.Top() == nil {
		t.Fatal("nonsense was taken for a number of days")
	}
	b.see(b.w.sheets.Top().Body, "no number of days")
	b.fieldWith("7, -3, 2 weeks").SetText("")
	b.fieldWith("A word or two; Enter adds it").SetText("both")
	b.press("Change 2 events")
	b.settle()
	for i, id := range ids {
		if got := slices.Contains(b.w.desk.Tags(id), "both"); got != (i < 2) {
			t.Errorf("event %d has the tag: %v", i, got)
		}
	}
}

// Ensure that a new event is made where one is asked for while a marker was about to be drawn.
func TestCreate_AfterMarker(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.do("marker")
	b.w.do("create")
	b.w.created(100, 140, 50)
	if top := b.w.sheets.Top(); top == nil || top.Title != "New event" {
		t.Errorf("the sheet is %+v", top)
	}
}

// Ensure that many events are deleted after a backup, beside the window, and few without one.
func TestDelete_Guarded(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	keep := b.w.ports.Keep.(*keeper)
	remove := func(n int) {
		var ids []timeline.EventID
		for i := range n {
			id, _, err := b.w.desk.AddEvent(timeline.Event{Title: fmt.Sprint("Talks ", i), Type: timeline.Consult, When: when.Point(when.Date(2023, 3, 1+i%28), when.ToDay)}, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, id)
		}
		b.w.desk.Select(ids...)
		b.settle()
		b.w.deleteSelected()
		b.press("Delete")
		b.settle()
		if left := len(b.w.desk.All()); left != 0 {
			t.Errorf("%d of %d events are left", left, n)
		}
	}
	if remove(bulk - 1); keep.guards != 0 {
		t.Errorf("%d backups before few events are deleted", keep.guards)
	}
	if remove(bulk); keep.guards != 1 {
		t.Errorf("%d backups before many events are deleted, want 1", keep.guards)
	}
}

// Ensure that a form whose event was changed or deleted while it was open says so before it puts anything in the place of that.
func TestEdit_ChangedMeanwhile(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	id := b.w.desk.Selection()[0]
	edit := func(title string) {
		b.w.editEvent(id)
		b.settle()
		b.field().SetText(title)
	}
	edit("Mine")
	if err := b.w.desk.SetDate(id, when.Point(when.Date(2023, 2, 20), when.ToDay)); err != nil {
		t.Fatal(err)
	}
	b.press("Save")
	b.see(b.w.sheets.Top().Body, "changed while this form was open")
	if got := b.w.desk.Title(id); got == "Mine" {
		t.Error("it is saved without a word")
	}
	b.press("Save")
	if got := b.w.desk.Title(id); got != "Mine" || b.w.sheets.Top() != nil {
		t.Errorf("saved once more the title is %q", got)
	}
	edit("Gone")
	b.w.deleteEvents([]timeline.EventID{id})
	b.settle()
	b.press("Save")
	b.see(b.w.sheets.Top().Body, "The event is gone")
}
