package desk

import (
	"io"
	"slices"
	"strings"

	"entente/timeline/desk/news"
	"entente/timeline/when"
)

// WriteBriefPage writes a brief as one HTML page that prints on paper. title names the library.
func (d *Desk) WriteBriefPage(w io.Writer, b news.Brief, title string) error {
	page := news.Page{Title: title, Today: d.opts.Today, Filter: d.filter.String(), Row: func(l news.Line) news.Row {
		r := d.EventRow(l.Event.ID)
		return news.Row{When: r.When.Words(when.Style{}), Title: r.Title, Actors: r.Actors, Sources: strings.Join(d.briefSources(l), "; ")}
	}}
	return page.Write(w, &b)
}

// briefSources names the articles that tell of an event since the day of the brief.
func (d *Desk) briefSources(l news.Line) []string {
	var list []string
	for _, id := range l.Articles {
		if a := d.cat.Articles[id]; a != nil {
			words := []string{a.Outlet, a.Title, a.Published.Words(when.Style{})}
			list = append(list, strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), ", "))
		}
	}
	return list
}
