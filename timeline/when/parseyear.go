package when

// year reads "1985", "-0043", "19XX", "1950S2", "Y12345" or "Y-17E7S1".
func (p *parser) year() (years, error) {
	at := p.pos
	if p.take('Y') {
		return p.longYear(at)
	}
	negative := p.take('-')
	from := p.pos
	if from+4 > len(p.in) {
		p.pos = at
		return years{}, p.expected("a year of four digits")
	}
	v, free, ok := leading(p.in[from : from+4])
	switch {
	case !ok:
		p.pos = at
		return years{}, p.expected("a year of four digits")
	case free == 4:
		return years{}, p.expected("at least one digit of the year")
	case negative && v == 0 && free == 0:
		return years{}, p.expected("0000 for the year before 0001")
	}
	p.pos += 4
	if isDigit(p.peek(0)) {
		p.pos = at
		return years{}, p.expected("Y before a year of more than four digits")
	}
	if free == 0 && p.peek(0) == 'S' {
		return p.significant(v, negative)
	}
	return sharing(v, free, negative), nil
}

// longYear reads what follows a Y that stands at the offset at.
func (p *parser) longYear(at int) (years, error) {
	negative := p.take('-')
	v, ok := p.integer()
	if ok && p.take('E') {
		var e int
		e, ok = p.integer()
		for ; ok && e > 0 && v != 0; e-- {
			v *= 10
			ok = v < yearLimit
		}
	}
	if !ok || v >= yearLimit {
		p.pos = at
		return years{}, p.expected("a year up to 292277000000")
	}
	if p.peek(0) == 'S' {
		return p.significant(v, negative)
	}
	return sharing(v, 0, negative), nil
}

// significant reads "S2" after the year v.
func (p *parser) significant(v int, negative bool) (years, error) {
	p.pos++
	at := p.pos
	n, ok := p.integer()
	if !ok || n < 1 {
		p.pos = at
		return years{}, p.expected("the number of significant digits, 1 or more")
	}
	free := max(digits(v)-n, 0)
	for range free {
		v /= 10
	}
	y := sharing(v, free, negative)
	if y.end > yearLimit || y.first < -yearLimit {
		p.pos = at
		return years{}, p.expected("more significant digits: these years are too many")
	}
	return y, nil
}

// integer reads decimal digits; false when there are none or their number is beyond every year.
func (p *parser) integer() (int, bool) {
	from, n := p.pos, 0
	for ; isDigit(p.peek(0)); p.pos++ {
		if n = 10*n + int(p.peek(0)-'0'); n >= 10*yearLimit {
			return 0, false
		}
	}
	return n, p.pos > from
}

// sharing returns the years whose digits are those of v followed by any free digits. Year 0 stays with the years
// before it, so that no two decades overlap.
func sharing(v, free int, negative bool) years {
	n := 1
	for range free {
		n *= 10
	}
	switch {
	case negative:
		return years{-v*n - n + 1, -v*n + 1}
	case v == 0 && free > 0:
		return years{1, n}
	}
	return years{v * n, v*n + n}
}
