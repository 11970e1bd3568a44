package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// One verb that tells two deeds, each with its own day or place:
//
//	"visited Israel on Monday and Egypt on Tuesday"
//	"met X in Beijing and Y in Delhi"
//
// The second one is an event of its own: the same ones do the same to those behind the "and".

// seconds returns the deeds that d, the event of m, leads to behind commas and an "and", and leaves them to d no more.
func (a *article) seconds(d *draft, m *match) []draft {
	if !m.verb || m.passive || m.pat.Has(lexicon.Noun|lexicon.Clause|lexicon.Hosting|lexicon.Obliged|lexicon.Speech) || d.Type == timeline.Statement || d.planned || d.offs > 0 {
		return nil
	}
	as := timeline.Target
	for _, r := range d.Roles {
		if r.As == timeline.Host || r.As == timeline.Signatory && r.Start > d.verbAt {
			as = r.As
		}
	}
	var out []draft
	for at := a.secondAt(m, m.end); at.start > 0; at = a.secondAt(m, at.end) {
		if e, ok := a.second(d, at, as); ok {
			out = append(out, e)
		}
	}
	if len(out) > 0 {
		d.andAt = out[0].verbAt
		for i := range out {
			d.Roles = withoutActor(d.Roles, out[i].Roles[len(out[i].Roles)-1].Actor)
		}
	}
	return out
}

// another is where a sentence tells a further object of a verb: tokens behind the "and" or the comma at start.
type another struct{ start, end int }

// second returns the deed of those who do d to whom the text names at at; false where it names nobody.
func (a *article) second(d *draft, at another, as timeline.RoleKind) (draft, bool) {
	list := a.parties(at.start+1, at.end)
	if d.Mode == "visit" && len(list) == 0 {
		list = a.whereCountry(at.start+1, at.end)
	}
	ours := func(r Role) bool {
		return acts(r) && !(d.Mode == "sign" && r.Start > d.verbAt) && r.Start < a.toks[at.start].start
	}
	e := *d
	e.Roles = slices.DeleteFunc(slices.Clone(d.Roles), func(r Role) bool { return !ours(r) })
	list = slices.DeleteFunc(list, func(p party) bool {
		return slices.ContainsFunc(d.Roles, func(r Role) bool { return r.Actor == p.actor && r.Start < a.toks[at.start].start })
	})
	if len(list) == 0 || len(e.Roles) == 0 || a.gapped(d, list[0], at) {
		return draft{}, false
	}
	a.ids++
	e.id, e.second, e.verbAt, e.there, e.Evidence, e.Takeaways = a.ids, true, a.toks[at.start].start, false, slices.Clone(d.Evidence), slices.Clone(d.Takeaways)
	e.Place = a.place(at.start+1, at.end)
	a.add(&e, as, list[:1])
	e.told = slices.Clone(e.Roles)
	return e, true
}

// isAnd reports whether token k is "and".
func (a *article) isAnd(k int) bool {
	t := &a.toks[k]
	return t.has(words.Conjunction) && a.in.Text[t.start:t.end] == "and"
}

// gapped reports whether p behind the "and" at at is rather who does the same than whom it is done to, as Jordan in "Egypt made peace with
// Israel in 1979 and Jordan in 1994": a preposition leads to the first object and none to p.
func (a *article) gapped(d *draft, p party, at another) bool {
	if d.Mode == "visit" || p.m.Kind == actor.KindPerson || a.governor(p.tok, at.start) > at.start {
		return false
	}
	return slices.ContainsFunc(d.Roles, func(r Role) bool {
		k := a.tokenAt(r.Start)
		return !acts(r) && r.As != timeline.Mentioned && k > 0 && r.Start < a.toks[at.start].start && a.governor(k, a.tokenAt(d.verbAt)) > 0
	})
}

// secondAt returns the next further object of the verb of m from token from on. It has a day or a place, as the one before it has, and no
// verb. Nothing is returned where there is none.
func (a *article) secondAt(m *match, from int) another {
	k := from
	for ; k < len(a.toks); k++ {
		t := &a.toks[k]
		if k > m.end && (t.punct == ',' || a.isAnd(k)) {
			break
		}
		if t.punct != 0 && !inner(t.punct) || t.has(words.Clause|words.Relative|words.Condition) && !t.has(words.Preposition) || t.forms[0].Lemma != 0 && a.foundAt(k) || t.has(words.To) && k+1 < len(a.toks) && a.verbLike(k+1) {
			return another{}
		}
	}
	if k+1 < len(a.toks) && a.toks[k].punct == ',' && a.isAnd(k+1) {
		k++
	}
	if k >= len(a.toks)-1 || a.toks[k+1].time {
		return another{}
	}
	day, place := a.toks[k-1].time, a.mention(k-1) != nil && a.mention(k-1).Locative
	if !day && !place {
		return another{}
	}
	named := false
	end := k + 1
	for ; end < len(a.toks); end++ {
		t := &a.toks[end]
		if t.punct != 0 && !inner(t.punct) || t.has(words.Clause|words.Relative|words.Condition|words.Conjunction|words.To) && !t.has(words.Preposition) || a.finite(end) || a.foundAt(end) {
			break
		}
		at := a.mention(end)
		named = named || day && t.time || !day && at != nil && at.Locative && at != a.mention(k+1)
	}
	if !named || end < len(a.toks) && (a.finite(end) || a.foundAt(end)) {
		return another{}
	}
	return another{k, end}
}
