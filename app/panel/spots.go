package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
)

// onSpot adds what people have put on something to a column: the star and tags in a row, then the notes.
func onSpot(c *ui.Column, m desk.SpotMarks, words []string, calls *Calls) {
	if row := ui.NewWrap(); m.Starred || len(m.Tags) > 0 {
		if m.Starred {
			star := ui.NewChip("", nil)
			star.Icon, star.Fore = starIcon(true), own.ColorStar
			row.Objects = append(row.Objects, star)
		}
		for _, t := range m.Tags[:min(len(m.Tags), ui.MostChips)] {
			row.Objects = append(row.Objects, tagChip(t, nil))
		}
		row.Objects = append(row.Objects, moreTags(len(m.Tags))...)
		c.Add(2, row)
	}
	for _, n := range m.Notes {
		c.Add(4, ui.NewCard(noteColumn(n, words, calls)))
	}
}

// tagChip is a tag in its colour.
func tagChip(t desk.TagLine, tapped func()) *ui.Chip {
	c := ui.NewChip(t.Text, tapped)
	if t.Colour != "" {
		c.Fill = own.ColorNamed(t.Colour)
		c.Fore = onQuad(c.Fill)
	}
	return c
}

// spots lists what people have put on dates and lanes in view.
func spots(c *ui.Column, list []desk.SpotMarks, calls *Calls) {
	if len(list) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Notes on dates and lanes", nil))
	for i, m := range list {
		name := ui.Span{Text: m.Name, Color: theme.ColorNameHyperlink}
		if m.Colour != "" {
			name.Color = own.ColorNamed(m.Colour)
		}
		line := text(name)
		line.OnTapped = func() { calls.NoteOn(m.Spot) }
		line.OnMenu = func(at fyne.Position) { calls.SpotMenu(m.Spot, line, at) }
		c.Add(gapAt(i, headGap, 10), line)
		onSpot(c, m, nil, calls)
	}
}
