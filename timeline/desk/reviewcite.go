package desk

import (
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/record"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/ingest"
)

// Cite makes words of an article evidence for an event, in one step. When the event has no date and the words give one,
// it is taken over with its reason.
func (d *Desk) Cite(reader *ingest.Reader, id timeline.EventID, article timeline.ArticleID, r timeline.Range) error {
	old, err := d.event(id)
	if err != nil {
		return err
	}
	rec, r, err := d.chosen(reader, article, r)
	if err != nil {
		return err
	}
	cite := rec.Cite(r)
	if slices.Contains(old.Citations, cite) {
		return fmt.Errorf("these words are evidence for “%s” already", say.Short(old.Title))
	}
	next := old.Clone()
	next.Citations = append(next.Citations, cite)
	if claim, ok := rec.Claim(r); ok && old.When.IsZero() && !old.DateFixed {
		next.Claims = append(next.Claims, claim)
		next.When, next.WhenText = claim.When, ""
	}
	return d.apply("Add evidence for “"+say.Short(old.Title)+"”", edit.Change{Before: old, After: next})
}

// Uncite takes a passage off the evidence of an event, in one step. The last one stays: an event that was drawn from an
// article is nothing without it.
func (d *Desk) Uncite(id timeline.EventID, article timeline.ArticleID, r timeline.Range) error {
	old, err := d.event(id)
	if err != nil {
		return err
	}
	next := old.Clone()
	next.Citations = slices.DeleteFunc(next.Citations, func(c timeline.Citation) bool {
		return c.Article == article && c.Start == r.Start && c.End == r.End
	})
	switch {
	case len(next.Citations) == len(old.Citations):
		return fmt.Errorf("%s has no evidence at bytes %d to %d of %s", id, r.Start, r.End, article)
	case len(next.Citations) == 0 && old.Drawn():
		return errors.New("this is the only evidence; reject the event instead")
	}
	return d.apply("Take evidence off “"+say.Short(old.Title)+"”", edit.Change{Before: old, After: next})
}

// chosen reads an article and checks the words.
func (d *Desk) chosen(reader *ingest.Reader, article timeline.ArticleID, r timeline.Range) (*record.Reading, timeline.Range, error) {
	a, err := d.article(article)
	if err != nil {
		return nil, r, err
	}
	reading, err := d.reading(reader, a)
	if err != nil {
		return nil, r, err
	}
	r, err = record.Trim(reading.Article.Text, r)
	return &record.Reading{ID: a.ID, Read: reading}, r, err
}

// Draft is an event that a person makes from words of an article: what the form begins with.
type Draft struct {
	Revision
	Article timeline.ArticleID
	Words   timeline.Range
	// Why says how the date follows, "" without a date.
	Why string
}

// Draft prepares an event from words of an article. Its date and its parts are those that the words tell; a weekday that
// cannot be placed gives none.
func (d *Desk) Draft(reader *ingest.Reader, article timeline.ArticleID, r timeline.Range) (Draft, error) {
	rec, r, err := d.chosen(reader, article, r)
	if err != nil {
		return Draft{}, err
	}
	x := review.Tell(rec, r)
	return Draft{Revision: Revision{Title: say.Short(x.Title), Place: x.Place, When: x.When, Type: x.Type, Parts: x.Parts},
		Article: article, Words: r, Why: x.Why}, nil
}

// AddDraft makes the event of a draft that a person has gone over, with the words as its evidence, in one step.
func (d *Desk) AddDraft(reader *ingest.Reader, x Draft) (timeline.EventID, error) {
	rec, r, err := d.chosen(reader, x.Article, x.Words)
	if err != nil {
		return 0, err
	}
	reading := rec.Read
	like := func(name string) (*timeline.Actor, error) {
		for i := range reading.Actors {
			if f := &reading.Actors[i]; cast.Plain(record.Name(f)) == name {
				return record.Actor(f), nil
			}
		}
		return nil, nil
	}
	roles, made, err := d.roles(x.Parts, nil, like)
	if err != nil {
		return 0, err
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, err
	}
	e := &timeline.Event{ID: timeline.EventID(n), Title: x.Title, When: x.When, Type: x.Type, Place: x.Place, Roles: roles,
		Confidence: 1, DateFixed: !x.When.IsZero(), Citations: []timeline.Citation{rec.Cite(r)}}
	if c, ok := rec.Claim(r); ok && c.When == x.When {
		e.Claims = []timeline.Claim{c}
	}
	for k, t := range reading.Article.Takeaways {
		if t.Start < r.End && r.Start < t.End {
			e.Takeaways = append(e.Takeaways, timeline.TakeawayRef{Article: x.Article, N: k})
		}
	}
	return e.ID, d.apply("Add “"+say.Short(e.Title)+"”", append(made, edit.Change{After: e})...)
}
