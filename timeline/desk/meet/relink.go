package meet

import (
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// relink turns the links that articles made to where the accounts of these articles are now.
func (s *Session) relink(p *pool, groups []*group) error {
	if len(p.taken) == 0 {
		return nil
	}
	type told struct {
		event   timeline.EventID
		article timeline.ArticleID
	}
	now := map[told]timeline.EventID{}
	for _, g := range groups {
		for _, o := range g.pieces {
			if o.from != 0 {
				now[told{o.from, o.Article}] = g.id()
			}
		}
	}
	links, err := s.openLinks()
	if err != nil {
		return err
	}
	end := func(id timeline.EventID, a timeline.ArticleID) timeline.EventID {
		if to := now[told{id, a}]; to != 0 {
			return to
		}
		return id
	}
	for _, g := range p.taken {
		for _, l := range slices.Clone(links.at[g.id()]) {
			for _, o := range g.before {
				other := l.From
				if other == g.id() {
					other = l.To
				}
				if !s.tells(p, other, o.Article) {
					continue
				}
				next := *l
				next.From, next.To = end(l.From, o.Article), end(l.To, o.Article)
				if next != *l {
					s.turn(links, l, &next)
				}
				break
			}
		}
	}
	return nil
}

// tells reports whether an article told of an event.
func (s *Session) tells(p *pool, id timeline.EventID, a timeline.ArticleID) bool {
	if g := p.was[id]; g != nil {
		return slices.ContainsFunc(g.before, func(o *piece) bool { return o.Article == a })
	}
	e, err := s.Event(id)
	return err == nil && slices.Contains(e.Articles(), a)
}

// turn replaces a link, or drops it when it says nothing any more.
func (s *Session) turn(b *linkBook, l, next *timeline.Link) {
	b.drop(l)
	gone := next.From == next.To || b.said[says(next)]
	if !gone {
		b.put(next)
	}
	if i := slices.Index(s.queue, timeline.Entity(l)); i >= 0 {
		if gone {
			s.queue = slices.Delete(s.queue, i, i+1)
		} else {
			s.queue[i] = next
		}
		return
	}
	c := edit.Change{Before: l}
	if was, ok := b.revised[l.ID]; ok {
		c.Before = was.Before
	}
	if !gone {
		c.After = next
	}
	b.revised[l.ID] = c
}
