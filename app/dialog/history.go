package dialog

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/query"
	"entente/timeline/when"
)

// History lists all steps, the newest first, with the one that the library is at marked. A click or Enter goes back, or
// forward again, to the state after a step.
func History(s *ui.Sheets, list []edit.Entry, to func(seq uint64)) {
	sheet := &ui.Sheet{Title: "History", Width: 600}
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	if len(list) == 0 {
		sheet.Body = dim("Nothing has been changed yet.")
		s.Show(sheet)
		return
	}
	field := ui.NewField("Find a step")
	present := Present(list)
	var rows []int // places in list, the newest first; -1 is the beginning
	current := 0
	goTo := func(i int) {
		if i < 0 || i >= len(rows) {
			return
		}
		seq := uint64(0)
		if at := rows[i]; at >= 0 {
			seq = list[at].Seq
		}
		sheet.Close()
		to(seq)
	}
	row := func(i int) fyne.CanvasObject {
		at := rows[i]
		name, when := "The beginning", ""
		if at >= 0 {
			name, when = words(list[at]), Moment(list[at].At)
		}
		if at == present {
			when = "now here · " + when
		}
		r := ui.NewRow(name, strings.TrimSuffix(when, " · "), ui.IconLead, func() { goTo(i) })
		if at == present {
			r.Icon = theme.NavigateNextIcon()
		}
		r.Dim, r.Chosen = at > present, i == current
		return r
	}
	const height, most = 25, 360
	long := ui.NewLong(func(int, float32) float32 { return height }, row)
	long.Pad = 8
	find := func(text string) {
		want := query.Words(text)
		rows, current = nil, 0
		for at := len(list) - 1; at >= -1; at-- {
			folded := "the beginning"
			if at >= 0 {
				folded = query.Fold(list[at].Name)
			}
			if !query.HasPrefixWords(folded, want) {
				continue
			}
			if at == present {
				current = len(rows)
			}
			rows = append(rows, at)
		}
		long.SetCount(len(rows))
		long.ShowLine(current)
	}
	field.OnChanged = find
	field.OnSubmitted = func(string) { goTo(current) }
	field.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown:
			current = min(current+1, len(rows)-1)
		case fyne.KeyUp:
			current = max(current-1, 0)
		default:
			return false
		}
		long.Renew()
		long.Reveal(current)
		return true
	}
	body := ui.NewColumn()
	body.Add(0, dim("Click a step to go back, or forward again, to how things were right after it.")).Add(8, field).
		Add(8, newTallBox(long, min(float32(len(list)+1)*height+4, most)))
	sheet.Body, sheet.Focus = body, field
	find("")
	s.Show(sheet)
}

// Present is the place in the history of the step that the library is at, -1 for the beginning.
func Present(list []edit.Entry) int {
	for i, e := range list {
		if e.Undone {
			return i - 1
		}
	}
	return len(list) - 1
}

func words(e edit.Entry) string {
	w := e.Name
	switch {
	case e.Undone:
		w += " (undone)"
	case e.Partial:
		w += " (cut short)"
	case e.Changes > 1:
		w += " · " + say.Count(e.Changes) + " records"
	}
	return w
}

// Moment words a time in Unix seconds in the zone of the user.
func Moment(unix int64) string {
	t := when.Of(time.Unix(unix, 0))
	return when.Point(t, when.ToMinute).Words(ui.Dates(when.Style{}))
}

// tallBox gives an object a height.
type tallBox struct {
	widget.BaseWidget
	o fyne.CanvasObject
	h float32
}

func newTallBox(o fyne.CanvasObject, h float32) *tallBox {
	b := &tallBox{o: o, h: h}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize implements fyne.CanvasObject.
func (b *tallBox) MinSize() fyne.Size { return fyne.NewSize(100, b.h) }

// CreateRenderer implements fyne.Widget.
func (b *tallBox) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.o) }
