package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// The parts that nouns and patterns with a subject of their own give: "talks between X and Y", "tanks rolled into X".

// nounRoles reads "Lukashenko's visit to China", "talks between X and Y", "an attack on Z by W".
func (x *Finder) nounRoles(d *event.Draft, m *grammar.Match) {
	if d.Mode == "visit" {
		if guests, hosts := x.Guests(m); len(guests) > 0 {
			x.Add(d, timeline.Visitor, guests)
			x.hosts(d, timeline.Visitor, timeline.Host, guests, hosts)
			d.Place = x.Place(m.Start, len(x.Toks))
			return
		}
	}
	from := x.ClauseStart(m.Start)
	before := slices.DeleteFunc(x.withoutMedia(x.Parties(from, m.Start)), func(p Party) bool { // "the captors of two Chadians made demands for"
		return x.kinOf(p.Tok, from) || x.ofOne(p, from)
	})
	after := x.Parties(m.Start, x.beforeNextSubject(m, x.ObjectEnd(m)))
	if d.Type == timeline.Assault && len(after) == 0 && m.End < len(x.Toks) && x.Toks[m.End].Has(words.Preposition) && x.Lower(m.End) != "by" {
		after = x.WhereCountry(m.End, x.PhraseEnd(m.End+1)) // "a drone attack on Kharkiv"
	}
	as, to := timeline.Source, timeline.Target
	switch {
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case m.Has(lexicon.Symmetric):
		to = timeline.Source
	}
	between := m.Has(lexicon.Symmetric) && x.among(m)
	own := slices.DeleteFunc(x.owners(m), func(p Party) bool {
		return !slices.ContainsFunc(before, func(q Party) bool { return q.Tok == p.Tok })
	})
	switch {
	case len(own) > 0:
		before = own
	case x.OnVisit(m):
		before = x.onVisit(m)
		d.During = len(before) > 0
	case between && !m.Verb || x.Follows(m), x.onlyReported(m, from), (!m.Has(lexicon.Symmetric) || d.Type == timeline.Cooperate) && x.ActedOn(m):
		before = nil
	case len(before) == 0:
		before = x.withoutMedia(x.subject(m))
	}
	if d.Mode == "visit" {
		before = slices.DeleteFunc(slices.Clone(before), func(p Party) bool { return p.Mention.Locative }) // "Kenyan minister in Chad for talks"
	}
	if goers := x.goers(m); len(goers) > 0 {
		before, after = goers, without(after, goers)
	}
	if d.Type.Quad() == timeline.MaterialConflict && !x.Performs(m) {
		before = x.doers(m, before)
	}
	if d.Type == timeline.Retreat && d.Mode == "withdraw" && len(before) > 0 {
		if p := before[len(before)-1]; (p.Mention.Kind == actor.KindPlace || p.Mention.Kind == actor.KindCountry) && !p.Mention.Possessive && p.Tok >= x.NounPhrase(m.Start) {
			before, after = before[:len(before)-1], append(after, p) // "the Gaza pullout"
		}
	}
	if d.Type == timeline.Consult {
		after = x.withoutTopic(m.End, after)
	}
	before = append(before, without(x.leading(m), before)...)
	if n := len(before); n > 1 && to == timeline.Target {
		before = before[n-1:]
	}
	if agents := x.agents(m); len(agents) > 0 {
		before, after = agents, append(without(own, agents), without(after, agents)...)
	}
	if who := x.expelledFrom(d, m, after); len(who) > 0 && len(before) == 0 {
		before, after = who, without(after, who)
	}
	if who := x.ownedBy(m); len(who) > 0 && m.Words > 1 && len(own) == 0 {
		before, after = who, without(after, who)
		if d.CAMEO == "161" {
			after = without(x.accredited(m.Start, x.ObjectEnd(m)), who)
		}
	}
	if n := len(after); n > 1 && (d.Type.Quad() == timeline.MaterialConflict || d.Mode == "release") && x.Lower(m.End-1) == "of" && x.within(after[n-1]) { // "the arrest of two Kenyans in Chad"
		if (d.Mode == "arrest" || d.Mode == "release") && len(before) == 0 {
			before = after[n-1:]
		}
		after = after[:n-1]
	}
	x.Add(d, as, before)
	after = without(x.helpers(d, m, after), before)
	if d.Mode == "visit" {
		x.hosts(d, as, to, before, after)
	} else {
		x.Add(d, to, after[:min(2, len(after))])
	}
	d.Place = x.Place(m.Start, len(x.Toks))
}

// within reports whether p only says where something is done: "in Chad".
func (x *Finder) within(p Party) bool {
	k := x.Governor(p.Tok, 0)
	return p.Mention.Locative && k >= 0 && x.Lower(k) == "in"
}

// onlyReported reports whether the noun of m, a deed of force or what a paper provides for, is what its clause, which begins at token from, only
// tells: "both sides reported heavy shelling", "the document provides for an exchange of prisoners".
func (x *Finder) onlyReported(m *grammar.Match, from int) bool {
	if m.Verb {
		return false
	}
	k := x.Governor(m.Start, from)
	if k > from && x.Lower(k) == "for" && x.Lexicon.Base(x.Lower(k-1)) == "provide" {
		return true
	}
	said := x.SpeechBefore(from, m.Start)
	return m.Type.Quad() == timeline.MaterialConflict && said > from && x.Lexicon.Base(x.Lower(said-1)) == "report"
}

// owners returns those of whom the phrase of the noun of m says that it is theirs: the Kenya of "Chad welcomed Kenya's talks with Mali" and of
// "Chad spoke of the Kenyan attack on Mali".
func (x *Finder) owners(m *grammar.Match) []Party {
	if m.Verb {
		return nil
	}
	k := x.PhraseStart(m.Start)
	if k > 0 && (x.Toks[k-1].Has(words.Conjunction) || x.Toks[k-1].Punct == ',') {
		return nil // "Peru, Chad and Kenya trade pact"
	}
	list := x.withoutMedia(x.Parties(k, m.Start))
	if k > 0 && !x.Toks[k].Has(words.Determiner) && !x.Toks[k-1].Has(words.Preposition|words.By) && !words.Subordinate(x.Lower(k-1)) {
		list = slices.DeleteFunc(list, func(p Party) bool { return !p.Mention.Possessive && p.Mention.Kind != actor.KindNationality }) // "welcomed Kenya's talks"
	}
	return list
}

// among reports whether a "between" behind the noun of m tells whose it is: "talks between", "the signing of a treaty between".
func (x *Finder) among(m *grammar.Match) bool {
	const far = 6 // tokens
	for k := m.End - 1; k < min(m.End+far, len(x.Toks)) && x.Toks[k].Punct == 0 && !x.FoundAt(k); k++ {
		if x.Lower(k) == "between" {
			return true
		}
	}
	return false
}

// goers returns those behind the "of" of a noun of withdrawal, who withdraw: the Kenya of "the withdrawal of Kenyan troops from Chad".
func (x *Finder) goers(m *grammar.Match) []Party {
	if m.Type != timeline.Retreat || m.Mode != "withdraw" || x.Lower(m.End-1) != "of" {
		return nil
	}
	end := m.End
	for end < len(x.Toks) && (x.Toks[end].Punct == 0 || x.Toks[end].Inner()) && !x.Toks[end].Has(words.Preposition|words.By|words.Clause|words.Relative) {
		end++
	}
	return x.Parties(m.End, end)
}

// own are the words before what belongs to who speaks: "said its diplomats met".
var own = words.Set("its their his her")

// missiles are what flies from one country into another.
var missiles = words.Set("missile missiles rocket rockets drone drones shell shells projectile projectiles mortar mortars")

// clauseRoles reads a pattern that holds its own subject: "Turkish jets bombed a town in Syria".
func (x *Finder) clauseRoles(d *event.Draft, m *grammar.Match) {
	from := x.ClauseStart(m.Start)
	if said := x.SpeechBefore(from, m.Start); said > from && said <= m.Start && (!x.Toks[said].Has(words.Preposition|words.To) || x.atLeast(said)) && !own[x.Lower(said)] {
		from = said // "Chad says soldiers crossed the border"
	}
	if x.ownEnvoy(from, m.End) { // "said that its ambassador to Chad would return to his post"
		source := x.reporter(m)
		x.Add(d, timeline.Source, source)
		x.Add(d, timeline.Target, without(x.accredited(from, m.End), source))
		d.Clausal = false
		return
	}
	if k := x.sinceWhen(from, m.Start+1); k > 0 {
		from = k // "the first visit of a Chadian since fighting began"
	}
	first := x.listStart(from) // "Kenya, Chad talks collapse"
	if verb := x.FirstVerb(from, m.Start); verb < m.Start && from > 0 && x.Toks[from-1].Has(words.Relative) {
		first = max(verb, x.NounPhrase(m.Start)) // "Kenya, which fears for the Chadian talks that begin on Friday"
	}
	source := x.Parties(first, m.End)
	if !m.Has(lexicon.Symmetric) {
		source = x.heads(source, from)
	}
	if len(source) == 0 && x.ownState(from, m.End) {
		source = x.reporter(m) // "said that its troops would leave"
	}
	if len(source) == 0 {
		source = x.whoseBodies(from)
	}
	if d.Type == timeline.Assault || d.Type == timeline.Protest {
		source = x.withoutFollowed(source)
	}
	if d.Type == timeline.Assault {
		source = x.withoutCities(source, m)
	}
	target, place := x.objects(&grammar.Match{Start: m.End - 1, End: m.End, Pattern: m.Pattern})
	if !m.Has(lexicon.Symmetric) {
		target = append(x.hangingOn(m), target...)
		for _, p := range source {
			if x.ofBorder(p.Tok) && len(source) > 1 { // "Kenyan soldiers crossed the Somali border"
				source, target = without(source, []Party{p}), append(target, p)
				break
			}
		}
	}
	d.Place = place
	agents := x.agents(&grammar.Match{Start: m.End - 1})
	if len(agents) > 0 && x.Lower(m.End-1) == "claimed" {
		target = x.hangingOn(m) // "the attack was claimed by the Houthis in Yemen": they are there
	}
	switch {
	case len(agents) > 0 && len(source) == 0 && m.Has(lexicon.Symmetric): // "an agreement was reached by Chad and Mali"
		source = agents
	case m.Has(lexicon.Cancels | lexicon.Postpones): // "the talks were put off": it happens to those who planned them
		source, target = agents, without(x.Parties(from, m.End), agents)
		x.Add(d, timeline.Source, source)
		x.Add(d, timeline.Target, target)
		return
	case (len(agents) > 0 || x.suffers(m)) && !m.Has(lexicon.Symmetric): // "a French soldier was killed in Mali"
		source, target = agents, without(append(source, target...), agents)
		if len(agents) > 0 && len(target) == 0 && d.Type == timeline.Assault {
			target = without(x.hailing(m.End, x.ObjectEnd(m)), agents) // "ten people were killed by Kenyan fire in Chad"
		}
	}
	if d.Type == timeline.Assault {
		target = append(target, x.victims(from, m.End)...)
		if missiles[x.Lower(m.Start)] {
			from := func(p Party) bool { // "rockets were fired from Chad at Kenya", "rockets fired from Chad hit Nairobi"
				k := x.Governor(p.Tok, m.Start)
				return k > 0 && x.Lower(k) == "from" && (p.Tok < m.End || k >= m.End-1)
			}
			source = append(source, slices.DeleteFunc(slices.Clone(target), func(p Party) bool { return !from(p) })...)
			if target = slices.DeleteFunc(target, from); len(target) == 0 {
				target = without(x.WhereCountry(m.End, x.ObjectEnd(m)), source)
			}
		}
	}
	if d.Type == timeline.Consult || d.Mode == "meet" {
		source = x.withoutTopic(m.Start, x.withoutBrokers(d, m, source))
		target = slices.DeleteFunc(target, func(p Party) bool { return p.Mention.Locative }) // "talks with Chad collapsed in Warsaw"
	}
	if d.CAMEO == "050" && len(target) == 0 {
		target = without(x.WhereCountry(from, m.End), source) // "the Kenyan embassy in Harare resumed work"
	}
	source, target = x.givers(d, m, source, target)
	x.assign(d, m, source, without(target, source))
}
