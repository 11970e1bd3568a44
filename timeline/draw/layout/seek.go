package layout

import (
	"math"
	"slices"

	"entente/timeline/index"
	"entente/timeline/when"
)

// Finding and counting the events of columns, bins and tiles.

// binEnd returns the first event after the bin that event i starts in.
func (p *packer) binEnd(i int) int {
	starts := p.cols.Start
	end := (math.Floor(float64(clamp(starts[i]))/p.binSecs) + 1) * p.binSecs
	return p.after(i+1, len(starts), when.Time(math.Ceil(min(end, reach))))
}

// binStart returns the first event of the bin that event i starts in.
func (p *packer) binStart(i int) int {
	from := math.Floor(float64(clamp(p.cols.Start[i]))/p.binSecs) * p.binSecs
	return p.before(i, when.Time(math.Ceil(from)))
}

// near is the number of events up to which searches look at the neighbours before they turn to the whole lane.
const near = 16

// before returns the first event that starts at from or later; event i does.
func (p *packer) before(i int, from when.Time) int {
	if i >= near && p.cols.Start[i-near] < from {
		return p.lane.FirstFrom(i-near+1, i, from)
	}
	return p.lane.FirstFrom(0, i, from)
}

// after returns the first event from i on, but not after hi, that starts at end or later.
func (p *packer) after(i, hi int, end when.Time) int {
	if i+near < hi && p.cols.Start[i+near] >= end {
		hi = i + near
	}
	return p.lane.FirstFrom(i, hi, end)
}

// startingIn returns the events that start in tile k.
func (p *packer) startingIn(k int64) (lo, hi int) {
	n := p.lane.Len()
	lo = p.lane.FirstFrom(0, n, p.grid.end(k*tileCols-1))
	return lo, p.lane.FirstFrom(lo, n, p.grid.end((k+1)*tileCols-1))
}

// countHidden counts the events from lo up to hi, which start in the columns from first on, that stand in no row.
func (p *packer) countHidden(first int64, lo, hi int, r *rows) {
	wide := 2 * p.grid.secs   // what columns are drawn wider for
	const few = 32 * tileCols // up to here looking at each is faster than finding the ends of columns
	if hi-lo <= few {
		for c := range p.count {
			var n index.Counts
			from := lo
			for end := p.grid.end(first + int64(c)); lo < hi && p.cols.Start[lo] < end; lo++ {
				n[p.cols.Quad[lo]]++
			}
			p.count[c], p.upTo[c], p.soonest[c] = n, lo, p.lane.SoonestEnd(from, lo, wide)
		}
	} else {
		before := p.lane.QuadsBefore(lo)
		var ends [tileCols]when.Time
		for c := range ends {
			ends[c] = p.grid.end(first + int64(c))
		}
		p.lane.FirstsFrom(lo, hi, ends[:], p.upTo[:])
		for c := range p.count {
			from := lo
			lo = p.upTo[c]
			p.soonest[c] = p.lane.SoonestEnd(from, lo, wide)
			upTo := p.lane.QuadsBefore(lo)
			for q := range upTo {
				p.count[c][q] = upTo[q] - before[q]
			}
			before = upTo
		}
	}
	full := 0
	for c := range p.count {
		n := 0
		for q := range p.count[c] {
			p.count[c][q] -= p.shown[c][q]
			n += int(p.count[c][q])
		}
		if n > 0 {
			full++
		}
		r.count += n
	}
	r.hidden = slices.Grow(r.hidden, full)
	for c := range p.count {
		if p.count[c].Total() > 0 {
			r.hidden = append(r.hidden, hiddenColumn{first + int64(c), p.count[c], p.cols.Start[p.upTo[c]-1], p.soonest[c]})
		}
	}
}
