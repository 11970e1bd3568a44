package bench

import (
	"context"
	"errors"
	"fmt"

	"entente/store"
	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// generator is the linear congruential generator of Numerical Recipes: 32 bits, the same in every language.
type generator uint32

const (
	seed     = 42
	moreSeed = 4242 // of the second generator
)

// next returns a number from 0 up to but not including 1.
func (g *generator) next() float64 {
	*g = *g*1664525 + 1013904223
	return float64(*g) / (1 << 32)
}

// events makes the events one by one.
type events struct {
	lanes       int
	first, more generator
	n           int
}

func newEvents(lanes int) *events { return &events{lanes: lanes, first: seed, more: moreSeed} }

// next makes the event after the last one. Its actors are the numbers from actor on.
func (g *events) next(actor timeline.ActorID) *timeline.Event {
	at := start() + when.Time(g.first.next()*span)
	lane := func(r *generator) timeline.ActorID { return actor + timeline.ActorID(r.next()*float64(g.lanes)) }
	e := &timeline.Event{Title: fmt.Sprintf("Event %d", g.n), When: when.Point(at, when.ToSecond), Confidence: 1,
		Roles: []timeline.Role{{Actor: lane(&g.first), As: timeline.Source}}}
	if g.first.next() < 0.3 {
		const longest = 20 * when.Day
		end := at + when.Time(g.first.next()*longest)
		if s, ok := when.Between(e.When, when.Point(end, when.ToSecond)); ok {
			e.When = s
		}
	}
	e.Type = timeline.Agree + timeline.Type(g.more.next()*float64(timeline.Statement-timeline.Agree+1))
	for _, every := range []int{3, 10} {
		if g.n%every == 0 {
			e.Roles = append(e.Roles, timeline.Role{Actor: lane(&g.more), As: timeline.Target})
		}
	}
	g.n++
	return e
}

// batch is the number of events that are handed to the store at once.
const batch = 20_000

// Write makes a library of n events on lanes actors at path, where none may be.
func Write(ctx context.Context, path string, n, lanes int, o store.Options) (err error) {
	s, err := store.Open(path, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	w, err := s.BeginImport(fmt.Sprintf("Generate %d events", n))
	if err != nil {
		return err
	}
	actor, err := s.Reserve(timeline.KindActor, lanes)
	if err != nil {
		return err
	}
	var list []timeline.Entity
	for i := range lanes {
		list = append(list, &timeline.Actor{ID: timeline.ActorID(actor) + timeline.ActorID(i), Name: fmt.Sprintf("Actor %d", i),
			Kind: timeline.Organisation, Import: w.ID()})
	}
	if err := w.Add(list); err != nil {
		return err
	}
	if err := addEvents(ctx, s, w, n, newEvents(lanes), timeline.ActorID(actor)); err != nil {
		return err
	}
	return w.Commit()
}

func addEvents(ctx context.Context, s *store.Store, w edit.ImportWriter, n int, g *events, actor timeline.ActorID) error {
	id, err := s.Reserve(timeline.KindEvent, n)
	if err != nil {
		return err
	}
	list := make([]timeline.Entity, 0, batch)
	for i := range n {
		e := g.next(actor)
		e.ID, e.Import = timeline.EventID(id)+timeline.EventID(i), w.ID()
		if list = append(list, e); len(list) < batch && i < n-1 {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.Add(list); err != nil {
			return err
		}
		list = list[:0]
	}
	return nil
}
