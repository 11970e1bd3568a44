package panel

import (
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"

	"entente/timeline/desk"
	"entente/timeline/desk/say"
)

// dateless fills the panel when no date is known of anything: the chart has nothing to show, and there is something to do.
func dateless(c *ui.Column, x desk.Summary, calls *Calls, readOnly bool) {
	c.Add(0, ui.NewWrap(ui.NewChip(say.Plural(x.UndatedN, "event"), nil)))
	c.Add(10, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: "No date is known yet", Bold: true}))
	first := x.Undated[0]
	why, set := "Nothing that the library knows says on what day it happened.", func() { calls.SetDate(first.ID) }
	if first.Article != 0 {
		why = "The article does not say on what day it was written."
		if first.WhenText != "" {
			why += " It says “" + first.WhenText + "”, and that needs a day to count from."
		}
		set = func() { calls.SetArticle(first.Article) }
	}
	c.Add(8, text(dim(why)))
	if !readOnly {
		b := ui.NewButton("Set the date…", set)
		b.Primary = true
		c.Add(12, ui.NewWrap(b))
	}
	c.Add(sectionGap+2, ui.NewHead("Waiting for a date", nil))
	for i, l := range x.Undated {
		c.Add(gapAt(i, headGap, 0), ui.NewRow(l.Title, "", ui.NoLead, func() { calls.Select(l.ID) }))
	}
	if rest := x.UndatedN - len(x.Undated); rest > 0 {
		c.Add(2, text(dim("and "+say.Count(rest)+" more")))
	}
}

// bare says that there are no events, and leads to what may become some.
func bare(c *ui.Column, x desk.Summary, calls *Calls, readOnly bool) {
	if x.Waiting == "" {
		c.Add(8, text(dim("No event is on the timeline yet.")))
		return
	}
	c.Add(8, text(dim("No event is on the timeline yet: "+x.Waiting+".")))
	if !readOnly {
		review := ui.NewButton("Review", func() { calls.Review(0) })
		review.Primary = true
		c.Add(8, ui.NewWrap(review))
	}
}

// summary fills the panel when nothing is selected.
func summary(c *ui.Column, x desk.Summary, calls *Calls, readOnly bool) {
	if len(x.Undated) > 0 {
		dateless(c, x, calls, readOnly)
		spots(c, x.Spots, calls)
		return
	}
	c.Add(0, ui.NewWrap(ui.NewChip(say.Plural(x.Events, "event"), nil)))
	c.Add(10, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: x.Period, Bold: true}))
	switch {
	case x.None && !x.Filtered:
		bare(c, x, calls, readOnly)
		spots(c, x.Spots, calls)
		return
	case x.None:
		c.Add(8, text(dim("No event passes the filter.")))
		c.Add(8, ui.NewWrap(ui.NewButton("Clear the filter", calls.ClearFilter)))
		spots(c, x.Spots, calls)
		return
	case x.Events == 0:
		within := ""
		if x.Filtered {
			within = ", as far as the filter lets through"
		}
		c.Add(8, text(dim("Nothing happens in this period"+within+". Press F to see everything, or drag the brush in the overview.")))
		spots(c, x.Spots, calls)
		return
	}
	c.Add(5, text(dim("Click an event to see what was said of it, and by whom.")))
	if len(x.Actors) > 0 {
		c.Add(sectionGap+2, ui.NewHead("Busiest actors", nil))
		for i, a := range x.Actors {
			p := person(a, calls, "")
			p.Second = say.Plural(x.ActorN[i], "event")
			if a.Country != "" {
				p.Second = a.Country + " · " + p.Second
			}
			c.Add(gapAt(i, 2, 0), p)
		}
	}
	if len(x.Types) > 0 {
		c.Add(sectionGap+2, ui.NewHead("What happens", nil))
		for i, t := range x.Types {
			r := ui.NewRow(t.Label, say.Count(t.Count), ui.Dot, func() { calls.Filter(t.Field, t.Value) })
			r.Color = own.ColorQuad(t.Quad)
			c.Add(gapAt(i, headGap, 0), r)
		}
	}
	spots(c, x.Spots, calls)
}
