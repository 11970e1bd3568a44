package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Words around a pattern that make another event of what it tells, or none once its parts are known.

// recast gives d the type that the words around the pattern of m make of it.
func (a *article) recast(d *event.Draft, m *grammar.Match) {
	if a.comesForTalks(m) {
		d.Mode, d.CAMEO, d.Phrase = "visit", "042", "visits"
	}
	a.toldToLeave(d, m)
	a.foretell(d, m)
	if a.forcesGo(d, m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Mobilize, "troops", "154", "sends troops to"
	}
	if d.Mode == "release" && a.paysOut(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Aid, "", "071", "gives money to"
	}
	if d.Mode == "expel" && !m.Passive && m.Start+1 < len(a.Toks) && grammar.OwnersWord(a.Lower(m.Start+1)) && a.FormOf(m.Start, "remove") {
		d.Mode, d.CAMEO, d.Phrase = "withdraw", "161", "withdraws diplomats from" // "removed its diplomats from Chad"
	}
	if d.Mode == "riot" && a.byForces(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Coerce, "seize", "171", "raids"
	}
	if d.Type == timeline.Assault && a.marchesOnMission(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Protest, "demo", "141", "demonstrates at"
	}
	if a.paysCall(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Consult, "visit", "042", "visits"
	}
	if a.welcomedAt(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase, d.Weak = timeline.Consult, "visit", "043", "welcomes", false
	}
	if d.CAMEO == "015" && a.admits(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase, d.Weak = timeline.Support, "sign", "057", "admits", false
	}
	if d.Type == timeline.Consult && d.Mode == "meet" && a.byPhone(m) {
		d.Mode, d.CAMEO, d.Phrase = "phone", "041", "speaks by phone with"
	}
}

// joinsInDoing reports whether m tells only whom somebody joins in what the verb behind tells: "joined Chad in boycotting the summit".
func (a *article) joinsInDoing(m *grammar.Match) bool {
	if !m.Verb || a.Lemma(m.Start) != "join" {
		return false
	}
	k := m.Start + 1
	for k < len(a.Toks) && (a.Toks[k].Mention > 0 || a.Toks[k].Has(words.Determiner|words.Conjunction) || a.Toks[k].Punct == ',') {
		k++
	}
	return k > m.Start+1 && k+1 < len(a.Toks) && a.Lower(k) == "in" && a.Toks[k+1].Can(lexicon.Ing) && a.VerbLike(k+1)
}

// welcomedAt reports whether m tells that a person was welcomed, and where, so that he came: "Kowal was welcomed by the king in Lima".
func (a *article) welcomedAt(m *grammar.Match) bool {
	if !m.Passive || m.Type != timeline.Support || a.Lemma(m.Start) != "welcome" || m.Group < 1 {
		return false
	}
	p := a.MentionAt(m.Group - 1)
	if p == nil || p.Actor < 0 || p.Pronoun || a.in.Found.Actors[p.Actor].Kind != timeline.Person {
		return false
	}
	for k := m.End; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()) && !a.Toks[k].Has(words.Clause|words.Relative|words.Conjunction); k++ {
		if at := a.MentionAt(k); at != nil && at.Locative && (a.Lower(k-1) == "in" || a.Lower(k-1) == "at") {
			return true
		}
	}
	return false
}

// isNone reports whether d, whose parts are known, is no event after all. It finds what a statement says on the way.
func (a *article) isNone(d *event.Draft, m *grammar.Match) bool {
	source, target := d.Sides()
	switch {
	case d.CAMEO == "051" && source && !target && m.Verb && !m.Passive && m.End+1 < len(a.Toks) && grammar.OwnersWord(a.Lower(m.End)) && a.PlainNoun(m.End+1) && a.Plural(m.End+1):
		return true // "praised its soldiers"
	case d.Type == timeline.Support && !source && m.Passive && !a.Headline && !a.Toks[m.Group].Has(words.Be|words.Have) && m.Start == m.Group && !a.AccordSigned(m):
		return true // "troops backed by helicopters"
	case d.Type == timeline.Assault && a.judge.Figurative(d, m), a.judge.Passengers(d, m):
		return true
	case a.joinsInDoing(m), a.servesFor(d, m), a.overInTime(m), a.seesThing(d, m), a.warnedByNobody(d, m):
		return true
	case d.Type == timeline.Statement:
		if a.picturesShow(m) || !m.Passive && m.Verb && m.Words == 1 && m.End < len(a.Toks) && a.Lower(m.End) == "as" && ofObject(a.Lemma(m.Start)) {
			return true // "a visit that both describe as"
		}
		if k := m.Start + 1; m.Participle && k+1 < len(a.Toks) && a.Toks[k].Has(words.Pronoun) && a.Lower(k+1) == "as" {
			return true // "…, she wrote, describing him as": what she called him is no sentence
		}
		return !a.speaks(d) || a.Lemma(m.Start) == "call" && a.ObjectRelative(m) > 0 || // "the islet, which Rabat calls Leila"
			a.Lemma(m.Start) == "speak" && m.End < len(a.Toks) && languages[a.Lower(m.End)] ||
			a.judge.SaidByPaper(m) || a.reduced(m) || m.May || m.Infinitive && !m.Will || m.Negated || m.Would && m.Subordinate ||
			!a.content(d, m) && (m.Has(lexicon.Noun) || m.Title == "says" || m.Title == "tells" || m.Words < 2 || m.Participle || m.Passive)
	case m.Has(lexicon.Clause) && a.behindSince(m.Start) && !a.namedBy(d, m):
		return true // "his first trip abroad since the war began"
	case d.Nobody() && m.Passive && d.CAMEO == "050" && a.Plural(m.Group-1) && a.FormOf(m.Group-1, "line"):
		return true // "telephone lines were restored"
	case m.Would && !source && (d.Type == timeline.Assault || d.Type == timeline.Threaten) && a.Lemma(m.Start) == "hurt":
		return true // "the vote would hurt Chad"
	case d.Nobody() && m.Verb && d.Type.Quad() == timeline.MaterialConflict && a.describesForce(m):
		return true // "a force that is to help put down riots"
	case m.Infinitive && !source && a.Caused(m) > 0:
		return true // "trusted him to reason with Chad"
	case m.Main > 0 && !source && d.Type == timeline.Consult:
		return true // "leaders meeting in Lima agreed"
	case d.Mode == "visit" && m.Passive:
		return !m.Has(lexicon.Hosting) && d.CAMEO != "043" // "was flown to a prison"
	case d.Mode == "visit" && m.Group > 0 && a.Toks[m.Group-1].Has(words.Relative) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor }):
		return true // "a pilot who had flown to Chad"
	case d.Mode == "visit":
		return a.taken(m) || a.goods(m) || a.carrier(d) || a.Caused(m) > 0 && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor })
	}
	return false
}

// namedBy reports whether the clause of m itself names one of those who take part in d, and not one behind its comma or "and".
func (a *article) namedBy(d *event.Draft, m *grammar.Match) bool {
	end := m.End
	for end < len(a.Toks) && (a.Toks[end].Punct == 0 || a.Toks[end].Inner()) && !a.Toks[end].Has(words.Conjunction) {
		end++
	}
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return r.As != timeline.Mentioned && (end == len(a.Toks) || r.Start < a.Toks[end].Start)
	})
}

// describesForce reports whether the verb of m tells in a relative clause what somebody "is to" do.
func (a *article) describesForce(m *grammar.Match) bool {
	rel := a.ClauseStart(m.Group) - 1
	if rel < 1 || !a.Relates(rel) {
		return false
	}
	return rel+2 < len(a.Toks) && a.Toks[rel+1].Has(words.Be) && a.Toks[rel+2].Has(words.To)
}

// paysOut reports whether the object of m is a sum of money, which is given and not set free: "released $3 million".
func (a *article) paysOut(m *grammar.Match) bool {
	k := m.Start + 1
	if !m.Verb || m.Passive || m.Words > 1 {
		return false
	}
	if k+1 < len(a.Toks) && a.Toks[k].Capital && a.Toks[k+1].Punct == '$' {
		k++ // "NZ$2 million"
	}
	sign := false
	for ; k < len(a.Toks) && (a.Toks[k].Inner() || words.Digit(a.Lower(k)[0]) || a.Lower(k) == "million" || a.Lower(k) == "billion"); k++ {
		sign = sign || a.Toks[k].Punct != 0 && a.Toks[k].Punct != '.' && a.Toks[k].Punct != '\''
	}
	return sign
}

// languages are spoken by those who say nothing: "speaks Mandarin".
var languages = words.Set("mandarin chinese english french russian arabic german spanish portuguese japanese korean turkish hebrew persian farsi hindi urdu swahili italian pashto fluent")

// reduced reports whether the verb of m belongs to the noun right before its subject: "filed a lawsuit against the emergency
// President Trump declared". Nothing is said there, unless a clause follows: "her rival Marta Kowal said talks would go on".
func (a *article) reduced(m *grammar.Match) bool {
	if m.End < len(a.Toks) && (a.Lower(m.End) == "that" || a.Toks[m.End].Punct != 0) || a.saysClause(m) {
		return false
	}
	k := m.Group - 1
	for k >= 0 && (a.Toks[k].Mention > 0 || a.Toks[k].Capital && a.Toks[k].Punct == 0) {
		k--
	}
	return k > 0 && k < m.Group-1 && a.PlainNoun(k) && !a.Toks[k].Time && !a.AdverbAt(k)
}

// saysClause reports whether the verb of m, which takes no noun for what is said, has a clause behind it.
func (a *article) saysClause(m *grammar.Match) bool {
	switch a.Lemma(m.Start) {
	case "say", "add", "tell", "argue", "insist":
	default:
		return false
	}
	for k := m.End; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k++ {
		if a.Finite(k) {
			return true
		}
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
	if a.ownEnvoyHome(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase, d.Weak = timeline.Sanction, "withdraw", "161", "recalls ambassador from", false
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
		if a.EnvoyIn(a.ClauseStart(m.Group), m.Group) {
			d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Sanction, "withdraw", "161", "recalls ambassador from"
		}
	}
}

// ownEnvoyHome reports whether m tells somebody's own envoy to come home: "ordered its high commissioner to Fiji back to Tarawa". It is another's
// that is expelled.
func (a *article) ownEnvoyHome(m *grammar.Match) bool {
	const far = 12 // tokens: "told its ambassador to the island republic to come home"
	switch a.Lemma(m.Start) {
	case "order", "tell", "instruct", "ask", "direct":
	default:
		return false
	}
	k := m.Start + 1
	if m.Passive || k+1 >= len(a.Toks) || a.Toks[k].Class&words.Determiner == 0 || !grammar.OwnersWord(a.Lower(k)) || !a.EnvoyIn(k+1, min(k+4, len(a.Toks))) {
		return false
	}
	for ; k < min(len(a.Toks), m.Start+far) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()) && !a.Toks[k].Has(words.Conjunction|words.Relative|words.Clause); k++ {
		switch a.Lower(k) {
		case "home", "back", "return":
			return true
		}
	}
	return false
}

// forces are those who are told to withdraw rather than expelled when they are told to leave.
var forces = map[string]bool{"power": true, "powers": true, "troops": true, "forces": true, "soldiers": true, "army": true, "armies": true, "navy": true, "warships": true,
	"ships": true, "planes": true, "fighters": true, "rebels": true, "militia": true, "militias": true, "peacekeepers": true, "settlers": true, "mercenaries": true}

// comesForTalks reports whether a headline without a verb tells by the noun of m where somebody is for talks: "Kenyan minister in Chad for talks".
func (a *article) comesForTalks(m *grammar.Match) bool {
	k := a.PhraseStart(m.Start) - 1
	if !a.heading || !m.IsNoun() || m.Type != timeline.Consult || m.Mode == "visit" || k < 3 || a.Lower(k) != "for" || a.FirstVerb(0, k) < k {
		return false
	}
	place := a.MentionAt(k - 1)
	return place != nil && place.Locative && (m.End == len(a.Toks) || a.Toks[m.End].Punct != 0)
}
