package panel

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"entente/timeline/desk"
	"entente/timeline/query"
)

// Ensure that chips show the filter, that Backspace in an empty field takes the last away, and that an error is shown
// until one types on.
func TestSearch(t *testing.T) {
	dressed(t)
	s := NewSearch(tips())
	dropped := -1
	s.OnDrop = func(i int) { dropped = i }
	s.OnLeave = func() {}
	s.OnApply = func(text string) error { _, err := query.Parse(text); return err }
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(600, 60))
	q, err := query.Parse("actor:China date:2023")
	if err != nil {
		t.Fatal(err)
	}
	s.Update(q)
	if len(s.chips) != 2 || s.chips[0].Text != "actor:China" {
		t.Errorf("chips %v", s.chips)
	}
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if dropped != 1 {
		t.Errorf("Backspace drops %d, want 1", dropped)
	}
	s.Type("date:nonsense")
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.Wrong() == nil || s.field.Text == "" {
		t.Errorf("wrong = %v, text %q", s.Wrong(), s.field.Text)
	}
	s.field.TypedRune('x')
	if s.Wrong() != nil {
		t.Error("the error stays while typing goes on")
	}
}

// Ensure that completions can be chosen with the arrows, that one that is whole is applied, and that a field waits for
// its value.
func TestSearch_Suggestions(t *testing.T) {
	dressed(t)
	s := NewSearch(tips())
	var applied string
	s.OnApply = func(text string) error { applied = text; return nil }
	s.OnLeave = func() {}
	s.OnSuggest = func(text string) []desk.Suggestion {
		if text == "ch" {
			return []desk.Suggestion{{Label: "country:", Text: "country:"}, {Label: "China", Text: "actor:China", Whole: true}}
		}
		return nil
	}
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(600, 60))
	key := func(k fyne.KeyName) { s.field.TypedKey(&fyne.KeyEvent{Name: k}) }
	s.Type("ch")
	key(fyne.KeyReturn)
	if applied != "ch" {
		t.Errorf("Enter without a choice applies %q", applied)
	}
	s.Type("ch")
	key(fyne.KeyDown)
	key(fyne.KeyReturn)
	if s.field.Text != "country:" {
		t.Errorf("the field's name leaves %q", s.field.Text)
	}
	s.Type("ch")
	key(fyne.KeyDown)
	key(fyne.KeyDown)
	key(fyne.KeyReturn)
	if applied != "actor:China" || s.field.Text != "" {
		t.Errorf("the actor applies %q and leaves %q", applied, s.field.Text)
	}
	s.OnSuggest = func(string) []desk.Suggestion {
		return []desk.Suggestion{{Label: "type:visit", Text: "type:visit", Whole: true, Likely: true}}
	}
	s.Type("visits in 2022")
	key(fyne.KeyReturn)
	if applied != "type:visit" {
		t.Errorf("Enter takes %q and not what was meant", applied)
	}
	s.Type("visits in 2022")
	key(fyne.KeyUp)
	key(fyne.KeyReturn)
	if applied != "visits in 2022" {
		t.Errorf("Up and Enter take %q and not the words", applied)
	}
}

// Ensure that the search shows whether it has the keys.
func TestSearch_Focus(t *testing.T) {
	dressed(t)
	s := NewSearch(tips())
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(500, 60))
	edge := func() color.Color { return test.WidgetRenderer(s).Objects()[0].(*canvas.Rectangle).StrokeColor }
	before := edge()
	s.Focus()
	if got := edge(); got != theme.Color(theme.ColorNamePrimary) || got == before {
		t.Errorf("with the keys its edge is %v, without %v", got, before)
	}
	w.Canvas().Unfocus()
	if got := edge(); got != before {
		t.Errorf("afterwards its edge is %v, want %v", got, before)
	}
}
