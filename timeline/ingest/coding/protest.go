package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who protests. Crowds act for no state, yet news names their country only beside them: "students in Chad", "Chadian workers". What
// they do is a protest where a state would coerce: "farmers sealed the border".

// crowd are people who act together and for themselves.
var crowd = words.Set("protester protesters protestors demonstrator demonstrators marchers marcher activists activist crowd crowds mob mobs rioters " +
	"strikers pickets picketers farmers hauliers truckers drivers dockers miners workers railwaymen unions union students pupils " +
	"schoolchildren teachers doctors nurses pensioners villagers residents townspeople shopkeepers traders fishermen women youths youth " +
	"supporters monks colonists suffragettes islamists squatters taxi lorry-drivers campaigners environmentalists feminists")

// ofCrowd reports whether a crowd, in small letters and no owner, is the subject of the verb of m.
func (a *article) ofCrowd(m *grammar.Match) bool {
	if m.Passive || m.Has(lexicon.Noun) {
		return false
	}
	from := a.ClauseStart(m.Group)
	for k := from; k < a.FirstVerb(from, m.Group); k++ { // not the fishermen of "the navy arrested fishermen and seized a boat"
		t := &a.Toks[k]
		if t.Has(words.Preposition|words.Relative) && a.in.Text[t.Start:t.End] != "of" {
			return false // "police in riot gear sealed off": who stands behind does not act
		}
		if crowd[strings.ToLower(a.in.Text[t.Start:t.End])] && t.Mention == 0 && (k == from || !t.Capital) && (k+1 >= m.Group || a.Toks[k+1].Punct != '\'' && !a.heldBack(k+1)) {
			return true
		}
		if n := a.MentionAt(k); n != nil && n.Kind == actor.KindNationality && a.Plural(k) && a.manyOf(k) {
			return true
		}
	}
	return false
}

// manyOf reports whether the people at token k are counted: "thousands of Chadians".
func (a *article) manyOf(k int) bool {
	if k < 2 || a.Word(k-1) != "of" {
		return false
	}
	switch a.Lower(k - 2) {
	case "thousands", "hundreds", "tens", "dozens", "scores", "crowds", "millions":
		return true
	}
	return false
}

// heldBack reports whether the word at k makes a state's servants of the crowd before it: "union ministers", "youth minister".
func (a *article) heldBack(k int) bool {
	return grammar.Office(a.Word(k)) || a.Toks[k].Plain() && a.Plural(k) && !crowd[a.Word(k)]
}

// byForces reports whether those who do what m, a riot of a crowd, tells are the police or soldiers of a state: "police stormed the embassy".
func (a *article) byForces(m *grammar.Match) bool {
	if m.Has(lexicon.Noun) {
		return false
	}
	from, to := a.ClauseStart(m.Group), m.Group
	if m.Passive {
		from = m.End
		for from < len(a.Toks) && !a.Toks[from].Has(words.By) {
			from++
		}
		to = a.PhraseEnd(min(from+1, len(a.Toks)))
	}
	for k := from; k < to; k++ {
		if k > from && a.Toks[k].Has(words.Preposition|words.Relative) {
			return false
		}
		switch a.Lower(k) {
		case "police", "policemen", "troops", "soldiers", "forces", "commandos", "gendarmes", "paratroopers", "army", "agents":
			return a.Toks[k].Mention == 0 || a.MentionAt(k).Kind != actor.KindPerson
		}
	}
	return false
}

// byCrowd makes a protest of what a crowd does with the streets, buildings and borders of its country.
func (a *article) byCrowd(d *event.Draft, m *grammar.Match) bool {
	switch {
	case d.Type == timeline.Coerce && (d.Mode == "seize" || d.Mode == "restrict" || d.Mode == "ban"):
	case d.Type == timeline.Sanction && d.Mode == "withdraw", d.Type == timeline.Mobilize, d.Type == timeline.Reject && d.Mode == "yield":
	case d.Type == timeline.Assault && a.storms(m):
	default:
		return false
	}
	return a.ofCrowd(m)
}

// storms reports whether the verb of m is of those with which crowds go for buildings and cities.
func (a *article) storms(m *grammar.Match) bool {
	switch a.Lemma(m.Start) {
	case "storm", "march", "raid", "overrun", "besiege", "push", "charge", "rush", "attack", "assault", "occupy", "seize", "ransack":
		return true
	}
	return false
}

// protesters makes the country beside those who protest their side when nobody else is: the nation that describes them, or the place
// before the verb or, failing that, of the sentence.
func (a *article) protesters(d *event.Draft, m *grammar.Match) {
	source, _ := d.Sides()
	if source || d.Type != timeline.Protest && !(d.Mode == "abduct" && a.ofCrowd(m)) && !(d.Mode == "seize" && a.byForces(m)) {
		return
	}
	from := a.ClauseStart(m.Group)
	if a.FirstVerb(0, from) >= from {
		from = 0 // "rioters in Goma, a city of Chad, attacked"
	}
	if a.SetOff(m) || m.IsNoun() && a.Follows(m) {
		from = m.Group // who set it off is no protester
	}
	at := a.countryIn(from, a.FirstVerb(from, m.Group)) // not the Kenya of "stormed the Kenyan embassy and tore down the flag"
	if m.Passive {
		at = a.placeIn(from, len(a.Toks)) // "the Kenyan embassy in Goma was stormed": the subject suffers it
	} else if at == nil {
		at = a.placeIn(m.Start, len(a.Toks))
	}
	if at == nil {
		return
	}
	if list := a.who.CountryOf(at); list != nil {
		d.Roles = withoutActor(d.Roles, list[0].Actor)
		a.who.Add(d, timeline.Source, list)
		d.Crowd = true
	}
}

// countryIn returns the first mention in tokens [from, to) that says where people are from, or nil.
func (a *article) countryIn(from, to int) *actor.Mention {
	for k := from; k < to; k++ {
		n := a.MentionAt(k)
		if n == nil || n.Country == "" || n.Kind == actor.KindPerson {
			continue
		}
		if n.Locative || a.ofWhere(k) || n.Kind == actor.KindNationality && !a.AfterPreposition(k, from) { // not "a crowd with Chadian flags"
			return n
		}
	}
	return nil
}

// placeIn returns the first mention in tokens [from, to) of a place or country in which something happens, or nil.
func (a *article) placeIn(from, to int) *actor.Mention {
	for k := from; k < to; k++ {
		if n := a.MentionAt(k); n != nil && n.Country != "" && n.Locative && !(k > 0 && (a.Word(k-1) == "from" || a.Word(k-1) == "to")) {
			return n
		}
	}
	return nil
}

// ofWhere reports whether the name at token k stands behind "of", "across" or "in": "residents of Goma".
func (a *article) ofWhere(k int) bool {
	if k == 0 {
		return false
	}
	switch a.Word(k - 1) {
	case "of", "across", "throughout", "in":
		return true
	}
	return false
}

// withoutActor leaves the roles of actor i out.
func withoutActor(roles []event.Role, i int) []event.Role {
	var out []event.Role
	for _, r := range roles {
		if r.Actor != i {
			out = append(out, r)
		}
	}
	return out
}

// marchesOnMission reports whether the verb of m tells of people who march on a mission, or on something to protest: "marched on Chad's embassy".
func (a *article) marchesOnMission(m *grammar.Match) bool {
	if a.Lemma(m.Start) != "march" || m.End != m.Start+2 || a.Lower(m.End-1) != "on" {
		return false
	}
	for k := m.End; k < len(a.Toks) && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k++ {
		switch w := a.Lower(k); w {
		case "embassy", "consulate", "mission", "commission":
			return true
		case "protest", "demand", "denounce":
			return a.Toks[k-1].Has(words.To)
		}
	}
	return false
}
