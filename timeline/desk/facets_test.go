package desk

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/facet"
	"entente/timeline/edit"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// offeredSlowly counts each value by asking a filter for it: what the filter says besides of its field is left out.
func offeredSlowly(d *Desk, l facet.List) map[string]int {
	counts := map[string]int{}
	set := d.matches(&shown{query: d.filter.Less(l.Field)})
	for o := range d.table().All() {
		if !set.Has(index.Ord(o)) {
			continue
		}
		e, err := d.cat.Event(d.table().ID(index.Ord(o)))
		if err != nil {
			continue
		}
		for v := range valuesOf(d, l.Field, e) {
			counts[v]++
		}
	}
	return counts
}

func valuesOf(d *Desk, field string, e *timeline.Event) map[string]bool {
	v := map[string]bool{}
	switch field {
	case "actor":
		for _, r := range e.Roles {
			if r.As != timeline.Mentioned {
				v[d.cat.ActorName(r.Actor)] = true
			}
		}
	case "country":
		for _, r := range e.Roles {
			for _, code := range []string{d.cat.Actors[r.Actor].Country, r.Country} {
				if code != "" {
					v[code] = true
				}
			}
		}
	case "type":
		var one [timeline.Statement + 1]int
		one[e.Type] = 1
		for _, f := range facet.Types(one) {
			if f.Count > 0 {
				v[f.Value] = true
			}
		}
	case "class":
		v[query.Classes()[e.Type.Quad()]] = true
	case "tag":
		for _, t := range d.cat.Tags(e.ID) {
			v[t] = true
		}
	case "source":
		for _, id := range e.Articles() {
			if a := d.cat.Articles[id]; a != nil && a.Outlet != "" {
				v[a.Outlet] = true
			}
		}
	case "precision":
		if g := e.When.Gran.String(); g != "" {
			v[g] = true
		}
	}
	return v
}

// Ensure that each list counts as if the filter asked for none of its values, also after changes that the corpus does not
// know, and that it tells what is chosen and what is left out.
func TestFacets_Counts(t *testing.T) {
	d := deskOf(t, 300, desktest.Actors(7), desktest.Cited)
	withArticles(t, d)
	for i, code := range []string{"FRA", "NOR", "FRA"} {
		if err := d.RenameActor(timeline.ActorID(i+1), fmt.Sprint("Actor of ", code, i)); err != nil {
			t.Fatal(err)
		}
		old := d.cat.Actors[timeline.ActorID(i+1)]
		next := *old
		next.Country = code
		if err := d.apply("Country", edit.Change{Before: old, After: &next}); err != nil {
			t.Fatal(err)
		}
	}
	check := func(filter string) {
		t.Helper()
		if err := d.SetFilter(filter); err != nil {
			t.Fatal(err)
		}
		for _, l := range d.Facets().Lists {
			want := offeredSlowly(d, l)
			got := map[string]int{}
			for _, f := range d.FacetValues(l.Field).Rows {
				got[f.Value] = f.Count
			}
			for v, n := range want {
				if got[v] != n {
					t.Errorf("%q: %d events of %s:%s, want %d", filter, got[v], l.Field, v, n)
				}
			}
			for v, n := range got {
				if n > 0 && want[v] == 0 {
					t.Errorf("%q: %d events of %s:%s, want none", filter, n, l.Field, v)
				}
			}
			if len(l.Rows) > max(mostFacets, len(facet.Types([timeline.Statement + 1]int{}))) || l.All < len(l.Rows) {
				t.Errorf("%q: %d rows of %s, %d in all", filter, len(l.Rows), l.Field, l.All)
			}
		}
	}
	check("")
	if err := d.EditEvent(5, "Tag", func(e *timeline.Event) error { e.Tags = []string{"new"}; return nil }); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"", "tag:trade", `actor:"Actor 4"`, `(actor:"Actor 4" OR actor:"Actor 5") class:material-conflict`, "-country:FRA precision:day", "type:agree -tag:trade grain"} {
		check(f)
	}

	if err := d.SetFilter(""); err != nil {
		t.Fatal(err)
	}
	rows := d.FacetValues("class").Rows
	d.AddFilter("class", rows[1].Value)
	d.AddFilter("class", rows[2].Value)
	if got, want := d.Status().Matching, rows[1].Count+rows[2].Count; got != want {
		t.Errorf("two classes side by side: %d events, want %d", got, want)
	}
	d.LeaveOut("class", rows[2].Value)
	now := d.FacetValues("class").Rows
	if !now[1].Active || now[2].Active || !now[2].Without || now[2].Count != rows[2].Count {
		t.Errorf("chosen and left out: %+v", now)
	}
	if got := d.Filter().String(); got != "class:verbal-cooperation -class:material-cooperation" {
		t.Errorf("the filter is %q", got)
	}
}

// Ensure that the period in view becomes the filter, and that it is one that can be read, to the ends of time.
func TestKeepPeriod(t *testing.T) {
	d := deskOf(t, 50, desktest.Actors(3), desktest.Mixed)
	for _, w := range [][2]when.Time{{when.Date(2023, 1, 5), when.Date(2023, 1, 20)}, {when.Date(-3000, 1, 1), when.Date(12000, 1, 1)}} {
		d.PanWindow(w[0], w[1])
		d.KeepPeriod()
		if !d.Filter().Uses("date", "") {
			t.Fatalf("the filter is %q", d.Filter())
		}
		from, to, _ := d.Filter().Period()
		if f, u := d.Window(); from > f || to < u || from < f-2*when.Day || to > u+2*when.Day {
			t.Errorf("%q spans %v – %v, want %v – %v", d.Filter(), from, to, f, u)
		}
		d.KeepPeriod()
		if !d.Filter().IsZero() {
			t.Errorf("asked once more the filter is %q", d.Filter())
		}
	}
}

// BenchmarkFacetClick measures what a click on a value costs beside the window: the filter and all counts.
func BenchmarkFacetClick(b *testing.B) {
	d := deskOf(b, 1_000_000, desktest.Actors(200), desktest.Mixed)
	if err := d.cat.Need(); err != nil {
		b.Fatal(err)
	}
	for _, click := range []string{"type:agree", `actor:"Actor 3"`, "tag:trade", "class:verbal-conflict", "precision:day", "country:FRA"} {
		b.Run(click, func(b *testing.B) {
			for b.Loop() {
				d.shown = shown{}
				if err := d.SetFilter(""); err != nil {
					b.Fatal(err)
				}
				if err := d.SetFilter(click); err != nil {
					b.Fatal(err)
				}
				d.Facets()
			}
		})
	}
}

// Ensure that the figures are counted anew beside the window when it is known what events say, that the old ones stay until
// then, and that the new ones are those of a desk that works at once.
func TestTally_CountedBeside(t *testing.T) {
	d := deskOf(t, 300, desktest.Actors(5), desktest.Mixed)
	l := besideDesk(t, d)
	if tags := d.FacetValues("tag").Rows; len(tags) > 0 {
		t.Fatalf("tags are counted before events are read: %v", tags)
	}
	old := d.shown.tally
	d.readAhead()
	(<-l)()
	if d.cat.Said == nil || d.shown.tally != old || !d.Working() {
		t.Fatal("once events are read the old figures do not stay until the new ones are there")
	}
	if err := d.SetFilter("type:agree"); err != nil { // while they are counted
		t.Fatal(err)
	}
	l.settle(d)
	got := d.Facets()
	now := deskOf(t, 300, desktest.Actors(5), desktest.Mixed)
	if err := now.SetFilter("type:agree"); err != nil {
		t.Fatal(err)
	}
	if want := now.Facets(); !reflect.DeepEqual(got, want) || len(got.List("tag").Rows) == 0 {
		t.Errorf("counted beside the window\n%+v\nat once\n%+v", got, want)
	}
}

// Ensure that the figures follow a change that leaves the events that are shown as they were, also when they are counted
// beside the window.
func TestTally_FollowsMarks(t *testing.T) {
	for _, beside := range []bool{false, true} {
		d := deskOf(t, 60, desktest.Actors(5), desktest.Mixed)
		settle := func() {}
		if beside {
			l := besideDesk(t, d)
			settle = func() { d.Facets(); l.settle(d) }
		}
		settle()
		d.Facets()
		star := true
		if err := d.Annotate(Marks{Star: &star, Tag: []string{"mine"}}, timeline.EventID(3).Ref()); err != nil {
			t.Fatal(err)
		}
		settle()
		f := d.Facets()
		starred := slices.ContainsFunc(f.States, func(x facet.Value) bool { return x.Value == "starred" && x.Count == 1 })
		tagged := slices.ContainsFunc(f.List("tag").Rows, func(x facet.Value) bool { return x.Value == "mine" && x.Count == 1 })
		if !starred || !tagged {
			t.Errorf("beside %t: after a star and a tag the states are %v, the tags %v", beside, f.States, f.List("tag").Rows)
		}
		if d.Working() {
			t.Error("figures that are as they should be are counted again")
		}
	}
}
