package coding

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Which words are verbs where they stand.

// verbLike reports whether the word at i can be a verb where it stands: "visits" is one after a name, none after "the".
func (a *article) verbLike(i int) bool {
	t := &a.toks[i]
	bits := t.forms[0].Bits | t.forms[1].Bits
	if bits&lexicon.Participle != 0 && t.capital && i+1 < len(a.toks) && a.toks[i+1].capital && (i == 0 || a.toks[i-1].punct != 0) {
		return false // "Deposed President Manuel Zelaya"
	}
	if t.class != 0 && t.has(words.Be|words.Have|words.Must|words.Will|words.Would|words.May|words.Not) {
		return true
	}
	if a.describesNoun(i, bits) || i > 0 && bits&(lexicon.Past|lexicon.Ing) != lexicon.Past && a.describedNoun(i, bits) {
		return false
	}
	if bits&lexicon.Ing != 0 && i > 0 && deeds[a.lower(i)] && plain(&a.toks[i-1]) && !a.plural(i-1) && (i+1 >= len(a.toks) || a.toks[i+1].mention == 0 && !a.toks[i+1].has(words.Determiner|words.Pronoun)) {
		return false // "last week's embassy bombing in Jakarta"
	}
	if bits&lexicon.Ing != 0 && i > 0 && a.toks[i-1].time && i+1 < len(a.toks) && (a.in.Text[a.toks[i+1].start:a.toks[i+1].end] == "of" || plain(&a.toks[i+1])) {
		return false // "the Oct. 23 slaying of", "the May shooting death"
	}
	k := i - 1
	for k >= 0 && (a.toks[k].has(words.Adverb) || a.adverbAt(k)) {
		k--
	}
	if k > 0 && a.toks[k].punct == '.' && a.toks[k].mention > 0 && a.toks[k].mention == a.toks[k-1].mention {
		k-- // "U.S. reopens consulate"
	}
	if k < 0 && a.points && bits&lexicon.Third != 0 {
		return true // "1. Condemns the attack"
	}
	if k < 0 {
		return bits&(lexicon.Past|lexicon.Ing) != 0 && !t.capital || bits&lexicon.Participle != 0 && a.byNext(i) || bits&(lexicon.Past|lexicon.Ing|lexicon.Base) != 0 && i+1 < len(a.toks) && a.toks[i+1].has(words.Determiner) || bits&lexicon.Ing != 0
	}
	p := &a.toks[k]
	if bits&(lexicon.Past|lexicon.Ing) == 0 && i+1 < len(a.toks) && !p.has(words.To|words.Will|words.Would|words.May|words.Must|words.Not|words.Do) {
		next := &a.toks[i+1] // "the Baltic states said", "the talks were": the verb comes next
		if next.mention == 0 && (next.has(words.Be|words.Have|words.Will|words.Would) || next.forms[0].Bits&lexicon.Past != 0 && next.forms[0].Bits&lexicon.Base == 0 &&
			(i+2 >= len(a.toks) || a.toks[i+2].punct != 0 || a.toks[i+2].has(words.Determiner|words.Preposition|words.To|words.Clause|words.Pronoun) || a.timeWord(i+2))) {
			return false
		}
	}
	if bits&lexicon.Base != 0 && (p.mention > 0 || plain(p)) && i+1 < len(a.toks) && stateOf[a.lower(i)] && a.toks[i+1].has(words.Preposition|words.Clause) {
		return false // "police present before a killing", "Castro back on his feet"
	}
	if bits&lexicon.Base != 0 && bits&(lexicon.Past|lexicon.Ing) == 0 && p.mention > 0 && !a.plural(k) && i+1 < len(a.toks) && a.lower(i+1) == "of" {
		return false // "the agency board of governors"
	}
	if bits&lexicon.Third != 0 && i+2 < len(a.toks) && a.lower(i+1) == "such" && a.lower(i+2) == "as" {
		return false // "but attacks such as"
	}
	if bits&lexicon.Third != 0 && bits&(lexicon.Past|lexicon.Ing) == 0 && plain(p) && p.forms[0].Bits&lexicon.Past != 0 && i+1 < len(a.toks) && a.lower(i+1) == "of" {
		return false // "revived hopes of"
	}
	switch {
	case p.has(words.To | words.Will | words.Would | words.May | words.Must | words.Not | words.Do):
		return bits&lexicon.Base != 0
	case p.has(words.Be):
		return bits&(lexicon.Ing|lexicon.Participle) != 0 || bits&lexicon.Past != 0 && bits&lexicon.Participle == 0
	case p.has(words.Have):
		return bits&lexicon.Participle != 0
	case p.has(words.Pronoun):
		return bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0
	case p.has(words.Determiner):
		return false
	case p.punct == '\'':
		return false
	case bits&lexicon.Third != 0 && a.relativeThat(k): // "a decree that suspends Russia's part"
		return true
	case p.has(words.By | words.Preposition | words.Clause):
		return bits&lexicon.Ing != 0 && !p.has(words.Determiner) || bits&lexicon.Past != 0 && p.has(words.Clause)
	case p.has(words.Conjunction):
		return bits&(lexicon.Past|lexicon.Ing|lexicon.Base) != 0 || bits&lexicon.Third != 0 && bits&^lexicon.Third == 0 && !a.nounBefore(k)
	case p.has(words.Relative):
		return bits&(lexicon.Base|lexicon.Third|lexicon.Past) != 0
	case p.punct == ',' || p.punct == '"' || p.punct == '—' || p.punct == '–' || p.punct == '-' || p.punct == ')':
		return bits&(lexicon.Past|lexicon.Ing) != 0 || bits&lexicon.Third != 0 && (a.objectFollows(i) || a.inserted(k)) || bits&lexicon.Base != 0 && a.objectFollows(i)
	case p.punct != 0:
		return bits&(lexicon.Past|lexicon.Ing) != 0
	}
	if bits&(lexicon.Past|lexicon.Ing) != 0 {
		// "ships that carry expelled migrants": behind the verb of a relative clause it describes what is carried.
		return !(bits&lexicon.Past != 0 && k > 0 && p.class == 0 && p.mention == 0 && !p.capital && p.forms[0].Bits&lexicon.Past == 0 &&
			(a.toks[k-1].has(words.Relative) || a.in.Text[a.toks[k-1].start:a.toks[k-1].end] == "that") &&
			i+1 < len(a.toks) && a.toks[i+1].punct == 0 && a.toks[i+1].class == 0)
	}
	if bits&lexicon.Third != 0 && things[a.lower(i)] && plain(p) {
		return false // "the delivery of fighter jets to Ukraine"
	}
	// After a noun or a name: "-s" and base forms are verbs when an object, a preposition or the end follows.
	if bits&lexicon.Third != 0 && !(nounish[a.lower(i)] && !a.nameFollows(i) && !a.firesOn(i)) {
		return p.mention > 0 && !a.attributive(int(p.mention)-1) || a.objectFollows(i)
	}
	if bits&lexicon.Base != 0 && p.mention > 0 && a.plural(k) && a.mention(k).Kind == actor.KindNationality {
		return true // "the Palestinians reject"
	}
	if bits&lexicon.Base != 0 && (p.mention > 0 || a.plural(k) && plain(p)) && a.jointHeadline(i, k) {
		return true
	}
	return bits&lexicon.Base != 0 && (a.plural(k) || p.mention > 0) && a.objectFollows(i) && !(p.mention > 0 && things[a.lower(i)+"s"]) && !(p.mention > 0 && a.attributive(int(p.mention)-1) && !a.plural(k))
}

// inserted reports whether the comma at token k ends an insertion behind the name that begins a headline: "Chirac, in Beijing, signs".
func (a *article) inserted(k int) bool {
	const long = 6 // tokens
	if !a.inHeadline() || a.toks[k].punct != ',' {
		return false
	}
	for n := k - 1; n > 0 && n > k-long; n-- {
		if a.toks[n].punct == ',' {
			return a.toks[n-1].mention > 0 && a.mentionStart(n-1) == 0 && a.toks[n+1].has(words.Preposition)
		}
	}
	return false
}

// describedNoun reports whether the word at i is a noun by what stands right before it: a number or, but for the past of a verb, an
// adjective: "plans for 1,000 houses in", "financial targets in", "its initial public offering".
func (a *article) describedNoun(i int, bits uint8) bool {
	p := &a.toks[i-1]
	if !plain(p) || bits&lexicon.Past != 0 {
		return false
	}
	w := a.in.Text[p.start:p.end]
	return bits&lexicon.Ing == 0 && words.Digit(w[0]) || words.Adjective(w) && p.forms[0].Lemma == 0
}

// byNext reports whether "by" stands behind the participle at i, or behind its particle: "Ordered out by Chad, the Kenyans left".
func (a *article) byNext(i int) bool {
	return i+1 < len(a.toks) && a.toks[i+1].has(words.By) || i+2 < len(a.toks) && a.toks[i+2].has(words.By) && a.toks[i+1].has(words.Preposition|words.Adverb)
}

// jointHeadline reports whether two whom "and" or a comma joins stand before the word at i in a headline, which leaves articles
// out: "US and Qatar sign memorandum".
func (a *article) jointHeadline(i, k int) bool {
	const near = 8
	if i > near || !a.opensEntry && a.sent != a.in.Title && a.sent.Start != a.in.Title.Start || i+1 >= len(a.toks) || !plain(&a.toks[i+1]) || bareNouns[a.lower(i)] {
		return false
	}
	if a.toks[k].mention == 0 {
		return k < 5 // "Iran, powers reach outline"
	}
	if kind := a.mention(k).Kind; kind != actor.KindCountry && kind != actor.KindPlace && kind != actor.KindPerson && kind != actor.KindOrganisation {
		return false
	}
	for n := k - 1; n > 0; n-- {
		if t := &a.toks[n]; t.punct == ',' || a.in.Text[t.start:t.end] == "and" {
			return a.toks[n-1].mention > 0
		} else if t.mention == 0 {
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
func (a *article) firesOn(i int) bool {
	if a.in.Text[a.toks[i].start:a.toks[i].end] != "fires" || i+1 >= len(a.toks) {
		return false
	}
	next := a.in.Text[a.toks[i+1].start:a.toks[i+1].end]
	return next == "on" || next == "at"
}

// things are words that are verbs behind a name only.
var things = map[string]bool{"jets": true, "ships": true, "guns": true, "shells": true, "drones": true, "arms": true, "tanks": true, "flights": true}

// nameFollows reports whether a name, with or without an article, stands behind token i.
func (a *article) nameFollows(i int) bool {
	for i++; i < len(a.toks) && a.toks[i].has(words.Determiner); i++ {
		continue
	}
	return i < len(a.toks) && a.toks[i].mention > 0
}

// adverbAt reports whether the word at k ends in -ly.
func (a *article) adverbAt(k int) bool {
	t := &a.toks[k]
	if t.punct != 0 || t.mention > 0 || t.end-t.start <= 4 || a.in.Text[t.end-2:t.end] != "ly" {
		return false
	}
	return t.forms[0].Lemma == 0 || a.in.Text[t.end-3] == 'i' && a.lower(k) != "family" // a word of patterns: "leans heavily on"
}

// plural reports whether the word at k looks like a noun in the plural: not "chess", "crisis", "status".
func (a *article) plural(k int) bool {
	t := &a.toks[k]
	if t.punct != 0 {
		return false
	}
	w := a.in.Text[t.start:t.end]
	return w == "people" || len(w) > 3 && w[len(w)-1] == 's' && strings.IndexByte("siu", w[len(w)-2]) < 0 || len(w) > 5 && strings.HasSuffix(w, "men") && t.mention == 0
}

// lower returns the word at k in small letters.
func (a *article) lower(k int) string {
	return strings.ToLower(a.in.Text[a.toks[k].start:a.toks[k].end])
}

func (a *article) nounBefore(k int) bool { return k > 0 && a.toks[k-1].has(words.Determiner) }

// attributive reports whether a mention describes the noun after it: "Chinese", "EU".
func (a *article) attributive(m int) bool {
	return a.in.Found.Mentions[m].Kind == actor.KindNationality
}

// objectFollows reports whether what follows i fits after a verb.
func (a *article) objectFollows(i int) bool {
	if i+1 >= len(a.toks) {
		return false
	}
	t := &a.toks[i+1]
	return t.mention > 0 || t.has(words.Determiner|words.Pronoun|words.To|words.Preposition|words.Clause|words.Adverb) && !t.has(words.Conjunction) || a.adverbAt(i+1) || a.nameEnd(i+1) > i+1
}
