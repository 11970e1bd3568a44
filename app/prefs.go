package app

// The preferences hold the state of the window and nothing that anybody would miss: the toolkit does not write them
// safely.
const (
	prefWidth  = "window.width"
	prefHeight = "window.height"
	prefLeft   = "panel.left"
	prefRight  = "panel.right"
	prefMode   = "theme.mode"
	prefLists  = "panel.lists"
	// prefColumns holds the names of the columns of the list of events.
	prefColumns = "panel.columns"
	// prefClosed holds the titles of the lists at the left that are closed.
	prefClosed = "panel.closed"

	prefHideLeft  = "panel.left.hidden"
	prefHideRight = "panel.right.hidden"
)

// What the panels wish for.
const (
	wideLeft  = 216
	wideRight = 346
	highLists = 300
)

func (w *Window) panelWidths() (left, right float32) {
	p := w.app.Preferences()
	return float32(p.FloatWithFallback(prefLeft, wideLeft)), float32(p.FloatWithFallback(prefRight, wideRight))
}

func (w *Window) listHeight() float32 {
	return float32(w.app.Preferences().FloatWithFallback(prefLists, highLists))
}

func (w *Window) savePrefs() {
	left, right := w.sides.Widths()
	w.keep(prefLeft, left)
	w.keep(prefRight, right)
	w.keep(prefLists, w.split.Height())
	if s := w.win.Canvas().Size(); s.Width > 100 && !w.win.FullScreen() {
		w.keep(prefWidth, s.Width)
		w.keep(prefHeight, s.Height)
	}
}

// keep sets a preference that has changed: each time one is set the toolkit writes its file.
func (w *Window) keep(key string, v float32) {
	if p := w.app.Preferences(); p.Float(key) != float64(v) {
		p.SetFloat(key, float64(v))
	}
}

// hidePanels hides the panels that were hidden when the window was closed.
func (w *Window) hidePanels() {
	p := w.app.Preferences()
	w.hideLeft, w.hideRight = p.Bool(prefHideLeft), p.Bool(prefHideRight)
}

// arrange shows the panels that are wanted: an empty library has nothing to list.
func (w *Window) arrange() {
	empty := w.desk == nil || w.desk.IsEmpty()
	w.sides.ShowPanels(!empty && !w.hideLeft, !empty && !w.hideRight)
	for key, now := range map[string]bool{prefHideLeft: w.hideLeft, prefHideRight: w.hideRight} {
		if p := w.app.Preferences(); p.Bool(key) != now {
			p.SetBool(key, now)
		}
	}
}
