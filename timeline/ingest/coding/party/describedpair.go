package party

import (
	"slices"
	"strings"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// describedPair returns the two persons who are the subject of m where commas set off who they are: "Marta Kowal, Poland's foreign minister, and
// Wang Yi, China's, met", "Marta Kowal, an adviser to the president, and Wang Yi met". Whom the descriptions name does nothing. It is nil when
// no such pair ends right before the verb.
func (x *Finder) describedPair(m *grammar.Match) []Party {
	const long = 16 // tokens of a description
	if !m.Personal() {
		return nil
	}
	if who := x.namedPair(m.Group); who != nil && !m.Has(lexicon.Speech) {
		return who
	}
	end := x.beforeTimes(m.Group)
	and := end - 1
	for and > 3 && and > end-2*long && !(x.Toks[and].Has(words.Conjunction) && x.Toks[and-1].Punct == ',') {
		if x.Finite(and) || x.Toks[and].Has(words.Relative) || x.Toks[and].Punct == '"' || x.Toks[and].Punct == ';' {
			return nil
		}
		and--
	}
	if and <= 3 || !x.Toks[and].Has(words.Conjunction) || x.Toks[and-1].Punct != ',' {
		return nil
	}
	second, behind := x.personAt(and + 1)
	if second.Mention == nil || behind > end || behind < end && (x.Toks[behind].Punct != ',' || x.Toks[end-1].Punct != ',' || behind == end-1) {
		return nil
	}
	comma := and - 2
	for comma > 0 && comma > and-long && x.Toks[comma].Punct != ',' {
		if x.Finite(comma) || x.Toks[comma].Has(words.Relative) || x.Toks[comma].Punct == '"' || x.Toks[comma].Punct == ';' {
			return nil
		}
		comma--
	}
	if comma < 1 || x.Toks[comma].Punct != ',' {
		return nil
	}
	start := x.ClauseStart(comma)
	if start > 0 && x.Toks[start-1].Punct == ',' {
		return nil // "recognised its leader, Guaido, as president, and Maduro gave"
	}
	first, behind := x.personAt(start)
	if first.Mention == nil || behind != comma || first.Actor == second.Actor {
		return nil
	}
	return []Party{first, second}
}

// namedPair returns the two persons whose names between commas right before token end tell who the holders of an office are that stand before them:
// "The presidents of Chad and Mali, Marta Kowal and Wang Yi, met". Nil for none.
func (x *Finder) namedPair(end int) []Party {
	const long = 10 // tokens of the two names with their titles
	if end < 5 || x.Toks[end-1].Punct != ',' {
		return nil
	}
	comma := end - 2
	for comma > 1 && comma > end-long && x.Toks[comma].Punct != ',' {
		comma--
	}
	if comma < 2 || x.Toks[comma].Punct != ',' || !slices.ContainsFunc(x.Toks[x.ClauseStart(comma):comma], func(t tokens.Token) bool {
		w := x.Text[t.Start:t.End]
		return t.Mention == 0 && strings.HasSuffix(w, "s") && (grammar.Office(w[:len(w)-1]) || grammar.OfOffice(w)) || w == "presidents" || w == "ministers" || w == "leaders"
	}) {
		return nil
	}
	first, and := x.personAt(comma + 1)
	if first.Mention == nil || and >= end-1 || !x.Toks[and].Has(words.Conjunction) {
		return nil
	}
	second, behind := x.personAt(and + 1)
	if second.Mention == nil || behind != end-1 || first.Actor == second.Actor {
		return nil
	}
	return []Party{first, second}
}

// personAt returns the person whose name, with a title, begins at token k, and the token behind it.
func (x *Finder) personAt(k int) (Party, int) {
	const title = 6 // words: "US Secretary of State"
	for n := k; n < min(k+title, len(x.Toks)) && (x.Toks[n].Punct == 0 || x.Toks[n].Inner()); n++ {
		if m := x.MentionAt(n); m != nil && m.Kind == actor.KindPerson && m.Actor >= 0 && !m.Pronoun {
			if x.NameEnd(n) < len(x.Toks) && x.Toks[x.NameEnd(n)].Punct == '\'' {
				return Party{}, 0 // "Duda's adviser"
			}
			return Party{m.Actor, m, n}, x.NameEnd(n)
		}
		if x.Finite(n) || x.Toks[n].Has(words.Conjunction|words.Relative) {
			break
		}
	}
	return Party{}, 0
}
