package timex

import "strings"

// Numbers of four digits that are amounts and no years:
//
//	estimated   "nearly 1700 tents", "about 1500 Malian troops", "up to 2000 visas", but "around 1915 the army left"
//	counted     "spent it on 2000 chairs", but "in 2000 elections were held", "the 1900 games"
//	changed     "fell from 2000 to 1800", "cut the staff to 1500", but "ruled from 1990 to 2000"

// amount reports whether the number at token at, which ends the match, is one of them.
func (m *matcher) amount(at, end int) bool {
	t, prev := m.at(at), m.at(at-1)
	if at != end-1 || t.kind != number || m.now.hasMonth(m) {
		return false
	}
	things := round(t) && m.things(end)
	switch {
	case m.isWord(at-1, "nearly"), m.isWord(at-1, "almost"):
		return true
	case prev.is(cApprox), m.isWord(at-2, "up") && m.isWord(at-1, "to"), m.isWord(at-1, "least"), m.isWord(at-1, "most"), m.isWord(at-1, "as"):
		return things || m.somebody(end)
	}
	return things && (prev.is(cPast) || m.isWord(at-1, "on") || m.isWord(at-1, "with") || m.isWord(at-1, "for") || m.isWord(at-1, "than") ||
		prev.kind == word && prev.lex == nil && strings.HasSuffix(m.text[prev.start:prev.end], "ed"))
}

// round reports whether t is a number of hundreds, as amounts are told.
func round(t *token) bool { return t.kind == number && int(t.num)%100 == 0 }

// things reports whether token i is a plural that no list knows: "chairs".
func (m *matcher) things(i int) bool {
	t := m.at(i)
	w := m.text[t.start:t.end]
	return t.kind == word && !t.has(capital) && t.lex == nil && len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// somebody reports whether token i, or what it describes, is a noun that is counted: "troops", "Malian troops", "armed young men".
func (m *matcher) somebody(i int) bool {
	const longest = 3 // words
	for k := i; k < i+longest; k++ {
		switch t := m.at(k); {
		case t.is(cCounted), m.ofPeople(t):
			return true
		case t.kind != word, t.lex != nil && !t.is(cNotPast):
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

// changes are verbs of what grows or shrinks.
var changes = map[string]bool{"fell": true, "fallen": true, "dropped": true, "declined": true, "shrank": true, "sank": true, "cut": true, "reduced": true, "halved": true,
	"rose": true, "risen": true, "grew": true, "grown": true, "climbed": true, "increased": true, "raised": true, "doubled": true, "jumped": true}

// changed reports whether the number at token at is one from which or to which something changes: the numbers of "from 2000 to 1800" run back, as no
// years do, or they are round and stand behind a verb of change.
func (m *matcher) changed(at int) bool {
	first, last := at, at // of one number or two
	switch {
	case m.turn(at+1) && m.year4(at+2):
		last = at + 2
	case m.turn(at-1) && m.year4(at-2):
		first = at - 2
	}
	if m.isWord(first-1, "from") && m.at(first).num > m.at(last).num {
		return !m.at(last + 1).is(cEra)
	}
	return m.turn(first-1) && round(m.at(first)) && round(m.at(last)) && m.changing(first-1)
}

// turn reports whether token i leads from an amount or to one.
func (m *matcher) turn(i int) bool { return m.isWord(i, "from") || m.isWord(i, "to") }

// changing reports whether a verb of change stands close in front of token i: "cut its staff here to".
func (m *matcher) changing(i int) bool {
	const reach = 4 // tokens
	for k := i - 1; k >= i-reach && m.at(k).kind == word; k-- {
		if changes[m.text[m.at(k).start:m.at(k).end]] {
			return true
		}
	}
	return false
}

// year4 reports whether token i is a plain number of four digits, as years are.
func (m *matcher) year4(i int) bool { return m.isPlain(i) && m.at(i).digits == 4 }
