package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// What holds in general and happens to nobody: what a law says, what something takes, what only one may do.
//
//	Under the constitution, the Senate impeaches the president.
//	A majority is needed to impeach him.
//	Only parliament may send troops abroad.
//	Kenya and Chad hold a joint exercise every year.
//	Kenya will punish those who arm the rebels.

// general reports whether the verb of m tells what is so in general.
func (a *article) general(m *grammar.Match) bool {
	if !m.Verb || m.Has(lexicon.Clause|lexicon.Speech) {
		return false
	}
	if k := m.Group - 1; m.Infinitive && k > 0 {
		for k > 0 && (a.Toks[k].Has(words.Adverb) || a.Toks[k].Has(words.To)) {
			k--
		}
		if takes[a.Lower(k)] {
			return true
		}
	}
	from := a.ClauseStart(m.Group)
	for from > 1 && a.Toks[from-1].Punct == ',' && a.Toks[0].Has(words.Preposition) && a.Toks[from].Has(words.Conjunction) {
		from = a.ClauseStart(from - 1)
	}
	if m.May && a.Lower(from) == "only" && from < m.Group-1 {
		return true
	}
	t := &a.Toks[m.Start]
	now := m.May || !m.Will && !m.Would && !m.Perfect && !m.Had && t.Can(lexicon.Base|lexicon.Third) && !t.Can(lexicon.Past|lexicon.Ing)
	return now && (a.underLaw() || a.Anybody(m.Group))
}

// lets reports whether a thing only makes possible what the verb of m tells, so that nobody gives way: "the treaty allows Peru to sell gas". Bodies and
// offices do, also those that nobody knows.
func (a *article) lets(m *grammar.Match) bool {
	if m.Type != timeline.Concede || m.Passive || !m.Personal() || !enabling[a.Lemma(m.Start)] {
		return false
	}
	from, to := a.HeadOf(m.Group)
	if to <= from || !a.PlainNoun(to-1) {
		return false
	}
	for k := from; k < to; k++ {
		if a.Toks[k].Mention > 0 {
			return false
		}
	}
	head := strings.TrimSuffix(a.Lower(to-1), "s")
	return !permitting[head] && !permitting[a.Lower(to-1)] && !grammar.Office(head) && !grammar.OfOffice(head)
}

// enabling are the verbs of what makes something possible, permitting are those who give leave.
var (
	enabling   = words.Set("allow let permit enable authorise authorize")
	permitting = words.Set("government authorities authority police court judge parliament ministry council army military commission committee cabinet senate congress agency regulator " +
		"board junta king queen administration customs navy jury tribunal assembly guard soldier troops rebel militant union league bloc state country party general commander lawmaker")
)

// usual reports whether the verb of m, in the present, tells what two do again and again: "hold a joint cabinet meeting every year". Headlines tell so of
// what is new.
func (a *article) usual(m *grammar.Match) bool {
	t := &a.Toks[m.Start]
	if !m.Personal() || m.Will || m.Would || m.May || m.Perfect || m.Had || m.Passive || a.heading || !t.Can(lexicon.Base|lexicon.Third) || t.Can(lexicon.Past) {
		return false
	}
	switch m.Type {
	case timeline.Consult, timeline.Cooperate, timeline.Aid, timeline.Support, timeline.Agree:
	default:
		return false
	}
	for i := range a.in.Times {
		e := &a.in.Times[i]
		if e.Type != timex.Set || e.Start < a.Toks[m.Start].Start || e.Start >= a.Range.End {
			continue
		}
		if k := a.TokenAt(e.Start); k > m.Start && a.FirstVerb(m.End, k) == k {
			return true
		}
	}
	return false
}

// enables reports whether the verb of m tells what something lets somebody do, so that nobody gives way: "a decree that would allow him to rule".
func (a *article) enables(m *grammar.Match) bool {
	return m.Type == timeline.Concede && (m.Infinitive || m.Would) && m.Start+1 < len(a.Toks) && party.Unnamed(a.Lower(m.Start+1))
}

// takes are the words for what it takes to do something.
var takes = words.Set("needed required necessary sufficient enough")

// underLaw reports whether the sentence opens with the law that it tells of: "Under the U.S. Constitution,".
func (a *article) underLaw() bool {
	const long = 7 // tokens up to the law
	if len(a.Toks) < long || a.Lower(0) != "under" {
		return false
	}
	for k := 1; k < long && a.Toks[k].Punct != ','; k++ {
		switch a.Lower(k) {
		case "constitution", "law", "laws", "rules", "charter", "statute", "statutes":
			return true
		}
	}
	return false
}
