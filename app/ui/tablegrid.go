package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tableGrid is the toolkit's table, moved by rows instead of by cells.
type tableGrid struct {
	widget.Table
	t       *Table
	cells   map[int]*tableCell // the widest cell of rows in view and of some that were, by row
	row     int                // current
	focused bool
}

var _ fyne.Focusable = (*tableGrid)(nil)

func newTableGrid(t *Table) *tableGrid {
	g := &tableGrid{t: t, cells: map[int]*tableCell{}}
	g.Length = func() (int, int) { return t.Rows(), len(t.here) }
	g.CreateCell = func() fyne.CanvasObject { return newTableCell(g) }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) {
		g.keep(o.(*tableCell), id)
		o.(*tableCell).show(id.Row, t.column(id.Col))
	}
	g.ShowHeaderRow, g.HideSeparators = true, true
	g.CreateHeader = func() fyne.CanvasObject { return newTableHead(g) }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { o.(*tableHeadCell).show(t.column(id.Col)) }
	g.ExtendBaseWidget(g)
	return g
}

// keep remembers which cell shows a row, and forgets the rows far from it: the toolkit throws cells away as it likes.
func (g *tableGrid) keep(c *tableCell, id widget.TableCellID) {
	if g.cells[c.row] == c {
		delete(g.cells, c.row)
	}
	if id.Col != g.t.place(g.t.wide()) {
		return
	}
	g.cells[id.Row] = c
	if far := 2 * g.page(); len(g.cells) > 2*far {
		for row := range g.cells {
			if row < id.Row-far || row > id.Row+far {
				delete(g.cells, row)
			}
		}
	}
}

// choose makes a row current and tells.
func (g *tableGrid) choose(row int, m fyne.KeyModifier) {
	n := g.t.Rows()
	if n == 0 {
		return
	}
	g.row = max(0, min(row, n-1))
	g.ScrollTo(widget.TableCellID{Row: g.row, Col: g.t.place(g.t.wide())})
	if g.t.OnChoose != nil {
		g.t.OnChoose(g.row, m)
	}
	g.Refresh()
}

// menu opens the menu of the current row below it.
func (g *tableGrid) menu() {
	row := g.t.Current()
	if row < 0 || g.t.OnMenu == nil {
		return
	}
	if g.t.Chosen == nil || !g.t.Chosen(row) {
		g.choose(row, 0)
	}
	of := fyne.CurrentApp().Driver()
	at := of.AbsolutePositionForObject(g).AddXY(cellPad, tableHead)
	if c := g.cells[row]; c != nil {
		if p := of.AbsolutePositionForObject(c); p != (fyne.Position{}) {
			at = p.AddXY(cellPad, tableRow)
		}
	}
	g.t.OnMenu(row, at)
}

// page is the number of rows in view.
func (g *tableGrid) page() int { return max(1, int((g.Size().Height-tableHead)/tableRow)-1) }

// TypedKey implements fyne.Focusable: keys move the current row.
func (g *tableGrid) TypedKey(e *fyne.KeyEvent) {
	if g.t.OnKey != nil && g.t.OnKey(e) {
		return
	}
	m := Modifiers()
	if asksMenu(e.Name, m) {
		g.menu()
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		g.choose(g.row+1, m)
	case fyne.KeyUp:
		g.choose(g.row-1, m)
	case fyne.KeyPageDown:
		g.choose(g.row+g.page(), m)
	case fyne.KeyPageUp:
		g.choose(g.row-g.page(), m)
	case fyne.KeyHome:
		g.choose(0, m)
	case fyne.KeyEnd:
		g.choose(g.t.Rows()-1, m)
	case fyne.KeySpace:
		g.choose(g.row, fyne.KeyModifierControl)
	case fyne.KeyReturn, fyne.KeyEnter:
		if row := g.t.Current(); row >= 0 && g.t.OnOpen != nil {
			g.t.OnOpen(row)
		}
	case fyne.KeyEscape:
		if g.t.OnEscape != nil {
			g.t.OnEscape()
		}
	default:
		forward(g, e)
	}
}

// TypedRune implements fyne.Focusable: characters are commands of the window, but for the space that chooses.
func (g *tableGrid) TypedRune(r rune) {
	if r != ' ' {
		forwardRune(g, r)
	}
}

// TypedShortcut implements fyne.Shortcutable: but for copying and choosing all, shortcuts are commands of the window.
func (g *tableGrid) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		if g.t.OnCopy != nil {
			g.t.OnCopy()
		}
		return
	case *fyne.ShortcutSelectAll:
		if g.t.OnAll != nil {
			g.t.OnAll()
		}
		return
	}
	if h, ok := fyne.CurrentApp().Driver().CanvasForObject(g).(fyne.Shortcutable); ok {
		h.TypedShortcut(s)
	}
}

// FocusGained implements fyne.Focusable.
func (g *tableGrid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost implements fyne.Focusable.
func (g *tableGrid) FocusLost() {
	g.focused = false
	g.Table.FocusLost()
}
