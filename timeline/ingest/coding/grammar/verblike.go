package grammar

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Which words are verbs where they stand.

// VerbLike reports whether the word at i can be a verb where it stands: "visits" is one after a name, none after "the".
func (s *Sentence) VerbLike(i int) bool {
	t := &s.Toks[i]
	bits := t.Forms[0].Bits | t.Forms[1].Bits
	if bits&lexicon.Participle != 0 && t.Capital && i+1 < len(s.Toks) && s.Toks[i+1].Capital && (i == 0 || s.Toks[i-1].Punct != 0) {
		return false // "Deposed President Manuel Zelaya"
	}
	if t.Class != 0 && t.Has(words.Be|words.Have|words.Must|words.Will|words.Would|words.May|words.Not) {
		return true
	}
	if s.describesNoun(i, bits) || i > 0 && bits&(lexicon.Past|lexicon.Ing) != lexicon.Past && s.describedNoun(i, bits) {
		return false
	}
	if bits&lexicon.Ing != 0 && i > 0 && deeds[s.Lower(i)] && s.Toks[i-1].Plain() && !s.Plural(i-1) && (i+1 >= len(s.Toks) || s.Toks[i+1].Mention == 0 && !s.Toks[i+1].Has(words.Determiner|words.Pronoun)) {
		return false // "last week's embassy bombing in Jakarta"
	}
	if bits&lexicon.Ing != 0 && i > 0 && s.Toks[i-1].Time && i+1 < len(s.Toks) && (s.Word(i+1) == "of" || s.Toks[i+1].Plain()) {
		return false // "the Oct. 23 slaying of", "the May shooting death"
	}
	k := i - 1
	for k >= 0 && (s.Toks[k].Has(words.Adverb) || s.AdverbAt(k)) {
		k--
	}
	if k > 0 && s.Toks[k].Has(words.Not) && (s.Toks[k-1].Has(words.Have|words.Be) || (s.Lower(k) == "never" || s.Lower(k) == "neither") && !s.Toks[k-1].Has(words.Will|words.Would|words.May|words.Must|words.Do)) {
		k-- // "has not condemned", "never attacked"
	}
	if k > 0 && s.Toks[k].Punct == '.' && s.Toks[k].Mention > 0 && s.Toks[k].Mention == s.Toks[k-1].Mention {
		k-- // "U.S. reopens consulate"
	}
	if k < 0 && s.Points && bits&lexicon.Third != 0 {
		return true // "1. Condemns the attack"
	}
	if k < 0 {
		return bits&(lexicon.Past|lexicon.Ing) != 0 && !t.Capital || bits&lexicon.Participle != 0 && s.byNext(i) || bits&(lexicon.Past|lexicon.Ing|lexicon.Base) != 0 && i+1 < len(s.Toks) && s.Toks[i+1].Has(words.Determiner) || bits&lexicon.Ing != 0
	}
	p := &s.Toks[k]
	if bits&(lexicon.Past|lexicon.Ing) == 0 && i+1 < len(s.Toks) && !p.Has(words.To|words.Will|words.Would|words.May|words.Must|words.Not|words.Do) {
		next := &s.Toks[i+1] // "the Baltic states said", "the talks were": the verb comes next
		if next.Mention == 0 && (next.Has(words.Be|words.Have|words.Will|words.Would) || next.Forms[0].Bits&lexicon.Past != 0 && next.Forms[0].Bits&lexicon.Base == 0 &&
			(i+2 >= len(s.Toks) || s.Toks[i+2].Punct != 0 || s.Toks[i+2].Has(words.Determiner|words.Preposition|words.To|words.Clause|words.Pronoun) || s.TimeWord(i+2))) {
			return false
		}
	}
	if bits&lexicon.Base != 0 && (p.Mention > 0 || p.Plain()) && i+1 < len(s.Toks) && stateOf[s.Lower(i)] && s.Toks[i+1].Has(words.Preposition|words.Clause) {
		return false // "police present before a killing", "Castro back on his feet"
	}
	if bits&lexicon.Base != 0 && bits&(lexicon.Past|lexicon.Ing) == 0 && p.Mention > 0 && !s.Plural(k) && i+1 < len(s.Toks) && s.Lower(i+1) == "of" {
		return false // "the agency board of governors"
	}
	if bits&lexicon.Third != 0 && i+2 < len(s.Toks) && s.Lower(i+1) == "such" && s.Lower(i+2) == "as" {
		return false // "but attacks such as"
	}
	if bits&lexicon.Third != 0 && bits&(lexicon.Past|lexicon.Ing) == 0 && p.Plain() && p.Forms[0].Bits&lexicon.Past != 0 && i+1 < len(s.Toks) && s.Lower(i+1) == "of" {
		return false // "revived hopes of"
	}
	if bits&lexicon.Base != 0 && bits&(lexicon.Past|lexicon.Ing) == 0 && p.Punct != 0 && i+1 < len(s.Toks) && s.Lower(i+1) == "of" {
		return false // "the minister, target of a plot"
	}
	switch {
	case s.givenBack(i):
		return false
	case s.Lower(k) == "without":
		return false // "without delay"
	case p.Has(words.To | words.Will | words.Would | words.May | words.Must | words.Not | words.Do):
		return bits&lexicon.Base != 0
	case p.Has(words.Be):
		return bits&(lexicon.Ing|lexicon.Participle) != 0 || bits&lexicon.Past != 0 && bits&lexicon.Participle == 0
	case p.Has(words.Have):
		return bits&lexicon.Participle != 0
	case p.Has(words.Pronoun):
		return bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0
	case p.Has(words.Determiner):
		return s.theTwo(i, k) && bits&(lexicon.Past|lexicon.Base) == lexicon.Past
	case p.Punct == '\'':
		return false
	case bits&lexicon.Third != 0 && s.RelativeThat(k): // "a decree that suspends Russia's part"
		return true
	case p.Has(words.By | words.Preposition | words.Clause):
		return bits&lexicon.Ing != 0 && !p.Has(words.Determiner) || bits&lexicon.Past != 0 && p.Has(words.Clause)
	case p.Has(words.Conjunction):
		return bits&(lexicon.Past|lexicon.Ing|lexicon.Base) != 0 || bits&lexicon.Third != 0 && bits&^lexicon.Third == 0 && !s.nounBefore(k)
	case p.Has(words.Relative):
		return s.Lower(k) != "whose" && bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0
	case p.Punct == ',' || p.Punct == '"' || p.Punct == '—' || p.Punct == '–' || p.Punct == '-' || p.Punct == ')':
		return bits&(lexicon.Past|lexicon.Ing) != 0 || bits&lexicon.Third != 0 && (s.objectFollows(i) || s.inserted(k) || p.Punct == '"' && i+1 < len(s.Toks) && s.Toks[i+1].Punct == '"') || bits&lexicon.Base != 0 && s.objectFollows(i)
	case p.Punct != 0:
		return bits&(lexicon.Past|lexicon.Ing) != 0
	}
	if bits&(lexicon.Past|lexicon.Ing) != 0 {
		// "ships that carry expelled migrants": behind the verb of a relative clause it describes what is carried.
		return !(bits&lexicon.Past != 0 && k > 0 && p.Class == 0 && p.Mention == 0 && !p.Capital && p.Forms[0].Bits&lexicon.Past == 0 &&
			(s.Toks[k-1].Has(words.Relative) && s.Lower(k-1) != "whose" || s.Word(k-1) == "that") && // but "whose troops invaded Chad"
			i+1 < len(s.Toks) && s.Toks[i+1].Punct == 0 && s.Toks[i+1].Class == 0)
	}
	if bits&lexicon.Third != 0 && things[s.Lower(i)] && p.Plain() {
		return false // "the delivery of fighter jets to Ukraine"
	}
	// After a noun or a name: "-s" and base forms are verbs when an object, a preposition or the end follows.
	if bits&lexicon.Third != 0 && !(nounish[s.Lower(i)] && !s.nameFollows(i) && !s.firesOn(i)) {
		return p.Mention > 0 && !s.attributive(int(p.Mention)-1) || s.objectFollows(i) || s.bodyDoes(i, k)
	}
	if bits&lexicon.Base != 0 && p.Mention > 0 && s.Plural(k) && s.MentionAt(k).Kind == actor.KindNationality {
		return true // "the Palestinians reject"
	}
	if bits&lexicon.Base != 0 && (p.Mention > 0 || s.Plural(k) && p.Plain()) && s.jointHeadline(i, k) {
		return true
	}
	return bits&lexicon.Base != 0 && (s.Plural(k) || p.Mention > 0) && s.objectFollows(i) && !(p.Mention > 0 && things[s.Lower(i)+"s"]) && !(p.Mention > 0 && s.attributive(int(p.Mention)-1) && !s.Plural(k))
}

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
