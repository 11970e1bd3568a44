package chart

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"entente/timeline/desk"
	"entente/timeline/draw/layout"
)

const (
	// wheelNotch is what the driver reports for one notch of the wheel.
	wheelNotch = 25
	// maxNotches bounds what a fast turn does at once: the driver multiplies fast turns by far more.
	maxNotches = 4
	// doubleClick is the longest time between two clicks of a double click.
	doubleClick = 400 * time.Millisecond
)

func (c *Chart) pointer(at fyne.Position) desk.Pointer {
	return desk.Pointer{X: at.X, Y: at.Y, Mods: c.Mods(), Draws: c.creating, At: c.Now().Sub(c.born)}
}

// Scrolled implements fyne.Scrollable.
func (c *Chart) Scrolled(e *fyne.ScrollEvent) {
	c.unhover() // what was below the pointer moves away
	c.desk.Wheel(c.pointer(e.Position), c.Preset, notches(-e.Scrolled.DX), notches(-e.Scrolled.DY))
	c.Update()
}

// unhover tells that the pointer rests on nothing any more.
func (c *Chart) unhover() {
	if c.OnHover != nil {
		c.OnHover(layout.Zone{}, fyne.Position{})
	}
}

func notches(d float32) float64 {
	return math.Max(-maxNotches, math.Min(maxNotches, float64(d)/wheelNotch))
}

// MouseDown implements desktop.Mouseable.
func (c *Chart) MouseDown(e *desktop.MouseEvent) {
	if cv := fyne.CurrentApp().Driver().CanvasForObject(c); cv != nil {
		cv.Focus(c)
	}
	c.unhover()
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	now := c.Now()
	near := math.Hypot(float64(e.Position.X-c.click.x), float64(e.Position.Y-c.click.y)) < 6
	if c.click.n == 1 && near && now.Sub(c.click.at) < doubleClick {
		c.click.n = 2
	} else {
		c.click.n = 1
	}
	c.click.at, c.click.x, c.click.y = now, e.Position.X, e.Position.Y
	c.pressed = e.Position
	p := c.pointer(e.Position)
	if c.Preset == desk.ProfilerPreset && p.Mods&desk.Ctrl == 0 { // a plain drag chooses a span, Shift moves
		p.Mods ^= desk.Shift
	}
	c.desk.PointerDown(p)
}

// MouseUp implements desktop.Mouseable.
func (c *Chart) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonSecondary {
		if c.OnMenu != nil {
			c.OnMenu(e.AbsolutePosition, c.desk.Hover())
		}
		return
	}
	if e.Button == desktop.MouseButtonTertiary { // a drag with another button goes on
		return
	}
	if c.creating != desk.DrawNothing {
		c.creating = desk.DrawNothing
		c.desk.Cancel()
		c.Update()
		if c.OnCreate != nil {
			c.OnCreate(c.pressed.X, e.Position.X, c.pressed.Y)
		}
		return
	}
	p := c.pointer(e.Position)
	p.Clicks = c.click.n
	a := c.desk.PointerUp(p)
	c.Update()
	if a.Kind != desk.NoAction && c.OnAction != nil {
		c.OnAction(a)
	}
}

// MouseIn implements desktop.Hoverable.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	before := c.desk.Hover()
	c.grip = c.desk.GripAt(e.Position.X, e.Position.Y)
	if c.desk.PointerMove(c.pointer(e.Position)) {
		c.Update()
		return
	}
	c.UpdateOverlay()
	c.pointed()
	if now := c.desk.Hover(); c.OnHover != nil && !now.Same(before) {
		c.OnHover(now, e.AbsolutePosition)
	}
}

// MouseOut implements desktop.Hoverable.
func (c *Chart) MouseOut() {
	c.desk.PointerLeave()
	c.UpdateOverlay()
	c.pointed()
	c.unhover()
}

func (c *Chart) pointed() {
	if c.OnPointer != nil {
		c.OnPointer()
	}
}

// Cursor implements desktop.Cursorable.
func (c *Chart) Cursor() desktop.Cursor {
	if c.creating != desk.DrawNothing {
		return desktop.CrosshairCursor
	}
	switch c.grip {
	case desk.StartGrip, desk.EndGrip:
		return desktop.HResizeCursor
	}
	switch c.desk.Hover().Kind {
	case layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin, layout.ZoneFold, layout.ZoneStrip, layout.ZoneHeader, layout.ZoneTriangle, layout.ZoneCorner,
		layout.ZoneButton, layout.ZoneSlider, layout.ZoneBar, layout.ZoneCallout:
		return desktop.PointerCursor
	case layout.ZoneBrushLeft, layout.ZoneBrushRight:
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements fyne.Focusable.
func (c *Chart) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (c *Chart) FocusLost() {}

// AcceptsTab implements fyne.Tabbable: Tab walks through the events.
func (c *Chart) AcceptsTab() bool { return true }

// TypedRune implements fyne.Focusable.
func (c *Chart) TypedRune(r rune) {
	if c.OnRune != nil {
		c.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyTab {
		c.tab(c.Mods()&desk.Shift == 0)
		return
	}
	if c.OnKey != nil {
		c.OnKey(e)
	}
}

// tab selects the next event in view, and after the last one leaves the chart.
func (c *Chart) tab(forward bool) {
	if c.desk.NextVisible(forward) {
		c.Update()
		return
	}
	cv := fyne.CurrentApp().Driver().CanvasForObject(c)
	switch {
	case cv == nil:
	case forward:
		cv.FocusNext()
	default:
		cv.FocusPrevious()
	}
}
