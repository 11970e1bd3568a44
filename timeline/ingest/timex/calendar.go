package timex

// Days, years and whole dates in figures and words.

// day reads a day of a month: "5", "5th", "fifth".
func (m *matcher) day(i int) (int, int) {
	t := m.at(i)
	switch {
	case t.kind == number && t.digits <= 2 && !t.has(decade|grouped) && t.num >= 1 && t.num <= 31:
		return 1, int(t.num)
	case t.is(cOrdinal):
		v := int(t.lex.value(cOrdinal).n)
		return 1, v
	case t.is(cNumber):
		if n, v := m.spelledOrdinal(i); n > 0 && v <= 31 {
			return n, v
		}
	}
	return 0, 0
}

// spelledOrdinal reads "twenty-first".
func (m *matcher) spelledOrdinal(i int) (int, int) {
	t := m.at(i)
	if t.is(cNumber) && t.lex.value(cNumber).n >= 20 && m.at(i+1).mark == '-' && m.at(i+2).is(cOrdinal) {
		if v := m.at(i + 2).lex.value(cOrdinal).n; v < 10 {
			return 3, int(t.lex.value(cNumber).n + v)
		}
	}
	return 0, 0
}

// year reads four digits that can be a year, or "nineteen eighty-four".
func (m *matcher) year(i int) (int, int) {
	t := m.at(i)
	if m.isPlain(i) && t.digits == 4 && t.num >= 1000 && t.num < 2200 {
		return 1, int(t.num)
	}
	if t.is(cNumber) {
		if c := t.lex.value(cNumber).n; c >= 15 && c <= 20 && m.at(i+1).is(cNumber) {
			if n, v := m.spelled(i + 1); v >= 10 && v < 100 {
				return 1 + n, int(c*100 + v)
			}
		}
		if m.isWord(i-1, "year") || m.isWord(i-1, "years") { // "the year two thousand and four"
			if n, v := m.spelled(i); v >= 1200 && v < 2200 {
				return n, int(v)
			}
		}
	}
	return 0, 0
}

// ymd is a whole date.
type ymd struct {
	y, m, d int
	slash   bool // "05/03/2021": m may be the day and d the month
}

// iso reads "2023-02-27", "27.02.2023", "27/02/2023", "02/27/2023" and "05/03/2021", which may be either.
func (m *matcher) iso(i int) (int, ymd) {
	for k := range 5 {
		t := m.at(i + k)
		if k > 0 && !t.has(glued) || k%2 == 0 && !m.isPlain(i+k) || k%2 == 1 && t.mark != m.at(i+1).mark {
			return 0, ymd{}
		}
	}
	a, b, c := int(m.at(i).num), int(m.at(i+2).num), int(m.at(i+4).num)
	sep := m.at(i + 1).mark
	var r ymd
	switch {
	case m.at(i).digits == 4 && (sep == '-' || sep == '/'):
		r = ymd{y: a, m: b, d: c}
	case m.at(i+4).digits == 2 && sep == '/' && b > 12: // "10/26/89", as American agencies write
		r = ymd{y: 1900 + c, m: a, d: b}
		if c < 50 {
			r.y += 100
		}
	case m.at(i+4).digits != 4:
		return 0, r
	case sep == '.', sep == '-', sep == '/' && a > 12:
		r = ymd{y: c, m: b, d: a}
	case sep == '/' && b > 12, sep == '/' && a == b:
		r = ymd{y: c, m: a, d: b}
	case sep == '/':
		r = ymd{y: c, m: b, d: a, slash: true}
	default:
		return 0, r
	}
	if r.m < 1 || r.m > 12 || r.d < 1 || r.d > 31 || r.y < 1000 {
		return 0, r
	}
	return 5, r
}
