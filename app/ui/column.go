package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column stacks objects. Each is as wide as the column and as high as it needs to be at that width.
type Column struct {
	widget.BaseWidget
	ownTheme

	items         []columnItem
	width, height float32 // the height at the width, -1 when it is not known
	Left, Right   float32 // padding
	Top, Bottom   float32
}

type columnItem struct {
	o   fyne.CanvasObject
	gap float32 // above it
}

var _ Tall = (*Column)(nil)

// NewColumn returns an empty column.
func NewColumn() *Column {
	c := &Column{height: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Add puts an object below the others, a gap away.
func (c *Column) Add(gap float32, o fyne.CanvasObject) *Column {
	c.items = append(c.items, columnItem{o, gap})
	c.height = -1
	return c
}

// Clear takes all objects away. Call Refresh when the new ones are in.
func (c *Column) Clear() { c.items, c.height = nil, -1 }

// Len returns the number of objects.
func (c *Column) Len() int { return len(c.items) }

// Objects lists the objects from the top.
func (c *Column) Objects() []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(c.items))
	for i, it := range c.items {
		list[i] = it.o
	}
	return list
}

// HeightFor implements Tall.
func (c *Column) HeightFor(width float32) float32 {
	if c.height >= 0 && c.width == width {
		return c.height
	}
	h := c.Top + c.Bottom
	for _, it := range c.items {
		if it.o.Visible() {
			h += it.gap + heightFor(it.o, width-c.Left-c.Right)
		}
	}
	c.width, c.height = width, h
	return h
}

// MinSize implements fyne.CanvasObject.
func (c *Column) MinSize() fyne.Size { return fyne.NewSize(20, c.HeightFor(c.BaseWidget.Size().Width)) }

// Refresh implements fyne.CanvasObject.
func (c *Column) Refresh() {
	c.height = -1
	c.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *Column) CreateRenderer() fyne.WidgetRenderer { return &columnRenderer{c} }

type columnRenderer struct{ c *Column }

func (r *columnRenderer) Layout(s fyne.Size) {
	c := r.c
	inner := s.Width - c.Left - c.Right
	y := c.Top
	for _, it := range c.items {
		if !it.o.Visible() {
			continue
		}
		y += it.gap
		h := heightFor(it.o, inner)
		put(it.o, c.Left, y, inner, h)
		y += h
	}
}

func (r *columnRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *columnRenderer) Objects() []fyne.CanvasObject { return r.c.Objects() }
func (r *columnRenderer) Destroy()                     {}

func (r *columnRenderer) Refresh() {
	r.Layout(r.c.BaseWidget.Size())
	for _, it := range r.c.items {
		it.o.Refresh()
	}
}

// Pane scrolls a column up and down. The column is as wide as the pane.
type Pane struct {
	widget.BaseWidget
	Column *Column
	scroll *container.Scroll
	flat   *themed // the scroller without shadows
	moved  func()  // nil: nobody asks
}

// NewPane returns a pane of a column.
func NewPane(c *Column) *Pane {
	p := &Pane{Column: c, scroll: container.NewVScroll(c)}
	p.flat = flat(p.scroll, func() {
		if p.moved != nil {
			p.moved()
		}
	})
	p.ExtendBaseWidget(p)
	return p
}

// OnScroll makes fn be called when the pane has scrolled: what stands over it belongs to another place then.
func (p *Pane) OnScroll(fn func()) { p.moved = fn }

// Top scrolls to the beginning.
func (p *Pane) Top() { p.scroll.ScrollToTop() }

// Reveal scrolls so that an object of the column is in view.
func (p *Pane) Reveal(o fyne.CanvasObject) { intoView(p.scroll, o) }

// Refresh implements fyne.CanvasObject.
func (p *Pane) Refresh() {
	p.fit(p.BaseWidget.Size())
	p.scroll.Refresh()
}

func (p *Pane) fit(s fyne.Size) {
	p.Column.Resize(fyne.NewSize(s.Width, max(p.Column.HeightFor(s.Width), s.Height)))
	p.flat.Resize(s)
	p.flat.renew()
	follow(p.scroll, p.Column)
}

// ScrollBy scrolls as a key says that moves in a text, and reports whether it is one.
func (p *Pane) ScrollBy(key fyne.KeyName) bool {
	const line, page = 0.1, 0.85 // of what is in view: the eye finds its place again
	switch key {
	case fyne.KeyUp:
		p.page(-line)
	case fyne.KeyDown:
		p.page(line)
	case fyne.KeyPageUp:
		p.page(-page)
	case fyne.KeyPageDown:
		p.page(page)
	case fyne.KeyHome:
		p.scroll.ScrollToTop()
	case fyne.KeyEnd:
		p.scroll.ScrollToBottom()
	default:
		return false
	}
	return true
}

// page scrolls by a share of what is in view, down where it is positive.
func (p *Pane) page(share float32) {
	room := p.scroll.Size().Height
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(p.scroll.Offset.Y+share*room, p.Column.Size().Height-room))))
}

// MinSize implements fyne.CanvasObject.
func (p *Pane) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return &paneRenderer{p} }

type paneRenderer struct{ p *Pane }

func (r *paneRenderer) Layout(s fyne.Size)           { r.p.fit(s) }
func (r *paneRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *paneRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.p.flat} }
func (r *paneRenderer) Destroy()                     {}
func (r *paneRenderer) Refresh()                     { r.p.flat.Refresh() }
