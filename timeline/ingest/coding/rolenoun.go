package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
)

// The parts that nouns and patterns with a subject of their own give: "talks between X and Y", "tanks rolled into X".

// nounRoles reads "Lukashenko's visit to China", "talks between X and Y", "an attack on Z by W".
func (a *article) nounRoles(d *event.Draft, m *grammar.Match) {
	if d.Mode == "visit" {
		if guests, hosts := a.Guests(m); len(guests) > 0 {
			a.add(d, timeline.Visitor, guests)
			a.hosts(d, timeline.Visitor, timeline.Host, guests, hosts)
			d.Place = a.Place(m.Start, len(a.Toks))
			return
		}
	}
	from := a.ClauseStart(m.Start)
	before := a.WithoutMedia(a.Parties(from, m.Start))
	after := a.Parties(m.Start, a.ObjectEnd(m))
	as, to := timeline.Source, timeline.Target
	switch {
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case m.Has(lexicon.Symmetric):
		to = timeline.Source
	}
	if len(before) == 0 {
		before = a.WithoutMedia(a.Subject(m))
	}
	if d.Type.Quad() == timeline.MaterialConflict {
		before = a.Doers(m, before)
	}
	if d.Type == timeline.Retreat && d.Mode == "withdraw" && len(before) > 0 {
		if p := before[len(before)-1]; (p.Mention.Kind == actor.KindPlace || p.Mention.Kind == actor.KindCountry) && !p.Mention.Possessive && p.Tok >= a.NounPhrase(m.Start) {
			before, after = before[:len(before)-1], append(after, p) // "the Gaza pullout"
		}
	}
	if d.Type == timeline.Consult {
		after = a.WithoutTopic(m.End, after)
	}
	before = append(before, party.Without(a.Leading(m), before)...)
	if n := len(before); n > 1 && to == timeline.Target {
		before = before[n-1:]
	}
	if agents := a.Agents(m); len(agents) > 0 {
		before, after = agents, append(party.Without(before, agents), party.Without(after, agents)...)
	}
	a.add(d, as, before)
	after = party.Without(a.helpers(d, m, after), before)
	if d.Mode == "visit" {
		a.hosts(d, as, to, before, after)
	} else {
		a.add(d, to, after[:min(2, len(after))])
	}
	d.Place = a.Place(m.Start, len(a.Toks))
}

// own are the words before what belongs to who speaks: "said its diplomats met".
var own = words.Set("its their his her")

// clauseRoles reads a pattern that holds its own subject: "Turkish jets bombed a town in Syria".
func (a *article) clauseRoles(d *event.Draft, m *grammar.Match) {
	from := a.ClauseStart(m.Start)
	if said := a.SpeechBefore(from, m.Start); said > from && said <= m.Start && !a.Toks[said].Has(words.Preposition|words.To) && !own[a.Lower(said)] {
		from = said // "Chad says soldiers crossed the border"
	}
	if a.ownEnvoy(from, m.End) { // "said that its ambassador to Chad would return to his post"
		source := a.Reporter(m)
		a.add(d, timeline.Source, source)
		a.add(d, timeline.Target, party.Without(a.Accredited(from, m.End), source))
		d.Clausal = false
		return
	}
	source := a.Parties(a.ListStart(from), m.End) // "Kenya, Chad talks collapse"
	if !m.Has(lexicon.Symmetric) {
		source = a.Heads(source, from)
	}
	if len(source) == 0 && a.OwnState(from, m.End) {
		source = a.Reporter(m) // "said that its troops would leave"
	}
	if d.Type == timeline.Assault || d.Type == timeline.Protest {
		source = a.WithoutFollowed(source)
	}
	if d.Type == timeline.Assault {
		source = a.WithoutCities(source, m)
	}
	target, place := a.Objects(&grammar.Match{Start: m.End - 1, End: m.End, Pattern: m.Pattern})
	if !m.Has(lexicon.Symmetric) {
		target = append(a.HangingOn(m), target...)
	}
	d.Place = place
	agents := a.Agents(&grammar.Match{Start: m.End - 1})
	switch {
	case m.Has(lexicon.Cancels | lexicon.Postpones): // "the talks were put off": it happens to those who planned them
		source, target = agents, party.Without(a.Parties(from, m.End), agents)
		a.add(d, timeline.Source, source)
		a.add(d, timeline.Target, target)
		return
	case (len(agents) > 0 || a.suffers(m)) && !m.Has(lexicon.Symmetric): // "a French soldier was killed in Mali"
		source, target = agents, party.Without(append(source, target...), agents)
	}
	if d.Type == timeline.Assault {
		target = append(target, a.Victims(from, m.End)...)
	}
	if d.Type == timeline.Consult || d.Mode == "meet" {
		source = a.WithoutTopic(m.Start, source)
		target = slices.DeleteFunc(target, func(p party.Party) bool { return p.Mention.Locative }) // "talks with Chad collapsed in Warsaw"
	}
	source, target = a.givers(d, source, target)
	a.assign(d, m, source, party.Without(target, source))
}
