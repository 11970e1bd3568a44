package verbs

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/edit"
)

// Ensure that what a library held is saved when its file is deleted while a verb works on it, and that this is said once.
func TestWithStore_Gone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.entente")
	c := &call{Env: &Env{Open: func(path string, _ bool) (*store.Store, func() error, error) {
		s, err := store.Open(path, host.StoreOptions())
		if err != nil {
			return nil, nil, err
		}
		return s, s.Close, nil
	}}, db: path}
	add := func(s *store.Store, id timeline.EventID) error {
		return s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: &timeline.Event{ID: id, Title: "One", Confidence: 1}}}})
	}
	err := c.withStore(true, func(s *store.Store) error {
		if err := errors.Join(add(s, 1), os.Remove(path)); err != nil {
			t.Fatal(err)
		}
		return add(s, 2)
	})
	saved := path + ".saved-1"
	if !errors.Is(err, store.ErrGone) || !strings.HasSuffix(err.Error(), saved) || strings.Count(err.Error(), "deleted") != 1 {
		t.Errorf("error %v", err)
	}
	s, err := store.Open(saved, host.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(timeline.KindEvent); n != 1 || err != nil {
		t.Errorf("%d events were saved, %v", n, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
