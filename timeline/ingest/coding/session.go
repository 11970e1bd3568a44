package coding

import "entente/timeline"

// Who decides at a meeting: "ministers meeting in Lima agreed on a plan", "leaders gathered in Rome approved a pact", "Duda, meeting with
// Boric in Lima, rejected the plan". The meeting only describes those of whom the main verb tells what they did.

// behindMeeting returns the token at which what the verb of m tells of a meeting ends when the meeting describes the subject of a main verb
// behind it: at that verb with its adverbs, or at the comma before it. 0 for none, as in "leaders gathered in Rome to approve a pact".
func (a *article) behindMeeting(m *match) int {
	if m.pat.typ != timeline.Consult || m.pat.mode != "meet" || m.pat.flags&(noun|clause) == noun {
		return 0
	}
	verb := m.start
	for m.pat.flags&clause != 0 && verb < m.end-1 && meets(a.lower(verb)) == notMeeting { // "leaders meeting"
		verb++
	}
	how := meets(a.lower(verb))
	if how == notMeeting || verb == 0 || verb+1 >= len(a.toks) || !a.toks[verb+1].has(preposition) {
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
		if t.punct != 0 && !inner(t.punct) || t.has(conjunction|relative|condition|toWord) || t.has(clauseWord) && !t.has(preposition) {
			return 0
		}
		if !inserted && a.finite(k) && !t.time && !next.has(byWord) && !(how == gathered && next.has(preposition)) {
			for a.toks[k-1].has(adverb) || a.adverbAt(k-1) {
				k--
			}
			return k
		}
	}
	return 0
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
