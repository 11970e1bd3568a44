package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Ensure that the hint in an empty field is cut anew whenever the field gets another width.
func TestField_Hint(t *testing.T) {
	dressed(t)
	const hint = "Search events, actors, takeaways"
	f := NewField(hint)
	test.NewTempWindow(t, f).Resize(fyne.NewSize(600, 60))
	seen := func() string {
		var words []string
		var walk func(o fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *canvas.Text:
				words = append(words, o.Text)
			case *fyne.Container:
				for _, x := range o.Objects {
					walk(x)
				}
			case fyne.Widget:
				for _, x := range test.WidgetRenderer(o).Objects() {
					walk(x)
				}
			}
		}
		walk(f)
		return strings.Join(words, "")
	}
	for _, width := range []float32{500, 120, 500, 90} {
		f.Resize(fyne.NewSize(width, 30))
		if got := seen(); (width > 400) != (got == hint) || width < 400 && !strings.HasSuffix(got, "…") {
			t.Errorf("at %v the hint is %q", width, got)
		}
	}
}
