package desk

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// click is what a click on a part of the picture does.
func (d *Desk) click(p Pointer, z layout.Zone) Action {
	double := p.Clicks == 2
	switch z.Kind {
	case layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin:
		d.clickEvent(p, z)
	case layout.ZoneBand, layout.ZoneCallout, layout.ZoneMarker:
		return d.clickMark(z, double)
	case layout.ZoneFold, layout.ZoneStrip:
		if z.From < z.To {
			d.zoomInto(z.From, z.To)
		}
	case layout.ZoneButton:
		return d.press(d.result().Buttons[z.Index].Name)
	case layout.ZoneBar:
		d.fit(z.From, z.To)
	case layout.ZoneCorner:
		d.ShowLanes()
	case layout.ZoneTriangle:
		d.ToggleLane(d.idx().Lane(z.Lane).Key)
	case layout.ZoneHeader:
		if i, ok := d.LaneAt(z.Lane); ok && i.Group {
			d.ToggleLane(i.Key)
		} else if i.Actor != 0 {
			return Action{Kind: OpenActor, Actor: i.Actor}
		}
	case layout.ZoneOverview, layout.ZoneBrush, layout.ZoneBrushLeft, layout.ZoneBrushRight:
		if double {
			d.FitAll()
		} else if z.Kind == layout.ZoneOverview {
			d.remember()
			d.moveTo(d.view.Goal().CentreOn(z.Time))
		}
	case layout.ZoneLane, layout.ZoneAxis:
		if double {
			return d.newAt(p, z)
		}
		d.Select()
	}
	return Action{}
}

// clickEvent selects an event, adds it to those selected with Ctrl, and zooms to it with a second click.
func (d *Desk) clickEvent(p Pointer, z layout.Zone) {
	if z.Lane >= 0 {
		d.walk = d.idx().Lane(z.Lane).Key
	}
	if p.Mods&Ctrl != 0 {
		d.Toggle(z.Event)
		return
	}
	d.Select(z.Event)
	if p.Clicks == 2 {
		d.view.fitted = false
		d.Fit()
	}
}

// clickMark is what a click on what people have drawn does: the second one zooms to a band, or edits.
func (d *Desk) clickMark(z layout.Zone, double bool) Action {
	switch {
	case z.Kind == layout.ZoneBand && double:
		d.fit(d.drawn.bands[z.Index].From, d.drawn.bands[z.Index].To)
	case z.Kind == layout.ZoneBand:
	case double:
		return Action{Kind: EditMark, Mark: d.MarkAt(z)}
	case z.Kind == layout.ZoneCallout && d.drawn.callouts[z.Index].Event != 0:
		d.Select(d.drawn.callouts[z.Index].Event)
	}
	return Action{}
}

// newAt asks for an event at a point of free ground.
func (d *Desk) newAt(p Pointer, z layout.Zone) Action {
	t, g := d.view.Scale().SnapTime(float64(p.X - d.result().Plot.X))
	a := Action{Kind: CreateEvent, Time: d.timeAt(t, z.Lane), Gran: g}
	if z.Lane >= 0 && !d.Folded() {
		a.Lane = d.idx().Lane(z.Lane).Key
	}
	return a
}

// selectIn selects the events whose marks touch a box; add keeps those selected before.
func (d *Desk) selectIn(b scene.Box, add bool) {
	var ids []timeline.EventID
	seen := map[timeline.EventID]bool{}
	if add {
		ids = d.Selection()
		for _, id := range ids {
			seen[id] = true
		}
	}
	for _, m := range d.result().Marks {
		if !seen[m.Event] && m.X < b.X+b.W && b.X < m.X+m.W && m.Y < b.Y+b.H && b.Y < m.Y+m.H {
			seen[m.Event] = true
			ids = append(ids, m.Event)
		}
	}
	d.Select(ids...)
}
