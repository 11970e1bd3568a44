package timex

import (
	"strings"
	"testing"
	"testing/fstest"
)

// Ensure that a mistake in the data is told with its file and line.
func TestLoad_Errors(t *testing.T) {
	for _, c := range []struct{ name, words, rules, holidays, want string }{
		{"unknown class", "colour 1: red", "", "", "time-words.txt:1"},
		{"unknown action", "", "# comment\nguess: $y", "", "time-rules.txt:2"},
		{"unknown class in a rule", "", "date: $colour", "", "$colour"},
		{"unknown attribute", "", "date shade=1: $y", "", `"shade"`},
		{"no number", "", "date dir=up: $y", "", "dir=up"},
		{"range of one", "", "range: [ $y ]", "", "a range two"},
		{"no day", "", "", "soon: new day", "holidays.txt:1"},
		{"no names", "", "", "12-25", "holidays.txt:1"},
	} {
		_, err := Load(fstest.MapFS{"en/time-words.txt": {Data: []byte(c.words)}, "en/time-rules.txt": {Data: []byte(c.rules)},
			"en/holidays.txt": {Data: []byte(c.holidays)}}, "en")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want it to name %q", c.name, err, c.want)
		}
	}
	if _, err := Load(fstest.MapFS{}, "en"); err == nil {
		t.Error("no error without files")
	}
}

// Dates of the moving holidays as printed calendars have them.
func TestHolidays(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ text, want string }{
		{"Easter 2000", "2000-04-23"}, {"Easter 2019", "2019-04-21"}, {"Good Friday 2024", "2024-03-29"},
		{"Orthodox Easter 2023", "2023-04-16"}, {"Orthodox Easter 2024", "2024-05-05"},
		{"Thanksgiving 2022", "2022-11-24"}, {"Memorial Day 2023", "2023-05-29"}, {"Labor Day 2023", "2023-09-04"},
		{"Christmas Eve 1968", "1968-12-24"}, {"Bastille Day 1989", "1989-07-14"}, {"V-E Day 1945", "1945-05-08"},
	} {
		list := g.Find(c.text, on(t, ""))
		if len(list) != 1 || list[0].Value != c.want {
			t.Errorf("Find(%q) = %q, want %s", c.text, found(list), c.want)
		}
	}
}

func TestFind_Narrative(t *testing.T) {
	g := load(t)
	text := "On 1 September 1939 the war began. In October it slept. By May 1940 it was awake. On June 10, Italy joined. " +
		"The following day, a ship sank. In December it was cold, and in January 1941 colder. By 1944 it turned. " +
		"In March the north was free, which in November 1942 nobody had hoped. In April more followed."
	want := "1 September 1939=1939-09-01; October=1939-10; May 1940=1940-05; June 10=1940-06-10; " +
		"The following day=1940-06-11; December=1940-12; January 1941=1941-01; 1944=1944; March=1944-03; November 1942=1942-11; April=1944-04"
	if got := found(g.Find(text, on(t, "2009-12-19"))); got != want {
		t.Errorf("Find = %q, want %q", got, want)
	}
}

// Ensure that a history stays where it is when a date is told in passing, and goes back when it has left too early.
func TestFind_NarrativeSteps(t *testing.T) {
	g := load(t)
	const before = "The war began on 1 March 1948. In 1949 it grew. In 1950 it spread. On 4 June 1951 the bridge fell. "
	for _, c := range []struct{ name, text, want string }{
		{"a later year in front of a step forward", "In November 1963 people marched there. On 15 June the army left.", "1963-11 1951-06-15"},
		{"a later year in passing", "The siege lasted until March 1953. By July the river was dry. In August 1951 it rained.", "1953-03 1951-07 1951-08"},
		{"back within a sentence", "In May 1952 there were ten ships, down from thirty in May 1950. In June there were five.", "1952-05 1950-05 1952-06"},
		{"an offensive in passing", "It was a year of rain. They lost the port in June 1953. By October it was theirs. In March 1954 it fell again.",
			"P1Y 1953-06 1953-10 1954-03"},
		{"that day of a month", "In August they landed. That same day the king fled.", "1951-08 1951-08-XX"},
		{"a decade before the story", "They had traded since the '30s.", "193"},
		{"the year behind the end of one", "At the end of 1952 it rained. Within the next year it snowed.", "1952 1953"},
		{"a year as a heading", "They fought on.\n\nCampaign of 1953\n\nThe ships had sailed the previous year. In May it rained.", "1953 1952 1953-05"},
		{"a bare day", "In February 1952 talks began. The next month they failed. On the 5th, the army moved.", "1952-02 1952-03 1952-03-05"},
		{"months in their order", "In April 1954 it was calm, unlike the carnage of November and January. In May 1954 it rained.", "1954-04 1953-11 1954-01 1954-05"},
		{"days in a row", "In August 1954 they met. On the second day they won, until the final day.", "1954-08 1954-08-XX 1954-08-XX"},
		{"evening of a row", "In August 1954 they met. On the third evening they won.", "1954-08 1954-08-XXTEV"},
		{"winter of the date behind it", "In 1957 it rained. They began a winter campaign in January 1956.", "1957 1955-WI 1956-01"},
		{"a week of a year told", "He had to leave in 1953. A week later he died.", "1953 1953-WXX"},
		{"a leap day", "On 29 February the port opened.", "1952-02-29"},
		{"words of order", "The former king and his current ally fled at night.", "PAST_REF PRESENT_REF XXXX-XX-XXTNI"},
	} {
		list := g.Find(before+c.text, on(t, "2009-12-19"))
		var got []string
		for _, e := range list[4:] {
			got = append(got, e.Value)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: Find(%q) = %q, want %q", c.name, c.text, s, c.want)
		}
	}
	if got := found(g.Find("The former king and his ally fled at night.", on(t, "2009-12-19"))); got != "" {
		t.Errorf("words of order in news: %q", got)
	}
}

// Ensure that reasons name the verb and the arithmetic.
func TestFind_Why(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ text, published, want string }{
		{"He will arrive on Tuesday.", "2023-02-27", "next Tuesday after 2023-02-27: governed by 'will arrive'"},
		{"She said Sunday so.", "2023-02-27", "last Sunday before 2023-02-27: governed by 'said'"},
		{"They will strike, according to a report Sunday.", "2023-02-27", "last Sunday before 2023-02-27: governed by 'according to'"},
		{"He denied it in a rare interview on Sunday.", "2023-02-27", "last Sunday before 2023-02-27: governed by 'in a rare interview'"},
		{"She called talks for Friday.", "2023-02-27", "next Friday after 2023-02-27: governed by 'for'"},
		{"It was signed two days ago.", "2023-02-27", "2 days back from the publication date, 2023-02-27"},
		{"He will arrive on Tuesday.", "", "not resolved: the publication date is not known: governed by 'will arrive'"},
	} {
		if list := g.Find(c.text, on(t, c.published)); len(list) != 1 || list[0].Why != c.want {
			t.Errorf("Find(%q): %+v, want the reason %q", c.text, list, c.want)
		}
	}
}

func TestFind_Spans(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ text, want string }{
		{"in early 2011", "2011-37"}, {"in mid-March 2020", "[2020-03-11..2020-03-20]"}, {"in the first half of 2022", "2022-40"},
		{"in the summer of 1914", "1914-22"}, {"in 184 BC", "-0183"}, {"circa 1815", "1815~"}, {"in the 1840s", "184X"},
		{"in the 19th century", "18XX"}, {"in the 480s BC", "[-0488..-0479]"}, {"in the 4th century BC", "-03XX"}, {"in the second quarter of 2021", "2021-34"}, {"earlier this year", "[2023-01-01..2023-02-27]"},
		{"two weeks ago", "2023-W07~"}, {"every Monday", ""}, {"for three days", ""}, {"31 June 2020", ""},
	} {
		list := g.Find(c.text, on(t, "2023-02-27"))
		if len(list) != 1 || list[0].Span.String() != c.want {
			t.Errorf("Find(%q) = %+v, want %q", c.text, list, c.want)
		}
	}
}
