package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	own "entente/app/theme"
	"entente/assets"
)

// Ensure that where a table has little room all but the wide column shrink first, then the wide one, that then those go that can be
// spared but not the one that orders the rows, and that they come back with the room.
func TestTable_Fit(t *testing.T) {
	dressed(t)
	table := NewTable(TableColumn{Title: "Date", Width: 100, Least: 80}, TableColumn{Title: "Title", Width: 200, Least: 150, Wide: true},
		TableColumn{Title: "Place", Width: 100, Least: 60, Spare: 2}, TableColumn{Title: "Tags", Width: 100, Least: 60, Spare: 1})
	w := test.NewTempWindow(t, table)
	w.SetPadded(false)
	tests := []struct {
		width float32
		sort  int
		want  string
	}{
		{600, 0, "[Date Title Place Tags]"},
		{500, 0, "[Date Title Place Tags]"},
		{350, 0, "[Date Title Place Tags]"},
		{349, 0, "[Date Title Tags]"},
		{349, 2, "[Date Title Place]"},
		{240, 0, "[Date Title]"},
		{200, 0, "[Date Title]"},
		{600, 0, "[Date Title Place Tags]"},
	}
	for _, tt := range tests {
		table.Sort = tt.sort
		w.Resize(fyne.NewSize(tt.width, 300))
		table.Refresh()
		var got []string
		_, heads, _ := tableText(table)
		sum, titles := float32(0), map[int]bool{}
		for _, h := range heads {
			titles[h.col] = titles[h.col] || h.Visible()
			if h.Visible() {
				sum += h.Size().Width
			}
		}
		for i, c := range table.Columns {
			if table.HasRoom(i) {
				got = append(got, c.Title)
			}
			if titles[i] != table.HasRoom(i) {
				t.Errorf("%v: the head of %s is shown: %v", tt.width, c.Title, titles[i])
			}
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%v px, by column %d: %v, want %s", tt.width, tt.sort, got, tt.want)
		}
		if want := max(tt.width, 230); sum < want-3 || sum > want+3 {
			t.Errorf("%v px: the columns are %v wide together", tt.width, sum)
		}
	}
}

// Ensure that columns are wider where text is larger, from the change on.
func TestTable_FitLetters(t *testing.T) {
	dressed(t)
	table := NewTable(TableColumn{Title: "Date", Width: 100, Least: 80}, TableColumn{Title: "Title", Width: 200, Wide: true})
	w := test.NewTempWindow(t, table)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 300))
	width := func() float32 {
		_, heads, _ := tableText(table)
		for _, h := range heads {
			if h.col == 0 && h.Visible() {
				return h.Size().Width
			}
		}
		return 0
	}
	if got := width(); got != 100 {
		t.Fatalf("the column is %v wide", got)
	}
	th, err := own.New(assets.Fonts(), own.Light, 1.3)
	if err != nil {
		t.Fatal(err)
	}
	test.ApplyTheme(t, th)
	if got := width(); got < 129 || got > 131 {
		t.Errorf("with letters a third larger the column is %v wide", got)
	}
}

// Ensure that what is cut in a cell is shown whole under the pointer, and what is not is not.
func TestTable_Tip(t *testing.T) {
	dressed(t)
	table := NewTable(TableColumn{Title: "Title", Width: 100, Wide: true}, TableColumn{Title: "Number", Width: 80})
	var wait func()
	table.Tips = NewTips(func(_ time.Duration, f func()) func() { wait = f; return func() { wait = nil } })
	long := strings.Repeat("long ", 40)
	table.Rows = func() int { return 1 }
	table.Cell = func(_, column int) Cell { return Cell{Text: []string{long, "7"}[column]} }
	w := test.NewTempWindow(t, table)
	w.Resize(fyne.NewSize(300, 200))
	_, _, cells := tableText(table)
	for _, c := range cells {
		c.MouseIn(&desktop.MouseEvent{})
		if got := wait != nil; got != (c.col == 0) {
			t.Errorf("column %d: a tip comes: %v", c.col, got)
		}
		if wait != nil {
			wait()
		}
		if got := len(table.Tips.Layer.Objects) > 0; got != (c.col == 0) {
			t.Errorf("column %d: a tip is shown: %v", c.col, got)
		}
		if c.MouseOut(); len(table.Tips.Layer.Objects) > 0 {
			t.Error("the tip stays")
		}
	}
}
