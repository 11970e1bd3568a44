package dialog

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/assets"
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

// Ensure that the title of a sheet is cut to its width, and that a choice without entries asks for words before it says that
// nothing has them.
func TestChoose_Words(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, container.NewWithoutLayout())
	w.Resize(fyne.NewSize(900, 600))
	s := ui.NewSheets(w.Canvas())
	Choose(s, strings.Repeat("A very long title ", 30), "Words", nil, func(string) []Entry { return nil })
	said := func() string {
		words := ""
		var walk func(o fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			switch x := o.(type) {
			case *canvas.Text:
				if x.Position().X+x.MinSize().Width > s.Top().Width {
					t.Errorf("%.30q is %v wide in a sheet of %v", x.Text, x.MinSize().Width, s.Top().Width)
				}
				words += x.Text + " "
			case *fyne.Container:
				for _, c := range x.Objects {
					walk(c)
				}
			case fyne.Widget:
				for _, c := range test.WidgetRenderer(x).Objects() {
					walk(c)
				}
			}
		}
		walk(w.Canvas().Overlays().Top())
		return words
	}
	if got := said(); !strings.Contains(got, "Type to find something.") || !strings.Contains(got, "A very long title") {
		t.Errorf("it says %q", got)
	}
	s.Top().Focus.(*ui.Field).SetText("xyz")
	if got := said(); !strings.Contains(got, "Nothing of that name.") {
		t.Errorf("with words it says %q", got)
	}
}

// Ensure that what stands side by side in a form stays in its room, by narrower choices.
func TestLine_Fits(t *testing.T) {
	dressed(t)
	words := strings.Repeat("As the last time ", 2)
	a, b, c := ui.NewSelect([]string{words}, nil), ui.NewButton("Save…", nil), ui.NewSelect([]string{words}, nil)
	a.SetSelected(words)
	c.SetSelected(words)
	l := newLine(a, b, c)
	w := test.NewTempWindow(t, l)
	w.SetPadded(false)
	l.Resize(fyne.NewSize(300, 40))
	if end := c.Position().X + c.Size().Width; end > 300.5 || b.Size().Width < b.MinSize().Width {
		t.Errorf("the line ends at %v of 300, its button is %v wide", end, b.Size().Width)
	}
}

// Ensure that the names of fields follow the theme, which the settings change while they are open.
func TestForm_FollowsTheTheme(t *testing.T) {
	dressed(t)
	f := newForm()
	f.row("Appearance", ui.NewField(""))
	w := test.NewTempWindow(t, f)
	w.Resize(fyne.NewSize(400, 100))
	light, plain := f.names[0].Color, f.names[0].TextSize
	th, err := own.New(assets.Fonts(), own.Dark, 1.5)
	if err != nil {
		t.Fatal(err)
	}
	test.ApplyTheme(t, th)
	if f.names[0].Color == light || f.names[0].TextSize <= plain {
		t.Errorf("the name is %v, %v px; in the light theme it was %v, %v px", f.names[0].Color, f.names[0].TextSize, light, plain)
	}
}
