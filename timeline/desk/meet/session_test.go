package meet

import (
	"errors"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// shelf is a library in memory, and the writer of its only import.
type shelf struct {
	entities map[timeline.Ref]timeline.Entity
	next     uint64
	refuse   timeline.EventID // somebody else has changed it
}

func newShelf(list ...timeline.Entity) *shelf {
	l := &shelf{entities: map[timeline.Ref]timeline.Entity{}, next: 1000}
	for _, a := range cast() {
		l.entities[a.Ref()] = a
	}
	for _, e := range list {
		l.entities[e.Ref()] = e
	}
	return l
}

func (l *shelf) Get(ref timeline.Ref) (timeline.Entity, error) {
	if e := l.entities[ref]; e != nil {
		return e, nil
	}
	return nil, timeline.ErrNotFound
}

func (l *shelf) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	for ref, e := range l.entities {
		if ref.Kind == kind {
			if err := fn(e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *shelf) EachHead(fn func(*timeline.EventHead) error) error {
	return l.Each(timeline.KindEvent, func(e timeline.Entity) error {
		h := e.(*timeline.Event).Head()
		return fn(&h)
	})
}

func (l *shelf) Reserve(_ timeline.Kind, n int) (uint64, error) {
	l.next += uint64(n)
	return l.next - uint64(n), nil
}

func (l *shelf) ID() timeline.ImportID { return 1 }

func (l *shelf) Add(list []timeline.Entity) error {
	for _, e := range list {
		l.entities[e.Ref()] = e
	}
	return nil
}

func (l *shelf) Revise(changes []edit.Change) error {
	for _, c := range changes {
		if l.refuse != 0 && c.Ref() == (timeline.Ref{Kind: timeline.KindEvent, ID: uint64(l.refuse)}) {
			return edit.ErrConflict
		}
	}
	for _, c := range changes {
		if c.After == nil {
			delete(l.entities, c.Ref())
			continue
		}
		l.entities[c.Ref()] = c.After
	}
	return nil
}

func (l *shelf) Commit() error { return nil }

// events lists the events by number.
func (l *shelf) events() []*timeline.Event {
	var list []*timeline.Event
	for _, e := range l.entities {
		if x, is := e.(*timeline.Event); is {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b *timeline.Event) int { return int(a.ID) - int(b.ID) })
	return list
}

func printed(id timeline.ArticleID, day string) *timeline.Article {
	at, err := when.Parse(day)
	if err != nil {
		panic(err)
	}
	return &timeline.Article{ID: id, Key: day, Published: at}
}

// told is an event that an article tells of, without a number.
func told(t *testing.T, article timeline.ArticleID, text string) *timeline.Event {
	t.Helper()
	e := mk(t, text)
	e.ID, e.Citations[0].Article = 0, article
	return e
}

const (
	announced = "2023-03-20/2023-03-22 CONSULT visit Xi=visitor Putin=host future"
	came      = "2023-03-21 CONSULT visit Xi=visitor Putin=host"
)

// meeting is a library with what the first article tells, and a session in which the second article has met that.
func meeting(t *testing.T) (*shelf, *Session, []*timeline.Event) {
	t.Helper()
	first := told(t, 1, announced)
	first.ID = 7
	l := newShelf(first, printed(1, "2023-03-18"))
	s := New(l, nil)
	if err := s.Open(); err != nil {
		t.Fatal(err)
	}
	joined, made, err := s.Meet(printed(2, "2023-03-21"), []*timeline.Event{told(t, 2, came), told(t, 2, "2023-03-21 SANCTION 163 USA=source RUS=target")})
	if err != nil || len(made) > 0 {
		t.Fatal(made, err)
	}
	return l, s, joined
}

// Ensure that an event of an article joins what the library has, is the present version before it is written, and is written.
func TestSession_Meet(t *testing.T) {
	l, s, joined := meeting(t)
	if len(joined) != 2 || joined[0] == nil || joined[0].ID != 7 || joined[1] != nil {
		t.Fatalf("joined = %v", joined)
	}
	if e, err := s.Event(7); err != nil || e != joined[0] || s.Waiting() != 1 {
		t.Errorf("event = %v, %v; %d wait", e, err, s.Waiting())
	}
	if err := s.Write(l); err != nil {
		t.Fatal(err)
	}
	got := l.events()
	if len(got) != 1 || len(got[0].Accounts) != 2 || got[0].Marks != timeline.Future|timeline.Confirmed || s.Waiting() != 0 {
		t.Errorf("events = %+v; %d wait", got, s.Waiting())
	}
}

// Ensure that what an article tells stands alone when the event that it joined was changed by somebody meanwhile.
func TestSession_WriteRefused(t *testing.T) {
	l, s, _ := meeting(t)
	l.refuse = 7
	if err := s.Write(l); err != nil {
		t.Fatal(err)
	}
	got := l.events()
	if len(got) != 2 || len(got[0].Accounts) != 0 || got[1].Import != 1 || !slices.Equal(got[1].Articles(), []timeline.ArticleID{2}) {
		t.Errorf("events = %+v", got)
	}
}

// Ensure that a steady session takes nothing apart: an older article is added to what is there.
func TestSession_Steady(t *testing.T) {
	actors := map[timeline.ActorID]*timeline.Actor{}
	for _, a := range cast() {
		actors[a.ID] = a
	}
	first, second := told(t, 1, came), told(t, 3, "2023-05-02 CONSULT visit Xi=visitor Putin=host")
	first.ID, second.ID = 7, 8
	l := newShelf(first, second)
	s := Steady(l, tableOf(t, l), actors)
	joined, _, err := s.Meet(printed(2, "2023-03-18"), []*timeline.Event{told(t, 2, announced)})
	if err != nil || joined[0] == nil || joined[0].ID != 7 {
		t.Fatal(joined, err)
	}
	if c := s.Changes(); len(c) != 1 || c[0].Before != timeline.Entity(first) || c[0].After != timeline.Entity(joined[0]) {
		t.Errorf("changes = %v", c)
	}
}

// Ensure that an event that is put together to something impossible is refused, and leaves all as it was.
func TestSession_ReviseInvalid(t *testing.T) {
	e := told(t, 1, came)
	e.ID = 7
	s := New(newShelf(e), nil)
	next := e.Clone()
	next.Roles[0].As = "bystander"
	if err := s.Revise(e, next); !errors.Is(err, timeline.ErrInvalid) || s.Waiting() != 0 {
		t.Errorf("err = %v; %d wait", err, s.Waiting())
	}
}
