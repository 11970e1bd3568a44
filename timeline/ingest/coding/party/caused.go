package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those who are hurt in an attack, and the attack, are told as one: of "ten people were killed in a Kenyan air strike on Chad" Kenya is the source
// and Chad the target. Whose people they are, where the sentence says so, are reached before those on whom the attack was.

// Cause returns the noun of the attack in which m says that somebody was hurt, or nil.
func (x *Finder) Cause(m *grammar.Match) *grammar.Match {
	if m.Type != timeline.Assault || m.IsNoun() || !x.isHurt(m) {
		return nil
	}
	for i := range x.Matches {
		n := &x.Matches[i]
		if n.Start <= m.Start || !n.IsNoun() || n.Type != timeline.Assault {
			continue
		}
		if from := x.PhraseStart(n.Start); from > m.Start+1 && within[x.Lower(from-1)] && (from <= m.End || x.sameClause(m.End, from-1)) {
			return n
		}
		return nil
	}
	return nil
}

// within are the prepositions that lead to what somebody was hurt by.
var within = words.Set("in during by from amid under")

// isHurt reports whether m tells that its subject was hurt: "were killed", "died", "ten people have been wounded".
func (x *Finder) isHurt(m *grammar.Match) bool {
	for k := m.Start; k < m.End; k++ {
		switch w := x.Lexicon.Base(x.Lower(k)); {
		case w == "die", x.Lower(k) == "died":
			return true
		case grammar.Outcome(w) || x.Lower(k) == "wounded":
			return m.Passive || k > 0 && x.Toks[k-1].Has(words.Be)
		}
	}
	return false
}

// sameClause reports whether no mark and no other verb stands in tokens [from, to).
func (x *Finder) sameClause(from, to int) bool {
	for k := from; k < to; k++ {
		if t := &x.Toks[k]; t.Punct != 0 && !t.Inner() && !x.Hyphen(k) || t.Has(words.Relative|words.Condition) || words.Subordinate(x.Lower(k)) || x.Lower(k) == "as" || x.FoundAt(k) || x.Finite(k) {
			return false
		}
	}
	return true
}

// caused gives d, of those who are hurt, the sides of the attack in which they are.
func (x *Finder) caused(d *event.Draft, m *grammar.Match) {
	n := x.Cause(m)
	if n == nil {
		return
	}
	attack := event.Draft{Phrase: n.Title, VerbAt: x.Toks[n.Start].Start}
	attack.Type, attack.Mode, attack.CAMEO = n.Type, n.Mode, n.CAMEO
	x.nounRoles(&attack, n)
	before := func(r event.Role) bool { return r.Start < x.Toks[m.Start].Start }
	victims := slices.DeleteFunc(slices.Clone(d.Roles), func(r event.Role) bool {
		return r.As == timeline.Mentioned || !before(r) || r.As == timeline.Source && !m.Passive && x.Lexicon.Base(x.Lower(m.Start)) != "die"
	})
	doers := slices.DeleteFunc(slices.Clone(attack.Roles), func(r event.Role) bool { return r.As != timeline.Source || before(r) })
	reached := slices.DeleteFunc(slices.Clone(attack.Roles), func(r event.Role) bool { return r.As != timeline.Target || before(r) })
	if len(doers) == 0 && len(reached) == 0 {
		return
	}
	for i := range victims {
		victims[i].As = timeline.Target
	}
	told := func(as timeline.RoleKind) []event.Role {
		return slices.DeleteFunc(slices.Clone(d.Roles), func(r event.Role) bool { return r.As != as || before(r) })
	}
	if len(doers) == 0 {
		doers = told(timeline.Source) // "killed in an attack blamed on rebels"
	}
	if len(reached) == 0 {
		reached = told(timeline.Target)
	}
	if len(victims) > 0 {
		reached = victims
	}
	d.Roles = append(slices.Clone(doers), slices.DeleteFunc(reached, func(r event.Role) bool {
		return slices.ContainsFunc(doers, func(q event.Role) bool { return q.Actor == r.Actor })
	})...)
	d.Clausal, d.Place = true, attack.Place
}
