package news

import (
	"html/template"
	"io"

	"entente/timeline/when"
)

// Page is a brief as one HTML page that prints on paper: nothing in it is fetched or run.
type Page struct {
	Title  string    // names the library
	Today  when.Time // as of
	Filter string    // that events had to pass, "" for none
	Row    func(Line) Row
}

// Row is what a page says of one event.
type Row struct{ When, Title, Actors, Sources string }

// Write writes a brief.
func (p *Page) Write(w io.Writer, b *Brief) error {
	type line struct {
		Row
		Moved string
	}
	type part struct {
		Name, Help string
		Lines      []line
	}
	date := func(t when.Time) string { return when.Point(t, when.ToDay).Words(when.Style{Long: true}) }
	page := struct {
		Title, Since, Today, Filter string
		Parts                       []part
	}{Title: p.Title, Since: date(b.Since), Today: date(p.Today), Filter: p.Filter}
	for _, of := range b.Parts() {
		if len(of.Lines) == 0 {
			continue
		}
		x := part{Name: of.Name, Help: of.Help}
		for _, l := range of.Lines {
			out := line{Row: p.Row(l)}
			if !l.To.IsZero() {
				out.Moved = l.From.Words(when.Style{}) + " → " + l.To.Words(when.Style{})
			}
			x.Lines = append(x.Lines, out)
		}
		page.Parts = append(page.Parts, x)
	}
	return pageTemplate().Execute(w, page)
}

func pageTemplate() *template.Template {
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
