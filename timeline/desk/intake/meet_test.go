package intake_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
)

// Ensure that an import that only says what it would do goes on after an article that joins an event of the library.
func TestImport_DryRunMeets(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("2023-02-13.txt", desktest.Planned))
	before := desktest.Visits(t, s)
	table := desktest.Source("more.jsonl", `{"kind":"event","title":"Harvest fair","when":"2023-02-20","type":"CONSULT"}`+"\n")
	r := read(t, s, intake.Options{DryRun: true}, desktest.Source("2023-02-15.txt", desktest.Held), table)
	if len(r) != 2 || r[0].Merged == 0 || r[1].Events != 1 {
		t.Errorf("reports = %+v", r)
	}
	if after := desktest.Visits(t, s); !reflect.DeepEqual(after, before) {
		t.Errorf("events = %v, want %v", after, before)
	}
}

// Ensure that articles about one visit meet in one event, in one import or in several, and that undo parts them again.
func TestImport_Meets(t *testing.T) {
	first, second := desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("2023-02-15.txt", desktest.Held)
	third := desktest.Source("2023-02-16.txt", strings.Replace(desktest.Held, "talk", "spoke about", 1))
	for name, imports := range map[string][][]intake.Source{
		"one import":     {{first, second, third}},
		"three imports":  {{first}, {second}, {third}},
		"into a curated": {{desktest.Source("x.jsonl", desktest.Curated)}, {first}, {second, third}},
		"beside one":     {{desktest.Source("x.jsonl", desktest.Curated), first, second, third}},
	} {
		t.Run(name, func(t *testing.T) {
			s := library(t)
			merged, told := 0, 3
			for _, files := range imports {
				for _, r := range read(t, s, intake.Options{Accept: 0.3}, files...) {
					merged += r.Merged
					if len(r.Problems) > 0 {
						t.Fatal(r.Problems)
					}
				}
			}
			list := desktest.Visits(t, s)
			if len(list) != 1 || len(list[0].Articles()) != told {
				t.Fatalf("%d visits, the first from %v; want one from %d articles", len(list), list[0].Articles(), told)
			}
			e := list[0]
			hand := strings.Contains(name, "beside") || strings.Contains(name, "curated")
			const agreed = 1 // of what both reports of the visit say was agreed
			want := told - 1 + agreed
			if hand {
				want++
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
			if list := desktest.Visits(t, s); len(list) != 1 || len(imports) > 1 && len(list[0].Articles()) > 1 {
				t.Errorf("after undo: %d visits", len(list))
			}
			for range len(imports) - 1 {
				if _, err := s.Redo(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if list := desktest.Visits(t, s); len(list) != 1 || len(list[0].Articles()) != told {
				t.Errorf("after redo: %d visits", len(list))
			}
		})
	}
}

// Ensure that a later article that puts a visit off marks and links the announcement.
func TestImport_MeetsPostponed(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-12.txt", desktest.Planned))
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-13.txt", desktest.PutOff))
	list := desktest.Visits(t, s)
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
	s := library(t)
	read(t, s, intake.Options{}, desktest.Sample(t, assets.Sample()))
	var files []intake.Source
	articles, err := fs.Glob(assets.Sample(), "articles/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range articles {
		b, err := fs.ReadFile(assets.Sample(), name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, desktest.Source(name, string(b)))
	}
	merged := 0
	for _, r := range read(t, s, intake.Options{Accept: 0.5}, files...) {
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
	for file, event := range map[string]string{"geneva-summit-2021.txt": "sample:geneva-1985", "xi-zelensky-call-2023.txt": "sample:xi-moscow-2023"} {
		gold[file] = append(gold[file], event)
	}
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

// Ensure that articles meet across the steps in which an import is written, and in a dry run.
func TestImport_MeetsAcrossSteps(t *testing.T) {
	var lines strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&lines, "{\"kind\":\"event\",\"title\":\"Event %d\",\"when\":\"2001\"}\n", i)
	}
	files := []intake.Source{desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("many.jsonl", lines.String()), desktest.Source("2023-02-15.txt", desktest.Held)}
	for _, dry := range []bool{true, false} {
		s := library(t)
		merged := 0
		for _, r := range read(t, s, intake.Options{Accept: 0.3, DryRun: dry}, files...) {
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

// conflicted is a library whose import can never change what is there.
type conflicted struct{ *store.Store }

func (c conflicted) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := c.Store.BeginImport(name)
	return refusing{w}, err
}

type refusing struct{ edit.ImportWriter }

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
	read(t, s, intake.Options{}, desktest.Source("x.jsonl", desktest.Curated))
	files := []intake.Source{desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("2023-02-15.txt", desktest.Held)}
	_, err := intake.New(conflicted{s}, reader(t), []format.Format{own.Format()}).Import(t.Context(), files, intake.Options{Accept: 0.3}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if list := desktest.Visits(t, s); len(list) != 3 {
		t.Errorf("%d visits, want the one of the library and one of each article", len(list))
	}
}

// Ensure that a proposal which waits is borne out by a later article that is sure of the same, and waits again when the
// import of that is undone.
func TestImport_MeetsProposal(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.99}, desktest.Source("2023-02-13.txt", desktest.Planned))
	if n := len(desktest.Visits(t, s)); n != 0 {
		t.Fatalf("%d visits are sure, want all to wait", n)
	}
	waiting := count(t, s)
	rep := read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-15.txt", desktest.Held))
	list := desktest.Visits(t, s)
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
	if n := len(desktest.Visits(t, s)); n != 0 || count(t, s) != waiting {
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
