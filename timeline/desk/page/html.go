package page

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/timeline/draw/html"
	"entente/timeline/draw/svg"
	"entente/timeline/index"
	"entente/timeline/when"
)

// mostRows is the number of events in the table of a web page: more make it slow to open.
const mostRows = 20_000

func (c *Composition) writeHTML(ctx context.Context, w io.Writer) error {
	p := &html.Page{Title: c.title(), Subtitle: c.o.Subtitle, Desc: c.describe(), Footer: c.footer(), Dark: dark(c)}
	for i := range c.Count() {
		if err := ctx.Err(); err != nil {
			return err
		}
		o := svg.Options{Inline: fmt.Sprintf("p%d", i+1)}
		if i == 0 {
			o.View = c.view()
		}
		var b bytes.Buffer
		if err := svg.Write(&b, c.Scene(i), c.of.Fonts, o); err != nil {
			return err
		}
		p.Pictures = append(p.Pictures, b.Bytes())
		c.pageDone(i)
	}
	if err := c.rows(ctx, p); err != nil {
		return err
	}
	return html.Write(w, p)
}

// dark reports whether the theme's text is lighter than its ground.
func dark(c *Composition) bool {
	t := c.theme.Text
	return int(t.R)+int(t.G)+int(t.B) > 3*128
}

// rows fills the table with the events of the export.
func (c *Composition) rows(ctx context.Context, p *html.Page) error {
	of, t := c.of, c.index.Table()
	for o := range index.Ord(t.Len()) {
		if len(c.index.LanesOf(o)) == 0 || !t.Span(o).Overlaps(c.from, c.to) {
			continue
		}
		if len(p.Events) == mostRows {
			p.Left++
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		e, err := of.Library.Event(t.ID(o))
		if err != nil {
			return fmt.Errorf("read %s: %w", t.ID(o), err)
		}
		row := html.Event{Name: e.ID.String(), Date: e.When.Words(when.Style{}), Title: e.Title, Kind: e.Word(), Place: e.Place}
		var names []string
		for _, r := range e.Roles {
			if name := of.actorName(r.Actor); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		row.Who = strings.Join(names, ", ")
		for _, a := range e.Articles() {
			if art := of.Library.Article(a); art != nil {
				row.Sources = append(row.Sources, html.Link{Words: cmp.Or(art.Outlet, art.Title, "source"), Address: art.Address})
			}
		}
		p.Events = append(p.Events, row)
	}
	return nil
}
