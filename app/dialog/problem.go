package dialog

import (
	own "entente/app/theme"
	"entente/app/ui"
)

// ProblemInput is what a report of a problem begins with.
type ProblemInput struct {
	Text, Path string
	Copy       func(text string)
	Save       func(path, text string) error
}

// Problem shows a report, to be read and completed before it is saved or copied. Nothing is sent.
func Problem(s *ui.Sheets, in ProblemInput) {
	field := ui.NewTextField("", 14)
	field.SetText(in.Text)
	path := ui.NewField("The file to save it to")
	path.SetText(in.Path)
	wrong := ui.NewFlow(own.SizeSmall)
	body := ui.NewColumn()
	body.Right = besidePane
	body.Add(0, dim("Nothing is sent. Read it, say what happened, take out what you do not want to tell, then save or copy it. It holds nothing of what your library says.")).
		Add(10, field).Add(8, path).Add(4, wrong)
	frame := ui.NewColumn().Add(0, ui.NewWindowPane(s, body))
	sheet := &ui.Sheet{Title: "Report a problem", Body: frame, Width: 640, Focus: field}
	sheet.Left = ui.NewButton("Copy", func() { in.Copy(field.Text) })
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary("Save", func() {
		if err := in.Save(path.Text, field.Text); err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			frame.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	})}
	sheet.Unsaved = unsaved(func() string { return field.Text })
	s.Show(sheet)
}
