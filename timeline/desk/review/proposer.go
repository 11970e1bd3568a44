package review

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/edit"
	"entente/timeline/ingest"
	"entente/timeline/ingest/coding"
)

// Numbers hands out numbers of a library.
type Numbers interface {
	Reserve(kind timeline.Kind, n int) (uint64, error)
}

// Proposer makes proposals of what an article's reading has beside the events of the library.
type Proposer struct {
	article *timeline.Article
	numbers Numbers
	rec     record.Reading
	used    []bool                               // what the events of the library stand for
	made    map[timeline.ActorID]*timeline.Actor // actors that the library has not
}

// NewProposer compares a reading of an article with the events that cite it. byKey returns the actor of the library that
// has a key, nil for none.
func NewProposer(a *timeline.Article, r *ingest.Reading, told []*timeline.Event, numbers Numbers,
	byKey func(string) *timeline.Actor) (*Proposer, error) {
	p := &Proposer{article: a, numbers: numbers, rec: record.Reading{ID: a.ID, Read: r}, used: make([]bool, len(r.Events)),
		made: map[timeline.ActorID]*timeline.Actor{}}
	for i := range r.Actors {
		id, err := p.actor(&r.Actors[i], byKey)
		if err != nil {
			return nil, err
		}
		p.rec.Actors = append(p.rec.Actors, id)
	}
	for _, e := range told {
		if n := p.rec.Counterpart(e, p.used); n >= 0 {
			p.used[n] = true
		}
	}
	return p, nil
}

// actor returns the number of an actor of the text, a new one for one that the library has not.
func (p *Proposer) actor(f *ingest.Actor, byKey func(string) *timeline.Actor) (timeline.ActorID, error) {
	if there := byKey(f.Key); there != nil {
		return there.ID, nil
	}
	for id, a := range p.made {
		if a.Key == f.Key {
			return id, nil
		}
	}
	n, err := p.numbers.Reserve(timeline.KindActor, 1)
	if err != nil {
		return 0, err
	}
	a := record.Actor(f)
	a.ID = timeline.ActorID(n)
	p.made[a.ID] = a
	return a.ID, nil
}

// Missing returns what the reading has that no event of the library stands for, and that nobody has rejected.
func (p *Proposer) Missing() []*timeline.Event {
	var list []*timeline.Event
	for i := range p.rec.Read.Events {
		c := &p.rec.Read.Events[i]
		if !p.used[i] && !slices.ContainsFunc(p.article.Rejected, func(t timeline.Rejected) bool { return record.Buried(t, c) }) {
			list = append(list, p.event(c))
		}
	}
	return list
}

// Rejected returns what a person has rejected as an event again. sure is how sure it is when the reading does not have it:
// the grammar has changed since, or a person had made it.
func (p *Proposer) Rejected(tomb timeline.Rejected, sure float32) *timeline.Event {
	var back *timeline.Event
	for i := range p.rec.Read.Events {
		if c := &p.rec.Read.Events[i]; !p.used[i] && record.Buried(tomb, c) && (back == nil || c.Title == tomb.Title) {
			back = p.event(c)
		}
	}
	if back == nil {
		back = &timeline.Event{Title: tomb.Title, Type: tomb.Type, Confidence: sure,
			Citations: []timeline.Citation{p.rec.Cite(tomb.Range)}}
	}
	return back
}

// event returns what was read as an event of the library, without takeaways that a person took off all events.
func (p *Proposer) event(c *coding.Event) *timeline.Event {
	e := p.rec.Event(c)
	e.Takeaways = slices.DeleteFunc(e.Takeaways, func(t timeline.TakeawayRef) bool { return p.article.Takeaways[t.N].Detached })
	return e
}

// Changes numbers events, which wait for a decision from then on, and adds the actors that they need.
func (p *Proposer) Changes(list ...*timeline.Event) ([]edit.Change, error) {
	var changes []edit.Change
	for _, e := range list {
		id, err := p.numbers.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, err
		}
		e.ID, e.Proposed = timeline.EventID(id), true
		for _, r := range e.Roles {
			if a := p.made[r.Actor]; a != nil {
				delete(p.made, r.Actor)
				changes = append(changes, edit.Change{After: a})
			}
		}
		changes = append(changes, edit.Change{After: e})
	}
	return changes, nil
}
