package layout

import (
	"runtime"
	"sync"
	"sync/atomic"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
)

// Packed levels are kept so that zooming to and fro packs nothing twice: by a factor of eight in small libraries, less in
// large ones, where a level takes up to 30 bytes an event.
const (
	keepLevels = 7
	keepLeast  = 2
	keepEvents = 3_000_000 // in all kept levels together
)

// keep returns the number of levels to keep.
func (l *Layouter) keep(x *index.Index) int {
	return max(min(keepEvents/max(x.Table().Len(), 1), keepLevels), keepLeast)
}

// Forget drops what was packed and measured. Call it when titles or fonts have changed while the index stayed.
func (l *Layouter) Forget() { l.index = nil }

// levelKey is what packed rows depend on besides the lanes.
type levelKey struct {
	level, maxRows int
}

// packedLevel holds all lanes at one level.
type packedLevel struct {
	key   levelKey
	used  int // when it was last asked for
	lanes []rows
}

// packed returns the rows of all lanes at a level, from memory or by packing them.
func (l *Layouter) packed(in *Input, key levelKey) []rows {
	if l.index == nil || l.index != in.Index || !l.stars.Equal(in.Stars) || l.packedWith != l.Metrics {
		l.forget(in)
	}
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
	if len(l.levels) < l.keep(in.Index) {
		oldest = len(l.levels)
		l.levels = append(l.levels, packedLevel{})
	}
	lv := &l.levels[oldest]
	lv.key, lv.used = key, l.clock
	for len(lv.lanes) < in.Index.Lanes() {
		lv.lanes = append(lv.lanes, rows{})
	}
	lv.lanes = lv.lanes[:in.Index.Lanes()]
	l.packLanes(in, key, lv.lanes)
	return lv.lanes
}

// packLanes packs every lane at a level. In large libraries, whose labels need not be measured, all cores take part.
func (l *Layouter) packLanes(in *Input, key levelKey, lanes []rows) {
	workers := 1
	if in.Index.Table().Len() > MeasureAll {
		workers = min(runtime.GOMAXPROCS(0), len(lanes))
	}
	for len(l.packers) < workers {
		l.packers = append(l.packers, packer{})
	}
	width := l.widthOf(in)
	var next atomic.Int32
	work := func(p *packer) {
		p.geometry = newGeometry(&l.Metrics, key.level)
		p.table, p.stars, p.maxRows, p.width = in.Index.Table(), in.Stars, key.maxRows, width
		for i := int(next.Add(1)) - 1; i < len(lanes); i = int(next.Add(1)) - 1 {
			p.pack(in.Index.Lane(i), &lanes[i])
		}
	}
	if workers <= 1 {
		work(&l.packers[0])
		return
	}
	var wg sync.WaitGroup
	for i := range workers {
		wg.Go(func() { work(&l.packers[i]) })
	}
	wg.Wait()
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
	l.headers = l.headers[:0]
	l.overview.index = nil
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
	if t.Len() > MeasureAll {
		room := l.Metrics.LabelRoom
		return func(index.Ord) float32 { return room }
	}
	if len(l.widths) == 0 {
		l.widths = append(l.widths, make([]float32, t.Len())...)
	}
	if l.titles == nil || len(l.titles) > 4*MeasureAll {
		l.titles = make(map[timeline.EventID]titleWidth)
	}
	return func(o index.Ord) float32 {
		if w := l.widths[o]; w > 0 {
			return w - 1
		}
		id := t.ID(o)
		title := in.Events.Title(id)
		known, ok := l.titles[id]
		if !ok || known.title != title {
			run := in.Fonts.Shape(title, typeset.Regular, l.Metrics.LabelSize)
			known = titleWidth{title, min(run.Width, l.Metrics.LabelMax)}
			l.titles[id] = known
		}
		l.widths[o] = known.width + 1 // 0 means not measured
		return known.width
	}
}
