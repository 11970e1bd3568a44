package panel

import (
	"fmt"
	"testing"

	"entente/timeline/desk/shelf"
)

// Ensure that the heads of the tray ask for an order by their column, the newest first at the beginning, and that a head
// pressed again turns it round.
func TestLoose_Order(t *testing.T) {
	dressed(t)
	l := NewLoose(tips())
	asked := ""
	l.Order = func(words string, by shelf.Column, down bool) []shelf.Loose {
		asked = fmt.Sprint(words, by, down)
		return []shelf.Loose{{Text: words}}
	}
	for _, tt := range []struct {
		does string
		do   func()
		want string
	}{
		{"at first", l.Reorder, fmt.Sprint("", shelf.Date, true)},
		{"text", func() { l.Table.OnSort(0) }, fmt.Sprint("", shelf.Text, false)},
		{"text again", func() { l.Table.OnSort(0) }, fmt.Sprint("", shelf.Text, true)},
		{"article", func() { l.Table.OnSort(1) }, fmt.Sprint("", shelf.Title, false)},
		{"date", func() { l.Table.OnSort(2) }, fmt.Sprint("", shelf.Date, true)},
		{"date again", func() { l.Table.OnSort(2) }, fmt.Sprint("", shelf.Date, false)},
		{"words", func() { l.Field.SetText("oslo") }, fmt.Sprint("oslo", shelf.Date, false)},
	} {
		if tt.do(); asked != tt.want {
			t.Errorf("%s: asks for %s, want %s", tt.does, asked, tt.want)
		}
	}
	if got := l.Table.Cell(0, 0).Text; l.Table.Rows() != 1 || got != "oslo" {
		t.Errorf("%d rows with %q, want what Order gives", l.Table.Rows(), got)
	}
}
