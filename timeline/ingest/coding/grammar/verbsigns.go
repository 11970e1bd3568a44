package grammar

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What VerbLike asks about the neighbours of a word, and the words that it knows.

// theTwo reports whether "the two" right before the word at i, its second word at token k, is all of a subject, since an object follows:
// "The two condemned Chad", but not "the two wounded soldiers".
func (s *Sentence) theTwo(i, k int) bool {
	if k < 1 || k != i-1 || s.Lower(k) != "two" || s.Lower(k-1) != "the" || i+1 == len(s.Toks) {
		return false
	}
	next := &s.Toks[i+1]
	return next.Mention > 0 || next.Has(words.Determiner|words.Clause)
}

// inserted reports whether the comma at token k ends an insertion behind the name that begins a headline: "Chirac, in Beijing, signs".
func (s *Sentence) inserted(k int) bool {
	const long = 6 // tokens
	if !s.Headline || s.Toks[k].Punct != ',' {
		return false
	}
	for n := k - 1; n > 0 && n > k-long; n-- {
		if s.Toks[n].Punct == ',' {
			return s.Toks[n-1].Mention > 0 && s.MentionStart(n-1) == 0 && s.Toks[n+1].Has(words.Preposition)
		}
	}
	return false
}

// describedNoun reports whether the word at i is a noun by what stands right before it: a number or, but for the past of a verb, an
// adjective: "plans for 1,000 houses in", "financial targets in", "its initial public offering".
func (s *Sentence) describedNoun(i int, bits uint8) bool {
	p := &s.Toks[i-1]
	if !p.Plain() || bits&lexicon.Past != 0 {
		return false
	}
	w := s.Text[p.Start:p.End]
	return bits&lexicon.Ing == 0 && words.Digit(w[0]) || words.Adjective(w) && p.Forms[0].Lemma == 0
}

// byNext reports whether "by" stands behind the participle at i, or behind its particle: "Ordered out by Chad, the Kenyans left".
func (s *Sentence) byNext(i int) bool {
	return i+1 < len(s.Toks) && s.Toks[i+1].Has(words.By) || i+2 < len(s.Toks) && s.Toks[i+2].Has(words.By) && s.Toks[i+1].Has(words.Preposition|words.Adverb)
}

// jointHeadline reports whether two whom "and" or a comma joins stand before the word at i in a headline, which leaves articles
// out: "US and Qatar sign memorandum".
func (s *Sentence) jointHeadline(i, k int) bool {
	near := 8
	if s.Headline {
		near = 14 // "Bolivia cuts ties with Israel, Chile and Colombia recall envoys"
	}
	if i > near || !s.Opens || i+1 >= len(s.Toks) || !s.Toks[i+1].Plain() || bareNouns[s.Lower(i)] {
		return false
	}
	if s.Toks[k].Mention == 0 {
		return k < 5 // "Iran, powers reach outline"
	}
	if kind := s.MentionAt(k).Kind; kind != actor.KindCountry && kind != actor.KindPlace && kind != actor.KindPerson && kind != actor.KindOrganisation {
		return false
	}
	for n := k - 1; n > 0; n-- {
		if t := &s.Toks[n]; t.Punct == ',' || s.Text[t.Start:t.End] == "and" {
			return s.Toks[n-1].Mention > 0
		} else if t.Mention == 0 {
			return false
		}
	}
	return false
}

// bareNouns are words behind a country that are nouns before another noun: "US and China trade talks".
var bareNouns = map[string]bool{"trade": true, "border": true, "peace": true, "arms": true, "aid": true, "visa": true, "gas": true, "oil": true,
	"talk": true, "deal": true, "fire": true, "force": true, "export": true, "import": true, "tariff": true, "truce": true, "attack": true}

// stateOf are words in the form of a verb that tell before a preposition how somebody is.
var stateOf = words.Set("present back free secure")

// nounish are words behind a country that are verbs only with a name for their object: "US sanctions Iran", not "the
// subject of US sanctions since".
var nounish = map[string]bool{"sanctions": true, "deals": true, "guns": true, "shells": true, "exports": true, "imports": true,
	"talks": true, "forces": true, "charges": true, "ties": true, "fires": true, "needs": true, "interests": true, "states": true, "arms": true}

// firesOn reports whether the word at i is the verb of "fleet fires on trawlers".
func (s *Sentence) firesOn(i int) bool {
	if s.Word(i) != "fires" || i+1 >= len(s.Toks) {
		return false
	}
	next := s.Word(i + 1)
	return next == "on" || next == "at"
}

// things are words that are verbs behind a name only.
var things = map[string]bool{"jets": true, "ships": true, "guns": true, "shells": true, "drones": true, "arms": true, "tanks": true, "flights": true}

// secondOfTwo reports whether "and" joins the noun at token k, which has no article, to another, so that both describe the one behind: "police and
// army posts". A headline leaves articles out.
func (s *Sentence) secondOfTwo(k int) bool {
	return !s.Headline && k > 1 && !s.Plural(k) && s.Toks[k-1].Has(words.Conjunction) && s.Toks[k-2].Plain() && !s.AdverbAt(k-2) && s.Toks[k-2].Forms[0].Bits&(lexicon.Past|lexicon.Third) == 0
}

// ofOwner reports whether the noun phrase that goes on to token k is somebody's, behind a preposition other than "of": none of it is a subject.
func (s *Sentence) ofOwner(k int) bool {
	owned := false
	for ; k > 0 && (s.Toks[k].Plain() || s.Toks[k].Mention > 0 || s.Toks[k].Punct == '\''); k-- {
		owned = owned || s.Toks[k].Punct == '\''
	}
	return owned && s.Toks[k].Has(words.Preposition) && s.Lower(k) != "of"
}

// nameFollows reports whether a name, with or without an article, stands behind token i.
func (s *Sentence) nameFollows(i int) bool {
	for i++; i < len(s.Toks) && s.Toks[i].Has(words.Determiner); i++ {
		continue
	}
	return i < len(s.Toks) && s.Toks[i].Mention > 0
}

func (s *Sentence) nounBefore(k int) bool { return k > 0 && s.Toks[k-1].Has(words.Determiner) }

// attributive reports whether a mention describes the noun after it: "Chinese", "EU".
func (s *Sentence) attributive(m int) bool {
	return s.Mentions[m].Kind == actor.KindNationality
}

// objectFollows reports whether what follows i fits after a verb.
func (s *Sentence) objectFollows(i int) bool {
	if i+1 >= len(s.Toks) {
		return false
	}
	t := &s.Toks[i+1]
	return t.Mention > 0 || t.Has(words.Determiner|words.Pronoun|words.To|words.Preposition|words.Clause|words.Adverb) && !t.Has(words.Conjunction) || s.AdverbAt(i+1) || s.NameEnd(i+1) > i+1
}

// bodyDoes reports whether the word at token i, which ends as the third person does, is what the body at token k does to what follows without an
// article: "bloc lifts sanctions", "parliament backs most demands".
func (s *Sentence) bodyDoes(i, k int) bool {
	if k == i-1 && s.judges(i, k) {
		return true
	}
	if k != i-1 || !doers[s.Lower(k)] || deeds[s.Lower(i)] || things[s.Lower(i)] || i+1 >= len(s.Toks) {
		return false
	}
	next := &s.Toks[i+1]
	return next.Plain() && (s.Plural(i+1) || i+2 < len(s.Toks) && s.Toks[i+2].Plain() && s.Plural(i+2) || s.Lower(i+1) == "ban")
}

// judges reports whether the word at token i is how a court, at token k, judges a noun without an article: "court finds suspension of parliament unlawful".
func (s *Sentence) judges(i, k int) bool {
	if w := s.Lower(k); w != "court" && w != "judge" && w != "tribunal" || i+2 >= len(s.Toks) || !s.Toks[i+1].Plain() || s.Lower(i+2) != "of" {
		return false
	}
	switch s.Lower(i) {
	case "finds", "rules", "declares", "holds", "deems":
		return true
	}
	return false
}

// doers are bodies and offices of which headlines tell without an article what they do.
var doers = words.Set("bloc alliance parliament president premier minister government cabinet senate junta")

// InPast reports whether the word at token k is the past of a verb and nothing else of it: "met", but not "put".
func (s *Sentence) InPast(k int) bool {
	return slices.ContainsFunc(s.Toks[k].Forms[:], func(f lexicon.Form) bool { return f.Bits&(lexicon.Past|lexicon.Base) == lexicon.Past })
}

// givenBack reports whether the word at i is the "back" of "take it back".
func (s *Sentence) givenBack(i int) bool {
	if s.Lower(i) != "back" || i == 0 {
		return false
	}
	switch s.Lower(i - 1) {
	case "it", "them", "him", "her", "us", "me":
		return true
	}
	return false
}

// closeTo reports whether the word at i tells what lies near: "a village close to the border with Chad".
func (s *Sentence) closeTo(i int) bool {
	return i+1 < len(s.Toks) && s.Lower(i) == "close" && s.Toks[i+1].Has(words.To)
}

// ofOwned reports whether the word at i, in the form of the third person, is the noun behind an owner's word and an adjective: "known by its Arabic
// initials JNIM", "with their Kenyan allies".
func (s *Sentence) ofOwned(i int, bits uint8) bool {
	if bits&lexicon.Third == 0 || bits&(lexicon.Past|lexicon.Ing) != 0 || i < 2 {
		return false
	}
	k := i - 2
	if p := &s.Toks[i-1]; p.Mention > 0 {
		if !s.attributive(int(p.Mention) - 1) {
			return false
		}
		k = s.MentionStart(i-1) - 1
	} else if !p.Capital || p.Class != 0 || Office(s.Lower(i-1)) || OfOffice(s.Lower(i-1)) {
		return false
	}
	return k >= 0 && owners[s.Lower(k)]
}

// owners are the words that say whose something is.
var owners = words.Set("its his her their our whose")
