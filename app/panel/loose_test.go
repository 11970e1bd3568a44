package panel

import (
	"fmt"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Ensure that the takeaways without a place are ordered by each column, both ways, with those of articles without a date last.
func TestLoose_Order(t *testing.T) {
	dressed(t)
	l := NewLoose(tips())
	var list []desk.LooseTakeaway
	for i, x := range []struct{ text, article, day string }{{"Beta", "b", "2021"}, {"álpha", "c", ""}, {"gamma", "B", "2022"}, {"Delta", "a", "2020"}} {
		line := desk.LooseTakeaway{Article: x.article}
		line.Ref, line.Text = timeline.TakeawayRef{Article: timeline.ArticleID(i + 1)}, x.text
		if x.day != "" {
			line.Published, _ = when.Parse(x.day)
		}
		list = append(list, line)
	}
	l.Update(list)
	order := func() string {
		var rows []string
		for row := range l.Table.Rows() {
			rows = append(rows, l.Table.Cell(row, looseText).Text)
		}
		return fmt.Sprint(rows)
	}
	if got, want := order(), "[gamma Beta Delta álpha]"; got != want {
		t.Errorf("at first: %s, want %s", got, want)
	}
	for _, tt := range []struct {
		column int
		want   string
	}{
		{looseText, "[álpha Beta Delta gamma]"},
		{looseText, "[gamma Delta Beta álpha]"},
		{looseArticle, "[Delta Beta gamma álpha]"},
		{looseDate, "[gamma Beta Delta álpha]"},
		{looseDate, "[Delta Beta gamma álpha]"},
	} {
		l.Table.OnSort(tt.column)
		if got := order(); got != tt.want {
			t.Errorf("by column %d, down: %v: %s, want %s", tt.column, l.Table.Down, got, tt.want)
		}
	}
}
