package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/store/page"
	"entente/timeline"
	"entente/timeline/edit"
)

// Ensure that a branch that leads to the wrong page, so that records are not found although they are there, is noticed
// before it is said that one is missing and before anything is written, and that a repair loses nothing.
func TestStore_WrongSign(t *testing.T) {
	whole, want := sampleFile(t)
	dir, refs, wrong := t.TempDir(), sortedRefs(want), 0
	for n, at := range branchKeys(t, whole) {
		path := filepath.Join(dir, fmt.Sprint(n))
		if err := os.WriteFile(path, flipped(whole, at), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, Options{Now: now})
		if err != nil {
			continue
		}
		for _, ref := range refs {
			if _, err := s.Get(ref); err != nil && !errors.Is(err, ErrDamaged) {
				t.Errorf("byte %d: %v", at, err)
			}
		}
		err = s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: event(9000, "new")}}})
		if err != nil {
			wrong++
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), path) || len(s.Damage()) == 0 {
				t.Errorf("byte %d: Apply = %v, damage %v", at, err, s.Damage())
			}
			if _, _, err := s.Find(timeline.KindEvent, "no such key"); !errors.Is(err, ErrDamaged) {
				t.Errorf("byte %d: Find = %v", at, err)
			}
		}
		if err := s.file.Close(); err != nil {
			t.Fatal(err)
		}
		if err == nil {
			continue
		}
		if n := repairAll(t, fmt.Sprintf("byte %d", at), path, want); n > 0 {
			t.Errorf("byte %d: %d records lost", at, n)
		}
	}
	if wrong < 20 {
		t.Errorf("%d wrong branches", wrong)
	}
}

// branchKeys returns where the keys of the branches of a file end.
func branchKeys(t *testing.T, whole []byte) (at []int) {
	t.Helper()
	r := bytes.NewReader(whole)
	metas, err := page.ReadMetas(r, r.Size())
	if err != nil {
		t.Fatal(err)
	}
	f := page.NewFile(r, metas[0])
	for id := uint64(2); id < f.Pages(); id++ {
		p, err := f.Read(id)
		if err != nil || p.Leaf() {
			continue
		}
		for i := range p.Count {
			if key, _ := p.Child(i); key != nil {
				at = append(at, int(id)*4096+bytes.Index(whole[id*4096:], key)+len(key)-1)
			}
		}
	}
	return at
}
