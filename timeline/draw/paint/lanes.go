package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// events paints what stands in the lanes: those that are pinned in their part of the plot, the others below them.
func (c *chart) events() {
	r, p := c.r, &c.r.Pinned
	if p.Lanes == 0 {
		c.b.Begin(scene.Group{ID: "events", Clip: r.Plot, Alpha: 255})
		c.strips(0, len(r.Columns))
		c.joins()
		c.links()
		c.moves()
		c.marks(0, len(r.Marks))
		c.labels(0, len(r.Labels))
		c.folds(0, len(r.Folds))
		c.b.End()
		return
	}
	fixed := scene.Box{X: r.Plot.X, Y: r.Plot.Y, W: r.Plot.W, H: r.FixedH()}
	in := func(id string, clip scene.Box, paint ...func()) {
		c.b.Begin(scene.Group{ID: id, Clip: clip, Alpha: 255})
		for _, fn := range paint {
			fn()
		}
		c.b.End()
	}
	in("density", r.Free, func() { c.strips(p.Columns, len(r.Columns)) })
	in("pinned-density", fixed, func() { c.strips(0, p.Columns) })
	in("joins", r.Plot, c.joins, c.links, c.moves)
	in("events", r.Free, func() { c.marks(p.Marks, len(r.Marks)) }, func() { c.labels(p.Labels, len(r.Labels)) },
		func() { c.folds(p.Folds, len(r.Folds)) })
	in("pinned", fixed, func() { c.marks(0, p.Marks) }, func() { c.labels(0, p.Labels) }, func() { c.folds(0, p.Folds) })
}

// headers paints the heads of lanes and the numbers beside their strips.
func (c *chart) headers() {
	r, n := c.r, c.r.Pinned.Lanes
	c.heads(r.Lanes[n:], r.Folds[r.Pinned.Folds:])
	if n == 0 {
		return
	}
	for i := range n { // those that scroll out are hidden below them
		l := &r.Lanes[i]
		c.b.Rect(scene.Rect{Box: scene.Box{X: r.Gutter.X, Y: l.Y, W: r.Gutter.W, H: l.H}, Fill: c.laneGround(l)})
	}
	c.heads(r.Lanes[:n], r.Folds[:r.Pinned.Folds])
}

func (c *chart) heads(lanes []layout.LaneBox, folds []layout.Fold) {
	for i := range lanes {
		c.head(&lanes[i])
	}
	for i := range folds {
		if f := &folds[i]; !f.Chip {
			c.b.Text(scene.Text{X: f.X, Y: f.Y + f.H, Run: f.Run, Fill: c.t.TextDim})
		}
	}
}

func (c *chart) head(l *layout.LaneBox) {
	if l.Pinned {
		const bar = 3 // px: what is pinned has a bar at its edge
		c.b.Rect(scene.Rect{Box: scene.Box{X: c.r.Gutter.X, Y: l.Y, W: bar, H: l.H}, Fill: c.t.Accent})
	}
	if l.Colour != "" {
		const at, w, pad = 3, 4, 4 // px: beside the bar of what is pinned
		c.b.Rect(scene.Rect{Box: scene.Box{X: c.r.Gutter.X + at, Y: l.Y + pad, W: w, H: max(l.H-2*pad, 1)}, Radius: w / 2, Fill: c.t.colour(l.Colour, c.t.TextDim)})
	}
	if l.Triangle.W > 0 {
		c.triangle(l.Triangle, l.Open)
	}
	c.b.Text(scene.Text{X: l.NameX, Y: l.NameY, Run: l.Name, Fill: c.t.Text})
	c.b.Text(scene.Text{X: l.NameX, Y: l.MoreY, Run: l.More, Fill: c.t.Text})
	c.b.Text(scene.Text{X: l.CountX, Y: l.CountY, Run: l.Count, Fill: c.t.TextDim})
}

// triangle points down beside an open group and to the right beside a collapsed one.
func (c *chart) triangle(b scene.Box, open bool) {
	pts := [3]scene.Point{{X: b.X + 1, Y: b.Y}, {X: b.X + b.W - 1, Y: b.Y + b.H/2}, {X: b.X + 1, Y: b.Y + b.H}}
	if open {
		pts = [3]scene.Point{{X: b.X, Y: b.Y + 1}, {X: b.X + b.W, Y: b.Y + 1}, {X: b.X + b.W/2, Y: b.Y + b.H - 1}}
	}
	c.b.Path(scene.Path{Verbs: triangleVerbs[:], Points: pts[:], Fill: c.t.TextDim})
}

var triangleVerbs = [4]scene.Verb{scene.MoveTo, scene.LineTo, scene.LineTo, scene.Close}

// stuck paints the heads of groups that stay while their lanes scroll, the line below pinned lanes, and the note above the
// headers.
func (c *chart) stuck() {
	r := c.r
	if len(r.Stuck) > 0 {
		c.b.Begin(scene.Group{ID: "groups", Clip: scene.Box{X: r.Box.X, Y: r.Free.Y, W: r.Box.W, H: r.Free.H}, Alpha: 255})
		for i := len(r.Stuck) - 1; i >= 0; i-- { // an outer one stands over those that it pushes away
			l := &r.Stuck[i]
			c.b.Rect(scene.Rect{Box: scene.Box{X: r.Box.X, Y: l.Y, W: r.Box.W, H: l.H}, Fill: c.laneGround(l)})
			c.b.Rect(scene.Rect{Box: scene.Box{X: r.Box.X, Y: l.Y + l.H - 1, W: r.Box.W, H: 1}, Fill: c.t.GridMinor})
			c.head(l)
		}
		c.b.End()
	}
	if r.Pinned.Lanes > 0 {
		c.b.Rect(scene.Rect{Box: scene.Box{X: r.Box.X, Y: r.Free.Y - 1, W: r.Box.W, H: 1}, Fill: c.t.GridMajor})
	}
	if r.Corner != nil {
		c.b.Text(scene.Text{X: r.CornerX, Y: r.CornerY, Run: r.Corner, Fill: c.t.Accent})
	}
}
