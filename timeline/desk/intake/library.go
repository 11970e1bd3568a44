package intake

import (
	"errors"

	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/edit"
)

// Library is the open library as an importer needs it. It is safe for concurrent use; one writer at a time.
type Library interface {
	meet.Library

	// Find returns the entity of a kind (event, actor, article, annotation) that has this key.
	Find(kind timeline.Kind, key string) (timeline.Ref, bool, error)
	// FindMany does so for many keys at once: for each the number of the entity, 0 for none.
	FindMany(kind timeline.Kind, keys []string) ([]uint64, error)
	// BeginImport starts an import: one entry of the history made of many small steps, marked partial until Commit.
	BeginImport(name string) (edit.ImportWriter, error)
	// ReadOnly tells why nothing can be written, "" when it can.
	ReadOnly() string
}

// libraryError marks an error of the library, which ends the whole import, among errors of one file.
type libraryError struct{ error }

// Unwrap returns the library's own error.
func (e libraryError) Unwrap() error { return e.error }

// ending is a library whose errors end the whole import. That something is not there is no error of the library.
type ending struct{ Library }

// Get implements Library.
func (e ending) Get(ref timeline.Ref) (timeline.Entity, error) {
	x, err := e.Library.Get(ref)
	if err != nil && !errors.Is(err, timeline.ErrNotFound) {
		err = libraryError{err}
	}
	return x, err
}

// Each implements Library.
func (e ending) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	return ends(e.Library.Each(kind, fn))
}

// EachHead implements Library.
func (e ending) EachHead(fn func(*timeline.EventHead) error) error {
	return ends(e.Library.EachHead(fn))
}

// Reserve implements Library.
func (e ending) Reserve(kind timeline.Kind, n int) (uint64, error) {
	id, err := e.Library.Reserve(kind, n)
	return id, ends(err)
}

// Find implements Library.
func (e ending) Find(kind timeline.Kind, key string) (timeline.Ref, bool, error) {
	ref, ok, err := e.Library.Find(kind, key)
	return ref, ok, ends(err)
}

// FindMany implements Library.
func (e ending) FindMany(kind timeline.Kind, keys []string) ([]uint64, error) {
	ids, err := e.Library.FindMany(kind, keys)
	return ids, ends(err)
}

// BeginImport implements Library.
func (e ending) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := e.Library.BeginImport(name)
	return w, ends(err)
}

func ends(err error) error {
	if err == nil {
		return nil
	}
	return libraryError{err}
}
