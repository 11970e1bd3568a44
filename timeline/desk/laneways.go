package desk

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// grouping makes the lanes that the view asks for.
func (d *Desk) grouping(t *index.Table) index.Grouping {
	if a, b, ok := d.Dyad(); ok {
		return d.dyadLanes(t, a, b)
	}
	switch g := d.lanes; g {
	case timeline.ByNone, timeline.ByYear: // the lanes of years are made with their table
		return index.ByNone("All events")
	case timeline.ByActor, timeline.ByPerson:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			if a := d.cat.actors[id]; g == timeline.ByPerson && (a == nil || a.Kind != timeline.Person) {
				return "", ""
			}
			return id.String(), d.cat.actorName(id)
		})
	case timeline.ByType:
		return index.ByType()
	case timeline.ByTag:
		return &tagLanes{cat: d.cat.snapshot(), table: t}
	}
	if d.hasLevel(timeline.BySource) && !d.waits() {
		_ = d.cat.need() // without it no event has a source
	}
	w := &laneWays{cat: d.cat.snapshot(), countries: d.landNames(), table: t, levels: d.lanes.Levels()}
	if d.opts.Blocs != nil {
		w.blocs = d.opts.Blocs()
	}
	return w
}

// hasLevel reports whether lanes or groups of them are made by g.
func (d *Desk) hasLevel(g timeline.Grouping) bool { return slices.Contains(d.lanes.Levels(), g) }

// outlets returns who published the articles of each event, by name. When events cannot be read it knows of none.
func (c *catalogue) outlets() map[timeline.EventID][]string {
	list := map[timeline.EventID][]string{}
	if c.need() != nil {
		return list
	}
	cites := func(e timeline.EventID, id timeline.ArticleID) {
		a := c.articles[id]
		if a == nil {
			return
		}
		if name := cmp.Or(a.Outlet, a.Title); !slices.Contains(list[e], name) {
			list[e] = append(list[e], name)
		}
	}
	ids, cited := c.said.IDs(), c.said.Cited()
	c.said.EachCited(func(row int, articles []uint32) {
		if e := ids[row]; !c.unsaid[e] {
			for _, n := range articles {
				cites(e, cited[n])
			}
		}
	})
	for id := range c.unsaid {
		if e, err := c.event(id); err == nil { // one that cannot be read cites nothing
			for _, a := range e.Articles() {
				cites(id, a)
			}
		}
	}
	for _, names := range list {
		slices.Sort(names)
	}
	return list
}

// laneWays makes the lanes that several words make, or terms of office and membership, or outlets. They are worked out
// when an index is made of them, by that goroutine.
type laneWays struct {
	cat       *catalogue // a snapshot
	countries landNames
	table     *index.Table
	levels    []timeline.Grouping
	blocs     []timeline.Bloc

	once sync.Once
	*index.Nested

	orgs    map[string]*timeline.Actor // by key
	outlets map[timeline.EventID][]string
	made    map[string]int32 // paths of events by their keys
	paths   [][]index.Step
	byType  map[timeline.Type][]int32
}

// Count implements index.Grouping. It is asked first.
func (w *laneWays) Count() int {
	w.once.Do(w.make)
	return w.Nested.Count()
}

func (w *laneWays) make() {
	w.made, w.byType = map[string]int32{}, map[timeline.Type][]int32{}
	w.byKey()
	if slices.Contains(w.levels, timeline.BySource) {
		w.outlets = w.cat.outlets()
	}
	var ways index.Ways
	for _, l := range w.levels {
		if ofEvents(l) {
			ways.Event, ways.Path = w.event, func(n int32) []index.Step { return w.paths[n] }
		} else {
			ways.Actor = w.actor
		}
	}
	w.Nested = index.ByWays(w.table, ways)
}

// byKey lets posts be looked up.
func (w *laneWays) byKey() {
	w.orgs = map[string]*timeline.Actor{}
	for _, a := range w.cat.actors {
		if a.Key != "" {
			w.orgs[a.Key] = a
		}
	}
}

// ofEvents tells levels that an event makes by itself from those of its actors.
func ofEvents(l timeline.Grouping) bool {
	return l == timeline.ByType || l == timeline.ByTag || l == timeline.BySource
}

// nothing is the step for a level at which there is nothing: "No country".
func nothing(l timeline.Grouping) index.Step {
	name := "No " + string(l)
	if l == timeline.ByPerson {
		name = "No person named"
	}
	return index.Step{Key: "-", Name: name, Missing: true}
}

// event appends the paths of what an event tells by itself: one for each of its tags, or each outlet.
func (w *laneWays) event(o index.Ord, dst []int32) []int32 {
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
			steps = w.named(w.cat.tags(w.table.ID(o)), l)
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
func (w *laneWays) named(names []string, l timeline.Grouping) []index.Step {
	if len(names) == 0 && len(w.levels) > 1 {
		return []index.Step{nothing(l)}
	}
	list := make([]index.Step, len(names))
	for i, n := range names {
		list[i] = index.Step{Key: n, Name: n}
	}
	return list
}

func (w *laneWays) number(path []index.Step) int32 {
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

// acting is what an actor acts for during a time.
type acting struct {
	from, to when.Time
	country  string
	bloc     *timeline.Bloc
}

// acts says for whom an actor acts when. A country, an organisation, and a person without known terms of office do
// always; a person with terms acts for a country while he holds an office for it, and for none at other times.
func (w *laneWays) acts(a *timeline.Actor) []acting {
	var list, gaps []acting
	dated := false
	for _, o := range a.Offices {
		s := w.post(a, o.For)
		s.from, s.to = when.Min, when.Max
		if !o.Term.IsZero() {
			s.from, s.to, dated = o.Term.Start(), o.Term.End(), true
		}
		if s.country != "" || s.bloc != nil {
			list = append(list, s)
		}
	}
	if len(list) == 0 && !dated {
		return []acting{{from: when.Min, to: when.Max, country: a.Country, bloc: w.blocOf(a.Key)}}
	}
	slices.SortFunc(list, func(a, b acting) int { return compareTimes(a.from, b.from) })
	at := when.Min
	for _, s := range list {
		if s.from > at {
			gaps = append(gaps, acting{from: at, to: s.from})
		}
		at = max(at, s.to)
	}
	if at < when.Max {
		gaps = append(gaps, acting{from: at, to: when.Max})
	}
	return append(list, gaps...)
}

func compareTimes(a, b when.Time) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// post says whom an office for a country, an organisation or a group stands for.
func (w *laneWays) post(a *timeline.Actor, key string) acting {
	if code, ok := strings.CutPrefix(key, "country:"); ok {
		return acting{country: code}
	}
	org := w.orgs[key]
	switch b := w.blocOf(key); {
	case b != nil:
		return acting{bloc: b}
	case org != nil && org.Country != "":
		return acting{country: org.Country}
	case key == "" || strings.HasPrefix(key, "group:"):
		return acting{country: a.Country} // a party or movement acts within a country
	}
	return acting{} // who works for an organisation of the world works for no country
}

// blocOf returns the bloc that an actor with this key is, or nil.
func (w *laneWays) blocOf(key string) *timeline.Bloc {
	_, name, _ := strings.Cut(key, ":")
	for i := range w.blocs {
		if name != "" && w.blocs[i].Key == name {
			return &w.blocs[i]
		}
	}
	return nil
}

// actor returns the stays of an actor: where his events belong, and when. Lanes of one level have none for what is
// missing there: those events are among the others.
func (w *laneWays) actor(id timeline.ActorID) []index.Stay {
	a := w.cat.actors[id]
	if a == nil {
		if id == 0 && !slices.ContainsFunc(w.levels, ofEvents) {
			return nil // an event without actors is among the others
		}
		a = &timeline.Actor{ID: id, Name: id.String()}
	}
	var stays []index.Stay
	for _, s := range w.acts(a) {
		for _, m := range w.memberships(s) {
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

// endOf lets what has no end hold events that have none either.
func endOf(t when.Time) when.Time {
	if t == when.Max {
		return index.Always(nil).To
	}
	return t
}

// memberships cuts a time where its country joins or leaves blocs, when lanes are made of these.
func (w *laneWays) memberships(s acting) []acting {
	if !slices.Contains(w.levels, timeline.ByBloc) || s.bloc != nil {
		return []acting{s}
	}
	var list []acting
	for i := range w.blocs {
		for _, m := range w.blocs[i].Members {
			if from, to := max(s.from, m.From), min(s.to, m.To); m.Country == s.country && s.country != "" && from < to {
				list = append(list, acting{from, to, s.country, &w.blocs[i]})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b acting) int { return compareTimes(a.from, b.from) })
	at := s.from
	for _, m := range list {
		if m.from > at {
			list = append(list, acting{from: at, to: m.from, country: s.country})
		}
		at = max(at, m.to)
	}
	if at < s.to {
		list = append(list, acting{from: at, to: s.to, country: s.country})
	}
	return list
}

// step is an actor's place at a level.
func (w *laneWays) step(l timeline.Grouping, a *timeline.Actor, s acting) index.Step {
	switch {
	case l == timeline.ByBloc && s.bloc != nil:
		return index.Step{Key: s.bloc.Key, Name: s.bloc.Name}
	case l == timeline.ByCountry && s.country != "":
		return index.Step{Key: s.country, Name: w.countries.name(s.country)}
	case l == timeline.ByActor && a.ID != 0, l == timeline.ByPerson && a.Kind == timeline.Person,
		l == timeline.ByCountry && len(w.levels) > 1 && (a.Kind == timeline.Organisation || a.Kind == timeline.Group):
		return index.Step{Key: a.ID.String(), Name: a.Name} // an organisation stands beside countries
	}
	return nothing(l)
}
