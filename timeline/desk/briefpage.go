package desk

import (
	"html/template"
	"io"
	"slices"
	"strings"

	"entente/timeline/desk/news"
	"entente/timeline/when"
)

// WriteBriefPage writes a brief as one HTML page that prints on paper: nothing in it is fetched or run. title names the
// library.
func (d *Desk) WriteBriefPage(w io.Writer, b news.Brief, title string) error {
	type line struct{ When, Moved, Title, Actors, Sources string }
	type part struct {
		Name, Help string
		Lines      []line
	}
	page := struct {
		Title, Since, Today, Filter string
		Parts                       []part
	}{Title: title, Since: when.Point(b.Since, when.ToDay).Words(when.Style{Long: true}),
		Today: when.Point(d.opts.Today, when.ToDay).Words(when.Style{Long: true}), Filter: d.filter.String()}
	for _, p := range b.Parts() {
		if len(p.Lines) == 0 {
			continue
		}
		x := part{Name: p.Name, Help: p.Help}
		for _, l := range p.Lines {
			r := d.EventRow(l.Event.ID)
			out := line{When: r.When.Words(when.Style{}), Title: r.Title, Actors: r.Actors, Sources: strings.Join(d.briefSources(l), "; ")}
			if !l.To.IsZero() {
				out.Moved = l.From.Words(when.Style{}) + " → " + l.To.Words(when.Style{})
			}
			x.Lines = append(x.Lines, out)
		}
		page.Parts = append(page.Parts, x)
	}
	return briefTemplate().Execute(w, page)
}

// briefSources names the articles that tell of an event since the day of the brief.
func (d *Desk) briefSources(l news.Line) []string {
	var list []string
	for _, id := range l.Articles {
		a := d.cat.Articles[id]
		if a == nil {
			continue
		}
		words := nonEmpty(a.Outlet, a.Title, a.Published.Words(when.Style{}))
		list = append(list, strings.Join(words, ", "))
	}
	return list
}

func briefTemplate() *template.Template {
	return template.Must(template.New("brief").Parse(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Brief since {{.Since}} – {{.Title}}</title>
<style>
body { font: 11pt/1.45 Inter, "Helvetica Neue", Arial, sans-serif; color: #1b2330; max-width: 46em; margin: 2em auto; padding: 0 1.5em; }
h1 { font-size: 17pt; margin: 0 0 .1em; } h2 { font-size: 12.5pt; margin: 1.6em 0 .2em; }
p.sub, .help, .src { color: #5b6676; } p.sub { margin: 0; } .help { font-weight: normal; font-size: 10pt; }
table { border-collapse: collapse; width: 100%; } td { padding: .35em .6em .35em 0; border-top: 1px solid #d9dee6; vertical-align: top; }
td.when { white-space: nowrap; width: 9.5em; } .src { font-size: 9pt; } tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }
</style></head><body>
<h1>Brief since {{.Since}}</h1>
<p class="sub">{{.Title}} · as of {{.Today}}{{if .Filter}} · filter: {{.Filter}}{{end}}</p>
{{range .Parts}}<h2>{{.Name}} ({{len .Lines}}) <span class="help">{{.Help}}</span></h2>
<table>{{range .Lines}}
<tr><td class="when">{{if .Moved}}{{.Moved}}{{else}}{{.When}}{{end}}</td><td><strong>{{.Title}}</strong>{{if .Actors}}<br>{{.Actors}}{{end}}{{if .Sources}}<br><span class="src">{{.Sources}}</span>{{end}}</td></tr>{{end}}
</table>
{{else}}<p>Nothing is new, moved, confirmed or overdue.</p>
{{end}}</body></html>
`))
}

func nonEmpty(list ...string) []string {
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}
