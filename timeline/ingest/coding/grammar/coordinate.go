package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs that "and", "or" or a comma joins to another share its auxiliary, which stands before the first of them only:
//
//	"will visit Chad and sign a treaty"          has signed nothing yet
//	"did not expel the envoy or close the border" closed none
//	"may visit Chad, meet its king and sign"     each of the three is only possible

// share gives m, which stands behind such a word, what the auxiliaries of the verb that it is joined to say.
func (s *Sentence) share(m *Match) {
	i := s.joinedTo(m)
	if i == 0 || m.Has(lexicon.Cancels|lexicon.Postpones) && s.Lower(m.Group-1) == "but" { // "had planned to visit Chad but put off the trip"
		return
	}
	first := Match{Start: i, End: i + 1, Group: i, Pattern: m.Pattern}
	if !s.verbGroup(&first) {
		return
	}
	m.Will, m.Would, m.May, m.Must = m.Will || first.Will, m.Would || first.Would, m.May || first.May, m.Must || first.Must
	m.Negated = m.Negated || first.Negated && s.Lower(m.Group-1) != "but" // "will not attend but send aid"
	m.Alleged = m.Alleged || first.Alleged
	if m.Wish == 0 {
		m.Wish = first.Wish
	}
}

// joinedTo returns the verb with an auxiliary to which m is joined, 0 for none.
func (s *Sentence) joinedTo(m *Match) int {
	k := m.Group - 1
	if k < 2 || m.Infinitive || m.Will || m.Would || m.May || m.Must || m.Has(lexicon.Speech) && s.Toks[k].Punct == ',' || !s.Toks[k].Has(words.Conjunction) && s.Toks[k].Punct != ',' {
		return 0
	}
	base := s.Toks[m.Start].Can(lexicon.Base)
	either := s.Lower(k) == "or" || s.Lower(k) == "nor"
	if !base && !(either && s.Toks[m.Start].Can(lexicon.Past|lexicon.Participle)) {
		return 0
	}
	from := k - 1
	if open, end := s.Inserted(max(k-2, 0)); open > 0 && end == k-1 {
		from = open - 1 // "will meet Duda, who invited him, and visit Chad"
	}
	for n := from; n > 0; n-- {
		t := &s.Toks[n]
		if t.Has(words.Clause|words.Relative|words.Condition) && !t.Has(words.Determiner) || t.Punct != 0 && t.Punct != ',' && !t.Inner() && !s.Hyphen(n) {
			return 0
		}
		if t.Mention > 0 || t.Punct != 0 || t.Class != 0 || !t.Can(lexicon.Base|lexicon.Past|lexicon.Participle|lexicon.Third) || !s.VerbLike(n) {
			continue
		}
		p := n - 1
		not := false
		for p > 0 && (s.Toks[p].Has(words.Adverb|words.Not) || s.AdverbAt(p)) {
			not = not || s.Toks[p].Has(words.Not)
			p--
		}
		switch {
		case base && t.Can(lexicon.Base) && (s.Toks[p].Has(words.Will|words.Would|words.May|words.Must|words.Do|words.To) || s.Lower(n-1) == "cannot"),
			either && not && s.Toks[p].Has(words.Have|words.Be):
			return n
		case base && t.Can(lexicon.Base) && (s.Toks[p].Punct == ',' || s.Toks[p].Has(words.Conjunction)):
			continue // another of the row
		}
		return 0
	}
	return 0
}
