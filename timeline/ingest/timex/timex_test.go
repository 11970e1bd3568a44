package timex

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline/when"
)

// load returns the grammar of the repository's data.
func load(t testing.TB) *Grammar {
	t.Helper()
	g, err := Load(os.DirFS("../../../assets/lang"), "en")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// on parses a publication date, "" for none.
func on(t testing.TB, s string) when.Span {
	t.Helper()
	if s == "" {
		return when.Span{}
	}
	v, err := when.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// found writes expressions as "text=value", separated by "; ".
func found(list []Expr) string {
	var b strings.Builder
	for i, e := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(e.Text + "=" + e.Value)
	}
	return b.String()
}

// 2023-02-27 is a Monday.
func TestFind_Values(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, published, text, want string }{
		{"month first", "2023-02-27", "On September 1, 1939, it began.", "September 1, 1939=1939-09-01"},
		{"day first", "2023-02-27", "It fell on 3rd March 1918.", "3rd March 1918=1918-03-03"},
		{"weekday in front", "2023-02-27", "Published Tuesday, October 15, 2019.", "Tuesday, October 15, 2019=2019-10-15"},
		{"ISO", "2023-02-27", "Dated 2019-10-15.", "2019-10-15=2019-10-15"},
		{"points", "2023-02-27", "Am 15.10.2019.", "15.10.2019=2019-10-15"},
		{"bare year", "2023-02-27", "the 1996 election", "1996=1996"},
		{"month and year", "2023-02-27", "in October, 1917", "October, 1917=1917-10"},
		{"edge of a month", "2023-02-27", "by the end of April 1942", "the end of April 1942=1942-04"},
		{"BCE", "2023-02-27", "In 481 BC he marched.", "481 BC=BC0481"},
		{"decade", "2023-02-27", "since the late 1980s", "the late 1980s=198"},
		{"century", "2023-02-27", "in the early 21st century", "the early 21st century=20"},
		{"half", "2023-02-27", "in the second half of 2008", "the second half of 2008=2008-H2"},
		{"quarter", "2023-02-27", "in the third quarter of 2022", "the third quarter of 2022=2022-Q3"},
		{"fiscal year", "2023-02-27", "in fiscal 2022", "fiscal 2022=2022"},

		{"quarter just ended", "2023-10-20", "Harbour Lines expects to post a third-quarter loss.", "third-quarter=2023-Q3"},
		{"quarter to come", "2023-02-27", "Output will rise in the third quarter.", "the third quarter=2023-Q3"},
		{"the quarter told", "2023-10-20", "Profit fell in the second quarter. Costs for the quarter rose.",
			"the second quarter=2023-Q2; the quarter=2023-Q2"},
		{"no quarter told", "2023-10-20", "Exports fell in the latest quarter.", "the latest quarter=2023-Q3"},
		{"quarter with its end", "2023-10-20", "It lost money in the quarter ended July 31.", "the quarter=2023-Q2; July 31=2023-07-31"},
		{"quarter with its end in its last month", "2023-10-20", "It lost money in the quarter ended Sept. 30.", "the quarter=2023-Q3; Sept. 30=2023-09-30"},
		{"a quarter of long ago", "2023-10-20", "It cut its dividend in the third quarter of 1984. Third-quarter net was 5 million, up from 4 million a year ago.",
			"the third quarter of 1984=1984-Q3; Third-quarter=2023-Q3; a year ago=2022-Q3"},
		{"year-end ahead", "2023-10-20", "The deal should close by year-end.", "year-end=2023-12-31"},
		{"year-end behind", "2023-10-20", "Prices are up 4 percent since year-end.", "year-end=2022-12-31"},
		{"half past", "2023-10-20", "They met at half past seven in the evening on Thursday.", "half past seven in the evening on Thursday=2023-10-19T19:30"},
		{"quarter to", "2023-10-20", "They met at a quarter to nine.", "quarter to nine=2023-10-20T08:45"},
		{"a share, no clock", "2023-10-20", "A quarter to nine percent left.", ""},
		{"Monday week", "2023-10-20", "Talks resume Monday week.", "Monday week=2023-10-30"},
		{"Ramadan", "2023-02-27", "Movement will be eased during Ramadan.", "Ramadan=2023-03-23"},
		{"somebody called Ramadan", "2023-02-27", "They met Ramadan Shallah.", ""},
		{"today's world", "2023-10-20", "In today's world that is rare.", "today=PRESENT_REF"},
		{"the coming month beside a past", "2023-08-16", "It told buyers of a cut of supplies in September.", "September=2023-09"},
		{"a year before a quarter", "2023-10-20", "Third-quarter sales were 5 million, up from 4 million a year ago.",
			"Third-quarter=2023-Q3; a year ago=2022-Q3"},
		{"a year before a year", "2023-10-20", "In the third quarter it lost. In the first nine months it earned less; a year earlier it had lost.",
			"the third quarter=2023-Q3; the first nine months=P9M; a year earlier=2022"},
		{"a year ago in other news", "2023-10-20", "He resigned a year ago.", "a year ago=2022"},
		{"year-earlier period", "2023-10-20", "It earned more in the third quarter than in the year-earlier period.",
			"the third quarter=2023-Q3; the year-earlier period=2022-Q3"},
		{"quarter of a told year", "2023-10-20", "Third-quarter output fell. In the 2021 period it had doubled.",
			"Third-quarter=2023-Q3; the 2021 period=2021-Q3"},
		{"length of a year of account", "2023-10-20", "for the fiscal year ended June 30", "the fiscal year=P1Y; June 30=2023-06-30"},
		{"dateline without weekday", "2023-02-27", "MARA, March 12 (News) -- It", "March 12=2023-03-12"},
		{"date in front of a colon", "2023-02-27", "He wrote on Saturday, February 25: it is over", "Saturday, February 25=2023-02-25"},

		{"day ahead with a past verb", "2023-11-02", "The board declared a dividend for holders of record on December 15.",
			"December 15=2023-12-15"},
		{"day long ahead with a past verb", "2023-02-27", "He was born on December 15.", "December 15=2022-12-15"},
		{"since", "2023-11-02", "The ship, away since March, will return.", "March=2023-03"},
		{"by a day", "2023-11-02", "It was told to answer by January 31.", "January 31=2024-01-31"},
		{"to come, after a date with a year", "2023-02-27", "Mara, invited in July 2021, will join on March 12.",
			"July 2021=2021-07; March 12=2023-03-12"},
		{"another year told to compare with", "2023-10-20",
			"Third-quarter output fell. The third quarter of 2019 was good. Sales in the quarter rose.",
			"Third-quarter=2023-Q3; The third quarter of 2019=2019-Q3; the quarter=2023-Q3"},

		{"two meet", "2023-02-24", "Mr Novak and President Anna Weiss meet separately Monday with envoys.", "Monday=2023-02-27"},
		{"as early as", "2023-02-27", "He said a vote came as early as Friday.", "Friday=2023-03-03"},
		{"for a weekday", "2023-02-27", "She called new talks for Friday.", "Friday=2023-03-03"},
		{"given until", "2023-02-27", "The court gave them until Friday.", "Friday=2023-03-03"},
		{"until, in the past", "2023-02-27", "Until Friday, they had not called it a war.", "Friday=2023-02-24"},
		{"ruling of a weekday", "2023-02-27", "They said they would look for ways around Friday's ruling.", "Friday=2023-02-24"},
		{"meeting of a weekday", "2023-02-27", "Friday's meeting will be short.", "Friday=2023-03-03"},
		{"could not", "2023-02-27", "She could not be reached Friday.", "Friday=2023-02-24"},
		{"would not say", "2023-02-27", "The ministry would not comment Friday.", "Friday=2023-02-24"},
		{"could be reached", "2023-02-27", "Neither envoy could be located Friday.", "Friday=2023-02-24"},
		{"as planned", "2023-02-27", "They sailed as previously planned on Friday.", "Friday=2023-02-24"},
		{"as soon as", "2023-02-27", "Banks were likely to buy as soon as trading opened Friday.", "Friday=2023-03-03"},
		{"refused to", "2023-02-27", "The rebels refused to sign Friday.", "Friday=2023-02-24"},
		{"agreed to", "2023-02-27", "The rebels agreed to meet Friday.", "Friday=2023-03-03"},
		{"went to", "2023-02-27", "He flew to Rome to meet the pope Friday.", "Friday=2023-02-24"},

		{"no capitals", "2023-02-27", "he said friday that it ended", "friday=2023-02-24"},
		{"the hearing is", "2023-02-27", "Her hearing is Friday.", "Friday=2023-03-03"},
		{"has a meeting", "2023-02-27", "He has a meeting with bankers on Friday.", "Friday=2023-03-03"},
		{"tours", "2023-02-27", "Anna Weiss tours the region on Friday.", "Friday=2023-03-03"},
		{"set a record", "2023-02-27", "The index set a record Friday.", "Friday=2023-02-24"},
		{"set for", "2023-02-27", "A vote is set for Friday.", "Friday=2023-03-03"},
		{"due to snow", "2023-02-27", "The port shut due to snow Friday.", "Friday=2023-02-24"},
		{"than expected", "2023-02-27", "It lost more than expected Friday.", "Friday=2023-02-24"},
		{"verb that no list knows", "2023-02-27", "They plan to inspect it Friday.", "Friday=2023-03-03"},
		{"the previous weekday", "2023-02-27", "It closed at 20 on Friday, down from the previous Friday.",
			"Friday=2023-02-24; the previous Friday=2023-02-17"},
		{"an hour later", "2023-02-27", "An hour later it was over.", "An hour later=PT1H"},
		{"the year before", "2023-02-27", "He won in 1994, having lost the year before.", "1994=1994; the year before=1993"},
		{"first half of the year", "2023-10-27", "It fell in the first half of the year.", "the first half of the year=2023-H1"},
		{"short American date", "2023-02-27", "Filed 10/26/89.", "10/26/89=1989-10-26"},
		{"hyphens", "2023-02-27", "after two-and-a-half years", "two-and-a-half years=P2Y6M"},
		{"month just over", "2023-03-02", "It began last February.", "last February=2022-02"},
		{"first quarter that ended", "2023-10-26", "It has a loss for the first quarter ended March 31.",
			"the first quarter=2023-Q1; March 31=2023-03-31"},
		{"o'clock", "2023-02-27", "at 7 o'clock this evening", "7 o'clock this evening=2023-02-27T19:00"},

		{"one-half", "2023-02-27", "after two and one-half years", "two and one-half years=P2Y6M"},
		{"weeklong", "2023-02-27", "a weeklong visit", "weeklong=P1W"},
		{"a long time ago", "2023-02-27", "It ended a long time ago.", "a long time ago=PAST_REF"},
		{"vague run", "2023-02-27", "over the past three or four years", "the past three or four years=P3Y"},
		{"quarter of a year told", "2023-02-27", "in 2021's first quarter", "2021's first quarter=2021-Q1"},
		{"according to", "2023-02-27", "They will strike, according to a media report Sunday.", "Sunday=2023-02-26"},
		{"in an interview", "2023-02-27", "It will not be rushed, he said, or so it went in a rare interview late on Friday.", "late on Friday=2023-02-24"},
		{"a far year in passing", "2023-02-27", "Harbour Lines was founded in June 1985. Its profit fell in December.",
			"June 1985=1985-06; December=2022-12"},
		{"date in brackets", "2023-02-27", "He fell on Friday (February 10) and rose.", "Friday=2023-02-10; February 10=2023-02-10"},
		{"date in front", "2023-02-27", "He fell on February 10, a Friday.", "February 10=2023-02-10; Friday=2023-02-10"},
		{"range to a weekday", "2023-02-27", "bought from February 10 to Friday", "February 10=2023-02-10; Friday=2023-02-24"},
		{"another date beside", "2023-02-27", "He fell on Friday; on February 11 he rose.", "Friday=2023-02-24; February 11=2023-02-11"},
		{"night of a weekday and a date", "2023-02-27", "on Friday night, Feb. 10", "Friday night, Feb. 10=2023-02-10TNI"},
		{"early hours", "2023-02-27", "in the early hours of Sunday morning", "the early hours of Sunday morning=2023-02-26TMO"},
		{"next weekday and more", "2023-02-27", "They will talk next Monday through Wednesday.", "next Monday=2023-03-06; Wednesday=2023-03-08"},
		{"number behind a weekday", "2023-02-27", "By Friday, 30 had died.", "Friday=2023-02-24"},
		{"to last", "2023-02-27", "It is to last 72 hours.", "72 hours=PT72H"},
		{"was to", "2023-02-27", "He was to fly to Cairo on Thursday.", "Thursday=2023-03-02"},
		{"all capitals", "2023-02-27", "THE TWO MAY MEET ON FRIDAY. IT ENDED SATURDAY.", "FRIDAY=2023-03-03; SATURDAY=2023-02-25"},
		{"recent months", "2023-02-27", "It grew in recent months.", "recent months=PXM"},
		{"recent", "2023-02-27", "the recent closing of a mine", "recent=PAST_REF"},
		{"soon", "2023-02-27", "He may soon leave.", "soon=FUTURE_REF"},
		{"soon in the past", "2023-02-27", "He soon left, as soon as he could.", ""},
		{"quarters to come", "2023-02-27", "Sales will fall in future quarters.", "future quarters=FUTURE_REF"},
		{"fraction", "2023-02-27", "after 2 1/2 years", "2 1/2 years=P2Y6M"},
		{"half a unit", "2023-02-27", "for half an hour", "half an hour=PT30M"},
		{"couple", "2023-02-27", "over the next couple of years", "the next couple of years=P2Y"},
		{"several quarters", "2023-02-27", "after several quarters of losses", "several quarters=PXQ"},
		{"year's end", "2023-02-27", "by year's end", "year's end=2023"},
		{"year in words", "2023-02-27", "by the year two thousand and four", "the year two thousand and four=2004"},
		{"the year", "2023-02-27", "its worst loss of the year", "the year=2023"},
		{"the morning", "2023-02-27", "It rained in the morning.", "the morning=2023-02-27TMO"},

		{"past weekday", "2023-02-27", "She said Sunday that talks go on.", "Sunday=2023-02-26"},
		{"future weekday", "2023-02-27", "He will arrive in Beijing on Tuesday.", "Tuesday=2023-02-28"},
		{"to be held", "2023-02-27", "Talks to be held on Friday are open.", "Friday=2023-03-03"},
		{"due to", "2023-02-27", "They are due to meet on Thursday.", "Thursday=2023-03-02"},
		{"verb behind", "2023-02-27", "On Wednesday, the minister will travel.", "Wednesday=2023-03-01"},
		{"another clause", "2023-02-27", "The envoy, who arrived on Friday, will stay.", "Friday=2023-02-24"},
		{"same day", "2023-02-27", "He resigned on Monday.", "Monday=2023-02-27"},
		{"postponed to", "2023-02-27", "The talks were postponed from Friday to Wednesday.", "Friday=2023-02-24; Wednesday=2023-03-01"},
		{"plural present", "2023-02-27", "The leaders meet Tuesday.", "Tuesday=2023-02-28"},
		{"might have", "2023-02-27", "He might have left on Tuesday.", "Tuesday=2023-02-21"},
		{"planned for", "2023-02-27", "She cancelled a trip planned for Friday.", "Friday=2023-03-03"},
		{"title above", "2023-02-27", "Talks fail\n\nFriday, both sides left.", "Friday=2023-02-24"},
		{"weekend in the past", "2023-02-27", "They met over the weekend.", "the weekend=2023-W08-WE"},
		{"near a date with a year", "2023-02-27", "On 15 November 2017 the army moved; he resigned on 21 November.",
			"15 November 2017=2017-11-15; 21 November=2017-11-21"},
		{"range across new year", "2023-02-27", "It lasted from October to March.", "October=2021-10; March=2022-03"},
		{"range across the week", "2023-02-25", "It will run from Friday to Monday.", "Friday=2023-03-03; Monday=2023-03-06"},
		{"until", "2023-02-27", "It was closed until 1 May.", "1 May=2023-05-01"},
		{"last weekday", "2023-02-27", "It began last Friday.", "last Friday=2023-02-24"},
		{"next weekday", "2023-02-27", "It starts next Tuesday.", "next Tuesday=2023-02-28"},
		{"of next week", "2023-02-27", "on Thursday of next week", "Thursday of next week=2023-03-09"},
		{"evening", "2023-02-27", "It ended yesterday evening.", "yesterday evening=2023-02-26TEV"},
		{"late", "2023-02-27", "He left late Sunday.", "late Sunday=2023-02-26"},
		{"day after tomorrow", "2023-02-27", "It opens the day after tomorrow.", "the day after tomorrow=2023-03-01"},

		{"ago", "2023-02-27", "It was signed 18 months ago.", "18 months ago=2021-08"},
		{"last month", "2023-02-27", "It grew last month.", "last month=2023-01"},
		{"later", "2023-02-27", "He came on 3 May 2001. Two days later he left.", "3 May 2001=2001-05-03; Two days later=2001-05-05"},
		{"next day", "2023-02-27", "He came on 3 May 2001 and left the following day.",
			"3 May 2001=2001-05-03; the following day=2001-05-04"},
		{"future month", "2023-02-27", "It will open in January.", "January=2024-01"},
		{"past month", "2023-02-27", "It opened in December.", "December=2022-12"},
		{"month of a told year", "2023-02-27", "It was 1940. In August of that year it fell.",
			"1940=1940; August of that year=1940-08"},
		{"clock", "2023-02-27", "It began at 3 p.m. on Friday.", "3 p.m. on Friday=2023-02-24T15:00"},

		{"duration", "2023-02-27", "a three-day visit", "three-day=P3D"},
		{"two and a half", "2023-02-27", "for two and a half years", "two and a half years=P2Y6M"},
		{"set", "2023-02-27", "They meet every Monday.", "every Monday=XXXX-WXX-1"},
		{"rate", "2023-02-27", "It is open 24 hours a day.", "24 hours=PT24H; a day=P1D"},
		{"short year", "2023-02-27", "It fell in '89.", "'89=1989"},
		{"night between two days", "2023-02-27", "On the night of 12-13 August 1961 it rose.",
			"the night of 12=1961-08-12TNI; 13 August 1961=1961-08-13"},
		{"annual", "2023-02-27", "the annual report", "annual=P1Y"},
		{"Good Friday", "2023-02-27", "the Good Friday talks will begin", "Good Friday=2023-04-07"},
		{"9/11", "2023-02-27", "after 9/11", "9/11=2001-09-11"},

		{"deed of a day", "2024-05-02", "The attack of 7 October, in which hundreds died, was followed by a war.", "7 October=2023-10-07"},
		{"day of a deed", "2004-10-20", "A tape shows the March 11 train bombings.", "March 11=2004-03-11"},
		{"undated weekday", "", "He will arrive on Tuesday.", "Tuesday=XXXX-WXX-2"},
		{"undated yesterday", "", "He left yesterday.", "yesterday=XXXX-XX-XX"},
		{"history of one year", "", "The king was shot on 28 June 1914. On 5 July the court met, and two days later it spoke.",
			"28 June 1914=1914-06-28; 5 July=1914-07-05; two days later=1914-07-07"},
		{"history seen from far", "2023-02-27", "On 28 June 1914 the king was shot. On 5 July the court met. Guns were heard on 30 August.",
			"28 June 1914=1914-06-28; 5 July=1914-07-05; 30 August=1914-08-30"},
		{"undated, before the year that is told", "", "The law of 28 June 2014 was read. He left on 4 March.", "28 June 2014=2014-06-28; 4 March=XXXX-03-04"},
		{"undated month", "", "He left on 4 March.", "4 March=XXXX-03-04"},
	} {
		if got := found(g.Find(c.text, on(t, c.published))); got != c.want {
			t.Errorf("%s: Find(%q) on %q = %q, want %q", c.name, c.text, c.published, got, c.want)
		}
	}
}

func TestFind_NeverATime(t *testing.T) {
	g := load(t)
	for _, text := range []string{"The two may meet.", "the March on Rome", "gave his 1st talk", "told the Sunday Times",
		"Theresa May said so", "a 22-year-old man", "aged 86", "$2000 in cash", "2000 people came", "He has 1,812 men.",
		"wait a second", "resolution 1244", "the sun and the sea", "the Thirty Years' War", "sent 36 F-16s", "the 22-year-old pilot", "seen on 60 Minutes", "Eva and Jan Novak", "He said that Sun's profit rose",
		"the quarterly loss", "average daily volume", "told USA Today", "man of the year", "in May's own words", "three quarters of it",
		"00s", "LA Weekly wrote", "this second meeting", "the fall of the city", "the Good Friday Agreement", "a 10-19 year old", "they march to the sea"} {
		if got := found(g.Find(text, on(t, "2023-02-27"))); got != "" {
			t.Errorf("Find(%q) = %q, want nothing", text, got)
		}
	}
}

func TestFind_Period(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"visit", "He will arrive in Beijing on Tuesday for a three-day state visit.", "2023-02-28/2023-03-02"},
		{"length first", "She begins a four-day visit to Rome on Tuesday.", "2023-02-28/2023-03-03"},
		{"weekdays", "They will meet from Tuesday to Thursday.", "2023-02-28/2023-03-02"},
		{"days of a month", "The summit of 6-10 March 2023 failed.", "2023-03-06/2023-03-10"},
		{"years", "between 2013 and 2015", "2013/2015"},
		{"moved, not lasting", "The talks were postponed from Monday to Wednesday.", ""},
		{"no stay", "He arrived on Friday and spoke after two days.", ""},
	} {
		got := ""
		for _, e := range g.Find(c.text, on(t, "2023-02-27")) {
			got += e.Period.String()
		}
		if got != c.want {
			t.Errorf("%s: period of %q = %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	g := load(f)
	for _, s := range []string{"On Tuesday, 5 May 2020 he will meet.", "the 1980s", "499-493 BC", "5:34 AM, 27.02.2023",
		"two and a half years ago, the day before yesterday", "from 3 to 5 April", "31 June 2020", "every ’80s – 9/11"} {
		f.Add(s, true)
	}
	published := on(f, "2023-02-27")
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		if !utf8.ValidString(text) {
			return
		}
		p := published
		if !dated {
			p = when.Span{}
		}
		last := 0
		for _, e := range g.Find(text, p) {
			if e.Start < last || e.End <= e.Start || text[e.Start:e.End] != e.Text || !utf8.ValidString(e.Text) {
				t.Fatalf("bad expression %+v in %q", e, text)
			}
			if !e.Span.Valid() || !e.Period.Valid() || e.Value == "" || e.Type == "" || e.Why == "" {
				t.Fatalf("incomplete expression %+v in %q", e, text)
			}
			last = e.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	g := load(b)
	text := strings.Repeat("On Tuesday, 5 May 2020, the minister said that talks would resume next month in Geneva. "+
		"The two sides, which have traded with each other for three decades, are due to meet again on Friday.\n", 5000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		g.Find(text, on(b, "2020-05-06"))
	}
}
