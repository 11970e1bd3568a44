package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
)

// Head is the head of a section: small bold capitals, something at the right.
type Head struct {
	press  // OnTapped opens and closes what stands below; nil: that stays open
	Title  string
	Right  fyne.CanvasObject // nil: nothing
	Closed bool
}

// NewHead returns the head of a section.
func NewHead(title string, right fyne.CanvasObject) *Head {
	h := &Head{Title: title, Right: right}
	h.extend(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *Head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{h: h, over: box(color.Transparent, 5), text: &canvas.Text{TextStyle: fyne.TextStyle{Bold: true}}, arrow: canvas.NewImageFromResource(nil)}
	r.drawn = drawn{w: h, objects: []fyne.CanvasObject{r.over, r.text, r.arrow}, min: r.minSize, place: r.place, dress: r.dress}
	if h.Right != nil {
		r.objects = append(r.objects, h.Right)
	}
	r.dress()
	return r
}

type headRenderer struct {
	drawn
	h     *Head
	over  *canvas.Rectangle // shows that it has the keys, or that a click does something
	text  *canvas.Text
	arrow *canvas.Image
}

func (r *headRenderer) dress() {
	r.arrow.Hidden = r.h.OnTapped == nil
	icon := theme.MenuDropDownIcon()
	if r.h.Closed {
		icon = theme.MenuExpandIcon()
	}
	r.arrow.Resource = theme.NewColoredResource(icon, own.ColorDim)
	r.text.Text, r.text.TextSize, r.text.Color = spaced(strings.ToUpper(r.h.Title)), size(own.SizeHead), theme.Color(own.ColorDim)
	if r.over.Hidden = r.h.OnTapped == nil; !r.over.Hidden {
		r.h.dressOver(r.over)
	}
}

// spaced sets capitals a little apart: small ones read better so.
func spaced(s string) string {
	const hair = "\u200a"
	var b strings.Builder
	for i, c := range s {
		if i > 0 {
			b.WriteString(hair)
		}
		b.WriteRune(c)
	}
	return b.String()
}

func (r *headRenderer) minSize() fyne.Size {
	s := r.text.MinSize()
	s.Height = max(s.Height, 18)
	if r.h.Right != nil { // a higher one reaches beyond: heads stand as far apart with it as without
		s.Width += r.h.Right.MinSize().Width + 8
	}
	return s
}

func (r *headRenderer) place(s fyne.Size) {
	const bleed, around = 6, 2 // the ground reaches beyond the words
	put(r.over, -bleed, -around, r.text.MinSize().Width+16+2*bleed, s.Height+2*around)
	middle(r.text, 0, 0, s.Height)
	put(r.arrow, r.text.MinSize().Width+1, (s.Height-16)/2, 16, 16)
	if r.h.Right != nil {
		m := r.h.Right.MinSize()
		put(r.h.Right, s.Width-m.Width, (s.Height-m.Height)/2, m.Width, m.Height)
	}
}
