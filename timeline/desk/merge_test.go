package desk_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Ensure that an event that somebody edits while the import runs stays as edited, and nothing is lost.
func TestImport_MeetsEdited(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-13.txt", desktest.Planned))
	d := open(t, s)
	id := desktest.Visits(t, s)[0].ID
	late := intake.Source{Name: "2023-02-18.txt", Once: true, Open: func() (io.ReadCloser, error) {
		err := d.EditEvent(id, "Rename", func(e *timeline.Event) error { e.Title = "Mine"; return nil })
		return io.NopCloser(strings.NewReader("Nothing\n\nIt rained all day.\n")), err
	}}
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-15.txt", desktest.Held), late)
	list := desktest.Visits(t, s)
	if len(list) != 2 || list[0].Title != "Mine" || len(list[0].Articles()) != 1 || len(list[1].Articles()) != 1 {
		t.Fatalf("%d visits, the first %q", len(list), list[0].Title)
	}
	for _, want := range []int{1, 1, 0} {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if list := desktest.Visits(t, s); len(list) != want {
			t.Errorf("%d visits after undo, want %d", len(list), want)
		}
	}
}

// Ensure that merging by hand takes everything along, drops what would be double, and is one step.
func TestMerge(t *testing.T) {
	s := library(t)
	d := open(t, s)
	var ids []timeline.EventID
	for _, e := range []timeline.Event{
		{Title: "Talks", When: when.Point(when.Date(2023, 2, 1), when.ToMonth), Tags: []string{"trade"}},
		{Title: "Talks again", When: when.Point(when.Date(2023, 2, 14), when.ToDay), Place: "Beijing", Tags: []string{"trade", "oil"}},
		{Title: "The end", When: when.Point(when.Date(2023, 3, 1), when.ToDay)},
	} {
		id, _, err := d.AddEvent(e, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	on, one, two := true, "One.", "Two."
	ref := func(i int) timeline.Ref { return ids[i].Ref() }
	err := errors.Join(
		d.Annotate(desk.Marks{Star: &on, Note: &one, Tag: []string{"x"}}, ref(0)),
		d.Annotate(desk.Marks{Star: &on, Note: &two, Tag: []string{"x", "y"}}, ref(1)))
	for _, l := range [][2]int{{0, 1}, {0, 2}, {1, 2}, {2, 1}} {
		_, lerr := d.LinkEvents(ids[l[0]], ids[l[1]], timeline.LeadsTo, "")
		err = errors.Join(err, lerr)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.Select(ids...)
	if err := d.Merge(ids[0], ids[1]); err != nil {
		t.Fatal(err)
	}
	x, err := d.Detail(ids[0])
	if err != nil {
		t.Fatal(err)
	}
	if x.Title != "Talks" || x.Place != "Beijing" || x.When.String() != "2023-02" || !x.Starred || strings.Join(x.Tags, " ") != "trade oil x y" {
		t.Errorf("merged into %q in %q on %s, tags %q", x.Title, x.Place, x.When, x.Tags)
	}
	if len(x.Notes) != 1 || x.Notes[0].Text != "One.\n\nTwo." {
		t.Errorf("notes %+v", x.Notes)
	}
	if len(x.Links) != 2 || x.Links[0].Event != ids[2] || x.Links[1].Event != ids[2] {
		t.Errorf("links %+v, want one to and one from the end", x.Links)
	}
	if n, err := s.Count(timeline.KindAnnotation); n != 4 || err != nil {
		t.Errorf("%d annotations, %v, want a star, a note and two tags", n, err)
	}
	if got := d.Selection(); !slices.Equal(got, []timeline.EventID{ids[0], ids[2]}) {
		t.Errorf("selected %v", got)
	}
	if name, err := d.Undo(t.Context()); err != nil || name != "Merge 2 events into “Talks”" {
		t.Errorf("Undo = %q, %v", name, err)
	}
	for i, want := range []string{one, two} {
		x, err := d.Detail(ids[i])
		if err != nil || len(x.Notes) != 1 || x.Notes[0].Text != want || !x.Starred || len(x.Links) != 2+i {
			t.Errorf("after undo, %s: notes %+v, %d links, %v", ids[i], x.Notes, len(x.Links), err)
		}
	}
}

// Ensure that splitting an article off gives each event what its own sources say.
func TestSplit(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("x.jsonl", desktest.Curated), desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("2023-02-15.txt", desktest.Held))
	d := open(t, s)
	e := desktest.Visits(t, s)[0]
	sources := e.Articles()
	part, err := d.Split(e.ID, sources[1])
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[timeline.EventID]timeline.ArticleID{e.ID: sources[0], part: sources[1]} {
		x, err := d.Event(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := x.Articles(); len(got) != 1 || got[0] != want || len(x.Claims) != 1 || len(x.Actors()) < 2 {
			t.Errorf("%s: from %v with %d claims and actors %v, want from %s", id, got, len(x.Claims), x.Actors(), want)
		}
	}
	if x, _ := d.Event(part); x.When.String() != "2023-02-14" || x.Key != "" || x.Confidence == 1 {
		t.Errorf("the part is at %s, key %q, confidence %v", x.When, x.Key, x.Confidence)
	}
	if _, err := d.Split(part, sources[1]); err == nil {
		t.Error("the only source was split off")
	}
	if _, err := d.Split(e.ID, sources[0]); err != nil {
		t.Errorf("a curated event keeps nothing without its source: %v", err)
	}
	for range 2 {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if x, _ := d.Event(e.ID); !slices.Equal(x.Articles(), sources) {
		t.Errorf("after undo from %v, want %v", x.Articles(), sources)
	}
	if _, err := d.Event(part); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("after undo the part is there: %v", err)
	}
}

// Ensure that an article which calls off a trip without saying when it was to be is joined with the cancelled trip that a
// chronicle tells of, although that does not call it a plan.
func TestMet_CancelledInChronicle(t *testing.T) {
	s := library(t)
	chronicle := strings.Replace(desktest.Curated, `"mode":"visit"`, `"mode":"visit","marks":["cancelled"]`, 1)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("x.jsonl", chronicle), desktest.Source("2023-02-12.txt", "Raisi stays home\n\n"+
		"Iranian President Ebrahim Raisi called off his trip to China after the floods at home.\n"))
	list := desktest.Visits(t, s)
	if len(list) != 1 || len(list[0].Articles()) != 1 || list[0].When.String() != "2023-02-14/2023-02-16" {
		t.Errorf("%d visits, the first at %s, told by %v", len(list), list[0].When, list[0].Articles())
	}
}

// Ensure that what an article is told later, or that it goes, leaves events alone that do not live by it.
func TestMet_DateAndDeletion(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("x.jsonl", desktest.Curated), desktest.Source("2023-02-13.txt", desktest.Planned))
	d := open(t, s)
	e := desktest.Visits(t, s)[0]
	article := e.Articles()[0]
	if err := d.SetPublished(context.Background(), reader(t), article, when.Point(when.Date(2023, 3, 6), when.ToDay)); err != nil {
		t.Fatal(err)
	}
	x, err := d.Event(e.ID)
	if err != nil || x.When != e.When || len(x.Claims) != 1 || x.Claims[0].When.String() != "2023-03-07/2023-03-09" {
		t.Errorf("at %s by %+v, %v", x.When, x.Claims, err)
	}
	if err := d.DeleteArticle(article); err != nil {
		t.Fatal(err)
	}
	if x, err := d.Event(e.ID); err != nil || x.Title != e.Title {
		t.Errorf("the curated event went with the article: %v", err)
	}
}

// Ensure that an article that gets its date later meets what is there as well, with its marks, in the same step.
func TestSetPublished_Meets(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("x.jsonl", desktest.Curated), desktest.Source("visit.txt", desktest.Planned))
	d := open(t, s)
	there, undated := desktest.Visits(t, s)[0], d.Facets().Undated[0]
	on := true
	if err := d.Annotate(desk.Marks{Star: &on}, undated.ID.Ref()); err != nil {
		t.Fatal(err)
	}
	if _, err := d.LinkEvents(undated.ID, there.ID, timeline.LeadsTo, ""); err != nil {
		t.Fatal(err)
	}
	d.Select(undated.ID)
	day := when.Point(when.Date(2023, 2, 13), when.ToDay)
	if err := d.SetPublished(t.Context(), reader(t), undated.Article, day); err != nil {
		t.Fatal(err)
	}
	list := desktest.Visits(t, s)
	if len(list) != 1 || list[0].ID != there.ID || len(list[0].Claims) != 1 || list[0].Title != there.Title {
		t.Fatalf("%d visits, the first %+v", len(list), list[0])
	}
	x, err := d.Detail(there.ID)
	if err != nil || !x.Starred || len(x.Links) != 0 || !slices.Equal(d.Selection(), []timeline.EventID{there.ID}) {
		t.Errorf("starred %v, links %v, selected %v, %v", x.Starred, x.Links, d.Selection(), err)
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list := desktest.Visits(t, s); len(list) != 2 || len(list[0].Claims) != 0 || !list[1].When.IsZero() {
		t.Errorf("after undo: %d visits", len(list))
	}
}

// Ensure that a corrected date parts what no longer coincides and joins what does, each in one step that is undone as one.
func TestSetPublished_PartsAndJoins(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("2023-02-15.txt", desktest.Held))
	d := open(t, s)
	set := func(month time.Month, day int) {
		t.Helper()
		if err := d.SetPublished(t.Context(), reader(t), 1, when.Point(when.Date(2023, month, day), when.ToDay)); err != nil {
			t.Fatal(err)
		}
	}
	want := func(told string, articles ...int) {
		t.Helper()
		var got []int
		for _, e := range desktest.Visits(t, s) {
			got = append(got, len(e.Articles()))
		}
		if !slices.Equal(got, articles) {
			t.Fatalf("%s: visits of %v articles, want %v", told, got, articles)
		}
	}
	want("imported", 2)
	joined := desktest.Visits(t, s)[0]
	set(3, 13)
	want("in another month", 1, 1)
	if list := desktest.Visits(t, s); list[0].When.String() != "2023-02-14" || list[1].When.String() != "2023-03-14/2023-03-16" {
		t.Errorf("they are at %s and %s", list[0].When, list[1].When)
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want("undone", 2)
	if e := desktest.Visits(t, s)[0]; e.Title != joined.Title || e.When != joined.When || len(e.Claims) != len(joined.Claims) {
		t.Errorf("undo leaves %+v, want %+v", e, joined)
	}
	if _, err := d.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want("redone", 1, 1)
	set(2, 13)
	want("corrected back", 2)
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want("that undone", 1, 1)

	// What a person has marked is not taken apart.
	set(2, 13)
	on := true
	if err := d.Annotate(desk.Marks{Star: &on}, desktest.Visits(t, s)[0].Ref()); err != nil {
		t.Fatal(err)
	}
	set(3, 13)
	want("marked", 2)
}
