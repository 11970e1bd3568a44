package desk

import (
	"time"

	"entente/timeline"
	"entente/timeline/desk/motion"
	"entente/timeline/draw/scale"
	"entente/timeline/when"
)

// viewport is the window of time on the chart, its scrolling, where it is moving to and where it has been.
type viewport struct {
	motion.Window
	w, h    float32 // of the chart in CSS px
	scrollY float32

	past   []place // for "back"
	next   []place // for "forward"
	fitted bool    // the last fit was of the selection: the next one is of everything
	asked  asked   // what the window was made to show, until somebody moves it
}

// place is a window that "back" returns to.
type place struct {
	from, to when.Time
	scrollY  float32
	lanes    timeline.Grouping
	arranged timeline.Arrangement
	repeated bool
	asKnown  when.Span
}

func (p place) equal(q place) bool {
	return p.from == q.from && p.to == q.to && p.scrollY == q.scrollY && p.lanes == q.lanes && p.repeated == q.repeated && p.asKnown == q.asKnown &&
		p.arranged.Equal(q.arranged)
}

const (
	// defaultWidth stands for the chart's width until the window tells it.
	defaultWidth = 1000
	// mostPast bounds the way back.
	mostPast = 100
	// zoomStep is the magnification of one step of the wheel or key.
	zoomStep = 1.25
)

// remember keeps the present window and lanes for "back", before a jump.
func (d *Desk) remember() {
	from, to := d.view.Goal().Window()
	d.rememberWindow(from, to)
}

func (d *Desk) rememberWindow(from, to when.Time) {
	d.view.next = d.view.next[:0]
	d.view.past = push(d.view.past, d.place(from, to))
}

// place is where the view is, with a window.
func (d *Desk) place(from, to when.Time) place {
	return place{from, to, d.view.scrollY, d.lanes, d.Arrangement(), d.repeated, d.asKnown}
}

// push adds a place to a way unless it is its end.
func push(way []place, p place) []place {
	if n := len(way); n > 0 && way[n-1].equal(p) {
		return way
	}
	if len(way) == mostPast {
		way = append(way[:0], way[1:]...)
	}
	return append(way, p)
}

func (d *Desk) moveTo(s scale.Scale) {
	s = d.bounded(s)
	d.view.Stop()
	d.view.asked = asked{}
	if d.opts.Animate {
		d.view.Ease(s)
	} else {
		d.view.Set(s)
	}
	d.redraw()
}

// Step moves what is under way on by dt and reports whether there is more to come. The window calls it every frame.
func (d *Desk) Step(dt time.Duration) bool {
	if d.dragStep(dt) {
		return true
	}
	if !d.view.Moving() {
		return false
	}
	if dx, dy := d.view.Step(dt); dx != 0 || dy != 0 {
		d.pan(float32(dx), float32(dy))
	}
	d.redraw()
	return d.view.Moving()
}

// Resize tells the size of the chart in CSS px.
func (d *Desk) Resize(w, h float32) {
	v := &d.view
	if w == v.w && h == v.h || w < 1 || h < 1 {
		return
	}
	first := v.w == 0
	v.Settle()
	plot := d.metrics(w).PlotWidth(w)
	switch {
	case v.asked.fit:
		v.Set(d.bounded(d.fitted(v.Scale().Resize(plot), v.asked.from, v.asked.to)))
	case first || v.asked.from < v.asked.to: // keep the window of time, not the zoom that was made for another width
		from, to := v.Scale().Window()
		v.Set(scale.New(from, to, plot))
	default:
		v.Set(v.Scale().Resize(plot))
	}
	v.w, v.h = w, h
	d.redraw()
}

// Pan moves the window by px to later times and scrolls the lanes by py, at once.
func (d *Desk) Pan(px, py float32) {
	d.view.Stop()
	d.pan(px, py)
}

// pan moves the window without taking hold of one that was thrown.
func (d *Desk) pan(px, py float32) {
	d.view.asked = asked{}
	d.view.Set(d.bounded(d.view.Goal().Pan(float64(px))))
	d.view.scrollY = d.clampScroll(d.view.scrollY + py)
	d.redraw()
}

// PanBy moves the window by a share of its width, eased.
func (d *Desk) PanBy(share float64) { g := d.view.Goal(); d.moveTo(g.Pan(share * float64(g.Width()))) }

// ScrollLanes scrolls the lanes by py px.
func (d *Desk) ScrollLanes(py float32) {
	d.view.Stop()
	d.view.scrollY = d.clampScroll(d.view.scrollY + py)
	d.redraw()
}

func (d *Desk) clampScroll(y float32) float32 {
	if d.result() == nil {
		return max(y, 0)
	}
	return min(max(y, 0), d.result().MaxScroll())
}

// ZoomAt magnifies by steps of the wheel about the position x of the plot, in px from its left edge.
func (d *Desk) ZoomAt(x float32, steps float64) {
	factor := 1.0
	for ; steps >= 1; steps-- {
		factor *= zoomStep
	}
	for ; steps <= -1; steps++ {
		factor /= zoomStep
	}
	factor *= 1 + steps*(zoomStep-1)
	d.moveTo(d.view.Goal().ZoomAt(float64(x), factor))
}

// Zoom magnifies by steps about the middle of the plot.
func (d *Desk) Zoom(steps float64) { d.ZoomAt(d.view.Scale().Width()/2, steps) }

// Window returns the first second shown and the first one after.
func (d *Desk) Window() (from, to when.Time) { return d.view.Goal().Window() }

// SetWindow shows a period exactly and remembers the one before.
func (d *Desk) SetWindow(from, to when.Time) {
	d.remember()
	d.showPeriod(from, to)
}

// showPeriod is SetWindow without remembering.
func (d *Desk) showPeriod(from, to when.Time) {
	d.moveTo(scale.New(from, to, d.view.Scale().Width()))
	d.view.asked = asked{from: from, to: to}
}

// PanWindow shows a period exactly, at once, without remembering: for dragging the brush.
func (d *Desk) PanWindow(from, to when.Time) {
	d.view.asked = asked{}
	d.view.Set(d.bounded(scale.New(from, to, d.view.Scale().Width())))
	d.redraw()
}

// GoTo shows a date or period in its surroundings.
func (d *Desk) GoTo(s when.Span) {
	switch {
	case s.IsZero():
	case d.Folded():
		d.goFolded(s)
	case s.Gran > when.None && s.Gran < when.ToDay: // a time of day, in its day
		from, _ := s.Clamped()
		day := when.ToDay.Floor(from)
		d.remember()
		d.moveTo(d.view.Goal().Fit(day, when.ToDay.Next(day), fitSide, 0))
	default:
		d.fit(s.Clamped())
	}
}

// Reveal selects an event and moves the window only if the event is not in view.
func (d *Desk) Reveal(id timeline.EventID) { d.revealIn(id, -1) }

// revealIn is Reveal that scrolls to a lane of the event, to its main one when lane is -1.
func (d *Desk) revealIn(id timeline.EventID, lane int) {
	d.Select(id)
	at, _, ok := d.placed(id)
	if !ok {
		return
	}
	g := d.view.Goal()
	if from, to := g.Window(); at < from || at >= to {
		d.remember()
		d.moveTo(g.CentreOn(at))
	}
	if lane < 0 {
		d.showLane(id)
	} else {
		d.scrollToLane(lane)
	}
}

// Around shows an event with days before and after it.
func (d *Desk) Around(id timeline.EventID, days int) {
	if from, to, ok := d.placed(id); ok {
		d.SetWindow(from.AddDays(-days), to.AddDays(days))
	}
}

// Back returns to the window and lanes before the last jump and reports whether there was one. Forward is its inverse.
func (d *Desk) Back() bool { return d.along(&d.view.past, &d.view.next) }

// Forward returns to where Back has come from, unless something else has been done since.
func (d *Desk) Forward() bool { return d.along(&d.view.next, &d.view.past) }

// along goes to the end of one way and adds the present place to the other.
func (d *Desk) along(way, other *[]place) bool {
	v := &d.view
	n := len(*way)
	if n == 0 {
		return false
	}
	p := (*way)[n-1]
	*way = (*way)[:n-1]
	*other = push(*other, d.place(v.Goal().Window()))
	v.scrollY = p.scrollY
	same := d.lanes == p.lanes && d.repeated == p.repeated && d.asKnown == p.asKnown && d.arranged[p.lanes].Equal(p.arranged)
	folds := d.Folded() != (p.lanes == timeline.ByYear)
	d.enter(p.lanes)
	d.showPeriod(p.from, p.to)
	if folds {
		v.Settle() // what lies between is no time
	}
	if same {
		return true
	}
	d.repeated, d.asKnown = p.repeated, p.asKnown
	d.setArranged(p.arranged)
	d.changed()
	return true
}

// Moving reports whether a movement is under way: then Step has to be called.
func (d *Desk) Moving() bool {
	return d.view.Moving() || d.dragScrolls() != 0
}
