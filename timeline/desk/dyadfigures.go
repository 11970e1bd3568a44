package desk

import (
	"fmt"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

// dealings are the figures of a dyad, and the index that they were worked out from.
type dealings struct {
	index       *index.Index
	contacts    int
	first, last timeline.EventID
	firstAt     when.Time
	lastAt      when.Time
	quietFrom   when.Time // the longest silence; both equal: none
	quietTo     when.Time
	most        int // contacts in the busiest month
	mostAt      when.Time
	bars        []layout.Bar
	barsSay     string
}

// idle are the marks of what was no contact: it has not come to pass.
const idle = timeline.CalledOff | timeline.Negated | timeline.Hypothetical

// isContact reports whether an event of both is one that took place.
func isContact(m timeline.Marks) bool {
	return m&idle == 0 && (m&timeline.Future == 0 || m&timeline.Confirmed != 0)
}

// dealings returns the figures of the dyad that is shown.
func (d *Desk) dealings() *dealings {
	x, f := d.idx(), &d.dyad
	if f.index == x {
		return f
	}
	*f = dealings{index: x}
	for i := range x.Lanes() {
		if x.Lane(i).Key == laneBoth {
			f.of(x.Table(), x.Lane(i).Columns())
		}
	}
	return f
}

// contactPeriod is the time from the first contact of the two that are looked at to the last, if there was one.
func (d *Desk) contactPeriod() (from, to when.Time, ok bool) {
	if _, ok := d.lanes.Dyad(); !ok {
		return 0, 0, false
	}
	f := d.dealings()
	if f.contacts == 0 {
		return 0, 0, false
	}
	return f.firstAt, max(f.lastAt, f.firstAt+1), true
}

// of works the figures out from the events of both, by start.
func (f *dealings) of(t *index.Table, cols index.Columns) {
	var at []when.Time
	end := when.Min
	for i, o := range cols.Event {
		from, to := t.Span(o).Clamped()
		if !isContact(t.Marks(o)) || from.IsOpen() {
			continue
		}
		if f.contacts++; f.contacts == 1 {
			f.first, f.firstAt = t.ID(o), from
		} else if float64(from)-float64(end) > float64(f.quietTo)-float64(f.quietFrom) {
			f.quietFrom, f.quietTo = end, from
		}
		f.last, f.lastAt = t.ID(o), cols.Start[i]
		end = max(end, to)
		at = append(at, from)
	}
	f.count(at)
}

// mostBars is the number of bars of the histogram: more would be thinner than two pixels.
const mostBars = 90

// count fills the histogram, by month, or by year or ten years when there are too many.
func (f *dealings) count(at []when.Time) {
	if len(at) == 0 {
		return
	}
	n, month := 0, when.ToMonth.Floor(at[0])
	for _, t := range at {
		if m := when.ToMonth.Floor(t); m != month {
			n, month = 0, m
		}
		if n++; n > f.most {
			f.most, f.mostAt = n, month
		}
	}
	for _, u := range []struct {
		gran when.Granularity
		say  string
	}{{when.ToMonth, "a month"}, {when.ToYear, "a year"}, {when.ToDecade, "in ten years"}, {when.ToCentury, "a century"}} {
		f.bars, f.barsSay = f.bars[:0], "contacts "+u.say
		from, i := u.gran.Floor(at[0]), 0
		for len(f.bars) <= mostBars && i < len(at) {
			to := u.gran.Next(from)
			b := layout.Bar{From: from, To: to}
			for ; i < len(at) && at[i] < to; i++ {
				b.N++
			}
			f.bars = append(f.bars, b)
			from = to
		}
		if i == len(at) && len(f.bars) <= mostBars {
			return
		}
	}
}

// words states the figures: "41 contacts from 3 May 1950 to 20 Mar 2023 · longest silence 4 years 2 months …".
func (f *dealings) words() string {
	if f.contacts == 0 {
		return "No contact, as far as the filter lets through"
	}
	day := func(t when.Time) string { return when.Point(t, when.ToDay).Words(when.Style{}) }
	if f.contacts == 1 {
		return "One contact: " + day(f.firstAt)
	}
	parts := []string{fmt.Sprintf("%s contacts: first %s, last %s", say.Count(f.contacts), day(f.firstAt), day(f.lastAt))}
	if f.quietTo-f.quietFrom > when.Day {
		parts = append(parts, fmt.Sprintf("longest silence %s (%s)", lengthWords(f.quietFrom, f.quietTo), quietWords(f.quietFrom, f.quietTo)))
	}
	if f.most > 1 {
		parts = append(parts, fmt.Sprintf("most in a month %d (%s)", f.most, when.Point(f.mostAt, when.ToMonth).Words(when.Style{})))
	}
	return strings.Join(parts, " · ")
}

// quietWords words a silence by its years when it is long.
func quietWords(from, to when.Time) string {
	const long = 10 * 366 * when.Day
	if float64(to)-float64(from) < long {
		return say.Period(from, to, when.Style{})
	}
	n := scale.English()
	return n.Year(from.Year()) + "–" + n.Year(to.Year())
}

// lengthWords words a length of time in the unit that suits it: "4 years 2 months".
func lengthWords(from, to when.Time) string {
	days := int((float64(to) - float64(from)) / when.Day)
	y0, m0, d0 := from.Civil()
	y1, m1, d1 := to.Civil()
	months := (y1-y0)*12 + int(m1) - int(m0) - b2i(d1 < d0)
	switch {
	case months < 3:
		return say.Plural(days, "day")
	case months < 24:
		return say.Plural(months, "month")
	case months%12 == 0 || months >= 600:
		return say.Plural(months/12, "year")
	}
	return say.Plural(months/12, "year") + " " + say.Plural(months%12, "month")
}

// dyadMarks are the bands and markers that show the figures on the chart.
func (d *Desk) dyadMarks() ([]layout.Band, []layout.Marker) {
	f := d.dealings()
	if f.contacts == 0 {
		return nil, nil
	}
	var bands []layout.Band
	if f.quietTo-f.quietFrom > when.Day {
		text := "Longest silence: " + lengthWords(f.quietFrom, f.quietTo)
		bands = append(bands, layout.Band{From: f.quietFrom, To: f.quietTo, Text: text, Colour: "grey"},
			layout.Band{From: f.quietFrom, To: f.quietTo, Lane: laneBoth, Colour: "grey"}, layout.Band{From: f.quietFrom, To: f.quietTo, Lane: laneBoth, Colour: "grey"})
	}
	markers := []layout.Marker{{At: f.firstAt, Text: "First contact"}}
	if f.contacts > 1 {
		markers = append(markers, layout.Marker{At: f.lastAt, Text: "Last contact"})
	}
	return bands, markers
}
