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

// What a pattern does not know: words around it that make another event of what it tells, or none.

// tellsNothing reports whether m means no event, by the words around it.
func (a *article) tellsNothing(m *grammar.Match) bool {
	switch {
	case m.Verb && a.untilThen(m), m.Has(lexicon.Noun) && a.only(m), a.general(m):
		return true
	case m.Has(lexicon.Noun) && m.Type.Quad() == timeline.MaterialConflict && (a.onlyPossible(m.Start) || a.onlyBackground(m.Start)), m.Infinitive && a.openQuestion(m), m.Verb && a.leftUnsaid(m), a.comesToEnd(m):
		return true
	case m.Type == timeline.Agree && m.Passive && m.Had && m.Group > 0 && a.Toks[m.Group-1].Has(words.Relative):
		return true // "withdrew from a treaty with Chad, which had been agreed under"
	case m.Type == timeline.Threaten && m.IsNoun() && a.emerges(m):
		return true
	case m.Passive && m.Start == m.Group && m.Group > 0 && a.Lower(m.Group-1) == "as" && (m.Type == timeline.Statement || m.Type == timeline.Accuse):
		return true // "Duda said, as reported by the paper, that", "described as convicted of fraud"
	case (m.Gerund || m.Participle) && m.Type == timeline.Assault && a.behindSince(m.Start), m.Has(lexicon.Noun) && m.Type == timeline.Assault && a.behindSince(m.Start) && !(m.End < len(a.Toks) && a.Toks[m.End].Has(words.By|words.Preposition) && a.Lower(m.End) != "over"):
		return true // "the first visit since fighting over the border began"
	case m.Verb && !m.Passive && m.Mode == "ease" && m.Words == 1 && (m.End == len(a.Toks) || a.Toks[m.End].Punct != 0 || a.Toks[m.End].Has(words.Clause) && !a.Toks[m.End].Has(words.Determiner|words.Preposition)):
		return true // "exercises with Chad would end while talks went on"
	case m.Has(lexicon.After) && slices.ContainsFunc(a.Matches, func(s grammar.Match) bool { return s.Personal() && s.Has(lexicon.Speech) && s.Start > m.End }):
		return true // "According to the Chinese account, Xi said that"
	case m.Would && m.Type == timeline.Support && liking[a.Lemma(m.Start)], m.Has(lexicon.Noun) && a.onlyLiked(m.Start):
		return true // "said that it would welcome talks"
	case m.Participle && m.Type == timeline.Statement && m.Group > 1 && a.Toks[m.Group-1].Punct == ',' && a.Lemma(m.Start) == "speak" && a.MainBehindComma(m.End):
		return true // "Duda, speaking in Oslo, called the move": the main verb tells what is said
	case m.Type == timeline.Consult && m.Start == max(0, a.TokenAt(a.DatelineEnd())) && (m.Participle || m.Gerund) && a.Lemma(m.Start) == "speak":
		return true // "Speaking to Ann Lee of TVP, Duda said": the main verb tells what
	case m.Type == timeline.Accuse && m.Start > 1 && a.Lower(m.Start) == "blamed" && a.Blamed(m.Start):
		return true // "killed in an attack blamed on rebels"
	case m.Type == timeline.Assault && m.Gerund && m.Group > 0:
		next := m.Start + 1
		return ofGrounds[a.Lower(m.Group-1)] && (grammar.Attack(a.Lower(m.Start)) || grammar.Deed(a.Lower(m.Start))) &&
			(next == len(a.Toks) || a.Toks[next].Punct != 0 || a.Toks[next].Has(words.Preposition)) // "wounded in bombing", "expelled over poisoning in Chad"
	}
	return false
}

// liking are the verbs with which somebody says, behind "would", what is wanted: nothing is done.
var liking = words.Set("welcome like love prefer appreciate support back favour favor")

// onlyLiked reports whether the noun at token k is what somebody would like.
func (a *article) onlyLiked(k int) bool {
	for n, from := k-1, a.ClauseStart(k); n > from; n-- {
		if liking[a.Lemma(n)] && a.Toks[n-1].Has(words.Would) {
			return true
		}
	}
	return false
}

// onlyPossible reports whether the noun at token k is of what may happen: "warns of possible attacks", "a potential invasion".
func (a *article) onlyPossible(k int) bool {
	for n := a.NounPhrase(k); n < k; n++ {
		switch a.Lower(n) {
		case "possible", "potential", "feared", "imaginary", "hypothetical", "imminent", "threatened", "expected", "likely":
			return true
		}
	}
	return false
}

// onlyBackground reports whether the noun at token k names a deed that readers know, "the", against which something else is told: "in the
// run-up to the U.S.-led invasion of Iraq", "in response to the 2001 attacks".
func (a *article) onlyBackground(k int) bool {
	const far = 10 // tokens, a date among them
	of := k - 1
	for of > max(1, k-far) && !a.Toks[of].Has(words.Preposition|words.To) {
		of--
	}
	if a.commemorated(k) {
		return true
	}
	if of < 2 {
		return false
	}
	switch a.Lower(of - 1) {
	case "prisoner", "prisoners", "veteran", "veterans", "survivor", "survivors", "refugees":
		return true // "prisoners of Yemen's war"
	}
	if a.heading || a.Lower(of+1) != "the" {
		return false
	}
	switch a.Lower(of - 1) {
	case "run-up", "runup", "response", "prelude", "anniversary", "aftermath", "wake", "reaction", "days", "weeks", "months", "years", "lessons", "legacy", "history", "victims", "survivors", "hero", "veteran", "veterans":
		return true
	}
	return false
}

// emerges reports whether the threat that the noun m names only is there, and is nobody's: "a new threat to his rule emerged".
func (a *article) emerges(m *grammar.Match) bool {
	for k := m.End; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k++ {
		switch a.Lower(k) {
		case "emerged", "emerges", "emerging", "remains", "remained", "grew", "grows", "growing", "looms", "loomed", "persists", "receded":
			return true
		}
	}
	return false
}

// commemorated reports whether the noun at token k only says of what a day or a thing reminds: "on the war's third anniversary".
func (a *article) commemorated(k int) bool {
	const near = 4 // tokens
	if k+1 >= len(a.Toks) || a.Toks[k+1].Punct != '\'' {
		return false
	}
	for n := k + 2; n < min(k+2+near, len(a.Toks)) && (a.Toks[n].Punct == 0 || a.Toks[n].Punct == '-'); n++ {
		switch a.Lower(n) {
		case "anniversary", "memorial", "veterans", "victims", "legacy", "end":
			return true
		}
	}
	return false
}

// openQuestion reports whether the infinitive m is what somebody has yet to decide or to learn: "has not decided whether to send troops",
// "disagree over how to punish Chad". Who "decides when to" does it.
func (a *article) openQuestion(m *grammar.Match) bool {
	for k := m.Start - 1; k > 0 && k >= m.Group-1; k-- {
		if a.Toks[k].Has(words.To) {
			w := a.Lower(k - 1)
			return w == "whether" || w == "how"
		}
	}
	return false
}

// leftUnsaid reports whether m is what somebody did not tell, or was asked: "did not say when he would meet Chad", "declined to say whether
// Kenya had expelled the envoy", "asked whether he believed Mali".
func (a *article) leftUnsaid(m *grammar.Match) bool {
	const far = 6 // tokens: "declined on Monday to tell reporters when"
	at := a.Opener(m)
	if at < 1 {
		return false
	}
	switch a.Lower(at) {
	case "whether", "if":
		switch a.Lower(at - 1) {
		case "asked", "know", "known", "ask", "asks", "wonder", "wondered", "wonders", "unclear":
			return true
		}
	case "when", "where", "how", "why":
	default:
		return false
	}
	for k := at - 1; k > 1 && k > at-far && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k-- {
		switch a.Lower(k) {
		case "say", "tell", "disclose", "reveal", "specify", "confirm", "announce", "know", "known", "clear":
			return a.Toks[k-1].Has(words.Not) || a.Toks[k-1].Has(words.To) && (a.Lower(k-2) == "declined" || a.Lower(k-2) == "refused")
		}
	}
	return false
}

// recast gives d the type that the words around the pattern of m make of it.
func (a *article) recast(d *event.Draft, m *grammar.Match) {
	if a.comesForTalks(m) {
		d.Mode, d.CAMEO, d.Phrase = "visit", "042", "visits"
	}
	a.toldToLeave(d, m)
	if a.forcesGo(d, m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Mobilize, "troops", "154", "sends troops to"
	}
	if d.Mode == "riot" && a.byForces(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Coerce, "seize", "171", "raids"
	}
	if a.paysCall(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Consult, "visit", "042", "visits"
	}
	if d.CAMEO == "015" && a.admits(m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase, d.Weak = timeline.Support, "sign", "057", "admits", false
	}
	if d.Type == timeline.Consult && d.Mode == "meet" && a.byPhone(m) {
		d.Mode, d.CAMEO, d.Phrase = "phone", "041", "speaks by phone with"
	}
}

// isNone reports whether d, whose parts are known, is no event after all. It finds what a statement says on the way.
func (a *article) isNone(d *event.Draft, m *grammar.Match) bool {
	source, _ := d.Sides()
	switch {
	case d.Type == timeline.Support && !source && m.Passive && !a.Headline && !a.Toks[m.Group].Has(words.Be|words.Have) && m.Start == m.Group && !a.AccordSigned(m):
		return true // "troops backed by helicopters"
	case d.Type == timeline.Assault && a.judge.Figurative(d, m), a.judge.Passengers(d, m):
		return true
	case d.Type == timeline.Statement:
		if !m.Passive && m.Verb && m.Words == 1 && m.End < len(a.Toks) && a.Lower(m.End) == "as" && ofObject(a.Lemma(m.Start)) {
			return true // "a visit that both describe as"
		}
		return !a.speaks(d) || a.Lemma(m.Start) == "call" && a.ObjectRelative(m) > 0 || // "the islet, which Rabat calls Leila"
			a.Lemma(m.Start) == "speak" && m.End < len(a.Toks) && languages[a.Lower(m.End)] ||
			a.judge.SaidByPaper(m) || a.reduced(m) || m.May || m.Infinitive && !m.Will || m.Negated || m.Would && m.Subordinate ||
			!a.content(d, m) && (m.Has(lexicon.Noun) || m.Title == "says" || m.Title == "tells" || m.Words < 2 || m.Participle || m.Passive)
	case m.Has(lexicon.Clause) && d.Nobody() && a.behindSince(m.Start):
		return true // "his first trip abroad since the war began"
	case m.Infinitive && !source && a.Caused(m) > 0:
		return true // "trusted him to reason with Chad"
	case m.Main > 0 && !source && d.Type == timeline.Consult:
		return true // "leaders meeting in Lima agreed"
	case d.Mode == "visit" && m.Passive:
		return !m.Has(lexicon.Hosting) // "was flown to a prison"
	case d.Mode == "visit" && m.Group > 0 && a.Toks[m.Group-1].Has(words.Relative) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor }):
		return true // "a pilot who had flown to Chad"
	case d.Mode == "visit":
		return a.goods(m) || a.carrier(d) || a.Caused(m) > 0 && !slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Visitor })
	}
	return false
}

// behindSince reports whether nothing but an article and adjectives stands between a "since" and token k.
func (a *article) behindSince(k int) bool {
	for k--; k > 0 && (a.Toks[k].Has(words.Determiner) || a.Toks[k].Plain()); k-- {
		continue
	}
	return k > 0 && a.Lower(k) == "since"
}

// comesToEnd reports whether the verb behind the noun of m says that what it names ends: "exercises with Chad would stop".
func (a *article) comesToEnd(m *grammar.Match) bool {
	const far = 8 // tokens
	if !m.Has(lexicon.Noun) || m.Type != timeline.Cooperate && m.Type != timeline.Mobilize {
		return false
	}
	for k := m.End; k < min(m.End+far, len(a.Toks)) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k++ {
		if a.Toks[k].Mention == 0 && a.Toks[k].Has(words.Be|words.Have|words.Will|words.Would) || a.Finite(k) {
			for k < len(a.Toks)-1 && a.Toks[k].Has(words.Be|words.Have|words.Will|words.Would|words.Adverb) {
				k++
			}
			switch a.Lexicon.Base(a.Lower(k)) {
			case "end", "stop", "cease", "halt", "suspend", "cancel", "pause", "scrap":
				return true
			}
			return false
		}
	}
	return false
}

// languages are spoken by those who say nothing: "speaks Mandarin".
var languages = words.Set("mandarin chinese english french russian arabic german spanish portuguese japanese korean turkish hebrew persian farsi hindi urdu swahili italian pashto fluent")

// untilThen reports whether m is what somebody waits for: "until Israel withdraws from the land".
func (a *article) untilThen(m *grammar.Match) bool {
	const near = 6
	for k := m.Group - 1; k >= max(0, m.Group-near) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k-- {
		if a.Word(k) == "until" {
			return !a.Toks[k+1].Time
		}
	}
	return false
}

// reduced reports whether the verb of m belongs to the noun right before its subject: "filed a lawsuit against the emergency
// President Trump declared". Nothing is said there.
func (a *article) reduced(m *grammar.Match) bool {
	k := m.Group - 1
	for k >= 0 && (a.Toks[k].Mention > 0 || a.Toks[k].Capital && a.Toks[k].Punct == 0) {
		k--
	}
	return k > 0 && k < m.Group-1 && a.PlainNoun(k) && !a.Toks[k].Time && !a.AdverbAt(k)
}

// ofGrounds are the prepositions before a deed for which, or in which, something else is done.
var ofGrounds = words.Set("in over after amid following for since despite")

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
	if m.Passive || k+1 >= len(a.Toks) || a.Toks[k].Class&words.Determiner == 0 || !ownersWord[a.Lower(k)] || !a.EnvoyIn(k+1, min(k+4, len(a.Toks))) {
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

// ownersWord are the words before what is one's own.
var ownersWord = words.Set("its his her their our")

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
