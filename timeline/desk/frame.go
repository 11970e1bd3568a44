package desk

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Frame returns the picture of the chart at its present size. It is made anew only when something has changed, and is
// valid until the second call after that.
func (d *Desk) Frame() *scene.Scene {
	if !d.stale && d.painted != nil {
		return d.painted
	}
	d.fitGutter()
	if d.dressed != d.cat.Dressed { // titles are measured when they are packed
		d.dressed = d.cat.Dressed
		d.layouter.Forget()
	}
	in := d.input(scene.Box{W: d.view.w, H: d.view.h})
	in.Scale, in.ScrollY, in.Hints = d.view.Scale(), d.view.scrollY, true
	if in.Corner != "" {
		in.Corner += " – show"
	}
	d.drawn = chartMarks{in.Bands, in.Markers, in.Callouts}
	d.turn = 1 - d.turn
	d.results[d.turn] = d.layouter.Layout(in, d.results[d.turn])
	d.view.scrollY = d.result().ScrollY
	b := &d.builders[d.turn]
	b.Reset(d.view.w, d.view.h, d.opts.Theme.Ground)
	paint.Chart(b, d.result(), &d.opts.Theme)
	d.painted, d.stale = b.Scene(), false
	d.readFaces()
	return d.painted
}

// fitGutter makes room for the headers of lanes in groups, which are indented.
func (d *Desk) fitGutter() {
	m := d.metrics(d.view.w)
	if m == d.layouter.Metrics {
		return
	}
	d.layouter.Metrics = m
	if v := &d.view; v.w > 0 {
		from, to := v.Goal().Window()
		v.Set(d.bounded(scale.New(from, to, m.PlotWidth(v.w))))
	}
}

// metrics are the sizes for the present lanes in a chart of a width.
func (d *Desk) metrics(chart float32) layout.Metrics {
	levels := len(d.lanes.Levels())
	if _, dyad := d.lanes.Dyad(); dyad {
		levels = 2 // room for "European Union alone"
	}
	m := layout.Default().ForLevels(levels, chart)
	if d.Folded() {
		m = m.ForYears()
	}
	return d.furniture.dress(m)
}

// result is the layout of the picture on show; nil before the first Frame.
func (d *Desk) result() *layout.Result { return d.results[d.turn] }

// input gathers what a picture depends on besides its size and window.
func (d *Desk) input(box scene.Box) *layout.Input {
	in := &layout.Input{Box: box, Index: d.idx(), Events: labels{d}, Relations: labels{d}, Fonts: d.opts.Fonts, Today: d.opts.Today, HasToday: d.opts.Today != 0}
	in.Stars = d.starSet()
	marks := d.chartMarks()
	in.Bands, in.Markers, in.Callouts = marks.bands, marks.markers, marks.callouts
	if d.cat.Coloured > 0 {
		in.Given = labels{d}
	}
	in.OverviewFrom, in.OverviewTo = d.Extent()
	in.Repeated, in.Corner = d.repeated, d.hiddenWords()
	in.Colours = d.laneColours()
	in.Banners = d.banners()
	if in.Found = !d.shown.query.IsZero(); in.Found && !d.Folded() { // of the picture, which may not be that of the present filter yet
		in.All = d.shown.table
	}
	if in.Found && in.Index.Len() == 0 {
		in.Undated = d.Status().Matching > 0
	}
	if d.asKnown.IsZero() && len(d.PublicationDays()) > 0 && !d.furniture.noAxis {
		in.CornerButton = layout.Button{Name: btnKnown, Label: "As known on…"}
	}
	if k := d.shown.known; k != nil { // the day is that one
		in.Today, in.HasToday = k.Day, true
	}
	if d.Folded() {
		in.Yearless, in.OverviewTitle = true, "the days of the year"
		in.Today = almanac.Time(in.Today)
	}
	return in
}

// starSet is the set of starred events and what it was made from.
type starSet struct {
	set    *index.Set
	table  *index.Table
	marked uint64
}

// starSet returns the starred events, nil when there are none.
func (d *Desk) starSet() *index.Set {
	s, t := &d.stars, d.idx().Table()
	if s.table == t && s.marked == d.cat.Marked {
		return s.set
	}
	s.set, s.table, s.marked = nil, t, d.cat.Marked
	starred := map[timeline.EventID]bool{}
	for id := range d.cat.Noted() {
		if _, ok := t.Find(id); ok && d.cat.Stars(id) > 0 {
			starred[id] = true
		}
	}
	if len(starred) > 0 {
		s.set = t.Select(func(o index.Ord) bool { return starred[t.ID(o)] })
	}
	return s.set
}

// labels answers what layout asks of single events.
type labels struct{ d *Desk }

// Title implements layout.Events.
func (l labels) Title(id timeline.EventID) string { return l.d.faceInView(id).Title }

// Flags implements layout.Events.
func (l labels) Flags(e index.Event) layout.Flags {
	var f layout.Flags
	for _, a := range l.d.cat.Shown(e.ID.Ref()) {
		switch a.Kind {
		case timeline.Star:
			f |= layout.Starred
		case timeline.Note:
			f |= layout.Noted
		}
	}
	today, folded := l.d.opts.Today, l.d.Folded()
	if k := l.d.shown.known; k != nil {
		today = k.Day.AddDays(1)
		if !k.Otherwise[e.ID].Now.IsZero() && !folded {
			f |= layout.Moved
		}
	}
	if folded { // its date in the picture is not its own
		if o, ok := l.d.shown.table.Row(e.ID); ok {
			e.When = l.d.shown.table.Span(o)
		}
	}
	if e.Marks.Overdue(e.When, today) {
		f |= layout.Overdue
	}
	if e.Sources > 1 && !folded {
		if face := l.d.faceInView(e.ID); face.From < face.To {
			f |= layout.Disputed
		}
	}
	return f
}

// Colour implements layout.Given.
func (l labels) Colour(id timeline.EventID) string {
	for _, a := range l.d.cat.Shown(id.Ref()) {
		if a.Kind == timeline.Colour {
			return a.Colour
		}
	}
	return ""
}

// Links implements layout.Relations.
func (l labels) Links(id timeline.EventID, dst []layout.Link) []layout.Link {
	if l.d.Folded() {
		return dst // they lead from year to year
	}
	for _, k := range l.d.cat.LinksOf(id) {
		dst = append(dst, layout.Link{ID: k.ID, From: k.From, To: k.To, Type: k.Type})
	}
	return dst
}

// Claimed implements layout.Relations.
func (l labels) Claimed(id timeline.EventID) (from, to when.Time) {
	f := l.d.faceInView(id)
	return f.From, f.To
}

// Moved implements layout.Relations.
func (l labels) Moved(id timeline.EventID) when.Span {
	if k := l.d.shown.known; k != nil {
		return k.Otherwise[id].Now
	}
	return when.Span{}
}

// cross tells where the pointer crosses the axis, and its date in words.
func (d *Desk) cross() (x float32, date string, ok bool) {
	if !d.pointer.in || d.result() == nil {
		return 0, "", false
	}
	switch d.hover.Kind {
	case layout.ZoneLane, layout.ZoneAxis, layout.ZoneEvent, layout.ZoneLabel, layout.ZoneJoin, layout.ZoneStrip, layout.ZoneFold, layout.ZoneBand:
		t, g := d.view.Scale().SnapTime(float64(d.pointer.x - d.result().Plot.X))
		return d.pointer.x, d.dateWords(t, g, d.hover.Lane), true
	}
	return 0, "", false
}

// Overlay returns the second, small picture: hover, selection, rubber band and the date at the pointer.
func (d *Desk) Overlay() *scene.Scene {
	o := paint.Overlay{Hover: d.hover.Event, Selected: d.ringed(), Lanes: d.litLanes, Spells: d.spellShades(), Drop: d.drop(), Band: d.gesture.band}
	if o.X, o.Date, o.Cross = d.cross(); !o.Cross && d.furniture.other != nil {
		o.X, o.Date, o.Cross = d.furniture.other.cross()
	}
	if d.furniture.noAxis {
		o.Date = "" // it stands on the axis that both charts have
	}
	if g := &d.gesture; g.kind == dragEvent && g.moved && d.result() != nil {
		o.Ghosts = d.ghosts(g.drag)
		o.Cross, o.X, o.Date = true, d.result().XOf(g.drag.now.Start()), g.drag.now.Words(d.style(when.Style{}))
		if g.drag.grip == EndGrip {
			o.X = d.result().XOf(g.drag.now.End())
		}
		plot := d.result().Plot
		o.X = min(max(o.X, plot.X), plot.X+plot.W) // a long band may begin far outside
	}
	d.showLink(&o)
	d.showDrawn(&o)
	d.showSpan(&o)
	if g := &d.gesture; g.kind == dragCallout && g.moved {
		b := g.callout.was
		b.X, b.Y = b.X+g.callout.dx, b.Y+g.callout.dy
		o.Ghosts = []scene.Box{b}
	}
	d.overlay.Reset(d.view.w, d.view.h, scene.Color{})
	if r := d.result(); r != nil {
		o.Paint(&d.overlay, r, &d.opts.Theme, d.opts.Fonts)
	}
	return d.overlay.Scene()
}

// selected is a selection as a set, and what it was made of: a pointer that moves asks for it each time.
type selected struct {
	ids []timeline.EventID
	set map[timeline.EventID]bool
}

// ringed returns the selected events as a set.
func (d *Desk) ringed() map[timeline.EventID]bool {
	if s := &d.rings; !slices.Equal(s.ids, d.selection) {
		s.ids, s.set = slices.Clone(d.selection), make(map[timeline.EventID]bool, len(d.selection))
		for _, id := range s.ids {
			s.set[id] = true
		}
	}
	return d.rings.set
}

// showLink shows a link on its way to where the pointer is.
func (d *Desk) showLink(o *paint.Overlay) {
	link, r := d.gesture.link, d.result()
	switch {
	case r == nil:
		return
	case d.gesture.kind == drawLink:
	case d.linking && d.linkFrom != 0 && d.pointer.in:
		link = linkDrag{from: d.linkFrom, x: d.pointer.x, y: d.pointer.y, over: d.hover.Event}
	default:
		return
	}
	at := r.MarksOf(link.from, nil)
	if len(at) == 0 {
		return
	}
	best := &r.Marks[at[0]]
	for _, i := range at { // from the lane that is nearest to the pointer
		if k := &r.Marks[i]; abs(k.Y-link.y) < abs(best.Y-link.y) {
			best = k
		}
	}
	o.Line = [2]scene.Point{{X: min(max(link.x, best.X), best.X+best.W), Y: best.Y + best.H/2}, {X: link.x, Y: link.y}}
	o.Hover = link.over
}

// LightActor lights the lanes of an actor while the pointer is on his name elsewhere; 0 lights none.
func (d *Desk) LightActor(id timeline.ActorID) {
	d.litLanes = d.litLanes[:0]
	if id == 0 {
		return
	}
	x := d.idx()
	for l := range x.Lanes() {
		if !x.Lane(l).Open && d.isLaneOf(x.Lane(l).Key, id) {
			d.litLanes = append(d.litLanes, l)
		}
	}
}

// isLaneOf reports whether a lane is that of an actor, of his country or of the bloc that he is.
func (d *Desk) isLaneOf(key string, id timeline.ActorID) bool {
	parts := d.laneParts(key)
	last := parts[len(parts)-1]
	a := d.cat.Actors[id]
	switch d.lanes.Levels()[len(parts)-1] {
	case timeline.ByActor, timeline.ByPerson:
		return last == id.String()
	case timeline.ByCountry:
		return last == id.String() || a != nil && last == a.Country
	case timeline.ByBloc:
		return a != nil && strings.HasSuffix(a.Key, ":"+last)
	}
	return false
}

// showLane scrolls so that the main lane of an event is in view.
func (d *Desk) showLane(id timeline.EventID) {
	x := d.idx()
	if o, ok := x.Table().Find(id); ok {
		if lanes := x.LanesOf(o); len(lanes) > 0 {
			d.scrollToLane(int(lanes[0]))
		}
	}
}

// scrollToLane scrolls as little as it takes for a lane to be in view.
func (d *Desk) scrollToLane(place int) {
	r := d.result()
	if r == nil || place < r.Fixed() { // a pinned one never leaves
		return
	}
	y, h := r.LaneTop(place)
	if y < d.view.scrollY+r.FixedH() {
		d.view.scrollY = y - r.FixedH()
	} else if y+h > d.view.scrollY+r.Plot.H {
		d.view.scrollY = y + h - r.Plot.H
	}
	d.redraw()
}
