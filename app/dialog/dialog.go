// Package dialog holds the sheets that ask for something: a date, a name, what to export. They read what was typed and
// hand it on; what happens then is decided by package app.
package dialog

import (
	"errors"

	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
)

// text returns a paragraph in the foreground, dim one of second rank, head the name of a field.
func text(s string) *ui.Flow { return ui.NewFlow(theme.SizeNameText, ui.Plain(s)...) }

func dim(s string) *ui.Flow {
	return ui.NewFlow(theme.SizeNameText, ui.Span{Text: s, Color: own.ColorDim})
}

func small(s string) *ui.Flow {
	return ui.NewFlow(own.SizeSmall, ui.Span{Text: s, Color: own.ColorDim})
}

// sayWrong says in a sheet what was wrong.
func sayWrong(at *ui.Flow, err error) {
	at.SetSpans(ui.Span{Text: ui.Sentence(err), Color: theme.ColorNameError})
}

// primary returns the main button of a sheet.
func primary(words string, tapped func()) *ui.Button {
	b := ui.NewButton(words, tapped)
	b.Primary = true
	return b
}

// Ask asks for a line of text.
type Ask struct {
	Title, Help, Button string
	Placeholder, Text   string
	Passing             bool // where to write something: nothing is lost when it is given up
	// Then is given the text, which is not empty; what it returns is shown as wrong, and the sheet stays.
	Then func(string) error
}

// Show shows the question.
func (a Ask) Show(s *ui.Sheets) {
	field := ui.NewField(a.Placeholder)
	field.SetText(a.Text)
	field.Proposed = !a.Passing
	wrong := ui.NewFlow(own.SizeSmall)
	body := ui.NewColumn()
	if a.Help != "" {
		body.Add(0, dim(a.Help))
	}
	body.Add(10, field).Add(4, wrong)
	sheet := &ui.Sheet{Title: a.Title, Body: body, Focus: field}
	accept := func() {
		err := errors.New("type something first")
		if field.Text != "" {
			err = a.Then(field.Text)
		}
		if err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	}
	field.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(a.Button, accept)}
	if sheet.Short = true; !a.Passing {
		sheet.Unsaved = unsaved(func() string { return field.Text })
	}
	s.Show(sheet)
}

// Confirm asks before something that is hard to see being done.
func Confirm(s *ui.Sheets, title, words, button string, then func()) {
	sheet := &ui.Sheet{Title: title, Body: text(words)}
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(button, func() {
		sheet.Close()
		then()
	})}
	s.Show(sheet)
}

// Report says how something went, with a list of what did not.
func Report(s *ui.Sheets, title, words string, lines []string) {
	body := ui.NewColumn()
	body.Add(0, text(words))
	if len(lines) > 0 {
		body.Add(10, newLinesField(lines, 200))
	}
	sheet := &ui.Sheet{Title: title, Body: body, Width: 560}
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}
