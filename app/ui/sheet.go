package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Sheets shows sheets over a window, one above the other.
type Sheets struct {
	OnFirst func() // before the first sheet comes; may be nil
	OnEmpty func() // after the last sheet is gone; may be nil

	canvas fyne.Canvas
	stack  []*Sheet
}

// NewSheets returns the sheets of a window.
func NewSheets(c fyne.Canvas) *Sheets { return &Sheets{canvas: c} }

// Top returns the uppermost sheet, nil when there is none.
func (s *Sheets) Top() *Sheet {
	if len(s.stack) == 0 {
		return nil
	}
	return s.stack[len(s.stack)-1]
}

// Unsaved returns the uppermost sheet that closing would lose something of, nil when there is none.
func (s *Sheets) Unsaved() *Sheet {
	for i := len(s.stack) - 1; i >= 0; i-- {
		if sh := s.stack[i]; sh.Unsaved != nil && sh.Unsaved() {
			return sh
		}
	}
	return nil
}

// Focus gives the keys to something on the uppermost sheet.
func (s *Sheets) Focus(f fyne.Focusable) { s.canvas.Focus(f) }

// Count returns how many sheets there are.
func (s *Sheets) Count() int { return len(s.stack) }

// Room returns the size of the window.
func (s *Sheets) Room() fyne.Size { return s.canvas.Size() }

// Sheet is a dialog inside the window: a title, a body, buttons at the lower right.
type Sheet struct {
	// configuration
	Title   string
	Body    fyne.CanvasObject
	Width   float32
	Buttons []*Button          // from the left; the last one is the main one
	Focus   fyne.Focusable     // what gets the keys first
	Left    fyne.CanvasObject  // beside the buttons, nil for nothing
	OnClose func()             // after the sheet is gone, in whatever way
	Keys    func(fyne.KeyName) // is given the keys that nothing on the sheet takes; nil: they do nothing
	// Unsaved reports whether something is filled in that closing would lose; nil: nothing ever is. Short says that it is a
	// line or a choice, which Escape gives up without a word.
	Unsaved func() bool
	Short   bool

	// current state
	sheets *Sheets
	popup  *widget.PopUp
	frame  *sheetFrame
}

// Show puts a sheet over the window.
func (s *Sheets) Show(sheet *Sheet) {
	if sheet.Width == 0 {
		sheet.Width = 440
	}
	if len(s.stack) == 0 && s.OnFirst != nil {
		s.OnFirst()
	}
	sheet.sheets = s
	sheet.frame = newSheetFrame(sheet)
	sheet.popup = widget.NewModalPopUp(sheet.frame, s.canvas)
	s.stack = append(s.stack, sheet)
	sheet.popup.Show()
	if sheet.Focus != nil {
		s.canvas.Focus(sheet.Focus)
		if f, is := sheet.Focus.(*Field); is {
			f.begin()
		}
	}
}

// Close takes the sheet away.
func (sh *Sheet) Close() {
	if sh.sheets == nil {
		return
	}
	stack := sh.sheets.stack
	for i, x := range stack {
		if x == sh {
			sh.sheets.stack = append(stack[:i:i], stack[i+1:]...)
		}
	}
	sheets := sh.sheets
	sh.sheets = nil
	sh.popup.Hide()
	if sh.OnClose != nil {
		sh.OnClose()
	}
	if len(sheets.stack) == 0 && sheets.OnEmpty != nil {
		sheets.OnEmpty()
	}
}

// Shown reports whether the sheet is over the window. It is not when it is nil.
func (sh *Sheet) Shown() bool { return sh != nil && sh.sheets != nil }

// Accept presses the main button.
func (sh *Sheet) Accept() {
	if n := len(sh.Buttons); n > 0 {
		sh.Buttons[n-1].Tapped(nil)
	}
}

// Refit gives the sheet the height that its body needs now. It does not become lower by a few lines: it stands in the middle
// of the window, so that what somebody is about to click would move away.
func (sh *Sheet) Refit() {
	const few = 80 // px
	if sh.sheets == nil {
		return
	}
	need, now := sh.frame.MinSize(), sh.frame.Size()
	if need.Width == now.Width && need.Height < now.Height && need.Height > now.Height-few {
		need.Height = now.Height
	}
	sh.popup.Resize(need)
	sh.popup.Refresh()
}

// sheetFrame lays a sheet out.
type sheetFrame struct {
	widget.BaseWidget
	sheet *Sheet
	title *cutText
}

func newSheetFrame(s *Sheet) *sheetFrame {
	f := &sheetFrame{sheet: s, title: newCut(label(s.Title, theme.SizeNameSubHeadingText, theme.ColorNameForeground, fyne.TextStyle{Bold: true}))}
	f.ExtendBaseWidget(f)
	return f
}

const (
	sheetPad   = 22
	sheetTitle = 34 // height of the title with the room below it
	sheetFoot  = buttonHeight + 20
)

func (f *sheetFrame) inner() float32 { return f.sheet.Width - 2*sheetPad }

func (f *sheetFrame) chrome() float32 {
	h := float32(2 * sheetPad)
	if f.sheet.Title != "" {
		h += sheetTitle
	}
	if len(f.sheet.Buttons) > 0 {
		h += sheetFoot
	}
	return h
}

// MinSize implements fyne.CanvasObject.
func (f *sheetFrame) MinSize() fyne.Size {
	return fyne.NewSize(f.sheet.Width, f.chrome()+heightFor(f.sheet.Body, f.inner()))
}

// CreateRenderer implements fyne.Widget.
func (f *sheetFrame) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{f.title.Text, f.sheet.Body}
	for _, b := range f.sheet.Buttons {
		objects = append(objects, b)
	}
	if f.sheet.Left != nil {
		objects = append(objects, f.sheet.Left)
	}
	return &drawn{w: f, objects: objects, min: f.MinSize, place: f.place,
		dress: func() { f.title.Color = theme.Color(theme.ColorNameForeground) }}
}

func (f *sheetFrame) place(s fyne.Size) {
	x, y := float32(sheetPad), float32(sheetPad)
	if f.sheet.Title != "" {
		f.title.fit(s.Width - 2*sheetPad)
		m := f.title.MinSize()
		put(f.title.Text, x, y-4, m.Width, m.Height)
		y += sheetTitle
	}
	inner := s.Width - 2*sheetPad
	put(f.sheet.Body, x, y, inner, s.Height-f.chrome())
	right, top := s.Width-sheetPad, s.Height-sheetPad-buttonHeight
	for i := len(f.sheet.Buttons) - 1; i >= 0; i-- {
		b := f.sheet.Buttons[i]
		w := max(b.MinSize().Width, 76)
		right -= w
		put(b, right, top, w, buttonHeight)
		right -= 8
	}
	if f.sheet.Left != nil {
		m := f.sheet.Left.MinSize()
		if t, is := f.sheet.Left.(Tall); is { // words take the room that the buttons leave
			m.Width = max(right-x, 0)
			m.Height = t.HeightFor(m.Width)
		}
		put(f.sheet.Left, x, top+(buttonHeight-m.Height)/2, m.Width, m.Height)
	}
}
