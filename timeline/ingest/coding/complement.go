package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where what a verb governs ends, and where the next main clause begins.

// governs reports whether what the verb of m governs goes on within a clause or an infinitive that token k begins: not behind the "as" of "condemned the
// raid as a crime", nor behind the "to" of "a blow to Chad".
func (a *article) governs(m *grammar.Match, k int) bool {
	t := &a.Toks[k]
	if m.Type == timeline.Accuse && (a.Lower(k) == "as" || t.Has(words.To) && !(k+1 < len(a.Toks) && a.VerbLike(k+1))) {
		return false
	}
	return t.Has(words.Clause | words.To)
}

// didNext reports whether the verb of a pattern in the past stands at token k, which its subject does and does not suffer, and "and" joins another to it.
func (a *article) didNext(k int) bool {
	if k+1 >= len(a.Toks) || !a.InPast(k) || !slices.ContainsFunc(a.Matches, func(m grammar.Match) bool { return m.Start == k && m.Group == k && m.Personal() && !m.Passive }) {
		return false
	}
	for k++; k+1 < len(a.Toks); k++ {
		if a.Toks[k].Has(words.Conjunction) {
			return a.InPast(k + 1)
		}
		if a.Toks[k].Has(words.Clause|words.Relative) || a.Toks[k].Punct != 0 && !a.Toks[k].Inner() && a.Toks[k].Punct != ',' {
			return false
		}
	}
	return false
}

// complementEnd returns the token at which what a verb governs ends: the whole of "demanded that Russia withdraw its
// troops" is one demand.
func (a *article) complementEnd(m *grammar.Match) int {
	if m.Main > 0 && (m.Passive || m.Group > 0 && a.Toks[m.Group-1].Has(words.Relative)) {
		return m.Main
	}
	if _, end := a.Attributed(m); end > 0 {
		return end
	}
	if end := a.AbsoluteEnd(m); end > 0 {
		return end
	}
	open, _ := a.Inserted(m.Group)
	inserted := open > 0 || m.Group > 0 && (a.Toks[m.Group-1].Has(words.Relative) || m.Passive && m.Start == m.Group && a.Toks[m.Group-1].Punct == ',') || // "Latvia, which was invited in 2019, joined"
		m.Type != timeline.Reject && a.OpensSentence(m) // but who is "rebuffed by Chad" and goes home empty-handed suffers one thing
	switch m.Type {
	case timeline.Request, timeline.Reject, timeline.Threaten, timeline.Accuse, timeline.Agree, timeline.Concede:
		inner := false // within what is demanded
		for k := m.End; k < len(a.Toks); k++ {
			t := &a.Toks[k]
			if m.Has(lexicon.Clause) && m.Has(lexicon.Symmetric) && fateful[a.Lower(k)] {
				return k // "the truce collapsed when Chad shelled a village": it governs nothing
			}
			if inner = inner || a.governs(m, k); t.Has(words.Conjunction) && !inner && (a.SubjectFollows(k+1) || a.timedClause(k+1) || k+1 < len(a.Toks) && a.FoundAt(k+1) && a.InPast(k+1)) {
				return k // "condemned Chad and Peru expelled its envoy", "condemned Chad and expelled its envoy"
			}
			if t.Has(words.Conjunction) && a.Toks[k-1].Punct == ',' && a.TimedSubject(k+1) {
				return k // "ordered them back, and yesterday the Union cut off"
			}
			if k > m.End && t.Punct == ',' && !inner && m.Personal() && a.didNext(k+1) {
				return k // "condemned Chad, praised Peru and left"
			}
			if k > m.End && t.Punct == ',' && k+1 < len(a.Toks) && (a.InsertionAt(k+1) && a.namesOnly(m.End, k) || m.Type == timeline.Accuse && a.yearsAfter(k+1)) {
				return k // "condemned Chad, which had attacked Mali", "accused Chad of spying, years after attacking it"
			}
			if t.Punct == ';' || t.Punct == ',' && (inserted || a.newClause(k+1)) || m.Participle && k > m.End && a.MainVerb(k) && a.BareNoun(m.Group-1) {
				return k
			}
		}
		return len(a.Toks)
	}
	if m.Main > 0 {
		return m.End
	}
	// A purpose belongs to its verb: "visit Senegal to mediate".
	for k := m.End; k < len(a.Toks); k++ {
		t := &a.Toks[k]
		if t.Punct == ',' || t.Punct == ';' || t.Has(words.Clause|words.Relative|words.Condition) || t.Has(words.Conjunction) ||
			inserted && t.Mention == 0 && t.Has(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) { // "who was kidnapped in Mara has been released"
			return k
		}
		if (t.Has(words.To) || m.Type == timeline.Support && m.CAMEO != "055" && a.Word(k) == "for" && k+1 < len(a.Toks) && a.Toks[k+1].Can(lexicon.Ing)) && k+1 < len(a.Toks) && a.VerbLike(k+1) {
			for ; k < len(a.Toks) && a.Toks[k].Punct != ',' && !a.Toks[k].Has(words.Clause|words.Relative); k++ {
				continue
			}
			return k
		}
	}
	return m.End
}

// fateful are the words behind which stands why talks and truces came to an end.
var fateful = words.Set("when after as because while hours days weeks")

// yearsAfter reports whether a length of time stands at token k, and behind it "after" or "before" and what the subject did: "years after attacking".
func (a *article) yearsAfter(k int) bool {
	const long = 4 // tokens: "more than two years"
	for n := k + 1; n < min(k+long, len(a.Toks)-1) && a.Toks[n-1].Punct == 0; n++ {
		if w := a.Lower(n); w == "after" || w == "before" {
			return a.Toks[n+1].Can(lexicon.Ing)
		}
	}
	return false
}

// namesOnly reports whether nothing but a name with its article stands in tokens [from, to).
func (a *article) namesOnly(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &a.Toks[k]; t.Mention == 0 && !t.Has(words.Determiner) && !t.Capital {
			return false
		}
	}
	return from < to
}

// timedClause reports whether a main clause begins at k with its own time: "on Wednesday it closed the border".
func (a *article) timedClause(k int) bool {
	from := k
	for k < len(a.Toks) && a.TimeWord(k) {
		k++
	}
	if k == from || k+1 >= len(a.Toks) || !a.Toks[k].Has(words.Pronoun) && a.Toks[k].Mention == 0 {
		return false
	}
	for named := a.Toks[k].Mention; k+1 < len(a.Toks) && named > 0 && a.Toks[k+1].Mention == named; {
		k++
	}
	return k+1 < len(a.Toks) && (a.Finite(k+1) || a.InPast(k+1))
}

// newClause reports whether a main clause begins at k: a conjunction and somebody who acts, or an attribution.
func (a *article) newClause(k int) bool {
	if a.timedClause(k) {
		return true
	}
	for n := 0; n < 8 && k < len(a.Toks); n, k = n+1, k+1 {
		t := &a.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
		if p, _ := a.Longest(k); p != nil && p.Has(lexicon.Speech) && a.VerbLike(k) {
			return true
		}
		if t.Has(words.Conjunction) && k+1 < len(a.Toks) && a.Toks[k+1].Mention > 0 {
			return true
		}
	}
	return false
}
