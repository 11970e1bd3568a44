package desk

import (
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/filter"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// shown is what the picture and the figures beside it are made from. All of it belongs together: positions are those of
// table, which is older than the catalogue's while a newer one is being worked out.
type shown struct {
	keptOf
	lanesOf
	query   query.Query  // of filter
	table   *index.Table // base's, or how they stood on an earlier day
	known   *knownThen   // nil: all that is known
	kept    *index.Set
	index   *index.Index // nil until something asks for it
	dayless int          // events that index leaves out since no day of them is known, when lanes are years
	figures
}

// figures are what is counted of the events that are kept.
type figures struct {
	tally   *filter.Tally // nil until something asks for it
	counted uint64        // version of the catalogue that it counts
}

// current reports whether the figures are those of a catalogue as it is now.
func (f *figures) current(c *catalogue.Catalogue) bool {
	return f.tally != nil && f.tally.Told == c.Said && f.counted == c.Version
}

// keptOf is what the events that are kept depend on.
type keptOf struct {
	base    *index.Table
	filter  string
	version uint64    // of the catalogue; 0 when only the table counts
	today   when.Time // on which what is overdue depends; 0 when only the table counts
	day     knownDay
}

func (d *Desk) wantedEvents() keptOf {
	of := keptOf{base: d.cat.Table, filter: d.filter.String(), day: d.knownDay()}
	if !d.filter.IsZero() {
		of.version, of.today = d.cat.Version, d.opts.Today
	}
	return of
}

// keep returns the events that pass the filter, nil when all do.
func (d *Desk) keep() *index.Set {
	d.follow()
	return d.shown.kept
}

// idx returns the index of what the filter lets through.
func (d *Desk) idx() *index.Index {
	d.follow()
	s := &d.shown
	if s.index == nil {
		s.build(d.indexOptions(s.table))
	}
	return s.index
}

// tally returns the figures of what the filter lets through, in a large library perhaps older ones until those are counted.
func (d *Desk) tally() *filter.Tally {
	d.follow()
	s := &d.shown
	switch {
	case s.tally != nil && d.waits():
		d.recount()
	case !s.current(d.cat):
		if !d.waits() {
			_ = d.cat.Need() // without it there are no tags, disagreements and all countries to count
		}
		s.figures = figures{d.judge(s).Count(s.query, s.kept), d.cat.Version}
	}
	return s.tally
}

// follow brings what is shown in line with what is wanted, or has that done beside the window.
func (d *Desk) follow() {
	events, lanes := d.wantedEvents(), d.wantedLanes()
	sameEvents := d.shown.keptOf == events
	if sameEvents && d.shown.lanesOf.equal(&lanes) {
		return
	}
	if d.waits() && d.shown.index != nil {
		d.order()
		return
	}
	s := shown{keptOf: events, lanesOf: lanes, query: d.filter, table: d.cat.Table}
	if !sameEvents {
		if d.waits() && filter.NeedsTold(s.query) && d.cat.Said == nil { // all are shown until it is known which
			s.query, s.filter, s.version, s.today = query.Query{}, "", 0, 0
		}
		if d.waits() && s.day.on && !d.past.fits(&s) { // as they are until it is known how they stood
			s.day = knownDay{}
		}
		d.turnBack(&s)
		s.kept = d.matches(&s)
		if s.table == d.shown.table && s.kept.Equal(d.shown.kept) {
			s.kept = d.shown.kept
			if d.shown.lanesOf.equal(&lanes) {
				s.index, s.dayless = d.shown.index, d.shown.dayless
			}
		}
	} else {
		s.table, s.known, s.kept, s.figures = d.shown.table, d.shown.known, d.shown.kept, d.shown.figures
	}
	d.shown = s
}

// table returns the events that the picture and the figures beside it are made from.
func (d *Desk) table() *index.Table {
	d.follow()
	return d.shown.table
}

// matches returns the events of s that fit its filter, nil when all do, at once.
func (d *Desk) matches(s *shown) *index.Set {
	if filter.NeedsTold(s.query) {
		_ = d.cat.Need() // without it nothing fits
	}
	return d.judge(s).Matches(s.query)
}

// judge returns one for the events as s shows them.
func (d *Desk) judge(s *shown) *filter.Judge {
	today := d.opts.Today
	if s.known != nil {
		today = s.known.Day.AddDays(1)
	}
	return filter.New(d.contents(s), today, d.landNames().name)
}

// contents are what the catalogue has now, with the events as s shows them.
func (d *Desk) contents(s *shown) *catalogue.Contents {
	switch c := d.cat.Snapshot(); {
	case s.known != nil:
		return c.AsKnown(s.known.Past)
	case s.table != nil:
		return c.With(s.table) // the catalogue may have a newer one
	default:
		return c
	}
}
