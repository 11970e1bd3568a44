package dialog

import (
	own "entente/app/theme"
	"entente/app/ui"
)

// NoteInput is what the form of a note begins with.
type NoteInput struct {
	On, Text string
	Then     func(text string) error
	Closed   func()
}

// Note asks for a note. An empty one takes it away.
func Note(s *ui.Sheets, in NoteInput) {
	field := ui.NewTextField("Write a note…", 7)
	field.SetText(in.Text)
	wrong := ui.NewFlow(own.SizeSmall)
	body := ui.NewColumn()
	body.Add(0, dim(in.On)).Add(10, field).Add(6, small("**bold**, *italic*, - lists, [words](https://…). Ctrl+Enter saves.")).Add(4, wrong)
	sheet := &ui.Sheet{Title: "Note", Body: body, Width: 520, Focus: field, OnClose: in.Closed}
	accept := func() {
		if err := in.Then(field.Text); err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	}
	field.OnCommit = accept
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary("Save", accept)}
	s.Show(sheet)
}
