package layout

import (
	"cmp"
	"math"
	"slices"

	"entente/timeline/draw/scene"
)

// joins draws one vertical line for every event that has marks in several lanes. Lanes out of view leave a tail at the
// last mark in view, so that one sees that there is more. Where many events have several lanes at the same time, the
// lines of some are thinned out to tails at their marks; pointing at one lights all of it. Which ones does not change
// while panning.
func (p *picture) joins() {
	r, m, x := p.r, &p.Metrics, p.in.Index
	if len(r.Lanes) == 0 || p.in.Repeated {
		return
	}
	for len(p.firstMark) < x.Table().Len() {
		p.firstMark = append(p.firstMark, make([]int32, x.Table().Len()-len(p.firstMark))...)
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		lanes := x.LanesOf(k.Ord)
		if len(lanes) < 2 {
			continue
		}
		y := max(k.Y+k.H/2, p.laneTop(k.Lane))
		if n := p.firstMark[k.Ord]; n > 0 {
			r.Joins[n-1].Y1 = max(r.Joins[n-1].Y1, y) // marks come by lane, so y grows
			continue
		}
		at := k.X + k.W/2
		if k.Shape == Range {
			at = k.X + min(m.JoinInset, k.W/2)
		}
		j := Join{X: at, Y0: y, Y1: y, Event: k.Event, Quad: k.Quad, Style: k.Style, ord: k.Ord}
		least, most := lanes[0], lanes[0]
		for _, l := range lanes {
			least, most = min(least, l), max(most, l)
			j.Above = j.Above || int(l) >= r.fixed && int(l) < p.firstLane
			j.Below = j.Below || int(l) >= p.lastLane
		}
		j.Crossed = max(int(most-least)+1-len(lanes), 0)
		if j.rank = most - least; k.Flags&Starred != 0 {
			j.rank = -1
		}
		r.Joins = append(r.Joins, j)
		p.firstMark[k.Ord] = int32(len(r.Joins))
	}
	for i := range r.Marks {
		p.firstMark[r.Marks[i].Ord] = 0
	}
	p.thinJoins()
	p.tails()
	r.Joins = slices.DeleteFunc(r.Joins, func(j Join) bool {
		return j.X < r.Plot.X || j.X > r.Plot.X+r.Plot.W || j.Y1 <= j.Y0 && !j.Above && !j.Below
	})
}

// laneTop is where the part of the plot begins in which a lane is seen.
func (p *picture) laneTop(lane int) float32 {
	if lane < p.r.fixed {
		return p.r.Plot.Y
	}
	return p.r.Free.Y
}

// thinJoins thins out joins where there are more than JoinsMost in a stretch of JoinPitch at the level's zoom. Starred
// events keep theirs longest, then those whose lanes lie close together: long lines cross the most.
func (p *picture) thinJoins() {
	r, m := p.r, &p.Metrics
	if len(r.Joins) <= m.JoinsMost {
		return
	}
	p.crowd = p.crowd[:0]
	for i := range r.Joins {
		j := &r.Joins[i]
		if j.Y1 <= j.Y0 {
			continue // nothing but tails
		}
		start, _ := p.in.Index.Table().Bounds(j.ord)
		at := math.Floor(float64(clamp(start)) / (float64(m.JoinPitch) * p.geometry.perPx))
		p.crowd = append(p.crowd, crowded{at, i})
	}
	slices.SortFunc(p.crowd, func(a, b crowded) int {
		ja, jb := &r.Joins[a.join], &r.Joins[b.join]
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(ja.rank, jb.rank), cmp.Compare(ja.ord, jb.ord))
	})
	first := 0 // of the stretch
	for i, c := range p.crowd {
		if c.at != p.crowd[first].at {
			first = i
		}
		r.Joins[c.join].Thin = i-first >= m.JoinsMost
	}
}

// crowded is a join with the stretch that it stands in.
type crowded struct {
	at   float64
	join int
}

// tails draws what is left of joins beside the marks.
func (p *picture) tails() {
	r, m := p.r, &p.Metrics
	for i := range r.Joins {
		p.firstMark[r.Joins[i].ord] = int32(i + 1)
	}
	for i := range r.Marks {
		k := &r.Marks[i]
		n := p.firstMark[k.Ord]
		if n == 0 {
			continue
		}
		j := &r.Joins[n-1]
		y := k.Y + k.H/2
		if j.X < r.Plot.X || j.X > r.Plot.X+r.Plot.W || y < p.laneTop(k.Lane) {
			continue
		}
		up := y <= j.Y0 && j.Above || y > j.Y0 && j.Thin
		down := y >= j.Y1 && j.Below || y < j.Y1 && j.Thin
		if up {
			r.Tails = append(r.Tails, Tail{X: j.X, Y0: k.Y - m.JoinTail, Y1: y, Quad: j.Quad})
		}
		if down {
			r.Tails = append(r.Tails, Tail{X: j.X, Y0: y, Y1: k.Y + k.H + m.JoinTail, Quad: j.Quad})
		}
	}
	for i := range r.Joins {
		p.firstMark[r.Joins[i].ord] = 0
	}
}

// Reach is where a join ends when it is lit: at the edges when the event has more lanes out of view.
func (j *Join) Reach(r *Result) (y0, y1 float32) {
	y0, y1 = j.Y0, j.Y1
	if j.Above {
		y0 = min(y0, r.Free.Y)
	}
	if j.Below {
		y1 = max(y1, r.Plot.Y+r.Plot.H)
	}
	return y0, y1
}

// box is the part of the scene that a join takes, wide enough to be hit.
func (j *Join) box(slop float32) scene.Box {
	return scene.Box{X: j.X - slop, Y: j.Y0, W: 2 * slop, H: j.Y1 - j.Y0}
}
