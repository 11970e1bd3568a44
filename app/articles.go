package app

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/say"
)

// openArticle shows the page of an article.
func (w *Window) openArticle(id timeline.ArticleID) {
	if w.desk.Article(id) != nil {
		w.turnTo(leaf{article: id})
	}
}

// browseArticle shows the page of an article in the place of that of another: the way back does not lead through a list.
func (w *Window) browseArticle(id timeline.ArticleID) {
	if w.leaf.article == 0 {
		w.openArticle(id)
		return
	}
	w.leaf.article = id
	w.refreshSide()
	w.refreshLists()
}

// readArticle shows the page of an article with its text open.
func (w *Window) readArticle(id timeline.ArticleID) {
	w.browseArticle(id)
	w.read(id, "", nil)
}

func (w *Window) articleName(id timeline.ArticleID) string {
	if a := w.desk.Article(id); a != nil {
		return cmp.Or(a.Title, a.Outlet, a.File, id.String())
	}
	return id.String()
}

// deleteArticle deletes an article after saying what goes with it.
func (w *Window) deleteArticle(id timeline.ArticleID) {
	if w.desk.Article(id) == nil || !w.writable("Delete the article") {
		return
	}
	lost := w.desk.LastSourceOf(id)
	words := "“" + w.articleName(id) + "” goes with its text, takeaways and marks."
	switch kept := len(w.desk.EventsOf(id)) - len(lost); {
	case len(lost) == 0 && kept == 0:
		words += " No event cites it."
	case len(lost) == 0:
		words += " Its events stay, with the quotes that they have of it."
	default:
		words += " " + say.Several(len(lost), "event loses its last source and goes too:", "events lose their last source and go too:")
	}
	const most = 12
	var lines []string
	for _, e := range lost[:min(len(lost), most)] {
		lines = append(lines, w.desk.Title(e))
	}
	if rest := len(lost) - most; rest > 0 {
		lines = append(lines, "and "+say.Plural(rest, "other"))
	}
	dialog.Preview{Title: "Delete this article?", Words: words, Lines: lines, Button: "Delete",
		Then: func() { w.try("Delete the article", func() error { return w.desk.DeleteArticle(id) }) }}.Show(w.sheets)
}

// placeTakeaway ties a takeaway to an event that a person chooses: those of its article first, others by their words.
func (w *Window) placeTakeaway(t timeline.TakeawayRef) {
	a := w.desk.Article(t.Article)
	if a == nil || t.N >= len(a.Takeaways) || !w.writable("Place the takeaway") {
		return
	}
	tie := func(id timeline.EventID) func() {
		return func() { w.try("Place the takeaway", func() error { return w.desk.Tie(id, t) }) }
	}
	var list []dialog.Entry
	near := map[timeline.EventID]bool{}
	for _, id := range w.desk.EventsOf(t.Article) {
		if e, err := w.desk.Event(id); err != nil || e.Proposed { // one that waits places nothing
			continue
		}
		near[id] = true
		list = append(list, dialog.Entry{Name: w.desk.Title(id), Kind: "of this article", Run: tie(id)})
	}
	offer := func(words string) []dialog.Entry {
		const most = 12
		var more []dialog.Entry
		for _, id := range w.desk.EventsWith(words, most) {
			if !near[id] {
				more = append(more, dialog.Entry{Name: w.desk.Title(id), Kind: "Event", Run: tie(id)})
			}
		}
		return more
	}
	dialog.Choose(w.sheets, "Which event does it speak of?", "“"+ui.Cut(strings.TrimSpace(a.Takeaways[t.N].Text), 60)+"”", list, offer)
}

// articleMenu offers what can be done with an article in the list.
func (w *Window) articleMenu(id timeline.ArticleID, at fyne.Position) {
	off := w.lib.ReadOnly() != ""
	ui.MenuAt(w.drawer, at,
		ui.MenuItem{Name: "Open its page", Run: func() { w.openArticle(id) }},
		ui.MenuItem{Name: "Read the text", Run: func() { w.readArticle(id) }},
		ui.MenuItem{Name: "Review", Run: func() { w.openReview(id) }},
		ui.MenuItem{Name: "Select its events", Run: func() { w.selectOf(id) }}, ui.MenuItem{},
		ui.MenuItem{Name: "Change the publication date…", Run: func() { w.dateArticle(id) }, Off: off},
		ui.MenuItem{Name: "Delete…", Key: "Delete", Run: func() { w.deleteArticle(id) }, Off: off})
}

// selectOf selects the events that cite an article and shows all of them.
func (w *Window) selectOf(id timeline.ArticleID) {
	if ids := w.desk.EventsOf(id); len(ids) > 0 {
		w.desk.Select(ids...)
		w.desk.Fit()
		w.chart.Update()
	}
}

// looseMenu offers what can be done with a takeaway that is not placed.
func (w *Window) looseMenu(t timeline.TakeawayRef, at fyne.Position) {
	ui.MenuAt(w.drawer, at,
		ui.MenuItem{Name: "Place it…", Key: "Enter", Run: func() { w.placeTakeaway(t) }, Off: w.lib.ReadOnly() != ""},
		ui.MenuItem{Name: "Open its article", Run: func() { w.openArticle(t.Article) }},
		ui.MenuItem{Name: "Review its article", Run: func() { w.openReview(t.Article) }},
		ui.MenuItem{Name: "Copy", Run: func() {
			if a := w.desk.Article(t.Article); a != nil && t.N < len(a.Takeaways) {
				w.app.Clipboard().SetContent(a.Takeaways[t.N].Text)
			}
		}})
}
