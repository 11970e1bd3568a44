package desk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/ingest"
	"entente/timeline/ingest/coding"
)

// PutBack takes a rejection back, in one step: what was rejected waits again. n is its position in Article.Rejected.
func (d *Desk) PutBack(reader *ingest.Reader, article timeline.ArticleID, n int) (timeline.EventID, error) {
	a := d.cat.Articles[article]
	if a == nil {
		return 0, fmt.Errorf("%s: %w", article, timeline.ErrNotFound)
	}
	if n < 0 || n >= len(a.Rejected) {
		return 0, errors.New("this rejection is gone already")
	}
	tomb := a.Rejected[n]
	next := *a
	next.Rejected = slices.Delete(slices.Clone(a.Rejected), n, n+1)
	p, err := d.proposer(reader, a)
	if err != nil {
		return 0, err
	}
	var back *timeline.Event
	for i := range p.rec.Read.Events {
		if c := &p.rec.Read.Events[i]; !p.used[i] && record.Buried(tomb, c) && (back == nil || c.Title == tomb.Title) {
			back = p.event(c)
		}
	}
	if back == nil { // the grammar has changed since, or a person had made it
		back = &timeline.Event{Title: tomb.Title, Type: tomb.Type, Confidence: defaultThreshold,
			Citations: []timeline.Citation{p.rec.Cite(tomb.Range)}}
	}
	changes, err := p.changes(back)
	if err != nil {
		return 0, err
	}
	return back.ID, d.apply("Put “"+short(tomb.Title)+"” back", append(changes, edit.Change{Before: a, After: &next})...)
}

// ReadAgain reads an article anew, as a newer version of the program understands it, and proposes what it finds and the
// library has not, in one step. What a person has rejected stays so. It returns how many proposals there are.
func (d *Desk) ReadAgain(reader *ingest.Reader, article timeline.ArticleID) (int, error) {
	a := d.cat.Articles[article]
	if a == nil {
		return 0, fmt.Errorf("%s: %w", article, timeline.ErrNotFound)
	}
	p, err := d.proposer(reader, a)
	if err != nil {
		return 0, err
	}
	var list []*timeline.Event
	for i := range p.rec.Read.Events {
		c := &p.rec.Read.Events[i]
		if !p.used[i] && !slices.ContainsFunc(a.Rejected, func(t timeline.Rejected) bool { return record.Buried(t, c) }) {
			list = append(list, p.event(c))
		}
	}
	changes, err := p.changes(list...)
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	return len(list), d.apply("Read “"+short(a.Title)+"” again", changes...)
}

// proposer makes proposals of what an article's reading has beside the events of the library.
type proposer struct {
	d    *Desk
	rec  record.Reading
	used []bool                               // what the events of the library stand for
	made map[timeline.ActorID]*timeline.Actor // actors that the library has not
}

func (d *Desk) proposer(reader *ingest.Reader, a *timeline.Article) (*proposer, error) {
	reading, err := d.reading(reader, a)
	if err != nil {
		return nil, err
	}
	p := &proposer{d: d, used: make([]bool, len(reading.Events)), made: map[timeline.ActorID]*timeline.Actor{},
		rec: record.Reading{ID: a.ID, Read: reading}}
	for i := range reading.Actors {
		id, err := p.actor(&reading.Actors[i])
		if err != nil {
			return nil, err
		}
		p.rec.Actors = append(p.rec.Actors, id)
	}
	for _, id := range d.cat.Citing(a.ID) {
		e, err := d.cat.Event(id)
		if err != nil {
			return nil, err
		}
		if n := p.rec.Counterpart(e, p.used); n >= 0 {
			p.used[n] = true
		}
	}
	return p, nil
}

// actor returns the number of an actor of the text, a new one for one that the library has not.
func (p *proposer) actor(f *ingest.Actor) (timeline.ActorID, error) {
	if there := p.d.actorOfKey(f.Key); there != nil {
		return there.ID, nil
	}
	for id, a := range p.made {
		if a.Key == f.Key {
			return id, nil
		}
	}
	n, err := p.d.lib.Reserve(timeline.KindActor, 1)
	if err != nil {
		return 0, err
	}
	a := record.Actor(f)
	a.ID = timeline.ActorID(n)
	p.made[a.ID] = a
	return a.ID, nil
}

func (p *proposer) event(c *coding.Event) *timeline.Event {
	e := p.rec.Event(c)
	e.Takeaways = slices.DeleteFunc(e.Takeaways, func(t timeline.TakeawayRef) bool {
		return p.d.cat.Articles[t.Article].Takeaways[t.N].Detached
	})
	return e
}

// changes numbers proposals and adds the actors that they need.
func (p *proposer) changes(list ...*timeline.Event) ([]edit.Change, error) {
	var changes []edit.Change
	for _, e := range list {
		id, err := p.d.lib.Reserve(timeline.KindEvent, 1)
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

// Unfinished says in words what waits: "4 proposals wait in 2 articles", "" for nothing.
func (d *Desk) Unfinished() string {
	lines := d.Waiting()
	if len(lines) == 0 {
		return ""
	}
	n := d.WaitingProposals()
	words := say.Count(n) + " proposals wait"
	if n == 1 {
		words = "1 proposal waits"
	}
	if len(lines) == 1 {
		return words + " in “" + strings.TrimSpace(short(lines[0].Title)) + "”"
	}
	return words + " in " + say.Count(len(lines)) + " articles"
}
