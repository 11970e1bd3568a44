package scene

// Builder collects items. It owns the memory of the scene it builds; Reset starts the next picture in the same
// memory, which makes the scene built before invalid. Use two builders in turn to keep one picture on show.
type Builder struct {
	s      Scene
	verbs  []Verb
	points []Point
	open   int
}

// Reset starts a new picture of w by h CSS pixels.
func (b *Builder) Reset(w, h float32, background Color) {
	s := &b.s
	*s = Scene{W: w, H: h, Background: background, Ops: s.Ops[:0], Rects: s.Rects[:0], Paths: s.Paths[:0],
		Texts: s.Texts[:0], Images: s.Images[:0], Groups: s.Groups[:0]}
	b.verbs, b.points, b.open = b.verbs[:0], b.points[:0], 0
}

// Rect adds a rectangle.
func (b *Builder) Rect(r Rect) {
	b.s.Ops = append(b.s.Ops, Op{KindRect, int32(len(b.s.Rects))})
	b.s.Rects = append(b.s.Rects, r)
}

// Text adds a line of text. A run without glyphs is left out.
func (b *Builder) Text(t Text) {
	if t.Run == nil || len(t.Run.Glyphs) == 0 {
		return
	}
	b.s.Ops = append(b.s.Ops, Op{KindText, int32(len(b.s.Texts))})
	b.s.Texts = append(b.s.Texts, t)
}

// Image adds a picture.
func (b *Builder) Image(m Image) {
	b.s.Ops = append(b.s.Ops, Op{KindImage, int32(len(b.s.Images))})
	b.s.Images = append(b.s.Images, m)
}

// Path adds an outline. The verbs and points are copied into the builder's pools.
func (b *Builder) Path(p Path) {
	v, n := len(b.verbs), len(b.points)
	b.verbs = append(b.verbs, p.Verbs...)
	b.points = append(b.points, p.Points...)
	p.Verbs, p.Points = b.verbs[v:len(b.verbs):len(b.verbs)], b.points[n:len(b.points):len(b.points)]
	b.s.Ops = append(b.s.Ops, Op{KindPath, int32(len(b.s.Paths))})
	b.s.Paths = append(b.s.Paths, p)
}

// Line adds a straight stroked line.
func (b *Builder) Line(x0, y0, x1, y1, width float32, c Color) {
	b.Path(Path{Verbs: []Verb{MoveTo, LineTo}, Points: []Point{{x0, y0}, {x1, y1}}, Stroke: c, StrokeWidth: width})
}

// Begin opens a group.
func (b *Builder) Begin(g Group) {
	b.s.Ops = append(b.s.Ops, Op{KindGroup, int32(len(b.s.Groups))})
	b.s.Groups = append(b.s.Groups, g)
	b.open++
}

// End closes the innermost group.
func (b *Builder) End() {
	if b.open == 0 {
		panic("internal error: scene.Builder.End without Begin")
	}
	b.open--
	b.s.Ops = append(b.s.Ops, Op{Kind: KindEnd})
}

// Describe sets the accessible title and description.
func (b *Builder) Describe(title, desc string) { b.s.Title, b.s.Desc = title, desc }

// Scene returns the finished picture. All groups must be closed.
func (b *Builder) Scene() *Scene {
	if b.open != 0 {
		panic("internal error: scene.Builder.Scene with an open group")
	}
	s := b.s
	return &s
}
