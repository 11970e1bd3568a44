package intake

import (
	"context"
	"errors"
	"io"

	"entente/timeline"
	"entente/timeline/format"
)

// table reads a file of entities. What refers to something that comes later in the file waits until the end, since the library
// may have that already; links, annotations and views always do.
func (r *run) table(ctx context.Context, f format.Format, in io.Reader, report *Report) error {
	n := newRenumber(r.lib, r.find)
	r.events.next()
	r.actors.next()
	var err error
	if n.keep, err = isNew(r.lib); err != nil {
		return err
	}
	var late, last []timeline.Entity
	tell := func(p format.Problem) {
		report.Skipped++
		report.problem(p)
	}
	count := 0
	emit := func(e timeline.Entity) error {
		if count++; count%1000 == 0 {
			r.pace.tell(count)
		}
		n.notice(e)
		switch e := e.(type) {
		case *timeline.Link, *timeline.Annotation, *timeline.View:
			last = append(last, e)
			return nil
		case *format.Missing:
			return r.missing(n, e, report)
		}
		if n.waits(e) {
			late = append(late, e)
			return nil
		}
		return r.take(n, e, report)
	}
	if err := f.Decode(ctx, in, emit, tell); err != nil {
		return err
	}
	for _, e := range late {
		if err := r.take(n, e, report); err != nil {
			return err
		}
	}
	for _, e := range last {
		if err := r.takeLast(n, e, report); err != nil {
			return err
		}
	}
	return nil
}

// takeLast adds a link, an annotation or a view. Many have no key: one that says the same as one that is there, also in a
// file of this import that was read before, is not added twice.
func (r *run) takeLast(n *renumber, e timeline.Entity, report *Report) error {
	if n.dangles(e) {
		return nil
	}
	if to, is := n.unmet(e); is {
		report.Skipped++
		report.problem(n.leftOut(e, to))
		return nil
	}
	x, err := n.entity(e)
	if err != nil || x == nil {
		return err
	}
	there := false
	switch x := x.(type) {
	case *timeline.Link:
		there, err = r.out.meeting.Linked(x)
	case *timeline.View:
		there, err = r.notes.view(x, report.problem)
	case *timeline.Annotation:
		there, err = r.notes.again(x)
	}
	if err != nil || there {
		return err
	}
	return r.add(x)
}

// maxProblems bounds the problems that are listed for a file; all are counted.
const maxProblems = 1000

// take adds an entity of a file unless it is known.
func (r *run) take(n *renumber, e timeline.Entity, report *Report) error {
	switch e := e.(type) {
	case *timeline.Attachment:
		return r.takeAttachment(n, e)
	case *timeline.Blob:
		return r.takeBlob(n, e)
	case *timeline.Actor:
		return r.takeActor(n, e, report)
	}
	return r.takeNew(n, e, report)
}

// takeActor is take for an actor: one without a key may be a namesake, and one of whom only the name is told may be one
// that the dictionaries know.
func (r *run) takeActor(n *renumber, a *timeline.Actor, report *Report) error {
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
	a, err := r.called(a)
	if err != nil {
		return err
	}
	return r.takeNew(n, a, report)
}

// takeNew numbers an entity and adds it unless the library has it: by its key, or by what an event says.
func (r *run) takeNew(n *renumber, e timeline.Entity, report *Report) error {
	_, isEvent := e.(*timeline.Event)
	x, err := n.entity(e)
	var no refusal
	if errors.As(err, &no) {
		report.Skipped++
		report.problem(format.Problem{Message: no.Error()})
		return nil
	}
	if err != nil {
		return err
	}
	if x == nil {
		if isEvent {
			report.Skipped++
		}
		return nil
	}
	if isEvent {
		id, there, err := r.events.find(x.(*timeline.Event))
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
