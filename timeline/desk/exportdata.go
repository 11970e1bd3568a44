package desk

import (
	"entente/timeline"
	"entente/timeline/desk/page"
	"entente/timeline/format"
)

// selected is the part of the library that passes the filter and touches the period, with all that it refers to.
func (d *Desk) selected(o page.Options) format.Source {
	if from, to, ok := d.contactPeriod(); ok && o.What == page.Contacts && o.From == o.To {
		o.From, o.To = from, to
	}
	s := &subset{lib: d.lib, keep: map[timeline.Ref]bool{}, all: d.filter.IsZero() && o.From == o.To && o.What != page.Selected}
	if s.all {
		return s
	}
	chosen := make(map[timeline.EventID]bool, len(d.selection))
	for _, id := range d.selection {
		chosen[id] = true
	}
	for at := range d.matching() {
		if o.What == page.Selected && !chosen[d.table().ID(at)] {
			continue
		}
		if o.From != o.To && !d.table().Span(at).Overlaps(o.From, o.To) {
			continue
		}
		e, err := d.cat.Event(d.table().ID(at))
		if err != nil {
			continue
		}
		s.keep[e.Ref()] = true
		for _, r := range e.Roles {
			s.keep[r.Actor.Ref()] = true
		}
		for _, a := range e.Articles() {
			s.keep[a.Ref()] = true
		}
	}
	return s
}

// subset implements format.Source.
type subset struct {
	lib  Library
	keep map[timeline.Ref]bool
	all  bool
}

// Get implements format.Source.
func (s *subset) Get(ref timeline.Ref) (timeline.Entity, error) { return s.lib.Get(ref) }

// Each implements format.Source.
func (s *subset) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	return s.lib.Each(kind, func(e timeline.Entity) error {
		if s.all || s.holds(e) {
			return fn(e)
		}
		return nil
	})
}

func (s *subset) holds(e timeline.Entity) bool {
	switch e := e.(type) {
	case *timeline.Layer:
		return true
	case *timeline.View:
		return false
	case *timeline.Link:
		return s.keep[e.From.Ref()] && s.keep[e.To.Ref()]
	case *timeline.Annotation:
		return e.Target.ID == 0 || s.keep[e.Target]
	case *timeline.Text:
		return s.keep[e.ID.Ref()]
	case *timeline.Attachment:
		return s.keep[e.Article.Ref()]
	}
	return s.keep[e.Ref()]
}
