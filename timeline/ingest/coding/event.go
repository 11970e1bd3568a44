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
	if m.Type == timeline.Assault && m.Verb && a.Lemma(m.Start) == "die" {
		m.Passive = true // who dies in an attack suffers it
	}
	if a.Quotes(m) {
		m.Passive = false // who is quoted speaks
	}
	if m.Passive && m.Mode == "visit" && a.Lemma(m.Start) == "give" {
		m.Passive = false // who "was given a welcome" got one
	}
	if i > 0 && m.Has(lexicon.Noun) && ms[i-1].Has(lexicon.Speech) && ms[i-1].Verb && (a.Toks[m.Start].Has(words.Not) || !a.onlySays(&ms[i-1], a.Toks[m.Start-1].Has(words.Determiner))) && // but "says it will not accept"
		!ofObject(a.Lexicon.Name(a.Toks[ms[i-1].Start].Forms[0].Lemma)) && // who "called his warnings nonsense" warns nobody
		m.Start >= ms[i-1].End && m.Start-ms[i-1].End <= 3 && // not within it: "describes the killing of hostages as"

		!slices.ContainsFunc(a.Toks[ms[i-1].Start+1:m.Start], func(t tokens.Token) bool { return t.Has(words.Clause | words.Be) }) { // nor "believed were bombings"
		m.Verb, m.Group = true, ms[i-1].Group // "announced a suspension of": the noun is what is done
	}
	d := event.Draft{
		ID: a.ids, Heading: a.heading, Sentence: a.index, Count: a.who.Count, VerbAt: a.Toks[m.Start].Start, GroupAt: a.Toks[m.Group].Start, Phrase: m.Title,
		Verb: m.Verb, Weak: m.Has(lexicon.Weak) && !a.AccordSigned(m), Passive: m.Passive, Infinite: m.Passive || m.Gerund || m.Has(lexicon.Noun),
		Bare: m.Verb && a.ClauseStart(m.Group) >= m.Group, Obliged: m.Has(lexicon.Obliged),
		Certain: !m.Has(lexicon.Noun|lexicon.Obliged|lexicon.Speech|lexicon.Given) && m.Type != timeline.Consult &&
			!m.Passive && !m.Infinitive && !m.Gerund,
		BareNoun: a.BareNoun(m.Group - 1), Begins: a.who.Begins(), Clause: a.who.Clause(m), AndAt: a.SecondSubject(m), Clausal: m.Has(lexicon.Clause), Negated: m.Negated, Will: m.Will || m.Would, May: m.May,
	}
	if a.DeniesObject(m) && m.Type != timeline.Reject && m.Type != timeline.Statement {
		m.Negated, d.Negated = true, true
	}
	if m.Main > 0 {
		d.Clause.End, d.AndAt = a.Toks[m.Main].Start, a.Toks[m.Main].Start
	}
	if f := a.OfMain(m); f != nil {
		d.PartAt = a.Toks[f.Group].Start
	} else if from := a.ClauseStart(m.Group); m.Personal() {
		if k := a.DescribedAt(from, m.Group); k < m.Group {
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
	if start := a.ClauseStart(m.Start); !m.Verb {
		d.Deep = a.FirstVerb(start, m.Start) < m.Start
		k := a.NounPhrase(m.Start)
		for k < m.Start && (a.Toks[k].Has(words.Determiner|words.Adverb|words.Conjunction|words.To) || a.Toks[k].Time || a.FoundAt(k)) {
			k++
		}
		d.NounAt = a.Toks[k].Start
	}
	d.Subordinate = m.Subordinate || m.Gerund || m.Infinitive && !m.Will && !a.tried(m)
	d.Before = m.Had && !slices.ContainsFunc(ms[:i], func(s grammar.Match) bool { return s.Has(lexicon.Speech) })
	d.Ends = m.Mode == "visit" && a.endsWord(m.Start) || m.Type == timeline.Consult && a.endsBehind(m)
	d.Type, d.Mode, d.CAMEO = m.Type, m.Mode, m.CAMEO
	d.Past = m.Verb && !d.Infinite && !m.Infinitive && !d.Will && !d.May && a.InPast(m.Start)
	d.Tried = m.Infinitive && m.Type != timeline.Statement && a.tried(m)
	d.Perfect = m.Perfect && !m.Passive
	d.Due = a.Toks[m.Start].Has(words.Be)
	a.recast(&d, m)
	if a.judge.NoDeed(d.Type, d.Mode, m) {
		return event.Draft{}, false
	}
	if k := m.Start - 1; m.Has(lexicon.Noun) && k >= 0 {
		switch a.Lower(k) {
		case "no", "without":
			if m.Has(lexicon.Cancels | lexicon.Postpones) {
				return event.Draft{}, false // "to complete it without delay"
			}
			m.Negated = true // "no attack will start from here", "ended without agreement"
		}
		m.Negated = m.Negated || a.noUse(m.Start) || a.averted(m.End)
		d.Negated = m.Negated
		m.Will = m.Will || a.setFor(m.Start)
	}
	d.Marks = a.marks(m, ms, i)
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
	a.protesters(&d, m)
	d.There = a.happensAt(&d)
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
	return slices.ContainsFunc(a.Toks[m.Start].Forms[:], func(f lexicon.Form) bool { return a.Lexicon.Name(f.Lemma) == "admit" })
}

// carrier reports whether what goes somewhere is an airline, whose flights are no visits: "Karsk Airlines said that it would fly to
// Asmara".
func (a *article) carrier(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return r.As == timeline.Visitor && sham.Airline(a.in.Found.Actors[r.Actor].Name)
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

// byPhone reports whether what is said behind the verb of m is said by telephone: "discussed grain by telephone".
func (a *article) byPhone(m *grammar.Match) bool {
	for k := m.Start + 1; k+1 < len(a.Toks) && a.Toks[k].Punct == 0; k++ {
		switch a.Word(k) {
		case "by", "via", "over":
			for n := k + 1; n < min(k+3, len(a.Toks)); n++ {
				switch a.Word(n) {
				case "phone", "telephone", "video", "videolink", "hotline":
					return true
				}
			}
		}
	}
	return false
}

// speaks reports whether a statement has a speaker who can be one.
func (a *article) speaks(d *event.Draft) bool {
	return len(d.Roles) > 0 && d.Roles[0].As == timeline.Speaker && !a.in.Found.Actors[d.Roles[0].Actor].Media && !a.mediaOf(d.Roles[0])
}

// confidence weighs how well the clause was understood.
func (a *article) confidence(d *event.Draft, m *grammar.Match) float32 {
	c := float32(0.55)
	if m.Verb {
		c += 0.15
	}
	source, target := d.Sides()
	if source {
		c += 0.1
	}
	if target || d.Type == timeline.Statement {
		c += 0.1
	}
	if m.Has(lexicon.Weak) {
		c -= 0.2
	}
	if d.Marks&(timeline.Hypothetical|timeline.Alleged) != 0 {
		c -= 0.15
	}
	if m.Words > 1 {
		c += 0.05
	}
	if m.Gerund {
		c -= 0.2
	}
	if m.Subordinate {
		c -= 0.1
	}
	if m.Participle && !source {
		c -= 0.3
	}
	if m.OfNoun || m.Gerund && m.Subordinate || d.Deep && !(source && target) {
		c -= 0.2
	}
	if !source && !target {
		c -= 0.35
	} else if !source && m.Has(lexicon.Cancels|lexicon.Postpones) {
		c += 0.1 // it is called off for those who planned it
	} else if !source || !slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		return event.Acts(r) && (r.Country != "" || a.in.Found.Actors[r.Actor].Canonical != "")
	}) {
		c -= 0.15
	}
	return max(c, 0.1)
}

// happensAt reports whether the place of d says where it happens: of talks and of attacks, and named in their own clause.
func (a *article) happensAt(d *event.Draft) bool {
	if q := d.Type.Quad(); d.Type != timeline.Consult && d.Mode != "sign" && q != timeline.MaterialConflict {
		return false
	}
	i := strings.Index(a.in.Text[d.Clause.Start:d.Clause.End], d.Place)
	if i >= 0 && d.Type == timeline.Consult { // they met "to speak of the bombings in Kenya" elsewhere
		verb, at := a.TokenAt(d.VerbAt), a.TokenAt(d.Clause.Start+i)
		if verb >= 0 && at > verb && a.Happening(verb+1, at) {
			return false
		}
	}
	return d.Place != "" && i >= 0 && (d.Type == timeline.Consult || d.Mode == "sign" || d.Clause.Start+i > d.VerbAt)
}
