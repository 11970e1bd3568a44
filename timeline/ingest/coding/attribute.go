package coding

import (
	"slices"
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
func (a *article) describesNoun(i int, bits uint8) bool {
	if i > 0 && bits&lexicon.Ing != 0 && a.toks[i].capital && a.toks[i-1].mention > 0 && a.mention(i-1).Locative && (i+1 == len(a.toks) || a.toks[i+1].punct != 0) {
		return true // "die in Gaza Fighting"
	}
	if i == 0 || i+1 >= len(a.toks) {
		return false
	}
	p, next := &a.toks[i-1], &a.toks[i+1]
	switch past := bits&(lexicon.Past|lexicon.Participle) != 0; {
	case past && p.punct == '-' && a.hyphen(i-1):
		return true
	case past && (p.punct == '-' || p.punct == '—' || p.punct == '–'):
		return a.toks[i].capital && plain(next)
	case past:
		w := a.in.Text[p.start:p.end]
		return (w == "most" || w == "so-called" || w == "well") && plain(next)
	}
	if bits&lexicon.Ing != 0 && plain(p) && a.lower(i) == "meeting" && !a.plural(i-1) && p.forms[0].Bits&(lexicon.Past|lexicon.Third) == 0 {
		return true // "called an emergency meeting over"
	}
	if bits&(lexicon.Past|lexicon.Ing) == 0 && bits&lexicon.Third != 0 && a.toks[i].capital && (p.punct == '-' || p.punct == '—' || p.punct == '–') && a.toks[i].start == a.datelineEnd() {
		return true
	}
	return bits&lexicon.Third != 0 && bits&lexicon.Ing == 0 && i > 1 && a.toks[i-2].has(words.To|words.Will|words.Would|words.May|words.Must|words.Not) && plain(p) && p.forms[0].Bits&lexicon.Base != 0
}

// withoutObject reports whether the verb at token i is none of pattern p, a verb and its object in [i, end), since it has no object of
// its own: "opened on Monday under the pall of the war".
func (a *article) withoutObject(p *lexicon.Pattern, i, end int) bool {
	const shortest = 4 // tokens: verb, preposition, article, noun
	if p.Type == timeline.Consult || p.Type == timeline.Statement || p.Type == timeline.NoType || p.Has(lexicon.Noun|lexicon.Clause) || p.Words != 2 || end-i < shortest || a.toks[end-1].has(words.Preposition|words.To) {
		return false
	}
	k := i + 1
	for k < end && (a.timeWord(k) || a.toks[k].has(words.Adverb) || a.adverbAt(k)) {
		k++
	}
	if w := a.lower(k); k < end-1 && p.Type.Quad() != timeline.MaterialConflict && (w == "in" || w == "on" || w == "over" || w == "into" || w == "through") {
		return false // "handed in their applications"
	}
	return k < end-1 && (a.toks[k].has(words.Preposition) || a.toks[k].has(words.By) && (a.toks[k+1].mention > 0 || a.toks[k+1].capital))
}

// endsInNoun reports whether the last word of a pattern that holds its verb, the one before end, is a noun where that verb should stand:
// "the suicide bomber in an attack on".
func (a *article) endsInNoun(p *lexicon.Pattern, i, end int) bool {
	if !p.Has(lexicon.Clause) || end-i < 3 || !a.toks[end-2].has(words.Determiner) {
		return false
	}
	switch a.lex.Base(a.lower(end - 1)) {
	case "attack", "strike", "hit", "raid", "kill", "fire", "blow", "target", "clash", "protest", "march", "rally", "fight":
		return true
	}
	return false
}

// undone reports whether what the verb of m tells in -ing is not done, by what governs it: "talks aimed at resolving", "stopped short of
// endorsing", "a reason for invading", "barred from pardoning". What somebody is accused of the accusation tells.
func (a *article) undone(m *match) bool {
	const far = 10 // tokens between "barred" and "from"
	k := m.group - 1
	if m.participle && !m.gerund && k > 0 && ending[a.lower(k)] {
		return true // "will stop enriching"
	}
	if !m.gerund || k < 1 {
		return false
	}
	if before, prep := a.lower(k-1), a.lower(k); prep != "from" {
		return governing[prep+" "+strings.TrimSuffix(before, "s")]
	}
	for n := k - 1; n >= max(0, k-far) && !a.toks[n].has(words.Clause|words.Relative) && (a.toks[n].punct == 0 || inner(a.toks[n].punct)); n-- {
		if f := a.toks[n].forms[0]; hindering[a.lex.Name(f.Lemma)] || hindering[a.lex.Base(a.lower(n))] {
			return true
		}
	}
	return false
}

// governing are prepositions with the words before them behind which nothing is done yet.
var governing = func() map[string]bool {
	m := map[string]bool{}
	for prep, words := range map[string]string{
		"at":      "aimed aim aiming effort attempt directed",
		"of":      "short instead hope possibility prospect chance risk idea talk intention danger way mean capable accused suspected guilty dream threat favor favour view point purpose",
		"for":     "rationale reason case justification pretext excuse argument proposal timetable blueprint strategy call condition plan deadline ground basi",
		"toward":  "step move progress way path",
		"towards": "step move progress way path",
		"about":   "talk talking thinking",
		"to":      "alternative objection commitment",
	} {
		for w := range strings.FieldsSeq(words) {
			m[prep+" "+w] = true
		}
	}
	return m
}()

// ending are the verbs of those who do what follows in -ing no longer, or not yet.
var ending = words.Set("stop stops stopped cease ceases ceased quit quits avoid avoids avoided consider considers considered considering " +
	"mull mulls mulled mulling oppose opposes opposed resist resists resisted postpone postpones postponed")

// hindering are the verbs that keep somebody from doing something.
var hindering = words.Set("bar ban prevent stop block prohibit keep refrain discourage deter abstain exempt forbid hinder dissuade")

// unwilled reports whether the noun before the "to" of m, an infinitive, says that what it tells is not done: "the failure to make
// reforms", "under pressure to disarm".
func (a *article) unwilled(m *match) bool {
	k := m.group - 1
	for k > 0 && a.timeWord(k) {
		k--
	}
	if !m.inf || k < 1 {
		return false
	}
	switch a.lower(k) {
	case "pressure", "failure", "refusal", "reluctance", "inability", "unwillingness", "hesitation":
		return true
	case "need":
		return a.toks[k-1].has(words.Determiner)
	}
	return false
}

// suffersThere reports whether "by" stands behind the participle of m and a place or a time: "hostages seized in Chad by rebels".
func (a *article) suffersThere(m *match) bool {
	k := m.end
	if k != m.start+1 || k >= len(a.toks) || !a.toks[k].has(words.Preposition) {
		return false
	}
	for k < len(a.toks) && (a.timeWord(k) || a.toks[k].has(words.Preposition|words.Determiner) && !a.toks[k].has(words.By) || a.toks[k].mention > 0 && a.mention(k).Locative || partOfLand(a.lower(k))) {
		k++
	}
	return k < len(a.toks) && a.toks[k].has(words.By)
}

// questions reports whether the sentence asks, which tells of no event: "Why is Kenya banning the dinar?" What somebody is quoted with may
// ask.
func (a *article) questions() bool {
	k := len(a.toks) - 1
	return k > 0 && a.toks[k].punct == '?' && !a.quoting && !slices.ContainsFunc(a.toks, func(t token) bool { return t.quoted || t.punct == '"' })
}
