package verbs

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/cmd/internal/host"
)

// Ensure that a file is ready once, when it was the same twice running, and again when it has changed since.
func TestSettling(t *testing.T) {
	at := func(size int64) stamp { return stamp{size, time.Unix(size, 0)} }
	var s settling
	for i, c := range []struct {
		now  map[string]stamp
		want []string
		done []string
	}{
		{now: map[string]stamp{"a": at(1)}},
		{now: map[string]stamp{"a": at(1), "b": at(1)}, want: []string{"a"}, done: []string{"a"}},
		{now: map[string]stamp{"a": at(1), "b": at(2)}},
		{now: map[string]stamp{"a": at(1), "b": at(2)}, want: []string{"b"}}, // not done: the library was busy
		{now: map[string]stamp{"a": at(2), "b": at(2)}, want: []string{"b"}, done: []string{"b"}},
		{now: map[string]stamp{"a": at(2), "b": at(2)}, want: []string{"a"}, done: []string{"a"}},
		{now: map[string]stamp{"b": at(2)}},
		{now: map[string]stamp{"a": at(2), "b": at(2)}}, // gone and back
		{now: map[string]stamp{"a": at(2), "b": at(2)}, want: []string{"a"}},
	} {
		if got := s.look(c.now); !slices.Equal(got, c.want) {
			t.Errorf("look %d: got %v, want %v", i, got, c.want)
		}
		s.done(c.done)
	}
	if got := s.waiting(); !slices.Equal(got, []string{"a"}) {
		t.Errorf("waiting: %v", got)
	}
}

// Ensure that names of unfinished files and of libraries are passed over, and nothing else.
func TestPassedOver(t *testing.T) {
	for name, want := range map[string]bool{"a.txt": false, "a.txt.part": true, "B.CRDOWNLOAD": true, "a.txt~": true, "entente.txt": false,
		"x.entente": true, "x.entente.lock": true, "x.entente/a.txt": false} {
		if passedOver(name) != want {
			t.Errorf("%s: %t", name, !want)
		}
	}
}

// Ensure that what comes into a watched folder is read without a further start, and that an interrupt ends the watch
// as something done.
func TestWatch(t *testing.T) {
	dir, home := t.TempDir(), t.TempDir()
	in, out := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	var messages strings.Builder
	env := &Env{Stdout: out, Stderr: &messages, Dir: home, Host: host.New(), Open: OpenFile}
	code := make(chan int)
	go func() {
		code <- Run(ctx, env, []string{"watch", dir, "--every", "5ms", "--db", "lib.entente", "--json", "--quiet"})
	}()
	lines := bufio.NewReader(in)
	for i, text := range []string{"Title,Date\nTalks in Oslo,2020-01-02\n", "Title,Date\nTalks in Oslo,2020-01-02\nTalks in Bern,2020-02-03\n"} {
		file := filepath.Join(dir, "talks.csv")
		if err := os.WriteFile(file+".tmp", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(file+".tmp", file); err != nil {
			t.Fatal(err)
		}
		line, err := lines.ReadString('\n')
		if err != nil || !strings.Contains(line, "talks.csv") || !strings.Contains(line, `"events":1,`) {
			t.Fatalf("file %d: %q, %v", i, line, err)
		}
	}
	stop()
	go io.Copy(io.Discard, in) // the watch may be in the middle of a line
	if got := <-code; got != Done {
		t.Errorf("code %d: %s", got, messages.String())
	}
}
