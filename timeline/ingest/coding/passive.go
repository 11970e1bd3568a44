package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What a passive leaves out. News tells without "by" who acts when readers know it from the rest of the sentence:
//
//	"barred from the airspace of the Union", "told to leave Sweden"    who is left puts out
//	"planes from Belarus were barred"                                  who is reached stands behind "from"
//	"monitors said the vote had been marred by fraud"                  who says so accuses

// withoutAgent returns who acts and who is reached by the passive verb of m: agents are those behind "by", subject and
// objects those before and behind the verb.
func (a *article) withoutAgent(d *draft, m *match, agents, subject, objects []party) (source, target []party) {
	if target = without(subject, agents); len(target) == 0 {
		target = without(a.hailing(a.clauseStart(m.group), m.group), agents)
	}
	if len(agents) > 0 {
		return agents, target
	}
	switch {
	case d.Mode == "release": // "two Kenyans held in Chad were released"
		source = without(a.hailing(a.clauseStart(m.group), m.group), target)
	case d.Mode == "arrest" || d.Mode == "deport": // "arrested in Kenya", "deported from Kenya"
		source = without(a.whereHeld(m, objects), target)
	case d.Type == timeline.Mobilize: // "Kenyan troops were rushed to the border with Chad"
		source, target = target, without(objects, target)
	case d.Type == timeline.Assault:
		if source = without(a.behindWith(m), target); len(source) == 0 {
			source = without(a.whoseDeed(m), target)
		}
	case d.CAMEO == "161" && a.envoyIn(a.clauseStart(m.group), m.group): // "its ambassador to Chad was called home"
		return target, without(a.accredited(a.clauseStart(m.group), m.group), target)
	case handsOver(m.pat):
		source = without(a.giving(m), target) // "was extradited from Chad to Peru"
		target = append(target, without(without(objects, target), source)...)
	case d.Mode == "expel", d.Type == timeline.Sanction && m.start+1 < len(a.toks) && a.in.Text[a.toks[m.start+1].start:a.toks[m.start+1].end] == "from":
		source = without(objects, target)
	case d.Type == timeline.Accuse:
		if source = without(a.reporter(m), target); len(target) == 0 {
			target = a.whereCountry(0, m.group)
			if len(target) == 0 {
				target = without(a.hailing(0, m.group), source)
			}
		}
	}
	return source, target
}

// whereHeld keeps those of the objects of an arrest that say where it was made: the Kenya of "arrested in Kenya over an attack on Chad".
func (a *article) whereHeld(m *match, objects []party) []party {
	return slices.DeleteFunc(slices.Clone(objects), func(p party) bool {
		k := a.governor(p.tok, m.start)
		if k < 0 {
			return false
		}
		switch a.lower(k) {
		case "over", "for", "of", "after", "with", "on":
			return true
		}
		return false
	})
}

// whoseDeed returns those whose attack it is in which the verb of m says that somebody was hurt: "killed in an Israeli air strike".
func (a *article) whoseDeed(m *match) []party {
	const far = 8 // tokens
	for k := m.start + 1; k < min(m.end+far, len(a.toks)) && a.toks[k].punct == 0 && !a.toks[k].has(words.Clause|words.Relative|words.Condition); k++ {
		if !a.toks[k].has(words.Preposition) || a.lower(k) != "in" && a.lower(k) != "during" {
			continue
		}
		for n := k + 1; n < min(k+far, len(a.toks)) && (a.toks[n].punct == 0 || inner(a.toks[n].punct)) && !a.toks[n].has(words.Preposition) && !a.foundAt(n); n++ {
			if attacks[a.lower(n)] && a.toks[n].mention == 0 {
				return a.doing(a.parties(k+1, n))
			}
		}
	}
	return nil
}

// behindWith returns those behind the "with" of "killed in a clash with".
func (a *article) behindWith(m *match) []party {
	for k := m.end; k < len(a.toks) && a.toks[k].punct == 0 && !a.toks[k].has(words.Clause|words.Relative); k++ {
		if a.in.Text[a.toks[k].start:a.toks[k].end] == "with" && a.happening(m.start, k) {
			return a.parties(k+1, a.phraseEnd(k+1))
		}
	}
	return nil
}

// hailing returns those behind "from" or "in" in tokens [from, to): the Belarus of "planes from Belarus".
func (a *article) hailing(from, to int) []party {
	for _, p := range a.parties(from, to) {
		k := p.tok - 1
		for k > from && a.toks[k].has(words.Determiner) {
			k--
		}
		if p.m.Locative && k >= from {
			switch a.in.Text[a.toks[k].start:a.toks[k].end] {
			case "from", "in":
				return a.withJoinedTo(p, from, to)
			}
		}
	}
	return nil
}

// giving returns who gives what the pattern of m says that its subject is given: those behind "from", else those whose the gift is, as
// in "survived an Israeli attempt".
func (a *article) giving(m *match) []party {
	var list []party
	for _, p := range a.parties(m.start+1, a.objectEnd(m)) {
		if p.tok < m.end && p.m.Kind == actor.KindNationality {
			return []party{p}
		}
		k := p.tok - 1
		for a.toks[k].has(words.Determiner) && k > m.start {
			k--
		}
		if a.lower(k) == "from" || len(list) > 0 && a.joined(list[len(list)-1], p) {
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
	from := a.hailing(0, len(a.toks))
	return from, without(target, from)
}

// spurned makes the country of the place a target of who stays away from a meeting there: "a boycott of the summit in Chad".
func (a *article) spurned(d *draft, m *match) {
	if source, _ := d.sides(); !source || m.pat.Has(lexicon.Cancels|lexicon.Postpones) || strings.HasPrefix(m.pat.Title, "talks fail") || d.Type != timeline.Reject || d.Mode != "meet" || slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As == timeline.Target && r.Country != "" }) {
		return
	}
	if i, at := a.placeCountry(d.verbAt); i >= 0 {
		a.add(d, timeline.Target, []party{{actor: i, m: at}})
	}
}

// reporter returns the subject of the last verb of speech before m.
func (a *article) reporter(m *match) []party {
	for k := len(a.found) - 1; k >= 0; k-- {
		if s := &a.found[k]; s.pat.Has(lexicon.Speech) && s.verb && s.end <= m.group {
			if list := a.withoutMedia(a.subject(s)); len(list) > 0 {
				return list
			}
			return a.withoutMedia(a.parties(a.clauseStart(s.group), s.group))
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
	for from < to && (a.toks[from].has(words.Clause|words.Preposition) || a.toks[from].time) {
		from++
	}
	if from >= to {
		return false
	}
	w := a.in.Text[a.toks[from].start:a.toks[from].end]
	return w == "they" || w == "we" || w == "it"
}

// ownState reports whether the subject in tokens [from, to) is the state of who speaks: "said that his government would end".
func (a *article) ownState(from, to int) bool {
	for from < to && a.toks[from].has(words.Clause) {
		from++
	}
	if from+1 >= to || !a.toks[from].has(words.Determiner) {
		return false
	}
	switch strings.ToLower(a.in.Text[a.toks[from].start:a.toks[from].end]) {
	case "his", "her", "our", "their", "its":
	default:
		return false
	}
	switch a.in.Text[a.toks[from+1].start:a.toks[from+1].end] {
	case "government", "country", "nation", "administration", "ministry", "forces", "troops", "army", "side", "military", "navy", "soldiers", "jets",
		"planes", "ships", "warships", "fleet", "drones", "fighters", "parliament", "police":
		return true
	}
	return false
}

// theirPeople returns those whose ministers or envoys are the subject in tokens [from, to), "their foreign ministers", when two or more
// stand before them in the sentence; nil otherwise.
func (a *article) theirPeople(from, to int) []party {
	for from < to && a.toks[from].has(words.Clause) {
		from++
	}
	if from < 2 || from+1 >= to || a.lower(from) != "their" {
		return nil
	}
	switch a.lower(from + 1) {
	case "foreign", "defence", "defense", "ministers", "diplomats", "envoys", "negotiators", "delegations":
		if list := a.heads(a.parties(0, from-1), 0); len(list) > 1 && len(a.reporter(&match{group: from})) == 0 {
			return list
		}
	}
	return nil
}

// ownEnvoy reports whether tokens [from, to) begin with somebody's envoy of whom only a pronoun says whose: "its ambassador to".
func (a *article) ownEnvoy(from, to int) bool {
	for from < to && a.toks[from].has(words.Clause) {
		from++
	}
	if from+1 >= to {
		return false
	}
	switch strings.ToLower(a.in.Text[a.toks[from].start:a.toks[from].end]) {
	case "its", "his", "her", "their":
		return a.envoyIn(from+1, min(from+3, to))
	}
	return false
}

// toldToLeave makes an expulsion of what somebody is told to do, "five diplomats were ordered to leave", and a recall of what an
// envoy is told: "the ambassador was told to return".
func (a *article) toldToLeave(d *draft, m *match) {
	if d.Mode == "expel" && !m.passive && slices.ContainsFunc(a.toks[m.start:m.end], func(t token) bool { return forces[a.in.Text[t.start:t.end]] }) {
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Request, "yield", "105", "makes demands of" // "told foreign powers to leave the Gulf"
		return
	}
	if d.Type != timeline.Request || !m.passive {
		return
	}
	last := m.end - 1
	if a.toks[last].has(words.To) && m.end < len(a.toks) {
		last = m.end
	}
	switch a.lex.Name(a.toks[last].forms[0].Lemma) {
	case "leave":
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Sanction, "expel", "166", "expels"
	case "return", "come", "fly":
		if a.envoyIn(a.clauseStart(m.group), m.group) {
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
		switch strings.ToLower(a.in.Text[a.toks[k].start:a.toks[k].end]) {
		case "ambassador", "ambassadors", "envoy", "envoys", "commissioner", "consul", "charge", "chargé", "attache", "attaché":
			return true
		}
	}
	return false
}

// suffers reports whether a pattern that holds its verb has it in the passive.
func (a *article) suffers(m *match) bool {
	last := m.end - 1
	if last <= m.start || a.toks[last].forms[0].Bits&lexicon.Participle == 0 {
		return false
	}
	verb := &match{start: last, end: m.end, pat: m.pat}
	return a.toks[last-1].has(words.Be) || a.suffered(verb, a.toks[last].forms[0].Bits|a.toks[last].forms[1].Bits) || !a.toks[last-1].has(words.Have) && a.alone(verb)
}
