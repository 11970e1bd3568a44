package desk

import "entente/timeline"

// LibraryFile is what there is to know of the file of a library.
type LibraryFile struct {
	Path   string
	Bytes  int64
	Free   int64 // of Bytes, in use no more
	Loose  bool  // so much is free that compacting the file is worth while
	Counts map[timeline.Kind]int
	Steps  int    // of the history
	Second string // another folder that backups are written to, "" for none

	Backups string // the folder that backups are written to first
	Rule    string // which of them are kept, in words: "the last 10, …"
}

// SavedCopy is a backup of a library.
type SavedCopy struct {
	Path   string
	Time   int64 // Unix seconds
	Bytes  int64
	Counts map[timeline.Kind]int // nil when Broken says why it cannot be used
	Broken string
	Older  bool // an older version of the program has written it; it is brought up to date when it is opened
}

// Keeper looks after the files of libraries. Its methods may take seconds and may be called on any goroutine; those that
// take the path of a library need it closed.
type Keeper interface {
	// File describes the open library; Copies lists its backups, the newest first.
	File() (LibraryFile, error)
	Copies(path string) ([]SavedCopy, error)
	// BackUp writes a backup of the open library unless the newest one holds the same. It is examined after writing.
	BackUp() error
	// BackedUp reports whether the newest backup holds what the open library does. After a session that could not write
	// one, or work without the window, it does not.
	BackedUp() (bool, error)
	// Guard is BackUp before a large change. It does nothing when a backup was written in the last half hour.
	Guard() error
	// SetSecond names another folder for backups, "" for none.
	SetSecond(dir string) error
	// SaveCopy writes the open library to a new file, also when its own file is gone.
	SaveCopy(path string) error

	// Restore puts a backup in the place of a library, of which a backup is made first. kept is where that lies.
	Restore(backup, path string) (kept string, err error)
	// CopyOut makes a library of its own of a backup, beside the library, and returns its path.
	CopyOut(backup, path string) (string, error)
	// Repair makes a sound library of a damaged one and keeps the damaged file. It returns what it did, in words.
	Repair(path string) ([]string, error)
	// Compact writes the file anew without what is free.
	Compact(path string) (before, after int64, err error)

	// Damaged reports whether an error means that Repair may help, Gone that the file of the open library was moved,
	// deleted or cut short, so that SaveCopy is the way to keep it.
	Damaged(err error) bool
	Gone(err error) bool
}
