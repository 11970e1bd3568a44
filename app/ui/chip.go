package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Chip is a pill with a short text. With OnRemove it has a cross that takes it away.
type Chip struct {
	press

	// configuration
	Text     string
	Bold     bool
	Fill     fyne.ThemeColorName // "" is the quiet colour of chips
	Fore     fyne.ThemeColorName // "" goes with the fill
	Icon     fyne.Resource
	OnRemove func()
}

// NewChip returns a pill.
func NewChip(text string, tapped func()) *Chip {
	c := &Chip{Text: text}
	c.OnTapped = tapped
	c.extend(c)
	return c
}

const chipHeight = 22

// MostChips is how many chips stand in a row at most: more cannot be surveyed, and ten thousand take the toolkit a minute.
const MostChips = 100

// longestChip is the width at which the text of a chip is cut.
const longestChip = 260

// Tapped implements fyne.Tappable: a click on the cross removes the chip.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	if c.OnRemove != nil && (e == nil || c.OnTapped == nil || e.Position.X > c.Size().Width-chipHeight) {
		c.OnRemove()
		return
	}
	c.press.Tapped(e)
}

// TypedKey implements fyne.Focusable.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	if c.OnRemove != nil && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) {
		c.OnRemove()
		return
	}
	c.press.TypedKey(e)
}

// Disabled implements fyne.Disableable.
func (c *Chip) Disabled() bool { return c.press.Disabled() && (c.disabled || c.OnRemove == nil) }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, ground: box(color.Transparent, chipHeight/2), over: box(color.Transparent, chipHeight/2),
		text: newCut(&canvas.Text{Text: c.Text}), icon: canvas.NewImageFromResource(nil), cross: canvas.NewImageFromResource(nil)}
	r.drawn = drawn{w: c, objects: []fyne.CanvasObject{r.ground, r.over, r.icon, r.text.Text, r.cross}, min: r.minSize, place: r.place, dress: r.dress}
	r.dress()
	return r
}

type chipRenderer struct {
	drawn
	c            *Chip
	ground, over *canvas.Rectangle
	text         *cutText
	icon, cross  *canvas.Image
}

func (r *chipRenderer) dress() {
	c := r.c
	fill, fore := own.ColorChip, theme.ColorNameForeground
	if c.Fill != "" {
		fill, fore = c.Fill, theme.ColorNameForegroundOnPrimary
	}
	if c.Fore != "" {
		fore = c.Fore
	}
	r.ground.FillColor = theme.Color(fill)
	r.ground.StrokeColor, r.ground.StrokeWidth = color.Transparent, 0
	if c.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
	}
	r.over.FillColor = color.Transparent
	if c.hovered && (c.OnTapped != nil || c.OnRemove != nil) {
		r.over.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.text.set(c.Text)
	r.text.TextSize, r.text.Color, r.text.TextStyle = size(own.SizeSmall), theme.Color(fore), fyne.TextStyle{Bold: c.Bold}
	r.text.fit(longestChip)
	r.icon.Hidden, r.cross.Hidden = c.Icon == nil, c.OnRemove == nil
	if c.Icon != nil {
		r.icon.Resource = theme.NewColoredResource(c.Icon, fore)
	}
	if c.OnRemove != nil {
		r.cross.Resource = theme.NewColoredResource(theme.CancelIcon(), fore)
	}
}

func (r *chipRenderer) parts() (icon, text, cross float32) {
	if r.c.Icon != nil {
		icon = 14
	}
	if r.text.Text.Text != "" {
		text = r.text.MinSize().Width
	}
	if r.c.OnRemove != nil {
		cross = 16
	}
	return
}

func (r *chipRenderer) minSize() fyne.Size {
	icon, text, cross := r.parts()
	w := icon + text + cross + 18
	if icon > 0 && text > 0 {
		w += 4
	}
	return fyne.NewSize(w, chipHeight)
}

func (r *chipRenderer) place(s fyne.Size) {
	put(r.ground, 0, 0, s.Width, s.Height)
	put(r.over, 0, 0, s.Width, s.Height)
	icon, text, _ := r.parts()
	x := float32(9)
	if icon > 0 {
		put(r.icon, x, (s.Height-icon)/2, icon, icon)
		x += icon + 4
	}
	middle(r.text.Text, x, 0, s.Height)
	put(r.cross, x+text+5, (s.Height-12)/2, 12, 12)
}
