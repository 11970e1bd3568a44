package desk

import (
	"cmp"
	"math"
	"time"

	"entente/timeline"
	"entente/timeline/desk/motion"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Mods are the keys held with a pointer.
type Mods uint8

// The keys.
const (
	Shift Mods = 1 << iota
	Ctrl
	Alt
)

// Pointer is an event of mouse or pad in CSS px of the chart.
type Pointer struct {
	X, Y   float32
	Mods   Mods
	Clicks int // 1, or 2 for the second click of a double click
	Draws  Drawing
	// At is when it happened, since a moment that stays the same; 0 for all: a drag throws nothing.
	At time.Duration
}

// point is where the pointer was when.
func (p Pointer) point() motion.Point { return motion.Point{X: p.X, Y: p.Y, At: p.At} }

// Action is what the window has to do after a gesture.
type Action struct {
	Kind  ActionKind
	Event timeline.EventID
	Time  when.Time
	Gran  when.Granularity
	When  when.Span // the new date of an event
	Lane  string    // key of the lane, "" for none
	Actor timeline.ActorID
	Other timeline.EventID
	Mark  timeline.AnnotationID // a callout, band or marker
	Err   error
}

// ActionKind tells the actions apart.
type ActionKind uint8

// The actions.
const (
	NoAction    ActionKind = iota
	CreateEvent            // a double click on free ground: an event at Time
	OpenActor              // a click on a lane's head
	MoveEvent              // Event was dragged to When
	AskKnown               // a day whose knowledge is to be shown
	MoveMark               // a callout, band or marker was dragged; Err tells why it stays
	LinkBegun              // a link begins at Event: the next click says where it ends
	DrawLink               // a link from Event to Other was drawn
	EditMark               // a double click on a callout, band or marker
)

// pointerState is where the pointer is.
type pointerState struct {
	in   bool
	x, y float32
}

// gesture is what a pressed button is doing.
type gesture struct {
	kind   gestureKind
	start  Pointer
	last   Pointer
	zone   layout.Zone
	moved  bool
	trail  motion.Trail // while panning
	band   scene.Box
	winA   when.Time // the window when a brush gesture began
	winB   when.Time
	anchor when.Time
	drag   dragged

	callout pulledCallout
	link    linkDrag
}

type gestureKind uint8

const (
	noGesture gestureKind = iota
	panning
	zoomBand
	selectBand
	brushPan
	brushLeft
	brushRight
	brushNew
	laneDrag
	dragEvent
	sliding
	pressing
	scrolling
	dragCallout
	drawLink
	brushFilter
	drawTime
)

// slop is how far the pointer may move in a click, in px.
const slop = 4

// PointerDown begins a gesture with the main button.
func (d *Desk) PointerDown(p Pointer) {
	r := d.result()
	if r == nil {
		return
	}
	d.view.Stop()
	z := r.Hit(p.X, p.Y)
	g := gesture{start: p, last: p, zone: z}
	g.winA, g.winB = d.Window()
	switch {
	case p.Draws != DrawNothing:
		g.kind = drawTime
	case z.Kind == layout.ZoneButton, z.Kind == layout.ZoneBanner, z.Kind == layout.ZoneBar:
		g.kind = pressing
	case z.Kind == layout.ZoneRail:
		g.kind = scrolling
		d.scrollRail(p.Y)
	case z.Kind == layout.ZoneSlider:
		g.kind = sliding
		d.remember()
		d.slide(p.X)
	case p.Mods&Ctrl != 0 && inOverview(z):
		g.kind = brushFilter
	case inOverview(z):
		g.kind, g.anchor = brushing(z.Kind), z.Time
	case (d.linking || p.Mods&Alt != 0) && isEvent(z):
		g.kind, g.link = drawLink, linkDrag{from: cmp.Or(d.linkFrom, z.Event), x: p.X, y: p.Y}
		if d.linkFrom != 0 {
			g.link.over = z.Event
		}
	case p.Mods&Shift != 0:
		g.kind = zoomBand
	case p.Mods&Ctrl != 0:
		g.kind = selectBand
	default:
		d.grab(&g)
	}
	d.gesture = g
}

// brushing is what a press in the overview begins.
func brushing(z layout.ZoneKind) gestureKind {
	switch z {
	case layout.ZoneBrush:
		return brushPan
	case layout.ZoneBrushLeft:
		return brushLeft
	case layout.ZoneBrushRight:
		return brushRight
	default:
		return brushNew
	}
}

// grab begins to drag what the pointer is pressed on, or else the chart.
func (d *Desk) grab(g *gesture) {
	z, ok := g.zone, false
	g.kind = panning
	switch z.Kind {
	case layout.ZoneHeader:
		if d.canMove(z.Lane) {
			g.kind = laneDrag
		}
	case layout.ZoneCallout:
		if g.callout, ok = d.grabCallout(z); ok {
			g.kind = dragCallout
		}
	default:
		if g.drag, ok = d.graspMark(z, g.start.X); !ok {
			g.drag, ok = d.grasp(z, g.start.X)
		}
		if ok {
			g.kind = dragEvent
		}
	}
}

// PointerMove moves the pointer, with or without the button pressed. It reports whether the picture itself, and not
// only the overlay, has changed.
func (d *Desk) PointerMove(p Pointer) bool {
	d.pointer = pointerState{true, p.X, p.Y}
	r := d.result()
	if r == nil {
		return false
	}
	g := &d.gesture
	if g.kind == noGesture {
		d.hover = r.Hit(p.X, p.Y)
		return false
	}
	if !g.moved && math.Hypot(float64(p.X-g.start.X), float64(p.Y-g.start.Y)) < slop {
		return false
	}
	dx, dy := p.X-g.last.X, p.Y-g.last.Y
	g.moved, g.last = true, p
	if d.pullAlong(g, p) {
		return false
	}
	t := r.Overview.Time(p.X)
	switch g.kind {
	case laneDrag:
		return d.dragScrolls() != 0
	case sliding:
		d.slide(p.X)
	case scrolling:
		d.scrollRail(p.Y)
	case panning:
		d.Pan(-dx, -dy)
		g.trail = g.trail.Add(p.point())
	case brushPan:
		d.PanWindow(g.winA+t-g.anchor, g.winB+t-g.anchor)
	case brushLeft:
		d.PanWindow(min(t, g.winB-when.Hour), g.winB)
	case brushRight:
		d.PanWindow(g.winA, max(t, g.winA+when.Hour))
	case brushNew:
		d.PanWindow(min(t, g.anchor), max(t, g.anchor+1))
	}
	return true
}

// pullAlong moves what the overlay alone shows along with the pointer, and reports whether the gesture is one of these.
func (d *Desk) pullAlong(g *gesture, p Pointer) bool {
	r := d.result()
	dx, dy := p.X-g.start.X, p.Y-g.start.Y
	switch g.kind {
	case pressing, drawTime:
	case dragEvent:
		d.pull(&g.drag, dx)
	case drawLink:
		g.link.x, g.link.y, g.link.over = p.X, p.Y, 0
		if z := r.Hit(p.X, p.Y); isEvent(z) {
			g.link.over = z.Event
		}
	case dragCallout:
		g.callout.dx, g.callout.dy = dx, dy
	case zoomBand:
		g.band = scene.Box{X: min(g.start.X, p.X), Y: r.Plot.Y, W: abs(dx), H: r.Plot.H}
	case selectBand:
		g.band = scene.Box{X: min(g.start.X, p.X), Y: min(g.start.Y, p.Y), W: abs(dx), H: abs(dy)}
	case brushFilter:
		g.band = brushed(&r.Overview, g.start.X, p.X)
	default:
		return false
	}
	return true
}

// PointerUp ends a gesture.
func (d *Desk) PointerUp(p Pointer) Action {
	g, r := d.gesture, d.result()
	d.gesture = gesture{}
	if r == nil || g.kind == noGesture {
		return Action{}
	}
	if g.kind == drawLink {
		return d.endLink(g)
	}
	if !g.moved {
		return d.click(p, g.zone)
	}
	switch g.kind {
	case laneDrag:
		if n, _, ok := d.dropAt(g.zone.Lane, g.last.Y); ok {
			d.MoveLane(g.zone.Lane, n)
		}
	case dragEvent:
		return d.letGo(g.drag)
	case dragCallout:
		return Action{Kind: MoveMark, Err: d.dropCallout(g.callout)}
	case zoomBand:
		d.SetWindow(r.TimeAt(g.band.X), r.TimeAt(g.band.X+g.band.W)+1)
	case brushFilter:
		if g.band.W > 0 {
			d.FilterPeriod(r.Overview.Time(g.band.X), r.Overview.Time(g.band.X+g.band.W))
		}
	case selectBand:
		d.selectIn(g.band, p.Mods&Shift != 0)
	case brushPan, brushLeft, brushRight, brushNew, panning:
		from, to := g.winA, g.winB
		d.rememberWindow(from, to)
		if g.kind == panning && d.opts.Animate {
			d.view.Run(g.trail.Throw(p.point()))
		}
	}
	return Action{}
}

// isEvent reports whether a zone is a part of an event.
func isEvent(z layout.Zone) bool {
	return z.Kind == layout.ZoneEvent || z.Kind == layout.ZoneLabel || z.Kind == layout.ZoneJoin
}

// PointerLeave takes the pointer off the chart.
func (d *Desk) PointerLeave() { d.pointer, d.hover = pointerState{}, layout.Zone{} }

// Cancel ends a gesture without effect; without one it clears the selection. It reports whether it did something.
func (d *Desk) Cancel() bool {
	if d.gesture.kind != noGesture {
		g := d.gesture
		d.gesture = gesture{}
		if g.moved && g.band.W == 0 && g.kind != sliding && g.kind != pressing && g.kind != scrolling && g.kind != drawTime {
			d.PanWindow(g.winA, g.winB)
		}
		return true
	}
	if len(d.selection) > 0 {
		d.Select()
		return true
	}
	return false
}

// Hover returns what is under the pointer.
func (d *Desk) Hover() layout.Zone { return d.hover }

func abs(x float32) float32 { return max(x, -x) }
