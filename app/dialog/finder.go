package dialog

import (
	"fyne.io/fyne/v2"

	"entente/app/ui"
)

// finder is a field over a long list of rows, of which it shows those that fit what is typed. The arrow keys go through them.
type finder struct {
	field   *ui.Field
	long    *ui.Long
	count   int // of rows
	current int // row that Enter takes, -1 for none
}

const rowHeight = 25

// newFinder returns an empty finder with a hint in its field. row makes row i, and enter takes it.
func newFinder(hint string, row func(i int) fyne.CanvasObject, enter func(i int)) *finder {
	f := &finder{field: ui.NewField(hint), long: ui.NewLong(func(int, float32) float32 { return rowHeight }, row), current: -1}
	f.long.Pad = 8
	f.field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown:
			f.current = min(f.current+1, f.count-1)
		case fyne.KeyUp:
			f.current = max(min(0, f.count-1), f.current-1)
		default:
			return false
		}
		f.long.Renew()
		f.long.Reveal(f.current)
		return true
	}
	f.field.OnSubmitted = func(string) {
		if f.current >= 0 && f.current < f.count {
			enter(f.current)
		}
	}
	return f
}

// show shows count rows anew; row current is the one that Enter takes.
func (f *finder) show(count, current int) {
	f.count, f.current = count, min(current, count-1)
	f.long.SetCount(count)
}
