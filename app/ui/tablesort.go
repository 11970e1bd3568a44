package ui

import "fyne.io/fyne/v2"

// SortMenu offers by which column to order the rows: what a click on a head does, for those who have only keys. The keys
// stay with the table.
func (t *Table) SortMenu() {
	if t.OnSort != nil && len(t.Columns) > 0 {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
		MenuAt(t, at.AddXY(cellPad, tableHead), t.sortItems()...)
	}
}

func (t *Table) sortItems() []MenuItem {
	by := func(column int) func() {
		return func() {
			t.OnSort(column)
			t.Focus()
		}
	}
	var items []MenuItem
	for i, c := range t.Columns {
		if i == t.Sort {
			items = append(items, MenuItem{Name: "By " + c.Title, Checked: true, Run: t.Focus})
		} else {
			items = append(items, MenuItem{Name: "By " + c.Title, Run: by(i)})
		}
	}
	return append(items, MenuItem{}, MenuItem{Name: "The other way round", Off: t.Sort < 0, Run: by(t.Sort)})
}
