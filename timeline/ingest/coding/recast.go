package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// What a pattern does not know: words around it that make another event of what it tells, or none.

// tellsNothing reports whether m means no event, by the words around it.
func (a *article) tellsNothing(m *match) bool {
	switch {
	case m.verb && a.untilThen(m), m.pat.Has(lexicon.Noun) && a.only(m):
		return true
	case m.pat.Type == timeline.Accuse && m.start > 1 && a.lower(m.start) == "blamed" && a.blamed(m.start):
		return true // "killed in an attack blamed on rebels"
	case m.pat.Type == timeline.Assault && m.gerund && m.group > 0:
		next := m.start + 1
		return ofGrounds[a.lower(m.group-1)] && (attacks[a.lower(m.start)] || deeds[a.lower(m.start)]) &&
			(next == len(a.toks) || a.toks[next].punct != 0 || a.toks[next].has(words.Preposition)) // "wounded in bombing", "expelled over poisoning in Chad"
	}
	return false
}

// recast gives d the type that the words around the pattern of m make of it.
func (a *article) recast(d *draft, m *match) {
	a.toldToLeave(d, m)
	if a.forcesGo(d, m) {
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Mobilize, "troops", "154", "sends troops to"
	}
	if a.paysCall(m) {
		d.Type, d.Mode, d.CAMEO, d.phrase = timeline.Consult, "visit", "042", "visits"
	}
	if d.CAMEO == "015" && a.admits(m) {
		d.Type, d.Mode, d.CAMEO, d.phrase, d.weak = timeline.Support, "sign", "057", "admits", false
	}
	if d.Type == timeline.Consult && d.Mode == "meet" && a.byPhone(m) {
		d.Mode, d.CAMEO, d.phrase = "phone", "041", "speaks by phone with"
	}
}

// isNone reports whether d, whose parts are known, is no event after all. It finds what a statement says on the way.
func (a *article) isNone(d *draft, m *match) bool {
	source, _ := d.sides()
	switch {
	case d.Type == timeline.Support && !source && m.passive && !a.toks[m.group].has(words.Be|words.Have) && m.start == m.group && !a.accordSigned(m):
		return true // "troops backed by helicopters"
	case d.Type == timeline.Assault && a.figurative(d, m), a.passengers(d, m):
		return true
	case d.Type == timeline.Statement:
		return !a.speaks(d) || a.saidByPaper(m) || a.reduced(m) || m.may || m.inf && !m.will || m.neg || m.would && m.sub ||
			!a.content(d, m) && (m.pat.Has(lexicon.Noun) || m.pat.Title == "says" || m.pat.Title == "tells" || m.pat.Words < 2 || m.participle || m.passive)
	case m.main > 0 && !source && d.Type == timeline.Consult:
		return true // "leaders meeting in Lima agreed"
	case d.Mode == "visit" && m.passive:
		return !m.pat.Has(lexicon.Hosting) // "was flown to a prison"
	case d.Mode == "visit":
		return a.goods(m) || a.carrier(d) || a.caused(m) > 0 && !slices.ContainsFunc(d.Roles, func(r Role) bool { return r.As == timeline.Visitor })
	}
	return false
}
