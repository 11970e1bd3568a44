package ical

import (
	"regexp"
	"strconv"
	"strings"

	"entente/timeline/when"
)

// moment reads "20230228", "20230228T140500" and "20230228T140500Z".
func moment(s string) (t when.Time, g when.Granularity, ok bool) {
	s = strings.TrimSpace(s)
	day, clock, timed := strings.Cut(strings.TrimSuffix(s, "Z"), "T")
	if len(day) != 8 {
		return 0, 0, false
	}
	span, err := when.Parse(day[:4] + "-" + day[4:6] + "-" + day[6:])
	if err != nil || span.Gran != when.ToDay {
		return 0, 0, false
	}
	if !timed {
		return span.Start(), when.ToDay, true
	}
	n, err := strconv.Atoi(clock)
	if err != nil || len(clock) != 6 || n < 0 || n/10000 > 23 || n/100%100 > 59 || n%100 > 60 {
		return 0, 0, false
	}
	g = when.ToMinute
	if n%100 != 0 {
		g = when.ToSecond
	}
	return span.Start() + when.Time(n/10000*when.Hour+n/100%100*when.Minute+n%100), g, true
}

// at reads a date property: in UTC when its zone is known.
func (d *decoder) at(p property) (t, local when.Time, g when.Granularity, ok bool) {
	value := p.value
	if i := strings.LastIndexByte(value, ':'); i >= 0 { // DTSTART;;VALUE=DATE-TIME:… is cut at its first colon
		value = value[i+1:]
	}
	t, g, ok = moment(value)
	local = t
	if z := d.zones[p.params["TZID"]]; ok && z != nil && g != when.ToDay {
		t -= z.offset(t)
	}
	return t, local, g, ok
}

// ahead returns what the clocks of a start are ahead of UTC at a time of theirs.
func (d *decoder) ahead(start property, t when.Time) when.Time {
	z := d.zones[start.params["TZID"]]
	if _, _, g, ok := d.at(start); !ok || g == when.ToDay || z == nil {
		return 0
	}
	return z.offset(t)
}

// local reads a time of an event that recurs as the clocks of its start show it: it may be written in UTC.
func (d *decoder) local(value string, start property) (when.Time, bool) {
	t, _, ok := moment(value)
	if ok && strings.HasSuffix(strings.TrimSpace(value), "Z") {
		t += d.ahead(start, t)
	}
	return t, ok
}

// length returns how long an event takes; false when it says nothing of an end.
func (d *decoder) length(c *component, start when.Time, g when.Granularity) (when.Time, bool) {
	p, ok := c.get("DTEND")
	if _, begins := c.get("DTSTART"); !ok && begins { // what is to be done
		p, ok = c.get("DUE")
	}
	if ok {
		if end, _, _, ok := d.at(p); ok && end > start {
			return end - start, true
		}
		return 0, false
	}
	if p, ok := c.get("DURATION"); ok {
		if n, ok := duration(p.value); ok && n > 0 {
			if g == when.ToDay && n < when.Day {
				return 0, false
			}
			return n, true
		}
	}
	return 0, false
}

var durations = regexp.MustCompile(`^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$`)

func duration(s string) (when.Time, bool) {
	m := durations.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, false
	}
	var total when.Time
	for i, unit := range []when.Time{7 * when.Day, when.Day, when.Hour, when.Minute, 1} {
		if m[i+1] != "" {
			n, err := strconv.Atoi(m[i+1])
			if err != nil {
				return 0, false
			}
			total += when.Time(n) * unit
		}
	}
	return total, true
}
