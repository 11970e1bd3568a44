package app

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Ensure that a key is given to another command, that one which is taken is named first, that both are remembered, and that
// they can be given back.
func TestChangeKeys(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	w := b.w
	defer w.storeKeys(nil)
	if got := w.holders("F", "star"); !slices.Equal(got, []string{"Fit the selection; again: everything"}) {
		t.Errorf("F is held by %q", got)
	}
	if got := w.holders("A", "accept"); len(got) != 0 {
		t.Errorf("A of the review is said to be held by %q of the timeline", got)
	}
	b.visit()
	id := w.desk.Selection()[0]
	w.takeKey("star", "F")
	if !w.rune('f') || w.desk.Stars(id) != 1 {
		t.Error("F does not star")
	}
	if w.rune('*') {
		t.Error("* still does something")
	}
	if slices.Contains(w.command("fit").keys, "F") {
		t.Error("F still fits")
	}
	w.takeKey("star", "Ctrl+K")
	want := (&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierShortcutDefault}).ShortcutName()
	if !slices.ContainsFunc(w.bound, func(s fyne.Shortcut) bool { return s.ShortcutName() == want }) {
		t.Errorf("the canvas does not know %s", want)
	}
	if got := w.changedKeys(); !slices.Equal(got["star"], []string{"Ctrl+K"}) || len(got["fit"]) != 0 {
		t.Errorf("kept: %v", got)
	}
	w.storeKeys(nil)
	if !slices.Equal(w.command("fit").keys, w.command("fit").usual) || !w.rune('*') {
		t.Error("the keys are not as they came")
	}
}

// Ensure that what is pressed is named as the table names it.
func TestKeyOf(t *testing.T) {
	ctrl := fyne.KeyModifierShortcutDefault
	tests := []struct {
		e    *fyne.KeyEvent
		r    rune
		s    fyne.Shortcut
		want string
	}{
		{r: 'q', want: "Q"}, {r: 'Q', want: "Shift+Q"}, {r: '*', want: "*"}, {r: ' ', want: ""}, {r: 'ä', want: "Ä"},
		{e: &fyne.KeyEvent{Name: fyne.KeyF5}, want: "F5"}, {e: &fyne.KeyEvent{Name: fyne.KeyPageUp}, want: "PageUp"}, {e: &fyne.KeyEvent{Name: fyne.KeyQ}, want: ""},
		{s: &fyne.ShortcutUndo{}, want: "Ctrl+Z"}, {s: &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrl | fyne.KeyModifierShift}, want: "Ctrl+Shift+Z"},
		{s: &desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}, want: "Alt+Left"},
	}
	for _, tt := range tests {
		if got := keyOf(tt.e, tt.r, tt.s); got != tt.want {
			t.Errorf("keyOf(%v, %q, %v) = %q, want %q", tt.e, tt.r, tt.s, got, tt.want)
		}
	}
}

// Ensure that every command's own keys are free of each other where both can be run.
func TestKeys_Apart(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for _, c := range b.w.table {
		for _, k := range c.usual {
			if names := b.w.holders(k, c.id); k != "Escape" && len(names) > 0 {
				t.Errorf("%s of %q does %q too", k, c.name, names)
			}
		}
	}
}

// Ensure that a report tells what did not work and nothing of what the library or the paths say.
func TestReport(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.fail("Export", errors.New("write "+b.w.path+": no room"))
	b.settle()
	b.w.sheets.Top().Close()
	got := b.w.reportText()
	for _, want := range []string{"Export: write …: no room", "events, 1 articles", "What happened"} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q: %s", want, got)
		}
	}
	for _, secret := range []string{"Raisi", b.w.path, "Beijing"} {
		if strings.Contains(got, secret) {
			t.Errorf("the report tells %q: %s", secret, got)
		}
	}
	b.w.reportProblem()
	b.settle()
	path := filepath.Join(t.TempDir(), "report.txt")
	b.field().SetText(got + "more")
	b.fieldWith("The file to save it to").SetText(path)
	b.press("Save")
	if text, err := os.ReadFile(path); err != nil || string(text) != got+"more" {
		t.Errorf("saved %q, %v", text, err)
	}
}
