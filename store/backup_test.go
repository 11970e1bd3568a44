package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"entente/timeline"
)

func TestBackupRestore(t *testing.T) {
	s := newStore(t)
	want := fill(t, s)
	path := filepath.Join(t.TempDir(), "copy")
	if err := s.Backup(path); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := os.ReadFile(path + ".sha256")
	if err != nil || string(sum) != fmt.Sprintf("%x  copy\n", sha256.Sum256(data)) {
		t.Errorf("sum %q, %v", sum, err)
	}
	if err := s.Backup(s.Path()); err == nil {
		t.Error("a backup over the library itself was written")
	}
	add(t, s, event(9000, "later"))
	later := contents(t, s)
	if _, err := Restore(path, s.Path(), Options{Now: now}); !errors.Is(err, ErrLocked) {
		t.Errorf("Restore while it is open: %v, want %v", err, ErrLocked)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(path, s.Path(), Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]world{s.Path(): want, kept: later} {
		again := mustOpen(t, file, Options{})
		if got := contents(t, again); !reflect.DeepEqual(got, want) {
			t.Errorf("%s has other contents", file)
		}
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := os.WriteFile(path, data[:len(data)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(path, s.Path(), Options{Now: now}); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("Restore of a damaged backup: %v, want an error that names it", err)
	}
	if after, err := os.ReadFile(s.Path()); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the library was changed (%v)", err)
	}
}

// Ensure that a damaged library is kept when a backup takes its place.
func TestRestore_OverDamaged(t *testing.T) {
	data, want := sampleFile(t)
	good := write(t, data)
	for name, bad := range map[string][]byte{"empty": nil, "cut": data[:len(data)/2], "text": bytes.Repeat([]byte("text "), 5000)} {
		path := write(t, bad)
		kept, err := Restore(good, path, Options{Now: now})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got, err := os.ReadFile(kept); err != nil || !bytes.Equal(got, bad) || kept != path+".damaged-1" {
			t.Errorf("%s: kept as %s: %v", name, kept, err)
		}
		s := mustOpen(t, path, Options{})
		if got := contents(t, s); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other contents", name)
		}
	}
}

// Ensure that backups by themselves are written only when something has changed, and that old ones go.
func TestAutoBackup(t *testing.T) {
	s := newStore(t)
	at := now()
	s.now = func() int64 { return at }
	for i := range 15 {
		add(t, s, event(i+1, "x"))
		path, err := s.AutoBackup("")
		if err != nil {
			t.Fatal(err)
		}
		at += 60
		if again, err := s.AutoBackup(""); again != path || err != nil {
			t.Errorf("a second backup of the same: %s, %v, want %s", again, err, path)
		}
	}
	list, err := Backups(s.Path(), "")
	if err != nil || len(list) != 10 {
		t.Fatalf("%d backups, %v, want 10", len(list), err)
	}
	for i, b := range list {
		if b.Time != now()+int64(i+5)*60 || b.Bytes == 0 {
			t.Errorf("backup %d is %+v", i, b)
		}
	}
	files, err := os.ReadDir(BackupDir(s.Path()))
	if err != nil || len(files) != 20 {
		t.Errorf("%d files, %v, want 10 backups and their sums", len(files), err)
	}
	last := mustOpen(t, list[9].Path, Options{})
	if n, err := last.Count(timeline.KindEvent); n != 15 || err != nil {
		t.Errorf("the newest backup has %d events, %v, want 15", n, err)
	}
}

// Ensure that what is written after an old backup was restored is backed up too, and stays: its changes have the numbers that
// those have which the restoring has done away with.
func TestAutoBackup_AfterRestore(t *testing.T) {
	s := newStore(t)
	path, at := s.Path(), now()
	clock := Options{Now: func() int64 { at += 60; return at }}
	s.now = clock.Now
	early := filepath.Join(t.TempDir(), "early.entente")
	for i := range 14 {
		add(t, s, event(i+1, "x"))
		if i == 1 {
			if err := s.Backup(early); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.AutoBackup(""); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(early, path, clock); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path, clock)
	for i := range 14 {
		id := 100 + i
		add(t, s, event(id, "y"))
		saved, err := s.AutoBackup("")
		if err != nil {
			t.Fatal(err)
		}
		b, err := Open(saved, Options{ReadOnly: true})
		if err != nil {
			t.Fatalf("backup %d after restoring: %v", i+1, err)
		}
		if _, err := b.Get(timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)}); err != nil {
			t.Errorf("backup %d after restoring: %v", i+1, err)
		}
		if err := b.Close(); err != nil {
			t.Fatal(err)
		}
		if again, err := s.AutoBackup(""); again != saved || err != nil {
			t.Errorf("a second backup of the same: %s, %v, want %s", again, err, saved)
		}
	}
}

// Ensure that compaction keeps contents and history and drops imports that nothing can bring back.
func TestCompact(t *testing.T) {
	s := newStore(t)
	w, err := s.BeginImport("gone")
	if err != nil {
		t.Fatal(err)
	}
	var list []timeline.Entity
	for i := range 3000 {
		e := event(10_000+i, "gone")
		e.Import = w.ID()
		list = append(list, e)
	}
	if err := errors.Join(w.Add(list), w.Commit()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := fill(t, s)
	info, err := s.Info()
	if err != nil || info.Hidden != 3000 || info.Counts[timeline.KindEvent] != countKind(want, timeline.KindEvent) {
		t.Errorf("Info = %+v, %v", info, err)
	}
	history, err := s.History()
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	before, after, err := Compact(s.Path(), Options{Now: now})
	if err != nil || after >= before {
		t.Errorf("Compact = %d to %d bytes, %v", before, after, err)
	}
	again := mustOpen(t, s.Path(), Options{})
	if got := contents(t, again); !reflect.DeepEqual(got, want) {
		t.Error("other contents")
	}
	info, err = again.Info()
	if err != nil || info.Hidden != 0 || info.App != "test 1" {
		t.Errorf("Info = %+v, %v", info, err)
	}
	if h, err := again.History(); err != nil || !reflect.DeepEqual(h, history) {
		t.Errorf("history %v, %v, want %v", h, err, history)
	}
	for range history {
		if _, err := again.Undo(t.Context()); err != nil && !strings.Contains(err.Error(), "nothing") {
			t.Fatal(err)
		}
	}
	if n, err := again.Count(timeline.KindEvent); n != 0 || err != nil {
		t.Errorf("%d events after undoing all, %v", n, err)
	}
	if id, err := again.Reserve(timeline.KindEvent, 1); err != nil || id != 13_000 {
		t.Errorf("next number %d, %v, want 13000: numbers are never used again", id, err)
	}
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

// Ensure that nobody else may read a backup, nor what becomes of it: libraries hold private notes.
func TestBackup_Private(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("who may read a file is told in another way")
	}
	dir := t.TempDir()
	s, err := Open(filepath.Join(dir, "library.entente"), Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	backup, copied := filepath.Join(dir, "backup.entente"), filepath.Join(dir, "copy.entente")
	if err := errors.Join(s.Backup(backup), s.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(backup, copied, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{backup, copied} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != private {
			t.Errorf("%s has the permissions %o, want %o", filepath.Base(path), got, private)
		}
	}
}
