package layout

import (
	"math"
	"slices"
	"sort"

	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// chipCell is the largest number of hidden events in a cell that is still shown as a chip "+3"; beyond it the stretch
// is drawn as a density strip.
const chipCell = 12

// strip places what stands in no row of a lane: chips where it is little, columns where it is much.
func (p *picture) strip(lane int, box LaneBox) {
	plan, m := &p.packed[lane].plan, &p.Metrics
	if box.Collapsed {
		p.collapsedStrip(lane, box)
		return
	}
	if !plan.strip {
		return
	}
	y0 := box.Y + m.LanePadTop + float32(plan.rows)*m.RowPitch
	y1 := box.Y + box.H - m.LanePadBottom/2
	if plan.rows == 0 {
		y0 = box.Y + m.LanePadTop/2
	}
	area := scene.Box{Y: snap(y0), H: snap(y1) - snap(y0)}
	drawn, inWindow := len(p.r.Columns), 0
	perEvent := area.H / float32(max(plan.tallest, 1))
	p.told = p.told[:0]
	p.rowsInView(lane)
	for _, rows := range p.inView {
		inWindow += p.stripOf(lane, rows, area, perEvent)
	}
	inWindow += p.carried(lane, area, perEvent)
	if plan.rows == 0 || len(p.r.Columns) == drawn {
		return // the header counts them all, or chips do
	}
	if inWindow > 0 {
		p.hiddenText(lane, inWindow, area)
	}
}

// stripOf places what stands in no row of a lane or tile, notes which columns are told of, and returns how many events these
// and all that begin in the window hold.
func (p *picture) stripOf(lane int, rows *rows, area scene.Box, perEvent float32) int {
	grid, cell := p.geometry.columns(), int64(p.Metrics.Cell)
	from, to := p.r.Scale.Window()
	first, last := grid.column(from)-max(cell, wideColumns+1), grid.column(to)+cell
	lo := sort.Search(len(rows.runs), func(i int) bool { return rows.hidden[rows.runs[i].last].at >= first })
	for _, run := range rows.runs[lo:] {
		if rows.hidden[run.first].at > last {
			break
		}
		in := rows.hidden[run.first : run.last+1]
		if run.maxCell <= chipCell {
			p.chips(lane, in, area, first, last)
			continue
		}
		a := sort.Search(len(in), func(i int) bool { return in[i].at >= first })
		b := sort.Search(len(in), func(i int) bool { return in[i].at > last })
		for i := a; i < b; i++ {
			next := when.Max
			if i+1 < len(in) {
				next = grid.time(in[i+1].at)
			}
			if p.hidden(lane, &in[i], next, area, perEvent) {
				p.told = append(p.told, in[i].at)
			}
		}
	}
	a := sort.Search(len(rows.hidden), func(i int) bool { return rows.hidden[i].at >= grid.column(from) })
	b := sort.Search(len(rows.hidden), func(i int) bool { return rows.hidden[i].at > grid.column(to) })
	n := totalOf(rows.hidden[a:b])
	for a--; a >= 0 && rows.hidden[a].at >= first; a-- {
		if _, told := slices.BinarySearch(p.told, rows.hidden[a].at); told {
			n += rows.hidden[a].counts.Total()
		}
	}
	return n
}

// carried places what stands in no row and began so long before the window that no column or chip in view tells of it, but
// goes on: a hundred events of one day, when a day is wider than the window. It returns how many there are.
func (p *picture) carried(lane int, area scene.Box, perEvent float32) int {
	l, grid := p.in.Index.Lane(lane), p.geometry.columns()
	cols := l.Columns()
	from, to := p.r.Scale.Window()
	hi := l.FirstFrom(0, l.Len(), from+1)
	old := hi // from here on a column may tell of an event
	if len(p.told) > 0 {
		old = l.FirstFrom(0, hi, grid.time(p.told[0]-1))
	}
	var c index.Counts
	next := 0
	for _, s := range p.found { // these stand in rows
		if int(s.at) >= old {
			break
		}
		to = p.goingOn(l, next, int(s.at), from, to, &c)
		next = int(s.at) + 1
	}
	to = p.goingOn(l, next, old, from, to, &c)
	stand := p.found
	for i := int32(old); i < int32(hi); i++ {
		for len(stand) > 0 && stand[0].at < i {
			stand = stand[1:]
		}
		if cols.End[i] <= from || len(stand) > 0 && stand[0].at == i {
			continue
		}
		if _, told := slices.BinarySearch(p.told, grid.column(cols.Start[i])); told {
			continue
		}
		c[cols.Quad[i]]++
		to = min(to, cols.End[i])
	}
	n := c.Total()
	switch {
	case n > chipCell:
		p.column(lane, from, to, area, c, perEvent)
	case n > 0:
		p.chip(lane, n, p.r.Plot.X+p.Metrics.LabelPad, area, from, to)
	}
	return n
}

// goingOn adds the events of a lane from position lo up to hi that end after t, and returns the first of their ends and of to.
func (p *picture) goingOn(l *index.Lane, lo, hi int, t, to when.Time, c *index.Counts) when.Time {
	more, first := l.GoingOn(lo, hi, t)
	for q := range c {
		c[q] += more[q]
	}
	return min(to, first)
}

// wideColumns is the width in columns that a column may grow to, when what it counts lasts so long.
const wideColumns = tileCols

// hidden adds a column of a strip. One whose events all last longer than it is as wide as they are, up to the next one:
// what is known to the day fills the day. It reports whether the column is in view.
func (p *picture) hidden(lane int, h *hiddenColumn, next when.Time, area scene.Box, perEvent float32) bool {
	grid := p.geometry.columns()
	from, to := grid.time(h.at), grid.time(h.at+1)
	lasts := min(spanSeconds(h.since, h.until), wideColumns*grid.secs, spanSeconds(h.since, next))
	if lasts >= 2*grid.secs {
		from, to = h.since, h.since+when.Time(lasts)
	}
	return p.column(lane, from, to, area, h.counts, perEvent)
}

// grid is the grid of columns of a level: column n spans n to n+1 times secs from 1970.
type grid struct{ secs float64 }

// columns returns the grid of the level.
func (g geometry) columns() grid { return grid{float64(g.m.Column) * g.perPx} }

func (g grid) column(t when.Time) int64 { return g.at(float64(clamp(t))) }

// at returns the column that holds a number of seconds.
func (g grid) at(secs float64) int64 {
	const most = 1 << 61 // far more than any window shows, and sums of a few do not overflow
	return floor64(min(max(secs/g.secs, -most), most))
}

// end returns the first second after a column, so that columns can be told apart by comparing times.
func (g grid) end(col int64) when.Time {
	secs := float64(col+1) * g.secs
	if secs >= float64(clamp(when.Max)) {
		return when.Max
	}
	t := clamp(when.Time(max(secs, float64(clamp(when.Min)))))
	for t > clamp(when.Min) && g.column(t-1) > col {
		t--
	}
	for g.column(t) <= col {
		t++
	}
	return t
}

func (g grid) time(col int64) when.Time {
	return clamp(when.Time(min(max(float64(col)*g.secs, math.MinInt64/2), math.MaxInt64/2)))
}

// column adds one column of a strip, on whole pixels so that neighbours look alike, and reports whether it is in view.
func (p *picture) column(lane int, from, to when.Time, area scene.Box, c index.Counts, perEvent float32) bool {
	plot := p.r.Plot
	x0, x1 := max(snap(p.r.XOf(from)), plot.X), min(snap(p.r.XOf(to)), plot.X+plot.W)
	if x1 <= x0 {
		return false
	}
	w := x1 - x0
	if w >= 4 {
		w-- // a gap, so that single columns can be told apart
	}
	p.r.Columns = append(p.r.Columns, Column{X: x0, W: w, Y: area.Y, H: area.H, Lane: lane, Counts: c, Scale: perEvent,
		From: from, To: to})
	return true
}

// chips adds one "+n" for every cell that hides events.
func (p *picture) chips(lane int, in []hiddenColumn, area scene.Box, first, last int64) {
	cell, grid := int64(p.Metrics.Cell), p.geometry.columns()
	for i := 0; i < len(in); {
		c := floorDiv(in[i].at, cell)
		j := i
		for j < len(in) && floorDiv(in[j].at, cell) == c {
			j++
		}
		if in[j-1].at >= first && in[i].at <= last {
			n := totalOf(in[i:j])
			from, to := grid.time(c*cell), grid.time((c+1)*cell)
			x0, x1 := p.r.XOf(from), p.r.XOf(to)
			w := p.chipWidth(n)
			mid := (x0 + x1) / 2
			x := mid - w/2
			if p.in.Whole || mid >= p.r.Plot.X && mid <= p.r.Plot.X+p.r.Plot.W {
				x = max(min(x, p.r.Plot.X+p.r.Plot.W-w), p.r.Plot.X)
			}
			if x+w > p.r.Plot.X {
				p.chip(lane, n, x, area, from, to)
				for _, h := range in[i:j] {
					p.told = append(p.told, h.at)
				}
			}
		}
		i = j
	}
}

// chip adds one "+n" whose left end is at x.
func (p *picture) chip(lane, n int, x float32, area scene.Box, from, to when.Time) {
	const h = 16
	p.r.Folds = append(p.r.Folds, Fold{Box: scene.Box{X: x, Y: area.Y + (area.H-h)/2, W: p.chipWidth(n), H: h},
		N: n, Lane: lane, From: from, To: to, Chip: true, Run: p.chipRun(n)})
}

func (p *picture) chipRun(n int) *typeset.Run {
	return p.in.Fonts.Shape(chipText(n), typeset.Regular, p.Metrics.CountSize)
}

func (p *picture) chipWidth(n int) float32 { return p.chipRun(n).Width + 10 }

var chipTexts = [...]string{"+0", "+1", "+2", "+3", "+4", "+5", "+6", "+7", "+8", "+9", "+10", "+11", "+12"}

func chipText(n int) string { return chipTexts[n] }

// hiddenText writes how many events in view stand in no row, in the header beside the strip.
func (p *picture) hiddenText(lane, n int, area scene.Box) {
	m, h := &p.Metrics, &p.headers[lane]
	if n != h.hidden || h.hiddenText == nil {
		h.hidden = n
		h.hiddenText = p.in.Fonts.Shape("+"+Thousands(n), typeset.Regular, m.CountSize)
	}
	from, to := p.r.Scale.Window()
	w := h.hiddenText.Width
	box := scene.Box{X: p.r.Plot.X - headerInset - w, Y: area.Y + area.H/2 - m.CountSize/2, W: w, H: m.CountSize}
	p.r.Folds = append(p.r.Folds, Fold{Box: box, N: n, Lane: lane, From: from, To: to, Run: h.hiddenText})
}

// collapsedStrip shows all events of a collapsed lane as one strip.
func (p *picture) collapsedStrip(lane int, box LaneBox) {
	m, plot := &p.Metrics, p.r.Plot
	area := scene.Box{Y: snap(box.Y + 4), H: snap(box.H - 8)}
	grid := p.geometry.columns()
	from, to := p.r.Scale.Window()
	first, n := grid.column(from), int(grid.column(to)-grid.column(from))+1
	if n < 1 || float32(n) > plot.W {
		return
	}
	for len(p.bins) < n {
		p.bins = append(p.bins, index.Counts{})
	}
	bins := p.bins[:n]
	p.in.Index.Lane(lane).Density(grid.time(first), grid.time(first+int64(n)), bins)
	tallest := 0
	for i := range bins {
		tallest = max(tallest, bins[i].Total())
	}
	for i := range bins {
		if bins[i].Total() > 0 {
			at := first + int64(i)
			p.column(lane, grid.time(at), grid.time(at+1), area, bins[i], min(area.H/float32(tallest), m.StripH/4))
		}
	}
}
