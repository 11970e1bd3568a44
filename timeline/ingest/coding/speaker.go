package coding

import (
	"slices"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Who speaks behind what is said, and to whom.

// ownSpeaker returns the country for which somebody speaks whom only an office names, behind what is said: that of the subject of
// what is said, as in "Chad has no plans for a vote, the government spokesman said" or "growth in Chad will slow down, said the
// governor of its central bank".
func (a *article) ownSpeaker(m *grammar.Match) []party {
	from := a.ClauseStart(m.Group)
	if from < 2 || a.Toks[from-1].Punct != ',' && a.Toks[from-1].Punct != '"' {
		return nil
	}
	to, own := m.Group, false
	if from == to { // "said the governor"
		to = min(m.End+8, len(a.Toks))
		from = m.End
	}
	office := false
	for k := from; k < to && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k++ {
		if a.Toks[k].Mention > 0 && a.MentionAt(k).Actor >= 0 && a.MentionAt(k).Country+a.in.Found.Actors[a.MentionAt(k).Actor].Country != "" {
			return nil
		}
		w := a.Lower(k)
		if w == "for" {
			return nil // "a spokesman for the paper"
		}
		own = own || w == "its"
		office = office || speaksForState[w]
	}
	if !office {
		return nil
	}
	verb := a.FirstVerb(0, a.ClauseStart(m.Group)-1)
	list := a.heads(a.parties(0, verb), 0)
	if len(list) == 0 && own {
		list = a.parties(0, verb)
	}
	if len(list) == 0 || slices.ContainsFunc(list, func(p party) bool { return a.country(p) == "" || a.country(p) != a.country(list[0]) }) {
		return nil
	}
	return list[:1]
}

// saidByPaper reports whether the speaker behind the verb of m, which stands behind what is said, is a report or the like: ", said a new
// report by the inspector". Nobody speaks then.
func (a *article) saidByPaper(m *grammar.Match) bool {
	k := m.End
	if m.Group < 1 || a.Toks[m.Group-1].Punct != ',' || k >= len(a.Toks) || !a.Toks[k].Has(words.Determiner) {
		return false
	}
	for ; k < len(a.Toks) && a.Toks[k].Punct == 0 && a.Toks[k].Mention == 0 && !a.Toks[k].Has(words.Preposition|words.Clause); k++ {
		if papers[a.Lower(k)] {
			return true
		}
	}
	return false
}

// speaksForState are the words for those who speak for their state.
var speaksForState = map[string]bool{"government": true, "minister": true, "ministry": true, "president": true, "premier": true, "chancellor": true,
	"cabinet": true, "presidency": true, "governor": true, "army": true, "military": true, "embassy": true, "ambassador": true, "parliament": true,
	"king": true, "queen": true, "bank": true, "authorities": true, "spokesman": true, "spokeswoman": true}

// promisedTo returns those whom a promise reaches that stands before its verb: "Chad will stand by Mali, its president vowed".
func (a *article) promisedTo(m *grammar.Match, subject []party) []party {
	from := a.ClauseStart(m.Group)
	if from < 2 || len(subject) == 0 || a.Toks[from-1].Punct != ',' && a.Toks[from-1].Punct != '"' {
		return nil
	}
	if !slices.ContainsFunc(a.Toks[:from], func(t tokens.Token) bool { return t.Has(words.Will | words.Would) }) {
		return nil
	}
	var out []party
	for _, p := range a.parties(0, from-1) {
		if !slices.ContainsFunc(subject, func(q party) bool { return a.country(p) == a.country(q) }) {
			out = append(out, p)
		}
	}
	return out
}
