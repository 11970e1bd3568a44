package store

import (
	"errors"
	"maps"
	"reflect"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// heads returns the number of sources of each event as its head tells it.
func heads(t *testing.T, s *Store) map[timeline.EventID]int {
	t.Helper()
	n := map[timeline.EventID]int{}
	if err := s.EachHead(func(h *timeline.EventHead) error { n[h.ID] = h.Sources; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}

// mentioned is a library of rows that two imports have added to.
func mentioned(t *testing.T) (s *Store, rows []timeline.Entity, before world) {
	t.Helper()
	s = newStore(t)
	rows = importSome(t, s, 3*windowSize)
	before = contents(t, s)
	mention(t, s, rows)
	return s, rows, before
}

// Ensure that what an import adds to events is read with them, leaves their records and the history as they are, and is
// taken back and done again with the import.
func TestAdded(t *testing.T) {
	s, rows, before := mentioned(t)
	after := contents(t, s)
	for _, e := range rows {
		want := told(e.(*timeline.Event), 2+(e.Ref().ID-rows[0].Ref().ID)/3, "")
		one, err := s.Get(e.Ref())
		got, is := one.(*timeline.Event)
		if err != nil || !is || !reflect.DeepEqual(got.Citations, want.Citations) || len(got.Extra) != len(want.Extra) || !reflect.DeepEqual(one, after[e.Ref()]) {
			t.Fatalf("%s = %+v, %v, want %+v", e.Ref(), one, err, want)
		}
	}
	for id, n := range heads(t, s) {
		if n != 1 {
			t.Errorf("the head of e%d tells of %d sources, want 1", id, n)
		}
	}
	if s.st.tally[spaceKept].count != 0 || s.st.tally[spaceAdded].count != 4 {
		t.Errorf("%d records are kept, %d added, want 0 and 4", s.st.tally[spaceKept].count, s.st.tally[spaceAdded].count)
	}
	if h, err := s.History(); err != nil || h[1].Changes != len(rows)*4/3 {
		t.Errorf("history %+v, %v", h, err)
	}
	for range 2 {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := contents(t, s); !reflect.DeepEqual(got, before) || heads(t, s)[1] != 0 {
			t.Error("undo left something")
		}
		if _, err := s.Redo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := contents(t, s); !reflect.DeepEqual(got, after) || heads(t, s)[1] != 1 {
			t.Error("redo lost something")
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Compact(s.Path(), Options{Now: now}); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, s.Path(), Options{})
	if got := contents(t, s); !reflect.DeepEqual(got, after) {
		t.Error("compacting changed something")
	}
}

// Ensure that an event that is changed takes up what was added to it, that a later import adds to it again, and that each
// step is undone by itself.
func TestAdded_ThenChanged(t *testing.T) {
	s, rows, _ := mentioned(t)
	worlds := []world{contents(t, s)}
	change := func(next timeline.Entity, apply func(edit.Change) error) {
		t.Helper()
		last := worlds[len(worlds)-1]
		if err := apply(edit.Change{Before: last[next.Ref()], After: next}); err != nil {
			t.Fatal(err)
		}
		w := maps.Clone(last)
		w[next.Ref()] = next
		if worlds = append(worlds, w); !reflect.DeepEqual(contents(t, s), w) {
			t.Fatal("other contents")
		}
	}
	ref := rows[300].Ref()
	now := func() *timeline.Event { return worlds[len(worlds)-1][ref].(*timeline.Event) }
	apply := func(c edit.Change) error { return s.Apply(edit.Transaction{Name: "edit", Changes: []edit.Change{c}}) }
	revise := func(c edit.Change) error {
		w, err := s.BeginImport("more")
		if err != nil {
			return err
		}
		return errors.Join(w.Revise([]edit.Change{c}), w.Commit())
	}
	change(retitled(now(), "changed"), apply)
	change(told(now(), 40, "again"), revise)
	change(retitled(now(), "by an import"), revise)
	change(told(now(), 41, "once more"), revise)
	without := *now()
	without.Citations = without.Citations[:1]
	change(&without, apply)
	for i := len(worlds) - 2; i >= 0; i-- {
		if _, err := s.Undo(t.Context()); err != nil || !reflect.DeepEqual(contents(t, s), worlds[i]) {
			t.Fatalf("after %d steps: other contents, %v", i, err)
		}
	}
	for i := 1; i < len(worlds); i++ {
		if _, err := s.Redo(t.Context()); err != nil || !reflect.DeepEqual(contents(t, s), worlds[i]) {
			t.Fatalf("with %d steps again: other contents, %v", i, err)
		}
	}
}

// Ensure that additions that are lost make the events that they may concern unreadable rather than wrong, that a check meets
// it, and that the repair leaves the events.
func TestAdded_Lost(t *testing.T) {
	s, rows, before := mentioned(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	lose(t, s.Path(), spaceAdded, nil)
	s = mustOpen(t, s.Path(), Options{})
	if e, err := s.Get(rows[3].Ref()); !errors.Is(err, ErrDamaged) || len(s.Damage()) == 0 {
		t.Errorf("Get = %v, %v, want %v", e, err, ErrDamaged)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := verify(s.Path())
	if got := strings.Join(report.Problems, "; "); err != nil || !strings.Contains(got, `"added" do not add up`) {
		t.Errorf("check: %q, %v", got, err)
	}
	if result, err := Repair(s.Path(), Options{Now: now}); err != nil || !result.Lost {
		t.Fatalf("Repair: %+v, %v", result, err)
	}
	s = mustOpen(t, s.Path(), Options{})
	got := contents(t, s)
	if !reflect.DeepEqual(got[rows[0].Ref()], before[rows[0].Ref()]) || len(got[rows[700].Ref()].(*timeline.Event).Citations) != 1 {
		t.Errorf("after repair %+v and %+v", got[rows[0].Ref()], got[rows[700].Ref()])
	}
}

// Ensure that articles of which nothing but the address is known lie in blocks, and that one whose block is lost is still there.
func TestBlocks_Articles(t *testing.T) {
	s, _, _ := mentioned(t)
	after := contents(t, s)
	if n := s.st.tally[spaceBlocks].count; n != 4 {
		t.Errorf("%d blocks, want 3 of events and one of articles", n)
	}
	ref := timeline.Ref{Kind: timeline.KindArticle, ID: 7}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	lose(t, s.Path(), spaceBlocks, idKey(blockID(timeline.Ref{Kind: timeline.KindArticle, ID: 2})))
	if result, err := Repair(s.Path(), Options{Now: now}); err != nil || !result.Lost {
		t.Fatalf("Repair: %+v, %v", result, err)
	}
	s = mustOpen(t, s.Path(), Options{})
	got, err := s.Get(ref)
	if a, is := got.(*timeline.Article); err != nil || !is || a.Key != after[ref].(*timeline.Article).Key || a.Title == "" {
		t.Errorf("what is left: %+v, %v", got, err)
	}
}
