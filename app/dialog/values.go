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

// Show shows the list. It stays while values are chosen, so that several can be.
func (v Values) Show(s *ui.Sheets) {
	field := ui.NewField("Find by name")
	all := v.List()
	var list []facet.Value
	current := -1
	var long *ui.Long
	find := func() {
		words := query.Words(field.Text)
		list = nil
		for _, x := range all {
			if query.HasPrefixWords(query.Fold(x.Label), words) {
				list = append(list, x)
			}
		}
	}
	choose := func(x facet.Value, leaveOut bool) {
		if leaveOut {
			v.LeaveOut(x.Field, x.Value)
		} else {
			v.Ask(x.Field, x.Value)
		}
		// What is chosen is marked where it stands: the list keeps its order while one looks at it.
		now := map[string]facet.Value{}
		for _, x := range v.List() {
			now[x.Value] = x
		}
		for j := range all {
			if x, ok := now[all[j].Value]; ok {
				all[j] = x
			}
		}
		find()
		long.Renew()
	}
	click := func(i int) {
		if i >= 0 && i < len(list) {
			choose(list[i], list[i].Without || ui.Modifiers()&fyne.KeyModifierAlt != 0)
		}
	}
	row := func(i int) fyne.CanvasObject {
		x := list[i]
		r := ui.NewRow(x.Label, say.Count(x.Count), ui.CheckBox, func() { click(i) })
		r.On, r.Out, r.Color, r.Chosen = x.Active, x.Without, own.ColorQuad(x.Quad), i == current
		r.OnMenu = func(at fyne.Position) {
			ui.MenuAt(r, at, ui.MenuItem{Name: "Show these events", Run: func() { choose(x, false) }},
				ui.MenuItem{Name: "Leave these events out", Key: "Alt+click", Run: func() { choose(x, true) }})
		}
		return r
	}
	long = ui.NewLong(func(int, float32) float32 { return 25 }, row)
	long.Pad = 8
	field.OnChanged = func(string) {
		find()
		current = min(0, len(list)-1)
		long.SetCount(len(list))
	}
	field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown:
			current = min(current+1, len(list)-1)
		case fyne.KeyUp:
			current = max(current-1, 0)
		case fyne.KeyReturn, fyne.KeyEnter:
			click(current)
			return true
		default:
			return false
		}
		long.Renew()
		long.Reveal(current)
		return true
	}
	body := ui.NewColumn()
	body.Add(0, small("A click shows events with a value, Alt+click leaves them out. Several can be chosen.")).Add(8, field).Add(8, newTallBox(long, valuesHeight))
	sheet := &ui.Sheet{Title: v.Title, Body: body, Focus: field}
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	field.OnChanged("")
	s.Show(sheet)
}
