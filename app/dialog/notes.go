package dialog

import (
	own "entente/app/theme"
	"entente/app/ui"
)

// NoteInput is what the form of a note, or of another text that may be long, begins with.
type NoteInput struct {
	Title    string // "" for a note
	On, Text string
	Then     func(text string) error // nil: it is only read
}

// Note asks for a note. An empty one takes it away.
func Note(s *ui.Sheets, in NoteInput) {
	words := newLongText("Write a note…", 7, in.Text)
	help := "Ctrl+Enter saves."
	if in.Title == "" {
		in.Title, help = "Note", "**bold**, *italic*, - lists, [words](https://…). "+help
	}
	wrong := ui.NewFlow(own.SizeSmall)
	body := ui.NewColumn()
	body.Add(0, dim(in.On))
	words.add(body)
	if in.Then != nil {
		body.Add(6, small(help))
	}
	body.Add(4, wrong)
	sheet := &ui.Sheet{Title: in.Title, Body: body, Width: 520, Focus: words.field}
	accept := func() {
		if err := in.Then(words.text()); err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	}
	if in.Then == nil {
		words.field.Disable()
		sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
		s.Show(sheet)
		return
	}
	words.field.OnCommit = accept
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary("Save", accept)}
	sheet.Unsaved = unsaved(words.text)
	s.Show(sheet)
}
