package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/query"
)

// actorOfKey returns the actor that has a key, or that one with this key became part of; nil for none.
func (d *Desk) actorOfKey(key string) *timeline.Actor {
	if key == "" {
		return nil
	}
	var merged *timeline.Actor
	for _, a := range d.cat.Actors {
		if a.Key == key {
			return a
		}
		if slices.Contains(a.MergedKeys(), key) {
			merged = a
		}
	}
	return merged
}

// ActorMerge is a merging of two actors with what it would change, for somebody to agree to first.
type ActorMerge struct {
	Into, Gone *timeline.Actor
	Names      []string          // that Into is called besides from then on
	Offices    []timeline.Office // that Into has besides from then on
	Marks      int               // notes, tags, stars and bands that move
	Views      int               // saved views with a lane that moves
	Events     int               // in which Gone takes part, proposals with them: once Look has looked

	lib  Library
	step manyEvents
}

// PlanActorMerge tells what merging gone into into would do, and changes nothing. Look has to be called next.
func (d *Desk) PlanActorMerge(into, gone timeline.ActorID) (*ActorMerge, error) {
	a, b := d.cat.Actors[into], d.cat.Actors[gone]
	switch {
	case a == nil:
		return nil, fmt.Errorf("%s: %w", into, timeline.ErrNotFound)
	case b == nil:
		return nil, fmt.Errorf("%s: %w", gone, timeline.ErrNotFound)
	case into == gone:
		return nil, fmt.Errorf("%s is “%s” already; an actor cannot be merged into itself", into, short(a.Name))
	}
	next := united(a, b)
	marks, views := d.moveLaneMarks(a, b), d.moveLanes(into, gone)
	return &ActorMerge{Into: a, Gone: b, lib: d.lib, Marks: len(marks), Views: len(views),
		Names: slices.Clone(next.Aliases[len(otherNames(a.Name, a.Aliases)):]), Offices: next.Offices[len(a.Offices):],
		step: manyEvents{name: "Merge “" + short(b.Name) + "” into “" + short(a.Name) + "”",
			change: func(e *timeline.Event) *timeline.Event { return withMerged(e, gone, into) },
			last:   slices.Concat([]edit.Change{{Before: a, After: next}}, d.moveOffices(b, next), marks, views, []edit.Change{{Before: b}})}}, nil
}

// Look finds the events that change, in time that grows with the library. Any goroutine may call it.
func (m *ActorMerge) Look(ctx context.Context) (err error) {
	m.step.events, err = eventsWhere(ctx, m.lib, func(e *timeline.Event) bool { return takesPart(e, m.Gone.ID) })
	m.Events = len(m.step.events)
	return err
}

// IsLarge reports whether so many events change that it is better done beside the window, by Write.
func (m *ActorMerge) IsLarge() bool { return m.step.isLarge() }

// Write does a large merge. Any goroutine may call it; the desk has to be loaded anew afterwards, also on an error.
func (m *ActorMerge) Write(ctx context.Context) error { return m.step.write(ctx, m.lib) }

// MergePlanned does what was planned, in one step: the parts of one actor in events and in what each source says of them, its
// marks, its lanes in saved views and the bands on them become those of the other; names, offices and notes are united.
func (d *Desk) MergePlanned(ctx context.Context, m *ActorMerge) error {
	return d.changeMany(ctx, m.step)
}

// MergeActors makes one actor part of another in one step, and returns in how many events it takes part.
func (d *Desk) MergeActors(ctx context.Context, into, gone timeline.ActorID) (int, error) {
	m, err := d.PlanActorMerge(into, gone)
	if err == nil {
		err = m.Look(ctx)
	}
	if err != nil {
		return 0, err
	}
	return m.Events, d.MergePlanned(ctx, m)
}

// united returns what is known of both, under the name of a. What an import or a dictionary knows wins over what a person
// has typed in passing: an actor without a key.
func united(a, b *timeline.Actor) *timeline.Actor {
	next := *a
	next.Aliases = otherNames(a.Name, slices.Concat(a.Aliases, []string{b.Name}, b.Aliases))
	next.Offices = union(slices.Clone(a.Offices), b.Offices)
	next.Extra = union(slices.Clone(a.Extra), b.Extra)
	switch {
	case a.Key == "" && b.Key != "":
		next.Key, next.Kind, next.Country = b.Key, b.Kind, b.Country
	case b.Key != "" && b.Key != a.Key:
		next.Extra = append(next.Extra, timeline.Extra{Key: timeline.MergedKey + b.Key, Value: b.Name})
	}
	next.Country = cmp.Or(next.Country, a.Country, b.Country)
	next.Kind = cmp.Or(next.Kind, b.Kind)
	if b.Note != "" && b.Note != a.Note {
		next.Note = strings.TrimSpace(a.Note + "\n\n" + b.Note)
	}
	return &next
}

// otherNames lists each name once that is not the main one, case and accents folded.
func otherNames(name string, list []string) []string {
	seen := map[string]bool{query.Fold(name): true}
	var out []string
	for _, n := range list {
		if f := query.Fold(n); !seen[f] {
			seen[f] = true
			out = append(out, n)
		}
	}
	return out
}

// takesPart reports whether an event or an account of it has a role for an actor.
func takesPart(e *timeline.Event, id timeline.ActorID) bool {
	has := func(list []timeline.Role) bool {
		return slices.ContainsFunc(list, func(r timeline.Role) bool { return r.Actor == id })
	}
	return has(e.Roles) || slices.ContainsFunc(e.Accounts, func(a timeline.Account) bool { return has(a.Roles) })
}

// withMerged returns e with the parts of from as those of to. Of an article that only a dropped part cites, the passage
// becomes evidence for the event.
func withMerged(e *timeline.Event, from, to timeline.ActorID) *timeline.Event {
	next := withRoles(e, func(_ timeline.ArticleID, list []timeline.Role) []timeline.Role { return mergedRoles(list, from, to) })
	for _, r := range e.Roles {
		if r.Cite.Article != 0 && !slices.Contains(next.Articles(), r.Cite.Article) {
			next.Citations = append(next.Citations, r.Cite)
		}
	}
	return next
}

// withRoles returns a copy of e with other roles, also in what each source says. The article is 0 for the event's own.
func withRoles(e *timeline.Event, turn func(timeline.ArticleID, []timeline.Role) []timeline.Role) *timeline.Event {
	next := e.Clone()
	next.Roles = turn(0, e.Roles)
	next.Accounts = slices.Clone(e.Accounts)
	for i := range next.Accounts {
		next.Accounts[i].Roles = turn(e.Accounts[i].Article, e.Accounts[i].Roles)
	}
	return next
}

// mergedRoles turns the roles of from to to. Where both have the same part, the first stays and takes over what it lacks.
func mergedRoles(list []timeline.Role, from, to timeline.ActorID) []timeline.Role {
	var out []timeline.Role
	turned := map[int]bool{} // places in out
	for _, r := range list {
		was := r.Actor == from
		if was {
			r.Actor = to
		}
		i := slices.IndexFunc(out, func(x timeline.Role) bool { return x.Actor == r.Actor && x.As == r.As })
		if i < 0 || !was && !turned[i] {
			turned[len(out)] = was
			out = append(out, r)
			continue
		}
		out[i].Office, out[i].Country = cmp.Or(out[i].Office, r.Office), cmp.Or(out[i].Country, r.Country)
		out[i].Cite = cmp.Or(out[i].Cite, r.Cite)
	}
	return out
}

// moveOffices turns offices that people hold for gone, when its key is no longer one.
func (d *Desk) moveOffices(gone, into *timeline.Actor) []edit.Change {
	if gone.Key == "" || into.Key == gone.Key {
		return nil
	}
	var changes []edit.Change
	for _, id := range d.actorIDs() {
		x := d.cat.Actors[id]
		if id == gone.ID || id == into.ID || !slices.ContainsFunc(x.Offices, func(o timeline.Office) bool { return o.For == gone.Key }) {
			continue
		}
		next := *x
		next.Offices = slices.Clone(x.Offices)
		for i := range next.Offices {
			if next.Offices[i].For == gone.Key {
				next.Offices[i].For = into.Key
			}
		}
		changes = append(changes, edit.Change{Before: x, After: &next})
	}
	return changes
}

func (d *Desk) actorIDs() []timeline.ActorID {
	var ids []timeline.ActorID
	for id := range d.cat.Actors {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// union appends to a what only b has.
func union[T comparable](a, b []T) []T {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}
