package timex

// maxElements bounds a pattern: patterns are short, so matching costs a constant at each token.
const maxElements = 24

// matcher tries rules at a place in the text.
type matcher struct {
	g    *Grammar
	text string
	toks []token

	// the best match at the place at hand, and the one being tried
	best, now trail
	from      int // token at which the match begins
}

// trail holds the tokens that each element of a rule took.
type trail struct {
	rule *rule
	end  int // token after the match
	at   [maxElements]int32
	n    [maxElements]int8
}

// match appends the forms of toks, in order, to forms.
func (g *Grammar) match(text string, toks []token, forms []form) []form {
	m := matcher{g: g, text: text, toks: toks}
	for i := 0; i < len(toks); {
		n := m.longest(i)
		if n == 0 {
			i++
			continue
		}
		if skip, longer := m.betterInside(i, n); skip > 0 {
			i, n = i+skip, longer
		}
		forms = m.forms(forms, i)
		i += n
	}
	return forms
}

// longest finds the rule that takes most tokens at i and returns their number.
func (m *matcher) longest(i int) int {
	t := &m.toks[i]
	var starts *start
	switch {
	case t.kind == number:
		starts = &m.g.byNumber
	case t.lex != nil:
		starts = &m.g.byWord[t.lex.id]
	}
	if starts == nil || len(starts.rules) == 0 {
		return 0
	}
	feast := 0
	if t.is(cHoliday) {
		feast, _ = m.holiday(i)
	}
	next := m.at(i + 1)
	single := feast == 0 && m.single(i)
	if single && !starts.alone && !starts.behind.has(next) {
		return 0
	}
	longest := 0
	m.from = i
	for k := range starts.rules {
		o := &starts.rules[k]
		if single && !o.alone && !o.behind.has(next) || !single && !o.always && !o.second.has(next) {
			continue
		}
		m.now.rule = &m.g.rules[o.rule]
		if n := m.try(0, i) - i; n > longest && m.allowed(i, i+n) {
			longest = n
			m.best = m.now
			m.best.end = i + n
		}
	}
	return longest
}

// single reports whether no small grammar but that of holidays can take more than token i: what makes numbers and clocks longer
// are words of the grammar, marks, "o'clock" and the other half of a fraction. Of other words, an article can begin a number and a name
// that of a place.
func (m *matcher) single(i int) bool {
	t, next := &m.toks[i], m.at(i+1)
	switch {
	case t.kind != number && !t.is(cNumber) && !t.is(cPortion):
		longer := t.is(cArticle) && (next.is(cVague) || next.is(cNumber) || next.is(cScale) || m.isWord(i+1, "number"))
		return !longer && !(t.named() && next.named() && next.lex != nil)
	case next.kind == mark:
		return false
	case next.kind == number:
		return m.at(i+2).mark != '/'
	case next.lex != nil:
		return t.kind == number && next.is(cArticle)
	}
	return !m.isWord(i+1, "o")
}

// betterInside looks, when the best match at i of n tokens starts with company ("in [ the past ]"), for one that starts
// behind the company and reaches further ("the past decade"). It returns how many tokens to skip, 0 for none.
func (m *matcher) betterInside(i, n int) (skip, longer int) {
	if m.best.rule.segments == 0 {
		return 0, 0
	}
	outer := m.best
	for e := range outer.rule.elements {
		if outer.n[e] > 0 && outer.rule.elements[e].segment == 1 {
			skip = int(outer.at[e]) - i
			break
		}
	}
	if skip > 0 {
		if longer = m.longest(i + skip); longer > n-skip {
			return skip, longer
		}
	}
	m.best = outer
	return 0, 0
}

// try matches the elements from e on at token i and returns the token after them, or 0.
func (m *matcher) try(e, i int) int {
	r := m.now.rule
	if e == len(r.elements) {
		return i
	}
	el := &r.elements[e]
	if n := m.element(el, i); n > 0 {
		m.now.at[e], m.now.n[e] = int32(i), int8(n)
		if end := m.try(e+1, i+n); end > 0 {
			return end
		}
	}
	if el.optional {
		m.now.at[e], m.now.n[e] = int32(i), 0
		return m.try(e+1, i)
	}
	return 0
}

// element returns how many tokens at i fit el, or 0.
func (m *matcher) element(el *element, i int) int {
	if i >= len(m.toks) {
		return 0
	}
	t := &m.toks[i]
	if el.glued && !t.has(glued) {
		return 0
	}
	if t.has(newline) && i > m.from && blankLine(m.text, m.toks, i) {
		return 0
	}
	switch t.kind {
	case number:
		if t.has(decade) && el.mask&(1<<cDecade) != 0 || t.has(ordinal) && el.mask&(1<<cOrdinal) != 0 {
			return 1
		}
	default:
		if t.lex != nil && t.lex.mask&el.mask != 0 {
			return 1
		}
		for _, l := range el.literals {
			if l == t.lex {
				return 1
			}
		}
	}
	for _, sub := range el.sub {
		if n := sub.match(m, i); n > 0 {
			return n
		}
	}
	return 0
}
