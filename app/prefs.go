package app

// The preferences hold the state of the window and nothing that anybody would miss: the toolkit does not write them
// safely.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefLeft   = "panel.left"
	prefRight  = "panel.right"
	prefMode   = "theme.mode"
)

// What the panels wish for.
const (
	wideLeft  = 216
	wideRight = 346
)

func (w *Window) panelWidths() (left, right float32) {
	p := w.app.Preferences()
	return float32(p.FloatWithFallback(prefLeft, wideLeft)), float32(p.FloatWithFallback(prefRight, wideRight))
}

func (w *Window) savePrefs() {
	p := w.app.Preferences()
	left, right := w.sides.Widths()
	p.SetFloat(prefLeft, float64(left))
	p.SetFloat(prefRight, float64(right))
	if s := w.win.Canvas().Size(); s.Width > 100 && !w.win.FullScreen() {
		p.SetFloat(prefWidth, float64(s.Width))
		p.SetFloat(prefHeight, float64(s.Height))
	}
}

// arrange shows the panels that are wanted: an empty library has nothing to list.
func (w *Window) arrange() {
	empty := w.desk == nil || w.desk.IsEmpty()
	w.sides.ShowPanels(!empty && !w.hideLeft, !empty && !w.hideRight)
}
