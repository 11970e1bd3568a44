package host

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Ensure that copies are made under their names in a folder of their own, that nothing of a failed one stays, and that old
// ones go.
func TestScratch(t *testing.T) {
	base, now := filepath.Join(t.TempDir(), "opened"), time.Now()
	say := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			if _, werr := io.WriteString(w, text); werr != nil {
				t.Error(werr)
			}
			return err
		}
	}
	first, err := scratch(base, "a.txt", now, say("one", nil))
	if err != nil || filepath.Base(first) != "a.txt" || !strings.HasPrefix(first, base) {
		t.Fatalf("scratch = %q, %v", first, err)
	}
	if b, err := os.ReadFile(first); err != nil || string(b) != "one" {
		t.Errorf("it holds %q, %v", b, err)
	}
	second, err := scratch(base, "../../a.txt", now, say("two", nil))
	if err != nil || second == first || !strings.HasPrefix(second, base) {
		t.Errorf("the same name again: %q, %v", second, err)
	}
	broken := errors.New("broken")
	if _, err := scratch(base, "b.txt", now, say("th", broken)); !errors.Is(err, broken) {
		t.Errorf("err = %v, want %v", err, broken)
	}
	if list, err := os.ReadDir(base); err != nil || len(list) != 2 {
		t.Errorf("there are %v, %v", list, err)
	}
	if _, err := scratch(base, "c.txt", now.Add(25*time.Hour), say("", nil)); err != nil {
		t.Fatal(err)
	}
	if list, err := os.ReadDir(base); err != nil || len(list) != 1 {
		t.Errorf("a day later there are %v, %v", list, err)
	}
}
