package desk_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// written is a library with the visit of an article and the number of that event.
func written(t *testing.T) (*desk.Desk, func() string, timeline.EventID) {
	t.Helper()
	s := library(t)
	read(t, s, intake.Options{Published: when.Point(when.Date(2023, 2, 12), when.ToDay)}, desktest.Source("visit.txt", desktest.Visit))
	d := open(t, s)
	for _, id := range d.All() {
		if e, err := d.Event(id); err == nil && e.Mode == "visit" && !e.Proposed {
			return d, func() string { return desktest.Lossless(t, s) }, id
		}
	}
	t.Fatal("no visit")
	return nil, nil, 0
}

// Ensure that a form saved as it is changes nothing, and that every field of it comes back as it was written, in one step
// that undo takes back.
func TestForm(t *testing.T) {
	d, all, id := written(t)
	f, err := d.Form(id)
	if err != nil {
		t.Fatal(err)
	}
	steps := func() int {
		list, err := d.History()
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	before, n := all(), steps()
	if err := d.SaveForm(id, f); err != nil || all() != before || steps() != n {
		t.Fatalf("saving the form as it is: %v, %d steps", err, steps()-n)
	}
	source := f.Sources
	f.Title, f.Summary, f.Place, f.Type, f.Mode = " Talks on\noil ", "Two sentences.", "Beijing", timeline.Reject, "meet"
	f.When, f.Marks = span(t, "2023-02-14/2023-02-15"), timeline.Alleged|timeline.Confirmed
	f.Parts = append(f.Parts[:1], cast.Part{Name: "Nobody known", As: timeline.Mediator})
	f.Tags, f.Sources = []string{"oil", "", "oil", "asia"}, nil
	if err := d.SaveForm(id, f); err != nil {
		t.Fatal(err)
	}
	f.Title, f.Tags = "Talks on oil", []string{"oil", "asia"}
	got, err := d.Form(id)
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != f.Title || got.Summary != f.Summary || got.Place != f.Place || got.Type != f.Type || got.Mode != f.Mode ||
		got.When != f.When || got.Marks != f.Marks || !slices.Equal(got.Parts, f.Parts) || !slices.Equal(got.Tags, f.Tags) || len(got.Sources) != 0 {
		t.Errorf("got  %+v\nwant %+v", got, f)
	}
	if e, err := d.Event(id); err != nil || !e.DateFixed || e.CAMEO != "" || e.Proposed {
		t.Errorf("event = %+v, %v", e, err)
	}
	if steps() != n+1 {
		t.Errorf("%d steps, want 1", steps()-n)
	}
	if _, err := d.Undo(t.Context()); err != nil || all() != before {
		t.Errorf("undo: %v", err)
	}
	if len(source) == 0 {
		t.Error("the event had no source to take off")
	}
	if err := d.SaveForm(id, desk.Form{Revision: desk.Revision{Title: " "}}); err == nil || all() != before {
		t.Errorf("an empty title: %v", err)
	}
}

// Ensure that an article can be named as the source of an event that is entered, and taken off.
func TestForm_Sources(t *testing.T) {
	d, _, visit := written(t)
	e, err := d.Event(visit)
	if err != nil {
		t.Fatal(err)
	}
	article := e.Articles()[0]
	if list := d.ArticlesLike("beijing president", 5); len(list) > 1 {
		t.Errorf("articles like it: %v", list)
	}
	id, err := d.AddForm(desk.Form{Revision: desk.Revision{Title: "Mine"}, Sources: []timeline.ArticleID{article}, Tags: []string{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	x, err := d.Detail(id)
	if err != nil || len(x.Sources) != 1 || x.Sources[0].Article != article || !slices.Equal(x.Tags, []string{"a"}) {
		t.Errorf("detail = %+v, %v", x, err)
	}
	f, err := d.Form(id)
	if err != nil {
		t.Fatal(err)
	}
	f.Sources, f.Tags = nil, nil
	if err := d.SaveForm(id, f); err != nil {
		t.Fatal(err)
	}
	if x, err := d.Detail(id); err != nil || len(x.Sources)+len(x.Tags) != 0 {
		t.Errorf("detail = %+v, %v", x, err)
	}
	f.Sources = []timeline.ArticleID{99}
	if err := d.SaveForm(id, f); err == nil {
		t.Error("an article that is not there was taken as a source")
	}
}

// Ensure that a duplicate has all that the event has, is a person's, and that no later import of the article joins it.
func TestDuplicate(t *testing.T) {
	d, all, id := written(t)
	note, on := "Compare.", true
	if err := d.Annotate(desk.Marks{Note: &note, Star: &on, Tag: []string{"x"}}, id.Ref()); err != nil {
		t.Fatal(err)
	}
	before := all()
	twin, err := d.Duplicate(id)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := d.Detail(id)
	b, _ := d.Detail(twin)
	if b.Title != a.Title || len(b.Notes) != 1 || b.Notes[0].Text != note || !b.Starred || !slices.Equal(b.Tags, a.Tags) || len(b.Actors) != len(a.Actors) || b.When != a.When {
		t.Errorf("got %+v\nwant %+v", b, a)
	}
	if e, err := d.Event(twin); err != nil || e.Key != "" || e.Import != 0 || !e.Sorted {
		t.Errorf("event = %+v, %v", e, err)
	}
	if _, err := d.Undo(t.Context()); err != nil || all() != before {
		t.Errorf("undo: %v", err)
	}
}

// Ensure that a change to many events is one step with one name, leaves alone what it does not speak of, and is taken back
// whole.
func TestChangeAll(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country},
		&timeline.Event{ID: 1, Title: "One", When: span(t, "2023-03-01"), Tags: []string{"old"}, Confidence: 1},
		&timeline.Event{ID: 2, Title: "Two", When: span(t, "2023-03"), Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}},
		&timeline.Event{ID: 3, Title: "Three", Confidence: 1})
	d, all := open(t, s), func() string { return desktest.Lossless(t, s) }
	before, on := all(), true
	b := desk.Bulk{Type: timeline.Consult, Mode: "visit", Set: timeline.Confirmed, Tag: []string{"new"}, Untag: []string{"old"}, Star: &on,
		Add: []cast.Part{{Name: "Ruritania", As: timeline.Host}, {Name: "Grausenberg", As: timeline.Visitor}}, Days: 7}
	if err := d.ChangeAll(t.Context(), b, 1, 2, 3); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[timeline.EventID]string{1: "2023-03-08", 2: "", 3: ""} {
		e, err := d.Event(id)
		if err != nil {
			t.Fatal(err)
		}
		if e.Type != timeline.Consult || e.Mode != "visit" || e.Marks != timeline.Confirmed || len(e.Roles) != 2 || d.Stars(id) != 1 || !slices.Equal(d.Tags(id), []string{"new"}) {
			t.Errorf("%s = %+v, tags %v, %d stars", id, e, d.Tags(id), d.Stars(id))
		}
		if want != "" && e.When.String() != want {
			t.Errorf("%s is at %s, want %s", id, e.When, want)
		}
		if id == 3 && !e.When.IsZero() {
			t.Errorf("the undated event is at %s", e.When)
		}
	}
	list, err := d.History()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := list[len(list)-1].Name, "Type visit; marks; tag “new”; remove tag “old”; star; add Ruritania (host), Grausenberg (visitor); move by +7 days on 3 events"; got != want {
		t.Errorf("the step is called %q, want %q", got, want)
	}
	if _, err := d.Undo(t.Context()); err != nil || all() != before {
		t.Errorf("undo: %v\n%s", err, all())
	}
	for name, x := range map[string]desk.Bulk{"nothing": {}, "nobody": {Drop: []string{"Nobody"}}, "too far": {Days: 1 << 30}} {
		if err := d.ChangeAll(t.Context(), x, 1); err == nil || all() != before {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := d.ChangeAll(t.Context(), desk.Bulk{Drop: []string{"Ruritania"}}, 1, 2, 3); err != nil || strings.Contains(all(), `"as":"host"`) {
		t.Errorf("taking an actor off: %v", err)
	}
}

// Ensure that a change to more events than one transaction holds is one step all the same.
func TestChangeAll_Large(t *testing.T) {
	s := library(t)
	const n = 6000
	list := make([]timeline.Entity, n)
	ids := make([]timeline.EventID, n)
	for i := range list {
		ids[i] = timeline.EventID(i + 1)
		list[i] = &timeline.Event{ID: ids[i], Title: "E", When: span(t, "2020-01-01"), Confidence: 1}
	}
	desktest.Put(t, s, list...)
	d, before := open(t, s), desktest.Lossless(t, s)
	if err := d.ChangeAll(t.Context(), desk.Bulk{Days: 1, Tag: []string{"x"}}, ids...); err != nil {
		t.Fatal(err)
	}
	if e, err := d.Event(n); err != nil || e.When.String() != "2020-01-02" || !slices.Equal(d.Tags(n), []string{"x"}) {
		t.Errorf("the last one is %+v, %v, tags %v", e, err, d.Tags(n))
	}
	if _, err := d.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != before {
		t.Errorf("undo: %v", err)
	}
}
