package layout

import (
	"cmp"
	"math"
	"slices"

	"entente/timeline"
	"entente/timeline/draw/scene"
)

// Arrow is a link between two events: a curve of four points from the one to the other. Where only one end is in view it
// is a stub that points to where the other one lies.
type Arrow struct {
	Link
	Curve [4]scene.Point // cubic Bézier; the arrow's head is at the last one
	Stub  bool
	Thin  bool // left out of the picture, as stubs are and what there is no room for; it shows when one of its ends is pointed at
}

// Links that are drawn.
const (
	// mostLinks bounds what a frame spends on links.
	mostLinks = 400
	// linksShown is the number of links that a window can show before they become a net; the shortest stay.
	linksShown = 60
	// linkShort is the length in px below which a link says nothing that the marks side by side do not say.
	linkShort = 14
	linkStub  = 26 // px
	linkBend  = 18 // px, least bulge of a curve that cannot run straight on
	linkHead  = 1  // px between the head and the mark
)

// relations adds the arrows of links, and what the sources of disputed events claim.
func (p *picture) relations() {
	rel, r := p.in.Relations, p.r
	if rel == nil {
		return
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		if k.Flags&Disputed != 0 {
			if from, to := rel.Claimed(k.Event); from < to {
				k.ClaimLeft, k.ClaimRight = min(r.XOf(from), k.X), max(r.XOf(to), k.X+k.W)
			}
		}
		if k.Flags&Moved != 0 {
			p.move(i, rel.Moved(k.Event))
		}
	}
	p.linkedMarks(rel)
	for _, at := range p.byEvent {
		k := &r.Marks[at]
		if at != p.first(k.Event) {
			continue
		}
		p.linked = rel.Links(k.Event, p.linked[:0])
		for _, l := range p.linked {
			if len(r.Links) == mostLinks {
				break
			}
			if l.From == k.Event || p.first(l.From) < 0 { // once for links with both ends in view
				p.link(l)
			}
		}
	}
	slices.SortFunc(r.Links, func(a, b Arrow) int {
		return cmp.Or(cmp.Compare(a.length(), b.length()), cmp.Compare(a.ID, b.ID))
	})
	shown := 0
	for i := range r.Links {
		a := &r.Links[i]
		a.Thin = shown == linksShown || a.Stub || a.length() < linkShort
		if !a.Thin {
			shown++
		}
	}
}

// linkedMarks gathers the marks of all events that have links, by event, then by lane.
func (p *picture) linkedMarks(rel Relations) {
	marks := p.r.Marks
	p.byEvent = p.byEvent[:0]
	for i := range marks {
		if p.linked = rel.Links(marks[i].Event, p.linked[:0]); len(p.linked) > 0 {
			p.byEvent = append(p.byEvent, i)
		}
	}
	slices.SortFunc(p.byEvent, func(a, b int) int {
		return cmp.Or(cmp.Compare(marks[a].Event, marks[b].Event), cmp.Compare(a, b))
	})
}

// of returns the marks of an event that has links, by lane.
func (p *picture) of(id timeline.EventID) []int {
	marks := p.r.Marks
	from, ok := slices.BinarySearchFunc(p.byEvent, id, func(i int, id timeline.EventID) int { return cmp.Compare(marks[i].Event, id) })
	if !ok {
		return nil
	}
	to := from
	for to < len(p.byEvent) && marks[p.byEvent[to]].Event == id {
		to++
	}
	return p.byEvent[from:to]
}

func (p *picture) first(id timeline.EventID) int {
	if of := p.of(id); len(of) > 0 {
		return of[0]
	}
	return -1
}

// link adds the arrow of a link between those marks of its events that are nearest to each other.
func (p *picture) link(l Link) {
	marks := p.r.Marks
	from, to := p.of(l.From), p.of(l.To)
	switch {
	case len(from) == 0:
		p.stub(l, &marks[to[0]], l.From, true)
		return
	case len(to) == 0:
		p.stub(l, &marks[from[0]], l.To, false)
		return
	}
	best, a, b := math.MaxInt, 0, 0
	for _, i := range from {
		for _, j := range to {
			if d := abs(marks[i].Lane - marks[j].Lane); d < best {
				best, a, b = d, i, j
			}
		}
	}
	p.r.Links = append(p.r.Links, Arrow{Link: l, Curve: curve(&marks[a], &marks[b])})
}

func abs(n int) int { return max(n, -n) }

// curve leads from the end of one mark to the start of another that comes later, else from edge to edge.
func curve(a, b *Mark) [4]scene.Point {
	ay, by := a.Y+a.H/2, b.Y+b.H/2
	start, end := scene.Point{X: a.X + a.W, Y: ay}, scene.Point{X: b.X - linkHead, Y: by}
	if dx := end.X - start.X; dx >= linkShort {
		bend := max(dx/2, min(linkBend, dx))
		return [4]scene.Point{start, {X: start.X + bend, Y: ay}, {X: end.X - bend, Y: by}, end}
	}
	start.X, end.X = a.X+a.W/2, b.X+b.W/2
	if ay == by { // side by side in one row: below both
		y := a.Y + a.H
		return [4]scene.Point{{X: start.X, Y: y}, {X: start.X, Y: y + linkBend}, {X: end.X, Y: y + linkBend}, {X: end.X, Y: b.Y + b.H + linkHead}}
	}
	if ay < by {
		start.Y, end.Y = a.Y+a.H, b.Y-linkHead
	} else {
		start.Y, end.Y = a.Y, b.Y+b.H+linkHead
	}
	bend := (end.Y - start.Y) / 2
	return [4]scene.Point{start, {X: start.X, Y: start.Y + bend}, {X: end.X, Y: end.Y - bend}, end}
}

// stub adds the beginning of an arrow to an event that is not in view, or the end of one that comes from there.
func (p *picture) stub(l Link, k *Mark, other timeline.EventID, comes bool) {
	o, ok := p.in.Index.Table().Find(other)
	if !ok {
		return
	}
	y := k.Y + k.H/2
	near, far := scene.Point{X: k.X + k.W, Y: y}, scene.Point{X: k.X + k.W + linkStub, Y: y}
	switch at, left := p.in.Index.Table().Event(o).When.Start(), p.r.TimeAt(k.X); {
	case comes && at < left:
		near.X, far.X = k.X-linkHead, k.X-linkStub
	case at < left:
		near.X, far.X = k.X, k.X-linkStub
	case comes:
		near.X += linkHead
	}
	a := Arrow{Link: l, Stub: true, Curve: [4]scene.Point{near, near, far, far}}
	if comes {
		a.Curve = [4]scene.Point{far, far, near, near}
	}
	p.r.Links = append(p.r.Links, a)
}

// length is the distance of both ends.
func (a *Arrow) length() float64 {
	return math.Hypot(float64(a.Curve[3].X-a.Curve[0].X), float64(a.Curve[3].Y-a.Curve[0].Y))
}
