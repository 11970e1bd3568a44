package gdelt

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/codes"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

// mk builds a line of 57, 58 or 61 columns from those that a test is about.
func mk(columns int, set map[int]string) string {
	f := make([]string, columns)
	for col, text := range map[int]string{colID: "7", colDay: "20180101", colMonthYear: "201801", colYear: "2018", colFraction: "2018.0027",
		colCode: "043", colBase: "043", colRootCode: "04", colQuad: "1", colRoot: "1"} {
		f[col] = text
	}
	for col, text := range set {
		f[col] = text
	}
	return strings.Join(f, "\t") + "\n"
}

// read decodes rows and writes what comes out as text.
func read(t *testing.T, in string) (events []string, problems []format.Problem) {
	t.Helper()
	actors := map[timeline.ActorID]string{}
	err := Format(book).Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		if err := e.Validate(); err != nil {
			t.Errorf("%v", err)
		}
		switch e := e.(type) {
		case *timeline.Actor:
			actors[e.ID] = e.Key
		case *timeline.Event:
			words := []string{e.Key, e.When.String(), e.Type.String(), e.Mode, e.Title, e.Place}
			for _, r := range e.Roles {
				words = append(words, actors[r.Actor]+" "+string(r.As))
			}
			for _, x := range e.Extra {
				words = append(words, x.Key+"="+x.Value)
			}
			events = append(events, strings.Join(words, "; "))
		}
		return nil
	}, func(p format.Problem) { problems = append(problems, p) })
	if err != nil {
		t.Fatal(err)
	}
	return events, problems
}

// Ensure that a row of any version is one event, in words, and that nothing it says is lost.
func TestDecode(t *testing.T) {
	const one, two = colActor1, colActor2
	tests := []struct{ name, in, want string }{
		{"countries", mk(58, map[int]string{one: "CHN", one + 1: "BEIJING", one + 2: "CHN", two: "BLR", two + 1: "BELARUS", two + 2: "BLR",
			colGeo + 14: "4", colGeo + 15: "Beijing, Beijing, China", colGeo + 16: "CH", 56: "20180102", 57: "http://example.com/a"}),
			"gdelt:7; 2018-01-01; CONSULT; visit; China – Belarus: host a visit; Beijing, Beijing, China; country:CHN host; country:BLR visitor; " +
				"Actor1Name=BEIJING; IsRootEvent=1; QuadClass=1; ActionGeo=4|Beijing, Beijing, China|CH||||; DATEADDED=20180102; SOURCEURL=http://example.com/a"},
		{"no address before 2013", mk(57, map[int]string{one: "COP", one + 1: "POLICE", one + 7: "COP", 56: "20130203"}),
			"gdelt:7; 2018-01-01; CONSULT; visit; Police: host a visit; ; cameo:COP host; IsRootEvent=1; QuadClass=1; DATEADDED=20130203"},
		{"places of 2.0 have a column more", mk(61, map[int]string{two: "NGAGOV", two + 1: "PRESIDENT", two + 2: "NGA", two + 7: "GOV",
			colGeo + 8: "1", colGeo + 9: "Nigeria", colGeo + 10: "NI", 59: "20180101000000", 60: "http://example.com/b"}),
			"gdelt:7; 2018-01-01; CONSULT; visit; Unnamed – President: host a visit; ; cameo:NGAGOV visitor; Actor2Name=PRESIDENT; " +
				"IsRootEvent=1; QuadClass=1; Actor2Geo=1|Nigeria|NI|||||; DATEADDED=20180101000000; SOURCEURL=http://example.com/b"},
		{"nobody acts: the country where it was", mk(58, map[int]string{colGeo + 14: "1", colGeo + 15: "France", colGeo + 16: "FR"}),
			"gdelt:7; 2018-01-01; CONSULT; visit; Host a visit; France; country:FRA mentioned; IsRootEvent=1; QuadClass=1; ActionGeo=1|France|FR||||"},
		{"columns that do not follow from others", mk(58, map[int]string{one: "ROM", one + 1: "ROMANIA", one + 2: "ROM", one + 4: "xyz",
			colMonthYear: "201712", colBase: "04", colRoot + 5: "2.8", colTone: "-1.5"}),
			"gdelt:7; 2018-01-01; CONSULT; visit; Romania: host a visit; ; country:ROU host; Actor1Code=ROM; Actor1Parts=ROM||xyz|||||; " +
				"Dates=201712|2018|2018.0027; IsRootEvent=1; QuadClass=1; GoldsteinScale=2.8; AvgTone=-1.5; EventBaseCode=04; EventRootCode=04"},
		{"a code nobody knows", mk(58, map[int]string{colCode: "999", colBase: "999", colRootCode: "99", one: "qqq", one + 1: "SOME-BODY"}),
			"gdelt:7; 2018-01-01; ; ; Some-Body: event 999; ; cameo:qqq source; Actor1Name=SOME-BODY; Actor1Parts=|||||||; IsRootEvent=1; QuadClass=1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := read(t, tt.in)
			if len(got) != 1 || got[0] != tt.want || len(problems) > 0 {
				t.Errorf("got  %s\nwant %s\n%v", strings.Join(got, "\n"), tt.want, problems)
			}
			for _, name := range []string{"x.export.CSV", "unknown"} {
				if !sniff(name, []byte(tt.in)) {
					t.Errorf("Sniff(%q) = false", name)
				}
			}
		})
	}
}

// Ensure that bad rows are named by their line and that the others are read.
func TestDecode_Problems(t *testing.T) {
	in := mk(58, nil) + "a\tb\n" + mk(58, map[int]string{colDay: "20180231"}) + mk(58, map[int]string{colID: "x"}) + "\n" + strings.Repeat("\t", 70) + "\n" + mk(61, nil)
	events, problems := read(t, in)
	want := "[line 2: the row has 2 columns; GDELT has 57, 58 or 61 line 3: SQLDATE \"20180231\" is not a day written as YYYYMMDD " +
		"line 4: GLOBALEVENTID \"x\" is not a number line 6: the row has 61 columns; GDELT has 57, 58 or 61]"
	if got := fmt.Sprint(problems); len(events) != 2 || got != want {
		t.Errorf("%d events, problems %s\nwant %s", len(events), got, want)
	}
}

// Ensure that other tables are not taken for GDELT's.
func TestSniff(t *testing.T) {
	for _, in := range []string{"", "date,title\n2020,x\n", mk(57, map[int]string{colDay: "2018-01-01"}), strings.Repeat("1\t", 57) + "1\n", mk(60, nil)} {
		if sniff("x.csv", []byte(in)) {
			t.Errorf("Sniff(%.40q) = true", in)
		}
	}
}

// FuzzDecode: whatever comes in, what comes out is valid and no row gives two events.
func FuzzDecode(f *testing.F) {
	f.Add(mk(57, nil))
	f.Add(mk(61, map[int]string{colActor1: "USAGOV", colActor1 + 1: "\xff U.S."}) + "\x00\t\n")
	b, err := book()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, in string) {
		n := 0
		d := newDecoder(b, func(e timeline.Entity) error {
			if _, is := e.(*timeline.Event); is {
				n++
			}
			return e.Validate()
		})
		if err := d.read(context.Background(), strings.NewReader(in), func(format.Problem) {}); err != nil || n > strings.Count(in, "\n")+1 {
			t.Fatal(n, err)
		}
	})
}
