package sham

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs that are a deed beside some objects and none beside others, told apart by the noun that their object ends with:
//
//	"Chad battles an outbreak of cholera"     an illness or a fire is fought without arms
//	"NATO sees Chad backsliding"              who sees no person looks at something
//	"the airliner made a landing in Dublin"   nobody visits

// otherwise reports whether the verb of m has such an object, so that it is no deed of type typ.
func (x Judge) otherwise(typ timeline.Type, mode string, m *grammar.Match) bool {
	if !m.Verb || m.Has(lexicon.Clause) {
		return false
	}
	verb := func(w string) bool { // also of "fighting", which is a noun too
		return slices.ContainsFunc(x.Toks[m.Start].Forms[:], func(f lexicon.Form) bool { return x.Lexicon.Name(f.Lemma) == w })
	}
	switch {
	case typ == timeline.Assault && (verb("fight") || verb("battle")):
		return !m.Passive && m.Words < 2 && x.untargetable(m.End)
	case mode == "meet" && verb("see"):
		return !m.Passive && m.Words < 2 && !x.seesPerson(m.End)
	case mode == "visit" && verb("visit") && !m.Passive && m.Words < 2 && m.End+1 < len(x.Toks) && x.Lower(m.End) == "the" && hurt[x.Lower(m.End+1)]:
		return true // "visited the wounded in hospital"
	case mode == "visit" && verb("land"):
		k := m.Start - 1
		return k >= 0 && x.Toks[m.Start].Can(lexicon.Ing) && (x.Toks[k].Plain() || x.Toks[k].Has(words.Determiner)) // "made an emergency landing in"
	}
	return false
}

// hurt are those whom somebody visits in hospital.
var hurt = words.Set("wounded injured sick bereaved")

// untargetable reports whether the object at token k is an illness, a fire or the like: "a second outbreak", "bird flu".
func (x Judge) untargetable(k int) bool {
	for ; k < len(x.Toks) && x.inObject(k); k++ {
		if w := strings.TrimSuffix(x.Lower(k), "s"); forcesOfNature[w] || ills[w] {
			return true
		}
	}
	return false
}

// ills are fought as a force of nature is, and do not act as one does.
var ills = words.Set("flu influenza malaria aid measle polio ebola hiv disease infection cancer pandemic plague addiction obesity blaze fire flame heat cold congestion traffic " +
	"hangover decline slump deficit debt unemployment inflation recession odd charge allegation claim lawsuit extradition cut ban closure plan bill proposal")

// seesPerson reports whether the object at token k is somebody who can be met: a person, an office, "him". Who sees a person do
// something does not meet him.
func (x Judge) seesPerson(k int) bool {
	for ; k < len(x.Toks) && x.inObject(k); k++ {
		n, w := x.MentionAt(k), x.Lower(k)
		person := n != nil && n.Kind == actor.KindPerson || grammar.Office(strings.TrimSuffix(w, "s")) || grammar.Office(w) || received[w]
		if !person {
			continue
		}
		for k++; k < len(x.Toks) && (n != nil && x.MentionAt(k) == n || x.Toks[k].Capital); k++ {
			continue
		}
		return k >= len(x.Toks) || x.Toks[k].Punct != '\'' && x.Lower(k) != "as" && !(x.Toks[k].Can(lexicon.Ing) && x.VerbLike(k))
	}
	return false
}

// received are others who can be met.
var received = words.Set("him her them counterpart counterparts leaders delegates delegation representatives officials diplomats negotiators colleagues emissaries")

// inObject reports whether token k goes on with the noun phrase before it.
func (x Judge) inObject(k int) bool {
	t := &x.Toks[k]
	return (t.Punct == 0 || t.Inner() || t.Punct == '-') && !t.Has(words.Preposition|words.Conjunction|words.Clause|words.Relative|words.To|words.Be|words.Have)
}
