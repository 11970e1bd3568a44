package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is an entry that hands what it has no use for to the window: Escape, and shortcuts that are not about text.
type Field struct {
	widget.Entry
	keyed

	OnEscape func()
	OnFocus  func()
	OnBlur   func()
	// OnCommit is called on Ctrl+Enter in fields of several lines.
	OnCommit func()
	// OnKey is offered every key first; it reports whether it was used.
	OnKey func(*fyne.KeyEvent) bool

	// Proposed says that what it begins with is likely to be replaced: it is chosen, so that typing does.
	Proposed bool

	hint string // the whole placeholder of a field of one line, which shows what of it has room
}

// NewField returns a field of one line.
func NewField(placeholder string) *Field {
	f := &Field{hint: placeholder}
	f.PlaceHolder = placeholder
	f.Wrapping = fyne.TextWrapOff
	f.Scroll = fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// Resize implements fyne.CanvasObject. A placeholder that is too long is cut: the toolkit would scroll it.
func (f *Field) Resize(s fyne.Size) {
	if !f.MultiLine && s.Width != f.Size().Width {
		room := s.Width - 2*theme.Size(theme.SizeNameInnerPadding) - 2*theme.Size(theme.SizeNameInputBorder)
		f.Entry.Resize(s)
		hint := Shorten(f.hint, theme.Size(theme.SizeNameText), fyne.TextStyle{}, max(room, 0))
		if hint != f.hint && len([]rune(hint)) < leastHint {
			hint = ""
		}
		if hint != f.PlaceHolder {
			f.SetPlaceHolder(hint)
		}
		return
	}
	f.Entry.Resize(s)
}

// leastHint is the number of letters below which a placeholder that is cut says nothing.
const leastHint = 8

// NewTextField returns a field of several lines that wraps.
func NewTextField(placeholder string, rows int) *Field {
	f := &Field{}
	f.PlaceHolder, f.MultiLine, f.Wrapping = placeholder, true, fyne.TextWrapWord
	f.SetMinRowsVisible(rows)
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey implements fyne.Focusable.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case f.OnKey != nil && f.OnKey(e):
	case e.Name == fyne.KeyEscape && f.OnEscape != nil:
		f.OnEscape()
	case e.Name == fyne.KeyEscape, len(e.Name) > 1 && e.Name[0] == 'F':
		forward(f, e)
	default:
		f.Entry.TypedKey(e)
	}
}

// begin puts the cursor where a person goes on: behind what is there, or all over it when it is but proposed. A long text
// is read from its beginning.
func (f *Field) begin() {
	switch {
	case f.MultiLine:
	case f.Proposed:
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	default:
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// Most bytes that a field takes: the toolkit lays all of them out at every key.
const (
	MostTyped     = 50_000 // of several lines
	MostTypedLine = 5_000  // of one line
)

// refuses turns down what would make the field too slow to be used, with words, and changes nothing then.
func (f *Field) refuses(paste string) bool {
	most := MostTypedLine
	if f.MultiLine {
		most = MostTyped
	}
	if len(f.Text)+len(paste) <= most {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		words := NewFlow(theme.SizeNameText, Plain("The clipboard holds "+strconv.Itoa(len(paste))+" characters, and "+strconv.Itoa(most)+
			" are the most that fit here. Nothing was pasted: keep a long text as an article, or as a file attached to one.")...)
		box := NewColumn().Add(0, words)
		box.Left, box.Right, box.Top, box.Bottom = 12, 12, 10, 10
		pop := widget.NewPopUp(box, c)
		const width = 320
		pop.Resize(fyne.NewSize(width, box.HeightFor(width)))
		pop.ShowAtRelativePosition(fyne.NewPos(0, min(f.Size().Height, 60)), f)
	}
	return true
}

// TypedShortcut implements fyne.Shortcutable.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	if p, is := s.(*fyne.ShortcutPaste); is && p.Clipboard != nil && f.refuses(p.Clipboard.Content()) {
		return
	}
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		f.Entry.TypedShortcut(s)
		return
	}
	switch custom.KeyName {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.OnCommit != nil {
			f.OnCommit()
		}
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyHome, fyne.KeyEnd:
		f.Entry.TypedShortcut(s)
	default:
		c := fyne.CurrentApp().Driver().CanvasForObject(f)
		if h, ok := c.(fyne.Shortcutable); ok {
			h.TypedShortcut(s)
		}
	}
}

// FocusGained implements fyne.Focusable.
func (f *Field) FocusGained() {
	f.Entry.FocusGained()
	f.gotKeys()
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// FocusLost implements fyne.Focusable.
func (f *Field) FocusLost() {
	f.Entry.FocusLost()
	if f.OnBlur != nil {
		f.OnBlur()
	}
}
