package intake_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// Ensure that events which differ only in who takes part stay apart, in whatever order files tell of them.
func TestImport_OtherParties(t *testing.T) {
	const head = `{"kind":"actor","id":"a1","key":"country:RUR","name":"Ruritania","type":"country"}
{"kind":"actor","id":"a2","key":"country:GRA","name":"Grausenberg","type":"country"}
{"kind":"actor","id":"a3","name":"Black Michael","type":"person"}
`
	call := func(with string) string {
		return `{"kind":"event","title":"Phone call","when":"2023-02-01","type":"CONSULT","roles":[{"actor":"a1","as":"source"},{"actor":"` + with + `","as":"target"}]}` + "\n"
	}
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("one.jsonl", head+call("a2")))
	r := read(t, s, intake.Options{}, desktest.Source("two.jsonl", head+call("a3")+call("a2")), desktest.Source("three.jsonl", head+call("a3")))
	if r[0].Events != 1 || r[0].Skipped != 1 || r[1].Events != 0 || r[0].Actors+r[1].Actors != 0 {
		t.Errorf("%+v", r)
	}
	if got := desktest.Lossless(t, s); strings.Count(got, "Phone call") != 2 || strings.Count(got, "Black Michael") != 1 {
		t.Errorf("the library is\n%s", got)
	}
}

// Ensure that an actor of whom a file tells a name that dictionaries know keeps what the file says besides, and that one
// that the library has by that name stays as it is.
func TestImport_CalledKeepsTheRest(t *testing.T) {
	const line = `{"kind":"actor","id":"a1","key":"name:china","name":"China","type":"country","aliases":["The Middle Kingdom"],` +
		`"offices":[{"title":"Chair","for":"org:x"}],"note":"Mine.","extra":[{"key":"k","value":"v"}]}` + "\n"
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("a.jsonl", line))
	got := desktest.Lossless(t, s)
	for _, want := range []string{`"country:CHN"`, "The Middle Kingdom", `"Chair"`, `"Mine."`, `"extra":[{"key":"k","value":"v"}]`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	there := library(t)
	desktest.Put(t, there, &timeline.Actor{ID: 1, Key: "name:china", Name: "China", Kind: timeline.Country})
	before := desktest.Lossless(t, there)
	if read(t, there, intake.Options{}, desktest.Source("a.jsonl", line)); desktest.Lossless(t, there) != before {
		t.Errorf("the library that knew it became\n%s", desktest.Lossless(t, there))
	}
}

// Ensure that an article and a file of our own that tells of it can be imported together.
func TestImport_ArticleBesideItsFile(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.5}, desktest.Source("visit.txt", desktest.Visit))
	want := desktest.Lossless(t, s)
	again := library(t)
	read(t, again, intake.Options{Accept: 0.5}, desktest.Source("visit.txt", desktest.Visit), desktest.Source("visit.jsonl", want), desktest.Source("copy.jsonl", want))
	if got := desktest.Lossless(t, again); got != want {
		t.Errorf("imported as\n%s", diff(got, want))
	}
}
