package dialog

import (
	"fyne.io/fyne/v2"

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

// Settings shows all settings of the window. keys leads to the sheet of keys.
func Settings(s *ui.Sheets, list []Setting, keys, closed func()) {
	form := newForm()
	for _, x := range list {
		pick := ui.NewSelect(x.Choices, nil)
		pick.SetSelectedIndex(x.Now)
		help := ui.NewFlow(own.SizeSmall, ui.Span{Text: x.Help, Color: own.ColorDim})
		pick.OnChanged = func(string) {
			words := x.Chosen(pick.SelectedIndex())
			help.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
		}
		form.row(x.Name, pick)
		form.row("", fyne.CanvasObject(help))
	}
	sheet := &ui.Sheet{Title: "Settings", Body: ui.NewColumn().Add(0, form), Width: 520, OnClose: closed}
	sheet.Left = ui.NewButton("Keys…", func() { sheet.Close(); keys() })
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}
