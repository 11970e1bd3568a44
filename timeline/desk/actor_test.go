package desk_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/record"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// twoNames is a library in which Ruritania (a1) also goes by the name of its capital, Strelsau (a2).
func twoNames(t *testing.T) *store.Store {
	t.Helper()
	s := library(t)
	text := "Strelsau protested to Grausenberg. Officials in Grausenberg met Ruritania's envoy. A note followed."
	cite := func(quote string) timeline.Citation {
		i := strings.Index(text, quote)
		return timeline.Citation{Article: 1, Start: i, End: i + len(quote), Quote: quote}
	}
	role := func(id timeline.ActorID, as timeline.RoleKind, quote string) timeline.Role {
		r := timeline.Role{Actor: id, As: as}
		if quote != "" {
			r.Cite = cite(quote)
		}
		return r
	}
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	desktest.Put(t, s, &timeline.Layer{ID: 1, Name: "mine"},
		&timeline.Actor{ID: 1, Key: "country:RUR", Name: "Ruritania", Kind: timeline.Country, Country: "RUR", Note: "A kingdom."},
		&timeline.Actor{ID: 2, Key: "place:strelsau", Name: "Strelsau", Kind: timeline.Group, Aliases: []string{"ruritania", "The Palace"}, Note: "Its capital."},
		&timeline.Actor{ID: 3, Key: "country:GRA", Name: "Grausenberg", Kind: timeline.Country},
		&timeline.Actor{ID: 4, Key: "person:rudolf", Name: "Rudolf", Kind: timeline.Person, Offices: []timeline.Office{{Title: "Mayor", For: "place:strelsau"}}},
		&timeline.Article{ID: 1, Key: "x", Title: "Notes", Size: len(text), Body: timeline.Range{End: len(text)}}, &timeline.Text{ID: 1, Body: text},
		&timeline.Event{ID: 1, Title: "Protest", When: day(1), Type: timeline.Protest, Confidence: 1, Citations: []timeline.Citation{cite("Strelsau protested to Grausenberg.")},
			Roles: []timeline.Role{role(2, timeline.Source, "Strelsau"), role(3, timeline.Target, "Grausenberg")}},
		&timeline.Event{ID: 2, Title: "Talks", When: day(2), Type: timeline.Consult, Confidence: 1, Citations: []timeline.Citation{cite("Officials in Grausenberg met Ruritania's envoy.")},
			Roles:    []timeline.Role{role(1, timeline.Source, ""), role(3, timeline.Host, "Grausenberg"), {Actor: 2, As: timeline.Source, Office: "Envoy", Cite: cite("Ruritania's envoy")}},
			Accounts: []timeline.Account{{Article: 1, Title: "Talks", Roles: []timeline.Role{role(2, timeline.Source, "")}}}},
		&timeline.Event{ID: 3, Title: "Note", When: day(3), Type: timeline.Statement, Confidence: 1, Roles: []timeline.Role{role(2, timeline.Speaker, ""), role(2, timeline.Mentioned, "")},
			Citations: []timeline.Citation{cite("Strelsau")}},
		&timeline.Event{ID: 4, Title: "Waiting", Type: timeline.Statement, Proposed: true, Roles: []timeline.Role{role(2, timeline.Speaker, "Strelsau")}},
		&timeline.Event{ID: 5, Title: "Elsewhere", When: day(9), Type: timeline.Statement, Confidence: 1, Roles: []timeline.Role{role(3, timeline.Speaker, "")}},
		&timeline.Annotation{ID: 1, Kind: timeline.Star, Target: timeline.Ref{Kind: timeline.KindActor, ID: 1}, Layer: 1},
		&timeline.Annotation{ID: 2, Kind: timeline.Star, Target: timeline.Ref{Kind: timeline.KindActor, ID: 2}, Layer: 1},
		&timeline.Annotation{ID: 3, Kind: timeline.Note, Text: "look here", Target: timeline.Ref{Kind: timeline.KindActor, ID: 2}, Layer: 1},
		&timeline.Annotation{ID: 4, Kind: timeline.Band, Text: "reign", When: day(4), Lane: "a2", Layer: 1},
		&timeline.View{ID: 1, Name: "pins", To: 1, Lanes: timeline.ByActor, Arranged: timeline.Arrangement{Pins: []string{"a2", "a3", "a1"}, Hidden: []string{"a2", "a4"}}},
		&timeline.View{ID: 2, Name: "groups", To: 1, Lanes: "country/actor", Arranged: timeline.Arrangement{Order: []string{"a3/a2", "a3"}}})
	return s
}

// Ensure that merging moves all that an actor is part of, in one step that undo takes back to the byte and redo repeats.
func TestMergeActors(t *testing.T) {
	s := twoNames(t)
	d, before := open(t, s), desktest.Lossless(t, s)
	n, err := d.MergeActors(t.Context(), 1, 2)
	if err != nil || n != 4 {
		t.Fatalf("MergeActors = %d, %v, want 4 events", n, err)
	}
	a := d.Actor(1)
	if got, want := fmt.Sprintf("%s %s %s %v %v %s", a.Name, a.Key, a.Kind, a.Aliases, a.Extra, a.Note), "Ruritania country:RUR country [Strelsau The Palace] [{merged:place:strelsau Strelsau}] A kingdom.\n\nIts capital."; got != want {
		t.Errorf("actor = %s, want %s", got, want)
	}
	if d.Actor(2) != nil || d.Actor(4).Offices[0].For != "country:RUR" {
		t.Errorf("a2 = %v, office = %v", d.Actor(2), d.Actor(4).Offices)
	}
	for id, want := range map[timeline.EventID]string{1: "a1 source Strelsau; a3 target Grausenberg", 2: "a1 source Ruritania's envoy; a3 host Grausenberg",
		3: "a1 speaker ; a1 mentioned ", 4: "a1 speaker Strelsau", 5: "a3 speaker "} {
		e, err := d.Event(id)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range e.Roles {
			got = append(got, fmt.Sprintf("%s %s %s", r.Actor, r.As, r.Cite.Quote))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: roles %q, want %q", id, strings.Join(got, "; "), want)
		}
		if id == 2 && (e.Roles[0].Office != "Envoy" || e.Accounts[0].Roles[0].Actor != 1) {
			t.Errorf("e2 = %+v", e)
		}
	}
	views := d.Views()
	if got, want := fmt.Sprint(views[1].Arranged.Pins, views[1].Arranged.Hidden, views[0].Arranged.Order), "[a1 a3] [a4] [a3/a1 a3]"; got != want {
		t.Errorf("views = %s, want %s", got, want)
	}
	merged := desktest.Lossless(t, s)
	if strings.Contains(merged, `"a2"`) || !strings.Contains(merged, "look here") || strings.Count(merged, `"star"`) != 1 {
		t.Errorf("a2 is still there, or its note is not:\n%s", merged)
	}
	step := func(do func(context.Context) (string, error), want string) {
		t.Helper()
		if name, err := do(t.Context()); err != nil || name != "Merge “Strelsau” into “Ruritania”" {
			t.Errorf("step %q, %v", name, err)
		}
		if got := desktest.Lossless(t, s); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	step(d.Undo, before)
	step(d.Redo, merged)
	step(d.Undo, before)
	if _, err := d.MergeActors(t.Context(), 1, 9); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("merge of nobody: %v", err)
	}
}

// Ensure that the dealings of two are shown on, and asked for by a saved view, when one of them becomes another actor.
func TestMergeActors_Dyad(t *testing.T) {
	d := open(t, twoNames(t))
	if err := d.SetDyad("Strelsau", "Grausenberg"); err != nil {
		t.Fatal(err)
	}
	if err := d.SaveView("Dealings", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := d.MergeActors(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	want := timeline.Dyad{A: "a1", B: "a3"}.Grouping()
	if d.Lanes() != want {
		t.Errorf("the lanes are %s, want %s", d.Lanes(), want)
	}
	for _, v := range d.Views() {
		if v.Name == "Dealings" && v.Lanes != want {
			t.Errorf("the view asks for %s, want %s", v.Lanes, want)
		}
	}
}

// Ensure that an alias is taken out with the events whose evidence names it, and is known to imports again.
func TestSplitActor_AfterMerge(t *testing.T) {
	s := twoNames(t)
	d := open(t, s)
	if _, err := d.MergeActors(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	merged := desktest.Lossless(t, s)
	id, n, err := d.SplitActor(t.Context(), 1, "STRELSAU")
	if err != nil || n != 3 { // e2 is cited as Ruritania
		t.Fatalf("SplitActor = %s, %d, %v, want 3 events", id, n, err)
	}
	part, rest := d.Actor(id), d.Actor(1)
	if part.Name != "Strelsau" || part.Key != "place:strelsau" || !slices.Equal(rest.Aliases, []string{"The Palace"}) || len(rest.Extra) != 0 {
		t.Errorf("part %+v, rest %+v", part, rest)
	}
	for e, want := range map[timeline.EventID]timeline.ActorID{1: id, 2: 1, 3: id, 4: id} {
		x, err := d.Event(e)
		if err != nil || x.Roles[0].Actor != want {
			t.Errorf("%s: %v %v, want %s", e, x.Roles, err, want)
		}
	}
	if _, err := d.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != merged {
		t.Errorf("undo: %v", err)
	}
}

// Ensure that a name counts as whole words and not within a longer name of the same actor.
func TestSplitActor_Names(t *testing.T) {
	for quote, want := range map[string]int{
		"Guinea": 1, "the GUINEA delegation": 1, "Equatorial Guinea": 0, "Guineans": 0, "Équatorial Guinea's Guinea": 1, "Malabo": 0, "": 0,
	} {
		s := library(t)
		desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Equatorial Guinea", Aliases: []string{"Guinea", "Malabo"}},
			&timeline.Event{ID: 1, Title: "Guinea speaks", Roles: []timeline.Role{{Actor: 1, As: timeline.Speaker, Cite: timeline.Citation{Article: 1, Quote: quote}}}})
		if _, n, err := open(t, s).SplitActor(t.Context(), 1, "Guinea"); err != nil || n != want {
			t.Errorf("%q: %d events, %v, want %d", quote, n, err, want)
		}
	}
}

// Ensure that a merge of more than one transaction takes is one step all the same, and nothing when it is stopped.
func TestMergeActors_Large(t *testing.T) {
	s := library(t)
	list := []timeline.Entity{&timeline.Actor{ID: 1, Name: "One"}, &timeline.Actor{ID: 2, Name: "Two"}}
	for i := range 6000 {
		list = append(list, &timeline.Event{ID: timeline.EventID(i + 1), Title: "E", Roles: []timeline.Role{{Actor: 2, As: timeline.Source}}})
	}
	desktest.Put(t, s, list...)
	d, before := open(t, s), desktest.Lossless(t, s)
	n, err := d.MergeActors(t.Context(), 1, 2)
	if err != nil || n != 6000 {
		t.Fatalf("MergeActors = %d, %v", n, err)
	}
	if x, err := d.ActorFacts(1); err != nil || x.Events != 6000 || d.Actor(2) != nil {
		t.Errorf("facts = %+v, %v", x, err)
	}
	merged := desktest.Lossless(t, s)
	if h, err := d.History(); err != nil || len(h) != 2 || h[1].Partial {
		t.Errorf("history = %v, %v, want one whole step", h, err)
	}
	if _, err := d.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != before {
		t.Errorf("undo: %v, or the library is another", err)
	}
	if _, err := d.Redo(t.Context()); err != nil || desktest.Lossless(t, s) != merged {
		t.Errorf("redo: %v, or the library is another", err)
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	stopped := &stopping{Store: s, after: 1}
	d = open2(t, stopped)
	if _, err := d.MergeActors(t.Context(), 1, 2); !errors.Is(err, context.Canceled) || desktest.Lossless(t, s) != before || d.Actor(2) == nil {
		t.Errorf("stopped: %v, want nothing changed", err)
	}
	if _, err := d.Redo(t.Context()); !errors.Is(err, edit.ErrNothing) || desktest.Lossless(t, s) != before {
		t.Errorf("redo after it was stopped: %v, want nothing to redo", err)
	}
}

// stopping is a library whose large steps end after some writes.
type stopping struct {
	*store.Store
	after int
}

func (s *stopping) BeginImport(name string) (edit.ImportWriter, error) {
	w, err := s.Store.BeginImport(name)
	return &stoppingWriter{w, s}, err
}

type stoppingWriter struct {
	edit.ImportWriter
	lib *stopping
}

func (w *stoppingWriter) Revise(changes []edit.Change) error {
	if len(changes) > 0 {
		if w.lib.after--; w.lib.after < 0 {
			return context.Canceled
		}
	}
	return w.ImportWriter.Revise(changes)
}

func open2(t *testing.T, lib desk.Library) *desk.Desk {
	t.Helper()
	d, err := desk.Open(lib, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1)})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Ensure that the next article does not bring an actor back that has become part of another.
func TestMergeActors_ThenImport(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Key: "group:guests", Name: "Guests", Kind: timeline.Group},
		&timeline.Actor{ID: 2, Key: "country:IRN", Name: "Iran", Kind: timeline.Country, Country: "IRN"})
	if _, err := open(t, s).MergeActors(t.Context(), 1, 2); err != nil {
		t.Fatal(err)
	}
	read(t, s, intake.Options{Accept: 0.1}, desktest.Source("a.txt", "Iran and Oman signed an agreement on 3 March 2023.\n"))
	d := open(t, s)
	if id, ok := d.FindActor("Iran"); !ok || id != 1 {
		t.Errorf("Iran = %s, want a1", id)
	}
	if x, err := d.ActorFacts(1); err != nil || x.Events == 0 || len(x.With) == 0 || x.With[0].Actor.Name != "Oman" {
		t.Errorf("facts = %+v, %v", x, err)
	}
}

// Ensure that names become actors as dictionaries know them, once, and that taking the step back takes them too.
func TestAddEvent(t *testing.T) {
	s := library(t)
	d, before := open(t, s), desktest.Lossless(t, s)
	like := func(name string) (*timeline.Actor, error) { return record.Known(reader(t), name), nil }
	parts := []cast.Part{{Name: "Persia", As: timeline.Host}, {Name: "iran"}, {Name: "jane smith"}, {Name: "Iranian"}, {Name: "Zzz and Co"}}
	id, made, err := d.AddEvent(timeline.Event{Title: "Talks"}, parts, like)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range made {
		got = append(got, fmt.Sprint(a.Name, " ", a.Kind, " ", a.Country))
	}
	if want := "Iran country IRN; Jane Smith person ; Iranian group ; Zzz and Co group "; strings.Join(got, "; ") != want {
		t.Errorf("made %q, want %q", strings.Join(got, "; "), want)
	}
	if e, err := d.Event(id); err != nil || len(e.Roles) != 5 || e.Roles[0].Actor != e.Roles[1].Actor {
		t.Errorf("event = %+v, %v", e, err)
	}
	if _, err := d.Undo(t.Context()); err != nil || desktest.Lossless(t, s) != before {
		t.Errorf("undo: %v", err)
	}
	failed := errors.New("no dictionary")
	if _, _, err := d.AddEvent(timeline.Event{Title: "X"}, parts, func(string) (*timeline.Actor, error) { return nil, failed }); !errors.Is(err, failed) || desktest.Lossless(t, s) != before {
		t.Errorf("got %v, want %v and nothing changed", err, failed)
	}
}
