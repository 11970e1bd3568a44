package intake

import (
	"context"
	"io"

	"entente/timeline"
	"entente/timeline/format"
)

// table reads a file of entities. Links, annotations and views come last, when everything they refer to is known.
func (r *run) table(ctx context.Context, f format.Format, in io.Reader, report *Report) error {
	n := newRenumber(r.lib, r.find)
	r.events.next()
	r.actors.next()
	var err error
	if n.keep, err = isNew(r.lib); err != nil {
		return err
	}
	var last []timeline.Entity
	count := 0
	emit := func(e timeline.Entity) error {
		if count++; count%1000 == 0 {
			r.pace.tell(count)
		}
		switch e.(type) {
		case *timeline.Link, *timeline.Annotation, *timeline.View:
			last = append(last, e)
			return nil
		}
		return r.take(n, e, report)
	}
	err = f.Decode(ctx, in, emit, func(p format.Problem) {
		report.Skipped++
		report.problem(p)
	})
	if err != nil {
		return err
	}
	for _, e := range last {
		if err := r.takeLast(n, e); err != nil {
			return err
		}
	}
	return nil
}

// takeLast adds a link, an annotation or a view. Many have no key: one that says the same as one that is there, also in a
// file of this import that was read before, is not added twice.
func (r *run) takeLast(n *renumber, e timeline.Entity) error {
	if n.dangles(e) {
		return nil
	}
	x, err := n.entity(e)
	if err != nil || x == nil {
		return err
	}
	there := false
	if l, is := x.(*timeline.Link); is {
		there, err = r.out.meeting.Linked(l)
	} else {
		there, err = r.notes.again(x)
	}
	if err != nil || there {
		return err
	}
	return r.add(x)
}

// maxProblems bounds the problems that are listed for a file; all are counted.
const maxProblems = 1000

func (r *run) take(n *renumber, e timeline.Entity, report *Report) error {
	switch e := e.(type) {
	case *timeline.Attachment:
		return r.takeAttachment(n, e)
	case *timeline.Blob:
		return r.takeBlob(n, e)
	}
	if a, is := e.(*timeline.Actor); is {
		if a.Key == "" && !n.met(a.Ref()) {
			id, there, err := r.actors.namesake(a)
			if err != nil {
				return err
			}
			if there {
				n.lead(a.Ref(), uint64(id))
				return nil
			}
		}
		var err error
		if e, err = r.called(a); err != nil {
			return err
		}
	}
	x, err := n.entity(e)
	if err != nil {
		return err
	}
	if x == nil {
		if _, isEvent := e.(*timeline.Event); isEvent {
			report.Skipped++
		}
		return nil
	}
	if event, is := x.(*timeline.Event); is {
		id, there, err := r.events.find(event)
		if err != nil {
			return err
		}
		if there {
			n.lead(e.Ref(), uint64(id))
			report.Skipped++
			return nil
		}
	}
	switch x.(type) {
	case *timeline.Event:
		report.Events++
	case *timeline.Actor:
		report.Actors++
	case *timeline.Article:
		report.Articles++
	}
	return r.add(x)
}
