package coding

import (
	"cmp"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// match is a pattern found in a sentence.
type match struct {
	start, end int // tokens of the pattern, end exclusive
	group      int // first token of the verb's group: "will not have visited"
	pat        *lexicon.Pattern
	verb       bool
	passive    bool
	inf        bool // "to visit"
	neg        bool
	will       bool
	would      bool
	may        bool
	must       bool
	wish       int // the "seeks" of "seeks to buy", 0 for none
	alleged    bool
	participle bool // "wildfires burning the forest"
	gerund     bool // "removing the sanctions is out of the question"
	sub        bool // in a clause after "after", "while", "because"
	ofNoun     bool // "a plan to raise": what somebody may do
	had        bool // "had visited": before what is told
	reduced    bool // describes a noun behind another verb: "showed hostages seized by rebels"
	main       int  // where what describes the subject ends: "leaders meeting in Lima agreed", 0 for none
	turned     bool // the object of the pattern is the subject of its passive
}

// matches finds the patterns of the sentence, at most one at each token: the one with the most words.
func (a *article) matches() []match {
	a.found = a.found[:0]
	for i := 0; i < len(a.toks); i++ {
		if t := &a.toks[i]; t.punct != 0 || t.quoted || a.inName(i) || t.time && t.capital { // "to March 10"
			continue
		}
		if a.inCompound(i) {
			continue
		}
		p, end := a.longest(i)
		turned := false
		if q, e := a.turned(i); q != nil && (p == nil || p.Has(lexicon.Noun) || rank(q) > rank(p) || rank(q) == rank(p) && a.toks[end-1].has(words.To|words.Preposition)) {
			p, end, turned = q, e, true
		}
		if p != nil && p.Has(lexicon.Noun) && i > 0 && a.toks[i].capital && !a.toks[i-1].has(words.Determiner) && !(p.Has(lexicon.Clause) && a.shouting()) {
			continue // "the Korean War", "the Munich Conference"
		}
		if hearsay(a.in.Text[a.toks[i].start:a.toks[i].end]) && i > 0 && a.toks[i-1].has(words.Be) && end < len(a.toks) && a.toks[end].has(words.To) {
			continue // the infinitive tells what is alleged
		}
		if i+2 < len(a.toks) && p != nil && a.lex.Name(a.toks[i].forms[0].Lemma) == "claim" && a.toks[i+1].has(words.To) && a.toks[i+2].has(words.Have) {
			continue // nor does who "claims to have bombed" accuse or threaten
		}
		if p == nil || p.Type == timeline.NoType {
			if p != nil && p.Words == end-i {
				i = end - 1 // "was met with": nor is a part of it anything
			}
			continue
		}
		if p.Has(lexicon.Noun) && a.overridden(i) || p.Has(lexicon.After) && (a.toks[i].forms[0].Bits|a.toks[i].forms[1].Bits)&lexicon.Ing == 0 {
			continue
		}
		m := match{start: i, end: end, group: i, pat: p, verb: p.Has(lexicon.Clause), turned: turned}
		if !p.Has(lexicon.Noun) && (!a.verbGroup(&m) || a.secondFinite(&m)) || p.Has(lexicon.Clause) && !a.clauseGroup(&m) {
			continue
		}
		if !p.Has(lexicon.Noun) && (a.undone(&m) || a.unwilled(&m) || a.needMet(&m)) {
			continue
		}
		if p.CAMEO == "057" && m.participle && a.doesSo(end) {
			continue
		}
		if p.Type == timeline.Request && (i+1 < len(a.toks) && a.toks[i+1].has(words.To) && a.wants(i) || a.clauseWithin(i, end)) {
			continue // who "wants to visit" or "told reporters he wanted to" asks nobody
		}
		if p.Has(lexicon.Obliged) && !m.must || p.Has(lexicon.Placed) && !a.placeAt(end) {
			continue
		}
		if m.main = a.behindMeeting(&m); m.main > 0 {
			if m.sub = true; p.Has(lexicon.Clause) {
				continue // the verb alone tells of the meeting
			}
		}
		if m.main == 0 {
			m.main = cmp.Or(a.behindAccord(&m), a.behindHeld(&m))
		}
		a.found = append(a.found, m)
		if p.Has(lexicon.Noun) && end > i+1 {
			i = end - 1
		}
	}
	return a.found
}

// needMet reports whether m, a meeting in the passive, meets what is wanted and nobody: "the target is to be met by 2035".
func (a *article) needMet(m *match) bool {
	if !m.passive || m.pat.Mode != "meet" || a.lower(m.start) != "met" || m.end < len(a.toks) && (a.lower(m.end) == "at" || a.toks[m.end].has(words.By) && m.end+1 < len(a.toks) && !a.toks[m.end+1].time) {
		return false
	}
	return len(a.parties(a.clauseStart(m.group), m.group)) == 0
}

// inCompound reports whether a hyphen ties the participle at token i to the word before it: the "backed" of "a U.S.-backed government".
func (a *article) inCompound(i int) bool {
	return i > 1 && a.hyphen(i-1) && a.toks[i-1].start == a.toks[i-2].end && a.toks[i-1].end == a.toks[i].start &&
		(a.toks[i].forms[0].Bits|a.toks[i].forms[1].Bits)&lexicon.Participle != 0
}

// wants reports whether the verb at token i tells a wish, which is its subject's own plan when "to" follows at once.
func (a *article) wants(i int) bool {
	switch a.lex.Name(a.toks[i].forms[0].Lemma) {
	case "want", "need", "expect", "wish", "seek":
		return true
	}
	return false
}

// clauseWithin reports whether a pronoun with a verb of its own stands in tokens (from, to): "told reporters he wanted to".
func (a *article) clauseWithin(from, to int) bool {
	for k := from + 1; k+1 < to; k++ {
		if t := &a.toks[k]; t.has(words.Pronoun) && t.forms[0].Lemma == 0 && a.toks[k+1].mention == 0 && ((a.toks[k+1].forms[0].Bits|a.toks[k+1].forms[1].Bits)&(lexicon.Past|lexicon.Third) != 0 || a.toks[k+1].has(words.Would|words.Will)) {
			return true
		}
	}
	return false
}

// clauseGroup reads the auxiliaries within a pattern that holds its subject. It returns false for what must be done, which is a
// demand: "talks must resume". What should be done on a day is a plan: "talks should begin on 10 March".
func (a *article) clauseGroup(m *match) bool {
	if start := a.clauseStart(m.start); start > 0 && words.Subordinate(a.in.Text[a.toks[start-1].start:a.toks[start-1].end]) ||
		m.start > 0 && a.in.Text[a.toks[m.start-1].start:a.toks[m.start-1].end] == "since" {
		m.sub = true // "for the first time since relations were broken off"
	}
	if m.start > 1 && a.wanted(a.clauseStart(m.start)-1) {
		m.sub = true
	}
	if m.pat.Has(lexicon.Cancels | lexicon.Postpones) {
		return true
	}
	for k := m.start + 1; k < m.end; k++ {
		switch t := &a.toks[k]; {
		case t.has(words.Will):
			m.will = true
		case t.has(words.Must):
			if m.will = m.pat.Type == timeline.Consult && a.in.Text[t.start:t.end] == "should"; !m.will {
				return false
			}
		case t.has(words.Not):
			m.neg = true
		}
	}
	return true
}

// doesSo reports whether "to do so" stands behind token k near by: who becomes "the second member to do so" joins nothing.
func (a *article) doesSo(k int) bool {
	const far = 6
	for n := k; n+2 < min(len(a.toks), k+far); n++ {
		if a.toks[n].has(words.To) && a.toks[n+1].has(words.Do) {
			return true
		}
	}
	return false
}

// wanted reports whether token k is a "that" behind which stands what somebody is to bring about: "to see that soldiers leave".
func (a *article) wanted(k int) bool {
	if k < 1 || a.in.Text[a.toks[k].start:a.toks[k].end] != "that" {
		return false
	}
	switch a.in.Text[a.toks[k-1].start:a.toks[k-1].end] {
	case "see", "ensure", "ensuring", "sure", "certain", "so", "guarantee":
		return true
	}
	return false
}

// visiting reports whether the word at k, the last of a pattern, describes those who came: "an agreement on visiting forces".
func (a *article) visiting(k int) bool {
	w := a.in.Text[a.toks[k].start:a.toks[k].end]
	return w == "visiting" || w == "touring"
}

// overridden reports whether the noun at token i is what somebody did not heed, "over the protests of Serbia", or would not let come.
func (a *article) overridden(i int) bool {
	if i >= 2 && a.toks[i-1].has(words.Determiner) {
		if w := a.in.Text[a.toks[i-2].start:a.toks[i-2].end]; w == "over" || w == "despite" {
			return true
		}
	}
	const near = 4 // adjectives and names: "avoid possible UN sanctions"
	for k := i - 1; k >= max(0, i-near); k-- {
		if t := &a.toks[k]; averting[a.lower(k)] {
			return true
		} else if t.mention == 0 && !t.has(words.Determiner) && !plain(t) {
			return false
		}
	}
	return false
}

// averting are the verbs by which what would be done to somebody is not.
var averting = words.Set("avoid avoids avoided avoiding avert averts averted averting forestall forestalls forestalled forestalling")

// placeAt reports whether a place or a country stands at token k or after an article there.
func (a *article) placeAt(k int) bool {
	for ; k < len(a.toks) && a.toks[k].punct == 0; k++ {
		if m := a.mention(k); m != nil {
			return m.Kind == actor.KindPlace || m.Kind == actor.KindCountry
		}
		if !a.toks[k].has(words.Determiner) && !a.toks[k].capital && !a.timeWord(k) && !a.inside(k) && !partOfLand(a.in.Text[a.toks[k].start:a.toks[k].end]) {
			return false // "got a welcome on Saturday in Timbuktu"
		}
	}
	return false
}

// partOfLand reports whether w, before the name of a country, tells which part of it: "southern Chad".
func partOfLand(w string) bool {
	switch w {
	case "northern", "southern", "eastern", "western", "central", "neighbouring", "neighboring", "nearby":
		return true
	}
	return false
}

// secondFinite reports whether the word of m would be a second verb with a person in one clause, which no clause has:
// the "imports" of "banned seafood imports" is a noun.
func (a *article) secondFinite(m *match) bool {
	t := &a.toks[m.start]
	if (t.forms[0].Bits|t.forms[1].Bits)&(lexicon.Past|lexicon.Ing) != 0 || m.group < m.start || len(a.found) == 0 {
		return false
	}
	before := &a.found[len(a.found)-1]
	if !before.verb || before.main == m.start && before.pat.Type == timeline.Consult || before.pat.Has(lexicon.Speech) || before.inf || before.gerund {
		return false
	}
	for k := before.start + 1; k < m.start; k++ {
		t := &a.toks[k]
		if t.punct != 0 && t.punct != '\'' && t.punct != '.' || t.has(words.Conjunction|words.Clause|words.Relative|words.Condition) {
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

// inFull is the number of words of a pattern that makes a verb of its first word in a headline: "court issues arrest warrant for X".
const inFull = 4

// longest returns the pattern with the most words that begins at i.
func (a *article) longest(i int) (*lexicon.Pattern, int) {
	var best *lexicon.Pattern
	end := i
	a.walk(0, i, i, func(p *lexicon.Pattern, e int) {
		verb := a.verbLike(i) || p.Words >= inFull && a.inHeadline() && a.toks[i].forms[0].Bits&lexicon.Third != 0
		if e < len(a.toks) && breaksPair(a.lower(e-1), a.lower(e)) {
			return
		}
		if a.withoutObject(p, i, e) || a.endsInNoun(p, i, e) {
			return
		}
		if !p.Has(lexicon.Noun) && !verb || p.Has(lexicon.Noun) && verb && (p.Words == 1 || a.toks[i].forms[0].Bits&(lexicon.Past|lexicon.Ing) != 0) ||
			p.Mode == "visit" && (e > i+1 || p.Has(lexicon.Noun)) && a.visiting(e-1) {
			return
		}
		if best == nil || rank(p) > rank(best) || rank(p) == rank(best) && e < end {
			best, end = p, e
		}
	})
	return best, end
}

// breaksPair reports whether a pattern that ends with the first word breaks a pair of nouns apart of which the second is what is meant:
// "peace deal", "war crimes", "entry talks".
func breaksPair(last, next string) bool {
	switch last {
	case "peace":
		switch next {
		case "deal", "accord", "agreement", "treaty", "pact", "plan", "process", "proposal":
			return true
		}
	case "war":
		switch next {
		case "crime", "crimes", "criminal", "criminals":
			return true
		}
	case "entry", "accession", "membership", "withdrawal", "disarmament":
	default:
		return false
	}
	return next == "talks" || next == "negotiations"
}

// rank prefers patterns with more words, and strong ones to weak ones.
func rank(p *lexicon.Pattern) int {
	n := p.Words * 4
	if !p.Has(lexicon.Weak) {
		n++
	}
	if !p.Has(lexicon.Noun) {
		n += 2
	}
	if p.Has(lexicon.Clause) {
		n++ // "talks between X and Y begin" rather than "talks between"
	}
	return n
}
