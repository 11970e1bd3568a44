package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Loose is the tray of takeaways that no event cites.
type Loose struct {
	Table *ui.Table
	Field *ui.Field

	OnOpen  func(t timeline.TakeawayRef) // shows its article
	OnPlace func(t timeline.TakeawayRef) // ties it to an event
	OnMenu  func(t timeline.TakeawayRef, at fyne.Position)

	all, lines []desk.LooseTakeaway
	chosen     timeline.TakeawayRef
}

// The columns of the tray.
const (
	looseText = iota
	looseArticle
	looseDate
)

// NewLoose returns the tray, the newest article first.
func NewLoose(tips *ui.Tips) *Loose {
	l := &Loose{Field: ui.NewField("Find a takeaway")}
	l.Table = ui.NewTable(ui.TableColumn{Title: "Takeaway", Width: 260, Least: 220, Wide: true},
		ui.TableColumn{Title: "Article", Width: 240, Least: 130}, ui.TableColumn{Title: "Published", Width: 118, Least: 104})
	t := l.Table
	t.Sort, t.Down, t.Tips = looseDate, true, tips
	t.Rows = func() int { return len(l.lines) }
	t.Cell = l.cell
	t.Chosen = func(row int) bool { return l.lines[row].Ref == l.chosen }
	t.OnSort = func(column int) {
		t.Down = t.Sort == column && !t.Down || t.Sort != column && column == looseDate // the newest first
		t.Sort = column
		l.find()
		t.Top()
	}
	t.OnChoose = func(row int, _ fyne.KeyModifier) {
		l.chosen = l.lines[row].Ref
		l.OnOpen(l.chosen)
	}
	t.OnOpen = func(row int) { l.OnPlace(l.lines[row].Ref) }
	t.OnMenu = func(row int, at fyne.Position) { l.OnMenu(l.lines[row].Ref, at) }
	t.None = func() string { return noneOf("takeaways that wait for a place", "takeaway", l.Field) }
	l.Field.OnChanged = func(string) { l.find(); t.Top() }
	leadsTo(l.Field, t)
	return l
}

// Update shows other takeaways; those of one article stand in the order of its text.
func (l *Loose) Update(list []desk.LooseTakeaway) {
	l.all = list
	l.find()
}

func (l *Loose) find() {
	words := query.Words(l.Field.Text)
	l.lines = nil
	for _, x := range l.all {
		text := query.Fold(x.Text + " · " + x.Article)
		fits := true
		for _, w := range words {
			fits = fits && query.HasPrefixWord(text, w)
		}
		if fits {
			l.lines = append(l.lines, x)
		}
	}
	l.order()
	l.Table.Refresh()
}

// order brings the lines in the order of the table. Case and accents do not count, and articles without a date come last.
func (l *Loose) order() {
	if l.Table.Sort == looseDate {
		slices.SortStableFunc(l.lines, func(a, b desk.LooseTakeaway) int {
			switch {
			case a.Published.IsZero() == b.Published.IsZero():
				return l.turned(a.Published.Compare(b.Published))
			case a.Published.IsZero():
				return 1
			}
			return -1
		})
		return
	}
	keys := make(map[timeline.TakeawayRef]string, len(l.lines))
	for _, x := range l.lines {
		keys[x.Ref] = query.Fold(x.Article)
		if l.Table.Sort == looseText {
			keys[x.Ref] = query.Fold(x.Text)
		}
	}
	slices.SortStableFunc(l.lines, func(a, b desk.LooseTakeaway) int { return l.turned(cmp.Compare(keys[a.Ref], keys[b.Ref])) })
}

func (l *Loose) turned(order int) int {
	if l.Table.Down {
		return -order
	}
	return order
}

func (l *Loose) cell(row, column int) ui.Cell {
	x, words := &l.lines[row], query.Words(l.Field.Text)
	switch column {
	case looseText:
		return ui.Cell{Text: x.Text, Dim: x.Detached, Marks: marksOf(x.Text, words)}
	case looseArticle:
		return ui.Cell{Text: cmp.Or(x.Article, "An article without a title"), Dim: true, Marks: marksOf(x.Article, words)}
	}
	return ui.Cell{Text: cmp.Or(x.Published.Words(ui.Dates(when.Style{})), "no date"), Dim: true}
}
