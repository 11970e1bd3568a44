package intake

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/format"
)

// notice remembers which tags look like numbers of actors: they name lanes, too.
func (r *renumber) notice(e timeline.Entity) {
	var tags []string
	switch e := e.(type) {
	case *timeline.Event:
		tags = e.Tags
	case *timeline.Annotation:
		if e.Kind == timeline.Tag {
			tags = []string{e.Text}
		}
	}
	for _, t := range tags {
		if ref, err := timeline.ParseRef(t, timeline.KindActor); err == nil && ref.String() == t {
			r.tags[t] = true
		}
	}
}

// laneOf returns the number of an actor whose lane something stands in. It stays what it is where no such actor is told of and a
// tag is called so.
func (n *numbering) laneOf(a timeline.ActorID) timeline.ActorID {
	if n.r.tags[a.String()] && !n.r.met(timeline.Ref{Kind: timeline.KindActor, ID: uint64(a)}) {
		return a
	}
	return timeline.ActorID(n.of(timeline.KindActor, uint64(a)))
}

// waits reports whether an entity refers to an actor or an article that was not met yet. In a new library all can be numbered at
// once: none of it is there already.
func (r *renumber) waits(e timeline.Entity) bool {
	if r.keep {
		return false
	}
	unmet := func(kind timeline.Kind, id uint64) bool { return id != 0 && !r.met(timeline.Ref{Kind: kind, ID: id}) }
	switch e := e.(type) {
	case *timeline.Attachment:
		return unmet(timeline.KindArticle, uint64(e.Article))
	case *timeline.Blob:
		return unmet(timeline.KindAttachment, uint64(e.ID))
	case *timeline.Event:
		for _, id := range e.Articles() {
			if unmet(timeline.KindArticle, uint64(id)) {
				return true
			}
		}
		for _, list := range roleLists(e) {
			for _, x := range list {
				if unmet(timeline.KindActor, uint64(x.Actor)) {
					return true
				}
			}
		}
	}
	return false
}

// roleLists are the parts in an event, and those in the accounts of it.
func roleLists(e *timeline.Event) [][]timeline.Role {
	lists := [][]timeline.Role{e.Roles}
	for i := range e.Accounts {
		lists = append(lists, e.Accounts[i].Roles)
	}
	return lists
}

// unmet returns what a link or an annotation belongs to that is neither in the file nor in the library.
func (r *renumber) unmet(e timeline.Entity) (timeline.Ref, bool) {
	var to []timeline.Ref
	switch e := e.(type) {
	case *timeline.Link:
		to = []timeline.Ref{{Kind: timeline.KindEvent, ID: uint64(e.From)}, {Kind: timeline.KindEvent, ID: uint64(e.To)}}
	case *timeline.Annotation:
		to = []timeline.Ref{e.Target}
	}
	for _, ref := range to {
		if ref.ID != 0 && !r.met(ref) {
			return ref, true
		}
	}
	return timeline.Ref{}, false
}

// leftOut says that something was left out because of what it belongs to.
func (r *renumber) leftOut(e timeline.Entity, to timeline.Ref) format.Problem {
	what := "a link"
	if a, is := e.(*timeline.Annotation); is {
		what = fmt.Sprintf("a %s", a.Kind)
	}
	p := format.Problem{Message: fmt.Sprintf("%s was left out: the %s %s that it belongs to is neither in the file nor in the library", what, to.Kind, to)}
	if m := r.missing[to]; m != nil {
		p.Line = m.Line
		p.Message = fmt.Sprintf("%s was left out: the %s %q that it belongs to is neither in the file nor in the library", what, to.Kind, m.Name)
	}
	return p
}

// missing leads references to what the file does not hold to what the library has under that key. An actor that it does not have
// either is made, so that it is not lost who took part.
func (r *run) missing(n *renumber, m *format.Missing, report *Report) error {
	n.missing[m.To] = m
	if m.Key == "" {
		return nil
	}
	ref, there, err := r.find(m.To.Kind, m.Key)
	if err != nil {
		return err
	}
	if there {
		n.lead(m.To, ref.ID)
		return nil
	}
	if m.To.Kind != timeline.KindActor {
		return nil
	}
	report.problem(format.Problem{Line: m.Line, Message: fmt.Sprintf("the actor %q takes part in events, but has no line of its own: it is "+
		"called so until you rename it; add a line for it to the file before you import that elsewhere", m.Key)})
	a := &timeline.Actor{ID: timeline.ActorID(m.To.ID), Key: m.Key, Name: m.Key, Kind: timeline.Group}
	if a.Validate() != nil { // a name that cannot be one
		return nil
	}
	return r.take(n, a, report)
}
