package host

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// shelved opens a library that the shelf looks after.
func shelved(t *testing.T) (*store.Store, Shelf) {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "library.entente"), StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil && !errors.Is(err, store.ErrClosed) {
			t.Error(err)
		}
	})
	return s, Shelf{Open: func() *store.Store { return s }}
}

func addEvent(t *testing.T, s *store.Store, id timeline.EventID) {
	t.Helper()
	e := &timeline.Event{ID: id, Title: "x", Confidence: 1, When: when.Point(when.Date(2023, 2, 28), when.ToDay)}
	if err := s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: e}}}); err != nil {
		t.Fatal(err)
	}
}

// Ensure that a large change is guarded by one backup in half an hour, and an empty library by none.
func TestShelf_Guard(t *testing.T) {
	s, shelf := shelved(t)
	backups := func() int {
		list, err := shelf.Copies(s.Path())
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	for i, want := range []int{0, 1, 1} { // before the first event there is nothing to keep
		if err := shelf.Guard(); err != nil || backups() != want {
			t.Errorf("after %d events: %d backups, %v, want %d", i, backups(), err, want)
		}
		addEvent(t, s, timeline.EventID(i+1))
	}
	if err := shelf.BackUp(); err != nil || backups() != 2 {
		t.Errorf("asked for: %d backups, %v, want 2", backups(), err)
	}
	if list, _ := shelf.Copies(s.Path()); list[0].Counts[timeline.KindEvent] != 3 || list[0].Broken != "" {
		t.Errorf("the newest is %+v, want three events", list[0])
	}
}

// Ensure that a large change is guarded also when the clock was set back since the last backup.
func TestShelf_GuardClock(t *testing.T) {
	s, shelf := shelved(t)
	addEvent(t, s, 1)
	if err := shelf.BackUp(); err != nil {
		t.Fatal(err)
	}
	list, err := store.Backups(s.Path(), "")
	if err != nil || len(list) != 1 {
		t.Fatalf("%d backups, %v", len(list), err)
	}
	name := strings.Split(filepath.Base(list[0].Path), ".")
	name[1] = "29990101T000000Z"
	if err := os.Rename(list[0].Path, filepath.Join(filepath.Dir(list[0].Path), strings.Join(name, "."))); err != nil {
		t.Fatal(err)
	}
	addEvent(t, s, 2)
	if err := shelf.Guard(); err != nil {
		t.Fatal(err)
	}
	if list, err = store.Backups(s.Path(), ""); err != nil || len(list) != 2 {
		t.Errorf("%d backups, %v, want 2", len(list), err)
	}
}

// Ensure that backups go to a second folder as well, each library's to a place of its own, and that a folder that is not
// there is neither made nor passed over.
func TestShelf_Second(t *testing.T) {
	s, shelf := shelved(t)
	addEvent(t, s, 1)
	if err := shelf.SetSecond(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a folder that is not there was taken")
	}
	dir := filepath.Join(t.TempDir(), "disk")
	if err := errors.Join(os.Mkdir(dir, 0o700), shelf.SetSecond(dir)); err != nil {
		t.Fatal(err)
	}
	other, otherShelf := shelved(t)
	addEvent(t, other, 1)
	if err := otherShelf.SetSecond(dir); err != nil {
		t.Fatal(err)
	}
	places, err := filepath.Glob(filepath.Join(dir, "library-*", "library.*.entente"))
	if err != nil || len(places) != 2 {
		t.Errorf("backups in the second folder: %v, %v, want one of each library", places, err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	addEvent(t, s, 2)
	if err := shelf.BackUp(); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("BackUp = %v, want an error that names %s", err, dir)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the second folder was made: %v", err)
	}
	if list, err := shelf.Copies(s.Path()); err != nil || len(list) != 2 {
		t.Errorf("%d backups beside the library, %v, want 2", len(list), err)
	}
}

// Ensure that a backup becomes a library of its own without touching another.
func TestShelf_CopyOut(t *testing.T) {
	s, shelf := shelved(t)
	addEvent(t, s, 1)
	if err := shelf.BackUp(); err != nil {
		t.Fatal(err)
	}
	list, err := shelf.Copies(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"library (restored).entente", "library (restored 2).entente"} {
		path, err := shelf.CopyOut(list[0].Path, s.Path())
		if err != nil || filepath.Base(path) != want {
			t.Errorf("CopyOut = %s, %v, want %s", path, err, want)
		}
		if info, err := store.Peek(path); err != nil || info.Counts[timeline.KindEvent] != 1 {
			t.Errorf("%s holds %v, %v", path, info.Counts, err)
		}
	}
}

// Ensure that it is known whether the last changes are backed up, and that a library without any needs no backup.
func TestShelf_BackedUp(t *testing.T) {
	s, shelf := shelved(t)
	check := func(when string, want bool) {
		t.Helper()
		if got, err := shelf.BackedUp(); err != nil || got != want {
			t.Errorf("%s: BackedUp = %t, %v", when, got, err)
		}
	}
	check("new", true)
	addEvent(t, s, 1)
	check("changed", false)
	if err := shelf.BackUp(); err != nil {
		t.Fatal(err)
	}
	check("backed up", true)
	addEvent(t, s, 2)
	check("changed again", false)
}
