package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What describes the subject of a main verb behind it, and ends there. First, who decides at a meeting: "ministers meeting in Lima agreed on a plan", "leaders gathered in Rome approved a pact", "Duda, meeting with
// Boric in Lima, rejected the plan". The meeting only describes those of whom the main verb tells what they did.

// behindMeeting returns the token at which what the verb of m tells of a meeting ends when the meeting describes the subject of a main verb
// behind it: at that verb with its adverbs, or at the comma before it. 0 for none, as in "leaders gathered in Rome to approve a pact".
func (a *article) behindMeeting(m *match) int {
	if m.pat.Type != timeline.Consult || m.pat.Mode != "meet" || m.pat.IsNoun() {
		return 0
	}
	verb := m.start
	for m.pat.Has(lexicon.Clause) && verb < m.end-1 && meets(a.lower(verb)) == notMeeting { // "leaders meeting"
		verb++
	}
	how := meets(a.lower(verb))
	if how == notMeeting || verb == 0 || verb+1 >= len(a.toks) || !a.toks[verb+1].has(words.Preposition) {
		return 0 // "a UN meeting adjourned"
	}
	before := &a.toks[verb-1]
	inserted := before.punct == ',' && m.participle
	if !inserted && before.mention == 0 && !plain(before) && verb > 1 {
		return 0
	}
	for k := m.end; k+1 < len(a.toks); k++ {
		t, next := &a.toks[k], &a.toks[k+1]
		if inserted && t.punct == ',' && a.finite(k+1) {
			return k
		}
		if t.punct != 0 && !inner(t.punct) || t.has(words.Conjunction|words.Relative|words.Condition|words.To) || t.has(words.Clause) && !t.has(words.Preposition) {
			return 0
		}
		if !inserted && (a.finite(k) || a.presentOf(m.end, k)) && !t.time && !next.has(words.By) && !(how == gathered && next.has(words.Preposition)) {
			for a.toks[k-1].has(words.Adverb) || a.adverbAt(k-1) {
				k--
			}
			return k
		}
	}
	return 0
}

// presentOf reports whether the verb at token k, whose subject ends before token from, is in the present and has an object: the "condemn"
// of "ministers meeting in Lima condemn Chad".
func (a *article) presentOf(from, k int) bool {
	t := &a.toks[k]
	return k > from && t.mention == 0 && t.class == 0 && (t.forms[0].Bits|t.forms[1].Bits)&(lexicon.Base|lexicon.Third) != 0 && t.forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 && a.toks[k-1].mention > 0 &&
		(a.toks[k+1].mention > 0 || a.toks[k+1].has(words.Determiner|words.To)) && a.verbLike(k)
}

// behindAccord returns the token of the main verb behind the accord of which m tells that it was signed, "a deal signed in Lima reopens
// the border"; 0 for none.
func (a *article) behindAccord(m *match) int {
	if !a.accordSigned(m) {
		return 0
	}
	for k := m.end; k < len(a.toks); k++ {
		t := &a.toks[k]
		if t.punct != 0 && !inner(t.punct) || t.has(words.Relative|words.Condition|words.To) || t.has(words.Clause) && !t.has(words.Preposition) {
			return 0
		}
		if a.finite(k) || t.mention == 0 && t.forms[0].Bits&lexicon.Third != 0 && a.verbLike(k) {
			for n := k + 1; n < len(a.toks); n++ {
				if a.lower(n) == "between" {
					return 0 // "ends a dispute between Kenya and Chad", who signed it
				}
			}
			return k
		}
	}
	return 0
}

// accordSigned reports whether the verb of m describes an accord: "a deal signed in Lima".
func (a *article) accordSigned(m *match) bool {
	return m.pat.Mode == "sign" && m.passive && m.start == m.group && m.group > 0 && accords[a.lower(m.group-1)]
}

// behindHeld returns the token of the auxiliary behind those of whom the participle m tells that they were taken, "two workers abducted in
// Kabul are being held", or what they are accused of, "a man suspected of spying for Peru, has been arrested"; 0 for none.
func (a *article) behindHeld(m *match) int {
	if !harmed(m.pat) || !m.passive || m.start != m.group || m.start == 0 {
		return 0
	}
	return a.auxBehind(m.end)
}

// harmed reports whether a pattern tells what is done to somebody whom its participle can describe.
func harmed(p *lexicon.Pattern) bool {
	switch p.Type {
	case timeline.Assault, timeline.Coerce, timeline.Sanction, timeline.Accuse:
		return !p.Has(lexicon.Clause | lexicon.Noun)
	}
	return false
}

// auxBehind returns the auxiliary behind token k in its clause, perhaps behind a comma, with no "and" before it; 0 for none.
func (a *article) auxBehind(k int) int {
	for ; k < len(a.toks); k++ {
		t := &a.toks[k]
		if t.mention == 0 && t.has(words.Be|words.Have|words.Will) && !a.toks[k-1].has(words.To|words.Not|words.Will|words.Pronoun) {
			return k
		}
		if strings.Contains(a.in.Text[a.toks[k-1].end:t.start], "\n") {
			return 0 // a headline and what stands below it
		}
		if t.punct != 0 && !inner(t.punct) && (t.punct != ',' || k+1 == len(a.toks) || !a.toks[k+1].has(words.Be|words.Have|words.Will)) ||
			t.has(words.Conjunction|words.Relative|words.Condition) || t.has(words.Clause) && !t.has(words.Preposition) {
			return 0
		}
	}
	return 0
}

// ofMain returns the participle that describes the subject of the verb of m, "a man suspected of spying for Peru has been arrested", where
// there is one: who acts stands before it.
func (a *article) ofMain(m *match) *match {
	for i := len(a.found) - 1; i >= 0; i-- {
		if f := &a.found[i]; f.main > 0 && f.main == m.group && f.passive && f.pat.Mode != "sign" {
			return f
		}
	}
	return nil
}

// How a word can describe those who meet: not at all, as "meeting" or as "gathered", which may be the main verb itself.
const (
	notMeeting = iota
	meeting
	gathered
)

// meets tells how the word w can describe those who meet.
func meets(w string) int {
	switch w {
	case "meeting", "gathering":
		return meeting
	case "gathered", "assembled", "convened":
		return gathered
	}
	return notMeeting
}
