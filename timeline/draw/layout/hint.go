package layout

import (
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// The names of the buttons that a chart offers where it shows no event.
const (
	HintButton    = "hint"         // to lanes with events of the window of time
	NearestButton = "hint-nearest" // to the event nearest to that
	ClearButton   = "hint-clear"   // shows what the filter hides
)

// elsewhere reports whether the lanes in view hold nothing of the window of time while others do.
func (p *picture) elsewhere() bool { return p.in.Hints && p.r.Shown > 0 && !p.anyInView() }

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

// hint says where nothing is to be seen what is the matter, and offers to change it.
func (p *picture) hint() {
	r, x := p.r, p.in.Index
	_, _, dated := x.Extent()
	switch {
	case !p.in.Hints:
	case x.Len() == 0 && p.in.Undated:
		p.offer(ClearButton, "Nothing that passes the filter has a date – clear it")
	case x.Len() == 0 && p.in.Found:
		p.offer(ClearButton, "No event passes the filter – clear it")
	case r.Shown == 0 && dated:
		p.offer(NearestButton, "Nothing in this time – show the nearest event")
	case !p.elsewhere() || r.MaxScroll() < 1:
	case r.Shown == 1:
		p.offer(HintButton, "1 event of this time stands in another lane – show")
	default:
		p.offer(HintButton, Thousands(r.Shown)+" events of this time stand in other lanes – show")
	}
}

// offer places a button with words over the lanes, where there is room for it.
func (p *picture) offer(name, words string) {
	r, m, f := p.r, &p.Metrics, p.in.Fonts
	run := f.Shape(words, typeset.Regular, m.LabelSize)
	w := run.Width*m.Loose + 2*buttonPad
	if w > r.Free.W {
		return
	}
	const below = 24 // px: from the top of the lanes
	box := scene.Box{X: snap(r.Free.X + (r.Free.W-w)/2), Y: r.Free.Y + below, W: w, H: buttonH}
	r.Buttons = append(r.Buttons, ButtonBox{Box: box, Name: name, Over: true, Label: run, LabelX: box.X + (w-run.Width)/2,
		LabelY: snap(box.Y + buttonH/2 + f.Metrics(typeset.Regular, m.LabelSize).CapHeight/2)})
}
