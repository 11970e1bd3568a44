package when

// appendRange appends the range from one unit to another, saying once what they share: "28 Feb – 2 Mar 2023".
func (st Style) appendRange(b []byte, from, to half) []byte {
	y1, m1, _ := from.lo.Civil()
	y2, m2, _ := to.lo.Civil()
	if from.gran == to.gran && st.Order != Numeric {
		switch g := from.gran; {
		case g == ToMonth && y1 == y2:
			return st.appendUnit(append(append(b, m1.String()...), "–"...), to.lo, g)
		case g == ToDay && y1 == y2:
			return st.appendDays(b, from.lo, to.lo, m1 == m2)
		case g < ToDay && from.lo.Midnight() == to.lo.Midnight():
			b = st.appendTime(st.appendDay(b, from.lo, true, true), from.lo, g, ", ")
			return st.appendTime(b, to.lo, g, "–")
		}
	}
	if from.gran == to.gran {
		switch g := from.gran; {
		case g == ToYear:
			return appendYears(b, y1, y2)
		case g == ToQuarter && y1 == y2:
			return st.appendUnit(append(b, 'Q', byte('1'+(m1-1)/3), 0xe2, 0x80, 0x93), to.lo, g) // en dash
		}
	}
	return st.appendUnit(append(st.appendUnit(b, from.lo, from.gran), " – "...), to.lo, to.gran)
}

// appendDays appends two days of one year: "28 Feb – 2 Mar 2023", "14–16 Feb 2023", "Feb 14–16, 2023".
func (st Style) appendDays(b []byte, from, to Time, sameMonth bool) []byte {
	monthDay := st.Order == MonthDay
	b = st.appendDay(b, from, !sameMonth || monthDay, false)
	if sameMonth && !st.Weekday {
		b = append(b, "–"...)
	} else {
		b = append(b, " – "...)
	}
	return st.appendDay(b, to, !sameMonth || !monthDay || st.Weekday, true)
}
