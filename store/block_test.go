package store

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// importSome imports n rows and returns what was written.
func importSome(t *testing.T, s *Store, n int) []timeline.Entity {
	t.Helper()
	w, err := s.BeginImport("rows")
	if err != nil {
		t.Fatal(err)
	}
	first, err := s.Reserve(timeline.KindEvent, n)
	if err != nil {
		t.Fatal(err)
	}
	list := make([]timeline.Entity, n)
	for i := range list {
		e := row(int(first)+i, w.ID())
		e.Extra = []timeline.Extra{{Key: "SOURCEURL", Value: "http://example.com/" + e.Key}}
		if i%50 == 7 {
			e.Summary = strings.Repeat("long ", maxPart/4)
		}
		list[i] = e
	}
	if err := errors.Join(w.Add(list), w.Commit()); err != nil {
		t.Fatal(err)
	}
	return list
}

// Ensure that rows read as they were written, one by one and all together, by key too, after edits, undo, a restart and
// compacting; and that few rows and long ones need no block.
func TestBlocks(t *testing.T) {
	s := newStore(t)
	list := importSome(t, s, 3*blockSize+70)
	check := func(what string) {
		t.Helper()
		got := contents(t, s)
		for _, e := range list {
			one, err := s.Get(e.Ref())
			if err != nil || !reflect.DeepEqual(one, e) || !reflect.DeepEqual(got[e.Ref()], e) {
				t.Fatalf("%s: %s = %+v, %v, want %+v", what, e.Ref(), one, err, e)
			}
			if ref, found, err := s.Find(timeline.KindEvent, e.(*timeline.Event).Key); ref != e.Ref() || !found || err != nil {
				t.Fatalf("%s: Find gives %s, %v, %v, want %s", what, ref, found, err, e.Ref())
			}
		}
	}
	check("written")
	if n := s.st.tally[spaceBlocks].count; n != 4 {
		t.Errorf("%d blocks, want 4", n)
	}
	old := list[300].(*timeline.Event)
	changed := *old
	changed.Title = "Another title"
	if err := s.Apply(edit.Transaction{Name: "edit", Changes: []edit.Change{{Before: old, After: &changed}}}); err != nil {
		t.Fatal(err)
	}
	list[300] = &changed
	check("edited")
	if _, err := s.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	list[300] = old
	check("undone")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	mustBeSound(t, s.Path())
	if _, _, err := Compact(s.Path(), Options{Now: now}); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, s.Path(), Options{})
	check("compacted")
	if importSome(t, s, blockLeast/2); s.st.tally[spaceBlocks].count != 4 {
		t.Error("a few rows went into a block")
	}
}

// Ensure that the blocks of an import that is undone for good go with it.
func TestBlocks_Compact(t *testing.T) {
	s := newStore(t)
	importSome(t, s, 500)
	if _, err := s.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	importSome(t, s, 1) // nothing can be redone any more
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Compact(s.Path(), Options{Now: now}); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, s.Path(), Options{})
	if n := s.st.tally[spaceBlocks].count; n != 0 {
		t.Errorf("%d blocks are left", n)
	}
}

// Ensure that a missing block is noticed by readers and by a check, and that repair keeps who acted when.
func TestBlocks_Lost(t *testing.T) {
	s := newStore(t)
	list := importSome(t, s, 2*blockSize)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	lose(t, s.Path(), spaceBlocks, idKey(list[0].Ref().ID))
	s = mustOpen(t, s.Path(), Options{})
	if _, err := s.Get(list[3].Ref()); !errors.Is(err, ErrDamaged) {
		t.Errorf("Get: %v", err)
	}
	if _, err := s.Get(list[blockSize].Ref()); err != nil {
		t.Errorf("Get of another block: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := verify(s.Path())
	if got := strings.Join(report.Problems, "; "); err != nil || !strings.Contains(got, "lie in blocks that are missing") {
		t.Errorf("check: %q, %v", got, err)
	}
	result, err := Repair(s.Path(), Options{Now: now})
	if err != nil || !result.Lost {
		t.Fatalf("Repair: %+v, %v", result, err)
	}
	mustBeSound(t, s.Path())
	s = mustOpen(t, s.Path(), Options{})
	e, err := s.Get(list[3].Ref())
	if err != nil {
		t.Fatal(err)
	}
	got, want := e.(*timeline.Event), list[3].(*timeline.Event)
	if got.When != want.When || got.Key != want.Key || got.Title != "Visit" && got.Title != "Talks" || !reflect.DeepEqual(got.Actors(), want.Actors()) {
		t.Errorf("what is left: %+v", got)
	}
}
