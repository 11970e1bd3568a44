package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// titleSides returns the names before and after the verb of a title.
func (a *article) titleSides(d *draft, roles []Role) (from, to []string) {
	for _, r := range roles {
		name := r.title(a.in.Found)
		switch r.As {
		case timeline.Host:
			if d.Mode != "meet" || d.planned { // two meet at somebody's
				to = append(to, name)
			}
		case timeline.Target:
			if !d.passive && strings.HasSuffix(d.phrase, " of") || !d.passive && strings.HasSuffix(d.phrase, " from") { // "kills people of"
				name = a.in.Found.Actors[r.Actor].Short
			}
			if len(to) == 0 || d.Type != timeline.Assault || !a.where(r) { // "attacks the Kurds" rather than "the Kurds and Syria"
				to = append(to, name)
			}
		case timeline.Mentioned:
		case timeline.Mediator:
			if d.Mode == "mediate" {
				from = append(from, name)
			}
		default:
			if len(from) > 1 && d.signsFor(r) || len(roles) == 1 && d.Mode == "sign" && d.verb && !d.passive && r.Start > d.verbAt {
				continue // "four states signed a treaty with Mali"
			}
			from = append(from, name)
		}
	}
	to = slices.DeleteFunc(to, func(s string) bool { return slices.Contains(from, s) }) // never "France visits France"
	switch {
	case d.planned:
		return from, to
	case d.Mode == "visit" && d.CAMEO == "043": // told of the host
		return to, from
	case d.Mode == "visit":
		d.phrase = "visits"
	case len(to) == 0 && len(from) > 1 && (d.Type == timeline.Consult && d.Mode != "mediate" || d.Mode == "sign" && strings.HasSuffix(d.phrase, " with") ||
		(d.Type == timeline.Agree || d.Type == timeline.Cooperate) && strings.HasSuffix(d.phrase, " with")): // "X meets Y" rather than "X and Y meet"
		return from[:1], from[1:]
	}
	return from, to
}

// signsFor reports whether r is a party to what others sign, whom the text names before the verb: "X and Y sign a treaty between A
// and B".
func (d *draft) signsFor(r Role) bool {
	return d.Mode == "sign" && r.Start > d.verbAt && slices.ContainsFunc(d.Roles, func(q Role) bool { return q.As == r.As && q.Start < d.verbAt })
}

// where reports whether the text names the actor of r as a place: "in Syria".
func (a *article) where(r Role) bool {
	ms := a.in.Found.Mentions
	i, _ := slices.BinarySearchFunc(ms, r.Start, func(m actor.Mention, at int) int { return m.Start - at })
	return i < len(ms) && ms[i].Start == r.Start && ms[i].Locative
}

// severalIn reports whether the one who acts is many: "the Houthis".
func (a *article) severalIn(d *draft) bool {
	for _, r := range d.Roles {
		f := &a.in.Found.Actors[r.Actor]
		if acts := r.As != timeline.Mentioned && r.As != timeline.Target && r.As != timeline.Host; acts && d.CAMEO != "043" || d.CAMEO == "043" && r.As == timeline.Host {
			if r.called != "" {
				return severalCalled(r.called)
			}
			return f.Kind == timeline.Group && severalGroup(f.Short)
		}
	}
	return false
}

// happensAt reports whether the place of d says where it happens: of talks and of attacks, and named in their own clause.
func (a *article) happensAt(d *draft) bool {
	if q := d.Type.Quad(); d.Type != timeline.Consult && d.Mode != "sign" && q != timeline.MaterialConflict {
		return false
	}
	i := strings.Index(a.in.Text[d.clause.Start:d.clause.End], d.Place)
	if i >= 0 && d.Type == timeline.Consult { // they met "to speak of the bombings in Kenya" elsewhere
		verb, at := a.TokenAt(d.verbAt), a.TokenAt(d.clause.Start+i)
		if verb >= 0 && at > verb && a.Happening(verb+1, at) {
			return false
		}
	}
	return d.Place != "" && i >= 0 && (d.Type == timeline.Consult || d.Mode == "sign" || d.clause.Start+i > d.verbAt)
}

// onlyCountries reports whether no person is host, so that the place says more than its country.
func (a *article) onlyCountries(d *draft) bool {
	for _, r := range d.Roles {
		if r.As == timeline.Host && a.kind(r) != timeline.Country {
			return false
		}
	}
	return true
}

// agentless words an event of which nobody is known to have done it, or whose clause names who did in other words.
func (a *article) agentless(d *draft, to []string) string {
	const aside = len("More than ")
	if t := a.nounTitle(d); t != "" && (d.deep || d.nounAt > d.clause.Start+aside) {
		return t
	}
	if p := a.Lexicon.Participle(a.Lexicon.Forms(d.phrase)[0].Lemma); d.deep && len(to) > 0 && p != "" {
		return title.Names(to) + isAre(len(to)) + p // "is serving a sentence for the assassination"
	}
	if d.clausal || d.aside || !d.passive || len(to) == 0 || a.nationals(d) || a.hangs(d) || a.oneSufferer(d, len(to)) || a.adjunct(d) {
		return a.plain(d)
	}
	if handedOver(d.CAMEO) { // "is extradited to France": France is not
		to = slices.DeleteFunc(slices.Clone(to), func(s string) bool {
			return slices.ContainsFunc(d.Roles, func(r Role) bool { return r.Start > d.verbAt && a.in.Found.Actors[r.Actor].Short == s })
		})
		if len(to) == 0 {
			return a.plain(d)
		}
	}
	to = a.sufferers(d, to)
	be := isAre(len(to))
	if a.severalSuffer(d) {
		be = isAre(len(to) + 1)
	}
	if d.neg {
		be += "not "
	}
	return title.Names(to) + be + a.Titles.Words(d.Times, d.verbAt, a.clauseEnd(d))
}

// oneSufferer reports whether those who suffer d, more than one, only describe one whom the text names no closer: "Pakistan al-Qaeda suspect
// is killed".
func (a *article) oneSufferer(d *draft, n int) bool {
	first, last := -1, -1
	for _, r := range d.Roles {
		if r.As == timeline.Target && r.End < d.verbAt {
			if first < 0 || r.Start < first {
				first = r.Start
			}
			last = max(last, r.Start)
		}
	}
	return n > 1 && last > first && !strings.ContainsAny(a.in.Text[first:last], ",;") && !strings.Contains(a.in.Text[first:last], " and ") && d.bareNoun
}

// adjunct reports whether the one who suffers d only tells whose it is that does: "Milošević trial suspended", "Kenya market bombed".
func (a *article) adjunct(d *draft) bool {
	return d.bareNoun && d.partAt == 0 && slices.ContainsFunc(d.Roles, func(r Role) bool {
		if r.As != timeline.Target || r.called != "" || r.End >= d.groupAt {
			return false
		}
		between := strings.TrimSpace(a.in.Text[r.End:d.groupAt])
		return between != "" && strings.Trim(between, "abcdefghijklmnopqrstuvwxyz ") == "" && !a.Titles.HasVerb(between, false)
	})
}

// severalSuffer reports whether the one who suffers d is many: "Muslims are expelled".
func (a *article) severalSuffer(d *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		f := &a.in.Found.Actors[r.Actor]
		return r.As == timeline.Target && (r.called != "" && severalCalled(r.called) || r.called == "" && f.Kind == timeline.Group && severalGroup(f.Short))
	})
}

// severalGroup reports whether a group is called in the plural: "Houthis".
func severalGroup(s string) bool { return strings.HasSuffix(s, "s") && s != "Hamas" || s == "Taliban" }

// sufferers returns the names of those who suffer d, in place of a country's or a body's what the text calls somebody of it who has an office: "Myanmar's
// prime minister is arrested".
func (a *article) sufferers(d *draft, to []string) []string {
	ms := a.in.Found.Mentions
	for _, r := range d.Roles {
		i, _ := slices.BinarySearchFunc(ms, r.Start, func(m actor.Mention, at int) int { return m.Start - at })
		if r.As != timeline.Target || len(to) != 1 || a.kind(r) == timeline.Person || i >= len(ms) || ms[i].Start != r.Start {
			continue
		}
		if ms[i].Kind == actor.KindPerson && ms[i].End == r.End {
			return []string{title.WithoutArticle(title.Squeeze(ms[i].Text))}
		}
		const long = 6 // words
		if s := title.Squeeze(a.in.Text[r.Start:max(r.Start, d.groupAt)]); ms[i].Possessive && strings.Count(s, " ") < long && !strings.Contains(s, ",") {
			return []string{s}
		}
	}
	return to
}

// hangs reports whether those who suffer d hang on somebody else whom the text names no closer: "a general of Chad was sentenced".
func (a *article) hangs(d *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		before := strings.TrimSuffix(a.in.Text[:r.Start], "the ")
		return r.As == timeline.Target && r.Start < d.verbAt &&
			(a.kind(r) == timeline.Country || a.kind(r) != timeline.Person && (strings.HasPrefix(a.in.Text[r.End:], "'") || strings.HasPrefix(a.in.Text[r.End:], "’"))) &&
			(strings.HasSuffix(before, " of ") || strings.HasSuffix(before, " from ") || strings.HasSuffix(before, " in "))
	})
}

// countrymen reports whether those who act are people of a nation: "ethnic Albanians marched".
func (a *article) countrymen(d *draft) bool {
	ms := a.in.Found.Mentions
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		i, _ := slices.BinarySearchFunc(ms, r.Start, func(m actor.Mention, at int) int { return m.Start - at })
		return acts(r) && a.kind(r) == timeline.Country && i < len(ms) && ms[i].Start == r.Start && ms[i].Kind == actor.KindNationality
	})
}

// nationals reports whether those who suffer d are people of a nation and not their state: "nine Turkish activists were killed".
func (a *article) nationals(d *draft) bool {
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		if r.As != timeline.Target || a.kind(r) != timeline.Country {
			return false
		}
		ms := a.in.Found.Mentions
		i, _ := slices.BinarySearchFunc(ms, r.Start, func(m actor.Mention, at int) int { return m.Start - at })
		return i < len(ms) && ms[i].Start == r.Start && ms[i].Kind == actor.KindNationality
	})
}

// severalCalled reports whether people whom a title calls so are many.
func severalCalled(s string) bool {
	head := s
	for _, w := range [...]string{" of ", " in "} {
		head, _, _ = strings.Cut(head, w) // "supporters of X", "police in Chad"
	}
	switch last := strings.ToLower(head[strings.LastIndexByte(head, ' ')+1:]); {
	case last == "people", last == "staff", last == "police", last == "children", last == "opposition", strings.HasSuffix(last, "men"):
		return true
	}
	return words.Digit(s[0]) || strings.HasSuffix(head, "s")
}

// title returns the name that titles have for the actor of r.
func (r *Role) title(found *actor.Result) string {
	if r.called != "" {
		return r.called
	}
	return found.Actors[r.Actor].Short
}
