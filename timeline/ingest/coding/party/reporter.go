package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who reports, and those who are his: "said it would", "said that its troops".

// reporter returns the subject of the last verb of speech before m.
func (x *Finder) reporter(m *grammar.Match) []Party {
	for k := len(x.Matches) - 1; k >= 0; k-- {
		if s := &x.Matches[k]; s.Has(lexicon.Speech) && s.Verb && s.End <= m.Group {
			if list := x.withoutMedia(x.subject(s)); len(list) > 0 {
				return list
			}
			if _, over := x.overWhat(s); over {
				return nil // who stands before it is only whom the verb before that reaches
			}
			return x.withoutMedia(x.Parties(x.ClauseStart(s.Group), s.Group))
		}
	}
	return nil
}

// firstWord returns the first word of the subject in tokens [from, to), behind what leads to it, in small letters, "" for none.
func (x *Finder) firstWord(from, to int) string {
	for from < to && (x.Toks[from].Has(words.Clause|words.Preposition|words.Conjunction) || x.Toks[from].Time) {
		from++
	}
	if from >= to {
		return ""
	}
	return x.Lower(from)
}

// theyAlone reports whether the subject in tokens [from, to) is those who speak: "announced that they would work together".
func (x *Finder) theyAlone(from, to int) bool {
	w := x.firstWord(from, to)
	return w == "they" || w == "we" || w == "it"
}

// manyOf returns who, those who speak, for the pronoun in tokens [from, to) that does m; nobody where one person speaks of others, "Kowal said
// they had defended the embassy", or somebody of what something would bring about: "Kowal said that it would hurt Chad".
func (x *Finder) manyOf(m *grammar.Match, who []Party, from, to int) []Party {
	w := x.firstWord(from, to)
	if w == "they" && len(who) == 1 && from > 1 && x.Toks[from-2].Plain() && x.Plural(from-2) && (words.Subordinate(x.Lower(from-1)) || x.Lower(from-1) == "as") && x.found.Actors[who[0].Actor].Kind == timeline.Country {
		return nil // "had killed ten rebels after they attacked"
	}
	if w == "it" && brings[x.Lemma(m.Start)] || len(who) == 1 && w == "they" && x.found.Actors[who[0].Actor].Kind == timeline.Person {
		return nil
	}
	return who
}

// brings are verbs of what a thing does to somebody rather than a state.
var brings = words.Set("hurt harm damage undermine weaken endanger jeopardise jeopardize destabilise destabilize")

// ownState reports whether the subject in tokens [from, to) is the state of who speaks: "said that his government would end".
func (x *Finder) ownState(from, to int) bool {
	for from < to && x.Toks[from].Has(words.Clause) {
		from++
	}
	if from+1 >= to || !x.Toks[from].Has(words.Determiner) {
		return false
	}
	switch x.Lower(from) {
	case "his", "her", "our", "their", "its":
	default:
		return false
	}
	return x.stateBody(from + 1)
}

// stateBody reports whether the word at token k is a body of a state that acts for it.
func (x *Finder) stateBody(k int) bool {
	switch x.Word(k) {
	case "government", "country", "nation", "administration", "ministry", "forces", "troops", "army", "side", "military", "navy", "soldiers", "jets",
		"planes", "ships", "warships", "fleet", "drones", "fighters", "parliament", "police":
		return true
	}
	return false
}

// theirPeople returns those whose ministers or envoys are the subject in tokens [from, to), "their foreign ministers", when two or more
// stand before them in the sentence; nil otherwise.
func (x *Finder) theirPeople(from, to int) []Party {
	for from < to && x.Toks[from].Has(words.Clause) {
		from++
	}
	if from < 2 || from+1 >= to || x.Lower(from) != "their" {
		return nil
	}
	switch x.Lower(from + 1) {
	case "foreign", "defence", "defense", "ministers", "diplomats", "envoys", "negotiators", "delegations":
		if list := x.Acting(0, from-1); len(list) > 1 && len(x.reporter(&grammar.Match{Group: from})) == 0 {
			return list
		}
	}
	return nil
}

// withoutMedia leaves out newspapers and agencies, which say nothing of their own.
func (x *Finder) withoutMedia(list []Party) []Party {
	return slices.DeleteFunc(list, func(p Party) bool { return x.found.Actors[p.Actor].Media })
}
