package app

import (
	"errors"
	"os"

	"fyne.io/fyne/v2"

	"entente/app/chart"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/record"
	"entente/timeline/query"
)

// deskOptions are how the window opens desks.
func (w *Window) deskOptions(later func(func())) desk.Options {
	return desk.Options{Fonts: w.ports.Faces, Today: w.ports.Today(), Day: w.ports.Day, Theme: w.dress.Paint(w.app.Settings().ThemeVariant()),
		Animate: true, Like: w.known, Blocs: w.ports.Blocs, Country: w.ports.Country, Fresh: w.ports.Fresh, Later: later}
}

// takeOver puts a library that has been opened into the place of the one before, which is closed beside the window.
func (w *Window) takeOver(o *opening) {
	if w.desk != nil {
		w.closeBeside(w.path, w.letGo())
	}
	d := o.desk
	w.desk, w.lib, w.closeLib, w.path = d, o.lib, o.closeLib, o.lib.Path()
	w.file, _ = os.Stat(w.path) // nil is no file
	w.fresh, w.leaf, w.leaves = freshness{}, leaf{}, nil
	w.brief = briefing{}
	w.ports.Use(w.lib)
	d.SetToday(w.ports.Today()) // which may have changed since
	d.OnChange(w.changed)
	w.useChart(d)
	w.themed()
	o.hand(func(fn func()) { w.queue.Post("", fn) })
	w.applyHabits()
	w.win.SetTitle(w.title())
	w.serve()
	w.stopKeep = w.keepUp()
	if w.ports.Opened != nil {
		w.ports.Opened(w.path)
	}
	w.refresh()
}

// known asks the dictionaries about an actor that the library does not have.
func (w *Window) known(name string) (*timeline.Actor, error) {
	reader, err := w.ports.Reader()
	if err != nil {
		return nil, err
	}
	return record.Known(reader, name), nil
}

// notOpened says why a library cannot be opened.
func (w *Window) notOpened(path string, err error) {
	if w.desk == nil {
		w.centre.Objects = []fyne.CanvasObject{w.problem(path, err)}
		w.centre.Refresh()
		w.empties()
		w.side.ShowError("No library is open.")
		w.status.Closed()
		return
	}
	if w.ports.Keep.Damaged(err) {
		w.failAnd("Open "+path, err, "Repair", func() { w.repair(path) })
		return
	}
	w.fail("Open "+path, err)
}

// empties takes away what could be clicked of a library that is closed and has not come back.
func (w *Window) empties() {
	w.facets.Update(desk.Facets{})
	w.bar.Search.Update(query.Query{})
	w.bar.Steps("", "")
	w.split.ShowLower(false)
}

func (w *Window) useChart(d *desk.Desk) {
	if w.chart != nil {
		w.chart.SetDesk(d)
		return
	}
	w.chart = chart.New(d, w.ports.Faces, w.ports.Now)
	w.chart.OnMenu = w.chartMenu
	w.chart.OnMove, w.chart.OnHover = w.moved, w.hovered
	w.chart.OnKey, w.chart.OnRune = w.key, w.rune
	// A sheet that opens while the toolkit still handles the click loses the keys to it.
	w.chart.OnAction = func(a desk.Action) { w.soon(func() { w.action(a) }) }
	w.chart.OnCreate = func(x0, x1, y float32) { w.soon(func() { w.created(x0, x1, y) }) }
}

// soon does something with the library that is open now, unless it is closed before.
func (w *Window) soon(fn func()) {
	d := w.desk
	w.queue.Post("", func() {
		if d != nil && w.desk == d {
			fn()
		}
	})
}

func (w *Window) serve() {
	if w.ports.Serve == nil {
		return
	}
	stop, err := w.ports.Serve(w.path, remote{w})
	if err != nil { // a second start will open another window on another library; this one works
		fyne.LogError("a second start cannot reach this window", err)
		return
	}
	w.stopServe = stop
}

// letGo takes the library off the window and returns what closes it, which writes a backup and may take a while with a large one: it
// may be called on any goroutine, once.
func (w *Window) letGo() (closing func() error) {
	if w.desk == nil {
		return func() error { return nil }
	}
	w.endJob()
	w.review.drop()
	w.endNews()
	w.coming = nil
	w.side.Flush()
	if w.stopServe != nil {
		w.stopServe()
		w.stopServe = nil
	}
	w.stopKeep()
	w.leaveCompare()
	w.desk.Close()
	saved, closeLib := w.desk.SaveState(), w.closeLib
	w.side.Forget()
	w.desk, w.lib, w.closeLib = nil, nil, nil
	return func() error { return errors.Join(saved, closeLib()) }
}

// remote implements Remote.
type remote struct{ w *Window }

// Import implements Remote.
func (r remote) Import(files []string) {
	r.w.Import(files)
}

// Raise implements Remote.
func (r remote) Raise() { r.w.queue.Post("raise", r.w.win.RequestFocus) }

// Changed implements Remote. What fills a library that was empty is shown, as what the window itself imports is.
func (r remote) Changed() {
	r.w.queue.Post("reload", func() {
		empty := r.w.desk != nil && r.w.desk.IsEmpty()
		r.w.reload(func() {
			if empty && r.w.desk != nil {
				r.w.desk.ShowLatest()
				r.w.chart.Update()
			}
		})
	})
}

// reload reads the library anew after it was changed beside the desk, a large one beside the window, and then does what
// needs it as it is now.
func (w *Window) reload(then func()) {
	if w.desk == nil {
		return
	}
	w.desk.ReloadBeside(nil, func(err error) {
		if err != nil {
			w.fail("Read the library", err)
		}
		then()
	})
}

// Import imports files and folders once the window is shown and the library is open.
func (w *Window) Import(paths []string) {
	if len(paths) > 0 {
		w.queue.Post("", func() { w.whenOpen(func() { w.importPaths(paths) }) })
	}
}
