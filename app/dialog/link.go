package dialog

import (
	"fmt"
	"slices"
	"strings"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
)

// LinkInput is what the form of a link begins with.
type LinkInput struct {
	Title, Button string
	From, To      string // titles of the events
	Type          timeline.LinkType
	Note          string
	// Then links the events, the other way round when turned; what it returns is shown as wrong, and the sheet stays.
	Then   func(turned bool, t timeline.LinkType, note string) error
	Delete func() // nil: it is new
}

// Link asks how two events hang together.
func Link(s *ui.Sheets, in LinkInput) {
	types := timeline.LinkTypes()
	var words []string
	for _, t := range types {
		words = append(words, string(t))
	}
	turned := false
	from, to := text(in.From), text(in.To)
	kind := ui.NewSelect(words, nil)
	kind.SetSelectedIndex(max(0, slices.Index(types, in.Type)))
	note := ui.NewField("Why, if that needs saying")
	note.SetText(in.Note)
	wrong := ui.NewFlow(own.SizeSmall)
	rows := newForm()
	rows.row("Event", from)
	rows.row("", newLine(kind, ui.NewButton("Turn round", func() {
		turned = !turned
		a, b := in.From, in.To
		if turned {
			a, b = b, a
		}
		from.SetSpans(ui.Span{Text: a})
		to.SetSpans(ui.Span{Text: b})
		rows.Refresh()
	})))
	rows.row("Event", to)
	rows.row("Note", note)
	body := ui.NewColumn()
	body.Add(0, rows).Add(6, wrong)
	sheet := &ui.Sheet{Title: in.Title, Body: body, Width: 500, Focus: note}
	accept := func() {
		if err := in.Then(turned, types[max(0, kind.SelectedIndex())], strings.TrimSpace(note.Text)); err != nil {
			sayWrong(wrong, err)
			body.Refresh()
			sheet.Refit()
			return
		}
		sheet.Close()
	}
	note.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary(in.Button, accept)}
	if in.Delete != nil {
		sheet.Left = ui.NewButton("Delete", func() { sheet.Close(); in.Delete() })
	}
	sheet.Unsaved = unsaved(func() string { return fmt.Sprint(kind.Selected, turned, note.Text) })
	s.Show(sheet)
}
