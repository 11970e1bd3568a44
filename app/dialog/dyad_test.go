package dialog

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
)

// Ensure that Enter takes a name and goes to the other field, also when the name is typed whole and another begins like it, and
// that it shows the two once both are there.
func TestDyad_Keys(t *testing.T) {
	dressed(t)
	w := test.NewTempWindow(t, ui.NewColumn())
	w.Resize(fyne.NewSize(800, 600))
	names := func(words string, n int) (list []string) {
		for _, name := range []string{"Russian Empire", "Russia", "China", "Chile"} {
			if strings.HasPrefix(strings.ToLower(name), strings.ToLower(words)) && len(list) < n {
				list = append(list, name)
			}
		}
		return list
	}
	for _, tt := range []struct{ first, second, want string }{
		{"Russia", "chi", "Russia and China"}, {"russ", "Chile", "Russian Empire and Chile"}, {"russia", "china", "Russia and China"},
	} {
		got := ""
		s := ui.NewSheets(w.Canvas())
		Dyad(s, DyadInput{Names: names, Then: func(a, b string) error { got = a + " and " + b; return nil }})
		for _, words := range []string{tt.first, tt.second} {
			f, is := w.Canvas().Focused().(*ui.Field)
			if !is || f.Text != "" {
				t.Fatalf("%s: the keys are at %T", words, w.Canvas().Focused())
			}
			f.SetText(words)
			f.OnSubmitted(words)
		}
		if got != tt.want || s.Top() != nil {
			t.Errorf("%q and %q show %q, want %q", tt.first, tt.second, got, tt.want)
		}
	}
}
