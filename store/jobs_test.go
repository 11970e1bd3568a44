package store

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// job is work on a library that is interrupted: by a power cut, by a kill, by an error of the disk.
type job struct {
	name    string
	prepare func(t *testing.T, path string)
	run     func(path string, done func()) error // in a process of its own; calls done after each step

	// check looks at what is left at path after done steps were acknowledged.
	check func(t *testing.T, path string, done int)
}

const someSteps = 25 // two rounds of work: edits, undo, redo, imports, backups, compacting

// jobs are all ways to write a library.
func jobs() []job {
	return []job{
		{"some work", func(*testing.T, string) {}, someWork, checkWork},
		{"restore", prepareRestore, runRestore, checkRestored},
		{"migrate", prepareOld, runMigrate, checkMigrated},
		{"repair", prepareDamaged, runRepair, checkRepaired},
	}
}

// The exit codes of a silent process are these and the number of steps that it has done.
const (
	silentFailed = 50
	silentDone   = 100
)

// runJob plays the part of a process that does a job and says each step that is done. Where writing itself is to fail it
// says nothing until the end.
func runJob(name, path string) {
	runtime.LockOSThread() // strace counts the calls of each thread by themselves
	silent, steps := os.Getenv("STORE_SILENT") != "", 0
	err := fmt.Errorf("internal error: no job %q", name)
	for _, j := range jobs() {
		if j.name == name {
			err = j.run(path, func() {
				if steps++; !silent {
					fmt.Println(steps)
				}
			})
		}
	}
	if !silent {
		exit(err)
	}
	if err == nil {
		os.Exit(silentDone + steps)
	}
	for range 3 {
		if _, werr := fmt.Println(err); werr == nil {
			break
		}
	}
	os.Exit(silentFailed + steps)
}

func someWork(path string, done func()) error { return work(path, someSteps, done) }

// checkWork is checkKilled; besides, a backup that was acknowledged must be there and in order.
func checkWork(t *testing.T, path string, done int) {
	t.Helper()
	checkKilled(t, path, done)
	list, err := Backups(path, "")
	if err != nil || done >= 12 && len(list) == 0 {
		t.Errorf("%d backups after %d steps, %v", len(list), done, err)
	}
	for _, b := range list {
		mustBeSound(t, b.Path)
	}
}

// The libraries that the other jobs start from and lead to.
const (
	older = "written first"
	newer = "written later"
)

func backupOf(path string) string { return filepath.Join(filepath.Dir(path), "copy.entente") }

func prepareOld(t *testing.T, path string) {
	t.Helper()
	s := mustOpen(t, path, Options{})
	for i := range 12 {
		add(t, s, event(i+1, older))
	}
	if err := errors.Join(s.Backup(backupOf(path)), s.Close()); err != nil {
		t.Fatal(err)
	}
}

func prepareRestore(t *testing.T, path string) {
	t.Helper()
	prepareOld(t, path)
	s := mustOpen(t, path, Options{})
	for i := range 40 {
		add(t, s, event(i+100, newer))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func runRestore(path string, done func()) error {
	_, err := Restore(backupOf(path), path, Options{Now: now})
	if err == nil {
		done()
	}
	return err
}

// read opens a library with what migrations it needs and counts its events by title.
func read(t *testing.T, path string, m migrations) map[string]int {
	t.Helper()
	s, err := open(path, Options{Now: now}, m)
	if err != nil {
		t.Error(err)
		return nil
	}
	n := map[string]int{}
	for _, e := range contents(t, s) {
		n[reflect.ValueOf(e).Elem().FieldByName("Title").String()]++
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	mustBeSound(t, path)
	return n
}

func checkRestored(t *testing.T, path string, done int) {
	t.Helper()
	got := read(t, path, steps())
	restored := maps.Equal(got, map[string]int{older: 12})
	if !restored && (done > 0 || !maps.Equal(got, map[string]int{older: 12, newer: 40})) {
		t.Errorf("after %d steps: %v", done, got)
	}
	list, err := Backups(path, "")
	aside, gerr := filepath.Glob(path + ".damaged-*") // what could not be read when it was to be replaced
	if err != nil || gerr != nil || restored && len(list)+len(aside) == 0 {
		t.Errorf("restored, and what was replaced was not kept, %v, %v", err, gerr)
	}
	for _, b := range list {
		mustBeSound(t, b.Path)
	}
}

// nextSteps are the migrations of a program to come.
func nextSteps() migrations { return append(steps(), func(*bolt.Tx) error { return nil }) }

func runMigrate(path string, done func()) error {
	s, err := open(path, Options{Now: now}, nextSteps())
	if err != nil {
		return err
	}
	done()
	return s.Close()
}

func checkMigrated(t *testing.T, path string, _ int) {
	t.Helper()
	want := map[string]int{older: 12}
	s, err := open(path, Options{Now: now, ReadOnly: true}, nextSteps())
	migrated := err == nil
	if migrated {
		err = s.Close()
	}
	if err != nil && !errors.Is(err, ErrOlder) {
		t.Error(err)
	}
	if kept := fmt.Sprintf("%s.schema-%d", path, Schema); migrated {
		if got := read(t, kept, steps()); !maps.Equal(got, want) {
			t.Errorf("the old file holds %v, want %v", got, want)
		}
	}
	s, err = open(path, Options{Now: now}, nextSteps())
	if err != nil {
		t.Error(err)
		return
	}
	if n := len(contents(t, s)); n != want[older] {
		t.Errorf("%d events, want %d", n, want[older])
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// prepareDamaged spoils a page of records, which lie in a backup too.
func prepareDamaged(t *testing.T, path string) {
	t.Helper()
	prepareOld(t, path)
	s := mustOpen(t, path, Options{})
	if _, err := s.AutoBackup(""); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := bytes.LastIndex(data, []byte(older)); at >= 0; at = bytes.LastIndex(data[:at], []byte(older)) {
		if err := os.WriteFile(path, flipped(data, at), 0o600); err != nil {
			t.Fatal(err)
		}
		if report, err := verify(path); err == nil && !report.OK() {
			return
		}
	}
	t.Fatal("no event that is in use")
}

func runRepair(path string, done func()) error {
	result, err := Repair(path, Options{Now: now})
	if result.Lost {
		err = fmt.Errorf("repair %s: records are missing: %v", path, result.Passed)
	}
	if err == nil {
		done()
	}
	return err
}

func checkRepaired(t *testing.T, path string, done int) {
	t.Helper()
	report, err := verify(path)
	if err != nil {
		t.Error(err)
		return
	}
	if !report.OK() {
		if done > 0 {
			t.Errorf("repaired, and %v", report.Problems)
		}
		if _, err := Repair(path, Options{Now: now}); err != nil {
			t.Error(err)
		}
	}
	kept, err := filepath.Glob(path + ".damaged-*")
	if err != nil || len(kept) == 0 {
		t.Errorf("the damaged file was not kept: %v", err)
		return
	}
	got, want := read(t, path, steps()), map[string]int{older: 12}
	if done == 0 && !maps.Equal(got, want) { // it was said that records are missing: what was kept must still have them
		if err := os.Rename(kept[0], path); err != nil {
			t.Fatal(err)
		}
		if _, err := Repair(path, Options{Now: now}); err != nil {
			t.Error(err)
		}
		got = read(t, path, steps())
	}
	if !maps.Equal(got, want) {
		t.Errorf("after %d steps: %v, want %v", done, got, want)
	}
}
