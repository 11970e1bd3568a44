package layout

import (
	"cmp"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"

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
		share, most := part(inBin[binOf(i)]), p.maxRows
		if denseBins > len(inBin)/2 { // as many are tried as fit into few rows, or none
			few := min(p.maxRows, denseRows)
			if share = 0; float32(inBin[binOf(i)]) <= max(float32(few)*p.m.Column*float32(p.m.Bin)/p.m.CrowdPitch, 1) {
				share, most = 1, few
			}
		}
		if float64(luck(p.table.ID(o))) < share*(1<<32) || long || p.important(o) {
			for r := range last { // first row without a label in the way
				if best < 0 && last[r].lblEnd <= at.x0 {
					best = r
				}
			}
			if best < 0 && len(last) < most { // a new row
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

// Ensure that the quiet years before decades full of events show theirs with their labels, also where the lane is packed in
// tiles, and that the lane is not high for their sake.
func TestPack_QuietStretchesOfADenseLane(t *testing.T) {
	for _, tiled := range []bool{false, true} {
		var heads []timeline.EventHead
		add := func(at when.Time, g when.Granularity) {
			heads = append(heads, timeline.EventHead{ID: timeline.EventID(len(heads) + 1), When: when.Point(at, g), Type: 3, Sources: 1,
				Actors: []timeline.ActorID{1}})
		}
		lone := 0
		for year := 1955; year <= 1980; year += 12 {
			add(when.Date(year, 3, 1), when.ToDay)
			lone++
		}
		for i := range 8000 {
			add(when.Date(1995, 1, 1)+when.Time(i)*41*when.Hour, when.ToHour)
		}
		in := window(t, "1950", "2030", heads...)
		in.Tight = true // six rows at most
		l := newLayouter()
		if tiled {
			l.measureAll, l.wholeLane = 0, 0
		}
		r := l.Layout(in, nil)
		var shown []string
		for _, k := range r.Labels {
			shown = append(shown, k.Run.Text)
		}
		if len(r.Marks) != lone || len(shown) != lone {
			t.Errorf("tiled %v: %d events stand in rows with the labels %q, want the %d lone ones", tiled, len(r.Marks), shown, lone)
		}
		if len(r.Columns) == 0 {
			t.Errorf("tiled %v: the rest is no strip", tiled)
		}
		m := &r.Metrics
		if most := m.LanePadTop + denseRows*m.RowPitch + m.StripH + m.LanePadBottom; r.Lanes[0].H > most {
			t.Errorf("tiled %v: the lane is %v px high, want %v at most", tiled, r.Lanes[0].H, most)
		}
	}
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
