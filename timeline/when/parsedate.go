package when

import "time"

// yearLimit lets Parse read the last years of units that start at MaxYear.
const yearLimit = MaxYear + 1000

// years is a run of years [first, end). It is one year unless digits are unspecified.
type years struct{ first, end int }

func (y years) half() half {
	return half{lo: Date(y.first, time.January, 1), hi: Date(y.end, time.January, 1)}
}

// unit returns the half that is one unit.
func unit(t Time, g Granularity) half { return half{lo: t, hi: g.Next(t)} }

// date reads a date with its marks, and a time if there is one.
func (p *parser) date() (half, error) {
	p.mark()
	y, err := p.year()
	if err != nil {
		return half{}, err
	}
	p.mark()
	if !p.take('-') {
		return y.half(), nil
	}
	p.mark()
	if p.peek(0) == 'W' {
		return p.week(y)
	}
	at := p.pos
	month, free, ok := p.two()
	if !ok || free == 0 && (month < 1 || month > 12 && month < 21 || month > 41) || free == 1 && month > 1 {
		p.pos = at
		return half{}, p.expected("a month 01 to 12, a season 21 to 41 or a week W01 to W53")
	}
	if y.end != y.first+1 && free != 2 {
		p.pos = at
		return half{}, p.expected("XX, as four points cannot hold a month of some year,")
	}
	p.mark()
	if free == 2 {
		return y.half(), p.unspecifiedDay()
	}
	if free == 1 {
		from := max(10*month, 1)
		return half{lo: Date(y.first, time.Month(from), 1), hi: Date(y.first, time.Month(min(10*month+9, 12)+1), 1)},
			p.unspecifiedDay()
	}
	if month > 12 {
		return season(y.first, month), nil
	}
	first := Date(y.first, time.Month(month), 1)
	if !p.take('-') {
		return unit(first, ToMonth), nil
	}
	return p.day(first)
}

// unspecifiedDay allows "-XX" after a month that is not known.
func (p *parser) unspecifiedDay() error {
	if !p.take('-') {
		return nil
	}
	p.mark()
	if _, free, ok := p.two(); !ok || free != 2 {
		return p.expected("XX for the day, as the month is not known,")
	}
	p.mark()
	return nil
}

// day reads a day of the month that starts at first.
func (p *parser) day(first Time) (half, error) {
	p.mark()
	next := ToMonth.Next(first)
	last := int((next - first) / Day)
	at := p.pos
	d, free, ok := p.two()
	if !ok || free == 0 && (d < 1 || d > last) || free == 1 && 10*d > last {
		p.pos = at
		return half{}, p.expected("a day 01 to " + string(appendPadded(nil, last, 2)))
	}
	p.mark()
	switch free {
	case 2:
		return half{lo: first, hi: next}, nil
	case 1:
		return half{lo: first.AddDays(max(10*d, 1) - 1), hi: first.AddDays(min(10*d+9, last))}, nil
	}
	start := first.AddDays(d - 1)
	if !p.take('T') {
		return unit(start, ToDay), nil
	}
	h, err := p.clock(start)
	if err == nil {
		p.mark()
	}
	return h, err
}

// season returns the part of year y with EDTF's number n, 21 to 41.
func season(y, n int) half {
	part := func(month, length int) half {
		t := Date(y, time.Month(month), 1)
		return half{lo: t, hi: t.AddMonths(length)}
	}
	switch {
	case n <= 28: // twice: of no hemisphere, northern
		return part(3+3*((n-21)%4), 3)
	case n <= 32: // southern: spring is in September
		return part(3+3*((n-29+2)%4), 3)
	case n <= 36:
		return part(1+3*(n-33), 3)
	case n <= 39:
		return part(1+4*(n-37), 4)
	}
	return part(1+6*(n-40), 6)
}

// week reads "W09".
func (p *parser) week(y years) (half, error) {
	p.pos++
	at := p.pos
	n, free, ok := p.two()
	if ok && free == 0 && n >= 1 && y.end == y.first+1 {
		if start, ok := weekOf(y.first, n); ok {
			p.mark()
			return unit(start, ToWeek), nil
		}
	}
	p.pos = at
	return half{}, p.expected("a week that the year has, 01 to 52 or 53")
}

// weekOf returns the Monday of week n of a year.
func weekOf(year, n int) (Time, bool) {
	start := ToWeek.Floor(Date(year, time.January, 4)).AddDays(7 * (n - 1)) // 4 January is in week 1
	y, _ := start.ISOWeek()
	return start, y == year
}

// number reads two digits.
func (p *parser) number(most int, what string) (int, error) {
	at := p.pos
	n, free, ok := p.two()
	if !ok || free != 0 || n > most {
		p.pos = at
		return 0, p.expected(what)
	}
	return n, nil
}

// two reads two digits of which the last ones may be X; free counts those and n is the number before them.
func (p *parser) two() (n, free int, ok bool) {
	n, free, ok = leading(p.in[p.pos:min(p.pos+2, len(p.in))])
	if ok && p.pos+2 <= len(p.in) {
		p.pos += 2
		return n, free, true
	}
	return 0, 0, false
}

// leading reads digits followed by X.
func leading(s string) (n, free int, ok bool) {
	for i := range len(s) {
		switch c := s[i]; {
		case c == 'X':
			free++
		case isDigit(c) && free == 0:
			n = 10*n + int(c-'0')
		default:
			return 0, 0, false
		}
	}
	return n, free, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
