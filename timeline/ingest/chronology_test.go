package ingest

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline/when"
)

// dates reads a text and returns what its events are called and when they were.
func dates(t *testing.T, text string) []string {
	t.Helper()
	r := load(t)
	a, err := r.Decode("a.txt", []byte(text), when.Span{})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range r.Read(a).Events {
		list = append(list, e.When.String()+" "+e.Title)
		if len(e.Evidence) == 0 || e.Claim.Value == "" || len(e.Times) == 0 {
			t.Errorf("%q has no evidence or no claim", e.Title)
		}
	}
	return list
}

func TestRead_Chronology(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"dashes and colons", `Timeline: the river dispute

1899 – A tribunal in Paris awards the delta to Chad.
17 February 1966: Chad and Niger sign an agreement on the river.
March 2018 — Niger closes its border with Chad.
Dec. 3-5, 2023 - Voters in the delta go to the polls.`,
			[]string{"1899 A tribunal in Paris awards the delta to Chad", "1966-02-17 Chad and Niger sign an agreement on the river",
				"2018-03 Niger closes its border with Chad", "2023-12-03/2023-12-05 Voters in the delta go to the polls"}},
		{"dates on lines of their own, the year above", `# The talks

2018

January 9
Delegations from Chad and Niger meet at a border post, their
first talks in two years.

April 27
The president of Chad speaks of a new season.

2019

30 June
Niger opens an embassy in Chad.`,
			[]string{"2018-01-09 Chad meets Niger", "2018-04-27 The president of Chad speaks of a new season", "2019-06-30 Niger opens an embassy in Chad"}},
		{"bullets, and what is announced", `Key dates

- 18 August 2020: Soldiers overthrow the government of Mali.
- 28 January 2024: Mali, Niger and Chad announce that they will leave the union.
- **May 2024**: A court in Mali sits for the first time.`,
			[]string{"2020-08-18 Soldiers overthrow the government of Mali", "2024-01-28 Mali, Niger and Chad leave the union",
				"2024-05 A court in Mali sits for the first time"}},
		{"no mark behind the day", `The road to peace

A war of three years ended so:

* July 11, 1995 Rebels capture a town in Mali.
* August 30, 1995 NATO begins air strikes on Mali.
* October 5, 1995 A ceasefire is agreed.`,
			[]string{"1995-07-11 Rebels capture a town in Mali", "1995-08-30 NATO begins air strikes on Mali", "1995-10-05 A ceasefire is agreed"}},
		{"table of Markdown", `# The exit

| Date | Event |
|---|---|
| 23 June 2016 | Voters in Mali go to the polls |
| 29 March 2017 | Mali recalls its envoy from Chad |
| 31 January 2020 | The market of the port burns down |`,
			[]string{"2016-06-23 Voters in Mali go to the polls", "2017-03-29 Mali recalls its envoy from Chad", "2020-01-31 The market of the port burns down"}},
		{"year in the title", `2023 in the delta

March 3: Niger recalls its ambassador from Chad.
March 9: The market of the port burns down.
June 1: Chad expels two diplomats of Niger.`,
			[]string{"2023-03-03 Niger recalls its ambassador from Chad", "2023-03-09 The market of the port burns down", "2023-06-01 Chad expels two diplomats of Niger"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := dates(t, c.text); !slices.Equal(got, c.want) {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
			}
		})
	}
}

// News that begins some lines with dates, and tables of numbers, are no chronologies.
func TestRead_NoChronology(t *testing.T) {
	for name, text := range map[string]string{
		"figures": "Exports of Chad\n\n2014: 3.4 %\n2015: 3.5 %\n2016: 3.9 %\n2017: 4.1 %",
		"news": `Chad and Niger meet

17 February 2023: Chad and Niger met in Paris.
The ministers spoke of water. A second round is to follow.
Niger has asked for more.

On 3 March 2023 the two will meet again.
The delegation of Chad is led by its foreign minister.
It left on Friday.
Reporters were not let in.
Nobody spoke.`,
	} {
		r := load(t)
		a, err := r.Decode("a.txt", []byte(text), when.Span{})
		if err != nil {
			t.Fatal(err)
		}
		if list := r.chronology(a); list != nil {
			t.Errorf("%s: %d entries", name, len(list))
		}
	}
}

// What a date leads on a line of its own is read to the next date, and offsets stay those of the text.
func TestRead_ChronologyRanges(t *testing.T) {
	const text = "Dates\n\n1 May 2020\nOne thing happened here.\nAnd another one.\n\n2 May 2020\r\nA second day came.\r\n\r\n3 May 2020: The end of “all” that.\n"
	r := load(t)
	a, err := r.Decode("a.txt", []byte(text), when.Span{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range r.chronology(a) {
		got = append(got, text[e.head.Start:e.head.End]+"|"+text[e.text.Start:e.text.End])
	}
	want := []string{"1 May 2020|One thing happened here.\nAnd another one.", "2 May 2020|A second day came.", "3 May 2020|The end of “all” that."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What counts from the day of publication, or tells no day at all, wants one.
func TestReading_WantsDay(t *testing.T) {
	r := load(t)
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"weekday", "Kenya met Chad in Paris on Tuesday. They agreed to meet on 4 May 2023.", true},
		{"nothing dated", "Kenya met Chad in Paris. The two agreed on a treaty.", true},
		{"chronology", "Dates\n\n1899 – Chad met Mali.\nMarch 2018 – Chad left the union.\n3 May 2020 – A bridge fell.", false},
		{"history", "On 28 June 1914 Kenya met Chad. On 5 July Chad attacked Mali.", false},
		{"published", "Date: 3 May 2020\n\nKenya met Chad in Paris on Tuesday, as they had said they would.", false},
	} {
		a, err := r.Decode("a.txt", []byte(c.text), when.Span{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Read(a).WantsDay(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
