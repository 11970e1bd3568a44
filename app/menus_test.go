package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
)

// Ensure that the menu of an event has room in the smallest window that it is made for, and that nothing of it is lost:
// colours, links and copies are reached through a line each.
func TestWindow_EventMenu(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	lines := map[string]int{}
	var rules int
	for _, it := range b.w.eventMenu(b.w.desk.Selection()[0]) {
		if it.Name == "" {
			rules++
			continue
		}
		lines[it.Name] = len(it.More)
	}
	for name, least := range map[string]int{"Colour": 6, "Links": 4, "Copy": 3, "Edit…": 0, "Delete…": 0} {
		if n, ok := lines[name]; !ok || n < least {
			t.Errorf("%q leads to %d lines, want %d", name, n, least)
		}
	}
	if most := 14; len(lines) > most || rules > 5 {
		t.Errorf("%d lines and %d rules, want at most %d", len(lines), rules, most)
	}
	var dots int
	b.w.colourSelected()
	m, ok := b.w.win.Canvas().Focused().(*ui.Menu)
	if !ok {
		t.Fatal("the palette of colours does not open")
	}
	for _, it := range b.w.selectedColours() {
		if it.Dot != "" {
			dots++
		}
	}
	m.TypedRune('r')
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.settle()
	if got := b.w.desk.Marks(timeline.SpotOf(ref(b.w.desk.Selection()[0]))).Colour; dots != 5 || got != "red" {
		t.Errorf("%d colours are shown as such, want 5; the event is %q, want red", dots, got)
	}
}
