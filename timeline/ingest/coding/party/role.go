package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Roles gives d, the draft of what m tells, its parts and its place, by what stands before and behind m and what the sentences before have
// told. Whoever else the sentence names is mentioned, unless it only says something:
//
//	Kenya expelled the envoy of Chad              Kenya is the source, Chad the target
//	Two Kenyans were expelled from Chad           Chad is the source, Kenya the target
//	Andrzej Duda visited Oslo                     Duda is the visitor, Norway the host
//	talks between Chad and Mali, hosted by Oman   Chad and Mali are the sources, Oman the host
//	Chad said the attack was over                 Chad is the speaker
//
// Of d it reads type, mode, CAMEO code, phrase and where the verb stands. Besides the parts it tells how they were found: Implied, Aside and
// Clausal.
func (x *Finder) Roles(d *event.Draft, m *grammar.Match) {
	switch {
	case m.Has(lexicon.Clause):
		x.clauseRoles(d, m)
	case m.Has(lexicon.Noun):
		x.nounRoles(d, m)
	default:
		x.verbRoles(d, m)
	}
	x.spurned(d, m)
	x.reachedElsewhere(d, m)
	if d.Mode == "sign" && d.Nobody() { // "90 states signed a treaty in Oslo"
		if there := x.PlaceCountry(d.VerbAt); m.Verb {
			x.Add(d, timeline.Host, there)
		}
	}
	d.DropCountries(x.found)
	if d.Place == "" {
		elsewhere := d.Mode == "visit" && slices.ContainsFunc(d.Roles, func(r event.Role) bool { // "met Duda in Oslo before flying to Cairo"
			return r.As == timeline.Host && r.Start > d.VerbAt && x.GoesTo(r.Start)
		})
		if d.Type != timeline.Statement && !elsewhere {
			d.Place = x.Place(x.part(m.Start))
		}
	}
	if d.Type != timeline.Statement {
		x.mentioned(d)
	}
}

// verbRoles reads who does what the verb of m tells, and whom it reaches.
func (x *Finder) verbRoles(d *event.Draft, m *grammar.Match) {
	subject := x.withPower(x.subject(m))
	if d.Type == timeline.Protest || d.Type == timeline.Assault {
		subject = x.withoutFollowed(subject)
		if k := m.Group - 1; k >= 0 && (grammar.Weapon(x.Lower(k)) || grammar.Attack(x.Lower(k)) || grammar.Disaster(x.Lower(k))) {
			subject = x.doing(subject) // "Nairobi car bombs kill ten"
		}
	}
	objects, place := x.objects(m)
	d.Place = place
	if d.Type == timeline.Assault && len(subject) == 0 && !m.Passive {
		objects = append(x.victims(x.ClauseStart(m.Group), m.Group), objects...)
	}
	if !m.Passive {
		objects = x.withoutVictims(m, x.helpers(d, m, objects))
	}
	if m.Has(lexicon.Given) && !m.Passive {
		subject, objects = x.giving(m), subject
	} else if m.Has(lexicon.After) {
		subject, objects = x.Parties(m.End, x.PhraseEnd(m.End)), nil
	} else if m.Has(lexicon.Obliged) {
		subject, objects = x.demanded(m)
	} else if x.Quotes(m) && !x.Toks[m.Start].Has(words.Be) {
		subject, objects = x.Parties(m.Start+1, m.End), nil
	} else if m.Passive && d.Type == timeline.Statement {
		subject, objects = x.agents(m), nil
	} else if m.Passive {
		agents, named := x.agents(m), objects
		d.Implied, d.Aside = len(agents) == 0 && d.CAMEO != "161", m.Turned
		if m.Turned && !ofPersons(d.Mode) {
			subject, objects = x.turnedRoles(d, m, agents, objects)
		} else {
			subject, objects = x.withoutAgent(d, m, agents, subject, objects)
		}
		if m.Has(lexicon.Symmetric) && len(agents) == 0 && len(subject) == 0 { // "relations between A and B were restored"
			if len(objects) == 0 {
				objects, d.Clausal = x.between(named, nil), true // "a reform was agreed between A and B"
			}
			subject, objects = objects, nil
		}
	}
	if d.Type == timeline.Agree && !m.Passive && len(objects) == 0 {
		objects = x.promisedTo(m, subject)
	}
	subject, objects = x.givers(d, subject, objects)
	objects = x.withoutPeopleOf(without(objects, subject), subject)
	if len(subject) == 0 && !m.Passive && len(objects) > 0 && x.Toks[max(objects[0].Tok-1, 0)].Has(words.Preposition) &&
		isFrom(x.Text[x.Toks[objects[0].Tok-1].Start:x.Toks[objects[0].Tok-1].End]) {
		subject, objects = objects[:1], objects[1:] // "raised concerns among EU leaders"
	}
	if d.Type != timeline.Consult && d.Type != timeline.Statement {
		subject, objects = x.envoys(m, subject, objects)
	}
	x.assign(d, m, subject, objects)
	if d.CAMEO == "161" && !m.Passive { // "called home Daniel Foote, its ambassador to Zambia"
		x.Add(d, timeline.Target, without(x.accredited(m.End-1, x.ObjectEnd(m)), subject))
	}
}

// part returns the tokens around token k up to semicolons, which part what a sentence tells, and to another purpose: "to meet X and to fly
// to Y".
func (x *Finder) part(k int) (from, to int) {
	for from = k; from > 0 && x.Toks[from-1].Punct != ';'; from-- {
		continue
	}
	for to = k; to < len(x.Toks) && x.Toks[to].Punct != ';'; to++ {
		if to > k && to+2 < len(x.Toks) && x.Toks[to].Has(words.Conjunction) && (x.Toks[to+1].Has(words.To) && x.VerbLike(to+2) || x.FoundAt(to+1)) {
			break
		}
	}
	return from, to
}

func isFrom(w string) bool { return w == "from" || w == "among" }

// assign gives the parts.
func (x *Finder) assign(d *event.Draft, m *grammar.Match, subject, objects []Party) {
	as, to := timeline.Source, timeline.Target
	both := m.Has(lexicon.Symmetric)
	switch {
	case d.Type == timeline.Statement:
		as = timeline.Speaker
		if (len(subject) == 0 || x.quoteBefore(m) || x.NamesBehind(m)) && !m.Passive && m.End < len(x.Toks) && x.Toks[m.End].Mention > 0 { // "said Hua Chunying"
			subject = x.Parties(m.End, min(m.End+10, len(x.Toks)))
			subject = subject[:min(1, len(subject))]
		}
		for i, p := range subject {
			if i > 0 && !x.Joined(subject[i-1], p) {
				break
			}
			x.Add(d, as, []Party{p}) // "Mali, Niger and Chad announced"
		}
		if !m.Passive && !slices.ContainsFunc(d.Roles, func(r event.Role) bool {
			return r.Country != "" || r.Kind(x.found) != timeline.Person || r.Office == ""
		}) {
			x.Add(d, as, x.ownSpeaker(m)) // nobody, or a minister of nobody knows which country
		}
		if verb := x.Lemma(m.Start); (verb == "tell" || verb == "inform" || verb == "notify") && !m.Passive && len(subject) > 0 {
			if list := x.Parties(m.Start+1, min(m.Start+4, len(x.Toks))); len(list) > 0 && list[0].Tok <= m.Start+2 && !x.found.Actors[list[0].Actor].Media {
				x.Add(d, to, list[:1]) // "told the European Union that"
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
		subject = x.PlaceCountry(d.VerbAt)
	}
	x.Add(d, as, subject)
	if d.Mode == "resign" && !strings.HasSuffix(m.Title, " to") {
		return
	}
	if d.Mode == "visit" {
		x.hosts(d, as, to, subject, objects)
		return
	}
	if both && len(subject) > 1 && len(objects) > 0 && !x.adjoins(m.End, objects[0].Tok) {
		objects = x.between(objects, subject) // "X and Y met": who comes later is not met
	}
	for i, p := range objects {
		if d.Mode == "sign" && x.Toks[max(p.Tok-1, 0)].Has(words.To) {
			continue // "ratified the accession to NATO"
		}
		// The first one, those joined to it, and everybody whom a symmetrical verb joins.
		if i == 0 || both || m.Has(lexicon.ReachesAll) || handsOver(m.Pattern) || x.Joined(objects[i-1], p) || x.tiedBy(p.Tok) ||
			d.Type == timeline.Assault && p.Mention.Locative && !x.isCountry(objects[0]) {
			x.Add(d, to, []Party{p})
			continue
		}
		break
	}
}

// quoteBefore reports whether a quotation or its comma stands right before the verb of m.
func (x *Finder) quoteBefore(m *grammar.Match) bool {
	k := m.Group - 1
	return k >= 0 && (x.Toks[k].Punct == '"' || x.Toks[k].Punct == ',' && k > 0 && x.Toks[k-1].Punct == '"')
}

// tiedBy reports whether "with" ties the name at token k to talks or ties before it: "blocks the Union's talks with Skopje".
func (x *Finder) tiedBy(k int) bool {
	for k--; k > 0 && (x.Toks[k].Has(words.Determiner) || x.Toks[k].Capital && x.Toks[k].Mention > 0); k-- {
		continue
	}
	if k < 1 || x.Word(k) != "with" {
		return false
	}
	switch x.Word(k - 1) {
	case "talks", "ties", "relations", "negotiations", "agreement", "deal", "pact", "treaty", "accord", "border", "trade", "cooperation":
		return true
	}
	return false
}

// adjoins reports whether nothing but titles, offices of states, "with" and "to" stands between a verb and its object.
func (x *Finder) adjoins(from, to int) bool {
	for k := from; k < to; k++ {
		t := &x.Toks[k]
		w := x.Text[t.Start:t.End]
		if w == "of" && k > from && leader(x.Lower(k-1)) {
			continue // "met the foreign ministers of Chad and Peru"
		}
		if t.Has(words.Preposition|words.Clause|words.Relative|words.Conjunction) && w != "with" || t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' {
			return false
		}
	}
	return true
}

// Add gives those of list a part in d who have none. They are called what the text calls them where that is not their name: "Chadian rebels",
// "Kenyan parliament".
func (x *Finder) Add(d *event.Draft, as timeline.RoleKind, list []Party) {
next:
	for _, p := range list {
		for _, r := range d.Roles {
			if r.Actor == p.Actor {
				continue next
			}
		}
		f := &x.found.Actors[p.Actor]
		called := ""
		if as != timeline.Mentioned { // whom no title names
			called = x.called(p)
		}
		if called == "" && d.Mode == "resign" && f.Kind == timeline.Country && as != timeline.Mentioned {
			called = x.official(p)
		}
		r := event.Role{Actor: p.Actor, As: as, Office: f.Office, Country: f.Country, Start: p.Mention.Start, End: p.Mention.End, Called: called}
		if p.Mention.Office != "" && (f.Kind != timeline.Person || f.Office == "") {
			r.Office = p.Mention.Office
		} else if called != "" && r.Office == "" {
			r.Office = x.bodyNoun(p)
		}
		d.Roles = append(d.Roles, r)
	}
}

// mentioned adds everybody else whom the sentence names, but for newspapers and agencies, which only report.
func (x *Finder) mentioned(d *event.Draft) {
	for _, p := range x.Parties(0, len(x.Toks)) {
		if x.found.Actors[p.Actor].Media {
			continue
		}
		x.Add(d, timeline.Mentioned, []Party{p})
	}
}
