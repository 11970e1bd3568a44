package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/edit"
)

// newcomer is an event that gets a date, or is accepted, or parts from another, and may prove to be there already.
type newcomer struct {
	before *timeline.Event   // nil for what parts
	after  *timeline.Event   // what it becomes when it stays apart; a copy of its own
	sure   *timeline.Event   // as it is compared and joined; a copy of its own
	source *timeline.Article // that it comes from; one with a number alone when it is not there any more
}

// meetNews joins newcomers with events that are the same. It returns the changes for all of them, and what those that
// were joined became part of. The newcomers of one article stand together. The rest of what is parted is there for them.
func (d *Desk) meetNews(news []newcomer, parted ...parting) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	if len(news) == 0 {
		return nil, nil, nil
	}
	s := meet.Steady(d.lib, d.cat.Table, d.cat.Actors)
	for _, p := range parted {
		if err := s.Revise(p.before, p.rest); err != nil {
			return nil, nil, err
		}
	}
	became := map[timeline.EventID]timeline.EventID{}
	var changes, marks []edit.Change
	for len(news) > 0 {
		n := 1
		for n < len(news) && sameSource(news[n].sure, news[0].sure) {
			n++
		}
		group := make([]*timeline.Event, n)
		for i := range group {
			group[i] = news[i].sure
		}
		joined, _, err := s.Meet(news[0].source, group)
		if err != nil {
			return nil, nil, err
		}
		for i, into := range joined {
			x := &news[i]
			if into == nil {
				changes = append(changes, x.change())
				if !x.after.Proposed { // a later newcomer may be the same
					s.Enter(x.after)
				}
				continue
			}
			if x.before == nil {
				continue
			}
			became[x.before.ID] = into.ID
			changes = append(changes, edit.Change{Before: x.before})
			marks = append(marks, d.moveMarks(into.Ref(), x.before.Ref())...)
		}
		news = news[n:]
	}
	return slices.Concat(changes, s.Changes(), marks, meet.MovedLinks(became, d.cat.LinksOf)), became, nil
}

// change is that of a newcomer which stays apart.
func (x *newcomer) change() edit.Change {
	if x.before == nil {
		return edit.Change{After: x.after}
	}
	return edit.Change{Before: x.before, After: x.after}
}

// sameSource reports whether an event is told of by the article that e comes from.
func sameSource(there, e *timeline.Event) bool {
	return len(e.Citations) > 0 && slices.ContainsFunc(there.Citations, func(c timeline.Citation) bool {
		return c.Article == e.Citations[0].Article
	})
}
