package when

import "slices"

// winterEnd takes the second year of "winter 2022–23" and "winter 45–44 BCE".
func (c *collector) winterEnd() bool {
	years := append(slices.Clone(c.large), c.small...)
	if w := c.word(0); w != "-" && w != "–" && w != "/" || c.f.unit != ToSeason || c.f.nth != 3 || c.winter || len(years) != 1 || c.number(1) < 0 {
		return false
	}
	first, second := years[0], c.number(1)
	c.i += 2
	if era := eraOf(c.word(0)); era != 0 {
		if c.f.era == 0 {
			c.f.era = era
		}
		c.i++
	}
	c.large, c.small, c.winter = years, nil, true
	if c.f.era < 0 {
		return second == first-1 || first == 1 && second == 1
	}
	return second == first+1 || second == (first+1)%100
}

// clock takes "14:05", "14:05:09" and "14 h".
func (c *collector) clock() bool {
	hour, minute, second := c.number(0), c.number(2), c.number(4)
	switch {
	case c.f.hasTime != None || hour > 23:
		return false
	case c.word(1) == "h":
		c.f.time, c.f.hasTime = Time(hour)*Hour, ToHour
		c.i += 2
		return true
	case c.word(1) != ":" || !c.glued(1) || minute < 0 || minute > 59:
		return false
	}
	c.f.time, c.f.hasTime = Time(hour*Hour+minute*Minute), ToMinute
	c.i += 3
	if c.word(0) == ":" && second >= 0 && second <= 59 {
		c.f.time, c.f.hasTime = c.f.time+Time(second), ToSecond
		c.i += 2
	}
	return true
}

// decade takes "1840s", "40s BCE", "1800s" (the century) and "1800s (decade)".
func (c *collector) decade() bool {
	n := c.number(0)
	if c.word(1) != "s" || !c.glued(1) || n%10 != 0 {
		return false
	}
	c.i += 2
	g := ToDecade
	if rest, ok := cutPrefix(c.tokens[c.i:], "( decade )"); ok {
		c.i = len(c.tokens) - len(rest)
	} else if c.word(0) == "decade" {
		c.i++
	} else if n%100 == 0 && n > 0 {
		g = ToCentury
		n = n/100 + 1
	}
	c.f.era = eraOf(c.word(0))
	if c.f.era != 0 {
		c.i++
	}
	if c.f.era < 0 && (g == ToCentury || n == 0) {
		return false // 199 to 100 BCE is no century, 9 to 0 BCE no decade; nobody knows what was meant
	}
	return c.setUnit(g, n)
}

// ordinalNumber takes "19th century", "2nd half", and "2nd" as a day.
func (c *collector) ordinalNumber() bool {
	n := c.number(0)
	if s := c.word(1); !c.glued(1) || s != "st" && s != "nd" && s != "rd" && s != "th" {
		return false
	}
	switch c.i++; c.word(1) {
	case "century", "millennium", "quarter", "half", "third":
		return c.ordinal(n)
	}
	c.i++
	c.small = append(c.small, n)
	return true
}

// ordinal takes an ordinal, whose last token is the current one, and the unit that it counts.
func (c *collector) ordinal(n int) bool {
	unit := c.word(1)
	c.i += 2
	switch unit {
	case "century", "millennium":
		g := ToCentury
		if unit == "millennium" {
			g = ToMillennium
		}
		if n == 0 || !c.setUnit(g, n) {
			return false
		}
		if c.f.era = eraOf(c.word(0)); c.f.era != 0 {
			c.i++
		}
		return true
	case "quarter":
		return c.setUnit(ToQuarter, n)
	case "half":
		return n <= 2 && c.setPart(39, n)
	case "third":
		return n <= 3 && c.setPart(36, n)
	}
	return false
}

// setPart keeps part n of a year, which EDTF numbers from base+1.
func (c *collector) setPart(base, n int) bool {
	if n < 1 || c.f.unit != None || c.f.part != 0 {
		return false
	}
	c.f.part = base + n
	return true
}
