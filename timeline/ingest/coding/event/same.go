package event

import (
	"slices"

	"entente/timeline"
)

// Which drafts tell of one event.

// Same reports whether two drafts tell of one event: the same type and mode, an actor in common that takes part in
// both, and no two dates that exclude each other. A statement is the same when the same speaker goes on.
func Same(a, b *Draft) bool {
	if a.Type == timeline.Consult && b.Type == timeline.Consult && a.Mode == "visit" && b.Mode == "meet" && partOf(a, b) {
		return true
	}
	if a.sealedBy(b) {
		return true
	}
	if a.Type != b.Type || a.Mode != b.Mode && !Retold(a, b) || (a.CallsOff != 0) != (b.CallsOff != 0) {
		return false
	}
	if a.Marks&timeline.CalledOff != b.Marks&timeline.CalledOff || a.Type == timeline.Consult && a.Past && b.Will {
		return false // "met in Ankara", "will meet again"
	}
	if !a.When.IsZero() && !b.When.IsZero() && !a.When.Overlaps(b.When.Start(), b.When.End()) {
		return false
	}
	if a.When.IsZero() && b.When.IsZero() && a.WhenText != b.WhenText && a.WhenText != "" && b.WhenText != "" {
		return false
	}
	if earlier(a, b) || earlier(b, a) {
		return false // "orders the diplomats out" and "diplomats were expelled in 2018"
	}
	if b.offAgain(a) {
		return true
	}
	if a.Type == timeline.Statement {
		return slices.Equal(a.acting(), b.acting()) && (b.When.IsZero() || !a.When.IsZero()) && a.Phrase == b.Phrase
	}
	if reversed(a, b) && !Retold(a, b) {
		return false // "Kenya expels a Chadian diplomat" and "in 2019 Chad expelled the Kenyan envoy"
	}
	if a.Type != timeline.Consult && !Retold(a, b) && (a.Marks^b.Marks)&timeline.Future != 0 {
		return false // "has ratified the pact" and "is expected to sign it"
	}
	if !Retold(a, b) && (a.Marks^b.Marks)&timeline.Negated != 0 {
		return false // "could find common ground" and "could not agree on a budget"
	}
	if a.Type != timeline.Consult && a.Count == b.Count && a.CAMEO != b.CAMEO || a.Before != b.Before {
		return false
	}
	if Retold(a, b) && a.CAMEO != b.CAMEO && elsewhere(a, b) {
		return false
	}
	if Retold(a, b) && (a.ActsWith(b) || a.Type == timeline.Consult && a.Place != "" && a.Place == b.Place) {
		return true
	}
	if Retold(a, b) && completes(a, b) || a.spelledOut(b) {
		return true
	}
	if a.heads() && b.Opens() && a.Nobody() && !b.Nobody() &&
		(a.When == b.When && (!a.When.IsZero() || a.Mode == b.Mode) || !a.When.IsZero() && !b.When.IsZero() && a.Mode == b.Mode || a.When.IsZero() && a.WhenText == "" && (a.Type != timeline.Consult || a.Mode == b.Mode)) {
		return true // "a truce begins on Friday": the first sentence tells whose
	}
	again := a.Type == timeline.Consult && Retold(a, b) // "held talks with" and "received": whoever plays the host
	shared, parts, strangers := 0, 0, 0
	for _, r := range b.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		parts++
		if r.Country == "" {
			strangers++
		}
		if slices.ContainsFunc(a.Roles, func(q Role) bool {
			return q.As != timeline.Mentioned && (q.Actor == r.Actor || (q.As == r.As && a.oneParty(b, q, r) || again) && q.Country != "" && q.Country == r.Country)
		}) {
			shared++
		}
	}
	if a.Type == timeline.Consult {
		mine := 0
		for _, r := range a.Roles {
			if r.As != timeline.Mentioned {
				mine++
			}
		}
		return shared > 0 && (shared >= parts || shared >= mine || !a.When.IsZero() && !b.When.IsZero() || again && (a.Mode == b.Mode || shared+strangers == parts))
	}
	return shared > 0 && shared == parts && (a.CAMEO == b.CAMEO)
}

// offAgain reports whether d tells without naming anybody that the plan a is off, or the deed that a calls off: "the visit was cancelled".
func (d *Draft) offAgain(a *Draft) bool {
	return d.Nobody() && !a.Nobody() && (d.Marks&timeline.CalledOff != 0 && d.Mode != "" || d.CallsOff != 0 && d.Type == timeline.Reject)
}

// oneParty reports whether q of d and r of b, of one country, may be one party: no two persons, "the senator praised the envoy" and "the envoy was
// praised by the premier"; and of words, of which there are many, a state and one of its people only when they are the same words, or where
// the article begins.
func (d *Draft) oneParty(b *Draft, q, r Role) bool {
	if q.Person && r.Person {
		return false
	}
	quad := d.Type.Quad()
	return q.Person == r.Person || d.Type == timeline.Consult || quad == timeline.MaterialConflict || quad == timeline.MaterialCooperation || d.Phrase == b.Phrase || d.heads()
}

// sealedBy reports whether d, an agreement that title or takeaways tell without a date, is the one that the same two or more sign in b: "Chad and Mali
// close the bargain" … "On 7 September Chad and Mali put their names to the treaty".
func (d *Draft) sealedBy(b *Draft) bool {
	if d.Type != timeline.Agree || b.Mode != "sign" || !d.Heading && len(d.Takeaways) == 0 || !d.Verb || !b.Verb || !d.When.IsZero() || d.WhenText != "" || b.When.IsZero() ||
		b.Before || b.Subordinate || (d.Marks|b.Marks)&(timeline.Future|timeline.Hypothetical|timeline.Negated|timeline.CalledOff) != 0 {
		return false
	}
	mine, theirs := d.acting(), b.acting()
	return len(mine) > 1 && slices.Equal(mine, theirs)
}

// acting returns the actors who act in d, in order.
func (d *Draft) acting() []int {
	var list []int
	for _, r := range d.Roles {
		if Acts(r) {
			list = append(list, r.Actor)
		}
	}
	slices.Sort(list)
	return list
}

// reversed reports whether who acts in one of two deeds suffers the other, and does not act in it, and the other way round.
func reversed(a, b *Draft) bool {
	if a.Type == timeline.Consult || a.Type == timeline.Agree || a.Type == timeline.Cooperate || a.Mode == "sign" {
		return false
	}
	return a.strikes(b) && (b.strikes(a) || b.suffered()) || b.strikes(a) && a.suffered()
}

// suffered reports whether d tells of words or deeds of conflict without saying whose they are: "Chad was accused".
func (d *Draft) suffered() bool {
	source, target := d.Sides()
	return target && !source && d.Type.Quad() >= timeline.VerbalConflict
}

// strikes reports whether one who acts in d, and not in b, is reached by b.
func (d *Draft) strikes(b *Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		return r.As == timeline.Source && b.has(r, timeline.Target) && !b.has(r, timeline.Source)
	})
}

// has reports whether who plays r, or somebody of the same country, has a part in d.
func (d *Draft) has(r Role, as timeline.RoleKind) bool {
	return slices.ContainsFunc(d.Roles, func(q Role) bool {
		return q.As == as && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
	})
}

// spelledOut reports whether d is told by the title, which leaves out what b, near the top, tells of the same deed: "Kenya recalls
// ambassador" and, below another deed, "Kenya recalled its ambassador from Chad".
func (d *Draft) spelledOut(b *Draft) bool {
	if !d.Heading || d.CAMEO != b.CAMEO || !d.Verb || !b.Verb || b.Subordinate || b.Sentence > 3 || d.Type == timeline.Consult || d.Type == timeline.Statement || d.Planned != b.Planned || !d.ActsWith(b) {
		return false
	}
	return !slices.ContainsFunc(d.Roles, func(r Role) bool {
		return r.As != timeline.Mentioned && !slices.ContainsFunc(b.Roles, func(q Role) bool {
			return q.As == r.As && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
		})
	})
}

// completes reports whether of a conflict a tells only who did it and b only to whom, or the other way round, "Kenyan fleet fires on
// trawlers" and "the squadron opened fire on Chadian boats", or b both: "militants are killed" and "helicopters attacked the militants".
func completes(a, b *Draft) bool {
	as, at := a.Sides()
	bs, bt := b.Sides()
	if a.Type.Quad() < timeline.VerbalConflict || as == at || a.Mode != b.Mode && a.Mode != "" && b.Mode != "" {
		return false
	}
	return bs != bt && as == bt || bs && bt && slices.ContainsFunc(a.Roles, func(r Role) bool {
		return r.As != timeline.Mentioned && slices.ContainsFunc(b.Roles, func(q Role) bool {
			return q.As == r.As && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
		})
	})
}

// Retold reports whether a is told in the takeaways or the title and b in the first sentence of the body, which tells the same in
// more words, so that their modes need not agree.
func Retold(a, b *Draft) bool {
	return a.heads() && b.Opens() && a.Verb && b.Verb && !b.Subordinate &&
		a.Planned == b.Planned && a.Type != timeline.Statement
}

// elsewhere reports whether two deeds reach different countries: "tries to mend ties with Chad" and "praised Mali".
func elsewhere(a, b *Draft) bool {
	at, bt := a.targets(), b.targets()
	return len(at) > 0 && len(bt) > 0 && !slices.ContainsFunc(at, func(c string) bool { return c == "" || slices.Contains(bt, c) }) && !slices.Contains(bt, "")
}

// targets returns the countries of those whom d reaches, "" for one who has none.
func (d *Draft) targets() []string {
	var list []string
	for _, r := range d.Roles {
		if r.As == timeline.Target {
			list = append(list, r.Country)
		}
	}
	return list
}

// partOf reports whether a meeting b belongs to a visit a: the same people, and no date beside it.
func partOf(a, b *Draft) bool {
	if a.Marks&timeline.CalledOff != b.Marks&timeline.CalledOff || b.CallsOff != 0 ||
		!b.When.IsZero() && !a.When.Overlaps(b.When.Start(), b.When.End()) || b.When.IsZero() && b.WhenText != "" && b.WhenText != a.WhenText {
		return false
	}
	parts := 0
	for _, r := range b.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		parts++
		if !slices.ContainsFunc(a.Roles, func(q Role) bool {
			return (q.As == timeline.Visitor || q.As == timeline.Host) && (q.Actor == r.Actor ||
				q.As == timeline.Host && q.Country == r.Country && q.Country != "")
		}) {
			return false
		}
	}
	return parts > 1
}

// earlier reports whether b has a day of long ago, and a none.
func earlier(a, b *Draft) bool {
	return a.When.IsZero() && !b.When.IsZero() && b.Marks&timeline.Historical != 0 && a.Marks&timeline.Historical == 0
}
