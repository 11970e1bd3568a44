package card

import (
	"strings"
	"time"

	"entente/timeline/when"
)

// Date reads a date as programs write it: EDTF and ISO 8601, RFC 2822, what JavaScript's Date prints, and what people type.
// Midnight is a day. A clock with a zone is converted to UTC; a day never is. It is zero when s is no date.
func Date(s string) when.Span { return read(s, time.Time.UTC) }

// Local is Date with the clock as whoever wrote it saw it: an article that came out late in the evening came out on that day.
func Local(s string) when.Span { return read(s, func(t time.Time) time.Time { return t }) }

func read(s string, shown func(time.Time) time.Time) when.Span {
	s = strings.Join(strings.Fields(strings.Trim(s, "\"'\u00a0")), " ")
	if s == "" || len(s) > 80 {
		return when.Span{}
	}
	if len(s) > 10 && s[4:5] == "-" && s[7:8] == "-" && (s[10] == ' ' || s[10] == 'T') {
		if t, ok := timed(s, shown); ok {
			return t
		}
	}
	for _, form := range []string{"Mon Jan 2 2006 15:04:05 GMT-0700", "Mon Jan 02 2006 15:04:05 GMT-0700", "Jan 2 2006 15:04:05 MST", "Jan 2 2006 15:04:05 GMT-0700", "Jan 2 2006 15:04:05",
		"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "Mon Jan 2 15:04:05 2006", "Mon, 2 Jan 2006 15:04 -0700",
		"Mon Jan 2 15:04:05 MST 2006", "January 2, 2006 15:04:05"} {
		bare, _, _ := strings.Cut(s, " (") // "(Central European Time)"
		if t, err := time.ParseInLocation(form, bare, time.UTC); err == nil {
			return instant(zoned(t), shown)
		}
	}
	if span, err := when.Parse(s); err == nil {
		return midnight(span)
	}
	if span, err := when.ParseWords(s, 0); err == nil && strings.ContainsAny(s, "0123456789") {
		return midnight(span)
	}
	return when.Span{}
}

// american are the hours that the zones of RFC 822 are ahead of UTC, by their names; they are the only ones whose names a
// standard gives a meaning. Source: RFC 5322, 4.3.
var american = map[string]int{"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}

// zoned gives a clock whose zone is told by its name alone what that is ahead of UTC, wherever the program runs. A name
// that nobody knows is taken for UTC.
func zoned(t time.Time) time.Time {
	name, offset := t.Zone()
	hours, known := american[name]
	if !known || offset != 0 {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.FixedZone(name, hours*3600))
}

// timed reads a day with a clock, with or without a zone.
func timed(s string, shown func(time.Time) time.Time) (when.Span, bool) {
	s = s[:10] + "T" + strings.ReplaceAll(s[11:], " ", "")
	if len(s) >= 19 && s[16:19] == ":60" { // a second that is put in before midnight
		s = s[:16] + ":59" + s[19:]
	}
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02T15:04:05UTC"} {
		if t, err := time.ParseInLocation(form, s, time.UTC); err == nil {
			return instant(t, shown), true
		}
	}
	return when.Span{}, false
}

// instant is a day when the clock stands at midnight as it is written, and a second or minute otherwise.
func instant(t time.Time, shown func(time.Time) time.Time) when.Span {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return when.Point(when.Of(t), when.ToDay)
	}
	gran := when.ToMinute
	if t.Second() != 0 {
		gran = when.ToSecond
	}
	return when.Point(when.Of(shown(t)), gran)
}

func midnight(s when.Span) when.Span {
	if !s.IsRange() && (s.Gran == when.ToMinute || s.Gran == when.ToSecond) && s.Start() == s.Start().Midnight() {
		return when.Point(s.Start(), when.ToDay)
	}
	return s
}

// Lasts gives a card the period from start to end. An end that is no date, or that lies before the start, is kept as it is written.
func (c *Card) Lasts(start, end when.Span, written string) {
	c.When = Period(start, end)
	if end.IsZero() || c.When == start && start != end {
		c.Add("end", strings.TrimSpace(written))
	}
}

// Period joins a start and an end, either of which may be missing. An end before the start is left out.
func Period(start, end when.Span) when.Span {
	switch {
	case end.IsZero() || start == end:
		return start
	case start.IsZero():
		return end
	}
	if span, ok := when.Between(start, end); ok {
		return span
	}
	return start
}
