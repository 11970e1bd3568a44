package layout

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// lanes places the lanes in view and what stands in them.
func (p *picture) lanes() {
	r, m := p.r, &p.Metrics
	from, to := p.reach()
	grid := p.geometry.columns()
	p.tiles = [2]int64{floorDiv(grid.column(from), tileCols), floorDiv(grid.column(to), tileCols)}
	top := r.ScrollY + r.FixedH()
	p.firstLane = max(r.fixed, sort.Search(len(p.packed), func(i int) bool { return r.laneTops[i+1] > top }))
	p.lastLane = max(p.firstLane, sort.Search(len(p.packed), func(i int) bool { return r.laneTops[i] >= r.ScrollY+r.Plot.H }))
	p.headTop = r.Plot.Y
	p.someLanes(0, r.fixed, from, to)
	r.Pinned = Pinned{len(r.Lanes), len(r.Marks), len(r.Labels), len(r.Columns), len(r.Folds)}
	p.headTop = r.Free.Y
	p.stick()
	p.someLanes(p.firstLane, p.lastLane, from, to)
	if p.in.Corner != "" {
		r.Corner = p.in.Fonts.Truncate(p.in.Corner, typeset.Regular, m.CountSize, m.Gutter-2*headerInset)
		r.CornerX, r.CornerY = r.Box.X+headerInset, r.Plot.Y-8
	}
}

// joinReach is how far beyond the plot the stretch reaches whose joins are counted, at the widest zoom of the level.
func (p *picture) joinReach() float32 { return p.Metrics.JoinPitch*math.Sqrt2 + p.Metrics.Dot }

// someLanes places the lanes from first up to last.
func (p *picture) someLanes(first, last int, from, to when.Time) {
	p.packTiles(first, last)
	for i := first; i < last; i++ {
		box := p.laneBox(i, p.r.LaneY(i))
		p.header(&box)
		p.r.Lanes = append(p.r.Lanes, box)
		if !box.Collapsed && !box.Open {
			p.marks(i, box.Y, from, to)
		}
		p.strip(i, box)
	}
}

func (p *picture) laneBox(i int, y float32) LaneBox {
	m, l := &p.Metrics, p.in.Index.Lane(i)
	h := p.r.laneTops[i+1] - p.r.laneTops[i]
	return LaneBox{Lane: i, Y: y, H: h, Odd: i%2 == 1, Tight: h < m.LaneMin, Collapsed: p.collapsed(i), Group: l.Group, Open: l.Open,
		Pinned: i < p.in.Index.Pinned(), Colour: p.in.Colours[l.Key]}
}

// stick keeps the heads of groups at the top while their lanes scroll, until the next group pushes them away.
func (p *picture) stick() {
	r, x := p.r, p.in.Index
	p.groups = p.groups[:0]
	if p.firstLane >= p.lastLane {
		return
	}
	for i, depth := p.firstLane, x.Lane(p.firstLane).Depth; i > r.fixed && depth > 0; {
		if i--; x.Lane(i).Depth < depth {
			depth = x.Lane(i).Depth
			p.groups = append(p.groups, i)
		}
	}
	for n := len(p.groups) - 1; n >= 0; n-- {
		i := p.groups[n]
		end := i + 1
		for end < x.Lanes() && x.Lane(end).Depth > x.Lane(i).Depth {
			end++
		}
		h := p.Metrics.GroupHead
		y := min(p.headTop, r.Plot.Y+r.laneTops[end]-r.ScrollY-h)
		box := p.laneBox(i, y)
		p.header(&box)
		r.Stuck = append(r.Stuck, box)
		p.headTop = max(p.headTop, y+h)
	}
}

// reach returns the times between which an event or its label may be seen.
func (p *picture) reach() (from, to when.Time) {
	r, m := p.r, &p.Metrics
	// To the right as far as a label reaches: a mark there decides where the label ends, also while it is out of view.
	right := float64(r.Plot.W + m.LabelFull + m.LabelGap + m.LabelAfter + m.Dot)
	left := float64(max(m.PointAsBar, p.joinReach()))
	return r.Scale.Time(-left), r.Scale.Time(right) + 1
}

// marks places the events of a lane that stand in rows, and their labels.
func (p *picture) marks(lane int, top float32, from, to when.Time) {
	r, m := p.r, &p.Metrics
	cols := p.in.Index.Lane(lane).Columns()
	p.found = p.found[:0]
	p.rowsInView(lane)
	for _, rows := range p.inView {
		p.found = rows.overlapping(cols, from, to, p.found)
	}
	if len(p.inView) > 1 { // bars that cross a border stand in the tiles on both sides
		slices.SortFunc(p.found, func(a, b standing) int { return int(a.at - b.at) })
		p.found = slices.Compact(p.found)
	}
	p.lastInRow, p.freeFrom = p.lastInRow[:0], p.freeFrom[:0]
	for range p.packed[lane].plan.rows {
		p.lastInRow, p.freeFrom = append(p.lastInRow, -1), append(p.freeFrom, r.Plot.X)
	}
	const over = -2 // a row whose next mark is out of sight
	beyond := r.Plot.X + r.Plot.W + p.joinReach()
	for _, f := range p.found {
		pos, row := f.at, int(f.row)
		prev := p.lastInRow[row]
		if prev == over {
			continue
		}
		shape, box := p.markBox(&cols, pos, top+m.LanePadTop+(float32(row)+0.5)*m.RowPitch)
		if prev >= 0 {
			p.freeFrom[row] = p.label(prev, p.freeFrom[row], box.X-m.LabelAfter) + m.LabelAfter
		}
		if p.lastInRow[row] = over; box.X <= beyond {
			ev := p.in.Index.Table().EventAt(&cols, int(pos))
			p.lastInRow[row] = p.mark(Mark{Box: box, Ord: cols.Event[pos], Lane: lane, Row: row, Shape: shape, Main: cols.Main[pos]}, ev)
		}
	}
	for row, k := range p.lastInRow {
		if k >= 0 {
			p.label(k, p.freeFrom[row], math.MaxFloat32)
		}
	}
}

// rowsInView fills inView with the rows of a lane in view: all of it, or its tiles.
func (p *picture) rowsInView(lane int) {
	lp := &p.packed[lane]
	p.inView = p.inView[:0]
	if lp.whole {
		p.inView = append(p.inView, &lp.rows)
		return
	}
	for k := p.tiles[0]; k <= p.tiles[1]; k++ {
		p.inView = append(p.inView, lp.tiles[k])
	}
}

// markBox returns the shape of an event of a lane and where it is drawn, centred on y.
func (p *picture) markBox(cols *index.Columns, pos int32, y float32) (Shape, scene.Box) {
	r, m := p.r, &p.Metrics
	start, end := cols.Start[pos], cols.End[pos]
	shape := p.geometry.shape(start, end, cols.Ranged[pos])
	at := p.geometry.place(shape, r.Scale.X(start), r.Scale.X(end))
	x0, x1 := r.Plot.X+float32(at.x0), r.Plot.X+float32(at.x1)
	if shape == Range {
		return shape, scene.Box{X: x0, Y: y - m.BarH/2, W: x1 - x0, H: m.BarH}
	}
	d := m.Dot
	if !cols.Main[pos] {
		d = m.DotMinor
	}
	return shape, scene.Box{X: (x0+x1)/2 - d/2, Y: y - d/2, W: d, H: d}
}

// mark completes a mark, adds it and returns its index.
func (p *picture) mark(k Mark, ev index.Event) int {
	r := p.r
	k.Event, k.Style, k.Quad, k.Flags = ev.ID, styleOf(ev), ev.Type.Quad(), p.in.Events.Flags(ev)
	k.Vague = ev.When.Approximate || ev.When.Uncertain
	if p.in.Given != nil {
		k.Colour = p.in.Given.Colour(ev.ID)
	}
	if k.Shape == Range {
		p.fades(&k, ev.When)
	}
	r.Marks = append(r.Marks, k)
	return len(r.Marks) - 1
}

// atLevel returns a mark in level pixels: the level decides whether a label stands on its bar, so that it does not
// jump while zooming.
func (p *picture) atLevel(k *Mark) place {
	return place{k.Shape, 0, float64(k.W) * p.r.Scale.PerPx() / p.geometry.perPx}
}

// fades sets the widths over which uncertain ends fade. Days are certain enough: a bar of days has clean ends.
func (p *picture) fades(k *Mark, sp when.Span) {
	k.OpenLeft, k.OpenRight = sp.Start() == when.Min, sp.End() == when.Max
	if start := spanSeconds(sp.EarliestStart, sp.LatestStart); start > when.Day {
		k.FadeLeft = float32(min(p.r.Scale.Px(start), float64(k.W)))
	}
	if end := spanSeconds(sp.EarliestEnd, sp.LatestEnd); end > when.Day {
		k.FadeRight = float32(min(p.r.Scale.Px(end), float64(k.W)))
	}
	if k.FadeLeft+k.FadeRight > k.W {
		both := k.FadeLeft + k.FadeRight
		k.FadeLeft, k.FadeRight = k.W*k.FadeLeft/both, k.W*k.FadeRight/both
	}
	if k.Vague {
		soft := min(p.Metrics.BarH/2, k.W/4)
		k.FadeLeft, k.FadeRight = max(k.FadeLeft, soft), max(k.FadeRight, soft)
	}
}

// styleOf chooses how an event is drawn from its marks, the strongest first.
func styleOf(ev index.Event) Style {
	switch m := ev.Marks; {
	case m&timeline.Cancelled != 0:
		return Cancelled
	case m&timeline.Postponed != 0:
		return Postponed
	case ev.Proposed:
		return Proposal
	case m&(timeline.Negated|timeline.Hypothetical|timeline.Alleged) != 0:
		return Doubtful
	case m&timeline.Future != 0 && m&timeline.Confirmed == 0:
		return Announced
	}
	return Solid
}

// label places the title of a mark, on it or after it, but not beyond limit. Where there is no room it stands before its mark, if
// nothing does from free on. Nothing is cut at the edge of the picture: there it stands before its mark where it
// fits in whole, or where little of it would fit behind. It returns where both end.
func (p *picture) label(mark int, free, limit float32) (end float32) {
	r, m, f := p.r, &p.Metrics, p.in.Fonts
	k := &r.Marks[mark]
	left, right := r.Plot.X, r.Plot.X+r.Plot.W
	end = k.X + k.W
	if k.X > right || k.X+k.W < left || !k.Main && !p.in.Repeated && k.Lane != p.labelLane(k.Ord) {
		return end
	}
	title := p.in.Events.Title(k.Event)
	whole := f.Truncate(title, typeset.Regular, m.LabelSize, m.LabelFull)
	cite, behind := citation(p.in, m, k.Event)
	beside := k.X + k.W + m.LabelGap
	inside := p.geometry.inside(p.atLevel(k), min(whole.Width+behind, m.LabelMax))
	if !inside && p.geometry.wide(p.atLevel(k)) && p.fitted(whole, title, min(limit-beside, m.LabelFull)-behind) == nil {
		// Where there is no room beside a bar, as where days follow one another, its label stands on it as far as it goes.
		inside = p.fitted(whole, title, k.W-2*m.LabelPad-behind) != nil
	}
	k.Wide = inside
	edge := right - tickLabelGap // beyond which no label goes
	x, room := beside, min(limit-beside, m.LabelFull)
	before, free := false, k.X-m.LabelGap-max(free, left)
	if inside {
		x = max(k.X, left) + m.LabelPad
		room = k.X + k.W - m.LabelPad - x
	} else if w := whole.Width + behind; beside+w > edge && beside+w <= limit {
		before = free >= w || free > edge-beside && edge-beside < m.LabelRoom
	}
	run := p.fitted(whole, title, min(room, edge-x)-behind)
	if before = before || run == nil && !inside; before {
		run = p.fitted(whole, title, free-behind)
	}
	if run == nil || len(run.Glyphs) == 0 {
		return end
	}
	if before {
		x = k.X - m.LabelGap - run.Width - behind
	}
	if x >= right || x+run.Width <= left {
		return end
	}
	cap := f.Metrics(typeset.Regular, m.LabelSize).CapHeight
	y := snap(k.Y + k.H/2 + cap/2)
	if p.in.Whole && (y-cap < p.laneTop(k.Lane) || y+cap/2 > r.Plot.Y+r.Plot.H) { // it would be cut above or below
		return end
	}
	r.Labels = append(r.Labels, Label{X: x, Y: y, Run: run, Mark: mark, Inside: inside, Cite: cite, CiteX: x + run.Width + citeGap})
	return max(end, x+run.Width+behind)
}

// fitted returns the label of a title, whose whole run is known, for some room; nil where it would tell nothing.
func (p *picture) fitted(whole *typeset.Run, title string, room float32) *typeset.Run {
	m := &p.Metrics
	if room >= whole.Width {
		return whole
	}
	if room < m.LabelMin {
		return nil
	}
	if run := p.in.Fonts.Truncate(title, typeset.Regular, m.LabelSize, room); tells(run.Text) {
		return run
	}
	return nil
}

// tells reports whether what a title was shortened to says anything of the event: two words at least. "Trump…" tells less
// than the mark alone, and so do "At the…" and half of a word, but in scripts whose words stand together.
func tells(shortened string) bool {
	if strings.IndexFunc(shortened, typeset.Spaceless) >= 0 {
		return true
	}
	words := strings.Fields(strings.TrimSuffix(shortened, "…"))
	return len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return !typeset.LeadsOn(w) })
}

// citeGap is the distance of a label from the number of its source.
const citeGap = 2

// citation returns the number behind the label of an event and the room that it takes.
func citation(in *Input, m *Metrics, id timeline.EventID) (*typeset.Run, float32) {
	c, ok := in.Events.(Cites)
	if !ok {
		return nil, 0
	}
	number := c.Cite(id)
	if number == "" {
		return nil, 0
	}
	run := in.Fonts.Shape(number, typeset.Regular, m.CiteSize)
	return run, citeGap + run.Width
}

// labelLane is the lane in which an event has its label: the first of its lanes that is in view. Rows keep room for it
// in the main lane alone; in another one it takes what is left.
func (p *picture) labelLane(o index.Ord) int {
	r := p.r
	for _, l := range p.in.Index.LanesOf(o) {
		if i := int(l); i < r.fixed || i >= p.firstLane && i < p.lastLane {
			return i
		}
	}
	return -1
}

// snap rounds to whole pixels, for baselines: text on half pixels is blurred.
func snap(y float32) float32 { return float32(math.Round(float64(y))) }

// Thousands writes a number in groups of three with narrow spaces: 1 204.
func Thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}
