package app

import (
	own "entente/app/theme"

	"entente/timeline/desk/say"
)

// command is something that the window can do. One table of them feeds the keys, the menus, the palette and the cheat
// sheet.
type command struct {
	id     string
	name   string   // in menus and the palette
	keys   []string // "Ctrl+Z", "F", "/", "Left"; the first is shown
	usual  []string // those that it came with, before a person changed them
	group  string   // of the cheat sheet
	run    func()
	writes bool // changes the library
	bare   bool // works without a library
	hidden bool // has no place in the palette
	needs  need // events that must be selected
	where  where
}

// need says what a command is done with.
type need uint8

const (
	needNothing need = iota
	needEvent        // one selected event
	needEvents       // at least one
	needSeveral      // two or more
)

// The groups of the cheat sheet, in order.
func groups() []string {
	return []string{grpMove, grpFind, grpViews, grpWrite, grpReview, grpLib, grpWin}
}

const (
	grpMove, grpFind, grpViews, grpWrite, grpLib, grpWin = "Move in time", "Find and select", "Other views", "Write", "Library", "Window"

	panStep  = 0.15 // share of the window that a key pans
	zoomKey  = 1    // steps of the wheel that a key zooms
	laneStep = 60   // px that a key scrolls the lanes
)

// commands makes the table.
func (w *Window) commands() []command {
	pan := func(share float64) func() { return func() { w.desk.PanBy(share); w.chart.Update() } }
	zoom := func(steps float64) func() { return func() { w.desk.Zoom(steps); w.chart.Update() } }
	scroll := func(px float32) func() { return func() { w.desk.ScrollLanes(px); w.chart.Update() } }
	move := func(fn func()) func() { return func() { fn(); w.chart.Update() } }
	return append([]command{
		{id: "zoomin", name: "Zoom in", keys: []string{"W", "+", "="}, group: grpMove, run: zoom(zoomKey)},
		{id: "zoomout", name: "Zoom out", keys: []string{"S", "-"}, group: grpMove, run: zoom(-zoomKey)},
		{id: "earlier", name: "Earlier", keys: []string{"A", "Left"}, group: grpMove, run: pan(-panStep)},
		{id: "later", name: "Later", keys: []string{"D", "Right"}, group: grpMove, run: pan(panStep)},
		{id: "up", name: "Scroll the lanes up", keys: []string{"Up"}, group: grpMove, run: scroll(-laneStep)},
		{id: "down", name: "Scroll the lanes down", keys: []string{"Down"}, group: grpMove, run: scroll(laneStep)},
		{id: "pageup", name: "Scroll a page up", keys: []string{"PageUp"}, group: grpMove, run: scroll(-8 * laneStep), hidden: true},
		{id: "pagedown", name: "Scroll a page down", keys: []string{"PageDown"}, group: grpMove, run: scroll(8 * laneStep), hidden: true},
		{id: "fit", name: "Fit the selection; again: everything", keys: []string{"F"}, group: grpMove, run: func() { move(w.desk.Fit)() }},
		{id: "fitall", name: "Show everything", keys: []string{"Shift+F"}, group: grpMove, run: func() { move(w.desk.FitAll)() }},
		{id: "first", name: "Go to the beginning", keys: []string{"Home"}, group: grpMove, run: func() { w.toEnd(false) }},
		{id: "last", name: "Go to the end", keys: []string{"End"}, group: grpMove, run: func() { w.toEnd(true) }},
		{id: "goto", name: "Go to date…", keys: []string{"G"}, group: grpMove, run: w.goToDate},
		{id: "around", name: "30 days before and after the event", keys: []string{"C"}, group: grpMove, needs: needEvents, run: w.around},
		{id: "back", name: "Back to the view before", keys: []string{"Alt+Left"}, group: grpMove, run: func() { move(func() { w.desk.Back() })() }},

		{id: "search", name: "Search", keys: []string{"/", "Ctrl+F"}, group: grpFind, run: func() { w.bar.Search.Focus() }},
		{id: "clear", name: "Clear the filter", group: grpFind, run: w.clearFilter},
		{id: "next", name: "Next event in the lane", keys: []string{"."}, group: grpFind, run: func() { w.desk.Next(true); w.chart.Update() }},
		{id: "previous", name: "Previous event in the lane", keys: []string{","}, group: grpFind, run: func() { w.desk.Next(false); w.chart.Update() }},
		{id: "escape", name: "Cancel, deselect, leave the view", keys: []string{"Escape"}, group: grpFind, run: w.escape, bare: true},

		{id: "note", name: "Write a note", keys: []string{"N"}, group: grpWrite, run: w.note, writes: true},
		{id: "star", name: "Star, or take the star off", keys: []string{"*"}, group: grpWrite, needs: needEvents, run: w.star, writes: true},
		{id: "tag", name: "Add a tag…", keys: []string{"T"}, group: grpWrite, needs: needEvents, run: func() { w.addTag(refs(w.desk.Selection())...) }, writes: true},
		{id: "colour", name: "Colour of the event…", group: grpWrite, needs: needEvents, run: w.colourSelected, writes: true},
		{id: "create", name: "New event", keys: []string{"E"}, group: grpWrite, run: w.create, writes: true},
		{id: "edit", name: "Edit the selected event, or all of several…", keys: []string{"Return", "F2"}, group: grpWrite, needs: needEvents, run: w.editSelected, writes: true},
		{id: "duplicate", name: "Duplicate the event", keys: []string{"Ctrl+D"}, group: grpWrite, needs: needEvent, run: w.duplicate, writes: true},
		{id: "merge", name: "Merge the selected events into one…", keys: []string{"Shift+M"}, group: grpWrite, needs: needSeveral, run: w.mergeSelected, writes: true},
		{id: "setdate", name: "Set the date of the event…", group: grpWrite, needs: needEvent, run: w.dateSelected, writes: true},
		{id: "delete", name: "Delete the selected events…", keys: []string{"Delete"}, group: grpWrite, needs: needEvents, run: w.deleteSelected, writes: true},
		{id: "undo", name: "Undo", keys: []string{"Ctrl+Z"}, group: grpWrite, run: w.undo, writes: true, where: everywhere},
		{id: "redo", name: "Redo", keys: []string{"Ctrl+Shift+Z", "Ctrl+Y"}, group: grpWrite, run: w.redo, writes: true, where: everywhere},
		{id: "history", name: "History…", keys: []string{"Ctrl+H"}, group: grpWrite, run: w.history, where: everywhere},

		{id: "import", name: "Import files…", keys: []string{"Ctrl+I"}, group: grpLib, run: w.chooseImport, writes: true},
		{id: "folder", name: "Import a folder…", group: grpLib, run: w.chooseFolder, writes: true},
		{id: "paste", name: "Paste text as an article", keys: []string{"Ctrl+V"}, group: grpLib, run: w.paste, writes: true},
		{id: "sample", name: "Add the sample library", group: grpLib, run: w.openSample, writes: true},
		{id: "export", name: "Export…", keys: []string{"Ctrl+E"}, group: grpLib, run: w.export},
		{id: "copyimage", name: "Copy the picture", keys: []string{"Ctrl+Shift+C"}, group: grpLib, run: w.copyImage},
		{id: "saveview", name: "Save this view…", keys: []string{"Ctrl+S"}, group: grpLib, run: w.saveView, writes: true},
		{id: "open", name: "Open a library…", keys: []string{"Ctrl+O"}, group: grpLib, run: w.chooseLibrary, bare: true},
		{id: "new", name: "New library…", group: grpLib, run: w.newLibrary, bare: true},
		{id: "savecopy", name: "Save a copy of the library…", group: grpLib, run: w.saveCopy},
		{id: "file", name: "The library’s file and backups, to restore one…", group: grpLib, run: w.keepLibrary},

		{id: "palette", name: "Command palette…", keys: []string{"Ctrl+P"}, group: grpWin, run: w.palette, bare: true, where: everywhere},
		{id: "cheat", name: "Keys and gestures", keys: []string{"?"}, group: grpWin, run: w.cheatSheet, bare: true, where: everywhere},
		{id: "panes", name: "To the next part of the window", keys: []string{"F6"}, group: grpWin, run: w.nextPane},
		{id: "left", name: "List at the left", keys: []string{"Ctrl+B"}, group: grpWin, run: func() { w.hideLeft = !w.hideLeft; w.arrange() }},
		{id: "right", name: "Details at the right", keys: []string{"Ctrl+J"}, group: grpWin, run: func() { w.hideRight = !w.hideRight; w.arrange() }},
		{id: "light", name: "Light window", group: grpWin, run: func() { w.setMode(own.Light) }, bare: true, where: everywhere},
		{id: "dark", name: "Dark window", group: grpWin, run: func() { w.setMode(own.Dark) }, bare: true, where: everywhere},
		{id: "system", name: "Light or dark as the desktop", group: grpWin, run: func() { w.setMode(own.System) }, bare: true, where: everywhere},
		{id: "settings", name: "Settings…", keys: []string{"Ctrl+,"}, group: grpWin, run: w.settings, bare: true},
		{id: "keys", name: "Change keys…", group: grpWin, run: w.changeKeys, bare: true, where: everywhere},
		{id: "full", name: "Full screen", keys: []string{"F11"}, group: grpWin, run: func() { w.win.SetFullScreen(!w.win.FullScreen()) }, bare: true, where: everywhere},
		{id: "problem", name: "Report a problem…", group: grpWin, run: w.reportProblem, bare: true},
		{id: "about", name: "About Entente", group: grpWin, run: w.about, bare: true, where: everywhere},
		{id: "quit", name: "Quit", keys: []string{"Ctrl+Q"}, group: grpWin, run: w.Quit, bare: true, where: everywhere},
	}, append(w.viewCommands(), w.laneCommands()...)...)
}

// command returns the command with an id; its id is "" when there is none.
func (w *Window) command(id string) command {
	for _, c := range w.table {
		if c.id == id {
			return c
		}
	}
	return command{}
}

// cmd returns a function that runs a command.
func (w *Window) cmd(id string) func() { return func() { w.do(id) } }

// do runs a command, if that can be done now. It reports whether it was run.
func (w *Window) do(id string) bool {
	c := w.command(id)
	if c.run == nil || !w.can(c) || w.quitting {
		return false
	}
	w.hideCard() // also of an event that a key moves away from the pointer
	if lacks := w.lacks(c); lacks != "" {
		w.say(lacks)
		return true
	}
	c.run()
	return true
}

// lacks says what must be selected before a command can be run, "" for nothing.
func (w *Window) lacks(c command) string {
	if w.desk == nil || c.needs == needNothing {
		return ""
	}
	switch n := len(w.desk.Selection()); {
	case n < 2 && c.needs == needSeveral:
		return "Select two events or more first: Ctrl+click adds one, Ctrl+drag takes all in a frame"
	case n == 0:
		return "Select an event first: click one, or go to one with the Tab key"
	case n > 1 && c.needs == needEvent:
		return "This is done with one event, and " + say.Plural(n, "event") + " are selected"
	}
	return ""
}

// can reports whether a command can be run now.
func (w *Window) can(c command) bool {
	if w.desk == nil {
		return c.bare
	}
	return w.here(c) && (!c.writes || w.lib.ReadOnly() == "")
}
