package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
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
		x.forCountry(d)
	default:
		x.verbRoles(d, m)
	}
	x.caused(d, m)
	x.spurned(d, m)
	x.reachedElsewhere(d, m)
	if d.Mode == "sign" && d.Nobody() { // "90 states signed a treaty in Oslo"
		there := x.whereBefore(m)
		if there == nil {
			there = x.PlaceCountry(d.VerbAt)
		}
		if m.Verb {
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
			if x.placeBefore(d.Place, m) {
				d.Place = ""
			}
		}
	}
	x.fitPlace(d, m)
	x.nextPlace(d, m)
	if d.Type != timeline.Statement {
		x.brokers(d, m)
		x.mentioned(d)
	}
}

// fitPlace drops the place of a visit that lies elsewhere than the host: the Mali of "the visit to Oslo was overshadowed by a raid in Mali", the
// Peru of "flew back to Oslo from Peru".
func (x *Finder) fitPlace(d *event.Draft, m *grammar.Match) {
	host := slices.IndexFunc(d.Roles, func(r event.Role) bool { return r.As == timeline.Host && r.Country != "" })
	if d.Mode != "visit" || d.Place == "" || host < 0 {
		return
	}
	for k := range x.Toks {
		if at := x.MentionAt(k); at != nil && at.Locative && strings.HasSuffix(d.Place, at.Text) {
			if g := x.Governor(k, 0); at.Country != "" && at.Country != d.Roles[host].Country && (m.Has(lexicon.Noun) || g >= 0 && x.Lower(g) == "from") {
				d.Place = ""
			}
			return
		}
	}
}

// placeBefore reports whether the place named is that of a verb before the infinitive of m: the Oslo of "held talks in Oslo and agreed to meet again".
func (x *Finder) placeBefore(name string, m *grammar.Match) bool {
	if name == "" || !m.Infinitive {
		return false
	}
	verb, place := false, false
	for k := 0; k < m.Group; k++ {
		if place && x.Toks[k].Has(words.Conjunction) {
			return true // but "flew to Oslo to meet"
		}
		at := x.MentionAt(k)
		place = place || verb && at != nil && at.Locative && strings.HasSuffix(name, at.Text)
		verb = verb || x.FoundAt(k) && !x.travelsAt(k)
	}
	return false
}

// travelsAt reports whether the verb at token k tells of a visit, whose place is that of what is done there.
func (x *Finder) travelsAt(k int) bool {
	return slices.ContainsFunc(x.Matches, func(m grammar.Match) bool { return m.Start == k && m.Mode == "visit" })
}

// verbRoles reads who does what the verb of m tells, and whom it reaches.
func (x *Finder) verbRoles(d *event.Draft, m *grammar.Match) {
	subject := x.withCompany(m, x.withPower(x.subject(m)))
	if from, to := x.Likewise(m); from > 0 && len(subject) > 0 && d.Type != timeline.Statement {
		likewise := x.heads(x.Parties(from, to), from)
		subject = append(slices.Clone(subject), without(likewise, subject)...) // "Kenya opposed it, as did Chad and Mali"
	}
	if d.Type == timeline.Protest || d.Type == timeline.Assault {
		subject = x.withoutFollowed(subject)
		if k := m.Group - 1; k >= 0 && (grammar.Weapon(x.Lower(k)) || grammar.Attack(x.Lower(k)) || grammar.Disaster(x.Lower(k))) {
			subject = x.doing(subject) // "Nairobi car bombs kill ten"
		}
	}
	objects, place := x.objects(m)
	objects = x.withoutMakes(m, objects)
	d.Place = place
	if k, end := x.Attributed(m); end > 0 {
		from := x.ClauseStart(k)
		objects = x.heads(x.Parties(from, k), from)
	}
	if k := x.HadDone(m); k > 0 && len(objects) == 0 {
		objects = x.Parties(k, m.Group)
	}
	if k := x.ObjectRelative(m); k > 0 && !m.Passive && m.Type != timeline.Statement && (len(objects) == 0 || m.Type == timeline.Accuse && !x.Toks[k-1].Has(words.Preposition|words.By)) {
		objects = x.ofRelative(k)
		d.Fronted = len(objects) > 0 && !ofPersons(d.Mode)
	}
	if d.Type == timeline.Assault && (len(subject) == 0 || len(objects) == 0) && !m.Passive {
		objects = append(x.victims(x.ClauseStart(m.Group), m.Group), objects...)
	}
	if !m.Passive {
		objects = x.withoutVictims(m, x.helpers(d, m, objects))
	}
	if m.Has(lexicon.Given) && !m.Passive {
		subject, objects = x.giving(m), subject
	} else if m.Has(lexicon.After) {
		subject, objects = x.sourceOf(m), nil
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
	if who := x.announcedOf(m); len(who) > 0 && d.Type != timeline.Statement {
		d.Clausal = d.Clausal || len(without(who, subject)) > 0 // "officials announced Kenya's withdrawal"
		subject, objects = who, without(objects, who)
	}
	if (d.Type == timeline.Agree || d.Type == timeline.Support) && !strings.HasSuffix(m.Title, " in") { // but "opened an embassy in the Moroccan capital"
		objects = slices.DeleteFunc(objects, func(p Party) bool { return x.capitalOf(p.Tok, p.Mention) })
	}
	if !m.Passive {
		objects = slices.DeleteFunc(objects, func(p Party) bool { return p.Tok > m.Start+1 && x.doesToo(p) })
	}
	if d.Mode == "ban" && len(subject) == 0 {
		objects = slices.DeleteFunc(objects, func(p Party) bool { return p.Mention.Locative }) // "the sanctions prohibit any dealings in Peru"
	}
	if d.Type == timeline.Agree && len(subject) == 0 {
		subject = x.promising(m)
	}
	if d.Type == timeline.Agree && !m.Passive && len(objects) == 0 {
		objects = x.promisedTo(m, subject)
	}
	subject, objects = x.givers(d, m, subject, objects)
	objects = x.withoutPeopleOf(without(objects, subject), subject)
	if len(subject) == 0 && !m.Passive && len(objects) > 0 && objects[0].Tok > m.End && m.Type != timeline.Retreat && d.CAMEO != "161" && x.Toks[objects[0].Tok-1].Has(words.Preposition) && // but "his plan to withdraw from Kosovo"
		isFrom(x.Text[x.Toks[objects[0].Tok-1].Start:x.Toks[objects[0].Tok-1].End]) &&
		!slices.ContainsFunc(x.Toks[m.End:objects[0].Tok-1], func(t tokens.Token) bool { return t.Has(words.Preposition) }) { // "against the withdrawal from Gaza"
		subject, objects = objects[:1], objects[1:] // "raised concerns among EU leaders"
	}
	if d.Type != timeline.Consult && d.Type != timeline.Statement {
		subject, objects = x.envoys(m, subject, objects)
	}
	x.assign(d, m, subject, objects)
	if d.CAMEO == "161" && !m.Passive { // "called home Daniel Foote, its ambassador to Zambia"
		x.Add(d, timeline.Target, without(x.accredited(m.End-1, x.ObjectEnd(m)), subject))
		x.Add(d, timeline.Target, without(x.posts(m.Start, x.ObjectEnd(m)), subject))
	}
}

// doesToo reports whether p does the same as the subject, told without a verb, by what it does it to or how many: "Kenya sent 200 soldiers and Uganda
// 300", "Kenya recalled its envoy and Chad its consul", or in a clause that says whose share is what: "of which Kenya will give 10 million and Chad
// 20 million".
func (x *Finder) doesToo(p Party) bool {
	k := p.Tok - 1
	for k > 0 && (x.Toks[k].Has(words.Determiner) || x.Toks[k].Mention > 0 && x.Toks[k].Mention == x.Toks[p.Tok].Mention) {
		k--
	}
	if k > 0 && x.Toks[k].Has(words.Relative) && x.Toks[k-1].Has(words.Preposition) {
		return true
	}
	next := p.Tok
	for next < len(x.Toks) && x.Toks[next].Mention == x.Toks[p.Tok].Mention {
		next++
	}
	if k < 1 || !x.Toks[k].Has(words.Conjunction) || next >= len(x.Toks) || x.Toks[next].Time {
		return false
	}
	if x.sumAt(next) {
		return slices.ContainsFunc(x.Toks[x.ClauseStart(k):k], func(t tokens.Token) bool { return currency(t.Punct) }) || x.Toks[k-1].Punct == ','
	}
	switch w := x.Lower(next); w {
	case "its", "their", "his", "her", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	default:
		return words.Digit(w[0])
	}
}

// sumAt reports whether a sum of money begins at token k: "some $20 million".
func (x *Finder) sumAt(k int) bool {
	for k < len(x.Toks) && (x.AdverbAt(k) || about[x.Lower(k)]) {
		k++
	}
	return k < len(x.Toks) && currency(x.Toks[k].Punct)
}

// about are the words before a number that is not exact.
var about = words.Set("some about around nearly almost another over")

func currency(r rune) bool { return strings.ContainsRune("$€£¥", r) && r != 0 }

// part returns the tokens around token k up to semicolons, which part what a sentence tells, to another purpose, "to meet X and to fly
// to Y", and to a clause behind that tells when or why: "visited X after Y had attacked Z".
func (x *Finder) part(k int) (from, to int) {
	for from = k; from > 0 && x.Toks[from-1].Punct != ';'; from-- {
		continue
	}
	for to = k; to < len(x.Toks) && x.Toks[to].Punct != ';'; to++ {
		if to > k && to+2 < len(x.Toks) && x.Toks[to].Has(words.Conjunction) && (x.Toks[to+1].Has(words.To) && x.VerbLike(to+2) || x.FoundAt(to+1)) {
			break
		}
		if to > k && words.Subordinate(x.Lower(to)) && x.FirstVerb(to+1, len(x.Toks)) < len(x.Toks) {
			break
		}
	}
	return from, to
}

func isFrom(w string) bool { return w == "from" || w == "among" }
