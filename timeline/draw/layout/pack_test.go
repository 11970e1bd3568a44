package layout

import (
	"cmp"
	"slices"
	"testing"

	"entente/timeline/index"

	"pgregory.net/rapid"
)

// slowPack says the same as packer.pack with loops over everything: which row each event of a lane has, -1 for
// hidden, and how many hide in each column.
func slowPack(p *packer, lane *index.Lane) (row []int, hidden map[int64]int) {
	type taken struct {
		row             int
		markEnd, lblEnd float64
	}
	cols := lane.Columns()
	colSecs := float64(p.m.Column) * p.perPx
	binOf := func(i int) int64 { return floor64(float64(clamp(cols.Start[i])) / (colSecs * float64(p.m.Bin))) }
	inBin := map[int64]int{}
	for i := range cols.Start {
		inBin[binOf(i)]++
	}
	px := float32(p.maxRows) * p.m.Column * float32(p.m.Bin)
	part := func(n int) float64 { // of a bin that is tried: 0 when it is dense
		room := max(int(px/p.m.CrowdPitch), 1)
		switch {
		case n <= room:
			return 1
		case n > room*p.m.MaxThin:
			return 0
		}
		return float64(room) / float64(n)
	}
	denseBins := 0
	for _, n := range inBin {
		if part(n) == 0 {
			denseBins++
		}
	}
	base := baseOf(cols.Start)
	hidden = map[int64]int{}
	var last []taken // by row
	for i, o := range cols.Event {
		sp := p.table.Span(o)
		long := float64(sp.End())-float64(sp.Start()) >= float64(p.m.WideMark)*p.perPx
		at := p.place(p.shape(sp.Start(), sp.End(), sp.IsRange()), p.px(spanSeconds(base, sp.Start())), p.px(spanSeconds(base, sp.End())))
		best := -1
		share := part(inBin[binOf(i)])
		if denseBins > len(inBin)/2 {
			share = 0
		}
		if float64(luck(p.table.ID(o))) < share*(1<<32) || long || p.important(o) {
			for r := range last { // first row without a label in the way
				if best < 0 && last[r].lblEnd <= at.x0 {
					best = r
				}
			}
			if best < 0 && len(last) < p.maxRows { // a new row
				best = len(last)
				last = append(last, taken{})
			}
			if best < 0 { // the row whose label is cut least, or most where none keeps enough
				var roomy []int
				for r := range last {
					if at.x0-last[r].markEnd >= float64(p.m.MarkGap) {
						roomy = append(roomy, r)
					}
				}
				slices.SortStableFunc(roomy, func(a, b int) int { return cmp.Compare(last[a].markEnd, last[b].markEnd) })
				if n := len(roomy); n > 0 {
					if best = roomy[0]; at.x0-last[best].markEnd < float64(p.m.LabelGap+p.m.LabelMin+p.m.LabelAfter) {
						for _, r := range roomy {
							if last[r].markEnd == last[roomy[n-1]].markEnd {
								best = r
								break
							}
						}
					}
				}
			}
		}
		row = append(row, best)
		if best < 0 {
			c := floor64(float64(clamp(cols.Start[i])) / colSecs)
			hidden[c]++
			continue
		}
		last[best] = taken{best, at.x1, at.x1 + float64(p.m.MarkGap)}
		if w := p.width(o); cols.Main[i] && !p.inside(at, w) {
			last[best].lblEnd = at.x1 + float64(p.m.LabelGap+w+p.m.LabelAfter)
		}
	}
	return row, hidden
}

// Ensure that packing agrees with its slow twin: rows and what hides in each column.
func TestPack_AgreesWithSlowTwin(t *testing.T) { rapid.Check(t, checkPack) }

// FuzzPack is TestPack_AgreesWithSlowTwin for a fuzzer.
func FuzzPack(f *testing.F) { f.Fuzz(rapid.MakeFuzz(checkPack)) }

func checkPack(rt *rapid.T) {
	m := Default()
	x := build(rt, drawHeads(rt))
	if x.Lanes() == 0 {
		return
	}
	p := &packer{geometry: newGeometry(&m, rapid.IntRange(22, 52).Draw(rt, "level")), table: x.Table(),
		maxRows: rapid.IntRange(1, 12).Draw(rt, "rows"),
		width:   func(o index.Ord) float32 { return float32(20 + o%90) }}
	if rapid.Bool().Draw(rt, "stars") {
		p.stars = x.Table().Select(func(o index.Ord) bool { return o%7 == 0 })
	}
	var got rows
	for i := range x.Lanes() {
		lane := x.Lane(i)
		p.pack(lane, &got)
		wantRow, wantHidden := slowPack(p, lane)
		row := make([]int, lane.Len())
		for i := range row {
			row[i] = -1
		}
		for j, pos := range got.shown {
			row[pos] = int(got.row[j])
		}
		if !slices.Equal(row, wantRow) {
			rt.Fatalf("rows\n%v, want\n%v", row, wantRow)
		}
		if len(got.hidden) != len(wantHidden) {
			rt.Fatalf("%d hidden columns, want %d", len(got.hidden), len(wantHidden))
		}
		for _, h := range got.hidden {
			if h.counts.Total() != wantHidden[h.at] {
				rt.Fatalf("column %d hides %d, want %d", h.at, h.counts.Total(), wantHidden[h.at])
			}
		}
		if !slices.IsSortedFunc(got.hidden, func(a, b hiddenColumn) int { return int(a.at - b.at) }) {
			rt.Fatal("hidden columns are not in order")
		}
	}
}

// Ensure that the window query over packed rows finds what a loop finds.
func TestRows_OverlappingAgreesWithLoop(t *testing.T) {
	m := Default()
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		in := drawInput(rt, x)
		p := &packer{geometry: newGeometry(&m, levelOf(in.Scale)), table: x.Table(), maxRows: 5,
			width: func(index.Ord) float32 { return 80 }}
		from, to := in.Scale.Window()
		for i := range x.Lanes() {
			var r rows
			p.pack(x.Lane(i), &r)
			cols := x.Lane(i).Columns()
			var want []standing
			for j, pos := range r.shown {
				if cols.Start[pos] < to && cols.End[pos] > from {
					want = append(want, standing{pos, r.row[j]})
				}
			}
			if got := r.overlapping(cols, from, to, nil); !slices.Equal(got, want) {
				rt.Fatalf("overlapping = %v, want %v", got, want)
			}
		}
	})
}
