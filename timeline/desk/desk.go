package desk

import (
	"context"
	"slices"
	"time"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/shelf"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Options are what the desk needs from outside.
type Options struct {
	Fonts *typeset.Fonts
	Today when.Time // the host's calendar day; nothing here reads a clock
	// Day is the calendar day of a moment, in Unix seconds, where the user lives; nil: that of UTC.
	Day      func(unix int64) when.Time
	Theme    paint.Theme
	Animate  bool // ease zooming, panning and fitting, let a thrown chart run on
	Week     Week // where weeks begin
	MaxLanes int  // most lanes, 0 for the default; the rest are counted
	// Like is what is known of actors that the library does not have, when something names them; nil: nothing.
	Like Like
	// Later runs a function on the desk's goroutine soon. With it the desk of a large library works out what takes long
	// beside that goroutine and shows what it had until then. When nil, all is worked out at once.
	Later func(func())
	// Fresh makes a text that nobody has made before, by which an annotation is known in other libraries. When nil,
	// annotations that are exchanged are known by what they are put on alone.
	Fresh func() string
	// Aside is set for a desk that only looks: layers that a view hides are hidden for itself, and nothing is written.
	Aside bool
	// Blocs lists the blocs that lanes can be made of; nil: none are known.
	Blocs func() []timeline.Bloc
	// Country names a country by its code, "" when it is not known; nil: none are known but those of the library. It must be
	// safe for concurrent use.
	Country func(code string) string
}

// Desk is one open library with its view. It belongs to one goroutine, that of the window.
type Desk struct {
	lib  Library
	opts Options
	cat  *catalogue.Catalogue

	filter query.Query
	lanes  timeline.Grouping

	arranged map[timeline.Grouping]timeline.Arrangement // never changed in place
	repeated bool
	asKnown  when.Span // zero: all that is known
	dates    when.Order

	past        *knownThen // of the last day that was asked for
	published   publishedDays
	dyad        dealings
	lanesBefore timeline.Grouping // those before a dyad or the days of the year
	unfolded    struct{ from, to when.Time }

	shown     shown
	groups    groups
	furniture furniture // zero: the chart stands alone
	beside    beside
	stars     starSet
	extent    extent

	countries   map[string]*timeline.Actor
	countriesAt uint64
	parties     map[string]string // terms of the filter by the folded names of actors, as of partiesAt
	partiesAt   uint64

	view      viewport
	selection []timeline.EventID
	rings     selected
	walk      string // key of the lane in which an event was clicked last, or a walk came by
	hover     layout.Zone
	litLanes  []int // places of the lanes that are lit
	pointer   pointerState
	gesture   gesture
	layouter  *layout.Layouter
	dressed   uint64 // of the catalogue, when the layouter measured its titles
	results   [2]*layout.Result
	builders  [2]scene.Builder
	overlay   scene.Builder
	turn      int
	painted   *scene.Scene
	stale     bool // the picture must be made anew

	linking  bool             // the next press draws a link
	linkFrom timeline.EventID // that begins here, 0: where it is pressed

	drawn  chartMarks // on the picture on show
	writes string     // name of the layer that is written to, "" for the default

	read    lastRead // what the review shows
	shelf   *shelf.Shelf
	shelfAt uint64 // revision that it was made at; 0 until something asks for it
	list    listing
	shade   shade

	listeners []func()
	repaint   func() // nil: nobody asks
}

// Open starts a desk on a library, where a person left it or at its latest events.
func Open(lib Library, opts Options) (*Desk, error) {
	return OpenBeside(context.Background(), lib, opts, nil)
}

// OpenBeside is Open on a goroutine other than the desk's, whose it is when it is returned: Options.Later must hold back what it
// is given until then. It can be stopped, and tells how many events are read unless tell is nil.
func OpenBeside(ctx context.Context, lib Library, opts Options, tell progress.Func) (*Desk, error) {
	cat, err := catalogue.Open(ctx, lib, tell)
	if err != nil {
		return nil, err
	}
	d := &Desk{lib: lib, opts: opts, cat: cat, lanes: timeline.ByActor, stale: true, beside: beside{from: besideFrom}}
	d.layouter = layout.New(layout.Default(), d.axisNames())
	d.view.Set(scale.New(opts.Today.AddDays(-365), opts.Today.AddDays(365), defaultWidth))
	if !d.restore() {
		d.showLatest()
	}
	d.view.Settle()
	d.view.past = nil
	if opts.Later != nil {
		opts.Later(d.readAhead) // after the first picture
	}
	return d, nil
}

// SetAnimate eases movements from now on, or makes them at once.
func (d *Desk) SetAnimate(on bool) {
	d.opts.Animate = on
	if !on {
		d.view.Settle()
		d.view.Stop()
		d.redraw()
	}
}

// SetToday tells the desk which day it is: what is overdue depends on it, and where the line of today stands.
func (d *Desk) SetToday(day when.Time) {
	if day == d.opts.Today {
		return
	}
	d.opts.Today = day
	d.beside.published++ // figures are others
	d.shown.tally = nil
	d.changed()
}

// SetWeek sets the day on which the weeks of the axis begin.
func (d *Desk) SetWeek(w Week) {
	d.opts.Week = w
	d.layouter = layout.New(d.layouter.Metrics, d.axisNames())
	d.redraw()
}

// SetDates sets the order of day and month in what the chart, its list and its status say. Exports do not follow it.
func (d *Desk) SetDates(o when.Order) {
	d.dates = o
	d.redraw()
}

// style is a style of dates in the order that is set.
func (d *Desk) style(s when.Style) when.Style {
	s.Order = d.dates
	return s
}

// Week is the day on which weeks begin, "" as in ISO 8601: Monday.
type Week string

// The weeks that are in use somewhere.
const (
	FromMonday   Week = "monday"
	FromSaturday Week = "saturday"
	FromSunday   Week = "sunday"
)

// axisNames are the words of the axis.
func (d *Desk) axisNames() scale.Names {
	n := scale.English()
	switch d.opts.Week {
	case FromSaturday:
		n.FirstDay = time.Saturday
	case FromSunday:
		n.FirstDay = time.Sunday
	}
	return n
}

// OnChange adds a function that is called after the data, the filter or the selection has changed.
func (d *Desk) OnChange(fn func()) { d.listeners = append(d.listeners, fn) }

// changed marks the picture as stale and tells the listeners.
func (d *Desk) changed() {
	d.stale = true
	for _, fn := range d.listeners {
		fn()
	}
}

// redraw marks the picture as stale: the view has moved, the data is the same.
func (d *Desk) redraw() { d.stale = true }

// Reload reads the library anew: after an import that ran beside the window.
func (d *Desk) Reload() error {
	err := d.cat.Reload()
	d.readAhead()
	d.changed()
	return err
}

// SetTheme changes the colours.
func (d *Desk) SetTheme(t paint.Theme) { d.opts.Theme = t; d.redraw() }

// Selection returns the selected events, in the order in which they were selected.
func (d *Desk) Selection() []timeline.EventID { return slices.Clone(d.selection) }

// Select replaces the selection; numbers of events that do not exist are dropped.
func (d *Desk) Select(ids ...timeline.EventID) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id timeline.EventID) bool { _, ok := d.cat.Table.Row(id); return !ok })
	if slices.Equal(ids, d.selection) {
		return
	}
	d.selection = ids
	for _, fn := range d.listeners {
		fn()
	}
}

// Toggle adds an event to the selection or takes it off.
func (d *Desk) Toggle(id timeline.EventID) {
	if i := slices.Index(d.selection, id); i >= 0 {
		d.Select(slices.Delete(slices.Clone(d.selection), i, i+1)...)
		return
	}
	d.Select(append(slices.Clone(d.selection), id)...)
}

// Table returns the heads of all events as they are now. It never changes and may be read on any goroutine.
func (d *Desk) Table() *index.Table { return d.cat.Table }

// Event reads one event.
func (d *Desk) Event(id timeline.EventID) (*timeline.Event, error) { return d.cat.Event(id) }

// Article returns one article, or nil.
func (d *Desk) Article(id timeline.ArticleID) *timeline.Article { return d.cat.Articles[id] }

// Text reads an article's whole text.
func (d *Desk) Text(id timeline.ArticleID) (string, error) { return d.cat.Text(id) }

// Actor returns one actor, or nil.
func (d *Desk) Actor(id timeline.ActorID) *timeline.Actor { return d.cat.Actors[id] }

// Status is what the line at the bottom says.
type Status struct {
	Events    int // in the library, proposals aside
	Matching  int // that pass the filter
	Shown     int // that pass the filter and touch the window
	From, To  when.Time
	Period    string // in words
	Selected  int
	Searching bool // what is shown is that of another filter or grouping; that of the present one follows
	ReadOnly  string
	Path      string
}

// Status counts.
func (d *Desk) Status() Status {
	s := Status{Selected: len(d.selection), ReadOnly: d.lib.ReadOnly(), Path: d.lib.Path()}
	s.Events = d.cat.Table.All() - d.cat.Table.Proposals()
	if kept := d.keep(); kept != nil {
		s.Matching = kept.Len()
	} else {
		s.Matching = d.shown.table.All()
	}
	s.Searching = d.searching()
	s.From, s.To = d.view.Scale().Window()
	s.Period = d.periodWords(s.From, s.To, d.style(when.Style{}))
	s.Shown = d.idx().Count(s.From, s.To)
	return s
}

// IsEmpty reports whether the library has nothing to show yet.
func (d *Desk) IsEmpty() bool { return d.cat.Table.All() == 0 && len(d.cat.Articles) == 0 }
