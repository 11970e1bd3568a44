package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// tableText lists the texts and the heads of a table that exist as objects.
func tableText(t *Table) (cells []string, heads []*tableHeadCell, list []*tableCell) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *tableCell:
			list = append(list, x)
		case *tableHeadCell:
			heads = append(heads, x)
		}
		switch x := o.(type) {
		case *canvas.Text:
			cells = append(cells, x.Text)
		case *fyne.Container:
			for _, c := range x.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(x).Objects() {
				walk(c)
			}
		}
	}
	walk(t)
	return cells, heads, list
}

// Ensure that of a table of a million rows only those in view exist, to the last one, that keys and clicks move the
// current row, and that a click on a head asks for another order.
func TestTable(t *testing.T) {
	dressed(t)
	rows, sorted := 1_000_000, -1
	var chosen []string
	table := NewTable(TableColumn{Title: "Name", Width: 100, Wide: true}, TableColumn{Title: "Number", Width: 80, Right: true})
	table.Rows = func() int { return rows }
	table.Cell = func(row, column int) Cell { return Cell{Text: fmt.Sprint([]string{"row ", "no "}[column], row)} }
	table.OnSort = func(c int) { sorted = c }
	table.OnChoose = func(row int, m fyne.KeyModifier) { chosen = append(chosen, fmt.Sprint(row, " ", m)) }
	w := test.NewTempWindow(t, table)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	w.Canvas().Focus(table.Keys())
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome, fyne.KeyUp, fyne.KeyPageDown} {
		table.Keys().TypedKey(&fyne.KeyEvent{Name: k})
	}
	if want := "1 0,999999 0,999998 0,0 0,0 0,9 0"; strings.Join(chosen, ",") != want {
		t.Errorf("the keys choose %v, want %s", chosen, want)
	}
	table.SetCurrent(rows - 1)
	text, heads, cells := tableText(table)
	if !slices.Contains(text, "row 999999") || slices.Contains(text, "row 0") || len(cells) > 2*20 {
		t.Errorf("at the end there are %q", text)
	}
	for _, c := range cells {
		if c.row == rows-2 && c.col == 0 {
			c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierControl})
			c.Tapped(&fyne.PointEvent{})
		}
	}
	if want := fmt.Sprint(rows-2, " ", fyne.KeyModifierControl); chosen[len(chosen)-1] != want || table.Current() != rows-2 {
		t.Errorf("the click chooses %v, want %s", chosen[len(chosen)-1], want)
	}
	for _, h := range heads {
		if h.col == 1 {
			h.Tapped(&fyne.PointEvent{})
		}
	}
	if sorted != 1 {
		t.Errorf("a click on the second head orders by column %d", sorted)
	}
	rows = 3
	table.Refresh()
	if got := table.Current(); got != 2 {
		t.Errorf("with 3 rows the current one is %d", got)
	}
	rows = 0
	table.Refresh()
	table.Keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := table.Current(); got != -1 {
		t.Errorf("without rows the current one is %d", got)
	}
}
