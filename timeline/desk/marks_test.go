package desk

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
)

// Ensure that a tag that is named twice is put on once, and that nothing is taken off for an empty one.
func TestAnnotate_TagsOnce(t *testing.T) {
	d := deskOf(t, 1, desktest.Actors(1), desktest.Mixed)
	event := timeline.EventID(1).Ref()
	tags := func() (list []string) {
		for _, a := range d.cat.Notes(event) {
			list = append(list, a.Text)
		}
		return list
	}
	if err := d.Annotate(Marks{Tag: []string{"peace", " peace", "war", ""}}, event); err != nil {
		t.Fatal(err)
	}
	if got, want := tags(), []string{"peace", "war"}; !slices.Equal(got, want) {
		t.Errorf("tags %q, want %q", got, want)
	}
	if err := d.Annotate(Marks{Untag: []string{"", "war "}}, event); err != nil {
		t.Fatal(err)
	}
	if got, want := tags(), []string{"peace"}; !slices.Equal(got, want) {
		t.Errorf("tags %q after one was taken off, want %q", got, want)
	}
}

// Ensure that a layer is one whatever room stands around its name.
func TestWriteTo_Room(t *testing.T) {
	d := deskOf(t, 1, desktest.Actors(1), desktest.Mixed)
	if err := d.WriteTo(" draft "); err != nil {
		t.Fatal(err)
	}
	if err := d.Annotate(Marks{Tag: []string{"x"}}, timeline.EventID(1).Ref()); err != nil {
		t.Fatal(err)
	}
	if list := d.Layers(); len(list) != 1 || list[0].Name != "draft" || !list[0].Written || list[0].Count != 1 {
		t.Errorf("layers = %+v", list)
	}
}

// Ensure that lists mark what a person has typed into the filter however it is written, and that a click takes it back.
func TestFacets_TypedOtherwise(t *testing.T) {
	d := deskOf(t, 40, desktest.Actors(5), desktest.Mixed)
	for _, typed := range []string{"type:CONSULT", "is:Announced"} {
		if err := d.SetFilter(typed); err != nil {
			t.Fatal(err)
		}
		f, active := d.Facets(), 0
		for _, x := range slices.Concat(f.List("type").Rows, f.States) {
			if x.Active {
				active++
				d.AddFilter(x.Field, x.Value)
			}
		}
		if active != 1 || !d.Filter().IsZero() {
			t.Errorf("%s: %d values are marked, and a click leaves %q", typed, active, d.Filter())
		}
	}
}

// reads notes the events that are read one by one.
type reads struct {
	Library
	events map[uint64]bool
}

func (r *reads) Get(ref timeline.Ref) (timeline.Entity, error) {
	if ref.Kind == timeline.KindEvent {
		r.events[ref.ID] = true
	}
	return r.Library.Get(ref)
}

// Ensure that what an event shows of an article without takeaways takes no look at the article's other events.
func TestDetail_NoTakeaways(t *testing.T) {
	d := deskOf(t, 50, desktest.Actors(5), func(i int) timeline.Event {
		e := desktest.Mixed(i)
		e.Citations = []timeline.Citation{{Article: 1, End: 4, Quote: "said"}}
		return e
	})
	lib := &reads{d.lib, map[uint64]bool{}}
	openOn(t, d, lib)
	d.cat.Articles[1] = &timeline.Article{ID: 1, Address: "https://example.org/1"}
	if x, err := d.Detail(1); err != nil || len(x.Sources) != 1 {
		t.Fatalf("%d sources, %v", len(x.Sources), err)
	}
	if len(lib.events) != 1 {
		t.Errorf("the events %v were read, want 1 alone", lib.events)
	}
}

// Ensure that events which became part of one are selected as that, once.
func TestFollowSelected(t *testing.T) {
	d := deskOf(t, 4, desktest.Actors(1), desktest.Mixed)
	d.Select(1, 2, 3)
	d.followSelected(map[timeline.EventID]timeline.EventID{1: 4, 3: 4})
	if got, want := d.Selection(), []timeline.EventID{4, 2}; !slices.Equal(got, want) {
		t.Errorf("selected %v, want %v", got, want)
	}
}
