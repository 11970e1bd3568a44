package desk

import (
	"strconv"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Folded reports whether lanes are years.
func (d *Desk) Folded() bool { return d.lanes == timeline.ByYear }

// build makes the index of what s keeps.
func (s *shown) build(o index.Options) {
	if s.lanes == timeline.ByYear {
		s.index, s.dayless = almanac.Build(s.table, s.kept, o)
		return
	}
	o.Filter = s.kept
	s.index = index.Build(s.table, o)
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
	return almanac.In(year, t)
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
		if t = d.cat.Table; d.Folded() {
			return 0, 0, false
		}
		if o, ok = t.Find(id); !ok {
			return 0, 0, false
		}
	}
	from, to = t.Span(o).Clamped()
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
	return almanac.Within(s)
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
	d.view.Settle()
	d.view.Stop()
	from, to := almanac.Bounds()
	if !is {
		from, to = d.unfolded.from, d.unfolded.to
		if from >= to {
			from, to = d.Extent()
		}
	}
	d.view.Set(d.bounded(scale.New(from, to, d.view.Scale().Width())))
}

// periodWords words a half-open period of the picture.
func (d *Desk) periodWords(from, to when.Time, style when.Style) string {
	if d.Folded() {
		return almanac.Words(from, to)
	}
	return say.Period(from, to, style)
}

// goFolded shows the day of a date in its month, and the lane of its year.
func (d *Desk) goFolded(s when.Span) {
	at, _ := s.Clamped()
	from := when.ToMonth.Floor(almanac.Time(at))
	d.remember()
	d.moveTo(scale.New(from, when.ToMonth.Next(from), d.view.Scale().Width()))
	if lane := d.LaneOf(strconv.Itoa(at.Year())); lane >= 0 {
		d.scrollToLane(lane)
	}
}
