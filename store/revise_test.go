package store

import (
	"encoding/hex"
	"errors"
	"reflect"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// retitled is e with another title and key.
func retitled(e *timeline.Event, title string) *timeline.Event {
	next := *e
	next.Title, next.Key = title, title
	return &next
}

// Ensure that an import that changes or deletes what exists is undone and redone as a whole, when it is cut short as well.
func TestImport_Revise(t *testing.T) {
	for name, commit := range map[string]bool{"whole": true, "cut short": false} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			old, other, lost := event(1, "old"), event(2, "other"), event(4, "lost")
			if err := s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: old}, {After: other}, {After: lost}}}); err != nil {
				t.Fatal(err)
			}
			before := contents(t, s)
			w, err := s.BeginImport("import")
			if err != nil {
				t.Fatal(err)
			}
			fresh, brief := event(3, "fresh"), event(5, "brief")
			fresh.Import, brief.Import = w.ID(), w.ID()
			first, second, grown := retitled(old, "first"), retitled(old, "second"), retitled(fresh, "grown")
			err = errors.Join(
				w.Revise([]edit.Change{{Before: old, After: first}, {After: fresh}, {After: brief}}),
				w.Revise([]edit.Change{{Before: first, After: second}, {Before: fresh, After: grown}, {Before: lost}, {Before: brief}}))
			if commit {
				err = errors.Join(err, w.Commit())
			}
			if err != nil {
				t.Fatal(err)
			}
			after := contents(t, s)
			want := world{second.Ref(): second, other.Ref(): other, grown.Ref(): grown}
			if !reflect.DeepEqual(after, want) {
				t.Errorf("contents %v, want %v", after, want)
			}
			if h, err := s.History(); err != nil || len(h) != 2 || h[1].Changes != 3 || h[1].Partial == commit {
				t.Errorf("history %+v, %v, want one entry with 3 changes", h, err)
			}
			if n, err := s.Count(timeline.KindEvent); n != len(want) || err != nil {
				t.Errorf("%d events are counted, %v, want %d", n, err, len(want))
			}
			for range 2 {
				if tx, err := s.Undo(t.Context()); err != nil || len(tx.Changes) != 0 {
					t.Fatalf("Undo = %+v, %v", tx, err)
				}
				if got := contents(t, s); !reflect.DeepEqual(got, before) {
					t.Errorf("after undo %v, want %v", got, before)
				}
				if ref, found, err := s.Find(timeline.KindEvent, old.Key); !found || ref != old.Ref() || err != nil {
					t.Errorf("Find(%q) after undo = %v, %v, %v", old.Key, ref, found, err)
				}
				if _, err := s.Redo(t.Context()); err != nil {
					t.Fatal(err)
				}
				if got := contents(t, s); !reflect.DeepEqual(got, after) {
					t.Errorf("after redo %v, want %v", got, after)
				}
			}
		})
	}
}

// Ensure that an import changes nothing that it would not be able to put back in order.
func TestImport_ReviseRefuses(t *testing.T) {
	s := newStore(t)
	one, two := event(1, "one"), event(2, "two")
	if err := s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: one}, {After: two}}}); err != nil {
		t.Fatal(err)
	}
	imports := make([]edit.ImportWriter, 2)
	for i := range imports {
		w, err := s.BeginImport("import")
		if err != nil {
			t.Fatal(err)
		}
		e := event(3+i, "new")
		e.Import = w.ID()
		if err := w.Add([]timeline.Entity{e}); err != nil {
			t.Fatal(err)
		}
		imports[i] = w
	}
	edited := retitled(one, "edited by a person")
	if err := s.Apply(edit.Transaction{Name: "edit", Changes: []edit.Change{{Before: one, After: edited}}}); err != nil {
		t.Fatal(err)
	}
	newest, err := s.Get(timeline.Ref{Kind: timeline.KindEvent, ID: 4})
	if err != nil {
		t.Fatal(err)
	}
	before := contents(t, s)
	tests := []struct {
		name   string
		change edit.Change
	}{
		{"not what it was", edit.Change{Before: retitled(two, "else"), After: two}},
		{"not there", edit.Change{Before: event(9, "nine"), After: event(9, "ten")}},
		{"edited since the import began", edit.Change{Before: edited, After: retitled(edited, "x")}},
		{"added by a later import", edit.Change{Before: newest, After: retitled(newest.(*timeline.Event), "x")}},
		{"deletion", edit.Change{Before: two}},
	}
	for _, test := range tests {
		if err := imports[0].Revise([]edit.Change{{Before: two, After: retitled(two, "y")}, test.change}); err == nil {
			t.Errorf("%s: no error", test.name)
		}
		if got := contents(t, s); !reflect.DeepEqual(got, before) {
			t.Fatalf("%s: the step was written in part", test.name)
		}
	}
	if err := imports[0].Revise([]edit.Change{{Before: edited, After: one}}); !errors.Is(err, edit.ErrConflict) {
		t.Errorf("Revise = %v, want %v", err, edit.ErrConflict)
	}
	if err := imports[0].Revise([]edit.Change{{Before: two, After: retitled(two, "y")}}); err != nil {
		t.Error(err)
	}
}

// Ensure that entries of the history written before imports could revise are read, and keep their form.
func TestEntry_WithoutRevised(t *testing.T) {
	const old = "0a06696d706f727410c8011803200128013204" + "0a020801" // name, time, changes, import, partial, counts
	payload, err := hex.DecodeString(old)
	if err != nil {
		t.Fatal(err)
	}
	db := newStore(t)
	err = db.write(func(w *writer) error {
		if err := w.seal(spaceJournal, idKey(7), 0, payload); err != nil {
			return err
		}
		e, err := readEntry(idKey(7), w.bucket(spaceJournal).Get(idKey(7)))
		if err != nil {
			return err
		}
		if e.revised != 0 || e.kept() || e.imp != 1 || !e.partial || e.name != "import" {
			t.Errorf("read %+v", e)
		}
		return w.erase(spaceJournal, idKey(7))
	})
	if err != nil {
		t.Fatal(err)
	}
	whole := entry{seq: 8, name: "import", at: 200, changes: 5, imp: 1, counts: counts{timeline.KindEvent: 2}, revised: 3}
	err = db.write(func(w *writer) error {
		if err := w.log(whole); err != nil {
			return err
		}
		got, err := readEntry(idKey(8), w.bucket(spaceJournal).Get(idKey(8)))
		if !reflect.DeepEqual(got, whole) {
			t.Errorf("read %+v, want %+v", got, whole)
		}
		return errors.Join(err, w.erase(spaceJournal, idKey(8)))
	})
	if err != nil {
		t.Fatal(err)
	}
}
