package paint

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Chart adds a laid-out timeline to a scene, from the ground up: lanes, grid, density, joins, marks, labels, headers,
// axis, overview.
func Chart(b *scene.Builder, r *layout.Result, t *Theme) { Told(b, r, t, nil) }

// Teller says about an event what a picture file tells besides showing it: a short name for programs, words for people
// who cannot see it, and an address that its label leads to, "" for none.
type Teller func(id timeline.EventID) (name, words, address string)

// Told is Chart with what tell says of the events in view; tell may be nil.
func Told(b *scene.Builder, r *layout.Result, t *Theme, tell Teller) {
	c := chart{b: b, r: r, t: t, tell: tell}
	b.Rect(scene.Rect{Box: r.Box, Fill: t.Ground})
	b.Begin(scene.Group{ID: "lanes", Clip: scene.Box{X: r.Box.X, Y: r.Plot.Y, W: r.Box.W, H: r.Plot.H}, Alpha: 255})
	c.lanes()
	b.End()
	c.axisGround()
	c.grid()
	c.events()
	if len(r.Callouts) > 0 {
		b.Begin(scene.Group{ID: "callouts", Clip: r.Plot, Alpha: 255})
		c.callouts()
		b.End()
	}
	b.Begin(scene.Group{ID: "headers", Clip: r.Gutter, Alpha: 255})
	c.headers()
	b.End()
	c.stuck()
	b.Begin(scene.Group{ID: "axis", Clip: r.Box, Alpha: 255})
	c.axis()
	b.End()
	b.Begin(scene.Group{ID: "overview", Clip: r.Box, Alpha: 255})
	c.overview()
	b.End()
	if len(r.Banners)+len(r.Buttons) > 0 && (len(r.Banners) > 0 || !r.Buttons[0].Over) {
		b.Begin(scene.Group{ID: "banners", Clip: r.Outer(), Alpha: 255})
		c.banners()
		b.End()
	}
}

type chart struct {
	b *scene.Builder
	r *layout.Result
	t *Theme

	tell Teller // nil: nothing is said
}

// told groups what shows an event; the words stand with its first mark alone, so that they are not read twice.
func (c *chart) told(id timeline.EventID, words bool, paint func(address string)) {
	if c.tell == nil {
		paint("")
		return
	}
	name, say, address := c.tell(id)
	if !words {
		say = ""
	}
	c.b.Begin(scene.Group{Ref: name, Title: say, Alpha: 255})
	paint(address)
	c.b.End()
}

// laneColour is the ground of a lane.
func (c *chart) laneColour(odd bool) scene.Color {
	if odd {
		return c.t.Lane
	}
	return c.t.LaneOdd
}

// laneGround is the ground of a lane; heads of open groups stand out.
func (c *chart) laneGround(l *layout.LaneBox) scene.Color {
	if l.Open {
		return c.t.Axis
	}
	return c.laneColour(l.Odd)
}

// colour reads an annotation's colour, "#rrggbb" or the name of a quad class's colour, or returns def.
func (t *Theme) colour(name string, def scene.Color) scene.Color {
	switch name {
	case "":
		return def
	case "blue":
		return t.Quad[timeline.VerbalCooperation]
	case "green":
		return t.Quad[timeline.MaterialCooperation]
	case "amber":
		return t.Quad[timeline.VerbalConflict]
	case "red":
		return t.Quad[timeline.MaterialConflict]
	case "grey":
		return t.Quad[timeline.Neutral]
	}
	if len(name) != 7 || name[0] != '#' {
		return def
	}
	v := uint32(0)
	for _, d := range []byte(name[1:]) {
		switch {
		case d >= '0' && d <= '9':
			v = v<<4 | uint32(d-'0')
		case d|0x20 >= 'a' && d|0x20 <= 'f':
			v = v<<4 | uint32(d|0x20-'a'+10)
		default:
			return def
		}
	}
	return rgb(v)
}

func (c *chart) lanes() {
	r := c.r
	ground := func(l *layout.LaneBox) {
		c.b.Rect(scene.Rect{Box: scene.Box{X: r.Box.X, Y: l.Y, W: r.Box.W, H: l.H}, Fill: c.laneGround(l)})
	}
	for i := r.Pinned.Lanes; i < len(r.Lanes); i++ {
		ground(&r.Lanes[i])
	}
	for i := range r.Pinned.Lanes { // over those that scroll out below them
		ground(&r.Lanes[i])
	}
	for _, w := range r.Weekends {
		c.b.Rect(scene.Rect{Box: scene.Box{X: w.X0, Y: r.Plot.Y, W: w.X1 - w.X0, H: c.lanesEnd() - r.Plot.Y},
			Fill: c.t.Weekend})
	}
	for i := range r.Bands {
		band := &r.Bands[i]
		shade := band.Shade
		shade.H = min(shade.Y+shade.H, c.lanesEnd()) - shade.Y
		fill := alpha(c.t.colour(band.Colour, c.t.BandShade), c.t.BandShade.A)
		c.b.Rect(scene.Rect{Box: shade, Fill: fill})
	}
}

// lanesEnd is where the last lane ends, or the plot.
func (c *chart) lanesEnd() float32 {
	end := c.r.Plot.Y + c.r.Plot.H
	if n := len(c.r.Lanes); n > 0 {
		return min(end, c.r.Lanes[n-1].Y+c.r.Lanes[n-1].H)
	}
	return end
}

// vertical adds a line one pixel wide on whole pixels.
func (c *chart) vertical(x, y0, y1 float32, col scene.Color) {
	c.b.Rect(scene.Rect{Box: scene.Box{X: float32(int(x)), Y: y0, W: 1, H: y1 - y0}, Fill: col})
}

func (c *chart) grid() {
	r, m := c.r, &c.r.Metrics
	end := c.lanesEnd()
	for i := range r.Minor {
		if x := r.Minor[i].X; x >= r.Plot.X {
			c.vertical(x, r.Plot.Y-m.AxisMinor, end, c.t.GridMinor)
		}
	}
	for i := range r.Major {
		if x := r.Major[i].X; x >= r.Plot.X {
			c.vertical(x, r.Box.Y, end, c.t.GridMajor)
		}
	}
	for i := range r.Markers {
		k := &r.Markers[i]
		c.vertical(k.X, k.Y, end, c.t.colour(k.Colour, c.t.TextDim))
	}
	if r.HasToday && r.Today >= r.Plot.X && r.Today <= r.Plot.X+r.Plot.W {
		// It begins below the axis, whose labels it would cross.
		c.b.Rect(scene.Rect{Box: scene.Box{X: r.Today - 0.75, Y: r.Plot.Y, W: 1.5, H: end - r.Plot.Y}, Fill: c.t.Accent})
		const head = 7 // px: a dot on the axis, so that today is not taken for a marker
		c.b.Rect(scene.Rect{Box: scene.Box{X: r.Today - head/2.0, Y: r.Plot.Y - head/2.0 - 1, W: head, H: head},
			Radius: head / 2.0, Fill: c.t.Accent})
	}
}

// axisGround paints the ground of the axis, so that the grid can run over it.
func (c *chart) axisGround() {
	c.b.Rect(scene.Rect{Box: c.r.Axis, Fill: c.t.Axis})
}

func (c *chart) axis() {
	r, m, t := c.r, &c.r.Metrics, c.t
	for i := range r.Major {
		if k := &r.Major[i]; k.Label != nil && m.AxisMajor > 0 {
			c.b.Text(scene.Text{X: k.LabelX, Y: r.Box.Y + m.AxisMajor - 7, Run: k.Label, Fill: t.Text, Halo: t.Axis})
		}
	}
	for i := range r.Minor {
		if k := &r.Minor[i]; k.Label != nil && m.AxisMinor > 0 {
			c.b.Text(scene.Text{X: k.LabelX, Y: r.Plot.Y - 8, Run: k.Label, Fill: t.TextDim, Halo: t.Axis})
		}
	}
	for i := range r.Bands {
		k := &r.Bands[i]
		if k.W <= 0 {
			continue
		}
		fill := t.Band
		if k.Colour != "" {
			fill = alpha(t.colour(k.Colour, t.Band), 60)
		}
		c.b.Rect(scene.Rect{Box: k.Box, Radius: 2, Fill: fill})
		if k.Label != nil {
			c.b.Text(scene.Text{X: k.LabelX, Y: k.Y + k.H - 5, Run: k.Label, Fill: t.BandText})
		}
	}
	for i := range r.Markers {
		if k := &r.Markers[i]; k.Label != nil {
			c.b.Text(scene.Text{X: k.LabelX, Y: k.Y + m.BandRow - 6, Run: k.Label, Fill: t.Text, Halo: t.Axis})
		}
	}
}
