package page

// A picture of the view keeps the lanes that the window shows, in their order and from the same one on, whatever else
// stands on the page: there are fewer rows in each when the page is lower, and more lanes below them when it is higher.
// Without paper it has the rows of the window too as long as they have room.

// screenLanes are the lanes that the window shows.
type screenLanes struct {
	first, n int  // of those that scroll
	rows     int  // that each may take
	tight    bool // they are low
}

// lanesOnScreen lays the view out as the window does, and returns the lanes of which half is in view.
func lanesOnScreen(of *Subject) screenLanes {
	r := of.onScreen()
	s := screenLanes{first: r.Fixed(), rows: r.Rows, tight: r.Tight}
	for i := r.Fixed(); i < of.Input.Index.Lanes(); i++ {
		y, h := r.LaneTop(i)
		top, bottom := max(y-r.ScrollY, r.FixedH()), min(y+h-r.ScrollY, r.Plot.H)
		if bottom-top < min(h, r.Plot.H-r.FixedH())/2 {
			continue
		}
		if s.n == 0 {
			s.first = i
		}
		s.n++
	}
	return s
}

// screenFit is a way to show lanes of the window.
type screenFit struct {
	rows  int
	tight bool
	lanes int // that are whole, from the first one on
	told  int
}

// fitScreen chooses the rows with which the lanes of the window fit on one page. On paper these are the ones that tell
// most.
func (c *Composition) fitScreen() {
	tries := rowsTried[:]
	paper := !c.o.Paper.IsZero()
	if !paper {
		tries = nil
		for n := max(c.screen.rows, 1); n > 0; n-- {
			tries = append(tries, n)
		}
	}
	best := screenFit{told: -1}
	for _, tight := range []bool{c.screen.tight, true} {
		for _, rows := range tries {
			f := c.tryScreen(rows, tight)
			if full := f.lanes >= c.screen.n; full && (best.lanes < c.screen.n || f.told > best.told) || !full && f.lanes > best.lanes {
				best = f
			}
			if best.lanes >= c.screen.n && !paper {
				break
			}
		}
		if best.lanes >= c.screen.n {
			break
		}
	}
	c.tryScreen(best.rows, best.tight)
	c.page.ChartLess = 0
	// Where all lanes stand on a page that is no paper there is free ground below them, as in the window.
	if room := c.roomBelow(best.lanes); room > 1 && (paper || c.screenTop+best.lanes < c.index.Lanes()) {
		c.loosen(min(room, looseLanes))
	}
	c.endAfter(best.lanes)
	c.lanes = [2]int{c.result.Fixed() + best.lanes, c.index.Lanes()}
}

// tryScreen lays the page out with a number of rows in each lane, from the first lane of the window on.
func (c *Composition) tryScreen(rows int, tight bool) screenFit {
	c.page.ChartLess, c.in.ScrollY = 0, 0
	c.setTight(tight)
	c.setRows(rows)
	c.layOut()
	r := c.result
	first, bottom := c.screen.first, r.ContentH
	for first > r.Fixed() && bottom-c.scrollTo(first-1) <= r.Plot.H { // room for more than what is left below
		first--
	}
	f := screenFit{rows: rows, tight: tight}
	for i := first; i < c.index.Lanes(); i++ {
		if y, h := r.LaneTop(i); y+h-c.scrollTo(first) > r.Plot.H+0.5 {
			break
		}
		f.lanes++
	}
	c.screenTop = first
	c.endAfter(f.lanes)
	f.told = c.told(first + f.lanes)
	return f
}

// scrollTo is how far the lanes are scrolled down when a lane stands below those that are pinned and the heads of its
// groups.
func (c *Composition) scrollTo(lane int) float32 {
	y, _ := c.result.LaneTop(lane)
	return max(y-c.result.FixedH()-float32(c.index.Lane(lane).Depth)*c.metrics.GroupHead, 0)
}

// bottomOf is where n lanes from the first one on end below the top of the plot.
func (c *Composition) bottomOf(n int) float32 {
	y, h := c.result.LaneTop(c.screenTop + n - 1)
	return y + h - c.scrollTo(c.screenTop)
}

// roomBelow is how much higher n lanes could be.
func (c *Composition) roomBelow(n int) float32 {
	if n == 0 {
		return 1
	}
	c.layOut()
	return c.result.Plot.H / max(c.bottomOf(n), 1)
}

// endAfter scrolls to the first lane and lets the chart end below n lanes when another one would be cut there.
func (c *Composition) endAfter(n int) {
	if n == 0 { // the first one is higher than the page, and is cut
		if c.screenTop < c.index.Lanes() {
			c.in.ScrollY = c.scrollTo(c.screenTop)
		}
		c.layOut()
		return
	}
	c.in.ScrollY = c.scrollTo(c.screenTop)
	if c.screenTop+n < c.index.Lanes() || c.in.ScrollY > 0 {
		c.endAt(c.bottomOf(n))
	}
	c.layOut()
}
