package timex

// allowed reports whether the match in m.now of tokens [i, end) is a time: the grammar's rules say what can be one,
// this says what is none all the same.
func (m *matcher) allowed(i, end int) bool {
	r := m.now.rule
	if r.action == actNever {
		return m.neverHolds(i)
	}
	for e := range r.elements {
		if m.now.n[e] == 0 {
			continue
		}
		at := int(m.now.at[e])
		t := &m.toks[at]
		el := &r.elements[e]
		single := end-i == int(m.now.n[e])
		if el.mask&(1<<cMonth) != 0 && t.is(cMonth) && !m.monthHolds(at, single) {
			return false
		}
		if el.mask&(1<<cWeekday) != 0 && t.is(cWeekday) && !m.weekdayHolds(at, single) {
			return false
		}
		if el.mask&(1<<cSeason) != 0 && t.is(cSeason) && t.is(cShy) && (single || m.isWord(end, "of")) {
			return false // "the fall of the city"
		}
		if el.mask&(1<<cUnit|1<<cUnits) != 0 && r.action == actDate && t.lex != nil && t.lex.word == "second" {
			return false // "this second meeting"
		}
		if el.mask&(1<<cUnits) != 0 && r.action == actDuration && r.attrs.value == "X" && t.lex != nil && t.lex.word == "quarters" {
			return false
		}
		if el.mask == 0 && len(el.sub) > 0 && el.sub[0].name == "holiday" && single && !m.holidayHolds(end) {
			return false
		}
		if el.mask&(1<<cDecade) != 0 && t.kind == number && !m.decadeHolds(at) {
			return false
		}
		if el.mask&(1<<cSet) != 0 && t.is(cSet) && t.has(capital) && at > 0 && m.at(at-1).kind == word && !t.has(newline) {
			return false // "LA Weekly"
		}
		for _, sub := range el.sub {
			switch sub.name {
			case "y":
				if single && !m.yearHolds(at) {
					return false
				}
			case "d":
				if m.at(end).is(cCounted) && end == at+1 || m.at(end).mark == ':' && m.at(end).has(glued) && end == at+1 {
					return false
				}
				if t.is(cOrdinal) && !m.now.hasMonth(m) {
					return false
				}
			case "n":
				if !m.countHolds(at, end) {
					return false
				}
			}
		}
	}
	if next := m.at(end); next.is(cCounted) && r.action == actDate && m.toks[end-1].kind == number && m.toks[end-1].digits < 4 {
		return false
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
func (m *matcher) monthHolds(at int, single bool) bool {
	t := &m.toks[at]
	if !t.has(capital) {
		return m.isWord(at, "mid") || !t.is(cShy) && !t.is(cShort)
	}
	if !single || !t.is(cShy) {
		return true
	}
	if at == 0 || m.at(at+1).mark == '\'' && m.isWord(at+2, "s") {
		return false // "May's agreement"
	}
	prev, next := m.at(at-1), m.at(at+1)
	if next.has(capital) && next.kind == word && !next.is(cWeekday) && !next.has(newline) && !prev.is(cBefore) {
		return false
	}
	return prev.is(cBefore) || prev.mark == '(' && m.at(at+1).mark == ')'
}

// weekdayHolds tells "Sun" and "Sat" from the sun and the verb.
func (m *matcher) weekdayHolds(at int, single bool) bool {
	t := &m.toks[at]
	if !t.is(cShort) {
		return t.has(capital) || !single
	}
	if !t.has(capital) {
		return false
	}
	dotted := m.text[t.end-1] == '.'
	return dotted || !single || !t.is(cShy) && m.at(at-1+b2n(at == 0)).is(cBefore)
}

// yearHolds tells a year from 2000 people, $1500 and article 1244.
func (m *matcher) yearHolds(at int) bool {
	t, next := m.at(at), m.at(at+1)
	if t.kind != number {
		return true
	}
	if next.is(cCounted) || next.is(cUnits) || next.is(cScale) || next.mark == '%' || next.mark == ',' && next.has(glued) && m.at(at+2).has(glued) {
		return false
	}
	if next.has(glued) && (next.kind == word || next.mark == '/' || next.mark == ':') {
		return false
	}
	if next.mark == '-' && next.has(glued) && m.at(at+2).is(cUnit) {
		return false
	}
	if at == 0 {
		return next.kind != mark || next.mark != '.'
	}
	prev := m.at(at - 1)
	if t.has(glued) && prev.kind == word {
		return false
	}
	switch prev.mark {
	case '$', '#', '+', '*', '=', '@', ':', '\\', '&', '_', '%', '.':
		return !t.has(glued)
	case '/', '-':
		return !t.has(glued) || m.at(at-2+2*b2n(at < 2)).kind != number || m.at(at-2+2*b2n(at < 2)).digits == 4
	case 0:
		if prev.kind == mark { // £, €
			return !t.has(glued)
		}
	}
	return !prev.is(cNumbering) && t.num >= 1200
}

// holidayHolds tells the day from what is named after it: "Christmas Charity", "the Good Friday Agreement".
func (m *matcher) holidayHolds(end int) bool {
	next := m.at(end)
	return next.kind != word || !next.has(capital) || next.is(cWeekday) || next.is(cMonth)
}

// decadeHolds tells decades from types of aircraft and sums: "F-16s".
func (m *matcher) decadeHolds(at int) bool {
	t := m.at(at)
	if int(t.num)%10 != 0 || m.text[t.end-1] != 's' {
		return false
	}
	prev := m.at(max(at-1, 0))
	if t.digits == 4 {
		return !t.has(glued) || prev.kind == mark && (prev.mark == '(' || prev.mark == '"' || prev.mark == '-')
	}
	quoted := prev.mark == '\'' && t.has(glued)
	return t.digits == 2 && (quoted || prev.is(cMod) || m.isWord(at-1, "the")) || t.digits == 3 && m.at(at+1).is(cEra)
}

// countHolds keeps "a second", ages and the like out of lengths of time.
func (m *matcher) countHolds(at, end int) bool {
	last := m.at(end - 1)
	t := m.at(at)
	if t.kind == number && at > 0 && m.at(at-1).kind == mark && t.has(glued) && (m.at(at-1).mark == '$' || m.at(at-1).mark == 0) {
		return false
	}
	if t.kind == number && t.digits == 4 && !t.has(grouped) && last.is(cUnit) && !last.has(glued) {
		return false // "the 2018 day trip"
	}
	if (last.is(cUnit) || last.is(cUnits)) && last.lex.vals[0].s == "Q" && m.isWord(end, "of") {
		return false // three quarters of the land
	}
	if last.is(cUnit) && last.lex.word == "quarter" && t.is(cArticle) {
		return false // a quarter of them
	}
	if last.is(cUnit) && last.lex.word == "second" {
		return t.kind == number || t.is(cNumber)
	}
	return true
}

// neverHolds reports whether a rule of what is no time applies at token i: "in March on the border" is one.
func (m *matcher) neverHolds(i int) bool {
	if m.isWord(i, "march") && i > 0 {
		return !m.at(i - 1).is(cBefore)
	}
	if m.isWord(i, "may") {
		return !m.at(i).has(capital)
	}
	return true
}
