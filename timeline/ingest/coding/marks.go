package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What the group of a verb, and what its clause depends on, say of an event: that it is to come, denied, alleged or only possible.

// marks reads the verb's group and what the clause depends on.
func (a *article) marks(m *match, ms []match, i int) timeline.Marks {
	var k timeline.Marks
	switch {
	case m.will, m.would && a.reported(ms, i):
		k |= timeline.Future
	case m.may, m.would, m.must && !m.pat.Has(lexicon.Obliged):
		k |= timeline.Hypothetical
	case m.inf && m.pat.Type != timeline.Statement && !a.tried(m):
		k |= timeline.Future
	}
	if m.neg {
		k |= timeline.Negated
	}
	if m.alleged {
		k |= timeline.Alleged
	}
	if slices.ContainsFunc(ms[:i], func(s match) bool { // "confirmed that he had met"
		return s.verb && s.pat.Has(lexicon.Speech) && a.lex.Name(a.toks[s.start].forms[0].Lemma) == "confirm"
	}) && m.pat.Type != timeline.Statement {
		k |= timeline.Confirmed
	}
	if start := a.clauseStart(m.group); start > 0 {
		if a.toks[start-1].has(words.Condition) || a.doubted(start-1) {
			k |= timeline.Hypothetical
		}
	}
	return k
}

// doubted reports whether token k is the "that" or "whether" behind a word of doubt: "doubts that America stands by".
func (a *article) doubted(k int) bool {
	if k < 1 {
		return false
	}
	switch a.in.Text[a.toks[k-1].start:a.toks[k-1].end] {
	case "doubt", "doubts", "doubted", "denies", "denied", "deny", "unlikely", "wonders", "wondered", "asked", "asks", "unclear":
		return true
	}
	return false
}

// tried reports whether what is told in the infinitive was done, or at least tried: "voted to censure", "tried to storm".
func (a *article) tried(m *match) bool {
	k := m.group - 1
	if k < 0 || m.will {
		return false
	}
	for k > 0 && (a.timeWord(k) || a.toks[k].has(words.Adverb)) { // "voted on Monday to"
		k--
	}
	if a.firstTo(k + 1) {
		return true
	}
	const far = 6 // tokens: "voted by a wide margin on Thursday to"
	for n := k; n > 0 && n > k-far && a.toks[n].punct == 0 && !a.toks[n].has(words.Clause|words.Relative|words.Conjunction); n-- {
		switch a.in.Text[a.toks[n].start:a.toks[n].end] {
		case "voted", "became", "become", "becomes", "becoming": // "became the ninth state to"
			return true
		}
	}
	switch a.in.Text[a.toks[k].start:a.toks[k].end] {
	case "voted", "tried", "attempted", "managed", "helped", "began", "started", "continued", "failed", "fails", "fail", "moved", "decided", "rushed":
		return true
	}
	return false
}

// firstTo reports whether the "to" at token k tells what somebody is the first to have done: "the first secretary of state to
// visit the island".
func (a *article) firstTo(k int) bool {
	const far = 9 // tokens
	for n := k - 1; n > 0 && n > k-far && a.toks[n].punct != ',' && !a.toks[n].has(words.Clause|words.Relative); n-- {
		switch a.in.Text[a.toks[n].start:a.toks[n].end] {
		case "first", "second", "third", "last", "only", "latest":
			return a.in.Text[a.toks[n-1].start:a.toks[n-1].end] == "the"
		}
	}
	return false
}

// reported reports whether a verb of speech or promise stands before match i: then "would" is its future.
func (a *article) reported(ms []match, i int) bool {
	for k := range i {
		if ms[k].pat.Has(lexicon.Speech) || ms[k].pat.Type == timeline.Agree {
			return true
		}
	}
	return a.attribution(a.objectEnd(&ms[i]) + 1)
}

// noUse reports whether the noun at token k is what somebody sees no use for: "sees no reason to join a meeting with".
func (a *article) noUse(k int) bool {
	for from := a.clauseStart(k); k > from; k-- {
		if a.toks[k].has(words.To) && k > from+1 && a.plainNoun(k-1) && a.noNoun(k-1) {
			return true
		}
	}
	return false
}

// setFor reports whether the noun at token k is to come: "set for a visit to", "due for talks with", "ahead of a meeting with".
func (a *article) setFor(k int) bool {
	for k--; k > 0 && (a.toks[k].has(words.Determiner|words.Adverb) || plain(&a.toks[k]) && !a.foundAt(k)); k-- {
		continue
	}
	if k < 1 {
		return false
	}
	switch before := a.lower(k - 1); a.lower(k) {
	case "for":
		return before == "set" || before == "due" || before == "scheduled" || before == "bound" || before == "ready" || before == "prepares" || before == "preparing"
	case "of":
		return before == "ahead"
	}
	return false
}

// only reports whether the noun of m is what somebody strives for, and not what happens: "steps up efforts for a hostage release".
func (a *article) only(m *match) bool {
	k := a.governor(m.start, a.clauseStart(m.start))
	if k < 1 || a.lower(k) != "for" && a.lower(k) != "at" {
		return false
	}
	switch a.lower(k - 1) {
	case "effort", "efforts", "attempt", "attempts", "bid", "push", "hope", "hopes", "campaign":
		return m.pat.Type != timeline.Consult && m.pat.Type != timeline.Assault
	}
	return false
}
