package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"entente/store/atomicfile"
)

// Restore puts the backup from in the place of the closed library to, after it has been examined. What stood there is
// kept: a readable library as a backup, a damaged one under a name that ends in ".damaged-1" or a higher number. It
// returns where, "" when there was nothing.
func Restore(from, to string, o Options) (kept string, err error) {
	if to, err = realPath(to); err != nil {
		return "", err
	}
	if from, err = realPath(from); err != nil {
		return "", err
	}
	if from == to {
		return "", fmt.Errorf("restore %s: it cannot be restored from itself; name a backup", to)
	}
	if _, _, err := examine(from); errors.Is(err, ErrForeign) {
		return "", fmt.Errorf("restore %s from %s: %w; choose a backup", to, from, ErrForeign)
	}
	if err := sound(from); err != nil {
		return "", fmt.Errorf("restore %s: the backup %s cannot be used: %w; choose another one", to, from, err)
	}
	kept, release, err := setAside(to, o)
	if err != nil {
		return "", fmt.Errorf("restore %s: %w", to, err)
	}
	if err = asNewest(from, to, o); err == nil {
		err = copyFile(from, to)
	}
	if err = errors.Join(err, release()); err != nil {
		return kept, fmt.Errorf("restore %s from %s: %w", to, from, err)
	}
	return kept, nil
}

// asNewest makes the backup that is about to be restored the newest one of its library. Those that were written since tell of what
// the restoring does away with: what the library loses before its next backup must not be taken from them.
func asNewest(from, library string, o Options) error {
	dir, base := BackupDir(library), filepath.Base(library)
	list, err := backupsIn(dir, base)
	if err != nil || len(list) == 0 {
		return err
	}
	newest := list[len(list)-1]
	if newest.Path == from {
		return nil
	}
	path := filepath.Join(dir, backupName(base, o.Now(), newest.Stamp+1))
	if filepath.Dir(from) != dir || os.Link(from, path) != nil { // a file in another folder may be written to
		if err := copyFile(from, path); err != nil {
			return fmt.Errorf("keep it as the newest backup: %w", err)
		}
	}
	sum, err := sumOf(path)
	if err == nil {
		err = errors.Join(writeSum(path, sum), atomicfile.SyncDir(dir))
	}
	return err
}

func sumOf(path string) ([]byte, error) {
	sum := sha256.New()
	err := copyTo(sum, path)
	return sum.Sum(nil), err
}

// setAside keeps what stands at path and holds the lock on it until release is called, so that nobody writes to the
// file that is about to be replaced. It returns ErrLocked when somebody has it open.
func setAside(path string, o Options) (kept string, release func() error, err error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", func() error { return nil }, nil
	}
	s, err := Open(path, o)
	if errors.Is(err, ErrLocked) || errors.Is(err, fs.ErrPermission) {
		return "", nil, err
	}
	if err == nil {
		if kept, err = s.AutoBackup(""); err == nil {
			return kept, s.file.Close, nil
		}
		if cerr := s.file.Close(); cerr != nil || !errors.Is(err, ErrDamaged) {
			return "", nil, errors.Join(err, cerr)
		}
	}
	kept, err = moveAside(path)
	return kept, func() error { return nil }, err
}

// moveAside gives a file that cannot be used a name beside it that no file has.
func moveAside(path string) (string, error) {
	for n := 1; ; n++ {
		name := path + ".damaged-" + strconv.Itoa(n)
		if free, err := unused(name); err != nil {
			return "", err
		} else if free {
			return name, copyFile(path, name)
		}
	}
}

// unused reports whether no file has a name.
func unused(name string) (bool, error) {
	_, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return false, err
}

// copyFile copies rather than renames, so that the library's name is never without a file.
func copyFile(from, to string) error {
	f, err := atomicfile.CreateMode(to, private)
	if err != nil {
		return err
	}
	if err := copyTo(f, from); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", to, err), f.Abort())
	}
	return f.Commit()
}

func copyTo(w io.Writer, from string) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return errors.Join(err, f.Close())
}
