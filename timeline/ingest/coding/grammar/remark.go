package grammar

import "entente/timeline/ingest/coding/words"

// Remarks that tell in the middle of a clause whose words it is:
//
//	Chad, he said, wanted peace
//	“Chad,” the minister said, “wants peace”

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
