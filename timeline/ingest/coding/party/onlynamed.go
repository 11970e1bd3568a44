package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/words"
)

// Names of countries in whose name nobody acts, and whom nothing reaches: of money, of flags, of peoples abroad.

// onlyNamed reports whether m at token k is such a name:
//
//	"15 billion US dollars"          money
//	"waving Russian flags"           a flag that is carried
//	"ethnic Serbs walked out"        a people that lives elsewhere
//	"the South American bloc"        what the bloc is of
//	"the Kenya Red Cross signed"     the body behind the name, which is of the country
//	"the South American country"     a country, and not the people
//	"a North American trade deal"    where it is in force: Arabs and Americans act by their states, leaders and the like only
//	"the ministry's Twitter account" whose account it is
func (x *Finder) onlyNamed(k int, m *actor.Mention) bool {
	end := k + 1
	for end < len(x.Toks) && (x.MentionAt(end) == m || x.Toks[end].Punct == '.' && x.Toks[end].Start <= m.End) {
		end++
	}
	if m.People && end < len(x.Toks) && kindsOfBody[x.Lower(end)] {
		body := min(end+1, len(x.Toks)-1)
		return x.Lower(end) == "bloc" || x.MentionAt(body) != nil && x.MentionAt(body).Kind == actor.KindOrganisation
	}
	next := ""
	if end < len(x.Toks) {
		next = x.Lower(end)
	}
	if x.ofRegion(m, end) {
		return true
	}
	switch m.Kind {
	case actor.KindCountry, actor.KindNationality:
		return currencies[next] || flags[next] && k > 0 && carrying[x.Lower(k-1)] || k > 0 && x.Lower(k-1) == "ethnic"
	case actor.KindOrganisation:
		return accounts[next] || x.society(k, m)
	}
	return false
}

// ofRegion reports whether m, the adjective of peoples of several countries that ends before token k, tells in which part of the world something is.
func (x *Finder) ofRegion(m *actor.Mention, k int) bool {
	const near = 4 // nouns: "Arab foreign and defence ministers"
	if m.Actor >= 0 && k < len(x.Toks) && lands[x.Lower(k)] && x.found.Actors[m.Actor].Kind == timeline.Group && x.found.Actors[m.Actor].Country == "" {
		return true // "the Muslim country"
	}
	if m.Actor < 0 || !strings.HasSuffix(x.found.Actors[m.Actor].Key, "americans") && x.found.Actors[m.Actor].Key != "group:arabs" || strings.HasSuffix(m.Text, "s") || x.found.Actors[m.Actor].Country != "" {
		return false
	}
	for n := k; n < min(k+near, len(x.Toks)) && (x.Toks[n].Plain() || x.Toks[n].Has(words.Conjunction) || x.Toks[n].Mention > 0); n++ {
		if inRegion[x.Lower(n)] {
			return false
		}
	}
	return true
}

// inRegion are those who act for a part of the world.
var inRegion = words.Set("states countries nations governments leaders ministers presidents heads kings monarchs rulers monarchies kingdoms republics emirates envoys diplomats officials mediators " +
	"ambassadors negotiators delegates powers neighbours neighbors allies partners capitals troops forces soldiers peacekeepers fighters militias tribes people peoples world " +
	"producers exporters members bloc side group parliaments lawmakers chiefs")

var (
	lands      = words.Set("country nation state kingdom republic island emirate sultanate")
	accounts   = words.Set("account accounts page pages feed channel channels profile")
	currencies = words.Set("dollar dollars cent cents pound pounds franc francs rupee rupees lira liras rouble roubles ruble rubles peso pesos shilling shillings " +
		"krona kronor krone kroner crown crowns dinar dinars dirham dirhams rial rials riyal riyals yen yuan baht zloty forint hryvnia hryvnias rand naira")
	flags    = words.Set("flag flags banner banners")
	carrying = words.Set("waving waved wave carrying carried bearing brandishing brandished flying flew holding hoisting hoisted raising raised")
)

// society reports whether m at token k is the Red Cross or the Red Crescent behind the name of a country, whose society acts: "the Kenya Red
// Cross".
func (x *Finder) society(k int, m *actor.Mention) bool {
	if k == 0 || !strings.HasPrefix(m.Text, "Red C") {
		return false
	}
	p := x.MentionAt(k - 1)
	return p != nil && p.Actor >= 0 && p.End+1 == m.Start && x.found.Actors[p.Actor].Kind == timeline.Country
}
