package wording

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// Sides returns the names before and after the verb of a title.
func (x *Teller) Sides(d *event.Draft, roles []event.Role) (from, to []string) {
	for _, r := range roles {
		name := r.Name(x.Found)
		switch r.As {
		case timeline.Host:
			if d.Mode != "meet" || d.Planned || byHost(d) { // two meet at somebody's
				to = append(to, name)
			}
		case timeline.Target:
			if d.Phrase == "kills people of" || !d.Passive && (strings.HasSuffix(d.Phrase, " of") || strings.HasSuffix(d.Phrase, " from")) {
				name = x.Found.Actors[r.Actor].Short
			}
			if len(to) == 0 || d.Type != timeline.Assault || !x.where(r) { // "attacks the Kurds" rather than "the Kurds and Syria"
				to = append(to, name)
			}
		case timeline.Mentioned:
		case timeline.Mediator:
			if d.Mode == "mediate" {
				from = append(from, name)
			}
		default:
			if len(from) > 1 && signsFor(d, r) || len(roles) == 1 && d.Mode == "sign" && d.Verb && !d.Passive && r.Start > d.VerbAt {
				continue // "four states signed a treaty with Mali"
			}
			from = append(from, name)
		}
	}
	to = slices.DeleteFunc(to, func(s string) bool { return slices.Contains(from, s) }) // never "France visits France"
	switch {
	case d.Planned:
		return from, to
	case byHost(d):
		return to, from
	case d.Mode == "visit":
		d.Phrase = "visits"
	case len(to) == 0 && len(from) > 1 && (d.Type == timeline.Consult && d.Mode != "mediate" || d.Mode == "sign" && strings.HasSuffix(d.Phrase, " with") ||
		(d.Type == timeline.Agree || d.Type == timeline.Cooperate) && strings.HasSuffix(d.Phrase, " with")): // "X meets Y" rather than "X and Y meet"
		return from[:1], from[1:]
	}
	return from, to
}

// byHost reports whether d is told of the host: "receives", "hosts talks with".
func byHost(d *event.Draft) bool {
	return d.Mode == "visit" && d.CAMEO == "043" || d.Mode == "meet" && strings.HasPrefix(d.Phrase, "hosts ")
}

// signsFor reports whether r is a party to what others sign, whom the text names before the verb: "X and Y sign a treaty between A
// and B".
func signsFor(d *event.Draft, r event.Role) bool {
	return d.Mode == "sign" && r.Start > d.VerbAt && slices.ContainsFunc(d.Roles, func(q event.Role) bool { return q.As == r.As && q.Start < d.VerbAt })
}

// where reports whether the text names the actor of r as a place: "in Syria".
func (x *Teller) where(r event.Role) bool {
	ms := x.Found.Mentions
	i := actor.From(ms, r.Start)
	return i < len(ms) && ms[i].Start == r.Start && ms[i].Locative
}

// severalIn reports whether the one who acts is many: "the Houthis".
func (x *Teller) severalIn(d *event.Draft) bool {
	for _, r := range d.Roles {
		f := &x.Found.Actors[r.Actor]
		if acts := r.As != timeline.Mentioned && r.As != timeline.Target && r.As != timeline.Host; acts && !byHost(d) || byHost(d) && r.As == timeline.Host {
			if r.Called != "" {
				return severalCalled(r.Called)
			}
			return f.Kind == timeline.Group && severalGroup(f.Short)
		}
	}
	return false
}

// onlyCountries reports whether no person is host, so that the place says more than its country.
func (x *Teller) onlyCountries(d *event.Draft) bool {
	for _, r := range d.Roles {
		if r.As == timeline.Host && r.Kind(x.Found) != timeline.Country {
			return false
		}
	}
	return true
}

// agentless words an event of which nobody is known to have done it, or whose clause names who did in other words.
func (x *Teller) agentless(d *event.Draft, to []string) string {
	const aside = len("More than ")
	if t := x.nounTitle(d); t != "" && (d.Deep || d.NounAt > d.Clause.Start+aside) {
		return t
	}
	if p := x.Lexicon.Participle(x.Lexicon.Forms(d.Phrase)[0].Lemma); d.Deep && len(to) > 0 && p != "" {
		return title.Names(to) + isAre(len(to)) + p // "is serving a sentence for the assassination"
	}
	if d.Clausal || d.Aside || !d.Passive || len(to) == 0 || x.nationals(d) || x.hangs(d) || x.oneSufferer(d, len(to)) || x.adjunct(d) || x.onlyWhere(d) {
		return x.plain(d)
	}
	if event.HandedOver(d.CAMEO) { // "is extradited to France": France is not
		to = slices.DeleteFunc(slices.Clone(to), func(s string) bool {
			return slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Start > d.VerbAt && x.Found.Actors[r.Actor].Short == s })
		})
		if len(to) == 0 {
			return x.plain(d)
		}
	}
	to = x.sufferers(d, to)
	be := isAre(len(to))
	if len(to) == 1 && strings.ContainsAny(to[0], "'’") && severalCalled(to[0]) {
		be = isAre(2) // "Rwanda's diplomats"
	}
	if x.severalSuffer(d) {
		be = isAre(len(to) + 1)
	}
	if d.Negated {
		be += "not "
	}
	return title.Names(to) + be + x.Words(d.Times, d.VerbAt, x.clauseEnd(d))
}

// onlyWhere reports whether what is done to people reaches no more than the country in which it is done, or whose they are by another
// sentence: "Two hostages killed in Somalia" is no killing of Somalia.
func (x *Teller) onlyWhere(d *event.Draft) bool {
	switch {
	case d.Type == timeline.Assault, d.Type == timeline.Coerce && d.Mode != "restrict", d.Type == timeline.Accuse:
	default:
		return false
	}
	named := false
	for _, r := range d.Roles {
		if r.As != timeline.Target {
			continue
		}
		if r.Kind(x.Found) != timeline.Country || r.Called != "" || r.Start >= d.Clause.Start && r.Start < d.GroupAt {
			return false
		}
		named = true
	}
	return named
}

// oneSufferer reports whether those who suffer d, more than one, only describe one whom the text names no closer: "Pakistan al-Qaeda suspect
// is killed".
func (x *Teller) oneSufferer(d *event.Draft, n int) bool {
	first, last := -1, -1
	for _, r := range d.Roles {
		if r.As == timeline.Target && r.End < d.VerbAt {
			if first < 0 || r.Start < first {
				first = r.Start
			}
			last = max(last, r.Start)
		}
	}
	return n > 1 && last > first && !strings.ContainsAny(x.Text[first:last], ",;") && !strings.Contains(x.Text[first:last], " and ") && d.BareNoun
}

// adjunct reports whether the one who suffers d only tells whose it is that does: "Milošević trial suspended", "Kenya market bombed".
func (x *Teller) adjunct(d *event.Draft) bool {
	return d.BareNoun && d.PartAt == 0 && slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		if r.As != timeline.Target || r.Called != "" || r.End >= d.GroupAt {
			return false
		}
		between := strings.TrimSpace(x.Text[r.End:d.GroupAt])
		return between != "" && strings.Trim(between, "abcdefghijklmnopqrstuvwxyz ") == "" && !x.HasVerb(between, false)
	})
}

// severalSuffer reports whether the one who suffers d is many: "Muslims are expelled".
func (x *Teller) severalSuffer(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		f := &x.Found.Actors[r.Actor]
		return r.As == timeline.Target && (r.Called != "" && severalCalled(r.Called) || r.Called == "" && f.Kind == timeline.Group && severalGroup(f.Short))
	})
}

// severalGroup reports whether a group is called in the plural: "Houthis".
func severalGroup(s string) bool {
	return strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "us") && s != "Hamas" || s == "Taliban"
}

// sufferers returns the names of those who suffer d, in place of a country's or a body's what the text calls somebody of it who has an office: "Myanmar's
// prime minister is arrested".
func (x *Teller) sufferers(d *event.Draft, to []string) []string {
	ms := x.Found.Mentions
	for _, r := range d.Roles {
		i := actor.From(ms, r.Start)
		if r.As != timeline.Target || len(to) != 1 || r.Kind(x.Found) == timeline.Person || i >= len(ms) || ms[i].Start != r.Start {
			continue
		}
		if ms[i].Kind == actor.KindPerson && ms[i].End == r.End {
			return []string{title.WithoutArticle(title.Squeeze(ms[i].Text))}
		}
		const long = 6 // words
		if s := title.Squeeze(x.Text[r.Start:max(r.Start, d.GroupAt)]); ms[i].Possessive && strings.Count(s, " ") < long && !strings.Contains(s, ",") {
			return []string{s}
		}
	}
	return to
}

// hangs reports whether those who suffer d hang on somebody else whom the text names no closer: "a general of Chad was sentenced".
func (x *Teller) hangs(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		before := strings.TrimSuffix(x.Text[:r.Start], "the ")
		return r.As == timeline.Target && r.Start < d.VerbAt &&
			(r.Kind(x.Found) == timeline.Country || r.Kind(x.Found) != timeline.Person && (strings.HasPrefix(x.Text[r.End:], "'") || strings.HasPrefix(x.Text[r.End:], "’"))) &&
			(strings.HasSuffix(before, " of ") || strings.HasSuffix(before, " from ") || strings.HasSuffix(before, " in "))
	})
}

// Countrymen reports whether those who act are people of a nation: "ethnic Albanians marched".
func (x *Teller) Countrymen(d *event.Draft) bool {
	ms := x.Found.Mentions
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		i := actor.From(ms, r.Start)
		return event.Acts(r) && r.Kind(x.Found) == timeline.Country && i < len(ms) && ms[i].Start == r.Start && ms[i].Kind == actor.KindNationality
	})
}

// nationals reports whether those who suffer d are people of a nation and not their state: "nine Turkish activists were killed".
func (x *Teller) nationals(d *event.Draft) bool {
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		if r.As != timeline.Target || r.Kind(x.Found) != timeline.Country {
			return false
		}
		ms := x.Found.Mentions
		i := actor.From(ms, r.Start)
		return i < len(ms) && ms[i].Start == r.Start && ms[i].Kind == actor.KindNationality
	})
}

// severalCalled reports whether people whom a title calls so are many.
func severalCalled(s string) bool {
	head := s
	for _, w := range [...]string{" of ", " in ", " from "} {
		head, _, _ = strings.Cut(head, w) // "supporters of X", "police in Chad"
	}
	switch last := strings.ToLower(head[strings.LastIndexByte(head, ' ')+1:]); {
	case last == "people", last == "staff", last == "police", last == "children", last == "opposition", strings.HasSuffix(last, "men"):
		return true
	}
	return words.Digit(s[0]) || strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") // "congress"
}
