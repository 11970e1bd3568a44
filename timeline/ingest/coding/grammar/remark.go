package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Remarks that tell in the middle of a clause whose words it is:
//
//	Chad, he said, wanted peace
//	“Chad,” the minister said, “wants peace”

// Inverted returns the token at which the words go on behind a remark in which the verb of m stands before who speaks: the "would" of "Chad, said
// Kowal, would never". 0 where there is none.
func (s *Sentence) Inverted(m *Match) int {
	const long = 10 // tokens
	if m.Group != m.Start || m.Group < 1 || m.Passive || m.Participle || m.End < len(s.Toks) && s.Toks[m.End].Has(words.By) || s.Toks[m.Group-1].Punct != ',' || !m.Has(lexicon.Speech) {
		return 0
	}
	for k := m.End; k+1 < min(m.End+long, len(s.Toks)) && !s.Finite(k); k++ {
		if s.Toks[k].Punct != ',' {
			continue
		}
		if _, comma, ok := s.Remark(k + 1); ok && comma == m.Group-1 && s.Finite(k+1) {
			return k + 1
		}
		return 0
	}
	return 0
}

// Remark returns the tokens [from, comma) of what stands before the remark that ends right before token k, where the words go on: "Chad" for the
// "wanted" above. ok is false where there is none, or a verb stands before it, so that a clause of its own ends there.
func (s *Sentence) Remark(k int) (from, comma int, ok bool) {
	const long = 10 // tokens
	if k > len(s.Toks) {
		return 0, 0, false
	}
	for k > 0 && s.Toks[k-1].Has(words.Have|words.Be|words.Will|words.Would|words.May|words.Must|words.Do) {
		k-- // "could" before a verb with its "not"
	}
	end := k - 1
	if end > 0 && s.Toks[end].Punct == '"' {
		end--
	}
	if end < 4 || s.Toks[end].Punct != ',' {
		return 0, 0, false
	}
	for comma = end - 1; comma > 0 && comma > end-long; comma-- {
		t := &s.Toks[comma]
		if t.Punct == 0 || t.Punct == '\'' {
			continue
		}
		open := comma
		if t.Punct == '"' {
			comma--
		}
		if comma == 0 || s.Toks[comma].Punct != ',' || !s.Attribution(open+1) {
			return 0, 0, false
		}
		from = s.ClauseStart(comma)
		return from, comma, from < comma && s.FirstVerb(from, comma) == comma
	}
	return 0, 0, false
}
