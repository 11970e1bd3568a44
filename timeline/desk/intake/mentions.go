package intake

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
)

// mentions reads a file that tells which articles speak of events that another file has brought. The articles become
// sources of the events. Those of events that the library does not have are left out and counted.
func (r *run) mentions(ctx context.Context, f format.Format, in io.Reader, report *Report) error {
	const missing = "%d mentions are of events that are not in the library; import the table of events first, then this file again"
	return batches(ctx, r, in, report, missing, f.Mentions, func(list []format.Mention) (int, error) { return r.attach(list, report) })
}

// attach makes the articles of mentions sources of their events and returns how many are of unknown events.
func (r *run) attach(list []format.Mention, report *Report) (strange int, err error) {
	if err := r.out.flush(); err != nil { // events of files before this one
		return 0, err
	}
	keys := make([]string, len(list))
	for i, m := range list {
		keys[i] = m.Event
	}
	events, err := r.lib.FindMany(timeline.KindEvent, keys)
	if err != nil {
		return 0, err
	}
	order := make([]int, len(list)) // by event, which is read and written in that order best
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(events[a], events[b]) })
	for _, i := range order {
		m := &list[i]
		if events[i] == 0 {
			strange++
			continue
		}
		e, err := r.out.meeting.Event(timeline.EventID(events[i]))
		if errors.Is(err, timeline.ErrNotFound) {
			strange++
			continue
		} else if err != nil {
			return strange, err
		}
		article, err := r.mentioning(m.Article, report)
		if err != nil {
			return strange, err
		}
		if slices.Contains(e.Extra, m.Extra) {
			report.Skipped++
			continue
		}
		report.Merged++
		if err := r.cited(e.ID, article, m.Extra); err != nil {
			return strange, err
		}
	}
	return strange, nil
}

// mentioning returns the number of an article of which only is known that it is there.
func (r *run) mentioning(a timeline.Article, report *Report) (timeline.ArticleID, error) {
	ref, known, err := r.find(timeline.KindArticle, a.Key)
	if err != nil || known {
		return timeline.ArticleID(ref.ID), err
	}
	id, err := r.lib.Reserve(timeline.KindArticle, 1)
	if err != nil {
		return 0, err
	}
	a.ID = timeline.ArticleID(id)
	report.Articles++
	return a.ID, r.add(&a, &timeline.Text{ID: a.ID}) // every article has a text, this one an empty one
}

// cited adds an article to the sources of an event of the library.
func (r *run) cited(id timeline.EventID, article timeline.ArticleID, x timeline.Extra) error {
	if r.opts.DryRun {
		return nil
	}
	e, err := r.out.meeting.Event(id) // again: adding the article may have written what waited
	if err != nil {
		return err
	}
	copied := *e
	after := &copied
	if !slices.Contains(e.Articles(), article) { // it may speak of the event in several places
		after.Citations = append(slices.Clone(e.Citations), timeline.Citation{Article: article})
	}
	after.Extra = append(slices.Clone(e.Extra), x)
	return r.out.revise(e, after)
}
