package app

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/draw/layout"
)

// item returns the menu's line of a command, with its key.
func (w *Window) item(id string) *fyne.MenuItem {
	c := w.command(id)
	m := fyne.NewMenuItem(c.name, w.cmd(id))
	if len(c.keys) > 0 {
		m.Shortcut = menuKey(c.keys[0])
	}
	m.Disabled = !w.can(c)
	return m
}

// menuKey is how a menu shows a key. It does not bind it.
func menuKey(keys string) fyne.Shortcut {
	var s desktop.CustomShortcut
	for {
		mod, rest, ok := strings.Cut(keys, "+")
		if !ok || rest == "" {
			break
		}
		switch mod {
		case "Ctrl":
			s.Modifier |= fyne.KeyModifierShortcutDefault
		case "Shift":
			s.Modifier |= fyne.KeyModifierShift
		case "Alt":
			s.Modifier |= fyne.KeyModifierAlt
		}
		keys = rest
	}
	s.KeyName = fyne.KeyName(keys)
	return &s
}

func (w *Window) openMenu(below fyne.CanvasObject) {
	items := []*fyne.MenuItem{w.item("new"), w.item("open")}
	if w.ports.Recent != nil {
		if list := w.recent(); len(list) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
			items = append(items, list...)
		}
	}
	items = append(items, fyne.NewMenuItemSeparator(), w.item("sample"))
	ui.MenuBelow(below, items...)
}

// mostRecent is the number of libraries that the menu lists.
const mostRecent = 6

func (w *Window) recent() []*fyne.MenuItem {
	var list []*fyne.MenuItem
	for _, p := range w.ports.Recent() {
		if p == w.path || len(list) == mostRecent {
			continue
		}
		list = append(list, fyne.NewMenuItem(filepath.Base(p)+"    "+filepath.Dir(p), func() { w.Open(p) }))
	}
	return list
}

func (w *Window) lanesMenu(below fyne.CanvasObject) {
	if w.desk == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, x := range []struct {
		id string
		g  timeline.Grouping
	}{{"byactor", timeline.ByActor}, {"bycountry", timeline.ByCountry}, {"bytype", timeline.ByType}, {"bytag", timeline.ByTag}, {"bynone", timeline.ByNone}} {
		m := w.item(x.id)
		m.Checked = w.desk.Lanes() == x.g
		items = append(items, m)
	}
	ui.MenuBelow(below, items...)
}

func (w *Window) moreMenu(below fyne.CanvasObject) {
	look := fyne.NewMenuItem("Light or dark", nil)
	look.ChildMenu = fyne.NewMenu("")
	for _, id := range []string{"light", "dark", "system"} {
		m := w.item(id)
		m.Checked = string(w.dress.Mode()) == id
		look.ChildMenu.Items = append(look.ChildMenu.Items, m)
	}
	line := fyne.NewMenuItemSeparator
	ui.MenuBelow(below, w.item("goto"), w.item("back"), w.item("export"), w.item("saveview"), line(),
		w.item("folder"), w.item("paste"), w.item("create"), line(),
		w.item("history"), w.item("palette"), line(),
		w.item("left"), w.item("right"), look, w.item("full"), line(),
		w.item("cheat"), w.item("about"), w.item("quit"))
}

// chartMenu opens what a click with the second button offers.
func (w *Window) chartMenu(at fyne.Position, z layout.Zone) {
	var items []*fyne.MenuItem
	switch z.Kind {
	case layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin:
		items = w.eventMenu(z.Event)
	default:
		create := fyne.NewMenuItem("New event here…", func() { w.createAt(z.Time, z.Lane) })
		create.Disabled = !w.can(w.command("create"))
		items = []*fyne.MenuItem{create, fyne.NewMenuItemSeparator(), w.item("fit"), w.item("fitall"), w.item("back"),
			fyne.NewMenuItemSeparator(), w.item("export")}
	}
	ui.MenuAt(w.chart, at, items...)
}

func (w *Window) eventMenu(id timeline.EventID) []*fyne.MenuItem {
	chosen := false
	for _, s := range w.desk.Selection() {
		chosen = chosen || s == id
	}
	if !chosen {
		w.desk.Select(id)
	}
	items := []*fyne.MenuItem{w.item("star"), w.item("note"), w.item("tag")}
	if n := len(w.desk.Selection()); n == 1 {
		items = append(items, w.item("setdate"))
	} else {
		items = append(items, fyne.NewMenuItem(fmt.Sprintf("%d events are selected", n), nil))
		items[len(items)-1].Disabled = true
	}
	week := fyne.NewMenuItem("Show the weeks around it", func() { w.desk.Around(id, 14); w.chart.Update() })
	return append(items, fyne.NewMenuItemSeparator(), week, w.item("fit"), fyne.NewMenuItemSeparator(), w.item("delete"))
}
