package layout

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"entente/timeline/index"
	"entente/timeline/when"

	"pgregory.net/rapid"
)

// Ensure that a tile counts by column and class what has no row in it, whether its columns hold few events or many.
func TestPacker_TilesCountWhatHides(t *testing.T) {
	m := Default()
	x := build(t, generate(60_000, 2))
	counted := map[bool]int{}                 // tiles, by whether they hold many events
	for _, level := range []int{32, 38, 44} { // a tile is some months, years, decades
		p := &packer{geometry: newGeometry(&m, level), table: x.Table(), maxRows: 6, width: func(index.Ord) float32 { return 80 }}
		p.setGrid()
		for i := range x.Lanes() {
			lane := x.Lane(i)
			cols := lane.Columns()
			var k lookout
			k.find(p, x, i, 16)
			done := &lanePack{plan: p.survey(x, i, &k)}
			list := slices.Compact(tilesOf(p, lane))
			for n := 0; n < len(list); n += 1 + len(list)/8 {
				k := list[n]
				tile := p.tile(x, i, done, k)
				stand := map[int32]bool{}
				for _, other := range []int64{k - 1, k, k + 1} { // a dot may stand in the next tile
					for _, at := range p.tile(x, i, done, other).shown {
						stand[at] = true
					}
				}
				want, starts := map[int64]index.Counts{}, 0
				since, until := map[int64]when.Time{}, map[int64]when.Time{}
				for at := range cols.Start {
					c := p.grid.column(cols.Start[at])
					if floorDiv(c, tileCols) != k {
						continue
					}
					if _, seen := until[c]; !seen {
						until[c] = when.Max
					}
					since[c], until[c] = cols.Start[at], min(until[c], cols.End[at])
					if float64(cols.End[at])-float64(cols.Start[at]) < 2*p.grid.secs {
						until[c] = when.Min
					}
					if starts++; !stand[int32(at)] {
						n := want[c]
						n[cols.Quad[at]]++
						want[c] = n
					}
				}
				got := map[int64]index.Counts{}
				for _, h := range tile.hidden {
					if got[h.at] = h.counts; h.since != since[h.at] || h.until != until[h.at] {
						t.Fatalf("column %d lasts from %v to %v, want %v to %v", h.at, h.since, h.until, since[h.at], until[h.at])
					}
				}
				if !maps.Equal(got, want) {
					t.Fatalf("level %d: tile %d of lane %d hides %v, want %v", level, k, i, got, want)
				}
				counted[starts > 32*tileCols]++
			}
		}
	}
	if counted[false] < 3 || counted[true] < 3 {
		t.Errorf("%v tiles with few and many events were counted, want some of each", counted)
	}
}

// tilesOf lists the tiles in which events of a lane start, some of them more than once.
func tilesOf(p *packer, lane *index.Lane) (list []int64) {
	for _, at := range lane.Columns().Start {
		list = append(list, floorDiv(p.grid.column(at), tileCols))
	}
	return list
}

// toldCount is what a strip says: so many events in a stretch of time.
type toldCount struct {
	from, to when.Time
	n        int
}

// slowHidden gathers the events of a lane that stand in no row by column, each with what lasts of it.
func slowHidden(g grid, lane *index.Lane, r *rows) map[int64][]when.Span {
	m := map[int64][]when.Span{}
	cols := lane.Columns()
	for i, start := range cols.Start {
		if !slices.Contains(r.shown, int32(i)) {
			c := g.column(start)
			m[c] = append(m[c], when.Span{EarliestStart: start, LatestEnd: cols.End[i]})
		}
	}
	return m
}

// slowStrip says the same as picture.stripOf by looking at every column in turn: neighbours in cells without an empty
// cell between them are a stretch, and one with a crowded cell is drawn as columns, the others as a chip for each cell. A
// column is as wide as what all of its events last, if that is longer, but ends where the next one of its stretch begins.
func slowStrip(g grid, cell int64, hidden map[int64][]when.Span) (chips, columns []toldCount) {
	inCell := map[int64]int{}
	for c, list := range hidden {
		inCell[floorDiv(c, cell)] += len(list)
	}
	cells := slices.Sorted(maps.Keys(inCell))
	for len(cells) > 0 {
		end := 1
		for end < len(cells) && cells[end] == cells[end-1]+1 {
			end++
		}
		stretch := cells[:end]
		cells = cells[end:]
		crowded := slices.ContainsFunc(stretch, func(c int64) bool { return inCell[c] > chipCell })
		first := len(columns)
		for _, c := range stretch {
			if !crowded {
				chips = append(chips, toldCount{g.time(c * cell), g.time((c + 1) * cell), inCell[c]})
				continue
			}
			for col := c * cell; col < (c+1)*cell; col++ {
				list := hidden[col]
				if len(list) == 0 {
					continue
				}
				columns = append(columns, toldCount{g.time(col), g.time(col + 1), len(list)})
			}
		}
		for i := range columns[first:] {
			c := &columns[first+i]
			since, until := when.Min, when.Max
			if first+i+1 < len(columns) {
				until = columns[first+i+1].from
			}
			for _, sp := range hidden[g.column((c.from+c.to)/2)] {
				since, until = max(since, sp.EarliestStart), min(until, sp.LatestEnd)
			}
			until = min(until, since+when.Time(wideColumns*g.secs))
			if float64(until)-float64(since) >= 2*g.secs {
				c.from, c.to = since, until
			}
		}
	}
	return chips, columns
}

// Ensure that folds and density agree with their slow twin: what is told in the window counts what packing hides there.
func TestStrip_AgreesWithSlowTwin(t *testing.T) {
	rapid.Check(t, checkStrip)
}

// FuzzStrip is TestStrip_AgreesWithSlowTwin for a fuzzer.
func FuzzStrip(f *testing.F) { f.Fuzz(rapid.MakeFuzz(checkStrip)) }

func checkStrip(rt *rapid.T) {
	x := build(rt, drawHeads(rt))
	in := drawInput(rt, x)
	in.Tall = true
	l := newLayouter()
	r := l.Layout(in, nil)
	g, from, to := newGeometry(&l.Metrics, r.Level).columns(), r.Scale.Time(0), r.Scale.Time(float64(r.Plot.W))
	cell := int64(l.Metrics.Cell)
	inside := func(list []toldCount, width int64) (kept []toldCount) { // those that are surely in view
		for _, c := range list {
			if c.from > from && c.from < to-when.Time(float64(width+2)*g.secs) {
				kept = append(kept, c)
			}
		}
		return kept
	}
	for i := range x.Lanes() {
		wantChips, wantColumns := slowStrip(g, cell, slowHidden(g, x.Lane(i), &l.levels[0].lanes[i].rows))
		var chips, columns []toldCount
		for _, f := range r.Folds {
			if f.Lane == i && f.Chip {
				if f.Run.Text != fmt.Sprint("+", f.N) {
					rt.Fatalf("a fold of %d says %q", f.N, f.Run.Text)
				}
				chips = append(chips, toldCount{f.From, f.To, f.N})
			}
		}
		for _, c := range r.Columns {
			if c.Lane == i {
				columns = append(columns, toldCount{c.From, c.To, c.Counts.Total()})
			}
		}
		if got, want := inside(chips, cell), inside(wantChips, cell); !slices.Equal(got, want) {
			rt.Fatalf("lane %d has chips %v, want %v", i, got, want)
		}
		if got, want := inside(columns, 1), inside(wantColumns, 1); !slices.Equal(got, want) {
			rt.Fatalf("lane %d has columns %v, want %v", i, got, want)
		}
	}
}

// Ensure that what is kept of the places that a survey looks at counts as the lane itself does, near and far, also at the
// ends of a lane and where starts are open or fall together.
func TestLookout_CountsAsTheLane(t *testing.T) {
	m := Default()
	x := build(t, generate(3_000, 3))
	p := &packer{geometry: newGeometry(&m, 30), table: x.Table(), maxRows: 6}
	kept, beyond := 0, 0
	for i := range x.Lanes() {
		var k lookout
		k.find(p, x, i, 40)
		starts := x.Lane(i).Columns().Start
		for n := range k.looks {
			l := &k.looks[n]
			for _, secs := range []when.Time{0, when.Day, 90 * when.Day, 4000 * when.Day} {
				since, until := 0, 0
				for at, s := range starts {
					since += b2i(at < l.at && s >= l.start-secs)
					until += b2i(at > l.at && s < l.start+secs)
				}
				if got := p.since(l, l.start-secs, len(starts)); got != since {
					t.Fatalf("lane %d, event %d: %d events in the %d s before, want %d", i, l.at, got, secs, since)
				}
				if got := p.until(l, l.start+secs); got != until {
					t.Fatalf("lane %d, event %d: %d events in the %d s after, want %d", i, l.at, got, secs, until)
				}
				if _, ok := l.until(l.start + secs); ok {
					kept++
				} else {
					beyond++
				}
			}
		}
	}
	if kept == 0 || beyond == 0 {
		t.Errorf("%d counts from what is kept, %d from the lane: both must be seen", kept, beyond)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
