package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk/news"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// BriefCalls is what clicks on the page of a brief do.
type BriefCalls struct {
	Since func(below fyne.CanvasObject) // asks for another day
	Keep  func()                        // gives today a name, to go back to
	Save  func()                        // writes a page that can be printed
	Renew func()                        // works it out again
}

// BriefPage is a brief as it is shown.
type BriefPage struct {
	Brief  news.Brief
	Name   string // of the day, "" for none
	Filter string
	Old    string // what has changed since, "" for nothing
}

// mostBriefed is how many events of a list of a brief are shown: more are better read in the list of events or on paper.
const mostBriefed = 200

// ShowBrief shows the page of a brief.
func (s *Side) ShowBrief(x BriefPage) {
	s.showPage(x, func(old any) bool { o, is := old.(BriefPage); return is && o.Brief.Since == x.Brief.Since }, func(c *ui.Column) { s.brief(c, x) })
}

// brief fills the panel with what has become known since a day.
func (s *Side) brief(c *ui.Column, x BriefPage) {
	b := x.Brief
	c.Add(0, ui.NewWrap(ui.NewChip("Brief", nil)))
	title := "Since " + when.Point(b.Since, when.ToDay).Words(ui.Dates(when.Style{Long: true}))
	c.Add(10, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: title, Bold: true}))
	if x.Name != "" {
		c.Add(3, text(dim(x.Name)))
	}
	if x.Filter != "" {
		c.Add(3, small("Of what passes the filter: "+x.Filter))
	}
	since := ui.NewButton("Since…", nil)
	since.OnTapped, since.Arrow = func() { s.Calls.Brief.Since(since) }, true
	save := ui.NewButton("Save a page…", s.Calls.Brief.Save)
	save.Tips, save.Tip = s.tips, "Write it as a page that prints"
	row := ui.NewWrap(since, save)
	if !s.ReadOnly {
		keep := ui.NewButton("Keep today…", s.Calls.Brief.Keep)
		keep.Tips, keep.Tip = s.tips, "Give today a name, so that the next brief can go back to it"
		row.Objects = append(row.Objects, keep)
	}
	c.Add(10, row)
	if x.Old != "" {
		renew := text(dim(x.Old+" has changed since. "), ui.Span{Text: "Work it out again", Color: theme.ColorNameHyperlink})
		renew.OnTapped = s.Calls.Brief.Renew
		c.Add(8, renew)
	}
	none := true
	for _, p := range b.Parts() {
		if len(p.Lines) == 0 {
			continue
		}
		none = false
		c.Add(sectionGap+2, ui.NewHead(p.Name+" · "+say.Count(len(p.Lines)), nil))
		c.Add(2, small(capital(p.Help)))
		for _, l := range p.Lines[:min(len(p.Lines), mostBriefed)] {
			words := l.Event.When.Words(ui.Dates(when.Style{}))
			if !l.To.IsZero() {
				words = l.From.Words(ui.Dates(when.Style{})) + " → " + l.To.Words(ui.Dates(when.Style{}))
			}
			if words == "" {
				words = "No date"
			}
			line := text(dim(words+"  "), ui.Span{Text: cutRunes(l.Event.Title, mostHeading), Color: theme.ColorNameHyperlink})
			line.OnTapped = func() { s.Calls.Select(l.Event.ID) }
			c.Add(6, line)
			if n := len(l.Articles); n > 0 {
				c.Add(0, ui.NewFlow(own.SizeSmall, dim(say.Plural(n, "article")+" since then")))
			}
		}
		if rest := len(p.Lines) - mostBriefed; rest > 0 {
			c.Add(5, small("and "+say.Count(rest)+" more, which the saved page has"))
		}
	}
	if none {
		c.Add(sectionGap, text(dim("Nothing is new, moved, confirmed or overdue since then. A later import or an earlier day may tell more.")))
	}
}
