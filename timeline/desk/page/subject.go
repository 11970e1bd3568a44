package page

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Subject is a view of a library that pages are made of. It does not change while they are.
type Subject struct {
	Library Library
	Fonts   *typeset.Fonts
	Theme   paint.Theme
	Names   scale.Names // words of the axis

	// how it stands on the screen
	W, H    float32 // of the chart, CSS px
	Window  scale.Scale
	ScrollY float32
	Input   layout.Input                       // but for where it stands: all that the chart depends on
	Metrics func(width float32) layout.Metrics // sizes for a chart of a width

	// what is shown
	Table    *index.Table
	Kept     *index.Set // that pass the filter; nil: all
	Filter   string     // in words, "" when there is none
	Chosen   []timeline.EventID
	Lanes    timeline.Grouping
	Arranged timeline.Arrangement
	Indexing index.Options // how an index of some of the events is made, the filter aside
	Past     bool          // it shows how events stood on an earlier day

	// ContactsFrom and ContactsTo are the period of the contacts of the two of a dyad; equal: they have none.
	ContactsFrom, ContactsTo when.Time

	// Fit gives a window as wide as another that shows a period with room around it.
	Fit func(s scale.Scale, from, to when.Time) scale.Scale
	// View words a view with another window and scrolling, for a file that is to be opened again.
	View func(window scale.Scale, scrollY float32) string
}

// Library is where what pages say of single events is read.
type Library interface {
	Event(timeline.EventID) (*timeline.Event, error)
	Article(timeline.ArticleID) *timeline.Article // nil: there is none
	Actor(timeline.ActorID) *timeline.Actor       // nil: there is none
}

// folded reports whether lanes are years, which lie upon one another.
func (s *Subject) folded() bool { return s.Lanes == timeline.ByYear }

// dyad reports whether the dealings of two are looked at: then the others are not what it is about.
func (s *Subject) dyad() bool {
	_, ok := s.Lanes.Dyad()
	return ok
}

// matching returns what passes the filter, and is chosen if only that is wanted; nil for everything.
func (s *Subject) matching(what What) *index.Set {
	if what != Selected {
		return s.Kept
	}
	chosen := make(map[timeline.EventID]bool, len(s.Chosen))
	for _, id := range s.Chosen {
		chosen[id] = true
	}
	return s.Table.Select(func(at index.Ord) bool { return s.Kept.Has(at) && chosen[s.Table.ID(at)] })
}

// closed puts the first and the last event that pass the filter where a period is open.
func (s *Subject) closed(from, to when.Time) (when.Time, when.Time) {
	first, last, ok := s.Input.Index.Extent()
	if from == when.Min && ok {
		from = min(first, to-1)
	}
	if to == when.Max && ok {
		to = max(last, from+1)
	}
	return from, to
}

// during returns the events of a set that touch a period.
func (s *Subject) during(set *index.Set, from, to when.Time) *index.Set {
	before, lo, hi := s.Input.Index.Touching(from, to)
	early := map[index.Ord]bool{}
	for _, at := range before {
		early[at] = true
	}
	return s.Table.Select(func(at index.Ord) bool {
		return set.Has(at) && (at >= lo && at < hi || early[at])
	})
}

// laneless counts the events of a set that touch a period and stand in no lane.
func (s *Subject) laneless(set *index.Set, from, to when.Time) int {
	if s.dyad() || s.folded() {
		return 0
	}
	n, x := 0, s.Input.Index
	before, lo, hi := x.Touching(from, to)
	count := func(o index.Ord) {
		if set.Has(o) && len(x.LanesOf(o)) == 0 {
			n++
		}
	}
	for _, o := range before {
		count(o)
	}
	for o := lo; o < hi; o++ {
		count(o)
	}
	return n
}

// index makes the index of the events of a set.
func (s *Subject) index(set *index.Set, o index.Options) *index.Index {
	if s.folded() {
		x, _ := almanac.Build(s.Table, set, o)
		return x
	}
	o.Filter = set
	return index.Build(s.Table, o)
}

// period words a half-open period.
func (s *Subject) period(from, to when.Time) string {
	if s.folded() {
		return almanac.Words(from, to)
	}
	return say.Period(from, to, when.Style{})
}

// actorName returns the name of an actor, or its id when it is missing.
func (s *Subject) actorName(id timeline.ActorID) string {
	if a := s.Library.Actor(id); a != nil {
		return a.Name
	}
	return id.String()
}

// input is what the chart depends on, for a picture in which nothing can be clicked.
func (s *Subject) input() *layout.Input {
	in := s.Input
	in.CornerButton = layout.Button{}
	in.Banners = slices.Clone(in.Banners)
	for i := range in.Banners {
		in.Banners[i].Buttons, in.Banners[i].Stops = nil, nil
	}
	return &in
}

// onScreen lays the view out as the window does.
func (s *Subject) onScreen() *layout.Result {
	in := s.Input
	in.Box.W, in.Box.H = s.W, s.H
	in.Scale, in.ScrollY = s.Window, s.ScrollY
	return layout.New(s.Metrics(s.W), s.Names).Layout(&in, nil)
}
