package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// narrowest is the part of its width that a column may shrink to which says nothing else.
const narrowest = 0.8

// wide is the column that takes the room that is left.
func (t *Table) wide() int {
	return max(slices.IndexFunc(t.Columns, func(c TableColumn) bool { return c.Wide }), 0)
}

// HasRoom reports whether a column is shown: where there is little room some are not.
func (t *Table) HasRoom(column int) bool { return slices.Contains(t.here, column) }

// column returns the column that stands in the i-th place, -1 for none.
func (t *Table) column(i int) int {
	if i < 0 || i >= len(t.here) {
		return -1
	}
	return t.here[i]
}

// place returns where a column stands; what is left out stands in the first place.
func (t *Table) place(column int) int { return max(slices.Index(t.here, column), 0) }

// plainText is the size of text for which the widths of columns are given.
const plainText = 13

// letters is how much wider columns are because text is larger.
func letters() float32 { return max(1, size(theme.SizeNameText)/plainText) }

// sized returns a column as wide as its letters are now.
func (c TableColumn) sized() TableColumn {
	k := letters()
	c.Least = cmp.Or(c.Least, narrowest*c.Width) * k
	c.Width *= k
	return c
}

// fit gives every column its width. Where there is little room all but the wide one shrink first, then the wide one, and then those
// that can be spared are left out, except the one that orders the rows. What still has no room is reached by scrolling sideways.
func (t *Table) fit(s fyne.Size) {
	t.size, t.letters = s, letters()
	if len(t.Columns) == 0 {
		t.here = nil
		return
	}
	here := t.fitting(s.Width)
	if !slices.Equal(here, t.here) {
		t.here = here
		defer t.grid.Refresh()
	}
	wide, wish, least := t.wide(), float32(0), float32(0)
	for _, c := range here {
		if c != wide {
			x := t.Columns[c].sized()
			wish += x.Width
			least += x.Least
		}
	}
	part := float32(1) // of what the others give way
	if wish > least {
		part = max(0, min(1, (wish-s.Width+t.Columns[wide].sized().Width)/(wish-least)))
	}
	rest := s.Width
	for at, c := range here {
		if x := t.Columns[c].sized(); c != wide {
			w := float32(int(x.Width - part*(x.Width-x.Least)))
			rest -= w
			t.grid.SetColumnWidth(at, w)
		}
	}
	t.grid.SetColumnWidth(t.place(wide), max(rest, t.Columns[wide].sized().Least))
}

// fitting returns the columns that have room on a width, in order.
func (t *Table) fitting(width float32) []int {
	var here, spare []int
	need := float32(0)
	for i, c := range t.Columns {
		here = append(here, i)
		need += c.sized().Least
		if c.Spare > 0 && i != t.Sort {
			spare = append(spare, i)
		}
	}
	slices.SortStableFunc(spare, func(a, b int) int { return cmp.Compare(t.Columns[b].Spare, t.Columns[a].Spare) })
	for _, i := range spare {
		if need <= width {
			break
		}
		need -= t.Columns[i].sized().Least
		here = slices.DeleteFunc(here, func(x int) bool { return x == i })
	}
	return here
}
