package timex

import "strings"

// Names that hold a date which is no time:
//
//	a day      "the June 4 Movement", "the April 6 Youth Movement", "a March 14 alliance leader", but "by April 6 forces had landed"
//	a year     "the 1960 Club", "the Party of the 1917 Revolution", but "the 1960 Club World Cup", "the 1917 Revolution"
//	a paper    "told Today's Zaman", "Today's Zaman reported", but "today's talks"

// bodies are what people join that names itself after a day; true for those that are written in small letters too.
var bodies = map[string]bool{"movement": true, "alliance": true, "coalition": true, "bloc": true, "camp": true, "forces": true, "front": false, "brigade": false,
	"brigades": false, "battalion": false, "organisation": false, "organization": false, "club": false, "group": false}

// societies are those that name themselves after a year.
var societies = map[string]bool{"club": true, "movement": true, "society": true, "foundation": true, "brigade": true}

// inName reports whether the date in m.now, which takes the tokens [i, end), is part of the name of such a body.
func (m *matcher) inName(i, end int) bool {
	i += b2n(m.isWord(i, "the"))
	if end-i == 1 && m.at(i).is(cMonth) { // the rest of a day that is none
		i -= b2n(m.dayNumber(i - 1))
		end += b2n(m.dayNumber(end))
	}
	switch a, b := m.at(i), m.at(end-1); {
	case end-i == 2 && (a.is(cMonth) && m.dayNumber(end-1) || m.dayNumber(i) && b.is(cMonth)):
		return m.namesBody(i, end)
	case end-i == 1 && m.year4(i):
		return m.namesSociety(i)
	}
	return false
}

// dayNumber reports whether token i is a number that a day of a month may have.
func (m *matcher) dayNumber(i int) bool { return m.at(i).kind == number && m.at(i).digits < 3 }

// namesBody reports whether the day in the tokens [i, end) names the body behind it: "June 4 Movement".
func (m *matcher) namesBody(i, end int) bool {
	const longest = 4 // tokens: "Martyrs' Brigade"
	if m.at(i - 1).is(cBefore) {
		return false
	}
	for k := end; k < end+longest; k++ {
		t := m.at(k)
		small, body := bodies[strings.ToLower(m.text[t.start:t.end])]
		switch {
		case t.mark == '\'':
		case body:
			return t.named() || small && i > 0 && !m.isWord(k+1, "of")
		case t.kind != word || !t.named():
			return false
		}
	}
	return false
}

// namesSociety reports whether the year at token i names what stands beside it: "the 1960 Club", "Party of the 1917 Revolution".
func (m *matcher) namesSociety(i int) bool {
	next, party := m.at(i+1), m.at(i-3)
	if !m.isWord(i-1, "the") || next.kind != word || !next.named() {
		return false
	}
	if m.isWord(i-2, "of") && party.named() && (m.isWord(i-3, "party") || m.isWord(i-3, "movement") || m.isWord(i-3, "front")) {
		return true
	}
	return societies[strings.ToLower(m.text[next.start:next.end])] && !m.at(i+2).named()
}

// paperOfToday reports whether the "Today" at token i names a paper: it has a capital letter within a sentence, or the name behind it reports.
func (m *matcher) paperOfToday(i int) bool {
	prev, name := m.at(i-1), m.at(i+3)
	if !m.at(i).named() || m.at(i+1).mark != '\'' || !m.isWord(i+2, "s") || !m.at(i+2).has(glued) || name.kind != word || !name.named() {
		return false
	}
	return m.at(i+4).is(cReport) || prev.kind == word && !prev.has(capital) && !m.at(i).has(newline)
}
