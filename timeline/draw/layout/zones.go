package layout

import "entente/timeline/draw/scene"

// zones lists what a pointer can hit, from the ground up.
func (p *picture) zones() {
	r, m := p.r, &p.Metrics
	add := func(z Zone) { r.Zones = append(r.Zones, z) }
	add(Zone{Kind: ZoneAxis, Box: r.Axis, Lane: -1, Mark: -1, Index: -1})
	plotEnd := r.Plot.Y + r.Plot.H
	for _, b := range r.Lanes {
		y0, y1 := max(b.Y, p.laneTop(b.Lane)), min(b.Y+b.H, plotEnd)
		add(Zone{Kind: ZoneLane, Box: scene.Box{X: r.Plot.X, Y: y0, W: r.Plot.W, H: y1 - y0}, Lane: b.Lane, Mark: -1,
			Index: -1})
	}
	if k := &r.Rail; k.W > 0 { // below what stands in the lanes
		add(Zone{Kind: ZoneRail, Box: k.Box, Lane: -1, Mark: -1, Index: -1})
	}
	for i := range r.Columns {
		c := &r.Columns[i]
		p.zoneOf(c.Lane, Zone{Kind: ZoneStrip, Box: scene.Box{X: c.X, Y: c.Y, W: c.W + 1, H: c.H}, Lane: c.Lane, Mark: -1,
			Index: i, From: c.From, To: c.To})
	}
	for i := range r.Markers {
		k := &r.Markers[i]
		add(Zone{Kind: ZoneMarker, Box: scene.Box{X: k.X - m.HitSlop, Y: r.Box.Y, W: 2 * m.HitSlop,
			H: plotEnd - r.Box.Y}, Lane: -1, Mark: -1, Index: k.Marker})
		if k.Label != nil { // by which it is taken more easily
			add(Zone{Kind: ZoneMarker, Box: scene.Box{X: k.X, Y: k.Y, W: k.LabelX + k.Label.Width - k.X, H: m.BandRow}, Lane: -1, Mark: -1, Index: k.Marker})
		}
	}
	for i := range r.Bands {
		b := &r.Bands[i]
		if b.W > 0 {
			add(Zone{Kind: ZoneBand, Box: b.Box, Lane: -1, Mark: -1, Index: b.Band})
		}
	}
	for i := range r.Joins {
		j := &r.Joins[i]
		if j.Thin {
			continue
		}
		p.zoneIn(Zone{Kind: ZoneJoin, Box: j.box(m.HitSlop), Event: j.Event, Lane: -1, Mark: -1, Index: -1})
	}
	for i := range r.Labels {
		b := &r.Labels[i]
		k := &r.Marks[b.Mark]
		p.zoneOf(k.Lane, Zone{Kind: ZoneLabel, Box: b.Box(), Event: k.Event, Lane: k.Lane, Mark: b.Mark, Index: -1})
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		s := m.HitSlop
		p.zoneOf(k.Lane, Zone{Kind: ZoneEvent, Box: scene.Box{X: k.X - s, Y: k.Y - s, W: k.W + 2*s, H: k.H + 2*s},
			Event: k.Event, Lane: k.Lane, Mark: i, Index: -1})
	}
	for i := range r.Folds {
		if f := &r.Folds[i]; f.Chip {
			p.zoneOf(f.Lane, Zone{Kind: ZoneFold, Box: f.Box, Lane: f.Lane, Mark: -1, Index: i, From: f.From, To: f.To})
		}
	}
	for i := range r.Callouts {
		c := &r.Callouts[i]
		p.zoneIn(Zone{Kind: ZoneCallout, Box: c.Box, Lane: -1, Mark: -1, Index: c.Callout})
	}
	for i := range r.Lanes {
		b := &r.Lanes[i]
		p.headZones(b, max(b.Y, p.laneTop(b.Lane)), min(b.Y+b.H, plotEnd), r.Gutter.W)
	}
	for i := range r.Stuck {
		b := &r.Stuck[i]
		p.headZones(b, max(b.Y, r.Free.Y), b.Y+b.H, r.Box.W)
	}
	p.bannerZones()
	if r.Corner != nil {
		add(Zone{Kind: ZoneCorner, Box: scene.Box{X: r.Box.X, Y: r.CornerY - 16, W: r.Gutter.W, H: 22}, Lane: -1, Mark: -1, Index: -1})
	}
	if o := &r.Overview; o.H > 0 {
		add(Zone{Kind: ZoneOverview, Box: o.Box, Lane: -1, Mark: -1, Index: -1})
		if b := o.Brush; b.W > 0 {
			const grip = 4 // px to both sides of an edge
			in := min(grip, b.W/4)
			add(Zone{Kind: ZoneBrush, Box: b, Lane: -1, Mark: -1, Index: -1})
			add(Zone{Kind: ZoneBrushLeft, Box: scene.Box{X: b.X - grip, Y: b.Y, W: grip + in, H: b.H}, Lane: -1, Mark: -1,
				Index: -1})
			add(Zone{Kind: ZoneBrushRight, Box: scene.Box{X: b.X + b.W - in, Y: b.Y, W: grip + in, H: b.H}, Lane: -1,
				Mark: -1, Index: -1})
		}
	}
}

// headZones adds the head of a lane and its triangle, which is larger than it looks.
func (p *picture) headZones(b *LaneBox, y0, y1, width float32) {
	r := p.r
	if y1 <= y0 {
		return
	}
	r.Zones = append(r.Zones, Zone{Kind: ZoneHeader, Box: scene.Box{X: r.Gutter.X, Y: y0, W: width, H: y1 - y0}, Lane: b.Lane, Mark: -1,
		Index: -1})
	if t := b.Triangle; t.W > 0 {
		const slop = 6
		top, end := max(t.Y-slop, y0), min(t.Y+t.H+slop, y1)
		r.Zones = append(r.Zones, Zone{Kind: ZoneTriangle, Box: scene.Box{X: max(t.X-slop, r.Gutter.X), Y: top, W: t.W + 2*slop,
			H: end - top}, Lane: b.Lane, Mark: -1, Index: -1})
	}
}

// zoneOf adds a zone in a lane, cut to the part of the plot where the lane is seen.
func (p *picture) zoneOf(lane int, z Zone) {
	if lane >= p.r.fixed {
		p.zoneCut(z, p.r.Free)
		return
	}
	p.zoneIn(z)
}

// zoneIn adds a zone cut to the plot.
func (p *picture) zoneIn(z Zone) { p.zoneCut(z, p.r.Plot) }

func (p *picture) zoneCut(z Zone, plot scene.Box) {
	x0, y0 := max(z.Box.X, plot.X), max(z.Box.Y, plot.Y)
	x1, y1 := min(z.Box.X+z.Box.W, plot.X+plot.W), min(z.Box.Y+z.Box.H, plot.Y+plot.H)
	if x1 > x0 && y1 > y0 {
		z.Box = scene.Box{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
		p.r.Zones = append(p.r.Zones, z)
	}
}

// Box is the ground that a label takes.
func (b *Label) Box() scene.Box {
	return scene.Box{X: b.X, Y: b.Y - b.Run.Ascent, W: b.Run.Width, H: b.Run.Ascent + b.Run.Descent}
}
