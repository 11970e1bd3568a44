package layout

import "entente/timeline/draw/scene"

// Distances in px from what a callout points to at which room is looked for: half a row a step, so that a gap between rows is
// found.
const (
	roomStep  = 13
	roomReach = calloutBeside + 8*roomStep
)

// room returns a box as large as usual beside a point, where it hides no label, mark, count or other callout; where there is no such
// place, one that hides marks and counts alone, and else the usual one. The places are few and tried in a fixed order, so that panning
// leaves the box at its event, and zooming moves it only when its place is taken.
func (p *picture) room(at scene.Point, usual scene.Box) scene.Box {
	r := p.r
	reach := scene.Box{X: at.X - usual.W - calloutBeside, Y: at.Y - usual.H - roomReach}
	reach.W, reach.H = 2*(at.X-reach.X), 2*(at.Y-reach.Y)
	words, marks := p.wordsNear[:0], p.marksNear[:0]
	for i := range r.Labels {
		if b := r.Labels[i].Box(); meet(b, reach) {
			words = append(words, b)
		}
	}
	for i := range r.Callouts {
		words = append(words, r.Callouts[i].Box)
	}
	for i := range r.Marks {
		if meet(r.Marks[i].Box, reach) {
			marks = append(marks, r.Marks[i].Box)
		}
	}
	for i := range r.Folds {
		if meet(r.Folds[i].Box, reach) {
			marks = append(marks, r.Folds[i].Box)
		}
	}
	p.wordsNear, p.marksNear = words, marks
	second := usual
	for far := float32(calloutBeside); far <= roomReach; far += roomStep {
		for _, side := range [][2]float32{{1, -1}, {1, 1}, {-1, -1}, {-1, 1}} {
			b := usual
			b.X = at.X + side[0]*(b.W/2+calloutBeside) - b.W/2
			b.Y = at.Y + side[1]*(b.H/2+far) - b.H/2
			if !inside(b, r.Plot) || meetAny(b, words) {
				continue
			}
			if !meetAny(b, marks) {
				return b
			}
			if second == usual {
				second = b
			}
		}
	}
	return second
}

// meet reports whether two boxes have a part in common.
func meet(a, b scene.Box) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

func meetAny(a scene.Box, list []scene.Box) bool {
	for _, b := range list {
		if meet(a, b) {
			return true
		}
	}
	return false
}

// inside reports whether a box lies in another.
func inside(b, in scene.Box) bool {
	return b.X >= in.X && b.Y >= in.Y && b.X+b.W <= in.X+in.W && b.Y+b.H <= in.Y+in.H
}
