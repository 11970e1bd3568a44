package coding

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"strings"
)

// What stands around a verb: its auxiliaries, and what they say of time, doubt and denial: "will not have been received by".

// verbGroup reads the auxiliaries before the verb of m. It returns false when the word is no verb there.
func (a *article) verbGroup(m *match) bool {
	if !a.verbLike(m.start) {
		return false
	}
	t := &a.toks[m.start]
	bits := t.forms[0].Bits | t.forms[1].Bits
	if next := m.start + 1; t.has(words.Have|words.Be) && next < len(a.toks) && a.toks[next].forms[0].Bits&lexicon.Participle != 0 {
		return false // an auxiliary
	}
	be, have := false, false
	m.must = t.has(words.Must)
	m.verb = true
	limit := max(0, m.start-8)
	for k := m.start - 1; k >= limit; k-- {
		p := &a.toks[k]
		switch {
		case p.has(words.Be) && m.inf && !be && bits&lexicon.Base != 0 && !strings.HasPrefix(a.lower(k), "w"):
			m.will = m.will || m.wish == 0 // "is to set up" is no passive; what "was to come" may have come to nothing
		case p.has(words.Be):
			be = be || m.wish == 0 // of "is seeking to" it is the "is" of "seeking"
		case p.has(words.Have):
			have = true
			m.had = a.in.Text[p.start:p.end] == "had"
		case p.has(words.Will):
			m.will = true
		case p.has(words.Would):
			m.would = true
		case p.has(words.May):
			m.may = true
		case p.has(words.Must):
			m.must = true
		case p.has(words.Not):
			m.neg = true
		case p.has(words.Do):
		case p.has(words.To):
			if m.start-k > 2 && !be {
				m.group = k + 1
				a.passiveOf(m, be, have, bits)
				return true
			}
			m.inf = true
			n := k - 1
			for n > 0 && a.timeWord(n) { // "plans by May to"
				n--
			}
			m.ofNoun = n > 0 && (a.plainNoun(n) || plain(&a.toks[n]) && a.toks[n-1].punct == '\'') // "Kenya's plan to"
			m.neg = m.neg || m.ofNoun && a.noNoun(n) || n > 0 && a.lex.Base(a.lower(n)) == "fail"
		case m.inf && have && a.lex.Name(a.toks[k].forms[0].Lemma) == "claim":
			m.inf = false // "claims to have bombed"
		case m.inf && hearsay(a.lower(k)) && k > 0 && (a.toks[k-1].has(words.Be) || a.shouting()):
			m.alleged, m.inf = true, false // "are alleged to have attacked"
		case p.has(words.Due) && m.inf:
			m.will = true
			be = false
			if w := a.lower(k); strings.HasPrefix(w, "plan") || strings.HasPrefix(w, "intend") {
				m.wish = k
			}
		case p.has(words.Wish) && m.inf: // PLOVER asks of a request that somebody is asked: a wish is the deed, which is only possible
			m.may, m.wish = true, k
		case p.has(words.Alleging):
			m.alleged = true
		case p.has(words.Adverb) || a.adverbAt(k) || a.parted(k):
		case p.punct == '"' && k > 0 && (a.toks[k-1].has(words.Be|words.Have|words.Adverb) || a.adverbAt(k-1)): // had been “kidnapped”
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

// parted reports whether token k is of a time that parts an auxiliary from its verb: "was on Monday confirmed".
func (a *article) parted(k int) bool {
	for n := k; n > 0 && a.timeWord(n); n-- {
		if a.toks[n-1].has(words.Be | words.Have | words.Will) {
			return true
		}
	}
	return false
}

// noNoun reports whether the noun at token k is denied: "no legal obligation to negotiate".
func (a *article) noNoun(k int) bool {
	const near = 3 // adjectives
	for n := k - 1; n >= max(0, k-near); n-- {
		if w := a.in.Text[a.toks[n].start:a.toks[n].end]; w == "no" || w == "without" {
			return true
		}
		if !plain(&a.toks[n]) {
			return false
		}
	}
	return false
}
