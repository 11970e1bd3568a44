package app

import "fyne.io/fyne/v2"

// pane is a part of the window that takes the keys as a whole.
type pane struct {
	has, take func() bool
	step      func(fyne.KeyName) bool // moves the keys within it; nil: it does so itself
}

// panes lists the parts of the window that are shown, from the chart on.
func (w *Window) panes() []pane {
	focused := w.win.Canvas().Focused()
	list := []pane{{has: func() bool { return focused == fyne.Focusable(w.chart) }, take: func() bool { w.focusChart(); return w.chartShown() }}}
	left, right := w.sides.Shown()
	if w.split.Shown() {
		t := w.listTable(w.drawer.Now())
		list = append(list, pane{has: func() bool { return focused == t.Keys() }, take: func() bool { t.Focus(); return true }})
	}
	if right {
		list = append(list, pane{w.side.HasKeys, w.side.TakeKeys, w.side.StepKeys})
	}
	if left {
		list = append(list, pane{w.facets.HasKeys, w.facets.TakeKeys, w.facets.StepKeys})
	}
	return list
}

// nextPane gives the keys to the next part of the window, from elsewhere to the chart.
func (w *Window) nextPane() {
	list := w.panes()
	at := -1
	for i, p := range list {
		if p.has() {
			at = i
		}
	}
	for i := range list {
		if list[(at+1+i)%len(list)].take() {
			return
		}
	}
}

// stepKeys moves the keys within the part of the window that has them, and reports whether it did.
func (w *Window) stepKeys(key fyne.KeyName) bool {
	if w.desk == nil {
		return false
	}
	for _, p := range w.panes() {
		if p.step != nil && p.step(key) {
			return true
		}
	}
	return false
}

// keysHere remembers what has the keys and returns what brings them back there: a line of a panel also when the panel was made anew
// meanwhile. When it is gone by then, the chart has them.
func (w *Window) keysHere() (back func()) {
	for _, keysBack := range []func() func() bool{w.side.KeysBack, w.facets.KeysBack} {
		if back := keysBack(); back != nil {
			return func() {
				if !back() {
					w.focusChart()
				}
			}
		}
	}
	c := w.win.Canvas()
	focused := c.Focused()
	inText := w.review.open && focused == fyne.Focusable(w.review.page.Text())
	if focused == nil || w.review.open && !inText || focused == fyne.Focusable(w.chart) {
		return w.focusChart
	}
	return func() {
		c.Unfocus() // what is hidden by now does not take them
		if c.Focus(focused); c.Focused() == nil {
			w.focusChart()
		}
	}
}

// sheetComes remembers what has the keys before a sheet takes them.
func (w *Window) sheetComes() { w.keysBack = w.keysHere() }

// sheetsGone gives the keys back to where they were before the first sheet came.
func (w *Window) sheetsGone() {
	w.keysBack()
	w.goOn()
}
