package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/shelf"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Loose is the tray of takeaways that no event cites.
type Loose struct {
	Table *ui.Table
	Field *ui.Field

	// Order returns the takeaways that have words, ordered by a column.
	Order   func(words string, by shelf.Column, down bool) []shelf.Loose
	OnOpen  func(t timeline.TakeawayRef) // shows its article
	OnPlace func(t timeline.TakeawayRef) // ties it to an event
	OnMenu  func(t timeline.TakeawayRef, at fyne.Position)

	lines  []shelf.Loose
	chosen timeline.TakeawayRef
}

// looseColumns are the columns, in the order of the tray.
func looseColumns() []shelf.Column { return []shelf.Column{shelf.Text, shelf.Title, shelf.Date} }

// NewLoose returns the tray, the newest article first.
func NewLoose(tips *ui.Tips) *Loose {
	l := &Loose{Field: ui.NewField("Find a takeaway")}
	l.Table = ui.NewTable(ui.TableColumn{Title: "Takeaway", Width: 260, Least: 220, Wide: true},
		ui.TableColumn{Title: "Article", Width: 240, Least: 130}, ui.TableColumn{Title: "Published", Width: 118, Least: 104})
	t := l.Table
	t.Sort, t.Down, t.Tips = slices.Index(looseColumns(), shelf.Date), true, tips
	t.Rows = func() int { return len(l.lines) }
	t.Cell = l.cell
	t.Chosen = func(row int) bool { return l.lines[row].Ref == l.chosen }
	t.OnSort = func(column int) {
		t.Down = t.Sort == column && !t.Down || t.Sort != column && looseColumns()[column] == shelf.Date // the newest first
		t.Sort = column
		l.Reorder()
		t.Top()
	}
	t.OnChoose = func(row int, _ fyne.KeyModifier) {
		l.chosen = l.lines[row].Ref
		l.OnOpen(l.chosen)
	}
	t.OnOpen = func(row int) { l.OnPlace(l.lines[row].Ref) }
	t.OnMenu = func(row int, at fyne.Position) { l.OnMenu(l.lines[row].Ref, at) }
	t.None = func() string { return noneOf("takeaways that wait for a place", "takeaway", l.Field) }
	l.Field.OnChanged = func(string) { l.Reorder(); t.Top() }
	leadsTo(l.Field, t)
	return l
}

// Reorder brings the takeaways in the order of the table; those of one article stand in the order of its text.
func (l *Loose) Reorder() {
	l.lines = l.Order(l.Field.Text, looseColumns()[l.Table.Sort], l.Table.Down)
	l.Table.Refresh()
}

func (l *Loose) cell(row, column int) ui.Cell {
	x, words := &l.lines[row], query.Words(l.Field.Text)
	switch looseColumns()[column] {
	case shelf.Text:
		return ui.Cell{Text: x.Text, Dim: x.Detached, Marks: marksOf(x.Text, words)}
	case shelf.Title:
		return ui.Cell{Text: cmp.Or(x.Article, "An article without a title"), Dim: true, Marks: marksOf(x.Article, words)}
	}
	return ui.Cell{Text: cmp.Or(x.Published.Words(ui.Dates(when.Style{})), "no date"), Dim: true}
}
