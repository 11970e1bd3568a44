package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/party"
	"entente/timeline/ingest/coding/words"
)

// roles fills the roles of d from what stands before and after the verb.
func (a *article) roles(d *event.Draft, m *grammar.Match) {
	switch {
	case m.Has(lexicon.Clause):
		a.clauseRoles(d, m)
	case m.Has(lexicon.Noun):
		a.nounRoles(d, m)
	default:
		subject := a.WithPower(a.Subject(m))
		if d.Type == timeline.Protest || d.Type == timeline.Assault {
			subject = a.WithoutFollowed(subject)
			if k := m.Group - 1; k >= 0 && (grammar.Weapon(a.Lower(k)) || grammar.Attack(a.Lower(k)) || grammar.Disaster(a.Lower(k))) {
				subject = a.Doing(subject) // "Nairobi car bombs kill ten"
			}
		}
		objects, place := a.Objects(m)
		d.Place = place
		if d.Type == timeline.Assault && len(subject) == 0 && !m.Passive {
			objects = append(a.Victims(a.ClauseStart(m.Group), m.Group), objects...)
		}
		if !m.Passive {
			objects = a.WithoutVictims(m, a.helpers(d, m, objects))
		}
		if m.Has(lexicon.Given) && !m.Passive {
			subject, objects = a.Giving(m), subject
		} else if m.Has(lexicon.After) {
			subject, objects = a.Parties(m.End, a.PhraseEnd(m.End)), nil
		} else if m.Has(lexicon.Obliged) {
			subject, objects = a.Demanded(m)
		} else if a.quotes(m) && !a.Toks[m.Start].Has(words.Be) {
			subject, objects = a.Parties(m.Start+1, m.End), nil
		} else if m.Passive && d.Type == timeline.Statement {
			subject, objects = a.Agents(m), nil
		} else if m.Passive {
			agents, named := a.Agents(m), objects
			d.Implied, d.Aside = len(agents) == 0 && d.CAMEO != "161", m.Turned
			if m.Turned && !ofPersons(d.Mode) {
				subject, objects = a.turnedRoles(d, m, agents, objects)
			} else {
				subject, objects = a.withoutAgent(d, m, agents, subject, objects)
			}
			if m.Has(lexicon.Symmetric) && len(agents) == 0 && len(subject) == 0 { // "relations between A and B were restored"
				if len(objects) == 0 {
					objects, d.Clausal = a.Between(named, nil), true // "a reform was agreed between A and B"
				}
				subject, objects = objects, nil
			}
		}
		if d.Type == timeline.Agree && !m.Passive && len(objects) == 0 {
			objects = a.promisedTo(m, subject)
		}
		subject, objects = a.givers(d, subject, objects)
		objects = a.WithoutPeopleOf(party.Without(objects, subject), subject)
		if len(subject) == 0 && !m.Passive && len(objects) > 0 && a.Toks[max(objects[0].Tok-1, 0)].Has(words.Preposition) &&
			isFrom(a.in.Text[a.Toks[objects[0].Tok-1].Start:a.Toks[objects[0].Tok-1].End]) {
			subject, objects = objects[:1], objects[1:] // "raised concerns among EU leaders"
		}
		if d.Type != timeline.Consult && d.Type != timeline.Statement {
			subject, objects = a.Envoys(m, subject, objects)
		}
		a.assign(d, m, subject, objects)
		if d.CAMEO == "161" && !m.Passive { // "called home Daniel Foote, its ambassador to Zambia"
			a.add(d, timeline.Target, party.Without(a.Accredited(m.End-1, a.ObjectEnd(m)), subject))
		}
	}
	a.spurned(d, m)
	a.reachedElsewhere(d, m)
	if d.Mode == "sign" && d.Nobody() { // "90 states signed a treaty in Oslo"
		if i, at := a.PlaceCountry(d.VerbAt); i >= 0 && m.Verb {
			a.add(d, timeline.Host, []party.Party{{Actor: i, Mention: at}})
		}
	}
	d.DropCountries(a.Found)
	if d.Place == "" {
		elsewhere := d.Mode == "visit" && slices.ContainsFunc(d.Roles, func(r event.Role) bool { // "met Duda in Oslo before flying to Cairo"
			return r.As == timeline.Host && r.Start > d.VerbAt && a.goesTo(r.Start)
		})
		if d.Type != timeline.Statement && !elsewhere {
			d.Place = a.Place(a.part(m.Start))
		}
	}
	if d.Type != timeline.Statement {
		a.mentioned(d)
	}
}

// part returns the tokens around token k up to semicolons, which part what a sentence tells, and to another purpose: "to meet X and to fly
// to Y".
func (a *article) part(k int) (from, to int) {
	for from = k; from > 0 && a.Toks[from-1].Punct != ';'; from-- {
		continue
	}
	for to = k; to < len(a.Toks) && a.Toks[to].Punct != ';'; to++ {
		if to > k && to+2 < len(a.Toks) && a.Toks[to].Has(words.Conjunction) && (a.Toks[to+1].Has(words.To) && a.VerbLike(to+2) || a.FoundAt(to+1)) {
			break
		}
	}
	return from, to
}

func isFrom(w string) bool { return w == "from" || w == "among" }

// assign gives the parts.
func (a *article) assign(d *event.Draft, m *grammar.Match, subject, objects []party.Party) {
	as, to := timeline.Source, timeline.Target
	both := m.Has(lexicon.Symmetric)
	switch {
	case d.Type == timeline.Statement:
		as = timeline.Speaker
		if (len(subject) == 0 || a.quoteBefore(m) || a.namesBehind(m)) && !m.Passive && m.End < len(a.Toks) && a.Toks[m.End].Mention > 0 { // "said Hua Chunying"
			subject = a.Parties(m.End, min(m.End+10, len(a.Toks)))
			subject = subject[:min(1, len(subject))]
		}
		for i, p := range subject {
			if i > 0 && !a.Joined(subject[i-1], p) {
				break
			}
			a.add(d, as, []party.Party{p}) // "Mali, Niger and Chad announced"
		}
		if !m.Passive && !slices.ContainsFunc(d.Roles, func(r event.Role) bool {
			return r.Country != "" || r.Kind(a.Found) != timeline.Person || r.Office == ""
		}) {
			a.add(d, as, a.OwnSpeaker(m)) // nobody, or a minister of nobody knows which country
		}
		if verb := a.Lemma(m.Start); (verb == "tell" || verb == "inform" || verb == "notify") && !m.Passive && len(subject) > 0 {
			if list := a.Parties(m.Start+1, min(m.Start+4, len(a.Toks))); len(list) > 0 && list[0].Tok <= m.Start+2 && !a.in.Found.Actors[list[0].Actor].Media {
				a.add(d, to, list[:1]) // "told the European Union that"
			}
		}
		return
	case m.Has(lexicon.Hosting):
		as, to = timeline.Host, timeline.Visitor
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case d.Mode == "sign":
		as, to = timeline.Signatory, timeline.Signatory
	case d.Mode == "mediate":
		as = timeline.Mediator
	}
	if m.Passive && m.Has(lexicon.Hosting) && len(subject) == 0 { // "was welcomed in Maseru"
		if i, at := a.PlaceCountry(d.VerbAt); i >= 0 {
			subject = []party.Party{{Actor: i, Mention: at}}
		}
	}
	a.add(d, as, subject)
	if d.Mode == "resign" && !strings.HasSuffix(m.Title, " to") {
		return
	}
	if d.Mode == "visit" {
		a.hosts(d, as, to, subject, objects)
		return
	}
	if both && len(subject) > 1 && len(objects) > 0 && !a.direct(m.End, objects[0].Tok) {
		objects = a.Between(objects, subject) // "X and Y met": who comes later is not met
	}
	for i, p := range objects {
		if d.Mode == "sign" && a.Toks[max(p.Tok-1, 0)].Has(words.To) {
			continue // "ratified the accession to NATO"
		}
		// The first one, those joined to it, and everybody whom a symmetrical verb joins.
		if i == 0 || both || m.Has(lexicon.ReachesAll) || handsOver(m.Pattern) || a.Joined(objects[i-1], p) || a.tiedBy(p.Tok) ||
			d.Type == timeline.Assault && p.Mention.Locative && !a.IsCountry(objects[0]) {
			a.add(d, to, []party.Party{p})
			continue
		}
		break
	}
}

// quoteBefore reports whether a quotation or its comma stands right before the verb of m.
func (a *article) quoteBefore(m *grammar.Match) bool {
	k := m.Group - 1
	return k >= 0 && (a.Toks[k].Punct == '"' || a.Toks[k].Punct == ',' && k > 0 && a.Toks[k-1].Punct == '"')
}

// tiedBy reports whether "with" ties the name at token k to talks or ties before it: "blocks the Union's talks with Skopje".
func (a *article) tiedBy(k int) bool {
	for k--; k > 0 && (a.Toks[k].Has(words.Determiner) || a.Toks[k].Capital && a.Toks[k].Mention > 0); k-- {
		continue
	}
	if k < 1 || a.Word(k) != "with" {
		return false
	}
	switch a.Word(k - 1) {
	case "talks", "ties", "relations", "negotiations", "agreement", "deal", "pact", "treaty", "accord", "border", "trade", "cooperation":
		return true
	}
	return false
}

// direct reports whether nothing but titles, offices of states, "with" and "to" stands between a verb and its object.
func (a *article) direct(from, to int) bool {
	for k := from; k < to; k++ {
		t := &a.Toks[k]
		w := a.in.Text[t.Start:t.End]
		if w == "of" && k > from && party.Leader(a.Lower(k-1)) {
			continue // "met the foreign ministers of Chad and Peru"
		}
		if t.Has(words.Preposition|words.Clause|words.Relative|words.Conjunction) && w != "with" || t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
	}
	return true
}

// add gives parties a part, unless they have one.
func (a *article) add(d *event.Draft, as timeline.RoleKind, list []party.Party) {
next:
	for _, p := range list {
		for _, r := range d.Roles {
			if r.Actor == p.Actor {
				continue next
			}
		}
		f := &a.in.Found.Actors[p.Actor]
		called := ""
		if as != timeline.Mentioned { // whom no title names
			called = a.Called(p)
		}
		if called == "" && d.Mode == "resign" && f.Kind == timeline.Country && as != timeline.Mentioned {
			called = a.Official(p)
		}
		r := event.Role{Actor: p.Actor, As: as, Office: f.Office, Country: f.Country, Start: p.Mention.Start, End: p.Mention.End, Called: called}
		if p.Mention.Office != "" && (f.Kind != timeline.Person || f.Office == "") {
			r.Office = p.Mention.Office
		} else if called != "" && r.Office == "" {
			r.Office = a.BodyNoun(p)
		}
		d.Roles = append(d.Roles, r)
	}
}

// mentioned adds everybody else whom the sentence names, but for newspapers and agencies, which only report.
func (a *article) mentioned(d *event.Draft) {
	for _, p := range a.Parties(0, len(a.Toks)) {
		if a.in.Found.Actors[p.Actor].Media {
			continue
		}
		a.add(d, timeline.Mentioned, []party.Party{p})
	}
}
