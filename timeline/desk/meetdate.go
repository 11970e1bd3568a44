package desk

import (
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// meetDated looks, among the changes that a new publication date makes, for events that it dates for the first time, and
// joins those that prove to be there already: as an import does that knows the date. It returns the changes that are to
// be made instead, and what the joined events became part of.
func (d *Desk) meetDated(day when.Time, changes []edit.Change) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	var rest []edit.Change
	var news []newcomer
	for _, c := range changes {
		before, was := c.Before.(*timeline.Event)
		after, is := c.After.(*timeline.Event)
		if !was || !is || !before.When.IsZero() || after.When.IsZero() || !drawn(before) || len(before.Articles()) != 1 {
			rest = append(rest, c)
			continue
		}
		sure := own(after)
		sure.Proposed = false // what is there bears it out
		news = append(news, newcomer{before: before, after: own(after), sure: sure, day: day})
	}
	met, became, err := d.meetNews(news)
	return append(rest, met...), became, err
}

// newcomer is an event that gets a date, or is accepted, and may prove to be there already.
type newcomer struct {
	before *timeline.Event
	after  *timeline.Event // what it becomes when it stays apart; a copy of its own
	sure   *timeline.Event // as it is compared and joined; a copy of its own
	day    when.Time       // of the publication of its article, 0 when that is not known
}

// meetNews joins newcomers with events that are the same. It returns the changes for all of them, and what those that
// were joined became part of. The newcomers of one article stand together.
func (d *Desk) meetNews(news []newcomer) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	if len(news) == 0 {
		return nil, nil, nil
	}
	r := importRun{Importer: &Importer{lib: d.lib}, opts: ImportOptions{DryRun: true}, meeting: newMeeting()}
	r.meeting.steady = true
	r.meeting.book = newBook(library{table: d.cat.table, dated: true}) // those without a date may be newcomers themselves
	r.meeting.book.actors = d.cat.actors
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
		var source timeline.ArticleID
		if list := group[0].Articles(); len(list) > 0 {
			source = list[0]
		}
		in := issue{day: news[0].day}
		if a := d.cat.articles[source]; a != nil {
			in.key = a.Key
		}
		joined, err := r.meet(source, in, group)
		if err != nil {
			return nil, nil, err
		}
		for i, into := range joined {
			x := &news[i]
			if into == nil {
				changes = append(changes, edit.Change{Before: x.before, After: x.after})
				if !x.after.Proposed { // a later newcomer may be the same
					r.enter(x.after)
				}
				continue
			}
			became[x.before.ID] = into.ID
			changes = append(changes, edit.Change{Before: x.before})
			marks = append(marks, d.moveMarks(into.Ref(), x.before.Ref())...)
		}
		news = news[n:]
	}
	for _, id := range slices.Sorted(maps.Keys(r.meeting.revised)) {
		changes = append(changes, r.meeting.revised[id].change())
	}
	return slices.Concat(changes, marks, r.meeting.links.changes(), d.moveLinks(became)), became, nil
}

// sameSource reports whether an event is told of by the article that e comes from.
func sameSource(there, e *timeline.Event) bool {
	return len(e.Citations) > 0 && slices.ContainsFunc(there.Citations, func(c timeline.Citation) bool {
		return c.Article == e.Citations[0].Article
	})
}
