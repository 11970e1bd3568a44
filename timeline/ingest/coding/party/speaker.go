package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
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
	if first := min(1, len(x.Toks)-1); x.Toks[0].Punct == '"' && x.Toks[first].Has(words.Pronoun) {
		return nil // "We and Chad are friends"
	}
	verb := x.FirstVerb(0, x.ClauseStart(m.Group)-1)
	if from == m.End && x.Toks[verb].Has(words.Must) {
		return nil // "Chad should stop its raids, wrote the foreign minister": it is another's
	}
	list := slices.DeleteFunc(x.Acting(0, verb), x.onlyWith)
	if len(list) == 0 && own {
		list = x.Parties(0, verb)
	}
	if len(list) == 0 || slices.ContainsFunc(list, func(p Party) bool { return x.Country(p) == "" || x.Country(p) != x.Country(list[0]) }) {
		return nil
	}
	if slices.ContainsFunc(strings.Fields(strings.ToLower(x.called(list[0]))), func(w string) bool { return outlaws[w] }) {
		return nil // "Kenyan rebels stormed a base, the army said": whose, nobody tells
	}
	if p := list[0]; x.found.Actors[p.Actor].Kind == timeline.Person && x.Country(p) != "" {
		if i := x.countryActor(x.Country(p)); i >= 0 {
			return []Party{{Actor: i, Mention: p.Mention, Tok: p.Tok}} // "Castro broke his knee, the government said"
		}
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

// officeBehind returns who speaks when the verb of speech of m stands between what is said and an office without a country, whose holder the
// text names or not: the Matsuno of "…, said Chief Cabinet Secretary Hirokazu Matsuno", nobody of "ties with Chad will go on, says the foreign
// minister". Whom the words before the verb name only takes part in what is said. It is false when no office stands there.
func (x *Finder) officeBehind(m *grammar.Match) (who []Party, ok bool) {
	if m.Passive || m.Start != m.Group || m.End != m.Start+1 || m.Group < 2 || x.Toks[m.Start].Forms[0].Bits&(lexicon.Past|lexicon.Third) == 0 ||
		!x.QuoteBefore(m) && (x.Toks[m.Group-1].Punct != ',' || x.FirstVerb(0, m.Group) == m.Group) {
		return nil, false
	}
	if of := m.End + 2; x.Lower(m.Start) == "read" && of < len(x.Toks) && x.Lower(of) == "of" { // ", read the statement of China's ministry,"
		who = x.Parties(of, x.PhraseEnd(of))
		return who[:min(1, len(who))], true
	}
	office := false
	for k := m.End; k < len(x.Toks); k++ {
		t := &x.Toks[k]
		if p := x.MentionAt(k); p != nil && p.Kind == actor.KindPerson {
			if !office || p.Actor < 0 {
				return nil, false
			}
			return []Party{{p.Actor, p, k}}, true
		} else if p != nil {
			return nil, false
		}
		if x.Finite(k) {
			return nil, false
		}
		if t.Punct != 0 && !t.Inner() || t.Time || t.Has(words.Preposition|words.Clause|words.Relative|words.To) {
			break
		}
		office = office || grammar.Speaks(x.Lower(k))
	}
	return nil, office && !x.saysMore(m.End)
}

// saysMore reports whether a verb with a person stands behind token k before a mark: "said the minister was ill" says of the minister.
func (x *Finder) saysMore(k int) bool {
	for ; k < len(x.Toks) && (x.Toks[k].Punct == 0 || x.Toks[k].Inner()); k++ {
		if x.Finite(k) {
			return true
		}
	}
	return false
}

// onlyWith reports whether p is the other side of what a noun tells: the Chad of "relations with Chad".
func (x *Finder) onlyWith(p Party) bool {
	k := p.Tok - 1
	for k > 0 && x.Toks[k].Has(words.Determiner) {
		k--
	}
	switch strings.ToLower(x.Word(max(k, 0))) {
	case "with", "against", "towards", "toward":
		return true
	}
	return false
}

// behindQuote reports whether a quotation ends before the clause of the verb of m: what is quoted need not speak of the speaker's country.
func (x *Finder) behindQuote(m *grammar.Match) bool {
	from := x.ClauseStart(m.Group)
	return from > 1 && (x.Toks[from-1].Punct == '"' || x.Toks[from-1].Punct == ',' && x.Toks[from-2].Punct == '"')
}

// saidBefore returns who has spoken behind what was said and goes on in -ing: the Ma of "…, said Ma Zhaoxu, the ministry's spokesman, adding that".
func (x *Finder) saidBefore(m *grammar.Match) []Party {
	if !m.Participle || !m.Has(lexicon.Speech) || m.Group < 2 || x.Toks[m.Group-1].Punct != ',' {
		return nil
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		f := &x.Matches[i]
		if f.Start >= m.Start || !f.Verb || !f.Has(lexicon.Speech) {
			continue
		}
		if k := f.Group - 1; k < 1 || f.Start != f.Group || x.Toks[k].Punct != ',' && x.Toks[k].Punct != '"' || x.saysMore(f.End) {
			return nil
		}
		who := x.Parties(f.End, m.Group)
		return who[:min(1, len(who))]
	}
	return nil
}
