package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// A pattern of a verb and its object, met in the passive: of "close * border" in "the border between A and B was closed", of
// "grant * asylum to" in "asylum was granted to a general".

// turned returns the pattern with the most words whose verb is the participle at token i behind a form of "be" and whose object is
// the head of the subject, and the token behind it; nil for none.
func (a *article) turned(i int) (*lexicon.Pattern, int) {
	t := &a.toks[i]
	if (t.forms[0].Bits|t.forms[1].Bits)&lexicon.Participle == 0 {
		return nil, 0
	}
	be := i - 1
	for be > 0 && (a.toks[be].has(words.Adverb|words.Not) || a.adverbAt(be) || a.timeWord(be)) {
		be--
	}
	if be < 1 || !a.toks[be].has(words.Be) {
		return nil, 0
	}
	var best *lexicon.Pattern
	end := i
	from, to := a.headOf(be)
	for _, f := range t.forms {
		n, ok := a.lex.Next(lexicon.Root, f.Lemma)
		if f.Lemma == 0 || f.Bits&lexicon.Participle == 0 || !ok {
			continue
		}
		for _, at := range [2]lexicon.Node{n, a.lex.Gap(n)} {
			for k := from; k < to && at > 0; k++ {
				for _, g := range a.toks[k].forms {
					next, ok := a.lex.Next(at, g.Lemma)
					if g.Lemma == 0 || !ok {
						continue
					}
					a.walk(next, i, i+1, func(p *lexicon.Pattern, e int) {
						if !p.Has(lexicon.Noun|lexicon.Speech|lexicon.Cancels|lexicon.Postpones|lexicon.Given) && p.Type != 0 && (best == nil || rank(p) > rank(best)) {
							best, end = p, max(e, i+1)
						}
					})
				}
			}
		}
	}
	return best, end
}

// turnedRoles returns who acts and who is reached by the passive of m whose subject is what the pattern has for an object: everybody
// whom the subject and what follows the verb name is reached, but for an owner where nobody acts, "Kenya's embassy in Chad was
// reopened", and for whose soldiers move: "Kenyan marines were rushed to the islands".
func (a *article) turnedRoles(d *draft, m *match, agents, objects []party) (source, target []party) {
	from := a.clauseStart(m.group)
	all := a.parties(from, m.group)
	if at := a.accredited(from, m.group); d.CAMEO == "161" && len(agents) == 0 && len(at) > 0 {
		if own := without(all, at); len(own) > 0 {
			return own, at // "Kenya's ambassador to Chad was recalled"
		}
	}
	helpers := d.Type == timeline.Aid && strings.HasPrefix(d.phrase, "sends help")
	if (d.Type == timeline.Mobilize || helpers) && len(agents) == 0 && len(all) > 0 { // "French troops were sent to Mali" by France
		return all, without(objects, all)
	}
	target = without(append(all, without(objects, all)...), agents)
	if len(agents) == 0 && len(target) > 0 && (target[0].m.Possessive || d.Type == timeline.Mobilize && target[0].tok < m.group) {
		agents, target = target[:1], target[1:]
	}
	if len(target) == 0 {
		target = without(a.whereCountry(from, m.group), agents)
	}
	return agents, target
}

// ofPersons reports whether what is of a mode is done to the people themselves whom the subject names.
func ofPersons(mode string) bool {
	return mode == "expel" || mode == "arrest" || mode == "deport" || mode == "release" || mode == "abduct"
}

// headOf returns the tokens of the noun phrase that begins the clause which ends before token k, up to its first preposition.
func (a *article) headOf(k int) (from, to int) {
	from = a.clauseStart(k)
	for from < k && (a.toks[from].has(words.Determiner|words.Conjunction) || a.toks[from].time) {
		from++
	}
	to = from
	for to < k && (a.toks[to].punct == 0 || a.toks[to].punct == '\'') && !a.toks[to].has(words.Preposition|words.To|words.By|words.Have|words.Will|words.Would|words.May|words.Must) {
		to++
	}
	return from, to
}
