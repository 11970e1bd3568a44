package timex

// What tells years and decades from amounts, numbers of resolutions, houses and aircraft.

// yearHolds tells a year from 2000 people, $1500 and article 1244.
func (m *matcher) yearHolds(at int) bool {
	t, next := m.at(at), m.at(at+1)
	switch {
	case t.kind != number:
		return true
	case m.isWord(at-1, "in") && m.at(at-1).has(capital) && next.is(cCounted) && !round(t): // "In 1956 troops landed"
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

// decadeHolds tells decades from types of aircraft: "F-16s".
func (m *matcher) decadeHolds(at int) bool {
	t := m.at(at)
	if t.num == 0 || int(t.num)%10 != 0 || m.text[t.end-1] != 's' {
		return false
	}
	prev := m.at(at - 1)
	if t.digits == 2 && prev.mark != '\'' && m.degrees(at) {
		return false
	}
	switch t.digits {
	case 4:
		return !t.has(glued) || prev.mark == '(' || prev.mark == '"' || prev.mark == '-'
	case 3:
		return m.at(at + 1).is(cEra)
	case 2:
		return prev.mark == '\'' && t.has(glued) || prev.is(cMod) || prev.mark == '-' && m.at(at-2).is(cMod) || m.isWord(at-1, "the")
	}
	return false
}

// degrees reports whether the tens at token at are of a thermometer or of an age: "temperatures in the low 40s", "a man in his
// 30s".
func (m *matcher) degrees(at int) bool {
	const reach = 8 // tokens: "water temperatures across the state in the upper 40s"
	for i := at - 1; i >= 0 && i > at-reach && m.at(i).mark != '.'; i-- {
		for _, w := range [...]string{"temperatures", "temperature", "highs", "lows", "degrees", "thermometers", "his", "her", "their", "fahrenheit"} {
			if m.isWord(i, w) {
				return true
			}
		}
	}
	return false
}
