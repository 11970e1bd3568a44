package app

import (
	"path/filepath"
	"testing"

	"entente/store"
)

// Ensure that a library that another window has open is refused with words that say so, that the one here stays, and that it
// can be opened when the other is gone.
func TestOpen_Locked(t *testing.T) {
	dir := t.TempDir()
	b := open(t, filepath.Join(dir, "mine.entente"), false)
	path := filepath.Join(dir, "theirs.entente")
	theirs, err := store.Open(path, keepOptions)
	if err != nil {
		t.Fatal(err)
	}
	b.w.Open(path)
	b.settle()
	top := b.w.sheets.Top()
	if top == nil {
		t.Fatal("nothing is said")
	}
	b.see(top.Body, "nother Entente has this library open")
	b.see(top.Body, "lose it there")
	b.press("Close")
	if b.w.path != b.path || b.w.desk == nil {
		t.Errorf("open is %q", b.w.path)
	}
	if err := theirs.Close(); err != nil {
		t.Fatal(err)
	}
	if b.w.Open(path); b.w.path != path || b.w.sheets.Top() != nil {
		t.Errorf("open is %q", b.w.path)
	}
}
