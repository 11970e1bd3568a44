package coding

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
func (a *article) envoys(m *grammar.Match, subject, objects []party) (source, target []party) {
	host := a.accredited(a.ClauseStart(m.Group), m.Group)
	switch {
	case len(subject) == 0 && m.Passive:
		if len(host) == 0 && strings.HasPrefix(m.Title, "summons") {
			host = a.bodyIn(m.Start, a.objectEnd(m))
		}
		if left := without(objects, host); len(left) > 0 {
			return host, left
		}
	case len(objects) == 0 && len(host) > 0:
		if left := without(subject, host); len(left) > 0 {
			return left, host
		}
	case len(objects) == 0 && len(subject) > 0: // "recalled its ambassador to Chad"
		return subject, without(a.accredited(m.Start, a.objectEnd(m)), subject)
	}
	return subject, objects
}

// withoutPeopleOf leaves the countries out whose people act: in "Trump and Kim met, said North Korea" nobody meets North
// Korea.
func (a *article) withoutPeopleOf(objects, subject []party) []party {
	var out []party
	for _, p := range objects {
		own := a.in.Found.Actors[p.actor].Kind == timeline.Country && slices.ContainsFunc(subject, func(q party) bool {
			return a.in.Found.Actors[q.actor].Kind == timeline.Person && a.country(q) == a.country(p)
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

// agents returns those after "by".
func (a *article) agents(m *grammar.Match) []party {
	for k := m.Start + 1; k < len(a.Toks); k++ {
		t := &a.Toks[k]
		if t.Has(words.By) || a.blamedOn(k) {
			switch a.Word(k - 1) {
			case "blamed":
				if t.Has(words.By) {
					continue // "blamed by police on rebels"
				}
			case "mediation", "efforts", "effort", "intervention":
				return nil // "was freed thanks to mediation by Oman"
			}
			if m.Pattern != nil && m.Has(lexicon.Noun) && k > m.End && a.ofOther(k-1) {
				return nil // "a battle immortalized by a poet"
			}
			end := k + 1
			for end < len(a.Toks) && a.Toks[end].Punct != ',' && !a.Toks[end].Has(words.Clause|words.Relative|words.Preposition|words.To) {
				end++
			}
			return a.parties(k+1, end)
		}
		if t.Punct == ',' || t.Has(words.Clause|words.Relative) || k > m.End && t.Mention == 0 && t.Has(words.Be|words.Have|words.Will) {
			return nil // "who was kidnapped in May has been freed by Oman"
		}
	}
	return nil
}

// ofOther reports whether the word at k, before "by", is the participle of a verb that does not say who does what a noun before it names.
func (a *article) ofOther(k int) bool {
	w := a.Lower(k)
	if !strings.HasSuffix(w, "ed") && !a.Toks[k].Can(lexicon.Participle) || a.Toks[k].Mention > 0 {
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
func (a *article) blamedOn(k int) bool {
	const far = 8 // tokens
	if a.Lower(k) != "on" {
		return false
	}
	for n := k - 1; n > 0 && n > k-far && a.Toks[n].Punct == 0; n-- {
		if a.Lower(n) == "blamed" {
			return (n == k-1 || a.Toks[n+1].Has(words.By)) && a.blamed(n)
		}
	}
	return false
}

// blamed reports whether the participle at token n describes the deed before it: "an attack on Monday blamed".
func (a *article) blamed(n int) bool {
	for n--; n > 0 && (a.Toks[n].Time || a.Toks[n].Has(words.Preposition)); n-- {
		continue
	}
	return a.happening(n, n+1)
}

// demanded returns who says that something must be done, and who must do it.
func (a *article) demanded(m *grammar.Match) (source, target []party) {
	for k := len(a.Matches) - 1; k >= 0; k-- {
		if s := &a.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.End <= m.Group {
			return a.subject(s), a.parties(s.End, m.Group)
		}
	}
	target = a.subject(m)
	for k := range a.Matches { // "…, Kenya said"
		if s := &a.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.Start > m.End {
			return without(a.subject(s), target), target
		}
	}
	return nil, target
}

// demands reports whether what must be done is asked of somebody else than who says so: not "oil must flow", nor "Kenya should decide,
// its minister said".
func (a *article) demands(m *grammar.Match) bool {
	source, target := a.demanded(m)
	return slices.ContainsFunc(target, func(p party) bool {
		return !slices.ContainsFunc(source, func(q party) bool { return a.country(q) == a.country(p) && a.country(p) != "" && a.called(q) == "" })
	})
}

func without(list, drop []party) []party {
	var out []party
next:
	for _, p := range list {
		for _, q := range drop {
			if p.actor == q.actor {
				continue next
			}
		}
		out = append(out, p)
	}
	return out
}

// between keeps of objects those whom "between" names and whose people are not among the subject: the Jordan of "Rabin and
// Majali signed a treaty between Israel and Jordan".
func (a *article) between(objects, subject []party) []party {
	var out []party
	for i, p := range objects {
		k := a.Governor(p.tok, 0)
		if tied := k >= 0 && a.Word(k) == "between" || len(out) > 0 && i > 0 && a.joined(objects[i-1], p); !tied {
			continue
		}
		if !slices.ContainsFunc(subject, func(q party) bool { return a.country(q) == a.country(p) && a.country(p) != "" }) {
			out = append(out, p)
		}
	}
	return out
}
