package store

import (
	"bufio"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// Ensure that a process that is killed at any moment of any job loses nothing that it had acknowledged, and leaves nothing
// half done.
func TestStore_Killed(t *testing.T) {
	for _, j := range jobs() {
		t.Run(j.name, func(t *testing.T) {
			start := t.TempDir()
			j.prepare(t, filepath.Join(start, "library.entente"))
			whole := kill(t, j, start, time.Hour).took
			rnd := rand.New(rand.NewPCG(5, uint64(len(j.name))))
			midway, longest := 0, time.Duration(0)
			for n := range kills {
				after := time.Duration(rnd.Int64N(int64(whole)))
				k := kill(t, j, start, after)
				if t.Failed() {
					t.Fatalf("run %d of %d: killed after %v", n, kills, after)
				}
				if longest = max(longest, k.opened); k.midway {
					midway++
				}
			}
			t.Logf("%d kills within %v, %d of them between the first change of a file and the end; opened and compared in %v at most",
				kills, whole, midway, longest)
		})
	}
}

// killing is what came of one process.
type killing struct {
	took   time.Duration // from its start to its end
	opened time.Duration // to open what it left, again and again, and compare it
	midway bool          // it was killed after it had changed a file
}

// kill does a job on a copy of what start holds, ends it with SIGKILL after a while and looks at what is left.
func kill(t *testing.T, j job, start string, after time.Duration) killing {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(dir, os.DirFS(start)); err != nil {
		t.Fatal(err)
	}
	path, before := filepath.Join(dir, "library.entente"), changes(t, dir)
	cmd := child(t.Context(), j.name, path)
	out, err := cmd.StdoutPipe()
	begin := time.Now()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	done := 0
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if done, err = strconv.Atoi(lines.Text()); err != nil {
			t.Errorf("after %v: %s", time.Since(begin), lines.Text())
		}
	}
	_ = cmd.Wait() // it was killed, as is seen below
	timer.Stop()
	status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
	k := killing{took: time.Since(begin), midway: status.Signaled() && !maps.Equal(before, changes(t, dir))}
	begin = time.Now()
	j.check(t, path, done)
	k.opened = time.Since(begin)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	return k
}

// changes returns when each file of a folder was last written.
func changes(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]time.Time{}
	for _, f := range list {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		at[f.Name()] = info.ModTime()
	}
	return at
}
