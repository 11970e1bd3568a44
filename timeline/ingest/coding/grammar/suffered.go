package grammar

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Passives, and verbs that are suffered though no form of "be" says so: "Minister stabbed", "ten soldiers wounded in the raid".

// passiveOf decides whether the verb is in the passive: "was expelled", "hosted by".
func (s *Sentence) passiveOf(m *Match, be, have bool, bits uint8) {
	byNext := m.Mode != "phone" && m.Start+1 < len(s.Toks) && (s.Toks[m.Start+1].Has(words.By) || m.End < len(s.Toks) && m.End-m.Start < 3 && s.Toks[m.End].Has(words.By))
	m.Passive = bits&lexicon.Participle != 0 && (be || byNext && !have)
	m.Perfect = have && !be
	if m.Infinitive && be && !m.Passive && !m.Will && bits&lexicon.Base != 0 {
		m.Will = true // "was to visit"
	}
	if bits&lexicon.Participle != 0 && !be && !have && !(m.Infinitive && bits&lexicon.Base != 0) && (m.Mode == "sign" && m.Group > 0 && accords[s.Lower(m.Group-1)] || s.Alone(m) || s.Suffered(m, bits) || s.toldTo(m) || s.suffersThere(m) || s.describesSubject(m) || s.betweenCommas(m) > 0 || s.secondSuffered(m) || s.rowOfPassives(m) || s.without(m)) {
		m.Passive = true
	}
	if _, end := s.Attributed(m); end > 0 || !be && m.Passive && s.ObjectRelative(m) > 0 {
		m.Passive = false // "which Chad accused of spying"
	}
	if bits&lexicon.Ing != 0 {
		m.Passive, m.Participle = false, !be
		m.Gerund = !be && (m.Group == 0 || s.Toks[m.Group-1].Has(words.Clause|words.Preposition|words.By))
	}
	m.Reduced = m.Passive && !be && !have && s.behindVerb(m.Group)
	if m.Passive && !be && (m.Start == 0 || m.Reduced || s.mainVerbBehind(m.End)) {
		m.Subordinate = true // "two men accused of murder arrived", "Rebuffed by Chad, Kenya's envoy left"
		return
	}
	if start := s.ClauseStart(m.Group); start > 0 && s.Toks[start-1].Has(words.Clause|words.Relative|words.Condition) {
		w := s.Word(start - 1)
		m.Subordinate = words.Subordinate(w) && w != "before" || w == "as" || s.Toks[start-1].Has(words.Relative|words.Condition) ||
			start > 1 && s.RelativeThat(start-1) && s.Toks[start-2].Plain() && s.Toks[start-2].Forms[0].Bits&(lexicon.Past|lexicon.Ing|lexicon.Third) == 0 // "an accord that ends the war"
	}
}

// behindVerb reports whether token k stands behind another verb of its clause and behind a noun, so that a participle there describes
// that noun; not in "ten were reported killed" and "ten were killed and six wounded".
func (s *Sentence) behindVerb(k int) bool {
	from := s.ClauseStart(k)
	const near = 3 // words of "and six badly wounded"
	if verb := s.FirstVerb(from, k); verb >= k-1 || slices.ContainsFunc(s.Toks[max(verb, k-near):k], func(t tokens.Token) bool { return t.Has(words.Conjunction) }) {
		return false
	}
	t := &s.Toks[k-1]
	return t.Mention > 0 || t.Forms[0].Bits&(lexicon.Past|lexicon.Participle) == 0
}

// mainVerbBehind reports whether a verb in the past stands behind token k in its clause with no "and" before it.
func (s *Sentence) mainVerbBehind(k int) bool {
	for ; k < len(s.Toks) && s.Toks[k].Punct == 0 && !s.Toks[k].Has(words.Conjunction|words.Clause|words.Relative); k++ {
		if t := &s.Toks[k]; t.Mention == 0 && (t.Has(words.Be|words.Have|words.Will) || t.Forms[0].Bits&lexicon.Past != 0 && s.VerbLike(k)) {
			return true
		}
	}
	return false
}

// Suffered reports whether the verb of m stands in a headline in the past and without an object: headlines tell in the present what
// somebody does, "Minister stabbed", "Iran warned over".
func (s *Sentence) Suffered(m *Match, bits uint8) bool {
	dead := m.End-m.Start == 2 && s.Lower(m.End-1) == "dead" // "two Britons shot dead"
	if !s.Headline || bits&lexicon.Base != 0 && s.Lower(m.Start) != "shot" {
		return false
	}
	next := m.Start + 1
	if dead {
		next++
	}
	switch m.Type {
	case timeline.Assault, timeline.Coerce, timeline.Sanction, timeline.Accuse, timeline.Threaten, timeline.Request, timeline.Reject, timeline.Retreat, timeline.Support:
		return next == len(s.Toks) || s.Toks[next].Punct != 0 && s.Toks[next].Punct != '"' || s.Toks[next].Has(words.Preposition|words.To) || s.TimeWord(next)
	}
	return false
}

// describesSubject reports whether the verb of m, in the past and with no object, tells of the subject of an auxiliary behind it what was
// done to it: "a woman sentenced to death for theft was acquitted".
func (s *Sentence) describesSubject(m *Match) bool {
	next := m.Start + 1
	return harmed(m.Pattern) && m.Start == m.Group && m.Start > 0 && next < len(s.Toks) && (s.Toks[next].Has(words.Preposition|words.To) || s.TimeWord(next)) &&
		s.Toks[m.Start-1].Punct == 0 && !s.Toks[m.Start-1].Has(words.Conjunction|words.Relative|words.Adverb|words.Pronoun) && s.auxBehind(next) > 0 && (m.Type != timeline.Accuse || s.auxBehind(next) >= m.End) // but "ruled on Friday the closure was unlawful"
}

// betweenCommas returns the token of the verb of the subject that m describes, in the past and with no object, between commas before it: "Marta
// Kowal, sentenced in Chad to ten years, was on her way home", "Duda, applauded as he rose, said that". 0 for none.
func (s *Sentence) betweenCommas(m *Match) int {
	next := m.Start + 1
	if !harmed(m.Pattern) && !(judged(m) && s.Toks[max(0, m.Start-2)].Mention > 0) || m.Start != m.Group || m.Start < 2 || s.Toks[m.Start-1].Punct != ',' || next >= len(s.Toks) ||
		s.FirstVerb(s.ClauseStart(m.Start-1), m.Start-1) < m.Start-1 {
		return 0
	}
	clause := words.Subordinate(s.Lower(next)) || s.Lower(next) == "as" || s.Lower(next) == "whether" // with a verb of its own
	if !clause && !s.Toks[next].Has(words.Preposition|words.To) && !s.TimeWord(next) {
		return 0
	}
	for k := next; k+1 < len(s.Toks); k++ {
		t := &s.Toks[k]
		if t.Punct == ',' && s.Finite(k+1) {
			return k + 1
		}
		if t.Punct != 0 && !t.Inner() || t.Has(words.Relative|words.Conjunction|words.Condition) || !clause && s.Finite(k) {
			return 0
		}
	}
	return 0
}

// judged reports whether m tells what somebody says or asks of another, who is named right behind the verb unless it is suffered: "praised",
// "threatened", "asked", but not "sided with".
func judged(m *Match) bool {
	switch m.Type {
	case timeline.Support, timeline.Threaten, timeline.Request:
		return (m.Words == 1 || m.End-m.Start > m.Words) && !m.Has(lexicon.Clause|lexicon.Noun)
	}
	return false
}

// secondSuffered reports whether "and" joins the participle of m, which has no object, to one behind a form of "be": the "executed" of "was
// beaten and executed".
func (s *Sentence) secondSuffered(m *Match) bool {
	k := m.Group - 1
	if !harmed(m.Pattern) || k < 2 || !s.Toks[k].Has(words.Conjunction) || !s.Toks[k-1].Can(lexicon.Participle) {
		return false
	}
	switch s.Lemma(m.Start) {
	case "fight", "clash", "die", "battle":
		return false // who "was provoked and fought" did so
	}
	for k -= 2; k > 0 && (s.Toks[k].Has(words.Adverb) || s.AdverbAt(k)); k-- {
		continue
	}
	next := m.Start + 1
	return s.Toks[k].Has(words.Be) && (next == len(s.Toks) || s.Toks[next].Punct != 0 && s.Toks[next].Punct != '"' || s.TimeWord(next) ||
		s.Toks[next].Has(words.Preposition|words.Clause|words.By) && !s.Toks[next].Has(words.Determiner))
}

// rowOfPassives reports whether the participle of m, which has no object and "by" behind it, or to whom somebody is given, goes on with a row of passives that a form of "be"
// opened: the "pardoned" of "was flown to Chad, pardoned on the spot by its king and promoted".
func (s *Sentence) rowOfPassives(m *Match) bool {
	k, next := m.Group-1, m.Start+1
	for k > 0 && (s.Toks[k].Has(words.Adverb) || s.AdverbAt(k)) {
		k--
	}
	if k < 2 || next >= len(s.Toks) || s.Toks[k].Punct != ',' && !s.Toks[k].Has(words.Conjunction) || !s.Toks[next].Has(words.Preposition|words.Adverb) && !s.TimeWord(next) && !s.AdverbAt(next) {
		return false
	}
	for !s.Toks[next].Has(words.By) && !s.givenTo(m) {
		if next++; next >= len(s.Toks) || s.Toks[next].Punct != 0 || s.Toks[next].Has(words.Conjunction|words.Relative|words.Clause) {
			return false
		}
	}
	for n := k - 1; n > 0 && s.Toks[n].Punct != ';' && !s.Toks[n].Has(words.Relative|words.Clause); n-- {
		if s.Toks[n].Mention == 0 && s.Toks[n].Has(words.Be) {
			for n++; n < k && s.AdverbAt(n); n++ {
				continue
			}
			return s.Toks[n].Can(lexicon.Participle)
		}
	}
	return false
}

// givenTo reports whether "to" and somebody stand right behind a verb that says to whom somebody is given, and nobody who is: "handed over to police".
func (s *Sentence) givenTo(m *Match) bool {
	if m.End+1 >= len(s.Toks) || !s.Toks[m.End].Has(words.To) {
		return false
	}
	switch s.Lemma(m.Start) {
	case "hand", "turn", "transfer", "extradite", "deport", "deliver":
		return true
	}
	return false
}

// toldTo reports whether "to" stands right behind a verb that always says to whom: "mission told to quit Chad" is a passive.
func (s *Sentence) toldTo(m *Match) bool {
	if m.Start+1 >= len(s.Toks) || !s.Toks[m.Start+1].Has(words.To) {
		return false
	}
	switch s.Lemma(m.Start) {
	case "tell", "order", "urge", "warn":
		return true
	}
	return false
}

// Alone reports whether a verb of harm, which always has an object, has none: then it was suffered. "A dozen Americans injured
// since", "ten soldiers wounded in the raid".
func (s *Sentence) Alone(m *Match) bool {
	f := s.Toks[m.Start].Forms
	verb := s.Lexicon.Name(f[0].Lemma)
	if f[0].Bits&lexicon.Participle == 0 && f[1].Bits&lexicon.Participle != 0 {
		verb = s.Lexicon.Name(f[1].Lemma) // "wounded", which is a noun too
	}
	switch verb {
	case "injure", "wound", "kill", "displace", "behead":
		if m.Start+1 < len(s.Toks) && s.Lower(m.Start+1) == "in" {
			return true
		}
	case "hold", "take": // "three drivers held hostage in Iraq"
		return m.End < len(s.Toks) && m.End == m.Start+2 && (s.Lower(m.End-1) == "hostage" || s.Lower(m.End-1) == "captive" || s.Lower(m.End-1) == "prisoner") &&
			s.Toks[m.End].Has(words.Preposition)
	case "charge": // "four soldiers charged with abuse"
		return m.Start+1 < len(s.Toks) && (s.Lower(m.Start+1) == "with" || s.Lower(m.Start+1) == "in" || s.Lower(m.Start+1) == "over")
	case "release", "free", "expel", "deport", "oust", "exile", "extradite", "evacuate": // "Duda, released from jail in May, spoke"
		return m.Start+1 < len(s.Toks) && (s.Toks[m.Start+1].Has(words.Preposition) && m.Group > 0 && s.Toks[m.Group-1].Punct == ',' ||
			m.End == m.Start+1 && s.TimeWord(m.End)) // "a report released on Tuesday"
	case "sentence", "imprison", "indict", "accuse", "suspect", "convict", "detain", "arrest", "jail", "kidnap", "abduct": // "two men accused of"
		return m.Start+1 < len(s.Toks) && (s.Toks[m.Start+1].Has(words.Preposition) || verb == "sentence" && s.Toks[m.Start+1].Has(words.To) || m.Group > 0 && s.Toks[m.Group-1].Punct == ',' && (s.Toks[m.Start+1].Time || s.Toks[m.Start+1].Punct == ','))
	default:
		return false
	}
	if m.End >= len(s.Toks) {
		return true
	}
	next := &s.Toks[m.End]
	return next.Punct != 0 && next.Punct != '"' || next.Has(words.Preposition|words.Clause) && !next.Has(words.Determiner) || next.Time
}

// Shouting reports whether the sentence is a headline in which all longer words begin with a capital.
func (s *Sentence) Shouting() bool {
	return s.Headline && words.Capitals(s.Text[s.Range.Start:s.Range.End])
}
