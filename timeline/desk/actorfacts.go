package desk

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/identity"
	"entente/timeline/desk/say"
	"entente/timeline/draw/typeset"
	"entente/timeline/edit"
	"entente/timeline/index"
	"entente/timeline/query"
)

// ActorFacts is what the library tells of an actor. Proposals are not counted.
type ActorFacts struct {
	Actor  *timeline.Actor
	Events int
	// First and Last are those of the earliest and the latest start, nil when no event has a date.
	First, Last *timeline.Event
	With        []ActorCount // with whom, most events first, up to mostCompany

	latest []timeline.EventID // up to mostLatest, the newest first, then those without a date
}

// mostCompany is how many other actors are told.
const mostCompany = 10

// ActorFacts tells of one actor, in time that grows with the number of events.
func (d *Desk) ActorFacts(id timeline.ActorID) (ActorFacts, error) {
	a, err := d.actor(id)
	out := ActorFacts{Actor: a}
	if err != nil {
		return out, err
	}
	t := d.cat.Table
	company := make([]int, len(t.People()))
	first, last := index.Ord(-1), index.Ord(-1)
	var dated, undated []timeline.EventID // the latest of each
	for o := range eventsOf(t, id) {
		out.Events++
		for _, n := range t.Who(o) {
			company[n]++
		}
		if int(o) >= t.Len() {
			undated = append(undated, t.ID(o))
			continue
		}
		last = o
		if first < 0 {
			first = o
		}
		if dated = append(dated, t.ID(o)); len(dated) >= 2*mostLatest {
			dated = append(dated[:0], dated[len(dated)-mostLatest:]...)
		}
	}
	slices.Reverse(dated)
	out.latest = append(dated, undated...)
	out.latest = out.latest[:min(len(out.latest), mostLatest)]
	for n, events := range company {
		if a := d.cat.Actors[t.People()[n]]; events > 0 && a != nil && a.ID != id {
			out.With = append(out.With, ActorCount{a, events})
		}
	}
	slices.SortFunc(out.With, func(a, b ActorCount) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.Actor.Name, b.Actor.Name), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	out.With = out.With[:min(len(out.With), mostCompany)]
	if first < 0 {
		return out, nil
	}
	if out.First, err = d.cat.Event(t.ID(first)); err == nil {
		out.Last, err = d.cat.Event(t.ID(last))
	}
	return out, err
}

// eventsOf yields the events in which all of some actors take part, proposals aside, by start, those without a date last.
func eventsOf(t *index.Table, ids ...timeline.ActorID) iter.Seq[index.Ord] {
	return func(yield func(index.Ord) bool) {
		at := make([]uint32, len(ids))
		for i, id := range ids {
			at[i] = uint32(slices.Index(t.People(), id)) // -1 becomes one that nobody has
		}
		for o := range index.Ord(t.All()) {
			who := t.Who(o)
			if !t.Proposed(o) && !slices.ContainsFunc(at, func(n uint32) bool { return !slices.Contains(who, n) }) && !yield(o) {
				return
			}
		}
	}
}

// RenameActor gives an actor another name, in one step. The former one stays as an alias, so that it is still found by it.
func (d *Desk) RenameActor(id timeline.ActorID, name string) error {
	return d.nameActor(id, name, "Rename", func(next *timeline.Actor, name string) {
		next.Aliases = identity.OtherNames(name, append(slices.Clone(next.Aliases), next.Name))
		next.Name = name
	})
}

// AddAlias gives an actor one more name, in one step. A name that it has already changes nothing.
func (d *Desk) AddAlias(id timeline.ActorID, name string) error {
	return d.nameActor(id, name, "Add another name of", func(next *timeline.Actor, name string) {
		next.Aliases = identity.OtherNames(next.Name, append(slices.Clone(next.Aliases), name))
	})
}

func (d *Desk) nameActor(id timeline.ActorID, name, what string, change func(next *timeline.Actor, name string)) error {
	old, err := d.actor(id)
	if err != nil {
		return err
	}
	name = strings.TrimSpace(typeset.Clean(name))
	if name == "" {
		return fmt.Errorf("the name for “%s” is empty", say.Short(old.Name))
	}
	for _, other := range d.actorIDs() {
		if a := d.cat.Actors[other]; other != id && query.Fold(a.Name) == query.Fold(name) {
			return fmt.Errorf("%s is called “%s” already; merge the two when they are one", other, say.Short(a.Name))
		}
	}
	next := *old
	change(&next, name)
	if next.Name == old.Name && slices.Equal(next.Aliases, old.Aliases) {
		return nil
	}
	return d.apply(what+" “"+say.Short(old.Name)+"”", edit.Change{Before: old, After: &next})
}
