package layout

import (
	"math"
	"sort"

	"entente/timeline/index"
	"entente/timeline/when"
)

// Finding and counting the events of columns, bins and tiles. Searches gallop from an event that is near.

// binEnd returns the first event after the bin that event i starts in. It gallops: bins hold few events or many.
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

// before returns the first event that starts at from or later, galloping back from event i, which does.
func (p *packer) before(i int, from when.Time) int {
	starts, step := p.cols.Start, 1
	for i-step >= 0 && starts[i-step] >= from {
		i -= step
		step *= 2
	}
	lo := max(i-step, -1) + 1
	for lo < i { // the first one from lo up to i
		if mid := (lo + i) / 2; starts[mid] >= from {
			i = mid
		} else {
			lo = mid + 1
		}
	}
	return i
}

// after returns the first event from i on, but not after hi, that starts at end or later, galloping.
func (p *packer) after(i, hi int, end when.Time) int {
	starts, step := p.cols.Start, 1
	for i+step <= hi && starts[i+step-1] < end {
		i += step
		step *= 2
	}
	hi = min(i+step-1, hi)
	for i < hi {
		if mid := (i + hi) / 2; starts[mid] < end {
			i = mid + 1
		} else {
			hi = mid
		}
	}
	return i
}

// startingIn returns the events that start in tile k.
func (p *packer) startingIn(k int64) (lo, hi int) {
	n := len(p.cols.Start)
	from, to := p.grid.end(k*tileCols-1), p.grid.end((k+1)*tileCols-1)
	lo = sort.Search(n, func(i int) bool { return p.cols.Start[i] >= from })
	return lo, p.after(lo, n, to)
}

// countHidden counts the events from lo up to hi, which start in the columns from first on, that stand in no row.
func (p *packer) countHidden(first int64, lo, hi int, r *rows) {
	const few = 2 * tileCols // up to here counting one by one is faster than finding the ends of columns
	if hi-lo <= few {
		p.count = [tileCols]index.Counts{}
		for i := lo; i < hi; i++ {
			p.count[p.grid.column(p.cols.Start[i])-first][p.cols.Quad[i]]++
		}
	} else {
		for c := range p.count {
			end := p.after(lo, hi, p.grid.end(first+int64(c)))
			p.count[c] = p.lane.Quads(lo, end)
			lo = end
		}
	}
	for c := range p.count {
		n := 0
		for q := range p.count[c] {
			p.count[c][q] -= p.shown[c][q]
			n += int(p.count[c][q])
		}
		if n > 0 {
			r.hidden = append(r.hidden, hiddenColumn{first + int64(c), p.count[c]})
			r.count += n
		}
	}
}
