package layout

import (
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// Move tells of an event that stands where it was thought to be on an earlier day: the ghost is where it stands by now.
type Move struct {
	Mark  int       // index into Marks
	Ghost scene.Box // empty when it is out of view
	Round bool      // the ghost of a dot
	From  scene.Point
	To    scene.Point // the tip of the arrow
}

// moveLeast is the length in px below which an arrow cannot be seen: the ghost alone is drawn.
const moveLeast = 8

// move adds the ghost of a mark whose event stands at another date by now.
func (p *picture) move(i int, now when.Span) {
	if now.IsZero() {
		return
	}
	r, m := p.r, &p.Metrics
	k := &r.Marks[i]
	shape := p.geometry.shape(now.Start(), now.End(), now.IsRange())
	at := p.geometry.place(shape, r.Scale.X(now.Start()), r.Scale.X(now.End()))
	x0, x1 := r.Plot.X+float32(at.x0), r.Plot.X+float32(at.x1)
	y := k.Y + k.H/2
	v := Move{Mark: i, Round: shape == Instant, From: scene.Point{X: k.X + k.W, Y: y}, To: scene.Point{X: x0 - 1, Y: y}}
	if x0 < k.X {
		v.From.X, v.To.X = k.X, x1+1
	}
	left, right := r.Plot.X, r.Plot.X+r.Plot.W
	if v.From.X < left || v.From.X > right {
		return // it is not in view, and its ghost would tell nothing
	}
	if x1 > left && x0 < right {
		h := m.BarH
		if v.Round {
			h = k.H
			if k.Shape != Instant {
				h = m.Dot
			}
			mid := (x0 + x1) / 2
			x0, x1 = mid-h/2, mid+h/2
		}
		v.Ghost = scene.Box{X: x0, Y: y - h/2, W: x1 - x0, H: h}
	}
	v.To.X = min(max(v.To.X, left+moveLeast), right-moveLeast)
	if (v.To.X-v.From.X)*(x0-k.X) < 0 || abs32(v.To.X-v.From.X) < moveLeast {
		v.To = v.From
	}
	r.Moves = append(r.Moves, v)
}
