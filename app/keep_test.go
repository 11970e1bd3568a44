package app

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"entente/app/dialog"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// keeper keeps the store of the window under test, without a second folder and without the rules of when to back up.
type keeper struct {
	store  *store.Store
	guards int
	behind atomic.Bool // a backup is missing
}

var keepOptions = store.Options{Now: func() int64 { return 1700000000 }}

func (k *keeper) File() (desk.LibraryFile, error) {
	info, err := k.store.Info()
	return desk.LibraryFile{Path: info.Path, Bytes: info.Bytes, Counts: info.Counts, Steps: info.History,
		Backups: store.BackupDir(info.Path), Rule: "the last 3"}, err
}

func (k *keeper) Copies(path string) ([]desk.SavedCopy, error) {
	list, err := store.Backups(path, "")
	var copies []desk.SavedCopy
	for _, b := range slices.Backward(list) {
		copies = append(copies, desk.SavedCopy{Path: b.Path, Time: b.Time, Bytes: b.Bytes, Counts: map[timeline.Kind]int{timeline.KindEvent: 1}})
	}
	return copies, err
}

func (k *keeper) BackUp() error           { _, err := k.store.AutoBackup(""); return err }
func (k *keeper) BackedUp() (bool, error) { return !k.behind.Load(), nil }

func (k *keeper) Guard() error { k.guards++; return nil }

func (k *keeper) SetSecond(string) error     { return errors.New("not in tests") }
func (k *keeper) SaveCopy(path string) error { return k.store.Backup(path) }
func (k *keeper) Damaged(err error) bool     { return errors.Is(err, store.ErrTruncated) }
func (k *keeper) Gone(err error) bool        { return errors.Is(err, store.ErrGone) }

func (k *keeper) Restore(backup, path string) (string, error) {
	return store.Restore(backup, path, keepOptions)
}

func (k *keeper) CopyOut(backup, path string) (string, error) {
	_, err := store.Restore(backup, path+"2", keepOptions)
	return path + "2", err
}

func (k *keeper) Repair(path string) ([]string, error) {
	r, err := store.Repair(path, keepOptions)
	return r.Problems, err
}

func (k *keeper) Compact(path string) (before, after int64, err error) {
	return store.Compact(path, keepOptions)
}

// addOne adds an event.
func (b *bench) addOne(title string) {
	b.Helper()
	if _, _, err := b.w.desk.AddEvent(timeline.Event{Title: title, When: when.Point(when.Date(2023, 2, 28), when.ToDay), Confidence: 1}, nil, nil); err != nil {
		b.Fatal(err)
	}
	b.settle()
}

// Ensure that somebody who wants a backup back finds the sheet of the library's file by these words.
func TestCommands_Restore(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	for _, word := range []string{"backup", "restore"} {
		if name := b.w.command("file").name; !strings.Contains(name, word) {
			t.Errorf("%q is not found by %q", name, word)
		}
	}
}

// Ensure that a backup is written, listed and put in the place of the library, and that what was there is kept.
func TestLibrary_BackUpAndRestore(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	b.w.do("file")
	b.settle()
	top := b.w.sheets.Top()
	b.see(top.Body, "There is none yet")
	b.see(top.Body, "1 event, 0 articles, 0 actors · 1 step of history")
	b.press("Back up now")
	b.settle()
	b.addOne("Second")

	b.w.do("file")
	b.settle()
	top = b.w.sheets.Top()
	b.tap(top.Body, dialog.Moment(keepOptions.Now()))
	b.settle()
	b.press("Restore in place")
	b.settle()
	if n := b.w.desk.Status().Events; n != 1 {
		t.Errorf("%d events after the backup with one was restored", n)
	}
	list, err := store.Backups(b.path, "")
	if err != nil || len(list) != 3 {
		t.Errorf("%d backups, %v, want those of the replaced library and of the restored one too", len(list), err)
	}
}

// Ensure that a library that is damaged can be repaired from the window.
func TestLibrary_Repair(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	if err := b.w.ports.Keep.BackUp(); err != nil {
		t.Fatal(err)
	}
	b.closeLibrary()
	data, err := os.ReadFile(b.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(b.path, data[:len(data)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.Open(b.path)
	b.settle()
	b.see(b.w.centre, "The library cannot be opened")
	b.tap(b.w.centre, "Repair")
	b.settle()
	if b.w.desk == nil || b.w.desk.Status().Events != 1 {
		t.Fatal("the library was not brought back")
	}
	b.see(b.w.sheets.Top().Body, "What was found and done")
}

// Ensure that a damaged library can be repaired from the words that say why it does not open, while another one stays open.
func TestLibrary_RepairOther(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	other := filepath.Join(t.TempDir(), "other.entente")
	if err := b.w.ports.Keep.SaveCopy(other); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, data[:len(data)-4096], 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.Open(other)
	b.settle()
	if b.w.path != b.path {
		t.Fatalf("open is %s", b.w.path)
	}
	b.press("Repair")
	b.settle()
	b.see(b.w.sheets.Top().Body, "truncated")
	if b.w.path != other || b.w.desk == nil {
		t.Errorf("open is %s", b.w.path)
	}
}

// slowKeeper takes its time for compacting.
type slowKeeper struct {
	*keeper
	gate chan struct{}
}

func (k slowKeeper) Compact(path string) (before, after int64, err error) {
	<-k.gate
	return k.keeper.Compact(path)
}

// Ensure that a large library is compacted beside the window, which says so and takes clicks and keys meanwhile.
func TestLibrary_CompactBeside(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	gate := make(chan struct{})
	b.w.ports.Keep = slowKeeper{b.w.ports.Keep.(*keeper), gate}
	b.w.compact()
	if b.w.job == nil || b.w.desk != nil {
		t.Fatal("the window waits for the file")
	}
	b.see(b.w.centre, "Compacting the library…")
	b.see(b.w.centre, b.path)
	b.see(b.w.side, "The library opens again by itself.")
	for _, c := range []string{"fit", "undo", "file", "event-new", "search", "lanes"} {
		b.w.do(c)
	}
	close(gate)
	b.settle()
	if b.w.desk == nil || b.w.desk.Status().Events != 1 || !b.w.chartShown() {
		t.Error("the library is not open again")
	}
}

// Ensure that a library whose file is deleted while it is open can be saved elsewhere.
func TestLibrary_Gone(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	if err := os.Remove(b.path); err != nil {
		t.Fatal(err)
	}
	b.w.try("Add an event", func() error {
		_, _, err := b.w.desk.AddEvent(timeline.Event{Title: "Second", When: when.Point(when.Date(2023, 3, 1), when.ToDay), Confidence: 1}, nil, nil)
		return err
	})
	b.press("Save a copy…")
	b.press("Save")
	b.settle()
	saved := filepath.Join(b.w.ports.Home, "library copy.entente")
	s, err := store.Open(saved, store.Options{Now: keepOptions.Now, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(timeline.KindEvent); n != 1 || err != nil {
		t.Errorf("the copy holds %d events, %v", n, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// Ensure that the settings say where backups lie, when they are written and which are kept, and lead to their sheet.
func TestSettings_Backups(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.w.settings()
	top := b.w.sheets.Top()
	for _, want := range []string{store.BackupDir(b.w.path), "every 30 minutes of work", "the last 3 are kept"} {
		b.see(top.Body, want)
	}
	b.tap(top.Body, "Backups and the file…")
	b.settle()
	if got := b.w.sheets.Top(); top.Shown() || got == nil || got.Title != "The library’s file" {
		t.Errorf("it leads to %v", got)
	}
}

// Ensure that a backup that was not written when the library was open last is made up for without a word, and that it is told when
// that does not work.
func TestLibrary_MissingBackup(t *testing.T) {
	for _, full := range []bool{false, true} {
		b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
		b.addOne("First")
		b.w.ports.Keep.(*keeper).behind.Store(true)
		if full {
			if err := os.WriteFile(store.BackupDir(b.path), nil, 0o600); err != nil { // no folder can be made there
				t.Fatal(err)
			}
		}
		b.closeLibrary()
		b.w.said = ""
		b.w.Open(b.path)
		b.settle()
		done := func() bool {
			list, _ := store.Backups(b.path, "")
			return b.w.said != "" || !full && len(list) == 1
		}
		for end := time.Now().Add(10 * time.Second); !done() && time.Now().Before(end); time.Sleep(time.Millisecond) {
			b.pump()
		}
		b.settle()
		if full != strings.Contains(b.w.said, "no backup of what was changed last, and writing one did not work") || !full && b.w.said != "" {
			t.Errorf("said is %q", b.w.said)
		}
		if list, err := store.Backups(b.path, ""); !full && (err != nil || len(list) != 1) {
			t.Errorf("%d backups, %v", len(list), err)
		}
	}
}

// Ensure that a backup opens as a library of its own beside the one that is open, which stays, and that this is said.
func TestLibrary_OpenCopy(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("First")
	if err := b.w.ports.Keep.BackUp(); err != nil {
		t.Fatal(err)
	}
	b.addOne("Second")
	b.w.do("file")
	b.settle()
	b.tap(b.w.sheets.Top().Body, dialog.Moment(keepOptions.Now()))
	b.settle()
	b.press("Open as a copy")
	b.settle()
	if n := b.w.desk.Status().Events; n != 1 || b.w.path != b.path+"2" {
		t.Errorf("%s is open with %d events", b.w.path, n)
	}
	b.see(b.w.status, "library.entente stays as it is")
	if got := events(t, b.path); len(got) != 2 {
		t.Errorf("the library holds %q", got)
	}
}
