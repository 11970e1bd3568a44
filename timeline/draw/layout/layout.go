package layout

import (
	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Layouter computes Results and keeps what it can use again: packed rows, shaped labels, buffers. It is not safe for
// concurrent use; a worker has its own.
type Layouter struct {
	// Metrics are the sizes. Change them only between pictures.
	Metrics Metrics

	// what does not change with the window
	axis, years *scale.Axis
	measureAll  int          // measureAll, but in tests
	wholeLane   int          // wholeLane, but in tests
	packers     []packer     // one for each worker
	index       *index.Index // of levels, widths and headers
	stars       *index.Set
	starry      map[starBlock]bool
	packedWith  Metrics
	levels      []packedLevel
	lookouts    []lookout // by lane
	clock       int
	widths      []float32 // of labels by event
	titles      map[timeline.EventID]titleWidth
	headers     []header
	overview    histogram

	// buffers of one picture
	found     []standing
	told      []int64 // columns of the lane in hand that a strip or a chip in view counts
	missing   []int   // lanes with tiles to pack
	inView    []*rows // of the lane in hand
	lastInRow []int
	freeFrom  []float32 // where what stands in a row so far ends, by row
	firstMark []int32   // by event: index of its first mark plus 1
	weekends  []when.Time
	bins      []index.Counts
	linked    []Link
	byEvent   []int        // linked marks by event, then by lane
	bandRow   []int        // by band, then by marker; -1: none
	bandRows  []bandExtent // what the rows hold
	crowd     []crowded
	groups    []int // heads around the topmost lane that scrolls
	wordsNear []scene.Box
	marksNear []scene.Box
}

// New returns a Layouter. names are the words of the axis.
func New(m Metrics, names scale.Names) *Layouter {
	return &Layouter{Metrics: m, axis: scale.NewAxis(names), years: scale.NewAxis(names), measureAll: measureAll,
		wholeLane: wholeLane}
}

// Layout computes the picture of in. reuse is a Result that nobody reads any more, or nil; its memory is used for the
// new one. Once warm, Layout allocates next to nothing.
func (l *Layouter) Layout(in *Input, reuse *Result) *Result {
	r := reuse
	if r == nil {
		r = &Result{}
	}
	r.clear()
	p := picture{Layouter: l, in: in, r: r}
	p.frame()
	p.ticks()
	p.lanes()
	p.bands()
	p.joins()
	p.relations()
	p.callouts()
	p.overviewBoxes()
	p.rail()
	p.hint()
	p.zones()
	return r
}

// clear empties r and keeps its memory.
func (r *Result) clear() {
	*r = Result{Minor: r.Minor[:0], Major: r.Major[:0], Weekends: r.Weekends[:0], Bands: r.Bands[:0],
		Markers: r.Markers[:0], Lanes: r.Lanes[:0], Stuck: r.Stuck[:0], Joins: r.Joins[:0], Tails: r.Tails[:0], Links: r.Links[:0], Moves: r.Moves[:0], Callouts: r.Callouts[:0], Marks: r.Marks[:0], Labels: r.Labels[:0],
		Columns: r.Columns[:0], Folds: r.Folds[:0], Zones: r.Zones[:0], Banners: r.Banners[:0], Buttons: r.Buttons[:0], laneTops: r.laneTops[:0],
		Rail:     Rail{Found: r.Rail.Found[:0]},
		Overview: Overview{Bars: r.Overview.Bars[:0], Ground: r.Overview.Ground[:0], Found: r.Overview.Found[:0], Ticks: r.Overview.Ticks[:0]}}
}

// picture is one run of Layout.
type picture struct {
	*Layouter
	in *Input
	r  *Result

	geometry geometry
	packed   []lanePack // by lane of the index
	tiles    [2]int64   // the first and the last one in view
	nested   bool       // some lanes stand in groups
	bandsIn  int        // rows of bands between the tiers

	firstLane, lastLane int     // lanes that scroll and are in view
	headTop             float32 // where headers stay while their lanes scroll out
}

// frame places the parts of the chart and packs the lanes, whose number of rows the frame depends on when it is tall.
func (p *picture) frame() {
	m, in, r := &p.Metrics, p.in, p.r
	r.Box, r.Metrics = p.banners(in.Box), *m
	r.Scale = in.Scale
	if w := m.PlotWidth(in.Box.W); r.Scale.Width() != w {
		r.Scale = r.Scale.Resize(w)
	}
	r.Level = levelOf(r.Scale)
	p.geometry = newGeometry(m, r.Level)
	p.bandsIn = p.placeBands()
	r.Plot = m.Plot(r.Box, p.bandsIn)
	r.bandRows = p.bandsIn
	r.Tight = in.Tight || !in.Loose && float32(in.Index.Lanes())*m.LaneMin > r.Plot.H
	r.Rows = p.maxRows()
	p.packed = p.Layouter.packed(in, levelKey{r.Level, r.Rows, in.Weigh, in.Roomy})
	p.stack()
	if in.Tall && r.ContentH > r.Plot.H {
		r.Box.H = m.heightFor(r.ContentH, p.bandsIn)
		r.Plot = m.Plot(r.Box, p.bandsIn)
	}
	r.ScrollY = min(max(in.ScrollY, 0), r.MaxScroll())
	p.fix()
	p.cornerButton()
	r.Axis = scene.Box{X: r.Box.X, Y: r.Box.Y, W: r.Box.W, H: r.Plot.Y - r.Box.Y}
	r.Gutter = scene.Box{X: r.Box.X, Y: r.Plot.Y, W: m.Gutter, H: r.Plot.H}
	from, to := r.Scale.Window()
	r.Shown = in.Index.Count(from, to)
	r.HasToday = in.HasToday
	if in.HasToday {
		r.Today = r.XOf(in.Today)
	}
}

// maxRows is the number of rows that each lane may take, and notes whether there are groups: what the window has room for, within the metrics' bounds.
func (p *picture) maxRows() int {
	m := &p.Metrics
	n := 0
	for i := range p.in.Index.Lanes() {
		l := p.in.Index.Lane(i)
		if p.nested = p.nested || l.Group; !l.Open {
			n++
		}
	}
	n = max(n, 1)
	h := p.r.Plot.H/float32(n) - m.LanePadTop - m.LanePadBottom - m.StripH
	return min(max(int(h/m.RowPitch), m.RowsMin), m.RowsMax, mostRowsWhole)
}

// fix finds the pinned lanes that stay at the top.
func (p *picture) fix() {
	r, m := p.r, &p.Metrics
	for next := 0; next < p.in.Index.Pinned(); {
		for next++; next < p.in.Index.Pinned() && p.in.Index.Lane(next).Depth > 0; next++ { // a group stays whole or not at all
		}
		if r.laneTops[next] > r.Plot.H*m.PinnedShare {
			break
		}
		r.fixed = next
	}
	r.Free = r.Plot
	r.Free.Y += r.laneTops[r.fixed]
	r.Free.H -= r.laneTops[r.fixed]
}

// stack computes the tops of all lanes.
func (p *picture) stack() {
	y := float32(0)
	for i := range p.packed {
		p.r.laneTops = append(p.r.laneTops, y)
		y += p.laneHeight(i)
		p.r.Hidden += p.packed[i].rows.count
	}
	p.r.laneTops = append(p.r.laneTops, y)
	p.r.ContentH = y
}

// laneHeight is a function of the packed rows, so it does not change while panning.
func (p *picture) laneHeight(lane int) float32 {
	m, plan := &p.Metrics, &p.packed[lane].plan
	least := m.LaneMin
	if p.r.Tight {
		least = m.LaneMinTight
	}
	if p.in.Index.Lane(lane).Open {
		return m.GroupHead
	}
	if p.collapsed(lane) {
		return m.LaneMinTight
	}
	h := m.LanePadTop + m.LanePadBottom + float32(plan.rows)*m.RowPitch
	if plan.strip {
		h += m.StripH
	}
	return max(h, least)
}

func (p *picture) collapsed(lane int) bool {
	return p.in.Index.Lane(lane).Strip
}

// ticks places the lines and labels of the axis.
func (p *picture) ticks() {
	r, m := p.r, &p.Metrics
	p.axis.Yearless = p.in.Yearless
	p.axis.Update(r.Scale)
	r.Minor = p.tier(r.Minor, p.axis.Minor, r.Scale, r.Plot, typeset.Regular, m.MinorSize)
	r.Major = p.tier(r.Major, p.axis.Major, r.Scale, r.Plot, typeset.Bold, m.MajorSize)
	if p.weekends = p.weekends[:0]; !p.in.Yearless { // they fall on other days each year
		p.weekends = scale.Weekends(r.Scale, p.weekends)
	}
	for _, t := range p.weekends {
		x0, x1 := max(r.XOf(t), r.Plot.X), min(r.XOf(t.AddDays(2)), r.Plot.X+r.Plot.W)
		if x1 > x0 {
			r.Weekends = append(r.Weekends, Extent{x0, x1})
		}
	}
}

// tickLabelGap is the distance of a tick's label from its line.
const tickLabelGap = 5

// tier places one tier. The label of a unit that began before the window stays in view, at the left, until the next
// one pushes it out.
func (p *picture) tier(dst []Tick, ticks []scale.Tick, s scale.Scale, plot scene.Box, face typeset.Face,
	size float32) []Tick {
	for i, t := range ticks {
		x := plot.X + float32(s.X(t.At))
		tick := Tick{X: x, LabelX: x + tickLabelGap}
		if t.Label != "" {
			tick.Label = p.in.Fonts.Shape(t.Label, face, size)
			if tick.LabelX < plot.X+tickLabelGap {
				next := plot.X + float32(s.X(t.Next))
				tick.LabelX = min(plot.X+tickLabelGap, next-tick.Label.Width-2*tickLabelGap)
				if tick.LabelX < plot.X {
					tick.Label = nil // the next one has taken its place
				}
			}
		}
		if tick.Label != nil && tick.LabelX+tick.Label.Width > plot.X+plot.W {
			tick.Label = nil
		}
		if x < plot.X && (tick.Label == nil || i > 0) {
			continue
		}
		dst = append(dst, tick)
	}
	return dst
}
