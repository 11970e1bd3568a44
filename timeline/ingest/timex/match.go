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

// match returns the forms of toks in order.
func (g *Grammar) match(text string, toks []token) []form {
	m := matcher{g: g, text: text, toks: toks}
	forms := make([]form, 0, len(toks)/24+4) // news has a time every 25 tokens or so
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
	var rules []uint16
	switch {
	case t.kind == number:
		rules = m.g.byNumber
	case t.lex != nil:
		rules = m.g.byWord[t.lex.id]
	}
	longest := 0
	m.from = i
	single := m.single(i)
	for _, r := range rules {
		m.now.rule = &m.g.rules[r]
		if !m.canFollow(m.now.rule, i) || single && !m.now.rule.alone && !m.canStart(&m.now.rule.behind, i+1) {
			continue
		}
		if n := m.try(0, i) - i; n > longest && m.allowed(i, i+n) {
			longest = n
			m.best = m.now
			m.best.end = i + n
		}
	}
	return longest
}

// canFollow takes a quick look at whether r can go on behind token i, or start there without its first element. Most
// rules that start with "the" end here.
func (m *matcher) canFollow(r *rule, i int) bool {
	return !r.quick || m.canStart(&r.second, i+1) || r.elements[0].optional && m.canStart(&r.second, i)
}

// single reports whether no small grammar can take more than token i: what makes numbers, clocks and holidays longer
// are words of the grammar, marks, "o'clock" and the other half of a fraction.
func (m *matcher) single(i int) bool {
	t, next := &m.toks[i], m.at(i+1)
	switch {
	case next.kind == mark || t.is(cHoliday):
		return false
	case next.kind == number:
		return m.at(i+2).mark != '/'
	case next.lex != nil:
		return t.kind == number && next.is(cArticle)
	}
	return !m.isWord(i+1, "o")
}

func (m *matcher) canStart(e *element, i int) bool {
	t := m.at(i)
	if t.kind == number {
		return e.digits
	}
	return e.any || t.lex != nil && e.starts(t.lex)
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
