package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/order"
	"entente/timeline/query"
)

// EventDesk is what the list of events asks of the desk.
type EventDesk interface {
	EventList(order.Order) *desk.EventList
	EventRow(timeline.EventID) desk.EventRow
	Selection() []timeline.EventID
	Select(...timeline.EventID)
	Toggle(timeline.EventID)
	Filter() query.Query
}

// Events is the list of the events that pass the filter: the chart for those who read.
type Events struct {
	Table *ui.Table
	Tools []fyne.CanvasObject

	OnShow    func(id timeline.EventID) // selects it and brings it into view on the chart
	OnMenu    func(id timeline.EventID, at fyne.Position)
	OnCopy    func(ids []timeline.EventID, columns []order.Column)
	OnDelete  func()
	OnDetail  func()                    // Enter: to the panel at the right
	OnEdit    func()                    // Enter with several selected: to the form for all of them
	OnColumns func(list []order.Column) // after other columns were chosen

	tips    *ui.Tips
	desk    EventDesk
	columns []order.Column
	order   order.Order
	list    *desk.EventList
	words   []string // of the filter, which are marked
	chosen  map[timeline.EventID]bool
	last    timeline.EventID // selected last
	anchor  int              // where a range of rows begins
	rows    map[timeline.EventID]desk.EventRow
}

// mostChosen is the number of events that a range of rows may select.
const mostChosen = 5000

// NewEvents returns the list with columns.
func NewEvents(tips *ui.Tips, columns []order.Column) *Events {
	e := &Events{tips: tips, chosen: map[timeline.EventID]bool{}, rows: map[timeline.EventID]desk.EventRow{}}
	e.Table = ui.NewTable()
	t := e.Table
	t.Tips = tips
	t.Rows = func() int {
		if e.list == nil {
			return 0
		}
		return e.list.Len()
	}
	t.None = func() string {
		switch {
		case e.list == nil || e.desk == nil:
			return ""
		case e.desk.Filter().IsZero():
			return "There are no events yet: import articles or data, or add one (E)."
		}
		return "No event passes the filter."
	}
	t.Cell = e.cell
	t.Chosen = func(row int) bool { return e.chosen[e.list.ID(row)] }
	t.OnSort = e.sort
	t.OnChoose = e.choose
	t.OnOpen = e.open
	t.OnMenu = func(row int, at fyne.Position) { e.OnMenu(e.list.ID(row), at) }
	t.OnCopy = e.Copy
	t.OnAll = func() {
		if n := t.Rows(); n > 0 {
			e.anchor = 0
			e.choose(n-1, fyne.KeyModifierShift)
		}
	}
	t.OnKey = func(k *fyne.KeyEvent) bool {
		if k.Name == fyne.KeyDelete {
			e.OnDelete()
			return true
		}
		return false
	}
	copyIt := ui.NewIconButton(theme.ContentCopyIcon(), "Copy the selected rows as a table, all when none is selected (Ctrl+C)", tips, e.Copy)
	choose := ui.NewButton("Columns", nil)
	choose.OnTapped, choose.Arrow = func() { ui.MenuBelow(choose, e.columnItems()...) }, true
	e.Tools = []fyne.CanvasObject{copyIt, choose}
	e.SetColumns(columns)
	return e
}

// SetColumns shows other columns, in the order of all.
func (e *Events) SetColumns(list []order.Column) {
	e.columns = list
	width := map[order.Column]ui.TableColumn{order.Date: {Width: 136, Least: 116}, order.Title: {Width: 320, Least: 230, Wide: true},
		order.Type: {Width: 122, Least: 98}, order.Actors: {Width: 190, Least: 110, Spare: 1}, order.Place: {Width: 110, Least: 80, Spare: 4},
		order.Sources: {Width: 82, Least: 72, Spare: 3, Right: true}, order.Stars: {Width: 62, Least: 54, Spare: 2},
		order.Tags: {Width: 120, Least: 80, Spare: 5}}
	var columns []ui.TableColumn
	e.Table.Sort = -1
	for i, c := range list {
		x := width[c]
		x.Title = c.Name()
		columns = append(columns, x)
		if c == e.order.By {
			e.Table.Sort = i
		}
	}
	e.Table.SetColumns(columns...)
}

func (e *Events) columnItems() []ui.MenuItem {
	var items []ui.MenuItem
	for _, c := range order.Columns() {
		at := slices.Index(e.columns, c)
		name, on := c.Name(), at >= 0
		if on && !e.Table.HasRoom(at) {
			name += " – no room for it"
		}
		items = append(items, ui.MenuItem{Name: name, Checked: on, Off: c == order.Title, Run: func() {
			var list []order.Column
			for _, x := range order.Columns() {
				if slices.Contains(e.columns, x) != (x == c) {
					list = append(list, x)
				}
			}
			e.SetColumns(list)
			e.OnColumns(list)
		}})
	}
	return items
}

// sort orders by a column; by the same once more the other way.
func (e *Events) sort(column int) {
	by := e.columns[column]
	first := by == order.Sources || by == order.Stars // the largest first
	e.order = order.Order{By: by, Down: e.order.By == by && !e.order.Down || e.order.By != by && first}
	e.Table.Sort, e.Table.Down = column, e.order.Down
	e.Update(e.desk)
	if e.last != 0 {
		e.Table.SetCurrent(e.list.Find(e.last))
	} else {
		e.Table.Top()
	}
}

// Update brings the list in line with the desk. What is selected elsewhere comes into view.
func (e *Events) Update(d EventDesk) {
	if d == nil {
		return
	}
	e.desk = d
	list := d.EventList(e.order)
	other := list != e.list
	e.list, e.words = list, d.Filter().Words()
	clear(e.rows)
	clear(e.chosen)
	ids := d.Selection()
	for _, id := range ids {
		e.chosen[id] = true
	}
	last := timeline.EventID(0)
	if len(ids) > 0 {
		last = ids[len(ids)-1]
	}
	if last != e.last || other && last != 0 {
		if row := list.Find(last); row >= 0 && (e.Table.Current() < 0 || list.ID(e.Table.Current()) != last) {
			e.Table.SetCurrent(row)
			e.anchor = row
		}
	}
	if other && list.Find(last) < 0 {
		e.Table.Top()
	}
	e.last = last
	e.Table.Refresh()
}

// Len is the number of events that are listed.
func (e *Events) Len() int { return e.Table.Rows() }

// choose selects a row, adds it to the selection, or selects all from the row where a range began.
func (e *Events) choose(row int, m fyne.KeyModifier) {
	id := e.list.ID(row)
	switch {
	case m&fyne.KeyModifierShift != 0:
		e.anchor = min(e.anchor, e.list.Len()-1) // the list may be shorter than when the range began
		from, to := min(e.anchor, row), max(e.anchor, row)
		to = min(to, from+mostChosen-1)
		ids := make([]timeline.EventID, 0, to-from+1)
		for i := from; i <= to; i++ {
			ids = append(ids, e.list.ID(i))
		}
		if row < e.anchor { // the row that the keys are at is the one selected last
			slices.Reverse(ids)
		}
		e.last = ids[len(ids)-1]
		e.desk.Select(ids...)
	case m&fyne.KeyModifierShortcutDefault != 0:
		e.anchor, e.last = row, id
		e.desk.Toggle(id)
	default:
		e.anchor, e.last = row, id
		e.OnShow(id)
	}
}

// open shows what is known of a row, or asks what is to be changed of all that are selected.
func (e *Events) open(row int) {
	if len(e.chosen) > 1 {
		e.OnEdit()
		return
	}
	e.OnShow(e.list.ID(row))
	e.OnDetail()
}

// Copy copies the selected rows, all that are listed when none is.
func (e *Events) Copy() {
	if e.list == nil {
		return
	}
	var ids []timeline.EventID
	for row := range e.list.Len() {
		if id := e.list.ID(row); len(e.chosen) == 0 || e.chosen[id] {
			ids = append(ids, id)
		}
	}
	e.OnCopy(ids, e.columns)
}

// row reads what a row shows once for all its cells.
func (e *Events) row(id timeline.EventID) *desk.EventRow {
	r, ok := e.rows[id]
	if !ok {
		const most = 512 // far more than a screen shows
		if len(e.rows) > most {
			clear(e.rows)
		}
		r = e.desk.EventRow(id)
		e.rows[id] = r
	}
	return &r
}

func (e *Events) cell(row, column int) ui.Cell {
	r := e.row(e.list.ID(row))
	c := e.columns[column]
	x := ui.Cell{Text: r.Text(c)}
	switch c {
	case order.Date:
		x.Dim = r.When.IsZero()
	case order.Title, order.Actors, order.Place:
		x.Marks = marksOf(x.Text, e.words)
		x.Dim = c == order.Title && r.Waits
	case order.Type:
		x.Dot = own.ColorQuad(r.Quad)
	case order.Stars:
		if x.Text = ""; r.Stars > 0 {
			x.Icon, x.Color = starIcon(true), own.ColorStar
		}
	}
	return x
}
