package layout

import (
	"runtime"
	"sync"
	"sync/atomic"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
)

const (
	// keepLevels is the number of levels that are kept, so that zooming to and fro by a factor of eight packs nothing
	// twice.
	keepLevels = 7
	// keepTiles is the number of tiles of a lane that are kept at a level, far more than a screen shows.
	keepTiles = 64
	// wholeLane is the number of events up to which lanes of large libraries are packed whole: then their height is
	// exact.
	wholeLane = 64
)

// Forget drops what was packed and measured. Call it when titles or fonts have changed while the index stayed.
func (l *Layouter) Forget() { l.index = nil }

// levelKey is what packed rows depend on besides the lanes.
type levelKey struct {
	level, maxRows int
	weigh, roomy   bool
}

// packedLevel holds all lanes at one level.
type packedLevel struct {
	key   levelKey
	used  int // when it was last asked for
	lanes []lanePack
}

// starBlock is a block of a lane's events.
type starBlock struct{ lane, block int }

// packed returns all lanes at a level, from memory or by packing or surveying them.
func (l *Layouter) packed(in *Input, key levelKey) []lanePack {
	if l.index == nil || l.index != in.Index || !l.stars.Equal(in.Stars) || l.packedWith != l.Metrics {
		l.forget(in)
	}
	l.setPackers(in, key)
	l.clock++
	oldest := -1
	for i := range l.levels {
		lv := &l.levels[i]
		if lv.key == key && lv.used > 0 {
			lv.used = l.clock
			return lv.lanes
		}
		if oldest < 0 || lv.used < l.levels[oldest].used {
			oldest = i
		}
	}
	if len(l.levels) < keepLevels {
		oldest = len(l.levels)
		l.levels = append(l.levels, packedLevel{})
	}
	lv := &l.levels[oldest]
	lv.key, lv.used = key, l.clock
	for len(lv.lanes) < in.Index.Lanes() {
		lv.lanes = append(lv.lanes, lanePack{})
	}
	lv.lanes = lv.lanes[:in.Index.Lanes()]
	l.packLanes(in, lv.lanes)
	return lv.lanes
}

// setPackers readies one packer for each core that takes part: one in small libraries, whose labels are measured.
func (l *Layouter) setPackers(in *Input, key levelKey) {
	n := 1
	if in.Index.Table().Len() > l.measureAll {
		n = runtime.GOMAXPROCS(0)
	}
	for len(l.packers) < n {
		l.packers = append(l.packers, packer{})
	}
	width := l.widthOf(in)
	for i := range l.packers {
		p := &l.packers[i]
		p.geometry = newGeometry(&l.Metrics, key.level)
		p.table, p.stars, p.starry, p.maxRows, p.width, p.roomy = in.Index.Table(), in.Stars, l.starry, key.maxRows, width, key.roomy
	}
}

// packLanes packs small lanes whole and surveys the large ones.
func (l *Layouter) packLanes(in *Input, lanes []lanePack) {
	large := in.Index.Table().Len() > l.measureAll
	n := min(max(looks/max(len(lanes), 1), fewestLook), mostLooks)
	if len(l.lookouts) != len(lanes) {
		l.lookouts = make([]lookout, len(lanes))
	}
	l.each(len(lanes), func(p *packer, i int) {
		lp := &lanes[i]
		lp.forget()
		if lp.whole = !large || in.Index.Lane(i).Len() <= l.wholeLane; !lp.whole {
			k := &l.lookouts[i]
			if !k.known {
				k.find(p, in.Index, i, n)
			}
			lp.plan = p.survey(in.Index, i, k)
			return
		}
		if in.Weigh {
			p.packByWeight(in.Index.Lane(i), &lp.rows)
		} else {
			p.pack(in.Index.Lane(i), &lp.rows)
		}
		lp.plan = plan{rows: lp.rows.used, strip: lp.rows.count > 0, tallest: lp.rows.tallest}
	})
}

// each calls work for the numbers below n, on all cores when there are several packers. A number is worked on by one
// of them.
func (l *Layouter) each(n int, work func(p *packer, i int)) {
	var next atomic.Int32
	run := func(p *packer) {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			work(p, i)
		}
	}
	var wg sync.WaitGroup
	for i := 1; i < min(len(l.packers), n); i++ {
		wg.Go(func() { run(&l.packers[i]) })
	}
	run(&l.packers[0])
	wg.Wait()
}

// packTiles packs the tiles in view of the lanes from first up to last that are not packed yet.
func (p *picture) packTiles(first, last int) {
	p.missing = p.missing[:0]
	for i := first; i < last; i++ {
		lp := &p.packed[i]
		if lp.whole || p.collapsed(i) {
			continue
		}
		if len(lp.tiles) > keepTiles {
			lp.forget()
		}
		for k := p.tiles[0]; k <= p.tiles[1]; k++ {
			if lp.tiles[k] == nil {
				p.missing = append(p.missing, i)
				break
			}
		}
	}
	if len(p.missing) == 0 {
		return
	}
	p.each(len(p.missing), func(pk *packer, n int) {
		lane := p.missing[n]
		for k := p.tiles[0]; k <= p.tiles[1]; k++ {
			pk.tile(p.in.Index, lane, &p.packed[lane], k)
		}
	})
}

// forget drops what was packed for another index, other stars or other sizes. The memory is used again.
func (l *Layouter) forget(in *Input) {
	if l.index == nil || l.index.Table() != in.Index.Table() || l.packedWith != l.Metrics {
		l.widths = l.widths[:0]
	}
	l.index, l.stars, l.packedWith = in.Index, in.Stars, l.Metrics
	for i := range l.levels {
		l.levels[i].used = 0
	}
	l.clock = 0
	l.findStars(in)
	l.headers = l.headers[:0]
	clear(l.lookouts)
	l.overview.index = nil
}

// findStars notes which blocks of which lanes hold a star.
func (l *Layouter) findStars(in *Input) {
	l.starry = nil
	if in.Stars == nil {
		return
	}
	l.starry = make(map[starBlock]bool)
	in.Stars.Each(func(o index.Ord) {
		for _, lane := range in.Index.LanesOf(o) {
			if at, ok := in.Index.Lane(int(lane)).Position(o); ok {
				l.starry[starBlock{int(lane), at / index.Block}] = true
			}
		}
	})
}

// titleWidth is a measured title.
type titleWidth struct {
	title string
	width float32
}

// widthOf returns the measure of labels: true widths in small libraries, one width for all in large ones, where
// reading every title would take longer than a frame.
func (l *Layouter) widthOf(in *Input) func(index.Ord) float32 {
	t := in.Index.Table()
	if t.Len() > l.measureAll {
		room := l.Metrics.LabelRoom
		return func(index.Ord) float32 { return room }
	}
	if len(l.widths) == 0 {
		l.measure(in)
	}
	return func(o index.Ord) float32 { return l.widths[o] }
}

// measure measures the labels of all events. It is done at once, with the first picture of a library, rather than with
// each level of zoom that needs some more of them.
func (l *Layouter) measure(in *Input) {
	if l.titles == nil || len(l.titles) > 4*measureAll {
		l.titles = make(map[timeline.EventID]titleWidth)
	}
	t := in.Index.Table()
	for o := range index.Ord(t.Len()) {
		id := t.ID(o)
		title := in.Events.Title(id)
		known, ok := l.titles[id]
		if !ok || known.title != title {
			run := in.Fonts.Shape(title, typeset.Regular, l.Metrics.LabelSize)
			known = titleWidth{title, run.Width}
			l.titles[id] = known
		}
		_, behind := citation(in, &l.Metrics, id)
		l.widths = append(l.widths, min(known.width+behind, l.Metrics.LabelMax))
	}
}
