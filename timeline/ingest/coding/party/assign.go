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

// Which part those have who act and who are reached, by what is told.

// assign gives the parts.
func (x *Finder) assign(d *event.Draft, m *grammar.Match, subject, objects []Party) {
	as, to := timeline.Source, timeline.Target
	both := m.Has(lexicon.Symmetric)
	switch {
	case d.Type == timeline.Statement:
		as = timeline.Speaker
		if who := x.besideOffice(m); len(who) > 0 {
			subject = who
		} else if (len(subject) == 0 || x.QuoteBefore(m) || x.NamesBehind(m) || x.Inverted(m) > 0) && !m.Passive && !m.Has(lexicon.After) && x.namedAt(m.End, x.QuoteBefore(m)) { // "said Hua Chunying"
			subject = x.Parties(m.End, min(m.End+10, len(x.Toks)))
			subject = subject[:min(1, len(subject))]
		} else if who, ok := x.officeBehind(m); ok {
			subject = who
		}
		for i, p := range subject {
			if i > 0 && !x.Joined(subject[i-1], p) {
				break
			}
			x.Add(d, as, []Party{p}) // "Mali, Niger and Chad announced"
		}
		if !m.Passive && !m.Has(lexicon.After) && !slices.ContainsFunc(d.Roles, func(r event.Role) bool {
			return r.Country != "" || r.Kind(x.found) != timeline.Person || r.Office == ""
		}) && !(len(d.Roles) > 0 && x.behindQuote(m)) {
			told := len(d.Roles)
			x.Add(d, as, x.ownSpeaker(m)) // nobody, or a minister of nobody knows which country
			for i := range d.Roles[told:] {
				d.Roles[told+i].Called = "" // "Danish soldiers were killed, the government said": they say nothing
			}
		}
		if verb := x.Lemma(m.Start); m.Passive && (verb == "tell" || verb == "inform" || verb == "notify") && len(subject) > 0 {
			x.Add(d, to, without(x.subject(m), subject)) // "Chad was told by Mali that"
			return
		}
		if verb := x.Lemma(m.Start); (verb == "tell" || verb == "inform" || verb == "notify") && !m.Passive && len(subject) > 0 {
			if list := x.Parties(m.Start+1, min(m.Start+4, len(x.Toks))); len(list) > 0 && list[0].Tok <= m.Start+2 && !x.found.Actors[list[0].Actor].Media {
				x.Add(d, to, list[:1]) // "told the European Union that"
			}
		}
		return
	case !m.Passive && (x.QuoteBefore(m) && x.Complains(m) || x.ComplainsBehind(m)):
		behind := x.Parties(m.End, min(m.End+10, len(x.Toks))) // “…,” protested Hwang Joon-kook
		x.Add(d, as, behind[:min(1, len(behind))])
		return
	case m.Has(lexicon.Hosting), d.CAMEO == "043" && m.Passive:
		as, to = timeline.Host, timeline.Visitor
	case d.Mode == "visit":
		as, to = timeline.Visitor, timeline.Host
	case d.Mode == "sign":
		as, to = timeline.Signatory, timeline.Signatory
	case d.Mode == "mediate":
		as = timeline.Mediator
	}
	if m.Passive && as == timeline.Host && len(subject) == 0 { // "was welcomed in Maseru"
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
		if d.Mode == "sign" && (x.describesPerson(p) || x.Toks[max(p.Tok-1, 0)].Has(words.To) && !joins(m) || x.isOrganisation(p) && x.whoseAccord(p)) {
			continue // "ratified the accession to NATO", "signed the Union's pact"
		}
		if d.Mode == "sign" && x.isOrganisation(p) && joins(m) {
			x.Add(d, timeline.Target, []Party{p}) // "joined NATO", "was admitted to the Union": it signs nothing
			break
		}
		// The first one, those joined to it, and everybody whom a symmetrical verb joins.
		if i > 0 && handsOver(m.Pattern) && !m.Passive && x.describesFirst(objects[0], p) {
			continue // "extradited Kowal, the leader of the Gulf Clan, to Chad"
		}
		if i == 0 || both || m.Has(lexicon.ReachesAll) || handsOver(m.Pattern) || x.Joined(objects[i-1], p) || x.tiedBy(p.Tok) || m.Passive && x.sufferToo(m, p) ||
			d.Type == timeline.Assault && p.Mention.Locative && !x.isCountry(objects[0]) {
			x.Add(d, to, []Party{p})
			continue
		}
		break
	}
	if handsOver(m.Pattern) && !m.Passive && len(objects) > 0 {
		x.Add(d, to, without(x.handedTo(m), subject))
	}
}

// sufferToo reports whether p suffers what the verb of m tells like its subject: the Chad of "Kenya was condemned, as was Chad".
func (x *Finder) sufferToo(m *grammar.Match, p Party) bool {
	from, to := x.Likewise(m)
	return p.Tok >= from && p.Tok < to
}

// handedTo returns to whom is given whom the pattern of m reaches, behind what describes him between commas: the Chad of "Kowal, who is known as Bee,
// to Chad".
func (x *Finder) handedTo(m *grammar.Match) []Party {
	const long, near = 40, 3 // tokens of the description, before the name
	for k := m.End; k+2 < min(m.End+long, len(x.Toks)) && x.Toks[k].Punct != ';'; k++ {
		if x.Toks[k].Punct != ',' || !x.Toks[k+1].Has(words.To) || x.Toks[k+2].Plain() {
			continue
		}
		if list := x.Parties(k+2, min(k+2+near, len(x.Toks))); len(list) > 0 {
			return list[:1]
		}
	}
	return nil
}

// describesFirst reports whether p is only named in what describes first between commas: the Gulf Clan of "Kowal, the former leader of the Gulf Clan,".
func (x *Finder) describesFirst(first, p Party) bool {
	from := p.Tok
	for from > first.Tok && (x.Toks[from-1].Punct == 0 || x.Toks[from-1].Inner()) {
		from--
	}
	return from > first.Tok && x.Toks[from-1].Punct == ',' && x.MentionAt(from-2) == first.Mention && x.describing(from) && x.Governor(p.Tok, from) >= 0
}

// joins reports whether who does what m tells becomes a member.
func joins(m *grammar.Match) bool { return m.Title == "joins" }

// isOrganisation reports whether p is one.
func (x *Finder) isOrganisation(p Party) bool {
	return x.found.Actors[p.Actor].Kind == timeline.Organisation
}

// whoseAccord reports whether the name of p only says whose accord is signed: "the African Union trade pact", "the UN's charter".
func (x *Finder) whoseAccord(p Party) bool {
	const long = 6 // tokens of a name and what describes the accord
	k := p.Tok
	for k < len(x.Toks) && (x.MentionAt(k) == p.Mention || x.Toks[k].Punct == '\'') {
		k++
	}
	for n := k; n < min(k+long, len(x.Toks)) && x.Toks[n].Plain(); n++ {
		if w := x.Lower(n); grammar.Accord(w) || n > k && clubs[w] {
			return true
		}
	}
	return false
}

// clubs are the nouns for what states join, which right behind a name are what it names: "the BRICS group", but not "the African Union trade bloc".
var clubs = words.Set("bloc group grouping alliance club zone area market grid force mission court initiative")

// namedAt reports whether a name stands at token k, where article is true also behind an article and adjectives: "the senior Kenyan official".
func (x *Finder) namedAt(k int, article bool) bool {
	const adjectives = 2
	if article && k < len(x.Toks) && x.Toks[k].Has(words.Determiner) {
		k++
		for n := 0; n < adjectives && k < len(x.Toks) && x.Toks[k].Plain() && !grammar.Speaks(x.Lower(k)); n++ {
			k++
		}
	}
	return k < len(x.Toks) && x.Toks[k].Mention > 0
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
		r := event.Role{Actor: p.Actor, As: as, Office: f.Office, Country: f.Country, Start: p.Mention.Start, End: p.Mention.End, Called: called, Person: f.Kind == timeline.Person}
		if p.Mention.Office != "" && (f.Kind != timeline.Person || f.Office == "") {
			r.Office = p.Mention.Office
		} else if called != "" && r.Office == "" {
			r.Office = x.bodyNoun(p)
		}
		if d.Roles == nil {
			d.Roles = make([]event.Role, 0, 4)
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
