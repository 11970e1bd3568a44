package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
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
func (a *article) withoutAgent(d *event.Draft, m *grammar.Match, agents, subject, objects []party.Party) (source, target []party.Party) {
	if target = party.Without(subject, agents); len(target) == 0 {
		target = party.Without(a.Hailing(a.ClauseStart(m.Group), m.Group), agents)
	}
	if len(agents) > 0 {
		return agents, target
	}
	switch {
	case d.Mode == "release": // "two Kenyans held in Chad were released"
		source = party.Without(a.Hailing(a.ClauseStart(m.Group), m.Group), target)
	case d.Mode == "arrest" || d.Mode == "deport": // "arrested in Kenya", "deported from Kenya"
		source = party.Without(a.WhereHeld(m, objects), target)
	case d.Type == timeline.Mobilize: // "Kenyan troops were rushed to the border with Chad"
		source, target = target, party.Without(objects, target)
	case d.Type == timeline.Assault:
		if source = party.Without(a.BehindWith(m), target); len(source) == 0 {
			source = party.Without(a.WhoseDeed(m), target)
		}
	case d.CAMEO == "161" && a.envoyIn(a.ClauseStart(m.Group), m.Group): // "its ambassador to Chad was called home"
		return target, party.Without(a.Accredited(a.ClauseStart(m.Group), m.Group), target)
	case handsOver(m.Pattern):
		source = party.Without(a.Giving(m), target) // "was extradited from Chad to Peru"
		target = append(target, party.Without(party.Without(objects, target), source)...)
	case d.Mode == "expel", d.Type == timeline.Sanction && m.Start+1 < len(a.Toks) && a.Word(m.Start+1) == "from":
		source = party.Without(objects, target)
	case d.Type == timeline.Accuse:
		if source = party.Without(a.Reporter(m), target); len(target) == 0 {
			target = a.WhereCountry(0, m.Group)
			if len(target) == 0 {
				target = party.Without(a.Hailing(0, m.Group), source)
			}
		}
	}
	return source, target
}

// givers returns those from whom help comes when nobody else gives it: "rescue teams from Israel were sent to Turkey".
func (a *article) givers(d *event.Draft, source, target []party.Party) ([]party.Party, []party.Party) {
	if len(source) > 0 || d.Type != timeline.Aid {
		return source, target
	}
	from := a.Hailing(0, len(a.Toks))
	return from, party.Without(target, from)
}

// spurned makes the country of the place a target of who stays away from a meeting there: "a boycott of the summit in Chad".
func (a *article) spurned(d *event.Draft, m *grammar.Match) {
	if source, _ := d.Sides(); !source || m.Has(lexicon.Cancels|lexicon.Postpones) || strings.HasPrefix(m.Title, "talks fail") || d.Type != timeline.Reject || d.Mode != "meet" || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Country != "" }) {
		return
	}
	if i, at := a.PlaceCountry(d.VerbAt); i >= 0 {
		a.add(d, timeline.Target, []party.Party{{Actor: i, Mention: at}})
	}
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
func (a *article) toldToLeave(d *event.Draft, m *grammar.Match) {
	if d.Mode == "expel" && !m.Passive && slices.ContainsFunc(a.Toks[m.Start:m.End], func(t tokens.Token) bool { return forces[a.in.Text[t.Start:t.End]] }) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Request, "yield", "105", "makes demands of" // "told foreign powers to leave the Gulf"
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
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Sanction, "expel", "166", "expels"
	case "return", "come", "fly":
		if a.envoyIn(a.ClauseStart(m.Group), m.Group) {
			d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Sanction, "withdraw", "161", "recalls ambassador from"
		}
	}
}

// forces are those who are told to withdraw rather than expelled when they are told to leave.
var forces = map[string]bool{"power": true, "powers": true, "troops": true, "forces": true, "soldiers": true, "army": true, "armies": true, "navy": true, "warships": true,
	"ships": true, "planes": true, "fighters": true, "rebels": true, "militia": true, "militias": true, "peacekeepers": true, "settlers": true, "mercenaries": true}

// handsOver reports whether a pattern tells of somebody or something that is given into the hands of those behind "to".
func handsOver(p *lexicon.Pattern) bool { return event.HandedOver(p.CAMEO) }

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
func (a *article) turnedRoles(d *event.Draft, m *grammar.Match, agents, objects []party.Party) (source, target []party.Party) {
	from := a.ClauseStart(m.Group)
	all := a.Parties(from, m.Group)
	if at := a.Accredited(from, m.Group); d.CAMEO == "161" && len(agents) == 0 && len(at) > 0 {
		if own := party.Without(all, at); len(own) > 0 {
			return own, at // "Kenya's ambassador to Chad was recalled"
		}
	}
	helpers := d.Type == timeline.Aid && strings.HasPrefix(d.Phrase, "sends help")
	if (d.Type == timeline.Mobilize || helpers) && len(agents) == 0 && len(all) > 0 { // "French troops were sent to Mali" by France
		return all, party.Without(objects, all)
	}
	target = party.Without(append(all, party.Without(objects, all)...), agents)
	if len(agents) == 0 && len(target) > 0 && target[0].Tok < m.Group && (target[0].Mention.Possessive || d.Type == timeline.Mobilize) {
		agents, target = target[:1], target[1:]
	}
	if len(target) == 0 {
		target = party.Without(a.WhereCountry(from, m.Group), agents)
	}
	return agents, target
}

// ofPersons reports whether what is of a mode is done to the people themselves whom the subject names.
func ofPersons(mode string) bool {
	return mode == "expel" || mode == "arrest" || mode == "deport" || mode == "release" || mode == "abduct"
}

// promisedTo returns those whom a promise reaches that stands before its verb: "Chad will stand by Mali, its president vowed".
func (a *article) promisedTo(m *grammar.Match, subject []party.Party) []party.Party {
	from := a.ClauseStart(m.Group)
	if from < 2 || len(subject) == 0 || a.Toks[from-1].Punct != ',' && a.Toks[from-1].Punct != '"' {
		return nil
	}
	if !slices.ContainsFunc(a.Toks[:from], func(t tokens.Token) bool { return t.Has(words.Will | words.Would) }) {
		return nil
	}
	var out []party.Party
	for _, p := range a.Parties(0, from-1) {
		if !slices.ContainsFunc(subject, func(q party.Party) bool { return a.Country(p) == a.Country(q) }) {
			out = append(out, p)
		}
	}
	return out
}
