package host

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/store"
	"entente/timeline/desk/progress"
)

// other notes that another process, which runs until the test ends, has a library.
func other(t *testing.T, library string, h Holder) (end func()) {
	t.Helper()
	sleep := exec.Command("sleep", "60")
	if err := sleep.Start(); err != nil {
		t.Skip("there is no other process: ", err)
	}
	end = func() { _, _ = sleep.Process.Kill(), sleep.Wait() }
	t.Cleanup(end)
	path, err := meetingPlace(library, ".json")
	if err != nil {
		t.Fatal(err)
	}
	h.PID = sleep.Process.Pid
	note, err := json.Marshal(h)
	if err == nil {
		err = os.WriteFile(path, note, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return end
}

// Ensure that who has a library is known while it runs, by any name of the file, and not longer.
func TestHolder(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	lib := filepath.Join(t.TempDir(), "x.entente")
	if _, ok := HolderOf(lib); ok {
		t.Error("a library that nobody has is held")
	}
	Claim(lib, Holder{Program: "ententectl info", Doing: HasOpen, Passing: true})
	if h, ok := HolderOf(lib); !ok || h.PID != os.Getpid() || h.Program != "ententectl info" {
		t.Errorf("HolderOf = %+v, %t", h, ok)
	}
	if err := Held(lib, store.ErrLocked); err != store.ErrLocked { //nolint:errorlint // it is to be that very error
		t.Errorf("a process keeps itself waiting: %v", err)
	}
	if Release(lib); len(mustGlob(t)) != 0 {
		t.Error("the note is still there")
	}
	end := other(t, lib, Holder{Program: "Entente", Doing: HasOpen})
	Release(lib)
	err := Held(lib, store.ErrLocked)
	if !errors.Is(err, store.ErrLocked) || !strings.Contains(err.Error(), "Entente (process ") || !strings.Contains(err.Error(), "has it open; close it there") {
		t.Errorf("Held = %v", err)
	}
	var held *HeldError
	if errors.As(err, &held); held.Await(context.Background()) {
		t.Error("a window is waited for")
	}
	if end(); Held(lib, store.ErrLocked) != store.ErrLocked { //nolint:errorlint // as above
		t.Error("a process that is gone has it")
	}
}

func mustGlob(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "entente", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Ensure that a library that another program examines is waited for, which is told, until that ends or nobody wants it any more.
func TestOpenLibrary_Waits(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	lib := filepath.Join(t.TempDir(), "x.entente")
	s, err := store.Open(lib, StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	end := other(t, lib, Holder{Program: "Entente", Doing: Examines, Passing: true, Window: true})
	ctx, cancel := context.WithCancel(context.Background())
	var said string
	if _, err := OpenLibrary(ctx, lib, func(s progress.Step) { said = s.What; cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
	if !strings.Contains(said, "examines whether it is in order") {
		t.Errorf("told was %q", said)
	}
	go func() {
		time.Sleep(2 * pollTime)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		end()
	}()
	again, err := OpenLibrary(context.Background(), lib, func(progress.Step) {})
	if err != nil {
		t.Fatal(err)
	}
	if h, ok := HolderOf(lib); !ok || h.PID != os.Getpid() || h.Passing {
		t.Errorf("HolderOf = %+v, %t", h, ok)
	}
	if err := CloseLibrary(again); err != nil || len(mustGlob(t)) != 0 {
		t.Errorf("after closing: %v, %q", err, mustGlob(t))
	}
}
