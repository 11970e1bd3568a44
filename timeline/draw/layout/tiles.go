package layout

import (
	"math"
	"math/bits"
	"slices"
	"sort"

	"entente/timeline/index"
	"entente/timeline/when"
)

// Large lanes are packed in tiles of time, only where somebody looks, so that a level of zoom that is met for the first
// time costs as much as its window holds and not as much as the library does. A tile is as wide as a few bins; its
// rows are a pure function of the lane and the level, like those of a lane packed whole: in which order one looks at
// tiles changes nothing.
//
// Most events lie inside one tile. Those that cross a border between tiles would tie each tile to the next, and so to
// all others. They belong to the borders instead, in an interval tree (Edelsbrunner, 1980): border k has the rank of
// its trailing zero bits, and an event belongs to the border of the highest rank that it crosses.
//
//	border   8         9         10        11        12
//	rank     3         0         1         0         2
//	         |  ██████████████████████████ |         |        belongs to 10
//	         |         |    ●    |       █████       |        belongs to tile 9, to border 11
//	      ████████████████████████████████████████   |        belongs to 8
//
// All events of a border hold one instant, so no more than one fits into a row; and they end before the borders of
// higher rank, so that only these, its ancestors, can be in their way. A tile therefore depends on its own events and
// on those of some tens of borders, each with a row's worth of bars, and neighbours that are equal in rank never meet.

// tileCols is the number of columns of a tile: ten bins.
const tileCols = 160

// topRank is the rank above which no border lies within reach; border 0 stands above all.
const topRank = 60

// mostRows is the number of rows that freeRow can tell apart; mostRowsWhole that of a lane that is packed whole.
const (
	mostRows      = 64
	mostRowsWhole = 1 << 12
)

// seat is an event of a border in its row. The extent is in level px from the lane's origin.
type seat struct {
	at            int32 // position in the lane's columns
	row           uint16
	x0, x1, label float64
}

// obstacles are the seats in one row that a tile must pack round, in order of start.
type obstacles struct {
	list []seat
	next int // the first one that starts after the event in hand
}

// tiler is the part of a packer that packs tiles.
type tiler struct {
	laneAt int // place of lane in the index
	lane   *index.Lane
	cols   index.Columns
	into   *lanePack
	origin when.Time

	path  []seat // of the borders above what is being packed
	inWay []obstacles
	shown [tileCols]index.Counts
	count [tileCols]index.Counts

	upTo    [tileCols]int       // by column: the first event that starts after it
	soonest [tileCols]when.Time // and the first end of one that starts in it, when.Min when one lasts less than two columns

	binOf int64 // the bin that part is known for
	part  uint32
}

// lanePack is a lane at one level: how high it is, and what was packed of it.
type lanePack struct {
	plan
	whole   bool // rows holds all of the lane
	rows    rows
	tiles   map[int64]*rows
	borders map[int64][]seat
	spare   []*rows // whose memory tiles may use again
}

// spareTiles bounds the memory that a lane keeps for tiles to come: a window shows two or three.
const spareTiles = 4

// forget drops what was packed in tiles.
func (l *lanePack) forget() {
	for _, r := range l.tiles {
		if len(l.spare) < spareTiles {
			l.spare = append(l.spare, r)
		}
	}
	clear(l.tiles)
	clear(l.borders)
}

// freshRows returns rows for a tile.
func (l *lanePack) freshRows() *rows {
	n := len(l.spare)
	if n == 0 {
		return &rows{}
	}
	r := l.spare[n-1]
	l.spare = l.spare[:n-1]
	r.reset()
	return r
}

// tile returns the rows of a tile, packing them when they are not there.
func (p *packer) tile(x *index.Index, lane int, l *lanePack, k int64) *rows {
	if r := l.tiles[k]; r != nil {
		return r
	}
	p.take(x, lane)
	p.into, p.rows = l, l.plan.rows
	p.origin = baseOf(p.cols.Start)
	p.binOf = math.MinInt64
	p.setGrid()
	if l.tiles == nil {
		l.tiles, l.borders = make(map[int64]*rows), make(map[int64][]seat)
	}
	r := l.freshRows()
	p.descend(k)
	p.packTile(k, r)
	l.tiles[k] = r
	return r
}

// take turns to a lane.
func (p *packer) take(x *index.Index, lane int) {
	p.laneAt, p.lane = lane, x.Lane(lane)
	p.cols = p.lane.Columns()
}

// descend fills path with the seats of all borders above tile k.
func (p *packer) descend(k int64) {
	p.path = append(p.path[:0], p.border(0)...)
	for h := topRank; h >= 0; h-- {
		if j := (k>>h | 1) << h; j != 0 {
			p.path = append(p.path, p.border(j)...)
		}
	}
}

// border returns the seats of border j; those of the borders above it are in path.
func (p *packer) border(j int64) []seat {
	at := float64(j) * tileCols * p.grid.secs
	slack := float64(p.m.PointAsBar+p.m.MarkGap) * p.perPx // marks are wider than what they stand for
	if at-slack > p.into.last || at+slack < p.into.first {
		return nil
	}
	if s, known := p.into.borders[j]; known {
		return s
	}
	var seats []seat
	for i := range p.lane.Overlapping(when.Time(at-slack)-1, when.Time(at+slack)+1) {
		if len(seats) == p.borderRows() {
			break // every row has one
		}
		if own, is := p.crosses(int(i)); !is || own != j || !p.worthTrying(int(i)) {
			continue
		}
		at, label := p.extent(&p.cols, int(i), p.origin)
		if row, ok := p.freeRow(i, at, seats); ok {
			seats = append(seats, seat{i, row, at.x0, at.x1, label})
		}
	}
	p.into.borders[j] = seats
	return seats
}

// crosses returns the border that an event belongs to, or false when it lies inside one tile.
func (p *packer) crosses(i int) (int64, bool) {
	at, _ := p.extent(&p.cols, i, p.origin)
	base := float64(p.origin)
	start := float64(clamp(p.cols.Start[i]))
	a := floorDiv(p.grid.at(min(start, base+at.x0*p.perPx)), tileCols)
	b := floorDiv(p.grid.at(max(start, base+(at.x1+float64(p.m.MarkGap))*p.perPx)), tileCols)
	if a == b {
		return 0, false
	}
	h := bits.Len64(uint64(a^b)) - 1
	return b >> h << h, true
}

// worthTrying is tried for an event on its own.
func (p *packer) worthTrying(i int) bool {
	if p.tried(&p.cols, i, dense) {
		return true
	}
	if bin := floor64(float64(clamp(p.cols.Start[i])) / p.binSecs); bin != p.binOf {
		p.binOf, p.part = bin, p.shareIn(p.into.dense, p.binEnd(i)-p.binStart(i))
	}
	return p.tried(&p.cols, i, p.part)
}

// borderRows is the number of rows that events of borders may take. Deep down, where bars are longer than the window,
// they would take all and leave what happens meanwhile to chips.
func (p *packer) borderRows() int { return p.rows - p.rows/3 }

// freeRow returns the first row in which nothing of path or seats is in the way of an event.
func (p *packer) freeRow(i int32, at place, seats []seat) (uint16, bool) {
	gap := float64(p.m.MarkGap)
	taken := uint64(0)
	for _, s := range seats {
		taken |= 1 << s.row
	}
	for k := range p.path {
		// Marks of a row stand in the order of their starts: labels end where the next one begins.
		if s := &p.path[k]; s.at < i && s.x1+gap > at.x0 || s.at > i && at.x1+gap > s.x0 {
			taken |= 1 << s.row
		}
	}
	for row := range p.borderRows() {
		if taken&(1<<row) == 0 {
			return uint16(row), true
		}
	}
	return 0, false
}

// roomIn returns where the room for event i ends in a row, and takes note of what stands before it there. Events must
// come in order of start.
func (p *packer) roomIn(row, i int) float64 {
	if row >= len(p.inWay) {
		return math.MaxFloat64
	}
	o := &p.inWay[row]
	for ; o.next < len(o.list) && int(o.list[o.next].at) < i; o.next++ {
		s := &o.list[o.next]
		p.markEnd[row], p.labelEnd[row] = max(p.markEnd[row], s.x1), max(p.labelEnd[row], s.label)
	}
	if o.next < len(o.list) {
		return o.list[o.next].x0
	}
	return math.MaxFloat64
}

// packTile packs the events of tile k round the seats in path.
func (p *packer) packTile(k int64, r *rows) {
	from, to := float64(k)*tileCols*p.grid.secs, float64(k+1)*tileCols*p.grid.secs
	lo, hi := p.startingIn(k)
	p.obstruct((from-float64(p.origin))*p.inv, (to-float64(p.origin))*p.inv, r)
	p.shown = [tileCols]index.Counts{}
	first := k * tileCols
	note := func(i int32) {
		if c := p.grid.column(p.cols.Start[i]) - first; c >= 0 && c < tileCols {
			p.shown[c][p.cols.Quad[i]]++
		}
	}
	for k := range p.path { // an event may start here and stand, as a dot in the middle of its month, in the next tile
		note(p.path[k].at)
	}
	try := func(i int) {
		if _, crosses := p.crosses(i); crosses {
			return
		}
		if row, ok := p.fit(&p.cols, i, p.origin); ok {
			r.shown, r.row = append(r.shown, int32(i)), append(r.row, row)
			note(int32(i))
		}
	}
	for i := lo; i < hi; {
		j := min(p.binEnd(i), hi)
		share := p.shareIn(p.into.dense, j-i)
		if share == dense {
			p.eachLoud(i, j, try)
		} else {
			for e := i; e < j; e++ {
				if p.tried(&p.cols, e, share) {
					try(e)
				}
			}
		}
		i = j
	}
	r.inOrder()
	p.countHidden(first, lo, hi, r)
	r.used = p.into.plan.rows
	r.finish(p.cols.End, p.m.Cell)
}

// obstruct puts the seats of path that reach into [x0, x1) into their rows and into r.
func (p *packer) obstruct(x0, x1 float64, r *rows) {
	for len(p.inWay) < p.rows {
		p.inWay = append(p.inWay, obstacles{})
	}
	p.inWay = p.inWay[:p.rows]
	p.markEnd, p.labelEnd = p.markEnd[:0], p.labelEnd[:0]
	for row := range p.inWay {
		p.inWay[row].list, p.inWay[row].next = p.inWay[row].list[:0], 0
		p.markEnd, p.labelEnd = append(p.markEnd, -math.MaxFloat64), append(p.labelEnd, -math.MaxFloat64)
	}
	slices.SortFunc(p.path, func(a, b seat) int { return int(a.at - b.at) })
	for _, s := range p.path {
		if s.x0 < x1 && s.x1+float64(p.m.MarkGap) > x0 {
			p.inWay[s.row].list = append(p.inWay[s.row].list, s)
			r.shown, r.row = append(r.shown, s.at), append(r.row, s.row)
		}
	}
}

// eachLoud calls try for the events from i up to j that are tried even where the lane is dense. Blocks without any are
// passed over.
func (p *packer) eachLoud(i, j int, try func(int)) {
	wide := p.wideSecs()
	for i < j {
		b := i / index.Block
		end := min((b+1)*index.Block, j)
		if p.loud(b, wide) {
			for ; i < end; i++ {
				if p.tried(&p.cols, i, dense) {
					try(i)
				}
			}
		}
		i = end
	}
}

// loud tells whether a block may hold bars of a width in seconds or important events.
func (p *packer) loud(block int, wide float64) bool {
	longest, sources := p.lane.Block(block)
	return float64(longest) >= wide || sources >= sourcesMatter || p.starry[starBlock{p.laneAt, block}]
}

// inOrder sorts what a tile shows by start: the seats of borders stand before its own events.
func (r *rows) inOrder() {
	sort.Sort((*byStart)(r))
}

type byStart rows

func (r *byStart) Len() int           { return len(r.shown) }
func (r *byStart) Less(i, j int) bool { return r.shown[i] < r.shown[j] }
func (r *byStart) Swap(i, j int) {
	r.shown[i], r.shown[j] = r.shown[j], r.shown[i]
	r.row[i], r.row[j] = r.row[j], r.row[i]
}
