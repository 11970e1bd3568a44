package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// The setting of the library that holds where a person left it, and what it is called.
const stateKey, stateWords = "desk", "the view"

// state is the part of the view that is found again after a restart. It is not undone.
type state struct {
	From    when.Time         `json:"from"`
	To      when.Time         `json:"to"`
	ScrollY float32           `json:"scrollY"`
	Lanes   timeline.Grouping `json:"lanes"`
	Filter  string            `json:"filter"`
	// Since 0.2.
	Arranged map[timeline.Grouping]timeline.Arrangement `json:"arranged,omitempty"`
	Repeated bool                                       `json:"repeated,omitempty"`
	// Since 0.3.
	Known   when.Span         `json:"known,omitzero"`
	Before  timeline.Grouping `json:"before,omitempty"`  // the lanes before a dyad or the days of the year
	OldFrom when.Time         `json:"oldFrom,omitempty"` // the window before the days of the year
	OldTo   when.Time         `json:"oldTo,omitempty"`
	Layer   string            `json:"layer,omitempty"`
}

// SaveState keeps the window, lanes and filter for the next start.
func (d *Desk) SaveState() error {
	if d.lib.ReadOnly() != "" {
		return nil
	}
	from, to := d.Window()
	return keepSetting(d.lib, stateKey, stateWords, state{from, to, d.view.scrollY, d.lanes, d.filter.String(), d.arranged, d.repeated,
		d.asKnown, d.lanesBefore, d.unfolded.from, d.unfolded.to, d.writes})
}

// restore takes the view up where it was left. What cannot be read is passed over: it is only a view.
func (d *Desk) restore() bool {
	s, err := setting[state](d.lib, stateKey, stateWords)
	if err != nil || s.To <= s.From {
		return false
	}
	if g, err := timeline.ParseGrouping(string(s.Lanes)); err == nil {
		d.lanes = g
	}
	d.arranged, d.repeated, d.writes = s.Arranged, s.Repeated, s.Layer
	d.asKnown, d.lanesBefore, d.unfolded.from, d.unfolded.to = s.Known, s.Before, s.OldFrom, s.OldTo
	_ = d.SetFilter(s.Filter) // an expression of a newer version is dropped
	d.showPeriod(s.From, s.To)
	d.view.Settle()
	d.view.scrollY = s.ScrollY
	return true
}

const (
	// firstLook is the number of events that a library shows when it is opened for the first time: the latest ones, since
	// a few old ones would squeeze all others into the last pixels.
	firstLook = 120
	// fewOld is the part of those, as one in so many, that is left out when the others need less than one in squeezed of the
	// width: what an article says of years ago.
	fewOld, squeezed = 5, 4
	// margin is the part of a look, as one in so many, by which it goes further back for what lies there: it does not begin in
	// the midst of a crowd.
	margin = 7
)

// farAhead returns how many of the latest events lie so far ahead of the others that these would be squeezed: those of a plan for the
// next century, or of a year that was mistyped.
func farAhead(starts, ends []when.Time) int {
	n := len(starts)
	if n == 0 {
		return 0
	}
	whole := float64(slices.Max(ends)) - float64(starts[n-1])
	for out := 1; out <= n/fewOld; out++ {
		if float64(slices.Max(ends[out:]))-float64(starts[n-1]) < whole/squeezed {
			return out
		}
	}
	return 0
}

// showLatest shows the latest events that pass the filter.
func (d *Desk) showLatest() {
	t, kept := d.table(), d.keep()
	var starts, ends []when.Time // the latest first
	o := index.Ord(t.Len()) - 1
	for ; o >= 0 && len(starts) < firstLook; o-- {
		if start, end := t.Bounds(o); kept.Has(o) && !start.IsOpen() {
			if end.IsOpen() {
				end = start + 1
			}
			starts, ends = append(starts, start), append(ends, end)
		}
	}
	first, last, ok := d.idx().Extent()
	ahead := farAhead(starts, ends)
	if ok && ahead > 0 {
		starts, last = starts[ahead:], slices.Max(ends[ahead:])
	}
	if n := len(starts); ok && n > 0 {
		from := starts[n-1]
		for out := 1; out <= n/fewOld; out++ {
			if recent := starts[n-1-out]; float64(last)-float64(recent) < (float64(last)-float64(starts[n-1]))/squeezed {
				from = recent
				break
			}
		}
		least := from - when.Time((float64(last)-float64(from))/margin)
		for more := 0; o >= 0 && more < firstLook; o-- {
			start, _ := t.Bounds(o)
			if start < least {
				break
			}
			if kept.Has(o) {
				from = min(from, start)
				more++
			}
		}
		if n == firstLook || ahead > 0 || from != starts[n-1] {
			d.fit(min(from, max(first, last-shortestFit)), last) // what came before rather than nothing at all
			return
		}
	}
	d.FitAll()
}
