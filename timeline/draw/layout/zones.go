package layout

import "entente/timeline/draw/scene"

// zones lists what a pointer can hit, from the ground up.
func (p *picture) zones() {
	plotEnd := p.r.Plot.Y + p.r.Plot.H
	p.groundZones(plotEnd)
	p.spanZones(plotEnd)
	p.markZones()
	r := p.r
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
		p.zone(zoneAt(ZoneCorner, scene.Box{X: r.Box.X, Y: r.CornerY - 16, W: r.Gutter.W, H: 22}))
	}
	p.overviewZones()
}

// zoneAt returns a zone that belongs to no lane, mark or list.
func zoneAt(kind ZoneKind, box scene.Box) Zone {
	return Zone{Kind: kind, Box: box, Lane: -1, Mark: -1, Index: -1}
}

func (p *picture) zone(z Zone) { p.r.Zones = append(p.r.Zones, z) }

// groundZones adds the axis, the lanes, the rail and the strips of dense lanes, below all that stands in the lanes.
func (p *picture) groundZones(plotEnd float32) {
	r := p.r
	p.zone(zoneAt(ZoneAxis, r.Axis))
	for _, b := range r.Lanes {
		y0, y1 := max(b.Y, p.laneTop(b.Lane)), min(b.Y+b.H, plotEnd)
		z := zoneAt(ZoneLane, scene.Box{X: r.Plot.X, Y: y0, W: r.Plot.W, H: y1 - y0})
		z.Lane = b.Lane
		p.zone(z)
	}
	if k := &r.Rail; k.W > 0 {
		p.zone(zoneAt(ZoneRail, k.Box))
	}
	for i := range r.Columns {
		c := &r.Columns[i]
		p.zoneOf(c.Lane, Zone{Kind: ZoneStrip, Box: scene.Box{X: c.X, Y: c.Y, W: c.W + 1, H: c.H}, Lane: c.Lane, Mark: -1,
			Index: i, From: c.From, To: c.To})
	}
}

// spanZones adds what runs through the lanes: markers, bands and the joins of events.
func (p *picture) spanZones(plotEnd float32) {
	r, m := p.r, &p.Metrics
	for i := range r.Markers {
		k := &r.Markers[i]
		z := zoneAt(ZoneMarker, scene.Box{X: k.X - m.HitSlop, Y: r.Box.Y, W: 2 * m.HitSlop, H: plotEnd - r.Box.Y})
		z.Index = k.Marker
		p.zone(z)
		if k.Label != nil { // by which it is taken more easily
			z.Box = scene.Box{X: k.X, Y: k.Y, W: k.LabelX + k.Label.Width - k.X, H: m.BandRow}
			p.zone(z)
		}
	}
	for i := range r.Bands {
		if b := &r.Bands[i]; b.W > 0 {
			z := zoneAt(ZoneBand, b.Box)
			z.Index = b.Band
			p.zone(z)
		}
	}
	for i := range r.Joins {
		if j := &r.Joins[i]; !j.Thin {
			z := zoneAt(ZoneJoin, j.box(m.HitSlop))
			z.Event = j.Event
			p.zoneIn(z)
		}
	}
}

// markZones adds what stands in the lanes: labels, marks, chips of folded events and callouts.
func (p *picture) markZones() {
	r, s := p.r, p.Metrics.HitSlop
	for i := range r.Labels {
		b := &r.Labels[i]
		k := &r.Marks[b.Mark]
		p.zoneOf(k.Lane, Zone{Kind: ZoneLabel, Box: b.Box(), Event: k.Event, Lane: k.Lane, Mark: b.Mark, Index: -1})
	}
	for i := range r.Marks {
		k := &r.Marks[i]
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
		z := zoneAt(ZoneCallout, c.Box)
		z.Index = c.Callout
		p.zoneIn(z)
	}
}

// overviewZones adds the overview and the part of it that is seen above, with the edges by which that is changed.
func (p *picture) overviewZones() {
	o := &p.r.Overview
	if o.H <= 0 {
		return
	}
	p.zone(zoneAt(ZoneOverview, o.Box))
	if b := o.Brush; b.W > 0 {
		const grip = 4 // px to both sides of an edge
		in := min(grip, b.W/4)
		p.zone(zoneAt(ZoneBrush, b))
		p.zone(zoneAt(ZoneBrushLeft, scene.Box{X: b.X - grip, Y: b.Y, W: grip + in, H: b.H}))
		p.zone(zoneAt(ZoneBrushRight, scene.Box{X: b.X + b.W - in, Y: b.Y, W: grip + in, H: b.H}))
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
