package dialog

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
)

// Ensure that the name of a field stands in the middle of its first line, whether that is an entry or chips.
func TestForm_NamesBesideTheirFields(t *testing.T) {
	dressed(t)
	none, some := newPicks("A name", nil), newPicks("A name", []Pick{{Label: "Ruritania"}})
	turns := ui.NewWrap(ui.NewChip("announced", nil), ui.NewChip("confirmed", nil))
	entry := ui.NewField("Where")
	f := newForm()
	fields := []fyne.CanvasObject{entry, none, some, turns}
	for _, o := range fields {
		f.row("Name", o)
	}
	w := test.NewTempWindow(t, f)
	w.Resize(fyne.NewSize(400, 300))
	middle := func(o fyne.CanvasObject, first fyne.CanvasObject) float32 {
		return o.Position().Y + first.Position().Y + first.Size().Height/2
	}
	firsts := []fyne.CanvasObject{container.NewWithoutLayout(), none.entry, some.chips.Objects[0], turns.Objects[0]}
	firsts[0].Resize(entry.Size())
	for i, o := range fields {
		name := f.names[i]
		want := middle(o, firsts[i])
		if got := name.Position().Y + name.Size().Height/2; got < want-1 || got > want+1 {
			t.Errorf("name %d is at %v, its field at %v", i, got, want)
		}
	}
}

// Ensure that a question whose field is empty says so instead of doing nothing.
func TestAsk_Empty(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, container.NewWithoutLayout())
	w.Resize(fyne.NewSize(700, 500))
	s, asked := ui.NewSheets(w.Canvas()), ""
	Ask{Title: "Name", Button: "Add", Then: func(name string) error { asked = name; return nil }}.Show(s)
	sheet := s.Top()
	sheet.Accept()
	if !sheet.Shown() || asked != "" {
		t.Error("nothing counts as a name")
	}
	said := ""
	for _, o := range sheet.Body.(*ui.Column).Objects() {
		if f, is := o.(*ui.Flow); is {
			said += f.Text()
		}
	}
	if said != "Type something first." {
		t.Errorf("it says %q", said)
	}
}
