package grammar

import "entente/timeline/ingest/coding/words"

// Who does the same is told behind the verb, with an auxiliary that stands for it:
//
//	"Kenya opposed the text, as did Chad and Mali"
//	"Kenya has expelled its envoy, and so have Chad and Mali"
//	"Kenya did not sign, nor did Chad"
//	"Kenyans were expelled, as were Chadians"       who suffers does, too

// Likewise returns the tokens [from, to) of those who do the same as the subject of the verb of m, to whom it is the nearest; both are 0 where there are none.
func (s *Sentence) Likewise(m *Match) (from, to int) {
	if !m.Personal() {
		return 0, 0
	}
	for k := m.End; k+2 < len(s.Toks); k++ {
		if from = s.likewiseAt(k); from > 0 {
			if s.Toks[from-1].Has(words.Be) != m.Passive {
				return 0, 0
			}
			for to = from; to < len(s.Toks) && (s.Toks[to].Punct == 0 || s.Toks[to].Punct == ',' || s.Toks[to].Inner()) && !s.Finite(to) && !s.Toks[to].Has(words.Relative); to++ {
				continue
			}
			return from, to
		}
		if t := &s.Toks[k]; t.Punct == ';' || s.Finite(k) || t.Has(words.Relative) {
			return 0, 0
		}
	}
	return 0, 0
}

// likewiseAt returns the token of the first of those who do the same where ", as did", "and so have" or ", nor did" begins at token k; 0 else.
func (s *Sentence) likewiseAt(k int) int {
	if s.Toks[k].Punct == ',' {
		k++
	}
	if k+3 < len(s.Toks) && s.Lower(k) == "and" {
		k++
	}
	if k+2 >= len(s.Toks) {
		return 0
	}
	switch s.Lower(k) {
	case "as", "so", "nor", "neither":
	default:
		return 0
	}
	aux, who := &s.Toks[k+1], &s.Toks[k+2]
	if !aux.Has(words.Do|words.Have|words.Be|words.Will|words.Would) || who.Mention == 0 && !who.Has(words.Determiner) || who.Has(words.Pronoun) {
		return 0
	}
	return k + 2
}
