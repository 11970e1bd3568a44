package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// isOutcome reports whether d, told in -ing behind a comma, is only what came of the attack before it in the sentence, by the same ones:
// "Israel struck a base in Damascus on Monday, killing seven". Whom it reached is added to the attack, which then counts as a verb of its
// own does.
func (a *article) isOutcome(d *event.Draft, m *grammar.Match, first int) bool {
	if a.goesOnHurting(d, m, first) {
		attack := &a.events[len(a.events)-1]
		for _, r := range d.Roles {
			if r.As == timeline.Target { // "killed one and wounded thirty in Chad"
				attack.Roles = append(withoutActor(attack.Roles, r.Actor), r)
			}
		}
		return true
	}
	if len(a.events) == first || !m.Participle || m.Group == 0 || a.Toks[m.Group-1].Punct != ',' && !(a.outcome == a.who.Count && a.Toks[m.Group-1].Has(words.Conjunction)) || d.Type != timeline.Assault ||
		!a.hurtsAt(m.Start) {
		return false
	}
	attack := &a.events[len(a.events)-1]
	source, _ := attack.Sides()
	if other, _ := d.Sides(); attack.Type != timeline.Assault || !attack.Verb || attack.Passive || a.outcome != a.who.Count && !attack.ActsWith(d) && (source || other) {
		return false
	}
	attack.Weak, a.outcome = false, a.who.Count
	for _, r := range d.Roles {
		if k := a.TokenAt(r.Start); r.As == timeline.Target && k > m.End-1 && a.Governor(k, m.End) < 0 {
			attack.Roles = append(withoutActor(attack.Roles, r.Actor), r)
		}
	}
	return true
}

// goesOnHurting reports whether d is the second half of what nobody known did: the "wounded" of "a blast killed ten and wounded thirty".
func (a *article) goesOnHurting(d *event.Draft, m *grammar.Match, first int) bool {
	if len(a.events) == first || !m.Personal() || m.Group == 0 || !a.Toks[m.Group-1].Has(words.Conjunction) || d.Type != timeline.Assault || !a.hurtsAt(m.Start) {
		return false
	}
	attack := &a.events[len(a.events)-1]
	source, _ := attack.Sides()
	other, _ := d.Sides()
	return attack.Type == timeline.Assault && !attack.Passive && (!source && !other || source && attack.Verb && attack.ActsWith(d)) && a.FirstVerb(a.ClauseStart(m.Group), m.Group-1) < m.Group-1
}

// hurtsAt reports whether the verb at token k tells what came of an attack: "killing", "wounded".
func (a *article) hurtsAt(k int) bool {
	return slices.ContainsFunc(a.Toks[k].Forms[:], func(f lexicon.Form) bool { return grammar.Outcome(a.Lexicon.Name(f.Lemma)) })
}
