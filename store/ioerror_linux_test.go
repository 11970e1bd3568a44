package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// fault is an error that the system gives instead of doing what it was asked.
type fault struct {
	call  string
	errno string
	says  string // what a message about it must hold
}

// faults are those that disks, quotas and permissions give. EINTR means "ask again", so it never comes for ever.
func faults() []fault {
	const broken, full, quota = "input/output error", "no space left on device", "disk quota exceeded"
	return []fault{
		{"pwrite64", "EIO", broken}, {"pwrite64", "ENOSPC", full}, {"pwrite64", "EDQUOT", quota}, {"pwrite64", "EINTR", ""},
		{"write", "EIO", broken}, {"write", "ENOSPC", full}, {"write", "EDQUOT", quota}, {"write", "EINTR", ""},
		{"fdatasync", "EIO", broken}, {"fdatasync", "ENOSPC", full}, {"fdatasync", "EINTR", ""},
		{"fsync", "EIO", broken}, {"fsync", "ENOSPC", full}, {"fsync", "EINTR", ""},
		{"ftruncate", "EIO", broken}, {"ftruncate", "ENOSPC", full},
		{"copy_file_range", "EIO", broken}, {"copy_file_range", "ENOSPC", full},
		{"openat", "EIO", broken}, {"openat", "ENOSPC", full}, {"openat", "EACCES", "permission denied"},
		{"openat", "EINTR", ""},
		{"renameat", "EIO", broken}, {"renameat", "ENOSPC", full},
		{"linkat", "EIO", broken}, {"unlinkat", "EIO", broken}, {"mkdirat", "ENOSPC", full},
		{"mmap", "ENOMEM", "cannot allocate memory"},
	}
}

// everyError, for ioErrors, tries each error at each call.
const everyError = -1

// Ensure that an error of the system at any call, once or from then on, loses nothing, and that the message names the
// file and the cause.
func TestStore_IOErrors(t *testing.T) {
	if ioErrors == everyError {
		met := 0
		for _, j := range jobs() {
			for _, f := range faults() {
				for _, ever := range []string{"", "+"} {
					for n := 1; ever+f.errno != "+EINTR" && meet(t, j, f, n, ever); n++ {
						met++
					}
				}
			}
		}
		t.Logf("%d errors met", met)
		return
	}
	rnd, met := rand.New(rand.NewPCG(3, 9)), 0
	for range ioErrors {
		j, f, n := jobs()[rnd.IntN(len(jobs()))], faults()[rnd.IntN(len(faults()))], 1+rnd.IntN(30)
		ever := "+"
		if f.errno == "EINTR" || rnd.IntN(2) == 0 {
			ever = ""
		}
		if meet(t, j, f, n, ever) {
			met++
		}
	}
	if met == 0 {
		t.Error("none of the errors was met")
	}
}

// meet does a job with the error at the nth such call and reports whether there was one.
func meet(t *testing.T, j job, f fault, n int, ever string) bool {
	t.Helper()
	name := fmt.Sprintf("%s: %s of %s %d%s", j.name, f.errno, f.call, n, ever)
	dir := t.TempDir()
	path, log := filepath.Join(dir, "library.entente"), filepath.Join(t.TempDir(), "strace")
	j.prepare(t, path)
	cmd := exec.CommandContext(t.Context(), strace(t), "-f", "-o", log, "-e", "signal=none", "-e", "trace="+f.call,
		"-e", fmt.Sprintf("inject=%s:error=%s:when=%d%s", f.call, f.errno, n, ever), os.Args[0], path)
	cmd.Env = append(os.Environ(), "STORE_CHILD="+j.name, "GODEBUG=asyncpreemptoff=1", "GOTRACEBACK=none")
	silent := f.call == "write"
	if silent {
		cmd.Env = append(cmd.Env, "STORE_SILENT=1")
	}
	out, err := cmd.Output()
	traced, rerr := os.ReadFile(log)
	if rerr != nil || len(traced) == 0 {
		t.Fatalf("strace: %v, %v\nWithout permission to trace a process (ptrace) errors of the disk cannot be tested.", err, rerr)
	}
	if !strings.Contains(string(traced), "(INJECTED)") {
		return false
	}
	done, message := 0, string(out) // what comes after a line for each step
	for strings.HasPrefix(message, fmt.Sprintf("%d\n", done+1)) {
		done++
		_, message, _ = strings.Cut(message, "\n")
	}
	switch code := cmd.ProcessState.ExitCode(); {
	case code == 0:
	case silent && code >= silentDone:
		done = code - silentDone
	case f.call == "mmap" && message == "": // the Go runtime itself got no memory
	default:
		if silent && code >= silentFailed {
			done = code - silentFailed
		}
		if !explains(message, dir, f) && !(silent && ever != "") {
			t.Errorf("%s: exit %d, message %q, want the file and %q", name, code, message, f.says)
		}
	}
	j.check(t, path, done)
	if t.Failed() {
		t.Fatal(name)
	}
	return true
}

// explains reports whether a message names a file of the library's and why that failed. A library that may not be
// written is opened for reading, which is a cause of its own.
func explains(message, dir string, f fault) bool {
	cause := strings.Contains(message, f.says) || f.errno == "EACCES" && strings.Contains(message, "may not write")
	return strings.Contains(message, dir) && cause
}
