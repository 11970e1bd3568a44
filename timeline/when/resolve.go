package when

import "time"

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
		return r.single(f, season(year, f.part))
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

// single makes a half that is a whole date into a span.
func (r *reader) single(f fields, h half) (Span, error) {
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
		return r.single(f, season(year, 21+f.nth))
	case ToQuarter:
		if f.nth < 1 || f.nth > 4 {
			return Span{}, r.expected(f.at, "a quarter 1 to 4")
		}
		return r.single(f, season(year, 32+f.nth))
	case ToWeek:
		start, ok := weekOf(year, f.nth)
		if !ok {
			return Span{}, r.expected(f.at, "a week that the year has, 1 to 52 or 53")
		}
		return Point(start, ToWeek), nil
	case ToDecade:
		if f.era < 0 {
			return r.single(f, years{-f.nth - 8, 2 - f.nth}.half())
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
