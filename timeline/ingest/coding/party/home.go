package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// The country at home: whose army, police or parliament an article means that says no word of it, since it tells of one country all the time.
//
//	"Protesters marched in Paris. Police arrested 450 people."     France's
//	"Kenya's president signed the bill. Parliament impeached him"  Kenya's
//	"Kenya telephoned Chad. The army attacked a camp"              nobody knows whose: two countries are named last

// homeBodies are the nouns for bodies that every state has and that readers take for those of the country that is spoken of.
var homeBodies = words.Set("police army military navy troops soldiers government parliament authorities lawmakers junta cabinet court senate legislature " +
	"policemen officers generals judges regulator")

// needsThe are those of them that name a body only with an article.
var needsThe = words.Set("army military navy government junta cabinet court senate legislature regulator")

// homeForces are the words before "forces" that make such a body of it, homeAdds others that may stand before a body.
var (
	homeForces = words.Set("security armed government special police riot")
	homeAdds   = words.Set("constitutional supreme high criminal military appeals riot security armed federal national border central air ruling new transitional interim caretaker top senior")
)

const maxHomeAge = 3 // sentences that may lie between a country and what its bodies do

// noteHome notes which country the sentence that was read last tells of: the only one that it names.
func (x *Finder) noteHome() {
	x.homeAge++
	var only *actor.Mention
	for k := range x.Toks {
		m := x.MentionAt(k)
		if m == nil || m == only || x.Toks[k].Quoted {
			continue
		}
		c := x.mentionCountry(m)
		if c == "" {
			continue
		}
		if only != nil && x.mentionCountry(only) != c {
			x.home = nil // two countries: it stays open whose body follows
			return
		}
		if only == nil {
			only = m
		}
	}
	if only != nil {
		x.home, x.homeAge = only, 1
	}
}

// mentionCountry returns the country that m names or to which whom it names belongs, "" for none.
func (x *Finder) mentionCountry(m *actor.Mention) string {
	if m.Country != "" {
		return m.Country
	}
	if m.Actor >= 0 && !x.found.Actors[m.Actor].Media {
		return x.found.Actors[m.Actor].Country
	}
	return ""
}

// atHome returns the country whose body, named by a noun alone, is the subject of the verb of m, when the sentences before tell of one country,
// which is also the one that the article names most.
func (x *Finder) atHome(m *grammar.Match) []Party {
	if !m.Personal() || m.Passive || m.Has(lexicon.Speech) || x.home == nil || x.homeAge > maxHomeAge {
		return nil
	}
	k := m.Group - 1
	for k >= 0 && (x.Toks[k].Has(words.Adverb) || x.AdverbAt(k) || x.TimeWord(k)) {
		k--
	}
	if k < 0 || !x.isHomeBody(k) || courts[x.Lower(k)] && x.ofStates() {
		return nil
	}
	at := k
	k = x.homeFrom(k) - 1
	if k >= 0 && x.Toks[k].Has(words.Determiner) {
		if x.Lower(k) != "the" {
			return nil // "its army", "a court"
		}
		k--
	} else if needsThe[x.Lower(at)] {
		return nil // "mob violence and military clashes"
	}
	if k >= 0 && !x.opensWithTime(k+1) && !x.Toks[k].Has(words.Clause|words.Conjunction) && x.Toks[k].Punct != ',' {
		return nil
	}
	c := x.mentionCountry(x.home)
	if c != x.mostNamed() || locals[x.Lower(at)] && x.rivalled() {
		return nil
	}
	for n := range m.Group {
		if p := x.MentionAt(n); p != nil && x.mentionCountry(p) != "" && x.mentionCountry(p) != c {
			return nil
		}
	}
	if i := x.countryActor(c); i >= 0 {
		return []Party{{Actor: i, Mention: x.home, Tok: at}}
	}
	return nil
}

// locals keep order where something happens, which an article about two countries need not say of the one that it names most.
var locals = words.Set("police policemen officers judges court")

// rivalled reports whether the article names a second country more than half as often as the first.
func (x *Finder) rivalled() bool {
	list := x.spokenOf()
	return len(list) > 1 && 2*list[1].count > list[0].count
}

// homeName returns what a title calls a body at home that p is, "" when it is none.
func (x *Finder) homeName(p Party) string {
	if x.home == nil || p.Mention != x.home || p.Tok >= len(x.Toks) || !x.isHomeBody(p.Tok) {
		return ""
	}
	return title.Squeeze(x.Text[x.Toks[x.homeFrom(p.Tok)].Start:x.Toks[p.Tok].End])
}

// homeFrom returns the token at which the name of the body at home begins that ends with token k.
func (x *Finder) homeFrom(k int) int {
	for k > 0 && x.small(k-1) && (homeAdds[x.Lower(k-1)] || homeForces[x.Lower(k-1)]) {
		k--
	}
	return k
}

// small reports whether the word at token k is in small letters or would be if it did not open the sentence, as the "Security" of "Security
// forces arrested".
func (x *Finder) small(k int) bool {
	m := x.MentionAt(k)
	return x.Toks[k].Plain() || m == nil && k == 0 || m != nil && m.Actor < 0 && m.Country == "" && x.MentionAt(0) == m && (k == 0 || !x.Toks[k].Capital)
}

// isHomeBody reports whether the word at token k is the noun for a body at home.
func (x *Finder) isHomeBody(k int) bool {
	if !x.small(k) {
		return false
	}
	w := x.Lower(k)
	return homeBodies[w] || w == "forces" && k > 0 && homeForces[x.Lower(k-1)]
}

// courts are the bodies at home that states have in common too.
var courts = words.Set("court judges")

// ofStates reports whether the article names a court of several states, for which a court without a name may stand.
func (x *Finder) ofStates() bool {
	return slices.ContainsFunc(x.found.Actors, func(f actor.Found) bool {
		return f.Kind == timeline.Organisation && (strings.Contains(f.Name, "Court") || strings.Contains(f.Name, "Tribunal") || strings.Contains(f.Name, "Chambers"))
	})
}

// mostNamed returns the country that the article names most often, "" when two are level.
func (x *Finder) mostNamed() string {
	if list := x.spokenOf(); len(list) == 1 || len(list) > 1 && list[0].count > list[1].count {
		return list[0].code
	}
	return ""
}
