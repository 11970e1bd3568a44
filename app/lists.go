package app

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/order"
	"entente/timeline/desk/say"
	"entente/timeline/desk/shelf"
)

// The lists below the chart, in the order of their tabs.
const (
	listEvents = iota
	listArticles
	listLoose
)

// lists are what the drawer below the chart holds.
type lists struct {
	events   *panel.Events
	articles *panel.Articles
	loose    *panel.Loose
}

func (w *Window) buildLists() {
	l := &w.lists
	l.events = panel.NewEvents(w.tips, w.eventColumns())
	l.events.OnShow = func(id timeline.EventID) { w.reveal(id) }
	l.events.OnMenu = func(_ timeline.EventID, at fyne.Position) { ui.MenuAt(w.drawer, at, w.listMenu()...) }
	l.events.OnCopy, l.events.OnDelete, l.events.OnDetail, l.events.OnEdit = w.copyTable, w.cmd("delete"), w.showDetail, w.cmd("edit")
	l.events.OnColumns = w.keepColumns
	l.articles, l.loose = panel.NewArticles(w.tips), panel.NewLoose(w.tips)
	l.articles.Order = func(words string, by shelf.Column, down bool) []shelf.Line {
		if w.desk == nil {
			return nil
		}
		return w.desk.Shelf().Ordered(words, by, down)
	}
	l.loose.Order = func(words string, by shelf.Column, down bool) []shelf.Loose {
		if w.desk == nil {
			return nil
		}
		return w.desk.Shelf().OrderedLoose(words, by, down)
	}
	l.articles.OnOpen, l.articles.OnRead = w.browseArticle, w.readArticle
	l.articles.OnMenu, l.articles.OnDelete = w.articleMenu, w.deleteArticle
	for _, t := range []*ui.Table{l.events.Table, l.articles.Table, l.loose.Table} {
		t.OnEscape = w.closeLists
	}
	l.loose.OnOpen = func(t timeline.TakeawayRef) { w.browseArticle(t.Article) }
	l.loose.OnPlace, l.loose.OnMenu = w.placeTakeaway, w.looseMenu
	w.drawer = panel.NewDrawer(w.tips,
		panel.Page{Title: "Events", Body: l.events.Table, Tools: l.events.Tools},
		panel.Page{Title: "Articles", Body: l.articles.Table, Field: l.articles.Field},
		panel.Page{Title: "Not placed", Body: l.loose.Table, Field: l.loose.Field})
	w.drawer.OnClose = w.closeLists
	w.drawer.OnTurn = func(i int) { w.showList(i) }
}

// listTable is the table of a list.
func (w *Window) listTable(i int) *ui.Table {
	switch i {
	case listArticles:
		return w.lists.articles.Table
	case listLoose:
		return w.lists.loose.Table
	}
	return w.lists.events.Table
}

// toggleList shows a list and gives it the keys, or closes it when it has been shown already.
func (w *Window) toggleList(i int) func() {
	return func() {
		if w.split.Shown() && w.drawer.Now() == i {
			w.closeLists()
			return
		}
		w.showList(i)
	}
}

func (w *Window) showList(i int) {
	w.drawer.Turn(i)
	w.split.ShowLower(true)
	w.refreshLists()
	w.rendered()
	table := w.listTable(i)
	w.win.Canvas().Focus(table.Keys())
	w.queue.After(drawnBy, table.Reveal)
}

// rendered lets what is shown for the first time take the keys: the toolkit gives them only to what it has rendered. Asked for the
// place of what stands last in the window, it renders all that is shown before.
func (w *Window) rendered() { fyne.CurrentApp().Driver().AbsolutePositionForObject(w.status) }

// drawnBy is when a list that is shown has been drawn.
const drawnBy = 50 * time.Millisecond

// sortList offers the columns by which the list that is shown can be ordered; when none is, the list of events comes.
func (w *Window) sortList() {
	if !w.split.Shown() {
		w.showList(listEvents)
		w.queue.After(drawnBy, w.listTable(listEvents).SortMenu)
		return
	}
	w.listTable(w.drawer.Now()).SortMenu()
}

func (w *Window) closeLists() {
	w.split.ShowLower(false)
	w.focusChart()
}

// refreshLists brings the list in view in line with the desk.
func (w *Window) refreshLists() {
	if !w.split.Shown() || w.desk == nil {
		return
	}
	switch w.drawer.Now() {
	case listEvents:
		w.lists.events.Update(w.desk)
		w.drawer.Name(listEvents, "Events · "+say.Count(w.lists.events.Len()))
	case listArticles:
		w.lists.articles.Update(w.leaf.article, w.desk.Shelf().Known)
	case listLoose:
		w.lists.loose.Reorder()
	}
}

// copyTable puts events into the clipboard as a table.
func (w *Window) copyTable(ids []timeline.EventID, columns []order.Column) {
	const most = 20_000
	said := say.Plural(len(ids), "row") + " copied"
	if len(ids) > most {
		ids, said = ids[:most], "The first "+say.Count(most)+" of "+say.Plural(len(ids), "row")+" copied"
	}
	w.app.Clipboard().SetContent(w.desk.TableText(ids, columns))
	w.say(said)
}

// showDetail gives the selected event the room of the panel at the right.
func (w *Window) showDetail() {
	if w.hideRight {
		w.hideRight = false
		w.arrange()
	}
	w.side.ShowDetails()
}

// listMenu is the menu of the events that are selected in the list.
func (w *Window) listMenu() []ui.MenuItem {
	ids := w.desk.Selection()
	if len(ids) == 0 { // the event of the row is gone, and the list is about to follow
		return nil
	}
	items := w.eventMenu(ids[0])
	return append(items, ui.MenuItem{}, ui.MenuItem{Name: "Copy as a table", Key: "Ctrl+C", Run: w.lists.events.Copy})
}

// eventColumns are the columns that a person wants to see in the list of events.
func (w *Window) eventColumns() []order.Column {
	var list []order.Column
	names := strings.Split(w.app.Preferences().StringWithFallback(prefColumns, "Date,Title,Type,Actors,Place,Sources,Stars"), ",")
	for _, c := range order.Columns() {
		if c == order.Title || slices.Contains(names, c.Name()) {
			list = append(list, c)
		}
	}
	return list
}

func (w *Window) keepColumns(list []order.Column) {
	var names []string
	for _, c := range list {
		names = append(names, c.Name())
	}
	w.app.Preferences().SetString(prefColumns, strings.Join(names, ","))
}
