package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
)

// The parts that nouns and patterns with a subject of their own give: "talks between X and Y", "tanks rolled into X".

// nounRoles reads "Lukashenko's visit to China", "talks between X and Y", "an attack on Z by W".
func (a *article) nounRoles(d *draft, m *grammar.Match) {
	if d.Mode == "visit" {
		if guests, hosts := a.guests(m); len(guests) > 0 {
			a.add(d, timeline.Visitor, guests)
			a.hosts(d, timeline.Visitor, timeline.Host, guests, hosts)
			d.Place = a.place(m.Start, len(a.Toks))
			return
		}
	}
	from := a.ClauseStart(m.Start)
	before := a.withoutMedia(a.parties(from, m.Start))
	after := a.parties(m.Start, a.objectEnd(m))
	as, to := timeline.Source, timeline.Target
	switch {
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case m.Has(lexicon.Symmetric):
		to = timeline.Source
	}
	if len(before) == 0 {
		before = a.withoutMedia(a.subject(m))
	}
	if d.Type.Quad() == timeline.MaterialConflict {
		before = a.doers(m, before)
	}
	if d.Type == timeline.Retreat && d.Mode == "withdraw" && len(before) > 0 {
		if p := before[len(before)-1]; (p.m.Kind == actor.KindPlace || p.m.Kind == actor.KindCountry) && !p.m.Possessive && p.tok >= a.NounPhrase(m.Start) {
			before, after = before[:len(before)-1], append(after, p) // "the Gaza pullout"
		}
	}
	if d.Type == timeline.Consult {
		after = a.withoutTopic(m.End, after)
	}
	before = append(before, without(a.leading(m), before)...)
	if n := len(before); n > 1 && to == timeline.Target {
		before = before[n-1:]
	}
	if agents := a.agents(m); len(agents) > 0 {
		before, after = agents, append(without(before, agents), without(after, agents)...)
	}
	a.add(d, as, before)
	after = without(a.helpers(d, m, after), before)
	if d.Mode == "visit" {
		a.hosts(d, as, to, before, after)
	} else {
		a.add(d, to, after[:min(2, len(after))])
	}
	d.Place = a.place(m.Start, len(a.Toks))
}

// clauseRoles reads a pattern that holds its own subject: "Turkish jets bombed a town in Syria".
func (a *article) clauseRoles(d *draft, m *grammar.Match) {
	from := a.ClauseStart(m.Start)
	if a.ownEnvoy(from, m.End) { // "said that its ambassador to Chad would return to his post"
		source := a.reporter(m)
		a.add(d, timeline.Source, source)
		a.add(d, timeline.Target, without(a.accredited(from, m.End), source))
		d.clausal = false
		return
	}
	source := a.parties(a.listStart(from), m.End) // "Kenya, Chad talks collapse"
	if !m.Has(lexicon.Symmetric) {
		source = a.heads(source, from)
	}
	if len(source) == 0 && a.ownState(from, m.End) {
		source = a.reporter(m) // "said that its troops would leave"
	}
	if d.Type == timeline.Assault || d.Type == timeline.Protest {
		source = a.withoutFollowed(source)
	}
	if d.Type == timeline.Assault {
		source = a.withoutCities(source, m)
	}
	target, place := a.objects(&grammar.Match{Start: m.End - 1, End: m.End, Pattern: m.Pattern})
	if !m.Has(lexicon.Symmetric) {
		target = append(a.hangingOn(m), target...)
	}
	d.Place = place
	agents := a.agents(&grammar.Match{Start: m.End - 1})
	switch {
	case m.Has(lexicon.Cancels | lexicon.Postpones): // "the talks were put off": it happens to those who planned them
		source, target = agents, without(a.parties(from, m.End), agents)
		a.add(d, timeline.Source, source)
		a.add(d, timeline.Target, target)
		return
	case (len(agents) > 0 || a.suffers(m)) && !m.Has(lexicon.Symmetric): // "a French soldier was killed in Mali"
		source, target = agents, without(append(source, target...), agents)
	}
	if d.Type == timeline.Assault {
		target = append(target, a.victims(from, m.End)...)
	}
	if d.Type == timeline.Consult || d.Mode == "meet" {
		source = a.withoutTopic(m.Start, source)
		target = slices.DeleteFunc(target, func(p party) bool { return p.m.Locative }) // "talks with Chad collapsed in Warsaw"
	}
	source, target = a.givers(d, source, target)
	a.assign(d, m, source, without(target, source))
}

// hangingOn returns those whom a preposition within a pattern that holds its subject names: "tanks rolled up to the Chadian border".
func (a *article) hangingOn(m *grammar.Match) []party {
	var out []party
	for _, p := range a.parties(m.Start+1, m.End) {
		if a.afterPreposition(p.tok, m.Start+1) && !a.comesFrom(p.tok, m.Start-1) {
			out = append(out, p)
		}
	}
	return out
}
