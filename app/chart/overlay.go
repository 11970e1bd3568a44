package chart

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// overlay shows the small scene that changes at mouse speed: hover, selection, rubber band, the date at the pointer. Its
// few rectangles and texts are objects of the toolkit, which are moved; a second picture of the chart's size would have
// to be sent and blended at every move of the mouse.
type overlay struct {
	root   *fyne.Container
	layers []*layer // one a group of the scene; the first is for what stands in none
	// pulse is always there and shows nothing. The toolkit paints a window anew for objects that it has painted before and
	// has not forgotten, as it does a minute after they were hidden: what comes new or back into the overlay asks through it.
	pulse *canvas.Rectangle
}

// layer is what one group of the scene clips.
type layer struct {
	clip  *container.Clip
	below *fyne.Container // of rectangles
	above *fyne.Container // of texts
	at    scene.Box
	rects []*canvas.Rectangle
	texts []*canvas.Text
	lines []*canvas.Line
	usedR int
	usedT int
	usedL int
	// changed tells that an object has come, or shows otherwise than before.
	changed bool
}

func newOverlay() *overlay {
	pulse := &canvas.Rectangle{}
	pulse.Resize(fyne.NewSize(1, 1))
	return &overlay{root: &fyne.Container{Objects: []fyne.CanvasObject{pulse}}, pulse: pulse}
}

// show brings the objects in line with a scene. Outlines become short lines. Images do not occur in overlays.
func (o *overlay) show(s *scene.Scene) {
	n := 0
	whole := scene.Box{W: s.W, H: s.H}
	stack := []*layer{o.layer(0, whole)}
	for _, op := range s.Ops {
		top := stack[len(stack)-1]
		switch op.Kind {
		case scene.KindGroup:
			n++
			box := s.Groups[op.Index].Clip
			if box.W <= 0 || box.H <= 0 {
				box = top.at
			}
			stack = append(stack, o.layer(n, box))
		case scene.KindEnd:
			stack = stack[:len(stack)-1]
		case scene.KindRect:
			top.rect(&s.Rects[op.Index])
		case scene.KindPath:
			top.path(&s.Paths[op.Index])
		case scene.KindText:
			top.text(&s.Texts[op.Index])
		}
	}
	changed := false
	for i, l := range o.layers {
		if i > n {
			l.usedR, l.usedT, l.usedL = 0, 0, 0
		}
		l.hideRest()
		changed = changed || l.changed
		l.changed = false
	}
	if changed {
		o.pulse.Refresh()
	}
}

// layer returns the i-th layer, emptied, over a box.
func (o *overlay) layer(i int, at scene.Box) *layer {
	if i == len(o.layers) {
		l := &layer{below: &fyne.Container{}, above: &fyne.Container{}}
		l.clip = container.NewClip(&fyne.Container{Objects: []fyne.CanvasObject{l.below, l.above}})
		o.layers = append(o.layers, l)
		o.root.Objects = append(o.root.Objects, l.clip)
		// What stands in no group comes last in a scene of the overlay, above the others.
		last := len(o.root.Objects) - 1
		if i > 0 {
			first := o.root.Objects[last-1]
			o.root.Objects[last-1], o.root.Objects[last] = o.root.Objects[last], first
		}
	}
	l := o.layers[i]
	l.usedR, l.usedT, l.usedL = 0, 0, 0
	if l.at != at {
		l.at = at
		l.clip.Move(fyne.NewPos(at.X, at.Y))
		l.clip.Resize(fyne.NewSize(at.W, at.H))
	}
	return l
}

func (l *layer) rect(r *scene.Rect) {
	if l.usedR == len(l.rects) {
		c := &canvas.Rectangle{}
		l.rects = append(l.rects, c)
		l.below.Objects = append(l.below.Objects, c)
	}
	c := l.rects[l.usedR]
	l.usedR++
	fill, stroke := colour(r.Fill), colour(r.Stroke)
	if c.Hidden || c.FillColor != fill || c.StrokeColor != stroke || c.StrokeWidth != r.StrokeWidth || c.CornerRadius != r.Radius {
		c.Hidden, c.FillColor, c.StrokeColor, c.StrokeWidth, c.CornerRadius = false, fill, stroke, r.StrokeWidth, r.Radius
		c.Refresh()
		l.changed = true
	}
	l.place(c, fyne.NewPos(r.X-l.at.X, r.Y-l.at.Y), fyne.NewSize(r.W, r.H))
}

// place moves an object of a layer.
func (l *layer) place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	l.changed = l.changed || o.Position() != at || o.Size() != size
	o.Move(at)
	o.Resize(size)
}

// curveSteps is the number of lines that stand for a curve.
const curveSteps = 14

// path shows an outline as lines, a filled one by its edges.
func (l *layer) path(p *scene.Path) {
	stroke, width := p.Stroke, p.StrokeWidth
	if stroke.A == 0 {
		stroke, width = p.Fill, 2
	}
	var at, start scene.Point
	n := 0
	for _, v := range p.Verbs {
		switch v {
		case scene.MoveTo:
			at, start = p.Points[n], p.Points[n]
			n++
		case scene.LineTo:
			l.line(at, p.Points[n], stroke, width)
			at = p.Points[n]
			n++
		case scene.QuadTo:
			l.line(at, p.Points[n+1], stroke, width)
			at = p.Points[n+1]
			n += 2
		case scene.CubicTo:
			a, b, c, d := at, p.Points[n], p.Points[n+1], p.Points[n+2]
			for i := 1; i <= curveSteps; i++ {
				next := cubic(a, b, c, d, float32(i)/curveSteps)
				l.line(at, next, stroke, width)
				at = next
			}
			n += 3
		case scene.Close:
			l.line(at, start, stroke, width)
			at = start
		}
	}
}

// cubic is the point of a Bézier curve at t from 0 to 1.
func cubic(a, b, c, d scene.Point, t float32) scene.Point {
	u := 1 - t
	part := func(a, b, c, d float32) float32 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return scene.Point{X: part(a.X, b.X, c.X, d.X), Y: part(a.Y, b.Y, c.Y, d.Y)}
}

func (l *layer) line(a, b scene.Point, stroke scene.Color, width float32) {
	if l.usedL == len(l.lines) {
		c := &canvas.Line{}
		l.lines = append(l.lines, c)
		l.below.Objects = append(l.below.Objects, c)
	}
	c := l.lines[l.usedL]
	l.usedL++
	c.Hidden, c.StrokeColor, c.StrokeWidth = false, colour(stroke), width
	c.Position1, c.Position2 = fyne.NewPos(a.X-l.at.X, a.Y-l.at.Y), fyne.NewPos(b.X-l.at.X, b.Y-l.at.Y)
	c.Refresh()
	l.changed = true
}

func (l *layer) text(t *scene.Text) {
	if l.usedT == len(l.texts) {
		c := &canvas.Text{}
		l.texts = append(l.texts, c)
		l.above.Objects = append(l.above.Objects, c)
	}
	c := l.texts[l.usedT]
	l.usedT++
	if fill := colour(t.Fill); c.Hidden || c.Text != t.Run.Text || c.Color != fill || c.TextSize != t.Run.Size {
		c.Hidden, c.Text, c.Color, c.TextSize, c.TextStyle = false, t.Run.Text, fill, t.Run.Size, fyne.TextStyle{Bold: t.Run.Face == typeset.Bold}
		c.Refresh()
		l.changed = true
	}
	size, base := fyne.CurrentApp().Driver().RenderedTextSize(c.Text, c.TextSize, c.TextStyle, nil)
	l.place(c, fyne.NewPos(t.X-l.at.X, t.Y-l.at.Y-base), size)
}

// hideRest hides the objects that this scene has no use for. They are kept for the next one.
func (l *layer) hideRest() {
	for _, c := range l.rects[l.usedR:] {
		if !c.Hidden {
			c.Hide()
		}
	}
	for _, c := range l.lines[l.usedL:] {
		if !c.Hidden {
			c.Hide()
		}
	}
	for _, c := range l.texts[l.usedT:] {
		if !c.Hidden {
			c.Hide()
		}
	}
}

func colour(c scene.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, c.A} }
