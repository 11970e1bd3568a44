package desk

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"entente/timeline"
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
	next := into.Clone()
	for _, e := range gone {
		fixed := e.DateFixed && !next.DateFixed
		settle(next, e)
		join(next, e)
		if fixed {
			next.When, next.WhenText, next.DateFixed = e.When, e.WhenText, true
		}
		next.Tags = union(next.Tags, e.Tags)
		next.Extra = union(slices.Clone(next.Extra), e.Extra)
		next.Confidence = max(next.Confidence, e.Confidence)
		next.Proposed = next.Proposed && e.Proposed
		if next.Summary == "" {
			next.Summary = e.Summary
		}
		if next.Key == "" {
			next.Key = e.Key
		}
	}
	next.Accounts, next.Sorted = nil, true
	for _, p := range d.piecesOf(append([]*timeline.Event{into}, gone...)...) {
		next.Accounts = append(next.Accounts, p.Account)
	}
	changes := []edit.Change{{Before: into, After: next}}
	changes = append(changes, d.moveMarks(into.Ref(), refsOf(gone)...)...)
	became := map[timeline.EventID]timeline.EventID{}
	for _, e := range gone {
		became[e.ID] = into.ID
		changes = append(changes, edit.Change{Before: e})
	}
	changes = append(changes, d.moveLinks(became)...)
	if err := d.apply(fmt.Sprintf("Merge %d events into “%s”", len(ids), short(into.Title)), changes...); err != nil {
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
		e, err := d.cat.event(id)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", id, err)
		}
		gone = append(gone, e)
	}
	return gone[0], gone[1:], nil
}

// moveMarks turns the annotations on some events or actors to another one. A layer has one star, one colour, one note and
// each tag once on a target: notes are joined, of the rest the first stays.
func (d *Desk) moveMarks(into timeline.Ref, gone ...timeline.Ref) []edit.Change {
	there := slices.Clone(d.cat.notes[into])
	first := len(there)
	grown := map[timeline.AnnotationID]bool{} // notes of into that are our own copies
	var changes []edit.Change
	for _, ref := range gone {
		for _, a := range d.cat.notes[ref] {
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

func refsOf(events []*timeline.Event) []timeline.Ref {
	refs := make([]timeline.Ref, len(events))
	for i, e := range events {
		refs[i] = e.Ref()
	}
	return refs
}

// moveLinks turns the links of events to those that they became part of, and drops those that join one with itself or are
// there already.
func (d *Desk) moveLinks(became map[timeline.EventID]timeline.EventID) []edit.Change {
	turned := func(l *timeline.Link) *timeline.Link {
		next := *l
		next.From, next.To = cmp.Or(became[l.From], l.From), cmp.Or(became[l.To], l.To)
		return &next
	}
	gone := slices.Sorted(maps.Keys(became))
	said, done := map[any]bool{}, map[timeline.LinkID]bool{}
	for _, id := range gone {
		for _, l := range d.cat.links[became[id]] {
			if *turned(l) == *l {
				said[says(l)] = true
			}
		}
	}
	var changes []edit.Change
	for _, id := range gone {
		for _, l := range d.cat.links[id] {
			if done[l.ID] {
				continue
			}
			done[l.ID] = true
			next := turned(l)
			if next.From == next.To || said[says(next)] {
				changes = append(changes, edit.Change{Before: l})
				continue
			}
			said[says(next)] = true
			changes = append(changes, edit.Change{Before: l, After: next})
		}
	}
	return changes
}

// Split takes what one article says of an event out into an event of its own, in one step, and returns its number. Who
// takes part stays part of both; annotations and links stay where they are.
func (d *Desk) Split(id timeline.EventID, article timeline.ArticleID) (timeline.EventID, error) {
	e, err := d.cat.event(id)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", id, err)
	}
	sources := e.Articles()
	switch {
	case !slices.Contains(sources, article):
		return 0, fmt.Errorf("%s does not speak of %s", article, id)
	case e.Drawn() && len(sources) == 1:
		return 0, fmt.Errorf("%s is the only source of %s: nothing would be left", article, id)
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, err
	}
	rest, part := d.parted(e, article)
	part.ID = timeline.EventID(n)
	rest.Sorted, part.Sorted = true, true
	return part.ID, d.apply("Split “"+short(e.Title)+"”", edit.Change{Before: e, After: rest}, edit.Change{After: part})
}

// piecesOf takes events apart, in the order of the sources.
func (d *Desk) piecesOf(events ...*timeline.Event) []*piece {
	var list []*piece
	for _, e := range events {
		list = append(list, piecesOf(e, func(id timeline.ArticleID) issue {
			if a := d.cat.articles[id]; a != nil {
				return issueOf(a)
			}
			return issue{}
		})...)
	}
	slices.SortStableFunc(list, byIssue)
	return list
}

// parted returns e without what an article says, and that as an event without a number.
func (d *Desk) parted(e *timeline.Event, article timeline.ArticleID) (rest, part *timeline.Event) {
	was := d.piecesOf(e)
	now, taken := divide(was, func(p *piece) bool { return p.Article == article })
	if len(taken) == 1 && len(now) > 0 {
		return assemble(e, was, now), alone(taken[0])
	}
	rest, part = partedByEvidence(e, article)
	if a := d.cat.articles[article]; a != nil && part.Marks&timeline.Future != 0 && published(a) > part.When.Start() && !part.When.IsZero() {
		part.Marks &^= timeline.Future // it told of it afterwards
	}
	if len(rest.Articles()) < 2 {
		rest.Marks &^= timeline.Confirmed // there is no second one that could confirm it
	}
	return rest, part
}

// partedByEvidence is parted for an event that does not know what each source says: what is not cited stays with both.
func partedByEvidence(e *timeline.Event, article timeline.ArticleID) (rest, part *timeline.Event) {
	rest = e.Clone()
	part = &timeline.Event{Title: e.Title, When: e.When, WhenText: e.WhenText, Type: e.Type, Mode: e.Mode,
		Marks: e.Marks &^ timeline.Confirmed, CAMEO: e.CAMEO, Place: e.Place, Confidence: min(e.Confidence, mostRead)}
	rest.Claims, part.Claims = divide(e.Claims, func(c timeline.Claim) bool { return c.Cite.Article == article })
	rest.Citations, part.Citations = divide(e.Citations, func(c timeline.Citation) bool { return c.Article == article })
	rest.Takeaways, part.Takeaways = divide(e.Takeaways, func(t timeline.TakeawayRef) bool { return t.Article == article })
	rest.Roles = nil
	for _, r := range e.Roles {
		mine := r.Cite.Article == article
		bare := r
		bare.Cite = timeline.Citation{}
		acts := r.As != timeline.Mentioned
		switch {
		case mine && acts:
			rest.Roles = append(rest.Roles, bare)
		case !mine:
			rest.Roles = append(rest.Roles, r)
		}
		switch {
		case mine:
			part.Roles = append(part.Roles, r)
		case acts:
			part.Roles = append(part.Roles, bare)
		}
	}
	if i := firstDated(part.Claims); i >= 0 {
		part.When, part.WhenText = part.Claims[i].When, ""
	}
	dated := func(c timeline.Claim) bool { return c.When == e.When }
	if i := firstDated(rest.Claims); i >= 0 && !e.DateFixed && slices.ContainsFunc(part.Claims, dated) && !slices.ContainsFunc(rest.Claims, dated) {
		rest.When = rest.Claims[i].When
	}
	return rest, part
}

// firstDated returns the first claim that gives a date, -1 for none.
func firstDated(claims []timeline.Claim) int {
	return slices.IndexFunc(claims, func(c timeline.Claim) bool { return !c.When.IsZero() })
}

// divide returns the elements for which yes is false, and the others.
func divide[T any](list []T, yes func(T) bool) (no, taken []T) {
	for _, x := range list {
		if yes(x) {
			taken = append(taken, x)
		} else {
			no = append(no, x)
		}
	}
	return no, taken
}
