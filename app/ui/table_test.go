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

// Ensure that the columns to order by can be chosen by keys, that the one in force is ticked, and that the keys come back to
// the table.
func TestTable_SortMenu(t *testing.T) {
	dressed(t)
	table := NewTable(TableColumn{Title: "Name", Width: 100, Wide: true}, TableColumn{Title: "Number", Width: 80})
	table.Cell = func(int, int) Cell { return Cell{} }
	w := test.NewTempWindow(t, table)
	w.Resize(fyne.NewSize(400, 300))
	table.SortMenu()
	if n := len(w.Canvas().Overlays().List()); n != 0 {
		t.Error("a table whose order is fixed offers others")
	}
	var sorted []int
	table.OnSort = func(c int) { sorted = append(sorted, c) }
	table.Sort = 0
	choose := func(keys ...fyne.KeyName) {
		table.SortMenu()
		m, ok := w.Canvas().Focused().(*Menu)
		if !ok {
			t.Fatalf("the menu has not the keys: %T", w.Canvas().Focused())
		}
		if !m.items[0].Checked || m.items[1].Checked {
			t.Error("the order in force is not the one that is ticked")
		}
		for _, k := range keys {
			m.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if got := w.Canvas().Focused(); got != table.Keys() {
			t.Errorf("the keys are at %T", got)
		}
	}
	choose(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	choose(fyne.KeyUp, fyne.KeyReturn) // the other way round
	choose(fyne.KeyDown, fyne.KeyReturn)
	if !slices.Equal(sorted, []int{1, 0}) {
		t.Errorf("ordered by the columns %v, want 1 and 0", sorted)
	}
}

// Ensure that both keys for menus are known, the second one with Shift alone.
func TestAsksMenu(t *testing.T) {
	for _, x := range []struct {
		key  fyne.KeyName
		held fyne.KeyModifier
		want bool
	}{{desktop.KeyMenu, 0, true}, {fyne.KeyF10, fyne.KeyModifierShift, true}, {fyne.KeyF10, 0, false}, {fyne.KeyF9, fyne.KeyModifierShift, false}} {
		if got := asksMenu(x.key, x.held); got != x.want {
			t.Errorf("asksMenu(%s, %d) = %v", x.key, x.held, got)
		}
	}
}

// Ensure that a table keeps no cells but those that it shows: the toolkit makes one each time it measures.
func TestTable_KeepsFewCells(t *testing.T) {
	dressed(t)
	table := NewTable(TableColumn{Title: "Name", Width: 100, Wide: true})
	table.Rows = func() int { return 1000 }
	table.Cell = func(int, int) Cell { return Cell{} }
	w := test.NewTempWindow(t, table)
	w.Resize(fyne.NewSize(400, 300))
	for row := range 200 {
		table.SetCurrent(row * 5)
		table.Refresh()
	}
	if n := len(table.grid.cells); n > 40 {
		t.Errorf("%d cells are kept of the dozen that are shown", n)
	}
}
