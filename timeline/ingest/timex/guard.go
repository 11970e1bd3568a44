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
	if m.isWord(end, "leading") && (m.isWord(end-1, "week") || m.isWord(end-1, "month") || m.isWord(end-1, "year")) {
		return false // "in the week leading up to the summit" is no week of the article
	}
	if r.attrs.value == "NTH" && m.isWord(end, "of") && (m.isWord(end+1, "his") || m.isWord(end+1, "her") || m.isWord(end+1, "its") || m.isWord(end+1, "their")) {
		return false // "the last day of his term" is none of the month that the text has reached
	}
	if r.attrs.value == "THEN" && !m.clauseAt(end) {
		return false // "by then Senator Biden"
	}
	if m.isWord(end-1, "day") && (r.action == actDate && m.isWord(i, "last") || r.action == actDuration && m.isWord(i, "the") && m.isWord(i-1, "on")) {
		return false // "on the last day" is one of a row, neither a length nor yesterday
	}
	if r.action == actDate && m.inName(i, end) {
		return false
	}
	for e := range r.elements {
		n := int(m.now.n[e])
		alone := end-i == n || end-i == n+1 && m.toks[end-1].mark == ','
		if n > 0 && !m.holds(&r.elements[e], int(m.now.at[e]), end, alone) {
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
	case took(cDay) && m.paperOfToday(at):
		return false
	case took(cDay):
		// "USA Today", "VOA Today"
		return !alone || !t.has(capital) || at == 0 || t.has(upper) || !m.at(at-1).has(capital) || m.at(at-1).is(cWeekday) || m.at(at-1).lex != nil
	case took(cMonth):
		return m.monthHolds(at, alone)
	case took(cWeekday):
		return m.weekdayHolds(at, alone)
	case took(cSeason):
		return m.seasonHolds(at, end, alone)
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
		return (!alone || m.yearHolds(at)) && !m.amount(at, end) && !m.changed(at) && (at != end-1 || m.now.hasMonth(m) || !m.ofPeople(m.at(end)))
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

// seasonHolds tells seasons from verbs, "the fall of the city" and names: "Cold Spring Harbor".
func (m *matcher) seasonHolds(at, end int, alone bool) bool {
	t, prev, next := m.at(at), m.at(at-1), m.at(at+1)
	if t.has(capital) && at > m.from && prev.has(capital) && next.named() && !next.has(newline) && !prev.is(cMod) && !prev.is(cEdge) && !prev.is(cWhich) {
		return false
	}
	return !t.is(cShy) || !alone && !m.isWord(end, "of")
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
	if next.mark == '-' || next.mark == '\'' {
		return false
	}
	return m.clauseAt(end) || next.is(cBefore) || next.is(cPast) || next.is(cClause) || next.kind == word && !next.has(capital) && strings.HasSuffix(m.text[next.start:next.end], "ed")
}

// holidayHolds tells the day from what is named after it, "Christmas Charity", "the Good Friday Agreement", and from names
// that end with it: "White Christmas", "Johnnie Christmas".
func (m *matcher) holidayHolds(at, end int) bool {
	if m.at(end-1).mark == ',' {
		end--
	}
	next := m.at(end)
	prev := m.at(at - 1)
	if next.kind == word && next.has(capital) && !next.is(cWeekday) && !next.is(cMonth) && !(end-at > 1 && m.isWord(at-1, "on") && m.acts(end)) {
		return false
	}
	if m.isWord(at, "independence") && m.ofOther(at) {
		return false
	}
	if title := at - 1 - b2n(prev.mark == '.'); end-at == 1 && (m.isWord(title, "mr") || m.isWord(title, "mrs") || m.isWord(title, "ms")) {
		return false
	}
	if end-at > 1 || prev.kind != word || prev.lex != nil || !prev.named() || m.at(at).has(upper) {
		return true
	}
	gerund := prev.end-prev.start > 4 && m.text[prev.end-3:prev.end] == "ing" // "Celebrating Christmas"
	return gerund && (at < 2 || m.at(at-2).mark == '.' || prev.has(newline))
}

// acts reports whether a name and a verb follow at token i: the "Peru proclaimed" of "On New Year's Day Peru proclaimed a truce".
func (m *matcher) acts(i int) bool {
	for n := 0; n < 3 && m.at(i).kind == word && m.at(i).has(capital); n++ {
		i++
	}
	verb := m.at(i)
	return verb.kind == word && (verb.is(cPast) || verb.is(cReport) || verb.is(cWas) || verb.is(cWill) || verb.is(cHave) || strings.HasSuffix(m.text[verb.start:verb.end], "ed"))
}

// ofOther reports whether the Independence Day at token at is that of another state than the one whose day it is without a
// name: "Togo's Independence Day", "the Mongolian Independence Day".
func (m *matcher) ofOther(at int) bool {
	prev := m.at(at - 1)
	if prev.has(ordinal) { // "India's 75th Independence Day"
		at--
		prev = m.at(at - 1)
	}
	if prev.mark == '\'' || m.isWord(at-1, "s") && prev.has(glued) {
		return !m.isWord(at-3, "america") && !m.isWord(at-3, "states")
	}
	return prev.kind == word && prev.named() && prev.lex == nil && !m.isWord(at-1, "american") && !m.isWord(at-1, "us") && prev.end-prev.start > 3
}

// countHolds keeps "a second", "$5 a share", "three quarters of the land" and "the 2018 day trip" out.
func (m *matcher) countHolds(at, end int) bool {
	last, t := m.at(end-1), m.at(at)
	if t.is(cArticle) && m.at(at+1).is(cUnits) {
		return false // "a decades-long feud"
	}
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
	case m.at(i).is(cWeekday) && m.at(i+1).is(cPart): // "Saturday Evening Post"
		return m.at(i+1).has(capital) && m.at(end-1).has(capital)
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
