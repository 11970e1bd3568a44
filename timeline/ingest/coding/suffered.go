package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Passives, and verbs that are suffered though no form of "be" says so: "Minister stabbed", "ten soldiers wounded in the raid".

// passiveOf decides whether the verb is in the passive: "was expelled", "hosted by".
func (a *article) passiveOf(m *match, be, have bool, bits uint8) {
	byNext := m.start+1 < len(a.toks) && (a.toks[m.start+1].has(words.By) || m.end < len(a.toks) && m.end-m.start < 3 && a.toks[m.end].has(words.By))
	m.passive = bits&lexicon.Participle != 0 && (be || byNext && !have)
	if m.inf && be && !m.passive && !m.will && bits&lexicon.Base != 0 {
		m.will = true // "was to visit"
	}
	if bits&lexicon.Participle != 0 && !be && !have && !(m.inf && bits&lexicon.Base != 0) && (m.pat.Mode == "sign" && m.group > 0 && accords[a.lower(m.group-1)] || a.alone(m) || a.suffered(m, bits) || a.toldTo(m) || a.suffersThere(m) || a.describesSubject(m)) {
		m.passive = true
	}
	if bits&lexicon.Ing != 0 {
		m.passive, m.participle = false, !be
		m.gerund = !be && (m.group == 0 || a.toks[m.group-1].has(words.Clause|words.Preposition|words.By))
	}
	m.reduced = m.passive && !be && !have && a.behindVerb(m.group)
	if m.passive && !be && (m.start == 0 || m.reduced || a.mainVerbBehind(m.end)) {
		m.sub = true // "two men accused of murder arrived", "Rebuffed by Chad, Kenya's envoy left"
		return
	}
	if start := a.clauseStart(m.group); start > 0 && a.toks[start-1].has(words.Clause|words.Relative|words.Condition) {
		w := a.in.Text[a.toks[start-1].start:a.toks[start-1].end]
		m.sub = words.Subordinate(w) && w != "before" || w == "as" || a.toks[start-1].has(words.Relative|words.Condition) ||
			start > 1 && a.relativeThat(start-1) && plain(&a.toks[start-2]) && a.toks[start-2].forms[0].Bits&(lexicon.Past|lexicon.Ing|lexicon.Third) == 0 // "an accord that ends the war"
	}
}

// behindVerb reports whether token k stands behind another verb of its clause and behind a noun, so that a participle there describes
// that noun; not in "ten were reported killed" and "ten were killed and six wounded".
func (a *article) behindVerb(k int) bool {
	from := a.clauseStart(k)
	const near = 3 // words of "and six badly wounded"
	if verb := a.firstVerb(from, k); verb >= k-1 || slices.ContainsFunc(a.toks[max(verb, k-near):k], func(t token) bool { return t.has(words.Conjunction) }) {
		return false
	}
	t := &a.toks[k-1]
	return t.mention > 0 || t.forms[0].Bits&(lexicon.Past|lexicon.Participle) == 0
}

// mainVerbBehind reports whether a verb in the past stands behind token k in its clause with no "and" before it.
func (a *article) mainVerbBehind(k int) bool {
	for ; k < len(a.toks) && a.toks[k].punct == 0 && !a.toks[k].has(words.Conjunction|words.Clause|words.Relative); k++ {
		if t := &a.toks[k]; t.mention == 0 && (t.has(words.Be|words.Have|words.Will) || t.forms[0].Bits&lexicon.Past != 0 && a.verbLike(k)) {
			return true
		}
	}
	return false
}

// suffered reports whether the verb of m stands in a headline in the past and without an object: headlines tell in the present what
// somebody does, "Minister stabbed", "Iran warned over".
func (a *article) suffered(m *match, bits uint8) bool {
	dead := m.end-m.start == 2 && a.lower(m.end-1) == "dead" // "two Britons shot dead"
	if !a.inHeadline() || bits&lexicon.Base != 0 && a.lower(m.start) != "shot" {
		return false
	}
	next := m.start + 1
	if dead {
		next++
	}
	switch m.pat.Type {
	case timeline.Assault, timeline.Coerce, timeline.Sanction, timeline.Accuse, timeline.Threaten, timeline.Request, timeline.Reject, timeline.Retreat:
		return next == len(a.toks) || a.toks[next].punct != 0 && a.toks[next].punct != '"' || a.toks[next].has(words.Preposition|words.To) || a.timeWord(next)
	}
	return false
}

// describesSubject reports whether the verb of m, in the past and with no object, tells of the subject of an auxiliary behind it what was
// done to it: "a woman sentenced to death for theft was acquitted".
func (a *article) describesSubject(m *match) bool {
	next := m.start + 1
	return harmed(m.pat) && m.start == m.group && m.start > 0 && next < len(a.toks) && (a.toks[next].has(words.Preposition|words.To) || a.timeWord(next)) &&
		a.toks[m.start-1].punct == 0 && !a.toks[m.start-1].has(words.Conjunction|words.Relative|words.Adverb|words.Pronoun) && a.auxBehind(next) > 0
}

// toldTo reports whether "to" stands right behind a verb that always says to whom: "mission told to quit Chad" is a passive.
func (a *article) toldTo(m *match) bool {
	if m.start+1 >= len(a.toks) || !a.toks[m.start+1].has(words.To) {
		return false
	}
	switch a.lex.Name(a.toks[m.start].forms[0].Lemma) {
	case "tell", "order", "urge", "warn":
		return true
	}
	return false
}

// inHeadline reports whether the sentence is the title of the article or opens an entry of a chronology, which is worded like one.
func (a *article) inHeadline() bool {
	return a.opensEntry || a.heading || a.in.Title.End > a.in.Title.Start && a.sent.Start == a.in.Title.Start
}

// alone reports whether a verb of harm, which always has an object, has none: then it was suffered. "A dozen Americans injured
// since", "ten soldiers wounded in the raid".
func (a *article) alone(m *match) bool {
	f := a.toks[m.start].forms
	verb := a.lex.Name(f[0].Lemma)
	if f[0].Bits&lexicon.Participle == 0 && f[1].Bits&lexicon.Participle != 0 {
		verb = a.lex.Name(f[1].Lemma) // "wounded", which is a noun too
	}
	switch verb {
	case "injure", "wound", "kill", "displace", "behead":
		if m.start+1 < len(a.toks) && a.lower(m.start+1) == "in" {
			return true
		}
	case "hold", "take": // "three drivers held hostage in Iraq"
		return m.end < len(a.toks) && m.end == m.start+2 && (a.lower(m.end-1) == "hostage" || a.lower(m.end-1) == "captive" || a.lower(m.end-1) == "prisoner") &&
			a.toks[m.end].has(words.Preposition)
	case "charge": // "four soldiers charged with abuse"
		return m.start+1 < len(a.toks) && (a.lower(m.start+1) == "with" || a.lower(m.start+1) == "in" || a.lower(m.start+1) == "over")
	case "release", "free", "expel", "deport", "oust", "exile", "extradite", "evacuate": // "Duda, released from jail in May, spoke"
		return m.start+1 < len(a.toks) && (a.toks[m.start+1].has(words.Preposition) && m.group > 0 && a.toks[m.group-1].punct == ',' ||
			m.end == m.start+1 && a.timeWord(m.end)) // "a report released on Tuesday"
	case "accuse", "suspect", "convict", "detain", "arrest", "jail", "kidnap", "abduct": // "two men accused of"
		return m.start+1 < len(a.toks) && (a.toks[m.start+1].has(words.Preposition) || m.group > 0 && a.toks[m.group-1].punct == ',' && (a.toks[m.start+1].time || a.toks[m.start+1].punct == ','))
	default:
		return false
	}
	if m.end >= len(a.toks) {
		return true
	}
	next := &a.toks[m.end]
	return next.punct != 0 && next.punct != '"' || next.has(words.Preposition|words.Clause) && !next.has(words.Determiner) || next.time
}
