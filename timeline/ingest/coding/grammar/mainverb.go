package grammar

import (
	"cmp"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What describes the subject of a main verb behind it, and ends there. First, who decides at a meeting: "ministers meeting in Lima agreed on a plan", "leaders gathered in Rome approved a pact", "Duda, meeting with
// Boric in Lima, rejected the plan". The meeting only describes those of whom the main verb tells what they did.

// behindMeeting returns the token at which what the verb of m tells of a meeting ends when the meeting describes the subject of a main verb
// behind it: at that verb with its adverbs, or at the comma before it. 0 for none, as in "leaders gathered in Rome to approve a pact".
func (s *Sentence) behindMeeting(m *Match) int {
	if m.Type != timeline.Consult || m.Mode != "meet" || m.IsNoun() {
		return 0
	}
	verb := m.Start
	for m.Has(lexicon.Clause) && verb < m.End-1 && meets(s.Lower(verb)) == notMeeting { // "leaders meeting"
		verb++
	}
	how := meets(s.Lower(verb))
	if how == notMeeting || verb == 0 || verb+1 >= len(s.Toks) || !s.Toks[verb+1].Has(words.Preposition) {
		return 0 // "a UN meeting adjourned"
	}
	before := &s.Toks[verb-1]
	inserted := before.Punct == ',' && m.Participle
	if !inserted && before.Mention == 0 && !before.Plain() && verb > 1 {
		return 0
	}
	for k := m.End; k+1 < len(s.Toks); k++ {
		t, next := &s.Toks[k], &s.Toks[k+1]
		if inserted && t.Punct == ',' && s.Finite(k+1) {
			return k
		}
		if t.Punct != 0 && !t.Inner() || t.Has(words.Conjunction|words.Relative|words.Condition|words.To) || t.Has(words.Clause) && !t.Has(words.Preposition) {
			return 0
		}
		if !inserted && (s.Finite(k) || s.presentOf(m.End, k)) && !t.Time && !next.Has(words.By) && !(how == gathered && next.Has(words.Preposition)) {
			for s.Toks[k-1].Has(words.Adverb) || s.AdverbAt(k-1) {
				k--
			}
			return k
		}
	}
	return 0
}

// presentOf reports whether the verb at token k, whose subject ends before token from, is in the present and has an object: the "condemn"
// of "ministers meeting in Lima condemn Chad".
func (s *Sentence) presentOf(from, k int) bool {
	t := &s.Toks[k]
	return k > from && t.Mention == 0 && t.Class == 0 && t.Can(lexicon.Base|lexicon.Third) && t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 && s.Toks[k-1].Mention > 0 &&
		(s.Toks[k+1].Mention > 0 || s.Toks[k+1].Has(words.Determiner|words.To)) && s.VerbLike(k)
}

// behindAccord returns the token of the main verb behind the accord of which m tells that it was signed, "a deal signed in Lima reopens
// the border"; 0 for none.
func (s *Sentence) behindAccord(m *Match) int {
	if !s.AccordSigned(m) {
		return 0
	}
	for k := m.End; k < len(s.Toks); k++ {
		t := &s.Toks[k]
		if t.Punct != 0 && !t.Inner() || t.Has(words.Relative|words.Condition|words.To) || t.Has(words.Clause) && !t.Has(words.Preposition) {
			return 0
		}
		if s.Finite(k) || t.Mention == 0 && t.Forms[0].Bits&lexicon.Third != 0 && s.VerbLike(k) {
			for n := k + 1; n < len(s.Toks); n++ {
				if s.Lower(n) == "between" {
					return 0 // "ends a dispute between Kenya and Chad", who signed it
				}
			}
			return k
		}
	}
	return 0
}

// AccordSigned reports whether the verb of m describes an accord: "a deal signed in Lima".
func (s *Sentence) AccordSigned(m *Match) bool {
	return m.Mode == "sign" && m.Passive && m.Start == m.Group && m.Group > 0 && accords[s.Lower(m.Group-1)]
}

// behindHeld returns the token of the auxiliary behind those of whom the participle m tells that they were taken, "two workers abducted in
// Kabul are being held", or what they are accused of, "a man suspected of spying for Peru, has been arrested"; 0 for none.
func (s *Sentence) behindHeld(m *Match) int {
	if !harmed(m.Pattern) || !m.Passive || m.Start != m.Group || m.Start == 0 {
		return 0
	}
	return cmp.Or(s.auxBehind(m.End), s.betweenCommas(m))
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
func (s *Sentence) auxBehind(k int) int {
	for ; k < len(s.Toks); k++ {
		t := &s.Toks[k]
		if t.Mention == 0 && t.Has(words.Be|words.Have|words.Will) && !s.Toks[k-1].Has(words.To|words.Not|words.Will|words.Pronoun) {
			return k
		}
		if strings.Contains(s.Text[s.Toks[k-1].End:t.Start], "\n") {
			return 0 // a headline and what stands below it
		}
		if t.Punct != 0 && !t.Inner() && (t.Punct != ',' || k+1 == len(s.Toks) || !s.Toks[k+1].Has(words.Be|words.Have|words.Will)) ||
			t.Has(words.Conjunction|words.Relative|words.Condition) || t.Has(words.Clause) && !t.Has(words.Preposition) {
			return 0
		}
	}
	return 0
}

// OfMain returns the participle that describes the subject of the verb of m, "a man suspected of spying for Peru has been arrested", where
// there is one: who acts stands before it.
func (s *Sentence) OfMain(m *Match) *Match {
	for i := len(s.Matches) - 1; i >= 0; i-- {
		if f := &s.Matches[i]; f.Main > 0 && f.Main == m.Group && f.Passive && f.Mode != "sign" {
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

// Accord reports whether w is a noun for what states agree on.
func Accord(w string) bool { return accords[w] }

// accords are what is called after the city in which it was made.
var accords = words.Set("agreement agreements accord accords convention conventions protocol protocols declaration treaty pact charter memorandum " +
	"statute communique communiqué principles process format formula framework consensus deal")
