package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
)

// What the first sentence of the body adds to a main event of which title or takeaways tell one side only:
//
//	"Foreign troops land in Honiara" … "Australian soldiers walked down"      who acts is its subject
//	"Cairo rejects the step" … "received a notice from Ethiopia"              whom it reaches is the one other country

// addSides adds to d the side that it lacks.
func (a *article) addSides(d *event.Draft) {
	source, target := d.Sides()
	if _, object, _ := strings.Cut(a.in.Text[d.VerbAt:], " "); party.Unnamed(strings.ToLower(firstWord(object))) {
		return // "asked him to form a cabinet, replacing X"
	}
	if source == target || a.lead.End == 0 || d.Type == timeline.Consult || d.Type == timeline.Statement || d.Planned {
		return
	}
	if source && !opposes(d.Type) || target && (d.Passive || !d.Heading) {
		return // nothing of the sentence would be added
	}
	l := a.another()
	l.in.Takeaways = nil
	l.sentence(timeline.Range{Start: a.lead.Start, End: min(a.lead.End, a.lead.Start+maxSentence)})
	switch {
	case source && opposes(d.Type):
		other := l.onlyOther(d)
		if d.Type != timeline.Sanction && !d.Heading && len(d.Takeaways) == 0 && !slices.ContainsFunc(other, func(p party.Party) bool { return l.ledTo(p, d) }) {
			return // the sentence tells the event itself, and whom it reaches: "refused to give up hope for the sailors missing off Chad"
		}
		l.addAs(d, timeline.Target, other)
	case target && !d.Passive && d.Heading && !slices.ContainsFunc(l.events, func(e event.Draft) bool { return e.Type == d.Type }):
		from := max(0, l.TokenAt(l.DatelineEnd()))
		l.addAs(d, timeline.Source, l.who.Acting(from, l.FirstVerb(from, len(l.Toks))))
	}
}

// ledTo reports whether the verb of d leads to p, behind it, "cancelled a meeting with prosecutors from Chad", or answers what p has part in before it: "told
// Chad it rejected the dam".
func (a *article) ledTo(p party.Party, d *event.Draft) bool {
	if a.Toks[p.Tok].Start < d.VerbAt && slices.ContainsFunc(a.events, func(e event.Draft) bool { return e.VerbAt < d.VerbAt && e.TakesPart(p.Actor) }) {
		return true
	}
	if next := a.TokenAt(d.VerbAt) + 1; a.Toks[p.Tok].Start < d.VerbAt && next < len(a.Toks) && a.Lower(next) == "it" {
		return true // "Mali made an offer, but Kenya turned it down"
	}
	k := a.Governor(p.Tok, 0)
	if k < 0 || a.Toks[k].Start < d.VerbAt || a.Toks[k].Start >= d.Clause.End {
		return false
	}
	switch a.Lower(k) {
	case "from", "to", "with", "against", "toward", "towards":
		return true
	}
	return false
}

// addBetween adds to d, of which one country alone is known, the other of those between whom the first sentence of the body says
// that something is: "a truce holds along the Lebanese border" … "calm returned to the hills between Israel and Lebanon".
func (a *article) addBetween(d *event.Draft) {
	if a.lead.End == 0 || d.Planned || d.Mode != "ceasefire" && d.Type != timeline.Agree && d.CAMEO != "050" {
		return
	}
	own := -1
	for i, r := range d.Roles {
		switch {
		case r.As == timeline.Mentioned:
		case own >= 0 || r.Country == "":
			return
		default:
			own = i
		}
	}
	if own < 0 {
		return
	}
	l := a.another()
	l.in.Takeaways = nil
	l.sentence(timeline.Range{Start: a.lead.Start, End: min(a.lead.End, a.lead.Start+maxSentence)})
	for k := range l.Toks {
		if l.Word(k) != "between" {
			continue
		}
		list := l.who.Parties(k+1, l.PhraseEnd(k+1))
		if len(list) < 2 || !l.who.Joined(list[0], list[1]) {
			continue
		}
		for i, p := range list[:2] {
			if l.who.Country(list[1-i]) == d.Roles[own].Country && l.who.Country(p) != "" && l.who.Country(p) != d.Roles[own].Country {
				l.addAs(d, d.Roles[own].As, []party.Party{p})
				return
			}
		}
	}
}

// spellOut adds to d, which only a group without a country does, the countries of which another sentence says the same: "four Arab
// states break with Qatar" … "Saudi Arabia and Egypt had severed relations".
func spellOut(d *event.Draft, list []event.Draft) {
	if !slices.ContainsFunc(d.Roles, event.Acts) || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return event.Acts(r) && r.Country != "" }) {
		return
	}
	for i := range list {
		e := &list[i]
		if e.Type != d.Type || e.Mode != d.Mode || e.ID == d.ID || e.Sentence > 3 {
			continue
		}
		var who []event.Role
		for _, r := range e.Roles {
			if event.Acts(r) && r.Country != "" && !slices.ContainsFunc(d.Roles, func(q event.Role) bool { return q.Actor == r.Actor && q.As != timeline.Mentioned }) {
				who = append(who, r)
			}
		}
		if len(who) > 1 {
			d.Roles = slices.DeleteFunc(d.Roles, func(q event.Role) bool {
				return slices.ContainsFunc(who, func(r event.Role) bool { return r.Actor == q.Actor })
			})
			d.Roles = append(d.Roles, who...)
			return
		}
	}
}

// addAs gives parties a part in d, also where d only mentions them.
func (a *article) addAs(d *event.Draft, as timeline.RoleKind, list []party.Party) {
	for _, p := range list {
		d.Roles = slices.DeleteFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Mentioned && r.Actor == p.Actor })
	}
	a.who.Add(d, as, list)
}

// opposes reports whether what is of type t is done to somebody whom it does not please.
func opposes(t timeline.Type) bool {
	switch t {
	case timeline.Reject, timeline.Accuse, timeline.Threaten, timeline.Sanction, timeline.Request:
		return true
	}
	return false
}

// reachesOut reports whether the preposition before the name at token k tells no mere place: "a notice from Ethiopia", and, of a
// sanction, "forbids to travel to Ethiopia".
func (a *article) reachesOut(k int, d *event.Draft) bool {
	if k == 0 {
		return false
	}
	w := a.Word(k - 1)
	return w == "from" || w == "to" && d.Type == timeline.Sanction
}

// onlyOther returns the one who stands for the only other country that the sentence names beside those of the people in d, unless
// it is only where something happens; nil when there are several.
func (a *article) onlyOther(d *event.Draft) []party.Party {
	var other []party.Party
	for _, p := range a.who.Parties(0, len(a.Toks)) {
		c := a.who.Country(p)
		if c == "" || p.Mention.Locative && !a.reachesOut(p.Tok, d) || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.As != timeline.Mentioned && r.Country == c }) {
			continue
		}
		if a.saysSo(p) || p.Mention.Kind == actor.KindPerson && slices.ContainsFunc(a.events, func(e event.Draft) bool { // "…, the French minister said", "the minister said Israel rejects it"
			return slices.ContainsFunc(e.Roles, func(r event.Role) bool { return r.As == timeline.Speaker && r.Actor == p.Actor })
		}) {
			continue
		}
		if a.described(p.Tok, d.VerbAt) {
			continue // "Kenya, which fears for the Chadian vote, appealed for calm"
		}
		if a.who.Beside(p.Tok) {
			continue // "side by side with Sweden"
		}
		if k := a.Governor(p.Tok, 0); k > 0 && a.Happening(0, k+1) {
			continue // "condemned the bombing of the Kenyan embassy"
		}
		if len(other) > 0 && a.who.Country(other[0]) != c {
			return nil
		}
		if len(other) == 0 {
			other = []party.Party{p}
		}
	}
	if len(other) == 0 && d.Type == timeline.Sanction {
		return a.makers(d)
	}
	return other
}

// described reports whether the name at token k stands in a relative clause that describes who does what the verb at a byte behind it tells.
func (a *article) described(k, verb int) bool {
	if a.Toks[k].Start > verb {
		return false
	}
	for n := k - 1; n > 0 && a.Toks[n].Punct != ','; n-- {
		if a.Toks[n].Has(words.Relative) {
			return a.Toks[n-1].Punct == ','
		}
	}
	return false
}

// saysSo reports whether p stands in the attribution of the sentence: "…, the French minister Jean Dupont said on Sunday".
func (a *article) saysSo(p party.Party) bool {
	const far = 6 // tokens of an office
	for k := p.Tok - 1; k > 0 && k >= p.Tok-far; k-- {
		if a.Toks[k].Punct == ',' {
			return a.Attribution(k + 1)
		}
	}
	return false
}

// makers returns whose goods the sentence names: China of "tariffs on Chinese-built cars".
func (a *article) makers(d *event.Draft) []party.Party {
	for k := range a.Toks {
		m := a.MentionAt(k)
		if m == nil || m.Actor < 0 || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Actor == m.Actor && r.As != timeline.Mentioned }) {
			continue
		}
		for _, made := range [...]string{"-made", "-built", "-grown", "-owned"} {
			if strings.HasPrefix(a.in.Text[m.End:], made) {
				return []party.Party{{Actor: m.Actor, Mention: m, Tok: k}}
			}
		}
	}
	return nil
}
