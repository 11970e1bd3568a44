package panel

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/desk/shelf"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Articles is the list of all articles.
type Articles struct {
	Table *ui.Table
	Field *ui.Field

	// Order returns the lines that have words, ordered by a column.
	Order  func(words string, by shelf.Column, down bool) []shelf.Line
	OnOpen func(id timeline.ArticleID)
	OnMenu func(id timeline.ArticleID, at fyne.Position)
	// OnDelete is called on Delete, OnRead on Enter.
	OnDelete, OnRead func(id timeline.ArticleID)

	lines []shelf.Line
	known bool
	open  timeline.ArticleID // whose page is shown
}

// articleColumns are the columns, in the order of the list.
func articleColumns() []shelf.Column {
	return []shelf.Column{shelf.Title, shelf.Outlet, shelf.Date, shelf.Placed, shelf.Events, shelf.Waiting}
}

// NewArticles returns the list, the newest article first.
func NewArticles(tips *ui.Tips) *Articles {
	a := &Articles{Field: ui.NewField("Find an article")}
	a.Table = ui.NewTable(ui.TableColumn{Title: "Title", Width: 220, Least: 190, Wide: true}, ui.TableColumn{Title: "Outlet", Width: 130, Least: 90, Spare: 3},
		ui.TableColumn{Title: "Published", Width: 118, Least: 104}, ui.TableColumn{Title: "Takeaways", Width: 122, Least: 116, Spare: 1},
		ui.TableColumn{Title: "Events", Width: 78, Least: 66, Spare: 2, Right: true}, ui.TableColumn{Title: "To review", Width: 96, Least: 86, Right: true})
	t := a.Table
	t.Tips = tips
	t.Sort, t.Down = 2, true
	t.Rows = func() int { return len(a.lines) }
	t.Cell = a.cell
	t.Chosen = func(row int) bool { return a.open != 0 && a.lines[row].ID == a.open }
	t.OnSort = func(column int) {
		t.Down = t.Sort == column && !t.Down || t.Sort != column && column >= 2 // dates and numbers: the largest first
		t.Sort = column
		a.Reorder()
		t.Top()
	}
	t.OnChoose = func(row int, _ fyne.KeyModifier) { a.OnOpen(a.lines[row].ID) }
	t.OnOpen = func(row int) { a.OnRead(a.lines[row].ID) }
	t.OnMenu = func(row int, at fyne.Position) { a.OnMenu(a.lines[row].ID, at) }
	t.None = func() string {
		return noneOf("articles yet: import some, or paste the text of one", "article", a.Field)
	}
	t.OnKey = func(e *fyne.KeyEvent) bool {
		if row := t.Current(); e.Name == fyne.KeyDelete && row >= 0 {
			a.OnDelete(a.lines[row].ID)
			return true
		}
		return false
	}
	a.Field.OnChanged = func(string) { a.Reorder(); t.Top() }
	leadsTo(a.Field, t)
	return a
}

// leadsTo lets the arrow down and Enter go from a field to the table that it searches.
func leadsTo(f *ui.Field, t *ui.Table) {
	f.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
			t.Focus()
			return true
		}
		return false
	}
	f.OnEscape = func() {
		if f.Text == "" {
			t.Focus()
			return
		}
		f.SetText("")
	}
}

// Update shows the articles as they are now. open is the one whose page is shown, 0 for none; known is false while it is
// not known what events cite.
func (a *Articles) Update(open timeline.ArticleID, known bool) {
	a.open, a.known = open, known
	a.Reorder()
}

// Reorder brings the lines in the order of the table.
func (a *Articles) Reorder() {
	a.lines = a.Order(a.Field.Text, articleColumns()[a.Table.Sort], a.Table.Down)
	a.Table.Refresh()
}

func (a *Articles) cell(row, column int) ui.Cell {
	l := &a.lines[row]
	count := func(n int) ui.Cell {
		if !a.known {
			return ui.Cell{Text: "…", Dim: true}
		}
		return ui.Cell{Text: say.Count(n), Dim: n == 0}
	}
	switch articleColumns()[column] {
	case shelf.Title:
		if l.Title == "" {
			return ui.Cell{Text: "An article without a title", Dim: true}
		}
		return ui.Cell{Text: l.Title, Marks: marksOf(l.Title, query.Words(a.Field.Text))}
	case shelf.Outlet:
		return ui.Cell{Text: l.Outlet, Marks: marksOf(l.Outlet, query.Words(a.Field.Text))}
	case shelf.Date:
		return ui.Cell{Text: cmp.Or(l.Published.Words(ui.Dates(when.Style{})), "no date"), Dim: l.Published.IsZero()}
	case shelf.Placed:
		if l.Total == 0 || !a.known {
			return ui.Cell{Text: map[bool]string{true: "none", false: "…"}[a.known], Dim: true}
		}
		return ui.Cell{Text: strconv.Itoa(l.Placed) + " of " + strconv.Itoa(l.Total) + " placed", Dim: l.Placed == l.Total}
	case shelf.Events:
		return count(l.Events)
	}
	return count(l.Waiting)
}

// marksOf returns where folded words stand in a text, for a cell.
func marksOf(text string, words []string) [][2]int {
	var list [][2]int
	for _, r := range query.Find(text, words) {
		list = append(list, [2]int{r.Start, r.End})
	}
	return list
}

// noneOf says that a list is empty, or that nothing in it has the words of its field.
func noneOf(things, one string, field *ui.Field) string {
	if field.Text != "" {
		return "No " + one + " has these words."
	}
	return "There are no " + things + "."
}
