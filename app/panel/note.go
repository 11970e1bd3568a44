package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
)

// noteField is the field of a person's own note. It saves once when it is left or on Ctrl+Enter, so that a note is one
// step of the history, not one a letter.
type noteField struct {
	widget.BaseWidget
	field  *ui.Field
	saved  string
	onSave func(string)
}

func newNoteField(note string, save func(string)) *noteField {
	n := &noteField{field: ui.NewTextField("Write a note…", 3), saved: note, onSave: save}
	n.field.SetText(note)
	n.field.OnBlur = n.save
	n.field.OnCommit = func() { n.save(); n.leave() }
	n.field.OnEscape = n.leave
	n.ExtendBaseWidget(n)
	return n
}

func (n *noteField) save() {
	now := strings.TrimSpace(n.field.Text)
	if now == strings.TrimSpace(n.saved) {
		return
	}
	n.saved = now
	n.onSave(now)
}

func (n *noteField) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n.field); c != nil {
		c.Unfocus()
	}
}

// CreateRenderer implements fyne.Widget.
func (n *noteField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.field) }
