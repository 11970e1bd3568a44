package host

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"entente/store"
	"entente/store/retain"
	"entente/timeline/desk"
)

// settingSecond is the setting of a library that names another folder for its backups.
const settingSecond = "backup.second"

// guardAge is how old the newest backup may be before a large change.
const guardAge = 30 * time.Minute

// BackUp writes a backup into the folder beside the library and into the second one, unless the newest backup there
// holds the same.
func BackUp(s *store.Store) error {
	if s.ReadOnly() != "" {
		return nil
	}
	_, err := s.AutoBackup("")
	second, serr := s.Setting(settingSecond)
	if serr != nil || second == "" {
		return errors.Join(err, serr)
	}
	if _, serr := os.Stat(second); serr != nil { // a drive that is not there; it must not be made in its place
		return errors.Join(err, fmt.Errorf("back up to the second folder: %w", serr))
	}
	_, serr = s.AutoBackup(shelf(second, s.Path()))
	return errors.Join(err, serr)
}

// shelf is the folder for the backups of one library within a folder that several may share.
func shelf(dir, library string) string {
	sum := sha256.Sum256([]byte(library))
	name := strings.TrimSuffix(filepath.Base(library), filepath.Ext(library))
	return filepath.Join(dir, fmt.Sprintf("%s-%x", name, sum[:4]))
}

// guard backs a library up before a large change, unless that was done a short while ago or there is nothing in it.
func guard(s *store.Store) error {
	info, err := s.Info()
	if err != nil {
		return err
	}
	if info.History == 0 {
		return nil
	}
	if n := len(info.Backups); n > 0 {
		age := now() - info.Backups[n-1].Time
		if age >= 0 && age < int64(guardAge.Seconds()) { // one from the future, since the clock was set back, may be of any age
			return nil
		}
	}
	return BackUp(s)
}

// Shelf implements desk.Keeper for the library that is open, which Open returns, nil for none.
type Shelf struct{ Open func() *store.Store }

var _ desk.Keeper = Shelf{}

var errNoLibrary = errors.New("no library is open")

func (h Shelf) with(fn func(*store.Store) error) error {
	if s := h.Open(); s != nil {
		return fn(s)
	}
	return errNoLibrary
}

// File implements desk.Keeper.
func (h Shelf) File() (f desk.LibraryFile, err error) {
	err = h.with(func(s *store.Store) error {
		info, err := s.Info()
		if err != nil {
			return err
		}
		f = desk.LibraryFile{Path: info.Path, Bytes: info.Bytes, Free: info.Free, Loose: info.ShouldCompact(), Counts: info.Counts,
			Steps: info.History, Backups: store.BackupDir(info.Path), Rule: keptWords()}
		f.Second, err = s.Setting(settingSecond)
		return err
	})
	return f, err
}

// keptWords words which backups are kept.
func keptWords() string {
	return fmt.Sprintf("the last %d, and the newest of each of %d days, %d weeks and %d months", retain.Last, retain.Days, retain.Weeks, retain.Months)
}

// Copies implements desk.Keeper.
func (h Shelf) Copies(path string) ([]desk.SavedCopy, error) {
	list, err := store.Backups(path, "")
	if err != nil {
		return nil, err
	}
	slices.Reverse(list)
	copies := make([]desk.SavedCopy, len(list))
	for i, b := range list {
		copies[i] = desk.SavedCopy{Path: b.Path, Time: b.Time, Bytes: b.Bytes}
		if info, err := store.Peek(b.Path); err != nil {
			copies[i].Broken = err.Error()
		} else {
			copies[i].Counts, copies[i].Older = info.Counts, info.Schema < store.Schema
		}
	}
	return copies, nil
}

// BackUp implements desk.Keeper.
func (h Shelf) BackUp() error { return h.with(BackUp) }

// BackedUp implements desk.Keeper.
func (h Shelf) BackedUp() (is bool, err error) {
	err = h.with(func(s *store.Store) error {
		if is = s.ReadOnly() != ""; !is {
			is, err = s.BackedUp()
		}
		return err
	})
	return is, err
}

// Guard implements desk.Keeper.
func (h Shelf) Guard() error { return h.with(guard) }

// SetSecond implements desk.Keeper.
func (h Shelf) SetSecond(dir string) error {
	if dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return fmt.Errorf("there is no folder %s", dir)
		}
	}
	return h.with(func(s *store.Store) error {
		if err := s.SetSetting(settingSecond, dir); err != nil || dir == "" {
			return err
		}
		return BackUp(s)
	})
}

// SaveCopy implements desk.Keeper.
func (h Shelf) SaveCopy(path string) error {
	return h.with(func(s *store.Store) error { return s.Backup(path) })
}

// Restore implements desk.Keeper.
func (h Shelf) Restore(backup, path string) (string, error) {
	return store.Restore(backup, path, StoreOptions())
}

// CopyOut implements desk.Keeper.
func (h Shelf) CopyOut(backup, path string) (string, error) {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for n := 0; ; n++ {
		to := stem + " (restored)" + ext
		if n > 0 {
			to = fmt.Sprintf("%s (restored %d)%s", stem, n+1, ext)
		}
		if _, err := os.Lstat(to); err == nil {
			continue
		}
		_, err := store.Restore(backup, to, StoreOptions())
		return to, err
	}
}

// Repair implements desk.Keeper.
func (h Shelf) Repair(path string) ([]string, error) {
	report, err := store.Repair(path, StoreOptions())
	return RepairWords(report), err
}

// RepairWords says what a repair did, a sentence a line.
func RepairWords(r store.Repaired) []string {
	words := slices.Clone(r.Problems)
	if r.Kept == "" {
		return append(words, "no damage was found")
	}
	words = append(words, "repaired; the damaged file is kept as "+r.Kept)
	if r.Backup != "" {
		words = append(words, fmt.Sprintf("%d records came from the backup %s", r.Restored, r.Backup))
	}
	for _, p := range r.Passed {
		words = append(words, "this backup could not be used: "+p)
	}
	if r.Lost {
		words = append(words, "some records could not be recovered; look through your backups before you go on")
	}
	return words
}

// Compact implements desk.Keeper.
func (h Shelf) Compact(path string) (before, after int64, err error) {
	return store.Compact(path, StoreOptions())
}

// Damaged implements desk.Keeper.
func (h Shelf) Damaged(err error) bool {
	var found *DamagedError
	return errors.As(err, &found) || errors.Is(err, store.ErrDamaged) || errors.Is(err, store.ErrTruncated) ||
		errors.Is(err, store.ErrEmpty)
}

// Gone implements desk.Keeper.
func (h Shelf) Gone(err error) bool { return errors.Is(err, store.ErrGone) }
