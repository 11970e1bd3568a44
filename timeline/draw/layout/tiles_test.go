package layout

import (
	"math"
	"slices"
	"testing"

	"entente/timeline/index"

	"pgregory.net/rapid"
)

// everyTile lists the tiles in which events of a lane start or stand: the dot of a month stands in its middle, which may
// be in the next tile.
func everyTile(l *Layouter, lane *index.Lane) []int64 {
	g := l.packers[0].columns()
	var list []int64
	for _, t := range lane.Columns().Start {
		k := floorDiv(g.column(t), tileCols)
		list = append(list, k, k+1)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// rankOf is the number of halves that a border can be divided by; 0 stands above all.
func rankOf(j int64) int {
	if j == 0 {
		return math.MaxInt
	}
	n := 0
	for ; j%2 == 0; j /= 2 {
		n++
	}
	return n
}

// slowBorder says the same as packer.crosses by trying all borders in turn.
func slowBorder(p *packer, i int) (best int64, crosses bool) {
	at, _ := p.extent(&p.cols, i, p.origin)
	start, base := float64(clamp(p.cols.Start[i])), float64(p.origin)
	from := min(start, base+at.x0*p.perPx)
	to := max(start, base+(at.x1+float64(p.m.MarkGap))*p.perPx)
	width := tileCols * p.grid.secs
	for j := int64(math.Floor(from/width)) - 1; float64(j)*width <= to && j < int64(from/width)+5000; j++ {
		if b := float64(j) * width; b > from && b <= to && (!crosses || rankOf(j) > rankOf(best)) {
			best, crosses = j, true
		}
	}
	return best, crosses
}

// Ensure that each event belongs to the border of the highest rank that it crosses.
func TestPacker_Crosses(t *testing.T) {
	m := Default()
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		p := &packer{geometry: newGeometry(&m, rapid.IntRange(14, 52).Draw(rt, "level")), table: x.Table(), maxRows: 6,
			width: func(index.Ord) float32 { return 80 }}
		p.setGrid()
		for lane := range x.Lanes() {
			p.take(x, lane)
			p.origin = baseOf(p.cols.Start)
			for i := range p.cols.Start {
				if p.cols.End[i].IsOpen() {
					continue // it crosses more borders than can be tried
				}
				got, is := p.crosses(i)
				if want, crosses := slowBorder(p, i); is != crosses || got != want {
					rt.Fatalf("event %d belongs to border %d (%t), want %d (%t)", i, got, is, want, crosses)
				}
			}
		}
	})
}

// Ensure that a tile comes out the same whichever tiles were packed before, that marks of a row never touch, and that
// an event has one row, in whichever tiles it stands.
func TestPacker_TilesStandAlone(t *testing.T) {
	m := Default()
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		if x.Lanes() == 0 {
			return
		}
		l := New(m, newLayouter().axis.Names)
		l.measureAll, l.wholeLane = 0, 0
		in := drawInput(rt, x)
		r := l.Layout(in, nil)
		p := &l.packers[0]
		for lane := range x.Lanes() {
			done := &l.levels[0].lanes[lane]
			rowOf := map[int32]uint16{}
			for _, k := range rapid.Permutation(everyTile(l, x.Lane(lane))).Draw(rt, "order") {
				got := p.tile(x, lane, done, k)
				alone := p.tile(x, lane, &lanePack{plan: done.plan}, k)
				if !slices.Equal(got.shown, alone.shown) || !slices.Equal(got.row, alone.row) ||
					!slices.Equal(got.hidden, alone.hidden) {
					rt.Fatalf("tile %d depends on what was packed before: %v in %v, alone %v in %v", k, got.shown, got.row,
						alone.shown, alone.row)
				}
				for n, at := range got.shown {
					if row, seen := rowOf[at]; seen && row != got.row[n] {
						rt.Fatalf("event %d stands in rows %d and %d", at, row, got.row[n])
					}
					rowOf[at] = got.row[n]
				}
			}
			p.take(x, lane)
			for a, rowA := range rowOf {
				at, _ := p.extent(&p.cols, int(a), p.origin)
				for b, rowB := range rowOf {
					if o, _ := p.extent(&p.cols, int(b), p.origin); a < b && rowA == rowB && at.x1+float64(m.MarkGap) > o.x0+1e-6 {
						rt.Fatalf("events %d and %d touch in row %d", a, b, rowA)
					}
				}
			}
		}
		_ = r
	})
}

// Ensure that packing on all cores gives what one packer gives.
func TestLayout_OnAllCores(t *testing.T) {
	x := build(t, generate(measureAll+1, 7))
	in := window(t, "2000", "2003")
	in.Index = x
	l := newLayouter()
	r := l.Layout(in, nil)
	if len(r.Lanes) == 0 {
		t.Fatal("no lanes in view")
	}
	var one packer
	for _, box := range r.Lanes {
		done := &l.levels[0].lanes[box.Lane]
		if len(done.tiles) == 0 {
			t.Fatalf("lane %d has no tiles", box.Lane)
		}
		one = packer{geometry: newGeometry(&l.Metrics, r.Level), table: x.Table(), maxRows: l.levels[0].key.maxRows,
			width: func(index.Ord) float32 { return l.Metrics.LabelRoom }}
		for k, got := range done.tiles {
			want := one.tile(x, box.Lane, &lanePack{plan: done.plan}, k)
			if !slices.Equal(got.shown, want.shown) || !slices.Equal(got.row, want.row) || !slices.Equal(got.hidden, want.hidden) {
				t.Errorf("tile %d of lane %d is packed otherwise on all cores", k, box.Lane)
			}
		}
	}
}
