package grammar

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What stands around a verb: its auxiliaries, and what they say of time, doubt and denial: "will not have been received by".

// verbGroup reads the auxiliaries before the verb of m. It returns false when the word is no verb there.
func (s *Sentence) verbGroup(m *Match) bool {
	if !s.VerbLike(m.Start) {
		return false
	}
	t := &s.Toks[m.Start]
	bits := t.Forms[0].Bits | t.Forms[1].Bits
	if t.Has(words.Have|words.Be) && s.auxiliary(m.Start) {
		return false
	}
	be, have, heard := false, false, false
	m.Must = t.Has(words.Must)
	m.Verb = true
	limit := max(0, m.Start-8)
	for k := m.Start - 1; k >= limit; k-- {
		p := &s.Toks[k]
		if open := s.insertion(k); open > 0 {
			k, limit = open, max(0, open-8)
			continue
		}
		if aux := s.TimeWithin(k); aux >= 0 {
			k, limit = aux+1, max(0, aux-8)
			continue
		}
		if s.soFar(k) > 0 {
			k--
			continue
		}
		if s.noLonger(k) {
			m.Negated = true
			k--
			continue
		}
		switch {
		case p.Has(words.Be) && m.Infinitive && !be && bits&lexicon.Base != 0 && !strings.HasPrefix(s.Lower(k), "w"):
			m.Will = m.Will || m.Wish == 0 // "is to set up" is no passive; what "was to come" may have come to nothing
		case p.Has(words.Be) && m.Infinitive && have && !be && m.Type != timeline.Consult && m.Type != timeline.NoType:
			m.May, have = true, false // "was to have signed" did not, as far as it is told
		case p.Has(words.Be) && heard: // "is said to have attacked" is no passive
		case p.Has(words.Be):
			be = be || m.Wish == 0 // of "is seeking to" it is the "is" of "seeking"
		case p.Has(words.Have):
			have = true
			m.Had = s.Text[p.Start:p.End] == "had"
		case p.Has(words.Will):
			m.Will = true
		case p.Has(words.Would):
			m.Formerly = k+1 < len(s.Toks) && often[s.Lower(k+1)] // "would often host"
			m.Would = !m.Formerly
		case p.Has(words.May):
			m.May = m.May || !m.Negated || s.Lower(k) != "could" && s.Lower(k) != "couldn" // who "could not agree" did not
		case p.Has(words.Must):
			m.Must = true
		case p.Has(words.Not):
			m.Negated = true
		case p.Has(words.Do):
		case p.Has(words.To) && !be && k > 0 && s.Lower(k-1) == "had": // "had to leave": it did
			k--
		case p.Has(words.To):
			if m.Start-k > 2 && !be {
				m.Group = k + 1
				s.passiveOf(m, be, have, bits)
				return true
			}
			if told := s.hearsayBy(k - 1); told > 0 && have {
				m.Alleged, heard = true, true // "was reported by papers to have visited"
				k, limit = told, max(0, told-8)
				continue
			}
			m.Infinitive = true
			n := k - 1
			for n > 0 && s.TimeWord(n) { // "plans by May to"
				n--
			}
			switch {
			case n >= 0 && s.Lemma(n) == "claim" && s.VerbLike(n):
				m.Infinitive, m.Alleged = false, true // "claimed on Sunday to have bombed", "claims to rule": as done, by their own words
			case n > 0 && have && seeming[s.Lower(n)]:
				m.Infinitive, m.Alleged = false, true // "seems to have accepted"
			case n > 0 && s.Lower(n) == "used" && !s.Toks[n-1].Has(words.Be|words.Have):
				m.Infinitive, m.Formerly = false, true // "used to host"
			}
			n = s.forWhom(n)
			m.OfNoun = n > 0 && (s.PlainNoun(n) || s.Toks[n].Plain() && s.Toks[n-1].Punct == '\'') // "Kenya's plan to"
			m.Negated = m.Negated || (m.OfNoun || n > 0 && intentions[s.Lower(n)]) && s.Denied(n) || n > 0 && s.Lexicon.Base(s.Lower(n)) == "fail"
		case m.Infinitive && hearsay(s.Lower(k)) && k > 0 && (s.Toks[k-1].Has(words.Be) || s.Shouting()):
			m.Alleged, m.Infinitive, heard = true, false, true // "are alleged to have attacked"
		case m.Infinitive && s.Lower(k) == "unable":
			m.Negated, m.Infinitive = true, false // "were unable to agree"
		case m.Infinitive && s.Lower(k) == "unlikely":
			m.May, m.Negated, m.Infinitive = true, true, false // "are unlikely to reach a deal" have not reached it, and may not
		case p.Has(words.Due) && m.Infinitive && s.Denied(k): // "has no plans to"
			m.Group = k + 1
			s.passiveOf(m, be, have, bits)
			return true
		case p.Has(words.Due) && m.Infinitive:
			m.Will = true
			be = false
			if w := s.Lower(k); strings.HasPrefix(w, "plan") || strings.HasPrefix(w, "intend") {
				m.Wish = k
			}
		case p.Has(words.Wish) && m.Infinitive: // PLOVER asks of a request that somebody is asked: a wish is the deed, which is only possible
			m.May, m.Wish = true, k
		case p.Has(words.Alleging):
			m.Alleged = true
		case s.Lower(k) == "almost" || s.Lower(k) == "nearly":
			m.Negated = m.Negated || k == m.Start-1
		case p.Has(words.Adverb) || s.AdverbAt(k) || s.firstDone(k) || s.parted(k) || k > 0 && reflexive[s.Lower(k)] && s.Toks[k-1].Has(words.Have|words.Be): // "had himself been shot"
		case p.Punct == '"' && k > 0 && (s.Toks[k-1].Has(words.Be|words.Have|words.Adverb) || s.AdverbAt(k-1)): // had been “kidnapped”
		default:
			m.Group = k + 1
			s.passiveOf(m, be, have, bits)
			return true
		}
	}
	m.Group = limit
	s.passiveOf(m, be, have, bits)
	return true
}

// often are the adverbs of what comes back.
var often = words.Set("often frequently regularly routinely sometimes usually")

// seeming are the verbs of what looks so.
var seeming = words.Set("seem seems seemed appear appears appeared")

// auxiliary reports whether the "has" or "is" at token k only helps the participle behind it: "has not yet ruled out".
func (s *Sentence) auxiliary(k int) bool {
	has := s.Toks[k].Has(words.Have)
	for k++; has && k < len(s.Toks) && (s.Toks[k].Has(words.Adverb) || s.AdverbAt(k)); k++ {
		continue
	}
	return k < len(s.Toks) && (s.Toks[k].Forms[0].Bits&lexicon.Participle != 0 || has && s.Toks[k].Has(words.Not))
}

// forWhom returns the token before the "for Kenya" that ends at token k, of whom a noun before it speaks: that of the "plans" of "no plans for Kenya to".
// It is k where none ends there.
func (s *Sentence) forWhom(k int) int {
	n := k
	for n > 0 && s.Toks[n].Mention > 0 {
		n--
	}
	if n < k && n > 1 && s.Lower(n) == "for" && s.Toks[n-1].Mention == 0 && intentions[s.Lower(n-1)] {
		return n - 1
	}
	return k
}

// TimeWithin returns the auxiliary in front of the time that ends at token k and parts it from its verb, -1 for none: "will on Friday sign", "may as
// early as next week recall".
func (s *Sentence) TimeWithin(k int) int {
	n := k
	for n > 0 && s.Toks[n].Time {
		n--
	}
	if n == k {
		return -1
	}
	for n > 0 && (s.Toks[n].Has(words.Preposition) || within[s.Lower(n)]) {
		n--
	}
	if p := &s.Toks[n]; p.Mention == 0 && p.Has(words.Have|words.Will|words.Would|words.May|words.Must|words.Do) || p.Has(words.Be) && n < k-1 {
		return n
	}
	return -1
}

// within are the words that lead to a time beside prepositions.
var within = words.Set("as early soon late later only just by")

// soFar returns 1 where the "far" of "has so far expelled" stands at token k, else 0.
func (s *Sentence) soFar(k int) int {
	if k > 1 && s.Lower(k) == "far" && s.Lower(k-1) == "so" && s.Toks[k-2].Has(words.Have|words.Be) {
		return 1
	}
	return 0
}

// firstDone reports whether token k is a "first" that tells of a verb in the past right behind it that it was done first: "Kenya first attacked Chad".
func (s *Sentence) firstDone(k int) bool {
	return k > 0 && k+1 < len(s.Toks) && s.Lower(k) == "first" && s.InPast(k+1) && s.Toks[k+1].Mention == 0 &&
		(s.Toks[k-1].Has(words.Have|words.Be) || s.Toks[k-1].Mention > 0 && s.Toks[k-1].Punct == 0 || s.PlainNoun(k-1) && k > 1 && s.Toks[k-2].Has(words.Determiner))
}

// reflexive are the words that stress who does something, between the auxiliary and the verb.
var reflexive = words.Set("himself herself itself themselves")

// hearsayBy returns the "reported" of "was reported by local papers" that ends at token k, 0 for none.
func (s *Sentence) hearsayBy(k int) int {
	const long = 6 // tokens of those who say so
	for n := k; n > 1 && n > k-long && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n-- {
		if s.Toks[n].Has(words.By) {
			if hearsay(s.Lower(n-1)) && s.Toks[n-2].Has(words.Be) {
				return n - 1
			}
			return 0
		}
	}
	return 0
}

// parted reports whether token k is of a time that parts an auxiliary from its verb: "was on Monday confirmed".
func (s *Sentence) parted(k int) bool {
	for n := k; n > 0 && s.TimeWord(n); n-- {
		if s.Toks[n-1].Has(words.Be | words.Have | words.Will) {
			return true
		}
	}
	return false
}

// notBefore reports whether "not" stands in the clause before token k: "is not part of any plan".
func (s *Sentence) notBefore(k int) bool {
	for from := s.ClauseStart(k); k > from; k-- {
		if s.Toks[k-1].Has(words.Not) {
			return true
		}
	}
	return false
}

// Denied reports whether the noun at token k is denied: "no legal obligation to negotiate".
func (s *Sentence) Denied(k int) bool {
	const near = 3 // adjectives
	for n := k - 1; n >= max(0, k-near); n-- {
		if w := s.Word(n); w == "no" || w == "without" || w == "any" && s.notBefore(n) {
			return true
		}
		if !s.Toks[n].Plain() {
			return false
		}
	}
	return false
}
