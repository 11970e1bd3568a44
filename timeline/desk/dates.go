package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/record"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// SetPublished sets an article's publication date and resolves its relative times anew, in one step. Dates that a
// person has set stay. A zero date makes the article undated again. Events that get their first date by it, or another one,
// join those that are the same, as when the article had been imported with it, and what no longer fits parts from the
// others' event, unless a person has decided something about it.
func (d *Desk) SetPublished(ctx context.Context, reader *ingest.Reader, id timeline.ArticleID, date when.Span) error {
	old, err := d.article(id)
	if err != nil {
		return err
	}
	text, err := d.cat.Text(id)
	if err != nil {
		return fmt.Errorf("read the text of %s: %w", id, err)
	}
	return d.Redate(ctx, ReadDated(reader, old, text, date))
}

// Dated is an article as it reads when it was published on another day.
type Dated struct {
	id        timeline.ArticleID
	published when.Span
	reading   *ingest.Reading
}

// ReadDated reads an article as published on a date, which may be zero. It looks at nothing else and may be called on any
// goroutine: long texts take seconds.
func ReadDated(reader *ingest.Reader, a *timeline.Article, text string, date when.Span) *Dated {
	next := dated(a, date)
	return &Dated{a.ID, date, reader.Read(record.Stored(&next, text))}
}

// dated returns an article with the publication date that a person has given it.
func dated(a *timeline.Article, date when.Span) timeline.Article {
	next := *a
	next.Published, next.From = date, timeline.DateByPerson
	if date.IsZero() {
		next.From = timeline.DateUnknown
	}
	return next
}

// Redate is SetPublished for an article that has been read with its new date already.
func (d *Desk) Redate(ctx context.Context, x *Dated) error {
	id, reading := x.id, x.reading
	old, err := d.article(id)
	if err != nil {
		return err
	}
	next := dated(old, x.published)
	changes := []edit.Change{{Before: old, After: &next}}
	var parted []parting
	rec := record.Reading{ID: id, Read: reading}
	used := make([]bool, len(reading.Events))
	for _, eid := range d.cat.Citing(id) {
		if err := ctx.Err(); err != nil {
			return err
		}
		e, err := d.cat.Event(eid)
		if err != nil {
			return err
		}
		n := rec.Counterpart(e, used)
		if n < 0 {
			continue
		}
		used[n] = true
		moved := meet.Redated(e, rec.Event(&reading.Events[n]), id, d.cat.Article)
		if moved == nil {
			continue
		}
		if p, ok := d.partsFrom(e, moved, &next); ok {
			parted = append(parted, p)
			continue
		}
		changes = append(changes, edit.Change{Before: e, After: moved})
	}
	changes, became, err := d.meetDated(&next, changes, parted)
	if err != nil {
		return err
	}
	name := "Set the date of “" + say.Short(cmp.Or(old.Title, id.String())) + "”"
	d.read = lastRead{id: id, published: next.Published, key: next.Key, reading: reading} // the review shows it next
	if err := d.apply(name, changes...); err != nil {
		return err
	}
	d.followSelected(became)
	return nil
}

// DeleteArticle deletes an article with its text and attachments. Events keep the quotes; those that lose their last source are
// deleted when nobody has put a mark on them.
func (d *Desk) DeleteArticle(id timeline.ArticleID) error {
	a, err := d.article(id)
	if err != nil {
		return err
	}
	var changes []edit.Change
	for _, eid := range d.cat.Citing(id) {
		e, err := d.cat.Event(eid)
		if err != nil {
			return err
		}
		if d.livesBy(e) {
			changes = append(changes, edit.Change{Before: e})
			continue
		}
		next := *e
		next.Takeaways = slices.DeleteFunc(slices.Clone(e.Takeaways), func(t timeline.TakeawayRef) bool { return t.Article == id })
		changes = append(changes, edit.Change{Before: e, After: &next})
	}
	marks := slices.Clone(d.cat.Notes(a.Ref()))
	for n := range a.Takeaways {
		marks = append(marks, d.cat.On(timeline.Spot{Ref: a.Ref(), Takeaway: n + 1})...)
	}
	for _, n := range marks {
		changes = append(changes, edit.Change{Before: n})
	}
	if text, err := d.lib.Get(timeline.Ref{Kind: timeline.KindText, ID: uint64(id)}); err == nil {
		changes = append(changes, edit.Change{Before: text})
	}
	for _, f := range d.cat.Attached[id] {
		gone, err := d.detachment(f)
		if err != nil {
			return err
		}
		changes = append(changes, gone...)
	}
	changes = append(changes, edit.Change{Before: a})
	return d.apply("Delete the article “"+say.Short(cmp.Or(a.Title, id.String()))+"”", changes...)
}

// livesBy reports whether an event goes with its only article: nobody entered it, marked it or linked it.
func (d *Desk) livesBy(e *timeline.Event) bool {
	return e.Drawn() && len(e.Articles()) == 1 && len(d.cat.Notes(e.Ref())) == 0 && len(d.cat.LinksOf(e.ID)) == 0
}

// LastSourceOf lists the events that deleting an article would delete.
func (d *Desk) LastSourceOf(id timeline.ArticleID) []timeline.EventID {
	var list []timeline.EventID
	for _, eid := range d.cat.Citing(id) {
		if e, err := d.cat.Event(eid); err == nil && d.livesBy(e) {
			list = append(list, eid)
		}
	}
	return list
}
