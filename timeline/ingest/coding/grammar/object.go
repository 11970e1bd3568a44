package grammar

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Where what a verb reaches ends, and where another subject begins behind it.

// ObjectEnd returns the token at which what the verb of m reaches ends: that of the "and" in "called the idea absurd and said that",
// that of the comma in "condemned the attack, telling Kenya's premier".
func (s *Sentence) ObjectEnd(m *Match) int {
	takes := m.Type == timeline.Request || m.Type == timeline.Accuse || m.Type == timeline.Threaten || m.Type == timeline.Reject || m.Type == timeline.Agree || m.CAMEO == "015" ||
		m.Has(lexicon.ReachesAll)
	inner := m.Has(lexicon.Speech) || m.IsNoun()                                                                  // within a clause that the verb governs
	full := m.Verb && m.End > m.Start+1 && !s.Toks[m.End-1].Has(words.Preposition|words.To|words.By|words.Clause) // it has its object: "rejected the offer and"
	verb := s.BehindNoun(m)
	if !s.named(m.End, verb) {
		verb = 0 // "five blasts were reported in Spain"
	}
	if m.Type == timeline.Accuse && full && !m.Passive && s.labels(m.Start) {
		return m.End // "called the raid a crime against Chad"
	}
	for k := m.End; k < len(s.Toks); k++ {
		t := &s.Toks[k]
		inner = inner || t.Has(words.Clause|words.To)
		if verb > 0 && k == verb {
			return k // "Kenya's attack on Chad angered Mali"
		}
		switch {
		case t.Punct == ',' && (k > m.End || k == m.End && m.Type == timeline.Agree) && (m.Participle || m.Gerund) && s.opensWith(m) && (s.SubjectFollows(k+1) || s.subjectVerb(k+1) > 0):
			return k // "Refusing to give up power, Duda agreed", "By adopting the text, the Council ended"
		case t.Punct == ',' && k > m.End && s.AbsoluteEnd(m) == k:
			return k // "With Kenya accusing Chad, Mali closed"
		case t.Punct == '"' && k > m.Start && s.Toks[k-1].Punct == ',':
			return k // "“Kenya will sue,” Duda said"
		case t.Punct == ';' || t.Punct == '—' || k == m.Main || t.Punct == ':' && s.Headline:
			return k // "unleashes offensive in Chad: rebels"
		case t.Punct == ',' && s.likewiseAt(k) > 0:
			return k // "condemned the attack, as did Chad"
		case t.Punct == ',' && m.Type.Quad() != timeline.MaterialConflict && !m.Has(lexicon.Symmetric) && !m.Gerund && s.adds(k+1):
			return k // "condemned the attack, telling Kenya's premier"
		case k > m.End && !m.Has(lexicon.Speech) && s.Toks[k-1].Plain() && charged[s.Lower(k)]:
			return k // "killed a man accused of plotting against Chad"
		case t.Punct == ',' && (s.Attribution(k+1) || (!inner && !m.Participle && !m.Gerund || m.IsNoun() && s.opensPhrase(m.Start)) && s.SubjectFollows(k+1)):
			return k // "ordered mobilisation, Germany declared war"
		case k > m.End && s.behindInsertion(m, k):
			return k // "Kenya, which invaded Chad in 2022, met Mali"
		case s.InsertionAt(k) && !m.Has(lexicon.Speech) && s.ofNamed(m.Start+1, k):
			return k - 1 // "recalled its envoy from Mali, which invaded Chad"
		case s.InsertionAt(k) && m.Type == timeline.Support && m.End < k && s.Toks[m.End].Has(words.Determiner) && OwnersWord(s.Lower(m.End)) && s.Lower(k) == "who":
			return k - 1 // "praised its soldiers, who have served in Mali"
		case t.Punct == ',' && k > m.End && k+1 < len(s.Toks) && s.Finite(k+1) && !s.byNext(k+1) && (s.named(m.Start+1, k) || m.Group > 0 && s.Toks[m.Group-1].Has(words.Relative)):
			return k // "Kenya, trying to mend relations with Chad, praised Mali", "the minister, a judge who jailed rebels, praised Mali"
		case t.Has(words.Relative) && s.toPersons(m) && k > m.Start+1 && s.Toks[k-1].Mention == 0 && s.Toks[k-1].Punct == 0 && !s.named(m.Start+1, k) && s.Lower(k) == "who":
			return k // "freed a man who had spied for Chad"
		case t.Punct == ',' && k+1 < len(s.Toks) && s.Finite(k+1) && s.withinRelative(m):
			return k // "Kenya, whose help Chad had sought, opened its airspace to Mali"
		case t.Punct == ',' && m.Mode == "sign" && k+1 < len(s.Toks) && s.Lower(k+1) == "among":
			return k // "signed contracts, among them one for"
		case t.Punct == ',' && k+1 < len(s.Toks) && s.Lower(k+1) == "but" && s.FirstVerb(k+2, len(s.Toks)) < len(s.Toks):
			return k // "mediated, but Iraq had hosted talks"
		case t.Has(words.Conjunction) && (k > m.End || full) && k+1 < len(s.Toks) && (s.FoundAt(k+1) || s.Toks[k+1].Has(words.Will|words.Would|words.Have|words.Be) || actingPronoun(s.Lower(k+1)) || k+2 < len(s.Toks) && s.Toks[k+1].Has(words.To) && s.VerbLike(k+2) || (!inner || m.IsNoun() && s.Toks[k-1].Punct == ',') && s.SubjectFollows(k+1)):
			return k // "called the idea absurd and said that", "left the pact and will join", "fired a missile and it protested"
		case t.Has(words.Conjunction) && k > m.End && m.Type.Quad() == timeline.MaterialConflict && s.adds(k+1) && s.addsBefore(m, k) && !outcomes[s.Lexicon.Base(s.Lower(k+1))]:
			return k // "killing a woman and fuelling anger over Sharon's plan"
		case t.Has(words.Conjunction) && k > m.End && m.Type == timeline.Accuse && s.otherDeed(k+1):
			return k // "condemned the raid and dispatched his deputy"
		case t.Has(words.Conjunction) && s.Toks[k-1].Punct == ',' && s.apposedVerb(k+1) > 0:
			return k // "insisted on that, and the Chadian envoy, Ali Moussa, said that"
		case t.Has(words.Conjunction) && s.Toks[k-1].Punct == ',' && s.TimedSubject(k+1):
			return k // "ordered them back, and yesterday the Union cut off"
		case t.Punct == ',' && k+2 < len(s.Toks) && s.Toks[k+2].Has(words.By) && strings.HasSuffix(s.Word(k+1), "ed") && (m.Type == timeline.Agree || m.Type == timeline.Support):
			return k // "sealed the accord, watched by Chad's president"
		case k > m.End && m.Type == timeline.Request && s.Toks[k-1].Plain() && enabling[s.Lower(k)]:
			return k // "sought papers allowing him to marry Kowal"
		case k > m.Start+1 && m.Type == timeline.Reject && s.Lower(k) == "that" && (s.Lemma(m.Start) == "deny" || hearsays[s.Lower(k-1)]):
			return k // "denied claims that Kowal was slain", "dismissed reports that Chad would"
		case k > m.End && m.Type == timeline.Accuse && m.Mode == "disapprove" && !m.Passive && s.Lower(k) == "as" && k+1 < len(s.Toks) && s.Lower(k+1) != "well":
			return k // "condemned the deal as a betrayal of Chad"
		case k > m.End && m.Type.Quad() < timeline.VerbalConflict && s.Lower(k) == "during":
			return k // "will host an event with Chad during the week of the General Assembly"
		case k >= m.End && s.Lower(k) == "according" && k+1 < len(s.Toks) && s.Toks[k+1].Has(words.To):
			return k // "will be closed, according to a Chadian newspaper"
		case k > m.End && s.Lower(k) == "as" && s.whileAnother(k):
			return k // "sent a summons to Duda as the envoy to Chad resigned"
		case k == m.End && s.pointsTo(k):
			continue // "signed that deal with Chad"
		case t.Has(words.Clause|words.Condition) && !takes && !t.Has(words.Determiner) && !s.tellsThat(k):
			return k
		case t.Has(words.Relative) && m.Has(lexicon.Hosting) && k > m.End && s.Toks[k-1].Has(words.Preposition):
			return k - 1 // "will host a summit at which Chad"
		case t.Has(words.Relative) && m.Has(lexicon.Symmetric) && !m.Has(lexicon.Noun) && k > 0 && s.Toks[k-1].Punct == ',':
			return k // "met Duda, who urged Kenya"
		case k >= m.End && m.Group > 0 && s.Relates(m.Group-1) && s.Finite(k) && s.inRelative(m.Group-1, k):
			return k // "those who seized power in Niger ordered the envoy out"
		case k > m.End && s.sinceWhat(k):
			return k // "has urged talks since rebels of the M23 took the town"
		case t.Has(words.Condition), words.Subordinate(s.Text[t.Start:t.End]), k > m.End && background(s.Lower(k)):
			return k
		}
	}
	return len(s.Toks)
}

// pointsTo reports whether the "that" at token k points to a thing: "that deal with".
func (s *Sentence) pointsTo(k int) bool {
	return s.Lower(k) == "that" && k+2 < len(s.Toks) && s.BareNoun(k+1) && !s.Plural(k+1) && (s.Toks[k+2].Has(words.Preposition) || s.TimeWord(k+2))
}

// hearsays are nouns for what others tell, which reaches nobody of whom they tell it.
var hearsays = words.Set("reports report claims claim rumours rumors rumour rumor allegations allegation suggestions suggestion speculation")

// OwnersWord reports whether w stands before what is one's own.
func OwnersWord(w string) bool { return ownersWord[w] }

var ownersWord = words.Set("its his her their our")

// opensWith reports whether the sentence begins with the verb of m, in -ing, or with a preposition right before it.
func (s *Sentence) opensWith(m *Match) bool {
	begins, k := max(0, s.TokenAt(s.DatelineEnd())), m.Group
	for k > begins && (s.Toks[k-1].Has(words.Adverb) || s.AdverbAt(k-1)) {
		k--
	}
	return k == begins || k == begins+1 && m.Gerund
}

// labels reports whether the verb at token i calls somebody something.
func (s *Sentence) labels(i int) bool {
	switch s.Lemma(i) {
	case "call", "brand", "label", "dub":
		return true
	}
	return false
}

// toPersons reports whether m is done to somebody himself, whom a "who" behind describes: "jailed a man who had spied for Chad".
func (s *Sentence) toPersons(m *Match) bool {
	switch m.Mode {
	case "release", "arrest", "expel", "deport", "abduct", "assassinate", "execute":
		return true
	}
	return s.Lemma(m.Start) == "pardon"
}

// sinceWhat reports whether token k is a "since" that begins a clause: with a verb in it, and no time right behind.
func (s *Sentence) sinceWhat(k int) bool {
	const far = 12 // tokens of its subject
	if s.Word(k) != "since" || k+1 >= len(s.Toks) || s.Toks[k+1].Time {
		return false
	}
	for n := k + 1; n < min(len(s.Toks), k+far) && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n++ {
		if s.Finite(n) {
			return true
		}
	}
	return false
}

// enabling are the verbs of what a paper does.
var enabling = words.Set("allowing permitting enabling letting authorising authorizing entitling")

// whileAnother reports whether the "as" at token k begins a clause with a subject and a verb of its own.
func (s *Sentence) whileAnother(k int) bool {
	from := k + 1
	for k++; k < len(s.Toks) && (s.Toks[k].Punct == 0 || s.Toks[k].Inner()) && !s.Toks[k].Has(words.Conjunction|words.Relative|words.Clause); k++ {
		if k > from && (s.Finite(k) || s.Toks[k].Mention == 0 && s.Toks[k].Forms[0].Bits&lexicon.Third != 0 && s.Headline && s.VerbLike(k)) {
			return true
		}
	}
	return false
}

// withinRelative reports whether the verb of m is that of a clause which a "who", "which" or "whose" opens behind a comma.
func (s *Sentence) withinRelative(m *Match) bool {
	k := s.ClauseStart(m.Group) - 1
	return k > 0 && s.Toks[k].Has(words.Relative) && (s.Toks[k-1].Punct == ',' || k > 1 && s.Toks[k-1].Has(words.Preposition) && s.Toks[k-2].Punct == ',')
}

// named reports whether one of tokens [from, to) belongs to a name.
func (s *Sentence) named(from, to int) bool {
	return slices.ContainsFunc(s.Toks[from:max(from, to)], func(t tokens.Token) bool { return t.Mention > 0 })
}

// otherDeed reports whether a verb in the past that no pattern begins with, and its object, stand at token k.
func (s *Sentence) otherDeed(k int) bool {
	if k+1 >= len(s.Toks) || s.Toks[k].Capital || s.Toks[k].Mention > 0 || !strings.HasSuffix(s.Word(k), "ed") && !s.InPast(k) {
		return false
	}
	next := &s.Toks[k+1]
	return next.Has(words.Determiner) || next.Mention > 0 && next.Capital
}

// adds reports whether a verb in -ing at token k, behind a comma, tells what else the subject did: whom that reaches the verb before does
// not. What is said belongs to it.
func (s *Sentence) adds(k int) bool {
	if k >= len(s.Toks) || !s.Toks[k].Can(lexicon.Ing) || !s.VerbLike(k) {
		return false
	}
	switch s.Lower(k) {
	case "including", "saying", "resulting", "leaving", "involving":
		return false
	}
	return true
}

// addsBefore reports whether m is a verb in -ing itself, or another behind a comma adds to it before token k.
func (s *Sentence) addsBefore(m *Match, k int) bool {
	if m.Participle {
		return true
	}
	for n := m.End; n+1 < k; n++ {
		if s.Toks[n].Punct == ',' && s.adds(n+1) {
			return true
		}
	}
	return false
}

// charged are participles that tell of the object of a verb what it is said to have done.
var charged = words.Set("accused suspected wanted convicted blamed charged indicted involved implicated believed")

// tellsThat reports whether token k is the "that" behind a noun of which it tells what it is: "welcomed the news that Chad had
// joined". Whom the clause names belongs to the object.
func (s *Sentence) tellsThat(k int) bool {
	if k == 0 || s.Word(k) != "that" {
		return false
	}
	switch s.Word(k - 1) {
	case "news", "announcement", "accusation", "claim", "charge", "demand", "fact", "decision", "ruling", "suggestion", "assertion":
		return true
	case "sanctions", "restrictions", "measures", "embargo", "ban", "tariffs", "curbs", "blockade":
		return k+1 < len(s.Toks) && actingPronoun(s.Lower(k+1)) // "lifted the sanctions that it had imposed on Chad"
	}
	return false
}

// background reports whether only what goes on beside it is told behind the word w.
func background(w string) bool {
	switch w {
	case "despite", "amid", "amidst", "following":
		return true
	}
	return false
}

// actingPronoun reports whether w is a pronoun that begins a clause as its subject.
func actingPronoun(w string) bool {
	switch w {
	case "it", "they", "he", "she", "we":
		return true
	}
	return false
}

// SecondSubject returns the byte of the "and" behind the verb of m that begins what another does, "closed the border and Peru followed"; 0
// for none.
func (s *Sentence) SecondSubject(m *Match) int {
	if m.Has(lexicon.Speech) {
		return 0
	}
	for k := m.End; k < len(s.Toks) && !s.Toks[k].Has(words.Clause|words.To); k++ {
		if s.Toks[k].Has(words.Conjunction) && s.SubjectFollows(k+1) {
			return s.Toks[k].Start
		}
	}
	return 0
}

// SubjectFollows reports whether the name at token k, behind an "and", is who does what the verb behind it tells, and no second object:
// the Peru of "attacked Chad and Peru would follow".
func (s *Sentence) SubjectFollows(k int) bool {
	if s.PeopleAct(k) > 0 || k > 1 && s.Toks[k-1].Has(words.Conjunction) && s.Toks[k-2].Punct == ',' && s.subjectVerb(k) > 0 {
		return true
	}
	const long = 6 // tokens of a name with its article
	for n := k; n < min(k+long, len(s.Toks)); n++ {
		t := &s.Toks[n]
		switch {
		case n > k && s.TimeWord(n): // "and Mali on Thursday condemned it"
		case n > k && t.Mention == 0 && t.Has(words.Will|words.Would|words.Have|words.Be|words.May|words.Must):
			return s.Toks[s.untimed(n)].Mention > 0
		case n > k && t.Mention == 0 && s.Toks[s.untimed(n)].Mention > 0 && s.InPast(n) && n+1 < len(s.Toks) && (s.FoundAt(n) || s.Toks[n+1].Has(words.Determiner) || s.Lower(n+1) == "theirs" || k > 1 && s.Toks[k-1].Has(words.Conjunction) && s.Toks[k-2].Punct == ','):
			return !s.Toks[n+1].Has(words.By | words.Preposition)
		case t.Mention == 0 && !t.Has(words.Determiner) && !t.Capital:
			return false
		}
	}
	return false
}

// subjectVerb returns the token of an auxiliary or a verb in the past between which and token k nothing stands but an article, names, nouns, "of"
// and "and": the "had" of "the leaders of France and Spain had urged". 0 for none.
func (s *Sentence) subjectVerb(k int) int {
	const long = 12 // tokens
	if k >= len(s.Toks) || !s.Toks[k].Has(words.Determiner) && !s.Toks[k].Plain() && s.Toks[k].Mention == 0 {
		return 0
	}
	for n := k + 1; n < min(k+long, len(s.Toks)-1); n++ {
		t := &s.Toks[n]
		switch {
		case t.Mention > 0 || t.Inner() || t.Capital || s.TimeWord(n):
		case s.Finite(n) && (t.Class != 0 || s.FoundAt(n) || s.InPast(n) && !s.Toks[n+1].Has(words.By)):
			return n
		case t.Has(words.Determiner) || t.Plain() || t.Has(words.Conjunction) && n > k+1 || s.Lower(n) == "of":
		default:
			return 0
		}
	}
	return 0
}

// apposedVerb returns the verb of an office at token k whose name follows between commas: the "said" of "the Chadian envoy, Ali Moussa, said". 0 for none.
func (s *Sentence) apposedVerb(k int) int {
	const long = 8 // tokens of the office
	open := k
	for open < min(k+long, len(s.Toks)) && (s.Toks[open].Mention > 0 || s.Toks[open].Plain() || s.Toks[open].Has(words.Determiner) || s.Lower(open) == "of") {
		open++
	}
	if open == k || open+1 >= len(s.Toks) || s.Toks[open].Punct != ',' {
		return 0
	}
	end := s.NameEnd(open + 1)
	if end > open+1 && end+1 < len(s.Toks) && s.Toks[end].Punct == ',' && (s.FoundAt(end+1) || s.Finite(end+1)) {
		return end + 1
	}
	return 0
}

// TimedSubject reports whether a time stands at token k and somebody behind it who acts: the "yesterday the Union cut off" behind an "and".
func (s *Sentence) TimedSubject(k int) bool {
	const long = 6 // tokens of a subject
	from := k
	for k < len(s.Toks) && s.TimeWord(k) {
		k++
	}
	if k == from || k >= len(s.Toks) || s.Toks[k].Mention == 0 && !s.Toks[k].Has(words.Determiner|words.Pronoun) && !s.Toks[k].Capital {
		return false
	}
	for n := k + 1; n < min(k+long, len(s.Toks)) && (s.Toks[n].Punct == 0 || s.Toks[n].Inner()); n++ {
		if s.Finite(n) || s.FoundAt(n) {
			return true
		}
	}
	return false
}

// Attribution reports whether ", officials said on Monday" or ", its minister, Ali Moussa, said" begins behind its comma, at token k.
func (s *Sentence) Attribution(k int) bool {
	if v := s.apposedVerb(k); v > 0 {
		k = v // ", its foreign minister, Marta Kowal, said"
	}
	for n := 0; n < 10 && k < len(s.Toks); n, k = n+1, k+1 {
		t := &s.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
		if p, _ := s.Longest(k); p != nil && s.VerbLike(k) {
			return p.Has(lexicon.Speech) && t.Forms[0].Bits&lexicon.Ing == 0
		}
	}
	return false
}
