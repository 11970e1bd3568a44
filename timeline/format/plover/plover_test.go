package plover

import (
	"os"
	"strings"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

// Ensure that lines of several dialects are read, and that what has no field is kept.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "objects", File: "events.jsonl", In: `{"id":"a1","date":"2023-02-28","event":"AGREE","context":["diplomatic"],"actor":[{"name":"China","code":"CHN"}],"recipient":[{"code":"BLRGOV"}],"text":"They agreed.","location":"Beijing","url":"http://example.com","score":0.5}` + "\n" +
			`{"date":"soon","event":"AGREE"}` + "\n" + `{"date":"2023-02-28","event":"MEET"}` + "\nnonsense\n",
			Want: `actor country:CHN "China" country CHN
actor cameo:BLRGOV "Belarus: government" group BLR
event plover:a1 2023-02-28 AGREE "China – Belarus: government: agreement" "Beijing" "They agreed." "diplomatic" source=China target=Belarus: government [url=http://example.com] [score=0.5]
problem line 2: the date "soon" is no date
problem line 3: "MEET" is not a type of PLOVER
problem line 4: this is no JSON object: invalid character 'o' in literal null (expecting 'u')`},
		{Name: "another dialect", File: "x.jsonl", In: `{"event_id":7,"event_date":"2023-03-01","event_type":"CONSULT","event_mode":"visit","source":"Mary Example","target":["USA","Norway"]}` + "\n",
			Want: `actor name:mary example "Mary Example" group 
actor country:USA "United States" country USA
actor country:NOR "Norway" country NOR
event plover:7 2023-03-01 CONSULT visit "Mary Example – United States, Norway: visit" visitor=Mary Example host=United States host=Norway`},
	})
}

// Ensure that everything survives a file, that an announced visit follows PLOVER's rule in it, and that changes which somebody
// has made to it win.
func TestRoundTrip(t *testing.T) {
	file := formattest.RoundTrip(t, Format(book))
	if want := `"date":"2023-02-28/2023-03-02","event":"AGREE","mode":""`; !strings.Contains(file, want) {
		t.Errorf("%s is missing in\n%s", want, file)
	}
	got := formattest.Dump(t, Format(book), strings.Replace(file, `"title":"Long ago"`, `"title":"Another title"`, 1))
	if want := `-0043-03-15~ ASSAULT "Another title"`; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), `{"date":"2023-02-28","event":"AID","actor":[null,{"name":1}],"recipient":{"code":"CHN"},"context":"x"}`)
}

// Ensure that long numbers are kept to their last digit.
func TestDecode_LongNumbers(t *testing.T) {
	line := func(id string) string {
		return `{"id":` + id + `,"date":"2023-02-28","event":"AID","casualties":100000000}` + "\n"
	}
	got := formattest.Dump(t, Format(book), line("1234567890123456788")+line("1234567890123456789")+`{"id":1} x`)
	for _, want := range []string{"plover:1234567890123456788 ", "plover:1234567890123456789 ", "[casualties=100000000]", "problem line 3"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
