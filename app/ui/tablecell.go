package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// tableCell is one place of a table.
type tableCell struct {
	widget.BaseWidget
	ownTheme
	g        *tableGrid
	row, col int
	cell     Cell
	modifier fyne.KeyModifier // of the last press

	ground, rule, edge *canvas.Rectangle
	dot                *canvas.Circle
	icon               *canvas.Image
	text               *cutText
	marks              []*canvas.Rectangle
	objects            []fyne.CanvasObject
}

var (
	_ fyne.Tappable          = (*tableCell)(nil)
	_ fyne.SecondaryTappable = (*tableCell)(nil)
	_ desktop.Mouseable      = (*tableCell)(nil)
	_ desktop.Hoverable      = (*tableCell)(nil)
)

func newTableCell(g *tableGrid) *tableCell {
	c := &tableCell{g: g, ground: &canvas.Rectangle{}, rule: &canvas.Rectangle{}, edge: &canvas.Rectangle{}, dot: canvas.NewCircle(color.Transparent),
		icon: canvas.NewImageFromResource(nil), text: newCut(&canvas.Text{})}
	c.ExtendBaseWidget(c)
	return c
}

// show fills the cell.
func (c *tableCell) show(row, col int) {
	c.row, c.col = row, col
	c.cell = Cell{}
	if t := c.g.t; row >= 0 && row < t.Rows() && col >= 0 && col < len(t.Columns) {
		c.cell = t.Cell(row, col)
	}
	c.Refresh()
}

// MouseDown implements desktop.Mouseable.
func (c *tableCell) MouseDown(e *desktop.MouseEvent) { c.modifier = e.Modifier }

// MouseUp implements desktop.Mouseable.
func (c *tableCell) MouseUp(*desktop.MouseEvent) {}

// mostTip is how many letters of a cell its tip shows.
const mostTip = 300

// MouseIn implements desktop.Hoverable: what is cut is shown whole.
func (c *tableCell) MouseIn(*desktop.MouseEvent) {
	if tips := c.g.t.Tips; tips != nil && c.text.isCut() {
		tips.Offer(c, Cut(c.cell.Text, mostTip))
	}
}

// MouseMoved implements desktop.Hoverable.
func (c *tableCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *tableCell) MouseOut() {
	if tips := c.g.t.Tips; tips != nil {
		tips.Hide()
	}
}

// Tapped implements fyne.Tappable.
func (c *tableCell) Tapped(*fyne.PointEvent) {
	c.g.t.Focus()
	c.g.choose(c.row, c.modifier)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (c *tableCell) TappedSecondary(e *fyne.PointEvent) {
	t := c.g.t
	if t.Chosen == nil || !t.Chosen(c.row) {
		c.g.choose(c.row, 0)
	}
	if t.OnMenu != nil {
		t.OnMenu(c.row, e.AbsolutePosition)
	}
}

// MinSize implements fyne.CanvasObject.
func (c *tableCell) MinSize() fyne.Size { return fyne.NewSize(24, tableRow) }

// CreateRenderer implements fyne.Widget.
func (c *tableCell) CreateRenderer() fyne.WidgetRenderer { return &cellRenderer{c} }

type cellRenderer struct{ c *tableCell }

func (r *cellRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *cellRenderer) Objects() []fyne.CanvasObject { return r.c.objects }
func (r *cellRenderer) Destroy()                     {}
func (r *cellRenderer) Layout(s fyne.Size)           { r.place(s) }

func (r *cellRenderer) Refresh() {
	r.place(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *cellRenderer) place(s fyne.Size) {
	c, t := r.c, r.c.g.t
	chosen := c.row >= 0 && t.Chosen != nil && c.row < t.Rows() && t.Chosen(c.row)
	c.ground.FillColor = color.Transparent
	if chosen {
		c.ground.FillColor = theme.Color(own.ColorSoft)
	}
	put(c.ground, 0, 0, s.Width, s.Height)
	c.rule.FillColor = theme.Color(own.ColorRule)
	put(c.rule, 0, s.Height-1, s.Width, 1)
	c.objects = append(c.objects[:0], c.ground, c.rule)
	if c.g.focused && c.row == c.g.row && c.col == t.column(0) { // where the keys are
		c.edge.FillColor = theme.Color(theme.ColorNamePrimary)
		put(c.edge, 0, 1, 3, s.Height-3)
		c.objects = append(c.objects, c.edge)
	}
	x, room := float32(cellPad), s.Width-2*cellPad
	if c.cell.Dot != "" {
		c.dot.FillColor = theme.Color(c.cell.Dot)
		put(c.dot, x, s.Height/2-4.5, 8, 8)
		c.objects = append(c.objects, c.dot)
		x, room = x+14, room-14
	}
	if c.cell.Icon != nil {
		c.icon.Resource = theme.NewColoredResource(c.cell.Icon, c.cell.Color)
		put(c.icon, (s.Width-14)/2, (s.Height-1-14)/2, 14, 14)
		c.icon.Refresh()
		c.objects = append(c.objects, c.icon)
	}
	c.text.TextSize, c.text.TextStyle, c.text.Color = size(theme.SizeNameText), fyne.TextStyle{Bold: c.cell.Bold}, theme.Color(theme.ColorNameForeground)
	if c.cell.Dim {
		c.text.Color = theme.Color(own.ColorDim)
	}
	c.text.set(c.cell.Text)
	c.text.fit(max(room, 0))
	if c.col >= 0 && c.col < len(t.Columns) && t.Columns[c.col].Right {
		x = s.Width - cellPad - c.text.MinSize().Width
	}
	r.mark(x, room, s.Height)
	middle(c.text.Text, x, 0, s.Height-1)
	c.objects = append(c.objects, c.text.Text)
}

// mark puts a ground behind the marked parts of the text.
func (r *cellRenderer) mark(x, room, height float32) {
	c := r.c
	for len(c.marks) < len(c.cell.Marks) {
		c.marks = append(c.marks, box(color.Transparent, 3))
	}
	for i, m := range c.cell.Marks {
		width := func(to int) float32 {
			return fyne.MeasureText(c.cell.Text[:to], c.text.TextSize, c.text.TextStyle).Width
		}
		from := width(m[0])
		if from >= room {
			break
		}
		b := c.marks[i]
		b.FillColor = theme.Color(own.ColorMarkBelow)
		put(b, x+from-1, 3, min(width(m[1]), room)-from+2, height-7)
		c.objects = append(c.objects, b)
	}
}

// tableHeadCell is the head of a column: a click orders the rows by it, one with the second button asks by which.
type tableHeadCell struct {
	widget.BaseWidget
	ownTheme
	g     *tableGrid
	col   int
	text  *cutText
	rule  *canvas.Rectangle
	arrow *canvas.Image
}

func newTableHead(g *tableGrid) *tableHeadCell {
	h := &tableHeadCell{g: g, text: newCut(&canvas.Text{}), rule: &canvas.Rectangle{}, arrow: canvas.NewImageFromResource(nil)}
	h.ExtendBaseWidget(h)
	return h
}

func (h *tableHeadCell) show(col int) {
	h.col = col
	h.Refresh()
}

// Tapped implements fyne.Tappable.
func (h *tableHeadCell) Tapped(*fyne.PointEvent) {
	if t := h.g.t; t.OnSort != nil && h.col >= 0 && h.col < len(t.Columns) {
		t.OnSort(h.col)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (h *tableHeadCell) TappedSecondary(*fyne.PointEvent) { h.g.t.SortMenu() }

// MinSize implements fyne.CanvasObject.
func (h *tableHeadCell) MinSize() fyne.Size { return fyne.NewSize(24, tableHead) }

// CreateRenderer implements fyne.Widget.
func (h *tableHeadCell) CreateRenderer() fyne.WidgetRenderer {
	r := &drawn{w: h, objects: []fyne.CanvasObject{h.rule, h.text.Text, h.arrow}, min: h.MinSize}
	r.dress = func() {
		t := h.g.t
		h.rule.FillColor = theme.Color(own.ColorRule)
		title := ""
		if h.col >= 0 && h.col < len(t.Columns) {
			title = t.Columns[h.col].Title
		}
		sorted := title != "" && t.Sort == h.col
		h.text.set(title)
		h.text.TextSize, h.text.TextStyle, h.text.Color = size(own.SizeSmall), fyne.TextStyle{Bold: true}, theme.Color(own.ColorDim)
		if sorted {
			h.text.Color = theme.Color(theme.ColorNameForeground)
		}
		h.arrow.Hidden = !sorted
		icon := theme.MenuDropUpIcon()
		if t.Down {
			icon = theme.MenuDropDownIcon()
		}
		h.arrow.Resource = theme.NewColoredResource(icon, theme.ColorNamePrimary)
	}
	r.place = func(s fyne.Size) {
		put(h.rule, 0, s.Height-1, s.Width, 1)
		room := s.Width - 2*cellPad
		if !h.arrow.Hidden {
			room -= 14
		}
		h.text.fit(max(room, 0))
		m := h.text.MinSize()
		x := float32(cellPad)
		if h.col >= 0 && h.col < len(h.g.t.Columns) && h.g.t.Columns[h.col].Right {
			x = s.Width - cellPad - m.Width
			if !h.arrow.Hidden {
				x -= 14
			}
		}
		middle(h.text.Text, x, 0, s.Height)
		put(h.arrow, x+m.Width, (s.Height-18)/2, 18, 18)
	}
	r.dress()
	return r
}
