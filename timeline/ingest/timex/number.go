package timex

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
