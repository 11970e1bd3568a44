package meet

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
	made     []*timeline.Event           // events that take up what others told
}

// anew bounds what is put together anew: accounts of sources. Where more than that is told of some days, what comes is
// only added to what is there.
const anew = 400

// pool collects the events that pieces of one article could be part of, and opens those up that it comes before.
// Leave is not touched.
func (s *Session) pool(news []*piece, leave map[timeline.EventID]bool) (*pool, error) {
	p := &pool{was: map[timeline.EventID]*group{}, asked: leave}
	if err := s.gather(p, news); err != nil {
		return nil, err
	}
	if s.steady || !p.late(news) {
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
		if err := s.gather(p, around); err != nil {
			return nil, err
		}
		next = p.order[have:]
		if p.size() > anew {
			p.groups = direct
			return p, nil
		}
	}
	for _, g := range p.order {
		if err := s.fix(g); err != nil {
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
func (s *Session) gather(p *pool, around []*piece) error {
	type question struct {
		*report
		day when.Time // of publication
	}
	var asked []question
	var times []when.Span
	for _, n := range around {
		told := n.report(s.book.actor)
		if told == nil {
			continue
		}
		asked = append(asked, question{told, n.issue.day})
		if at, ok := about(told.Event, n.issue.day); ok {
			times = append(times, at)
		}
	}
	if err := s.book.cover(times); err != nil {
		return err
	}
	for _, q := range asked {
		for _, id := range s.book.candidates(q.report, q.day) {
			if p.asked[id] {
				continue
			}
			p.asked[id] = true
			e, err := s.Event(id)
			if errors.Is(err, timeline.ErrNotFound) {
				continue
			} else if err != nil {
				return err
			}
			g, err := s.group(e)
			if err != nil {
				return err
			}
			if waits, err := s.waits(g); err != nil {
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

// waits reports whether an event is a proposal that only a person may settle: while the library is only added to, and
// where a person has changed it. Any other that comes before what is sure is borne out by that.
func (s *Session) waits(g *group) (bool, error) {
	if !g.event.Proposed || s.steady {
		return g.event.Proposed, nil
	}
	err := s.fix(g)
	return g.fixed, err
}

// group takes an event that is there.
func (s *Session) group(e *timeline.Event) (*group, error) {
	var failed error
	g := &group{event: e}
	g.pieces = piecesOf(e, func(id timeline.ArticleID) issue {
		in, err := s.issued(id)
		failed = errors.Join(failed, err)
		return in
	})
	slices.SortStableFunc(g.pieces, byIssue)
	g.before = g.pieces
	g.fixed = !e.Drawn() || e.Sorted || g.pieces[0].Article == 0 || len(e.Accounts) == 0 && len(e.Articles()) > 1
	return g, failed
}

// fix finds out whether a person has decided something about an event, or its sources are not all known any more.
func (s *Session) fix(g *group) error {
	if g.fixed || edited(g.event, g.pieces) {
		g.fixed = true
		return nil
	}
	if s.touched == nil {
		if err := s.findTouched(); err != nil {
			return err
		}
	}
	g.fixed = s.touched[g.id()]
	return nil
}

// findTouched notes which events bear marks, or links that no import has made.
func (s *Session) findTouched() error {
	s.touched = map[timeline.EventID]bool{}
	err := s.lib.Each(timeline.KindAnnotation, func(e timeline.Entity) error {
		if t := e.(*timeline.Annotation).Target; t.Kind == timeline.KindEvent {
			s.touched[timeline.EventID(t.ID)] = true
		}
		return nil
	})
	if err != nil {
		return err
	}
	links, err := s.openLinks()
	if err != nil {
		return err
	}
	for id, list := range links.at {
		if slices.ContainsFunc(list, func(l *timeline.Link) bool { return l.Import == 0 }) {
			s.touched[id] = true
		}
	}
	return nil
}
