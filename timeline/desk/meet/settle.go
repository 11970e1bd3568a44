package meet

import (
	"slices"

	"entente/timeline"
)

// settled turns groups back into events: changes those that are there, and returns what the news became part of.
func (s *Session) settled(p *pool, groups []*group, news []*piece) ([]*timeline.Event, error) {
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
		e, err := s.write(p, was, g)
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
			if err := s.revise(g.event, nil, nil); err != nil {
				return nil, err
			}
		}
	}
	return joined, s.relink(p, groups)
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
func (s *Session) write(p *pool, was, now *group) (*timeline.Event, error) {
	if was == nil {
		id, err := s.lib.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, err
		}
		e := assemble(alone(now.pieces[0]), now.pieces[:1], now.pieces)
		e.ID = timeline.EventID(id)
		now.event = e
		p.made = append(p.made, e)
		return e, nil
	}
	if slices.Equal(was.before, now.pieces) {
		return now.event, nil
	}
	var added []*piece
	for _, o := range now.pieces {
		if o.from != now.id() {
			added = append(added, o)
		}
	}
	e := assemble(now.event, was.before, now.pieces)
	return e, s.revise(now.event, e, added)
}
