package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"entente/store/atomicfile"
	"entente/timeline"
)

// Options say how a library is opened.
type Options struct {
	// Now tells the time in Unix seconds for the history and the names of backups.
	Now func() int64

	// Optional.
	ReadOnly bool   // never write, never create; several readers can share a file
	App      string // name and version of the program, kept in files that it creates
}

// Store is an open library. It is safe for concurrent use. Functions that it calls back may read from it, but must
// not write to it and must not close it.
type Store struct {
	// configuration
	path     string
	now      func() int64
	readOnly string // why nothing can be written, "" when it can
	header   header
	file     boltFile
	unclean  bool // it was not closed by whoever wrote last, and not examined since

	// current state of writing
	writing sync.Mutex // held by a writer from start to end
	st      state      // as in the file
	failed  error      // a write has failed in a way that leaves the file's state unknown
	size    int64      // bytes of the file that are in use
	arena   []byte     // memory that the last writer used, at most maxArena bytes

	numbers    sync.Mutex
	next       map[timeline.Kind]uint64 // next number to hand out; at least st.next
	nextImport uint64

	// what readers share with writers
	hiding    sync.RWMutex
	withdrawn map[timeline.ImportID]counts // imports that are undone; replaced, never changed

	press   press
	added   trust
	damaged damage
	signs   signs
	broken  atomic.Bool // a fault came while bbolt held a lock; nothing may wait for that
}

// Open opens the library at path and creates it when there is none. It refuses files that are empty, cut short,
// damaged, too new or no library, and never writes to those. A file that may not be written is opened read-only.
func Open(path string, o Options) (*Store, error) { return open(path, o, steps()) }

func open(path string, o Options, m migrations) (*Store, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !o.ReadOnly:
		if err := create(path, header{version: m.target(), app: o.App, created: o.Now()}); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, fmt.Errorf("open library: %w", err)
	}
	s := &Store{path: path, now: o.Now}
	switch {
	case o.ReadOnly:
		s.readOnly = "it was opened for reading only"
	case info != nil && info.Mode().Perm()&0o222 == 0:
		s.readOnly = "the file is marked as read-only"
	}
	if err := s.open(m); err != nil {
		return nil, err
	}
	if s.header.version == m.target() {
		s.sweep()
		return s, nil
	}
	old := s.header.version
	if err := s.file.Close(); err != nil {
		return nil, fmt.Errorf("open library %s: %w", path, err)
	}
	if s.readOnly != "" {
		return nil, refusal(path, fmt.Errorf("%w, and %s", ErrOlder, s.readOnly), "open a copy that can be written to")
	}
	if err := m.run(path, old); err != nil {
		return nil, fmt.Errorf("bring library %s up to date: %w", path, err)
	}
	if err := s.open(m); err != nil {
		return nil, err
	}
	return s, nil
}

// sweep removes what a program that was killed in the middle of a backup or of compacting has left.
func (s *Store) sweep() {
	if s.readOnly != "" {
		return
	}
	yesterday := time.Unix(s.now(), 0).AddDate(0, 0, -1)
	_ = atomicfile.Sweep(filepath.Dir(s.path), yesterday) // a folder that cannot be cleaned does no harm
	_ = atomicfile.Sweep(BackupDir(s.path), yesterday)
}

// open opens the file itself.
func (s *Store) open(m migrations) (err error) {
	s.file, err = openBolt(s.path, s.readOnly != "")
	if s.readOnly == "" && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)) {
		s.readOnly = "this user may not write to the file"
		s.file, err = openBolt(s.path, true)
	}
	if err != nil {
		return err
	}
	if err := s.load(m.target(), false); err != nil {
		return errors.Join(err, s.file.Close())
	}
	return nil
}

// Peek describes a library that is not to be worked on, such as a backup. Nothing is written, also when an older version has
// written it, which Info.Schema tells.
func Peek(path string) (Info, error) {
	s := &Store{path: path, readOnly: "it is only looked at"}
	var err error
	if s.file, err = openBolt(path, true); err != nil {
		return Info{}, err
	}
	info, err := Info{}, s.load(Schema, true)
	if err == nil {
		info, err = s.Info()
	}
	return info, errors.Join(err, s.file.Close())
}

// load reads what is always in memory: of a library of an older schema only the header, unless older is set.
func (s *Store) load(newest uint64, older bool) error {
	return s.view(func(r *reader) error {
		var err error
		if s.header, err = loadHeader(r.tx, s.path, newest); err != nil || s.header.version < newest && !older {
			return err
		}
		if s.st, err = loadState(r.tx, s.path); err != nil {
			return err
		}
		s.size, s.unclean = r.tx.Size(), s.st.dirty
		s.next, s.nextImport = s.st.clone().next, s.st.nextImport
		s.withdrawn, err = loadWithdrawn(r)
		if s.file.warning != "" {
			s.damaged.add(Problem{Text: s.file.warning})
		}
		return err
	})
}

// Close ends all work on the library. A library that was closed counts as in order when it is opened again, unless it was
// unclean when it was opened and nobody has called Examined.
func (s *Store) Close() error {
	var err error
	if s.readOnly == "" && !s.unclean && s.dirty() {
		err = s.write(func(w *writer) error { w.st.dirty = false; return nil })
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	s.arena = nil
	if s.broken.Load() {
		return err
	}
	return errors.Join(err, s.file.Close())
}

func (s *Store) dirty() bool {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.st.dirty
}

// Unclean reports whether the program that wrote last before this one did not come to close the library. Then
// CheckInChild should be asked, with the library closed, before it is worked on.
func (s *Store) Unclean() bool { return s.unclean }

// Examined tells that CheckInChild has found an unclean library in order. Call it before the library is worked on.
func (s *Store) Examined() { s.unclean = false }

// Path names the file.
func (s *Store) Path() string { return s.path }

// ReadOnly tells why nothing can be written, "" when it can.
func (s *Store) ReadOnly() string { return s.readOnly }

// refuse says which file cannot be written to, and why.
func (s *Store) refuse() error {
	return fmt.Errorf("write to %s: %w: %s", s.path, timeline.ErrReadOnly, s.readOnly)
}

// Reserve hands out n new numbers of a kind and returns the first. It writes nothing: numbers that come to be used are
// marked as such by the transaction that uses them.
func (s *Store) Reserve(kind timeline.Kind, n int) (uint64, error) {
	if s.readOnly != "" {
		return 0, s.refuse()
	}
	if n < 0 || !slices.Contains(timeline.Kinds(), kind) {
		return 0, fmt.Errorf("internal error: %d numbers of kind %d", n, kind)
	}
	s.numbers.Lock()
	defer s.numbers.Unlock()
	first := s.next[kind]
	s.next[kind] += uint64(n)
	return first, nil
}

// view runs fn on the file as it is now. Faults and panics of a damaged file become ErrDamaged.
func (s *Store) view(fn func(*reader) error) (err error) {
	if s.broken.Load() {
		return s.unusable()
	}
	released := false
	defer func() {
		if !released {
			s.broken.Store(true)
		}
	}()
	defer protect()()
	r := &reader{store: s}
	defer catch(&err, &r.outside)
	tx, err := s.begin(r)
	if err != nil {
		released = true
		if errors.Is(err, berrors.ErrDatabaseNotOpen) {
			return ErrClosed
		}
		return fmt.Errorf("read %s: %w", s.path, err)
	}
	defer func() {
		_ = tx.Rollback() // of a reader: it can only fail when it was done before
		released = true
	}()
	r.tx = tx
	return fn(r)
}

// begin starts a transaction of a reader together with the set of withdrawn imports that belongs to it.
func (s *Store) begin(r *reader) (*bolt.Tx, error) {
	s.hiding.RLock()
	defer s.hiding.RUnlock()
	tx, err := s.file.Begin(false)
	r.withdrawn = s.withdrawn
	return tx, err
}

// unusable is what is left to say when bbolt broke off in the middle of something.
func (s *Store) unusable() error {
	return fmt.Errorf("%s: %w: it was cut or damaged while it was open; restore a backup", s.path, ErrDamaged)
}
