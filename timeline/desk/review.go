package desk

import (
	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/review"
	"entente/timeline/ingest"
)

// # The review
//
// An import turns what it is sure of into events; the rest waits. The review shows an article with everything that was
// found in it, and a person decides: what waits is accepted, changed or rejected, and what was taken over by itself can
// be rejected too. A rejected one leaves its mark on the article (timeline.Rejected), so that reading the text again does
// not bring it back. Every decision is one named step.

// Review reads an article for the review. Its text is read again with reader, which gives what is not stored: times and
// names that no event needed.
func (d *Desk) Review(reader *ingest.Reader, id timeline.ArticleID) (*review.Page, error) {
	a, err := d.article(id)
	if err != nil {
		return nil, err
	}
	reading, err := d.reading(reader, a)
	if err != nil {
		return nil, err
	}
	if d.read.finds == nil {
		d.read.finds = review.Finds(reading)
	}
	events, err := d.citing(id)
	if err != nil {
		return nil, err
	}
	told := make([]review.Told, len(events))
	for i, e := range events {
		told[i] = review.Told{Event: e, Cast: d.castOf(e)}
	}
	return review.NewPage(a, reading, d.read.finds, told, d.opts.Today), nil
}

// citing reads the events that cite an article.
func (d *Desk) citing(id timeline.ArticleID) ([]*timeline.Event, error) {
	ids := d.cat.Citing(id)
	events := make([]*timeline.Event, len(ids))
	for i, eid := range ids {
		e, err := d.cat.Event(eid)
		if err != nil {
			return nil, err
		}
		events[i] = e
	}
	return events, nil
}

// castOf lists who takes part in an event.
func (d *Desk) castOf(e *timeline.Event) []cast.Line {
	return cast.Lines(e, d.cat.Actors, d.landNames().name)
}
