package query

import (
	"errors"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

func subject() *Subject {
	e := &timeline.Event{ID: 1, Title: "Lukashenko visits Xi in Beijing", Type: timeline.Consult, Mode: "visit",
		Place: "Beijing", Marks: timeline.Future}
	e.When, _ = when.Between(when.Point(when.Date(2023, 2, 28), when.ToDay), when.Point(when.Date(2023, 3, 2), when.ToDay))
	return &Subject{Event: e, Actors: []string{"alexander lukashenko", "xi jinping", "china"}, Countries: []string{"blr", "belarus", "chn"},
		Tags: []string{"nuclear power"}, Layers: []string{"mine"}, Sources: []string{"the daily"}, Starred: true,
		Texts: func(yield func(string) bool) {
			_ = yield(Fold(e.Title)) && yield("all-weather comprehensive strategic partnership erdogan")
		}}
}

// Ensure that each form of the language says what the contract of the command line promises.
func TestMatch(t *testing.T) {
	for _, c := range []struct {
		q    string
		want bool
	}{
		{"", true}, {"xi", true}, {"visits beijing", true}, {"isits", false}, {"Moscow", false}, {"-moscow", true},
		{`"strategic partnership"`, true}, {`"partnership strategic"`, false}, {"ERDOĞAN", true},
		{"actor:Lukashenko", true}, {"actor:Jin", true}, {"actor:inping", false}, {`actor:"xi jinping"`, true},
		{"type:visit", true}, {"type:CONSULT", true}, {"type:talks", true}, {"type:agree", false}, {"type:agree,consult", true},
		{"country:BLR", true}, {"country:belarus", true}, {"country:RUS", false}, {`tag:"nuclear power"`, true}, {"tag:nuclear", false},
		{"is:starred", true}, {"is:announced", true}, {"is:undated", false}, {"-is:cancelled", true},
		{"date:2023-02", true}, {"date:2023-03-02", true}, {"date:2023-03-03", false}, {"date:2023-02..2023-04", true},
		{"date:..2023-02-27", false}, {"date:2023-03-02..", true}, {"before:2023-03", true}, {"before:2023-02-28", false},
		{"after:2023-03-01", true}, {"after:2023-03-02", false}, {"source:daily", true}, {"layer:mine", true}, {"place:beij", true},
		{"moscow OR xi", true}, {"(moscow OR paris) xi", false}, {"-(moscow OR paris)", true}, {"all-weather", true},
	} {
		q, err := Parse(c.q)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.q, err)
		} else if got := q.Match(subject()); got != c.want {
			t.Errorf("%q matches = %v, want %v", c.q, got, c.want)
		}
	}
}

// Ensure that what is wrong is named with its place.
func TestParse_Errors(t *testing.T) {
	for _, c := range []struct {
		q     string
		start int
		want  string
	}{
		{"is:bright", 0, "is: takes one of"}, {"xi colour:red", 3, "not a field"}, {`a "b`, 2, "closing quotation mark"},
		{"(a", 0, "not closed"}, {"a)", 1, "closing bracket"}, {"OR a", 0, "OR needs"}, {"a OR", 4, "OR needs"}, {"a -", 2, "right after"},
		{"actor:", 0, "a value"}, {"date:soon", 0, `"soon" is no date`}, {"date:2024..2023", 0, "starts before"}, {"()", 0, "between the brackets"},
		{strings.Repeat("(", 100) + "a", 65, "too many brackets"},
	} {
		_, err := Parse(c.q)
		var qe *Error
		if !errors.As(err, &qe) || qe.Start != c.start || !strings.Contains(qe.Expected, c.want) {
			t.Errorf("Parse(%q) = %v, want %q at %d", c.q, err, c.want, c.start)
		}
	}
}

// Ensure that chips can be read, taken away and added.
func TestChips(t *testing.T) {
	q, err := Parse(`actor:"Xi Jinping" talks -tag:x`)
	if err != nil {
		t.Fatal(err)
	}
	chips := q.Chips()
	if len(chips) != 3 || chips[0].Field != "actor" || chips[0].Value != "Xi Jinping" || !chips[2].Negated || chips[2].Field != "tag" {
		t.Fatalf("Chips = %+v", chips)
	}
	if got, want := q.Without(1).String(), `actor:"Xi Jinping" -tag:x`; got != want {
		t.Errorf("Without(1) = %q, want %q", got, want)
	}
	if got, want := q.With("type", "visit").String(), `actor:"Xi Jinping" talks -tag:x type:visit`; got != want {
		t.Errorf("With = %q, want %q", got, want)
	}
	if from, to, ok := must(t, "date:2023-02..2023-03 xi").Period(); !ok || from != when.Date(2023, 2, 1) || to != when.Date(2023, 4, 1) {
		t.Errorf("Period = %v %v %v", from, to, ok)
	}
}

func must(t *testing.T, s string) Query {
	t.Helper()
	q, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// FuzzParse: any bytes give a query or an *Error inside the text, and a query printed from its parts means the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`a "b c" -d OR (e f)`, `actor:"x ""y"`, "date:2023..", "is:starred", "-(a OR -b)", "-(-a)", "x:y", `"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Start < 0 || e.End > len(s) || e.Start > e.End {
				t.Fatalf("Parse(%q) = %v", s, err)
			}
			return
		}
		again := fromParts(q.parts())
		back, err := Parse(again.String())
		if err != nil {
			t.Fatalf("%q printed as %q: %v", s, again, err)
		}
		if got, want := fromParts(back.parts()).String(), again.String(); got != want {
			t.Fatalf("%q printed as %q, then as %q", s, want, got)
		}
		if q.Match(subject()) != back.Match(subject()) {
			t.Fatalf("%q and %q match differently", s, again)
		}
	})
}

// Ensure that plain text folds as any other text does.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", " A  b\t\n", "x", "\x00 Q", "Oslo\v", "É a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		const accent = "\u0301" // folds to nothing, and makes the text one that is not plain
		want := strings.TrimSuffix(Fold(s+"|"+accent), "|")
		if got := Fold(s + "|"); got != want+"|" {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	})
}
