package timex

// What can begin at a token is known before the text is: each word has its rules, and each of these what must stand behind it. So most tokens
// of a text cost one look at the next one.

// start holds the rules that may start at a token.
type start struct {
	rules []opening
	// behind unites what may stand behind the token where no small grammar takes more than that; alone tells that nothing has to.
	behind opener
	alone  bool
}

// opening is how a rule may begin with a token.
type opening struct {
	rule   uint16
	alone  bool   // nothing has to stand behind it
	always bool   // whatever stands behind it, the rule must be tried where a small grammar takes more than the token
	behind opener // what may stand behind the token alone
	second opener // what may stand behind the first element, when always is false
}

// opener is a set of tokens with which something may begin.
type opener struct {
	mask   uint64   // classes of words
	words  *wordSet // single words; nil for none
	digits bool     // numbers
	any    bool     // words that no list knows
}

// wordSet has a bit for each lexeme.
type wordSet []uint64

// has reports whether t is one of the tokens.
func (l *opener) has(t *token) bool {
	switch {
	case t.kind == number:
		return l.digits
	case t.lex == nil:
		return l.any
	}
	return l.hasWord(t.lex)
}

func (l *opener) hasWord(x *lexeme) bool {
	return l.any || x.mask&l.mask != 0 || l.words != nil && (*l.words)[x.id/64]>>(x.id%64)&1 != 0
}

// unite adds the tokens of m to l.
func (l *opener) unite(m *opener) {
	l.mask |= m.mask
	l.digits = l.digits || m.digits
	l.any = l.any || m.any
	if m.words != nil {
		for i, bits := range *m.words {
			l.wordSet(len(*m.words))[i] |= bits
		}
	}
}

func (l *opener) wordSet(size int) wordSet {
	if l.words == nil {
		set := make(wordSet, size)
		l.words = &set
	}
	return *l.words
}

// way is how a rule can begin: with one of its elements, those before it left out.
type way struct {
	first, behind opener
	alone         bool // nothing has to stand behind
}

// ways returns how a rule can begin.
func (g *Grammar) ways(r *rule) []way {
	var list []way
	for k := range r.elements {
		rest := r.elements[k+1:]
		list = append(list, way{first: g.opener(r.elements[k : k+1]), behind: g.opener(rest), alone: allOptional(rest)})
		if !r.elements[k].optional {
			break
		}
	}
	return list
}

// opener unites the elements of list that may come first.
func (g *Grammar) opener(list []element) opener {
	var l opener
	for i := range list {
		e := &list[i]
		l.mask |= e.mask
		for _, sub := range e.sub {
			l.mask |= sub.mask
			l.digits = l.digits || sub.digits
			l.any = l.any || sub.any
		}
		for _, x := range e.literals {
			l.wordSet(len(g.lex.list)/64 + 1)[x.id/64] |= 1 << (x.id % 64)
		}
		if !e.optional {
			break
		}
	}
	l.digits = l.digits || l.mask&(1<<cDecade|1<<cOrdinal) != 0
	return l
}

func allOptional(list []element) bool {
	for _, e := range list {
		if !e.optional {
			return false
		}
	}
	return true
}

// index lists for each word the rules that can start there.
func (g *Grammar) index() {
	g.byWord = make([]start, len(g.lex.list))
	for i := range g.rules {
		r := &g.rules[i]
		ways := g.ways(r)
		first := g.opener(r.elements)
		for id, x := range g.lex.list {
			if !first.hasWord(x) {
				continue
			}
			bare := *x // as which it starts no holiday: whether one stands there is found out first
			bare.mask &^= 1 << cHoliday
			g.byWord[id].add(i, r, ways, func(l *opener) bool { return l.hasWord(x) }, func(l *opener) bool { return l.hasWord(&bare) })
		}
		if first.digits {
			digits := func(l *opener) bool { return l.digits }
			g.byNumber.add(i, r, ways, digits, digits)
		}
	}
}

// add enters r, the rule of number i, which the token can begin: in tells whether it is one of those that come first in a way. alone asks the same
// of a token that is no holiday.
func (s *start) add(i int, r *rule, ways []way, in, alone func(*opener) bool) {
	o := opening{rule: uint16(i), second: ways[0].behind}
	for k := range ways {
		switch w := &ways[k]; {
		case !alone(&w.first):
		case o.behind == opener{}:
			o.alone, o.behind = o.alone || w.alone, w.behind
		default:
			own := opener{}
			own.unite(&o.behind)
			own.unite(&w.behind)
			o.alone, o.behind = o.alone || w.alone, own
		}
	}
	o.always = ways[0].alone || len(r.elements[0].sub) > 0 || r.elements[0].optional && in(&o.second)
	s.rules = append(s.rules, o)
	s.alone = s.alone || o.alone
	s.behind.unite(&o.behind)
}
