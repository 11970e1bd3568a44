package app

import (
	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// The lists below the chart, in the order of their tabs.
const (
	listArticles = iota
	listLoose
)

// lists are what the drawer below the chart holds.
type lists struct {
	articles *panel.Articles
	loose    *panel.Loose
}

func (w *Window) buildLists() {
	l := &w.lists
	l.articles, l.loose = panel.NewArticles(), panel.NewLoose()
	l.articles.Order = func(words string, by desk.ArticleColumn, down bool) []desk.ArticleLine {
		if w.desk == nil {
			return nil
		}
		return w.desk.Ordered(w.desk.Shelf(), words, by, down)
	}
	l.articles.OnOpen, l.articles.OnRead = w.browseArticle, w.readArticle
	l.articles.OnMenu, l.articles.OnDelete = w.articleMenu, w.deleteArticle
	l.articles.Table.OnEscape, l.loose.Table.OnEscape = w.closeLists, w.closeLists
	l.loose.OnOpen = func(t timeline.TakeawayRef) { w.browseArticle(t.Article) }
	l.loose.OnPlace, l.loose.OnMenu = w.placeTakeaway, w.looseMenu
	w.drawer = panel.NewDrawer(w.tips,
		panel.Page{Title: "Articles", Body: l.articles.Table, Field: l.articles.Field},
		panel.Page{Title: "Not placed", Body: l.loose.Table, Field: l.loose.Field})
	w.drawer.OnClose = w.closeLists
	w.drawer.OnTurn = func(i int) { w.showList(i) }
}

// listTable is the table of a list.
func (w *Window) listTable(i int) *ui.Table {
	if i == listLoose {
		return w.lists.loose.Table
	}
	return w.lists.articles.Table
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
	w.win.Canvas().Focus(w.listTable(i).Keys())
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
	case listArticles:
		w.lists.articles.Update(w.leaf.article, w.desk.Shelf().Known)
	case listLoose:
		w.lists.loose.Update(w.desk.Shelf().Loose)
	}
}
