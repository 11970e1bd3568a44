package timex

import "testing"

// Ensure that each class of expression that news has shown reads as one expression with its value. 2023-02-27 is a
// Monday.
func TestFind_News(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, published, text, want string }{
		{"hour of a morning of a weekday", "2023-02-27", "They will meet at seven in the morning on Friday.", "seven in the morning on Friday=2023-03-03T07:00"},
		{"hour of a morning of a date", "2023-02-27", "It fell at 4 in the morning on 3 May 2021.", "4 in the morning on 3 May 2021=2021-05-03T04:00"},
		{"morning of a date", "2023-02-27", "He spoke on the morning of 3 May.", "the morning of 3 May=2023-05-03TMO"},
		{"clock with a zone behind a weekday", "2023-02-27", "The vote is on Friday at 10am GMT.", "Friday at 10am GMT=2023-03-03T10:00Z"},
		{"clock without a colon", "2023-02-27", "It took effect at 0900 UTC on Saturday.", "0900 UTC on Saturday=2023-02-25T09:00Z"},
		{"clock with a zone in front of a weekday", "2023-02-27", "He landed at 10:30 p.m. EST Tuesday.", "10:30 p.m. EST Tuesday=2023-02-21T22:30-05"},
		{"deadline extended until", "2023-02-27", "The court extended its deadline until 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday=2023-02-28T09:00-05"},
		{"verb behind a word that describes", "2024-10-29", "The Union will impose tariffs on Chinese-built cars from Wednesday.", "Wednesday=2024-10-30"},
		{"verb with a prefix", "2024-10-29", "Voters re-elected him on Wednesday.", "Wednesday=2024-10-23"},
		{"this week, told on a Sunday", "2023-06-18", "She will travel to Rome this week.", "this week=2023-W25"},
		{"this week, told of the past on a Sunday", "2023-06-18", "She travelled to Rome this week.", "this week=2023-W24"},
		{"midday", "2023-02-27", "He arrived at midday.", "midday=2023-02-27T12:00"},
		{"part in front of a day", "2023-02-27", "In London at mid-afternoon yesterday it rained.", "mid-afternoon yesterday=2023-02-26TAF"},
		{"moved forward", "2023-02-27", "They brought forward the vote from June to April.", "June=2023-06; April=2023-04"},
		{"moved back", "2023-02-27", "The vote was rescheduled from 5 April to 12 April.", "5 April=2023-04-05; 12 April=2023-04-12"},

		{"quarter of a fiscal year", "2023-02-27", "in the third quarter of fiscal 2021", "the third quarter of fiscal 2021=2021-Q3"},
		{"two quarters", "2023-02-27", "in the second and fourth quarters of 2021", "second=2021-Q2; fourth quarters of 2021=2021-Q4"},
		{"a year-earlier loss", "2023-10-20", "Third-quarter profit rose, compared with a year-earlier loss.", "Third-quarter=2023-Q3; year-earlier=2022-Q3"},
		{"the same period a year before", "2023-10-20", "Third-quarter profit rose from the same period last year.",
			"Third-quarter=2023-Q3; the same period last year=2022-Q3"},
		{"the same period, without figures", "2023-10-20", "Arrivals fell from the same period last year.", "the same period last year=2022"},
		{"an amount of last year", "2023-10-20", "Third-quarter profit was 5 million, compared with 4 million last year. Last year it rained.",
			"Third-quarter=2023-Q3; last year=2022-Q3; Last year=2022"},
		{"the full year", "2023-10-20", "It forecast a profit for the full year.", "the full year=2023"},
		{"day of this month", "2023-02-27", "It fell on the 5th of the month.", "the 5th of the month=2023-02-05"},
		{"winter over two years", "2023-02-27", "in the winter of 1944-45", "the winter of 1944-45=1944-WI"},
		{"hard winter", "2023-02-27", "After a harsh winter the army left.", "harsh winter=2022-WI"},
		{"week of a holiday", "2023-02-27", "Easter week will begin soon.", "Easter week=2023-W14"},
		{"Good Friday in the past", "2023-02-27", "It was signed on Good Friday.", "Good Friday=2022-04-15"},
		{"election day", "2024-10-27", "It will last until Election Day.", "Election Day=2024-11-05"},

		{"night and local time", "2023-02-27", "It starts at midnight on Wednesday night local time.", "midnight on Wednesday night local time=2023-03-01T24:00"},
		{"two clocks in front of their day", "2023-02-27", "He will come at 5pm (1500 GMT) on Sunday.",
			"5pm=2023-03-05T17:00; 1500 GMT=2023-03-05T15:00Z; Sunday=2023-03-05"},
		{"clock, place and day", "2023-02-27", "He will come at 5pm in the city of Lyon on Sunday.", "5pm=2023-03-05T17:00; Sunday=2023-03-05"},
		{"clock behind a date in figures", "2023-02-27", "Updated 25/02/2023 14.35 GMT", "25/02/2023=2023-02-25; 14.35 GMT=2023-02-25T14:35Z"},
		{"evening of a weekday and a date", "2023-02-27", "on the evening of Sunday 26 February", "the evening of Sunday 26 February=2023-02-26TEV"},
		{"the week after next", "2023-02-27", "the week after next, the month before last", "the week after next=2023-W11; the month before last=2022-12"},
		{"weekday of a month", "2024-09-27", "He votes on the first Tuesday in November, they on the last Monday of May 2025.",
			"the first Tuesday in November=2024-11-05; the last Monday of May 2025=2025-05-26"},
		{"weekday of every month", "2023-02-27", "every first Monday and the last Friday of each month", "every first Monday=XXXX-WXX-1; the last Friday of each month=XXXX-WXX-5"},
		{"day without a month", "2023-02-27", "He came on the 24th. They will meet by the 5th.", "the 24th=2023-02-24; the 5th=2023-03-05"},
		{"day without a month behind another", "2023-02-27", "He came on 28 August 2021 and left on the 30th.", "28 August 2021=2021-08-28; the 30th=2021-08-30"},
		{"floor and anniversary", "2023-02-27", "on the 5th floor, before the 10th anniversary", ""},
		{"run of centuries", "2023-02-27", "from the 15th to the 18th century, in the 4th and 3rd centuries BC",
			"15th=14; 18th century=17; 4th=BC03; 3rd centuries BC=BC02"},
		{"era in front", "2023-02-27", "by A.D. 14 and in AD 1066", "A.D. 14=0014; AD 1066=1066"},
		{"half by its letter", "2023-02-27", "H1 2022", "H1 2022=2022-H1"},
		{"two quarters as a half", "2023-02-27", "the first two quarters of 1990", "the first two quarters of 1990=1990-H1"},
		{"fiscal year over two", "2023-02-27", "fiscal year 2021-22 and FY2022", "fiscal year 2021-22=2021; FY2022=2022"},
		{"a quarter to come is not reported", "2023-11-02", "Third-quarter profit rose. The quake will cost a fourth-quarter charge. It lost 5 million, up from 3 million a year ago.",
			"Third-quarter=2023-Q3; fourth-quarter=2023-Q4; a year ago=2022-Q3"},
		{"the past year", "2023-02-27", "over the past year and the past three summers", "the past year=2022"},

		{"three days of a month", "2023-02-27", "on May 4, 5 and 6, 2021 and on 7, 8 and 9 June 2022",
			"May 4=2021-05-04; 5=2021-05-05; 6, 2021=2021-05-06; 7=2022-06-07; 8=2022-06-08; 9 June 2022=2022-06-09"},
		{"until then", "2023-02-27", "The truce ends on March 30. Until then, talks go on.", "March 30=2023-03-30; then=2023-03-30"},
		{"by then, of a title", "2023-02-27", "It was signed on 3 May 2001 by then Senator Berg.", "3 May 2001=2001-05-03"},
		{"names with months", "2023-02-27", "the October Revolution, Black September, the April Uprising", ""},
		{"numbered rows", "2023-02-27", "Resolutions 1737, 1747 and 1803, RFC 1918, EUR 2000", ""},
		{"house numbers", "2023-02-27", "at 1600 Pennsylvania Avenue", ""},
		{"a row of years", "2023-02-27", "in 1815, 1919 and 1945", "1815=1815; 1919=1919; 1945=1945"},

		{"independence days", "2023-02-27", "Ukraine's Independence Day, Indian Independence Day, India's 75th Independence Day, Togo's Independence Day",
			"Ukraine's Independence Day=2022-08-24; Indian Independence Day=2022-08-15"},
		{"the American one", "2023-06-27", "He will speak on Independence Day.", "Independence Day=2023-07-04"},
		{"last day of a month", "2023-02-27", "by the last day of February 2024 and on the first day of May", "the last day of February 2024=2024-02-29; the first day of May=2024-05-01"},
		{"last day of a visit", "2023-02-27", "On the last day they met.", ""},
		{"since then", "2023-02-27", "It ended in 2001. Since then it rained.", "2001=2001"},

		{"zones by letters", "2023-02-27", "It starts at 10 a.m. ET Tuesday.", "10 a.m. ET Tuesday=2023-02-28T10:00"},
		{"earlier on a weekday", "2023-02-27", "Earlier Friday he spoke. Later on Friday he left.", "Earlier Friday=2023-02-24; Later on Friday=2023-02-24"},
		{"part in front of a weekday", "2023-02-27", "At sunset Thursday and in the pre-dawn hours Saturday they fled.",
			"sunset Thursday=2023-02-23TEV; the pre-dawn hours Saturday=2023-02-25TMO"},
		{"a weekday of no date", "2023-02-27", "On a Tuesday in June 2021 he came.", "a Tuesday in June 2021=2021-06"},
		{"ends of the year", "2023-02-27", "By the year's end or by end of year they will meet.", "the year's end=2023; end of year=2023"},
		{"years and a half ago", "2023-02-27", "A year and a half ago he left.", "A year and a half ago=2021-08"},
		{"years on", "2023-02-27", "It fell on 3 May 2001. Ten years on, it rains.", "3 May 2001=2001-05-03; Ten years on=2011"},
		{"any day now", "2023-02-27", "Any day now they will meet.", "Any day now=FUTURE_REF"},
		{"middle of a short decade", "2023-02-27", "since the mid-90s", "the mid-90s=199"},

		{"month beside a year", "2023-02-27", "It was signed in 1995, and in December it took effect.", "1995=1995; December=1995-12"},
		{"month of another verb", "2023-02-27", "He was born in 1962 and resigned in May.", "1962=1962; May=2022-05"},

		{"places with seasons", "2023-02-27", "the annual Cold Spring Harbor talks", "annual=P1Y"},
		{"hours before a clause", "2023-02-27", "He left hours before members voted.", "hours=PTXH"},
		{"hours later", "2023-02-27", "It fell some hours later.", "some hours later=PTXH"},

		{"one day", "2023-02-27", "It will one day be the largest.", "one day=FUTURE_REF"},
		{"soon will", "2023-02-27", "It soon will begin.", "soon=FUTURE_REF"},
		{"a later date", "2023-02-27", "at a later date", "a later date=FUTURE_REF"},
		{"coming months", "2023-02-27", "in the coming months and the years ahead", "coming months=FUTURE_REF; the years ahead=FUTURE_REF"},
		{"the time being", "2023-02-27", "It stays for the time being.", "the time being=PRESENT_REF"},
		{"vague lengths later", "2023-02-27", "He came on 3 May 2001. A few weeks later he left, as he had days earlier.",
			"3 May 2001=2001-05-03; A few weeks later=FUTURE_REF; days earlier=PAST_REF"},
		{"a length later, twice qualified", "2023-02-27", "He came in 2001, just over two years earlier.", "2001=2001; just over two years earlier=1999"},
		{"later than what is not told", "2023-02-27", "Two days later, the envoy left.", "Two days later=XXXX-XX-XX"},
		{"the day after an event", "2023-02-27", "The day after the vote he left.", "The day after=XXXX-XX-XX"},
		{"war of a length", "2023-02-27", "the eight-year war", "the eight-year=P8Y"},

		{"as recently as", "2023-02-27", "as recently as late 2009", "late 2009=2009"},
		{"in as many weeks", "2023-02-27", "the third talks in as many weeks", ""},
		{"round amounts", "2023-02-27", "It sent 2000 chairs, shared 1500 tents.", ""},
		{"round years", "2023-02-27", "In 2000 elections were held.", "2000=2000"},
		{"exhibitions", "2023-02-27", "Expo 2025 and Euro 2024", ""},
		{"this six-year-old", "2023-02-27", "this 6-year-old, aged 5 to 6 years", ""},
	} {
		if got := found(g.Find(c.text, on(t, c.published))); got != c.want {
			t.Errorf("%s: Find(%q) on %q = %q, want %q", c.name, c.text, c.published, got, c.want)
		}
	}
}
