package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What a passive leaves out. News tells without "by" who acts when readers know it from the rest of the sentence:
//
//	"barred from the airspace of the Union", "told to leave Sweden"    who is left puts out
//	"planes from Belarus were barred"                                  who is reached stands behind "from"
//	"monitors said the vote had been marred by fraud"                  who says so accuses

// withoutAgent returns who acts and who is reached by the passive verb of m: agents are those behind "by", subject and
// objects those before and behind the verb.
func (a *article) withoutAgent(d *draft, m *grammar.Match, agents, subject, objects []party) (source, target []party) {
	if target = without(subject, agents); len(target) == 0 {
		target = without(a.hailing(a.ClauseStart(m.Group), m.Group), agents)
	}
	if len(agents) > 0 {
		return agents, target
	}
	switch {
	case d.Mode == "release": // "two Kenyans held in Chad were released"
		source = without(a.hailing(a.ClauseStart(m.Group), m.Group), target)
	case d.Mode == "arrest" || d.Mode == "deport": // "arrested in Kenya", "deported from Kenya"
		source = without(a.whereHeld(m, objects), target)
	case d.Type == timeline.Mobilize: // "Kenyan troops were rushed to the border with Chad"
		source, target = target, without(objects, target)
	case d.Type == timeline.Assault:
		if source = without(a.behindWith(m), target); len(source) == 0 {
			source = without(a.whoseDeed(m), target)
		}
	case d.CAMEO == "161" && a.envoyIn(a.ClauseStart(m.Group), m.Group): // "its ambassador to Chad was called home"
		return target, without(a.accredited(a.ClauseStart(m.Group), m.Group), target)
	case handsOver(m.Pattern):
		source = without(a.giving(m), target) // "was extradited from Chad to Peru"
		target = append(target, without(without(objects, target), source)...)
	case d.Mode == "expel", d.Type == timeline.Sanction && m.Start+1 < len(a.Toks) && a.Word(m.Start+1) == "from":
		source = without(objects, target)
	case d.Type == timeline.Accuse:
		if source = without(a.reporter(m), target); len(target) == 0 {
			target = a.whereCountry(0, m.Group)
			if len(target) == 0 {
				target = without(a.hailing(0, m.Group), source)
			}
		}
	}
	return source, target
}

// whereHeld keeps those of the objects of an arrest that say where it was made: the Kenya of "arrested in Kenya over an attack on Chad".
func (a *article) whereHeld(m *grammar.Match, objects []party) []party {
	return slices.DeleteFunc(slices.Clone(objects), func(p party) bool {
		k := a.Governor(p.tok, m.Start)
		if k < 0 {
			return false
		}
		switch a.Lower(k) {
		case "over", "for", "of", "after", "with", "on":
			return true
		}
		return false
	})
}

// whoseDeed returns those whose attack it is in which the verb of m says that somebody was hurt: "killed in an Israeli air strike".
func (a *article) whoseDeed(m *grammar.Match) []party {
	const far = 8 // tokens
	for k := m.Start + 1; k < min(m.End+far, len(a.Toks)) && a.Toks[k].Punct == 0 && !a.Toks[k].Has(words.Clause|words.Relative|words.Condition); k++ {
		if !a.Toks[k].Has(words.Preposition) || a.Lower(k) != "in" && a.Lower(k) != "during" {
			continue
		}
		for n := k + 1; n < min(k+far, len(a.Toks)) && (a.Toks[n].Punct == 0 || a.Toks[n].Inner()) && !a.Toks[n].Has(words.Preposition) && !a.FoundAt(n); n++ {
			if attacks[a.Lower(n)] && a.Toks[n].Mention == 0 {
				return a.doing(a.parties(k+1, n))
			}
		}
	}
	return nil
}

// behindWith returns those behind the "with" of "killed in a clash with".
func (a *article) behindWith(m *grammar.Match) []party {
	for k := m.End; k < len(a.Toks) && a.Toks[k].Punct == 0 && !a.Toks[k].Has(words.Clause|words.Relative); k++ {
		if a.Word(k) == "with" && a.happening(m.Start, k) {
			return a.parties(k+1, a.phraseEnd(k+1))
		}
	}
	return nil
}

// hailing returns those behind "from" or "in" in tokens [from, to): the Belarus of "planes from Belarus".
func (a *article) hailing(from, to int) []party {
	for _, p := range a.parties(from, to) {
		k := p.tok - 1
		for k > from && a.Toks[k].Has(words.Determiner) {
			k--
		}
		if p.m.Locative && k >= from {
			switch a.Word(k) {
			case "from", "in":
				return a.withJoinedTo(p, from, to)
			}
		}
	}
	return nil
}

// giving returns who gives what the pattern of m says that its subject is given: those behind "from", else those whose the gift is, as
// in "survived an Israeli attempt".
func (a *article) giving(m *grammar.Match) []party {
	var list []party
	for _, p := range a.parties(m.Start+1, a.objectEnd(m)) {
		if p.tok < m.End && p.m.Kind == actor.KindNationality {
			return []party{p}
		}
		k := p.tok - 1
		for a.Toks[k].Has(words.Determiner) && k > m.Start {
			k--
		}
		if a.Lower(k) == "from" || len(list) > 0 && a.joined(list[len(list)-1], p) {
			list = append(list, p)
		}
	}
	return list
}

// withJoinedTo returns p and those in tokens [from, to) that "and" joins to it: the Kuwait and Qatar of "planes from Kuwait and
// Qatar".
func (a *article) withJoinedTo(p party, from, to int) []party {
	list := []party{p}
	for _, q := range a.parties(from, to) {
		if last := list[len(list)-1]; q.tok > last.tok && a.joined(last, q) && q.m.Kind == p.m.Kind {
			list = append(list, q)
		}
	}
	return list
}

// givers returns those from whom help comes when nobody else gives it: "rescue teams from Israel were sent to Turkey".
func (a *article) givers(d *draft, source, target []party) ([]party, []party) {
	if len(source) > 0 || d.Type != timeline.Aid {
		return source, target
	}
	from := a.hailing(0, len(a.Toks))
	return from, without(target, from)
}

// spurned makes the country of the place a target of who stays away from a meeting there: "a boycott of the summit in Chad".
func (a *article) spurned(d *draft, m *grammar.Match) {
	if source, _ := d.sides(); !source || m.Has(lexicon.Cancels|lexicon.Postpones) || strings.HasPrefix(m.Title, "talks fail") || d.Type != timeline.Reject || d.Mode != "meet" || slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As == timeline.Target && r.Country != "" }) {
		return
	}
	if i, at := a.placeCountry(d.verbAt); i >= 0 {
		a.add(d, timeline.Target, []party{{actor: i, m: at}})
	}
}

// reporter returns the subject of the last verb of speech before m.
func (a *article) reporter(m *grammar.Match) []party {
	for k := len(a.Matches) - 1; k >= 0; k-- {
		if s := &a.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.End <= m.Group {
			if list := a.withoutMedia(a.subject(s)); len(list) > 0 {
				return list
			}
			return a.withoutMedia(a.parties(a.ClauseStart(s.Group), s.Group))
		}
	}
	return nil
}

// withoutMedia leaves out newspapers and agencies, which say nothing of their own.
func (a *article) withoutMedia(list []party) []party {
	return slices.DeleteFunc(list, func(p party) bool { return a.in.Found.Actors[p.actor].Media })
}

// theyAlone reports whether the subject in tokens [from, to) is those who speak: "announced that they would work together".
func (a *article) theyAlone(from, to int) bool {
	for from < to && (a.Toks[from].Has(words.Clause|words.Preposition) || a.Toks[from].Time) {
		from++
	}
	if from >= to {
		return false
	}
	w := a.Word(from)
	return w == "they" || w == "we" || w == "it"
}

// ownState reports whether the subject in tokens [from, to) is the state of who speaks: "said that his government would end".
func (a *article) ownState(from, to int) bool {
	for from < to && a.Toks[from].Has(words.Clause) {
		from++
	}
	if from+1 >= to || !a.Toks[from].Has(words.Determiner) {
		return false
	}
	switch a.Lower(from) {
	case "his", "her", "our", "their", "its":
	default:
		return false
	}
	switch a.Word(from + 1) {
	case "government", "country", "nation", "administration", "ministry", "forces", "troops", "army", "side", "military", "navy", "soldiers", "jets",
		"planes", "ships", "warships", "fleet", "drones", "fighters", "parliament", "police":
		return true
	}
	return false
}

// theirPeople returns those whose ministers or envoys are the subject in tokens [from, to), "their foreign ministers", when two or more
// stand before them in the sentence; nil otherwise.
func (a *article) theirPeople(from, to int) []party {
	for from < to && a.Toks[from].Has(words.Clause) {
		from++
	}
	if from < 2 || from+1 >= to || a.Lower(from) != "their" {
		return nil
	}
	switch a.Lower(from + 1) {
	case "foreign", "defence", "defense", "ministers", "diplomats", "envoys", "negotiators", "delegations":
		if list := a.heads(a.parties(0, from-1), 0); len(list) > 1 && len(a.reporter(&grammar.Match{Group: from})) == 0 {
			return list
		}
	}
	return nil
}

// ownEnvoy reports whether tokens [from, to) begin with somebody's envoy of whom only a pronoun says whose: "its ambassador to".
func (a *article) ownEnvoy(from, to int) bool {
	for from < to && a.Toks[from].Has(words.Clause) {
		from++
	}
	if from+1 >= to {
		return false
	}
	switch a.Lower(from) {
	case "its", "his", "her", "their":
		return a.envoyIn(from+1, min(from+3, to))
	}
	return false
}

// toldToLeave makes an expulsion of what somebody is told to do, "five diplomats were ordered to leave", and a recall of what an
// envoy is told: "the ambassador was told to return".
func (a *article) toldToLeave(d *draft, m *grammar.Match) {
	if d.Mode == "expel" && !m.Passive && slices.ContainsFunc(a.Toks[m.Start:m.End], func(t tokens.Token) bool { return forces[a.in.Text[t.Start:t.End]] }) {
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Request, "yield", "105", "makes demands of" // "told foreign powers to leave the Gulf"
		return
	}
	if d.Type != timeline.Request || !m.Passive {
		return
	}
	last := m.End - 1
	if a.Toks[last].Has(words.To) && m.End < len(a.Toks) {
		last = m.End
	}
	switch a.Lemma(last) {
	case "leave":
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Sanction, "expel", "166", "expels"
	case "return", "come", "fly":
		if a.envoyIn(a.ClauseStart(m.Group), m.Group) {
			d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Sanction, "withdraw", "161", "recalls ambassador from"
		}
	}
}

// forces are those who are told to withdraw rather than expelled when they are told to leave.
var forces = map[string]bool{"power": true, "powers": true, "troops": true, "forces": true, "soldiers": true, "army": true, "armies": true, "navy": true, "warships": true,
	"ships": true, "planes": true, "fighters": true, "rebels": true, "militia": true, "militias": true, "peacekeepers": true, "settlers": true, "mercenaries": true}

// handsOver reports whether a pattern tells of somebody or something that is given into the hands of those behind "to".
func handsOver(p *lexicon.Pattern) bool { return handedOver(p.CAMEO) }

// handedOver reports whether a CAMEO code tells of that.
func handedOver(cameo string) bool { return cameo == "063" || cameo == "0842" }

// envoyIn reports whether tokens [from, to) name an envoy: "Israel's charge d'affaires in Warsaw".
func (a *article) envoyIn(from, to int) bool {
	for k := max(from, 0); k < to; k++ {
		switch a.Lower(k) {
		case "ambassador", "ambassadors", "envoy", "envoys", "commissioner", "consul", "charge", "chargé", "attache", "attaché":
			return true
		}
	}
	return false
}

// suffers reports whether a pattern that holds its verb has it in the passive.
func (a *article) suffers(m *grammar.Match) bool {
	last := m.End - 1
	if last <= m.Start || !a.Toks[last].Can(lexicon.Participle) { // "wounded" is a noun too
		return false
	}
	verb := &grammar.Match{Start: last, End: m.End, Pattern: m.Pattern}
	return a.Toks[last-1].Has(words.Be) || a.Suffered(verb, a.Toks[last].Forms[0].Bits|a.Toks[last].Forms[1].Bits) || !a.Toks[last-1].Has(words.Have) && a.Alone(verb)
}

// turnedRoles returns who acts and who is reached by the passive of m whose subject is what the pattern has for an object: everybody
// whom the subject and what follows the verb name is reached, but for an owner where nobody acts, "Kenya's embassy in Chad was
// reopened", and for whose soldiers move: "Kenyan marines were rushed to the islands".
func (a *article) turnedRoles(d *draft, m *grammar.Match, agents, objects []party) (source, target []party) {
	from := a.ClauseStart(m.Group)
	all := a.parties(from, m.Group)
	if at := a.accredited(from, m.Group); d.CAMEO == "161" && len(agents) == 0 && len(at) > 0 {
		if own := without(all, at); len(own) > 0 {
			return own, at // "Kenya's ambassador to Chad was recalled"
		}
	}
	helpers := d.Type == timeline.Aid && strings.HasPrefix(d.phrase, "sends help")
	if (d.Type == timeline.Mobilize || helpers) && len(agents) == 0 && len(all) > 0 { // "French troops were sent to Mali" by France
		return all, without(objects, all)
	}
	target = without(append(all, without(objects, all)...), agents)
	if len(agents) == 0 && len(target) > 0 && (target[0].m.Possessive || d.Type == timeline.Mobilize && target[0].tok < m.Group) {
		agents, target = target[:1], target[1:]
	}
	if len(target) == 0 {
		target = without(a.whereCountry(from, m.Group), agents)
	}
	return agents, target
}

// ofPersons reports whether what is of a mode is done to the people themselves whom the subject names.
func ofPersons(mode string) bool {
	return mode == "expel" || mode == "arrest" || mode == "deport" || mode == "release" || mode == "abduct"
}
