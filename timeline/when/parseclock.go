package when

// clock reads "hh", "hh:mm" or "hh:mm:ss" and a zone, on the day that starts at day.
func (p *parser) clock(day Time) (half, error) {
	hour, err := p.number(23, "an hour 00 to 23")
	if err != nil {
		return half{}, err
	}
	h := unit(day+Time(hour)*Hour, ToHour)
	if p.take(':') {
		minute, err := p.number(59, "a minute 00 to 59")
		if err != nil {
			return half{}, err
		}
		h = unit(h.lo+Time(minute)*Minute, ToMinute)
		if p.take(':') {
			second, err := p.number(59, "a second 00 to 59")
			if err != nil {
				return half{}, err
			}
			h = unit(h.lo+Time(second), ToSecond)
			p.fraction()
		}
	}
	zone, err := p.zone()
	return half{lo: h.lo - zone, hi: h.hi - zone}, err
}

// fraction skips decimals of a second, which Time does not hold.
func (p *parser) fraction() {
	if p.peek(0) != '.' || !isDigit(p.peek(1)) {
		return
	}
	for p.pos++; isDigit(p.peek(0)); {
		p.pos++
	}
}

// zone returns what "Z" or "±hh:mm" is ahead of UTC.
func (p *parser) zone() (Time, error) {
	sign := Time(1)
	switch {
	case p.take('Z'):
		return 0, nil
	case p.take('-'):
		sign = -1
	case p.take('+'):
	default:
		return 0, nil
	}
	hour, err := p.number(23, "hours 00 to 23 of a zone")
	if err != nil || !p.take(':') {
		return sign * Time(hour) * Hour, err
	}
	minute, err := p.number(59, "minutes 00 to 59 of a zone")
	return sign * Time(hour*Hour+minute*Minute), err
}
