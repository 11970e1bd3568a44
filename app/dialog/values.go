package dialog

import (
	"fyne.io/fyne/v2"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk/facet"
	"entente/timeline/desk/say"
	"entente/timeline/query"
)

// Values is a list of all values of a field, to be found by their names and chosen.
type Values struct {
	Title         string
	List          func() []facet.Value // as they are now
	Ask, LeaveOut func(field, value string)
}

// valuesHeight is the height of the list.
const valuesHeight = 340

// valueList is the sheet of Values while it is on show.
type valueList struct {
	Values
	*finder
	all  []facet.Value // in the order in which they came: what is chosen is marked where it stands
	list []facet.Value // those that fit what is typed
}

// Show shows the list. It stays while values are chosen, so that several can be.
func (v Values) Show(s *ui.Sheets) {
	l := &valueList{Values: v, all: v.List()}
	l.finder = newFinder("Find by name", l.row, l.click)
	l.field.OnChanged = func(string) {
		l.find()
		l.show(len(l.list), 0)
	}
	body := ui.NewColumn()
	body.Add(0, small("A click shows events with a value, Alt+click leaves them out. Several can be chosen.")).Add(8, l.field).
		Add(8, newTallBox(l.long, valuesHeight))
	sheet := &ui.Sheet{Title: v.Title, Body: body, Focus: l.field}
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	l.field.OnChanged("")
	s.Show(sheet)
}

func (l *valueList) find() {
	words := query.Words(l.field.Text)
	l.list = nil
	for _, x := range l.all {
		if query.HasPrefixWords(query.Fold(x.Label), words) {
			l.list = append(l.list, x)
		}
	}
}

func (l *valueList) row(i int) fyne.CanvasObject {
	x := l.list[i]
	r := ui.NewRow(x.Label, say.Count(x.Count), ui.CheckBox, func() { l.click(i) })
	r.On, r.Out, r.Color, r.Chosen = x.Active, x.Without, own.ColorQuad(x.Quad), i == l.current
	r.OnMenu = func(at fyne.Position) {
		ui.MenuAt(r, at, ui.MenuItem{Name: "Show these events", Run: func() { l.choose(x, false) }},
			ui.MenuItem{Name: "Leave these events out", Key: "Alt+click", Run: func() { l.choose(x, true) }})
	}
	return r
}

func (l *valueList) click(i int) {
	l.choose(l.list[i], l.list[i].Without || ui.Modifiers()&fyne.KeyModifierAlt != 0)
}

func (l *valueList) choose(x facet.Value, leaveOut bool) {
	if leaveOut {
		l.LeaveOut(x.Field, x.Value)
	} else {
		l.Ask(x.Field, x.Value)
	}
	now := map[string]facet.Value{}
	for _, x := range l.List() {
		now[x.Value] = x
	}
	for j := range l.all {
		if x, ok := now[l.all[j].Value]; ok {
			l.all[j] = x
		}
	}
	l.find()
	l.long.Renew()
}
