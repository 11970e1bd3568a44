package atomicfile_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/store/atomicfile"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

// mustHold compares a folder with what it must hold; the key is the name, the value the content.
func mustHold(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name()] = string(data)
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("folder holds %q, want %q", got, want)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := atomicfile.Write(path, text("one")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, dir, map[string]string{"a": "one"})
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := atomicfile.Write(path, text("two")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, dir, map[string]string{"a": "two"})
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v, want 0640", info.Mode(), err)
	}
	broken := errors.New("broken")
	err := atomicfile.Write(path, func(w io.Writer) error { return errors.Join(text("half")(w), broken) })
	if !errors.Is(err, broken) {
		t.Errorf("Write = %v, want %v", err, broken)
	}
	mustHold(t, dir, map[string]string{"a": "two"})
}

func TestWrite_LongName(t *testing.T) {
	dir := t.TempDir()
	name := strings.Repeat("n", 255)
	if err := atomicfile.Write(filepath.Join(dir, name), text("x")); err != nil {
		t.Fatal(err)
	}
	mustHold(t, dir, map[string]string{name: "x"})
}

func TestCommitNew(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	for i, want := range []error{nil, fs.ErrExist} {
		f, err := atomicfile.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := text(fmt.Sprint(i))(f); err != nil {
			t.Fatal(err)
		}
		if err := f.CommitNew(); !errors.Is(err, want) {
			t.Errorf("CommitNew = %v, want %v", err, want)
		}
		if err := f.Abort(); err != nil {
			t.Errorf("Abort after CommitNew = %v", err)
		}
	}
	mustHold(t, dir, map[string]string{"a": "0"})
}

func TestCreate_Fails(t *testing.T) {
	dir := t.TempDir()
	for _, path := range []string{filepath.Join(dir, "none", "a"), dir} {
		if _, err := atomicfile.Create(path); err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("Create(%s) = %v, want an error that names it", path, err)
		}
	}
	mustHold(t, dir, map[string]string{})
}

func TestSweep(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", ".entente-1-0.tmp", ".entente-2-0.tmp"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	noon := time.Date(2024, 1, 2, 12, 0, 0, 0, time.UTC)
	for name, at := range map[string]time.Time{"a": noon.AddDate(0, 0, -3), ".entente-1-0.tmp": noon.AddDate(0, 0, -3),
		".entente-2-0.tmp": noon} {
		if err := os.Chtimes(filepath.Join(dir, name), at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := atomicfile.Sweep(dir, noon.AddDate(0, 0, -1)); err != nil {
		t.Fatal(err)
	}
	mustHold(t, dir, map[string]string{"a": "", ".entente-2-0.tmp": ""})
}
