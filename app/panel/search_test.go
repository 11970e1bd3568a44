package panel

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"entente/app/ui"
	"entente/timeline/desk/say"
	"entente/timeline/desk/suggest"
	"entente/timeline/query"
)

// Ensure that chips show the filter, that Backspace in an empty field takes the last away, and that an error is shown
// until one types on.
func TestSearch(t *testing.T) {
	dressed(t)
	s := newSearch(tips())
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
	s := newSearch(tips())
	var applied string
	s.OnApply = func(text string) error { applied = text; return nil }
	s.OnLeave = func() {}
	s.OnSuggest = func(text string) []suggest.Suggestion {
		if text == "ch" {
			return []suggest.Suggestion{{Label: "country:", Text: "country:"}, {Label: "China", Text: "actor:China", Whole: true}}
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
	s.OnSuggest = func(string) []suggest.Suggestion {
		return []suggest.Suggestion{{Label: "type:visit", Text: "type:visit", Whole: true, Likely: true}}
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
	s := newSearch(tips())
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

// Ensure that what has no room in the field is counted there, that it can be seen and taken away, and that typing gets room.
func TestSearch_Crowded(t *testing.T) {
	dressed(t)
	s := newSearch(tips())
	dropped := -1
	s.OnDrop, s.OnLeave = func(i int) { dropped = i }, func() {}
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(400, 60))
	q, err := query.Parse("actor:Greece is:announced date:2023..2025 country:Turkey type:visit")
	if err != nil {
		t.Fatal(err)
	}
	s.Update(q)
	shown := func() int {
		n := 0
		for _, o := range test.WidgetRenderer(s).Objects() {
			if c, ok := o.(*ui.Chip); ok && c != s.more {
				n++
				if end := c.Position().X + c.Size().Width; end > s.clear.Position().X {
					t.Errorf("%q ends at %v, below the button at %v", c.Text, end, s.clear.Position().X)
				}
			}
		}
		return n
	}
	idle := shown()
	if idle+s.hidden != 5 || s.hidden == 0 || s.more.Text != "+"+say.Count(s.hidden) {
		t.Fatalf("%d chips shown, %d hidden, and it says %q", idle, s.hidden, s.more.Text)
	}
	s.Focus()
	if n := shown(); n > idle || n == 0 {
		t.Errorf("%d chips shown while one types, %d else", n, idle)
	}
	test.Tap(s.more)
	m, ok := w.Canvas().Focused().(*ui.Menu)
	if !ok {
		t.Fatalf("a click on %q opens nothing", s.more.Text)
	}
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if dropped != 0 {
		t.Errorf("the first hidden part is the %d-th, want the first", dropped)
	}
	w.Resize(fyne.NewSize(1200, 60))
	if s.hidden != 0 || shown() != 5 {
		t.Errorf("with room for all, %d are hidden", s.hidden)
	}
}
