package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What words around a pattern make of it: no event.

// tellsNothing reports whether m means no event, by the words around it.
func (a *article) tellsNothing(m *grammar.Match) bool {
	return a.general(m) || a.notDone(m) || a.background(m) || a.comesToEnd(m) || a.toldElsewhere(m) || a.onlyWanted(m)
}

// notDone reports whether what m tells is only waited for, wanted, possible or asked.
func (a *article) notDone(m *grammar.Match) bool {
	noun := m.Has(lexicon.Noun)
	switch {
	case m.Verb && (a.thingOff(m) || a.untilThen(m)), m.Infinitive && a.openQuestion(m), noun && (a.only(m) || a.onlyLiked(m.Start)):
		return true
	case noun && m.Type.Quad() == timeline.MaterialConflict && a.onlyPossible(m.Start):
		return true
	case noun && m.Type.Quad() == timeline.VerbalConflict && a.calledSo(m.Start):
		return true
	case m.Would && m.Type == timeline.Support && liking[a.Lemma(m.Start)]:
		return true // "said that it would welcome talks"
	}
	return m.Type == timeline.Threaten && m.IsNoun() && a.emerges(m)
}

// background reports whether what m tells is only what something else is seen against: what readers know, a war since which nothing was.
func (a *article) background(m *grammar.Match) bool {
	switch {
	case m.CAMEO == "192" && m.Has(lexicon.Clause) && a.leaving(m):
		return true
	case m.Has(lexicon.Noun) && m.Type.Quad() == timeline.MaterialConflict && a.onlyBackground(m.Start):
		return true
	case m.Type == timeline.Agree && m.Passive && m.Had && m.Group > 0 && a.Toks[m.Group-1].Has(words.Relative):
		return true // "withdrew from a treaty with Chad, which had been agreed under"
	case m.Type != timeline.Assault || !a.behindSince(m.Start):
		return false
	case m.Gerund || m.Participle:
		return true // "the first visit since fighting over the border began"
	}
	return m.Has(lexicon.Noun) && !(m.End < len(a.Toks) && a.Toks[m.End].Has(words.By|words.Preposition) && a.Lower(m.End) != "over")
}

// toldElsewhere reports whether another verb of the sentence tells what m does.
func (a *article) toldElsewhere(m *grammar.Match) bool {
	switch {
	case m.Type == timeline.Request && m.Start == m.Group && m.Group > 0 && elliptic[a.Lower(m.Group-1)] && a.Toks[m.Start].Can(lexicon.Participle) && (m.End == len(a.Toks) || !a.Toks[m.Start+1].Has(words.By)):
		return true // "refused to leave when asked to"
	case m.Passive && m.Start == m.Group && m.Group > 0 && a.Lower(m.Group-1) == "as" && (m.Type == timeline.Statement || m.Type == timeline.Accuse):
		return true // "Duda said, as reported by the paper, that", "described as convicted of fraud"
	case m.Type == timeline.Statement && m.Start == m.Group && m.Group > 1 && a.Toks[m.Group-1].Punct == ',' && m.End+1 < len(a.Toks) && a.Lower(m.End) == "for" && a.Toks[m.End+1].Time:
		return true // "the visit of Duda, announced for May, never took place"
	case a.readsOut(m), a.whatCalled(m), a.ofAnnounced(m):
		return true
	case m.Mode == "ceasefire" && a.accordEnds(m):
		return true // "agreed to a ceasefire that ends weeks of fighting"
	case m.Has(lexicon.After) && slices.ContainsFunc(a.Matches, func(s grammar.Match) bool { return s.Personal() && s.Has(lexicon.Speech) && s.Start > m.End }):
		return true // "According to the Chinese account, Xi said that"
	case m.Participle && m.Type == timeline.Statement && m.Group > 1 && a.Toks[m.Group-1].Punct == ',' && a.Lemma(m.Start) == "speak" && a.MainBehindComma(m.End):
		return true // "Duda, speaking in Oslo, called the move"
	case m.Type == timeline.Consult && m.Start == max(0, a.TokenAt(a.DatelineEnd())) && (m.Participle || m.Gerund) && a.Lemma(m.Start) == "speak":
		return true // "Speaking to Ann Lee of TVP, Duda said"
	case m.Type == timeline.Accuse && m.Start > 1 && a.Lower(m.Start) == "blamed" && a.Blamed(m.Start):
		return true // "killed in an attack blamed on rebels"
	case m.Gerund && m.Group > 1 && m.Type.Quad() == timeline.MaterialConflict && charged[a.Lower(m.Group-1)+" "+a.Lower(m.Group-2)]:
		return true // "arrested on suspicion of kidnapping a minister"
	case m.Type == timeline.Assault && m.Gerund && m.Group > 0:
		next := m.Start + 1
		return ofGrounds[a.Lower(m.Group-1)] && (grammar.Attack(a.Lower(m.Start)) || grammar.Deed(a.Lower(m.Start))) &&
			(next == len(a.Toks) || a.Toks[next].Punct != 0 || a.Toks[next].Has(words.Preposition)) // "wounded in bombing", "expelled over poisoning in Chad"
	}
	return false
}

// elliptic are the words behind which a participle alone tells when or on what condition something is done.
var elliptic = words.Set("when if unless until once")

// ofGrounds are the prepositions before a deed for which, or in which, something else is done.
var ofGrounds = words.Set("in over after amid following for since despite")

// charged are prepositions, with the words before them, behind which stands what somebody is said to have done by those who tell so.
var charged = grammar.BehindPrepositions(map[string]string{
	"of":  "charge charges suspicion suspicions accusation accusations allegation allegations count counts claims guilty",
	"for": "wanted",
})

// accordEnds reports whether m tells in a relative clause what an accord ends of which a verb before it tells.
func (a *article) accordEnds(m *grammar.Match) bool {
	k := m.Group - 1
	if !m.Verb || k < 1 || !a.Toks[k].Has(words.Relative) && a.Lower(k) != "that" {
		return false
	}
	if w := a.Lower(k - 1); w != "truce" && w != "ceasefire" && w != "armistice" && !grammar.Accord(w) {
		return false
	}
	return slices.ContainsFunc(a.Matches, func(f grammar.Match) bool {
		return f.Verb && f.Start < k && (f.Type == timeline.Agree || f.Mode == "ceasefire" || f.Mode == "sign")
	})
}

// calledSo reports whether the noun at token k is only what something is said to be: "said that the raid was a flagrant violation of".
func (a *article) calledSo(k int) bool {
	from := a.PhraseStart(k)
	return from > 1 && a.Toks[from-1].Has(words.Be) && a.Lower(from-2) != "there"
}
