package layout

import (
	"math"

	"entente/timeline/index"
	"entente/timeline/when"
)

// plan is what the height of a lane depends on at one level. It does not change while panning, so it cannot follow
// from what is packed. A lane that is packed whole knows; of a large lane some places are looked at.
type plan struct {
	rows    int
	strip   bool // there is a density strip below the rows
	tallest int  // most events in a column of the strip
	dense   bool // most of the lane is so dense that only wide bars and important events are tried

	first, last float64 // extent of the lane in seconds
}

// Looks at large lanes: fewer of each when there are many.
const (
	looks      = 4096 // at all lanes together
	fewestLook = 4    // at one lane
	mostLooks  = 64
)

// denseRows is the number of rows for wide bars and important events in a lane that is dense.
const denseRows = 2

// survey plans a large lane from n looks at places that are spread evenly over its events. The number of rows is what
// stands side by side there when every label has its room: starts just before, and bars.
func (p *packer) survey(x *index.Index, lane, n int) plan {
	p.take(x, lane)
	p.setGrid()
	starts, count := p.cols.Start, p.lane.Len()
	pl := plan{strip: true, first: float64(clamp(starts[0])), last: float64(clamp(p.lane.LatestEnd()))}
	room := when.Time(min(float64(p.m.Dot+p.m.LabelGap+p.m.LabelAfter+p.m.LabelRoom)*p.perPx, reach))
	look := func(k int) int { return (2*k + 1) * count / (2 * n) }
	denseLooks, together := 0, 0
	for k := range n {
		if p.share(p.aboutInBin(look(k))) == dense {
			denseLooks++
		}
	}
	pl.dense = 2*denseLooks > n
	for k := range n {
		i := look(k)
		if !pl.dense {
			together = max(together, i+1-p.before(i, clamp(starts[i])-room))
		}
		column := p.grid.column(starts[i])
		pl.tallest = max(pl.tallest, p.after(i, count, p.grid.end(column))-p.before(i, p.grid.end(column-1)))
	}
	if pl.dense {
		if p.anyLoud() {
			pl.rows = min(denseRows, p.maxRows, mostRows)
		}
		return pl
	}
	bars := p.lane.Busy() / max(float64(starts[count-1])-float64(baseOf(starts)), 1) // that overlap on average
	pl.rows = int(min(float64(together)+bars, float64(min(p.maxRows, mostRows))))
	return pl
}

// aboutInBin is the number of events of a bin, were all as close as those around event i. Events side by side need not be
// looked at for that: the memory that they lie in is what a survey of a thousand lanes waits for.
func (p *packer) aboutInBin(i int) int {
	const far = math.MaxInt32
	return int(min(p.binSecs/max(p.lane.Pace(i), p.binSecs/far), far))
}

// anyLoud tells whether a lane has events that stand in rows even where it is dense.
func (p *packer) anyLoud() bool {
	wide := p.wideSecs()
	for b := range (p.lane.Len() + index.Block - 1) / index.Block {
		if p.loud(b, wide) {
			return true
		}
	}
	return false
}
