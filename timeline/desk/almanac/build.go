package almanac

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

const (
	// vague is the length in seconds from which the start of an event says too little of a day: a season still does.
	vague = 100 * when.Day
	// mostYears is the number of years in which an event has a piece; a longer one has its first and its last.
	mostYears = 400
)

// Build makes the index of the days of the year, with a lane for each year, of the events of t that kept holds. What else
// the options say of the lanes holds for those of years. It tells how many events have no day and are left out.
func Build(t *index.Table, kept *index.Set, o index.Options) (x *index.Index, left int) {
	y := lay(t, kept)
	g := newLanes(y)
	o.Grouping, o.Filter, o.Sort, o.Rest = g, nil, timeline.LanesByCount, "Later years"
	o.Order = slices.Clone(o.Order)
	for n := range g.list {
		key, _ := g.Lane(n)
		o.Order = append(o.Order, key)
	}
	return index.Build(y.table, o), y.left
}

// yearly is the table of the days of the year.
type yearly struct {
	table *index.Table
	years []int32 // by row
	left  int     // events that have no day
}

// piece is what an event has in one year.
type piece struct {
	row  index.Ord
	year int32
	when when.Span
}

// lay lays the events of t that kept holds upon one year.
func lay(t *index.Table, kept *index.Set) *yearly {
	var pieces []piece
	y := &yearly{}
	for o := range index.Ord(t.Len()) {
		if !kept.Has(o) {
			continue
		}
		s := t.Span(o)
		if s.Start().IsOpen() || float64(s.LatestStart)-float64(s.EarliestStart) > vague {
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
			if last-first > mostYears && n == first+1 {
				n = last
			}
			pieces = append(pieces, piece{o, int32(n), pieceOf(s, n)})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.when.Start(), b.when.Start()), cmp.Compare(t.ID(a.row), t.ID(b.row)), cmp.Compare(a.year, b.year))
	})
	y.table, y.years = tableOf(t, pieces), make([]int32, len(pieces))
	for i := range pieces { // a table keeps the order in which equal rows come
		y.years[i] = pieces[i].year
	}
	return y
}

// tableOf makes a table of pieces of the events of t.
func tableOf(t *index.Table, pieces []piece) *index.Table {
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
	return table
}

// lanes makes the lanes of years, in order.
type lanes struct {
	of   *yearly
	list []int32         // years that have events
	at   map[int32]int32 // their places in list
}

func newLanes(y *yearly) *lanes {
	g := &lanes{of: y, list: slices.Clone(y.years), at: map[int32]int32{}}
	slices.Sort(g.list)
	g.list = slices.Compact(g.list)
	for i, year := range g.list {
		g.at[year] = int32(i)
	}
	return g
}

// Count implements index.Grouping.
func (g *lanes) Count() int { return len(g.list) }

// Lane implements index.Grouping.
func (g *lanes) Lane(n int) (key, name string) {
	year := int(g.list[n])
	return strconv.Itoa(year), scale.English().Year(year)
}

// Lanes implements index.Grouping.
func (g *lanes) Lanes(_ *index.Table, o index.Ord, dst []int) []int {
	return append(dst, int(g.at[g.of.years[o]]))
}
