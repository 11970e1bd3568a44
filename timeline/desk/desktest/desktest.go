// Package desktest has what the tests of the desk and of the packages below it share: stories, and helpers for libraries.
package desktest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/intake"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
)

// Library is what the helpers need of a library.
type Library interface {
	Each(kind timeline.Kind, fn func(timeline.Entity) error) error
	Apply(tx edit.Transaction) error
}

// Source is a file that lies in memory.
func Source(name, text string) intake.Source {
	return intake.Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// Sample is the actors, events and bands of the sample library, which lies in fsys.
func Sample(t testing.TB, fsys fs.FS) intake.Source {
	t.Helper()
	var parts []string
	for _, name := range []string{"actors.jsonl", "events.jsonl", "bands.jsonl"} {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, string(b))
	}
	return Source("library.jsonl", strings.Join(parts, ""))
}

// Lossless writes everything that the library holds.
func Lossless(t testing.TB, s format.Source) string {
	t.Helper()
	var b bytes.Buffer
	if err := own.Encode(context.Background(), &b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Put writes new entities to a library.
func Put(t testing.TB, s Library, list ...timeline.Entity) {
	t.Helper()
	var changes []edit.Change
	for _, e := range list {
		changes = append(changes, edit.Change{After: e})
	}
	if err := s.Apply(edit.Transaction{Name: "Put", Changes: changes}); err != nil {
		t.Fatal(err)
	}
}

// Visits lists the visits and meetings that are no proposals.
func Visits(t testing.TB, s Library) []*timeline.Event {
	t.Helper()
	var list []*timeline.Event
	err := s.Each(timeline.KindEvent, func(e timeline.Entity) error {
		if x := e.(*timeline.Event); x.Type == timeline.Consult && !x.Proposed {
			list = append(list, x)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// InShort writes an event as date, marks and number of sources.
func InShort(e *timeline.Event) string {
	date := e.When.String()
	if date == "" {
		date = "undated"
	}
	return strings.Join(append([]string{date}, e.Marks.Names()...), " ") + fmt.Sprintf(" ×%d", len(e.Articles()))
}

// Told writes the meetings of a library in short: date, marks and number of sources of each, by date.
func Told(t testing.TB, s Library) string {
	t.Helper()
	var list []string
	err := s.Each(timeline.KindEvent, func(x timeline.Entity) error {
		if e := x.(*timeline.Event); e.Type == timeline.Consult && !e.Proposed {
			list = append(list, InShort(e))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}
