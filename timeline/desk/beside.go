package desk

import (
	"context"
	"sync"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/filter"
)

// beside is the work of a desk that goes on beside its goroutine: one search at a time, and reading what events say.
type beside struct {
	from       int // events from which work is done here
	working    bool
	reading    context.CancelFunc // nil while nothing is read
	unreadable bool               // the last reading failed
	rereading  rereading
	recounting bool               // the figures of what is shown are counted anew
	stepping   bool               // a large step is undone or done again
	missing    []timeline.EventID // faces that the picture in hand does without
	facing     bool               // some are read
	published  uint64             // counts the results, and changes of the day
	closed     bool
	running    sync.WaitGroup
}

// besideFrom is the number of events from which work is done beside the window: with fewer it takes less than a frame.
const besideFrom = 50_000

// waits reports whether the window need not wait for what takes long.
func (d *Desk) waits() bool { return d.opts.Later != nil && d.cat.Table.All() >= d.beside.from }

// searching reports whether what is shown is that of an earlier filter or grouping.
func (d *Desk) searching() bool {
	lanes := d.wantedLanes()
	return d.shown.keptOf != d.wantedEvents() || !d.shown.lanesOf.equal(&lanes)
}

// Working reports whether something goes on beside the window.
func (d *Desk) Working() bool {
	return d.beside.working || d.beside.reading != nil || d.list.working || d.beside.rereading.on || d.beside.stepping || d.beside.facing || d.beside.recounting
}

// Close ends what goes on beside the window and waits for it. The library may be closed then.
func (d *Desk) Close() {
	d.beside.closed = true
	d.stopReading()
	d.beside.running.Wait()
}

// do runs work on another goroutine and then done on the desk's. What work panics with, done's goroutine does.
func (d *Desk) do(work, done func()) {
	d.beside.running.Go(func() {
		var failed any
		func() {
			defer func() { failed = recover() }()
			work()
		}()
		d.opts.Later(func() {
			if d.beside.closed {
				return
			}
			if failed != nil {
				panic(failed)
			}
			done()
		})
	})
}

// order has what is wanted worked out. While something is worked out already it does nothing: whoever asks again after
// that gets what is wanted then.
func (d *Desk) order() {
	if d.beside.working || d.beside.closed {
		return
	}
	if d.cat.Said == nil && !d.beside.unreadable && (filter.NeedsTold(d.filter) || d.cat.Table.HasTags() && d.hasLevel(timeline.ByTag) || d.hasLevel(timeline.BySource)) {
		if d.beside.reading == nil {
			d.readAhead()
		}
		return
	}
	lanes := d.wantedLanes()
	s := shown{keptOf: d.wantedEvents(), lanesOf: lanes, query: d.filter, table: d.cat.Table}
	sameEvents := s.keptOf == d.shown.keptOf
	if sameEvents {
		s.table, s.known, s.kept, s.figures = d.shown.table, d.shown.known, d.shown.kept, d.shown.figures
	}
	if !sameEvents && s.day.on && !d.past.fits(&s) { // first how things stood then
		d.orderPast(s.day)
		return
	}
	if !sameEvents {
		d.turnBack(&s)
	}
	j, o, version := d.judge(&s), d.indexOptions(s.table), d.cat.Version
	d.beside.working = true
	d.do(func() {
		if !sameEvents {
			s.kept = j.Matches(s.query)
			s.figures = figures{j.Count(s.query, s.kept), version}
		}
		s.build(o)
	}, func() {
		d.beside.working = false
		d.beside.published++
		d.shown = s
		d.recount()
		d.changed()
	})
}

// recount has the figures of what is shown counted anew beside the window when they were counted before it was known what
// events say, or before something was changed. Until then the old ones stay.
func (d *Desk) recount() {
	s := d.shown
	if s.tally == nil || s.current(d.cat) || d.beside.recounting || d.beside.closed {
		return
	}
	d.beside.recounting = true
	j, version := d.judge(&s), d.cat.Version
	d.do(func() { s.figures = figures{j.Count(s.query, s.kept), version} }, func() {
		d.beside.recounting = false
		if d.shown.table == s.table && d.shown.keptOf == s.keptOf { // and not other events
			d.shown.figures = s.figures
			d.beside.published++
		}
		d.recount()
		d.changed()
	})
}

// readAhead reads what events say beside the window, so that the first search need not wait for it.
func (d *Desk) readAhead() {
	d.stopReading()
	if !d.waits() || d.beside.closed || !d.cat.Stale() {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	d.beside.reading = cancel
	d.cat.ReadBegins()
	var t catalogue.Told
	var err error
	d.do(func() { t, err = catalogue.ReadTold(d.lib, ctx.Err) }, func() {
		if ctx.Err() != nil {
			return // another has begun since
		}
		cancel()
		d.beside.reading = nil
		if d.beside.unreadable = err != nil; err == nil {
			d.cat.Take(t)
		}
		d.beside.published++
		d.recount() // with tags
		d.changed()
	})
}

func (d *Desk) stopReading() {
	if d.beside.reading != nil {
		d.beside.reading()
		d.beside.reading = nil
	}
}
