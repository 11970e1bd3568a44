package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
)

// linkBook is the links of the library with what the import changes about them.
type linkBook struct {
	at      map[timeline.EventID][]*timeline.Link // at both ends
	said    map[any]bool
	revised map[timeline.LinkID]edit.Change
}

// openLinks reads the links when they are first needed.
func (r *importRun) openLinks() (*linkBook, error) {
	if r.meeting.links != nil {
		return r.meeting.links, nil
	}
	b := &linkBook{at: map[timeline.EventID][]*timeline.Link{}, said: map[any]bool{}, revised: map[timeline.LinkID]edit.Change{}}
	err := r.lib.Each(timeline.KindLink, func(e timeline.Entity) error { b.put(e.(*timeline.Link)); return nil })
	if err != nil {
		return nil, libraryError{err}
	}
	for _, e := range r.pending {
		if l, ok := e.(*timeline.Link); ok {
			b.put(l)
		}
	}
	r.meeting.links = b
	return b, nil
}

func (b *linkBook) put(l *timeline.Link) {
	b.said[says(l)] = true
	b.at[l.From] = append(b.at[l.From], l)
	b.at[l.To] = append(b.at[l.To], l)
}

func (b *linkBook) drop(l *timeline.Link) {
	delete(b.said, says(l))
	same := func(o *timeline.Link) bool { return o.ID == l.ID }
	b.at[l.From] = slices.DeleteFunc(b.at[l.From], same)
	b.at[l.To] = slices.DeleteFunc(b.at[l.To], same)
}

func (b *linkBook) waiting() int {
	if b == nil {
		return 0
	}
	return len(b.revised)
}

// changes lists what is to be written, by number.
func (b *linkBook) changes() []edit.Change {
	var list []edit.Change
	if b != nil {
		for _, c := range b.revised {
			list = append(list, c)
		}
	}
	return list
}

func (b *linkBook) written() {
	if b != nil {
		clear(b.revised)
	}
}

// linked reports whether a link between two events is there already.
func (r *importRun) linked(l *timeline.Link) (bool, error) {
	b, err := r.openLinks()
	return err == nil && b.said[says(l)], err
}

// relink turns the links that articles made to where the accounts of these articles are now.
func (r *importRun) relink(p *pool, groups []*group) error {
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
	links, err := r.openLinks()
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
				if !r.tells(p, other, o.Article) {
					continue
				}
				next := *l
				next.From, next.To = end(l.From, o.Article), end(l.To, o.Article)
				if next != *l {
					r.turn(links, l, &next)
				}
				break
			}
		}
	}
	return nil
}

// tells reports whether an article told of an event.
func (r *importRun) tells(p *pool, id timeline.EventID, a timeline.ArticleID) bool {
	if g := p.was[id]; g != nil {
		return slices.ContainsFunc(g.before, func(o *piece) bool { return o.Article == a })
	}
	e, err := r.event(id)
	return err == nil && slices.Contains(e.Articles(), a)
}

// turn replaces a link, or drops it when it says nothing any more.
func (r *importRun) turn(b *linkBook, l, next *timeline.Link) {
	b.drop(l)
	gone := next.From == next.To || b.said[says(next)]
	if !gone {
		b.put(next)
	}
	if i := slices.Index(r.pending, timeline.Entity(l)); i >= 0 {
		if gone {
			r.pending = slices.Delete(r.pending, i, i+1)
		} else {
			r.pending[i] = next
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
