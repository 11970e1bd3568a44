package timex

import (
	"testing"

	"entente/timeline/when"
)

// Ensure that a text that does not tell its day of publication lends a bare weekday the day that it tells in full, and no other one.
func TestFind_OwnDay(t *testing.T) {
	g := load(t)
	for _, test := range []struct{ name, text, words, want string }{
		{"behind it", "Envoys met the officers on Monday. They flew in on the morning of 16 April 2012.", "Monday", "2012-04-16"},
		{"before it", "He took the oath on 16 April 2012. Envoys met him on Monday.", "Monday", "2012-04-16"},
		{"with an hour", "Guards fired on Thursday. By noon on 29 April 2021 men were throwing stones.", "Thursday", "2021-04-29"},
		{"another weekday", "Envoys met the officers on Tuesday. They flew in on the morning of 16 April 2012.", "Tuesday", ""},
		{"a day that is no more the last", "Envoys met on Monday. The pact of 16 April 2012 was renewed in 2019.", "Monday", ""},
		{"its own year adds nothing", "Envoys met on Monday. They flew in on 16 April 2012, the worst year since 1999. In 2012 many fled.", "Monday", "2012-04-16"},
		{"a day to come", "Envoys met on Monday. The pact will take effect on 16 April 2012.", "Monday", ""},
		{"a weekday to come", "Envoys will meet on Monday. They flew in on 16 April 2012.", "Monday", ""},
		{"a year to come", "Envoys met on Monday. They flew in on 16 April 2012 and nothing is due until 2026.", "Monday", "2012-04-16"},
		{"a day of what happened, beside what is to come", "Envoys met on Monday. After the vote of 16 April 2012 Chad is expected to answer.", "Monday", "2012-04-16"},
		{"a day from which it holds", "Envoys met on Monday. The break, effective from 16 April 2012, is not the first.", "Monday", "2012-04-16"},
		{"a day that may turn out to be something", "Envoys met on Monday. Many may regard 16 April 2012 as a turn.", "Monday", "2012-04-16"},
		{"a year from the month before", "Envoys met on Monday. They flew in on 16 April. Talks had failed in February 2012.", "Monday", "2012-04-16"},
		{"a year from a day soon after", "Envoys met on Monday. They were expected in May, which was moved forward to 16 April. Talks failed on 3 May 2012.", "Monday", "2012-04-16"},
		{"a year from the day to come", "Envoys met on Monday. They flew in on 16 April. A vote is due on 20 May 2012.", "Monday", "2012-04-16"},
		{"a year from a month too far", "Envoys met on Monday. They flew in on 16 April. Talks had failed in October 2011.", "Monday", ""},
		{"a month seen from it", "Envoys met on Monday. They flew in on 16 April 2012. Talks had failed in February.", "February", "2012-02"},
		{"a month seen from a day that nothing bears out", "They flew in on 16 April 2012. Talks had failed in February.", "February", ""},
		{"a day that follows it", "Guards were attacked on 2 May. The raids began on 16 April 2012.", "2 May", "2012-05-02"},
		{"a day long after it", "Guards were attacked on 2 December. The raids began on 16 April 2012.", "2 December", ""},
		{"the same day without its year", "He was told so on 16 April. Guards came on 16 April 2012.", "16 April", "2012-04-16"},
		{"the same day of a history", "He was told so on 16 April. On 16 April 2012 guards came.", "16 April", "2012-04-16"},
		{"what comes back each year", "Envoys met on Monday. It was the feast that is celebrated on 16 April. Talks had failed in February 2012.", "Monday", "2012-04-16"},
		{"so far from it", "Envoys met on Monday. They were asked to on 14 April 2012, two days before the talks.", "Monday", "2012-04-16"},
		{"counted from it", "Chad joined on Thursday, five days after it had come into being on 9 July 2011.", "Thursday", "2011-07-14"},
		{"counted from it, another weekday", "Chad joined on Wednesday, five days after it had come into being on 9 July 2011.", "Wednesday", ""},
		{"a day that will be remembered", "Envoys met on Monday. “April 16, 2012, will be written in gold,” Kowal said.", "Monday", "2012-04-16"},
		{"of an accord that is to be kept", "Envoys met on Monday. The accord of 16 April 2012 would be judged, Kowal said.", "Monday", "2012-04-16"},
		{"a year of which it tells", "Envoys will fly in on 16 April. The year 2012 marks sixty years of ties.", "16 April", "2012-04-16"},
		{"a year of which it tells something else", "Envoys will fly in on 16 April. The year 2012 was hard.", "16 April", ""},
		{"no such day", "Envoys met on Monday. They flew in on 31 June 2012.", "Monday", ""},
		{"what follows it", "Envoys met on Monday. The following day they left. They had come on 16 April 2012.", "following day", "2012-04-17"},
		{"what follows a day that is not told", "The city was founded on 3 October 1899. Envoys met on Monday. The following day they left.", "following day", ""},
		{"a weekday of a history's year", "Ties began in 2003. They grew in 2005, in 2007 and in 2009. On Tuesday the envoy gave beds.", "Tuesday", ""},
		{"dateline", "NIAMEY, July 7 (Agency) -- Buhari signed on Sunday. The pact entered into force on May 30, 2019.", "Sunday", "2019-07-07"},
		{"a dateline a day later", "NIAMEY, July 8: Buhari signed on Sunday. The pact entered into force on May 30, 2019.", "Sunday", "2019-07-07"},
		{"a dateline over New Year", "NIAMEY (Jan 3) — Buhari signed on Thursday. The pact entered into force on December 30, 2018.", "Thursday", "2019-01-03"},
		{"a dateline of another year", "NIAMEY, July 7 -- Buhari signed on Monday. The pact entered into force on May 30, 2019.", "Monday", ""},
		{"a day with its weekday in the year of the last date", "Envoys met on Friday 16 October. Talks had failed in March 1998.", "Friday 16 October", "1998-10-16"},
		{"a day with its weekday in the next year", "Envoys met on Monday 3 March. Talks had failed in December 2024.", "Monday 3 March", "2025-03-03"},
		{"a day with its weekday in no year near", "Envoys met on Monday 3 March. Talks had failed in December 2003.", "Monday 3 March", ""},
		{"a day to come with its weekday", "Soldiers will train from Monday 3 March to Friday 14 March. Talks had failed in December 2024.", "Monday 3 March", "2025-03-03"},
		{"the end of a stretch to come", "Soldiers will train from Monday 3 March to Friday 14 March. Talks had failed in December 2024.", "Friday 14 March", "2025-03-14"},
		{"a weekday told first", "Planes landed on Thursday. The volcano blew up on Saturday, 15 January 2022.", "Thursday", "2022-01-20"},
		{"a weekday told first, the other in brackets", "Planes landed on Thursday. The volcano blew up on Saturday (15 January 2022).", "Thursday", "2022-01-20"},
		{"a weekday before it", "Envoys were told on Tuesday, 24 March 2026. They had left Chad on Monday.", "Monday", "2026-03-23"},
		{"a weekday behind it", "Envoys were told on Tuesday, 24 March 2026. They will leave Chad on Friday.", "Friday", "2026-03-27"},
		{"the weekday after it, or six days before", "Envoys were told on Tuesday, 24 March 2026. They left Chad on Wednesday.", "Wednesday", ""},
		{"of news whose dates run back", "Kenya closed the camp on 24 March. It had cut ties on 9 March 1999. The vote of 1997 and the treaty of 1971 had not helped. Mali left in 1965.", "24 March", "1999-03-24"},
		{"of news that looks back", "Envoys were told on 24 March 2026. Ties began in 2003, grew in 2005 and in 2007 and broke in 2009. They were sworn in on 4 March.", "4 March", ""},
		{"a dateline in a year that is counted from another", "NIAMEY, July 7 -- Buhari signed on Sunday. The feud began in 2005, fourteen years ago.", "Sunday", "2019-07-07"},
		{"a dateline in a year that is counted from afar", "NIAMEY, July 7 -- Buhari signed on Sunday. Fourteen years ago, in 2005, the feud began.", "Sunday", "2019-07-07"},
		{"a dateline that bears out its weekday half a year on", "NIAMEY, Oct 17 -- Buhari warned Chad on Wednesday. His father died in April 2012.", "Wednesday", "2012-10-17"},
		{"a dateline far from the last date", "NIAMEY, July 7 -- Buhari signed on Sunday. The pact entered into force on May 30, 2018.", "Sunday", ""},
	} {
		for _, e := range g.Find(test.text, when.Span{}) {
			if e.Text == test.words || e.Text == "The "+test.words {
				if got := e.Span.String(); got != test.want {
					t.Errorf("%s: %q is %q, want %q: %s", test.name, test.words, got, test.want, e.Why)
				}
			}
		}
	}
}
