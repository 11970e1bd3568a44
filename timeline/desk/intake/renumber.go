package intake

import (
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
)

// renumber gives the entities of one file numbers of the library and turns their references to one another.
// Entities whose key the library knows already are left out, and references to them lead to what is there.
type renumber struct {
	lib    Library
	lookup func(kind timeline.Kind, key string) (timeline.Ref, bool, error)
	ids    map[timeline.Ref]uint64 // number in the file -> number in the library
	old    map[timeline.Ref]bool   // numbers in the file whose entity is known: from the library, or read before
	keep   bool                    // the library is new: numbers stay what they are in the file, also where some are missing between them
	fresh  map[uint64]bool         // articles of the file that are new and whose text has not come yet

	missing map[timeline.Ref]*format.Missing // what the file refers to and does not hold
	tags    map[string]bool                  // tags that look like numbers of actors
}

func newRenumber(lib Library, lookup func(timeline.Kind, string) (timeline.Ref, bool, error)) *renumber {
	return &renumber{lib: lib, lookup: lookup, ids: map[timeline.Ref]uint64{}, old: map[timeline.Ref]bool{}, fresh: map[uint64]bool{},
		missing: map[timeline.Ref]*format.Missing{}, tags: map[string]bool{}}
}

// lead makes references to an entity of the file lead to one of the library; 0 is one that a person has rejected.
func (r *renumber) lead(ref timeline.Ref, id uint64) { r.ids[ref] = id }

// met reports whether something of the file was read or referred to before.
func (r *renumber) met(ref timeline.Ref) bool { _, is := r.ids[ref]; return is }

// dangles reports whether a link or annotation belongs to an event that a person has rejected.
func (r *renumber) dangles(e timeline.Entity) bool {
	gone := func(ref timeline.Ref) bool {
		id, known := r.ids[ref]
		return known && id == 0 && ref.ID != 0
	}
	switch e := e.(type) {
	case *timeline.Link:
		return gone(e.From.Ref()) || gone(e.To.Ref())
	case *timeline.Annotation:
		return gone(e.Target)
	}
	return false
}

// number returns the library's number for a number of the file, reserving one when it is met for the first time.
func (r *renumber) number(ref timeline.Ref) (uint64, error) {
	if ref.ID == 0 {
		return 0, nil
	}
	switch ref.Kind { // these share the number of what they belong to
	case timeline.KindText:
		ref.Kind = timeline.KindArticle
	case timeline.KindBlob:
		ref.Kind = timeline.KindAttachment
	}
	if id, ok := r.ids[ref]; ok {
		return id, nil
	}
	id, err := r.reserve(ref)
	if err != nil {
		return 0, err
	}
	r.ids[ref] = id
	return id, nil
}

// mostGap bounds how many numbers are passed over at once.
const mostGap = 1_000_000

// reserve takes the file's own number where that is to be kept and still free, and the next one otherwise.
func (r *renumber) reserve(ref timeline.Ref) (uint64, error) {
	if r.keep {
		next, err := r.lib.Reserve(ref.Kind, 0)
		if err != nil {
			return 0, err
		}
		if ref.ID > next && ref.ID-next <= mostGap {
			if _, err := r.lib.Reserve(ref.Kind, int(ref.ID-next)); err != nil {
				return 0, err
			}
		}
	}
	return r.lib.Reserve(ref.Kind, 1)
}

// isNew reports whether a library has never held anything that a file can tell of.
func isNew(lib Library) (bool, error) {
	for _, kind := range []timeline.Kind{timeline.KindActor, timeline.KindArticle, timeline.KindEvent} {
		if next, err := lib.Reserve(kind, 0); err != nil || next != 1 {
			return false, err
		}
	}
	return true, nil
}

// refusal says why one thing in a file cannot be taken. The others are.
type refusal struct{ error }

// known looks an entity up by its key and remembers where references to it lead. An entity that comes a second time
// in one file is known from the first.
func (r *renumber) known(ref timeline.Ref, key string) (bool, error) {
	if r.old[ref] {
		return true, nil
	}
	if key == "" {
		return false, nil
	}
	found, ok, err := r.lookup(ref.Kind, key)
	if err != nil || !ok {
		return false, err
	}
	if id, referred := r.ids[ref]; referred && id != found.ID {
		return false, refusal{fmt.Errorf("the %s with the key %q is in the library already and must stand before what refers to it; move it up in the file", ref.Kind, key)}
	}
	r.ids[ref] = found.ID
	r.old[ref] = true
	return true, nil
}

// entity returns a copy of e with the library's numbers, or nil when the library has it already.
func (r *renumber) entity(e timeline.Entity) (timeline.Entity, error) {
	old, err := r.known(e.Ref(), keyOf(e))
	if err != nil || old {
		return nil, err
	}
	textOfOld := e.Ref().Kind == timeline.KindText && r.old[timeline.Ref{Kind: timeline.KindArticle, ID: e.Ref().ID}]
	if textOfOld && !r.fresh[e.Ref().ID] {
		return nil, nil
	}
	id, err := r.number(e.Ref())
	if err != nil {
		return nil, err
	}
	if keyOf(e) != "" { // the same key again is the same thing
		r.old[e.Ref()] = true
	}
	if e.Ref().Kind == timeline.KindArticle {
		r.fresh[e.Ref().ID] = true
	} else if e.Ref().Kind == timeline.KindText {
		delete(r.fresh, e.Ref().ID)
	}
	return r.numbered(e, id)
}

// numbered returns a copy of e with a number, whose references lead to the library's.
func (r *renumber) numbered(e timeline.Entity, id uint64) (timeline.Entity, error) {
	n := numbering{r: r}
	switch e := e.(type) {
	case *timeline.Actor:
		x := *e
		x.ID = timeline.ActorID(id)
		return &x, nil
	case *timeline.Article:
		x := *e
		x.ID = timeline.ArticleID(id)
		return &x, nil
	case *timeline.Text:
		return &timeline.Text{ID: timeline.ArticleID(id), Body: e.Body}, nil
	case *timeline.Attachment:
		x := *e
		x.ID, x.Article = timeline.AttachmentID(id), n.article(e.Article)
		return &x, n.err
	case *timeline.Blob:
		return &timeline.Blob{ID: timeline.AttachmentID(id), Data: e.Data}, nil
	case *timeline.Event:
		x := n.referred(*e)
		x.ID = timeline.EventID(id)
		return &x, n.err
	case *timeline.Link:
		x := *e
		x.ID, x.From, x.To = timeline.LinkID(id), n.event(e.From), n.event(e.To)
		return &x, n.err
	case *timeline.Annotation:
		x := *e
		x.ID, x.Layer = timeline.AnnotationID(id), timeline.LayerID(n.of(timeline.KindLayer, uint64(e.Layer)))
		x.Target.ID = n.of(e.Target.Kind, e.Target.ID)
		x.Lane, x.Other = timeline.RenumberedLane(e.Lane, n.laneOf), timeline.RenumberedLane(e.Other, n.laneOf)
		return &x, n.err
	case *timeline.Layer:
		x := *e
		x.ID = timeline.LayerID(id)
		return &x, nil
	case *timeline.View:
		x := *e
		x.ID, x.Hidden = timeline.ViewID(id), nil
		x.Lanes, x.Arranged = e.Lanes.Renumbered(n.actor), e.Arranged.Renumbered(e.Lanes, n.actor)
		for _, l := range e.Hidden {
			x.Hidden = append(x.Hidden, timeline.LayerID(n.of(timeline.KindLayer, uint64(l))))
		}
		return &x, n.err
	}
	return nil, fmt.Errorf("internal error: cannot renumber a %s", e.Ref().Kind)
}

// numbering turns references and keeps the first error.
type numbering struct {
	r   *renumber
	err error
}

func (n *numbering) of(kind timeline.Kind, id uint64) uint64 {
	out, err := n.r.number(timeline.Ref{Kind: kind, ID: id})
	if err != nil && n.err == nil {
		n.err = err
	}
	return out
}

func (n *numbering) actor(id timeline.ActorID) timeline.ActorID {
	return timeline.ActorID(n.of(timeline.KindActor, uint64(id)))
}

func (n *numbering) article(id timeline.ArticleID) timeline.ArticleID {
	return timeline.ArticleID(n.of(timeline.KindArticle, uint64(id)))
}

func (n *numbering) event(id timeline.EventID) timeline.EventID {
	return timeline.EventID(n.of(timeline.KindEvent, uint64(id)))
}

func (n *numbering) cite(c timeline.Citation) timeline.Citation {
	c.Article = n.article(c.Article)
	return c
}

// referred returns an event with all that it refers to turned.
func (n *numbering) referred(e timeline.Event) timeline.Event {
	takes := make([]timeline.TakeawayRef, len(e.Takeaways))
	claims, cites := make([]timeline.Claim, len(e.Claims)), make([]timeline.Citation, len(e.Citations))
	for i, t := range e.Takeaways {
		takes[i] = timeline.TakeawayRef{Article: n.article(t.Article), N: t.N}
	}
	for i, c := range e.Claims {
		c.Cite = n.cite(c.Cite)
		claims[i] = c
	}
	for i, c := range e.Citations {
		cites[i] = n.cite(c)
	}
	accounts := slices.Clone(e.Accounts)
	for i := range accounts {
		a := &accounts[i]
		a.Article = n.article(a.Article)
		a.Roles = n.roles(a.Roles)
	}
	e.Roles, e.Takeaways, e.Claims, e.Citations, e.Accounts = n.roles(e.Roles), takes, claims, cites, accounts
	return e
}

func (n *numbering) roles(list []timeline.Role) []timeline.Role {
	out := make([]timeline.Role, len(list))
	for i, r := range list {
		r.Actor = n.actor(r.Actor)
		r.Cite = n.cite(r.Cite)
		out[i] = r
	}
	return out
}

// keyOf returns the identity of an entity in its source, "" when it has none. A layer is known by its name.
func keyOf(e timeline.Entity) string {
	switch e := e.(type) {
	case *timeline.Event:
		return e.Key
	case *timeline.Actor:
		return e.Key
	case *timeline.Article:
		return e.Key
	case *timeline.Annotation:
		return e.Key
	case *timeline.Layer:
		return e.Name
	}
	return ""
}
