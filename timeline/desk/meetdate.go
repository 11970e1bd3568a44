package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// meetDated looks, among the changes that a new publication date makes, for events that it dates for the first time, and
// joins those that prove to be there already: as an import does that knows the date. It returns the changes that are to
// be made instead, and what the joined events became part of.
func (d *Desk) meetDated(day when.Time, changes []edit.Change) ([]edit.Change, map[timeline.EventID]timeline.EventID, error) {
	var news []*timeline.Event
	for _, c := range changes {
		before, was := c.Before.(*timeline.Event)
		after, is := c.After.(*timeline.Event)
		if was && is && before.When.IsZero() && !after.When.IsZero() && drawn(before) && len(before.Articles()) == 1 {
			sure := *after
			sure.Proposed = false // what is there bears it out
			news = append(news, &sure)
		}
	}
	if len(news) == 0 {
		return changes, nil, nil
	}
	r := importRun{Importer: &Importer{lib: d.lib}, meeting: newMeeting()}
	if err := r.openBook(); err != nil {
		return nil, nil, err
	}
	joined, err := r.meet(day, news)
	if err != nil {
		return nil, nil, err
	}
	became := map[timeline.EventID]timeline.EventID{}
	for i, e := range joined {
		if e != nil {
			became[news[i].ID] = e.ID
		}
	}
	var marks []edit.Change
	for i, c := range changes {
		if into := became[timeline.EventID(c.Ref().ID)]; into != 0 && c.Ref().Kind == timeline.KindEvent {
			v := r.meeting.revised[into]
			marks = append(marks, edit.Change{Before: v.before, After: v.after})
			marks = append(marks, d.moveMarks(into, []*timeline.Event{c.Before.(*timeline.Event)})...)
			changes[i].After = nil
		}
	}
	return slices.Concat(changes, marks, d.moveLinks(became)), became, nil
}
