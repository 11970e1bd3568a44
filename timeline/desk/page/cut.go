package page

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
)

// A picture that is cut into pages shows every event in a row of its own. Pages follow one another from left to right,
// then down. Neighbours at the sides overlap by about the longest label that rows keep room for, so that every label
// stands whole on one of them; pages below one another part between lanes, or between the rows of a lane that is
// higher than a page. The axis and the heads of lanes stand on every page, since each is laid out by itself.

// cuts says where a picture is cut.
type cuts struct {
	windows []scale.Scale // of time, one a column
	tops    []float32     // of each row of pages in the lanes' content, and the end of the last
	pages   []cell        // those that show an event, from left to right, then down
	shown   int
}

// cell is where a page stands in the whole picture.
type cell struct{ column, row int }

const (
	// pageOverlap is the part of a page that the next one shows again, at most.
	pageOverlap = 0.3
	// mostColumns is the number of pages side by side: more are a mistake.
	mostColumns = 2000
	// leastColumns are tried whether more of them help or not.
	leastColumns = 16
	// unthinned stands for a distance of events that no stretch falls below.
	unthinned = 0.001
	// settled is how much larger the whole may become without room for one more event: events of one day stay together.
	settled = 2
)

// rowsOfAll are the rows that a lane may take: more of them only where wider pages do not help.
var rowsOfAll = [...]int{64, 256, 1024, 4096}

// cut finds the least zoom at which everything stands in rows.
func (c *Composition) cut() {
	m := c.base
	m.CrowdPitch, m.LaneMinTight = unthinned, m.LaneMin
	c.page.ChartLess, c.page.Number = 0, " "
	var best *cuts
	hidden, from := 0, 1 // events without a row, and the number of columns with the fewest
	for _, rows := range rowsOfAll {
		m.RowsMin, m.RowsMax = rows, rows
		c.metrics = m
		for n := from; n <= min(mostColumns, max(from*settled, leastColumns)); n += max(1, n/8) {
			k := c.cutInto(n)
			if left := c.result.Hidden; best == nil || left < hidden {
				best, hidden, from = k, left, n
			}
			if hidden == 0 {
				break
			}
		}
		if hidden == 0 {
			break
		}
	}
	c.cuts = best
	seen := map[timeline.EventID]bool{}
	for row := range len(best.tops) - 1 {
		for column := range best.windows {
			at := cell{column, row}
			c.layOutCell(at)
			if c.see(seen) {
				best.pages = append(best.pages, at)
			}
		}
	}
	if len(best.pages) == 0 {
		best.pages = []cell{{0, 0}}
	}
	best.shown = len(seen)
}

// cutInto cuts the whole picture into n columns.
func (c *Composition) cutInto(n int) *cuts {
	m, k := &c.metrics, &cuts{}
	plot := m.PlotWidth(c.page.Chart().W)
	overlap := min(m.LabelMax+m.LabelGap+m.LabelAfter+m.Dot, plot*pageOverlap)
	total := float32(n)*(plot-overlap) + overlap
	whole := c.scaleFor(total - min(overlap, total/3)).Resize(total) // the last events have labels too
	for i := range n {
		k.windows = append(k.windows, whole.Pan(float64(float32(i)*(plot-overlap))).Resize(plot))
	}
	c.in.Scale = k.windows[0]
	c.layOut()
	k.tops = c.pageTops()
	return k
}

// pageTops finds where the lanes are cut.
func (c *Composition) pageTops() []float32 {
	const worth = 0.5 // of a page must be filled before it ends above a lane that would fit on the next one
	r, m := c.result, &c.metrics
	tops := []float32{0}
	var room float32
	for lane := range c.index.Lanes() {
		y, h := r.LaneTop(lane)
		for {
			start := tops[len(tops)-1]
			room = r.Plot.H - c.stuckRoom(start)
			if y+h <= start+room+0.5 {
				break
			}
			end := y
			if y-start < room*worth || h > room {
				rows := float32(int((start + room - y - m.LanePadTop) / m.RowPitch))
				for ; rows >= 1; rows-- { // what is left for the next page must hold the lane's head
					if end = y + m.LanePadTop + rows*m.RowPitch; y+h-end >= m.LaneMin {
						break
					}
					end = y
				}
			}
			if end <= start { // a page shows something, however low it is
				end = start + max(room, m.RowPitch)
			}
			tops = append(tops, end)
		}
	}
	return append(tops, r.ContentH)
}

// stuckRoom is the height of the heads of groups that stay at the top of a page which begins at y in the content.
func (c *Composition) stuckRoom(y float32) float32 {
	for lane := range c.index.Lanes() {
		if top, h := c.result.LaneTop(lane); top+h > y {
			depth := c.index.Lane(lane).Depth
			return float32(depth) * c.metrics.GroupHead
		}
	}
	return 0
}

// layOutCell lays out the page at a place of the whole picture.
func (c *Composition) layOutCell(at cell) {
	top, end := c.cuts.tops[at.row], c.cuts.tops[at.row+1]
	c.page.ChartLess = 0
	chart := c.page.Chart()
	full := c.metrics.Plot(chart, c.result.BandRows()).H
	stuck := float32(0)
	if at.row > 0 {
		stuck = c.stuckRoom(top)
	}
	c.page.ChartLess = max(0, full-(end-top+stuck))
	if c.metrics.Overview > 0 { // which a lower chart has not
		c.page.ChartLess = max(0, min(c.page.ChartLess, chart.H-c.metrics.OverviewMinH))
	}
	c.in.Scale, c.in.ScrollY = c.cuts.windows[at.column], top-stuck
	c.layOut()
}

// pageWords numbers a page and says where it belongs.
func (c *Composition) pageWords(i int) string {
	words := fmt.Sprintf("Page %d of %d", i+1, c.Count())
	if columns, rows := len(c.cuts.windows), len(c.cuts.tops)-1; i < len(c.cuts.pages) && columns > 1 && rows > 1 {
		at := c.cuts.pages[i]
		words += fmt.Sprintf(" (%d of %d across, %d of %d down)", at.column+1, columns, at.row+1, rows)
	}
	return words
}

// sourcesPage makes the i-th page of the list of sources.
func (c *Composition) sourcesPage(i int) *scene.Scene {
	p := c.page
	p.Legend, p.Sources = false, c.cited.pages[i]
	p.Number = c.pageWords(len(c.cuts.pages) + i)
	if c.o.Footer {
		p.Footer = c.footer()
	}
	b := &c.builder
	b.Reset(c.w, c.h, c.theme.Ground)
	p.PaintSources(b, &c.metrics, &c.theme, c.of.Fonts)
	b.Describe(c.title(), "Sources: "+p.Number)
	return b.Scene()
}
