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
	r.beginFile()
	var err error
	if n.keep, err = isNew(r.lib); err != nil {
		return err
	}
	var last []timeline.Entity
	count := 0
	emit := func(e timeline.Entity) error {
		if count++; count%1000 == 0 {
			r.tell(count)
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
			id, there, err := r.namesake(a)
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
		id, there, err := r.before(event)
		if err == nil && !there {
			id, there, err = r.same(event)
		}
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
