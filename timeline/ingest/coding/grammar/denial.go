package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Denials that stand elsewhere than right before a verb: "no longer blocks", "has not, contrary to reports, signed", "signed no treaty".

// noLonger reports whether token k ends a "no longer".
func (s *Sentence) noLonger(k int) bool {
	return k > 0 && s.Lower(k) == "longer" && s.Lower(k-1) == "no"
}

// insertion returns the comma that opens the insertion which the comma at token k ends, where it parts an auxiliary or a "not" from its verb:
// "has, under pressure, signed", "did not, in the end, expel". 0 for none.
func (s *Sentence) insertion(k int) int {
	const long = 12 // tokens
	if s.Toks[k].Punct != ',' {
		return 0
	}
	for n := k - 1; n > 0 && n > k-long; n-- {
		t := &s.Toks[n]
		if t.Punct == ',' {
			p := &s.Toks[n-1]
			if n < k-1 && p.Mention == 0 && p.Has(words.Have|words.Be|words.Will|words.Would|words.May|words.Must|words.Do|words.Not) {
				return n
			}
			return 0
		}
		if t.Punct != 0 && !t.Inner() || t.Has(words.Relative|words.Condition) {
			return 0
		}
	}
	return 0
}

// DeniesObject reports whether the verb of m has a "no" before its object, which denies the deed: "signed no treaty with".
func (s *Sentence) DeniesObject(m *Match) bool {
	const near = 2 // tokens between verb and object: an adverb, a particle
	if !m.Verb || m.Has(lexicon.Noun) {
		return false
	}
	for k := m.Start + 1; k < min(m.End, m.Start+1+near, len(s.Toks)-1); k++ {
		if s.Lower(k) == "no" {
			return s.Lower(k+1) != "longer" && s.Toks[k+1].Punct == 0
		}
		if !s.Toks[k].Has(words.Adverb) && !s.AdverbAt(k) {
			return false
		}
	}
	return false
}

// notMeant reports whether a clause in which the verb at token k stands tells what something does not mean: "the vote did not mean that Chad had
// broken with Mali".
func (s *Sentence) notMeant(k int) bool {
	const far = 14 // tokens
	for n := k - 1; n > 1 && n > k-far && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n-- {
		switch s.Lower(n) {
		case "mean", "imply", "signify":
			return s.Toks[n-1].Has(words.Not) || s.Toks[n-2].Has(words.Not)
		}
	}
	return false
}
