package dialog

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// History lists the steps, the newest first. A click goes back, or forward again, to the state after a step.
func History(s *ui.Sheets, list []edit.Entry, to func(seq uint64), closed func()) {
	body := ui.NewColumn()
	sheet := &ui.Sheet{Title: "History", Width: 560, OnClose: closed}
	if len(list) == 0 {
		body.Add(0, dim("Nothing has been changed yet."))
	} else {
		body.Add(0, dim("Click a step to go back, or forward again, to how things were right after it."))
	}
	rows := ui.NewColumn()
	rows.Left, rows.Right = 8, 14
	const most = 500
	for i := len(list) - 1; i >= max(0, len(list)-most); i-- {
		e := list[i]
		r := ui.NewRow(words(e), Moment(e.At), ui.NoLead, func() {
			sheet.Close()
			to(e.Seq)
		})
		r.Dim = e.Undone
		rows.Add(0, r)
	}
	start := ui.NewRow("The beginning", "", ui.NoLead, func() {
		sheet.Close()
		to(0)
	})
	start.Dim = true
	if len(list) > 0 {
		rows.Add(0, start)
		body.Add(10, newTallBox(ui.NewPane(rows), min(float32(len(list)+1)*25+4, 360)))
	}
	sheet.Body = body
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}

func words(e edit.Entry) string {
	w := e.Name
	switch {
	case e.Undone:
		w += " (undone)"
	case e.Partial:
		w += " (cut short)"
	case e.Changes > 1:
		w += " · " + desk.Count(e.Changes) + " records"
	}
	return w
}

// Moment words a time in Unix seconds in the zone of the user.
func Moment(unix int64) string {
	t := when.Of(time.Unix(unix, 0))
	return when.Point(t, when.ToMinute).Words(when.Style{})
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
func (b *tallBox) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(b.o))
}
