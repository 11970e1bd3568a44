package timex

// subGrammar matches what is not one word of a class. mask holds the classes of words that can start it, digits says
// that digits can.
type subGrammar struct {
	name   string
	mask   uint64
	digits bool
	any    bool // words that no list knows can start it
	match  func(m *matcher, i int) int
}

var subGrammars = map[string]subGrammar{
	"n": {name: "n", mask: 1<<cNumber | 1<<cVague | 1<<cArticle, digits: true, match: func(m *matcher, i int) int {
		n, _ := m.quantity(i)
		return n
	}},
	"d":     {name: "d", mask: 1<<cOrdinal | 1<<cNumber, digits: true, match: func(m *matcher, i int) int { n, _ := m.day(i); return n }},
	"y":     {name: "y", mask: 1 << cNumber, digits: true, match: func(m *matcher, i int) int { n, _ := m.year(i); return n }},
	"yy":    {name: "yy", digits: true, match: func(m *matcher, i int) int { return b2n(m.isPlain(i) && m.toks[i].digits == 2) }},
	"od":    {name: "od", mask: 1 << cNumber, match: func(m *matcher, i int) int { n, _ := m.spelledOrdinal(i); return n }},
	"clock": {name: "clock", mask: 1<<cNoon | 1<<cNumber | 1<<cPortion, digits: true, match: func(m *matcher, i int) int { n, _ := m.clock(i); return n }},
	"iso":   {name: "iso", digits: true, match: func(m *matcher, i int) int { n, _ := m.iso(i); return n }},
	"place": {name: "place", any: true, match: (*matcher).placeOfTime},
	"holiday": {name: "holiday", mask: 1 << cHoliday, digits: true, match: func(m *matcher, i int) int {
		n, _ := m.holiday(i)
		return n
	}},
}

// placeOfTime reads the name in front of "time": "Moscow time", "New York time".
func (m *matcher) placeOfTime(i int) int {
	for n := 1; n <= 2 && m.at(i+n-1).kind == word && m.at(i+n-1).named(); n++ {
		if m.isWord(i+n, "time") && !m.at(i+n).has(capital) {
			return n
		}
	}
	return 0
}

func b2n(b bool) int {
	if b {
		return 1
	}
	return 0
}

// count is a number of units; vague when only words like "several" tell it.
type count struct {
	n     float64
	vague bool
}

func (m *matcher) at(i int) *token {
	if i >= 0 && i < len(m.toks) {
		return &m.toks[i]
	}
	return &noToken
}

var noToken = token{kind: mark}

// isPlain reports whether token i is digits and nothing else.
func (m *matcher) isPlain(i int) bool {
	t := m.at(i)
	return t.kind == number && !t.has(ordinal|decade|grouped)
}

func (m *matcher) isWord(i int, w string) bool {
	return isWord(m.text, m.at(i), w)
}

// quantity reads "3", "3.5", "twenty-one", "a hundred and sixteen", "two and a half", "a", "a few", "a couple of",
// "several", "dozens of", "half a".
func (m *matcher) quantity(i int) (int, count) {
	t := m.at(i)
	switch {
	case t.kind == number && !t.has(ordinal|decade):
		n := i + 1
		v := t.num
		if s := m.at(n); s.is(cScale) && s.kind == word {
			v *= s.lex.value(cScale).n
			n++
		}
		n, v = m.andHalf(n, v)
		if k, part := m.fraction(n); k > 0 {
			n, v = n+k, v+part
		}
		return n - i, count{n: v}
	case t.is(cVague):
		return 1, count{vague: true}
	case t.is(cArticle):
		return m.afterArticle(i)
	case t.is(cNumber):
		n, v := m.spelled(i)
		switch {
		case m.isWord(i, "dozen"):
			return n, count{n: v}
		case m.isWord(i, "couple"):
			return n + b2n(m.isWord(i+n, "of")), count{n: v}
		}
		end, v := m.andHalf(i+n, v)
		return end - i, count{n: v}
	}
	return 0, count{}
}

// afterArticle reads what may stand behind "a": "few", "couple of", "dozen", "hundred", or nothing for one.
func (m *matcher) afterArticle(i int) (int, count) {
	switch t := m.at(i + 1); {
	case t.is(cVague):
		return 2, count{vague: true}
	case m.isWord(i+1, "couple"):
		return 2 + b2n(m.isWord(i+2, "of")), count{n: 2}
	case m.isWord(i+1, "number") && m.isWord(i+2, "of"):
		return 3, count{vague: true}
	case t.is(cScale):
		n, v := m.spelled(i)
		return n, count{n: v}
	case m.isWord(i+1, "dozen"):
		return 2, count{n: 12}
	}
	return 1, count{n: 1}
}

// spelled reads a number in words.
func (m *matcher) spelled(i int) (int, float64) {
	at, total, part, last := i, 0.0, 0.0, 1000.0
	if m.at(i).is(cArticle) {
		part, at = 1, i+1
	}
	for {
		t := m.at(at)
		switch {
		case t.is(cNumber) && at > i && m.at(at-1).mark == '-' && part >= 20 && t.lex.value(cNumber).n < 10,
			t.is(cNumber) && t.lex.value(cNumber).n < last:
			v := t.lex.value(cNumber).n
			part += v
			last = 1
			if v >= 20 {
				last = 10
			}
			at++
		case t.is(cScale) && at > i:
			if s := t.lex.value(cScale).n; s >= 1000 {
				total += part * s
				part = 0
			} else {
				part *= s
			}
			last = 100
			at++
		case t.mark == '-' && last == 10 && m.at(at+1).is(cNumber) && m.at(at+1).has(glued) && m.at(at+1).lex.value(cNumber).n < 10:
			at++
		case last == 100 && m.isWord(at, "and") && m.at(at+1).is(cNumber):
			at++
		default:
			return at - i, total + part
		}
		if at-i > 12 {
			return at - i, total + part
		}
	}
}

// fraction reads "1/2" behind a number, apart from it: "2 1/2 years".
func (m *matcher) fraction(i int) (int, float64) {
	if !m.isPlain(i) || m.at(i).has(glued) || m.at(i+1).mark != '/' || !m.at(i+1).has(glued) || !m.isPlain(i+2) || !m.at(i+2).has(glued) {
		return 0, 0
	}
	a, b := m.at(i).num, m.at(i+2).num
	if a < 1 || b <= a || b > 16 {
		return 0, 0
	}
	return 3, a / b
}

// hyphen returns 1 when token i is a hyphen, else 0.
func (m *matcher) hyphen(i int) int { return b2n(m.at(i).mark == '-') }

// andHalf reads "and a half", "and one-half" and "-and-a-half" behind a number.
func (m *matcher) andHalf(i int, v float64) (int, float64) {
	k := i + m.hyphen(i)
	if !m.isWord(k, "and") {
		return i, v
	}
	k++
	k += m.hyphen(k)
	if !m.isWord(k, "a") && !m.isWord(k, "one") {
		return i, v
	}
	k++
	k += m.hyphen(k)
	if !m.isWord(k, "half") {
		return i, v
	}
	return k + 1, v + 0.5
}

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

// clock is a time of day.
type clock struct {
	hour, minute, second int
	hasMinute            bool
}

// clock reads "10:30", "10:30:15", "5:34 AM", "3 p.m.", "1430 GMT", "10 o'clock", "noon", "midnight", "half past
// seven".
func (m *matcher) clock(i int) (int, clock) {
	t := m.at(i)
	if t.is(cNoon) {
		return 1, clock{hour: int(t.lex.value(cNoon).n)}
	}
	if n, c := m.spokenClock(i); n > 0 {
		return n, c
	}
	var c clock
	n := 1
	switch {
	case t.is(cNumber):
		c.hour = int(t.lex.value(cNumber).n)
	case !m.isPlain(i) && !(t.kind == number && t.has(grouped)):
		return 0, c
	case t.digits == 4 && t.num < 2400 && int(t.num)%100 < 60 && m.at(i+1).is(cZone):
		return 1, clock{hour: int(t.num) / 100, minute: int(t.num) % 100, hasMinute: true}
	case t.digits > 2 && !t.has(grouped):
		return 0, c
	case t.has(grouped): // "10.30 a.m."
		c.hour = int(t.num)
		c.minute = int((t.num-float64(c.hour))*100 + 0.5)
		c.hasMinute = true
		if c.hour < 24 && c.minute < 60 && m.at(i+1).is(cZone) { // "14.35 GMT"
			return 1, c
		}
		if c.minute > 59 || !m.at(i+1).is(cAmpm) {
			return 0, c
		}
	default:
		c.hour = int(t.num)
	}
	colon := false
	if m.at(i+1).mark == ':' && m.at(i+1).has(glued) && m.minutes(i+2) {
		c.minute, c.hasMinute, colon = int(m.at(i+2).num), true, true
		n = 3
		if m.at(i+3).mark == ':' && m.at(i+3).has(glued) && m.minutes(i+4) {
			c.second = int(m.at(i + 4).num)
			n = 5
		}
	}
	switch a := m.at(i + n); {
	case a.is(cAmpm) && c.hour >= 1 && c.hour <= 12 && (t.kind == number || m.at(i+n).end > m.at(i+n).start+2):
		c.hour = c.hour%12 + int(a.lex.value(cAmpm).n)
		return n + 1, c
	case m.isWord(i+n, "o") && m.at(i+n+1).mark == '\'' && m.isWord(i+n+2, "clock"):
		return n + 3, c
	}
	if !colon && c.hour >= 1 && c.hour <= 12 && m.isWord(i-1, "at") && (m.isWord(i+1, "in") || m.isWord(i+1, "on")) && m.isWord(i+2, "the") && m.at(i+3).is(cPart) {
		return 1, c // "at 4 in the morning"
	}
	if colon && c.hour < 25 && t.kind == number && m.at(i+n).mark != ':' {
		return n, c
	}
	return 0, c
}

func (m *matcher) minutes(i int) bool {
	return m.isPlain(i) && m.at(i).has(glued) && m.at(i).digits == 2 && m.at(i).num < 60
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
