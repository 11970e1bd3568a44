package lanes

import (
	"slices"
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// ByLevels makes the lanes of several levels, or of one that terms of office and membership make, or outlets. They are
// worked out when an index is made of them, by that goroutine.
func ByLevels(t *index.Table, levels []timeline.Grouping, of Source) index.Grouping {
	return &ways{of: of, table: t, levels: levels}
}

type ways struct {
	of     Source
	table  *index.Table
	levels []timeline.Grouping

	once sync.Once
	*index.Nested

	posts   *posts
	outlets map[timeline.EventID][]string
	made    map[string]int32 // paths of events by their keys
	paths   [][]index.Step
	byType  map[timeline.Type][]int32
}

// Count implements index.Grouping. It is asked first.
func (w *ways) Count() int {
	w.once.Do(w.make)
	return w.Nested.Count()
}

func (w *ways) make() {
	w.made, w.byType = map[string]int32{}, map[timeline.Type][]int32{}
	w.posts = newPosts(&w.of)
	if slices.Contains(w.levels, timeline.BySource) {
		w.outlets = w.of.Outlets()
	}
	var paths index.Ways
	for _, l := range w.levels {
		if ofEvents(l) {
			paths.Event, paths.Path = w.event, func(n int32) []index.Step { return w.paths[n] }
		} else {
			paths.Actor = w.actor
		}
	}
	w.Nested = index.ByWays(w.table, paths)
}

// ofEvents tells levels that an event makes by itself from those of its actors.
func ofEvents(l timeline.Grouping) bool { return !l.OfActors() }

// nothing is the step for a level at which there is nothing: "No country".
func nothing(l timeline.Grouping) index.Step {
	name := "No " + string(l)
	if l == timeline.ByPerson {
		name = "No person named"
	}
	return index.Step{Key: "-", Name: name, Missing: true}
}

// event appends the paths of what an event tells by itself: one for each of its tags, or each outlet.
func (w *ways) event(o index.Ord, dst []int32) []int32 {
	t := w.table.Type(o)
	alone := !slices.ContainsFunc(w.levels, func(l timeline.Grouping) bool { return l == timeline.ByTag || l == timeline.BySource })
	if list, known := w.byType[t]; known && alone {
		return append(dst, list...)
	}
	paths := [][]index.Step{make([]index.Step, len(w.levels))}
	for i, l := range w.levels {
		var steps []index.Step
		switch l {
		case timeline.ByType:
			steps = []index.Step{{Key: t.String(), Name: t.Word("")}}
		case timeline.ByTag:
			steps = w.named(w.of.Tags(w.table.ID(o)), l)
		case timeline.BySource:
			steps = w.named(w.outlets[w.table.ID(o)], l)
		default:
			continue
		}
		var longer [][]index.Step
		for _, p := range paths {
			for _, s := range steps {
				q := slices.Clone(p)
				q[i] = s
				longer = append(longer, q)
			}
		}
		paths = longer
	}
	from := len(dst)
	for _, p := range paths {
		dst = append(dst, w.number(p))
	}
	if alone {
		w.byType[t] = slices.Clone(dst[from:])
	}
	return dst
}

// named are the steps of the values that an event has at a level. In lanes of one level it is among the others when it
// has none.
func (w *ways) named(names []string, l timeline.Grouping) []index.Step {
	if len(names) == 0 && len(w.levels) > 1 {
		return []index.Step{nothing(l)}
	}
	list := make([]index.Step, len(names))
	for i, n := range names {
		list[i] = index.Step{Key: n, Name: n}
	}
	return list
}

func (w *ways) number(path []index.Step) int32 {
	parts := make([]string, len(path))
	for i, s := range path {
		parts[i] = s.Key
	}
	key := timeline.LaneKey(parts...)
	n, known := w.made[key]
	if !known {
		n = int32(len(w.paths))
		w.made[key] = n
		w.paths = append(w.paths, path)
	}
	return n
}

// actor returns the stays of an actor: where his events belong, and when. Lanes of one level have none for what is
// missing there: those events are among the others.
func (w *ways) actor(id timeline.ActorID) []index.Stay {
	a := w.of.Actors[id]
	if a == nil {
		if id == 0 && !slices.ContainsFunc(w.levels, ofEvents) {
			return nil // an event without actors is among the others
		}
		a = &timeline.Actor{ID: id, Name: id.String()}
	}
	var stays []index.Stay
	for _, s := range w.posts.of(a) {
		for _, m := range w.parts(s) {
			path := make([]index.Step, len(w.levels))
			for i, l := range w.levels {
				if !ofEvents(l) {
					path[i] = w.step(l, a, m)
				}
			}
			if len(path) > 1 || !path[0].Missing {
				stays = append(stays, index.Stay{From: m.from, To: endOf(m.to), Path: path})
			}
		}
	}
	return stays
}

// parts cuts a time where its country joins or leaves blocs, when lanes are made of these.
func (w *ways) parts(s acting) []acting {
	if !slices.Contains(w.levels, timeline.ByBloc) {
		return []acting{s}
	}
	return w.posts.memberships(s)
}

// endOf lets what has no end hold events that have none either.
func endOf(t when.Time) when.Time {
	if t == when.Max {
		return index.Always(nil).To
	}
	return t
}

// step is an actor's place at a level.
func (w *ways) step(l timeline.Grouping, a *timeline.Actor, s acting) index.Step {
	switch {
	case l == timeline.ByBloc && s.bloc != nil:
		return index.Step{Key: s.bloc.Key, Name: s.bloc.Name}
	case l == timeline.ByCountry && s.country != "":
		return index.Step{Key: s.country, Name: w.of.Country(s.country)}
	case l == timeline.ByActor && a.ID != 0, l == timeline.ByPerson && a.Kind == timeline.Person,
		l == timeline.ByCountry && len(w.levels) > 1 && (a.Kind == timeline.Organisation || a.Kind == timeline.Group):
		return index.Step{Key: a.ID.String(), Name: a.Name} // an organisation stands beside countries
	}
	return nothing(l)
}
