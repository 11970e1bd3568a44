//go:build window

package main

import (
	"bytes"
	"context"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"entente/cmd/internal/host"
)

// Ensure that a second window on the same library hands over and ends; that it says who has the library, and touches nothing,
// when the first does not answer; and that two windows on two libraries do not disturb each other.
func TestTwoWindows(t *testing.T) {
	dir := t.TempDir()
	library, other := filepath.Join(dir, "one.entente"), filepath.Join(dir, "two.entente")
	table := filepath.Join(dir, "talks.csv")
	if err := os.WriteFile(table, []byte("Title,Date\nTalks in Oslo,2020-01-02\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	first := startProgram(t, nil, "--db", library)
	if out, err := exec.Command(os.Getenv("ENTENTE_BIN"), "--db", library, table).CombinedOutput(); err != nil {
		t.Fatalf("the second start: %v: %s", err, out)
	}
	first.has(library, "Talks in Oslo")

	two := startProgram(t, nil, "--db", other, table)
	two.has(other, "Talks in Oslo")
	two.quit()

	// The first window answers nobody.
	if err := first.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	second := startProgram(t, nil, "--db", library)
	second.wait("the words of the second window", func() bool { return painted(second.shot("locked")) })
	second.quit()
	if after, err := os.ReadFile(library); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the library was written to beside the window that has it open, %v", err)
	}
	if err := first.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	first.has(library, "Talks in Oslo")
	first.quit()
}

// has waits until the window has an event in a library.
func (p *program) has(library, title string) {
	p.t.Helper()
	p.wait("the event in "+library, func() bool {
		var out strings.Builder
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		_, err := host.Send(ctx, library, host.Request{Args: []string{"events", "--db", library}, Dir: filepath.Dir(library)}, &out, io.Discard)
		return err == nil && strings.Contains(out.String(), title)
	})
}

// painted reports whether a window shows anything yet.
func painted(img image.Image) bool {
	b := img.Bounds()
	r, g, bl, _ := img.At(b.Dx()/2, b.Dy()/2).RGBA()
	return r|g|bl != 0
}
