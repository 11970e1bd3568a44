package dialog

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/when"
)

// EventInput is what the form of an event begins with.
type EventInput struct {
	Date   when.Span
	Actors string // names with commas between
	Today  when.Time

	// Optional: those of an event that is there.
	Heading, Button string
	Title, Place    string
	Type            timeline.Type
	Help            string // below the date while it is as it was: how it follows
	Parts           bool   // names have their parts behind them in brackets

	// Then makes the event; what it returns is shown as wrong, and the sheet stays.
	Then   func(timeline.Event, []string) error
	Closed func()
}

// Event asks for a new event, or for what is to be changed of one.
func Event(s *ui.Sheets, in EventInput) {
	title := ui.NewField("What happened, in a few words")
	title.SetText(in.Title)
	known := in.Date.Words(when.Style{})
	d := NewDateField(known, in.Today)
	actors := ui.NewField("Names, with commas between")
	actors.SetText(in.Actors)
	if in.Parts {
		actors.SetPlaceHolder("Xi Jinping (host), Belarus (visitor)")
	}
	place := ui.NewField("Where, if that is known")
	place.SetText(in.Place)
	var names []string
	types := timeline.Types()
	for _, t := range types {
		names = append(names, t.Word(""))
	}
	kind := widget.NewSelect(names, nil)
	kind.SetSelected(timeline.Consult.Word(""))
	if i := slices.Index(types, in.Type); i >= 0 {
		kind.SetSelectedIndex(i)
	}
	wrong := ui.NewFlow(own.SizeSmall)
	f := newForm()
	f.row("Title", title)
	f.row("Date", d.Field)
	f.row("", d.Says)
	if in.Help != "" {
		f.row("", small(in.Help))
	}
	f.row("Type", newLine(kind))
	f.row("Actors", actors)
	f.row("Place", place)
	body := ui.NewColumn()
	body.Add(0, f).Add(6, wrong)
	sheet := &ui.Sheet{Title: cmp.Or(in.Heading, "New event"), Body: body, Width: 520, Focus: title, OnClose: in.Closed}
	say := func(err error) {
		wrong.SetSpans(ui.Span{Text: err.Error(), Color: theme.ColorNameError})
		body.Refresh()
		sheet.Refit()
	}
	d.OnRead = func() { body.Refresh(); sheet.Refit() }
	accept := func() {
		e := timeline.Event{Title: strings.TrimSpace(title.Text), When: d.Span, Type: types[max(0, kind.SelectedIndex())], Place: strings.TrimSpace(place.Text)}
		if d.Field.Text == known { // words can say less than the date
			e.When = in.Date
		}
		switch {
		case e.Title == "":
			say(errors.New("give it a title"))
			return
		case e.When.IsZero() && strings.TrimSpace(d.Field.Text) != "":
			say(errors.New("the date is not understood"))
			return
		}
		var who []string
		for n := range strings.SplitSeq(actors.Text, ",") {
			if n = strings.TrimSpace(n); n != "" {
				who = append(who, n)
			}
		}
		if err := in.Then(e, who); err != nil {
			say(err)
			return
		}
		sheet.Close()
	}
	for _, x := range []*ui.Field{title, d.Field, actors, place} {
		x.OnSubmitted = func(string) { accept() }
	}
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(cmp.Or(in.Button, "Add event"), accept)}
	s.Show(sheet)
}
