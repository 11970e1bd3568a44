package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
)

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
