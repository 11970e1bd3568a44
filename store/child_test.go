package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/edit"
)

// TestMain lets the test program play the parts of other processes: those that are killed, that run out of disk, that
// check a file.
func TestMain(m *testing.M) {
	switch arg := os.Args[len(os.Args)-1]; os.Getenv("STORE_CHILD") {
	case "":
		os.Exit(m.Run())
	case "check":
		os.Exit(CheckMain(os.Args[len(os.Args)-1:], os.Stdout, os.Stderr))
	case "circle":
		time.Sleep(time.Hour)
	case "fault":
		panic("the checker dies on " + arg)
	case "fill disk":
		exit(fillDisk(arg))
	default:
		runJob(os.Getenv("STORE_CHILD"), arg)
	}
}

func exit(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

// working is what a process keeps between steps.
type working struct {
	path   string
	writer edit.ImportWriter
}

// doStep does the i-th step on a store, or, with no store, only in the model.
func doStep(s *Store, m *model, run *working, i int) (*Store, error) {
	apply := func(name string, c edit.Change) error {
		next := maps.Clone(m.now())
		if next[c.Ref()] = c.After; c.After == nil {
			delete(next, c.Ref())
		}
		m.push(name, next)
		if s == nil {
			return nil
		}
		return s.Apply(edit.Transaction{Name: name, Changes: []edit.Change{c}})
	}
	imported := func() []edit.Change {
		var list []edit.Change
		for j := range 3 {
			e := event((i+1)*10+j, "imported")
			e.Import = timeline.ImportID(i/12 + 1)
			list = append(list, edit.Change{After: e})
		}
		if i%12 == 9 {
			made := event((i-8)*10, "made")
			list = append(list, edit.Change{Before: made, After: told(made, 1, "more")})
		}
		return list
	}
	var err error
	switch i % 12 {
	default:
		return s, apply("add", edit.Change{After: event((i+1)*10, "made")})
	case 4:
		next := event(i*10, "changed")
		return s, apply("change", edit.Change{Before: event(i*10, "made"), After: next})
	case 5, 7:
		m.at--
		if s != nil {
			_, err = s.Undo(context.Background())
		}
	case 6:
		m.at++
		if s != nil {
			_, err = s.Redo(context.Background())
		}
	case 8, 9:
		next := maps.Clone(m.now())
		for _, c := range imported() {
			next[c.Ref()] = c.After
		}
		if i%12 == 8 {
			m.push("import", next)
		} else {
			m.steps[m.at] = next
		}
		if s == nil {
			break
		}
		if i%12 == 8 {
			if run.writer, err = s.BeginImport("import"); err != nil {
				return s, err
			}
		}
		err = run.writer.Revise(imported())
	case 10:
		if s != nil {
			err = run.writer.Commit()
		}
	case 11:
		if s == nil {
			break
		}
		if _, err = s.AutoBackup(""); err != nil || i%24 == 11 {
			break
		}
		if err = s.Close(); err != nil {
			break
		}
		if _, _, err = Compact(run.path, Options{Now: now}); err != nil {
			break
		}
		s, err = Open(run.path, Options{Now: now})
	}
	return s, err
}

// work does one step after the other and calls done after each.
func work(path string, steps int, done func()) error {
	s, err := Open(path, Options{Now: now})
	if err != nil {
		return err
	}
	m, run := &model{steps: []world{{}}}, &working{path: path}
	for i := range steps {
		if s, err = doStep(s, m, run, i); err != nil {
			return fmt.Errorf("step %d: %w", i, err)
		}
		done()
	}
	return s.Close()
}

func child(ctx context.Context, part, path string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], path)
	cmd.Env = append(os.Environ(), "STORE_CHILD="+part)
	return cmd
}

// checkKilled compares what is there with what must be there after the steps that were acknowledged, or one more.
func checkKilled(t *testing.T, path string, done int) {
	t.Helper()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) && done == 0 {
		return
	}
	s, err := Open(path, Options{Now: now})
	if err != nil {
		t.Errorf("open after %d steps: %v", done, err)
		return
	}
	got := contents(t, s)
	history, err := s.History()
	if err := errors.Join(err, s.Close()); err != nil {
		t.Error(err)
	}
	mustBeSound(t, path)
	m := &model{steps: []world{{}}}
	for i := range done {
		if _, err := doStep(nil, m, nil, i); err != nil {
			t.Fatal(err)
		}
	}
	if reflect.DeepEqual(got, m.now()) && len(history) == len(m.names) {
		return
	}
	if _, err := doStep(nil, m, nil, done); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, m.now()) || len(history) != len(m.names) {
		t.Errorf("killed after %d steps: %d records and %d entries, want %d and %d", done, len(got), len(history),
			len(m.now()), len(m.names))
	}
}

// fillDisk works until the disk is full (as the limit on the size of files has it), then frees it and goes on.
func fillDisk(path string) error {
	signal.Ignore(syscall.SIGXFSZ)
	s, err := Open(path, Options{Now: now})
	if err != nil {
		return err
	}
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	limit := old
	limit.Cur = 300_000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	i := 0
	put := func() error {
		return s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: event(i+1, strings.Repeat("x", 3000))}}})
	}
	for ; err == nil; i++ {
		err = put()
	}
	fmt.Printf("full: %v\n", err)
	if err := put(); err == nil {
		return errors.New("a write to a full disk did not fail")
	}
	limit.Cur = 100_000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	if err := s.Backup(path + ".copy"); err == nil {
		return errors.New("a backup to a full disk did not fail")
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	i-- // the one that failed
	if err := put(); err != nil {
		return fmt.Errorf("after room was made: %w", err)
	}
	fmt.Printf("events: %d\n", i+1)
	return s.Close()
}

// Ensure that a full disk gives an error that names the file, loses nothing and leaves nothing behind, and that work
// goes on when there is room again.
func TestStore_DiskFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.entente")
	out, err := child(t.Context(), "fill disk", path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	full, rest, _ := strings.Cut(string(out), "\n")
	if !strings.Contains(full, path) || !strings.Contains(full, "large") {
		t.Errorf("message %q, want the path and the cause", full)
	}
	s, err := Open(path, Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(contents(t, s)); rest != fmt.Sprintf("events: %d\n", got) || got < 10 {
		t.Errorf("%d events are there, the process said %q", got, rest)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	mustBeSound(t, path)
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("files left behind: %v, %v", files, err)
	}
}

func TestCheckInChild(t *testing.T) {
	data, _ := sampleFile(t)
	path := write(t, data)
	t.Setenv("STORE_CHILD", "check")
	report, err := CheckInChild(t.Context(), []string{os.Args[0]}, path)
	if err != nil || !report.OK() || report.Records["events"] == 0 || report.Schema != Schema {
		t.Errorf("sound: %+v, %v", report, err)
	}
	report, err = CheckInChild(t.Context(), []string{os.Args[0]}, write(t, data[:len(data)/2]))
	if err != nil || report.OK() {
		t.Errorf("truncated: %+v, %v", report, err)
	}
	if _, err := CheckInChild(t.Context(), []string{os.Args[0]}, path+"x"); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("missing: %v, want an error that names it", err)
	}
	t.Setenv("STORE_CHILD", "fault")
	report, err = CheckInChild(t.Context(), []string{os.Args[0]}, path)
	if err != nil || report.OK() || !strings.Contains(report.Problems[0], "dies on") {
		t.Errorf("checker that dies: %+v, %v", report, err)
	}
	t.Setenv("STORE_CHILD", "circle")
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	report, err = CheckInChild(ctx, []string{os.Args[0]}, path)
	if err != nil || report.OK() || !strings.Contains(report.Problems[0], "does not end") {
		t.Errorf("checker that hangs: %+v, %v", report, err)
	}
}
