package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
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
func (x *Finder) withoutAgent(d *event.Draft, m *grammar.Match, agents, subject, objects []Party) (source, target []Party) {
	if target = without(subject, agents); len(target) == 0 {
		target = without(x.hailing(x.ClauseStart(m.Group), m.Group), agents)
	}
	if len(agents) > 0 {
		if len(target) == 0 && d.Type == timeline.Aid {
			target = without(objects, agents) // "aid was sent to Chad by Kenya"
		}
		if len(target) == 0 && d.Type == timeline.Assault { // "ten people were killed by Kenyan fire in Chad"
			target = without(x.hailing(m.End, x.ObjectEnd(m)), agents)
		}
		return agents, target
	}
	switch {
	case d.Mode == "release": // "two Kenyans held in Chad were released"
		source = without(x.hailing(x.ClauseStart(m.Group), m.Group), target)
	case d.Mode == "deport" && x.uprooted(m): // "thousands were displaced in Chad": by a war, as often as not
		if len(target) == 0 {
			if target = x.WhereCountry(m.Start+1, x.ObjectEnd(m)); len(target) == 0 {
				target = objects
			}
		}
	case d.Mode == "arrest" || d.Mode == "deport": // "arrested in Kenya", "deported from Kenya"
		if source = without(x.whereHeld(m, objects), target); len(source) == 0 && d.Mode == "arrest" {
			source = without(x.whereHeld(m, x.WhereCountry(m.Start+1, x.ObjectEnd(m))), target) // "was arrested in Nairobi"
		}
	case d.Type == timeline.Mobilize: // "Kenyan troops were rushed to the border with Chad"
		source, target = target, without(objects, target)
	case d.Type == timeline.Assault:
		if source = without(x.behindWith(m), target); len(source) == 0 {
			source = without(x.whoseDeed(m), target)
		}
	case d.CAMEO == "161" && x.EnvoyIn(x.ClauseStart(m.Group), m.Group): // "its ambassador to Chad was called home"
		return target, without(x.accredited(x.ClauseStart(m.Group), m.Group), target)
	case handsOver(m.Pattern):
		source = without(x.giving(m), target) // "was extradited from Chad to Peru"
		target = append(target, without(without(objects, target), source)...)
	case d.Mode == "expel", d.Type == timeline.Sanction && m.Start+1 < len(x.Toks) && x.Word(m.Start+1) == "from":
		source = without(objects, target)
	case d.Type == timeline.Accuse:
		if source = without(x.reporter(m), target); len(target) == 0 {
			from := max(0, x.TokenAt(x.DatelineEnd()), x.ClauseStart(m.Group)) // "OSLO - Five men were charged": Norway was not, nor in "a trial in Oslo in which five were"
			target = x.WhereCountry(from, m.Group)
			if len(target) == 0 {
				target = without(x.hailing(from, m.Group), source)
			}
		}
	}
	return source, target
}

// uprooted reports whether the verb of m tells that people lost their homes, and not who took them.
func (x *Finder) uprooted(m *grammar.Match) bool {
	verb := x.Lemma(m.Start)
	return verb == "displace" || verb == "uproot"
}

// givers returns those from whom help comes when nobody else gives it: "rescue teams from Israel were sent to Turkey".
func (x *Finder) givers(d *event.Draft, m *grammar.Match, source, target []Party) ([]Party, []Party) {
	if len(source) > 0 || d.Type != timeline.Aid {
		return source, target
	}
	from := slices.DeleteFunc(x.hailing(0, len(x.Toks)), func(p Party) bool {
		return x.elsewhere(m, p.Tok)
	})
	return from, without(target, from)
}

// elsewhere reports whether "in" stands before the name at token k behind another verb than that of m, "those who help Chad arrived in Mali", or tells
// where those are whom help reaches: "was sent to villagers in Mali", "those stranded in Mali were flown home".
func (x *Finder) elsewhere(m *grammar.Match, k int) bool {
	if g := x.Governor(k, 0); m.Verb && m.Passive && g >= 0 && x.Lower(g) == "in" && (k < m.Group || slices.ContainsFunc(x.Toks[m.End:max(m.End, g)], func(t tokens.Token) bool { return t.Has(words.To) })) {
		return true
	}
	if k < m.End {
		return false
	}
	in, verb := false, false
	for k--; k >= m.End; k-- {
		in = in || x.Lower(k) == "in"
		verb = verb || x.Finite(k)
	}
	return in && verb
}

// spurned makes the country of the place a target of who stays away from a meeting there: "a boycott of the summit in Chad".
func (x *Finder) spurned(d *event.Draft, m *grammar.Match) {
	if source, _ := d.Sides(); !source || m.Has(lexicon.Cancels|lexicon.Postpones) || strings.HasPrefix(m.Title, "talks fail") || d.Type != timeline.Reject || d.Mode != "meet" || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Target && r.Country != "" }) {
		return
	}
	x.Add(d, timeline.Target, x.PlaceCountry(d.VerbAt))
}

// ownEnvoy reports whether tokens [from, to) begin with somebody's envoy of whom only a pronoun says whose: "its ambassador to".
func (x *Finder) ownEnvoy(from, to int) bool {
	for from < to && x.Toks[from].Has(words.Clause) {
		from++
	}
	if from+1 >= to {
		return false
	}
	switch x.Lower(from) {
	case "its", "his", "her", "their":
		return x.EnvoyIn(from+1, min(from+3, to))
	}
	return false
}

// handsOver reports whether a pattern tells of somebody or something that is given into the hands of those behind "to".
func handsOver(p *lexicon.Pattern) bool { return event.HandedOver(p.CAMEO) }

// suffers reports whether a pattern that holds its verb has it in the passive.
func (x *Finder) suffers(m *grammar.Match) bool {
	last := m.End - 1
	if last > m.Start+1 && x.Toks[last].Has(words.Preposition) && x.Toks[last-1].Can(lexicon.Participle) {
		last-- // "was called in"
	}
	for k := m.Start + 1; k+1 < m.End && m.CAMEO == "114"; k++ {
		if x.Toks[k].Has(words.Be) && x.Toks[k+1].Can(lexicon.Participle) {
			last = k + 1 // "was called to the foreign ministry"
		}
	}
	if last <= m.Start || !x.Toks[last].Can(lexicon.Participle) { // "wounded" is a noun too
		return false
	}
	verb := &grammar.Match{Start: last, End: m.End, Pattern: m.Pattern}
	return x.Toks[last-1].Has(words.Be) || x.Suffered(verb, x.Toks[last].Forms[0].Bits|x.Toks[last].Forms[1].Bits) || !x.Toks[last-1].Has(words.Have) && x.Alone(verb)
}

// turnedRoles returns who acts and who is reached by the passive of m whose subject is what the pattern has for an object: everybody
// whom the subject and what follows the verb name is reached, but for an owner where nobody acts, "Kenya's embassy in Chad was
// reopened", and for whose soldiers move: "Kenyan marines were rushed to the islands".
func (x *Finder) turnedRoles(d *event.Draft, m *grammar.Match, agents, objects []Party) (source, target []Party) {
	from := x.SpeechBefore(x.ClauseStart(m.Group), m.Group) // "Mali said the border with Chad was closed"
	all := slices.DeleteFunc(x.Parties(from, m.Group), func(p Party) bool { return x.byWhom(p.Tok, from) })
	if at := x.accredited(from, m.Group); d.CAMEO == "161" && len(agents) == 0 && len(at) > 0 {
		if own := without(all, at); len(own) > 0 {
			return own, at // "Kenya's ambassador to Chad was recalled"
		}
	}
	if left := x.hailing(from, m.Group); d.Type == timeline.Retreat && d.Mode == "withdraw" && len(agents) == 0 && len(without(all, left)) > 0 {
		return without(all, left), left // "the withdrawal of Kenyan troops from Chad was completed"
	}
	helpers := d.Type == timeline.Aid && strings.HasPrefix(d.Phrase, "sends help")
	if (d.Type == timeline.Mobilize || helpers) && len(agents) == 0 && len(all) > 0 { // "French troops were sent to Mali" by France
		return all, without(objects, all)
	}
	target = without(append(all, without(objects, all)...), agents)
	if d.Type == timeline.Coerce && len(agents) == 0 && len(target) > 1 && target[0].Tok < m.Group && x.within(target[len(target)-1]) {
		agents, target = target[len(target)-1:], target[:len(target)-1] // "Kenya's ship was seized in Chad"
	}
	if len(agents) == 0 && len(target) > 0 && target[0].Tok < m.Group && (target[0].Mention.Possessive && !x.penalty(target[0].Tok, m.Group) || d.Type == timeline.Mobilize) {
		agents, target = target[:1], target[1:]
	}
	if len(target) == 0 {
		target = slices.DeleteFunc(without(x.WhereCountry(from, m.Group), agents), func(p Party) bool { return x.byWhom(p.Tok, from) })
	}
	return agents, target
}

// penalty reports whether the owner at token k has what is taken off him, before token end: "Kowal's death sentence was commuted".
func (x *Finder) penalty(k, end int) bool {
	for ; k < end; k++ {
		switch x.Lower(k) {
		case "sentence", "sentences", "penalty", "term", "conviction", "fine", "punishment", "exile", "suspension":
			return true
		}
	}
	return false
}

// ofPersons reports whether what is of a mode is done to the people themselves whom the subject names.
func ofPersons(mode string) bool {
	return mode == "expel" || mode == "arrest" || mode == "deport" || mode == "release" || mode == "abduct"
}

// promisedTo returns those whom a promise reaches that stands before its verb: "Chad will stand by Mali, its president vowed".
func (x *Finder) promisedTo(m *grammar.Match, subject []Party) []Party {
	from := x.ClauseStart(m.Group)
	if from < 2 || len(subject) == 0 || x.Toks[from-1].Punct != ',' && x.Toks[from-1].Punct != '"' {
		return nil
	}
	if !slices.ContainsFunc(x.Toks[:from], func(t tokens.Token) bool { return t.Has(words.Will | words.Would) }) {
		return nil
	}
	var out []Party
	for _, p := range x.Parties(0, from-1) {
		if !slices.ContainsFunc(subject, func(q Party) bool { return x.Country(p) == x.Country(q) }) {
			out = append(out, p)
		}
	}
	return out
}
