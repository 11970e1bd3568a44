package panel

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// SeveralCalls is what can be done with all events that are selected.
type SeveralCalls struct{ Merge, Tag, Star, Fit func() }

// several fills the panel when several events are selected: what can be done with all of them, which they are, and what they share.
func (s *Side) several(c *ui.Column, x desk.Shared) {
	calls := &s.Calls
	c.Add(0, ui.NewWrap(ui.NewChip(say.Plural(x.Events, "event")+" selected", nil)))
	do := ui.NewWrap()
	if !s.ReadOnly {
		merge := ui.NewButton("Merge…", calls.Several.Merge)
		merge.Tips, merge.Tip = s.tips, "Make one event of them (Shift+M)"
		do.Objects = append(do.Objects, ui.NewButton("Edit all…", calls.Edit), merge, ui.NewButton("Add tag…", calls.Several.Tag),
			ui.NewIconButton(starIcon(false), "Star all, or take the stars off when all have one (*)", s.tips, calls.Several.Star))
	}
	do.Objects = append(do.Objects, ui.NewIconButton(theme.ZoomFitIcon(), "Show just these (F)", s.tips, calls.Several.Fit))
	c.Add(10, do)
	if !x.Period.IsZero() {
		c.Add(10, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: x.Period.Words(ui.Dates(when.Style{})), Bold: true}))
	}
	c.Add(sectionGap+2, ui.NewHead("Events", nil))
	for i, e := range x.First {
		r := ui.NewRow(e.Title, e.Date, ui.Dot, func() { calls.Select(e.ID) })
		r.Color, r.Tips, r.Tip = own.ColorQuad(e.Quad), s.tips, e.Title+". Click to select it alone"
		c.Add(gapAt(i, headGap, 0), r)
	}
	if rest := x.Events - len(x.First); rest > 0 {
		c.Add(2, small("and "+say.Count(rest)+" more"))
	}
	c.Add(sectionGap+2, ui.NewHead("Actors in all of them", nil))
	if len(x.Actors) == 0 {
		c.Add(headGap, small("Nobody takes part in all of them."))
	}
	for i, a := range x.Actors {
		c.Add(gapAt(i, 2, 0), person(a, calls, ""))
	}
	c.Add(sectionGap+2, ui.NewHead("Takeaways that they share", nil))
	if len(x.Takeaways) == 0 {
		c.Add(headGap, small("None is cited by more than one of them."))
	}
	for i, t := range x.Takeaways {
		c.Add(gapAt(i, headGap, 2), ui.NewItem(strconv.Itoa(t.Ref.N+1), theme.ColorNamePrimary, nil, ui.Plain(t.Text)...))
	}
}
