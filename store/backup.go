package store

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"entente/store/atomicfile"
	"entente/store/page"
	"entente/store/retain"
)

// BackupDir is the folder that the backups of a library are kept in by themselves.
func BackupDir(path string) string { return filepath.Join(filepath.Dir(path), "backups") }

// sumSuffix is what the file beside a backup adds to its name. It holds the SHA-256 as sha256sum writes it.
const sumSuffix = ".sha256"

// Backup writes a copy of the library as it is now to path, examines it, and puts its SHA-256 beside it. It works
// while others read and write, and also when the library's own file was deleted.
func (s *Store) Backup(path string) error {
	path, err := realPath(path)
	if err != nil {
		return err
	}
	if here, err := os.Stat(path); path == s.path || err == nil && os.SameFile(here, s.file.info) {
		return fmt.Errorf("back up %s: the copy would replace the library itself; choose another name", s.path)
	}
	f, err := atomicfile.CreateMode(path, private)
	if err != nil {
		return fmt.Errorf("back up %s: %w", s.path, err)
	}
	defer f.Abort()
	sum := sha256.New()
	err = s.view(func(r *reader) error {
		_, err := r.tx.WriteTo(io.MultiWriter(f, sum))
		return err
	})
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = sound(f.Name())
	}
	if err == nil {
		err = f.Commit()
	}
	if err == nil {
		err = writeSum(path, sum.Sum(nil))
	}
	if err != nil {
		return fmt.Errorf("back up %s to %s: %w", s.path, path, err)
	}
	return nil
}

func writeSum(path string, sum []byte) error {
	return atomicfile.Write(path+sumSuffix, func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "%x  %s\n", sum, filepath.Base(path))
		return err
	})
}

// sound returns an error when the file is no undamaged library.
func sound(path string) error {
	report, err := verify(path)
	if err == nil && !report.OK() {
		err = fmt.Errorf("%w: %s", ErrDamaged, report.Problems[0])
	}
	return err
}

// Saved is one of the backups that AutoBackup keeps.
type Saved struct {
	Path  string
	Time  int64  // Unix seconds
	Stamp uint64 // counts up: the number of the library's last change, higher where a newer backup had that before
	Bytes int64
}

// AutoBackup writes a backup into dir (BackupDir when it is ""), unless the newest one there holds the same, and
// removes those that the rule of package retain does not keep. It returns the path of the newest backup.
func (s *Store) AutoBackup(dir string) (string, error) {
	if dir == "" {
		dir = BackupDir(s.path)
	}
	if err := atomicfile.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("back up %s: %w", s.path, err)
	}
	base := filepath.Base(s.path)
	list, err := backupsIn(dir, base)
	if err != nil {
		return "", err
	}
	st := s.standing()
	stamp := st.stamp
	if n := len(list); n > 0 {
		newest := list[n-1]
		if holds(newest.Path, st) {
			return newest.Path, nil
		}
		stamp = max(stamp, newest.Stamp+1) // the numbers of changes go back when an old backup was restored
	}
	path := filepath.Join(dir, backupName(base, s.now(), stamp))
	if err := s.Backup(path); err != nil {
		return "", err
	}
	return path, thin(dir, base)
}

// BackedUp reports whether the newest backup in BackupDir holds what the library does. One to which nothing was ever done needs
// none.
func (s *Store) BackedUp() (bool, error) {
	list, err := backupsIn(BackupDir(s.path), filepath.Base(s.path))
	if err != nil {
		return false, err
	}
	st := s.standing()
	if len(list) == 0 {
		return st.nextSeq == newState().nextSeq, nil
	}
	return holds(list[len(list)-1].Path, st), nil
}

// standing is the state after the last change.
func (s *Store) standing() state {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.st.clone()
}

// holds reports whether a backup holds what a library in a state does. The number of the last change does not tell: after
// an old backup was restored, other changes have the same numbers.
func holds(path string, st state) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false
	}
	metas, err := page.ReadMetas(f, info.Size())
	if err != nil {
		return false
	}
	there, err := stateOf(f, metas[0])
	return err == nil && there.same(st)
}

// Backups lists the backups of a library in dir (BackupDir when it is ""), oldest first.
func Backups(path, dir string) ([]Saved, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, err
	}
	if dir == "" {
		dir = BackupDir(path)
	}
	return backupsIn(dir, filepath.Base(path))
}

// timeForm sorts as text and is a file name everywhere.
const timeForm = "20060102T150405Z"

// backupName is "library.entente" → "library.20230227T101500Z.000123.entente".
func backupName(base string, at int64, stamp uint64) string {
	ext := filepath.Ext(base)
	return fmt.Sprintf("%s.%s.%06d%s", strings.TrimSuffix(base, ext), time.Unix(at, 0).UTC().Format(timeForm), stamp, ext)
}

func parseBackupName(base, name string) (at int64, stamp uint64, ok bool) {
	ext := filepath.Ext(base)
	rest, found := strings.CutPrefix(strings.TrimSuffix(name, ext), strings.TrimSuffix(base, ext)+".")
	when, number, dot := strings.Cut(rest, ".")
	t, terr := time.Parse(timeForm, when)
	stamp, serr := strconv.ParseUint(number, 10, 64)
	return t.Unix(), stamp, found && dot && terr == nil && serr == nil && strings.HasSuffix(name, ext)
}

func backupsIn(dir, base string) ([]Saved, error) {
	files, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	var list []Saved
	for _, f := range files {
		at, stamp, ok := parseBackupName(base, f.Name())
		if !ok {
			continue
		}
		info, err := f.Info()
		if err != nil {
			continue // it has just been removed
		}
		list = append(list, Saved{Path: filepath.Join(dir, f.Name()), Time: at, Stamp: stamp, Bytes: info.Size()})
	}
	slices.SortFunc(list, func(a, b Saved) int { return cmp.Or(cmp.Compare(a.Stamp, b.Stamp), cmp.Compare(a.Time, b.Time)) })
	return list, nil
}

// thin removes the backups that are not to be kept.
func thin(dir, base string) error {
	list, err := backupsIn(dir, base)
	if err != nil {
		return err
	}
	rule := make([]retain.Backup, len(list))
	for i, b := range list {
		rule[i] = retain.Backup{Seq: b.Stamp, Time: b.Time}
	}
	for i, keep := range retain.Keep(rule) {
		if keep {
			continue
		}
		if err := errors.Join(gone(os.Remove(list[i].Path)), gone(os.Remove(list[i].Path+sumSuffix))); err != nil {
			return fmt.Errorf("remove an old backup: %w", err)
		}
	}
	return nil
}

// gone lets what somebody else has removed meanwhile be.
func gone(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
