package grammar

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Words in the form of verbs that tell no deed of the subject: they describe a noun, or belong to one.

// describesNoun reports whether the word at i, in the form of a verb, only describes the noun behind it or is one:
//
//	"the Chadian-led invasion", "the most celebrated painter"
//	"KHARTOUM - Suspected rebels stormed"    right behind a dateline
//	"WARSAW - States that block trade"       the same, a noun
//	"to decide questions", "cannot hold suspects"   behind an infinitive
//	"guarding captured rebels"               behind the verb in -ing whose object the noun is
func (s *Sentence) describesNoun(i int, bits uint8) bool {
	if i > 0 && bits&lexicon.Ing != 0 && s.Toks[i].Capital && s.Toks[i-1].Mention > 0 && s.MentionAt(i-1).Locative && (i+1 == len(s.Toks) || s.Toks[i+1].Punct != 0) {
		return true // "die in Gaza Fighting"
	}
	if i == 0 || i+1 >= len(s.Toks) {
		return false
	}
	p, next := &s.Toks[i-1], &s.Toks[i+1]
	switch past := bits&(lexicon.Past|lexicon.Participle) != 0; {
	case past && i > 1 && p.Has(words.Conjunction) && s.Toks[i-2].Mention > 0 && s.attributive(int(s.Toks[i-2].Mention)-1) && next.Plain():
		return true // "American and allied troops"
	case past && p.Punct == '-' && s.Hyphen(i-1):
		return true
	case past && (p.Punct == '-' || p.Punct == '—' || p.Punct == '–'):
		return s.Toks[i].Capital && next.Plain()
	case past:
		w := s.Text[p.Start:p.End]
		condemned := p.Mention == 0 && p.Class == 0 && s.InPast(i-1) && s.Lower(i) == "reported"                         // "condemned reported attacks by"
		said := s.Lower(i) == "alleged" && (p.Has(words.Determiner) || p.Mention > 0 && s.attributive(int(p.Mention)-1)) // "a Kenyan alleged spy"
		return s.ofAll(i) || s.ofObject(i) || (said || w == "most" || w == "so-called" || w == "well" || condemned) && next.Plain()
	}
	if bits&lexicon.Base != 0 && s.Lower(i) == "finance" && Office(strings.TrimSuffix(s.Lower(i+1), "s")) {
		return true // "the Chinese finance minister"
	}
	if bits&lexicon.Ing != 0 && next.Plain() && compounds[s.Lower(i+1)] {
		return true // "the decommissioning body"
	}
	if bits&lexicon.Ing != 0 && p.Plain() && s.Lower(i) == "meeting" && !s.Plural(i-1) && p.Forms[0].Bits&(lexicon.Past|lexicon.Third) == 0 {
		return true // "called an emergency meeting over"
	}
	if bits&(lexicon.Past|lexicon.Ing) == 0 && bits&lexicon.Third != 0 && s.Toks[i].Capital && (p.Punct == '-' || p.Punct == '—' || p.Punct == '–') && s.Toks[i].Start == s.DatelineEnd() {
		return true
	}
	return bits&lexicon.Third != 0 && bits&lexicon.Ing == 0 && i > 1 && s.Toks[i-2].Has(words.To|words.Will|words.Would|words.May|words.Must|words.Not) && p.Plain() && p.Forms[0].Bits&lexicon.Base != 0
}

// ofAll reports whether the participle at i describes those behind it, all of whom are meant: "all detained Kenyan sailors", but not "they all
// condemned Chad".
func (s *Sentence) ofAll(i int) bool {
	if s.Lower(i-1) != "all" || !s.Toks[i+1].Plain() && s.Toks[i+1].Mention == 0 {
		return false
	}
	if i < 2 {
		return true
	}
	p := &s.Toks[i-2]
	return p.Mention == 0 && (p.Has(words.Preposition|words.Clause|words.Conjunction|words.To|words.By) || p.Punct == ',' && s.MentionAt(max(0, i-3)) == nil || s.InPast(i-2))
}

// ofObject reports whether the participle at i describes those whom a verb in -ing right before it reaches: "over guarding captured rebels", "accused
// of hiding stolen arms". Two verbs do not stand so.
func (s *Sentence) ofObject(i int) bool {
	if i < 2 || !s.Toks[i-1].Can(lexicon.Ing) || s.Toks[i-1].Mention > 0 || !s.Toks[i+1].Plain() && s.Toks[i+1].Mention == 0 {
		return false
	}
	return s.Toks[i-2].Has(words.Preposition|words.By) && s.VerbLike(i-1)
}

// compounds are nouns of one thing, which without an article are no object of the -ing before them but what it describes.
var compounds = words.Set("body commission committee panel agency mission team unit company programme program party station camp ground campaign machine ceremony squad " +
	"bloc coalition council cabinet tool device system centre center site plant facility force")

// withoutObject reports whether the verb at token i is none of pattern p, a verb and its object in [i, end), since it has no object of
// its own: "opened on Monday under the pall of the war".
func (s *Sentence) withoutObject(p *lexicon.Pattern, i, end int) bool {
	const shortest = 4 // tokens: verb, preposition, article, noun
	if p.Type == timeline.Consult || p.Type == timeline.Statement || p.Type == timeline.NoType || p.Has(lexicon.Noun|lexicon.Clause) || p.Words != 2 || end-i < shortest || s.Toks[end-1].Has(words.Preposition|words.To) {
		return false
	}
	k := i + 1
	for k < end && (s.TimeWord(k) || s.Toks[k].Has(words.Adverb) || s.AdverbAt(k)) {
		k++
	}
	if w := s.Lower(k); k < end-1 && p.Type.Quad() != timeline.MaterialConflict && (w == "in" || w == "on" || w == "over" || w == "into" || w == "through") {
		return false // "handed in their applications"
	}
	return k < end-1 && (s.Toks[k].Has(words.Preposition) || s.Toks[k].Has(words.By) && (s.Toks[k+1].Mention > 0 || s.Toks[k+1].Capital))
}

// endsInNoun reports whether the last word of a pattern that holds its verb, the one before end, is a noun where that verb should stand:
// "the suicide bomber in an attack on", "hackers known for strikes on".
func (s *Sentence) endsInNoun(p *lexicon.Pattern, i, end int) bool {
	governed := end-i == 2 && i > 0 && !s.Plural(i) && (s.Toks[i-1].Has(words.Preposition) || s.oneOf(i) && s.Toks[end-1].Forms[0].Bits&(lexicon.Third|lexicon.Past) == 0) // "in a spate of guerrilla attacks", "in a drone attack"
	if !p.Has(lexicon.Clause) || !governed && (end-i < 3 || !s.Toks[end-2].Has(words.Determiner|words.Preposition)) {
		return false
	}
	switch s.Lexicon.Base(s.Lower(end - 1)) {
	case "attack", "strike", "hit", "raid", "kill", "fire", "blow", "target", "clash", "protest", "march", "rally", "fight":
		return true
	}
	return false
}

// oneOf reports whether the noun at token i, behind an article or a nation's adjective, is one thing, of which no verb in the plural tells.
func (s *Sentence) oneOf(i int) bool {
	switch s.Lower(i) {
	case "police", "aircraft", "people", "militia", "infantry", "cavalry", "artillery", "crew":
		return false
	}
	p := &s.Toks[i-1]
	return p.Has(words.Determiner) && !p.Has(words.Clause) || p.Mention > 0 && s.attributive(int(p.Mention)-1)
}

// undone reports whether what the verb of m tells in -ing is not done, by what governs it: "talks aimed at resolving", "stopped short of
// endorsing", "a reason for invading", "barred from pardoning". What somebody is accused of the accusation tells.
func (s *Sentence) undone(m *Match) bool {
	const far = 10 // tokens between "barred" and "from"
	k := m.Group - 1
	if m.Participle && !m.Gerund && k > 0 && ending[s.Lower(k)] {
		return true // "will stop enriching"
	}
	if w := s.Lower(m.Group); k > 0 && (w == "plan" || w == "plans") && givingUp[s.Lower(k)] {
		return true // "shelved plans to bomb"
	}
	if s.ruledOut(m.Group) {
		return true
	}
	if !m.Gerund || k < 1 {
		return false
	}
	if s.Lower(k) == "as" && s.Lower(k-1) != "well" && !m.Has(lexicon.Speech) {
		return true // "cited an audit as prohibiting him", "described as violating the law"
	}
	verbs := hindering
	if before, prep := s.Lower(k-1), s.Lower(k); prep == "of" && !governing["of "+strings.TrimSuffix(before, "s")] {
		verbs = accusing
	} else if prep == "from" && before == "far" {
		return true // "far from apologising"
	} else if prep != "from" {
		return governing[prep+" "+strings.TrimSuffix(before, "s")]
	}
	for n := k - 1; n >= max(0, k-far) && !s.Toks[n].Has(words.Clause|words.Relative) && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n-- {
		if f := s.Toks[n].Forms[0]; verbs[s.Lexicon.Name(f.Lemma)] || verbs[s.Lexicon.Base(s.Lower(n))] {
			return true
		}
	}
	return false
}

// governing are prepositions with the words before them behind which nothing is done yet.
var governing = BehindPrepositions(map[string]string{
	"at":      "aimed aim aiming effort attempt directed",
	"of":      "short instead sign option fear goal likelihood thought spoke spoken speak hope possibility prospect chance risk idea talk intention danger way mean capable accused suspected guilty dream threat favor favour view point purpose",
	"for":     "rationale reason case justification pretext excuse argument proposal timetable blueprint strategy call condition plan deadline ground basi",
	"toward":  "step move progress way path",
	"towards": "step move progress way path",
	"about":   "talk talked talking speak spoke spoken thought thinking negotiation discussion dialogue debate question",
	"on":      "talk negotiation discussion consultation dialogue debate vote referendum question condition plan insist insisted count counting bank banking keen intent bent",
	"against": "decide decided vote voted rule ruled warn warned advise advised caution cautioned argue argued decision",
	"to":      "alternative objection commitment",
	"in":      "specialized specialised specializing specialising speciali expert interest interested",
})

// ending are the verbs of those who do what follows in -ing no longer, or not yet.
var ending = words.Set("stop stops stopped cease ceases ceased quit quits avoid avoids avoided consider considers considered considering " +
	"mull mulls mulled mulling discuss discusses discussed discussing oppose opposes opposed resist resists resisted postpone postpones postponed")

// hindering are the verbs that keep somebody from doing something.
var hindering = words.Set("bar ban prevent stop block prohibit keep refrain discourage deter abstain exempt forbid hinder dissuade")

// accusing are the verbs of those who say of somebody that he does something: "accused Chad of backing rebels".
var accusing = words.Set("accuse suspect convict acquit")

// unwilled reports whether the word before the "to" of m, an infinitive, says that what it tells is not done: "the failure to make
// reforms", "under pressure to disarm"; or only what doing it would be: "it was inappropriate to meet Chad".
func (s *Sentence) unwilled(m *Match) bool {
	k := m.Group - 1
	for k > 0 && s.TimeWord(k) {
		k--
	}
	if !m.Infinitive || k < 1 {
		return false
	}
	if evaluated[s.Lower(k)] {
		return true
	}
	whose := k // "an attempt by Kenya to"
	for whose > 0 && (s.Toks[whose].Mention > 0 || s.Toks[whose].Has(words.By|words.Determiner) || s.Lower(whose) == "for") {
		whose--
	}
	if attempts[s.Lower(whose)] && s.cameToNothing(m.End) {
		return true // "his attempt to conquer Chad collapsed"
	}
	switch s.Lower(k) {
	case "pretext", "excuse", "pressure", "failure", "refusal", "reluctance", "inability", "unwillingness", "hesitation":
		return true
	case "need":
		return s.Toks[k-1].Has(words.Determiner)
	case "plan", "plans", "proposal", "proposals", "bid", "decision", "order":
		p := s.PhraseStart(k) - 1
		return p > 0 && givingUp[s.Lower(p)] // "dropped a plan to deport"
	}
	return false
}

// attempts are the nouns for what somebody tries, failed the verbs of what he does not achieve.
var (
	attempts = words.Set("attempt attempts bid bids effort efforts push drive plan plans proposal proposals")
	failed   = words.Set("failed fails collapsed collapses faltered falters foundered fizzled stalled stalls foiled thwarted repelled repulsed frustrated abandoned frozen shelved scrapped dropped")
)

// cameToNothing reports whether the main verb of the clause that goes on at token k says that its subject failed: "collapsed", "have come to nothing",
// also behind a relative clause between commas.
func (s *Sentence) cameToNothing(k int) bool {
	const group = 4 // tokens: "have all come to nothing"
	for ; k < len(s.Toks); k++ {
		t := &s.Toks[k]
		if t.Punct == ',' && k+1 < len(s.Toks) && s.Toks[k+1].Has(words.Relative) {
			for k++; k < len(s.Toks) && s.Toks[k].Punct != ','; k++ {
				continue
			}
			continue
		}
		if t.Punct != 0 && !t.Inner() || t.Has(words.Conjunction|words.Relative) {
			return false
		}
		if s.Finite(k) || failed[s.Lower(k)] {
			for n := k; n < min(k+group, len(s.Toks)); n++ {
				if w := s.Lower(n); failed[w] || w == "nothing" || w == "naught" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// evaluated are the words by which somebody judges what might be done.
var evaluated = words.Set("inappropriate appropriate premature wrong early soon late dangerous difficult hard impossible unwise foolish naive risky unacceptable unnecessary " +
	"pointless useless unfair shameful irresponsible reckless illegal unlawful tempting expensive mistake")

// givingUp are the verbs of those who do not do what they, or others, had planned.
var givingUp = forms("halt stop drop shelve scrap abandon cancel suspend reverse block reject freeze postpone delay withdraw oppose condemn criticise criticize")

// suffersThere reports whether "by" stands behind the participle of m and a place or a time: "hostages seized in Chad by rebels".
func (s *Sentence) suffersThere(m *Match) bool {
	k := m.End
	if k != m.Start+1 || k >= len(s.Toks) || !s.Toks[k].Has(words.Preposition) && !s.TimeWord(k) {
		return false
	}
	for k < len(s.Toks) && (s.TimeWord(k) || s.Toks[k].Has(words.Preposition|words.Determiner) && !s.Toks[k].Has(words.By) || s.Toks[k].Mention > 0 && s.MentionAt(k).Locative || partOfLand(s.Lower(k))) {
		k++
	}
	return k < len(s.Toks) && s.Toks[k].Has(words.By)
}
