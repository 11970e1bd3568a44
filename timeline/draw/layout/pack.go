package layout

import (
	"math"
	"sort"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// hiddenColumn counts the events of one column of the level's grid that stand in no row. At is the number of the
// column, counted from 1970 in steps of Metrics.Column pixels.
type hiddenColumn struct {
	at           int64
	counts       index.Counts
	since, until when.Time // while all of them go on; in a tile, all that start in the column, when.Min when one lasts less than two
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
	row     []uint16    // parallel to shown
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
// none and no more rows may be opened, it goes where it cuts a label least. Where no label would keep a part that tells
// anything, it goes close behind the last mark instead: one row gives its labels up and the others keep theirs. When
// even the marks would touch, it is hidden and counted in its column:
//
//	row 0   ●Treaty signed   ████ Visit to Rome        ●Recall
//	row 1        ████████████ Summit        ●Call
//	hidden             +2
//
// Where many events start, not all of them are tried. A stretch (bin) is judged by how many start in it:
//
//	sparse    all are tried
//	crowded   as many are tried as can be read, by the luck that each event has for good: zooming in adds events and
//	          takes none away; what is left out becomes a density strip
//	dense     none is tried
//
// Wide bars and important events are always tried. A lane most of whose bins are dense is a lane of strips: it is not made
// high for the sake of a few dots, and only its quiet bins, which a few rows can show, are tried. The bins lie on a grid
// that is fixed in time.
type packer struct {
	geometry
	grid     grid
	table    *index.Table
	stars    *index.Set              // nil: none
	starry   map[starBlock]bool      // blocks of lanes that hold a star
	maxRows  int                     // that a lane may take
	width    func(index.Ord) float32 // of the label in px
	roomy    bool                    // no label is cut
	rows     int                     // that this lane takes: maxRows, or fewer in a tile
	markEnd  []float64               // by row, level px
	labelEnd []float64

	binSecs float64
	sparse  int // events of a sparse bin at most, and to show in a crowded one
	quiet   int // events of a bin at most that is tried in a dense lane

	tiler
}

// sourcesMatter is the number of articles from which an event keeps its row in a dense stretch.
const sourcesMatter = 5

func (p *packer) pack(lane *index.Lane, r *rows) {
	r.reset()
	p.rows = p.maxRows
	p.markEnd, p.labelEnd, p.inWay = p.markEnd[:0], p.labelEnd[:0], p.inWay[:0]
	p.lane, p.cols = lane, lane.Columns()
	cols, n := p.cols, lane.Len()
	if n == 0 {
		return
	}
	p.setGrid()
	origin := baseOf(cols.Start)
	allDense := p.mostlyDense(cols.Start)
	for i := 0; i < n; {
		j := p.binEnd(i)
		share := p.shareIn(allDense, j-i)
		if p.rows = p.maxRows; allDense && share == everyone {
			p.rows = min(p.rows, denseRows)
		}
		for ; i < j; i++ {
			if p.tried(&cols, i, share) {
				if row, ok := p.fit(&cols, i, origin); ok {
					r.shown = append(r.shown, int32(i))
					r.row = append(r.row, row)
					continue
				}
			}
			r.hide(p.grid.column(cols.Start[i]), &cols, i)
		}
	}
	r.used = len(p.markEnd)
	r.finish(cols.End, p.m.Cell)
}

// Shares of a stretch that are tried, as parts of 1<<32.
const (
	dense    = 0              // only wide bars and important events
	everyone = math.MaxUint32 // all
)

// setGrid computes the grid of the level.
func (p *packer) setGrid() {
	p.grid = p.columns()
	p.binSecs = p.grid.secs * float64(p.m.Bin)
	room := p.m.Column * float32(p.m.Bin) / p.m.CrowdPitch // in a row of a bin
	p.sparse = max(int(float32(p.maxRows)*room), 1)
	p.quiet = max(int(float32(min(p.maxRows, denseRows))*room), 1)
}

// shareIn returns which part of a bin of n events of a lane is tried.
func (p *packer) shareIn(denseLane bool, n int) uint32 {
	switch {
	case !denseLane:
		return p.share(n)
	case n <= p.quiet:
		return everyone
	}
	return dense
}

// share returns which part of a bin of n events is tried.
func (p *packer) share(n int) uint32 {
	switch {
	case n <= p.sparse:
		return everyone
	case n > p.sparse*p.m.MaxThin:
		return dense
	}
	return uint32(float64(p.sparse) / float64(n) * everyone)
}

// mostlyDense tells whether most bins of a lane are dense.
func (p *packer) mostlyDense(starts []when.Time) bool {
	denseBins, bins := 0, 0
	for i := 0; i < len(starts); bins++ {
		j := p.binEnd(i)
		if p.share(j-i) == dense {
			denseBins++
		}
		i = j
	}
	return 2*denseBins > bins
}

// tried tells whether an event of a bin of which a share is tried is one of them.
func (p *packer) tried(cols *index.Columns, i int, share uint32) bool {
	if share == everyone {
		return true
	}
	if spanSeconds(cols.Start[i], cols.End[i]) >= p.wideSecs() || p.important(cols.Event[i]) {
		return true
	}
	return luck(p.table.ID(cols.Event[i])) < share
}

// wideSecs is the length in seconds from which bars are wide.
func (p *packer) wideSecs() float64 { return float64(p.m.WideMark) * p.perPx }

// important tells whether an event keeps its row where others lose it.
func (p *packer) important(o index.Ord) bool {
	return p.table.Sources(o) >= sourcesMatter || p.stars != nil && p.stars.Has(o)
}

// luck is a number that an event has for good, spread evenly. The mixing is that of SplitMix64 (Steele, Lea and Flood,
// 2014).
func luck(id timeline.EventID) uint32 {
	x := uint64(id) + 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32((x ^ x>>31) >> 32)
}

// fit finds a row for an event and notes its extent there.
func (p *packer) fit(cols *index.Columns, i int, origin when.Time) (uint16, bool) {
	at, labelEnd := p.extent(cols, i, origin)
	row := -1
	for r := range p.labelEnd {
		if end := p.roomIn(r, i); p.labelEnd[r] <= at.x0 && labelEnd <= end {
			row = r
			break
		}
	}
	switch {
	case row >= 0:
	case len(p.labelEnd) < p.rows:
		row = len(p.labelEnd)
		p.markEnd, p.labelEnd = append(p.markEnd, 0), append(p.labelEnd, 0)
	case p.roomy:
		return 0, false
	default:
		if row = p.cutting(i, at); row < 0 {
			return 0, false
		}
	}
	p.markEnd[row], p.labelEnd[row] = at.x1, labelEnd
	return uint16(row), true
}

// cutting returns the row in which an event cuts a label that has the most left of it, or, where none would have enough,
// the one that has the least; -1 when its mark would touch another one everywhere.
func (p *packer) cutting(i int, at place) int {
	gap := float64(p.m.MarkGap)
	most, widest, least, narrowest := -1, 0.0, -1, math.MaxFloat64
	for r, end := range p.markEnd {
		room := at.x0 - end
		if room < gap || at.x1+gap > p.roomIn(r, i) {
			continue
		}
		if room > widest {
			most, widest = r, room
		}
		if room < narrowest {
			least, narrowest = r, room
		}
	}
	if widest < float64(p.m.LabelGap+p.m.LabelMin+p.m.LabelAfter) {
		return least
	}
	return most
}

// extent returns where an event stands, counted from origin, and where its label ends.
func (p *packer) extent(cols *index.Columns, i int, origin when.Time) (at place, labelEnd float64) {
	start, end := cols.Start[i], cols.End[i]
	at = p.place(p.shape(start, end, cols.Ranged[i]), p.px(spanSeconds(origin, start)), p.px(spanSeconds(origin, end)))
	labelEnd = at.x1 + float64(p.m.MarkGap)
	if cols.Main[i] {
		if w := p.width(cols.Event[i]); !p.inside(at, w) {
			labelEnd = at.x1 + float64(p.m.LabelGap+w+p.m.LabelAfter)
		}
	}
	return at, labelEnd
}

// wide tells whether a bar is painted pale, so that its label can stand on it.
func (g geometry) wide(at place) bool {
	return at.shape == Range && at.x1-at.x0 >= float64(g.m.WideMark)
}

// inside tells whether a label of width w stands on its bar.
func (g geometry) inside(at place, w float32) bool {
	return g.wide(at) && at.x1-at.x0 >= float64(w+2*g.m.LabelPad)
}

func (r *rows) reset() {
	r.shown, r.row, r.hidden, r.runs, r.ends = r.shown[:0], r.row[:0], r.hidden[:0], r.runs[:0], r.ends[:0]
	r.used, r.count, r.tallest = 0, 0, 0
}

// hide counts event i in a column. Columns come in order, as events do.
func (r *rows) hide(column int64, cols *index.Columns, i int) {
	if n := len(r.hidden); n == 0 || r.hidden[n-1].at != column {
		r.hidden = append(r.hidden, hiddenColumn{at: column, until: when.Max})
	}
	h := &r.hidden[len(r.hidden)-1]
	h.counts[cols.Quad[i]]++
	h.since, h.until = cols.Start[i], min(h.until, cols.End[i])
	r.count++
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
		c, n := floorDiv(h.at, int64(cell)), h.counts.Total()
		if i == 0 || c > lastCell+1 {
			r.runs = append(r.runs, hiddenRun{first: i})
		}
		if i == 0 || c != lastCell {
			inCell = 0
		}
		inCell += n
		lastCell = c
		r.tallest = max(r.tallest, n)
		run := &r.runs[len(r.runs)-1]
		run.last, run.total, run.maxCell = i, run.total+n, max(run.maxCell, inCell)
	}
}

// standing is an event in its row.
type standing struct {
	at  int32 // position in the lane's columns
	row uint16
}

// overlapping appends to dst the events that overlap [from, to).
func (r *rows) overlapping(cols index.Columns, from, to when.Time, dst []standing) []standing {
	hi := sort.Search(len(r.shown), func(i int) bool { return cols.Start[r.shown[i]] >= to })
	for b := 0; b*rowBlock < hi; b++ {
		if r.ends[b] <= from {
			continue
		}
		for i := b * rowBlock; i < min(hi, (b+1)*rowBlock); i++ {
			if cols.End[r.shown[i]] > from {
				dst = append(dst, standing{r.shown[i], r.row[i]})
			}
		}
	}
	return dst
}

// totalOf sums hidden columns.
func totalOf(cols []hiddenColumn) int {
	n := 0
	for i := range cols {
		n += cols[i].counts.Total()
	}
	return n
}

// reach is the furthest instant from 1970 that a grid of int64 numbers, as scale's.
const reach = 4_500_000_000_000_000_000

// clamp keeps open ends within reach.
func clamp(t when.Time) when.Time {
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
