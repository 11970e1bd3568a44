package layout

import (
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// placeBands gives every band and marker a row between the tiers and returns the number of rows. Rows are chosen in
// the order of the input at the level's zoom, so panning does not change them.
func (p *picture) placeBands() int {
	most := p.mostBandRows()
	p.bandRow, p.bandRows = p.bandRow[:0], p.bandRows[:0]
	used := 0
	put := func(x0, x1 float64) {
		row := -1
		for i := range most {
			if p.bandFree(i, x0, x1) {
				row = i
				p.bandRows = append(p.bandRows, bandExtent{i, x0, x1})
				used = max(used, i+1)
				break
			}
		}
		p.bandRow = append(p.bandRow, row)
	}
	for _, b := range p.in.Bands {
		if b.Lane != "" {
			p.bandRow = append(p.bandRow, -1)
			continue
		}
		put(float64(b.From)/p.geometry.perPx, float64(b.To)/p.geometry.perPx+2)
	}
	for _, k := range p.in.Markers {
		x := float64(k.At) / p.geometry.perPx
		put(x, x+float64(p.markerWidth(k.Text)))
	}
	return used
}

// mostBandRows is how many rows of bands a chart of this height can spare: they take a tenth of it, and two are always there.
func (p *picture) mostBandRows() int {
	const share, least = 0.1, 2
	m := &p.Metrics
	if p.in.Tall { // it grows with what it holds
		return m.BandRows
	}
	return min(m.BandRows, max(int(p.in.Box.H*share/m.BandRow), least))
}

type bandExtent struct {
	row    int
	x0, x1 float64
}

func (p *picture) bandFree(row int, x0, x1 float64) bool {
	for _, b := range p.bandRows {
		if b.row == row && b.x0 < x1 && x0 < b.x1 {
			return false
		}
	}
	return true
}

// bandLabelMin is the least room in px for the name of a period: a few letters, by which it is known again.
const bandLabelMin = 36

// markerMax is the longest label of a marker in px.
const markerMax = 160

func (p *picture) markerWidth(text string) float32 {
	return p.markerRun(text).Width + 2*tickLabelGap
}

func (p *picture) markerRun(text string) *typeset.Run {
	return p.in.Fonts.Truncate(text, typeset.Regular, p.Metrics.BandSize, markerMax)
}

// bands places the bands and markers in view.
func (p *picture) bands() {
	r, m := p.r, &p.Metrics
	left, right := r.Plot.X, r.Plot.X+r.Plot.W
	for i, b := range p.in.Bands {
		x0, x1 := max(r.XOf(b.From), left), min(r.XOf(b.To), right)
		if b.To == when.Max {
			x1 = right
		}
		if x1 <= x0 {
			continue
		}
		box := BandBox{Band: i, Colour: b.Colour, Shade: scene.Box{X: x0, Y: r.Plot.Y, W: x1 - x0, H: r.Plot.H}}
		if b.Lane != "" {
			box.Shade = p.laneShade(b.Lane, x0, x1)
			if box.Shade.H <= 0 {
				continue
			}
			r.Bands = append(r.Bands, box)
			continue
		}
		if p.bandRow[i] < 0 { // it has no name, and yet it is seen
			r.Bands = append(r.Bands, box)
			continue
		}
		y := r.Box.Y + m.AxisMajor + float32(p.bandRow[i])*m.BandRow
		box.Box = scene.Box{X: x0, Y: y + 1, W: x1 - x0, H: m.BandRow - 3}
		box.LabelX = x0 + m.LabelPad
		if room := x1 - x0 - 2*m.LabelPad; room >= bandLabelMin {
			box.Label = p.in.Fonts.Truncate(b.Text, typeset.Regular, m.BandSize, room)
		}
		r.Bands = append(r.Bands, box)
	}
	for i, k := range p.in.Markers {
		x := r.XOf(k.At)
		if x < left || x > right {
			continue
		}
		box := MarkerBox{X: x, Marker: i, Colour: k.Colour, Y: r.Box.Y + m.AxisMajor}
		if row := p.bandRow[len(p.in.Bands)+i]; row >= 0 {
			box.Y += float32(row) * m.BandRow
			box.Label = p.markerRun(k.Text)
			box.LabelX = x + tickLabelGap
			if box.LabelX+box.Label.Width > right {
				p.before(&box)
			}
		}
		r.Markers = append(r.Markers, box)
	}
}

// before puts the label of a marker before its line, where it has room there, and else takes it away.
func (p *picture) before(box *MarkerBox) {
	box.LabelX = box.X - tickLabelGap - box.Label.Width
	free := box.LabelX >= p.r.Plot.X
	for _, b := range p.r.Bands {
		free = free && (b.W == 0 || b.Y+b.H <= box.Y || b.Y >= box.Y+p.Metrics.BandRow || b.X+b.W <= box.LabelX || b.X >= box.X)
	}
	for _, k := range p.r.Markers {
		free = free && (k.Y != box.Y || k.Label == nil || k.LabelX+k.Label.Width+tickLabelGap <= box.LabelX || k.X >= box.X)
	}
	if !free {
		box.Label = nil
	}
}

// laneShade is the part of a lane in view between two positions. Pinned lanes hide what scrolls below them.
func (p *picture) laneShade(key string, x0, x1 float32) scene.Box {
	for _, b := range p.r.Lanes {
		if p.in.Index.Lane(b.Lane).Key == key {
			y := max(b.Y, p.laneTop(b.Lane))
			return scene.Box{X: x0, Y: y, W: x1 - x0, H: b.Y + b.H - y}
		}
	}
	return scene.Box{}
}
