package timelinejs

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that slides, eras and the title are read, from JSON and from the table.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "json", File: "women.json", In: `{"title":{"text":{"headline":"Women","text":"<p>In computing</p>"}},
"events":[{"start_date":{"year":"1815","month":"12","day":"10"},"end_date":{"year":1852,"month":11,"day":27},"text":{"headline":"Ada &amp; co","text":"<p>First <a href=\"http://x\">programmer</a>.</p>"},
 "media":{"url":"http://example.com/a.jpg","caption":""},"group":"people"},
 {"start_date":{"year":"-44"},"display_date":"Ides","text":{"headline":"BCE"}},{"start_date":{"year":"soon"},"text":{"headline":"Never"}},{"start_date":5}],
"eras":[{"start_date":{"year":"1900"},"end_date":{"year":"1999"},"text":{"headline":"Century"}}]}`,
			Want: `event timelinejs:c7d0d516568af5ee2ba8e9c3   "Women" "In computing" [text=<p>In computing</p>] [timelinejs=title]
event timelinejs:3fd8712047936fd70c69d632 1815-12-10/1852-11-27  "Ada & co" "First programmer." "people" [headline=Ada &amp; co] [text=<p>First <a href="http://x">programmer</a>.</p>] [media.url=http://example.com/a.jpg]
event timelinejs:5742e4e825d9c387eb5330a0 -0044  "BCE" [display_date=Ides]
event timelinejs:e09a308c1832f961130a8c52   "Never" "soon"
layer "mine"
band "Century" of "" 1900/1999
problem an event: json: cannot unmarshal number into Go struct field slide.start_date of type timelinejs.date`},
		{Name: "table", File: "women.csv", In: "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Type,Group\n" +
			",,,,,,,,,Women,Intro,,,title,\n1815,12,10,14:30,,,,,,Ada,\"Text, more\",http://example.com,me,,g\n1900,,,,1999,,,,,Century,,,,era,\n,,,,,,,,,,,,,,\n1815,13,,,,,,,,Bad,,,,,\n",
			Want: `event timelinejs:c7d0d516568af5ee2ba8e9c3   "Women" "Intro" [timelinejs=title]
event timelinejs:f341352e7ec71ba7d5de300f 1815-12-10T14:30  "Ada" "Text, more" "g" [Media=http://example.com] [Media Credit=me]
layer "mine"
band "Century" of "" 1900/1999
problem line 6: the date "1815-13" of "Bad" is none`},
	})
}

// Ensure that everything survives a file, and that changes which somebody has made to it win.
func TestRoundTrip(t *testing.T) {
	file := formattest.RoundTrip(t, Format())
	changed := strings.Replace(strings.Replace(file, `"headline":"Some month"`, `"headline":"Another title"`, 1), `"month":"3","day":"2"`, `"month":"3","day":"5"`, 1)
	got := formattest.Dump(t, Format(), changed)
	for _, want := range []string{`2023-02  "Another title"`, `2023-02-28/2023-03-05 CONSULT visit`} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), `{"events":[{"start_date":{"year":"1815"},"text":{"headline":"a<b"}}],"entente":[{"kind":"actor"}]}`, "Year,Headline,End Year\n1,a,2\n")
}

// Ensure that what has no place is kept: dates that are none, an end before the start, fields that nobody knows.
func TestDecode_Rest(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "rest", File: "x.json", In: `{"events":[
{"start_date":{"year":"1990.5","month":"2"},"text":{"headline":"No year"},"autolink":false},
{"start_date":{"year":1990},"end_date":{"year":1980},"text":{"headline":"Backwards"},"x":{"y":1}}],"eras":[{"text":{"headline":"No dates"}}]}`, Want: `event timelinejs:f039500ff855989525d3fc7b   "No year" "1990.5-2" [autolink=false]
event timelinejs:11c74c754eead1673dc0be37 1990  "Backwards" [end=1980] [x.y=1]
problem the period "No dates" has no name or no dates and was left out`}})
}

// Ensure that a period with an open end is shown where it is known, not in year 9999 or beyond.
func TestEncode_Open(t *testing.T) {
	file := formattest.RoundTripOf(t, Format(), `{"entente":1}
{"kind":"event","id":"e1","title":"Since","when":"2014-05/.."}
{"kind":"event","id":"e2","title":"Until","when":"../2014-05"}
`)
	if n := strings.Count(file, `"start_date":{"year":"2014","month":"5"}`); n != 2 || strings.Contains(file, "end_date") {
		t.Errorf("the file is\n%s", file)
	}
}
