package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"entente/store/page"
	"entente/timeline"
)

const (
	// lockTimeout is how long Open waits for another program to give the file free.
	lockTimeout = 500 * time.Millisecond
	// openTimeout is how long bbolt may take to open a file. A damaged list of free pages can make it walk in circles.
	openTimeout = 10 * time.Second
	// minPages is the smallest number of pages of a bbolt file.
	minPages = 4
)

// oneMeta warns of a file that has just one of its two meta pages. A power cut during a commit leaves that behind.
const oneMeta = "one of the two meta pages is damaged: a change was cut short, or the last one is lost"

// boltFile is an open bbolt file and the operating system's file below it.
type boltFile struct {
	*bolt.DB
	info    fs.FileInfo // of the file when it was opened, to tell whether the path still names it
	warning string      // a defect that did no harm yet
}

// examine looks at a file without opening it as bbolt file. It returns its state and a warning about a defect that
// does not keep it from being opened.
func examine(path string) (info fs.FileInfo, warning string, err error) {
	info, err = os.Lstat(path)
	if err != nil {
		return nil, "", fmt.Errorf("open library: %w", err)
	}
	backups := "restore a backup from " + BackupDir(path) + " or move the file away to start a new library"
	switch {
	case !info.Mode().IsRegular():
		return info, "", refusal(path, ErrForeign, "it is no regular file; choose another one")
	case info.Size() == 0:
		return info, "", refusal(path, ErrEmpty, "something has cut it; "+backups)
	case info.Size() < minPages*1024:
		return info, "", refusal(path, ErrForeign, fmt.Sprintf("it has only %d bytes; %s", info.Size(), backups))
	}
	f, err := os.Open(path)
	if err != nil {
		return info, "", fmt.Errorf("open library: %w", err)
	}
	defer f.Close()
	metas, err := page.ReadMetas(f, info.Size())
	switch {
	case errors.Is(err, page.ErrForeign):
		return info, "", refusal(path, ErrForeign, "import it, or choose another file")
	case errors.Is(err, page.ErrTruncated):
		return info, "", refusal(path, fmt.Errorf("%w (%w)", ErrTruncated, err), "repair it, or "+backups)
	case err != nil:
		return info, "", refusal(path, fmt.Errorf("%w (%w)", ErrDamaged, err), "repair it, or "+backups)
	case len(metas) == 1:
		warning = oneMeta
	}
	return info, warning, nil
}

// openBolt opens a file that passes examine. A damaged file gives an error, never a panic, a fault or a hang.
func openBolt(path string, readOnly bool) (boltFile, error) {
	info, warning, err := examine(path)
	if err != nil {
		return boltFile{}, err
	}
	type result struct {
		db  *bolt.DB
		err error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() { done <- r }()
		defer protect()()
		defer catch(&r.err, nil)
		r.db, r.err = bolt.Open(path, 0, &bolt.Options{
			Timeout:         lockTimeout,
			ReadOnly:        readOnly,
			PreLoadFreelist: true,
			FreelistType:    bolt.FreelistMapType,
			// An existing file is never created anew, and it must be the one that was examined.
			OpenFile: func(name string, flag int, mode fs.FileMode) (*os.File, error) {
				f, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
				if err != nil {
					return nil, err
				}
				if now, err := f.Stat(); err != nil || !os.SameFile(info, now) {
					return nil, errors.Join(ErrGone, err, f.Close())
				}
				return f, nil
			},
		})
	}()
	timer := time.NewTimer(openTimeout)
	defer timer.Stop()
	select {
	case r := <-done:
		switch {
		case errors.Is(r.err, berrors.ErrTimeout):
			return boltFile{}, refusal(path, ErrLocked, "close it there, or work on a copy")
		case errors.Is(r.err, fs.ErrPermission) || errors.Is(r.err, syscall.EROFS):
			return boltFile{}, fmt.Errorf("open library: %w", r.err)
		case r.err != nil:
			return boltFile{}, refusal(path, fmt.Errorf("%w (%w)", ErrDamaged, r.err), "repair it, or restore a backup")
		}
		if err := skeleton(path); err != nil {
			return boltFile{}, errors.Join(refusal(path, fmt.Errorf("%w (%w)", ErrDamaged, err),
				"repair it, or restore a backup"), r.db.Close())
		}
		return boltFile{DB: r.db, info: info, warning: warning}, nil
	case <-timer.C:
		return boltFile{}, refusal(path, fmt.Errorf("%w (reading it does not end)", ErrDamaged),
			"repair it, or restore a backup")
	}
}

// skeleton checks the structure of a file that nobody can write to now.
func skeleton(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	metas, err := page.ReadMetas(f, info.Size())
	if err != nil {
		return err
	}
	return page.NewFile(f, metas[0]).Skeleton()
}

// catch turns a fault or a panic while reading the file into ErrDamaged. Use it deferred, after protect. A panic that
// comes while *foreign is true is not ours and goes on.
func catch(err *error, foreign *bool) {
	if foreign != nil && *foreign {
		return
	}
	if p := recover(); p != nil {
		*err = fmt.Errorf("%w (%v)", ErrDamaged, p)
	}
}

// protect makes reading a mapped page that the file has lost a panic instead of the end of the process, for this
// goroutine and until the function that it returns is called.
func protect() (restore func()) {
	old := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(old) }
}

// lost returns an error when the path does not name the open file any more, or when that is too short.
func (f boltFile) lost(path string, size int64) error {
	now, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write to %s: %w: it was deleted or moved; save a copy now", path, ErrGone)
	case err != nil:
		return fmt.Errorf("write to %s: %w", path, err)
	case !os.SameFile(f.info, now):
		return fmt.Errorf("write to %s: %w: another file stands in its place; save a copy now", path, ErrGone)
	case now.Size() < size:
		return fmt.Errorf("write to %s: %w: its end was cut off; save a copy of what can be read, or restore a backup",
			path, ErrGone)
	case now.Mode().Perm()&0o222 == 0:
		return fmt.Errorf("write to %s: %w: it was marked as read-only", path, timeline.ErrReadOnly)
	}
	return nil
}

// realPath follows links, so that a file is replaced where it lies and not where a link to it lies.
func realPath(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	if errors.Is(err, fs.ErrNotExist) {
		dir, err := filepath.EvalSymlinks(filepath.Dir(abs))
		if err != nil {
			return "", fmt.Errorf("there is no folder %s: make it first, or choose another: %w", filepath.Dir(abs), err)
		}
		return filepath.Join(dir, filepath.Base(abs)), nil
	}
	if err != nil {
		return "", fmt.Errorf("open library: %w", err)
	}
	return real, nil
}
