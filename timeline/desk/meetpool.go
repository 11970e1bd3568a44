package desk

import (
	"errors"
	"slices"

	"entente/timeline"
	"entente/timeline/when"
)

// pool is what an article can touch.
type pool struct {
	groups   []*group                    // events that stay as they are, to be added to
	loosened []*piece                    // of events that are put together anew
	taken    []*group                    // those events
	order    []*group                    // all, as they were found
	was      map[timeline.EventID]*group // the same, by number
	asked    map[timeline.EventID]bool   // candidates that were looked at
}

// anew bounds what is put together anew: accounts of sources. Where more than that is told of some days, what comes is
// only added to what is there.
const anew = 400

// pool collects the events that pieces of one article could be part of, and opens those up that it comes before.
// Leave is not touched.
func (r *importRun) pool(news []*piece, leave map[timeline.EventID]bool) (*pool, error) {
	p := &pool{was: map[timeline.EventID]*group{}, asked: leave}
	if err := r.gather(p, news); err != nil {
		return nil, err
	}
	if r.meeting.steady || !p.late(news) {
		p.groups = p.order
		return p, nil
	}
	direct := p.order
	for next := direct; len(next) > 0; {
		var around []*piece
		for _, g := range next {
			around = append(around, g.pieces...)
		}
		have := len(p.was)
		if err := r.gather(p, around); err != nil {
			return nil, err
		}
		next = p.order[have:]
		if p.size() > anew {
			p.groups = direct
			return p, nil
		}
	}
	for _, g := range p.order {
		if err := r.fix(g); err != nil {
			return nil, err
		}
		if g.fixed {
			p.groups = append(p.groups, g)
			continue
		}
		p.taken = append(p.taken, g)
		p.loosened = append(p.loosened, g.pieces...)
	}
	return p, nil
}

// late reports whether news does not come last: something that is there came after it, or waited for it.
func (p *pool) late(news []*piece) bool {
	for _, g := range p.order {
		for _, o := range g.pieces {
			waits := o.Proposed || o.When.IsZero()
			if len(g.pieces) > 1 {
				waits = o.Proposed
			}
			if waits || slices.ContainsFunc(news, func(n *piece) bool { return byIssue(n, o) < 0 }) {
				return true
			}
		}
	}
	return false
}

func (p *pool) size() int {
	n := 0
	for _, g := range p.order {
		n += len(g.pieces)
	}
	return n
}

// gather adds the events that may be the same as one of the pieces.
func (r *importRun) gather(p *pool, around []*piece) error {
	type question struct {
		*report
		day when.Time // of publication
	}
	var asked []question
	var times []when.Span
	for _, n := range around {
		told := n.report(r.meeting.book.actor)
		if told == nil {
			continue
		}
		asked = append(asked, question{told, n.issue.day})
		if at, ok := about(told.Event, n.issue.day); ok {
			times = append(times, at)
		}
	}
	if err := r.meeting.book.cover(times); err != nil {
		return libraryError{err}
	}
	for _, q := range asked {
		for _, id := range r.meeting.book.candidates(q.report, q.day) {
			if p.asked[id] {
				continue
			}
			p.asked[id] = true
			e, err := r.event(id)
			if errors.Is(err, timeline.ErrNotFound) {
				continue
			} else if err != nil {
				return err
			}
			g, err := r.group(e)
			if err != nil {
				return err
			}
			if waits, err := r.waits(g); err != nil {
				return err
			} else if waits {
				continue
			}
			p.was[id] = g
			p.order = append(p.order, g)
		}
	}
	return nil
}

// waits reports whether an event is a proposal that only a person may settle: while the library is only added to, and where
// a person has changed it. Any other that comes before what is sure is borne out by that.
func (r *importRun) waits(g *group) (bool, error) {
	if !g.event.Proposed || r.meeting.steady {
		return g.event.Proposed, nil
	}
	err := r.fix(g)
	return g.fixed, err
}

// group takes an event that is there.
func (r *importRun) group(e *timeline.Event) (*group, error) {
	var failed error
	g := &group{event: e}
	g.pieces = piecesOf(e, func(id timeline.ArticleID) issue {
		in, err := r.issued(id)
		failed = errors.Join(failed, err)
		return in
	})
	slices.SortStableFunc(g.pieces, byIssue)
	g.before = g.pieces
	g.fixed = !e.Drawn() || e.Sorted || g.pieces[0].Article == 0 || len(e.Accounts) == 0 && len(e.Articles()) > 1
	return g, failed
}

// fix finds out whether a person has decided something about an event, or its sources are not all known any more.
func (r *importRun) fix(g *group) error {
	if g.fixed || edited(g.event, g.pieces) {
		g.fixed = true
		return nil
	}
	if r.meeting.touched == nil {
		if err := r.findTouched(); err != nil {
			return err
		}
	}
	g.fixed = r.meeting.touched[g.id()]
	return nil
}

// findTouched notes which events bear marks, or links that no import has made.
func (r *importRun) findTouched() error {
	r.meeting.touched = map[timeline.EventID]bool{}
	err := r.lib.Each(timeline.KindAnnotation, func(e timeline.Entity) error {
		if t := e.(*timeline.Annotation).Target; t.Kind == timeline.KindEvent {
			r.meeting.touched[timeline.EventID(t.ID)] = true
		}
		return nil
	})
	if err != nil {
		return libraryError{err}
	}
	links, err := r.openLinks()
	if err != nil {
		return err
	}
	for id, list := range links.at {
		if slices.ContainsFunc(list, func(l *timeline.Link) bool { return l.Import == 0 }) {
			r.meeting.touched[id] = true
		}
	}
	return nil
}

// settled turns groups back into events: changes those that are there, and returns what the news became part of.
func (r *importRun) settled(p *pool, groups []*group, news []*piece) ([]*timeline.Event, error) {
	fresh := map[*piece]bool{}
	for _, n := range news {
		fresh[n] = true
	}
	p.name(groups)
	joined := make([]*timeline.Event, len(news))
	kept := map[timeline.EventID]bool{}
	for _, g := range groups {
		was := p.was[g.id()]
		if was != nil {
			kept[g.id()] = true
		}
		if was == nil && len(g.pieces) == 1 && fresh[g.pieces[0]] {
			continue // stays apart
		}
		e, err := r.write(was, g)
		if err != nil {
			return nil, err
		}
		for _, n := range g.pieces {
			if fresh[n] {
				joined[n.n] = e
			}
		}
	}
	for _, g := range p.taken {
		if !kept[g.id()] {
			if err := r.revise(g.event, nil, nil); err != nil {
				return nil, err
			}
		}
	}
	return joined, r.relink(p, groups)
}

// name gives groups that were put together anew the event of their first piece that nobody else has.
func (p *pool) name(groups []*group) {
	taken := map[timeline.EventID]bool{}
	for _, g := range groups {
		if g.event != nil {
			taken[g.id()] = true
			continue
		}
		for _, o := range g.pieces {
			if was := p.was[o.from]; was != nil && !taken[o.from] {
				g.event, taken[o.from] = was.event, true
				break
			}
		}
	}
}

// write makes an event of a group, when it is not what it was.
func (r *importRun) write(was, now *group) (*timeline.Event, error) {
	if was == nil {
		id, err := r.lib.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, libraryError{err}
		}
		e := assemble(alone(now.pieces[0]), now.pieces[:1], now.pieces)
		e.ID = timeline.EventID(id)
		now.event = e
		return e, r.add(e)
	}
	if slices.Equal(was.before, now.pieces) {
		return now.event, nil
	}
	var added []*piece
	for _, p := range now.pieces {
		if p.from != now.id() {
			added = append(added, p)
		}
	}
	e := assemble(now.event, was.before, now.pieces)
	return e, r.revise(now.event, e, added)
}
