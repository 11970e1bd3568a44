package desk_test

import (
	"fmt"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Ensure that undo and redo select what they bring back, or what is left of what they take away, and leave a selection alone
// that they have nothing to do with.
func TestUndo_Selects(t *testing.T) {
	d := open(t, library(t))
	var ids []timeline.EventID
	add := func(title string) {
		id, _, err := d.AddEvent(timeline.Event{Title: title, When: when.Point(when.Date(2023, 2, len(ids)+1), when.ToDay)}, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	for _, title := range []string{"Talks", "Talks again", "The end"} {
		add(title)
	}
	do := func(what string, err error, want ...timeline.EventID) {
		t.Helper()
		if err != nil {
			t.Fatal(what, err)
		}
		if got := slices.Sorted(slices.Values(d.Selection())); !slices.Equal(got, want) {
			t.Errorf("%s selects %v, want %v", what, got, want)
		}
	}
	undo := func(what string, want ...timeline.EventID) {
		t.Helper()
		_, err := d.Undo(t.Context())
		do("undo of "+what, err, want...)
	}
	redo := func(what string, want ...timeline.EventID) {
		t.Helper()
		_, err := d.Redo(t.Context())
		do("redo of "+what, err, want...)
	}
	d.Select(ids[0], ids[1])
	do("merging", d.Merge(ids[0], ids[1]), ids[0])
	undo("merging", ids[0], ids[1])
	redo("merging", ids[0])
	undo("merging", ids[0], ids[1])
	do("deleting", d.DeleteEvents(ids[0], ids[1]))
	undo("deleting", ids[0], ids[1])

	d.Select(ids[2])
	star := true
	do("a star", d.Annotate(desk.Marks{Star: &star}, ids[0].Ref()), ids[2])
	undo("a star elsewhere", ids[2])
	redo("a star elsewhere", ids[2])
	do("deleting elsewhere", d.DeleteEvents(ids[0]), ids[2])
	undo("deleting elsewhere", ids[2])

	d.Select()
	for i := range 30 {
		add(fmt.Sprintf("Number %d", i))
	}
	do("deleting many", d.DeleteEvents(ids[3:]...))
	undo("deleting many")
}
