package when

import "time"

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
	named := f.month != 0 || f.day != 0 || f.weekday != 0 || f.hasTime != None
	if (f.unit != None || f.part != 0) && named || f.unit >= ToDecade && f.hasYear || f.month > 12 {
		return f, c.expected(f.at, examples)
	}
	return f, nil
}

// borrow fills what one end of a period leaves to the other: "28 Feb – 2 Mar 2023", "49–44 BCE", "1914–18".
func (f *fields) borrow(o *fields) {
	switch {
	case f.fixed != (Span{}) || o.fixed != (Span{}):
		return
	case f.bare && (o.day != 0 && !o.bare):
		f.bare = false
	case f.bare && o.hasYear && o.month == 0 && o.unit == None:
		f.bare, f.hasYear, f.year, f.day = false, true, f.day, 0
	case o.bare && f.hasYear && f.month == 0 && f.unit == None && f.era == 0 && f.year >= 100:
		o.bare, o.hasYear, o.year, o.day = false, true, f.year/100*100+o.day, 0
	}
	if f.era == 0 && o.era < 0 {
		f.era = o.era
	}
	lend(f, o)
	lend(o, f)
}

// lend gives f the larger parts that it lacks and o has.
func lend(f, o *fields) {
	if f.hasTime != None && f.day == 0 && f.month == 0 && o.hasTime != None {
		f.day, f.month = o.day, o.month
	}
	if f.day != 0 && f.month == 0 && !f.bare {
		f.month = o.month
	}
	if !f.hasYear && f.unit < ToDecade {
		f.hasYear, f.year = o.hasYear, o.year
		if f.era == 0 {
			f.era = o.era
		}
	}
}

// resolve makes fields into a span.
func (r *reader) resolve(f fields) (Span, error) {
	if f.fixed != (Span{}) {
		return f.fixed, nil
	}
	year := r.today.Year()
	if f.hasYear {
		year = f.year
		if f.year == 0 {
			return Span{}, r.expected(f.at, "a year from 1, as 1 BCE is followed by 1 CE,")
		}
		if f.year > MaxYear {
			return Span{}, r.expected(f.at, "a year up to 292277000000")
		}
		if f.era < 0 {
			year = 1 - f.year
		}
	}
	switch {
	case f.bare:
		return Span{}, r.expected(f.at, "a full date, or a year with four digits, or with CE or BCE, as in 44 CE,")
	case f.part != 0:
		h := season(year, f.part)
		return r.whole(f, h)
	case f.unit != None:
		return r.unit(f, year)
	case f.day != 0 || f.weekday != 0 || f.hasTime != None:
		return r.dayOf(f, year)
	case f.month != 0:
		return Point(Date(year, time.Month(f.month), 1), ToMonth), nil
	case f.hasYear:
		return Point(Date(year, time.January, 1), ToYear), nil
	}
	return Span{}, r.expected(f.at, examples)
}

func (r *reader) whole(f fields, h half) (Span, error) {
	s, ok := join(h, h)
	if !ok {
		return Span{}, r.expected(f.at, examples)
	}
	return s, nil
}

// unit resolves seasons, quarters, weeks, decades, centuries and millennia.
func (r *reader) unit(f fields, year int) (Span, error) {
	switch f.unit {
	case ToSeason:
		return r.whole(f, season(year, 21+f.nth))
	case ToQuarter:
		if f.nth < 1 || f.nth > 4 {
			return Span{}, r.expected(f.at, "a quarter 1 to 4")
		}
		return r.whole(f, season(year, 32+f.nth))
	case ToWeek:
		start, ok := weekOf(year, f.nth)
		if !ok {
			return Span{}, r.expected(f.at, "a week that the year has, 1 to 52 or 53")
		}
		return Point(start, ToWeek), nil
	case ToDecade:
		if f.era < 0 {
			return r.whole(f, years{-f.nth - 8, 2 - f.nth}.half())
		}
		return Point(Date(max(f.nth, 1), time.January, 1), ToDecade), nil
	}
	n := 100
	if f.unit == ToMillennium {
		n = 1000
	}
	if f.nth > MaxYear/n {
		return Span{}, r.expected(f.at, "a smaller number")
	}
	if f.era < 0 {
		return Point(Date(-(f.nth-1)*n, time.January, 1), f.unit), nil
	}
	return Point(Date(max((f.nth-1)*n, 1), time.January, 1), f.unit), nil
}

// dayOf resolves a day and the time on it.
func (r *reader) dayOf(f fields, year int) (Span, error) {
	t := r.today
	switch {
	case f.day != 0 && f.month == 0, f.day == 0 && (f.month != 0 || f.hasYear):
		return Span{}, r.expected(f.at, "a day, a month and a year")
	case f.day != 0:
		first := Date(year, time.Month(f.month), 1)
		if last := int((ToMonth.Next(first) - first) / Day); f.day > last {
			return Span{}, r.expected(f.at, "a day 1 to "+string(appendPadded(nil, last, 2))+" of "+
				Point(first, ToMonth).Words(Style{}))
		}
		t = first.AddDays(f.day - 1)
	case f.weekday != 0: // "Tuesday": today or the next one
		t = t.AddDays((f.weekday - 1 - int(t.Weekday()) + 7) % 7)
	}
	if f.weekday != 0 && int(t.Weekday()) != f.weekday-1 {
		return Span{}, r.expected(f.at, t.Weekday().String()+", which "+Point(t, ToDay).Words(Style{})+" was,")
	}
	if f.ambiguous {
		return Span{}, &AmbiguousError{Input: r.in, Readings: []Span{
			Point(t, ToDay), Point(Date(year, time.Month(f.day), f.month), ToDay),
		}}
	}
	if f.hasTime != None {
		return Point(t+f.time, f.hasTime), nil
	}
	return Point(t, ToDay), nil
}
