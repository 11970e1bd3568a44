package dialog

import (
	"fyne.io/fyne/v2/theme"

	"entente/app/ui"
)

// Preview shows what a change would do, for somebody to agree to first.
type Preview struct {
	Title, Words, Button string
	Lines                []string // what changes, a line each
	Other                string   // words of another button at the left, "" for none
	Then, Instead        func()   // the main button; the other one
}

// Show shows it.
func (p Preview) Show(s *ui.Sheets) {
	body := ui.NewColumn()
	body.Add(0, text(p.Words))
	for i, l := range p.Lines {
		gap := float32(2)
		if i == 0 {
			gap = 10
		}
		body.Add(gap, ui.NewItem("•", theme.ColorNamePrimary, nil, ui.Plain(l)...))
	}
	sheet := &ui.Sheet{Title: p.Title, Body: body, Width: 520}
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(p.Button, func() {
		sheet.Close()
		p.Then()
	})}
	if p.Other != "" {
		sheet.Left = ui.NewButton(p.Other, func() {
			sheet.Close()
			p.Instead()
		})
	}
	s.Show(sheet)
}
