package party

import (
	"slices"
	"strings"

	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Verbs in -ing and whose they are.

// byDoing returns who does what a verb in -ing tells where that is not the nearest one; false where the usual rules find who does it:
//
//	"Chad answered Kenya's critics by saying"                 the subject of the main clause
//	"X was unharmed when gunmen burst in, killing two"        that of the clause before the comma, which may be nobody
//	"Kenya joined Chad in condemning Mali"                    the subject of the main clause, and whom it joins
//	"Kenya expelled Chad's envoy for spying on Peru"          whom the verb before it reaches
func (x *Finder) byDoing(m *grammar.Match) ([]Party, bool) {
	k := m.Group - 1
	switch {
	case k < 1:
	case m.Gerund && x.Toks[k].Has(words.By):
		from := x.ClauseStart(k)
		stop := x.FirstVerb(from, k)
		list := x.Acting(from, stop)
		return list, len(list) > 0 && stop < k
	case m.Gerund && x.Lower(k) == "in":
		who := x.joinsIn(m, k)
		return who, len(who) > 0
	case m.Gerund && x.Lower(k) == "for":
		return x.forDoing(m, k)
	case m.Participle && x.Toks[k].Punct == ',' && grammar.Outcome(x.Lexicon.Base(x.Lower(m.Start))):
		from := x.ClauseStart(k)
		if from > 0 && x.Lower(from-1) == "when" {
			return x.Acting(from, x.FirstVerb(from, k)), true
		}
	}
	return nil, false
}

// joinsIn returns those who do together what the verb of m tells behind the "in" at token k: "Kenya joined Chad in condemning Mali".
func (x *Finder) joinsIn(m *grammar.Match, k int) []Party {
	verb := k - 1
	for verb > 0 && (x.Toks[verb].Mention > 0 || x.Toks[verb].Has(words.Determiner|words.Conjunction) || x.Toks[verb].Punct == ',') {
		verb--
	}
	if verb < 1 || verb == k-1 || x.Lemma(verb) != "join" {
		return nil
	}
	group := verb
	for group > 0 && x.Toks[group-1].Has(words.Have|words.Will|words.Would) {
		group--
	}
	who := x.subject(&grammar.Match{Start: verb, End: verb + 1, Group: group, Pattern: m.Pattern, Verb: true})
	if len(who) == 0 {
		return nil
	}
	return append(who, without(x.Parties(verb+1, k), who)...)
}

// forDoing returns who has done that for which the verb of m says that somebody does something: whom the verb of the clause reaches that ends
// with the "for" at token k. Where it reaches nobody, as in "apologised to Chad for" and "was jailed for", or a thing, "claimed responsibility
// for", its subject has.
func (x *Finder) forDoing(m *grammar.Match, k int) ([]Party, bool) {
	verb := x.verbBefore(k)
	if verb >= k {
		return nil, false
	}
	if who, ok := x.directly(verb, k); ok && !x.Toks[verb].Has(words.Be) {
		return who, true
	}
	if verb > 1 && x.Toks[verb-1].Has(words.Relative) && x.Toks[verb-2].Plain() {
		return nil, true // "a soldier who had been sentenced for"
	}
	who := x.subject(&grammar.Match{Start: verb, End: verb + 1, Group: verb, Pattern: m.Pattern, Verb: true})
	return who, len(who) > 0
}

// verbBefore returns the verb of the clause that ends before token end, also before what describes its object between commas, "Kowal, a smuggler
// who is known as Bee, to Chad", or end where there is none.
func (x *Finder) verbBefore(end int) int {
	from := x.ClauseStart(end)
	if verb := x.FirstVerb(from, end); verb < end {
		return verb
	}
	for comma := from - 1; comma > 0 && x.Toks[comma].Punct == ','; {
		if x.Toks[comma+1].Plain() && strings.HasSuffix(x.Lower(comma+1), "ing") {
			return end // "Kowal, serving life for"
		}
		from = comma
		for from > 0 && x.Toks[from-1].Punct != ',' {
			from--
		}
		verb := x.FirstVerb(from, comma)
		if verb < comma && !slices.ContainsFunc(x.Toks[from:verb], func(t tokens.Token) bool { return t.Has(words.Relative) }) {
			return verb
		}
		comma = from - 1
	}
	return end
}

// directly returns whom the verb at token verb reaches without a preposition before token end, nobody where that is somebody without a name, "him",
// "three men". It is false where it reaches nobody, or a thing.
func (x *Finder) directly(verb, end int) (reached []Party, ok bool) {
	k := verb + 1
	for k < end && !x.Toks[k].Has(words.Preposition|words.To) && !x.TimeWord(k) {
		k++
	}
	if k == verb+1 {
		return nil, false
	}
	for _, p := range x.Parties(verb+1, end) {
		if first := len(reached) == 0; first && (p.Tok < k || k < end && x.Lower(k) == "of") || !first && x.Joined(reached[len(reached)-1], p) {
			reached = append(reached, p)
		}
	}
	if len(reached) > 0 {
		return reached, true
	}
	w := x.Lower(k - 1)
	return nil, x.Toks[verb+1].Has(words.Pronoun) || x.Toks[k-1].Plain() && (x.Plural(k-1) || w == "men" || w == "women")
}

// sentOff returns whom the verb before the infinitive of m reaches, where m tells what they are to suffer: "Peru extradited Kowal to Chad to stand
// trial". It is false where that verb reaches nobody, "Kowal agreed to stand trial".
func (x *Finder) sentOff(m *grammar.Match) ([]Party, bool) {
	if !m.Infinitive || !m.Has(lexicon.Given) {
		return nil, false
	}
	verb := x.verbBefore(m.Group)
	if verb+1 >= m.Group || x.Toks[verb].Has(words.Be|words.Will|words.Would|words.May) {
		return nil, false
	}
	return x.directly(verb, m.Group)
}
