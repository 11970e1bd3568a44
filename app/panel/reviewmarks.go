package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
)

// findStyles say how times, actors and places are marked: by a line below them. Lines differ in form too, so that they
// can be told apart without colours.
func findStyle(k review.Kind) (line fyne.ThemeColorName, broken bool) {
	switch k {
	case review.Time:
		return own.ColorStar, false
	case review.Place:
		return own.ColorQuad(timeline.MaterialCooperation), true
	}
	return theme.ColorNamePrimary, false
}

// reviewMarks marks everything found: passages that speak of events by a ground in the colour of their kind, the one
// that is looked at more strongly and with a bar, words by lines below them.
func reviewMarks(x *review.Page, current int) []ui.PaperMark {
	var list []ui.PaperMark
	seen := map[timeline.Range]bool{}
	passages := func(i int) {
		it := &x.Items[i]
		if it.State == review.Rejected && i != current {
			return
		}
		for _, e := range it.Evidence {
			if seen[e] { // several events of one sentence: the first, or the one looked at
				continue
			}
			seen[e] = true
			m := ui.PaperMark{Extent: ui.Extent{From: e.Start, To: e.End}, Ground: own.ColorQuad(it.Quad) + own.SoftSuffix}
			if i == current {
				m.Ground, m.Bar = own.ColorQuad(it.Quad)+own.LitSuffix, own.ColorQuad(it.Quad)
			}
			list = append(list, m)
		}
	}
	if current >= 0 && current < len(x.Items) {
		passages(current)
		for _, w := range x.Items[current].Words {
			list = append(list, ui.PaperMark{Extent: ui.Extent{From: w.Start, To: w.End}, Ground: own.ColorMarkBelow})
		}
	}
	for i := range x.Items {
		if i != current {
			passages(i)
		}
	}
	for _, f := range x.Finds {
		line, broken := findStyle(f.Kind)
		list = append(list, ui.PaperMark{Extent: ui.Extent{From: f.Start, To: f.End}, Under: line, Broken: broken})
	}
	return list
}

// tapped looks at the item that speaks of the byte that was clicked; another click there at the next one.
func (r *Review) tapped(at int) {
	if i := r.itemAt(at); i >= 0 {
		r.calls.Look(i)
	}
}

// itemAt returns the next item after the current one whose evidence holds a byte, -1 for none. What waits comes first.
func (r *Review) itemAt(at int) int {
	var hits []int
	for i := range r.x.Items {
		if slices.ContainsFunc(r.x.Items[i].Evidence, func(e timeline.Range) bool { return e.Start <= at && at < e.End }) {
			hits = append(hits, i)
		}
	}
	if len(hits) == 0 || at < 0 {
		return -1
	}
	if k := slices.Index(hits, r.state.Current); k >= 0 {
		return hits[(k+1)%len(hits)]
	}
	for _, i := range hits {
		if r.x.Items[i].State == review.Waits {
			return i
		}
	}
	return hits[0]
}

// hovered tells what the words below the pointer were taken for.
func (r *Review) hovered(at int) {
	hit := -1
	for i, f := range r.x.Finds {
		if f.Start <= at && at < f.End {
			hit = i // the innermost comes last
		}
	}
	if hit == r.hinted {
		return
	}
	r.hinted = hit
	if hit < 0 {
		r.tips.Hide()
		return
	}
	f := r.x.Finds[hit]
	words := say.Quote(strings.Join(strings.Fields(r.x.Text[f.Start:f.End]), " "))
	if f.Words != "" {
		words += " → " + f.Words
	}
	r.tips.Show(ui.NewFlow(own.SizeSmall, ui.Plain(cutRunes(words, 400))...), r.paper.Pointer().AddXY(10, 20), 320)
}

// reviewLegend says what the marks mean and which keys there are.
type reviewLegend struct {
	widget.BaseWidget
	names [4]*canvas.Text
	signs [4]fyne.CanvasObject
	keys  *canvas.Text
	said  string // in the place of the keys, "" for nothing
}

// reviewKeys are those that one needs all the time, the most needed first; the cheat sheet has the rest.
const reviewKeys = "J K move · A accept · X reject · E edit · U undo · Esc timeline · Enter accept and next · N next article · S words by arrow keys"

// say tells something in the place of the keys, or shows them again.
func (l *reviewLegend) say(words string) {
	l.said = words
	l.Refresh()
}

// atRight cuts what is said to a width; of the keys it leaves out those at the end that have no room.
func (l *reviewLegend) atRight(width float32) string {
	if l.said != "" {
		return ui.Shorten(l.said, l.keys.TextSize, l.keys.TextStyle, max(width, 0))
	}
	keys := reviewKeys
	for fyne.MeasureText(keys, l.keys.TextSize, l.keys.TextStyle).Width > width {
		at := strings.LastIndex(keys, " · ")
		if at < 0 {
			return ""
		}
		keys = keys[:at]
	}
	return keys
}

func newReviewLegend() *reviewLegend {
	l := &reviewLegend{keys: &canvas.Text{}}
	for i, name := range []string{"time", "actor", "place", "event, in the colour of its kind"} {
		l.names[i], l.signs[i] = &canvas.Text{Text: name}, &canvas.Rectangle{CornerRadius: 1}
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *reviewLegend) CreateRenderer() fyne.WidgetRenderer { return &legendRenderer{l: l} }

type legendRenderer struct {
	l      *reviewLegend
	dashes [3]*canvas.Rectangle
}

func (r *legendRenderer) Objects() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for i := range r.l.names {
		if i != int(review.Place) {
			list = append(list, r.l.signs[i])
		}
		list = append(list, r.l.names[i])
	}
	for i := range r.dashes {
		if r.dashes[i] == nil {
			r.dashes[i] = &canvas.Rectangle{}
		}
		list = append(list, r.dashes[i])
	}
	return append(list, r.l.keys)
}

func (r *legendRenderer) Layout(z fyne.Size) {
	r.Objects()
	at := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	x := float32(28)
	for i, t := range r.l.names {
		t.TextSize, t.Color = theme.Size(own.SizeSmall), theme.Color(own.ColorDim)
		sign := r.l.signs[i].(*canvas.Rectangle)
		fill, _ := findStyle(review.Kind(i))
		switch {
		case i == len(r.l.names)-1:
			sign.FillColor, sign.CornerRadius = theme.Color(own.ColorQuad(timeline.VerbalCooperation)+own.LitSuffix), 3
			at(sign, x, z.Height/2-7, 22, 14)
		case review.Kind(i) == review.Place:
			for k, d := range r.dashes {
				d.FillColor = theme.Color(fill)
				at(d, x+float32(k)*8, z.Height/2+3, 5, 2)
			}
		default:
			sign.FillColor = theme.Color(fill)
			at(sign, x, z.Height/2+3, 22, 2)
		}
		m := t.MinSize()
		at(t, x+28, (z.Height-m.Height)/2, m.Width, m.Height)
		x += 28 + m.Width + 20
	}
	r.l.keys.TextSize, r.l.keys.Color = theme.Size(own.SizeSmall), theme.Color(own.ColorDim)
	r.l.keys.Text = r.l.atRight(z.Width - x - cardPad)
	m := r.l.keys.MinSize()
	at(r.l.keys, z.Width-m.Width-cardPad, (z.Height-m.Height)/2, m.Width, m.Height)
}

func (r *legendRenderer) MinSize() fyne.Size { return fyne.NewSize(200, legendRow) }
func (r *legendRenderer) Destroy()           {}
func (r *legendRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvasRefresh(r.l)
}
