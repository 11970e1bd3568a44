package desk

import (
	"errors"
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/lanes"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// ChartMark is what a person has drawn on the chart: a callout, a band or a marker.
type ChartMark struct {
	Kind   timeline.AnnotationKind
	Text   string
	Event  timeline.EventID // that a callout points to; 0: When in Lane
	When   when.Span        // of bands and markers, and of callouts that point to no event
	Lane   string           // key, "" for all lanes
	Colour string           // "#rrggbb" or a name of the palette, "" for the layer's
	Layer  string           // name, "" for the one that is written to
	// DX and DY lead from what a callout points to to its box; both 0: where there is room.
	DX, DY int
}

// check reports what a mark lacks.
func (m *ChartMark) check() error {
	switch {
	case strings.TrimSpace(m.Text) == "":
		return errors.New("write what it says")
	case m.Event == 0 && m.When.IsZero():
		return errors.New("say when")
	}
	switch m.Kind {
	case timeline.Callout, timeline.Band, timeline.Marker:
		return nil
	}
	return fmt.Errorf("a %s is not drawn on the chart", m.Kind)
}

// fill writes a mark into an annotation.
func (m *ChartMark) fill(a *timeline.Annotation) {
	a.Kind, a.Text, a.Colour, a.When, a.Lane = m.Kind, strings.TrimSpace(m.Text), m.Colour, m.When, m.Lane
	a.DX, a.DY, a.Target = m.DX, m.DY, timeline.Ref{}
	if m.Event != 0 {
		a.Target, a.When, a.Lane = m.Event.Ref(), when.Span{}, ""
	}
}

// AddChartMark draws a callout, a band or a marker on the chart, in one step.
func (d *Desk) AddChartMark(m ChartMark) (timeline.AnnotationID, error) {
	if err := m.check(); err != nil {
		return 0, err
	}
	if m.Event != 0 {
		if _, err := d.event(m.Event); err != nil {
			return 0, err
		}
	}
	layer, changes, err := d.layerToWrite(m.Layer)
	if err != nil {
		return 0, err
	}
	n, err := d.lib.Reserve(timeline.KindAnnotation, 1)
	if err != nil {
		return 0, err
	}
	a := &timeline.Annotation{ID: timeline.AnnotationID(n), Layer: layer.ID}
	if d.opts.Fresh != nil {
		a.Key = d.opts.Fresh()
	}
	m.fill(a)
	return a.ID, d.apply(fmt.Sprintf("Add %s “%s”", m.Kind, say.Short(a.Text)), append(changes, edit.Change{After: a})...)
}

// annotation reads one annotation.
func (d *Desk) annotation(id timeline.AnnotationID) (*timeline.Annotation, error) {
	e, err := d.lib.Get(timeline.Ref{Kind: timeline.KindAnnotation, ID: uint64(id)})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	return e.(*timeline.Annotation), nil
}

// ChartMark returns what is drawn as a callout, band or marker.
func (d *Desk) ChartMark(id timeline.AnnotationID) (ChartMark, error) {
	a, err := d.annotation(id)
	if err != nil {
		return ChartMark{}, err
	}
	m := ChartMark{Kind: a.Kind, Text: a.Text, When: a.When, Lane: a.Lane, Colour: a.Colour, Layer: d.layerName(a.Layer), DX: a.DX, DY: a.DY}
	if a.Target.Kind == timeline.KindEvent {
		m.Event = timeline.EventID(a.Target.ID)
	}
	return m, nil
}

// SetChartMark changes what is drawn, in one step.
func (d *Desk) SetChartMark(id timeline.AnnotationID, m ChartMark) error {
	if err := m.check(); err != nil {
		return err
	}
	old, err := d.annotation(id)
	if err != nil {
		return err
	}
	if err := d.unlocked(old.Layer); err != nil {
		return err
	}
	layer, changes, err := d.layerToWrite(m.Layer)
	if err != nil {
		return err
	}
	next := *old
	next.Layer = layer.ID
	m.fill(&next)
	if next == *old {
		return nil
	}
	what := "Change"
	if moved := next; moved.DX != old.DX || moved.DY != old.DY || moved.When != old.When {
		what = "Move"
	}
	return d.apply(fmt.Sprintf("%s %s “%s”", what, next.Kind, say.Short(next.Text)), append(changes, edit.Change{Before: old, After: &next})...)
}

// DeleteAnnotation deletes what a person has put somewhere: a callout, a band, a note.
func (d *Desk) DeleteAnnotation(id timeline.AnnotationID) error {
	a, err := d.annotation(id)
	if err != nil {
		return err
	}
	if err := d.unlocked(a.Layer); err != nil {
		return err
	}
	name := "Delete " + a.Kind.String()
	if a.Text != "" {
		name += " “" + say.Short(a.Text) + "”"
	}
	return d.apply(name, edit.Change{Before: a})
}

// MarkAt returns the number of the callout, band or marker that a zone of the picture belongs to; 0 for none.
func (d *Desk) MarkAt(z layout.Zone) timeline.AnnotationID {
	in := &d.drawn
	switch {
	case z.Kind == layout.ZoneCallout && z.Index < len(in.callouts):
		return in.callouts[z.Index].ID
	case z.Kind == layout.ZoneBand && z.Index < len(in.bands):
		return in.bands[z.Index].ID
	case z.Kind == layout.ZoneMarker && z.Index < len(in.markers):
		return in.markers[z.Index].ID
	}
	return 0
}

// chartMarks are the marks that the picture on show was made with, in its order.
type chartMarks struct {
	bands    []layout.Band
	markers  []layout.Marker
	callouts []layout.Callout
}

// chartMarks gathers what people have drawn in layers that are shown.
func (d *Desk) chartMarks() (out chartMarks) {
	add := func(a *timeline.Annotation) {
		colour := d.cat.Colour(a)
		switch {
		case a.Kind == timeline.Callout:
			c := layout.Callout{ID: a.ID, At: a.When.Start(), Lane: a.Lane, Text: a.Text, DX: float32(a.DX), DY: float32(a.DY), Colour: colour}
			if a.Target.Kind == timeline.KindEvent {
				c.Event = timeline.EventID(a.Target.ID)
			}
			out.callouts = append(out.callouts, c)
		case a.When.IsZero():
		case a.Kind == timeline.Band:
			out.bands = append(out.bands, layout.Band{ID: a.ID, From: a.When.Start(), To: a.When.End(), Text: a.Text, Colour: colour, Lane: a.Lane})
		case a.Kind == timeline.Marker:
			out.markers = append(out.markers, layout.Marker{ID: a.ID, At: a.When.Start(), Text: a.Text, Colour: colour})
		}
	}
	if !d.Folded() { // they have years
		if _, _, ok := d.Dyad(); ok {
			out.bands, out.markers = d.contacts().Marks(lanes.Both)
		}
		for _, a := range d.cat.Shown(timeline.Ref{}) {
			add(a)
		}
	}
	for _, a := range d.cat.Callouts {
		if d.cat.Visible(a) {
			add(a)
		}
	}
	return out
}

// pulledCallout is a callout on its way to another place.
type pulledCallout struct {
	id     timeline.AnnotationID
	was    scene.Box
	dx, dy float32 // how far it was pulled
}

// grabCallout begins to move a callout. That its layer is locked is said when it is let go.
func (d *Desk) grabCallout(z layout.Zone) (pulledCallout, bool) {
	id := d.MarkAt(z)
	a, err := d.annotation(id)
	if id == 0 || err != nil || a.Kind != timeline.Callout || d.lib.ReadOnly() != "" {
		return pulledCallout{}, false
	}
	return pulledCallout{id: id, was: z.Box}, true
}

// dropCallout gives a callout its new place.
func (d *Desk) dropCallout(g pulledCallout) error {
	r := d.result()
	for i := range r.Callouts {
		c := &r.Callouts[i]
		if d.drawn.callouts[c.Callout].ID != g.id {
			continue
		}
		b := c.Box
		b.X += g.dx
		b.Y += g.dy
		m, err := d.ChartMark(g.id)
		if err != nil {
			return err
		}
		m.DX, m.DY = int(b.X+b.W/2-c.Point.X), int(b.Y+b.H/2-c.Point.Y)
		if m.DX == 0 && m.DY == 0 { // which would mean that nobody has chosen it
			m.DY = 1
		}
		return d.SetChartMark(g.id, m)
	}
	return nil
}

// PlaceCallout lets a callout that was moved by hand stand again where there is room for it.
func (d *Desk) PlaceCallout(id timeline.AnnotationID) error {
	m, err := d.ChartMark(id)
	if err != nil {
		return err
	}
	m.DX, m.DY = 0, 0
	return d.SetChartMark(id, m)
}
