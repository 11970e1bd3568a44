package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// Sides lays out a middle with a panel at either side. The panels can be dragged wider and hidden.
type Sides struct {
	widget.BaseWidget

	// configuration
	Left, Middle, Right fyne.CanvasObject
	OnResized           func() // after a panel was dragged

	// current state
	leftW, rightW       float32
	hideLeft, hideRight bool
	dragged             bool // a person has chosen the widths for this window
	grips               [2]*grip
}

const (
	leastPanel  = 150
	leastMiddle = 320
	gripWidth   = 7
)

// NewSides returns the layout with the widths that the panels wish for.
func NewSides(left, middle, right fyne.CanvasObject, leftW, rightW float32) *Sides {
	s := &Sides{Left: left, Middle: middle, Right: right, leftW: leftW, rightW: rightW}
	s.grips[0] = newGrip(func(dx float32) { s.leftW += dx })
	s.grips[1] = newGrip(func(dx float32) { s.rightW -= dx })
	for _, g := range s.grips {
		g.began = func() { s.leftW, s.rightW = s.wanted() }
		g.moved = func() { s.dragged = true; s.clamp(s.Size().Width); s.Refresh() }
		g.ended = func() {
			if s.OnResized != nil {
				s.OnResized()
			}
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// Widths returns the widths of the panels, whether shown or not.
func (s *Sides) Widths() (left, right float32) { return s.leftW, s.rightW }

// ShowPanels shows or hides the panels.
func (s *Sides) ShowPanels(left, right bool) {
	s.hideLeft, s.hideRight = !left, !right
	s.Refresh()
}

// Shown reports which panels are shown.
func (s *Sides) Shown() (left, right bool) { return !s.hideLeft, !s.hideRight }

// clamp keeps the panels wide enough to read and leaves the middle its room.
func (s *Sides) clamp(width float32) {
	s.leftW = max(leastPanel, min(s.leftW, width*0.4))
	s.rightW = max(leastPanel+60, min(s.rightW, width*0.5))
}

// fitted returns the widths in force: in a narrow window both panels give way.
func (s *Sides) fitted(width float32) (left, right float32) {
	left, right = min(s.leftW, max(leastPanel+30, width*0.2)), min(s.rightW, max(leastPanel+120, width*0.29))
	if s.dragged {
		left, right = s.leftW, s.rightW
	}
	if s.hideLeft {
		left = 0
	}
	if s.hideRight {
		right = 0
	}
	if over := left + right + leastMiddle - width; over > 0 && left+right > 0 {
		k := max(0, 1-over/(left+right))
		left, right = left*k, right*k
	}
	return float32(int(left)), float32(int(right))
}

// wanted returns the widths in force of both panels as if both were shown, so that dragging begins where the border is.
func (s *Sides) wanted() (left, right float32) {
	left, right = s.fitted(s.Size().Width)
	if s.hideLeft {
		left = s.leftW
	}
	if s.hideRight {
		right = s.rightW
	}
	return left, right
}

// MinSize implements fyne.CanvasObject.
func (s *Sides) MinSize() fyne.Size { return fyne.NewSize(leastMiddle, 200) }

// CreateRenderer implements fyne.Widget.
func (s *Sides) CreateRenderer() fyne.WidgetRenderer {
	lines := [2]*canvas.Rectangle{{}, {}}
	r := &drawn{w: s, objects: []fyne.CanvasObject{s.Middle, s.Left, s.Right, lines[0], lines[1], s.grips[0], s.grips[1]}, min: s.MinSize}
	show := func(on bool, list ...fyne.CanvasObject) {
		for _, o := range list {
			if on && !o.Visible() {
				o.Show()
			} else if !on && o.Visible() {
				o.Hide()
			}
		}
	}
	r.place = func(z fyne.Size) {
		left, right := s.fitted(z.Width)
		show(left > 0, s.Left, lines[0], s.grips[0])
		show(right > 0, s.Right, lines[1], s.grips[1])
		put(s.Left, 0, 0, left, z.Height)
		put(s.Middle, left, 0, z.Width-left-right, z.Height)
		put(s.Right, z.Width-right, 0, right, z.Height)
		put(lines[0], left-1, 0, 1, z.Height)
		put(lines[1], z.Width-right, 0, 1, z.Height)
		put(s.grips[0], left-gripWidth/2-1, 0, gripWidth, z.Height)
		put(s.grips[1], z.Width-right-gripWidth/2, 0, gripWidth, z.Height)
	}
	r.dress = func() {
		for _, l := range lines {
			l.FillColor = theme.Color(own.ColorRule)
		}
	}
	r.dress()
	return r
}

// grip is the border between two panels, which can be dragged.
type grip struct {
	widget.BaseWidget
	drag                func(dx float32)
	upright             func(dy float32) // instead of drag: a border that is dragged up and down
	began, moved, ended func()
	dragging            bool
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(drag func(float32)) *grip {
	g := &grip{drag: drag}
	g.ExtendBaseWidget(g)
	return g
}

// Dragged implements fyne.Draggable.
func (g *grip) Dragged(e *fyne.DragEvent) {
	if !g.dragging {
		g.dragging = true
		g.began()
	}
	if g.upright != nil {
		g.upright(e.Dragged.DY)
	} else {
		g.drag(e.Dragged.DX)
	}
	g.moved()
}

// DragEnd implements fyne.Draggable.
func (g *grip) DragEnd() {
	g.dragging = false
	g.ended()
}

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor {
	if g.upright != nil {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer implements fyne.Widget.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(theme.Color(theme.ColorNameScrollBarBackground)))
}
