package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// goods reports whether what goes somewhere is a thing: "thirteen jets will go to Ukraine" is no visit, nor is "two helicopters from Chad
// arrived".
func (a *article) goods(m *grammar.Match) bool {
	if m.Group == 0 {
		return false
	}
	if from, to := a.HeadOf(m.Group); to > from && freight[a.Lower(to-1)] {
		return to < 2 || a.Toks[to-2].Punct != '\'' // but "President Boric's plane landed"
	}
	if k := m.Group - 1; carriers[a.Lower(k)] && k > 0 && loads[a.Lower(k-1)] {
		return true // "a Kenyan cargo plane landed", but "the president's plane landed"
	}
	return freight[a.Lower(m.Group-1)] || a.carries(m)
}

// carries reports whether the subject of m carries nobody who is named: "an aircraft carrying 100 people left".
func (a *article) carries(m *grammar.Match) bool {
	for k := a.ClauseStart(m.Group); k+1 < m.Group; k++ {
		if w := a.Lower(k); !freight[w] && !carriers[w] || a.Lower(k+1) != "carrying" && a.Lower(k+1) != "loaded" && a.Lower(k+1) != "laden" {
			continue
		}
		return !slices.ContainsFunc(a.Toks[k+1:m.Group], func(t tokens.Token) bool { return t.Mention > 0 })
	}
	return false
}

// carriers are what flies and sails, of which loads say that nobody comes to visit with it.
var (
	carriers = words.Set("plane aircraft flight ship vessel train truck jet airliner")
	loads    = words.Set("cargo transport freight military passenger spy surveillance fighter relief supply charter hospital")
)

// freight are goods, and what carries them.
var freight = words.Set("jets planes aircraft helicopters flights convoys tanks missiles weapons guns shells vehicles trucks aid money funds grain goods " +
	"food medicine supplies vaccines doses oil gas wheat exports proceeds cash loan ammunition body bodies remains coffin coffins ashes " +
	"grant grants prize prizes award awards medal medals contract contracts tender tenders share shares seat seats credit blame thanks gratitude condolences congratulations " +
	"chairmanship presidency vote votes payment payments tranche instalment instalments assistance jet helicopter convoy")

// forcesGo reports whether those who go somewhere are soldiers, as in "an advance party of Kenyan troops arrived in Chad".
func (a *article) forcesGo(d *event.Draft, m *grammar.Match) bool {
	if d.Mode != "visit" || d.CAMEO != "042" || m.Passive || m.Has(lexicon.Noun) {
		return false
	}
	from, to := a.HeadOf(m.Group)
	if to > from && soldiers[a.Lower(to-1)] {
		return true
	}
	if to <= from || to+1 >= m.Group || a.Lower(to) != "of" || !partly[a.Lower(to-1)] {
		return false
	}
	_, end := a.HeadOf(m.Group)
	for end++; end < m.Group && !a.Toks[end].Has(words.Preposition) && a.Toks[end].Punct == 0; end++ {
		if soldiers[a.Lower(end)] {
			return true
		}
	}
	return false
}

// soldiers are those who are sent, and partly the nouns for some of them.
var (
	soldiers = words.Set("troops soldiers marines peacekeepers paratroopers parachutists paratroops legionnaires commandos battalion battalions regiment brigade contingent warships frigate destroyer")
	partly   = words.Set("party group contingent number hundreds thousands dozens scores unit units battalion convoy company team")
)

// welcomesGuest reports whether who is welcomed is a person or a delegation that comes, and no news: "welcomed President Duda in Oslo", but not
// "welcomed Duda's decision".
func (a *article) welcomesGuest(d *event.Draft, m *grammar.Match) bool {
	const title = 4 // words before a name: "Kenya's foreign minister"
	if d.CAMEO != "051" || a.Lemma(m.Start) != "welcome" || m.End != m.Start+1 || !m.Verb || m.Passive || d.Marks&timeline.Negated != 0 {
		return false
	}
	if source, _ := d.Sides(); !source {
		return false
	}
	for k := m.End; k < min(m.End+title, len(a.Toks)); k++ {
		p := a.MentionAt(k)
		if p != nil && p.Kind == actor.KindPerson && !p.Pronoun {
			end := a.NameEnd(k)
			return p.Actor >= 0 && (end == len(a.Toks) || a.TimeWord(end) || a.Toks[end].Punct == ',' || a.Toks[end].Has(words.Preposition))
		}
		if p == nil && !a.Toks[k].Has(words.Determiner) && !a.Toks[k].Plain() || a.Toks[k].Has(words.Preposition) {
			return false
		}
	}
	return false
}

// receive makes a visit of a welcome: who welcomes is the host.
func (a *article) receive(d *event.Draft) {
	d.Type, d.Mode, d.CAMEO, d.Phrase, d.Weak, d.Certain = timeline.Consult, "visit", "043", "receives", false, false
	for i := range d.Roles {
		switch r := &d.Roles[i]; r.As {
		case timeline.Source:
			r.As = timeline.Host
		case timeline.Target:
			r.As = timeline.Visitor
		}
	}
}

// paysCall reports whether m visits somebody, as in "in Chad the envoy called on President Déby": nothing is asked of the person.
func (a *article) paysCall(m *grammar.Match) bool {
	if a.Lemma(m.Start) != "call" || m.Type != timeline.Request || m.End != m.Start+2 || m.Passive || m.Infinitive || m.End >= len(a.Toks) {
		return false
	}
	if w := a.Word(m.End - 1); w != "on" && w != "upon" {
		return false
	}
	end := a.NameEnd(m.End)
	if k := m.End + 1; end == m.End && k < len(a.Toks) && a.Lower(m.End) == "the" && crowned[a.Lower(k)] && a.Toks[k].Mention == 0 {
		end = k + 1 // "called on the king in Oslo"
	}
	if end == m.End {
		return false
	}
	for k := end; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Punct == '\''); k++ {
		if w := a.Word(k); a.Toks[k].Has(words.To|words.Not) || w == "for" {
			return false
		}
	}
	return true
}

// crowned are those whom others call on, and of whom, without a name, little is asked in public.
var crowned = words.Set("king queen pope pontiff emperor sultan emir monarch")

// comesHome reports whether d is no visit but the way home: of somebody whose country it is, "Boric returned to Chile", or of whom the text does not
// tell that he is of another, "the writer returned to Kenya".
func (a *article) comesHome(d *event.Draft) bool {
	k := a.TokenAt(d.VerbAt)
	if d.CAMEO != "042" || k < 0 || a.Lemma(k) != "return" {
		return false
	}
	hosted := false
	for _, r := range d.Roles {
		if r.As == timeline.Visitor && r.Country == "" && r.Person {
			return true
		}
		hosted = hosted || r.As == timeline.Host
	}
	return !hosted && !a.heading
}
