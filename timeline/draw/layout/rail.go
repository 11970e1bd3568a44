package layout

import "entente/timeline/draw/scene"

// Rail is the bar at the right edge that shows which part of the lanes is in view, and while a search runs, or nothing is in
// view, which lanes hold something in the window of time. It lies over the plot and is never exported.
type Rail struct {
	scene.Box           // empty when all lanes are in view
	Thumb     scene.Box // the part in view
	Found     []float32 // heights at which lanes with something found stand, by a pixel or more apart
}

// Sizes of the rail in px.
const (
	railW      = 10
	thumbLeast = 24
	foundPitch = 3 // least distance of two marks
)

// rail places the bar.
func (p *picture) rail() {
	r := p.r
	most := r.MaxScroll()
	if most < 1 {
		return
	}
	k := &r.Rail
	k.Box = scene.Box{X: r.Plot.X + r.Plot.W - railW, Y: r.Free.Y, W: railW, H: r.Free.H}
	content := r.ContentH - r.FixedH()
	h := max(k.H*r.Free.H/content, min(thumbLeast, k.H))
	k.Thumb = scene.Box{X: k.X + 2, Y: k.Y + (k.H-h)*r.ScrollY/most, W: railW - 4, H: h}
	if !p.in.Found && !p.elsewhere() {
		return
	}
	from, to := r.Scale.Window()
	last := float32(-foundPitch)
	for i := r.fixed; i < p.in.Index.Lanes(); i++ {
		y := k.Y + k.H*(r.laneTops[i]+(r.laneTops[i+1]-r.laneTops[i])/2-r.FixedH())/content
		if y-last < foundPitch || p.in.Index.Lane(i).Count(from, to) == 0 {
			continue
		}
		last = y
		k.Found = append(k.Found, y)
	}
}

// ScrollAt is the scrolling for which the thumb's middle stands at a height of the scene.
func (r *Result) ScrollAt(y float32) float32 {
	k := &r.Rail
	room := k.H - k.Thumb.H
	if room <= 0 {
		return 0
	}
	return min(max((y-k.Y-k.Thumb.H/2)/room, 0), 1) * r.MaxScroll()
}
