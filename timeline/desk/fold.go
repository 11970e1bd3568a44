package desk

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"time"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

// # The days of the year
//
// Lanes by year lay all years upon one leap year, so that what happened on the same day of the year stands in one
// column. The picture is that of a table of its own, whose dates lie in that year: lanes, rows, density, zoom and
// selection are those of any other picture. An event that runs over New Year has a piece in each year; one whose day
// is not known has no place and is counted.

// foldYear is the leap year that the others are laid upon.
const foldYear = 2000

const (
	// foldVague is the length in seconds from which the start of an event says too little of a day: a season still does.
	foldVague = 100 * when.Day
	// foldMost is the number of years in which an event has a piece; a longer one has its first and its last.
	foldMost = 400
)

// yearly is the table of the days of the year.
type yearly struct {
	table *index.Table
	years []int32 // by row
	left  int     // events that have no day
}

// Folded reports whether lanes are years.
func (d *Desk) Folded() bool { return d.lanes == timeline.ByYear }

// foldTime is the place of a time in the year that the others are laid upon.
func foldTime(t when.Time) when.Time {
	_, m, day := t.Civil()
	return when.Date(foldYear, m, day) + t - t.Midnight()
}

// foldBounds are the first instant of the year and the one after it.
func foldBounds() (from, to when.Time) { return when.Date(foldYear, 1, 1), when.Date(foldYear+1, 1, 1) }

// foldTable lays the events of t that kept holds upon one year.
func foldTable(t *index.Table, kept *index.Set) *yearly {
	type piece struct {
		row  index.Ord
		year int32
		when when.Span
	}
	var pieces []piece
	y := &yearly{}
	for o := range index.Ord(t.Len()) {
		if !kept.Has(o) {
			continue
		}
		s := t.Span(o)
		if s.Start().IsOpen() || float64(s.LatestStart)-float64(s.EarliestStart) > foldVague {
			y.left++
			continue
		}
		first, last := s.Start().Year(), s.Start().Year()
		if !s.End().IsOpen() {
			last = (s.End() - 1).Year()
		}
		if first < math.MinInt32 || last > math.MaxInt32 {
			y.left++
			continue
		}
		for n := first; n <= last; n++ {
			if last-first > foldMost && n == first+1 {
				n = last
			}
			pieces = append(pieces, piece{o, int32(n), foldSpan(s, n)})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.when.Start(), b.when.Start()), cmp.Compare(t.ID(a.row), t.ID(b.row)), cmp.Compare(a.year, b.year))
	})
	table, err := index.NewTable(len(pieces), func(fn func(*timeline.EventHead) error) error {
		for i := range pieces {
			p := &pieces[i]
			row := t.Event(p.row)
			h := timeline.EventHead{ID: row.ID, When: p.when, Type: row.Type, Marks: row.Marks, Proposed: row.Proposed, Sources: row.Sources,
				Actors: t.Actors(p.row)}
			if err := fn(&h); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		panic("internal error: " + err.Error()) // nothing in it fails
	}
	y.table, y.years = table, make([]int32, len(pieces))
	for i := range pieces { // a table keeps the order in which equal rows come
		y.years[i] = pieces[i].year
	}
	return y
}

// foldSpan is the part of a span in a year, laid upon the other years.
func foldSpan(s when.Span, year int) when.Span {
	from, to := when.Date(year, 1, 1), when.Date(year+1, 1, 1)
	at := func(t when.Time) when.Time {
		switch {
		case t >= to:
			_, end := foldBounds()
			return end
		case t <= from:
			t = from
		}
		return foldTime(t)
	}
	s.EarliestStart, s.LatestStart, s.EarliestEnd, s.LatestEnd = at(s.EarliestStart), at(s.LatestStart), at(s.EarliestEnd), at(s.LatestEnd)
	return s
}

// yearLanes makes the lanes of years, in order.
type yearLanes struct {
	of   *yearly
	list []int32         // years that have events
	at   map[int32]int32 // their places in list
}

func newYearLanes(y *yearly) *yearLanes {
	g := &yearLanes{of: y, list: slices.Clone(y.years), at: map[int32]int32{}}
	slices.Sort(g.list)
	g.list = slices.Compact(g.list)
	for i, year := range g.list {
		g.at[year] = int32(i)
	}
	return g
}

// Count implements index.Grouping.
func (g *yearLanes) Count() int { return len(g.list) }

// Lane implements index.Grouping.
func (g *yearLanes) Lane(n int) (key, name string) {
	year := int(g.list[n])
	return strconv.Itoa(year), scale.English().Year(year)
}

// Lanes implements index.Grouping.
func (g *yearLanes) Lanes(_ *index.Table, o index.Ord, dst []int) []int {
	return append(dst, int(g.at[g.of.years[o]]))
}

// build makes the index of what s keeps.
func (s *shown) build(o index.Options) {
	o.Filter = s.kept
	t := s.table
	if s.lanes == timeline.ByYear {
		s.fold = foldTable(t, s.kept)
		t = s.fold.table
		g := newYearLanes(s.fold)
		o.Grouping, o.Filter, o.Sort, o.Rest = g, nil, timeline.LanesByCount, "Later years"
		o.Order = slices.Clone(o.Order)
		for n := range g.list {
			key, _ := g.Lane(n)
			o.Order = append(o.Order, key)
		}
	}
	s.index = index.Build(t, o)
}

// laneYear is the year of a lane in a picture of the days of the year.
func (d *Desk) laneYear(lane int) (int, bool) {
	if !d.Folded() {
		return 0, false
	}
	year, err := strconv.Atoi(d.LaneKey(lane))
	return year, err == nil
}

// timeAt is the real time of a place of the picture: that of the lane's year when all years lie upon one another.
func (d *Desk) timeAt(t when.Time, lane int) when.Time {
	year, ok := d.laneYear(lane)
	if !ok {
		return t
	}
	_, m, day := t.Civil()
	return when.Date(year, m, day) + t - t.Midnight()
}

// TimeAt is the real time of a place of the picture.
func (d *Desk) TimeAt(z layout.Zone) when.Time { return d.timeAt(z.Time, z.Lane) }

// SetFolded lays all years upon one another, or goes back to the lanes before.
func (d *Desk) SetFolded(on bool) {
	switch {
	case on && !d.Folded():
		d.SetLanes(timeline.ByYear)
	case !on && d.Folded():
		d.SetLanes(d.usual())
	}
}

// placed returns where an event stands in the picture's time.
func (d *Desk) placed(id timeline.EventID) (from, to when.Time, ok bool) {
	t := d.idx().Table()
	o, ok := t.Find(id)
	if !ok {
		if t = d.cat.table; d.Folded() {
			return 0, 0, false
		}
		if o, ok = t.Find(id); !ok {
			return 0, 0, false
		}
	}
	from, to = clamped(t.Span(o))
	return from, to, true
}

// timeWindow is the window in real time, also while all years lie upon one another.
func (d *Desk) timeWindow() (from, to when.Time) {
	if d.Folded() && d.unfolded.from < d.unfolded.to {
		return d.unfolded.from, d.unfolded.to
	}
	return d.Window()
}

// bounded keeps a window within the year when all years lie upon one another.
func (d *Desk) bounded(s scale.Scale) scale.Scale {
	if !d.Folded() {
		return s
	}
	const margin = 3 * when.Day
	first, end := foldBounds()
	first, end = first-margin, end+margin
	from, to := s.Window()
	switch {
	case to-from >= end-first:
		return scale.New(first, end, s.Width())
	case from < first:
		return scale.New(first, first+to-from, s.Width())
	case to > end:
		return scale.New(end-(to-from), end, s.Width())
	}
	return s
}

// enter changes what makes a lane, and the window with it when that changes what time is.
func (d *Desk) enter(g timeline.Grouping) {
	was, is := d.Folded(), g == timeline.ByYear
	if _, dyad := d.lanes.Dyad(); !was && !dyad {
		d.lanesBefore = d.lanes
	}
	if !was && is {
		d.unfolded.from, d.unfolded.to = d.Window()
	}
	d.lanes = g
	if was == is {
		return
	}
	d.view.settle()
	d.view.glide = glide{}
	from, to := foldBounds()
	if !is {
		from, to = d.unfolded.from, d.unfolded.to
		if from >= to {
			from, to = d.Extent()
		}
	}
	d.view.scale = d.bounded(scale.New(from, to, d.view.scale.Width()))
}

// foldWords words a period within the year that all years lie upon: "3 March – 17 April".
func foldWords(from, to when.Time) string {
	first, end := foldBounds()
	if from <= first && to >= end {
		return "All days of the year"
	}
	n := scale.English()
	day := func(t when.Time) string {
		_, m, d := t.Civil()
		return strconv.Itoa(d) + " " + n.Months[m-1]
	}
	from, to = max(from, first), min(to, end)-1
	if from.Midnight() >= to.Midnight() {
		return day(from)
	}
	return day(from) + " – " + day(to)
}

// periodWords words a half-open period of the picture.
func (d *Desk) periodWords(from, to when.Time, style when.Style) string {
	if d.Folded() {
		return foldWords(from, to)
	}
	return say.Period(from, to, style)
}

// goFolded shows the day of a date in its month, and the lane of its year.
func (d *Desk) goFolded(s when.Span) {
	at, _ := clamped(s)
	from := when.ToMonth.Floor(foldTime(at))
	d.remember()
	d.moveTo(scale.New(from, when.ToMonth.Next(from), d.view.scale.Width()))
	if lane := d.LaneOf(strconv.Itoa(at.Year())); lane >= 0 {
		d.scrollToLane(lane)
	}
}

// isLeapDay reports whether a place lies on the day that other years do not have.
func isLeapDay(t when.Time) bool {
	_, m, day := t.Civil()
	return m == time.February && day == 29
}

// spanIn is a span of the picture in the year of a lane.
func (d *Desk) spanIn(s when.Span, lane int) when.Span {
	at := func(t when.Time) when.Time {
		if _, end := foldBounds(); t >= end {
			year, _ := d.laneYear(lane)
			return when.Date(year+1, 1, 1)
		}
		return d.timeAt(t, lane)
	}
	s.EarliestStart, s.LatestStart, s.EarliestEnd, s.LatestEnd = at(s.EarliestStart), at(s.LatestStart), at(s.EarliestEnd), at(s.LatestEnd)
	return s
}
