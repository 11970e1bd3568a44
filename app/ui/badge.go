package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Person is a line with a round badge of initials, a name and a second line.
type Person struct {
	press
	Initials, Name, Second string
	Last                   string // end of Second that stays where there is no room for all of that
}

// NewPerson returns such a line.
func NewPerson(initials, name, second string) *Person {
	p := &Person{Initials: initials, Name: name, Second: second}
	p.extend(p)
	return p
}

const (
	personHeight = 44
	badge        = 28
)

// CreateRenderer implements fyne.Widget.
func (p *Person) CreateRenderer() fyne.WidgetRenderer {
	r := &personRenderer{p: p, over: box(color.Transparent, 6), rule: &canvas.Rectangle{}, disc: canvas.NewCircle(color.Transparent),
		initials: &canvas.Text{Text: p.Initials, TextStyle: fyne.TextStyle{Bold: true}},
		name:     newCut(&canvas.Text{Text: p.Name}), second: newCut(&canvas.Text{Text: p.Second})}
	r.drawn = drawn{w: p, objects: []fyne.CanvasObject{r.rule, r.over, r.disc, r.initials, r.name.Text, r.second.Text},
		min: func() fyne.Size { return fyne.NewSize(120, personHeight) }, place: r.place, dress: r.dress}
	r.dress()
	return r
}

type personRenderer struct {
	drawn
	p            *Person
	over, rule   *canvas.Rectangle
	disc         *canvas.Circle
	initials     *canvas.Text
	name, second *cutText
}

func (r *personRenderer) dress() {
	r.p.dressOver(r.over)
	r.rule.FillColor = theme.Color(own.ColorRule)
	r.disc.FillColor = theme.Color(own.ColorChip)
	r.initials.Color, r.initials.TextSize = theme.Color(theme.ColorNameForeground), size(own.SizeHead)-1
	r.name.Color, r.name.TextSize = theme.Color(theme.ColorNameForeground), size(theme.SizeNameText)
	r.second.tail = r.p.Last
	r.second.Color, r.second.TextSize = theme.Color(own.ColorDim), size(own.SizeSmall)
}

func (r *personRenderer) place(s fyne.Size) {
	const bleed, gap = 8, 10
	put(r.rule, 0, s.Height-1, s.Width, 1)
	put(r.over, -bleed, 2, s.Width+2*bleed, s.Height-5)
	mid := (s.Height - 1) / 2
	put(r.disc, 0, mid-badge/2, badge, badge)
	m := r.initials.MinSize()
	put(r.initials, (badge-m.Width)/2, mid-m.Height/2, m.Width, m.Height)
	x := float32(badge + gap)
	r.name.fit(s.Width - x)
	r.second.fit(s.Width - x)
	if r.p.Second == "" {
		middle(r.name.Text, x, 0, s.Height-1)
		return
	}
	n, d := r.name.MinSize(), r.second.MinSize()
	top := mid - (n.Height+d.Height-1)/2
	put(r.name.Text, x, top, n.Width, n.Height)
	put(r.second.Text, x, top+n.Height-1, d.Width, d.Height)
}
