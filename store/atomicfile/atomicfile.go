// Package atomicfile writes a file so that after any fault either the old or the whole new one is there.
//
// A new file is written beside its target, synced, renamed over it, and then the folder is synced, so that the rename
// itself outlives a power cut.
package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

// File is a new file that does not stand under its name yet.
type File struct {
	*os.File
	path string
	done bool
}

// Create starts a new version of path, or the first one. Write to it, then call Commit. It keeps the permissions of
// the file that it replaces; a first one gets those that the system gives to new files.
func Create(path string) (*File, error) { return CreateMode(path, 0o666) }

// CreateMode is Create with the permissions of a first file, from which the system's mask is taken.
func CreateMode(path string, mode fs.FileMode) (*File, error) {
	old, err := os.Stat(path)
	if err == nil {
		if !old.Mode().IsRegular() {
			return nil, fmt.Errorf("write %s: it is not a regular file", path)
		}
		mode = old.Mode().Perm()
	}
	f, err := openTemp(filepath.Dir(path), mode)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("write %s: there is no folder %s: %w", path, filepath.Dir(path), reason(err))
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("write %s: in the folder %s no file can be made: %w", path, filepath.Dir(path), reason(err))
	case err != nil:
		return nil, fmt.Errorf("write %s: %w", path, reason(err))
	}
	if old != nil {
		if err := f.Chmod(mode); err != nil { // the system's mask may have taken something away
			return nil, errors.Join(fmt.Errorf("write %s: %w", path, err), discard(f))
		}
	}
	return &File{File: f, path: path}, nil
}

// openTemp makes a file with a name of its own. The name is short whatever the target's is, so that a target with the
// longest name that the file system takes can be written too.
func openTemp(dir string, mode fs.FileMode) (*os.File, error) {
	for n := 0; ; n++ {
		name := tempPrefix + strconv.Itoa(os.Getpid()) + "-" + strconv.Itoa(n) + tempSuffix
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// reason is an error without the name of the file that nobody is to know of.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// Write implements io.Writer. Its errors name no file.
func (f *File) Write(b []byte) (int, error) {
	n, err := f.File.Write(b)
	if err != nil {
		err = reason(err)
	}
	return n, err
}

const (
	tempPrefix = ".entente-"
	tempSuffix = ".tmp"
)

// Commit puts the file in the place of the old one. When it fails, the old one is untouched and the new one is gone.
func (f *File) Commit() error { return f.finish(os.Rename) }

// CommitNew is Commit for a target that must not exist: it returns an error that wraps fs.ErrExist when it does, even
// when it has only just appeared.
func (f *File) CommitNew() error { return f.finish(moveNew) }

func (f *File) finish(move func(from, to string) error) error {
	if f.done {
		return fmt.Errorf("internal error: %s was finished before", f.path)
	}
	f.done = true
	err := f.Sync()
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = move(f.Name(), f.path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", f.path, err), remove(f.Name()))
	}
	return SyncDir(filepath.Dir(f.path))
}

// Abort throws the new file away. After Commit it does nothing, so it can be deferred.
func (f *File) Abort() error {
	if f.done {
		return nil
	}
	f.done = true
	return discard(f.File)
}

// Write replaces path by what fn writes. When fn or the disk fails, path is what it was. Errors name it.
func Write(path string, fn func(io.Writer) error) error {
	f, err := Create(path)
	if err != nil {
		return err
	}
	if err := fn(f); err != nil {
		return errors.Join(fmt.Errorf("write %s: %w", path, err), f.Abort())
	}
	return f.Commit()
}

// MkdirAll makes a folder with the parents that it lacks, and makes all of them last.
func MkdirAll(dir string, mode fs.FileMode) error {
	var parents []string
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) {
			break // it is there, or os.MkdirAll says what is wrong
		}
		parents = append(parents, filepath.Dir(at))
	}
	if err := os.MkdirAll(dir, mode); err != nil {
		return err
	}
	for _, parent := range parents {
		if err := SyncDir(parent); err != nil {
			return err
		}
	}
	return nil
}

// moveNew gives from the name to, unless that is taken. A link is the only way that cannot lose a race; where the
// file system has none, looking first must do.
func moveNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		_ = os.Remove(from) // Sweep takes it away when this fails; the file stands under its name
		return nil
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return &os.PathError{Op: "create", Path: to, Err: fs.ErrExist}
	}
	return os.Rename(from, to)
}

// Sweep removes what processes that were killed have left unfinished in a folder, as far as it is older than before.
func Sweep(dir string, before time.Time) error {
	left, err := filepath.Glob(filepath.Join(dir, tempPrefix+"*"+tempSuffix))
	if err != nil {
		return err
	}
	for _, path := range left {
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && info.ModTime().Before(before) {
			if err := remove(path); err != nil {
				return err
			}
		}
	}
	return nil
}

func discard(f *os.File) error {
	return errors.Join(f.Close(), remove(f.Name()))
}

func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
