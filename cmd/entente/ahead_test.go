package main

import (
	"context"
	"path/filepath"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/desk/progress"
)

// Ensure that a library which is opened before there is a window comes to the one that asks for it, who is told what was said
// before, and that one which another program has open is found out at once.
func TestAhead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.entente")
	a := openAhead(path)
	if a.locked(path, nil) {
		t.Fatalf("locked: %v", a.err)
	}
	a.say(progress.Step{What: "examined"})
	var told []string
	s, err := a.wait(context.Background(), func(s progress.Step) { told = append(told, s.What) })
	if err != nil || len(told) != 1 || told[0] != "examined" {
		t.Fatalf("told %q, %v", told, err)
	}
	if !openAhead(path).locked(path, nil) {
		t.Error("it can be opened twice")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// Ensure that the window's keeper works on the library that the window uses, and not on one that is still on its way into it.
func TestSession_Use(t *testing.T) {
	s := &session{host: host.New()}
	lib, end, err := s.open(context.Background(), filepath.Join(t.TempDir(), "library.entente"), func(progress.Step) {})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.keeper().File(); err == nil {
		t.Error("a library that nobody uses yet is kept")
	}
	s.use(lib)
	if f, err := s.keeper().File(); err != nil || f.Path != lib.(*store.Store).Path() {
		t.Errorf("kept is %q, %v", f.Path, err)
	}
	if err := end(); err != nil {
		t.Error(err)
	}
}
