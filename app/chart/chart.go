// Package chart is the widget that shows the timeline: one raster that the desk's scene is drawn into, and input that
// goes to the desk.
package chart

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/raster"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Chart shows a desk's timeline and passes pointer and keys to it.
type Chart struct {
	widget.BaseWidget

	// configuration
	desk   *desk.Desk
	team   *raster.Team
	Preset desk.Preset
	// OnAction is told what a gesture asks of the window; OnMenu of a click with the second button.
	OnAction func(desk.Action)
	OnMenu   func(at fyne.Position, zone layout.Zone)
	// OnMove is called after the window of time has moved.
	OnMove func()
	// OnHover is called when the pointer comes to another part of the picture. at is in the window.
	OnHover func(zone layout.Zone, at fyne.Position)
	// OnPointer is called when the pointer has moved or left.
	OnPointer func()
	// OnCreate is given the ends of a drag in creating mode; see Create.
	OnCreate func(x0, x1, y float32)
	// OnKey is offered every key; it reports whether it was used.
	OnKey  func(*fyne.KeyEvent) bool
	OnRune func(rune) bool
	// Mods reports the keys held; tests set it.
	Mods func() desk.Mods
	// Now tells the time for double clicks and animation.
	Now func() time.Time

	// current state
	view     *canvas.Raster
	over     *overlay
	picture  *image.RGBA
	drawn    *scene.Scene // what picture shows
	pictures int          // how many were drawn
	scale    float32      // device pixels per CSS px
	ticking  *fyne.Animation
	last     time.Time
	born     time.Time     // what the times of pointers are counted from
	grip     desk.Grip     // what a drag from here would take hold of
	creating desk.Drawing  // what the next drag says the time of
	pressed  fyne.Position // where the button went down
	click    struct {
		at   time.Time
		x, y float32
		n    int
	}
}

var (
	_ fyne.Widget        = (*Chart)(nil)
	_ fyne.Scrollable    = (*Chart)(nil)
	_ fyne.Focusable     = (*Chart)(nil)
	_ fyne.Tabbable      = (*Chart)(nil)
	_ desktop.Mouseable  = (*Chart)(nil)
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
)

// New returns a chart of d. now tells the time.
func New(d *desk.Desk, fonts *typeset.Fonts, now func() time.Time) *Chart {
	c := &Chart{desk: d, team: raster.NewTeam(fonts), Preset: desk.MapPreset, Now: now, Mods: heldKeys, scale: 1, born: now()}
	c.view = canvas.NewRaster(c.draw)
	c.view.ScaleMode = canvas.ImageScalePixels
	c.over = newOverlay()
	c.ExtendBaseWidget(c)
	d.OnRepaint(c.show)
	return c
}

// heldKeys asks the driver. The test driver has no keyboard.
func heldKeys() desk.Mods {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if !ok {
		return 0
	}
	held := d.CurrentKeyModifiers()
	var m desk.Mods
	for k, v := range map[fyne.KeyModifier]desk.Mods{fyne.KeyModifierShift: desk.Shift, fyne.KeyModifierControl: desk.Ctrl,
		fyne.KeyModifierSuper: desk.Ctrl, fyne.KeyModifierAlt: desk.Alt} {
		if held&k != 0 {
			m |= v
		}
	}
	return m
}

// SetDesk shows another desk.
func (c *Chart) SetDesk(d *desk.Desk) {
	c.desk = d
	d.OnRepaint(c.show)
	size := c.Size()
	d.Resize(size.Width, size.Height)
	c.Update()
}

// draw fills the picture in device pixels. The driver calls it when the raster has to be shown anew, which it also asks
// for when the picture is the one that it shows.
func (c *Chart) draw(w, h int) image.Image {
	size := c.Size()
	if w < 1 || h < 1 || size.Width < 1 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	c.scale = float32(w) / size.Width
	c.desk.Resize(size.Width, size.Height)
	picture, frame := fitted(c.picture, w, h), c.desk.Frame()
	if picture != c.picture || frame != c.drawn { // else the driver shows again what it has
		c.team.Draw(picture, frame, c.scale)
		c.picture, c.drawn = picture, frame
		c.pictures++
	}
	return c.picture
}

// Pictures is the number of pictures drawn so far.
func (c *Chart) Pictures() int { return c.pictures }

// fitted returns img when it has the size, else a new one. It is tight, as the driver needs it.
func fitted(img *image.RGBA, w, h int) *image.RGBA {
	if img != nil && img.Rect.Dx() == w && img.Rect.Dy() == h {
		return img
	}
	return image.NewRGBA(image.Rect(0, 0, w, h))
}

// Update shows the desk as it is now and keeps moving what is under way.
func (c *Chart) Update() {
	c.show()
	if c.OnMove != nil {
		c.OnMove()
	}
	if c.desk.Moving() && c.ticking == nil {
		c.last = c.Now()
		c.ticking = fyne.NewAnimation(time.Hour, c.tick)
		c.ticking.Curve = fyne.AnimationLinear
		c.ticking.Start()
	}
}

// Create makes the next drag say when something new takes place; desk.DrawNothing takes that back.
func (c *Chart) Create(what desk.Drawing) { c.creating = what }

// Creating reports whether the next drag does so.
func (c *Chart) Creating() bool { return c.creating != desk.DrawNothing }

// UpdateOverlay shows hover and selection as they are now.
func (c *Chart) UpdateOverlay() { c.over.show(c.desk.Overlay()) }

func (c *Chart) tick(float32) {
	now := c.Now()
	more := c.desk.Step(now.Sub(c.last))
	c.last = now
	if !more && c.ticking != nil {
		c.ticking.Stop()
		c.ticking = nil
	}
	c.show()
	if c.OnMove != nil {
		c.OnMove()
	}
}

// show lays the picture out and asks for it to be drawn. The overlay's marks move with it.
func (c *Chart) show() {
	if size := c.Size(); size.Width < 1 || size.Height < 1 {
		return
	}
	c.desk.Frame()
	c.view.Refresh()
	c.UpdateOverlay()
}

// Resize implements fyne.CanvasObject.
func (c *Chart) Resize(s fyne.Size) {
	if s == c.Size() {
		return
	}
	c.BaseWidget.Resize(s)
	c.desk.Resize(s.Width, s.Height)
	if c.OnMove != nil {
		c.OnMove() // another size shows another period
	}
	c.show()
}

// CreateRenderer implements fyne.Widget.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(c, fill{}, c.view, c.over.root)
}

// MinSize implements fyne.CanvasObject: less cannot hold a lane with its head.
func (c *Chart) MinSize() fyne.Size { return fyne.NewSize(280, 200) }

// fill gives every object the whole size.
type fill struct{}

func (fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (fill) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
