package host

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/store"
)

// Ensure that a process that has a library and has left no note is known from the kernel.
func TestHeld_WithoutNote(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	lib := filepath.Join(t.TempDir(), "x.entente")
	if err := os.WriteFile(lib, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	lock := exec.Command("flock", "--no-fork", lib, "sleep", "60")
	if err := lock.Start(); err != nil {
		t.Skip("there is no program that locks a file: ", err)
	}
	t.Cleanup(func() { _, _ = lock.Process.Kill(), lock.Wait() })
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, ok := locker(lib); ok {
			break
		}
	}
	if err := Held(lib, store.ErrLocked); !strings.Contains(err.Error(), " (process ") {
		t.Errorf("Held = %v", err)
	}
}
