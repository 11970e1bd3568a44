package desk

import (
	"cmp"
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// Citation writes what events are and who says so, as one would in a footnote: `“Xi and Raisi meet”, 14 February 2023,
// Beijing. Sources: “Title”, Outlet, 12 February 2023, https://….`
func (d *Desk) Citation(ids ...timeline.EventID) string {
	var out []string
	for _, id := range ids {
		e, err := d.cat.Event(id)
		if err != nil {
			continue
		}
		words := say.Quote(e.Title)
		for _, p := range []string{cmp.Or(e.When.Words(when.Style{Long: true}), "undated"), e.Place} {
			if p != "" {
				words += ", " + p
			}
		}
		words += "."
		var sources []string
		for _, a := range e.Articles() {
			if s := d.ArticleCitation(a); s != "" {
				sources = append(sources, s)
			}
		}
		switch len(sources) {
		case 0:
		case 1:
			words += " Source: " + sources[0] + "."
		default:
			words += " Sources: " + strings.Join(sources, "; ") + "."
		}
		out = append(out, words)
	}
	return strings.Join(out, "\n")
}

// ArticleCitation writes an article as one would in a footnote.
func (d *Desk) ArticleCitation(id timeline.ArticleID) string {
	a := d.cat.Articles[id]
	if a == nil {
		return ""
	}
	var parts []string
	if a.Author != "" {
		parts = append(parts, a.Author)
	}
	if a.Title != "" {
		parts = append(parts, say.Quote(a.Title))
	}
	for _, p := range []string{a.Outlet, a.Published.Words(when.Style{Long: true}), a.Address} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return cmp.Or(strings.Join(parts, ", "), a.File)
}

// TableRows writes events as rows with tabs between the columns, as tables take them from the clipboard: date, end, title,
// type, actors, place, tags, articles.
func (d *Desk) TableRows(ids ...timeline.EventID) string {
	var b strings.Builder
	for _, id := range ids {
		e, err := d.cat.Event(id)
		if err != nil {
			continue
		}
		var who []string
		for _, r := range e.Roles {
			who = append(who, fmt.Sprintf("%s (%s)", d.cat.ActorName(r.Actor), r.As))
		}
		var from []string
		for _, a := range e.Articles() {
			if x := d.cat.Articles[a]; x != nil {
				from = append(from, cmp.Or(x.Address, x.Title, x.Outlet, x.File))
			}
		}
		for i, cell := range []string{e.When.String(), e.Title, e.Word(), strings.Join(who, ", "), e.Place, strings.Join(d.cat.Tags(id), ", "), strings.Join(from, ", ")} {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(strings.Join(strings.Fields(cell), " "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// PlainText writes events as people tell them: title, date and place, actors, takeaways, notes.
func (d *Desk) PlainText(ids ...timeline.EventID) string {
	var out []string
	for _, id := range ids {
		x, err := d.Detail(id)
		if err != nil {
			continue
		}
		lines := []string{x.Title, strings.TrimSuffix(cmp.Or(x.When.Words(when.Style{Long: true}), "undated")+" · "+x.Place, " · ")}
		if x.Summary != "" {
			lines = append(lines, x.Summary)
		}
		var who []string
		for _, a := range x.Actors {
			who = append(who, fmt.Sprintf("%s (%s)", a.Name, a.As))
		}
		if len(who) > 0 {
			lines = append(lines, strings.Join(who, ", "))
		}
		for _, g := range x.Groups {
			for _, t := range g.Items {
				if t.Here {
					lines = append(lines, "– "+t.Text)
				}
			}
		}
		for _, n := range x.Notes {
			lines = append(lines, n.Text)
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return strings.Join(out, "\n\n")
}
