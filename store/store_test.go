package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	bolt "go.etcd.io/bbolt"

	"entente/store/codec"
	"entente/store/seal"
	"entente/timeline"
	"entente/timeline/edit"
)

func mustOpen(t *testing.T, path string, o Options) *Store {
	t.Helper()
	o.Now = now
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // most tests have closed it
	return s
}

// Ensure that a second program is told that the library is open, soon and without touching it.
func TestOpen_Locked(t *testing.T) {
	s := newStore(t)
	if _, err := Open(s.Path(), Options{Now: now}); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), s.Path()) {
		t.Errorf("second opener: %v, want %v and the path", err, ErrLocked)
	}
	if _, err := Open(s.Path(), Options{Now: now, ReadOnly: true}); !errors.Is(err, ErrLocked) {
		t.Errorf("second reader: %v, want %v", err, ErrLocked)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	a, b := mustOpen(t, s.Path(), Options{ReadOnly: true}), mustOpen(t, s.Path(), Options{ReadOnly: true})
	if err := errors.Join(a.Close(), b.Close()); err != nil {
		t.Error(err)
	}
}

// Ensure that a library that cannot be written to is read, says why, and refuses every change.
func TestOpen_ReadOnly(t *testing.T) {
	data, want := sampleFile(t)
	tests := []struct {
		name string
		mode os.FileMode
		o    Options
		why  string
	}{
		{"asked for", 0o600, Options{ReadOnly: true}, "for reading only"},
		{"marked", 0o400, Options{}, "marked as read-only"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := write(t, data)
			if err := os.Chmod(path, tt.mode); err != nil {
				t.Fatal(err)
			}
			s := mustOpen(t, path, tt.o)
			if !strings.Contains(s.ReadOnly(), tt.why) {
				t.Errorf("ReadOnly = %q, want %q", s.ReadOnly(), tt.why)
			}
			if got := contents(t, s); !reflect.DeepEqual(got, want) {
				t.Errorf("other contents")
			}
			_, reserve := s.Reserve(timeline.KindEvent, 1)
			_, undo := s.Undo(t.Context())
			_, begin := s.BeginImport("x")
			apply := s.Apply(edit.Transaction{Name: "x", Changes: []edit.Change{{After: event(1, "x")}}})
			for i, err := range []error{reserve, undo, begin, apply, s.SetSetting("a", "b")} {
				if !errors.Is(err, timeline.ErrReadOnly) {
					t.Errorf("change %d: %v, want %v", i, err, timeline.ErrReadOnly)
				}
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, data) {
				t.Errorf("the file was changed (%v)", err)
			}
		})
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none"), Options{Now: now, ReadOnly: true}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v, want %v", err, os.ErrNotExist)
	}
}

// Ensure that a file that is taken away while it is open is noticed before the next change, and can still be saved.
func TestStore_FileGone(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(path string) error
		want   error
		saving bool
	}{
		{"deleted", os.Remove, ErrGone, true},
		{"moved", func(p string) error { return os.Rename(p, p+".moved") }, ErrGone, true},
		{"replaced", func(p string) error { return os.Rename(copied(p), p) }, ErrGone, true},
		{"cut", func(p string) error { return os.Truncate(p, 20_000) }, ErrGone, false},
		{"cut to nothing", func(p string) error { return os.Truncate(p, 0) }, ErrGone, false},
		{"read-only", func(p string) error { return os.Chmod(p, 0o400) }, timeline.ErrReadOnly, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data, want := sampleFile(t)
			path := write(t, data)
			s := mustOpen(t, path, Options{})
			if err := tt.spoil(path); err != nil {
				t.Fatal(err)
			}
			err := s.Apply(edit.Transaction{Name: "x", Changes: []edit.Change{{After: event(9999, "x")}}})
			if !errors.Is(err, tt.want) && !errors.Is(err, ErrDamaged) || !strings.Contains(fmt.Sprint(err), path) && tt.saving {
				t.Errorf("Apply = %v, want %v and the path", err, tt.want)
			}
			saved := filepath.Join(t.TempDir(), "saved")
			err = s.Backup(saved)
			if tt.saving != (err == nil) {
				t.Errorf("Backup = %v, want success %v", err, tt.saving)
			}
			if err == nil {
				again := mustOpen(t, saved, Options{})
				if got := contents(t, again); !reflect.DeepEqual(got, want) {
					t.Error("the copy has other contents")
				}
			}
			// What is still readable is read; what is not is an error or listed, not the end of the process.
			for _, k := range timeline.Kinds() {
				err := s.Each(k, func(e timeline.Entity) error {
					if !reflect.DeepEqual(e, want[e.Ref()]) {
						t.Errorf("%s is other than it was", e.Ref())
					}
					return nil
				})
				if err != nil && (tt.saving || !errors.Is(err, ErrDamaged)) {
					t.Errorf("Each(%s) = %v", k, err)
				}
			}
		})
	}
}

func copied(path string) string {
	if err := copyFile(path, path+".copy"); err != nil {
		panic(err)
	}
	return path + ".copy"
}

// Ensure that changes that do not fit what is there are refused as a whole.
func TestApply_Refuses(t *testing.T) {
	s := newStore(t)
	add(t, s, event(1, "one"), event(2, "two"))
	changed := event(1, "another")
	tests := []struct {
		name    string
		changes []edit.Change
		want    error
	}{
		{"create what exists", []edit.Change{{After: event(3, "x")}, {After: event(1, "x")}}, ErrConflict},
		{"change what is other", []edit.Change{{After: event(3, "x")}, {Before: changed, After: event(1, "x")}}, ErrConflict},
		{"change what is not there", []edit.Change{{Before: event(9, "x"), After: event(9, "y")}}, timeline.ErrNotFound},
		{"delete what is not there", []edit.Change{{Before: event(9, "x")}}, timeline.ErrNotFound},
		{"make it invalid", []edit.Change{{After: &timeline.Event{ID: 4, Confidence: 2}}}, timeline.ErrInvalid},
	}
	want := contents(t, s)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := s.Apply(edit.Transaction{Name: "x", Changes: tt.changes}); !errors.Is(err, tt.want) {
				t.Errorf("Apply = %v, want %v", err, tt.want)
			}
			if got := contents(t, s); !reflect.DeepEqual(got, want) {
				t.Error("it left something behind")
			}
		})
	}
	if h, err := s.History(); err != nil || len(h) != 1 {
		t.Errorf("history %v, %v, want one entry", h, err)
	}
}

// Ensure that an import that is cut short, undone or overtaken stands in the history as what it is.
func TestImport(t *testing.T) {
	s := newStore(t)
	w, err := s.BeginImport("Import of a.txt")
	if err != nil {
		t.Fatal(err)
	}
	entry := func(want edit.Entry) {
		t.Helper()
		h, err := s.History()
		if err != nil || len(h) != 1 || h[0] != want {
			t.Errorf("history %+v, %v, want %+v", h, err, want)
		}
	}
	one := event(1, "one")
	if err := w.Add([]timeline.Entity{one}); err == nil || !strings.Contains(err.Error(), "import") {
		t.Errorf("an entity of no import: %v, want an error", err)
	}
	one.Import = w.ID()
	if err := w.Add([]timeline.Entity{one}); err != nil {
		t.Fatal(err)
	}
	partial := edit.Entry{Seq: 1, Name: "Import of a.txt", At: now(), Changes: 1, Import: w.ID(), Partial: true}
	entry(partial)
	tx, err := s.Undo(t.Context())
	if err != nil || tx.Name != "Import of a.txt" || len(tx.Changes) != 0 {
		t.Errorf("Undo = %+v, %v", tx, err)
	}
	if _, err := s.Get(one.Ref()); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("Get after undo: %v, want %v", err, timeline.ErrNotFound)
	}
	if _, found, err := s.Find(timeline.KindEvent, one.Key); found || err != nil {
		t.Errorf("Find after undo: %v, %v, want nothing", found, err)
	}
	two := event(2, "two")
	two.Import = w.ID()
	if err := w.Add([]timeline.Entity{two}); err == nil || !strings.Contains(err.Error(), "undone") {
		t.Errorf("Add after undo: %v, want an error", err)
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Add([]timeline.Entity{two}), w.Commit()); err != nil {
		t.Fatal(err)
	}
	partial.Changes, partial.Partial = 2, false
	entry(partial)
	if ref, found, err := s.Find(timeline.KindEvent, two.Key); ref != two.Ref() || !found || err != nil {
		t.Errorf("Find = %v, %v, %v, want %v", ref, found, err, two.Ref())
	}
	empty, err := s.BeginImport("nothing new")
	if err != nil || empty.ID() == w.ID() {
		t.Fatalf("second import: number %d, %v", empty.ID(), err)
	}
	if err := empty.Commit(); err != nil {
		t.Error(err)
	}
	entry(partial)
}

// Ensure that a large text is stored once, and that opening does not read it.
func TestApply_LargeText(t *testing.T) {
	s := newStore(t)
	add(t, s, &timeline.Article{ID: 1, Title: "A", Size: 8 << 20}, &timeline.Text{ID: 1, Body: strings.Repeat("x", 8<<20)})
	if n, err := size(s.Path()); err != nil || n > 17<<20 { // bbolt doubles the file as it grows
		t.Errorf("the file has %d bytes, %v", n, err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	tx, err := s.Redo(t.Context())
	if err != nil || len(tx.Changes) != 2 || len(tx.Changes[1].After.(*timeline.Text).Body) != 8<<20 {
		t.Errorf("Redo = %d changes, %v", len(tx.Changes), err)
	}
}

func TestSettings(t *testing.T) {
	s := newStore(t)
	for _, value := range []string{"a", "", "b"} {
		if err := s.SetSetting("theme", value); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting("theme"); got != value || err != nil {
			t.Errorf("Setting = %q, %v, want %q", got, err, value)
		}
	}
	if h, err := s.History(); err != nil || len(h) != 0 {
		t.Errorf("settings stand in the history: %v, %v", h, err)
	}
}

// Ensure that a library that was not closed is known by that, and by nothing else.
func TestUnclean(t *testing.T) {
	s := newStore(t)
	add(t, s, event(1, "one"))
	if s.Unclean() {
		t.Error("a new library counts as not closed")
	}
	if err := s.file.Close(); err != nil { // as if the process had ended
		t.Fatal(err)
	}
	again := mustOpen(t, s.Path(), Options{})
	if !again.Unclean() {
		t.Error("a library that was not closed counts as closed")
	}
	add(t, again, event(2, "two"))
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	again = mustOpen(t, s.Path(), Options{})
	if !again.Unclean() {
		t.Error("a library that nobody has examined counts as in order")
	}
	again.Examined()
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	if third := mustOpen(t, s.Path(), Options{}); third.Unclean() {
		t.Error("a library that was examined and closed counts as not closed")
	} else if err := third.Close(); err != nil {
		t.Fatal(err)
	}
}

// Ensure that a file of an older schema is brought up to date on a copy, and left alone when that fails.
func TestMigrate(t *testing.T) {
	rename := func(tx *bolt.Tx) error { // a schema to come: every setting gets a prefix
		b := tx.Bucket(spaceSettings.bucket())
		rec, err := seal.Open(byte(spaceSettings), []byte("a"), b.Get([]byte("a")))
		if err != nil {
			return err
		}
		st, err := loadState(tx, "")
		if err != nil {
			return err
		}
		w := &writer{reader: reader{tx: tx}, st: st}
		if err := errors.Join(w.seal(spaceSettings, []byte("new a"), 0, rec.Payload), w.erase(spaceSettings, []byte("a"))); err != nil {
			return err
		}
		h, err := loadHeader(tx, "", Schema)
		return errors.Join(err, layOut(tx, h, w.st))
	}
	spoil := func(tx *bolt.Tx) error { // forgets to keep the sums right
		return tx.Bucket(spaceSettings.bucket()).Delete([]byte("a"))
	}
	tests := []struct {
		name string
		step func(*bolt.Tx) error
		ok   bool
	}{
		{"good", rename, true},
		{"fails", func(*bolt.Tx) error { return errors.New("no") }, false},
		{"loses a record", spoil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			if err := errors.Join(s.SetSetting("a", "value"), s.Close()); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(s.Path())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := open(s.Path(), Options{Now: now, ReadOnly: true}, append(steps(), tt.step)); !errors.Is(err, ErrOlder) {
				t.Errorf("read-only: %v, want %v", err, ErrOlder)
			}
			again, err := open(s.Path(), Options{Now: now}, append(steps(), tt.step))
			if !tt.ok {
				if err == nil || !strings.Contains(err.Error(), "not touched") {
					t.Errorf("open = %v, want an error that says that the file was not touched", err)
				}
				if after, err := os.ReadFile(s.Path()); err != nil || !bytes.Equal(after, before) {
					t.Errorf("the file was changed (%v)", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if got, err := again.Setting("new a"); got != "value" || err != nil {
				t.Errorf("Setting = %q, %v", got, err)
			}
			if err := again.Close(); err != nil {
				t.Fatal(err)
			}
			kept := mustOpen(t, fmt.Sprintf("%s.schema-%d", s.Path(), Schema), Options{})
			if got, err := kept.Setting("a"); got != "value" || err != nil {
				t.Errorf("in the old file: %q, %v", got, err)
			}
			if _, err := Open(s.Path(), Options{Now: now}); !errors.Is(err, ErrNewer) {
				t.Errorf("the old program: %v, want %v", err, ErrNewer)
			}
		})
	}
}

// Ensure that what a later version has added to an entity outlives an edit and its undoing.
func TestApply_KeepsUnknownFields(t *testing.T) {
	s := newStore(t)
	one, two := event(1, "one"), event(1, "two")
	added := []byte{0xfa, 0x3f, 2, 'h', 'i'} // field 1023
	err := s.write(func(w *writer) error {
		return w.put(one.Ref(), 0, func(b []byte) ([]byte, error) {
			b, err := codec.Append(b, one)
			return append(b, added...), err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	check := func(title string) {
		t.Helper()
		err := s.view(func(r *reader) error {
			rec, err := r.get(one.Ref())
			if err != nil || !bytes.HasSuffix(rec.Payload, added) || !bytes.Contains(rec.Payload, []byte(title)) {
				t.Errorf("record %q, %v, want the title %q and what was added", rec.Payload, err, title)
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
	if err := s.Apply(edit.Transaction{Name: "x", Changes: []edit.Change{{Before: one, After: two}}}); err != nil {
		t.Fatal(err)
	}
	check("two")
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	check("one")
}

// Ensure that readers see whole steps while others write: both events of a pair, or none.
func TestStore_Concurrent(t *testing.T) {
	s := newStore(t)
	var group sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				n := 0
				if err := s.EachHead(func(*timeline.EventHead) error { n++; return nil }); err != nil || n%2 != 0 {
					t.Errorf("%d events, %v, want pairs", n, err)
					return
				}
				if _, err := s.Reserve(timeline.KindActor, 1); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := range 40 {
		add(t, s, event(2*i+2, "a"), event(2*i+3, "b"))
		if i%3 == 2 {
			w, err := s.BeginImport("import")
			if err != nil {
				t.Fatal(err)
			}
			a, b := event(1000+2*i, "a"), event(1001+2*i, "b")
			a.Import, b.Import = w.ID(), w.ID()
			if err := errors.Join(w.Add([]timeline.Entity{a, b}), w.Commit()); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Undo(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	close(stop)
	group.Wait()
	if p := s.Damage(); len(p) > 0 {
		t.Errorf("damage: %v", p)
	}
}

// Ensure that the next steps are those that the whole history tells, through undoing and redoing all of it.
func TestNextSteps(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "library.entente"), Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	check := func() {
		t.Helper()
		list, err := s.History()
		if err != nil {
			t.Fatal(err)
		}
		wantUndo, wantRedo := "", ""
		for _, e := range list {
			if !e.Undone {
				wantUndo = e.Name
			} else if wantRedo == "" {
				wantRedo = e.Name
			}
		}
		if undo, redo, err := s.NextSteps(); undo != wantUndo || redo != wantRedo || err != nil {
			t.Errorf("next are %q and %q (%v), want %q and %q", undo, redo, err, wantUndo, wantRedo)
		}
	}
	check()
	for i, name := range []string{"one", "two", "three"} {
		if err := s.Apply(edit.Transaction{Name: name, Changes: []edit.Change{{After: row(i+1, 0)}}}); err != nil {
			t.Fatal(err)
		}
		check()
	}
	for _, step := range []func(context.Context) (edit.Transaction, error){s.Undo, s.Undo, s.Undo, s.Redo, s.Redo} {
		if _, err := step(t.Context()); err != nil {
			t.Fatal(err)
		}
		check()
	}
}
