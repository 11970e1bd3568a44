package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/app/chart"
	"entente/app/dialog"
	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// comparing is a saved view below the chart, on the same axis.
type comparing struct {
	upper  string // the view that was opened in the upper half, "" for what is shown in any case
	lower  string // the view in the lower half, "" while nothing is compared
	desk   *desk.Desk
	moving bool   // one half moves after the other
	at     uint64 // revision of the library that it shows
	chart  *chart.Chart
	names  [2]*ui.Button
	root   *fyne.Container
}

// halfHead is the height of the line above each half that names it.
const halfHead = 34

// compare asks which view to show below, or leaves the comparison.
func (w *Window) compare() {
	if w.comparing.lower != "" {
		w.leaveCompare()
		return
	}
	if len(w.desk.Views()) == 0 {
		w.say("There is no saved view to compare with; save one first")
		return
	}
	var list []dialog.Entry
	for _, v := range w.desk.Views() {
		list = append(list, dialog.Entry{Name: v.Name, Kind: say.Period(v.From, v.To, ui.Dates(when.Style{})), Run: func() { w.compareWith(v.Name) }})
	}
	dialog.Choose(w.sheets, "Compare what is shown with", "A saved view", list, nil)
}

// compareWith shows a saved view in the lower half.
func (w *Window) compareWith(view string) {
	c := &w.comparing
	d, err := w.desk.Companion(view)
	if err != nil {
		w.fail("Compare with “"+view+"”", err)
		return
	}
	if c.desk != nil {
		c.desk.Close()
	}
	c.lower, c.desk, c.at = view, d, w.desk.Revision()
	d.Select(w.desk.Selection()...)
	d.OnChange(func() { w.selectBoth(d, w.desk) })
	if c.chart == nil {
		w.buildCompare()
	}
	c.chart.SetDesk(d)
	w.nameHalves()
	w.showCentre()
	w.chart.Update()
}

// buildCompare makes what the lower half is shown with.
func (w *Window) buildCompare() {
	c := &w.comparing
	c.chart = chart.New(c.desk, w.ports.Faces, w.ports.Now)
	c.chart.Preset = w.chart.Preset
	c.chart.OnKey, c.chart.OnRune = w.key, w.rune
	c.chart.OnAction = func(a desk.Action) {
		if a.Kind == desk.OpenActor {
			w.soon(func() { w.openActor(a.Actor) })
		}
	}
	c.chart.OnMove = func() {
		w.together(func() {
			if w.desk.Follow(c.desk) {
				w.chart.Update()
			}
		})
	}
	c.chart.OnHover = func(z layout.Zone, at fyne.Position) { w.offerCard(c.desk, z, at) }
	c.chart.OnPointer = w.chart.UpdateOverlay
	w.chart.OnPointer = func() {
		if c.lower != "" {
			c.chart.UpdateOverlay()
		}
	}
	for i, menu := range []func(fyne.CanvasObject){w.upperMenu, w.lowerMenu} {
		b := ui.NewButton("", nil)
		b.Arrow, b.Bare = true, true
		b.OnTapped = func() { menu(b) }
		c.names[i] = b
	}
	leave := ui.NewButton("Leave", w.leaveCompare)
	leave.Tips, leave.Tip = w.tips, "Leave the comparison (Esc)"
	head := func(o ...fyne.CanvasObject) fyne.CanvasObject {
		g := ui.NewGround(&fyne.Container{Layout: halfLine{}, Objects: o}, theme.ColorNameBackground)
		g.Line = own.ColorRule
		return g
	}
	c.root = &fyne.Container{Layout: halves{}, Objects: []fyne.CanvasObject{head(c.names[0], leave), w.chart, head(c.names[1]), c.chart}}
}

// nameHalves says which view each half shows.
func (w *Window) nameHalves() {
	c := &w.comparing
	for i, name := range []string{c.upper, c.lower} {
		if name == "" {
			name = "Shown now"
		}
		c.names[i].Text = name
		c.names[i].Refresh()
	}
	c.root.Refresh()
}

func (w *Window) upperMenu(below fyne.CanvasObject) {
	w.halfMenu(below, w.comparing.upper, func(name string) {
		w.openView(name)
		w.comparing.upper = name
		w.nameHalves()
	})
}

func (w *Window) lowerMenu(below fyne.CanvasObject) {
	w.halfMenu(below, w.comparing.lower, w.compareWith)
}

// halfMenu offers the saved views that have the axis that is shown.
func (w *Window) halfMenu(below fyne.CanvasObject, now string, open func(name string)) {
	var items []ui.MenuItem
	for _, v := range w.desk.Views() {
		items = append(items, ui.MenuItem{Name: v.Name, Checked: v.Name == now, Off: (v.Lanes == timeline.ByYear) != w.desk.Folded(), Run: func() { open(v.Name) }})
	}
	ui.MenuBelow(below, items...)
}

// followCompare brings the lower half in line with the upper one.
func (w *Window) followCompare() {
	c := &w.comparing
	switch {
	case c.lower == "":
		return
	case w.desk.View(c.lower) == nil || (w.desk.View(c.lower).Lanes == timeline.ByYear) != w.desk.Folded():
		w.leaveCompare()
	case c.at != w.desk.Revision():
		w.compareWith(c.lower)
	default:
		w.selectBoth(w.desk, c.desk)
		w.together(func() {
			if c.desk.Follow(w.desk) {
				c.chart.Update()
			}
		})
	}
}

// together moves one half after the other, which does not answer by moving in its turn.
func (w *Window) together(follow func()) {
	if c := &w.comparing; !c.moving && c.lower != "" {
		c.moving = true
		follow()
		c.moving = false
	}
}

// alignCompare makes both plots as wide after the lanes of one have changed.
func (w *Window) alignCompare() {
	if c := &w.comparing; c.lower != "" {
		w.desk.Align(c.desk)
		c.chart.Update()
	}
}

// selectBoth selects in one half what is selected in the other.
func (w *Window) selectBoth(from, to *desk.Desk) {
	if w.comparing.lower != "" {
		to.Select(from.Selection()...)
	}
}

// leaveCompare shows one chart again.
func (w *Window) leaveCompare() {
	c := &w.comparing
	if c.lower == "" {
		return
	}
	c.desk.Close()
	c.upper, c.lower, c.desk = "", "", nil
	if w.desk != nil {
		w.desk.Part()
		w.showCentre()
		w.chart.Update()
	}
}

// halfLine lays out the line above a half: its name at the left, a button at the right.
type halfLine struct{}

// Layout implements fyne.Layout.
func (halfLine) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const pad = 6
	right := s.Width - pad
	for _, x := range o[1:] {
		m := x.MinSize()
		right -= m.Width
		x.Move(fyne.NewPos(right, (s.Height-m.Height)/2))
		x.Resize(m)
	}
	m := o[0].MinSize()
	o[0].Move(fyne.NewPos(pad, (s.Height-m.Height)/2))
	o[0].Resize(fyne.NewSize(min(m.Width, right-2*pad), m.Height))
}

// MinSize implements fyne.Layout.
func (halfLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, halfHead) }

// halves lays out two charts one above the other, each below its line.
type halves struct{}

// Layout implements fyne.Layout.
func (halves) Layout(o []fyne.CanvasObject, s fyne.Size) {
	half := float32(int((s.Height - 2*halfHead) / 2))
	y := float32(0)
	for i, h := range []float32{halfHead, half, halfHead, s.Height - 2*halfHead - half} {
		o[i].Move(fyne.NewPos(0, y))
		o[i].Resize(fyne.NewSize(s.Width, h))
		y += h
	}
}

// MinSize implements fyne.Layout: each half holds a lane with its head.
func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, 2*halfHead+240) }
