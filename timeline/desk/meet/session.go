package meet

import (
	"errors"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Library is what a session reads of the open library, and where it has the numbers of new events from. Entities that it
// hands out are shared and must not be changed.
type Library interface {
	// Get reads one entity. It returns timeline.ErrNotFound when there is none.
	Get(ref timeline.Ref) (timeline.Entity, error)
	// Each calls fn for every entity of a kind by ascending number until fn returns an error, and returns that error.
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	// EachHead calls fn for the head of every event by ascending number. The head is reused between calls.
	EachHead(fn func(*timeline.EventHead) error) error
	// Reserve hands out n new numbers of a kind and returns the first. Numbers that nothing uses are lost, which does no
	// harm.
	Reserve(kind timeline.Kind, n int) (uint64, error)
}

// Session joins events of articles with those of a library and holds what this changes until it is written. It belongs to
// one goroutine. Its methods return errors of the library as they are.
type Session struct {
	lib     Library
	near    *index.Table // has the heads of the library; nil: they are read from lib
	steady  bool         // events are only added to, never put together anew
	book    *book        // nil until the first article
	queue   []timeline.Entity
	entered map[timeline.EventID]*timeline.Event // not in the library yet
	revised map[timeline.EventID]*revision
	issues  map[timeline.ArticleID]issue
	links   *linkBook                 // nil until needed
	touched map[timeline.EventID]bool // somebody has put a mark or a link on it; nil until needed
}

// New begins a session for articles that come in any order. The heads of the library's events are taken from near; when
// that is nil they are read from the library, which takes long when it is large.
func New(lib Library, near *index.Table) *Session {
	return &Session{lib: lib, near: near, entered: map[timeline.EventID]*timeline.Event{},
		revised: map[timeline.EventID]*revision{}, issues: map[timeline.ArticleID]issue{}}
}

// Steady begins a session that only adds to dated events that are in the table and takes none apart. The actors are
// those of the library.
func Steady(lib Library, table *index.Table, actors map[timeline.ActorID]*timeline.Actor) *Session {
	s := New(lib, table)
	s.steady = true
	s.book = newBook(heads{table: table, dated: true}) // those without a date may be what comes
	s.book.actors = actors
	return s
}

// Open makes the session ready for articles, which takes the longer the more actors the library has. What waits is
// known then; what comes later is to be entered. It does nothing the second time.
func (s *Session) Open() error {
	if s.book != nil {
		return nil
	}
	book := newBook(heads{lib: s.lib, table: s.near})
	if err := book.open(s.lib); err != nil {
		return err
	}
	s.book = book
	for _, e := range s.queue {
		s.known(e)
	}
	return nil
}

// Enter makes a new entity, which is not in the library yet, known to the articles that come after it.
func (s *Session) Enter(e timeline.Entity) {
	if l, is := e.(*timeline.Link); is && s.links != nil {
		s.links.put(l)
	}
	if s.book != nil {
		s.known(e)
	}
}

// known enters an entity in the open book.
func (s *Session) known(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Actor:
		s.book.addActor(e)
	case *timeline.Article:
		s.issues[e.ID] = issueOf(e)
	case *timeline.Event:
		s.entered[e.ID] = e
		s.book.add(e)
	}
}

// Stored makes an event known that was written to the library beside the session.
func (s *Session) Stored(e *timeline.Event) {
	if s.book != nil {
		s.book.add(e)
	}
}

// Meet puts the events of one article together with those that are there. For each it returns the one that it is part
// of now, nil for those that stay apart, and besides what was taken out of others to be an event of its own: both are
// still to be queued. The events have no numbers yet, or are numbered anew. A session must be open for it. An error is
// one of the library, or says what makes an event impossible that was put together.
func (s *Session) Meet(source *timeline.Article, news []*timeline.Event) (joined, made []*timeline.Event, err error) {
	in := issueOf(source)
	s.issues[source.ID] = in
	pieces := make([]*piece, len(news))
	for i, e := range news {
		pieces[i] = newPiece(e, in)
		pieces[i].Article, pieces[i].from, pieces[i].n = source.ID, 0, i
	}
	self := map[timeline.EventID]bool{} // what is numbered already is there, and must not meet itself
	for _, e := range news {
		self[e.ID] = true
	}
	p, err := s.pool(pieces, self)
	if err != nil {
		return nil, nil, err
	}
	asm := assembly{actor: s.book.actor, groups: p.groups}
	asm.all(append(p.loosened, pieces...))
	joined, err = s.settled(p, asm.groups, pieces)
	return joined, p.made, err
}

// Event returns the present version of an event: entered, revised or stored. It returns timeline.ErrNotFound for one
// that is not there, or that others have taken up.
func (s *Session) Event(id timeline.EventID) (*timeline.Event, error) {
	if e := s.entered[id]; e != nil {
		return e, nil
	}
	if v := s.revised[id]; v != nil {
		if v.after == nil {
			return nil, timeline.ErrNotFound
		}
		return v.after, nil
	}
	e, err := s.lib.Get(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)})
	if err != nil {
		return nil, err
	}
	return e.(*timeline.Event), nil
}

// issueOf returns what orders an article among others.
func issueOf(a *timeline.Article) issue { return issue{published(a), a.Key} }

// published returns the day of publication, 0 when it is not known.
func published(a *timeline.Article) when.Time {
	if a.Published.IsZero() {
		return 0
	}
	return a.Published.Start()
}

// issued returns the issue of an article that is in the library, or that the session has met.
func (s *Session) issued(id timeline.ArticleID) (issue, error) {
	if in, ok := s.issues[id]; ok || id == 0 {
		return in, nil
	}
	var in issue
	e, err := s.lib.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(id)})
	if err == nil {
		in = issueOf(e.(*timeline.Article))
	} else if !errors.Is(err, timeline.ErrNotFound) { // deleted articles leave their quotations
		return in, err
	}
	s.issues[id] = in
	return in, nil
}
