package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// form is a table of names and fields.
type form struct {
	widget.BaseWidget
	names  []*canvas.Text
	fields []fyne.CanvasObject
}

const (
	formNames = 76 // least room of the names
	formAfter = 14 // between the longest name and its field
	formGap   = 9

	besidePane = 8 // at the right of a form that scrolls, for the scroller's bar
)

func newForm() *form {
	f := &form{}
	f.ExtendBaseWidget(f)
	return f
}

func (f *form) row(name string, field fyne.CanvasObject) {
	f.names = append(f.names, &canvas.Text{Text: name})
	f.fields = append(f.fields, field)
	f.dress()
}

// dress gives the names the colour and size of the theme.
func (f *form) dress() {
	for _, n := range f.names {
		n.TextSize, n.Color = theme.Size(theme.SizeNameText), theme.Color(own.ColorDim)
	}
}

// Refresh implements fyne.CanvasObject. The theme may be another: the settings change it.
func (f *form) Refresh() {
	f.dress()
	f.BaseWidget.Refresh()
}

func (f *form) height(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(ui.Tall); ok {
		return t.HeightFor(width)
	}
	return o.MinSize().Height
}

// Objects lists the fields.
func (f *form) Objects() []fyne.CanvasObject { return f.fields }

// room is the width of the names.
func (f *form) room() float32 {
	w := float32(formNames)
	for _, n := range f.names {
		w = max(w, n.MinSize().Width+formAfter)
	}
	return w
}

// HeightFor implements ui.Tall.
func (f *form) HeightFor(width float32) float32 {
	var h float32
	for i, o := range f.fields {
		if i > 0 {
			h += formGap
		}
		h += f.height(o, width-f.room())
	}
	return h
}

// MinSize implements fyne.CanvasObject.
func (f *form) MinSize() fyne.Size { return fyne.NewSize(200, f.HeightFor(max(f.Size().Width, 300))) }

// CreateRenderer implements fyne.Widget.
func (f *form) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for i, o := range f.fields {
		objects = append(objects, f.names[i], o)
	}
	return ui.Laid(f, formLayout{f}, objects...)
}

// firstLine is the height of that part of a field that its name stands beside.
func firstLine(o fyne.CanvasObject) float32 {
	if x, ok := o.(interface{ FirstLine() float32 }); ok {
		return x.FirstLine()
	}
	if c, is := o.(*ui.Column); is && c.Len() > 0 { // words have gaps of their own
		if _, words := c.Objects()[0].(*ui.Flow); !words {
			return c.Objects()[0].MinSize().Height
		}
	}
	const field = 32 // of one line; others are as high as one
	return field
}

type formLayout struct{ f *form }

func (l formLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l formLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	var y float32
	room := l.f.room()
	for i, o := range l.f.fields {
		h := l.f.height(o, s.Width-room)
		m := l.f.names[i].MinSize()
		l.f.names[i].Move(fyne.NewPos(0, y+(min(h, firstLine(o))-m.Height)/2))
		l.f.names[i].Resize(m)
		o.Move(fyne.NewPos(room, y))
		o.Resize(fyne.NewSize(s.Width-room, h))
		y += h + formGap
	}
}

// line sets objects side by side, as high as the highest.
type line struct {
	widget.BaseWidget
	objects []fyne.CanvasObject

	wide fyne.CanvasObject // takes the room that the others leave, nil for none
}

func newLine(objects ...fyne.CanvasObject) *line {
	l := &line{objects: objects}
	l.ExtendBaseWidget(l)
	return l
}

// Objects lists what stands in the line.
func (l *line) Objects() []fyne.CanvasObject { return l.objects }

// width is what an object of a line is given: fields have no width of their own.
func (l *line) width(o fyne.CanvasObject) float32 {
	switch x := o.(type) {
	case *ui.Field:
		return 84
	case *ui.Flow:
		return fyne.MeasureText(x.Text(), theme.Size(x.TextSize), fyne.TextStyle{}).Width + 4
	case *ui.Select:
		return max(o.MinSize().Width, 110)
	}
	return o.MinSize().Width
}

// MinSize implements fyne.CanvasObject.
func (l *line) MinSize() fyne.Size {
	var s fyne.Size
	for _, o := range l.objects {
		s.Width += l.width(o) + formGap
		s.Height = max(s.Height, o.MinSize().Height)
	}
	return s
}

// CreateRenderer implements fyne.Widget.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(l, lineLayout{l}, l.objects...)
}

type lineLayout struct{ l *line }

func (x lineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (x lineLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var at, choices float32
	over := -s.Width - formGap // in large letters the choices give way
	for _, o := range objects {
		w := x.l.width(o)
		over += w + formGap
		if _, is := o.(*ui.Select); is {
			choices += w
		}
	}
	for _, o := range objects {
		w, h := x.l.width(o), o.MinSize().Height
		if _, is := o.(*ui.Select); is && over > 0 {
			w -= over * w / choices
		}
		if o == x.l.wide && over < 0 {
			w -= over
		}
		o.Move(fyne.NewPos(at, (s.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
		at += w + formGap
	}
}
