package app

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
)

// item returns the menu's line of a command, with its key.
func (w *Window) item(id string) ui.MenuItem {
	c := w.command(id)
	m := ui.MenuItem{Name: c.name, Run: w.cmd(id), Off: !w.can(c)}
	if len(c.keys) > 0 {
		m.Key = keyWords(c.keys[0])
	}
	return m
}

// called is item under a name that says less, where the place of the menu says the rest.
func (w *Window) called(id, name string) ui.MenuItem {
	m := w.item(id)
	m.Name = name
	return m
}

func (w *Window) openMenu(below fyne.CanvasObject) {
	items := []ui.MenuItem{w.item("new"), w.item("open")}
	if list := w.recent(); len(list) > 0 {
		items = append(append(items, ui.MenuItem{}), list...)
	}
	ui.MenuBelow(below, append(items, ui.MenuItem{}, w.item("savecopy"), w.called("file", "Backups and the file…"), ui.MenuItem{}, w.item("sample"))...)
}

// mostRecent is the number of libraries that the menu lists.
const mostRecent = 6

func (w *Window) recent() []ui.MenuItem {
	if w.ports.Recent == nil {
		return nil
	}
	var list []ui.MenuItem
	for _, p := range w.ports.Recent() {
		if p == w.path || len(list) == mostRecent {
			continue
		}
		list = append(list, ui.MenuItem{Name: filepath.Base(p), Key: filepath.Dir(p), Run: func() { w.Open(p) }})
	}
	return list
}

func (w *Window) moreMenu(below fyne.CanvasObject) {
	var items []ui.MenuItem
	for _, id := range []string{"goto", "back", "forward", "", "views", "", "export", "saveview", "", "folder", "paste", "create", "review", "brief", "", "events", "articles", "loose", "", "history", "palette", "",
		"left", "right", "full", "", "light", "dark", "system", "settings", "", "cheat", "problem", "about", "quit"} {
		if id == "" {
			items = append(items, ui.MenuItem{})
			continue
		}
		if id == "views" {
			items = append(items, w.viewItems()...)
			continue
		}
		m := w.item(id)
		m.Checked = string(w.dress.Mode()) == id || id == "left" && !w.hideLeft || id == "right" && !w.hideRight
		items = append(items, m)
	}
	ui.MenuBelow(below, items...)
}

// menuByKey opens the menu of the event that was selected last where it stands, without one that of the chart.
func (w *Window) menuByKey() {
	if !w.chartShown() {
		return
	}
	z, x, y := w.desk.MenuSpot()
	w.chartMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(w.chart).AddXY(x, y), z)
}

// chartMenu opens what a click with the second button offers.
func (w *Window) chartMenu(at fyne.Position, z layout.Zone) {
	var items []ui.MenuItem
	switch z.Kind {
	case layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin:
		items = w.eventMenu(z.Event)
	case layout.ZoneHeader, layout.ZoneTriangle:
		items = w.laneMenu(z.Lane)
	case layout.ZoneAxis:
		items = w.axisMenu(z)
	case layout.ZoneButton, layout.ZoneBanner, layout.ZoneSlider, layout.ZoneBar:
		items = append(w.viewItems(), ui.MenuItem{}, w.item("knowndate"), w.item("leave"))
	case layout.ZoneCorner:
		items = []ui.MenuItem{w.item("lanesshow")}
	case layout.ZoneCallout, layout.ZoneMarker, layout.ZoneBand:
		if items = w.markMenu(w.desk.MarkAt(z)); len(items) == 0 { // a period that follows from events
			items = w.axisMenu(z)
		}
	default:
		items = []ui.MenuItem{w.createItem(z)}
		if !w.desk.Folded() {
			items = append(items, w.drawMenu(z)...)
		}
		items = append(items, ui.MenuItem{}, w.item("fit"), w.item("fitall"), w.item("back"), w.item("forward"), ui.MenuItem{})
		items = append(append(items, w.viewItems()...), ui.MenuItem{}, w.item("export"))
	}
	ui.MenuAt(w.chart, at, items...)
}

func (w *Window) eventMenu(id timeline.EventID) []ui.MenuItem {
	chosen := false
	for _, s := range w.desk.Selection() {
		chosen = chosen || s == id
	}
	if !chosen {
		w.desk.Select(id)
	}
	n := len(w.desk.Selection())
	edit := w.called("edit", "Edit…")
	if n > 1 {
		edit.Name = fmt.Sprintf("Edit all %s…", say.Plural(n, "event"))
	}
	items := []ui.MenuItem{edit}
	if n == 1 {
		items = append(items, w.called("setdate", "Set the date…"), w.called("duplicate", "Duplicate"))
	} else {
		items = append(items, w.called("merge", "Merge into one…"))
	}
	star := "Star"
	if w.allStarred() {
		star = "Take the star off"
	}
	items = append(items, ui.MenuItem{}, w.called("star", star), w.item("note"), w.item("tag"),
		ui.MenuItem{Name: "Colour", More: w.selectedColours(), Off: !w.can(w.command("colour"))})
	if n == 1 {
		items = append(items, w.called("callout", "Callout…"), ui.MenuItem{},
			ui.MenuItem{Name: "Links", More: []ui.MenuItem{w.item("link"), w.item("linkto"), {}, w.item("ledhere"), w.item("followed")}})
	} else {
		items = append(items, ui.MenuItem{})
	}
	return append(items, ui.MenuItem{Name: "Copy", More: w.copyItems()}, ui.MenuItem{}, w.called("around", "30 days before and after"), w.called("fit", "Fit into the window"),
		ui.MenuItem{}, w.called("delete", "Delete…"))
}
