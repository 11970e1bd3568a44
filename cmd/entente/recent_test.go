package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Ensure that the newest library stands first, each once, and that those that are gone are left out.
func TestRecent(t *testing.T) {
	dir := t.TempDir()
	r := recent{filepath.Join(dir, "not", "yet", "recent.txt")}
	if got := r.list(); len(got) != 0 {
		t.Errorf("at first: %q", got)
	}
	var paths []string
	for _, n := range []string{"a", "b", "c"} {
		p := filepath.Join(dir, n)
		if err := os.WriteFile(p, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	for _, p := range []string{paths[0], paths[1], paths[2], paths[0]} {
		r.opened(p)
	}
	if err := os.Remove(paths[1]); err != nil {
		t.Fatal(err)
	}
	if got, want := r.list(), []string{paths[0], paths[2]}; !slices.Equal(got, want) {
		t.Errorf("list = %q, want %q", got, want)
	}
}
