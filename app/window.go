package app

import (
	"image"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"entente/app/chart"
	"entente/app/panel"
	"entente/app/post"
	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Window is the program's window with the library that is open in it.
type Window struct {
	// configuration
	app   fyne.App
	win   fyne.Window
	ports Ports
	queue *post.Queue
	dress *own.Theme

	// parts
	bar    *panel.Bar
	facets *panel.Facets
	side   *panel.Side
	status *panel.Status
	empty  fyne.CanvasObject // how to begin
	chart  *chart.Chart
	centre *fyne.Container
	notice *panel.Notice
	frame  *fyne.Container // everything but the review
	review reviewing
	sides  *ui.Sides
	split  *ui.Below // the chart and the lists below it
	drawer *panel.Drawer
	lists  lists
	tips   *ui.Tips
	sheets *ui.Sheets
	table  []command

	// current state
	desk                *desk.Desk // nil when no library could be opened
	lib                 desk.Library
	closeLib            func() error
	stopServe           func()
	stopKeep            func() // ends what keepUp began
	path                string
	file                os.FileInfo // at path when it was opened
	job                 *job
	opening             *opening // the library that is on its way into the window
	besides             int      // works beside the window that are not the job
	exporting           exporting
	comparing           comparing
	fresh               freshness
	leaf                leaf   // what the panel at the right shows
	leaves              []leaf // the way back, the newest last
	brief               briefing
	news                *held            // what was there before the import that the notice tells of; nil for none
	laneOf              timeline.EventID // whose lane is scrolled to when the chart has come to rest; 0 for none
	cardOff             func()           // takes back the hover card that waits
	moveOff             func()           // takes back the refresh that follows a movement
	hideLeft, hideRight bool             // by the person
	quitting, closed    bool
	parting             bool                    // all is closed, and the window stays to say what did not work
	leaving             []*departure            // libraries that are closed beside the window
	choosing            interface{ Dismiss() }  // the toolkit's chooser of files, nil for none
	keysBack            func()                  // gives the keys back to what had them before the sheets that are shown
	asking              *ui.Sheet               // the question about what is not saved
	coming              []intake.Source         // to be imported when nothing else is going on
	bound               []fyne.Shortcut         // combinations that the canvas knows
	failures            []string                // what did not work lately, for a report
	drawing             timeline.AnnotationKind // what the next drag over the chart draws; 0: an event
	said                string                  // what was undone or done again, for a while
	told                string                  // the step that it names when it is one; see tellStep
	undone              string                  // what it says of the step that was undone last
	saidOff             func()                  // takes back the end of that while
	asked               string                  // what the next click or drag on the chart is to tell
	pictures            map[string]image.Image  // small ones of attached files, by their sums; nil for those that have none
}

// freshness is what the panels were made from, so that they are made anew only when that has changed.
type freshness struct {
	revision uint64
	changes  uint64 // of the library
	filter   string
	asKnown  when.Span
	writes   string // the layer that is written to
	known    bool
}

// New makes the window. Call Open and then Show.
func New(a fyne.App, ports Ports) (*Window, error) { return newWindow(a, ports, post.New()) }

func newWindow(a fyne.App, ports Ports, queue *post.Queue) (*Window, error) {
	prefs := a.Preferences()
	mode := own.Mode(prefs.StringWithFallback(prefMode, string(own.System)))
	dress, err := own.New(ports.Fonts, mode, float32(prefs.FloatWithFallback(prefText, 1)))
	if err != nil {
		return nil, err
	}
	w := &Window{app: a, win: a.NewWindow("Entente"), ports: ports, queue: queue, dress: dress}
	a.Settings().SetTheme(dress)
	a.Settings().AddListener(func(fyne.Settings) { queue.Post("theme", w.themed) })
	w.hidePanels()
	w.build()
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(float32(prefs.FloatWithFallback(prefWidth, 1440)), float32(prefs.FloatWithFallback(prefHeight, 900))))
	w.win.SetCloseIntercept(w.Quit)
	w.win.SetOnDropped(w.dropped)
	w.win.SetMaster()
	return w, nil
}

// Show shows the window.
func (w *Window) Show() {
	w.win.Show()
	if w.ports.Screen != nil {
		w.queue.Post("screen", w.fitScreen)
	}
	w.focusChart()
}

func (w *Window) build() {
	w.tips = ui.NewTips(w.queue.After)
	w.sheets = ui.NewSheets(w.win.Canvas())
	w.sheets.OnFirst, w.sheets.OnEmpty = w.sheetComes, w.sheetsGone
	w.review.build(w)
	w.table = slices.Concat(w.commands(), w.findCommands(), w.actorCommands(), w.drawCommands(), w.linkCommands(), w.reviewCommands())
	w.bar = panel.NewBar(w.tips, panel.BarCalls{OpenMenu: w.openMenu, LanesMenu: w.lanesMenu, MoreMenu: w.moreMenu,
		Import: w.cmd("import"), Undo: w.cmd("undo"), Redo: w.cmd("redo"), Fit: w.cmd("fit"), GoTo: w.cmd("goto"), Export: w.cmd("export")})
	w.bar.Search.OnApply, w.bar.Search.OnDrop = w.search, w.dropChip
	w.bar.Search.OnClear, w.bar.Search.OnLeave = w.clearFilter, w.focusChart
	w.bar.Search.OnSuggest = w.suggest
	w.facets = panel.NewFacets(w.tips, w.closedLists()...)
	w.facets.OnFilter, w.facets.OnLayer = w.filter, w.showLayer
	w.facets.OnLeaveOut, w.facets.OnMore, w.facets.OnFold = w.leaveOut, w.moreFacets, w.keepClosed
	w.facets.OnView, w.facets.OnSaveView, w.facets.OnDropView = w.openView, w.cmd("saveview"), w.dropView
	w.facets.OnUndated, w.facets.OnSetDate = w.reveal, w.dateUndated
	w.facets.OnLayerMenu, w.facets.OnNewLayer = w.layerMenu, w.newLayerMenu
	w.facets.OnReview = w.cmd("review")
	w.facets.OnActor = func(name string) {
		if id, ok := w.desk.FindActor(name); ok {
			w.openActor(id)
		}
	}
	w.side = panel.NewSide(w.tips)
	w.side.Calls = w.sideCalls()
	w.status = panel.NewStatus(w.tips, w.stopJob)
	w.empty = ui.NewGround(panel.NewEmpty(w.cmd("sample"), w.cmd("import"), w.cmd("paste")), own.ColorField)
	w.centre = container.NewStack()
	left, right := w.panelWidths()
	w.buildLists()
	w.split = ui.NewBelow(w.centre, ui.NewGround(w.drawer, theme.ColorNameBackground), w.listHeight())
	w.split.OnResized = w.savePrefs
	w.sides = ui.NewSides(ui.NewGround(w.facets, theme.ColorNameBackground), w.split, ui.NewGround(w.side, theme.ColorNameBackground), left, right)
	w.sides.OnResized = w.savePrefs
	bar := ui.NewGround(w.bar, theme.ColorNameBackground)
	bar.Line = own.ColorRule
	status := ui.NewGround(w.status, theme.ColorNameBackground)
	status.Line, status.LineTop = own.ColorRule, true
	w.notice = panel.NewNotice(w.tips, w.endNews)
	w.frame = container.New(frame{w.notice}, bar, w.notice, w.sides, status)
	w.notice.OnResize = w.frame.Refresh
	w.win.SetContent(container.NewStack(w.frame, w.review.page, w.tips.Layer))
	for i := range w.table {
		w.table[i].usual = w.table[i].keys
	}
	w.applyKeys()
	w.bindKeys()
}

// themed brings the chart's colours in line after the theme has changed.
func (w *Window) themed() {
	if w.desk != nil {
		colours := w.dress.Paint(w.app.Settings().ThemeVariant())
		w.desk.SetTheme(colours)
		w.chart.Update()
		if c := &w.comparing; c.lower != "" {
			c.desk.SetTheme(colours)
			c.chart.Update()
		}
	}
}

// setMode makes the window light or dark.
func (w *Window) setMode(m own.Mode) {
	w.dress = w.dress.With(m)
	w.app.Preferences().SetString(prefMode, string(m))
	w.app.Settings().SetTheme(w.dress)
	w.themed()
}

func (w *Window) focusChart() {
	if w.sheets.Top() != nil {
		return
	}
	c := w.win.Canvas()
	if w.review.open || !w.chartShown() {
		c.Unfocus()
		return
	}
	if c.Focus(w.chart); c.Focused() == nil {
		// After a minute out of sight the toolkit knows the chart again only once it has been drawn.
		w.queue.After(drawnAgain, func() {
			if c.Focused() == nil && !w.review.open && w.chartShown() && w.sheets.Top() == nil {
				c.Focus(w.chart)
			}
		})
	}
}

// drawnAgain is when what has come into sight has been drawn, also on a slow machine.
const drawnAgain = 250 * time.Millisecond

// chartShown reports whether the chart is there, alone or above another one.
func (w *Window) chartShown() bool {
	return len(w.centre.Objects) == 1 && w.chart != nil && (w.centre.Objects[0] == w.chart || w.comparing.lower != "")
}

func (w *Window) title() string {
	if w.path == "" {
		return "Entente"
	}
	return filepath.Base(w.path) + " – Entente"
}

// slow puts off what need not follow every frame.
const slow = 150 * time.Millisecond

// icon is used where the toolkit asks for a picture of the program.
func (w *Window) icon() fyne.Resource {
	if i := w.app.Icon(); i != nil {
		return i
	}
	return theme.InfoIcon()
}

// frame lays out a bar at the top, a notice below it, a line at the bottom and what is between them, without room
// between.
type frame struct{ notice *panel.Notice }

// Layout implements fyne.Layout.
func (f frame) Layout(o []fyne.CanvasObject, s fyne.Size) {
	y, notice := float32(0), f.notice.Height()
	for i, h := range []float32{panel.BarHeight, notice, s.Height - panel.BarHeight - panel.StatusHeight - notice, panel.StatusHeight} {
		o[i].Move(fyne.NewPos(0, y))
		o[i].Resize(fyne.NewSize(s.Width, h))
		y += h
	}
}

// MinSize implements fyne.Layout: less cannot be used.
func (frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(720, 480) }
