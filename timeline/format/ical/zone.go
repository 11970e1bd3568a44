package ical

import (
	"strconv"

	"entente/timeline/when"
)

// zone is a VTIMEZONE: what has to be taken off a local time to get UTC.
type zone []observance

type observance struct {
	onset  when.Time // local
	rule   *rule
	dates  []when.Time
	offset when.Time // TZOFFSETTO, seconds
}

// offset returns what the clocks are ahead of UTC at a local time. It goes by the observance that began last before it.
func (z zone) offset(t when.Time) when.Time {
	var at, best when.Time
	found := false
	take := func(onset when.Time, o *observance) {
		if onset <= t && (!found || onset > at) {
			at, best, found = onset, o.offset, true
		}
	}
	for i := range z {
		o := &z[i]
		take(o.onset, o)
		for _, d := range o.dates {
			take(d, o)
		}
		if o.rule != nil && o.onset <= t {
			list, _ := o.rule.times(o.onset, t)
			if len(list) > 0 {
				take(list[len(list)-1], o)
			}
		}
	}
	if !found && len(z) > 0 {
		return z[0].offset
	}
	return best
}

// parseOffset reads "-0500" and "+013045".
func parseOffset(s string) when.Time {
	if len(s) < 5 {
		return 0
	}
	n := func(part string) when.Time {
		v, err := strconv.Atoi(part)
		if err != nil {
			return 0
		}
		return when.Time(v)
	}
	v := n(s[1:3])*when.Hour + n(s[3:5])*when.Minute
	if len(s) >= 7 {
		v += n(s[5:7])
	}
	if s[0] == '-' {
		return -v
	}
	return v
}
