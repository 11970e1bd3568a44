package dialog

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// MarkInput is what the form of a callout, band or marker begins with.
type MarkInput struct {
	Title, Button string
	Mark          desk.ChartMark
	On            string   // what a callout points to, "" for a date
	Layers        []string // names; the first one is chosen when Mark names none
	Today         when.Time
	// Then draws it; what it returns is shown as wrong, and the sheet stays.
	Then   func(desk.ChartMark) error
	Delete func() // nil: it is new
}

// Mark asks what a callout, band or marker says, when, and in which layer.
func Mark(s *ui.Sheets, in MarkInput) {
	m := in.Mark
	text := ui.NewTextField("What it says", 2)
	text.SetText(m.Text)
	known := m.When.Words(ui.Dates(when.Style{}))
	date := newDateField(known, in.Today)
	layer := ui.NewSelect(in.Layers, nil)
	layer.SetSelectedIndex(max(0, slices.Index(in.Layers, m.Layer)))
	colour := newColours(m.Colour, "as the layer")
	wrong := ui.NewFlow(own.SizeSmall)
	rows := newForm()
	rows.row("Text", text)
	if in.On != "" {
		rows.row("Points to", dim(in.On))
	} else {
		rows.row("Date", date.Field)
		rows.row("", date.Says)
	}
	rows.row("Layer", newLine(layer))
	rows.row("Colour", colour)
	body := ui.NewColumn()
	body.Add(0, rows).Add(6, wrong)
	sheet := &ui.Sheet{Title: in.Title, Body: body, Width: 500, Focus: text}
	refit := func() { body.Refresh(); sheet.Refit() }
	date.OnRead = refit
	accept := func() {
		m.Text, m.Layer, m.Colour = strings.TrimSpace(text.Text), layer.Selected, colour.now
		var err error
		if in.On == "" && date.Field.Text != known {
			if m.When = date.Span; m.When.IsZero() {
				err = errors.New("the date is not understood")
			}
		}
		if err == nil {
			err = in.Then(m)
		}
		if err != nil {
			sayWrong(wrong, err)
			refit()
			return
		}
		sheet.Close()
	}
	text.OnCommit = accept
	date.Field.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(in.Button, accept)}
	if in.Delete != nil {
		sheet.Left = ui.NewButton("Delete", func() { sheet.Close(); in.Delete() })
	}
	sheet.Unsaved = unsaved(func() string {
		return fmt.Sprintf("%q", []string{text.Text, date.Field.Text, layer.Selected, colour.now})
	})
	s.Show(sheet)
}

// LayerInput is what the form of a layer begins with.
type LayerInput struct {
	Title, Button string
	Name, Colour  string
	Then          func(name, colour string) error
}

// Layer asks for the name and the colour of a layer.
func Layer(s *ui.Sheets, in LayerInput) {
	name := ui.NewField("A name: reviewer, draft, for the talk")
	name.SetText(in.Name)
	colour := newColours(in.Colour, "none")
	wrong := ui.NewFlow(own.SizeSmall)
	rows := newForm()
	rows.row("Name", name)
	rows.row("Colour", colour)
	body := ui.NewColumn()
	body.Add(0, rows).Add(6, wrong)
	sheet := &ui.Sheet{Title: in.Title, Body: body, Width: 460, Focus: name}
	accept := func() {
		if err := in.Then(name.Text, colour.now); err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	}
	name.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(in.Button, accept)}
	sheet.Unsaved, sheet.Short = unsaved(func() string { return name.Text + "\n" + colour.now }), true
	s.Show(sheet)
}

// MarkWord is the word for a kind of mark at the beginning of a title.
func MarkWord(k timeline.AnnotationKind) string {
	w := k.String()
	return strings.ToUpper(w[:1]) + w[1:]
}
