package lanes_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/lanes"
	"entente/timeline/edit"
	"entente/timeline/index"
)

// tagged writes the events of the lanes of tags: "e4:by hand,grain e5:grain".
func tagged(c *catalogue.Contents) string {
	g := lanes.ByTags(c)
	g.Count()
	var list []string
	for o := range index.Ord(c.Table.Len()) {
		var tags []string
		for _, n := range g.Lanes(c.Table, o, nil) {
			key, _ := g.Lane(n)
			tags = append(tags, key)
		}
		slices.Sort(tags)
		list = append(list, fmt.Sprint(c.Table.ID(o), ":", strings.Join(tags, ",")))
	}
	return strings.Join(list, " ")
}

// Ensure that the lanes of tags are the same whether what events say was read before or not, with the tags of people, of
// events that have changed since, and without a date.
func TestByTags(t *testing.T) {
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	desktest.Put(t, s, desktest.Articles()...)
	for _, a := range desktest.Actors(5) {
		desktest.Put(t, s, a)
	}
	for i := range 120 {
		e := desktest.Cited(i)
		e.ID, e.Tags = timeline.EventID(i+1), []string{"grain", "steel", "talks"}[:i%4]
		desktest.Put(t, s, &e)
	}
	c, err := catalogue.Open(context.Background(), s, nil)
	if err == nil {
		err = c.Need()
	}
	if err != nil {
		t.Fatal(err)
	}
	tx := edit.Transaction{Name: "Tag", Changes: []edit.Change{{After: &timeline.Layer{ID: 1, Name: "Mine"}}}}
	for i := range 3 {
		a := &timeline.Annotation{ID: timeline.AnnotationID(i + 1), Kind: timeline.Tag, Text: "by hand", Layer: 1}
		a.Put(timeline.SpotOf(timeline.EventID(i + 3).Ref()))
		tx.Changes = append(tx.Changes, edit.Change{After: a})
	}
	for _, id := range []timeline.EventID{7, 8} {
		e, err := c.Event(id)
		if err != nil {
			t.Fatal(err)
		}
		next := e.Clone()
		next.Tags = []string{"fresh", "grain"}
		tx.Changes = append(tx.Changes, edit.Change{Before: e, After: next})
	}
	if err := s.Apply(tx); err != nil {
		t.Fatal(err)
	}
	c.Absorb(tx)
	if len(c.Unsaid) == 0 || c.Said == nil {
		t.Fatal("what has changed since is not among what was read: the test tests nothing")
	}
	got := tagged(c.Snapshot())
	c.Told = catalogue.Told{}
	want := tagged(c.Snapshot())
	for _, tag := range []string{"by hand", "fresh", "grain,steel,talks"} {
		if !strings.Contains(want, tag) {
			t.Errorf("no event has the tags %s: %s", tag, want)
		}
	}
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
