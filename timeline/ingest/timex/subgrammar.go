package timex

// Parts of patterns that are no single words of a class.

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
