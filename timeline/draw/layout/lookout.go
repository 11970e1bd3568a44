package layout

import (
	"entente/timeline/index"
	"entente/timeline/when"
)

// lookout is what surveys need to know of a large lane at any level. It is found once for a lane and lies together: what a
// survey of a thousand lanes waits for is memory.
type lookout struct {
	known       bool
	count       int
	first, last float64 // extent in seconds
	bars        float64 // that overlap on average
	longest     float64 // bar, in seconds
	slowest     float64 // pace of a block of events or of two at the ends, in seconds from one start to the next
	loud        bool    // it has an important event
	looks       []look
}

// around is the number of events on both sides of a look whose starts are kept.
const around = 8

// look is a place in a lane: an event, and the starts of those around it. Beyond the ends of the lane they are open.
type look struct {
	at     int
	pace   float64 // seconds from one start to the next
	start  when.Time
	before [around]when.Time // the nearest one first
	after  [around]when.Time
}

// find takes n looks at places that are spread evenly over the events of a lane.
func (k *lookout) find(p *packer, x *index.Index, lane, n int) {
	p.take(x, lane)
	starts, count := p.cols.Start, p.lane.Len()
	*k = lookout{known: true, count: count, first: float64(clamp(starts[0])), last: float64(clamp(p.lane.LatestEnd())), looks: make([]look, n)}
	k.bars = p.lane.Busy() / max(float64(starts[count-1])-float64(baseOf(starts)), 1)
	for b := range (count + index.Block - 1) / index.Block {
		longest, sources := p.lane.Block(b)
		k.longest = max(k.longest, float64(longest))
		k.pause(starts, b*index.Block, (b+1)*index.Block)
		k.loud = k.loud || sources >= sourcesMatter || p.starry[starBlock{lane, b}]
	}
	for i := range min(index.Block, count) { // at both ends single events matter
		k.pause(starts, i, i+1)
		k.pause(starts, count-2-i, count-1-i)
	}
	for i := range k.looks {
		l := &k.looks[i]
		l.at = (2*i + 1) * count / (2 * n)
		l.pace, l.start = p.lane.Pace(l.at), starts[l.at]
		for d := range around {
			l.before[d], l.after[d] = when.Min, when.Max
			if i := l.at - 1 - d; i >= 0 {
				l.before[d] = starts[i]
			}
			if i := l.at + 1 + d; i < count {
				l.after[d] = starts[i]
			}
		}
	}
}

// pause notes how far apart the events of a lane from position a to b start on average.
func (k *lookout) pause(starts []when.Time, a, b int) {
	if a >= 0 && b < len(starts) && starts[a] > when.Min {
		k.slowest = max(k.slowest, spanSeconds(starts[a], starts[b])/float64(b-a))
	}
}

// since is the number of events before the one looked at that start at from or later; false when there may be more than
// are kept.
func (l *look) since(from when.Time) (int, bool) {
	for d, start := range l.before {
		if start < from || start == when.Min {
			return d, true
		}
	}
	return around, false
}

// until is the number of events after the one looked at that start before end.
func (l *look) until(end when.Time) (int, bool) {
	for d, start := range l.after {
		if start >= end {
			return d, true
		}
	}
	return around, false
}
