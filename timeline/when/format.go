package when

import (
	"strconv"
	"time"
)

// String returns s as canonical EDTF, "" for the zero Span. Parse reads it back to the same Span.
//
// Where EDTF has no words for what four points hold, three extensions are used: ISO weeks ("2023-W09"), months and
// days of years beyond four digits ("Y12023-05-01") and sets as ends of an interval ("[1667..1670]/1680").
func (s Span) String() string {
	var buf [64]byte
	b, _ := s.AppendText(buf[:0])
	return string(b)
}

// MarshalText returns String. It never fails.
func (s Span) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// AppendText appends String to b. It never fails.
func (s Span) AppendText(b []byte) ([]byte, error) {
	if s.IsZero() {
		return b, nil
	}
	mark := ""
	switch {
	case s.Approximate && s.Uncertain:
		mark = "%"
	case s.Approximate:
		mark = "~"
	case s.Uncertain:
		mark = "?"
	}
	start, end := s.halves()
	b = appendHalf(b, start, mark)
	if s.IsRange() {
		b = appendHalf(append(b, '/'), end, mark)
	}
	return b, nil
}

// UnmarshalText is Parse; empty text gives the zero Span.
func (s *Span) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err == nil {
		*s = v
	}
	return err
}

func appendHalf(b []byte, h half, mark string) []byte {
	switch h.form {
	case formUnknown:
		return b
	case formOpen:
		return append(b, ".."...)
	case formUnit:
		b = appendUnit(b, h.lo, h.gran)
	case formPart:
		b = appendYear(b, h.lo.Year())
		b = appendPadded(append(b, '-'), partOfYear(h.lo, h.hi), 2)
	case formDigits:
		b = appendMasked(b, h.lo.Year(), h.hi.Year(), sharedDigits(h.lo, h.hi))
	case formSet:
		b = append(b, '[')
		if h.lo != Min {
			b = append(appendUnit(b, h.lo, h.gran), mark...)
		}
		b = append(b, ".."...)
		if h.hi != Max {
			b = append(appendUnit(b, h.gran.Floor(h.hi-1), h.gran), mark...)
		}
		return append(b, ']')
	}
	return append(b, mark...)
}

// appendUnit appends the EDTF text of the unit of granularity g that starts at t.
func appendUnit(b []byte, t Time, g Granularity) []byte {
	y, m, d := t.Civil()
	switch g {
	case ToMillennium, ToCentury, ToDecade:
		return appendMasked(b, y, g.Next(t).Year(), int(g-ToDecade)+1)
	case ToYear:
		return appendYear(b, y)
	case ToQuarter:
		return appendPadded(append(appendYear(b, y), '-'), 33+int(m-time.January)/3, 2)
	case ToSeason:
		return appendPadded(append(appendYear(b, y), '-'), 21+int(m-time.March)/3, 2)
	case ToWeek:
		year, week := t.ISOWeek()
		return appendPadded(append(appendYear(b, year), "-W"...), week, 2)
	}
	b = appendPadded(append(appendYear(b, y), '-'), int(m), 2)
	if g == ToMonth {
		return b
	}
	b = appendPadded(append(b, '-'), d, 2)
	if g == ToDay {
		return b
	}
	return appendClock(append(b, 'T'), t, g)
}

// appendClock appends "14", "14:05" or "14:05:09".
func appendClock(b []byte, t Time, g Granularity) []byte {
	hour, minute, second := t.Clock()
	b = appendPadded(b, hour, 2)
	if g <= ToMinute {
		b = appendPadded(append(b, ':'), minute, 2)
	}
	if g == ToSecond {
		b = appendPadded(append(b, ':'), second, 2)
	}
	return b
}

// appendYear appends "2023", "-0043" or "Y12023".
func appendYear(b []byte, y int) []byte {
	switch {
	case y > 9999 || y < -9999:
		return strconv.AppendInt(append(b, 'Y'), int64(y), 10)
	case y < 0:
		return appendPadded(append(b, '-'), -y, 4)
	}
	return appendPadded(b, y, 4)
}

// appendMasked appends the years [first, end), which differ in their last k digits only: "184X", "Y12340S4".
func appendMasked(b []byte, first, end, k int) []byte {
	base := first
	switch {
	case first <= 0:
		base = 1 - end
	case first == 1:
		base = 0
	}
	if base > 9999 {
		b = append(b, 'Y')
	}
	if first <= 0 {
		b = append(b, '-')
	}
	b = appendPadded(b, base, 4)
	if base > 9999 {
		return strconv.AppendInt(append(b, 'S'), int64(digits(base)-k), 10)
	}
	for i := range k {
		b[len(b)-1-i] = 'X'
	}
	return b
}

// appendPadded appends n, which is not negative, with at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	for i := digits(n); i < width; i++ {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// digits returns the number of decimal digits of n, which is not negative.
func digits(n int) int {
	d := 1
	for n >= 10 {
		n /= 10
		d++
	}
	return d
}
