package app

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Ensure that the history marks the step that the library is at, finds steps by their words, and goes back and forward
// over many of them.
func TestWindow_History(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for i := range 25 {
		if _, _, err := b.w.desk.AddEvent(timeline.Event{Title: fmt.Sprint("Talks ", i), Type: timeline.Consult, When: when.Point(when.Date(2023, 3, 1+i), when.ToDay)}, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	b.settle()
	all := len(b.w.desk.All())
	at := func() (name string) {
		b.w.do("history")
		b.settle()
		walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
			if r, ok := o.(*ui.Row); ok && strings.HasPrefix(r.Count, "now here") {
				name = r.Text
			}
		})
		return name
	}
	if got := at(); got != "Add “Talks 24”" {
		t.Errorf("the history is at %q", got)
	}
	b.field().SetText("talks 2")
	b.field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	for range 10 {
		b.field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	b.field().OnSubmitted("") // the last one found: Talks 2
	b.settle()
	if got := len(b.w.desk.All()); got != all-22 {
		t.Errorf("%d events after going back, want %d", got, all-22)
	}
	if got := at(); got != "Add “Talks 2”" {
		t.Errorf("the history is at %q", got)
	}
	b.field().SetText("talks 24")
	b.field().OnSubmitted("")
	b.settle()
	if got := len(b.w.desk.All()); got != all {
		t.Errorf("%d events after going forward, want %d", got, all)
	}
	b.w.goToStep(1 << 40) // one that a change has done away with since the list was shown
	b.settle()
	if got := len(b.w.desk.All()); got != all {
		t.Errorf("%d events after going to a step that is not there, want %d", got, all)
	}
	b.see(b.w.sheets.Top().Body, "no longer there")
	b.w.sheets.Top().Close()
	b.w.goToStep(0)
	b.settle()
	if want := "Now at: the beginning"; b.w.said != want {
		t.Errorf("the status line says %q, want %q", b.w.said, want)
	}
	list, err := b.w.desk.History()
	if err != nil || dialog.Present(list) != -1 || len(b.w.desk.All()) != 0 {
		t.Errorf("at the beginning the library has %d events, %v", len(b.w.desk.All()), err)
	}
	if got := at(); got != "The beginning" {
		t.Errorf("the history is at %q", got)
	}
}

// Ensure that the line at the bottom names the step that was just done, the next one in its place, and not what another library was told.
func TestStatus_NamesStep(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	says := func() string {
		_, _, right := b.w.status.Words()
		return right
	}
	on := true
	for _, m := range []struct {
		marks desk.Marks
		want  string
	}{{desk.Marks{Star: &on}, "Star"}, {desk.Marks{Tag: []string{"watch"}}, "watch"}} {
		if err := b.w.desk.Annotate(m.marks, ref(b.w.desk.Selection()[0])); err != nil {
			t.Fatal(err)
		}
		b.settle()
		undo, _, _ := b.w.desk.NextSteps()
		if got := says(); !strings.HasPrefix(got, undo+" · ") || undo == "" {
			t.Errorf("after %q the line says %q", undo, got)
		}
	}
	b.w.do("undo")
	b.settle()
	if got := says(); !strings.HasPrefix(got, "Undid: ") {
		t.Errorf("after undo the line says %q", got)
	}
	b.w.do("redo")
	b.settle()
	if got := says(); !strings.HasPrefix(got, "Redid: ") {
		t.Errorf("after redo the line says %q", got)
	}
	b.w.do("undo")
	b.settle()
	if err := b.w.desk.Annotate(desk.Marks{Tag: []string{"later"}}, ref(b.w.desk.Selection()[0])); err != nil {
		t.Fatal(err)
	}
	b.settle()
	if got := says(); !strings.Contains(got, "later") || strings.Contains(got, "Undid") {
		t.Errorf("after the step that follows undo the line says %q", got)
	}
	b.w.said = ""
	b.w.Open(filepath.Join(t.TempDir(), "other.entente"))
	b.settle()
	if got := says(); !strings.EqualFold(got, "All changes saved") {
		t.Errorf("of another library the line says %q", got)
	}
}
