package party

import (
	"slices"
	"strings"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Who speaks behind what is said, and to whom.

// ownSpeaker returns the country for which somebody speaks whom only an office names, behind what is said: that of the subject of
// what is said, as in "Chad has no plans for a vote, the government spokesman said" or "growth in Chad will slow down, said the
// governor of its central bank".
func (x *Finder) ownSpeaker(m *grammar.Match) []Party {
	from := x.ClauseStart(m.Group)
	if from < 2 || x.Toks[from-1].Punct != ',' && x.Toks[from-1].Punct != '"' {
		return nil
	}
	to, own := m.Group, false
	if from == to { // "said the governor"
		to = min(m.End+8, len(x.Toks))
		from = m.End
	}
	office := false
	for k := from; k < to && (x.Toks[k].Punct == 0 || x.Toks[k].Punct == '\''); k++ {
		if x.Toks[k].Mention > 0 && x.MentionAt(k).Actor >= 0 && x.MentionAt(k).Country+x.found.Actors[x.MentionAt(k).Actor].Country != "" {
			return nil
		}
		w := x.Lower(k)
		if w == "for" {
			return nil // "a spokesman for the paper"
		}
		own = own || w == "its"
		office = office || speaksForState[w]
	}
	if !office {
		return nil
	}
	verb := x.FirstVerb(0, x.ClauseStart(m.Group)-1)
	list := x.Acting(0, verb)
	if len(list) == 0 && own {
		list = x.Parties(0, verb)
	}
	if len(list) == 0 || slices.ContainsFunc(list, func(p Party) bool { return x.Country(p) == "" || x.Country(p) != x.Country(list[0]) }) {
		return nil
	}
	if slices.ContainsFunc(strings.Fields(strings.ToLower(x.called(list[0]))), func(w string) bool { return outlaws[w] }) {
		return nil // "Kenyan rebels stormed a base, the army said": whose, nobody tells
	}
	return list[:1]
}

// outlaws are those for whom no army and no ministry speaks.
var outlaws = words.Set("rebel rebels militant militants insurgent insurgents guerrilla guerrillas gunman gunmen terrorist terrorists separatist separatists extremist extremists " +
	"pirate pirates kidnapper kidnappers hijacker hijackers bomber bombers fighter fighters militia militias militiamen mercenary mercenaries suspect suspects " +
	"fugitive fugitives deserter deserters exile exiles refugee refugees migrant migrants defector defectors opposition protesters demonstrators")

// speaksForState are the words for those who speak for their state.
var speaksForState = map[string]bool{"government": true, "minister": true, "ministry": true, "president": true, "premier": true, "chancellor": true,
	"cabinet": true, "presidency": true, "governor": true, "army": true, "military": true, "embassy": true, "ambassador": true, "parliament": true,
	"king": true, "queen": true, "bank": true, "authorities": true, "spokesman": true, "spokeswoman": true}
