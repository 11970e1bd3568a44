package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/desktest"
	"entente/timeline/index"
)

// Ensure that the lanes of tags are the same whether what events say was read before or not, with the tags of people, of
// events that have changed since, and without a date.
func TestTagLanes(t *testing.T) {
	d := deskOf(t, 120, desktest.Actors(5), func(i int) timeline.Event {
		e := desktest.Cited(i)
		e.Tags = []string{"grain", "steel", "talks"}[:i%4]
		return e
	})
	withArticles(t, d)
	if err := d.cat.Need(); err != nil {
		t.Fatal(err)
	}
	if err := d.Annotate(Marks{Tag: []string{"by hand"}}, timeline.EventID(3).Ref(), timeline.EventID(4).Ref(), timeline.EventID(5).Ref()); err != nil {
		t.Fatal(err)
	}
	for _, id := range []timeline.EventID{7, 8} {
		if err := d.EditEvent(id, "Tag", func(e *timeline.Event) error { e.Tags = []string{"fresh", "grain"}; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	lanes := func() string {
		g := &tagLanes{cat: d.cat.Snapshot()}
		var list []string
		g.Count()
		for o := range index.Ord(d.cat.Table.Len()) {
			var tags []string
			for _, n := range g.Lanes(d.cat.Table, o, nil) {
				key, _ := g.Lane(n)
				tags = append(tags, key)
			}
			slices.Sort(tags)
			list = append(list, fmt.Sprint(d.cat.Table.ID(o), ":", strings.Join(tags, ",")))
		}
		return strings.Join(list, " ")
	}
	if len(d.cat.Unsaid) == 0 || d.cat.Said == nil {
		t.Fatal("what has changed since is not among what was read: the test tests nothing")
	}
	got := lanes()
	d.cat.Told = catalogue.Told{}
	want := lanes()
	for _, tag := range []string{"by hand", "fresh", "grain,steel,talks"} {
		if !strings.Contains(want, tag) {
			t.Errorf("no event has the tags %s: %s", tag, want)
		}
	}
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
