package desk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

const (
	planned = "Iranian president to visit China\n\nIranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a " +
		"three-day state visit, meeting with Chinese counterpart Xi Jinping to widen trade.\n"
	held = "Raisi and Xi talk trade\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Tuesday and " +
		"agreed to widen trade.\n"
	putOff = "Raisi puts off China trip\n\nIranian President Ebrahim Raisi postponed a visit to China, where he was due to meet " +
		"Chinese President Xi Jinping on Tuesday.\n"
	curated = `{"kind":"actor","key":"country:IRN","name":"Iran","type":"country","country":"IRN"}
{"kind":"actor","key":"country:CHN","name":"China","type":"country","country":"CHN"}
{"kind":"actor","key":"person:ebrahim-raisi","name":"Ebrahim Raisi","type":"person","country":"IRN"}
{"kind":"event","key":"x:raisi","title":"Raisi's state visit","summary":"Written by hand.","when":"2023-02-14/2023-02-16","type":"CONSULT","mode":"visit","roles":[{"actor":"person:ebrahim-raisi","as":"visitor"},{"actor":"country:IRN","as":"visitor"},{"actor":"country:CHN","as":"host"}]}
`
)

// visits lists the visits and meetings that are no proposals.
func visits(t *testing.T, s *store.Store) []*timeline.Event {
	t.Helper()
	var list []*timeline.Event
	err := s.Each(timeline.KindEvent, func(e timeline.Entity) error {
		if x := e.(*timeline.Event); x.Type == timeline.Consult && !x.Proposed {
			list = append(list, x)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Ensure that an import that only says what it would do goes on after an article that joins an event of the library.
func TestImport_DryRunMeets(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{}, source("2023-02-13.txt", planned))
	before := visits(t, s)
	table := source("more.jsonl", `{"kind":"event","title":"Harvest fair","when":"2023-02-20","type":"CONSULT"}`+"\n")
	r := read(t, s, desk.ImportOptions{DryRun: true}, source("2023-02-15.txt", held), table)
	if len(r) != 2 || r[0].Merged == 0 || r[1].Events != 1 {
		t.Errorf("reports = %+v", r)
	}
	if after := visits(t, s); !reflect.DeepEqual(after, before) {
		t.Errorf("events = %v, want %v", after, before)
	}
}

// Ensure that articles about one visit meet in one event, in one import or in several, and that undo parts them again.
func TestImport_Meets(t *testing.T) {
	first, second := source("2023-02-13.txt", planned), source("2023-02-15.txt", held)
	third := source("2023-02-16.txt", strings.Replace(held, "talk", "spoke about", 1))
	for name, imports := range map[string][][]desk.Source{
		"one import":     {{first, second, third}},
		"three imports":  {{first}, {second}, {third}},
		"into a curated": {{source("x.jsonl", curated)}, {first}, {second, third}},
		"beside one":     {{source("x.jsonl", curated), first, second, third}},
	} {
		t.Run(name, func(t *testing.T) {
			s := library(t)
			merged, told := 0, 3
			for _, files := range imports {
				for _, r := range read(t, s, desk.ImportOptions{Accept: 0.3}, files...) {
					merged += r.Merged
					if len(r.Problems) > 0 {
						t.Fatal(r.Problems)
					}
				}
			}
			list := visits(t, s)
			if len(list) != 1 || len(list[0].Articles()) != told {
				t.Fatalf("%d visits, the first from %v; want one from %d articles", len(list), list[0].Articles(), told)
			}
			e := list[0]
			hand := strings.Contains(name, "beside") || strings.Contains(name, "curated")
			want := told - 1
			if hand {
				want = told
			}
			if merged != want {
				t.Errorf("merged %d, want %d", merged, want)
			}
			if got := e.When.String(); got != "2023-02-14/2023-02-16" || len(e.Claims) != told {
				t.Errorf("at %s by %d claims", got, len(e.Claims))
			}
			if hand && (e.Title != "Raisi's state visit" || e.Summary != "Written by hand." || e.Marks != 0) {
				t.Errorf("curated: %q, %q, %v", e.Title, e.Summary, e.Marks.Names())
			}
			if !hand && e.Marks != timeline.Future|timeline.Confirmed {
				t.Errorf("marks %v, want future and confirmed", e.Marks.Names())
			}
			for i, n := 0, len(imports)-1; i < n; i++ {
				if _, err := s.Undo(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if list := visits(t, s); len(list) != 1 || len(imports) > 1 && len(list[0].Articles()) > 1 {
				t.Errorf("after undo: %d visits", len(list))
			}
			for range len(imports) - 1 {
				if _, err := s.Redo(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if list := visits(t, s); len(list) != 1 || len(list[0].Articles()) != told {
				t.Errorf("after redo: %d visits", len(list))
			}
		})
	}
}

// Ensure that a later article that puts a visit off marks and links the announcement.
func TestImport_MeetsPostponed(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-12.txt", planned))
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-13.txt", putOff))
	list := visits(t, s)
	if len(list) != 1 || list[0].Marks&timeline.Postponed == 0 || len(list[0].Articles()) != 2 {
		t.Fatalf("%d visits, the first %v from %v", len(list), list[0].Marks.Names(), list[0].Articles())
	}
	d := open(t, s)
	x, err := d.Detail(list[0].ID)
	if err != nil || len(x.Links) != 1 || x.Links[0].Words != "is postponed by" {
		t.Errorf("links %+v, %v", x.Links, err)
	}
}

// Ensure that of the sample library's events those meet its articles that are named there, most of them, and no other.
func TestImport_MeetsSample(t *testing.T) {
	s := sample(t)
	var files []desk.Source
	articles, err := fs.Glob(assets.Sample(), "articles/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range articles {
		b, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, source(name, string(b)))
	}
	merged := 0
	for _, r := range read(t, s, desk.ImportOptions{Accept: 0.5}, files...) {
		merged += r.Merged
	}
	gold := map[string][]string{}
	b, err := fs.ReadFile(assets.Sample(), "articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(b) {
		var row struct {
			File   string
			Events []string
		}
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		gold[path.Base(row.File)] = row.Events
	}
	// Told as background, and not in the list of what the article is about.
	gold["geneva-summit-2021.txt"] = append(gold["geneva-summit-2021.txt"], "sample:geneva-1985")
	met := 0
	err = s.Each(timeline.KindEvent, func(x timeline.Entity) error {
		e := x.(*timeline.Event)
		if e.Key == "" {
			return nil
		}
		for _, id := range e.Articles() {
			a, err := s.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(id)})
			if err != nil {
				return err
			}
			met++
			if name := a.(*timeline.Article).File; !slices.Contains(gold[name], e.Key) {
				t.Errorf("%s was joined with %s, which it does not name", name, e.Key)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if met < 12 || merged < met {
		t.Errorf("%d events met an article (%d counted), want at least 12", met, merged)
	}
}

// Ensure that an event that somebody edits while the import runs stays as edited, and nothing is lost.
func TestImport_MeetsEdited(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-13.txt", planned))
	d := open(t, s)
	id := visits(t, s)[0].ID
	late := desk.Source{Name: "2023-02-18.txt", Open: func() (io.ReadCloser, error) {
		err := d.EditEvent(id, "Rename", func(e *timeline.Event) error { e.Title = "Mine"; return nil })
		return io.NopCloser(strings.NewReader("Nothing\n\nIt rained all day.\n")), err
	}}
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-15.txt", held), late)
	list := visits(t, s)
	if len(list) != 2 || list[0].Title != "Mine" || len(list[0].Articles()) != 1 || len(list[1].Articles()) != 1 {
		t.Fatalf("%d visits, the first %q", len(list), list[0].Title)
	}
	for _, want := range []int{1, 1, 0} {
		if _, err := s.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if list := visits(t, s); len(list) != want {
			t.Errorf("%d visits after undo, want %d", len(list), want)
		}
	}
}

// Ensure that articles meet across the steps in which an import is written, and in a dry run.
func TestImport_MeetsAcrossSteps(t *testing.T) {
	var lines strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&lines, "{\"kind\":\"event\",\"title\":\"Event %d\",\"when\":\"2001\"}\n", i)
	}
	files := []desk.Source{source("2023-02-13.txt", planned), source("many.jsonl", lines.String()), source("2023-02-15.txt", held)}
	for _, dry := range []bool{true, false} {
		s := library(t)
		merged := 0
		for _, r := range read(t, s, desk.ImportOptions{Accept: 0.3, DryRun: dry}, files...) {
			merged += r.Merged
		}
		if merged != 1 {
			t.Errorf("dry run %v: merged %d, want 1", dry, merged)
		}
		if n, err := s.Count(timeline.KindEvent); dry && (n != 0 || err != nil) {
			t.Errorf("a dry run wrote %d events, %v", n, err)
		}
		if h, err := s.History(); !dry && (err != nil || len(h) != 1) {
			t.Errorf("history %v, %v, want one entry", h, err)
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
	ref := func(i int) timeline.Ref { return timeline.Ref{Kind: timeline.KindEvent, ID: uint64(ids[i])} }
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
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("x.jsonl", curated), source("2023-02-13.txt", planned), source("2023-02-15.txt", held))
	d := open(t, s)
	e := visits(t, s)[0]
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
	chronicle := strings.Replace(curated, `"mode":"visit"`, `"mode":"visit","marks":["cancelled"]`, 1)
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("x.jsonl", chronicle), source("2023-02-12.txt", "Raisi stays home\n\n"+
		"Iranian President Ebrahim Raisi called off his trip to China after the floods at home.\n"))
	list := visits(t, s)
	if len(list) != 1 || len(list[0].Articles()) != 1 || list[0].When.String() != "2023-02-14/2023-02-16" {
		t.Errorf("%d visits, the first at %s, told by %v", len(list), list[0].When, list[0].Articles())
	}
}

// Ensure that what an article is told later, or that it goes, leaves events alone that do not live by it.
func TestMet_DateAndDeletion(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("x.jsonl", curated), source("2023-02-13.txt", planned))
	d := open(t, s)
	e := visits(t, s)[0]
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
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("x.jsonl", curated), source("visit.txt", planned))
	d := open(t, s)
	there, undated := visits(t, s)[0], d.Facets().Undated[0]
	on := true
	if err := d.Annotate(desk.Marks{Star: &on}, timeline.Ref{Kind: timeline.KindEvent, ID: uint64(undated.ID)}); err != nil {
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
	list := visits(t, s)
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
	if list := visits(t, s); len(list) != 2 || len(list[0].Claims) != 0 || !list[1].When.IsZero() {
		t.Errorf("after undo: %d visits", len(list))
	}
}

// Ensure that a corrected date parts what no longer coincides and joins what does, each in one step that is undone as one.
func TestSetPublished_PartsAndJoins(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-13.txt", planned), source("2023-02-15.txt", held))
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
		for _, e := range visits(t, s) {
			got = append(got, len(e.Articles()))
		}
		if !slices.Equal(got, articles) {
			t.Fatalf("%s: visits of %v articles, want %v", told, got, articles)
		}
	}
	want("imported", 2)
	joined := visits(t, s)[0]
	set(3, 13)
	want("in another month", 1, 1)
	if list := visits(t, s); list[0].When.String() != "2023-02-14" || list[1].When.String() != "2023-03-14/2023-03-16" {
		t.Errorf("they are at %s and %s", list[0].When, list[1].When)
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want("undone", 2)
	if e := visits(t, s)[0]; e.Title != joined.Title || e.When != joined.When || len(e.Claims) != len(joined.Claims) {
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
	if err := d.Annotate(desk.Marks{Star: &on}, visits(t, s)[0].Ref()); err != nil {
		t.Fatal(err)
	}
	set(3, 13)
	want("marked", 2)
}

// conflicted is a library whose import can never change what is there.
type conflicted struct{ *store.Store }

func (c conflicted) BeginImport(name string) (desk.ImportWriter, error) {
	w, err := c.Store.BeginImport(name)
	return refusing{w}, err
}

type refusing struct{ desk.ImportWriter }

func (r refusing) Revise(changes []edit.Change) error {
	for _, c := range changes {
		if c.Before != nil {
			return edit.ErrConflict
		}
	}
	return r.ImportWriter.Revise(changes)
}

// Ensure that several articles that a refused event was to take become events of their own.
func TestImport_MeetsRefused(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{}, source("x.jsonl", curated))
	files := []desk.Source{source("2023-02-13.txt", planned), source("2023-02-15.txt", held)}
	_, err := desk.NewImporter(conflicted{s}, reader(t), []format.Format{own.Format()}).Import(t.Context(), files, desk.ImportOptions{Accept: 0.3}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if list := visits(t, s); len(list) != 3 {
		t.Errorf("%d visits, want the one of the library and one of each article", len(list))
	}
}

// Ensure that a proposal which waits is borne out by a later article that is sure of the same, and waits again when the
// import of that is undone.
func TestImport_MeetsProposal(t *testing.T) {
	s := library(t)
	read(t, s, desk.ImportOptions{Accept: 0.99}, source("2023-02-13.txt", planned))
	if n := len(visits(t, s)); n != 0 {
		t.Fatalf("%d visits are sure, want all to wait", n)
	}
	waiting := count(t, s)
	rep := read(t, s, desk.ImportOptions{Accept: 0.3}, source("2023-02-15.txt", held))
	list := visits(t, s)
	if len(list) != 1 || len(list[0].Articles()) != 2 || rep[len(rep)-1].Merged == 0 {
		t.Fatalf("visits are %+v, want one of two articles; %+v", list, rep)
	}
	if err := s.Each(timeline.KindEvent, func(e timeline.Entity) error {
		if x := e.(*timeline.Event); x.Proposed && x.Type == timeline.Consult && x.Mode == "visit" {
			t.Errorf("“%s” still waits", x.Title)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(visits(t, s)); n != 0 || count(t, s) != waiting {
		t.Errorf("after undo %d visits are sure of %d events, want none of %d", n, count(t, s), waiting)
	}
}

// count is the number of events, proposals among them.
func count(t *testing.T, s *store.Store) int {
	t.Helper()
	n := 0
	if err := s.Each(timeline.KindEvent, func(timeline.Entity) error { n++; return nil }); err != nil {
		t.Fatal(err)
	}
	return n
}
