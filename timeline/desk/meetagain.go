package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// parting is an event that loses one of its sources, whose new date tells that it meant another.
type parting struct {
	before, rest *timeline.Event
	part         newcomer
}

// partsFrom returns the parting of e, which a new publication date has made moved by what an article says; false when the
// article still tells of the same, or a person has decided something about e.
func (d *Desk) partsFrom(e, moved *timeline.Event, article timeline.ArticleID, day when.Time) (parting, bool) {
	was := d.piecesOf(e)
	if len(moved.Accounts) < 2 || !e.Drawn() || e.Sorted || edited(e, was) || d.touched(e) {
		return parting{}, false
	}
	now := d.piecesOf(moved)
	for _, p := range now {
		if p.Article == article {
			p.issue.day = day
		}
	}
	rest, taken := divide(now, func(p *piece) bool { return p.Article == article })
	if len(taken) != 1 || len(rest) == 0 {
		return parting{}, false
	}
	there, told := (&group{pieces: rest}).report(d.cat.actor), taken[0].report(d.cat.actor)
	if there == nil || told == nil || alike(there, told).score > 0 {
		return parting{}, false
	}
	part := alone(taken[0])
	part.Import = e.Import
	return parting{before: e, rest: assemble(e, was, rest), part: newcomer{after: part, sure: part.Clone(), day: day}}, true
}

// touched reports whether somebody has put a mark on an event or linked it.
func (d *Desk) touched(e *timeline.Event) bool {
	return len(d.cat.notes[e.Ref()]) > 0 ||
		slices.ContainsFunc(d.cat.links[e.ID], func(l *timeline.Link) bool { return l.Import == 0 })
}

// meetDated looks, among the changes that a new publication date makes, for events that it dates for the first time or
// anew, and for what parts from others, and joins those that prove to be there already: as an import does that knows the
// date. It returns the changes that are to be made instead, and what the joined events became part of.
func (d *Desk) meetDated(day when.Time, changes []edit.Change, parted []parting) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	var rest []edit.Change
	var news []newcomer
	for _, c := range changes {
		before, was := c.Before.(*timeline.Event)
		after, is := c.After.(*timeline.Event)
		if !was || !is || !d.comesAnew(before, after) {
			rest = append(rest, c)
			continue
		}
		news = append(news, newcomer{before: before, after: after.Clone(), sure: after.Clone(), day: day})
	}
	for i := range parted {
		id, err := d.lib.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, nil, libraryError{err}
		}
		p := &parted[i].part
		p.after.ID, p.sure.ID = timeline.EventID(id), timeline.EventID(id)
		news = append(news, *p)
	}
	for i := range news {
		news[i].sure.Proposed = false // what is there bears it out
	}
	met, became, err := d.meetNews(news, parted...)
	return append(rest, met...), became, err
}

// comesAnew reports whether an event of one article has got a date, or another one, by which it may be one that is there.
// What a person has made of an event that had a date is left to that person.
func (d *Desk) comesAnew(before, after *timeline.Event) bool {
	if after.When.IsZero() || !before.Drawn() || len(before.Articles()) != 1 || before.When == after.When {
		return false
	}
	return before.When.IsZero() || !edited(before, d.piecesOf(before)) && !d.touched(before)
}
