package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// roles fills the roles of d from what stands before and after the verb.
func (a *article) roles(d *draft, m *match) {
	switch {
	case m.pat.Has(lexicon.Clause):
		a.clauseRoles(d, m)
	case m.pat.Has(lexicon.Noun):
		a.nounRoles(d, m)
	default:
		subject := a.subject(m)
		if d.Type == timeline.Protest || d.Type == timeline.Assault {
			subject = a.withoutFollowed(subject)
			if k := m.group - 1; k >= 0 && (weapons[a.lower(k)] || attacks[a.lower(k)] || disasters[a.lower(k)]) {
				subject = a.doing(subject) // "Nairobi car bombs kill ten"
			}
		}
		objects, place := a.objects(m)
		d.Place = place
		if d.Type == timeline.Assault && len(subject) == 0 && !m.passive {
			objects = append(a.victims(a.clauseStart(m.group), m.group), objects...)
		}
		if !m.passive {
			objects = a.withoutVictims(m, a.helpers(d, m, objects))
		}
		if m.pat.Has(lexicon.Given) && !m.passive {
			subject, objects = a.giving(m), subject
		} else if m.pat.Has(lexicon.After) {
			subject, objects = a.parties(m.end, a.phraseEnd(m.end)), nil
		} else if m.pat.Has(lexicon.Obliged) {
			subject, objects = a.demanded(m)
		} else if a.quotes(m) && !a.toks[m.start].has(words.Be) {
			subject, objects = a.parties(m.start+1, m.end), nil
		} else if m.passive && d.Type == timeline.Statement {
			subject, objects = a.agents(m), nil
		} else if m.passive {
			agents, named := a.agents(m), objects
			d.implied, d.aside = len(agents) == 0 && d.CAMEO != "161", m.turned
			if m.turned && !ofPersons(d.Mode) {
				subject, objects = a.turnedRoles(d, m, agents, objects)
			} else {
				subject, objects = a.withoutAgent(d, m, agents, subject, objects)
			}
			if m.pat.Has(lexicon.Symmetric) && len(agents) == 0 && len(subject) == 0 { // "relations between A and B were restored"
				if len(objects) == 0 {
					objects, d.clausal = a.between(named, nil), true // "a reform was agreed between A and B"
				}
				subject, objects = objects, nil
			}
		}
		if d.Type == timeline.Agree && !m.passive && len(objects) == 0 {
			objects = a.promisedTo(m, subject)
		}
		subject, objects = a.givers(d, subject, objects)
		objects = a.withoutPeopleOf(without(objects, subject), subject)
		if len(subject) == 0 && !m.passive && len(objects) > 0 && a.toks[max(objects[0].tok-1, 0)].has(words.Preposition) &&
			isFrom(a.in.Text[a.toks[objects[0].tok-1].start:a.toks[objects[0].tok-1].end]) {
			subject, objects = objects[:1], objects[1:] // "raised concerns among EU leaders"
		}
		if d.Type != timeline.Consult && d.Type != timeline.Statement {
			subject, objects = a.envoys(m, subject, objects)
		}
		a.assign(d, m, subject, objects)
		if d.CAMEO == "161" && !m.passive { // "called home Daniel Foote, its ambassador to Zambia"
			a.add(d, timeline.Target, without(a.accredited(m.end-1, a.objectEnd(m)), subject))
		}
	}
	a.spurned(d, m)
	a.reachedElsewhere(d, m)
	if d.Mode == "sign" && d.nobody() { // "90 states signed a treaty in Oslo"
		if i, at := a.placeCountry(d.verbAt); i >= 0 && m.verb {
			a.add(d, timeline.Host, []party{{actor: i, m: at}})
		}
	}
	a.dropCountries(d)
	if d.Place == "" {
		d.Place = a.place(a.part(m.start))
		if d.Type == timeline.Statement {
			d.Place = ""
		}
	}
	if d.Type != timeline.Statement {
		a.mentioned(d)
	}
}

// part returns the tokens around token k up to semicolons, which part what a sentence tells, and to another purpose: "to meet X and to fly
// to Y".
func (a *article) part(k int) (from, to int) {
	for from = k; from > 0 && a.toks[from-1].punct != ';'; from-- {
		continue
	}
	for to = k; to < len(a.toks) && a.toks[to].punct != ';'; to++ {
		if to > k && to+2 < len(a.toks) && a.toks[to].has(words.Conjunction) && (a.toks[to+1].has(words.To) && a.verbLike(to+2) || a.foundAt(to+1)) {
			break
		}
	}
	return from, to
}

// phraseEnd returns the token at which the phrase that begins at k ends: at a mark or a new clause.
func (a *article) phraseEnd(k int) int {
	for k < len(a.toks) && a.toks[k].punct == 0 && !a.toks[k].has(words.Clause|words.Relative) {
		k++
	}
	return k
}

func isFrom(w string) bool { return w == "from" || w == "among" }

// assign gives the parts.
func (a *article) assign(d *draft, m *match, subject, objects []party) {
	as, to := timeline.Source, timeline.Target
	both := m.pat.Has(lexicon.Symmetric)
	switch {
	case d.Type == timeline.Statement:
		as = timeline.Speaker
		if (len(subject) == 0 || a.quoteBefore(m)) && !m.passive && m.end < len(a.toks) && a.toks[m.end].mention > 0 { // "said Hua Chunying"
			subject = a.parties(m.end, min(m.end+10, len(a.toks)))
			subject = subject[:min(1, len(subject))]
		}
		for i, p := range subject {
			if i > 0 && !a.joined(subject[i-1], p) {
				break
			}
			a.add(d, as, []party{p}) // "Mali, Niger and Chad announced"
		}
		if !m.passive && !slices.ContainsFunc(d.Roles, func(r Role) bool { return r.Country != "" || a.kind(r) != timeline.Person || r.Office == "" }) {
			a.add(d, as, a.ownSpeaker(m)) // nobody, or a minister of nobody knows which country
		}
		if verb := a.lex.Name(a.toks[m.start].forms[0].Lemma); (verb == "tell" || verb == "inform" || verb == "notify") && !m.passive && len(subject) > 0 {
			if list := a.parties(m.start+1, min(m.start+4, len(a.toks))); len(list) > 0 && list[0].tok <= m.start+2 && !a.in.Found.Actors[list[0].actor].Media {
				a.add(d, to, list[:1]) // "told the European Union that"
			}
		}
		return
	case m.pat.Has(lexicon.Hosting):
		as, to = timeline.Host, timeline.Visitor
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case d.Mode == "sign":
		as, to = timeline.Signatory, timeline.Signatory
	case d.Mode == "mediate":
		as = timeline.Mediator
	}
	if m.passive && m.pat.Has(lexicon.Hosting) && len(subject) == 0 { // "was welcomed in Maseru"
		if i, at := a.placeCountry(d.verbAt); i >= 0 {
			subject = []party{{actor: i, m: at}}
		}
	}
	a.add(d, as, subject)
	if d.Mode == "resign" && !strings.HasSuffix(m.pat.Title, " to") {
		return
	}
	if d.Mode == "visit" {
		a.hosts(d, as, to, subject, objects)
		return
	}
	if both && len(subject) > 1 && len(objects) > 0 && !a.direct(m.end, objects[0].tok) {
		objects = a.between(objects, subject) // "X and Y met": who comes later is not met
	}
	for i, p := range objects {
		if d.Mode == "sign" && a.toks[max(p.tok-1, 0)].has(words.To) {
			continue // "ratified the accession to NATO"
		}
		// The first one, those joined to it, and everybody whom a symmetrical verb joins.
		if i == 0 || both || m.pat.Has(lexicon.ReachesAll) || handsOver(m.pat) || a.joined(objects[i-1], p) || a.tiedBy(p.tok) ||
			d.Type == timeline.Assault && p.m.Locative && !a.isCountry(objects[0]) {
			a.add(d, to, []party{p})
			continue
		}
		break
	}
}

// quoteBefore reports whether a quotation or its comma stands right before the verb of m.
func (a *article) quoteBefore(m *match) bool {
	k := m.group - 1
	return k >= 0 && (a.toks[k].punct == '"' || a.toks[k].punct == ',' && k > 0 && a.toks[k-1].punct == '"')
}

// tiedBy reports whether "with" ties the name at token k to talks or ties before it: "blocks the Union's talks with Skopje".
func (a *article) tiedBy(k int) bool {
	for k--; k > 0 && (a.toks[k].has(words.Determiner) || a.toks[k].capital && a.toks[k].mention > 0); k-- {
		continue
	}
	if k < 1 || a.in.Text[a.toks[k].start:a.toks[k].end] != "with" {
		return false
	}
	switch a.in.Text[a.toks[k-1].start:a.toks[k-1].end] {
	case "talks", "ties", "relations", "negotiations", "agreement", "deal", "pact", "treaty", "accord", "border", "trade", "cooperation":
		return true
	}
	return false
}

// direct reports whether nothing but titles, "with" and "to" stands between a verb and its object.
func (a *article) direct(from, to int) bool {
	for k := from; k < to; k++ {
		t := &a.toks[k]
		w := a.in.Text[t.start:t.end]
		if t.has(words.Preposition|words.Clause|words.Relative|words.Conjunction) && w != "with" || t.punct != 0 && t.punct != '\'' && t.punct != '.' {
			return false
		}
	}
	return true
}

func (a *article) country(p party) string { return a.in.Found.Actors[p.actor].Country }

// joined reports whether only "and" and commas stand between two parties.
func (a *article) joined(p, q party) bool {
	if p.m == q.m {
		return true
	}
	for k := p.tok; k < q.tok; k++ {
		t := &a.toks[k]
		ofHome := k > p.tok && a.toks[k-1].mention > 0 && a.toks[k+1].mention > 0 && a.in.Text[t.start:t.end] == "of" // "President X of Chad and Y"
		if t.mention > 0 || t.has(words.Conjunction|words.Determiner) || t.punct == ',' || t.capital || ofHome {
			continue
		}
		return false
	}
	return true
}

// add gives parties a part, unless they have one.
func (a *article) add(d *draft, as timeline.RoleKind, list []party) {
next:
	for _, p := range list {
		for _, r := range d.Roles {
			if r.Actor == p.actor {
				continue next
			}
		}
		f := &a.in.Found.Actors[p.actor]
		called := ""
		if as != timeline.Mentioned { // whom no title names
			called = a.called(p)
		}
		if called == "" && d.Mode == "resign" && f.Kind == timeline.Country && p.m.Kind == actor.KindNationality && a.mentionAt(p) {
			if end := a.peopleEnd(p, officials); end > 0 {
				called = squeeze(a.in.Text[p.m.Start:end])
			}
		}
		r := Role{Actor: p.actor, As: as, Office: f.Office, Country: f.Country, Start: p.m.Start, End: p.m.End, called: called}
		if p.m.Office != "" && (f.Kind != timeline.Person || f.Office == "") {
			r.Office = p.m.Office
		} else if called != "" && r.Office == "" {
			if b, ok := a.bodyOf(p); ok {
				r.Office = squeeze(a.in.Text[b.from:b.to])
			}
		}
		d.Roles = append(d.Roles, r)
	}
}

// mentioned adds everybody else whom the sentence names, but for newspapers and agencies, which only report.
func (a *article) mentioned(d *draft) {
	for _, p := range a.parties(0, len(a.toks)) {
		if a.in.Found.Actors[p.actor].Media {
			continue
		}
		a.add(d, timeline.Mentioned, []party{p})
	}
}
