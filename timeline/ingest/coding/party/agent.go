package party

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who does what a passive or a noun tells, behind "by".

// agents returns those after "by".
func (x *Finder) agents(m *grammar.Match) []Party {
	for k := m.Start + 1; k < len(x.Toks); k++ {
		t := &x.Toks[k]
		if t.Has(words.By) || x.blamedOn(k) {
			switch x.Word(k - 1) {
			case "blamed":
				if t.Has(words.By) {
					continue // "blamed by police on rebels"
				}
			case "mediation", "efforts", "effort", "intervention":
				return nil // "was freed thanks to mediation by Oman"
			}
			if m.Pattern != nil && t.Has(words.By) && x.deedBetween(m.End, k) {
				return nil // "calls for the release of X by Y"
			}
			if m.Pattern == nil && t.Has(words.By) && k-1 > m.Start && x.ofOther(k-1) {
				return nil // "blasts hit a resort used by tourists"
			}
			if m.Pattern != nil && k > m.End && (m.Has(lexicon.Noun) || m.Passive && x.Toks[k-2].Plain()) && x.ofOther(k-1) {
				return nil // "a battle immortalized by a poet", "was arrested on a warrant issued by Chad"
			}
			end := k + 1
			for end < len(x.Toks) && (x.Toks[end].Punct != ',' || x.nameGoesOn(end)) && !x.Toks[end].Has(words.Clause|words.Relative|words.Preposition|words.To) && !x.otherDone(end) {
				end++
			}
			return append(x.Parties(k+1, end), x.behindDescription(end)...)
		}
		if t.Punct == ',' || t.Has(words.Clause|words.Relative) || k > m.End && t.Mention == 0 && t.Has(words.Be|words.Have|words.Will) {
			return nil // "who was kidnapped in May has been freed by Oman"
		}
	}
	return nil
}

// behindDescription returns the person whom "and" joins to one whose description begins at the comma at token open: the Wang Yi of "signed by Marta Kowal,
// an aide to the president, and Wang Yi".
func (x *Finder) behindDescription(open int) []Party {
	const long = 16 // tokens of a description
	if open+1 >= len(x.Toks) || x.Toks[open].Punct != ',' || x.MentionAt(open-1) == nil || x.MentionAt(open-1).Kind != actor.KindPerson || !x.describing(open+1) {
		return nil
	}
	for k := open + 1; k+2 < min(open+long, len(x.Toks)); k++ {
		if x.Finite(k) || x.Toks[k].Has(words.Relative) {
			return nil
		}
		if x.Toks[k].Punct == ',' {
			if second, _ := x.personAt(k + 2); x.Toks[k+1].Has(words.Conjunction) && second.Mention != nil {
				return []Party{second}
			}
			return nil
		}
	}
	return nil
}

// otherDone reports whether the "and" at token k joins a second participle, which has agents of its own: "jailed by Peru and freed by Chad".
func (x *Finder) otherDone(k int) bool {
	return k+1 < len(x.Toks) && x.Toks[k].Has(words.Conjunction) && x.Toks[k+1].Plain() && x.Toks[k+1].Can(lexicon.Participle)
}

// nameGoesOn reports whether the comma at token k parts two persons of a row: "by Ministers Ann Lee, Eva Berg, and Jo Dahl".
func (x *Finder) nameGoesOn(k int) bool {
	next := k + 1
	if next < len(x.Toks) && x.Toks[next].Has(words.Conjunction) {
		next++
	}
	before, behind := x.MentionAt(k-1), x.MentionAt(min(next, len(x.Toks)-1))
	if next < len(x.Toks) && indefinite(x.Lower(next)) {
		return false // "Kowal, an aide to President Duda"
	}
	if before == nil || behind == nil || before.Kind != actor.KindPerson || behind.Kind != actor.KindPerson {
		return false
	}
	for next < len(x.Toks) && x.MentionAt(next) == behind {
		next++
	}
	return next == len(x.Toks) || !x.Finite(next) && !x.FoundAt(next)
}

// deedBetween reports whether a noun for another deed, with whom it reaches, stands in tokens [from, by): the "by" behind it is its own.
func (x *Finder) deedBetween(from, by int) bool {
	for i := range x.Matches {
		m := &x.Matches[i]
		if m.Start >= from && m.End < by && m.IsNoun() && !m.Has(lexicon.Weak) && x.Toks[m.End-1].Has(words.Preposition) {
			return true
		}
	}
	return false
}

// ofOther reports whether the word at k, before "by", is the participle of a verb that does not say who does what a noun before it names.
func (x *Finder) ofOther(k int) bool {
	w := x.Lower(k)
	if !strings.HasSuffix(w, "ed") && !x.Toks[k].Can(lexicon.Participle) || x.Toks[k].Mention > 0 {
		return false
	}
	switch w {
	case "claimed", "launched", "staged", "led", "conducted", "committed", "mounted", "ordered", "made", "brokered", "hosted", "organised", "organized", "held",
		"convened", "called", "carried", "perpetrated", "waged", "imposed", "announced", "proposed", "mediated", "chaired", "sponsored", "planned", "paid", "undertaken":
		return false
	}
	return true
}

// blamedOn reports whether token k is the "on" behind which those stand who are taken for the doers of what the words before it name: "killed
// in an attack on Monday blamed on rebels", "a bombing blamed by police on rebels".
func (x *Finder) blamedOn(k int) bool {
	const far = 8 // tokens
	if x.Lower(k) != "on" {
		return false
	}
	for n := k - 1; n > 0 && n > k-far && x.Toks[n].Punct == 0; n-- {
		if x.Lower(n) == "blamed" {
			return (n == k-1 || x.Toks[n+1].Has(words.By)) && x.Blamed(n)
		}
	}
	return false
}
