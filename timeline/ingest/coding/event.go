package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/sham"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// event makes a draft of match i of the sentence.
func (a *article) event(m *grammar.Match, ms []grammar.Match, i int) (event.Draft, bool) {
	a.ids++
	if a.tellsNothing(m) || a.unreal(m, ms, i) {
		return event.Draft{}, false
	}
	a.settleVoice(m)
	if i > 0 && a.isSaid(m, &ms[i-1]) {
		m.Verb, m.Group = true, ms[i-1].Group
	}
	if a.DeniesObject(m) && m.Type != timeline.Reject && m.Type != timeline.Statement {
		m.Negated = true
	}
	d := a.draft(m)
	d.Before = m.Had && !a.justNow(m) && !a.handsOver(m) && !slices.ContainsFunc(ms[:i], func(s grammar.Match) bool { return s.Has(lexicon.Speech) })
	a.recast(&d, m)
	if a.judge.NoDeed(d.Type, d.Mode, m) || !a.readNoun(&d, m) {
		return event.Draft{}, false
	}
	d.Marks = a.marks(m, ms, i)
	if !m.Verb {
		d.Marks |= a.nounMarks(m, ms, i)
		if off := a.fellThrough(m); off != 0 {
			d.Marks, d.Planned = off, true
		}
	}
	d.Negated = d.Negated || d.Marks&timeline.Negated != 0 && !m.Averted
	d.Evidence = []timeline.Range{a.Range}
	if k := a.takeaway(); k >= 0 {
		d.Takeaways = []int{k}
	}
	a.who.Roles(&d, m)
	if a.welcomesGuest(&d, m) {
		a.receive(&d)
	}
	if d.Type != timeline.Statement && (a.QuoteBefore(m) && a.Complains(m) || a.ComplainsBehind(m)) {
		d.Content, d.Say, d.Quoted = timeline.Range{Start: d.Begins, End: a.Toks[m.Group-1].Start}, a.Lexicon.Present(a.Lower(m.Start)), true
	}
	a.turn(&d, m)
	a.ordersOut(&d, m)
	a.protesters(&d, m)
	if d.There = a.happensAt(&d); !a.placed(&d, m) {
		d.Place = ""
	}
	if a.ownCitizens(&d, m) {
		d.Type, d.Mode, d.CAMEO, d.Phrase = timeline.Request, "", "100", "urges"
	}
	if a.isNone(&d, m) {
		return event.Draft{}, false
	}
	a.vow(&d)
	d.Confidence = a.confidence(&d, m)
	if d.Mode == "visit" && a.someOf(&d) {
		d.Confidence -= 0.3
	}
	if m.Has(lexicon.Cancels | lexicon.Postpones) {
		a.calledOff(&d, m)
	}
	return d, true
}

// justNow reports whether the verb of m tells what had "just" happened, which is the news.
func (a *article) justNow(m *grammar.Match) bool {
	return slices.ContainsFunc(a.Toks[m.Group:m.Start], func(t tokens.Token) bool { return a.in.Text[t.Start:t.End] == "just" })
}

// draft makes of m what its own words tell: what is done, where its clause and its subject stand, and how it is said.
func (a *article) draft(m *grammar.Match) event.Draft {
	refuses := a.Lower(m.Start) == "not" // "has not accepted", a pattern that begins with its denial
	d := event.Draft{
		ID: a.ids, Heading: a.heading, Sentence: a.index, Count: a.who.Count, Phrase: m.Title,
		VerbAt: a.Toks[m.Start].Start, GroupAt: a.Toks[m.Group].Start, Begins: a.who.Begins(), Clause: a.who.Clause(m), AndAt: a.SecondSubject(m),
		Verb: m.Verb, Weak: m.Has(lexicon.Weak) && !a.AccordSigned(m), Passive: m.Passive, Infinite: m.Passive || m.Gerund || m.Has(lexicon.Noun) && !refuses,
		Bare: m.Verb && a.ClauseStart(m.Group) >= m.Group, BareNoun: a.BareNoun(m.Group - 1), Clausal: m.Has(lexicon.Clause),
		Obliged: m.Has(lexicon.Obliged), Negated: m.Negated && !m.Averted, Will: m.Will || m.Would, May: m.May, Perfect: m.Perfect && !m.Passive,
		Certain: (!m.Has(lexicon.Noun) || refuses) && !m.Has(lexicon.Obliged|lexicon.Speech|lexicon.Given) && m.Type != timeline.Consult &&
			!m.Passive && !m.Infinitive && !m.Gerund,
		Due: a.Toks[m.Start].Has(words.Be),
	}
	d.Type, d.Mode, d.CAMEO = m.Type, m.Mode, m.CAMEO
	d.Subordinate = m.Subordinate || a.InPhraseOfRelative(m) || m.Gerund || m.Infinitive && !m.Will && !a.tried(m)
	d.Ends = m.Mode == "visit" && a.endsWord(m.Start) || m.Type == timeline.Consult && a.endsBehind(m)
	d.Past = m.Verb && !d.Infinite && !m.Infinitive && !d.Will && !d.May && a.InPast(m.Start)
	d.Tried = m.Infinitive && m.Type != timeline.Statement && a.tried(m)
	a.mark(&d, m)
	return d
}

// mark notes where the parts of the sentence begin that bound the subject of d: the main clause, a participle, a first deed that an
// "and" goes on from, a wish, the noun phrase.
func (a *article) mark(d *event.Draft, m *grammar.Match) {
	if m.Main > 0 {
		d.Clause.End, d.AndAt = a.Toks[m.Main].Start, a.Toks[m.Main].Start
	}
	start := a.ClauseStart(m.Group)
	if f := a.OfMain(m); f != nil {
		d.PartAt = a.Toks[f.Group].Start
	} else if m.Personal() {
		if k := a.DescribedAt(start, m.Group); k < m.Group {
			d.PartAt = a.Toks[k].Start
		}
	}
	if before := a.StandsFor(m); before != nil {
		end := m.Group
		if k := end - 1; a.Toks[k].Has(words.Conjunction) || a.Toks[k].Punct == ',' {
			end--
		}
		d.StandsFor = timeline.Range{Start: a.Toks[before.Start+1].Start, End: a.Toks[end-1].End}
	}
	if m.Wish > 0 {
		d.WishAt = a.Toks[m.Wish].Start
	}
	if !m.Verb {
		d.Deep = a.FirstVerb(a.ClauseStart(m.Start), m.Start) < m.Start
		k := a.NounPhrase(m.Start)
		for k < m.Start && (a.Toks[k].Has(words.Determiner|words.Adverb|words.Conjunction|words.To) || a.Toks[k].Time || a.FoundAt(k)) {
			k++
		}
		d.NounAt = a.Toks[k].Start
	}
}

// settleVoice puts right the voice of a few verbs: who dies in an attack suffers it, who is quoted speaks, and who "was given a
// welcome" got one.
func (a *article) settleVoice(m *grammar.Match) {
	switch {
	case a.Quotes(m):
		m.Passive = false
	case m.Type == timeline.Assault && m.Verb && a.Lemma(m.Start) == "die":
		m.Passive = true
	case m.Passive && m.Mode == "visit" && a.Lemma(m.Start) == "give":
		m.Passive = false
	}
}

// isSaid reports whether the noun m is what the verb of speech right before it does: "announced a suspension of". Not "says it will
// not accept"; nor "called his warnings nonsense", which warns nobody; nor within what the verb takes, "describes the killing of
// hostages as"; nor "believed were bombings".
func (a *article) isSaid(m, say *grammar.Match) bool {
	if _, _, ok := a.Remark(m.Start); ok {
		return false // "The world, he said, could not accept it"
	}
	return m.Has(lexicon.Noun) && say.Has(lexicon.Speech) && say.Verb && m.Start >= say.End && m.Start-say.End <= 3 &&
		(a.Toks[m.Start].Has(words.Not) || !a.onlySays(say, a.Toks[m.Start-1].Has(words.Determiner))) &&
		!a.byPress(say) && !ofObject(a.Lexicon.Name(a.Toks[say.Start].Forms[0].Lemma)) &&
		a.Lower(say.End) != "on" && // who "reported on the strikes" made none
		!a.setFor(m.Start) && // who "announced plans for a visit" pays none yet
		!slices.ContainsFunc(a.Toks[say.Start+1:m.Start], func(t tokens.Token) bool { return t.Has(words.Clause | words.Be) })
}

// readNoun reads whether what the noun m names took place or is still to come: "no attack will start from here", "ended without
// agreement". It reports false where nothing is done: "to complete it without delay".
func (a *article) readNoun(d *event.Draft, m *grammar.Match) bool {
	if !m.Has(lexicon.Noun) || m.Start == 0 {
		return true
	}
	switch a.Lower(m.Start - 1) {
	case "no", "without":
		if m.Has(lexicon.Cancels | lexicon.Postpones) {
			return false
		}
		m.Negated = true
	}
	phrase := a.PhraseStart(m.Start)
	m.Negated = m.Negated || phrase < m.Start && a.Lower(phrase) == "no" || a.noUse(m.Start) || a.averted(m.End) // "no Kenya-Chad deal"
	d.Negated = m.Negated
	m.Will = m.Will || a.setFor(m.Start) || a.isToCome(m)
	return true
}

// byPress reports whether a paper or a channel, which does nothing that it tells of, is the subject of m: "a daily newspaper revealed a deal".
func (a *article) byPress(m *grammar.Match) bool {
	for k := a.ClauseStart(m.Group); k < m.Group && !a.Toks[k].Has(words.Preposition); k++ {
		switch a.Lower(k) {
		case "newspaper", "newspapers", "daily", "paper", "papers", "magazine", "weekly", "broadcaster", "channel", "tabloid", "website", "journal":
			return true
		}
	}
	return false
}

// onlySays reports whether a verb of speech takes no noun, with an article or without, for what is done: who "said the ban is no part
// of it" bans nothing.
func (a *article) onlySays(m *grammar.Match, article bool) bool {
	switch a.Lemma(m.Start) {
	case "say", "tell", "add":
		return true
	case "report", "note", "believe", "hope", "expect":
		return article
	}
	return false
}

// admits reports whether m lets a country in: "the Commonwealth admitted Togo".
func (a *article) admits(m *grammar.Match) bool {
	if m.End >= len(a.Toks) || a.MentionAt(m.End) == nil || a.MentionAt(m.End).Kind != actor.KindCountry {
		return false
	}
	return a.FormOf(m.Start, "admit")
}

// carrier reports whether what goes somewhere is an airline or an air force, whose flights are no visits: "Karsk Airlines said that it would fly to
// Asmara", "a plane of the Kenyan Air Force landed in Asmara".
func (a *article) carrier(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		name := a.in.Found.Actors[r.Actor].Name
		return r.As == timeline.Visitor && (sham.Airline(name) || strings.HasSuffix(name, "Air Force"))
	})
}

// someOf reports whether those who come are people of a nation rather than its state: "five Americans landed in Doha".
func (a *article) someOf(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		i := a.TokenAt(r.Start)
		if r.As != timeline.Visitor || i < 0 {
			return false
		}
		m := a.MentionAt(i)
		return m != nil && m.Kind == actor.KindNationality && strings.HasSuffix(m.Text, "s") && r.Kind(a.in.Found) == timeline.Country
	})
}

// takeaway returns the takeaway that the sentence belongs to, or -1.
func (a *article) takeaway() int {
	k, _ := slices.BinarySearchFunc(a.in.Takeaways, a.Range.Start, func(t timeline.Range, at int) int {
		if t.End <= at {
			return -1
		}
		return 1
	})
	if k < len(a.in.Takeaways) && a.in.Takeaways[k].Start < a.Range.End {
		return k
	}
	return -1
}

// byPhone reports whether what is said behind the verb of m is said by telephone: "discussed grain by telephone", "in a telephone call".
func (a *article) byPhone(m *grammar.Match) bool {
	for k := m.Start + 1; k+1 < len(a.Toks) && a.Toks[k].Punct == 0; k++ {
		switch a.Word(k) {
		case "by", "via", "over", "in", "during":
			for n := k + 1; n < min(k+3, len(a.Toks)); n++ {
				switch a.Word(n) {
				case "phone", "telephone", "video", "videolink", "hotline":
					return a.Word(k) != "in" && a.Word(k) != "during" || n+1 < len(a.Toks) && (a.Word(n+1) == "call" || a.Word(n+1) == "conversation" || a.Word(n+1) == "talk")
				}
			}
		}
	}
	return false
}

// happensAt reports whether the place of d says where it happens: of talks and of attacks, and named in their own clause.
func (a *article) happensAt(d *event.Draft) bool {
	if q := d.Type.Quad(); d.Type != timeline.Consult && d.Mode != "sign" && q != timeline.MaterialConflict {
		return false
	}
	i := strings.Index(a.in.Text[d.Clause.Start:d.Clause.End], d.Place)
	if at := a.TokenAt(d.Clause.Start + i); i >= 0 && at > 0 && d.Type != timeline.Consult && slices.ContainsFunc(a.Matches, func(m grammar.Match) bool {
		return m.End == at && m.IsNoun() && a.Toks[m.Start].Start > d.VerbAt
	}) {
		return false // "the attack led to protests in Mali"
	}
	if i >= 0 && d.Type == timeline.Consult { // they met "to speak of the bombings in Kenya" elsewhere
		verb, at := a.TokenAt(d.VerbAt), a.TokenAt(d.Clause.Start+i)
		if verb >= 0 && at > verb && a.Happening(verb+1, at) {
			return false
		}
	}
	return d.Place != "" && i >= 0 && (d.Type == timeline.Consult || d.Mode == "sign" || d.Clause.Start+i > d.VerbAt)
}
