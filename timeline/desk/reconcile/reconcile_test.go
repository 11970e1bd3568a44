package reconcile_test

import (
	"errors"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/reconcile"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// on is an annotation of an event.
func on(event uint64, kind timeline.AnnotationKind, key, text string) timeline.Annotation {
	a := timeline.Annotation{Kind: kind, Key: key, Text: text, Layer: 1}
	a.Target = timeline.Ref{Kind: timeline.KindEvent, ID: event}
	return a
}

// mine are the notes and marks that a layer has.
func mine() []*timeline.Annotation {
	var list []*timeline.Annotation
	for i, a := range []timeline.Annotation{on(1, timeline.Note, "k1", "Mine"), on(1, timeline.Tag, "", "grain"), on(2, timeline.Star, "", ""),
		on(3, timeline.Callout, "k4", "Look"), on(4, timeline.Colour, "", "")} {
		a.ID = timeline.AnnotationID(i + 1)
		list = append(list, &a)
	}
	list[4].Colour = "red"
	return list
}

func name(s timeline.Spot) string { return s.Ref.String() }

// numbered gives numbers from 100 on; the key "taken" is in use.
func numbered() func(*timeline.Annotation) error {
	n := timeline.AnnotationID(99)
	return func(a *timeline.Annotation) error {
		n++
		if a.ID = n; a.Key == "taken" {
			a.Key = ""
		}
		return nil
	}
}

// Ensure that what is there is known by its key or by what it stands on, that what is new is added, and that what differs
// waits to be settled.
func TestCompare(t *testing.T) {
	blue := on(4, timeline.Colour, "", "")
	blue.Colour = "blue"
	moved := on(5, timeline.Callout, "k4", "Look")
	m := reconcile.Compare(mine(), []timeline.Annotation{
		on(1, timeline.Note, "k1", "Theirs"), // by its key
		on(1, timeline.Tag, "", "grain"),     // as it is
		on(1, timeline.Tag, "", "steel"),     // another tag
		on(2, timeline.Star, "k9", ""),       // the only star on it
		on(1, timeline.Note, "taken", "More"),
		moved, blue,
	}, name)
	if m.New != 2 || m.Same != 2 || len(m.Conflicts) != 3 || m.Open() != 3 {
		t.Fatalf("%d new, %d the same, %d conflicts, %d open", m.New, m.Same, len(m.Conflicts), m.Open())
	}
	for i, want := range []string{"e1: “Mine” or “Theirs”, both: true", "e3: on e3 or on e5, both: true", "e4: red or blue, both: false"} {
		c := &m.Conflicts[i]
		if got := c.On + ": " + c.Mine + " or " + c.Theirs + ", both: " + map[bool]string{true: "true", false: "false"}[c.CanBoth]; got != want {
			t.Errorf("conflict %d is %s, want %s", i, got, want)
		}
	}
	if _, err := m.Changes(numbered()); err == nil || !strings.Contains(err.Error(), "3 conflicts") {
		t.Errorf("conflicts that are open: %v", err)
	}
}

// Ensure that each choice does what it says, and that no key is used twice.
func TestMerge_Changes(t *testing.T) {
	theirs := []timeline.Annotation{on(1, timeline.Note, "k1", "Theirs"), on(5, timeline.Callout, "k4", "Look"), on(6, timeline.Note, "taken", "New")}
	for choice, want := range map[reconcile.Choice]string{
		reconcile.KeepMine:   "+New",
		reconcile.TakeTheirs: "+New 1:Theirs@e1 4:Look@e5",
		reconcile.KeepBoth:   "+New 1:Mine\n\nTheirs@e1 +Look",
	} {
		m := reconcile.Compare(mine(), theirs, name)
		for i := range m.Conflicts {
			m.Conflicts[i].Choice = choice
		}
		changes, err := m.Changes(numbered())
		if err != nil {
			t.Fatal(err)
		}
		if got := words(changes); got != want {
			t.Errorf("%d: %q, want %q", choice, got, want)
		}
	}
	broken := errors.New("full")
	m := reconcile.Compare(nil, theirs, name)
	if _, err := m.Changes(func(*timeline.Annotation) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("without numbers: %v", err)
	}
	blue := on(4, timeline.Colour, "", "")
	m = reconcile.Compare(mine(), []timeline.Annotation{blue}, name)
	m.Conflicts[0].Choice = reconcile.KeepBoth
	if _, err := m.Changes(numbered()); err == nil || !strings.Contains(err.Error(), "cannot be both") {
		t.Errorf("two colours: %v", err)
	}
}

// words says what changes do: "+" and the text of what is new, else number, text and target.
func words(changes []edit.Change) string {
	var parts []string
	for _, c := range changes {
		a := c.After.(*timeline.Annotation)
		if c.Before != nil {
			parts = append(parts, strings.TrimPrefix(a.Ref().String(), "n")+":"+a.Text+"@"+a.Target.String())
			continue
		}
		if a.ID < 100 || a.Key != "" {
			parts = append(parts, "a number or key that is in use")
		}
		parts = append(parts, "+"+a.Text)
	}
	return strings.Join(parts, " ")
}

// Ensure that bands without a target are the same when they say the same at the same time.
func TestCompare_Bands(t *testing.T) {
	day := func(n int) when.Span { return when.Point(when.Date(2023, 2, n), when.ToDay) }
	band := func(n int) timeline.Annotation {
		return timeline.Annotation{Kind: timeline.Band, Text: "Talks", When: day(n), Layer: 1}
	}
	here := band(3)
	here.ID = 1
	if m := reconcile.Compare([]*timeline.Annotation{&here}, []timeline.Annotation{band(3), band(4)}, name); m.Same != 1 || m.New != 1 {
		t.Errorf("%d the same, %d new", m.Same, m.New)
	}
}
