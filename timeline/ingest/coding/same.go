package coding

import (
	"slices"

	"entente/timeline"
)

// Which drafts tell of one event.

// same reports whether two drafts tell of one event: the same type and mode, an actor in common that takes part in
// both, and no two dates that exclude each other. A statement is the same when the same speaker goes on.
func same(a, b *draft) bool {
	if a.Type == timeline.Consult && b.Type == timeline.Consult && a.Mode == "visit" && b.Mode == "meet" && partOf(a, b) {
		return true
	}
	if a.Type != b.Type || a.Mode != b.Mode && !retold(a, b) || (a.offs != 0) != (b.offs != 0) {
		return false
	}
	if a.Marks&timeline.CalledOff != b.Marks&timeline.CalledOff || a.Type == timeline.Consult && a.past && b.will {
		return false // "met in Ankara", "will meet again"
	}
	if !a.When.IsZero() && !b.When.IsZero() && !a.When.Overlaps(b.When.Start(), b.When.End()) {
		return false
	}
	if a.When.IsZero() && b.When.IsZero() && a.WhenText != b.WhenText && a.WhenText != "" && b.WhenText != "" {
		return false
	}
	if a.Type == timeline.Statement {
		return a.Roles[0].Actor == b.Roles[0].Actor && (b.When.IsZero() || !a.When.IsZero()) && a.phrase == b.phrase
	}
	if a.Type != timeline.Consult && !retold(a, b) && (a.Marks^b.Marks)&timeline.Future != 0 {
		return false // "has ratified the pact" and "is expected to sign it"
	}
	if a.Type != timeline.Consult && a.count == b.count && a.CAMEO != b.CAMEO || a.before != b.before {
		return false
	}
	if retold(a, b) && (a.actsWith(b) || a.Type == timeline.Consult && a.Place != "" && a.Place == b.Place) {
		return true
	}
	if retold(a, b) && completes(a, b) || a.spelledOut(b) {
		return true
	}
	if a.heads() && b.opens() && a.nobody() && !b.nobody() &&
		(a.When == b.When && (!a.When.IsZero() || a.Mode == b.Mode) || !a.When.IsZero() && !b.When.IsZero() && a.Mode == b.Mode || a.When.IsZero() && a.WhenText == "" && (a.Type != timeline.Consult || a.Mode == b.Mode)) {
		return true // "a truce begins on Friday": the first sentence tells whose
	}
	again := a.Type == timeline.Consult && retold(a, b) // "held talks with" and "received": whoever plays the host
	shared, parts, strangers := 0, 0, 0
	for _, r := range b.Roles {
		if r.As == timeline.Mentioned {
			continue
		}
		parts++
		strangers += b2i(r.Country == "")
		if slices.ContainsFunc(a.Roles, func(q Role) bool {
			return q.As != timeline.Mentioned && (q.Actor == r.Actor || (q.As == r.As || again) && q.Country != "" && q.Country == r.Country)
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

// spelledOut reports whether d is told by the title, which leaves out what b, near the top, tells of the same deed: "Kenya recalls
// ambassador" and, below another deed, "Kenya recalled its ambassador from Chad".
func (d *draft) spelledOut(b *draft) bool {
	if !d.heading || d.CAMEO != b.CAMEO || !d.verb || !b.verb || b.sub || b.sentence > 3 || d.Type == timeline.Consult || d.Type == timeline.Statement || d.planned != b.planned || !d.actsWith(b) {
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
func completes(a, b *draft) bool {
	as, at := a.sides()
	bs, bt := b.sides()
	if a.Type.Quad() < timeline.VerbalConflict || as == at || a.Mode != b.Mode && a.Mode != "" && b.Mode != "" {
		return false
	}
	return bs != bt && as == bt || bs && bt && slices.ContainsFunc(a.Roles, func(r Role) bool {
		return r.As != timeline.Mentioned && slices.ContainsFunc(b.Roles, func(q Role) bool {
			return q.As == r.As && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
		})
	})
}

// retold reports whether a is told in the takeaways or the title and b in the first sentence of the body, which tells the same in
// more words, so that their modes need not agree.
func retold(a, b *draft) bool {
	return a.heads() && b.opens() && a.verb && b.verb && !b.sub &&
		a.planned == b.planned && a.Type != timeline.Statement
}

// heads reports whether d is told by the first takeaway or the title.
func (d *draft) heads() bool { return (len(d.Takeaways) > 0 || d.heading) && d.sentence == 1 }

// opens reports whether d is told by the first sentence of the body.
func (d *draft) opens() bool { return len(d.Takeaways) == 0 && !d.heading && d.sentence == 1 }

// nobody reports whether nobody takes part.
func (d *draft) nobody() bool {
	source, target := d.sides()
	return !source && !target
}

// actsWith reports whether somebody, or somebody of the same country, acts in both.
func (d *draft) actsWith(b *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		return acts(r) && slices.ContainsFunc(b.Roles, func(q Role) bool {
			return acts(q) && (q.Actor == r.Actor || q.Country != "" && q.Country == r.Country)
		})
	})
}

// acts reports whether r is the part of somebody who does something.
func acts(r Role) bool {
	return r.As != timeline.Mentioned && r.As != timeline.Target && r.As != timeline.Host
}

// partOf reports whether a meeting b belongs to a visit a: the same people, and no date beside it.
func partOf(a, b *draft) bool {
	if a.Marks&timeline.CalledOff != b.Marks&timeline.CalledOff || b.offs != 0 ||
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
