package ui

import (
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
	r := &headRenderer{h: h, text: &canvas.Text{TextStyle: fyne.TextStyle{Bold: true}}, arrow: canvas.NewImageFromResource(nil)}
	r.drawn = drawn{w: h, objects: []fyne.CanvasObject{r.text, r.arrow}, min: r.minSize, place: r.place, dress: r.dress}
	if h.Right != nil {
		r.objects = append(r.objects, h.Right)
	}
	r.dress()
	return r
}

type headRenderer struct {
	drawn
	h     *Head
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
	if r.h.focused {
		r.text.Color = theme.Color(theme.ColorNamePrimary)
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
	if r.h.Right != nil {
		m := r.h.Right.MinSize()
		s = fyne.NewSize(s.Width+m.Width+8, max(s.Height, m.Height))
	}
	return s
}

func (r *headRenderer) place(s fyne.Size) {
	middle(r.text, 0, 0, s.Height)
	put(r.arrow, r.text.MinSize().Width+1, (s.Height-16)/2, 16, 16)
	if r.h.Right != nil {
		m := r.h.Right.MinSize()
		put(r.h.Right, s.Width-m.Width, (s.Height-m.Height)/2, m.Width, m.Height)
	}
}
