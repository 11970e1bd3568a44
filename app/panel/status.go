package panel

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk"
	"entente/timeline/desk/say"
)

// Status is the line at the bottom.
type Status struct {
	widget.BaseWidget
	left   *canvas.Text
	right  *canvas.Text
	job    *canvas.Text
	meter  *ui.Meter
	cancel *ui.Button

	jobShown bool
	says     [3]string // whole: at the left, at the right, of the job
}

// StatusHeight is the height of the line.
const StatusHeight = 28

// NewStatus returns the line. cancel ends the job that is shown.
func NewStatus(tips *ui.Tips, cancel func()) *Status {
	s := &Status{left: &canvas.Text{}, right: &canvas.Text{}, job: &canvas.Text{}, meter: ui.NewMeter()}
	s.cancel = ui.NewIconButton(theme.CancelIcon(), "Stop", tips, cancel)
	s.cancel.Bare = true
	s.ExtendBaseWidget(s)
	return s
}

// Update words the state of the desk.
func (s *Status) Update(x desk.Status) {
	const gap = "     "
	left := say.Count(x.Events) + " events"
	if x.Events == 1 {
		left = "1 event"
	}
	if x.Matching != x.Events {
		left += fmt.Sprintf(" · %s match", say.Count(x.Matching))
	}
	if x.Events > 0 {
		left += fmt.Sprintf(" · %s shown%s%s", say.Count(x.Shown), gap, x.Period)
	}
	if x.Selected > 0 {
		left += fmt.Sprintf("%s%s selected", gap, say.Count(x.Selected))
	}
	s.set(0, left)
}

// Say writes the right end: whether everything is saved.
func (s *Status) Say(words string) { s.set(1, words) }

// Closed says that there is no library.
func (s *Status) Closed() {
	s.set(0, "")
	s.Say("No library is open")
}

// Job shows how far a job is; "" shows none. A negative part is one that is not known.
func (s *Status) Job(words string, part float32) {
	s.set(2, words)
	s.meter.Set(part)
	if shown := words != ""; shown != s.jobShown {
		s.jobShown = shown
		s.Refresh()
	}
}

// Words returns what the line says, for tests.
func (s *Status) Words() (left, job, right string) { return s.says[0], s.says[2], s.says[1] }

func (s *Status) set(i int, words string) {
	if s.says[i] != words {
		s.says[i] = words
		s.Refresh()
	}
}

// statusApart is the least room between what stands at the left and at the right.
const statusApart = 24

// fit cuts the words at the right, or of a job, to most of the room, and those at the left to what is left.
func (s *Status) fit(right *canvas.Text, words string, room float32) {
	cut := func(t *canvas.Text, words string, room float32) float32 {
		t.Text = ui.Shorten(words, t.TextSize, t.TextStyle, max(room, 0))
		return t.MinSize().Width
	}
	const most = 0.72
	cut(s.left, s.says[0], room-statusApart-cut(right, words, room*most))
}

// CreateRenderer implements fyne.Widget.
func (s *Status) CreateRenderer() fyne.WidgetRenderer { return &statusRenderer{s} }

type statusRenderer struct{ s *Status }

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(200, StatusHeight) }
func (r *statusRenderer) Destroy()           {}

func (r *statusRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	if s.jobShown {
		return []fyne.CanvasObject{s.left, s.job, s.meter, s.cancel}
	}
	return []fyne.CanvasObject{s.left, s.right}
}

func (r *statusRenderer) Layout(z fyne.Size) {
	s := r.s
	for _, t := range []*canvas.Text{s.left, s.right, s.job} {
		t.TextSize, t.Color = theme.Size(own.SizeSmall), theme.Color(own.ColorDim)
	}
	if room := z.Width - 28; s.jobShown {
		s.fit(s.job, s.says[2], room-26-118-12)
	} else {
		s.fit(s.right, s.says[1], room)
	}
	m := s.left.MinSize()
	at := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, (z.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	at(s.left, 14, m.Width, m.Height)
	x := z.Width - 14
	if s.jobShown {
		x += 6
		at(s.cancel, x-26, 26, 24)
		at(s.meter, x-26-118, 110, 4)
		j := s.job.MinSize()
		at(s.job, x-26-118-12-j.Width, j.Width, j.Height)
		return
	}
	w := s.right.MinSize()
	at(s.right, x-w.Width, w.Width, w.Height)
}

func (r *statusRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvasRefresh(r.s)
}
