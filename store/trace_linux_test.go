package store

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// call is something that a process asked of the system and got: a change of the disk, or a line that it printed.
type call struct {
	name   string // of the system call; "print" for a line on standard output
	path   string // of the file, or of the directory that is synced
	to     string // the new name of a rename or link
	from   string // the file that is copied
	offset int64  // of a write, -1 for where the last one ended; the new size of a file
	length int64  // of a copy
	data   []byte
	fresh  bool // an open that empties the file
}

// The calls that change a disk. Those that would change it in a way that recorded does not follow make the test fail.
const (
	followed = "openat,write,pwrite64,copy_file_range,ftruncate,fdatasync,fsync,renameat,renameat2,rename,linkat,unlinkat,mkdirat"
	strange  = "fallocate,sendfile,splice,pwritev,pwritev2,writev,msync,truncate,link,unlink,mkdir,creat"
)

// recorded runs a part of this program under strace and returns, in order, the calls that it made below dir, which must
// be an absolute path without links.
func recorded(t *testing.T, dir, part, path string) []call {
	t.Helper()
	log := filepath.Join(t.TempDir(), "strace")
	cmd := exec.CommandContext(t.Context(), strace(t), "-f", "-xx", "-y", "-s", strconv.Itoa(1<<24), "-o", log,
		"-e", "trace="+followed+","+strange, "-e", "signal=none", os.Args[0], path)
	cmd.Env = append(os.Environ(), "STORE_CHILD="+part, "GODEBUG=asyncpreemptoff=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("strace: %v: %s\nWithout permission to trace a process (ptrace) power cuts cannot be tested.", err, out)
	}
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	var calls []call
	unfinished := map[string]string{} // by thread, the start of a line that another thread interrupted
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for lines.Scan() {
		thread, line, _ := strings.Cut(lines.Text(), " ")
		line = strings.TrimLeft(line, " ")
		if start, cut := strings.CutSuffix(line, " <unfinished ...>"); cut {
			unfinished[thread] = start
			continue
		}
		if _, rest, resumed := strings.Cut(line, " resumed>"); resumed && strings.HasPrefix(line, "<... ") {
			line = unfinished[thread] + rest
		}
		if c, ok := parseCall(t, line); ok && (c.name == "print" || strings.HasPrefix(c.path, dir)) {
			calls = append(calls, c)
		}
	}
	return calls
}

// strace finds the program or ends the test: a test of faults that does not run must not pass.
func strace(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal("strace is missing; .ci/setup.sh test installs it")
	}
	return path
}

var (
	callForm = regexp.MustCompile(`^(\w+)\((.*)\) += (\d+)`)
	fileForm = regexp.MustCompile(`^(\d+)<([^>]*)>(\(deleted\))?`)
	intoForm = regexp.MustCompile(`, NULL, \d+<([^>]*)>, NULL`)
	textForm = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)"`)
)

// parseCall reads a line of strace. Calls that failed, that only read, or that are about a deleted file are left out.
func parseCall(t *testing.T, line string) (call, bool) {
	m := callForm.FindStringSubmatch(line)
	if m == nil {
		return call{}, false
	}
	c, args := call{name: m[1]}, m[2]
	var texts []string
	for _, s := range textForm.FindAllStringSubmatch(args, -1) {
		texts = append(texts, unhex(t, s[1]))
	}
	if f := fileForm.FindStringSubmatch(args); f != nil {
		if f[3] != "" {
			return call{}, false
		}
		c.path = unhex(t, f[2])
		if f[1] == "1" && c.name == "write" {
			return call{name: "print", data: []byte(texts[0])}, true
		}
	}
	switch c.name {
	case "openat":
		c.path, c.fresh = texts[0], strings.Contains(args, "O_TRUNC")
		return c, strings.Contains(args, "O_CREAT") || c.fresh
	case "pwrite64", "write":
		n := number(t, m[3])
		c.data = []byte(texts[0])[:n]
		c.offset = -1
		if c.name == "pwrite64" {
			c.offset = number(t, args[strings.LastIndex(args, " ")+1:])
		}
	case "copy_file_range":
		into := intoForm.FindStringSubmatch(args)
		if into == nil {
			t.Fatalf("strace: %s: neither file may be copied at a place of its own", line)
		}
		c.from, c.path = c.path, unhex(t, into[1])
		c.offset, c.length = -1, number(t, m[3])
	case "ftruncate":
		c.offset = number(t, args[strings.LastIndex(args, " ")+1:])
	case "fdatasync", "fsync":
	case "unlinkat", "mkdirat":
		c.path = texts[0]
	case "renameat", "renameat2", "rename", "linkat":
		c.path, c.to = texts[0], texts[1]
	default:
		if c.path == "" && len(texts) > 0 {
			c.path = texts[0]
		}
	}
	return c, true
}

func unhex(t *testing.T, s string) string {
	t.Helper()
	b, err := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func number(t *testing.T, s string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		t.Fatal(fmt.Errorf("strace: %w", err))
	}
	return n
}
