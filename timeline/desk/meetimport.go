package desk

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// revision is an event of the library that articles of the import add to, until it is written.
type revision struct {
	before *timeline.Event
	after  *timeline.Event   // a copy of our own
	parts  []*timeline.Event // what was added, as events of their own, for when the library refuses
}

// meeting joins events of articles with those that are there.
type meeting struct {
	book     *book // nil until the first article
	pending  map[timeline.EventID]*timeline.Event
	revised  map[timeline.EventID]*revision
	articles map[timeline.ArticleID]when.Time // days of publication that were asked for; 0: not known
	links    map[string]bool                  // what links there say; nil until needed
}

func newMeeting() meeting {
	return meeting{pending: map[timeline.EventID]*timeline.Event{}, revised: map[timeline.EventID]*revision{},
		articles: map[timeline.ArticleID]when.Time{}}
}

// openBook opens the book with the first article. What waits to be written is entered besides.
func (r *importRun) openBook() error {
	if r.meeting.book != nil {
		return nil
	}
	book, err := openBook(r.lib)
	if err != nil {
		return libraryError{err}
	}
	r.meeting.book = book
	for _, e := range r.pending {
		r.enter(e)
	}
	return nil
}

// enter makes an entity of the import known to those that come after it.
func (r *importRun) enter(e timeline.Entity) {
	if r.meeting.book == nil {
		return
	}
	switch e := e.(type) {
	case *timeline.Actor:
		r.meeting.book.addActor(e)
	case *timeline.Article:
		r.meeting.articles[e.ID] = published(e)
	case *timeline.Event:
		r.meeting.pending[e.ID] = e
		if report, ok := newReport(e, r.meeting.book.actor); ok {
			r.meeting.book.add(report)
		}
	}
}

// published returns the day of publication, 0 when it is not known.
func published(a *timeline.Article) when.Time {
	if a.Published.IsZero() {
		return 0
	}
	return a.Published.Start()
}

// meet joins the events of one article with events that are the same. It returns for each the one that it is part of
// now, nil for those that stay apart. The article was published on day; its events have no numbers yet.
func (r *importRun) meet(day when.Time, news []*timeline.Event) ([]*timeline.Event, error) {
	type pair struct {
		n  int
		to timeline.EventID
		likeness
	}
	var pairs []pair
	for n, e := range news {
		report, ok := newReport(e, r.meeting.book.actor)
		if !ok {
			continue
		}
		report.oldest, report.newest = day, day
		first := len(pairs)
		for _, to := range r.meeting.book.candidates(report) {
			there, ok, err := r.report(to)
			if err != nil {
				return nil, err
			}
			if !ok || sameSource(there.Event, e) {
				continue
			}
			if like := alike(there, report); like.score > 0 {
				pairs = append(pairs, pair{n, to, like})
			}
		}
		if found := pairs[first:]; len(found) > 1 && slices.ContainsFunc(found, func(p pair) bool { return p.only }) {
			pairs = pairs[:first]
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	joined := make([]*timeline.Event, len(news))
	taken := map[timeline.EventID]bool{}
	for i, p := range pairs {
		rival := slices.ContainsFunc(pairs[i+1:], func(q pair) bool { return q.n == p.n && q.score == p.score && !taken[q.to] })
		if joined[p.n] != nil || taken[p.to] || rival {
			continue
		}
		e, err := r.revise(p.to, news[p.n])
		if err != nil {
			return nil, err
		}
		joined[p.n], taken[p.to] = e, true
	}
	return joined, nil
}

// sameSource reports whether an event is told of by the article that e comes from.
func sameSource(there, e *timeline.Event) bool {
	return len(e.Citations) > 0 && slices.ContainsFunc(there.Citations, func(c timeline.Citation) bool {
		return c.Article == e.Citations[0].Article
	})
}

// event returns the present version of an event: waiting, revised or stored.
func (r *importRun) event(id timeline.EventID) (*timeline.Event, error) {
	if e := r.meeting.pending[id]; e != nil {
		return e, nil
	}
	if v := r.meeting.revised[id]; v != nil {
		return v.after, nil
	}
	e, err := r.lib.Get(eventRef(id))
	if err != nil {
		return nil, libraryError{err}
	}
	return e.(*timeline.Event), nil
}

// report prepares an event that is there.
func (r *importRun) report(id timeline.EventID) (*report, bool, error) {
	e, err := r.event(id)
	if errors.Is(err, timeline.ErrNotFound) {
		return nil, false, nil // deleted since
	} else if err != nil {
		return nil, false, err
	}
	out, ok := newReport(e, r.meeting.book.actor)
	if !ok {
		return nil, false, nil
	}
	for i, c := range e.Citations {
		if i > 0 && c.Article == e.Citations[i-1].Article {
			continue
		}
		day, err := r.dayOf(c.Article)
		if err != nil {
			return nil, false, err
		}
		if day != 0 && (out.oldest == 0 || day < out.oldest) {
			out.oldest = day
		}
		out.newest = max(out.newest, day)
	}
	return out, true, nil
}

// dayOf returns the day on which an article was published, 0 when it is not known.
func (r *importRun) dayOf(id timeline.ArticleID) (when.Time, error) {
	if day, ok := r.meeting.articles[id]; ok || id == 0 {
		return day, nil
	}
	e, err := r.lib.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(id)})
	if errors.Is(err, timeline.ErrNotFound) {
		return 0, nil
	} else if err != nil {
		return 0, libraryError{err}
	}
	day := published(e.(*timeline.Article))
	r.meeting.articles[id] = day
	return day, nil
}

// revise adds news to an event and returns the new version.
func (r *importRun) revise(id timeline.EventID, news *timeline.Event) (*timeline.Event, error) {
	if e := r.meeting.pending[id]; e != nil { // nobody else has it yet
		settle(e, news)
		joinArticle(e, news)
		return e, nil
	}
	v := r.meeting.revised[id]
	if v == nil {
		e, err := r.event(id)
		if err != nil {
			return nil, err
		}
		v = &revision{before: e, after: own(e)}
		r.meeting.revised[id] = v
	}
	settle(v.after, news)
	joinArticle(v.after, news)
	v.parts = append(v.parts, news)
	return v.after, v.after.Validate()
}

// linked reports whether a link between two events is there already. It remembers those that it is asked for.
func (r *importRun) linked(l *timeline.Link) (bool, error) {
	if r.meeting.links == nil {
		r.meeting.links = map[string]bool{}
		err := r.lib.Each(timeline.KindLink, func(e timeline.Entity) error { r.meeting.links[says(e)] = true; return nil })
		if err != nil {
			return false, libraryError{err}
		}
		for _, e := range r.pending {
			if e.Ref().Kind == timeline.KindLink {
				r.meeting.links[says(e)] = true
			}
		}
	}
	said := r.meeting.links[says(l)]
	r.meeting.links[says(l)] = true
	return said, nil
}

// flush writes what waits.
func (r *importRun) flush() error {
	if len(r.pending)+len(r.meeting.revised) == 0 {
		return nil
	}
	changes := make([]edit.Change, 0, len(r.pending)+len(r.meeting.revised))
	for _, e := range r.pending {
		changes = append(changes, edit.Change{After: e})
	}
	ids := slices.Sorted(maps.Keys(r.meeting.revised))
	for _, id := range ids {
		v := r.meeting.revised[id]
		changes = append(changes, edit.Change{Before: v.before, After: v.after})
	}
	err := r.writer.Revise(changes)
	if errors.Is(err, edit.ErrConflict) {
		err = r.flushApart(ids)
	}
	if err != nil {
		return writeError(err)
	}
	r.pending = r.pending[:0]
	clear(r.fresh)
	clear(r.meeting.pending)
	clear(r.meeting.revised)
	return nil
}

// flushApart writes step by step when somebody has changed one of the events meanwhile: what was to be added to that
// becomes events of their own.
func (r *importRun) flushApart(ids []timeline.EventID) error {
	if err := r.writer.Add(r.pending); err != nil {
		return err
	}
	for _, id := range ids {
		v := r.meeting.revised[id]
		err := r.writer.Revise([]edit.Change{{Before: v.before, After: v.after}})
		if err == nil {
			continue
		}
		if !errors.Is(err, edit.ErrConflict) && !errors.Is(err, timeline.ErrNotFound) {
			return err
		}
		first, err := r.lib.Reserve(timeline.KindEvent, len(v.parts))
		if err != nil {
			return err
		}
		parts := make([]timeline.Entity, len(v.parts))
		for i, e := range v.parts {
			e.ID, e.Import = timeline.EventID(first)+timeline.EventID(i), r.writer.ID()
			parts[i] = e
		}
		if err := r.writer.Add(parts); err != nil {
			return err
		}
	}
	return nil
}
