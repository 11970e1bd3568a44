package layout

import (
	"testing"

	"pgregory.net/rapid"

	"entente/timeline/index"
)

// Ensure that packing by weight shows the heaviest events just as if there were no others, lets no marks touch in a row,
// and counts every event once.
func TestPackByWeight(t *testing.T) {
	m := Default()
	rapid.Check(t, func(rt *rapid.T) {
		x := build(t, drawHeads(rt))
		if x.Lanes() == 0 {
			return
		}
		p := &packer{geometry: newGeometry(&m, rapid.IntRange(22, 52).Draw(rt, "level")), table: x.Table(),
			maxRows: rapid.IntRange(1, 6).Draw(rt, "rows"), width: func(o index.Ord) float32 { return float32(20 + o%90) }}
		p.stars = x.Table().Select(func(o index.Ord) bool { return o%3 == 0 })
		for i := range x.Lanes() {
			lane := x.Lane(i)
			cols := lane.Columns()
			var r rows
			p.packByWeight(lane, &r)
			if len(r.shown)+r.count != lane.Len() {
				rt.Fatalf("%d shown and %d counted of %d events", len(r.shown), r.count, lane.Len())
			}
			origin, end := baseOf(cols.Start), map[uint16]float64{}
			heavy := 0
			for k, pos := range r.shown {
				if k > 0 && pos <= r.shown[k-1] {
					rt.Fatal("events are not in order")
				}
				at, _ := p.extent(&cols, int(pos), origin)
				if last, ok := end[r.row[k]]; ok && at.x0 < last {
					rt.Fatalf("marks touch in row %d", r.row[k])
				}
				end[r.row[k]] = at.x1
				if p.weightOf(cols.Event[pos]) == weights-1 {
					heavy++
				}
			}
			alone := 0
			p.roundThem(nil)
			p.markEnd, p.labelEnd, p.rows = p.markEnd[:0], p.labelEnd[:0], p.maxRows
			for i, o := range cols.Event {
				if p.weightOf(o) == weights-1 {
					if _, ok := p.fit(&cols, i, origin); ok {
						alone++
					}
				}
			}
			if heavy != alone {
				rt.Fatalf("%d of the heaviest are shown, %d are when they are alone", heavy, alone)
			}
		}
	})
}
