package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// TableColumn is a column of a Table.
type TableColumn struct {
	Key   string // for whoever fills the table
	Title string
	Width float32 // px; the column that is Wide takes what is left
	Least float32 // px; narrower than this it is never, where a table has little room; 0: most of its width
	Spare int     // where even that is too much, the columns with the highest are left out first; 0: never
	Wide  bool
	Right bool // text stands at the right: numbers
}

// Cell is what stands in one place of a Table.
type Cell struct {
	Text  string
	Bold  bool
	Dim   bool
	Dot   fyne.ThemeColorName // a dot before the text, "" for none
	Icon  fyne.Resource       // in the place of a text
	Color fyne.ThemeColorName // of the icon
	Marks [][2]int            // bytes of Text that are marked, in order
}

// Table is a table of any number of rows, of which only those in view exist. One row is current; the keys move it. Rows
// can be chosen besides, by whoever fills the table.
type Table struct {
	widget.BaseWidget

	// configuration; call Refresh after a change
	Columns []TableColumn
	Tips    *Tips // shows what is cut; nil for none
	Sort    int   // the column that orders the rows, -1 for none
	Down    bool  // the largest first

	Rows     func() int
	Cell     func(row, column int) Cell
	Chosen   func(row int) bool
	OnSort   func(column int)
	OnChoose func(row int, m fyne.KeyModifier) // by a click, or keys that move the current row
	OnOpen   func(row int)                     // Enter
	OnMenu   func(row int, at fyne.Position)
	OnKey    func(*fyne.KeyEvent) bool // offered every key first
	OnEscape func()
	OnCopy   func()        // Ctrl+C
	OnAll    func()        // Ctrl+A
	None     func() string // what is said where there are no rows; nil: nothing

	grid *tableGrid
	flat fyne.CanvasObject
	size fyne.Size
	here []int // the columns that have room, in order

	letters float32 // that the columns were fitted for

	count int // rows when it was shown last
}

const (
	tableRow  = 26
	tableHead = 28
	cellPad   = 8
)

// NewTable returns a table without rows. Cell has to be set with Rows.
func NewTable(columns ...TableColumn) *Table {
	t := &Table{Columns: columns, Sort: -1, Rows: func() int { return 0 }}
	t.grid = newTableGrid(t)
	t.flat = newThemed(t.grid, tableTheme{})
	t.ExtendBaseWidget(t)
	return t
}

// Current is the row that the keys are at, -1 when there is none.
func (t *Table) Current() int {
	if t.grid.row >= t.Rows() {
		return t.Rows() - 1
	}
	return t.grid.row
}

// SetCurrent moves to a row and scrolls as little as it takes to see it. It calls nothing back.
func (t *Table) SetCurrent(row int) {
	if n := t.Rows(); row < 0 || n == 0 {
		t.grid.row = 0
		return
	} else if row >= n {
		row = n - 1
	}
	t.grid.row = row
	t.grid.ScrollTo(widget.TableCellID{Row: row, Col: t.place(t.wide())})
	t.grid.Refresh()
}

// Reveal scrolls to the current row from the top. It is for a table that has just been drawn: before, the toolkit's table
// does not know how tall its rows are together, and shows nothing where it has scrolled to.
func (t *Table) Reveal() {
	if t.Rows() == 0 {
		return
	}
	t.grid.ScrollToTop()
	t.grid.ScrollTo(widget.TableCellID{Row: max(t.Current(), 0), Col: t.place(t.wide())})
	t.grid.Refresh()
}

// SetColumns shows other columns.
func (t *Table) SetColumns(columns ...TableColumn) {
	t.Columns = columns
	t.fit(t.size)
	t.Refresh()
}

// Focus gives the table the keys.
func (t *Table) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t.grid)
	}
}

// Keys is what gets the keys of the table.
func (t *Table) Keys() fyne.Focusable { return t.grid }

// Top scrolls to the first row.
func (t *Table) Top() { t.grid.row = 0; t.grid.ScrollToTop() }

// Refresh implements fyne.CanvasObject.
func (t *Table) Refresh() {
	if n := t.Rows(); n < t.count {
		t.grid.ScrollTo(widget.TableCellID{Row: max(t.Current(), 0), Col: t.place(t.wide())}) // what was scrolled to may be gone
	}
	t.count = t.Rows()
	if letters() != t.letters || !slices.Equal(t.fitting(t.size.Width), t.here) { // or another column orders the rows
		t.fit(t.size)
	}
	t.grid.Refresh()
	t.BaseWidget.Refresh()
}

// MinSize implements fyne.CanvasObject.
func (t *Table) MinSize() fyne.Size { return fyne.NewSize(120, tableHead+tableRow) }

// CreateRenderer implements fyne.Widget.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	none := NewFlow(theme.SizeNameText)
	r := &drawn{w: t, objects: []fyne.CanvasObject{t.flat, none}, min: t.MinSize}
	r.place = func(s fyne.Size) {
		t.fit(s)
		t.flat.Resize(s)
		put(none, cellPad, tableHead+cellPad, max(s.Width-2*cellPad, 1), none.HeightFor(max(s.Width-2*cellPad, 1)))
	}
	r.dress = func() {
		words := ""
		if t.None != nil && t.Rows() == 0 {
			words = t.None()
		}
		none.SetSpans(Span{Text: words, Color: own.ColorDim})
		none.Hidden = words == ""
	}
	r.dress()
	return r
}

// tableTheme takes the room between cells and the marks of the toolkit's own selection off: rows are marked here.
type tableTheme struct{ bareTheme }

// Color implements fyne.Theme.
func (x tableTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameSelection, theme.ColorNameHover, theme.ColorNameFocus, theme.ColorNameSeparator:
		return color.Transparent
	case theme.ColorNameHeaderBackground:
		return x.base().Color(own.ColorPanel, v)
	}
	return x.bareTheme.Color(n, v)
}

// Size implements fyne.Theme.
func (x tableTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNamePadding, theme.SizeNameSeparatorThickness:
		return 0
	}
	return x.bareTheme.Size(n)
}
