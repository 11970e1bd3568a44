package coding

import (
	"entente/timeline/ingest/coding/words"
	"slices"
	"strings"
)

// Who speaks behind what is said, and to whom.

// ownSpeaker returns the country for which somebody speaks whom only an office names, behind what is said: that of the subject of
// what is said, as in "Chad has no plans for a vote, the government spokesman said" or "growth in Chad will slow down, said the
// governor of its central bank".
func (a *article) ownSpeaker(m *match) []party {
	from := a.clauseStart(m.group)
	if from < 2 || a.toks[from-1].punct != ',' && a.toks[from-1].punct != '"' {
		return nil
	}
	to, own := m.group, false
	if from == to { // "said the governor"
		to = min(m.end+8, len(a.toks))
		from = m.end
	}
	office := false
	for k := from; k < to && (a.toks[k].punct == 0 || a.toks[k].punct == '\''); k++ {
		if a.toks[k].mention > 0 && a.mention(k).Actor >= 0 && a.mention(k).Country+a.in.Found.Actors[a.mention(k).Actor].Country != "" {
			return nil
		}
		w := strings.ToLower(a.in.Text[a.toks[k].start:a.toks[k].end])
		if w == "for" {
			return nil // "a spokesman for the paper"
		}
		own = own || w == "its"
		office = office || speaksForState[w]
	}
	if !office {
		return nil
	}
	verb := a.firstVerb(0, a.clauseStart(m.group)-1)
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
func (a *article) saidByPaper(m *match) bool {
	k := m.end
	if m.group < 1 || a.toks[m.group-1].punct != ',' || k >= len(a.toks) || !a.toks[k].has(words.Determiner) {
		return false
	}
	for ; k < len(a.toks) && a.toks[k].punct == 0 && a.toks[k].mention == 0 && !a.toks[k].has(words.Preposition|words.Clause); k++ {
		if papers[a.lower(k)] {
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
func (a *article) promisedTo(m *match, subject []party) []party {
	from := a.clauseStart(m.group)
	if from < 2 || len(subject) == 0 || a.toks[from-1].punct != ',' && a.toks[from-1].punct != '"' {
		return nil
	}
	if !slices.ContainsFunc(a.toks[:from], func(t token) bool { return t.has(words.Will | words.Would) }) {
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
