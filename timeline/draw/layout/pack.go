package layout

import (
	"sort"

	"entente/timeline/index"
	"entente/timeline/when"
)

// hiddenColumn counts the events of one column of the level's grid that stand in no row. At is the number of the
// column, counted from 1970 in steps of Metrics.Column pixels.
type hiddenColumn struct {
	at     int64
	counts index.Counts
	total  int
}

// hiddenRun is a stretch of neighbouring hidden columns.
type hiddenRun struct {
	first, last int // indices into rows.hidden, last included
	total       int
	maxCell     int // most events in one cell
}

// rows is a lane packed at one level: which events stand in which row, and what is hidden. It is a pure function of
// the lane, the level and the settings, so it does not know the window.
type rows struct {
	shown   []int32     // positions in the lane's columns, ascending
	row     []uint8     // parallel to shown
	ends    []when.Time // latest end of every 64 of shown, as in index.Lane
	used    int         // number of rows
	hidden  []hiddenColumn
	runs    []hiddenRun
	tallest int // most events in one hidden column
	count   int // hidden events
}

const rowBlock = 64

// packer packs lanes at one level.
//
// Events are taken in order of start. Each goes into the first row whose last label ends before it. When there is
// none and no more rows may be opened, it goes where it cuts a label least; when even the marks would touch, it is
// hidden and counted in its column:
//
//	row 0   ●Treaty signed   ████ Visit to Rome        ●Recall
//	row 1        ████████████ Summit        ●Call
//	hidden             +2
//
// Stretches where far more events start than rows could ever show are hidden as a whole, apart from wide bars and
// important events: they become a density strip. All of it is decided on a grid that is fixed in time.
type packer struct {
	geometry
	table    *index.Table
	stars    *index.Set // nil: none
	maxRows  int
	width    func(index.Ord) float32 // of the label in px
	markEnd  []float64               // by row, level px
	labelEnd []float64
	bin      []index.Counts
	binTotal []int
}

// sourcesMatter is the number of articles from which an event keeps its row in a dense stretch.
const sourcesMatter = 5

func (p *packer) pack(lane *index.Lane, r *rows) {
	r.shown, r.row, r.hidden, r.runs, r.ends = r.shown[:0], r.row[:0], r.hidden[:0], r.runs[:0], r.ends[:0]
	r.used, r.count, r.tallest = 0, 0, 0
	p.markEnd, p.labelEnd = p.markEnd[:0], p.labelEnd[:0]
	cols := lane.Columns()
	n := lane.Len()
	if n == 0 {
		return
	}
	if len(p.bin) != p.m.DenseBin {
		p.bin, p.binTotal = make([]index.Counts, p.m.DenseBin), make([]int, p.m.DenseBin)
	}
	colSecs := float64(p.m.Column) * p.perPx
	binSecs := colSecs * float64(p.m.DenseBin)
	capacity := int(float32(p.maxRows) * p.m.Column * float32(p.m.DenseBin) / p.m.DensePitch)
	wide := float64(p.m.WideMark) * p.perPx
	origin := baseOf(cols.Start)
	for i := 0; i < n; {
		// The bin of event i on the grid, and the events that start in it.
		number := floor64(float64(clamp(cols.Start[i])) / binSecs)
		first := number * int64(p.m.DenseBin) // its first column
		j := binEnd(cols.Start, i, float64(number+1)*binSecs)
		dense := j-i > capacity
		hid := false
		for ; i < j; i++ {
			o := cols.Event[i]
			if !dense || spanSeconds(cols.Start[i], cols.End[i]) >= wide || p.important(o) {
				if row, ok := p.fit(&cols, i, origin); ok {
					r.shown = append(r.shown, int32(i))
					r.row = append(r.row, row)
					continue
				}
			}
			c := floor64(float64(clamp(cols.Start[i]))/colSecs) - first
			c = min(max(c, 0), int64(len(p.bin)-1))
			p.bin[c][cols.Quad[i]]++
			p.binTotal[c]++
			hid = true
		}
		if hid {
			r.flush(first, p.bin, p.binTotal)
		}
	}
	r.used = len(p.markEnd)
	r.finish(cols.End, p.m.Cell)
}

// important tells whether an event keeps a row in a dense stretch.
func (p *packer) important(o index.Ord) bool {
	return p.table.Sources(o) >= sourcesMatter || p.stars != nil && p.stars.Has(o)
}

// fit finds a row for an event and notes its extent there.
func (p *packer) fit(cols *index.Columns, i int, origin when.Time) (uint8, bool) {
	start, end := cols.Start[i], cols.End[i]
	at := p.place(p.shape(start, end, cols.Ranged[i]), spanSeconds(origin, start)/p.perPx, spanSeconds(origin, end)/p.perPx)
	labelEnd := at.x1 + float64(p.m.MarkGap)
	if cols.Main[i] {
		if w := p.width(cols.Event[i]); !p.inside(at, w) {
			labelEnd = at.x1 + float64(p.m.LabelGap+w+p.m.LabelAfter)
		}
	}
	row, most := -1, 0.0
	for r := range p.labelEnd {
		if p.labelEnd[r] <= at.x0 {
			row = r
			break
		}
	}
	switch {
	case row >= 0:
	case len(p.labelEnd) < p.maxRows:
		row = len(p.labelEnd)
		p.markEnd, p.labelEnd = append(p.markEnd, 0), append(p.labelEnd, 0)
	default:
		for r, end := range p.markEnd {
			if room := at.x0 - end; room >= float64(p.m.MarkGap) && room > most {
				row, most = r, room
			}
		}
		if row < 0 {
			return 0, false
		}
	}
	p.markEnd[row], p.labelEnd[row] = at.x1, labelEnd
	return uint8(row), true
}

// wide tells whether a bar is painted pale, so that its label can stand on it.
func (g geometry) wide(at place) bool {
	return at.shape == Range && at.x1-at.x0 >= float64(g.m.WideMark)
}

// inside tells whether a label of width w stands on its bar.
func (g geometry) inside(at place, w float32) bool {
	return g.wide(at) && at.x1-at.x0 >= float64(w+2*g.m.LabelPad)
}

// flush appends the columns of a bin that hold something and empties the bin.
func (r *rows) flush(first int64, bin []index.Counts, totals []int) {
	for c, n := range totals {
		if n > 0 {
			r.hidden = append(r.hidden, hiddenColumn{first + int64(c), bin[c], n})
			r.count += n
			r.tallest = max(r.tallest, n)
			bin[c], totals[c] = index.Counts{}, 0
		}
	}
}

// finish computes what the queries need.
func (r *rows) finish(ends []when.Time, cell int) {
	for b := 0; b < len(r.shown); b += rowBlock {
		latest := when.Min
		for _, i := range r.shown[b:min(len(r.shown), b+rowBlock)] {
			latest = max(latest, ends[i])
		}
		r.ends = append(r.ends, latest)
	}
	lastCell, inCell := int64(0), 0
	for i := range r.hidden {
		h := &r.hidden[i]
		c, n := floorDiv(h.at, int64(cell)), h.total
		if i == 0 || c > lastCell+1 {
			r.runs = append(r.runs, hiddenRun{first: i})
		}
		if i == 0 || c != lastCell {
			inCell = 0
		}
		inCell += n
		lastCell = c
		run := &r.runs[len(r.runs)-1]
		run.last, run.total, run.maxCell = i, run.total+n, max(run.maxCell, inCell)
	}
}

// overlapping appends to dst the indices into shown of the events that overlap [from, to).
func (r *rows) overlapping(cols index.Columns, from, to when.Time, dst []int32) []int32 {
	hi := sort.Search(len(r.shown), func(i int) bool { return cols.Start[r.shown[i]] >= to })
	for b := 0; b*rowBlock < hi; b++ {
		if r.ends[b] <= from {
			continue
		}
		for i := b * rowBlock; i < min(hi, (b+1)*rowBlock); i++ {
			if cols.End[r.shown[i]] > from {
				dst = append(dst, int32(i))
			}
		}
	}
	return dst
}

// totalOf sums hidden columns.
func totalOf(cols []hiddenColumn) int {
	n := 0
	for i := range cols {
		n += cols[i].total
	}
	return n
}

// clamp keeps open ends within what a grid of int64 can number.
func clamp(t when.Time) when.Time {
	const reach = 4_500_000_000_000_000_000 // as scale's
	return min(max(t, -reach), reach)
}

// baseOf returns the first start that is not open.
func baseOf(starts []when.Time) when.Time {
	for _, t := range starts {
		if t > when.Min {
			return t
		}
	}
	return 0
}

// binEnd returns the first event after i that starts at or after end. It gallops: bins hold few events or many.
func binEnd(starts []when.Time, i int, end float64) int {
	step := 1
	lo := i
	for lo+step < len(starts) && float64(starts[lo+step]) < end {
		lo += step
		step *= 2
	}
	hi := min(lo+step, len(starts))
	return lo + 1 + sort.Search(max(hi-lo-1, 0), func(k int) bool { return float64(starts[lo+1+k]) >= end })
}

func floor64(v float64) int64 {
	n := int64(v)
	if float64(n) > v {
		n--
	}
	return n
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
