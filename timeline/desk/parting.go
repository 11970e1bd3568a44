package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/edit"
)

// parting is an event that loses one of its sources, whose new date tells that it meant another.
type parting struct {
	before, rest *timeline.Event
	part         newcomer
}

// partsFrom returns the parting of e, which a new publication date has made moved by what the article says that has it;
// false when the article still tells of the same, or a person has decided something about e.
func (d *Desk) partsFrom(e, moved *timeline.Event, article *timeline.Article) (parting, bool) {
	if d.touched(e) {
		return parting{}, false
	}
	rest, part, ok := meet.Part(e, moved, article, d.cat.Article, d.cat.Actor)
	if !ok {
		return parting{}, false
	}
	return parting{before: e, rest: rest, part: newcomer{after: part, sure: part.Clone(), source: article}}, true
}

// touched reports whether somebody has put a mark on an event or linked it.
func (d *Desk) touched(e *timeline.Event) bool {
	return len(d.cat.Notes(e.Ref())) > 0 ||
		slices.ContainsFunc(d.cat.LinksOf(e.ID), func(l *timeline.Link) bool { return l.Import == 0 })
}

// meetDated looks, among the changes that a new publication date of an article makes, for events that it dates for the
// first time or anew, and for what parts from others, and joins those that prove to be there already: as an import does
// that knows the date. It returns the changes that are to be made instead, and what the joined events became part of.
func (d *Desk) meetDated(source *timeline.Article, changes []edit.Change, parted []parting) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	var rest []edit.Change
	var news []newcomer
	for _, c := range changes {
		before, was := c.Before.(*timeline.Event)
		after, is := c.After.(*timeline.Event)
		if !was || !is || !d.comesAnew(before, after) {
			rest = append(rest, c)
			continue
		}
		news = append(news, newcomer{before: before, after: after.Clone(), sure: after.Clone(), source: source})
	}
	for i := range parted {
		id, err := d.lib.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, nil, err
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
	return before.When.IsZero() || !meet.Edited(before, d.cat.Article) && !d.touched(before)
}
