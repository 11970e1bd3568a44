package dialog

import (
	"slices"
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

// mostHistory is the height of the list of steps, at most.
const mostHistory = 360

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
	present := Present(list)
	var rows []int // places in list, the newest first; -1 is the beginning
	var f *finder
	goTo := func(i int) {
		seq := uint64(0)
		if at := rows[i]; at >= 0 {
			seq = list[at].Seq
		}
		sheet.Close()
		to(seq)
	}
	row := func(i int) fyne.CanvasObject {
		r := stepRow(list, rows[i], present, func() { goTo(i) })
		r.Chosen = i == f.current
		return r
	}
	f = newFinder("Find a step", row, goTo)
	f.field.OnChanged = func(text string) {
		rows = stepsNamed(list, text)
		here := max(slices.Index(rows, present), 0)
		f.show(len(rows), here)
		f.long.ShowLine(here)
	}
	body := ui.NewColumn()
	body.Add(0, dim("Click a step to go back, or forward again, to how things were right after it.")).Add(8, f.field).
		Add(8, newTallBox(f.long, min(float32(len(list)+1)*rowHeight+4, mostHistory)))
	sheet.Body, sheet.Focus = body, f.field
	f.field.OnChanged("")
	s.Show(sheet)
}

// stepRow shows the step at a place of the list, -1 being the beginning; the library is at present, and what comes after it is undone.
func stepRow(list []edit.Entry, at, present int, click func()) *ui.Row {
	name, when := "The beginning", ""
	if at >= 0 {
		name, when = words(list[at]), Moment(list[at].At)
	}
	if at == present {
		when = "now here · " + when
	}
	r := ui.NewRow(name, strings.TrimSuffix(when, " · "), ui.IconLead, click)
	if at == present {
		r.Icon = theme.NavigateNextIcon()
	}
	r.Dim = at > present
	return r
}

// stepsNamed returns the places of the steps that have words beginning as those of text do, the newest first; -1 is the beginning.
func stepsNamed(list []edit.Entry, text string) []int {
	want := query.Words(text)
	var rows []int
	for at := len(list) - 1; at >= -1; at-- {
		name := "the beginning"
		if at >= 0 {
			name = query.Fold(list[at].Name)
		}
		if query.HasPrefixWords(name, want) {
			rows = append(rows, at)
		}
	}
	return rows
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
