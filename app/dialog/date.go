package dialog

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/when"
)

// DateInput says what a date is asked for.
type DateInput struct {
	Title, Help, Button string
	Text                string // shown at first
	Today               when.Time
	Passing             bool // where to go: nothing is lost when it is given up
	Then                func(when.Span)
}

// dateField is a field for a date that says at once what it understands.
type dateField struct {
	Field  *ui.Field
	Says   *ui.Flow // below it
	Span   when.Span
	today  when.Time
	OnRead func()
}

// newDateField returns a field. today is what "yesterday" and dates without a year count from.
func newDateField(text string, today when.Time) *dateField {
	d := &dateField{Field: ui.NewField("28 Feb 2023"), Says: ui.NewFlow(own.SizeSmall), today: today}
	d.Field.OnChanged = func(string) { d.read() }
	d.Field.SetText(text)
	d.read()
	return d
}

func (d *dateField) read() {
	d.Span = when.Span{}
	switch span, err := when.ParseWords(d.Field.Text, d.today); {
	case d.Field.Text == "":
		d.Says.SetSpans(ui.Span{Text: "Type a date in words or as 2023-02-28.", Color: own.ColorDim})
	case err != nil:
		d.Says.SetSpans(ui.Span{Text: why(err), Color: theme.ColorNameError})
	default:
		d.Span = span
		d.Says.SetSpans(ui.Span{Text: "Understood: ", Color: own.ColorDim},
			ui.Span{Text: span.Words(ui.Dates(when.Style{Long: true, Weekday: span.Gran == when.ToDay && !span.IsRange()})), Bold: true},
			ui.Span{Text: " · " + span.Precision(), Color: own.ColorDim})
	}
	if d.OnRead != nil {
		d.OnRead()
	}
}

// why words what is wrong with a date.
func why(err error) string {
	var p *when.ParseError
	if errors.As(err, &p) && p.Expected != "" {
		return "Expected " + p.Expected
	}
	return ui.Sentence(err)
}

// Date asks for a date.
func Date(s *ui.Sheets, in DateInput) {
	d := newDateField(in.Text, in.Today)
	d.Field.Proposed = true
	body := ui.NewColumn()
	body.Add(0, dim(in.Help)).Add(12, d.Field).Add(6, d.Says)
	sheet := &ui.Sheet{Title: in.Title, Body: body, Focus: d.Field}
	accept := func() {
		if !d.Span.IsZero() {
			sheet.Close()
			in.Then(d.Span)
		}
	}
	ok := primary(in.Button, accept)
	d.OnRead = func() {
		able(ok, !d.Span.IsZero())
		body.Refresh()
		sheet.Refit()
	}
	able(ok, !d.Span.IsZero())
	d.Field.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), ok}
	if sheet.Short = true; !in.Passing {
		sheet.Unsaved = unsaved(func() string { return d.Field.Text })
	}
	s.Show(sheet)
}

func able(b fyne.Disableable, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
