package panel

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// The lower half of the panel of an event: where it is from, what it is linked to, what people have put on it.

func (d *detail) sources(x desk.Detail) {
	if len(x.Sources) == 0 {
		return
	}
	d.head("Sources")
	for i, s := range x.Sources {
		title := text(ui.Span{Text: cmp.Or(s.Title, "An article without a title"), Color: theme.ColorNameHyperlink})
		title.OnTapped = func() { d.calls.Read(s.Article, firstEvidence(x, s.Article), nil) }
		d.c.Add(gapAt(i, headGap, 8), title)
		d.c.Add(1, d.sourceLine(s))
		review := ui.NewFlow(own.SizeSmall, ui.Span{Text: "Review this article", Color: theme.ColorNameHyperlink})
		review.OnTapped = func() { d.calls.Review(s.Article) }
		page := ui.NewFlow(own.SizeSmall, ui.Span{Text: "Its page", Color: theme.ColorNameHyperlink})
		page.OnTapped = func() { d.calls.Article.Open(s.Article) }
		d.c.Add(1, page).Add(1, review)
		if len(x.Sources) > 1 && !d.readOnly {
			split := ui.NewFlow(own.SizeSmall, ui.Span{Text: "Split off as another event", Color: theme.ColorNameHyperlink})
			split.OnTapped = func() { d.calls.Split(x.ID, s.Article) }
			d.c.Add(1, split)
		}
		if s.Address != "" {
			address := ui.NewFlow(own.SizeSmall, ui.Span{Text: s.Address, Color: own.ColorDim})
			address.OnTapped = func() { d.calls.OpenAddress(s.Address) }
			address.OnMenu = func(at fyne.Position) {
				ui.MenuAt(address, at, ui.MenuItem{Name: "Open…", Run: func() { d.calls.OpenAddress(s.Address) }},
					ui.MenuItem{Name: "Copy the address", Run: func() { d.calls.Copy(s.Address) }})
			}
			d.c.Add(1, address)
		}
	}
}

func (d *detail) sourceLine(s desk.SourceLine) fyne.CanvasObject {
	words := s.Outlet
	if words != "" {
		words += " · "
	}
	set := func() { d.calls.SetArticle(s.Article) }
	if s.Published.IsZero() {
		line := ui.NewFlow(own.SizeSmall, dim(words+"no publication date"))
		if !d.readOnly {
			line.SetSpans(dim(words+"no publication date · "), ui.Span{Text: "Set date…", Color: theme.ColorNameHyperlink})
			line.OnTapped = set
		}
		return line
	}
	line := small(words + "published " + s.Published.Words(ui.Dates(when.Style{})))
	if !d.readOnly {
		line.OnMenu = func(at fyne.Position) {
			ui.MenuAt(line, at, ui.MenuItem{Name: "Change the publication date…", Run: set})
		}
	}
	return line
}

func firstEvidence(x desk.Detail, a timeline.ArticleID) string {
	for _, e := range x.Evidence {
		if e.Article == a {
			return e.Quote
		}
	}
	return ""
}

func (d *detail) links(x desk.Detail) {
	if len(x.Links) == 0 {
		return
	}
	d.head("Links")
	for i, l := range x.Links {
		line := text(dim(l.Words+" "), ui.Span{Text: cutRunes(l.Title, mostHeading), Color: theme.ColorNameHyperlink}, dim("  "+whole(l.When)))
		line.OnTapped = func() { d.calls.Select(l.Event) }
		line.OnMenu = func(at fyne.Position) {
			ui.MenuAt(line, at, ui.MenuItem{Name: "Go to the event", Run: func() { d.calls.Select(l.Event) }},
				ui.MenuItem{Name: "Change the link…", Off: d.readOnly, Run: func() { d.calls.Link(l.ID) }})
		}
		d.c.Add(gapAt(i, headGap, 5), line)
		if l.Note != "" {
			d.c.Add(1, small(cutRunes(l.Note, mostShown)))
		}
	}
	d.trail("What led here", x.LedHere)
	d.trail("What followed", x.Followed)
}

// mostSteps is the number of events that a walk along links lists.
const mostSteps = 12

// trail lists a walk along links of more than one step: what is one step away stands above it already.
func (d *detail) trail(title string, list []desk.TrailLine) {
	if len(list) == 0 || list[len(list)-1].Steps < 2 {
		return
	}
	d.head(title + " · " + strconv.Itoa(len(list)))
	for i, l := range list[:min(len(list), mostSteps)] {
		line := text(dim(strings.Repeat("  ", l.Steps-1)), ui.Span{Text: cutRunes(l.Title, mostHeading), Color: theme.ColorNameHyperlink}, dim("  "+whole(l.When)))
		line.OnTapped = func() { d.calls.Select(l.Event) }
		d.c.Add(gapAt(i, headGap, 4), line)
	}
	if rest := len(list) - mostSteps; rest > 0 {
		d.c.Add(4, small("and "+say.Count(rest)+" more"))
	}
}

// whole words a date that is not broken over two lines.
func whole(s when.Span) string {
	return strings.ReplaceAll(s.Words(ui.Dates(when.Style{})), " ", "\u00a0")
}

func (d *detail) notes(x desk.Detail) {
	d.head("Notes")
	mine := ""
	gap := float32(6)
	for _, n := range x.Notes {
		if n.Mine && !d.readOnly {
			mine = n.Text
			continue
		}
		d.c.Add(gap, ui.NewCard(noteColumn(n, d.words, d.calls)))
	}
	if d.readOnly {
		d.note = nil
		if len(x.Notes) == 0 {
			d.c.Add(headGap, small("None. The library cannot be changed."))
		}
		return
	}
	d.note = d.noteOn(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(x.ID)}, mine)
	d.c.Add(gap, d.note)
}

// mostShown bounds the text that one widget is given: layout takes seconds for a hundred thousand characters.
const mostShown = 20_000

// mostHeading bounds a title: more than anybody reads as one.
const mostHeading = 1000

// moreTags says how many of n tags are not shown.
func moreTags(n int) []fyne.CanvasObject {
	if n <= ui.MostChips {
		return nil
	}
	return []fyne.CanvasObject{ui.NewChip("and "+say.Count(n-ui.MostChips)+" more", nil)}
}

func (d *detail) tags(x desk.Detail) {
	if d.readOnly && len(x.Tags) == 0 {
		return
	}
	d.head("Tags")
	row := ui.NewWrap()
	for _, t := range x.Tags[:min(len(x.Tags), ui.MostChips)] {
		c := tagChip(desk.TagLine{Text: t, Colour: x.TagColours[t]}, func() { d.calls.Filter("tag", t) })
		c.OnMenu = func(at fyne.Position) { d.calls.TagMenu(t, c, at) }
		if !d.readOnly {
			c.OnRemove = func() { d.calls.Untag(x.ID, t) }
		}
		row.Objects = append(row.Objects, c)
	}
	row.Objects = append(row.Objects, moreTags(len(x.Tags))...)
	if !d.readOnly {
		add := ui.NewChip("Add tag", func() { d.calls.Tag(x.ID) })
		add.Icon = theme.ContentAddIcon()
		row.Objects = append(row.Objects, add)
	}
	d.c.Add(6, row)
}

func (d *detail) extra(x desk.Detail) {
	if len(x.Extra) == 0 {
		return
	}
	d.head("From the source")
	for i, e := range x.Extra {
		d.c.Add(gapAt(i, headGap, 2), ui.NewFlow(own.SizeSmall, dim(e.Key+": "), ui.Span{Text: cutRunes(e.Value, 500)}))
	}
}
