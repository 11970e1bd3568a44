package ical

import (
	"fmt"
	"strings"
	"testing"

	"entente/timeline/format/formattest"
	"entente/timeline/when"
)

func calendar(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

const newYork = "BEGIN:VTIMEZONE\r\nTZID:NY\r\nBEGIN:DAYLIGHT\r\nDTSTART:20070311T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\n" +
	"BEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE"

// Ensure that events are read with escapes, folded lines, zones and durations.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "fields", File: "x.ics", In: calendar("BEGIN:VEVENT", "UID:a@x", "SUMMARY:A meeting\\, long", "DESCRIPTION:First line\\nsecond li", " ne\\; end", "LOCATION:Oslo",
			"DTSTART;VALUE=DATE:20230228", "DTEND;VALUE=DATE:20230303", "CATEGORIES:Meeting\\, John,Work", "URL:http://example.com", "STATUS:CONFIRMED", "END:VEVENT"), Want: `event ical:a@x 2023-02-28/2023-03-02  "A meeting, long" "Oslo" "First line\nsecond line; end" "Meeting, John,Work" [URL=http://example.com] [STATUS=CONFIRMED]`},
		{Name: "zones", File: "x.ics", In: calendar(newYork, "BEGIN:VEVENT", "UID:b", "SUMMARY:Summer", "DTSTART;TZID=NY:20140829T080000", "DTEND;TZID=NY:20140829T100000", "END:VEVENT",
			"BEGIN:VEVENT", "UID:c", "SUMMARY:Winter", "DTSTART;TZID=NY:20140115T080000", "DURATION:PT1H30M", "END:VEVENT",
			"BEGIN:VEVENT", "UID:d", "SUMMARY:Nowhere", "DTSTART;TZID=Nowhere:20140115T080005", "END:VEVENT"), Want: `event ical:b 2014-08-29T12:00/2014-08-29T14:00  "Summer" [TZID=NY]
event ical:c 2014-01-15T13:00/2014-01-15T14:30  "Winter" [TZID=NY]
event ical:d 2014-01-15T08:00:05  "Nowhere" [TZID=Nowhere]`},
		{Name: "recurring", File: "x.ics", In: calendar("BEGIN:VEVENT", "UID:r", "SUMMARY:Talks", "DTSTART:20230105T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20230112T090000Z", "END:VEVENT",
			"BEGIN:VEVENT", "UID:r", "SUMMARY:Talks, later", "RECURRENCE-ID:20230119T090000Z", "DTSTART:20230119T110000Z", "END:VEVENT"), Want: `event ical:r:2023-01-19T09:00:00 2023-01-19T11:00  "Talks, later" [RECURRENCE-ID=20230119T090000Z]
event ical:r:2023-01-05T09:00:00 2023-01-05T09:00  "Talks" [RRULE=FREQ=WEEKLY;COUNT=4] [EXDATE=20230112T090000Z]
event ical:r:2023-01-26T09:00:00 2023-01-26T09:00  "Talks"`},
		{Name: "broken", File: "x.ics", In: calendar("BEGIN:VEVENT", "SUMMARY:Semicolons", "DTSTART;;VALUE=DATE-TIME:20140409T093000", "UID:abc", "END:VEVENT",
			"BEGIN:VEVENT", "SUMMARY:Bad date", "DTSTART:20141340", "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:Bad rule", "DTSTART:20140101", "RRULE:FREQ=SOMETIMES", "END:VEVENT",
			"BEGIN:VEVENT", "DTSTART:20140101", "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:Never ends", "DTSTART:20140102"), Want: `event ical:abc 2014-04-09T09:30  "Semicolons"
event ical:a9f720dae45ae8071069f45c 2014-01-02  "Never ends"
event ical:a1597003aab1c86270b1931f 2014-01-01  "Bad rule" [RRULE=FREQ=SOMETIMES]
problem line 10: "Bad date": the start "20141340" is no date
problem line 17: the event has neither a title nor a text
problem line 15: "Bad rule": RRULE FREQ=SOMETIMES: it is not one that can be followed here; only its first time was read`},
	})
}

// Ensure that rules come true when RFC 5545 says.
func TestRule(t *testing.T) {
	tests := []struct{ rule, start, want string }{
		{"FREQ=DAILY;COUNT=3", "20230227", "2023-02-27 2023-02-28 2023-03-01"},
		{"FREQ=DAILY;INTERVAL=10;UNTIL=20230320", "20230227", "2023-02-27 2023-03-09 2023-03-19"},
		{"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5", "20230228", "2023-02-28 2023-03-02 2023-03-07 2023-03-09 2023-03-14"},
		{"FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU;COUNT=3", "19970817", "1997-08-17 1997-08-31 1997-09-14"},
		{"FREQ=MONTHLY;COUNT=3", "20230131", "2023-01-31 2023-03-31 2023-05-31"},
		{"FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "20230131", "2023-01-31 2023-02-28 2023-03-31"},
		{"FREQ=MONTHLY;BYDAY=2FR;COUNT=2", "20230113", "2023-01-13 2023-02-10"},
		{"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "20230131", "2023-01-31 2023-02-28 2023-03-31"},
		{"FREQ=YEARLY;COUNT=2", "20240229", "2024-02-29 2028-02-29"},
		{"FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=19691231", "19671029", "1967-10-29 1968-10-27 1969-10-26"},
		{"FREQ=YEARLY;BYYEARDAY=100;COUNT=2", "20230410", "2023-04-10 2024-04-09"},
		{"FREQ=DAILY;BYMONTH=1;COUNT=2", "20230131", "2023-01-31 2024-01-01"},
		{"FREQ=WEEKLY;BYDAY=FR;COUNT=2", "20230228", "2023-02-28 2023-03-03"}, // the start counts
	}
	for _, tt := range tests {
		r, err := parseRule(tt.rule)
		if err != nil {
			t.Fatal(err)
		}
		start, _, _ := moment(tt.start)
		list, _ := r.times(start, 0)
		var got []string
		for _, x := range list {
			got = append(got, x.String())
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s from %s: %s, want %s", tt.rule, tt.start, s, tt.want)
		}
	}
}

// Ensure that a rule without an end is cut and says so, and that one that never comes true again ends.
func TestRule_Bounds(t *testing.T) {
	start, _, _ := moment("20000101")
	for rule, want := range map[string]int{"FREQ=DAILY": mostTimes, "FREQ=MONTHLY": 12*mostYears + 1, "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2": 1, "FREQ=HOURLY": mostTimes} {
		r, err := parseRule(rule)
		if err != nil {
			t.Fatal(err)
		}
		if list, cut := r.times(start, 0); len(list) != want || !cut {
			t.Errorf("%s: %d times, cut %v, want %d", rule, len(list), cut, want)
		}
	}
}

// Ensure that lines are folded at 75 bytes and unfolded again.
func TestRoundTrip(t *testing.T) {
	file := formattest.RoundTrip(t, Format())
	for i, line := range strings.Split(file, "\r\n") {
		if len(line) > 75 {
			t.Errorf("line %d has %d bytes", i+1, len(line))
		}
	}
	got := formattest.Dump(t, Format(), strings.Replace(file, "SUMMARY:Some month", "SUMMARY:Another title", 1))
	if want := `2023-02  "Another title"`; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), calendar(newYork, "BEGIN:VEVENT", "SUMMARY:x", "DTSTART;TZID=NY:20140829T080000", "RRULE:FREQ=MONTHLY;BYDAY=-1MO", "END:VEVENT"))
}

// FuzzRule: whatever the rule, its times are in order and within the bounds.
func FuzzRule(f *testing.F) {
	f.Add("FREQ=YEARLY;BYDAY=20MO;BYSETPOS=-1;INTERVAL=3", "20230101")
	f.Fuzz(func(t *testing.T, text, from string) {
		r, err := parseRule(text)
		start, _, ok := moment(from)
		if err != nil || !ok {
			return
		}
		list, _ := r.times(start, 0)
		if len(list) > mostTimes+1 || len(list) == 0 || list[0] != start {
			t.Fatal(len(list), list[:min(len(list), 3)])
		}
		for i := 1; i < len(list); i++ {
			if list[i] <= list[i-1] || list[i] > start.AddMonths(12*mostYears+12) {
				t.Fatal(fmt.Sprint(list[i-1], list[i]))
			}
		}
		_ = when.Point(list[0], when.ToDay)
	})
}

// Ensure that times which recur keep their clocks when the clocks change, and that exceptions, additions and ends in UTC are the
// same times.
func TestDecode_ClocksChange(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "clocks", File: "x.ics", In: calendar(newYork, "BEGIN:VEVENT", "UID:r", "SUMMARY:Talks", "DTSTART;TZID=NY:20230301T203000", "DTEND;TZID=NY:20230301T213000", "RRULE:FREQ=WEEKLY;UNTIL=20230323T003000Z",
			"EXDATE:20230309T013000Z", "RDATE;VALUE=PERIOD:20230401T003000Z/PT1H", "END:VEVENT",
			"BEGIN:VEVENT", "UID:r", "SUMMARY:Talks, moved", "RECURRENCE-ID:20230316T003000Z", "DTSTART;TZID=NY:20230316T203000", "END:VEVENT"), Want: `event ical:r:2023-03-15T20:30:00 2023-03-17T00:30  "Talks, moved" [RECURRENCE-ID=20230316T003000Z] [TZID=NY]
event ical:r:2023-03-01T20:30:00 2023-03-02T01:30/2023-03-02T02:30  "Talks" [TZID=NY] [RRULE=FREQ=WEEKLY;UNTIL=20230323T003000Z] [EXDATE=20230309T013000Z] [RDATE=20230401T003000Z/PT1H]
event ical:r:2023-03-22T20:30:00 2023-03-23T00:30/2023-03-23T01:30  "Talks" [TZID=NY]
event ical:r:2023-03-31T20:30:00 2023-04-01T00:30/2023-04-01T01:30  "Talks" [TZID=NY]`},
		{Name: "a zone behind its event", File: "x.ics", In: calendar("BEGIN:VEVENT", "UID:a", "SUMMARY:Late", "DTSTART;TZID=NY:20230301T203000", "END:VEVENT", newYork), Want: `event ical:a 2023-03-02T01:30  "Late" [TZID=NY]`},
		{Name: "what is to be done", File: "x.ics", In: calendar("BEGIN:VTODO", "UID:t", "SUMMARY:Reply", "DTSTART:20230301T100000Z", "DUE:20230301T120000Z", "ATTENDEE;CN=Mary Example:mailto:m@example.com", "END:VTODO",
			"BEGIN:VEVENT", "UID:b", "SUMMARY:Backwards", "DTSTART:20230301", "DTEND:20230201", "STATUS:cancelled", "END:VEVENT"), Want: `event ical:t 2023-03-01T10:00/2023-03-01T12:00  "Reply" [ATTENDEE=Mary Example <mailto:m@example.com>]
event ical:b 2023-03-01  "Backwards" "cancelled" [STATUS=cancelled] [DTEND=20230201]`},
	})
}

// Ensure that an event that goes on does not end in the year 9999.
func TestEncode_Open(t *testing.T) {
	file := formattest.RoundTripOf(t, Format(), `{"entente":1}
{"kind":"event","id":"e1","title":"Since","when":"2014-05-01T14:00Z/.."}
`)
	if strings.Contains(file, "DTEND") {
		t.Errorf("the file is\n%s", file)
	}
}
