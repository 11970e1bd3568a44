package filter

import (
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/edit"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// library is a library with a catalogue that follows it.
type library struct {
	*store.Store
	cat *catalogue.Catalogue
}

// open makes a library of events with actors, articles and a layer of notes.
func open(t *testing.T, n int) *library {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	list := desktest.Articles()
	for _, a := range append(desktest.Actors(4), &timeline.Actor{ID: 5, Name: "Norway", Kind: timeline.Country, Country: "NOR", Aliases: []string{"Oslo"}}) {
		list = append(list, a)
	}
	for i := range n {
		e := desktest.Cited(i)
		e.ID = timeline.EventID(i + 1)
		if i%4 == 1 { // done to somebody, at times to the one who does it
			e.Roles = append(e.Roles, timeline.Role{Actor: timeline.ActorID(1 + i%3), As: timeline.Target})
		}
		if len(e.Claims) > 0 { // of two articles
			e.Citations = append(e.Citations, timeline.Citation{Article: 1 + e.Citations[0].Article%3, End: 4, Quote: "said"})
		}
		list = append(list, &e)
	}
	list = append(list, &timeline.Layer{ID: 1, Name: "mine"},
		&timeline.Annotation{ID: 1, Kind: timeline.Note, Text: "Ask the embassy", Layer: 1, Target: timeline.EventID(2).Ref()},
		&timeline.Annotation{ID: 2, Kind: timeline.Tag, Text: "Später", Layer: 1, Target: timeline.EventID(9).Ref()},
		&timeline.Annotation{ID: 3, Kind: timeline.Tag, Text: "trade", Layer: 1, Target: timeline.EventID(2).Ref()})
	desktest.Put(t, s, list...)
	l := &library{Store: s}
	if l.cat, err = catalogue.Open(t.Context(), s, nil); err == nil {
		err = l.cat.Need()
	}
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// change puts one state of an entity in the place of another.
func (l *library) change(t testing.TB, before, after timeline.Entity) {
	tx := edit.Transaction{Name: "Change", Changes: []edit.Change{{Before: before, After: after}}}
	if err := l.Apply(tx); err != nil {
		t.Fatal(err)
	}
	l.cat.Absorb(tx)
}

// edit changes an event, if it is there.
func (l *library) edit(t testing.TB, id timeline.EventID, fn func(*timeline.Event)) {
	if before, err := l.cat.Event(id); err == nil {
		after := *before
		fn(&after)
		l.change(t, before, &after)
	}
}

func (l *library) judge() *Judge {
	return New(l.cat.Snapshot(), when.Date(2023, 3, 1), func(code string) string {
		if code == "NOR" {
			return "Norway"
		}
		return code
	})
}

func leaves() []string {
	return []string{"grain", "grain*", "gra", `"over grain"`, `"over gr"`, "oslo", "actor", "cafe", "北", "北京", "平", "don't", `"don't wait"`,
		"strait", "vertrag", "uber", "embassy", "spater", "zzz", `""`, "actor:norway", `actor:"actor 1"`, "country:FRA", "country:norway", "by:norway", "to:norway", "by:FRA", `to:"actor 1"`, `by:"actor 2"`, `by:"actor 1" to:"actor 1"`,
		"type:visit", "type:coerce,agree", "tag:trade", "tag:spater", "layer:mine", "place:rome", "place:os", "source:courier", `source:"report 1"`,
		"is:conflict", "is:starred", "is:announced", "is:undated", "is:overdue", "is:proposed", "date:2023-02..2023-03", "before:2023-03",
		"after:2023-04", "class:verbal-cooperation", "class:material-conflict", "precision:day", "precision:month"}
}

// expressions draws queries of a few terms with all that joins terms.
func expressions() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		term := func() string {
			return rapid.SampledFrom([]string{"", "", "-"}).Draw(t, "sign") + rapid.SampledFrom(leaves()).Draw(t, "leaf")
		}
		text := term()
		for range rapid.IntRange(0, 2).Draw(t, "more") {
			text = fmt.Sprintf(rapid.SampledFrom([]string{"%s %s", "(%s OR %s)", "-(%s %s)"}).Draw(t, "joint"), text, term())
		}
		return text
	})
}

// agrees compares what a filter keeps with what reading each event says.
func agrees(l *library, text string) error {
	q, err := query.Parse(text)
	if err != nil {
		return fmt.Errorf("%s: %w", text, err)
	}
	got, slow := l.judge().Matches(q), l.judge()
	for o := range index.Ord(l.cat.Table.All()) {
		e, err := l.cat.Event(l.cat.Table.ID(o))
		if err != nil {
			return err
		}
		want := (q.Uses("is", "proposed") || !e.Proposed) && slow.match(q, e)
		if got.Has(o) != want {
			return fmt.Errorf("%s: %s passes: %t, want %t", text, e.ID, got.Has(o), want)
		}
	}
	return nil
}

// changing returns a function that makes another change with every call.
func (l *library) changing() func(t testing.TB) {
	n := 0
	id := func(from, most int) timeline.EventID { return timeline.EventID(from + n%most) }
	steps := []func(t testing.TB){
		func(t testing.TB) {
			for _, a := range l.cat.Notes(id(11, 5).Ref()) {
				l.change(t, a, nil)
				return
			}
			a := &timeline.Annotation{ID: timeline.AnnotationID(10 + n), Kind: timeline.Star, Layer: 1, Target: id(11, 5).Ref()}
			l.change(t, nil, a)
		},
		func(t testing.TB) {
			l.edit(t, id(20, 7), func(e *timeline.Event) {
				e.Title, e.Place, e.Mode, e.Tags = fmt.Sprint("Grain ", n), "Bergen", "call", []string{"new"}
				e.Roles = []timeline.Role{{Actor: 1, As: timeline.Source, Country: "NOR"}, {Actor: 3, As: timeline.Mentioned}}
			})
		},
		func(t testing.TB) {
			l.change(t, nil, &timeline.Event{ID: timeline.EventID(1000 + n), Title: "Steel summit", Type: timeline.Consult,
				Citations: []timeline.Citation{{Article: 2, End: 3, Quote: "Der"}}, Roles: []timeline.Role{{Actor: 5, As: timeline.Host, Country: "FRA"}}})
		},
		func(t testing.TB) {
			next := *l.cat.Layers[1]
			next.Hidden = n%4 < 2
			l.change(t, l.cat.Layers[1], &next)
		},
		func(t testing.TB) {
			next := *l.cat.Articles[2]
			next.Outlet = fmt.Sprint("Steel Post ", n)
			l.change(t, l.cat.Articles[2], &next)
		},
		func(t testing.TB) {
			if e, err := l.cat.Event(id(30, 20)); err == nil {
				l.change(t, e, nil)
			}
		},
	}
	return func(t testing.TB) {
		n++
		steps[n%len(steps)](t)
	}
}

// Ensure that filtering out of memory keeps what reading every event would, whatever is asked and whatever has changed since
// the events were read.
func TestMatches(t *testing.T) {
	l := open(t, 60)
	for _, text := range append(leaves(), "-actor:norway", "is:announced -is:overdue", "before:2023-03 OR actor:\"actor 1\"", "actor:norway 33") {
		if err := agrees(l, text); err != nil {
			t.Error(err)
		}
	}
	change, changed := l.changing(), 0
	rapid.Check(t, func(rt *rapid.T) {
		if rapid.IntRange(0, 3).Draw(rt, "change") == 0 {
			changed++
			change(t)
		}
		if err := agrees(l, expressions().Draw(rt, "query")); err != nil {
			rt.Fatal(err)
		}
	})
	if len(l.cat.Unsaid) == 0 || changed < 6 {
		t.Errorf("%d changes, %d events looked up: the test no longer tests what has changed", changed, len(l.cat.Unsaid))
	}
}

// tallySlowly counts by asking of every event what it has.
func tallySlowly(t *testing.T, l *library, q query.Query) (*Tally, map[string]int) {
	t.Helper()
	table, states := l.cat.Table, map[string]int{}
	out := &Tally{People: make([]int, len(table.People())), Told: l.cat.Said, Offered: Offered{People: make([]int, len(table.People())),
		Countries: map[string]int{}, Tags: map[string]int{}, Outlets: map[string]int{}}}
	for o := range index.Ord(table.All()) {
		e, err := l.cat.Event(table.ID(o))
		if err != nil {
			t.Fatal(err)
		}
		passes := func(q query.Query) bool {
			return (q.Uses("is", "proposed") || !e.Proposed) && l.judge().match(q, e)
		}
		if passes(q) {
			for _, a := range table.Who(o) {
				out.People[a]++
			}
			if e.When.IsZero() {
				out.NoDate, out.Undated = out.NoDate+1, append(out.Undated, e.ID)
			}
		}
		for s := range States {
			if passes(q.With("is", s.String())) {
				states[s.String()]++
			}
		}
		if passes(q.Less("actor")) {
			for _, a := range table.Who(o) {
				out.Offered.People[a]++
			}
		}
		each(passes(q.Less("country")), out.Offered.Countries, func(add func(string)) {
			for _, r := range e.Roles {
				add(l.cat.Actors[r.Actor].Country)
				add(r.Country)
			}
		})
		each(passes(q.Less("tag")), out.Offered.Tags, func(add func(string)) {
			for _, tag := range l.cat.Tags(e.ID) {
				add(tag)
			}
		})
		each(passes(q.Less("source")), out.Offered.Outlets, func(add func(string)) {
			for _, id := range e.Articles() {
				add(l.cat.Articles[id].Outlet)
			}
		})
		if passes(q.Less("type")) {
			out.Offered.Types[e.Type]++
		}
		if passes(q.Less("class")) {
			out.Offered.Quads[e.Type.Quad()]++
		}
		if passes(q.Less("precision")) {
			out.Offered.Precision[e.When.Gran]++
		}
	}
	return out, states
}

// each counts the values that fn adds for one event, each once.
func each(passes bool, counts map[string]int, fn func(add func(string))) {
	if !passes {
		return
	}
	have := map[string]bool{"": true}
	fn(func(v string) {
		if !have[v] {
			have[v] = true
			counts[v]++
		}
	})
}

// Ensure that all figures are those that looking at every event gives, also of what has changed since the events were read.
func TestCount(t *testing.T) {
	l := open(t, 120)
	change := l.changing()
	for i := range 12 {
		for _, text := range []string{"", "tag:trade", `actor:"Actor 1"`, "country:FRA -precision:month", "is:proposed", "grain type:agree", "source:courier"} {
			q, err := query.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			got, want, states := l.count(t, q)
			if got.States = [States]int{}; !reflect.DeepEqual(got, want) {
				t.Fatalf("after %d changes, %q:\n%+v\nwant\n%+v", i, text, got, want)
			}
			if counted := l.states(q); !maps.Equal(counted, states) {
				t.Fatalf("after %d changes, %q: states %v, want %v", i, text, counted, states)
			}
		}
		change(t)
	}
}

func (l *library) count(t *testing.T, q query.Query) (got, want *Tally, states map[string]int) {
	t.Helper()
	j := l.judge()
	got = j.Count(q, j.Matches(q))
	want, states = tallySlowly(t, l, q)
	return got, want, states
}

// states are those that some events are in.
func (l *library) states(q query.Query) map[string]int {
	j := l.judge()
	n := map[string]int{}
	for s, count := range j.Count(q, j.Matches(q)).States {
		if count > 0 {
			n[State(s).String()] = count
		}
	}
	return n
}
