package catalogue

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
)

// citedSlowly is the obvious way: every event and its articles.
func citedSlowly(lib *memory) (citing map[timeline.ArticleID][]timeline.EventID, outlets map[timeline.EventID][]string) {
	citing, outlets = map[timeline.ArticleID][]timeline.EventID{}, map[timeline.EventID][]string{}
	_ = lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
		e := x.(*timeline.Event)
		for _, id := range e.Articles() {
			citing[id] = append(citing[id], e.ID)
			a, _ := lib.all[id.Ref()].(*timeline.Article)
			if a == nil {
				continue
			}
			if name := cmp.Or(a.Outlet, a.Title); !slices.Contains(outlets[e.ID], name) {
				outlets[e.ID] = append(outlets[e.ID], name)
			}
		}
		slices.Sort(outlets[e.ID])
		return nil
	})
	for e, names := range outlets {
		if len(names) == 0 {
			delete(outlets, e)
		}
	}
	return citing, outlets
}

// Ensure that what cites an article, and the outlets of events, are what every event says, also of events and articles that
// have changed since they were read.
func TestTold(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	lib := &memory{all: map[timeline.Ref]timeline.Entity{}}
	c, err := Open(context.Background(), lib, nil)
	if err != nil {
		t.Fatal(err)
	}
	some := 0
	for range 200 {
		lib.apply(c, anything(r), r.IntN(4) > 0)
		citing, outlets := citedSlowly(lib)
		some += len(outlets)
		if got := c.Outlets(); !reflect.DeepEqual(got, outlets) {
			t.Fatalf("outlets = %v, want %v", got, outlets)
		}
		for id := range timeline.ArticleID(8) {
			if got := c.Citing(id); !slices.Equal(got, citing[id]) {
				t.Fatalf("%s is cited by %v, want %v", id, got, citing[id])
			}
		}
	}
	if some == 0 || len(c.Unsaid) == 0 {
		t.Errorf("%d outlets, %d events looked up: the test tests nothing", some, len(c.Unsaid))
	}
}

// BenchmarkOutlets measures what lanes by source begin with: an article for every two events.
func BenchmarkOutlets(b *testing.B) {
	lib := &memory{all: map[timeline.Ref]timeline.Entity{}}
	for i := range timeline.EventID(20_000) {
		article := timeline.ArticleID(1 + i/2)
		cited := []timeline.Citation{{Article: article, End: 4, Quote: "said"}}
		lib.all[(i + 1).Ref()] = &timeline.Event{ID: i + 1, Citations: cited}
		lib.all[article.Ref()] = &timeline.Article{ID: article, Outlet: fmt.Sprint("Paper ", article%50)}
	}
	c, err := Open(context.Background(), lib, nil)
	if err == nil {
		err = c.Need()
	}
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c.Outlets()
	}
}
