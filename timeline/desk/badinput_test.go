package desk_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/edit"
)

// Ensure that a text that is too long is refused with its size, that nothing is changed then, and that the longest that is
// taken comes back whole.
func TestBadInput_LongTexts(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Event{ID: 1, Title: "Talks", Confidence: 1})
	d := open(t, s)
	before := desktest.Lossless(t, s)
	title := func(n int) error {
		return d.EditEvent(1, "Name", func(e *timeline.Event) error { e.Title = strings.Repeat("t", n); return nil })
	}
	note := func(n int) error {
		text := strings.Repeat("n", n)
		return d.Annotate(desk.Marks{Note: &text}, timeline.Ref{Kind: timeline.KindEvent, ID: 1})
	}
	for name, err := range map[string]error{"title": title(timeline.MaxTitle + 1), "note": note(timeline.MaxNote + 1)} {
		if !errors.Is(err, timeline.ErrInvalid) || !strings.Contains(err.Error(), "bytes, more than") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := desktest.Lossless(t, s); got != before {
		t.Errorf("what was refused has changed the library:\n%s", got)
	}
	if err := errors.Join(title(timeline.MaxTitle), note(1<<20)); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	x, err := d.Detail(1)
	if err != nil || len(x.Title) != timeline.MaxTitle || len(x.Notes) != 1 || len(x.Notes[0].Text) != 1<<20 {
		t.Errorf("the title has %d bytes, %d notes, %v", len(x.Title), len(x.Notes), err)
	}
	for range 2 {
		if _, err := d.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if got := desktest.Lossless(t, s); got != before {
		t.Error("undone it is not what it was")
	}
}

// Ensure that a clock that is set back changes neither the order of the steps nor what undo takes back.
func TestBadInput_ClockSetBack(t *testing.T) {
	now := int64(2_000_000_000)
	s, err := store.Open(t.TempDir()+"/x.entente", store.Options{Now: func() int64 { now -= 86_400 * 365; return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	desktest.Put(t, s, &timeline.Event{ID: 1, Title: "Talks", Confidence: 1})
	d := open(t, s)
	for _, title := range []string{"One", "Two", "Three"} {
		if err := d.EditEvent(1, "Name "+title, func(e *timeline.Event) error { e.Title = title; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	list, err := d.History()
	if err != nil || len(list) != 4 || list[3].At >= list[2].At {
		t.Fatalf("the history is %+v, %v", list, err)
	}
	for _, want := range []string{"Two", "One", "Talks"} {
		if _, err := d.Undo(context.Background()); err != nil || d.Title(1) != want {
			t.Errorf("undone it is %q, %v, want %q", d.Title(1), err, want)
		}
	}
	if _, err := d.Undo(context.Background()); err != nil {
		t.Error(err)
	}
	if _, err := d.Undo(context.Background()); !errors.Is(err, edit.ErrNothing) {
		t.Errorf("undo beyond the beginning: %v", err)
	}
}

// Ensure that a filter of any bytes gives a picture or says what was expected where, and that what is refused changes nothing.
func FuzzFilter(f *testing.F) {
	for _, q := range []string{"", "a", "\"", "(((", "-", "OR", "date:..", "date:9999999999..", "is:", "actor:\xff", "\x00", "tag:" + strings.Repeat("(", 1000), "-(a OR -b)"} {
		f.Add(q)
	}
	s := library(f)
	desktest.Put(f, s, &timeline.Event{ID: 1, Title: "Talks", Confidence: 1, Tags: []string{"a"}})
	d := open(f, s)
	d.Resize(400, 300)
	f.Fuzz(func(t *testing.T, q string) {
		was := d.Filter().String()
		if err := d.SetFilter(q); err != nil {
			if d.Filter().String() != was || err.Error() == "" {
				t.Errorf("refused (%v), and the filter is %q, was %q", err, d.Filter(), was)
			}
			return
		}
		d.Frame()
		d.Facets()
		d.Suggest(q, 4)
	})
}
