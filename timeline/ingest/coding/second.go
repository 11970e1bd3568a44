package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
)

// One verb that tells two deeds, each with its own day or place:
//
//	"visited Israel on Monday and Egypt on Tuesday"
//	"met X in Beijing and Y in Delhi"
//
// The second one is an event of its own: the same ones do the same to those behind the "and".

// seconds returns the deeds that d, the event of m, leads to behind commas and an "and", and leaves them to d no more.
func (a *article) seconds(d *event.Draft, m *grammar.Match) []event.Draft {
	if !m.Verb || m.Passive || m.Has(lexicon.Noun|lexicon.Clause|lexicon.Hosting|lexicon.Obliged|lexicon.Speech) || d.Type == timeline.Statement || d.Planned || d.CallsOff > 0 {
		return nil
	}
	as := timeline.Target
	for _, r := range d.Roles {
		if r.As == timeline.Host || r.As == timeline.Signatory && r.Start > d.VerbAt {
			as = r.As
		}
	}
	var out []event.Draft
	for at := a.secondAt(m, m.End); at.start > 0; at = a.secondAt(m, at.end) {
		if d.Type == timeline.Assault && !a.Toks[at.start-1].Time {
			a.bothHit(d, m, at)
			continue
		}
		if e, ok := a.second(d, at, as); ok {
			out = append(out, e)
		}
	}
	if len(out) > 0 {
		d.AndAt = out[0].VerbAt
		for i := range out {
			d.Roles = withoutActor(d.Roles, out[i].Roles[len(out[i].Roles)-1].Actor)
		}
	}
	return out
}

// another is where a sentence tells a further object of a verb: tokens behind the "and" or the comma at start.
type another struct{ start, end int }

// second returns the deed of those who do d to whom the text names at at; false where it names nobody.
func (a *article) second(d *event.Draft, at another, as timeline.RoleKind) (event.Draft, bool) {
	list := a.who.Parties(at.start+1, at.end)
	if d.Mode == "visit" && len(list) == 0 {
		list = a.who.WhereCountry(at.start+1, at.end)
	}
	ours := func(r event.Role) bool {
		return event.Acts(r) && !(d.Mode == "sign" && r.Start > d.VerbAt) && r.Start < a.Toks[at.start].Start
	}
	e := *d
	e.Roles = slices.DeleteFunc(slices.Clone(d.Roles), func(r event.Role) bool { return !ours(r) })
	list = slices.DeleteFunc(list, func(p party.Party) bool {
		return slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Actor == p.Actor && r.Start < a.Toks[at.start].Start })
	})
	if len(list) == 0 || len(e.Roles) == 0 {
		return event.Draft{}, false
	}
	acts := a.gapped(d, list[0], at)
	if acts && d.Phrase != "joins" {
		d.Roles = withoutActor(d.Roles, list[0].Actor)
		return event.Draft{}, false
	}
	a.ids++
	e.ID, e.Second, e.VerbAt, e.There, e.Evidence, e.Takeaways = a.ids, true, a.Toks[at.start].Start, false, slices.Clone(d.Evidence), slices.Clone(d.Takeaways)
	e.Place = a.Place(at.start+1, at.end)
	if acts { // "Norway joined NATO in 1949 and Spain in 1982"
		as = e.Roles[0].As
		e.Roles = slices.DeleteFunc(slices.Clone(d.Roles), func(r event.Role) bool { return r.As != timeline.Target || r.Actor == list[0].Actor })
	}
	a.who.Add(&e, as, list[:1])
	e.Told = slices.Clone(e.Roles)
	return e, true
}

// bothHit gives d, an attack, those whom it reaches behind the "and" at at beside those before it: one deed has both as targets, "struck a factory in Chad
// and camps in Mali".
func (a *article) bothHit(d *event.Draft, m *grammar.Match, at another) {
	for _, part := range [2]another{{m.End - 1, at.start}, at} {
		list := a.who.Parties(part.start+1, part.end)
		if len(list) == 0 {
			list = a.who.WhereCountry(part.start+1, part.end)
		}
		list = slices.DeleteFunc(list, func(p party.Party) bool { return d.TakesPart(p.Actor) })
		if len(list) > 0 {
			d.Roles = withoutActor(d.Roles, list[0].Actor) // was only mentioned
			a.who.Add(d, timeline.Target, list[:1])
		}
	}
}

// isAnd reports whether token k is "and".
func (a *article) isAnd(k int) bool {
	t := &a.Toks[k]
	return t.Has(words.Conjunction) && a.in.Text[t.Start:t.End] == "and"
}

// gapped reports whether p behind the "and" at at is rather who does the same than whom it is done to, as Jordan in "Egypt made peace with
// Israel in 1979 and Jordan in 1994": a preposition leads to the first object and none to p.
func (a *article) gapped(d *event.Draft, p party.Party, at another) bool {
	if d.Phrase == "joins" {
		return a.in.Found.Actors[p.Actor].Kind == timeline.Country && slices.ContainsFunc(d.Roles, func(r event.Role) bool {
			return r.As == timeline.Target && r.Kind(a.in.Found) == timeline.Organisation && r.Start < a.Toks[at.start].Start
		})
	}
	if d.Mode == "visit" || p.Mention.Kind == actor.KindPerson || a.Governor(p.Tok, at.start) > at.start {
		return false
	}
	return slices.ContainsFunc(d.Roles, func(r event.Role) bool {
		k := a.TokenAt(r.Start)
		return !event.Acts(r) && r.As != timeline.Mentioned && k > 0 && r.Start < a.Toks[at.start].Start && a.Governor(k, a.TokenAt(d.VerbAt)) > 0
	})
}

// secondAt returns the next further object of the verb of m from token from on. It has a day or a place, as the one before it has, and no
// verb. Nothing is returned where there is none.
func (a *article) secondAt(m *grammar.Match, from int) another {
	k := from
	for ; k < len(a.Toks); k++ {
		t := &a.Toks[k]
		if k > m.End && (t.Punct == ',' || a.isAnd(k)) {
			break
		}
		if t.Punct != 0 && !t.Inner() || t.Has(words.Clause|words.Relative|words.Condition) && !t.Has(words.Preposition) || t.Forms[0].Lemma != 0 && a.FoundAt(k) || t.Has(words.To) && k+1 < len(a.Toks) && a.VerbLike(k+1) {
			return another{}
		}
	}
	if k+1 < len(a.Toks) && a.Toks[k].Punct == ',' && a.isAnd(k+1) {
		k++
	}
	if k >= len(a.Toks)-1 || a.Toks[k+1].Time || m.Mode != "visit" && a.Lower(k+1) == "in" { // "in Iraq and in Mali": of the same deed
		return another{}
	}
	day, place := a.Toks[k-1].Time, a.MentionAt(k-1) != nil && a.MentionAt(k-1).Locative
	if !day && !place {
		return another{}
	}
	named := false
	end := k + 1
	for ; end < len(a.Toks); end++ {
		t := &a.Toks[end]
		if t.Punct != 0 && !t.Inner() || t.Has(words.Clause|words.Relative|words.Condition|words.Conjunction|words.To) && !t.Has(words.Preposition) || a.Finite(end) || a.FoundAt(end) {
			break
		}
		at := a.MentionAt(end)
		named = named || day && t.Time || !day && at != nil && at.Locative && at != a.MentionAt(k+1)
	}
	if !named || end < len(a.Toks) && (a.Finite(end) || a.FoundAt(end)) {
		return another{}
	}
	return another{k, end}
}
