package layout

import "entente/timeline/draw/scene"

// joins draws one vertical line for every event that has marks in several lanes. A lane above or below the window
// still pulls the line to the edge, so that one sees that there is more.
func (p *picture) joins() {
	r, m, x := p.r, &p.Metrics, p.in.Index
	if len(r.Lanes) == 0 {
		return
	}
	top, bottom := r.Lanes[0].Lane, r.Lanes[len(r.Lanes)-1].Lane
	for len(p.firstMark) < x.Table().Len() {
		p.firstMark = append(p.firstMark, make([]int32, x.Table().Len()-len(p.firstMark))...)
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		lanes := x.LanesOf(k.Ord)
		if len(lanes) < 2 {
			continue
		}
		at := k.X + k.W/2
		if k.Shape == Range {
			at = k.X + min(m.JoinInset, k.W/2)
		}
		if at < r.Plot.X || at > r.Plot.X+r.Plot.W {
			continue
		}
		y := k.Y + k.H/2
		if n := p.firstMark[k.Ord]; n > 0 {
			r.Joins[n-1].Y1 = y // marks come by lane, so y grows
			continue
		}
		j := Join{X: at, Y0: y, Y1: y, Event: k.Event, Quad: k.Quad, Style: k.Style}
		below := false
		for _, l := range lanes {
			if int(l) < top {
				j.Y0 = min(j.Y0, r.Plot.Y)
			}
			below = below || int(l) > bottom
		}
		j.below = below
		r.Joins = append(r.Joins, j)
		p.firstMark[k.Ord] = int32(len(r.Joins))
	}
	for i := range r.Marks {
		p.firstMark[r.Marks[i].Ord] = 0
	}
	kept := r.Joins[:0]
	for _, j := range r.Joins {
		if j.below {
			j.Y1 = max(j.Y1, r.Plot.Y+r.Plot.H)
		}
		if j.Y1 > j.Y0 {
			kept = append(kept, j)
		}
	}
	r.Joins = kept
}

// box is the part of the scene that a join takes, wide enough to be hit.
func (j *Join) box(slop float32) scene.Box {
	return scene.Box{X: j.X - slop, Y: j.Y0, W: 2 * slop, H: j.Y1 - j.Y0}
}
