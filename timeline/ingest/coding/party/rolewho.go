package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// envoys adds the side that only an envoy's post or a ministry's seat names: "the Chilean ambassador to Peru was
// summoned", "Kuwait's first ambassador to Laos presented", "was called to the ministry in Bern".
func (x *Finder) envoys(m *grammar.Match, subject, objects []Party) (source, target []Party) {
	host := x.accredited(x.ClauseStart(m.Group), m.Group)
	switch {
	case len(subject) == 0 && m.Passive:
		if len(host) == 0 && strings.HasPrefix(m.Title, "summons") {
			host = x.bodyIn(m.Start, x.ObjectEnd(m))
		}
		if left := without(objects, host); len(left) > 0 {
			return host, left
		}
	case len(objects) == 0 && len(host) > 0:
		if left := without(subject, host); len(left) > 0 {
			return left, host
		}
	case len(objects) == 0 && len(subject) > 0: // "recalled its ambassador to Chad"
		return subject, without(x.accredited(m.Start, x.ObjectEnd(m)), subject)
	}
	return subject, objects
}

// withoutPeopleOf leaves the countries out whose people act: in "Trump and Kim met, said North Korea" nobody meets North
// Korea.
func (x *Finder) withoutPeopleOf(objects, subject []Party) []Party {
	var out []Party
	for _, p := range objects {
		own := x.found.Actors[p.Actor].Kind == timeline.Country && slices.ContainsFunc(subject, func(q Party) bool {
			return x.found.Actors[q.Actor].Kind == timeline.Person && x.Country(q) == x.Country(p)
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

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
			if m.Pattern != nil && m.Has(lexicon.Noun) && k > m.End && x.ofOther(k-1) {
				return nil // "a battle immortalized by a poet"
			}
			end := k + 1
			for end < len(x.Toks) && x.Toks[end].Punct != ',' && !x.Toks[end].Has(words.Clause|words.Relative|words.Preposition|words.To) {
				end++
			}
			return x.Parties(k+1, end)
		}
		if t.Punct == ',' || t.Has(words.Clause|words.Relative) || k > m.End && t.Mention == 0 && t.Has(words.Be|words.Have|words.Will) {
			return nil // "who was kidnapped in May has been freed by Oman"
		}
	}
	return nil
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

// demanded returns who says that something must be done, and who must do it.
func (x *Finder) demanded(m *grammar.Match) (source, target []Party) {
	for k := len(x.Matches) - 1; k >= 0; k-- {
		if s := &x.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.End <= m.Group {
			return x.subject(s), x.Parties(s.End, m.Group)
		}
	}
	target = x.subject(m)
	for k := range x.Matches { // "…, Kenya said"
		if s := &x.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.Start > m.End {
			return without(x.subject(s), target), target
		}
	}
	return nil, target
}

// Demands reports whether what must be done, by the verb of m, is asked of somebody else than who says so: "Chad must leave, Mali said", but not
// "oil must flow", nor "Kenya should decide, its minister said".
func (x *Finder) Demands(m *grammar.Match) bool {
	source, target := x.demanded(m)
	return slices.ContainsFunc(target, func(p Party) bool {
		return !slices.ContainsFunc(source, func(q Party) bool { return x.Country(q) == x.Country(p) && x.Country(p) != "" && x.called(q) == "" })
	})
}

// without returns those of list whose actors are not in drop.
func without(list, drop []Party) []Party {
	var out []Party
next:
	for _, p := range list {
		for _, q := range drop {
			if p.Actor == q.Actor {
				continue next
			}
		}
		out = append(out, p)
	}
	return out
}

// between keeps of objects those whom "between" names and whose people are not among the subject: the Jordan of "Rabin and
// Majali signed a treaty between Israel and Jordan".
func (x *Finder) between(objects, subject []Party) []Party {
	var out []Party
	for i, p := range objects {
		k := x.Governor(p.Tok, 0)
		if tied := k >= 0 && x.Word(k) == "between" || len(out) > 0 && i > 0 && x.Joined(objects[i-1], p); !tied {
			continue
		}
		if !slices.ContainsFunc(subject, func(q Party) bool { return x.Country(q) == x.Country(p) && x.Country(p) != "" }) {
			out = append(out, p)
		}
	}
	return out
}
