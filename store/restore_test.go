package store

import (
	"path/filepath"
	"reflect"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// Ensure that what a library loses after an old backup was restored, and before the next one is written, comes from that backup and
// not from what the restoring has done away with.
func TestRestore_ThenRepair(t *testing.T) {
	for _, elsewhere := range []bool{false, true} {
		s := newStore(t)
		path, at := s.Path(), now()
		clock := Options{Now: func() int64 { at += 60; return at }}
		s.now = clock.Now
		kept := event(1, "kept")
		add(t, s, kept)
		add(t, s, event(2, "another"))
		early, err := s.AutoBackup("")
		if err != nil {
			t.Fatal(err)
		}
		if elsewhere {
			early = filepath.Join(t.TempDir(), "early.entente")
			if err := s.Backup(early); err != nil {
				t.Fatal(err)
			}
		}
		change := edit.Change{Before: kept, After: event(1, "done away with")}
		if err := s.Apply(edit.Transaction{Name: "change", Changes: []edit.Change{change}}); err != nil {
			t.Fatal(err)
		}
		if _, err := s.AutoBackup(""); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(early, path, clock); err != nil {
			t.Fatal(err)
		}
		lose(t, path, space(timeline.KindEvent), idKey(1))
		result, err := Repair(path, clock)
		if err != nil || result.Restored != 1 {
			t.Fatalf("%+v, %v", result, err)
		}
		s = mustOpen(t, path, clock)
		got, err := s.Get(kept.Ref())
		if err != nil || !reflect.DeepEqual(got, kept) {
			t.Errorf("from elsewhere %v: repaired to %+v, %v", elsewhere, got, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		list, err := Backups(path, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range list {
			mustBeSound(t, b.Path)
		}
	}
}
