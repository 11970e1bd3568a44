package record_test

import (
	"sync"
	"testing"

	"entente/assets"
	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// resources are loaded once for all tests: they never change.
var resources = sync.OnceValues(func() (*ingest.Reader, error) { return ingest.New(assets.Dictionaries()) })

func reader(t *testing.T) *ingest.Reader {
	t.Helper()
	r, err := resources()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const talks = "Iranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on 14 February 2023.\n"

// reading is what is read in a text, with numbers for its actors from 1.
func reading(t *testing.T, text string) *record.Reading {
	t.Helper()
	a, err := reader(t).Decode("talks.txt", []byte(text), when.Point(when.Date(2023, 2, 15), when.ToDay))
	if err != nil {
		t.Fatal(err)
	}
	r := &record.Reading{ID: 4, Read: reader(t).Read(a)}
	for i := range r.Read.Actors {
		r.Actors = append(r.Actors, timeline.ActorID(i+1))
	}
	if len(r.Read.Events) == 0 || len(r.Actors) < 2 {
		t.Fatalf("read %+v", r.Read)
	}
	return r
}

// Ensure that an event has its parts, its date with the reason, and evidence that points at the text.
func TestReading_Event(t *testing.T) {
	r := reading(t, talks)
	e := r.Event(&r.Read.Events[0])
	day := when.Point(when.Date(2023, 2, 14), when.ToDay)
	if e.ID != 0 || e.Type != timeline.Consult || e.When != day || len(e.Claims) != 1 || e.Claims[0].When != day || len(e.Roles) < 2 {
		t.Fatalf("event = %+v", e)
	}
	if len(e.Citations) == 0 {
		t.Error("it has no evidence")
	}
	for _, c := range e.Citations {
		if c.Article != 4 || c.Quote == "" || c.Quote != talks[c.Start:c.End] {
			t.Errorf("evidence = %+v", c)
		}
	}
	if n := r.Counterpart(e, make([]bool, len(r.Read.Events))); n != 0 {
		t.Errorf("its counterpart is %d", n)
	}
	used := make([]bool, len(r.Read.Events))
	used[0] = true
	if n := r.Counterpart(e, used); n == 0 {
		t.Error("a counterpart is used twice")
	}
	if !record.Buried(timeline.Rejected{Range: r.Read.Events[0].Evidence[0], Type: timeline.Consult}, &r.Read.Events[0]) {
		t.Error("it is not known again when it was rejected")
	}
	bare := &record.Reading{ID: 4, Read: r.Read}
	if e := bare.Event(&r.Read.Events[0]); len(e.Roles) != 0 || e.When != day {
		t.Errorf("without numbers it is %+v", e)
	}
}

// Ensure that a country which another event names stands in the main one with the part of who acts for it, without the office of its minister there.
func TestReading_Gather(t *testing.T) {
	r := reading(t, "President Emmanuel Macron met President Xi Jinping in Paris on 14 February 2023. The French minister welcomed a plan of Chad.\n")
	var made []*timeline.Event
	for i := range r.Read.Events {
		made = append(made, r.Event(&r.Read.Events[i]))
	}
	if len(made) < 2 {
		t.Fatalf("read %+v", r.Read.Events)
	}
	office := ""
	for _, e := range made[1:] {
		e.Proposed = true
		for _, x := range e.Roles {
			office += x.Office
		}
	}
	if office == "" {
		t.Fatal("the other event has no office")
	}
	r.Gather(made)
	for _, x := range made[0].Roles {
		if r.Read.Actors[x.Actor-1].Key == "country:FRA" {
			if x.As != timeline.Source || x.Office != "" {
				t.Errorf("France is %v with office %q", x.As, x.Office)
			}
			return
		}
	}
	t.Errorf("France is missing in %+v", made[0].Roles)
}

// Ensure that words that a person chooses are cut to whole characters, and give their date.
func TestTrim(t *testing.T) {
	const text = "  Łódź on 3 March  "
	for _, test := range []struct {
		from, to int
		want     string
	}{
		{0, len(text), "Łódź on 3 March"},
		{3, 4, "Ł"}, // within a character
		{-5, 99, "Łódź on 3 March"},
		{0, 2, ""},
		{9, 9, ""},
		{12, 9, ""},
	} {
		got := ""
		r, err := record.Trim(text, timeline.Range{Start: test.from, End: test.to})
		if err == nil {
			got = text[r.Start:r.End]
		}
		if got != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%d to %d: %q, %v, want %q", test.from, test.to, got, err, test.want)
		}
	}
	x := reading(t, talks)
	c, ok := x.Claim(timeline.Range{Start: 0, End: len(talks) - 1})
	if !ok || c.When != when.Point(when.Date(2023, 2, 14), when.ToDay) || c.Cite.Quote != talks[:len(talks)-1] || len(c.Words) == 0 {
		t.Errorf("claim = %+v", c)
	}
	if c, ok := x.Claim(timeline.Range{Start: 0, End: 20}); ok {
		t.Errorf("words without a date claim %+v", c)
	}
}

// Ensure that names are known that dictionaries have, and names of persons, and nothing that only derives from one.
func TestKnown(t *testing.T) {
	for name, want := range map[string]timeline.ActorKind{"Iran": timeline.Country, "persia": timeline.Country, "Xi Jinping": timeline.Person} {
		if a := record.Known(reader(t), name); a == nil || a.Kind != want {
			t.Errorf("%s is %+v, want a %s", name, a, want)
		}
	}
	for _, name := range []string{"Iranian", "Iran and China", "talks", ""} {
		if a := record.Known(reader(t), name); a != nil {
			t.Errorf("%q is taken for %+v", name, a)
		}
	}
}

// Ensure that an event that a text tells of again and again cites some of its passages.
func TestReading_EventManyPassages(t *testing.T) {
	r := reading(t, talks)
	told := r.Read.Events[0]
	for range 1000 {
		told.Evidence = append(told.Evidence, told.Evidence[0])
	}
	if n := len(r.Event(&told).Citations); n != 200 {
		t.Errorf("it cites %d passages", n)
	}
}
