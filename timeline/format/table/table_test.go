package table

import (
	"bytes"
	"context"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// events is a source of a test: events and their actors.
type events struct {
	list   []*timeline.Event
	actors map[timeline.ActorID]string
}

func (s events) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	if kind == timeline.KindEvent {
		for _, e := range s.list {
			if err := fn(e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s events) Get(ref timeline.Ref) (timeline.Entity, error) {
	if name, ok := s.actors[timeline.ActorID(ref.ID)]; ok && ref.Kind == timeline.KindActor {
		return &timeline.Actor{ID: timeline.ActorID(ref.ID), Name: name, Kind: timeline.Group}, nil
	}
	return nil, timeline.ErrNotFound
}

func read(t testing.TB, text string) (events, []string) {
	t.Helper()
	out := events{actors: map[timeline.ActorID]string{}}
	var problems []string
	err := Decode(context.Background(), strings.NewReader(text), func(e timeline.Entity) error {
		switch e := e.(type) {
		case *timeline.Event:
			out.list = append(out.list, e)
		case *timeline.Actor:
			out.actors[e.ID] = e.Name
		}
		return nil
	}, func(p format.Problem) { problems = append(problems, p.String()) })
	if err != nil {
		t.Fatal(err)
	}
	return out, problems
}

// Ensure that a table comes back as it was written, formulas guarded on the way.
func TestRoundTrip(t *testing.T) {
	span, err := when.Parse("2023-02-28/2023-03-02")
	if err != nil {
		t.Fatal(err)
	}
	want := events{actors: map[timeline.ActorID]string{1: "China", 2: "Belarus (host)"}, list: []*timeline.Event{
		{ID: 1, Title: "=HYPERLINK(\"x\")", When: span, Type: timeline.Consult, Mode: "visit", Marks: timeline.Future | timeline.Alleged, CAMEO: "036",
			Place: "Beijing; China", Tags: []string{"a", "b"}, Summary: "'quoted', with\nlines", Confidence: 1,
			Roles: []timeline.Role{{Actor: 1, As: timeline.Host}, {Actor: 2, As: timeline.Visitor}}},
		{ID: 2, Title: "Undated", Confidence: 1},
	}}
	var b bytes.Buffer
	if err := Encode(context.Background(), &b, want); err != nil {
		t.Fatal(err)
	}
	got, problems := read(t, b.String())
	if len(problems) > 0 {
		t.Fatalf("problems: %q\n%s", problems, b.String())
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read back\n%+v\nwant\n%+v\nfrom\n%s", got.list[0], want.list[0], b.String())
	}
}

// Ensure that no cell starts a formula, whatever the titles hold.
func FuzzEncode(f *testing.F) {
	for _, s := range []string{"=1", "+1", "-1", "@x", "\t=1", "\r=1", "'=1", "＝1", "x\n=1", `"=1"`, "''", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		var b bytes.Buffer
		if err := Encode(context.Background(), &b, events{list: []*timeline.Event{{ID: 1, Title: "x" + s, Place: s}}}); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range rows[1] {
			if cell != "" && strings.ContainsRune("=+-@\t\r\x00", rune(cell[0])) {
				t.Errorf("the cell %q starts a formula", cell)
			}
		}
		if got := unguard(guard(s)); got != s {
			t.Errorf("unguard(guard(%q)) = %q", s, got)
		}
	})
}

// Ensure that tables of others are understood by their headers, and that bad rows are named.
func TestDecode_Foreign(t *testing.T) {
	got, problems := read(t, "\ufeffHeadline;Start date;End date;Location;Colour\nSummit;2023-05-19;2023-05-21;Hiroshima;red\nNo date;;;;\nBad;soon;;;\n;2023;;;\n")
	if len(got.list) != 2 || len(problems) != 2 {
		t.Fatalf("%d events, problems %q", len(got.list), problems)
	}
	e := got.list[0]
	if e.Title != "Summit" || e.When.String() != "2023-05-19/2023-05-21" || e.Place != "Hiroshima" ||
		!reflect.DeepEqual(e.Extra, []timeline.Extra{{Key: "Colour", Value: "red"}}) {
		t.Errorf("event = %+v", e)
	}
	if !strings.HasPrefix(problems[0], "line 4:") || !strings.HasPrefix(problems[1], "line 5: the row has no title") {
		t.Errorf("problems = %q", problems)
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       bool
	}{
		{"a.csv", "date,title\n", true}, {"a.TSV", "start\theadline\n", true}, {"a.csv", "x,y\n", false}, {"a.txt", "date,title\n", false}, {"a.csv", "", false},
	} {
		if got := Sniff(c.name, []byte(c.head)); got != c.want {
			t.Errorf("Sniff(%q, %q) = %v, want %v", c.name, c.head, got, c.want)
		}
	}
}
