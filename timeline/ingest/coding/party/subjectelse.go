package party

import (
	"slices"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Subjects that stand elsewhere than in the clause before a verb.

// secondTo returns the match that the infinitive m goes on from: the "meet" of "is expected to meet X and to fly to Y". nil for none.
func (x *Finder) secondTo(m *grammar.Match) *grammar.Match {
	if !m.Infinitive || m.Group < 2 || !x.Toks[m.Group].Has(words.To) || !x.Toks[m.Group-1].Has(words.Conjunction) {
		return nil
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		if f := &x.Matches[i]; f.End < m.Group && f.Verb && f.Infinitive {
			return f
		}
	}
	return nil
}

// sameRelative returns the verb that opens the relative clause behind a comma in which "and" joins m to it, so that both have one subject: the
// "condemned" of "Chad, which condemned Mali and expelled its envoy". nil for none.
func (x *Finder) sameRelative(m *grammar.Match) *grammar.Match {
	from, and := x.ClauseStart(m.Group), m.Group-1
	if and <= from || from < 2 || !x.Toks[and].Has(words.Conjunction) || !x.Toks[from-1].Has(words.Relative) || x.Toks[from-2].Punct != ',' || !m.Personal() || x.Lower(from-1) == "whose" {
		return nil
	}
	verb := from
	for verb < and && (x.Toks[verb].Has(words.Adverb|words.Have|words.Will|words.Would|words.Be) || x.AdverbAt(verb)) {
		verb++
	}
	if verb >= and || x.Toks[verb].Mention > 0 || !x.FoundAt(verb) && !x.Finite(verb) && !x.InPast(verb) {
		return nil
	}
	return &grammar.Match{Start: verb, End: verb + 1, Group: from, Pattern: m.Pattern, Verb: true}
}

// overInserted returns the verb, with an auxiliary or in the past as that of m is, to which "and" joins m over a relative clause between commas, nil for none: the "will meet" of "will
// meet Duda, who invited him, and visit Chad".
func (x *Finder) overInserted(m *grammar.Match) *grammar.Match {
	k := m.Group - 1
	if k < 4 || m.Infinitive || !x.Toks[k].Has(words.Conjunction) || x.Toks[k-1].Punct != ',' || !x.Toks[m.Start].Can(lexicon.Base|lexicon.Past) {
		return nil
	}
	open, end := x.Inserted(k - 2)
	if open == 0 || end != k-1 {
		return nil
	}
	for i := len(x.Matches) - 1; i >= 0; i-- {
		if f := &x.Matches[i]; f.End <= open && f.Personal() && !f.Passive && (x.InPast(m.Start) && x.InPast(f.Start) || x.Toks[m.Start].Can(lexicon.Base) && (f.Will || f.Would || f.May || f.Must)) {
			return f
		}
	}
	return nil
}

// rowOfPerfect returns who does what a row of verbs behind "has" or "have" tells that goes on with m behind a comma: the Kenya of "Kenya has put its arms
// into storage, shipped its oil to Chad and". nil for none.
func (x *Finder) rowOfPerfect(m *grammar.Match) []Party {
	comma := m.Group - 1
	if !m.Personal() || m.Passive || m.Start != m.Group || comma < 4 || x.Toks[comma].Punct != ',' || !x.Toks[m.Start].Can(lexicon.Participle) {
		return nil
	}
	start := x.ClauseStart(comma)
	have := x.FirstVerb(start, comma)
	if start > 0 && x.Toks[start-1].Has(words.Relative|words.Clause) || have <= start || have+1 >= comma || !x.Toks[have].Has(words.Have) || !x.Toks[have+1].Can(lexicon.Participle) {
		return nil
	}
	return x.Acting(start, have)
}

// becoming returns the token of the verb that says that its subject is the first to do what m tells: "became the first Arab leader
// to promise". 0 for none.
func (x *Finder) becoming(m *grammar.Match) int {
	const far = 12 // tokens
	to := m.Start - 1
	if to < 1 || !m.Infinitive || !x.Toks[to].Has(words.To) || !x.FirstTo(to) {
		return 0
	}
	for k := to - 1; k > max(0, to-far); k-- {
		switch x.Lower(k) {
		case "became", "becomes", "become", "was", "is", "were", "are":
			return k
		}
	}
	return 0
}

// whoBefore returns those of whom the "who" or "which" right before token end speaks: "Xi, who".
func (x *Finder) whoBefore(end int) []Party {
	const near = 8
	if end < 1 || !x.Toks[end-1].Has(words.Relative) {
		return nil
	}
	if x.ofItsOwn(end-2) || x.OfPaper(end) {
		return nil
	}
	for k := end - 2; k >= 0 && k > end-near; k-- {
		if (x.FoundAt(k) || x.Finite(k)) && (x.Toks[end-2].Plain() && x.MentionAt(end-2) == nil && !x.Toks[end-2].Capital || x.Anybody(end)) {
			return nil // "Kenya freed a pilot who had flown", "detained those who had attacked Chad"
		}
		if p := x.MentionAt(k); p != nil && p.Actor >= 0 {
			from := x.NounPhrase(k)
			for n := k - 1; n > from; n-- {
				if x.Finite(n) || x.FoundAt(n) { // "X met Y, who urged"
					from = n + 1
				}
			}
			list := x.Parties(from, end)
			if x.Lower(end-1) == "who" && p.Kind == actor.KindOrganisation {
				if who := x.apposedBefore(from); len(who) > 0 {
					return who // "Marta Kowal, an envoy of the Union who had left"
				}
			}
			if x.Lower(end-1) == "which" { // "the bombing of a Kenyan ship, which killed ten"
				list = slices.DeleteFunc(list, func(p Party) bool { return x.victimOf(p.Tok, 0) })
			}
			if n := len(list); n > 1 && end < len(x.Toks) && (x.Lower(end) == "was" || x.Lower(end) == "is" || x.Lower(end) == "has") {
				return list[n-1:] // "Kowal and Novak, who was on a visit"
			}
			return list
		}
	}
	return nil
}

// ofItsOwn reports whether the noun at token k is somebody whom nothing but an article and adjectives describes, behind a preposition or a name: the
// soldier of "the handover to Chad of a soldier who", the rebel of "gave Chad a rebel who". Behind a comma he is who was named before it.
func (x *Finder) ofItsOwn(k int) bool {
	const long = 4 // words of the phrase
	if k < 2 || !x.BareNoun(k) {
		return false
	}
	n := k
	for n > max(0, k-long) && x.Toks[n-1].Plain() && !x.FoundAt(n-1) {
		n--
	}
	if n < 2 || !x.Toks[n-1].Has(words.Determiner) || x.Lower(n-1) != "a" && x.Lower(n-1) != "an" {
		return false
	}
	before := &x.Toks[n-2]
	return before.Has(words.Preposition|words.To|words.By) || before.Mention > 0
}

// OfPaper reports whether the "which" before token end stands for what is written, and for nobody before it: "put ten Chadians on a list, which".
func (x *Finder) OfPaper(end int) bool {
	k := end - 2
	if k < 1 || x.Lower(end-1) != "which" && !x.RelativeThat(end-1) {
		return false
	}
	for k > 0 && (x.Toks[k].Punct == ',' || x.TimeWord(k) || x.Toks[k].Has(words.Preposition) && x.TimeWord(k+1)) {
		k--
	}
	return written[x.Lower(k)]
}

// written is what lays down what is to be.
var written = words.Set("list lists law laws agreement treaty accord pact deal text document resolution decree order rule rules ban sanctions measure measures decision ruling charter memorandum protocol")

// whoseBodies returns those whose bodies of state begin a clause at token from, behind a "whose": "Kenya, whose troops invaded".
func (x *Finder) whoseBodies(from int) []Party {
	if from < 2 || from >= len(x.Toks) || x.Lower(from-1) != "whose" || !x.stateBody(from) {
		return nil
	}
	who := x.whoBefore(from)
	for i, p := range who {
		if c := x.countryActor(x.Country(p)); c >= 0 && p.Mention.Kind == actor.KindPerson {
			who[i].Actor = c // "the emir, whose country was boycotted"
		}
	}
	return who
}

// ofRelative returns those for whom the "which" or "whom" at token k stands, also behind its preposition: "with whom".
func (x *Finder) ofRelative(k int) []Party {
	const near = 8 // tokens of a name with its office
	end := k
	if x.Toks[k-1].Has(words.Preposition) {
		k--
	}
	for n := k - 1; n >= max(0, k-near); n-- {
		if p := x.MentionAt(n); p != nil && p.Actor >= 0 {
			from := max(x.NounPhrase(n), x.ClauseStart(n))
			if from > 1 && x.Toks[from-1].Has(words.Preposition) && (x.Toks[from-2].Plain() || x.Toks[from-2].Mention > 0) && x.NounPhrase(from-1) < from-1 { // "Kenya's rule over Chad, for which"
				from = max(x.NounPhrase(from-1), x.ClauseStart(from-1))
			}
			return x.Acting(from, end)
		}
		if x.Toks[n].Punct != ',' && !x.Toks[n].Plain() {
			break
		}
	}
	return nil
}

// apposedBefore returns the person before the comma of the apposition that token k stands in: "Marta Kowal, an envoy of".
func (x *Finder) apposedBefore(k int) []Party {
	from := x.ClauseStart(k)
	if from < 2 || x.Toks[from-1].Punct != ',' || !x.Toks[from].Has(words.Determiner) {
		return nil
	}
	p := x.MentionAt(from - 2)
	if p == nil || p.Kind != actor.KindPerson || p.Actor < 0 {
		return nil
	}
	return []Party{{Actor: p.Actor, Mention: p, Tok: x.MentionStart(from - 2)}}
}

// asBefore returns the subject of the verb before the one of m, which adds to it in -ing behind a comma: "X, the widow of Y,
// spoke in Rome, calling for".
func (x *Finder) asBefore(m *grammar.Match) []Party {
	if !m.Participle || m.Group == 0 || x.Toks[m.Group-1].Punct != ',' {
		return nil
	}
	for k := len(x.Matches) - 1; k >= 0; k-- {
		if s := &x.Matches[k]; s.End <= m.Group && len(x.otherDoes(s.End, m.Group-1)) > 0 {
			return x.otherDoes(s.End, m.Group-1) // "Kowal would not run and Berg decided to run, challenging": who acts is nearer
		} else if s.End <= m.Group && s.Verb && s.Has(lexicon.Clause) && x.ClauseStart(m.Group-1) <= s.Start && len(x.Acting(s.Start-1, s.End)) > 0 {
			return x.Acting(s.Start-1, s.End) // "Kenyan planes had bombed a market, killing nine"
		} else if s.End <= m.Group && s.Verb && !s.Infinitive && !s.Gerund && !s.Participle && !s.Passive && !s.Has(lexicon.Clause|lexicon.After) {
			return x.subject(s)
		}
	}
	return nil
}

// otherDoes returns the subject, by name, of the clause with a verb in the past that "and" or "but" joins in tokens [from, to), nil for none.
func (x *Finder) otherDoes(from, to int) []Party {
	for k := from; k+2 < to; k++ {
		if !x.Toks[k].Has(words.Conjunction) || x.Toks[k+1].Mention == 0 {
			continue
		}
		n := k + 1
		for n < to && x.Toks[n].Mention > 0 {
			n++
		}
		if n < to && x.Finite(n) {
			return x.Acting(k+1, n)
		}
	}
	return nil
}

// opens returns the subject of the main clause when the verb of m, in -ing, stands in one that opens the sentence: "After
// touring the capital and meeting with police, the FBI chief said", or in the passive: "Rebuffed by Chad, Kenya's envoy left".
func (x *Finder) opens(m *grammar.Match) []Party {
	if !m.Participle && !(m.Passive && m.Start == 0) && !x.OpensSentence(m) || x.FirstVerb(0, m.Group) < m.Group {
		return nil
	}
	k := m.End
	for k < len(x.Toks) && x.Toks[k].Punct != ',' {
		if x.Toks[k].Has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || x.Toks[k].Punct != 0 && !x.Toks[k].Inner() {
			return nil
		}
		k++
	}
	for n := 0; n < m.Group; n++ {
		if x.Toks[n].Punct != 0 && !x.Toks[n].Inner() {
			return nil
		}
	}
	return x.Acting(k+1, x.FirstVerb(k+1, len(x.Toks)))
}

// ofWhomSaid returns those of whom a "that" or "which" speaks, behind which somebody says what the verb at token end tells of them: the M23 of
// "the M23, a group that Congo says is backed by Rwanda". It is false where none does.
func (x *Finder) ofWhomSaid(end int) (who []Party, ok bool) {
	rel := x.ClauseStart(end) - 1
	if rel < 1 || x.saidOf(rel) != end {
		return nil, false
	}
	for to := rel; to > 0 && len(who) == 0; {
		if x.Toks[to-1].Punct == ',' {
			to--
		}
		from := x.ClauseStart(to)
		who = x.Acting(from, to)
		if to = from; from < 1 || x.Toks[from-1].Punct != ',' {
			break
		}
	}
	return who, true
}

// saidOf returns the token behind the verb of saying that stands with its subject between the "that" or "which" at token k and an auxiliary: the
// "is" of "which Israel says is". 0 for none.
func (x *Finder) saidOf(k int) int {
	const near = 6 // tokens of who says so
	if !x.Toks[k].Has(words.Relative) && x.Lower(k) != "that" || x.Toks[max(k-1, 0)].Punct == 0 && !x.Toks[max(k-1, 0)].Plain() && x.Toks[max(k-1, 0)].Mention == 0 {
		return 0
	}
	for n := k + 2; n+1 < min(k+near, len(x.Toks)) && (x.Toks[n].Punct == 0 || x.Toks[n].Inner()); n++ {
		switch x.Lower(n) {
		case "says", "say", "said", "believes", "believe", "claims", "claim", "alleges", "insists", "maintains":
			if x.Toks[n+1].Has(words.Be | words.Have | words.Will) {
				return n + 1
			}
			return 0
		}
	}
	return 0
}
