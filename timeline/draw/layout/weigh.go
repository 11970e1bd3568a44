package layout

import (
	"math"
	"slices"

	"entente/timeline/index"
)

// On a page that has no room for all, what is left out goes by weight: lanes are packed in rounds, the heaviest events
// first, each round round what stands there already. Within a round events come by start, as they do on the screen.

// weights is the number of rounds.
const weights = 3

// weightOf ranks an event: 2 when it is important, 1 when several sources tell of it, else 0.
func (p *packer) weightOf(o index.Ord) int {
	switch {
	case p.important(o):
		return 2
	case p.table.Sources(o) > 1:
		return 1
	}
	return 0
}

// packByWeight is pack for a page.
func (p *packer) packByWeight(lane *index.Lane, r *rows) {
	r.reset()
	p.rows = p.maxRows
	p.markEnd, p.labelEnd, p.inWay = p.markEnd[:0], p.labelEnd[:0], p.inWay[:0]
	p.cols = lane.Columns()
	if lane.Len() == 0 {
		return
	}
	p.setGrid()
	origin := baseOf(p.cols.Start)
	var seats []seat // of all rounds so far, by start
	for weight := weights - 1; weight >= 0; weight-- {
		p.roundThem(seats)
		for i, o := range p.cols.Event {
			if p.weightOf(o) != weight {
				continue
			}
			if row, ok := p.fit(&p.cols, i, origin); ok {
				at, label := p.extent(&p.cols, i, origin)
				seats = append(seats, seat{int32(i), row, at.x0, at.x1, label})
			}
		}
		slices.SortFunc(seats, func(a, b seat) int { return int(a.at - b.at) })
	}
	next := 0
	for i := range p.cols.Event {
		if next < len(seats) && int(seats[next].at) == i {
			r.shown, r.row = append(r.shown, int32(i)), append(r.row, seats[next].row)
			next++
		} else {
			r.hide(p.grid.column(p.cols.Start[i]), &p.cols, i)
		}
	}
	r.used = len(p.markEnd)
	r.finish(p.cols.End, p.m.Cell)
}

// roundThem makes what stands in rows obstacles of the next round.
func (p *packer) roundThem(seats []seat) {
	p.inWay = p.inWay[:0]
	for row := range p.markEnd {
		p.markEnd[row], p.labelEnd[row] = -math.MaxFloat64, -math.MaxFloat64
		p.inWay = append(p.inWay, obstacles{})
	}
	for _, s := range seats {
		p.inWay[s.row].list = append(p.inWay[s.row].list, s)
	}
}
