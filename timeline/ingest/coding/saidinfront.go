package coding

import (
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// saidInFront reports whether what stands before the clause of the verb of speech m can be what is said, so that a "that" behind the verb need not
// begin it:
//
//	"Chad will leave, Kenya said after the vote that Peru had won"    the clause in front is said
//	"On Sunday, Kenya said after the vote that Chad would leave"      nothing is
//	"Chad left, and the envoy, Ali Moussa, said in a letter that"     that is told beside it
func (a *article) saidInFront(m *grammar.Match) bool {
	start := a.ClauseStart(m.Group)
	if start == m.Group && start > 2 && a.Toks[start-1].Punct == ',' && a.Toks[start-2].Mention > 0 {
		if open := a.MentionStart(start-2) - 1; open > 0 && a.NameBetween(open) == start-1 {
			start = a.ClauseStart(open)
		}
	}
	if start < 2 || a.Toks[start].Has(words.Conjunction) || a.Toks[start-1].Punct != ',' && a.Toks[start-1].Punct != '"' {
		return false
	}
	return !words.Subordinate(a.Lower(0)) && (a.Toks[start-1].Punct == '"' || a.FirstVerb(0, start-1) < start-1)
}

// occasionOnly reports whether an occasion stands at token k, behind a verb of saying, and not what it is about: "in a statement", "after the vote", but "of
// the plan".
func (a *article) occasionOnly(k int) bool {
	w := a.Lower(k)
	return a.Toks[k].Has(words.Preposition) && w != "of" && w != "about" || a.Toks[k].Has(words.Adverb) || a.AdverbAt(k) || a.Toks[k].Time || w == "after" || w == "before"
}

// reasonAt reports whether "owing to" or the like begins at token k, behind which stands why what was said before is so.
func (a *article) reasonAt(k int) bool {
	switch a.Lower(k) {
	case "owing", "due", "thanks":
		return k+1 < len(a.Toks) && a.Toks[k+1].Has(words.To)
	case "because":
		return true
	}
	return false
}

// toldBefore returns the token of the mark that ends what is told before the clause of m, whose verb has nothing behind it but who is told and where: the
// comma of "The work has begun, he told a news conference". 0 where something is told behind it, or nothing before.
func (a *article) toldBefore(d *event.Draft, m *grammar.Match) int {
	if m.Passive || !m.Personal() || len(d.Roles) == 0 || d.Roles[0].Start > d.VerbAt {
		return 0
	}
	switch a.Lemma(m.Start) {
	case "tell", "inform", "assure":
	default:
		return 0
	}
	for k := m.End; k < len(a.Toks) && a.Toks[k].Punct != ','; k++ {
		if t := &a.Toks[k]; a.Finite(k) || t.Has(words.Clause|words.To) && !t.Has(words.Preposition) || a.Lower(k) == "of" && k == m.End+1 || t.Punct != 0 && !t.Inner() {
			return 0
		}
	}
	start := a.ClauseStart(a.TokenAt(d.Roles[0].Start))
	if start > 2 {
		start = a.beforeOffice(start-1) + 1
	}
	if start < 3 || a.Toks[start-1].Punct != ',' && a.Toks[start-1].Punct != '"' || a.Toks[start-1].Punct == ',' && a.FirstVerb(0, start-1) == start-1 || words.Subordinate(a.Lower(0)) || a.wordsFrom(0) < 3 {
		return 0 // "There was, he told the country, no reason to"
	}
	return start - 1
}
