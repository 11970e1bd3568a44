package grammar

import (
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs that go on from the main clause over a clause with "that".

// BehindThat returns the token of the verb with which the verb of m goes on over a clause with "that" to which it does not belong, 0 for none:
//
//	doubted that Chad would sign and expelled its envoy             the "doubted"
//	denied that its troops had left and accused Chad                the "denied"
//	says that the men were smugglers and has ordered an inquiry     the "says", since the men are several and who has ordered it is one
func (s *Sentence) BehindThat(m *Match) int {
	and := m.Group - 1
	if !m.Personal() || m.Passive || and < 4 || !s.Toks[and].Has(words.Conjunction) {
		return 0
	}
	from := s.ClauseStart(and)
	said := from - 2
	if said < 1 || s.Lower(from-1) != "that" || !s.Toks[said].Can(lexicon.Past|lexicon.Third|lexicon.Base) || !s.VerbLike(said) {
		return 0
	}
	verb := s.FirstVerb(from, and)
	if verb == and {
		return 0
	}
	if of, own := s.number(verb), s.number(m.Group); of != 0 && own != 0 && of != own {
		return said
	}
	if m.Start != m.Group || !s.Toks[m.Start].Can(lexicon.Past) || !s.Toks[said].Can(lexicon.Past) || !s.Toks[verb].Has(words.Will|words.Would) && !(s.Toks[verb].Has(words.Have) && denying[s.Lower(said)]) {
		return 0
	}
	return said
}

// number returns for how many a verb stands at token k by its form, 1 or 2, 0 where that does not tell.
func (s *Sentence) number(k int) int {
	switch t := &s.Toks[k]; s.Lower(k) {
	case "has", "is", "was", "does":
		return 1
	case "have", "are", "were", "do":
		return 2
	default:
		if t.Mention == 0 && t.Class == 0 && t.Can(lexicon.Third) && s.VerbLike(k) {
			return 1
		}
		return 0
	}
}

// denying are the verbs behind which, other than behind "said", hardly anybody joins two deeds of another with "and".
var denying = words.Set("denied doubted disputed rejected")
