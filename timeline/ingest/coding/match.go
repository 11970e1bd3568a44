package coding

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// match is a pattern found in a sentence.
type match struct {
	start, end int // tokens of the pattern, end exclusive
	group      int // first token of the verb's group: "will not have visited"
	pat        *pattern
	verb       bool
	passive    bool
	inf        bool // "to visit"
	neg        bool
	will       bool
	would      bool
	may        bool
	must       bool
	alleged    bool
	participle bool // "wildfires burning the forest"
	gerund     bool // "removing the sanctions is out of the question"
	sub        bool // in a clause after "after", "while", "because"
	ofNoun     bool // "a plan to raise": what somebody may do
	had        bool // "had visited": before what is told
}

// matches finds the patterns of the sentence, at most one at each token: the one with the most words.
func (a *article) matches() []match {
	a.found = a.found[:0]
	for i := 0; i < len(a.toks); i++ {
		if t := &a.toks[i]; t.punct != 0 || t.quoted || a.inName(i) || t.time && t.capital { // "to March 10"
			continue
		}
		p, end := a.longest(i)
		if p != nil && p.flags&noun != 0 && i > 0 && a.toks[i].capital && !a.toks[i-1].has(det) {
			continue // "the Korean War", "the Munich Conference"
		}
		if hearsay(a.in.Text[a.toks[i].start:a.toks[i].end]) && i > 0 && a.toks[i-1].has(beForm) && end < len(a.toks) && a.toks[end].has(toWord) {
			continue // the infinitive tells what is alleged
		}
		if p == nil || p.typ == timeline.NoType {
			if p != nil && p.words == end-i {
				i = end - 1 // "was met with": nor is a part of it anything
			}
			continue
		}
		m := match{start: i, end: end, group: i, pat: p, verb: p.flags&clause != 0}
		if p.flags&noun == 0 && (!a.verbGroup(&m) || a.secondFinite(&m)) {
			continue
		}
		if p.flags&obliged != 0 && !m.must || p.flags&placed != 0 && !a.placeAt(end) {
			continue
		}
		a.found = append(a.found, m)
		if p.flags&noun != 0 && end > i+1 {
			i = end - 1
		}
	}
	return a.found
}

// overridden reports whether the noun at token i is what somebody did not heed: "over the protests of Serbia".
func (a *article) overridden(i int) bool {
	if i < 2 || !a.toks[i-1].has(det) {
		return false
	}
	switch a.in.Text[a.toks[i-2].start:a.toks[i-2].end] {
	case "over", "despite":
		return true
	}
	return false
}

// placeAt reports whether a place or a country stands at token k or after an article there.
func (a *article) placeAt(k int) bool {
	for ; k < len(a.toks) && a.toks[k].punct == 0; k++ {
		if m := a.mention(k); m != nil {
			return m.Kind == actor.KindPlace || m.Kind == actor.KindCountry
		}
		if !a.toks[k].has(det) && !a.toks[k].capital {
			return false
		}
	}
	return false
}

// secondFinite reports whether the word of m would be a second verb with a person in one clause, which no clause has:
// the "imports" of "banned seafood imports" is a noun.
func (a *article) secondFinite(m *match) bool {
	t := &a.toks[m.start]
	if (t.forms[0].bits|t.forms[1].bits)&(past|ing) != 0 || m.group < m.start || len(a.found) == 0 {
		return false
	}
	before := &a.found[len(a.found)-1]
	if !before.verb || before.pat.flags&speech != 0 || before.inf || before.gerund {
		return false
	}
	for k := before.start + 1; k < m.start; k++ {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(conjunction|clauseWord|relative|condition) {
			return false
		}
	}
	return true
}

// hearsay reports whether w, before "to have", says that others say so.
func hearsay(w string) bool {
	switch w {
	case "alleged", "said", "reported", "believed", "suspected", "rumoured", "rumored", "thought", "understood":
		return true
	}
	return false
}

// inName reports whether token i is part of a proper name, where words mean nothing: "Security Council".
func (a *article) inName(i int) bool {
	t := &a.toks[i]
	return t.mention > 0 && t.capital
}

// longest returns the pattern with the most words that begins at i.
func (a *article) longest(i int) (*pattern, int) {
	var best *pattern
	end := i
	a.walk(0, i, i, func(p *pattern, e int) {
		verb := a.verbLike(i)
		if p.flags&noun == 0 && !verb || p.flags&noun != 0 && verb && (p.words == 1 || a.toks[i].forms[0].bits&(past|ing) != 0) {
			return
		}
		if best == nil || rank(p) > rank(best) || rank(p) == rank(best) && e < end {
			best, end = p, e
		}
	})
	return best, end
}

// rank prefers patterns with more words, and strong ones to weak ones.
func rank(p *pattern) int {
	n := p.words * 4
	if p.flags&weak == 0 {
		n++
	}
	if p.flags&noun == 0 {
		n += 2
	}
	return n
}

// walk visits all patterns below node n that match at token k. Gaps skip up to maxGap words of the same clause.
func (a *article) walk(n int32, i, k int, visit func(*pattern, int)) {
	nd := &a.c.nodes[n]
	for _, id := range [2]int32{nd.verb, nd.noun} {
		if id > 0 {
			visit(&a.c.patterns[id-1], k)
		}
	}
	a.follow(n, i, k, visit)
	if nd.gap == 0 {
		return
	}
	for skip := 0; skip <= maxGap; skip++ {
		a.follow(nd.gap, i, k+skip, visit)
		if k+skip >= len(a.toks) {
			return
		}
		t := &a.toks[k+skip]
		if skip > 0 && a.pastTo(k+skip) && a.verbLike(i) || t.punct != 0 && !inner(t.punct) && t.punct != '"' || t.has(clauseWord|relative|condition) && !t.has(det) {
			return
		}
	}
}

// pastTo reports whether a "to" at token k ends the object of a verb: "sent a bulletin to police" sends no police.
func (a *article) pastTo(k int) bool {
	t := &a.toks[k]
	return t.has(toWord) && !a.timeWord(k) && k+1 < len(a.toks) && !a.verbLike(k+1) && !digit(a.in.Text[a.toks[k+1].start])
}

// inner reports whether a mark stands within a phrase: of the genitive, of an abbreviation, of money.
func inner(mark rune) bool {
	switch mark {
	case '\'', '.', '$', '€', '£', '¥', '%':
		return true
	}
	return false
}

func (a *article) follow(n int32, i, k int, visit func(*pattern, int)) {
	for k > i && k < len(a.toks) && n > 0 && a.timeWord(k) { // "agreed on Friday to"
		a.step(n, i, k, visit) // "gave the envoy three days": the pattern may want it
		k++
	}
	a.step(n, i, k, visit)
}

// step follows the edges from node n by the forms of token k.
func (a *article) step(n int32, i, k int, visit func(*pattern, int)) {
	if k >= len(a.toks) || a.toks[k].punct != 0 {
		return
	}
	for _, f := range a.toks[k].forms {
		if f.lemma == 0 {
			return
		}
		if next, ok := a.c.edges[uint64(uint32(n))<<32|uint64(uint32(f.lemma))]; ok {
			a.walk(next, i, k+1, visit)
		}
	}
}

// timeWord reports whether token k belongs to a time expression or is the preposition before one.
func (a *article) timeWord(k int) bool {
	return a.toks[k].time || a.toks[k].has(preposition) && k+1 < len(a.toks) && a.toks[k+1].time
}

// verbLike reports whether the word at i can be a verb where it stands: "visits" is one after a name, none after "the".
func (a *article) verbLike(i int) bool {
	t := &a.toks[i]
	bits := t.forms[0].bits | t.forms[1].bits
	if t.class != 0 && t.has(beForm|haveForm|mustForm|willForm|wouldForm|mayForm|notForm) {
		return true
	}
	if bits&ing != 0 && i > 0 && a.toks[i-1].time && i+1 < len(a.toks) && (a.in.Text[a.toks[i+1].start:a.toks[i+1].end] == "of" || plain(&a.toks[i+1])) {
		return false // "the Oct. 23 slaying of", "the May shooting death"
	}
	k := i - 1
	for k >= 0 && (a.toks[k].has(adverb) || a.adverbAt(k)) {
		k--
	}
	if k < 0 {
		return bits&(past|ing) != 0 && !t.capital || bits&(past|ing|base) != 0 && i+1 < len(a.toks) && a.toks[i+1].has(det) || bits&ing != 0
	}
	p := &a.toks[k]
	if bits&(past|ing) == 0 && i+1 < len(a.toks) && !p.has(toWord|willForm|wouldForm|mayForm|mustForm|notForm|doForm) {
		next := &a.toks[i+1] // "the Baltic states said", "the talks were": the verb comes next
		if next.mention == 0 && (next.has(beForm|haveForm|willForm|wouldForm) || next.forms[0].bits&past != 0 && next.forms[0].bits&base == 0 &&
			(i+2 >= len(a.toks) || a.toks[i+2].punct != 0 || a.toks[i+2].has(det|preposition|toWord|clauseWord|pronoun) || a.timeWord(i+2))) {
			return false
		}
	}
	switch {
	case p.has(toWord | willForm | wouldForm | mayForm | mustForm | notForm | doForm):
		return bits&base != 0
	case p.has(beForm):
		return bits&(ing|participle) != 0 || bits&past != 0 && bits&participle == 0
	case p.has(haveForm):
		return bits&participle != 0
	case p.has(pronoun):
		return bits&(base|sForm|past) != 0
	case p.has(det):
		return false
	case p.punct == '\'':
		return false
	case bits&sForm != 0 && a.relativeThat(k): // "a decree that suspends Russia's part"
		return true
	case p.has(byWord | preposition | clauseWord):
		return bits&ing != 0 && !p.has(det) || bits&past != 0 && p.has(clauseWord)
	case p.has(conjunction):
		return bits&(past|ing|base) != 0 || bits&sForm != 0 && bits&^sForm == 0 && !a.nounBefore(k)
	case p.has(relative):
		return bits&(base|sForm|past) != 0
	case p.punct == ',' || p.punct == '"' || p.punct == '—' || p.punct == '–' || p.punct == '-' || p.punct == ')':
		return bits&(past|ing) != 0 || bits&sForm != 0 && a.objectFollows(i) || bits&base != 0 && a.objectFollows(i)
	case p.punct != 0:
		return bits&(past|ing) != 0
	}
	if bits&(past|ing) != 0 {
		// "ships that carry expelled migrants": behind the verb of a relative clause it describes what is carried.
		return !(bits&past != 0 && k > 0 && p.class == 0 && p.mention == 0 && !p.capital && p.forms[0].bits&past == 0 &&
			(a.toks[k-1].has(relative) || a.in.Text[a.toks[k-1].start:a.toks[k-1].end] == "that") &&
			i+1 < len(a.toks) && a.toks[i+1].punct == 0 && a.toks[i+1].class == 0)
	}
	// After a noun or a name: "-s" and base forms are verbs when an object, a preposition or the end follows.
	if bits&sForm != 0 && !(nounish[a.in.Text[t.start:t.end]] && !a.nameFollows(i)) {
		return p.mention > 0 && !a.attributive(int(p.mention)-1) || a.objectFollows(i)
	}
	if bits&base != 0 && p.mention > 0 && a.plural(k) && a.mention(k).Kind == actor.KindNationality {
		return true // "the Palestinians reject"
	}
	return bits&base != 0 && (a.plural(k) || p.mention > 0) && a.objectFollows(i) && !(p.mention > 0 && a.attributive(int(p.mention)-1) && !a.plural(k))
}

// nounish are words behind a country that are verbs only with a name for their object: "US sanctions Iran", not "the
// subject of US sanctions since".
var nounish = map[string]bool{"sanctions": true, "deals": true, "guns": true, "shells": true, "exports": true, "imports": true,
	"talks": true, "forces": true, "charges": true, "ties": true, "fires": true, "needs": true, "interests": true}

// nameFollows reports whether a name, with or without an article, stands behind token i.
func (a *article) nameFollows(i int) bool {
	for i++; i < len(a.toks) && a.toks[i].has(det); i++ {
		continue
	}
	return i < len(a.toks) && a.toks[i].mention > 0
}

// adverbAt reports whether the word at k ends in -ly.
func (a *article) adverbAt(k int) bool {
	t := &a.toks[k]
	return t.punct == 0 && t.mention == 0 && t.end-t.start > 4 && a.in.Text[t.end-2:t.end] == "ly" && t.forms[0].lemma == 0
}

func (a *article) plural(k int) bool {
	t := &a.toks[k]
	return t.punct == 0 && t.end-t.start > 3 && a.in.Text[t.end-1] == 's' || t.punct == 0 && a.in.Text[t.start:t.end] == "people"
}

func (a *article) nounBefore(k int) bool { return k > 0 && a.toks[k-1].has(det) }

// attributive reports whether a mention describes the noun after it: "Chinese", "EU".
func (a *article) attributive(m int) bool {
	return a.in.Found.Mentions[m].Kind == actor.KindNationality
}

// objectFollows reports whether what follows i fits after a verb.
func (a *article) objectFollows(i int) bool {
	if i+1 >= len(a.toks) {
		return false
	}
	t := &a.toks[i+1]
	return t.mention > 0 || t.has(det|pronoun|toWord|preposition|clauseWord|adverb) && !t.has(conjunction) || a.adverbAt(i+1)
}

// verbGroup reads the auxiliaries before the verb of m. It returns false when the word is no verb there.
func (a *article) verbGroup(m *match) bool {
	if !a.verbLike(m.start) {
		return false
	}
	t := &a.toks[m.start]
	bits := t.forms[0].bits | t.forms[1].bits
	if next := m.start + 1; t.has(haveForm|beForm) && next < len(a.toks) && a.toks[next].forms[0].bits&participle != 0 {
		return false // an auxiliary
	}
	be, have := false, false
	m.must = t.has(mustForm)
	m.verb = true
	limit := max(0, m.start-8)
	for k := m.start - 1; k >= limit; k-- {
		p := &a.toks[k]
		switch {
		case p.has(beForm):
			be = true
		case p.has(haveForm):
			have = true
			m.had = a.in.Text[p.start:p.end] == "had"
		case p.has(willForm):
			m.will = true
		case p.has(wouldForm):
			m.would = true
		case p.has(mayForm):
			m.may = true
		case p.has(mustForm):
			m.must = true
		case p.has(notForm):
			m.neg = true
		case p.has(doForm):
		case p.has(toWord):
			if m.start-k > 2 && !be {
				m.group = k + 1
				a.passiveOf(m, be, have, bits)
				return true
			}
			m.inf = true
			m.ofNoun = k > 0 && a.plainNoun(k-1)
		case m.inf && hearsay(a.in.Text[p.start:p.end]) && k > 0 && a.toks[k-1].has(beForm):
			m.alleged, m.inf = true, false // "are alleged to have attacked"
		case p.has(dueWord) && m.inf:
			m.will = true
			be = false
		case p.has(alleging):
			m.alleged = true
		case p.has(adverb) || a.adverbAt(k):
		case p.punct == '"' && k > 0 && (a.toks[k-1].has(beForm|haveForm|adverb) || a.adverbAt(k-1)): // had been “kidnapped”
		default:
			m.group = k + 1
			a.passiveOf(m, be, have, bits)
			return true
		}
	}
	m.group = limit
	a.passiveOf(m, be, have, bits)
	return true
}

// passiveOf decides whether the verb is in the passive: "was expelled", "hosted by".
func (a *article) passiveOf(m *match, be, have bool, bits uint8) {
	byNext := m.start+1 < len(a.toks) && a.toks[m.start+1].has(byWord)
	m.passive = bits&participle != 0 && (be || byNext && !have)
	if m.inf && be && !m.passive && !m.will && bits&base != 0 {
		m.will = true // "is to visit"
	}
	if bits&participle != 0 && !be && !have && a.alone(m) {
		m.passive = true
	}
	if bits&ing != 0 {
		m.passive, m.participle = false, !be
		m.gerund = !be && (m.group == 0 || a.toks[m.group-1].has(clauseWord|preposition|byWord))
	}
	if start := a.clauseStart(m.group); start > 0 && a.toks[start-1].has(clauseWord|relative) {
		w := a.in.Text[a.toks[start-1].start:a.toks[start-1].end]
		m.sub = isSubordinate(w) || a.toks[start-1].has(relative)
	}
}

// alone reports whether a verb of harm, which always has an object, has none: then it was suffered. "A dozen Americans injured
// since", "ten soldiers wounded in the raid".
func (a *article) alone(m *match) bool {
	switch a.c.names[a.toks[m.start].forms[0].lemma] {
	case "injure", "wound", "kill", "displace", "behead":
	default:
		return false
	}
	if m.end >= len(a.toks) {
		return true
	}
	next := &a.toks[m.end]
	return next.punct != 0 && next.punct != '"' || next.has(preposition|clauseWord) && !next.has(det) || next.time
}
