package party

import (
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// subject returns those who do what the verb of m says.
func (x *Finder) subject(m *grammar.Match) []Party {
	if who := x.subjectNamed(m); len(who) > 0 {
		return who
	}
	return x.atHome(m)
}

// behindGerund returns the token behind the comma that ends what a verb in -ing at the head of a sentence begins in tokens [from, to), 0 for none:
// that of Xi in "Visiting Nairobi, Xi praised".
func (x *Finder) behindGerund(from, to int) int {
	if from >= to || !strings.HasSuffix(x.Lower(from), "ing") || x.Toks[from].Mention > 0 || from > 0 && x.Toks[from-1].Punct == 0 {
		return 0
	}
	if k := x.BehindSource(); x.Lower(from) == "according" && k > from && k < to && x.FirstVerb(k, to) == to {
		return k // "According to the minister, Ali Moussa, Chad has expelled"
	}
	if w := x.Lower(from); w == "including" || w == "following" || w == "involving" {
		return 0
	}
	comma, joined := 0, false
	for k := from + 1; k < to-1; k++ {
		switch t := &x.Toks[k]; {
		case t.Punct == '"' || t.Punct == ',' && x.Toks[k+1].Punct != 0:
			return 0
		case t.Punct == ',' && comma == 0:
			comma = k
		case t.Punct == ',' && joined:
			return k + 1 // "Citing Chad, Mali and Peru, Xi condemned"
		case t.Has(words.Conjunction):
			joined = comma > 0
		case t.Has(words.Relative|words.Clause) || x.Finite(k):
			return 0
		}
	}
	if comma == 0 {
		return 0
	}
	return comma + 1
}

// subjectNamed returns those whom the sentence names as the subject of m, looking back from it clause by clause.
func (x *Finder) subjectNamed(m *grammar.Match) []Party {
	if k := x.behindGerund(max(0, x.TokenAt(x.DatelineEnd())), m.Group); k > 0 {
		if who := x.Acting(k, m.Group); len(who) > 0 {
			return who
		}
	}
	if m.Has(lexicon.Speech) {
		k := m.End
		for k < len(x.Toks) && x.TimeWord(k) {
			k++
		}
		if _, comma, ok := x.Remark(k + 1); ok && k+1 < len(x.Toks) && comma < m.Group && x.goesOn(k+1) {
			return x.Acting(comma+1, m.Group) // "Chad, Boric said on Sunday, rejected the plan"
		}
	}
	if who, ok := x.direct(m); ok {
		return who
	}
	const far = 12 // clauses: who stands further back does nothing here
	end := m.Group
	from := x.ClauseStart(end)
	for _, refers := range [...]func(*grammar.Match, int) []Party{x.ofVoice, x.they, x.counted, x.inRegion, x.shortName} {
		if who := refers(m, from); len(who) > 0 {
			return who
		}
	}
	if k := x.overClause(m); k > 0 {
		end = k
		from = x.ClauseStart(end)
	} else if start, comma, ok := x.Remark(m.Group); ok {
		from, end = start, comma
	} else if k := x.overQuotation(m); k > 0 {
		end = k
		from = x.ClauseStart(end)
	} else if k := x.described(from, end); k > 0 {
		end = k
		from = x.ClauseStart(end)
	}
	for n := range far {
		from, end = x.clauseOf(m, from, end)
		if n > 0 && x.speakingTo(from) && x.heOrShe(m.Group) {
			return nil // "Speaking to Ann Lee of TVP, he said": whoever it was, it was not she
		}
		if who, ok := x.inClause(m, from, end); ok {
			if n > 0 && x.heOrShe(m.Group) {
				return x.persons(who)
			}
			return who
		}
		if end = from - 1; end < 1 {
			return nil
		}
		from = x.ClauseStart(end)
	}
	return nil
}

// goesOn reports whether a verb stands at token k, also one of which no pattern is known: "wants".
func (x *Finder) goesOn(k int) bool {
	return x.Finite(k) || x.Toks[k].Can(lexicon.Third) && x.Toks[k].Mention == 0 && x.Toks[k].Class&^words.Wish == 0
}

// nobodyKnown reports whether a person of whom the text does not tell who he is stands right before the verb at token end: one of two of the same name.
func (x *Finder) nobodyKnown(end int) bool {
	p := x.MentionAt(max(0, end-1))
	return p != nil && p.Kind == actor.KindPerson && p.Actor < 0 && !p.Pronoun && p.Office == "" && x.Toks[end-1].Capital && !grammar.Office(x.Lower(end-1))
}

// speakingTo reports whether the sentence opens at token from with whom its subject speaks to.
func (x *Finder) speakingTo(from int) bool {
	if from != max(0, x.TokenAt(x.DatelineEnd())) || from+2 >= len(x.Toks) {
		return false
	}
	switch x.Lower(from) {
	case "speaking", "talking", "replying", "responding", "writing", "turning":
		return x.Toks[from+1].Has(words.To) || x.Lower(from+1) == "with"
	}
	return false
}

// direct returns the subject of m where something tells it that stands close to the verb: what it goes on from, a pronoun, a relative or a
// description before it. It is false when the clauses before must be searched.
func (x *Finder) direct(m *grammar.Match) ([]Party, bool) {
	end := m.Group
	if who := x.describedPair(m); len(who) > 0 {
		return who, true
	}
	if who := x.aroundClause(m); len(who) > 0 {
		return who, true
	}
	if who := x.saidBefore(m); len(who) > 0 {
		return who, true
	}
	if k := end - 1; k > 1 && m.Has(lexicon.Speech) && x.Toks[k].Has(words.Pronoun) && x.Toks[k-1].Punct == ',' && m.Start+1 < len(x.Toks) && x.Toks[m.Start+1].Punct == ',' {
		return x.Parties(k, end), true // "Chad, he said, wanted peace"
	}
	if k := end - 1; k > 1 && x.Toks[k].Has(words.Pronoun) && x.Toks[k-1].Punct == ':' && x.Lower(k) != "we" && x.Lower(k) != "i" {
		return nil, true // "William Hague: he will not be allowed out": who speaks speaks of another
	}
	if k := x.FirstWas(m); k > 0 {
		return x.Parties(k, max(k+1, x.NameEnd(k))), true
	}
	if who, ok := x.bothBefore(m); ok {
		return who, true
	}
	if k := x.becoming(m); k > 0 {
		return x.subject(&grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true}), true
	}
	if before := x.sameRelative(m); before != nil {
		return x.subject(before), true
	}
	if before := x.overInserted(m); before != nil {
		return x.subject(before), true
	}
	if before := x.secondTo(m); before != nil {
		return x.subject(before), true
	}
	if open, inserted := x.Attributed(m); inserted > 0 {
		return x.heads(x.Parties(open+1, end), open+1), true
	}
	if who := x.rowOfPerfect(m); len(who) > 0 {
		return who, true
	}
	if x.SetOff(m) || x.nobodyKnown(end) || x.theyUnknown(m) {
		return nil, true
	}
	if with := x.Absolute(m); with >= 0 {
		return x.heads(x.Parties(with+1, end), with+1), true // "With Kenya accusing Chad, Mali closed"
	}
	if who := x.inPurpose(m); len(who) > 0 {
		return who, true
	}
	if who, ok := x.sentOff(m); ok {
		return who, true
	}
	if who := x.purposeOf(m); len(who) > 0 {
		return who, true
	}
	if k := x.BehindThat(m); k > 0 {
		return x.subject(&grammar.Match{Start: k, End: k + 1, Group: k, Pattern: m.Pattern, Verb: true}), true
	}
	if who := x.planOf(m); len(who) > 0 {
		return who, true
	}
	if who, ok := x.overQuote(m); ok {
		return who, true
	}
	if who, ok := x.overName(m); ok {
		return who, true
	}
	if who, ok := x.overWhat(m); ok {
		return who, true
	}
	if m.Reduced {
		k := x.SpeechBefore(x.NounPhrase(end), end) // "the ministry believes three workers abducted"
		return x.Acting(k, end), true
	}
	if k := x.Caused(m); k > 0 {
		return x.Acting(k, m.Group), true
	}
	if k := end - 2; m.Passive && m.Start == m.Group && k >= 0 && x.Toks[end-1].Punct == ',' && x.MentionAt(k) != nil && x.MentionAt(k).Kind == actor.KindPerson && x.MentionAt(k).Actor >= 0 {
		return []Party{{x.MentionAt(k).Actor, x.MentionAt(k), k}}, true // "friends of Marta Kowal, kidnapped a week ago,"
	}
	if who := x.apposedSufferer(m); len(who) > 0 {
		return who, true
	}
	if f := x.OfMain(m); f != nil {
		from, to := x.ClauseStart(f.Group), f.Group
		if from == to && from > 1 { // "Marta Kowal, sentenced in Chad to ten years,"
			to--
			from = x.ClauseStart(to)
		}
		return x.Acting(from, to), true
	}
	if who, ok := x.itBefore(m); ok {
		return who, true
	}
	if who, ok := x.afterIt(m); ok {
		return who, true
	}
	if k := x.BareClause(end); k > 0 && !m.Passive {
		return x.Acting(k, end), true // "the islands its neighbour seized"
	}
	if who, ok := x.byDoing(m); ok {
		return who, true
	}
	if who, ok := x.ofWhomSaid(end); ok {
		return who, true
	}
	if x.Anybody(end) {
		if be := end - 4; be > 0 && x.Lower(end-3) == "among" && x.Toks[be].Has(words.Be) { // "Kenya and Chad were among those who"
			return x.subject(&grammar.Match{Start: be, End: be + 1, Group: be, Pattern: m.Pattern, Verb: true}), true
		}
		return nil, true
	}
	if who, ok := x.asSaid(m); ok {
		return who, true
	}
	if who := x.whoBefore(end); len(who) > 0 {
		return who, true
	}
	if who := x.whoseBodies(x.ClauseStart(end)); len(who) > 0 && !m.Has(lexicon.Obliged) {
		return who, true
	}
	if who := x.asBefore(m); len(who) > 0 {
		return who, true
	}
	if who := x.beforeApposition(end); len(who) > 0 {
		return who, true
	}
	if who, ok := x.beforeRelative(m); ok && !m.Participle {
		return who, true
	}
	if x.antecedent(end) {
		return nil, true
	}
	if who, ok := x.beforeWho(m); ok {
		return who, true
	}
	if who := x.opens(m); len(who) > 0 {
		return who, true
	}
	if k := m.Group - 1; m.Participle && k > 0 && x.Toks[k].Plain() && (x.Plural(k) || private[x.Lower(k)]) && x.Toks[k].Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 {
		k = x.NounPhrase(m.Group)
		return x.Acting(k, m.Group), true // "insurgents threatening to"
	}
	return nil, false
}
