// Package contacts works out the figures of the dealings of two: how often they met, when first and last, the longest
// silence, the busiest month and a histogram.
package contacts

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

// Figures are those of the contacts of two: events of both that took place.
type Figures struct {
	N                  int
	First, Last        when.Time // when the first one and the last one began
	End                when.Time // when the last one to begin ended; its day's end when it is not known to have ended
	QuietFrom, QuietTo when.Time // the longest silence; both equal: none
	Most               int       // contacts in the busiest month
	MostAt             when.Time
	Bars               []layout.Bar // how many in each unit of time
	BarsSay            string       // what the bars count
}

// idle are the marks of what was no contact: it has not come to pass.
const idle = timeline.CalledOff | timeline.Negated | timeline.Hypothetical

// isContact reports whether an event of both is one that took place.
func isContact(m timeline.Marks) bool {
	return m&idle == 0 && (m&timeline.Future == 0 || m&timeline.Confirmed != 0)
}

// Of works the figures out from the events of both, by start.
func Of(t *index.Table, cols index.Columns) Figures {
	var f Figures
	var at []when.Time
	end := when.Min
	for i, o := range cols.Event {
		from, to := t.Span(o).Clamped()
		if !isContact(t.Marks(o)) || from.IsOpen() {
			continue
		}
		if f.N++; f.N == 1 {
			f.First = from
		} else if float64(from)-float64(end) > float64(f.QuietTo)-float64(f.QuietFrom) {
			f.QuietFrom, f.QuietTo = end, from
		}
		f.Last = cols.Start[i]
		if f.End = to; to.IsOpen() || to <= f.Last {
			f.End = when.ToDay.Next(f.Last)
		}
		end = max(end, to)
		at = append(at, from)
	}
	f.count(at)
	return f
}

// mostBars is the number of bars of the histogram: more would be thinner than two pixels.
const mostBars = 90

// count fills the histogram, by month, or by year or ten years when there are too many.
func (f *Figures) count(at []when.Time) {
	if len(at) == 0 {
		return
	}
	n, month := 0, when.ToMonth.Floor(at[0])
	for _, t := range at {
		if m := when.ToMonth.Floor(t); m != month {
			n, month = 0, m
		}
		if n++; n > f.Most {
			f.Most, f.MostAt = n, month
		}
	}
	for _, u := range []struct {
		gran when.Granularity
		say  string
	}{{when.ToMonth, "a month"}, {when.ToYear, "a year"}, {when.ToDecade, "in ten years"}, {when.ToCentury, "a century"}} {
		f.Bars, f.BarsSay = f.Bars[:0], "contacts "+u.say
		from, i := u.gran.Floor(at[0]), 0
		for len(f.Bars) <= mostBars && i < len(at) {
			to := u.gran.Next(from)
			b := layout.Bar{From: from, To: to}
			for ; i < len(at) && at[i] < to; i++ {
				b.N++
			}
			f.Bars = append(f.Bars, b)
			from = to
		}
		if i == len(at) && len(f.Bars) <= mostBars {
			return
		}
	}
}

// Words states the figures: "41 contacts from 3 May 1950 to 20 Mar 2023 · longest silence 4 years 2 months …".
func (f *Figures) Words() string {
	if f.N == 0 {
		return "No contact, as far as the filter lets through"
	}
	day := func(t when.Time) string { return when.Point(t, when.ToDay).Words(when.Style{}) }
	if f.N == 1 {
		return "One contact: " + day(f.First)
	}
	parts := []string{fmt.Sprintf("%s contacts: first %s, last %s", say.Count(f.N), day(f.First), day(f.Last))}
	if f.QuietTo-f.QuietFrom > when.Day {
		long, at := say.Length(f.QuietFrom, f.QuietTo), quietWords(f.QuietFrom, f.QuietTo)
		parts = append(parts, fmt.Sprintf("longest silence %s (%s)", long, at))
	}
	if f.Most > 1 {
		parts = append(parts, fmt.Sprintf("most in a month %d (%s)", f.Most, when.Point(f.MostAt, when.ToMonth).Words(when.Style{})))
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

// Marks are the bands and markers that show the figures on the chart, of which some belong to the lane of both.
func (f *Figures) Marks(lane string) ([]layout.Band, []layout.Marker) {
	if f.N == 0 {
		return nil, nil
	}
	var bands []layout.Band
	if f.QuietTo-f.QuietFrom > when.Day {
		text := "Longest silence: " + say.Length(f.QuietFrom, f.QuietTo)
		quiet := layout.Band{From: f.QuietFrom, To: f.QuietTo, Colour: "grey"}
		named, inLane := quiet, quiet
		named.Text, inLane.Lane = text, lane
		bands = append(bands, named, inLane, inLane) // twice in the lane, where it is darker
	}
	markers := []layout.Marker{{At: f.First, Text: "First contact"}}
	if f.N > 1 {
		markers = append(markers, layout.Marker{At: f.Last, Text: "Last contact"})
	}
	return bands, markers
}
