package app

import (
	"fmt"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// linkCommands are what joins events and walks along what joins them.
func (w *Window) linkCommands() []command {
	return []command{
		{id: "link", name: "Draw a link from the event to another", keys: []string{"J"}, group: grpWrite, run: w.drawLink, writes: true},
		{id: "linkto", name: "Link the event to one found by search…", keys: []string{"Shift+J"}, group: grpWrite, needs: needEvent, run: w.searchLink, writes: true},
		{id: "ledhere", name: "What led here", keys: []string{"{"}, group: grpFind, needs: needEvent, run: func() { w.walk(true) }},
		{id: "followed", name: "What followed", keys: []string{"}"}, group: grpFind, needs: needEvent, run: func() { w.walk(false) }},
	}
}

// drawLink lets the next click, or a drag, say which event the selected one is linked to.
func (w *Window) drawLink() {
	if !w.writable("Link the event") || w.desk.IsEmpty() {
		return
	}
	from, words := timeline.EventID(0), "Drag from one event to another, or click both. Esc cancels."
	if ids := w.desk.Selection(); len(ids) == 1 {
		from, words = ids[0], "Click the event that “"+w.desk.Title(ids[0])+"” is to be linked to. Esc cancels."
	}
	w.desk.StartLink(from)
	w.askFor(words)
	w.chart.UpdateOverlay()
}

// searchLink lets a person find the event that the selected one is linked to.
func (w *Window) searchLink() {
	ids := w.desk.Selection()
	if len(ids) != 1 || !w.writable("Link the event") {
		return
	}
	offer := func(words string) []dialog.Entry {
		const most = 12
		var list []dialog.Entry
		for _, id := range w.desk.EventsWith(words, most) {
			if id == ids[0] {
				continue
			}
			kind := ""
			if e, err := w.desk.Event(id); err == nil {
				kind = e.When.Words(ui.Dates(when.Style{}))
			}
			list = append(list, dialog.Entry{Name: w.desk.Title(id), Kind: kind, Run: func() { w.newLink(ids[0], id) }})
		}
		return list
	}
	dialog.Choose(w.sheets, "Link “"+w.desk.Title(ids[0])+"” to", "Words of the other event's title", nil, offer)
}

// newLink asks how two events hang together and links them.
func (w *Window) newLink(from, to timeline.EventID) {
	w.refreshStatus()
	dialog.Link(w.sheets, dialog.LinkInput{Title: "Link two events", Button: "Link", From: w.desk.Title(from), To: w.desk.Title(to),
		Type: timeline.LeadsTo, Then: func(turned bool, t timeline.LinkType, note string) error {
			a, b := from, to
			if turned {
				a, b = to, from
			}
			_, err := w.desk.LinkEvents(a, b, t, note)
			w.chart.Update()
			return err
		}})
}

// editLink changes a link.
func (w *Window) editLink(id timeline.LinkID) {
	l := w.desk.Link(id)
	if l == nil || !w.writable("Change the link") {
		return
	}
	dialog.Link(w.sheets, dialog.LinkInput{Title: "Link", Button: "Save", From: w.desk.Title(l.From), To: w.desk.Title(l.To), Type: l.Type, Note: l.Note,
		Then: func(turned bool, t timeline.LinkType, note string) error {
			a, b := l.From, l.To
			if turned {
				a, b = b, a
			}
			err := w.desk.SetLink(id, a, b, t, note)
			w.chart.Update()
			return err
		},
		Delete: func() { w.try("Delete the link", func() error { return w.desk.DeleteLink(id) }); w.chart.Update() }})
}

// walk goes a step back to what led to the selected event, or on to what followed; where there are several they are offered.
func (w *Window) walk(back bool) {
	ids := w.desk.Selection()
	if len(ids) == 0 {
		return
	}
	var next []desk.TrailLine
	for _, l := range w.desk.Trail(ids[len(ids)-1], back) {
		if l.Steps == 1 {
			next = append(next, l)
		}
	}
	switch len(next) {
	case 0:
		w.said = "No link tells what followed"
		if back {
			w.said = "No link tells what led here"
		}
		w.refreshStatus()
	case 1:
		w.reveal(next[0].Event)
	default:
		var items []ui.MenuItem
		for _, l := range next {
			items = append(items, ui.MenuItem{Name: l.Title, Key: l.When.Words(ui.Dates(when.Style{})), Run: func() { w.reveal(l.Event) }})
		}
		ui.MenuAt(w.chart, w.selectedSpot(), items...)
	}
}

// copyItems offers ways to copy the selected events.
func (w *Window) copyItems() []ui.MenuItem {
	ids := w.desk.Selection()
	copyIt := func(name string, text func(...timeline.EventID) string) ui.MenuItem {
		return ui.MenuItem{Name: name, Run: func() {
			w.app.Clipboard().SetContent(text(ids...))
			w.status.Say(fmt.Sprintf("Copied %s", say.Plural(len(ids), "event")))
		}}
	}
	return []ui.MenuItem{copyIt("As text", w.desk.PlainText), copyIt("As a citation", w.desk.Citation), copyIt("As table rows", w.desk.TableRows)}
}
