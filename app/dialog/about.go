package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"entente/app/ui"
)

// About says what the program is.
func About(s *ui.Sheets, icon fyne.Resource, name, words string) {
	picture := canvas.NewImageFromResource(icon)
	picture.FillMode = canvas.ImageFillContain
	body := ui.NewColumn()
	body.Add(0, newTallBox(picture, 72))
	body.Add(14, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: name, Bold: true}))
	body.Add(6, dim(words))
	sheet := &ui.Sheet{Body: body}
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}
