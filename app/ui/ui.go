// Package ui holds the small widgets that the window is built of. They show and call back; they know nothing of
// libraries and events.
package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Tall is a widget whose height follows from its width, as that of text that wraps.
type Tall interface {
	fyne.CanvasObject
	// HeightFor returns the height that the widget needs at a width.
	HeightFor(width float32) float32
}

// heightFor returns the height of any object at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	return o.MinSize().Height
}

// size returns a size of the theme in force.
func size(name fyne.ThemeSizeName) float32 { return theme.Size(name) }

// label returns a line of text in a colour and size of the theme.
func label(text string, s fyne.ThemeSizeName, c fyne.ThemeColorName, style fyne.TextStyle) *canvas.Text {
	return &canvas.Text{Text: text, TextSize: size(s), Color: theme.Color(c), TextStyle: style}
}

// box returns a rectangle with rounded corners.
func box(fill color.Color, radius float32) *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: fill, CornerRadius: radius}
}

// put moves and resizes an object.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// middle places a line of text so that it stands in the middle of a height.
func middle(t *canvas.Text, x, top, height float32) {
	m := t.MinSize()
	put(t, x, top+(height-m.Height)/2, m.Width, m.Height)
}

// Modifiers returns the keys such as Ctrl that are held down now.
func Modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// asksMenu reports whether a key asks for the menu of what has the keys: desktops know two for that.
func asksMenu(key fyne.KeyName, held fyne.KeyModifier) bool {
	return key == desktop.KeyMenu || key == fyne.KeyF10 && held == fyne.KeyModifierShift
}

// forward hands a key that a focused widget has no use for to the window.
func forward(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// forwardRune does so with a character.
func forwardRune(from fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(from); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}
