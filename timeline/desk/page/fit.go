package page

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/draw/layout"
)

// A page of a fixed size shows what it has room for: as many rows for each lane and as many lanes as tell most events
// by their names. Lanes that have no room whole are left out, the lightest first, which are those with the fewest
// events. screen.go has the pages that must keep lanes.

// fits reports whether rows and lanes are chosen by the room of the page.
func (c *Composition) fits() bool { return !c.o.bare() && !c.o.Tall && !c.o.Pages }

// rowsTried are the rows that each lane may take, from few lanes with many of them to many lanes with one.
var rowsTried = [...]int{40, 28, 20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1}

// looseLanes is how much higher rows and lanes may become where a page has room to spare.
const looseLanes = 1.5

// fit chooses rows and lanes for one page.
func (c *Composition) fit() {
	c.page.ChartLess = 0
	room := c.base.Plot(c.page.Chart(), len(c.in.Bands)+len(c.in.Markers)).H
	c.setTight(float32(c.index.Lanes())*c.base.LaneMin > room)
	type choice struct {
		metrics layout.Metrics
		lanes   int
		told    int
	}
	best := choice{told: -1}
	for _, rows := range rowsTried {
		c.setRows(rows)
		c.layOut()
		lanes := c.lanesWhole()
		if told := c.told(lanes); told > best.told {
			best = choice{c.metrics, lanes, told}
		}
		if lanes == c.index.Lanes() { // fewer rows tell less
			break
		}
	}
	c.metrics = best.metrics
	c.layOut()
	if best.lanes < c.index.Lanes() {
		if c.lanes[1] == 0 { // the first time: lanes that are left out then are in no index after that
			c.lanes[1] = c.index.Lanes()
		}
		c.lanes[0] = max(best.lanes, 1)
		c.dropLanes(best.lanes)
		return
	}
	c.lanes[0] = c.index.Lanes()
	if spare := c.result.Plot.H / max(c.result.ContentH, 1); spare > 1 {
		c.loosen(min(spare, looseLanes))
	}
}

// setTight chooses whether lanes are low, which must not change when the chart is made lower.
func (c *Composition) setTight(tight bool) { c.in.Tight, c.in.Loose = tight, !tight }

// setRows gives each lane the same number of rows.
func (c *Composition) setRows(n int) {
	c.metrics = c.base
	c.metrics.RowsMin, c.metrics.RowsMax = n, n
}

// lanesWhole is the number of lanes from the top that the plot shows whole.
func (c *Composition) lanesWhole() int {
	n := 0
	for n < c.index.Lanes() {
		y, h := c.result.LaneTop(n)
		if y+h > c.result.Plot.H+0.5 {
			break
		}
		n++
	}
	return n
}

// told weighs a page: the events with a label count most, the others that stand in the first lanes a little; and some
// lanes tell more than one with many events, unless they are empty there.
func (c *Composition) told(lanes int) int {
	const label, mark, lane, someLanes = 4, 1, 16, 10
	seen := map[timeline.EventID]int{}
	used := map[int]bool{}
	r := c.result
	for i := range r.Marks {
		if k := &r.Marks[i]; k.Lane < lanes && k.X < r.Plot.X+r.Plot.W && k.X+k.W > r.Plot.X {
			seen[k.Event] = max(seen[k.Event], mark)
			used[k.Lane] = true
		}
	}
	for i := range r.Labels {
		if k := &r.Marks[r.Labels[i].Mark]; k.Lane < lanes {
			seen[k.Event] = label
		}
	}
	sum := lane * min(len(used), someLanes)
	for _, n := range seen {
		sum += n
	}
	return sum
}

// dropLanes leaves all but n lanes out, and makes the chart as high as those that stay.
func (c *Composition) dropLanes(n int) {
	if hidden := c.lightest(n); len(hidden) > 0 {
		opts := c.of.Indexing
		opts.Hidden = append(slices.Clone(opts.Hidden), hidden...)
		c.index = c.of.index(c.kept, opts)
		c.in.Index = c.index
		c.layOut()
		n = c.lanesWhole()
	}
	if n == 0 || n >= c.index.Lanes() {
		return // one lane that is higher than the page is cut, since there is nothing else to show
	}
	y, _ := c.result.LaneTop(n)
	c.loosen(min(c.result.Plot.H/y, looseLanes))
	if y, _ = c.result.LaneTop(n); y <= c.result.Plot.H+0.5 {
		c.endAt(y)
	}
}

// endAt lets the chart end y px below the top of the plot.
func (c *Composition) endAt(y float32) {
	const sliver = 0.05 // px, so that rounding does not let the next lane begin
	for range 4 {       // the overview becomes lower with the chart
		less := c.result.Plot.H - y + sliver
		if less < sliver/2 {
			break
		}
		c.page.ChartLess += less
		c.layOut()
	}
}

// lightest returns the keys of the lanes with the fewest events, when these are not the last ones anyway.
func (c *Composition) lightest(n int) []string {
	x, a := c.index, &c.of.Arranged
	if a.Sort == "" && len(a.Order) == 0 || len(c.of.Lanes.Levels()) > 1 {
		return nil // they stand by weight, or in groups, which stay together
	}
	places := make([]int, x.Lanes())
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(x.Lane(b).Total, x.Lane(a).Total) })
	var keys []string
	for _, p := range places[n:] {
		keys = append(keys, x.Lane(p).Key)
	}
	return keys
}

// loosen spreads rows and lanes over the room that a page has.
func (c *Composition) loosen(by float32) {
	m := &c.metrics
	for _, v := range []*float32{&m.RowPitch, &m.LanePadTop, &m.LanePadBottom, &m.LaneMin, &m.LaneMinTight, &m.StripH, &m.GroupHead} {
		*v *= by
	}
	c.layOut()
}
