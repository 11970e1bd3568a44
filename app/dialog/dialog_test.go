package dialog

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
	"entente/timeline/when"
)

// Ensure that the palette finds by beginnings of words and by letters in order, the best first.
func TestMatch(t *testing.T) {
	var entries []Entry
	for _, n := range []string{"Zoom in", "Zoom out", "Go to date", "Lanes by country", "Export image", "Joe Biden", "Undo", "The library’s file"} {
		entries = append(entries, Entry{Name: n})
	}
	tests := []struct {
		text, first string
		n           int // -1: at least one
	}{
		{"", "Zoom in", 8}, {"zo", "Zoom in", -1}, {"zi", "Zoom in", -1}, {"gtd", "Go to date", 1}, {"biden", "Joe Biden", 1},
		{"EXPORT", "Export image", 1}, {"lbc", "Lanes by country", 1}, {"xyz", "", 0}, {"library's", "The library’s file", 1}, {"library’s", "The library’s file", 1},
	}
	for _, tt := range tests {
		got := match(entries, tt.text)
		if tt.n >= 0 && len(got) != tt.n || tt.n < 0 && len(got) == 0 {
			t.Errorf("Match(%q) = %v, want %d", tt.text, got, tt.n)
			continue
		}
		if len(got) > 0 && got[0].Name != tt.first {
			t.Errorf("Match(%q) begins with %q, want %q", tt.text, got[0].Name, tt.first)
		}
	}
}

// Ensure that candidates that differ in the day of the week alone are told together.
func TestReasons(t *testing.T) {
	got := reasons([]Candidate{{Why: "'said Sunday' fit a Sunday"}, {Why: "'said Sunday' fit a Sunday"}, {Why: "the day after the last date"},
		{Why: "'said Sunday' fit a Sunday"}, {}})
	want := []string{"'said Sunday' fit a Sunday", "the day after the last date"}
	if !slices.Equal(got, want) {
		t.Errorf("reasons = %q, want %q", got, want)
	}
}

// Ensure that the field says what it understands of a date, and what it expects otherwise.
func TestDateField(t *testing.T) {
	dressed(t)
	tests := []struct{ typed, says, edtf string }{
		{"28 Feb 2023", "Understood: Tuesday 28 February 2023 · day precise", "2023-02-28"},
		{"44 BCE", "Understood: 44 BCE", "-0043"},
		{"yesterday", "Understood: Sunday 22 November 2026", "2026-11-22"},
		{"", "Type a date", ""},
		{"no day at all", "Expected", ""},
		{"3/4/2023", "can be", ""},
	}
	d := newDateField("", when.Date(2026, 11, 23))
	for _, tt := range tests {
		d.Field.SetText(tt.typed)
		if got := d.Says.Text(); !strings.Contains(got, tt.says) {
			t.Errorf("%q: says %q, want %q", tt.typed, got, tt.says)
		}
		if got := d.Span.String(); got != tt.edtf {
			t.Errorf("%q = %q, want %q", tt.typed, got, tt.edtf)
		}
	}
}

// Ensure that nothing happens where nothing is found, whatever keys are pressed, and that what is found then is taken.
func TestChoose_Nothing(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, container.NewStack())
	ran := 0
	s := ui.NewSheets(w.Canvas())
	Choose(s, "", "", []Entry{{Name: "Undo", Run: func() { ran++ }}}, nil)
	field := s.Top().Focus.(*ui.Field)
	field.SetText("xyz")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if ran != 0 || s.Top() == nil {
		t.Errorf("ran %d", ran)
	}
	field.SetText("undo")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if ran != 1 || s.Top() != nil {
		t.Errorf("ran %d", ran)
	}
}
