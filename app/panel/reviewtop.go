package panel

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// reviewTop is the bar at the top of the review: where one is, how much is decided, the date, the threshold.
type reviewTop struct {
	widget.BaseWidget
	back, previous, next, undo *ui.Button
	date, threshold, acceptAll *ui.Button
	place, count               *canvas.Text
	meter                      *ui.Meter
}

func newReviewTop(tips *ui.Tips, calls *ReviewCalls) *reviewTop {
	t := &reviewTop{place: &canvas.Text{}, count: &canvas.Text{}, meter: ui.NewMeter()}
	t.back = ui.NewButton("Timeline", func() { calls.Close() })
	t.back.Icon, t.back.Tips, t.back.Tip = theme.NavigateBackIcon(), tips, "Back to the timeline (Esc)"
	t.previous = ui.NewIconButton(theme.NavigateBackIcon(), "Previous article (P)", tips, func() { calls.PreviousArticle() })
	t.next = ui.NewIconButton(theme.NavigateNextIcon(), "Next article (N)", tips, func() { calls.NextArticle() })
	t.previous.Bare, t.next.Bare = true, true
	t.undo = ui.NewIconButton(theme.ContentUndoIcon(), "Undo (U)", tips, func() { calls.Undo() })
	t.date = ui.NewButton("", func() { calls.Date() })
	t.date.Tips, t.date.Tip = tips, "Change the publication date (D). Relative dates are worked out anew; those that you have set yourself stay."
	t.threshold = ui.NewButton("", func() { calls.Threshold(t.threshold) })
	t.threshold.Arrow, t.threshold.Tips, t.threshold.Tip = true, tips, "From which confidence what is found becomes an event without being asked about"
	t.acceptAll = ui.NewButton("Accept all", func() { calls.AcceptAll() })
	t.acceptAll.Primary, t.acceptAll.Tips, t.acceptAll.Tip = true, tips, "Accept all that waits in this article (Shift+A)"
	t.ExtendBaseWidget(t)
	return t
}

func (t *reviewTop) update(x *review.Page, s ReviewState) {
	t.place.Text = fmt.Sprintf("Article %s of %s", say.Count(max(1, s.At)), say.Count(max(1, s.Of)))
	t.count.Text = fmt.Sprintf("%d of %d decided", x.Decided(), len(x.Items))
	if n := len(x.Items); n > 0 {
		t.meter.Set(float32(x.Decided()) / float32(n))
	}
	t.date.SetText(publishedWords(x.Article))
	t.threshold.SetText(thresholdWords(s.Threshold))
	t.acceptAll.SetText("Accept all")
	if x.Waiting > 0 {
		t.acceptAll.SetText("Accept all " + strconv.Itoa(x.Waiting))
	}
	switchable(t.acceptAll, x.Waiting > 0 && !s.ReadOnly)
	switchable(t.date, !s.ReadOnly)
	switchable(t.threshold, !s.ReadOnly)
	switchable(t.undo, s.Undo != "" && !s.ReadOnly)
	switchable(t.previous, s.At > 1)
	switchable(t.next, s.At < s.Of)
	t.undo.Tip = "Undo (U)"
	if s.Undo != "" {
		t.undo.Tip = "Undo: " + s.Undo + " (U)"
	}
	t.Refresh()
}

func switchable(b *ui.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// publishedWords says when an article was published and what says so.
func publishedWords(a *timeline.Article) string {
	if a.Published.IsZero() {
		return "No publication date"
	}
	words := "Published " + a.Published.Words(ui.Dates(when.Style{}))
	switch a.From {
	case timeline.DateByPerson:
		return words + " · set by hand"
	case timeline.DateFromMetadata:
		return words + " · from the file’s data"
	case timeline.DateFromDateline:
		return words + " · from the dateline"
	case timeline.DateFromFilename:
		return words + " · from the file’s name"
	}
	return words
}

// thresholdWords says what a threshold does.
func thresholdWords(f float32) string {
	switch {
	case f >= desk.AskAlways:
		return "Ask about everything"
	case f <= desk.AskNever:
		return "Never ask"
	}
	return fmt.Sprintf("Ask below %.0f %%", f*100)
}

// CreateRenderer implements fyne.Widget.
func (t *reviewTop) CreateRenderer() fyne.WidgetRenderer { return &reviewTopRenderer{t: t} }

type reviewTopRenderer struct {
	t      *reviewTop
	narrow bool
}

func (r *reviewTopRenderer) Objects() []fyne.CanvasObject {
	t := r.t
	list := []fyne.CanvasObject{t.back, t.previous, t.place, t.next, t.count, t.date, t.threshold, t.undo, t.acceptAll}
	if !r.narrow {
		list = append(list, t.meter)
	}
	return list
}

func (r *reviewTopRenderer) Layout(z fyne.Size) {
	t := r.t
	const gap = 8
	for _, x := range []*canvas.Text{t.place, t.count} {
		x.TextSize, x.Color = theme.Size(theme.SizeNameText), theme.Color(theme.ColorNameForeground)
	}
	t.count.Color = theme.Color(own.ColorDim)
	at := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, (z.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
	x := float32(12)
	left := func(o fyne.CanvasObject, gap float32) {
		m := o.MinSize()
		at(o, x, m.Width, m.Height)
		x += m.Width + gap
	}
	// In a narrow window the words that one knows by heart go.
	t.back.Compact(z.Width < 1100)
	left(t.back, 14)
	left(t.previous, 4)
	left(t.place, 4)
	left(t.next, 18)
	right := z.Width - 12
	for _, b := range []*ui.Button{t.acceptAll, t.undo, t.threshold, t.date} {
		m := b.MinSize()
		at(b, right-m.Width, m.Width, m.Height)
		right -= m.Width + gap
	}
	t.count.Hidden = right-x < t.count.MinSize().Width+12 // in large letters there may be no room
	if !t.count.Hidden {
		left(t.count, 12)
	}
	r.narrow = t.count.Hidden || right-x < 120
	at(t.meter, x, 110, 4)
}

func (r *reviewTopRenderer) MinSize() fyne.Size { return fyne.NewSize(400, reviewBar) }
func (r *reviewTopRenderer) Destroy()           {}
func (r *reviewTopRenderer) Refresh() {
	r.Layout(r.t.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(r.t)
}
