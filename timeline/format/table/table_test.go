package table

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/formattest"
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
	err := decode(context.Background(), strings.NewReader(text), func(e timeline.Entity) error {
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
	if err := encode(context.Background(), &b, want); err != nil {
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

// Ensure that reading a table back gives everything that a library can hold.
func TestRoundTrip_Everything(t *testing.T) { formattest.RoundTrip(t, Format()) }

// Ensure that what a person has changed in a spreadsheet counts: cells, the order of rows and of columns, rows of their own;
// and that what the record says besides stays.
func TestDecode_Edited(t *testing.T) {
	src := formattest.NewSource(t, `{"entente":1}
{"kind":"actor","id":"a1","key":"country:CHN","name":"China","type":"country","country":"CHN"}
{"kind":"event","id":"e1","key":"k:1","title":"Talks","when":"2023-02-28","type":"CONSULT","place":"Minsk","roles":[{"actor":"a1","as":"host"}],"tags":["x"],"confidence":0.75}
{"kind":"event","id":"e2","key":"k:2","title":"Visit","when":"2023-02","roles":[{"actor":"a1","as":"visitor"}]}
{"kind":"event","id":"e3","key":"k:3","title":"Call","when":"2023-03-01"}
`)
	var b bytes.Buffer
	if err := encode(context.Background(), &b, src); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(name string) int { return slices.Index(rows[0], name) }
	first, second, third := rows[1], rows[2], rows[3]
	first[at("place")], first[at("tags")], first[at("when")] = "Brest", "", "2023-03-05"
	second[at("when")] = "Feb-23x" // a spreadsheet has spoilt it
	second[at("title")] = "Visit "
	third[at("actors")] = "China (host); Narnia"
	for _, row := range rows { // another order of columns
		row[0], row[4] = row[4], row[0]
	}
	mine := make([]string, len(rows[0]))
	mine[slices.Index(rows[0], "title")], mine[slices.Index(rows[0], "when")] = "My own", "1999"
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	if err := w.WriteAll([][]string{rows[0], third, second, mine, first}); err != nil {
		t.Fatal(err)
	}
	got, problems := read(t, out.String())
	if len(problems) != 1 || !strings.Contains(problems[0], "line 3: the row is read as it was written") {
		t.Errorf("problems %q", problems)
	}
	byTitle := map[string]*timeline.Event{}
	for _, e := range got.list {
		byTitle[e.Title] = e
	}
	talks, visit, call, own := byTitle["Talks"], byTitle["Visit"], byTitle["Call"], byTitle["My own"]
	switch {
	case len(got.list) != 4 || talks == nil || visit == nil || call == nil || own == nil:
		t.Fatalf("read %v", byTitle)
	case talks.Place != "Brest" || talks.Tags != nil || talks.When.String() != "2023-03-05" || !talks.DateFixed || talks.Confidence != 0.75 || talks.Key != "k:1":
		t.Errorf("the changed row is %+v", talks)
	case visit.When.String() != "2023-02" || visit.DateFixed:
		t.Errorf("the spoilt row is %+v", visit)
	case len(call.Roles) != 2 || got.actors[call.Roles[1].Actor] != "Narnia":
		t.Errorf("the row with another actor is %+v of %v", call, got.actors)
	case own.When.String() != "1999":
		t.Errorf("the new row is %+v", own)
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
		if err := encode(context.Background(), &b, events{list: []*timeline.Event{{ID: 1, Title: "x" + s, Place: s}}}); err != nil {
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

// Ensure that a cell of actors is a list, also with commas, but not where its column holds one name.
func TestDecode_ActorsOfOneCell(t *testing.T) {
	for _, c := range []struct {
		header, cell string
		want         int
	}{{"Who", "Turkey, Russia", 2}, {"Countries", "Chile; Peru; Bosnia and Herzegovina", 3}, {"Person", "Karis, Alar", 1}, {"source", "Karis, Alar", 1}} {
		got, problems := read(t, "title\tdate\t"+c.header+"\nTalks\t2023-04-03\t"+c.cell+"\n")
		if len(got.list) != 1 || len(problems) > 0 || len(got.list[0].Roles) != c.want {
			t.Errorf("%s %q: %+v, problems %q, want %d actors", c.header, c.cell, got.list, problems, c.want)
		}
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       bool
	}{
		{"a.csv", "date,title\n", true}, {"a.TSV", "start\theadline\n", true}, {"a.csv", "x,y\n", true}, {"unknown", "date;title\n2001;A\n", true}, {"a.csv", "", false},
		{"unknown", "No,7\nJanuary\n", false}, {"a.txt", "date,title", false}, {"unknown", "what,day it was,more\nAn opening,1 May 2001,x\nAn end,2 May 2001,y\n", true},
		{"a.txt", "A visit, a meeting, a talk\n\nThe minister, who came, spoke.\nHe left, in May, for home.\n", false},
	} {
		if got := sniff(c.name, []byte(c.head)); got != c.want {
			t.Errorf("Sniff(%q, %q) = %v, want %v", c.name, c.head, got, c.want)
		}
	}
}

// Ensure that columns are found by what they hold, whatever the encoding and the delimiter, and that what cannot be found out
// is asked for.
func TestDecode_Guess(t *testing.T) {
	tests := []struct {
		name, in string
		mapping  format.Mapping
		want     string // titles and dates, or the error
	}{
		{"by contents", "what,day it was,more\nAn opening,1 May 2001,x\nAn end,2 May 2001,y\n", format.Mapping{}, "An opening 2001-05-01; An end 2001-05-02"},
		{"Windows-1252", "Date;Title\n28.02.2023;Z\xfcrich\n", format.Mapping{}, "Zürich 2023-02-28"},
		{"UTF-16", "\xff\xfed\x00a\x00t\x00e\x00\t\x00t\x00i\x00t\x00l\x00e\x00\n\x002\x000\x000\x001\x00\t\x00A\x00\n\x00", format.Mapping{}, "A 2001"},
		{"day first, as one date tells", "date,title\n3/4/2023,A\n13/4/2023,B\n", format.Mapping{}, "A 2023-04-03; B 2023-04-13"},
		{"month first, as one date tells", "date,title\n3/4/2023,A\n4/13/2023 14:05,B\n", format.Mapping{}, "A 2023-03-04; B 2023-04-13T14:05"},
		{"nobody knows", "date,title\n3/4/2023,A\n", format.Mapping{}, "dates such as 3/4/2023 can be read as day/month or as month/day: say which, dates=dmy or dates=mdy"},
		{"said", "date,title\n3/4/2023,A\n3/4/23,B\n", format.Mapping{Dates: MonthFirst}, "A 2023-03-04; B 2023-03-04"},
		{"mapped by name and number", "a,b,c\nx,2001,First\ny,2002,Second\n", format.Mapping{Columns: map[string]string{"title": "C", "when": "2"}}, "First 2001; Second 2002"},
		{"a column that is not there", "a,b\n1,2\n", format.Mapping{Columns: map[string]string{"title": "x", "when": "b"}}, `there is no column "x"; the table has a, b`},
		{"a field that is none", "a,b\n1,2\n", format.Mapping{Columns: map[string]string{"colour": "a"}}, `"colour" is no field: use one of title, when, start, end, summary, actors, source, target, type, mode, place, tags, url, id, cameo, marks, and dates=dmy or mdy`},
		{"no title", "a,b\n1,2\n", format.Mapping{}, "it does not tell which columns hold the title and the date: name them, title=COLUMN,when=COLUMN; the table has a, b"},
		{"years alone", "year,name\n1815,Ada\n", format.Mapping{}, "Ada 1815"},
		{"start and end", "title,from,to\nWar,1914,1918\n", format.Mapping{}, "War 1914/1918"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			err := Mapped(tt.mapping).Decode(context.Background(), strings.NewReader(tt.in), func(e timeline.Entity) error {
				x := e.(*timeline.Event)
				got = append(got, x.Title+" "+x.When.String())
				return nil
			}, func(p format.Problem) { got = append(got, p.String()) })
			if err != nil {
				got = append(got, err.Error())
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got %s, want %s", s, tt.want)
			}
		})
	}
}

// Ensure that the words for kinds that people see are read, and that "from" and "to" are who acts and whom it is done to where they
// hold no dates.
func TestDecode_Words(t *testing.T) {
	const in = "date,title,from,to,kind\n2021-03-01,Talks on fish,Norway,Sweden,Visits\n2021-03-02,Ban,Chile,Peru,sanction\n2021-03-03,Else,Chile,Peru,jamboree\n"
	l, err := LookAt([]byte(in), format.Mapping{})
	if err != nil || !l.Clear() {
		t.Fatalf("%+v, %v", l, err)
	}
	var got []string
	names := map[timeline.ActorID]string{}
	err = Mapped(l.Guess).Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		switch x := e.(type) {
		case *timeline.Actor:
			names[x.ID] = x.Name
		case *timeline.Event:
			line := x.Type.String() + "/" + x.Mode
			for _, r := range x.Roles {
				line += " " + names[r.Actor] + "=" + string(r.As)
			}
			got = append(got, line)
		}
		return nil
	}, func(p format.Problem) { t.Error(p) })
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"CONSULT/visit Norway=source Sweden=target", "SANCTION/ Chile=source Peru=target", "/ Chile=source Peru=target"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Ensure that a table is not taken to be clear when two columns could be the title, and their names do not tell.
func TestLook_Clear(t *testing.T) {
	for in, want := range map[string]bool{
		"Wann,Wer,Was\n2021-03-01,Norway; Sweden,Talks on fish\n":   false,
		"Wann,Title,Was\n2021-03-01,Norway; Sweden,Talks on fish\n": true,
		"Wann,Was,Zahl\n2021-03-01,Talks on fish,7\n":               true,
	} {
		l, err := LookAt([]byte(in), format.Mapping{})
		if err != nil || l.Clear() != want {
			t.Errorf("%q is clear: %v, %v", in, l.Clear(), err)
		}
	}
}

// Ensure that a table without an end of a quote, and one with millions of fields, are refused without filling the memory.
func TestDecode_Hostile(t *testing.T) {
	for name, in := range map[string]string{"quote": "date,title\n2001,\"" + strings.Repeat("x,", 17<<19), "fields": "date,title\n2001,A" + strings.Repeat(",", 3<<20)} {
		err := decode(context.Background(), strings.NewReader(in), func(timeline.Entity) error { return nil }, func(format.Problem) {})
		if err == nil || !strings.Contains(err.Error(), "a row is longer") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"date,title\n3/4/2023,A\n", "a;b\n1.2.2001;x y z abc\n", "\xff\xfea\x00"} {
		f.Add(s, "when")
	}
	f.Fuzz(func(t *testing.T, in, field string) {
		for _, m := range []format.Mapping{{}, {Columns: map[string]string{field: "1", "title": "2"}, Dates: DayFirst}} {
			_ = Mapped(m).Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
				if err := e.Validate(); err != nil {
					t.Fatal(err)
				}
				return nil
			}, func(format.Problem) {})
		}
	})
}

// Ensure that an event which names an actor that is gone is written all the same, and that other errors of the library are told.
func TestEncode_Gone(t *testing.T) {
	src := formattest.NewSource(t, `{"entente":1}
{"kind":"event","id":"e1","title":"Talks","when":"2023-02-28","roles":[{"actor":"a7","as":"host"}],"citations":[{"article":"d7","start":0,"end":1,"quote":"x"}]}
`)
	var b strings.Builder
	if err := encode(t.Context(), &b, src); err != nil || !strings.Contains(b.String(), "Talks") {
		t.Errorf("got %q, %v", b.String(), err)
	}
	broken := errors.New("disk gone")
	if err := encode(t.Context(), &b, failing{src, broken}); !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
}

// failing is a library whose articles cannot be read.
type failing struct {
	format.Source
	err error
}

func (f failing) Get(ref timeline.Ref) (timeline.Entity, error) {
	if ref.Kind == timeline.KindArticle {
		return nil, f.err
	}
	return f.Source.Get(ref)
}
