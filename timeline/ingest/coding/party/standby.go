package party

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Who stands behind a verb and is not reached by it: at whose request it is done, in whose presence, before which court, who alone does not do it, whose
// killers are meant.

// standsBy reports whether p is one of them.
func (x *Finder) standsBy(m *grammar.Match, p Party) bool {
	switch {
	case x.atRequest(p), x.exceptFor(p), x.looksOn(p):
		return true
	case m.Type == timeline.Accuse:
		return x.courtIn(p)
	case m.Type == timeline.Request: // "demands justice at the General Assembly"
		return x.killersOf(p) || x.isOrganisation(p) && x.Lower(max(0, x.Governor(p.Tok, m.Start))) == "at"
	}
	return false
}

// atRequest reports whether p is one at whose request something is done: "closed the border at the behest of Chad", "at Chad's request".
func (x *Finder) atRequest(p Party) bool {
	if of := x.Governor(p.Tok, 0); of > 1 && x.Lower(of) == "of" && wishes[x.Lower(of-1)] {
		for k := of - 2; k >= max(0, of-4); k-- {
			if x.Lower(k) == "at" || x.Lower(k) == "on" {
				return true
			}
		}
		return false
	}
	k := p.Tok
	for k < len(x.Toks) && (x.MentionAt(k) == p.Mention || x.Toks[k].Punct == '\'' || x.Toks[k].Plain() && !wishes[x.Lower(k)]) {
		k++
	}
	return p.Tok > 0 && x.Lower(p.Tok-1) == "at" && p.Mention.Possessive && k < len(x.Toks) && wishes[x.Lower(k)]
}

// wishes are what others do something at.
var wishes = words.Set("request requests behest urging insistence instigation prompting bidding")

// looksOn reports whether p only sees what is done: "signed the treaty in the presence of Kenya's president".
func (x *Finder) looksOn(p Party) bool {
	const far = 6 // tokens: "of the Kenyan President Marta"
	for of := p.Tok - 1; of > 2 && of > p.Tok-far && x.Toks[of].Punct == 0; of-- {
		if x.Lower(of) == "of" {
			switch x.Lower(of-3) + " " + x.Lower(of-1) {
			case "in presence", "under eyes", "under gaze":
				return true
			}
		}
	}
	return false
}

// exceptFor reports whether p is named as the one who does not: "have signed the pact, with Eritrea the only state left".
func (x *Finder) exceptFor(p Party) bool {
	end := p.Tok
	for end < len(x.Toks) && x.MentionAt(end) == p.Mention {
		end++
	}
	if p.Tok < 2 || x.Lower(p.Tok-1) != "with" || x.Toks[p.Tok-2].Punct != ',' || end+1 >= len(x.Toks) {
		return false
	}
	return x.Lower(end) == "the" && (x.Lower(end+1) == "only" || x.Lower(end+1) == "last" || x.Lower(end+1) == "sole") || x.Lower(end) == "yet"
}

// killersOf reports whether p is only the victim of those whom a demand is about: "called for the killers of Kowal to be punished".
func (x *Finder) killersOf(p Party) bool {
	of := x.Governor(p.Tok, 0)
	if of < 1 || x.Lower(of) != "of" {
		return false
	}
	switch x.Lower(of - 1) {
	case "killers", "killer", "murderers", "murderer", "assassins", "assassin", "kidnappers", "attackers", "death", "murder", "killing", "assassination", "kidnapping":
		return true
	}
	return false
}

// courtIn reports whether p is the court in which something is brought, and not whom it reaches: "filed the suit in the Court for California".
func (x *Finder) courtIn(p Party) bool {
	k := x.Governor(p.Tok, 0)
	if k < 0 || !x.isOrganisation(p) || !strings.Contains(p.Mention.Text, "Court") && !strings.Contains(p.Mention.Text, "Tribunal") {
		return false
	}
	switch x.Lower(k) {
	case "in", "at", "before", "with", "to":
		return true
	}
	return false
}

// whoRules reports whether p is the person under whose rule something is done: "signed a pact with Chad under Marta Kowal".
func (x *Finder) whoRules(p Party) bool {
	k := p.Tok - 1
	for k > 0 && x.Toks[k].Plain() && grammar.Office(x.Lower(k)) {
		k--
	}
	return k > 0 && x.Lower(k) == "under" && p.Mention.Kind == actor.KindPerson
}
