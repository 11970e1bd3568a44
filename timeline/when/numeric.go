package when

// numeric takes "2023-02-28", "28.2.2023" and "28/2/2023", and "0044-03" where EDTF would not. Of two small numbers
// before a dot the first is the day everywhere; before a slash or hyphen it may be the month.
func (c *collector) numeric() bool {
	sep := c.word(1)
	if sep != "/" && sep != "." && sep != "-" || !c.glued(1) || !c.glued(2) || c.number(2) < 0 || c.f.month != 0 {
		return false
	}
	a, b, d := c.number(0), c.number(2), c.number(4)
	width := func(n int) int { return len(c.word(n)) }
	full := c.word(3) == sep && c.glued(3) && c.glued(4) && d >= 0
	switch {
	case full && width(0) > 2:
		c.large, c.f.month, c.small = append(c.large, a), b, append(c.small, d)
	case full && width(4) > 2:
		switch {
		case sep == "." || a > 12:
		case b > 12:
			a, b = b, a
		case a != b:
			c.f.ambiguous = true
		}
		c.small, c.f.month, c.large = append(c.small, a), b, append(c.large, d)
	case !full && sep == "-" && width(0) > 3 && width(2) == 2 && b >= 1 && b <= 12:
		c.large, c.f.month = append(c.large, a), b
	default:
		return false
	}
	c.i += 3
	if full {
		c.i += 2
	}
	if era := eraOf(c.word(0)); era != 0 {
		c.f.era = era
		c.i++
	}
	return true
}

// finish sorts the numbers into day and year.
func (c *collector) finish() (fields, error) {
	f := c.f
	if len(c.large) > 1 || len(c.small) > 2 {
		return f, c.expected(f.at, "one day and one year")
	}
	if len(c.large) == 1 {
		f.year, f.hasYear = c.large[0], true
	}
	if len(c.small) == 2 || len(c.small) == 1 && (f.unit != None || f.part != 0) {
		return f, c.expected(f.at, "the year with four digits, or with CE or BCE, as in 44 CE,")
	}
	if len(c.small) == 1 {
		f.day = c.small[0]
		f.bare = !f.hasYear && f.month == 0 && f.weekday == 0 && f.hasTime == None
		if f.day < 1 || f.day > 31 && !f.bare {
			return f, c.expected(f.at, "a day 1 to 31, or the year with four digits")
		}
	}
	hasDay := f.month != 0 || f.day != 0 || f.weekday != 0 || f.hasTime != None
	if (f.unit != None || f.part != 0) && hasDay || f.unit >= ToDecade && f.hasYear || f.month > 12 {
		return f, c.expected(f.at, examples)
	}
	return f, nil
}
