package dialog

import (
	own "entente/app/theme"
	"entente/app/ui"
)

// Setting is one line of the settings: what it is about and the choices there are. Chosen is called at once, so that
// the window shows what a choice does.
type Setting struct {
	Name    string
	Help    string // what the present choice means; shown below
	Choices []string
	Now     int // position in Choices
	Chosen  func(n int) (help string)
}

// Lead is a line of the settings that tells of something and leads to where it is set.
type Lead struct {
	Name, Help, Button string
	Chosen             func()
}

// Words that explain a choice stand nearer to it than to the next one.
const helpBelow, helpAfter = 3, 4

// Settings shows all settings of the window.
func Settings(s *ui.Sheets, list []Setting, leads []Lead) {
	sheet := &ui.Sheet{Title: "Settings", Width: 540}
	form := newForm()
	for _, x := range list {
		pick := ui.NewSelect(x.Choices, nil)
		pick.SetSelectedIndex(x.Now)
		help := ui.NewFlow(own.SizeSmall, ui.Span{Text: x.Help, Color: own.ColorDim})
		help.Hidden = x.Help == ""
		field := ui.NewColumn().Add(0, pick).Add(helpBelow, help)
		field.Bottom = helpAfter
		pick.OnChanged = func(string) {
			words := x.Chosen(pick.SelectedIndex())
			help.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
			help.Hidden = words == ""
			field.Refresh()
		}
		form.row(x.Name, field)
	}
	for _, l := range leads {
		words, gap := ui.NewColumn(), float32(0)
		if l.Help != "" {
			words.Add(7, small(l.Help)) // on the line of its name
			gap = 6
		}
		form.row(l.Name, words.Add(gap, ui.NewWrap(ui.NewButton(l.Button, func() { sheet.Close(); l.Chosen() }))))
	}
	body := ui.NewColumn().Add(0, form)
	body.Right = besidePane
	sheet.Body = ui.NewWindowPane(s, body)
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}
