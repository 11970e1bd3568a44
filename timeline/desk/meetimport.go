package desk

import (
	"errors"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// revision is an event of the library that articles of the import change, until it is written.
type revision struct {
	before *timeline.Event
	after  *timeline.Event // a copy of our own; nil when the event is taken up by others
	added  []*piece        // what it did not have, for when the library refuses
}

// meeting joins events of articles with those that are there.
type meeting struct {
	book    *book // nil until the first article
	pending map[timeline.EventID]*timeline.Event
	revised map[timeline.EventID]*revision
	steady  bool // events are only added to, never put together anew
	issues  map[timeline.ArticleID]issue
	links   *linkBook                 // nil until needed
	touched map[timeline.EventID]bool // somebody has put a mark or a link on it; nil until needed
}

func newMeeting() meeting {
	return meeting{pending: map[timeline.EventID]*timeline.Event{}, revised: map[timeline.EventID]*revision{},
		issues: map[timeline.ArticleID]issue{}}
}

// openBook opens the book with the first article. What waits to be written is entered besides.
func (r *importRun) openBook() error {
	if r.meeting.book != nil {
		return nil
	}
	book := newBook(library{lib: r.lib, table: r.near})
	if err := book.open(r.lib); err != nil {
		return libraryError{err}
	}
	r.meeting.book = book
	for _, e := range r.pending {
		r.book(e)
	}
	return nil
}

// enter makes an entity of the import known to those that come after it.
func (r *importRun) enter(e timeline.Entity) {
	if l, is := e.(*timeline.Link); is && r.meeting.links != nil {
		r.meeting.links.put(l)
	}
	if r.meeting.book != nil {
		r.book(e)
	}
}

// book enters an entity in the open book.
func (r *importRun) book(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Actor:
		r.meeting.book.addActor(e)
	case *timeline.Article:
		r.meeting.issues[e.ID] = issueOf(e)
	case *timeline.Event:
		r.meeting.pending[e.ID] = e
		r.meeting.book.add(e)
	}
}

// published returns the day of publication, 0 when it is not known.
func published(a *timeline.Article) when.Time {
	if a.Published.IsZero() {
		return 0
	}
	return a.Published.Start()
}

// meet puts the events of one article together with those that are there. It returns for each the one that it is part of
// now, nil for those that stay apart. The events have no numbers yet, or are numbered anew.
func (r *importRun) meet(source timeline.ArticleID, in issue, news []*timeline.Event) ([]*timeline.Event, error) {
	r.meeting.issues[source] = in
	pieces := make([]*piece, len(news))
	for i, e := range news {
		pieces[i] = newPiece(e, in)
		pieces[i].Article, pieces[i].from, pieces[i].n = source, 0, i
	}
	self := map[timeline.EventID]bool{} // what is numbered already is there, and must not meet itself
	for _, e := range news {
		self[e.ID] = true
	}
	p, err := r.pool(pieces, self)
	if err != nil {
		return nil, err
	}
	asm := assembly{actor: r.meeting.book.actor, groups: p.groups}
	asm.all(append(p.loosened, pieces...))
	return r.settled(p, asm.groups, pieces)
}

// event returns the present version of an event: waiting, revised or stored.
func (r *importRun) event(id timeline.EventID) (*timeline.Event, error) {
	if e := r.meeting.pending[id]; e != nil {
		return e, nil
	}
	if v := r.meeting.revised[id]; v != nil {
		if v.after == nil {
			return nil, timeline.ErrNotFound
		}
		return v.after, nil
	}
	e, err := r.lib.Get(eventRef(id))
	if errors.Is(err, timeline.ErrNotFound) {
		return nil, err // deleted since
	} else if err != nil {
		return nil, libraryError{err}
	}
	return e.(*timeline.Event), nil
}

// issueOf returns what orders an article among others.
func issueOf(a *timeline.Article) issue { return issue{published(a), a.Key} }

// issued returns the issue of an article that is in the library, or that the import has brought.
func (r *importRun) issued(id timeline.ArticleID) (issue, error) {
	if in, ok := r.meeting.issues[id]; ok || id == 0 {
		return in, nil
	}
	var in issue
	e, err := r.lib.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(id)})
	if err == nil {
		in = issueOf(e.(*timeline.Article))
	} else if !errors.Is(err, timeline.ErrNotFound) { // deleted articles leave their quotations
		return in, libraryError{err}
	}
	r.meeting.issues[id] = in
	return in, nil
}

// revise makes after the present version of an event; nil takes it away. Added is what it did not have.
func (r *importRun) revise(before, after *timeline.Event, added []*piece) error {
	if after != nil {
		if err := after.Validate(); err != nil {
			return err
		}
		r.meeting.book.add(after)
	}
	if e := r.meeting.pending[before.ID]; e != nil { // nobody else has it yet
		if after != nil {
			imp := e.Import
			*e = *after
			e.Import = imp
			return nil
		}
		delete(r.meeting.pending, e.ID)
		r.pending = slices.DeleteFunc(r.pending, func(x timeline.Entity) bool { return x == timeline.Entity(e) })
		return nil
	}
	v := r.meeting.revised[before.ID]
	if v == nil {
		v = &revision{before: before}
		r.meeting.revised[before.ID] = v
	}
	v.after, v.added = after, append(v.added, added...)
	return nil
}

// flush writes what waits.
func (r *importRun) flush() error {
	if len(r.pending)+len(r.meeting.revised)+r.meeting.links.waiting() == 0 {
		return nil
	}
	changes := make([]edit.Change, 0, len(r.pending)+len(r.meeting.revised))
	for _, e := range r.pending {
		changes = append(changes, edit.Change{After: e})
	}
	ids := slices.Sorted(maps.Keys(r.meeting.revised))
	for _, id := range ids {
		changes = append(changes, r.meeting.revised[id].change())
	}
	changes = append(changes, r.meeting.links.changes()...)
	err := r.writer.Revise(changes)
	if errors.Is(err, edit.ErrConflict) {
		err = r.flushApart(ids)
	}
	if err != nil {
		return writeError(err)
	}
	r.pending, r.bytes = r.pending[:0], 0
	clear(r.fresh)
	clear(r.meeting.pending)
	clear(r.meeting.revised)
	r.meeting.links.written()
	return nil
}

// change returns what is to be written.
func (v *revision) change() edit.Change {
	if v.after == nil {
		return edit.Change{Before: v.before}
	}
	return edit.Change{Before: v.before, After: v.after}
}

// flushApart writes step by step when somebody has changed one of the events meanwhile: what was to be added to that
// becomes events of their own.
func (r *importRun) flushApart(ids []timeline.EventID) error {
	if err := r.writer.Add(r.pending); err != nil {
		return err
	}
	refused := func(err error) bool { return errors.Is(err, edit.ErrConflict) || errors.Is(err, timeline.ErrNotFound) }
	for _, id := range ids {
		v := r.meeting.revised[id]
		err := r.writer.Revise([]edit.Change{v.change()})
		if err == nil || v.after == nil && refused(err) {
			continue
		}
		if !refused(err) {
			return err
		}
		first, err := r.lib.Reserve(timeline.KindEvent, len(v.added))
		if err != nil {
			return err
		}
		parts := make([]timeline.Entity, len(v.added))
		for i, p := range v.added {
			e := alone(p)
			e.ID, e.Import = timeline.EventID(first)+timeline.EventID(i), r.writer.ID()
			parts[i] = e
		}
		if err := r.writer.Add(parts); err != nil {
			return err
		}
	}
	for _, c := range r.meeting.links.changes() {
		if err := r.writer.Revise([]edit.Change{c}); err != nil && !refused(err) {
			return err
		}
	}
	return nil
}

// alone makes an event of one piece.
func alone(p *piece) *timeline.Event {
	e := eventOf(&p.Account)
	e.Claims, e.Citations, e.Takeaways = p.claims, p.citations, p.takeaways
	return e
}
