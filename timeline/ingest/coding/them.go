package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those whom "they" and "the leaders" stand for: the two who met, spoke or agreed in the sentence before.

// pair are those who took part in what was told last of all that takes two.
type pair struct {
	who   []party
	typ   timeline.Type
	mode  string
	count int // of its sentence
}

// several are the plurals behind "the" that stand for those who met.
var several = words.Set("leaders presidents ministers premiers sides countries nations counterparts diplomats negotiators governments neighbours neighbors " +
	"capitals delegations parties officials allies pair two envoys statesmen heads states")

// remember keeps those of the events of the sentence, from first on, that "they" will stand for.
func (a *article) remember(first int) {
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if d.Type != timeline.Consult && d.Type != timeline.Agree && d.Mode != "sign" || d.planned {
			continue
		}
		var who []party
		for _, r := range d.Roles {
			if r.As != timeline.Mentioned && !slices.ContainsFunc(who, func(p party) bool { return p.actor == r.Actor }) {
				if k := a.TokenAt(r.Start); k >= 0 && a.MentionAt(k) != nil {
					who = append(who, party{r.Actor, a.MentionAt(k), k})
				} else if len(a.pair.who) > 0 {
					who = append(who, a.pair.who[0])
					who[len(who)-1].actor = r.Actor
				}
			}
		}
		const most = 3 // "they" are few
		if len(who) > 1 && len(who) <= most {
			a.pair = pair{who, d.Type, d.Mode, a.count}
		}
	}
}

// they returns those for whom the subject stands that begins at token from, when it is "they" or "the leaders" and the verb group
// of m follows, and nil for another subject.
func (a *article) they(m *grammar.Match, from int) []party {
	if a.pair.who == nil || m.Infinitive {
		return nil
	}
	for from < m.Group && (a.Toks[from].Has(words.Clause|words.Adverb|words.Conjunction) || a.TimeWord(from)) {
		from++
	}
	if from >= m.Group {
		return nil
	}
	at, reach := from, 1 // sentences
	switch w := a.Lower(from); {
	case w == "they":
		from++
	case w == "the" && from+1 < m.Group && several[a.Lower(from+1)]:
		from += 2
		reach = 2
	default:
		return nil
	}
	for from < m.Group && (a.Toks[from].Has(words.Adverb) || a.AdverbAt(from)) {
		from++
	}
	joined := from < m.Group && a.Toks[m.Group-1].Has(words.Conjunction) && len(a.parties(from, m.Group)) == 0 // "discussed trade and agreed to"
	if from < m.Group && !joined || a.count-a.pair.count > reach {
		return nil
	}
	return standIn(a.pair.who, at)
}

// standIn returns those of list as if token k, a pronoun, named them.
func standIn(list []party, k int) []party {
	list = slices.Clone(list)
	for i := range list {
		list[i].tok = k
	}
	return list
}

// goesOn reports whether d only says what those spoke of who met, as has been told: then it is no event of its own.
func (a *article) goesOn(d *draft, m *grammar.Match) bool {
	if d.Type != timeline.Consult || d.will || d.neg || a.pair.typ != timeline.Consult || a.pair.count >= a.count || a.Lemma(m.Start) != "discuss" && a.Lemma(m.Start) != "exchange" {
		return false
	}
	parts := 0
	for _, r := range d.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		if parts++; !slices.ContainsFunc(a.pair.who, func(p party) bool { return p.actor == r.Actor }) {
			return false
		}
	}
	if parts != len(a.pair.who) {
		return false
	}
	a.recalled = append(a.recalled, recall{typ: a.pair.typ, mode: a.pair.mode, evidence: a.Range, takeaway: a.takeaway()})
	a.pair.count = a.count
	return true
}
