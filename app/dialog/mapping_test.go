package dialog

import (
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
	"entente/timeline/format"
	"entente/timeline/format/table"
)

func look(t *testing.T, text string) table.Look {
	t.Helper()
	l, err := table.LookAt([]byte(text), format.Mapping{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Ensure that the sheet begins with what was found out, shows what becomes of the rows, and asks for the order of day and
// month only when nothing tells it.
func TestMapping(t *testing.T) {
	dressed(t)
	var got format.Mapping
	m := newMapping(MappingInput{File: "visits.csv", Look: look(t, "What,Day it was,Where\nA visit,3/4/2023,Oslo\n"), Then: func(x format.Mapping, _ string) { got = x }})
	if m.picks[0].Selected != "What" || m.picks[1].Selected != "Day it was" || m.dates == nil || !m.ok.Disabled() {
		t.Errorf("it begins with %q, %q, dates %v, button off %v", m.picks[0].Selected, m.picks[1].Selected, m.dates, m.ok.Disabled())
	}
	m.dates.SetSelectedIndex(1)
	m.picks[6].SetSelected("Where")
	if s := m.preview.Text(); !strings.Contains(s, "4 Mar 2023") || !strings.Contains(s, "A visit") || m.ok.Disabled() {
		t.Errorf("the preview says %q, button off %v", s, m.ok.Disabled())
	}
	got = m.mapping()
	if want := map[string]string{"title": "What", "when": "Day it was", "place": "Where"}; !maps.Equal(got.Columns, want) || got.Dates != table.MonthFirst {
		t.Errorf("mapping %+v, want %v", got, want)
	}
	for column, want := range map[string]string{"What": "cannot be both", noColumn: "Choose the columns", "Where": "cannot be both"} {
		m.picks[1].SetSelected(column)
		if !m.ok.Disabled() || !strings.Contains(m.preview.Text(), want) {
			t.Errorf("date from %q: %q, want %q", column, m.preview.Text(), want)
		}
	}
	m.picks[6].SetSelected(noColumn)
	m.picks[1].SetSelected("Where")
	if !m.ok.Disabled() || !strings.Contains(m.preview.Text(), "is no date") {
		t.Errorf("a column without dates: %q", m.preview.Text())
	}
}

// Ensure that a saved mapping that fits is used by itself, and one that does not is not.
func TestMapping_Saved(t *testing.T) {
	dressed(t)
	saved := map[string]format.Mapping{"mine": {Columns: map[string]string{"title": "c", "when": "b"}}, "another": {Columns: map[string]string{"title": "x", "when": "b"}}}
	m := newMapping(MappingInput{Look: look(t, "a,b,c\n1,2001,First of all\n"), Saved: saved})
	if m.saved.Selected != "mine" || m.picks[0].Selected != "c" || m.dates != nil {
		t.Errorf("saved %q, title %q, dates %v", m.saved.Selected, m.picks[0].Selected, m.dates)
	}
}

// Ensure that Enter in the field that has the keys at first imports, once it is clear what the columns hold.
func TestMapping_Enter(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, container.NewStack())
	s, imported := ui.NewSheets(w.Canvas()), 0
	m := newMapping(MappingInput{Look: look(t, "What,Day it was\nA visit,3/4/2023\n"), Then: func(format.Mapping, string) { imported++ }})
	m.show(s)
	enter := func() { s.Top().Focus.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	enter()
	if imported != 0 || s.Top() == nil {
		t.Errorf("imported %d times before the dates are clear", imported)
	}
	m.dates.SetSelectedIndex(0)
	enter()
	if imported != 1 || s.Top() != nil {
		t.Errorf("imported %d times, want 1", imported)
	}
}
