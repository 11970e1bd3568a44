package intake_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
)

// problems imports a file and returns what is said of it.
func problems(r []intake.Report) (list []string) {
	for _, x := range r {
		for _, p := range x.Problems {
			list = append(list, p.String())
		}
	}
	return list
}

// Ensure that references by key lead to what the library has, wherever in the file they stand, that an actor which is nowhere keeps
// its key for a name, and that links and notes to nothing are left out and told of with their lines.
func TestImport_Missing(t *testing.T) {
	const there = `{"kind":"actor","key":"x:grausenberg","name":"Grausenberg","type":"country"}
{"kind":"event","key":"k1","title":"Talks in Strelsau","when":"1894-01-02"}
`
	const file = `{"kind":"event","key":"k2","title":"Talks in Zenda","when":"1894-01-03","roles":[{"actor":"x:grausenberg","as":"host"},{"actor":"x:hentzau","as":"visitor"}],"links":[{"to":"k1","type":"leads to"}]}
{"kind":"actor","key":"x:grausenberg","name":"Grausenberg","type":"country"}
{"kind":"link","from":"k2","to":"k9","type":"leads to"}
{"kind":"link","from":"e7","to":"k1","type":"leads to"}
{"kind":"annotation","type":"note","text":"Lost","target":"k8"}
{"kind":"annotation","type":"note","text":"Kept","target":"k1"}
`
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("there.jsonl", there))
	got := problems(read(t, s, intake.Options{}, desktest.Source("file.jsonl", file)))
	want := []string{`line 1: the actor "x:hentzau"`, `line 3: a link was left out: the event "k9"`, `line 4: a link was left out: the event "e7"`, `line 5: a note was left out: the event "k8"`}
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("told is %q", got)
	}
	library := desktest.Lossless(t, s)
	for _, line := range []string{
		`"title":"Talks in Zenda","when":"1894-01-03","roles":[{"actor":"a1","as":"host"},{"actor":"a2","as":"visitor"}]}`,
		`{"kind":"actor","id":"a2","key":"x:hentzau","name":"x:hentzau","type":"group"}`,
		`"from":"e2","to":"e1"}`, `"text":"Kept","target":"e1"`} {
		if !strings.Contains(library, line) {
			t.Errorf("there is no %s in\n%s", line, library)
		}
	}
	if n := strings.Count(library, `"kind":"link"`) + strings.Count(library, `"kind":"annotation"`); n != 2 {
		t.Errorf("%d links and notes in\n%s", n, library)
	}
	read(t, s, intake.Options{}, desktest.Source("file.jsonl", file))
	if again := desktest.Lossless(t, s); again != library {
		t.Errorf("read again it is\n%s", diff(again, library))
	}
}

// Ensure that a view which shows something else than the one of its name is kept under a name of its own, once.
func TestImport_ViewsOfOneName(t *testing.T) {
	view := func(from string) string {
		return fmt.Sprintf(`{"kind":"view","name":"Mine","from":"%s","to":"1900","lanes":"actor"}`+"\n", from)
	}
	s := library(t)
	var told []string
	for _, from := range []string{"1890", "1891", "1890", "1892", "1891"} {
		told = append(told, problems(read(t, s, intake.Options{}, desktest.Source("views.jsonl", `{"kind":"event","title":"x","key":"k"}`+"\n"+view(from))))...)
	}
	got := desktest.Lossless(t, s)
	for _, want := range []string{`"name":"Mine","from":"1890`, `"name":"Mine (2)","from":"1891`, `"name":"Mine (3)","from":"1892`} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
	if strings.Count(got, `"kind":"view"`) != 3 || len(told) != 2 || !strings.Contains(told[0], "“Mine (2)”") {
		t.Errorf("told is %q of\n%s", told, got)
	}
}

// Ensure that a view with a lane of an actor that was deleted is known again.
func TestImport_ViewOfNobody(t *testing.T) {
	const file = `{"kind":"event","title":"x","key":"k"}
{"kind":"view","name":"Mine","from":"1890","to":"1900","lanes":"actor","arranged":{"order":["a7"]}}
`
	s := library(t)
	for range 2 {
		if told := problems(read(t, s, intake.Options{}, desktest.Source("views.jsonl", file))); len(told) > 0 {
			t.Error(told)
		}
	}
	if got := desktest.Lossless(t, s); strings.Count(got, `"kind":"view"`) != 1 {
		t.Errorf("the library is\n%s", got)
	}
}

// Ensure that a mark stays in the lane of a tag which looks like the number of an actor.
func TestImport_LaneOfTag(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("there.jsonl", `{"kind":"actor","key":"x","name":"Rupert","type":"person"}`+"\n"))
	read(t, s, intake.Options{}, desktest.Source("file.jsonl", `{"kind":"actor","id":"a4","name":"Flavia","type":"person"}
{"kind":"event","key":"k","title":"Paper sizes","when":"1894","tags":["a3"]}
{"kind":"annotation","type":"note","text":"tag","when":"1894","lane":"a3"}
{"kind":"annotation","type":"note","text":"actor","when":"1894","lane":"a4"}
`))
	got := desktest.Lossless(t, s)
	for _, want := range []string{`"text":"tag","lane":"a3"`, `"text":"actor","lane":"a2"`} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %s in\n%s", want, got)
		}
	}
}

// full is a library whose disk is full after some writes.
type full struct {
	*store.Store
	after int
}

// BeginImport implements intake.Library.
func (f *full) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := f.Store.BeginImport(name)
	return fullWriter{w, f}, err
}

type fullWriter struct {
	edit.ImportWriter
	lib *full
}

// Add implements edit.ImportWriter.
func (w fullWriter) Add(list []timeline.Entity) error {
	if w.lib.after--; w.lib.after < 0 {
		return syscall.ENOSPC
	}
	return w.ImportWriter.Add(list)
}

// Revise implements edit.ImportWriter.
func (w fullWriter) Revise(changes []edit.Change) error {
	if w.lib.after--; w.lib.after < 0 {
		return syscall.ENOSPC
	}
	return w.ImportWriter.Revise(changes)
}

// Ensure that an import which cannot be written to its end counts the events that are written and no others.
func TestImport_CountsWhatIsWritten(t *testing.T) {
	s := library(t)
	var file strings.Builder
	for i := range 9000 {
		fmt.Fprintf(&file, `{"kind":"event","key":"k%d","title":"x"}`+"\n", i)
	}
	lib := &full{s, 2}
	reports, err := intake.New(lib, reader(t), []format.Format{own.Format()}).Import(t.Context(), []intake.Source{desktest.Source("x.jsonl", file.String())}, intake.Options{}, nil)
	n, cerr := s.Count(timeline.KindEvent)
	if !errors.Is(err, syscall.ENOSPC) || cerr != nil || n == 0 || n == 9000 || reports[0].Events != n {
		t.Errorf("%d are written, told is %+v, %v, %v", n, reports, err, cerr)
	}
}
