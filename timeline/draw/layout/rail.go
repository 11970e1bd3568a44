package layout

import (
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

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
	bare := p.in.Hints && r.Shown > 0 && !p.anyInView()
	if !p.in.Found && !bare {
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
	if bare {
		p.hint()
	}
}

// anyInView reports whether the lanes in view hold something of the window of time. Marks are also placed beside it, for the
// labels and joins that reach into it.
func (p *picture) anyInView() bool {
	r := p.r
	for i := range r.Marks {
		if k := &r.Marks[i]; k.X < r.Plot.X+r.Plot.W && k.X+k.W > r.Plot.X {
			return true
		}
	}
	return len(r.Columns) > 0
}

// hint says, where the lanes in view hold nothing of the window of time, that others do.
func (p *picture) hint() {
	r, m, f := p.r, &p.Metrics, p.in.Fonts
	text := Thousands(r.Shown) + " events of this time stand in other lanes – show"
	if r.Shown == 1 {
		text = "1 event of this time stands in another lane – show"
	}
	run := f.Shape(text, typeset.Regular, m.LabelSize)
	w := run.Width + 2*buttonPad
	if w > r.Free.W {
		return
	}
	const below = 24 // px: from the top of the lanes
	box := scene.Box{X: snap(r.Free.X + (r.Free.W-w)/2), Y: r.Free.Y + below, W: w, H: buttonH}
	r.Buttons = append(r.Buttons, ButtonBox{Box: box, Name: HintButton, Over: true, Label: run, LabelX: box.X + buttonPad,
		LabelY: snap(box.Y + buttonH/2 + f.Metrics(typeset.Regular, m.LabelSize).CapHeight/2)})
}

// HintButton is the name of the button that leads to lanes with events of the window of time.
const HintButton = "hint"

// ScrollAt is the scrolling for which the thumb's middle stands at a height of the scene.
func (r *Result) ScrollAt(y float32) float32 {
	k := &r.Rail
	room := k.H - k.Thumb.H
	if room <= 0 {
		return 0
	}
	return min(max((y-k.Y-k.Thumb.H/2)/room, 0), 1) * r.MaxScroll()
}
