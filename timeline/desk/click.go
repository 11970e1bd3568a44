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
		if z.Lane >= 0 {
			d.walk = d.idx().Lane(z.Lane).Key
		}
		switch {
		case p.Mods&Ctrl != 0:
			d.Toggle(z.Event)
		case double:
			d.Select(z.Event)
			d.view.fitted = false
			d.Fit()
		default:
			d.Select(z.Event)
		}
	case layout.ZoneFold, layout.ZoneStrip:
		if z.From < z.To {
			d.fit(z.From, z.To)
		}
	case layout.ZoneBand:
		if double {
			d.fit(d.drawn.bands[z.Index].From, d.drawn.bands[z.Index].To)
		}
	case layout.ZoneCallout:
		id := d.drawn.callouts[z.Index]
		switch {
		case double:
			return Action{Kind: EditMark, Mark: id.ID}
		case id.Event != 0:
			d.Select(id.Event)
		}
	case layout.ZoneMarker:
		if double {
			return Action{Kind: EditMark, Mark: d.MarkAt(z)}
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
			t, g := d.view.Scale().SnapTime(float64(p.X - d.result().Plot.X))
			a := Action{Kind: CreateEvent, Time: d.timeAt(t, z.Lane), Gran: g}
			if z.Lane >= 0 && !d.Folded() {
				a.Lane = d.idx().Lane(z.Lane).Key
			}
			return a
		}
		d.Select()
	}
	return Action{}
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
