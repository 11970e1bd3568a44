package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
)

// Which words are verbs where they stand, and what stands around them: "will not have been received by".

// verbLike reports whether the word at i can be a verb where it stands: "visits" is one after a name, none after "the".
func (a *article) verbLike(i int) bool {
	t := &a.toks[i]
	bits := t.forms[0].bits | t.forms[1].bits
	if bits&participle != 0 && t.capital && i+1 < len(a.toks) && a.toks[i+1].capital && (i == 0 || a.toks[i-1].punct != 0) {
		return false // "Deposed President Manuel Zelaya"
	}
	if t.class != 0 && t.has(beForm|haveForm|mustForm|willForm|wouldForm|mayForm|notForm) {
		return true
	}
	if a.describesNoun(i, bits) || i > 0 && bits&(past|ing) != past && a.describedNoun(i, bits) {
		return false
	}
	if bits&ing != 0 && i > 0 && deeds[a.lower(i)] && plain(&a.toks[i-1]) && !a.plural(i-1) && (i+1 >= len(a.toks) || a.toks[i+1].mention == 0 && !a.toks[i+1].has(det|pronoun)) {
		return false // "last week's embassy bombing in Jakarta"
	}
	if bits&ing != 0 && i > 0 && a.toks[i-1].time && i+1 < len(a.toks) && (a.in.Text[a.toks[i+1].start:a.toks[i+1].end] == "of" || plain(&a.toks[i+1])) {
		return false // "the Oct. 23 slaying of", "the May shooting death"
	}
	k := i - 1
	for k >= 0 && (a.toks[k].has(adverb) || a.adverbAt(k)) {
		k--
	}
	if k > 0 && a.toks[k].punct == '.' && a.toks[k].mention > 0 && a.toks[k].mention == a.toks[k-1].mention {
		k-- // "U.S. reopens consulate"
	}
	if k < 0 {
		return bits&(past|ing) != 0 && !t.capital || bits&participle != 0 && a.byNext(i) || bits&(past|ing|base) != 0 && i+1 < len(a.toks) && a.toks[i+1].has(det) || bits&ing != 0
	}
	p := &a.toks[k]
	if bits&(past|ing) == 0 && i+1 < len(a.toks) && !p.has(toWord|willForm|wouldForm|mayForm|mustForm|notForm|doForm) {
		next := &a.toks[i+1] // "the Baltic states said", "the talks were": the verb comes next
		if next.mention == 0 && (next.has(beForm|haveForm|willForm|wouldForm) || next.forms[0].bits&past != 0 && next.forms[0].bits&base == 0 &&
			(i+2 >= len(a.toks) || a.toks[i+2].punct != 0 || a.toks[i+2].has(det|preposition|toWord|clauseWord|pronoun) || a.timeWord(i+2))) {
			return false
		}
	}
	if bits&base != 0 && bits&(past|ing) == 0 && p.mention > 0 && !a.plural(k) && i+1 < len(a.toks) && a.lower(i+1) == "of" {
		return false // "the agency board of governors"
	}
	if bits&sForm != 0 && bits&(past|ing) == 0 && plain(p) && p.forms[0].bits&past != 0 && i+1 < len(a.toks) && a.lower(i+1) == "of" {
		return false // "revived hopes of"
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
		return bits&(past|ing) != 0 || bits&sForm != 0 && (a.objectFollows(i) || a.inserted(k)) || bits&base != 0 && a.objectFollows(i)
	case p.punct != 0:
		return bits&(past|ing) != 0
	}
	if bits&(past|ing) != 0 {
		// "ships that carry expelled migrants": behind the verb of a relative clause it describes what is carried.
		return !(bits&past != 0 && k > 0 && p.class == 0 && p.mention == 0 && !p.capital && p.forms[0].bits&past == 0 &&
			(a.toks[k-1].has(relative) || a.in.Text[a.toks[k-1].start:a.toks[k-1].end] == "that") &&
			i+1 < len(a.toks) && a.toks[i+1].punct == 0 && a.toks[i+1].class == 0)
	}
	if bits&sForm != 0 && things[a.lower(i)] && plain(p) {
		return false // "the delivery of fighter jets to Ukraine"
	}
	// After a noun or a name: "-s" and base forms are verbs when an object, a preposition or the end follows.
	if bits&sForm != 0 && !(nounish[a.lower(i)] && !a.nameFollows(i) && !a.firesOn(i)) {
		return p.mention > 0 && !a.attributive(int(p.mention)-1) || a.objectFollows(i)
	}
	if bits&base != 0 && p.mention > 0 && a.plural(k) && a.mention(k).Kind == actor.KindNationality {
		return true // "the Palestinians reject"
	}
	if bits&base != 0 && (p.mention > 0 || a.plural(k) && plain(p)) && a.jointHeadline(i, k) {
		return true
	}
	return bits&base != 0 && (a.plural(k) || p.mention > 0) && a.objectFollows(i) && !(p.mention > 0 && a.attributive(int(p.mention)-1) && !a.plural(k))
}

// inserted reports whether the comma at token k ends an insertion behind the name that begins a headline: "Chirac, in Beijing, signs".
func (a *article) inserted(k int) bool {
	const long = 6 // tokens
	if !a.inHeadline() || a.toks[k].punct != ',' {
		return false
	}
	for n := k - 1; n > 0 && n > k-long; n-- {
		if a.toks[n].punct == ',' {
			return a.toks[n-1].mention > 0 && a.mentionStart(n-1) == 0 && a.toks[n+1].has(preposition)
		}
	}
	return false
}

// describedNoun reports whether the word at i is a noun by what stands right before it: a number or, but for the past of a verb, an
// adjective: "plans for 1,000 houses in", "financial targets in", "its initial public offering".
func (a *article) describedNoun(i int, bits uint8) bool {
	p := &a.toks[i-1]
	if !plain(p) || bits&past != 0 {
		return false
	}
	w := a.in.Text[p.start:p.end]
	return bits&ing == 0 && digit(w[0]) || adjective(w) && p.forms[0].lemma == 0
}

// byNext reports whether "by" stands behind the participle at i, or behind its particle: "Ordered out by Chad, the Kenyans left".
func (a *article) byNext(i int) bool {
	return i+1 < len(a.toks) && a.toks[i+1].has(byWord) || i+2 < len(a.toks) && a.toks[i+2].has(byWord) && a.toks[i+1].has(preposition|adverb)
}

// jointHeadline reports whether two whom "and" or a comma joins stand before the word at i in a headline, which leaves articles
// out: "US and Qatar sign memorandum".
func (a *article) jointHeadline(i, k int) bool {
	const near = 8
	if i > near || a.sent != a.in.Title && a.sent.Start != a.in.Title.Start || i+1 >= len(a.toks) || !plain(&a.toks[i+1]) || bareNouns[a.lower(i)] {
		return false
	}
	if a.toks[k].mention == 0 {
		return k < 5 // "Iran, powers reach outline"
	}
	if kind := a.mention(k).Kind; kind != actor.KindCountry && kind != actor.KindPlace && kind != actor.KindPerson && kind != actor.KindOrganisation {
		return false
	}
	for n := k - 1; n > 0; n-- {
		if t := &a.toks[n]; t.punct == ',' || a.in.Text[t.start:t.end] == "and" {
			return a.toks[n-1].mention > 0
		} else if t.mention == 0 {
			return false
		}
	}
	return false
}

// bareNouns are words behind a country that are nouns before another noun: "US and China trade talks".
var bareNouns = map[string]bool{"trade": true, "border": true, "peace": true, "arms": true, "aid": true, "visa": true, "gas": true, "oil": true,
	"talk": true, "deal": true, "fire": true, "force": true, "export": true, "import": true, "tariff": true, "truce": true, "attack": true}

// nounish are words behind a country that are verbs only with a name for their object: "US sanctions Iran", not "the
// subject of US sanctions since".
var nounish = map[string]bool{"sanctions": true, "deals": true, "guns": true, "shells": true, "exports": true, "imports": true,
	"talks": true, "forces": true, "charges": true, "ties": true, "fires": true, "needs": true, "interests": true, "states": true, "arms": true}

// firesOn reports whether the word at i is the verb of "fleet fires on trawlers".
func (a *article) firesOn(i int) bool {
	if a.in.Text[a.toks[i].start:a.toks[i].end] != "fires" || i+1 >= len(a.toks) {
		return false
	}
	next := a.in.Text[a.toks[i+1].start:a.toks[i+1].end]
	return next == "on" || next == "at"
}

// things are words that are verbs behind a name only.
var things = map[string]bool{"jets": true, "ships": true, "guns": true, "shells": true, "drones": true, "arms": true, "tanks": true, "flights": true}

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
	if t.punct != 0 || t.mention > 0 || t.end-t.start <= 4 || a.in.Text[t.end-2:t.end] != "ly" {
		return false
	}
	return t.forms[0].lemma == 0 || a.in.Text[t.end-3] == 'i' && a.lower(k) != "family" // a word of patterns: "leans heavily on"
}

// plural reports whether the word at k looks like a noun in the plural: not "chess", "crisis", "status".
func (a *article) plural(k int) bool {
	t := &a.toks[k]
	if t.punct != 0 {
		return false
	}
	w := a.in.Text[t.start:t.end]
	return w == "people" || len(w) > 3 && w[len(w)-1] == 's' && strings.IndexByte("siu", w[len(w)-2]) < 0 || len(w) > 5 && strings.HasSuffix(w, "men") && t.mention == 0
}

// lower returns the word at k in small letters.
func (a *article) lower(k int) string {
	return strings.ToLower(a.in.Text[a.toks[k].start:a.toks[k].end])
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
			n := k - 1
			for n > 0 && a.timeWord(n) { // "plans by May to"
				n--
			}
			m.ofNoun = n > 0 && (a.plainNoun(n) || plain(&a.toks[n]) && a.toks[n-1].punct == '\'') // "Kenya's plan to"
			m.neg = m.neg || m.ofNoun && a.noNoun(n) || n > 0 && a.c.base(a.lower(n)) == "fail"
		case m.inf && have && a.c.names[a.toks[k].forms[0].lemma] == "claim":
			m.inf = false // "claims to have bombed"
		case m.inf && hearsay(a.lower(k)) && k > 0 && (a.toks[k-1].has(beForm) || a.shouting()):
			m.alleged, m.inf = true, false // "are alleged to have attacked"
		case p.has(dueWord) && m.inf:
			m.will = true
			be = false
		case p.has(alleging):
			m.alleged = true
		case p.has(adverb) || a.adverbAt(k) || a.parted(k):
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

// parted reports whether token k is of a time that parts an auxiliary from its verb: "was on Monday confirmed".
func (a *article) parted(k int) bool {
	for n := k; n > 0 && a.timeWord(n); n-- {
		if a.toks[n-1].has(beForm | haveForm | willForm) {
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

// passiveOf decides whether the verb is in the passive: "was expelled", "hosted by".
func (a *article) passiveOf(m *match, be, have bool, bits uint8) {
	byNext := m.start+1 < len(a.toks) && (a.toks[m.start+1].has(byWord) || m.end < len(a.toks) && m.end-m.start < 3 && a.toks[m.end].has(byWord))
	m.passive = bits&participle != 0 && (be || byNext && !have)
	if m.inf && be && !m.passive && !m.will && bits&base != 0 {
		m.will = true // "is to visit"
	}
	if bits&participle != 0 && !be && !have && (a.alone(m) || a.suffered(m, bits) || a.toldTo(m) || a.suffersThere(m)) {
		m.passive = true
	}
	if bits&ing != 0 {
		m.passive, m.participle = false, !be
		m.gerund = !be && (m.group == 0 || a.toks[m.group-1].has(clauseWord|preposition|byWord))
	}
	m.reduced = m.passive && !be && !have && a.behindVerb(m.group)
	if m.passive && !be && (m.start == 0 || m.reduced || a.mainVerbBehind(m.end)) {
		m.sub = true // "two men accused of murder arrived", "Rebuffed by Chad, Kenya's envoy left"
		return
	}
	if start := a.clauseStart(m.group); start > 0 && a.toks[start-1].has(clauseWord|relative|condition) {
		w := a.in.Text[a.toks[start-1].start:a.toks[start-1].end]
		m.sub = isSubordinate(w) && w != "before" || w == "as" || a.toks[start-1].has(relative|condition) ||
			start > 1 && a.relativeThat(start-1) && plain(&a.toks[start-2]) && a.toks[start-2].forms[0].bits&(past|ing|sForm) == 0 // "an accord that ends the war"
	}
}

// behindVerb reports whether token k stands behind another verb of its clause and behind a noun, so that a participle there describes
// that noun; not in "ten were reported killed" and "ten were killed and six wounded".
func (a *article) behindVerb(k int) bool {
	from := a.clauseStart(k)
	const near = 3 // words of "and six badly wounded"
	if verb := a.firstVerb(from, k); verb >= k-1 || slices.ContainsFunc(a.toks[max(verb, k-near):k], func(t token) bool { return t.has(conjunction) }) {
		return false
	}
	t := &a.toks[k-1]
	return t.mention > 0 || t.forms[0].bits&(past|participle) == 0
}

// mainVerbBehind reports whether a verb in the past stands behind token k in its clause with no "and" before it.
func (a *article) mainVerbBehind(k int) bool {
	for ; k < len(a.toks) && a.toks[k].punct == 0 && !a.toks[k].has(conjunction|clauseWord|relative); k++ {
		if t := &a.toks[k]; t.mention == 0 && (t.has(beForm|haveForm|willForm) || t.forms[0].bits&past != 0 && a.verbLike(k)) {
			return true
		}
	}
	return false
}

// suffered reports whether the verb of m stands in a headline in the past and without an object: headlines tell in the present what
// somebody does, "Minister stabbed", "Iran warned over".
func (a *article) suffered(m *match, bits uint8) bool {
	dead := m.end-m.start == 2 && a.lower(m.end-1) == "dead" // "two Britons shot dead"
	if !a.inHeadline() || bits&base != 0 && a.lower(m.start) != "shot" {
		return false
	}
	next := m.start + 1
	if dead {
		next++
	}
	switch m.pat.typ {
	case timeline.Assault, timeline.Coerce, timeline.Sanction, timeline.Accuse, timeline.Threaten, timeline.Request, timeline.Reject, timeline.Retreat:
		return next == len(a.toks) || a.toks[next].punct != 0 && a.toks[next].punct != '"' || a.toks[next].has(preposition|toWord) || a.timeWord(next)
	}
	return false
}

// toldTo reports whether "to" stands right behind a verb that always says to whom: "mission told to quit Chad" is a passive.
func (a *article) toldTo(m *match) bool {
	if m.start+1 >= len(a.toks) || !a.toks[m.start+1].has(toWord) {
		return false
	}
	switch a.c.names[a.toks[m.start].forms[0].lemma] {
	case "tell", "order", "urge", "warn":
		return true
	}
	return false
}

// inHeadline reports whether the sentence is the title of the article.
func (a *article) inHeadline() bool {
	return a.heading || a.in.Title.End > a.in.Title.Start && a.sent.Start == a.in.Title.Start
}

// alone reports whether a verb of harm, which always has an object, has none: then it was suffered. "A dozen Americans injured
// since", "ten soldiers wounded in the raid".
func (a *article) alone(m *match) bool {
	f := a.toks[m.start].forms
	verb := a.c.names[f[0].lemma]
	if f[0].bits&participle == 0 && f[1].bits&participle != 0 {
		verb = a.c.names[f[1].lemma] // "wounded", which is a noun too
	}
	switch verb {
	case "injure", "wound", "kill", "displace", "behead":
		if m.start+1 < len(a.toks) && a.lower(m.start+1) == "in" {
			return true
		}
	case "hold", "take": // "three drivers held hostage in Iraq"
		return m.end < len(a.toks) && m.end == m.start+2 && (a.lower(m.end-1) == "hostage" || a.lower(m.end-1) == "captive" || a.lower(m.end-1) == "prisoner") &&
			a.toks[m.end].has(preposition)
	case "charge": // "four soldiers charged with abuse"
		return m.start+1 < len(a.toks) && (a.lower(m.start+1) == "with" || a.lower(m.start+1) == "in" || a.lower(m.start+1) == "over")
	case "release", "free", "expel", "deport", "oust", "exile", "extradite", "evacuate": // "Duda, released from jail in May, spoke"
		return m.start+1 < len(a.toks) && (a.toks[m.start+1].has(preposition) && m.group > 0 && a.toks[m.group-1].punct == ',' ||
			m.end == m.start+1 && a.timeWord(m.end)) // "a report released on Tuesday"
	case "accuse", "suspect", "convict", "detain", "arrest", "jail", "kidnap", "abduct": // "two men accused of"
		return m.start+1 < len(a.toks) && (a.toks[m.start+1].has(preposition) || m.group > 0 && a.toks[m.group-1].punct == ',' && (a.toks[m.start+1].time || a.toks[m.start+1].punct == ','))
	default:
		return false
	}
	if m.end >= len(a.toks) {
		return true
	}
	next := &a.toks[m.end]
	return next.punct != 0 && next.punct != '"' || next.has(preposition|clauseWord) && !next.has(det) || next.time
}
