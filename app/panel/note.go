package panel

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/note"
)

// noteField is a person's own note: as it reads, and while it is written a field. It saves once when the field is left or on
// Ctrl+Enter, so that a note is one step of the history, not one a letter. What could not be saved stays in the field.
type noteField struct {
	widget.BaseWidget
	field    *ui.Field
	card     *ui.Column // the note as it reads
	saved    string
	writing  bool
	onSave   func(string) bool // reports whether the note is saved now
	onOpen   func(address string)
	onResize func()
	onPages  func() // opens a note that is too long for the field
}

var _ ui.Tall = (*noteField)(nil)

func newNoteField(text string, save func(string) bool, open func(address string), resize, pages func()) *noteField {
	n := &noteField{field: ui.NewTextField("Write a note…", 4), card: ui.NewColumn(), saved: text, onSave: save, onOpen: open, onResize: resize, onPages: pages}
	n.field.OnBlur = func() {
		if n.save() {
			n.write(false)
		}
	}
	n.field.OnCommit = func() {
		if n.save() {
			n.leave()
		}
	}
	n.field.OnEscape = n.leave
	n.writing = strings.TrimSpace(text) == ""
	n.show()
	n.ExtendBaseWidget(n)
	return n
}

// show brings what is seen in line with whether it is being written.
func (n *noteField) show() {
	n.field.Hidden, n.card.Hidden = !n.writing, n.writing
	if n.writing {
		return
	}
	n.card.Clear()
	n.card.Left, n.card.Right = 2, 2
	edit := func() { n.write(true); n.focus() }
	if n.isLong() {
		edit = n.onPages
	}
	fillNote(n.card, n.saved, nil, n.onOpen, edit)
	if n.isLong() {
		n.card.Add(6, beginning(n.saved))
		n.card.Add(6, ui.NewWrap(ui.NewButton("Read and edit all of it…", n.onPages)))
	}
	n.card.Refresh()
}

// isLong reports whether the toolkit's field would take too long to lay the note out.
func (n *noteField) isLong() bool { return len(n.saved) > ui.MostTyped }

// write turns to the field or back to the note; one without words stays a field.
func (n *noteField) write(on bool) {
	on = (on || strings.TrimSpace(n.saved) == "") && !n.isLong()
	if on == n.writing {
		return
	}
	if n.writing = on; on {
		n.field.SetText(n.saved) // not before: laying it out takes long
	}
	n.show()
	n.Refresh()
	if n.onResize != nil {
		n.onResize()
	}
}

func (n *noteField) focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n); c != nil {
		c.Focus(n.field)
	}
}

// save reports whether nothing is left to be saved.
func (n *noteField) save() bool {
	now := strings.TrimSpace(n.field.Text)
	if !n.writing || now == strings.TrimSpace(n.saved) {
		return true
	}
	if !n.onSave(now) {
		return false
	}
	n.saved = now
	return true
}

// Objects lists what stands in it.
func (n *noteField) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{n.field, n.card} }

func (n *noteField) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(n.field); c != nil {
		c.Unfocus()
	}
}

// HeightFor implements ui.Tall.
func (n *noteField) HeightFor(width float32) float32 {
	if n.writing {
		return n.field.MinSize().Height
	}
	return n.card.HeightFor(width)
}

// MinSize implements fyne.CanvasObject.
func (n *noteField) MinSize() fyne.Size {
	return fyne.NewSize(60, n.HeightFor(max(n.Size().Width, 120)))
}

// CreateRenderer implements fyne.Widget.
func (n *noteField) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(n, fillAll{}, n.field, n.card)
}

// fillAll gives every object the whole room.
type fillAll struct{}

func (fillAll) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
}

func (fillAll) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// noteColumn is somebody's note as it reads, with its layer below. words of the filter are marked.
func noteColumn(n desk.NoteLine, words []string, calls *Calls) *ui.Column {
	c := ui.NewColumn()
	fillNote(c, n.Text, words, calls.OpenAddress, nil)
	if len(n.Text) > ui.MostTyped {
		c.Add(6, beginning(n.Text)).Add(6, ui.NewWrap(ui.NewButton("Read all of it…", func() { calls.ReadNote(n) })))
	}
	return c.Add(3, small(n.Layer))
}

// beginning says that only a part of a note is shown.
func beginning(note string) *ui.Flow {
	return small("This note has " + sizeWords(len(note)) + ", of which this is the beginning.")
}

// mostOfLong is how much is shown of a note that is read in pages.
const mostOfLong = 1500

// fillNote adds the blocks of a note to a column. tapped is called by a click on its words, open by one on a link.
func fillNote(c *ui.Column, say string, words []string, open func(address string), tapped func()) {
	most := mostShown
	if len(say) > ui.MostTyped {
		most = mostOfLong
	}
	for i, b := range note.Parse(cutRunes(say, most)) {
		var spans []ui.Span
		for _, s := range b.Spans {
			x := ui.Span{Text: s.Text, Bold: s.Bold || b.Kind == note.Heading, Italic: s.Italic || b.Kind == note.Quote, Link: s.Link}
			switch {
			case s.Link != "":
				x.Color = theme.ColorNameHyperlink
			case s.Code:
				x.Back = own.ColorSoft
			case b.Kind == note.Quote:
				x.Color = own.ColorDim
			}
			spans = append(spans, sought(s.Text, words, x)...)
		}
		flow := text(spans...)
		if b.Kind == note.Heading && b.Level == 1 {
			flow = ui.NewFlow(theme.SizeNameSubHeadingText, spans...)
		}
		flow.OnLink, flow.OnTapped, flow.Mouse = open, tapped, tapped != nil && i > 0
		if b.Kind != note.Item {
			c.Add(gapAt(i, 0, 6), flow)
			continue
		}
		it := ui.NewItem(b.Mark, own.ColorDim, nil, spans...)
		it.Body.OnLink, it.Body.OnTapped, it.Body.Mouse = open, tapped, tapped != nil && i > 0
		row := ui.NewColumn().Add(0, it)
		row.Left = float32(b.Level) * 14
		c.Add(gapAt(i, 0, 1), row)
	}
}
