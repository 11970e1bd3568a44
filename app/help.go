package app

import (
	"fmt"
	"net/url"
	"strings"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// palette offers everything by name: commands, views, actors, events, dates.
func (w *Window) palette() {
	var list []dialog.Entry
	for _, c := range w.table {
		if c.hidden || c.id == "escape" || c.id == "palette" || !w.can(c) {
			continue
		}
		e := dialog.Entry{Name: strings.TrimSuffix(c.name, "…"), Run: w.cmd(c.id)}
		if len(c.keys) > 0 {
			e.Keys = keyWords(c.keys[0])
		}
		list = append(list, e)
	}
	if w.desk != nil && !w.review.open {
		for _, v := range w.desk.Views() {
			list = append(list, dialog.Entry{Name: v.Name, Kind: "View", Run: func() { w.openView(v.Name) }})
		}
		for _, a := range w.desk.Actors() {
			list = append(list, dialog.Entry{Name: a.Actor.Name, Kind: "Actor", Run: func() { w.openActor(a.Actor.ID) }})
		}
	}
	dialog.Palette(w.sheets, list, w.offer)
}

// offer returns what the words that were typed stand for: a date, and events.
func (w *Window) offer(words string) []dialog.Entry {
	if w.desk == nil || w.review.open {
		return nil
	}
	var list []dialog.Entry
	if s, err := when.ParseWords(words, w.ports.Today()); err == nil {
		list = append(list, dialog.Entry{Name: "Go to " + s.Words(ui.Dates(when.Style{Long: true})), Kind: "Date",
			Run: func() { w.desk.GoTo(s); w.chart.Update() }})
	}
	const most = 8
	for _, id := range w.desk.EventsWith(words, most) {
		list = append(list, dialog.Entry{Name: w.desk.Title(id), Kind: "Event", Run: func() { w.reveal(id) }})
	}
	return list
}

// cheatSheet shows the keys of the table and the gestures of the pointer.
func (w *Window) cheatSheet() {
	var list []dialog.Group
	for _, g := range groups() {
		group := dialog.Group{Title: g}
		for _, c := range w.table {
			if c.group != g || c.hidden || len(c.keys) == 0 {
				continue
			}
			var keys []string
			for _, k := range c.keys {
				keys = append(keys, keyWords(k))
			}
			group.Lines = append(group.Lines, dialog.CheatLine{Keys: keys, Does: strings.TrimSuffix(c.name, "…")})
		}
		list = append(list, group)
	}
	dialog.Cheat(w.sheets, append(list, gestures(w.preset())))
}

// gestures are what the pointer does, as the wheel is set.
func gestures(p desk.Preset) dialog.Group {
	wheel, ctrlWheel, drag, shiftDrag := "Zoom at the pointer", "Scroll the lanes", "Pan", "Zoom to the span"
	if p != desk.MapPreset {
		wheel, ctrlWheel = ctrlWheel, wheel
	}
	if p == desk.ProfilerPreset {
		drag, shiftDrag = shiftDrag, drag
	}
	g := dialog.Group{Title: "Pointer"}
	for _, x := range [][2]string{{"Wheel", wheel}, {"Ctrl+wheel", ctrlWheel}, {"Shift+wheel", "Pan"}, {"Drag", drag}, {"Shift+drag", shiftDrag},
		{"E, then drag", "Create an event"}, {"Ctrl+drag", "Select"}, {"Ctrl+click", "Add to the selection"},
		{"Double click", "Fit an event; create one on free ground"}, {"Drop", "Import files"}} {
		g.Lines = append(g.Lines, dialog.CheatLine{Keys: x[:1], Does: x[1]})
	}
	return g
}

func (w *Window) about() {
	m := w.app.Metadata()
	name := "Entente"
	if m.Version != "" {
		name += " " + m.Version
	}
	dialog.About(w.sheets, w.icon(), name, w.ports.About)
}

// openAddress opens an address of an article in the browser, after asking. Others than http, https and mailto are not
// opened: the text that they come from is somebody else's.
func (w *Window) openAddress(address string) {
	u, err := url.Parse(address)
	if err == nil && u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
		err = fmt.Errorf("%q is no address of a page; only http, https and mailto are opened", address)
	}
	if err != nil {
		w.fail("Open the address", err)
		return
	}
	dialog.Confirm(w.sheets, "Open this address?", u.String()+"\n\nIt opens in your browser. Entente itself fetches nothing.", "Open",
		func() { w.try("Open the address", func() error { return w.app.OpenURL(u) }) })
}
