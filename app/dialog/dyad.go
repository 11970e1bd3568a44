package dialog

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	own "entente/app/theme"
	"entente/app/ui"
)

// DyadInput says between whom dealings are asked for.
type DyadInput struct {
	A, B  string
	Names func(words string, n int) []string // completes a name
	Then  func(a, b string) error            // what it returns is shown as wrong, and the sheet stays
}

// dyadNames is the number of names that complete what is typed.
const dyadNames = 6

// dyad is the sheet with its fields.
type dyad struct {
	in     DyadInput
	fields [2]*ui.Field
	list   *ui.Column
	names  []string
	chosen int
	at     int // the field that is typed into
	wrong  *ui.Flow
	sheet  *ui.Sheet
}

// Dyad asks for two actors or blocs.
func Dyad(s *ui.Sheets, in DyadInput) {
	y := &dyad{in: in, list: ui.NewColumn(), wrong: ui.NewFlow(own.SizeSmall)}
	y.list.Left, y.list.Right = 8, 8
	form := newForm()
	for i, text := range []string{in.A, in.B} {
		f := ui.NewField([]string{"China", "Russia"}[i])
		f.SetText(text)
		f.OnChanged = func(string) { y.at = i; y.complete() }
		f.OnKey = y.key
		f.OnSubmitted = func(string) { y.submit(i) }
		y.fields[i] = f
		form.row([]string{"Between", "and"}[i], f)
	}
	body := ui.NewColumn()
	body.Add(0, dim("Countries, persons, organisations or blocs. Their events stand in three lanes: what the one does alone, what both do, what the other does alone."))
	body.Add(12, form).Add(6, newTallBox(y.list, dyadNames*25+2)).Add(4, y.wrong)
	y.sheet = &ui.Sheet{Title: "Between two actors", Body: body, Width: 460, Focus: y.fields[b2i(in.A != "")]}
	y.sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", y.sheet.Close), primary("Show", y.accept)}
	y.at = b2i(in.A != "")
	y.complete()
	s.Show(y.sheet)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// complete lists the names that what is typed may become, and chooses the one that it is already, else the first.
func (y *dyad) complete() {
	text := strings.TrimSpace(y.fields[y.at].Text)
	y.names = nil
	for _, n := range y.in.Names(text, dyadNames+1) {
		if !strings.EqualFold(n, y.fields[1-y.at].Text) && len(y.names) < dyadNames {
			y.names = append(y.names, n)
		}
	}
	y.chosen = max(slices.IndexFunc(y.names, func(n string) bool { return strings.EqualFold(n, text) }), 0)
	y.wrong.SetSpans()
	y.show()
}

func (y *dyad) show() {
	y.list.Clear()
	for i, name := range y.names {
		r := ui.NewRow(name, "", ui.NoLead, func() { y.take(i) })
		r.Chosen = i == y.chosen
		y.list.Add(0, r)
	}
	if len(y.names) == 0 {
		y.list.Add(4, dim("Nobody of that name."))
	}
	y.list.Refresh()
}

func (y *dyad) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		y.chosen = min(y.chosen+1, max(len(y.names)-1, 0))
	case fyne.KeyUp:
		y.chosen = max(y.chosen-1, 0)
	default:
		return false
	}
	y.show()
	return true
}

// take puts a name that completes what is typed into its field, and goes to the other one while that is empty.
func (y *dyad) take(i int) {
	at := y.at
	y.fields[at].SetText(y.names[i])
	if other := y.fields[1-at]; strings.TrimSpace(other.Text) == "" {
		y.at = 1 - at
		y.complete()
		if c := fyne.CurrentApp().Driver().CanvasForObject(other); c != nil {
			c.Focus(other)
		}
	}
}

// submit takes the name that is chosen, and accepts when both names are there.
func (y *dyad) submit(i int) {
	alone := strings.TrimSpace(y.fields[1-i].Text) == ""
	if y.at == i && y.chosen < len(y.names) {
		y.take(y.chosen)
	}
	if alone {
		return
	}
	if strings.TrimSpace(y.fields[0].Text) != "" && strings.TrimSpace(y.fields[1].Text) != "" {
		y.accept()
	}
}

func (y *dyad) accept() {
	if err := y.in.Then(y.fields[0].Text, y.fields[1].Text); err != nil {
		sayWrong(y.wrong, err)
		y.sheet.Refit()
		return
	}
	y.sheet.Close()
}
