package grammar

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/inflect"
)

// Nouns of deeds that only name what somebody wishes, fears, speaks of or keeps from happening.

// wished reports whether the noun of a deed at token i tells nothing that is done, by what its phrase hangs on:
//
//	"fears a Kenyan attack", "prevented the arrest of"        the verb whose object it is
//	"warned against the release of", "pressed for talks"      a verb and its preposition
//	"fears of a strike", "in the event of an invasion"        a noun and its preposition
//	"fears of the signing of a treaty between"                the same, of the deed on which it hangs
func (s *Sentence) wished(i int, p *lexicon.Pattern) bool {
	const far = 9 // tokens: "fears of a possible new Kenyan-led attack"
	for k := i - 1; k >= max(0, i-far); k-- {
		t := &s.Toks[k]
		switch w := s.Lower(k); {
		case t.Mention > 0, t.Inner(), s.Hyphen(k), t.Has(words.Determiner) && w != "that":
		case w == "without":
			return true
		case w == "near" || w == "nearing":
			return p.Type == timeline.Agree || p.Mode == "ceasefire" // "near a gas deal", but "an attack near talks"
		case t.Has(words.Preposition | words.To):
			return s.wishedWith(k, p)
		case (t.Plain() || t.Has(words.Wish)) && (wishing[w] || allowing[w] && s.deniedNear(k) || opposing[w] && !s.timeNear(i)) && !s.DeedNoun(k):
			return true
		case dropping[w] && p.Type != timeline.Consult, plotting[w] && p.Type == timeline.Assault:
			return true
		case !t.Plain() || s.FoundAt(k) || t.Can(lexicon.Ing|lexicon.Past) && s.VerbLike(k):
			return false
		}
	}
	return false
}

// wishedWith reports whether the preposition at token k leads from a word behind which nothing is done.
func (s *Sentence) wishedWith(k int, p *lexicon.Pattern) bool {
	const adjectives = 2 // "in return, Mali said, for" is far
	w := s.Lower(k)
	for n := k - 1; n >= max(0, k-1-adjectives); n-- {
		switch t := &s.Toks[n]; {
		case s.TimeWord(n), t.Has(words.Adverb): // "called on Monday for"
		case pendingWith[w+" "+s.Lower(n)]:
			return s.Lower(n) != "case" && s.Lower(n) != "event" || s.Lower(max(n-1, 0)) == "in" || s.Lower(max(n-2, 0)) == "in" && s.Lower(n) == "event"
		case opposing[s.Lower(n)] && w == "to":
			return !s.timeNear(k)
		case growing[s.Lower(n)]: // "fears grow of an attack"
		case endingOf(w, s.Lower(n)):
			return p.Type != timeline.Consult
		case w == "of" && s.DeedNoun(n):
			return s.wished(n, p)
		default:
			return false
		}
	}
	return false
}

// DeedNoun reports whether a noun for what is done stands at token k: the "signing" of "the signing of".
func (s *Sentence) DeedNoun(k int) bool {
	p, _ := s.Longest(k)
	return p != nil && p.Has(lexicon.Noun) && !p.Has(lexicon.Clause)
}

// growing are the verbs that part a fear from what is feared.
var growing = words.Set("grow grows grew growing mount mounts mounted mounting rise rises rose rising spread deepen deepened")

// Grows reports whether w is such a verb: fears "grow".
func Grows(w string) bool { return growing[w] }

// deniedNear reports whether a "not" stands before token k in the group of its verb: "will not allow".
func (s *Sentence) deniedNear(k int) bool {
	for n := k - 1; n >= max(0, k-2); n-- {
		if s.Toks[n].Has(words.Not) {
			return true
		}
	}
	return false
}

// timeNear reports whether a time stands beside the noun at token k or behind what follows it: who opposed "the invasion of 2003" opposed what
// was done.
func (s *Sentence) timeNear(k int) bool {
	const far = 6 // tokens
	for n := max(0, k-far); n < min(k+far, len(s.Toks)); n++ {
		if s.Toks[n].Time {
			return true
		}
	}
	return false
}

// allowing are verbs by which, with a "not", somebody keeps something from happening.
var allowing = words.Set("allow permit tolerate countenance")

// opposing are words for being against what may be done already.
var opposing = words.Set("oppose opposes opposed opposing opposition objection objections objected objects")

// wishing are the verbs whose object nobody does yet, or ever.
var wishing = forms("fear demand seek want propose prevent avert avoid forestall foil thwart veto consider contemplate mull envisage desire suggest preclude deter dread urge favour favor advocate eye weigh explore near pursue")

// dropping are the verbs whose object is not done, or no longer.
var dropping = forms("abandon shelve scrap reverse pause cancel freeze")

// plotting are the verbs of those who have yet to attack.
var plotting = forms("plan plot")

// pendingWith are prepositions with the words before them behind which nothing is done yet, or ever.
var pendingWith = BehindPrepositions(map[string]string{
	"of": "short fear fears threat threats prospect prospects possibility possibilities risk risks danger dangers rumour rumours rumor rumors likelihood chance chances probability " +
		"event case hope hopes talk dream dreams idea favour favor warned warns warning warnings spectre specter speculation",
	"for": "hope hopes hoped hoping call calls plea pleas appeal appeals push pushed pushes pushing pressed presses pressing lobbied lobbying proposal proposals condition conditions " +
		"need needs blueprint prospects chances demand demands wish desire case argued argues precondition preconditions waited waiting longing known notorious infamous famed famous",
	"on":      "insist insists insisted insisting motion referendum vote voted votes bill resolution depends hinges conditional",
	"about":   "fears worries concern concerns speculation rumours rumors talk",
	"against": "warn warns warned warning decided voted advised argued cautioned guard guarded decision",
	"to":      "alternative alternatives close closer path road",
	"over":    "fears worries concern concerns speculation",
	"from":    "refrain refrained refrains abstained shy shied",
})

// BehindPrepositions returns "preposition word" for each of the words, parted by spaces, that stand before a preposition.
func BehindPrepositions(before map[string]string) map[string]bool {
	m := map[string]bool{}
	for prep, list := range before {
		for w := range strings.FieldsSeq(list) {
			m[prep+" "+w] = true
		}
	}
	return m
}

// forms returns the regular forms of verbs.
func forms(verbs string) map[string]bool {
	m := words.Set("sought")
	for w := range strings.FieldsSeq(verbs) {
		f := inflect.Regular(w)
		m[w], m[f.Third] = true, true
		for i := range f.Ing {
			m[f.Ing[i]], m[f.Past[i]] = true, true
		}
	}
	delete(m, "")
	return m
}
