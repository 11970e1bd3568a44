package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Lead says what stands before the text of a Row.
type Lead uint8

// The leads.
const (
	NoLead   Lead = iota
	CheckBox      // filled when the row is on
	Dot           // in a colour
	IconLead      // an icon
)

// Row is a line of a list: something before it, a text that is cut to its room, a count at the right.
type Row struct {
	press

	// configuration
	Text   string
	Count  string
	Lead   Lead
	On     bool
	Out    bool                // it is left out: a bar stands in the box, or for the dot
	Color  fyne.ThemeColorName // of the dot or the icon
	Icon   fyne.Resource
	Chosen bool // the one that Enter takes
	Dim    bool // second thoughts: undated events, hidden layers
}

// rowHeight is the height of a row.
const rowHeight = 25

// NewRow returns a row.
func NewRow(text, count string, lead Lead, tapped func()) *Row {
	r := &Row{Text: text, Count: count, Lead: lead}
	r.OnTapped = tapped
	r.extend(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (w *Row) CreateRenderer() fyne.WidgetRenderer {
	r := &rowRenderer{w: w, over: box(color.Transparent, 5), mark: box(color.Transparent, 3), dot: canvas.NewCircle(color.Transparent),
		bar: box(color.Transparent, 1), icon: canvas.NewImageFromResource(nil), count: &canvas.Text{}, text: newCut(&canvas.Text{Text: w.Text})}
	for i := range r.tick {
		r.tick[i] = canvas.NewLine(color.Transparent)
		r.tick[i].StrokeWidth = 1.6
	}
	r.drawn = drawn{w: w, objects: []fyne.CanvasObject{r.over, r.mark, r.tick[0], r.tick[1], r.bar, r.dot, r.icon, r.text.Text, r.count},
		min: func() fyne.Size { return fyne.NewSize(60, rowHeight) }, place: r.place, dress: r.dress}
	r.dress()
	return r
}

type rowRenderer struct {
	drawn
	w          *Row
	over, mark *canvas.Rectangle
	tick       [2]*canvas.Line
	dot        *canvas.Circle
	bar        *canvas.Rectangle
	icon       *canvas.Image
	text       *cutText
	count      *canvas.Text
}

func (r *rowRenderer) dress() {
	w := r.w
	fg := theme.ColorNameForeground
	if w.Dim || w.Out {
		fg = own.ColorDim
	}
	r.text.set(w.Text)
	r.text.Color, r.text.TextSize = theme.Color(fg), size(theme.SizeNameText)
	r.count.Text, r.count.Color, r.count.TextSize = w.Count, theme.Color(own.ColorDim), size(own.SizeSmall)
	w.dressOver(r.over)
	if w.Chosen {
		r.over.FillColor = theme.Color(own.ColorSoft)
	}
	r.mark.Hidden, r.dot.Hidden, r.icon.Hidden = w.Lead != CheckBox, w.Lead != Dot || w.Out, w.Lead != IconLead
	for _, l := range r.tick {
		l.Hidden = w.Lead != CheckBox || !w.On
		l.StrokeColor = theme.Color(theme.ColorNameForegroundOnPrimary)
	}
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = color.Transparent, theme.Color(own.ColorDim), 1
	r.bar.Hidden, r.bar.FillColor = !w.Out, theme.Color(theme.ColorNameError)
	if w.On {
		r.mark.FillColor, r.mark.StrokeWidth = theme.Color(theme.ColorNamePrimary), 0
		r.text.TextStyle = fyne.TextStyle{Bold: w.Lead == Dot}
	} else {
		r.text.TextStyle = fyne.TextStyle{}
	}
	if w.Color != "" {
		r.dot.FillColor = theme.Color(w.Color)
	}
	if w.Icon != nil {
		tint := own.ColorDim
		if w.Color != "" {
			tint = w.Color
		}
		r.icon.Resource = theme.NewColoredResource(w.Icon, tint)
	}
}

func (r *rowRenderer) place(s fyne.Size) {
	const bleed = 6 // the ground of a row reaches beyond its text
	put(r.over, -bleed, 1, s.Width+2*bleed, s.Height-2)
	x, mid := float32(0), s.Height/2
	switch r.w.Lead {
	case CheckBox:
		put(r.mark, 0, mid-6.5, 13, 13)
		r.tick[0].Position1, r.tick[0].Position2 = fyne.NewPos(3, mid), fyne.NewPos(5.5, mid+2.8)
		r.tick[1].Position1, r.tick[1].Position2 = fyne.NewPos(5.5, mid+2.8), fyne.NewPos(10, mid-3)
		put(r.bar, 2.5, mid-1, 8, 2)
		x = 21
	case Dot:
		put(r.dot, 0, mid-4.5, 9, 9)
		put(r.bar, 0, mid-1, 9, 2)
		x = 17
	case IconLead:
		put(r.icon, -1, mid-7.5, 15, 15)
		x = 21
	}
	c := r.count.MinSize()
	put(r.count, s.Width-c.Width, mid-c.Height/2, c.Width, c.Height)
	room := s.Width - x
	if r.w.Count != "" {
		room -= c.Width + 8
	}
	r.text.fit(room)
	middle(r.text.Text, x, 0, s.Height)
}
