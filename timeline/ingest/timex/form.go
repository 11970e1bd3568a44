package timex

// form is what a rule makes of the words, before any date is known.
type form struct {
	action   action
	from, to int // tokens, end exclusive
	company  int // first token of the whole match, with what stands outside the brackets

	// a whole or partial date
	year, month, day int // 0: not told; years before 1 CE are 0, -1, …
	hasYear          bool
	slash            bool // month and day may be the other way round; see resolver.slashDate
	shortYear        int  // "59" of "1958-59"; the century comes from the other half of the range
	weekday          int  // 1 Monday to 7
	season           string
	ordinal          int // which quarter or century
	decade           int // 1980, or 80 without a century
	half             int // 1 or 2
	holiday          *holiday
	part             string // MO, AF, EV, NI, MI
	clock            clock
	hasClock         bool
	zone             string // TIMEX3 suffix, "Z" or ""
	mod              string

	// a unit seen from another date
	unit    string
	plural  bool
	count   count
	count2  count
	counts  int
	dir     int
	hasDir  bool
	told    bool
	daysOff bool // dir counts days: today, yesterday

	value string // of sets and refs
	pair  int8   // 1: start of a range whose end is the next form, 2: its end; in a list, the place
	list  bool   // the two are no range

	history bool // an expression only in texts that tell a history
}

// forms appends what the best match at token i stands for.
func (m *matcher) forms(list []form, i int) []form {
	t := &m.best
	r := t.rule
	if r.action == actNever {
		return list
	}
	if r.segments == 0 {
		return append(list, m.form(i, 0))
	}
	for s := 1; s <= r.segments; s++ {
		f := m.form(i, int8(s))
		if r.action == actRange {
			f.action, f.pair, f.list = actDate, int8(s), r.list
		}
		list = append(list, f)
	}
	if r.action == actRange {
		if all := list[len(list)-r.segments:]; r.segments == 3 {
			share(&all[0], &all[2])
			share(&all[0], &all[1])
			share(&all[1], &all[2])
		} else {
			share(&all[0], &all[1])
		}
	}
	return list
}

// form collects what the elements of one segment captured.
func (m *matcher) form(i int, segment int8) form {
	t := &m.best
	f := t.rule.attrs
	f.action, f.company = t.rule.action, i
	f.from = -1
	for e := range t.rule.elements {
		el := &t.rule.elements[e]
		if t.n[e] == 0 || el.segment != segment {
			continue
		}
		at, n := int(t.at[e]), int(t.n[e])
		if f.from < 0 {
			f.from = at
		}
		f.to = at + n
		m.capture(&f, el, at, n)
	}
	for f.to > f.from+1 && m.toks[f.to-1].mark == ',' {
		f.to--
	}
	for f.from+1 < f.to && m.toks[f.from].mark == ',' { // a weekday in front was missing
		f.from++
	}
	if f.value == "BC" || f.value == "AD" {
		f.eraYear()
	}
	if c := &f.clock; f.hasClock && c.hour < 12 && (f.part == "AF" || f.part == "EV" || f.part == "NI" && c.hour > 5) {
		c.hour += 12 // "7 o'clock in the evening"
	}
	switch {
	case f.unit == "Q" && f.day > 0: // "Q3"
		f.ordinal, f.day = f.day, 0
	case f.unit == "HY": // "H1"
		f.half, f.day, f.unit = f.day, 0, ""
	}
	return f
}

// capture fills f with what the n tokens at token at mean as el.
func (m *matcher) capture(f *form, el *element, at, n int) {
	tok := &m.toks[at]
	if n == 1 && tok.lex != nil && tok.lex.mask&el.mask != 0 {
		for _, v := range tok.lex.vals {
			if el.mask&(1<<v.class) != 0 {
				f.take(v, tok)
			}
		}
		return
	}
	if tok.kind == number && n == 1 {
		if tok.has(decade) && el.mask&(1<<cDecade) != 0 {
			f.decade = int(tok.num)
			return
		}
		if tok.has(ordinal) && el.mask&(1<<cOrdinal) != 0 {
			f.ordinal = int(tok.num)
			return
		}
	}
	for _, sub := range el.sub {
		if sub.match(m, at) == n {
			m.captureSub(f, sub.name, at)
			return
		}
	}
}

// take puts the meaning of one word into f.
func (f *form) take(v classValue, tok *token) {
	switch v.class {
	case cMonth:
		f.month = int(v.n)
	case cWeekday, cWeekdays:
		f.weekday = int(v.n)
	case cUnit, cUnits:
		f.unit, f.plural = v.s, v.class == cUnits
	case cLasting:
		f.unit = v.s
	case cSeason:
		f.season = v.s
	case cPart:
		f.part = v.s
	case cNoon:
		f.clock, f.hasClock = clock{hour: int(v.n)}, true
	case cDay:
		f.dir, f.hasDir, f.unit, f.daysOff = int(v.n), true, "D", true
	case cTonight:
		f.dir, f.hasDir, f.unit, f.part, f.daysOff = 0, true, "D", "NI", true
	case cOrdinal:
		f.ordinal = int(v.n)
	case cDecade:
		f.decade = int(v.n)
	case cMod, cEdge:
		f.mod = v.s
	case cApprox:
		if f.mod == "" || f.mod == "APPROX" {
			f.mod = v.s
		}
	case cWhich, cTold:
		f.dir, f.hasDir = int(v.n), true
		if v.class == cTold {
			f.told = true
		}
	case cEra:
		if v.s == "BC" && f.hasYear && f.year > 0 {
			f.year = 1 - f.year
		}
		f.value = v.s
	case cZone:
		f.zone = zoneSuffix(v)
	case cSet, cNow, cRecent:
		f.value = v.s
	}
}

func (m *matcher) captureSub(f *form, name string, at int) {
	switch name {
	case "n":
		_, c := m.quantity(at)
		if f.counts++; f.counts == 1 {
			f.count = c
		} else {
			f.count2 = c
		}
	case "d":
		_, f.day = m.day(at)
	case "y":
		_, f.year = m.year(at)
		f.hasYear = true
	case "yy":
		f.shortYear = int(m.toks[at].num)
	case "od":
		_, f.ordinal = m.spelledOrdinal(at)
	case "clock":
		_, f.clock = m.clock(at)
		f.hasClock = true
	case "iso":
		_, d := m.iso(at)
		f.year, f.month, f.day, f.hasYear, f.slash = d.y, d.m, d.d, true, d.slash
	case "holiday":
		_, f.holiday = m.holiday(at)
	}
}

// share lets the two halves of a range lend each other what only one of them tells.
func share(a, b *form) {
	if b.value == "BC" && a.value == "" {
		a.value = "BC"
		if a.hasYear {
			a.year = 1 - a.year
		}
		a.eraYear()
	}
	if b.shortYear > 0 {
		b.year, b.hasYear = a.year/100*100+b.shortYear, true
		if b.year < a.year {
			b.year += 100
		}
		b.shortYear = 0
	}
	if a.month == 0 && a.day > 0 && a.weekday == 0 {
		a.month = b.month
	}
	if b.month == 0 && b.day > 0 && b.weekday == 0 {
		b.month = a.month
	}
	if !a.hasYear && b.hasYear && (a.month > 0 || a.season != "" || a.unit == "Q") {
		a.year, a.hasYear = b.year, true
		if !a.list && a.month > b.month && b.month > 0 { // "October to March 1945"
			a.year--
		}
	}
	if !b.hasYear && a.hasYear && (b.month > 0 || b.season != "") {
		b.year, b.hasYear = a.year, true
		if !a.list && b.month < a.month {
			b.year++
		}
	}
}

// eraYear takes the year of "499 BC" from the number in front of the era.
func (f *form) eraYear() {
	if f.decade > 0 && f.value == "BC" {
		f.decade = -f.decade
	}
	if f.hasYear || f.decade != 0 || f.unit == "CE" {
		return
	}
	y := f.day
	if f.counts > 0 {
		y = int(f.count.n)
	}
	f.day, f.counts = 0, 0
	f.year, f.hasYear = y, y > 0
	if f.value == "BC" {
		f.year = 1 - y
	}
}

// zoneSuffix writes "Z" for the time of Greenwich. Other zones are left out of values, as annotators do: their letters stand for
// several ("IST"), and people write "EST" in summer too.
func zoneSuffix(v classValue) string {
	if v.s == "?" {
		return ""
	}
	return "Z"
}
