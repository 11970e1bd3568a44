package desk

import (
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Merge joins several events into the first, in one step: their claims, citations, takeaways, tags and missing parts go
// there, their annotations and links move along, and what would then be there twice is dropped. Title and summary of
// the first stay; its date stays, unless a person has set that of another.
func (d *Desk) Merge(ids ...timeline.EventID) error {
	into, gone, err := d.toMerge(ids)
	if err != nil {
		return err
	}
	next := meet.Merge(into, gone, d.cat.Article)
	changes := []edit.Change{{Before: into, After: next}}
	changes = append(changes, d.moveMarks(into.Ref(), eventRefs(ids[1:])...)...)
	became := map[timeline.EventID]timeline.EventID{}
	for _, e := range gone {
		became[e.ID] = into.ID
		changes = append(changes, edit.Change{Before: e})
	}
	changes = append(changes, meet.MovedLinks(became, d.cat.LinksOf)...)
	if err := d.apply(fmt.Sprintf("Merge %d events into “%s”", len(ids), say.Short(into.Title)), changes...); err != nil {
		return err
	}
	d.selection = slices.DeleteFunc(d.selection, func(id timeline.EventID) bool { return slices.Contains(ids[1:], id) })
	return nil
}

func (d *Desk) toMerge(ids []timeline.EventID) (into *timeline.Event, gone []*timeline.Event, err error) {
	if len(ids) < 2 {
		return nil, nil, errors.New("merging takes two events at least")
	}
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return nil, nil, fmt.Errorf("%s is named twice; an event cannot be merged into itself", id)
		}
		e, err := d.event(id)
		if err != nil {
			return nil, nil, err
		}
		gone = append(gone, e)
	}
	return gone[0], gone[1:], nil
}

// moveMarks turns the annotations on some events or actors to another one. A layer has one star, one colour, one note and
// each tag once on a target: notes are joined, of the rest the first stays.
func (d *Desk) moveMarks(into timeline.Ref, gone ...timeline.Ref) []edit.Change {
	there := slices.Clone(d.cat.Notes(into))
	first := len(there)
	grown := map[timeline.AnnotationID]bool{} // notes of into that are our own copies
	var changes []edit.Change
	for _, ref := range gone {
		for _, a := range d.cat.Notes(ref) {
			i := slices.IndexFunc(there, func(b *timeline.Annotation) bool {
				single := a.Kind == timeline.Star || a.Kind == timeline.Colour || a.Kind == timeline.Note || a.Kind == timeline.Tag && a.Text == b.Text
				return single && a.Kind == b.Kind && a.Layer == b.Layer
			})
			if i < 0 {
				next := *a
				next.Target = into
				there = append(there, &next)
				changes = append(changes, edit.Change{Before: a, After: &next})
				continue
			}
			if b := there[i]; a.Kind == timeline.Note && a.Text != b.Text {
				if i < first && !grown[b.ID] {
					next := *b
					there[i], grown[b.ID] = &next, true
					changes = append(changes, edit.Change{Before: b, After: &next})
				}
				there[i].Text += "\n\n" + a.Text
			}
			changes = append(changes, edit.Change{Before: a})
		}
	}
	return changes
}

// Split takes what one article says of an event out into an event of its own, in one step, and returns its number. Who
// takes part stays part of both; annotations and links stay where they are.
func (d *Desk) Split(id timeline.EventID, article timeline.ArticleID) (timeline.EventID, error) {
	e, err := d.event(id)
	if err != nil {
		return 0, err
	}
	sources := e.Articles()
	switch {
	case !slices.Contains(sources, article):
		return 0, fmt.Errorf("%s does not speak of %s", article, id)
	case e.Drawn() && len(sources) == 1:
		return 0, fmt.Errorf("%s is the only source of %s: nothing would be left; duplicate the event instead", article, id)
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, err
	}
	rest, part := meet.Split(e, article, d.cat.Article)
	part.ID = timeline.EventID(n)
	rest.Sorted, part.Sorted = true, true
	return part.ID, d.apply("Split “"+say.Short(e.Title)+"”", edit.Change{Before: e, After: rest}, edit.Change{After: part})
}
