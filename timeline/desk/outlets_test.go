package desk

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
)

// slowOutlets is the obvious way: every event and its articles.
func slowOutlets(t testing.TB, d *Desk) map[timeline.EventID][]string {
	t.Helper()
	list := map[timeline.EventID][]string{}
	err := d.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		e := x.(*timeline.Event)
		for _, id := range e.Articles() {
			a := d.cat.articles[id]
			if a == nil {
				continue
			}
			name := a.Outlet
			if name == "" {
				name = a.Title
			}
			if !slices.Contains(list[e.ID], name) {
				list[e.ID] = append(list[e.ID], name)
			}
		}
		slices.Sort(list[e.ID])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Ensure that the outlets of events are those of their articles, also of events that have changed since they were read.
func TestOutlets(t *testing.T) {
	d := deskOf(t, 60, people(5), cited)
	withArticles(t, d)
	check := func() {
		t.Helper()
		if got, want := d.cat.outlets(), slowOutlets(t, d); !reflect.DeepEqual(got, want) || len(got) == 0 {
			t.Errorf("outlets = %v, want %v", got, want)
		}
	}
	check()
	add := func(e *timeline.Event) error {
		e.Citations = append(e.Citations, timeline.Citation{Article: 1}, timeline.Citation{Article: 2})
		return nil
	}
	if err := d.EditEvent(1, "Cite", add); err != nil {
		t.Fatal(err)
	}
	check()
	if err := d.apply("Delete", edit.Change{Before: d.cat.articles[2]}); err != nil {
		t.Fatal(err)
	}
	check()
}

// BenchmarkOutlets measures what lanes by source begin with: an article for every two events.
func BenchmarkOutlets(b *testing.B) {
	const n = 20_000
	d := deskOf(b, n, people(5), func(i int) timeline.Event {
		e := mixed(i)
		e.Citations = []timeline.Citation{{Article: timeline.ArticleID(1 + i/2), End: 4, Quote: "said"}}
		return e
	})
	for i := range timeline.ArticleID(n / 2) {
		d.cat.articles[i+1] = &timeline.Article{ID: i + 1, Outlet: fmt.Sprint("Paper ", i%50)}
	}
	for b.Loop() {
		d.cat.outlets()
	}
}
