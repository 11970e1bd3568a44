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
	dense   bool // most of the lane is so dense that only wide bars, important events and quiet bins are tried

	first, last float64 // extent of the lane in seconds
}

// Looks at large lanes: fewer of each when there are many.
const (
	looks      = 4096 // at all lanes together
	fewestLook = 4    // at one lane
	mostLooks  = 64
)

// denseRows is the number of rows for quiet stretches, wide bars and important events in a lane that is dense.
const denseRows = 2

// survey plans a large lane from looks at places that are spread evenly over its events. The number of rows is what
// stands side by side there when every label has its room: starts just before, and bars.
func (p *packer) survey(x *index.Index, lane int, k *lookout) plan {
	p.take(x, lane)
	p.setGrid()
	pl := plan{strip: true, first: k.first, last: k.last}
	room := when.Time(min(float64(p.m.Dot+p.m.LabelGap+p.m.LabelAfter+p.m.LabelRoom)*p.perPx, reach))
	denseLooks, together, most := 0, 0, min(p.maxRows, mostRows)
	for i := range k.looks {
		if p.share(p.aboutInBin(k.looks[i].pace)) == dense {
			denseLooks++
		}
	}
	pl.dense = 2*denseLooks > len(k.looks)
	for i := range k.looks {
		l := &k.looks[i]
		if !pl.dense && together < most {
			together = max(together, 1+p.since(l, clamp(l.start)-room, most))
		}
		column := p.grid.column(l.start)
		pl.tallest = max(pl.tallest, p.since(l, p.grid.end(column-1), math.MaxInt)+1+p.until(l, p.grid.end(column)))
	}
	if pl.dense {
		if k.loud || k.longest >= p.wideSecs() || p.aboutInBin(k.slowest) <= p.quiet {
			pl.rows = min(denseRows, most)
		}
		return pl
	}
	pl.rows = int(min(float64(together)+k.bars, float64(most)))
	return pl
}

// since is the number of events before a look that start at from or later, exact up to a number that is enough.
func (p *packer) since(l *look, from when.Time, enough int) int {
	if n, ok := l.since(from); ok || n >= enough {
		return n
	}
	return l.at - p.before(l.at-around, from)
}

// until is the number of events after a look that start before end.
func (p *packer) until(l *look, end when.Time) int {
	if n, ok := l.until(end); ok {
		return n
	}
	return p.after(l.at+around, p.lane.Len(), end) - l.at - 1
}

// aboutInBin is the number of events of a bin, were all as close as those around a look.
func (p *packer) aboutInBin(pace float64) int {
	const far = math.MaxInt32
	return int(min(p.binSecs/max(pace, p.binSecs/far), far))
}
