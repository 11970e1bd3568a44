package when

import "strconv"

// The names that package time lacks. ParseWords reads what Words writes with them.
var (
	seasonNames  = [...]string{"spring", "summer", "autumn", "winter"}
	ordinalWords = [...]string{"first", "second", "third", "fourth"}
)

// appendPeopleYear appends an astronomical year as people count: 1 is "1 CE", 0 is "1 BCE", 12023 is "12 023".
func appendPeopleYear(b []byte, y int) []byte { return appendEra(appendPeopleNumber(b, y), y) }

// appendYears appends "1914–1918", "49–44 BCE", "44 BCE – 14 CE".
func appendYears(b []byte, from, to int) []byte {
	if (from < 1) != (to < 1) || (from < 1000) != (to < 1000) {
		return appendPeopleYear(append(appendPeopleYear(b, from), " – "...), to)
	}
	return appendPeopleYear(append(appendPeopleNumber(b, from), "–"...), to)
}

// appendEra appends the era where the bare number would be read as something else.
func appendEra(b []byte, y int) []byte {
	switch {
	case y < 1:
		return append(b, " BCE"...)
	case y < 1000:
		return append(b, " CE"...)
	}
	return b
}

// appendPeopleNumber appends the number of a year, from five digits on in groups of three with no-break spaces.
func appendPeopleNumber(b []byte, y int) []byte {
	if y < 1 {
		y = 1 - y
	}
	from := len(b)
	b = strconv.AppendInt(b, int64(y), 10)
	if y < 10_000 {
		return b
	}
	const space = "\u00a0"
	for at := len(b) - 3; at > from; at -= 3 {
		b = append(b, space...)
		copy(b[at+len(space):], b[at:])
		copy(b[at:], space)
	}
	return b
}

// appendOrdinalUnit appends "19th century" or "2nd millennium BCE" for the unit of n years that starts in y.
func appendOrdinalUnit(b []byte, y, n int, name string) []byte {
	number := y/n + 1
	if y < 1 {
		number = -y/n + 1
	}
	b = strconv.AppendInt(b, int64(number), 10)
	b = append(append(b, ordinalSuffix(number)...), name...)
	if y < 1 {
		b = append(b, " BCE"...)
	}
	return b
}

func ordinalSuffix(n int) string {
	if n/10%10 == 1 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// Precision says in words how well s is known: "day precise", "to the month, about", "between two dates, uncertain".
// It is "" for the zero Span.
func (s Span) Precision() string {
	if s.IsZero() {
		return ""
	}
	start, end := s.halves()
	coarser := start
	if end.gran > start.gran {
		coarser = end
	}
	text := "to the " + s.Gran.String()
	switch {
	case start.form == formSet || end.form == formSet || coarser.form == formDigits:
		text = "between two dates"
		if (start.lo == Min || end.hi == Max) && !s.IsRange() {
			text = "one end known"
		}
	case coarser.form == formPart:
		text = "to a part of the year"
	case s.Gran == ToDay:
		text = "day precise"
	}
	if s.Approximate {
		text += ", about"
	}
	if s.Uncertain {
		text += ", uncertain"
	}
	return text
}
