package timex

import "strings"

// The grammar's rules say what can be a time; the guards here say what is none all the same. Each of them stands for a
// class of errors that news texts have shown.

// allowed reports whether the match in m.now, which takes the tokens [i, end), is a time.
func (m *matcher) allowed(i, end int) bool {
	r := m.now.rule
	if r.action == actNever {
		return m.neverHolds(i, end)
	}
	if m.isWord(i, "last") {
		if prev := m.at(i - 1); prev.is(cTo) || prev.is(cWill) || prev.is(cWould) || prev.is(cMay) && !prev.has(capital) {
			return false // "to last 72 hours"
		}
	}
	if next := m.at(end); r.action == actRef && m.isWord(end-1, "past") && (next.kind == number || next.is(cNumber) || next.is(cVague)) {
		return false // "the past three summers"
	}
	if r.attrs.value == "THEN" && !m.clauseAt(end) {
		return false // "by then Senator Biden"
	}
	for e := range r.elements {
		if n := int(m.now.n[e]); n > 0 && !m.holds(&r.elements[e], int(m.now.at[e]), end, end-i == n) {
			return false
		}
	}
	// "11 people" is no eleventh.
	last := &m.toks[end-1]
	return r.action != actDate || last.kind != number || last.digits > 3 || !m.at(end).is(cCounted)
}

// clauseAt reports whether token i can start or go on a clause behind a word of time: a mark, a verb, a subject.
func (m *matcher) clauseAt(i int) bool {
	t := m.at(i)
	return t.kind == mark || t.has(newline) || t.is(cWas) || t.is(cBe) || t.is(cHave) || t.is(cWill) || t.is(cWould) || t.is(cThey) || t.is(cArticle) ||
		m.isWord(i, "the") || m.isWord(i, "it") || m.isWord(i, "he") || m.isWord(i, "she")
}

// holds checks what one element took, from token at on, in a match that ends before token end. alone tells that the
// match is nothing but this element.
func (m *matcher) holds(el *element, at, end int, alone bool) bool {
	t := &m.toks[at]
	took := func(c class) bool { return el.mask&(1<<c) != 0 && t.is(c) }
	switch {
	case took(cDay):
		// "USA Today", "VOA Today"
		return !alone || !t.has(capital) || at == 0 || t.has(upper) || !m.at(at-1).has(capital) || m.at(at-1).is(cWeekday) || m.at(at-1).lex != nil
	case took(cMonth):
		return m.monthHolds(at, alone)
	case took(cWeekday):
		return m.weekdayHolds(at, alone)
	case took(cSeason):
		return !t.is(cShy) || !alone && !m.isWord(end, "of") // "the fall of the city"
	case took(cUnit), took(cUnits):
		return m.unitHolds(at)
	case took(cSet):
		return (!t.has(capital) || at == 0 || m.at(at-1).kind != word || t.has(newline)) && !m.titled(at) // "LA Weekly"
	case took(cEra):
		return t.has(upper) || at > m.from // "AD 14"
	case took(cOrdinal):
		return m.now.rule.attrs.unit != "NTH" && m.now.rule.attrs.unit != "W" || t.lex.value(cOrdinal).n < 6
	case el.mask&(1<<cDecade) != 0 && t.kind == number:
		return m.decadeHolds(at)
	}
	for _, sub := range el.sub {
		if !m.subHolds(sub.name, at, end, alone) {
			return false
		}
	}
	return true
}

// subHolds checks what a small grammar took.
func (m *matcher) subHolds(name string, at, end int, alone bool) bool {
	switch name {
	case "y":
		return (!alone || m.yearHolds(at)) && !m.amount(at, end) && (at != end-1 || m.now.hasMonth(m) || !m.ofPeople(m.at(end)))
	case "d":
		return m.dayHolds(at, end)
	case "n":
		return m.countHolds(at, end)
	case "holiday":
		return !alone || m.holidayHolds(at, end)
	}
	return true
}

// hasMonth reports whether the match took the name of a month.
func (t *trail) hasMonth(m *matcher) bool {
	for e := range t.rule.elements {
		if t.n[e] == 1 && t.rule.elements[e].mask&(1<<cMonth) != 0 && m.toks[t.at[e]].is(cMonth) {
			return true
		}
	}
	return false
}

// monthHolds tells the month from the verb "may", the verb "march" and people called May or August.
func (m *matcher) monthHolds(at int, alone bool) bool {
	t := &m.toks[at]
	switch {
	case !t.has(capital):
		return !t.is(cShy) && !t.is(cShort)
	case !alone || !t.is(cShy):
		return true
	case at == 0 || m.at(at+1).mark == '\'' && m.isWord(at+2, "s"): // "May's agreement"
		return false
	}
	prev, next := m.at(at-1), m.at(at+1)
	switch {
	case (m.isWord(at-1, "and") || m.isWord(at-1, "or")) && next.has(capital) && next.kind == word: // "and Jan Novak"
		return false
	case prev.is(cBefore):
		return true
	case next.has(capital) && next.kind == word && !next.has(newline):
		return false
	case prev.is(cArticle) || m.isWord(at-1, "the"): // "a March operation", but "the March on Rome"
		return next.kind == word && !next.is(cBefore)
	}
	return prev.mark == '(' && next.mark == ')'
}

// weekdayHolds tells "Sun" and "Sat" from the sun and the verb.
func (m *matcher) weekdayHolds(at int, alone bool) bool {
	t := &m.toks[at]
	switch {
	case !t.has(capital):
		return !t.is(cShort)
	case t.is(cShort) && t.is(cShy) && m.text[t.end-1] != '.' && m.isWord(at-1, "that"): // a company called Sun
		return false
	case !t.is(cShort), !alone, m.text[t.end-1] == '.':
		return true
	}
	return !t.is(cShy) && at > 0 && m.at(at-1).is(cBefore)
}

// titled reports whether "daily" or "weekly" at token i says what kind of paper a name is: "the daily Granma said".
func (m *matcher) titled(i int) bool {
	name, next := m.at(i+1), m.at(i+2)
	if name.kind != word || name.lex != nil || !name.named() || m.at(i).has(capital) {
		return false
	}
	return next.kind == mark || next.is(cPast) || next.is(cReport) || next.is(cBefore) || next.is(cWas)
}

// unitHolds keeps "this second meeting" and "in quarters of the town" out.
func (m *matcher) unitHolds(at int) bool {
	r := m.now.rule
	switch m.toks[at].lex.word {
	case "second":
		return r.action != actDate
	case "quarters":
		return r.action != actDuration || r.attrs.value != "X" || m.at(at-1).is(cRecent)
	}
	return true
}

// yearHolds tells a year from 2000 people, $1500 and article 1244.
func (m *matcher) yearHolds(at int) bool {
	t, next := m.at(at), m.at(at+1)
	switch {
	case t.kind != number:
		return true
	case next.is(cCounted), next.is(cUnits), next.is(cScale), next.mark == '%':
		return false
	case m.ofPeople(next): // "1709 schoolchildren"
		return false
	case next.has(glued) && (next.kind == word || next.mark == '/'):
		return false
	case next.has(glued) && (next.mark == ',' || next.mark == ':') && m.at(at+2).has(glued):
		return false
	case next.mark == '-' && next.has(glued) && m.at(at+2).is(cUnit):
		return false
	case next.has(capital) && (m.isWord(at+2, "avenue") || m.isWord(at+2, "street") || m.isWord(at+2, "road")): // "1600 Pennsylvania Avenue"
		return false
	case at == 0:
		return next.mark != '.'
	}
	prev := m.at(at - 1)
	if m.numbered(at) || t.num < 1200 || t.has(glued) && !m.opensYear(prev, at) {
		return false
	}
	return prev.mark != '.' || at < 2 || !m.at(at-2).is(cNumbering) // "No. 1244"
}

// numbered reports whether the number at token at is one of a row that a noun numbers: "Resolutions 1737, 1747 and 1803".
func (m *matcher) numbered(at int) bool {
	const longest = 16 // tokens of the row
	for i := at - 1; i >= 0 && i > at-longest; i-- {
		t := m.at(i)
		switch {
		case t.is(cNumbering):
			return true
		case t.kind == number, t.mark == ',' && m.at(i-1).kind == number, (m.isWord(i, "and") || m.isWord(i, "or")) && m.at(i-1).kind == number:
		default:
			return false
		}
	}
	return false
}

// ofPeople reports whether t is a plural that only people and the like are counted by: "schoolchildren", "townspeople".
func (m *matcher) ofPeople(t *token) bool {
	if t.kind != word || t.has(capital) {
		return false
	}
	w := m.text[t.start:t.end]
	for _, end := range [...]string{"children", "people", "folk", "women", "smen", "emen"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// amount reports whether the round number at token at, which ends the match, counts what stands behind it: "spent it on
// 2000 chairs", "about 1500 tents", but "in 2000 elections were held", "the 1900 games".
func (m *matcher) amount(at, end int) bool {
	t, next := m.at(at), m.at(end)
	if at != end-1 || t.kind != number || int(t.num)%100 != 0 || m.now.hasMonth(m) || next.kind != word || next.has(capital) || next.lex != nil {
		return false
	}
	w := m.text[next.start:next.end]
	if len(w) < 5 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") {
		return false
	}
	prev := m.at(at - 1)
	return prev.is(cApprox) || prev.is(cPast) || m.isWord(at-1, "on") || m.isWord(at-1, "with") || m.isWord(at-1, "for") || m.isWord(at-1, "than") ||
		prev.kind == word && prev.lex == nil && strings.HasSuffix(m.text[prev.start:prev.end], "ed")
}

// opensYear reports whether a year may stand right behind prev without a space.
func (m *matcher) opensYear(prev *token, at int) bool {
	switch prev.mark {
	case '(', '[', '"', '\'', ',', ';', '!':
		return true
	case '-', '/': // "2005-2015", but "F-1612"
		return at < 2 || m.at(at-2).kind != number || m.at(at-2).digits == 4
	}
	return false
}

// dayHolds keeps clocks ("5:"), counts ("May 10 people") and bare ordinals ("first") out.
func (m *matcher) dayHolds(at, end int) bool {
	if m.now.rule.segments == 1 && !m.bareDay(at, end) {
		return false
	}
	if next := m.at(end); end == at+1 && (next.is(cCounted) || next.mark == ':' && next.has(glued) && m.at(end+1).has(glued)) {
		return false
	}
	return !m.toks[at].is(cOrdinal) || m.now.hasMonth(m)
}

// bareDay reports whether "the 24th" behind "on" or "by" can be a day: no noun follows that it counts.
func (m *matcher) bareDay(at, end int) bool {
	t, next := m.at(at), m.at(end)
	if t.kind != number || !t.has(ordinal) {
		return false
	}
	return next.kind == mark && next.mark != '-' && next.mark != '\'' || next.has(newline) || next.is(cWas) || next.is(cWill) || next.is(cBe) || next.is(cHave) || next.is(cBefore) ||
		next.is(cPast) || next.is(cClause) || next.is(cThey) || next.kind == word && !next.has(capital) && strings.HasSuffix(m.text[next.start:next.end], "ed")
}

// holidayHolds tells the day from what is named after it, "Christmas Charity", "the Good Friday Agreement", and from names
// that end with it: "White Christmas", "Johnnie Christmas".
func (m *matcher) holidayHolds(at, end int) bool {
	next := m.at(end)
	if next.kind == word && next.has(capital) && !next.is(cWeekday) && !next.is(cMonth) {
		return false
	}
	prev := m.at(at - 1)
	if title := at - 1 - b2n(prev.mark == '.'); end-at == 1 && (m.isWord(title, "mr") || m.isWord(title, "mrs") || m.isWord(title, "ms")) {
		return false
	}
	if end-at > 1 || prev.kind != word || prev.lex != nil || !prev.named() || m.at(at).has(upper) {
		return true
	}
	gerund := prev.end-prev.start > 4 && m.text[prev.end-3:prev.end] == "ing" // "Celebrating Christmas"
	return gerund && (at < 2 || m.at(at-2).mark == '.' || prev.has(newline))
}

// decadeHolds tells decades from types of aircraft: "F-16s".
func (m *matcher) decadeHolds(at int) bool {
	t := m.at(at)
	if t.num == 0 || int(t.num)%10 != 0 || m.text[t.end-1] != 's' {
		return false
	}
	prev := m.at(at - 1)
	switch t.digits {
	case 4:
		return !t.has(glued) || prev.mark == '(' || prev.mark == '"' || prev.mark == '-'
	case 3:
		return m.at(at + 1).is(cEra)
	case 2:
		return prev.mark == '\'' && t.has(glued) || prev.is(cMod) || m.isWord(at-1, "the")
	}
	return false
}

// countHolds keeps "a second", "$5 a share", "three quarters of the land" and "the 2018 day trip" out.
func (m *matcher) countHolds(at, end int) bool {
	last, t := m.at(end-1), m.at(at)
	if t.kind == number && at > 0 && t.has(glued) {
		if prev := m.at(at - 1); prev.kind == mark && (prev.mark == '$' || prev.mark == 0) {
			return false
		}
	}
	if t.kind == number && t.digits == 4 && !t.has(grouped) && last.is(cUnit) && !last.has(glued) {
		return false
	}
	switch {
	case last.lex == nil:
		return true
	case t.kind == number && last.has(capital) && !last.has(upper) && last.start > t.end: // "60 Minutes", a programme
		return false
	case last.lex.word == "quarters", last.lex.word == "quarter":
		return !t.is(cArticle) && (t.is(cVague) || !m.isWord(end, "of"))
	case last.lex.word == "second":
		return t.kind == number || t.is(cNumber)
	}
	return true
}

// neverHolds reports whether a rule of what is no time applies at token i: "in March on the border" is one.
func (m *matcher) neverHolds(i, end int) bool {
	switch {
	case end-i > 3 && m.at(end-2).has(glued) && m.isWord(end-2, "s") && m.at(i).is(cWeekday): // "Tuesday's Guardian"
		return m.at(end - 1).has(capital)
	case m.at(end - 1).is(cMonth): // "Black September"
		return m.at(i).has(capital) && m.at(end-1).has(capital)
	case m.at(i).is(cMonth) && end-i == 2 && !m.isWord(i, "march") && !m.isWord(i, "may"): // "the October Revolution"
		return m.at(i + 1).has(capital)
	case m.isWord(end-1, "war"):
		return m.at(end - 1).has(capital) // "the Thirty Years' War", but "the eight-year war"
	case m.isWord(i, "march"):
		return i == 0 || !m.at(i-1).is(cBefore)
	case m.isWord(i, "may"):
		return !m.at(i).has(capital)
	}
	return true
}
