package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Who of a subject acts, and who only hangs on it.

// Acting returns those of tokens [from, to), the words for a subject, who act, and not those whom a preposition hangs on it: "leaders of
// Romania" act for Romania, "talks in Geneva" do not for Geneva. When nothing else is there, all count.
func (x *Finder) Acting(from, to int) []Party { return x.heads(x.Parties(from, to), from) }

// heads keeps those of list who act in a subject that begins at token from, as Acting does.
func (x *Finder) heads(list []Party, from int) []Party {
	var heads, rest []Party
	for _, p := range x.withoutOwn(list) {
		switch {
		case x.excepted(p.Tok, from), x.alliesOf(p), p.Mention.Locative && !x.comesFrom(p.Tok, from), x.beside(p.Tok), x.victimOf(p.Tok, from), x.ofOne(p, from), x.kinOf(p.Tok, from), x.along(p.Tok, from), x.byWhom(p.Tok, from), x.whoseOffice(p.Tok, from), x.inBoth(p, from):
		case x.AfterPreposition(p.Tok, from) && !x.comesFrom(p.Tok, from):
			rest = append(rest, p)
		default:
			heads = append(heads, p)
		}
	}
	if len(heads) > 0 || len(rest) > 0 && (x.Happening(from, rest[0].Tok) || x.NounIn(from, rest[0].Tok) && x.aside(rest, from)) {
		return heads
	}
	return rest
}

// inBoth reports whether p only tells, with a place before it, where those are who act: the Chad of "nationalists in Kenya and Chad".
func (x *Finder) inBoth(p Party, from int) bool {
	in := x.Governor(p.Tok, from)
	return in > from && x.Lower(in) == "in" && x.Toks[in-1].Mention == 0 && x.Toks[in-1].Punct == 0 && x.placedWith(p)
}

// whoseOffice reports whether the name at token k only says of what the person between the commas behind it is an officer: "the founder of the
// Liberation Front, Marta Kowal, and".
func (x *Finder) whoseOffice(k, from int) bool {
	of := x.Governor(k, from)
	if of <= from || x.Lower(of) != "of" || !x.BareNoun(of-1) || x.Plural(of-1) {
		return false
	}
	end := k
	for end < len(x.Toks) && x.Toks[end].Mention == x.Toks[k].Mention {
		end++
	}
	if end+1 >= len(x.Toks) || x.Toks[end].Punct != ',' {
		return false
	}
	p := x.MentionAt(end + 1)
	if p == nil || p.Kind != actor.KindPerson {
		return false
	}
	for end++; end < len(x.Toks) && x.MentionAt(end) == p; end++ {
		continue
	}
	return end < len(x.Toks) && x.Toks[end].Punct == ','
}

// excepted reports whether the name at token k, in a subject that begins at token from, is that of the one who does not: "all members but Hungary",
// "no country other than Kenya", "every member apart from Chad".
func (x *Finder) excepted(k, from int) bool {
	but := k - 1
	for but > from && x.Toks[but].Has(words.Determiner) {
		but--
	}
	switch w := x.Lower(max(but, 0)); {
	case but <= from:
		return false
	case w == "but" || w == "except" || w == "save" || w == "excluding" || w == "barring":
	case w == "for" && x.Lower(but-1) == "except", w == "from" && (x.Lower(but-1) == "apart" || x.Lower(but-1) == "aside"), w == "than" && x.Lower(but-1) == "other":
		but--
	default:
		return false
	}
	for n := from; n < but; n++ {
		switch x.Lower(n) {
		case "all", "every", "each", "no", "none", "nobody", "any", "everybody", "everyone", "members", "countries", "states":
			return true
		}
	}
	return false
}

// alliesOf reports whether p only says whose allies or foes act: "Chad's allies".
func (x *Finder) alliesOf(p Party) bool {
	k := p.Tok
	for k < len(x.Toks) && (x.MentionAt(k) == p.Mention || x.Toks[k].Punct == '\'') {
		k++
	}
	return p.Mention.Possessive && k < len(x.Toks) && theirFriends[x.Lower(k)]
}

// theirFriends are those who are somebody's and act for themselves.
var theirFriends = words.Set("allies neighbours neighbors enemies foes creditors donors partners backers adversaries")

// byWhom reports whether the name at token k only says by whom what was done to the subject: "villages lost by Baku in the 1990s".
func (x *Finder) byWhom(k, from int) bool {
	by, end := x.Governor(k, from), k
	for end < len(x.Toks) && x.Toks[end].Mention == x.Toks[k].Mention {
		end++
	}
	if end == len(x.Toks) || x.Toks[end].Punct == ',' {
		return false // "a ceremony led by Kerry, the first minister to visit"
	}
	switch x.Lower(max(by-1, 0)) {
	case "led", "headed", "chaired", "commanded", "run", "formed", "founded":
		return false // who leads a delegation comes with it
	}
	return by > max(from, 1) && x.Toks[by].Has(words.By) && (x.Toks[by-1].Can(lexicon.Participle) || participles[x.Lower(by-1)]) && (x.Toks[by-2].Plain() || x.Toks[by-2].Mention > 0 || x.Toks[by-2].Punct == ',')
}

// participles are some of verbs that no pattern has.
var participles = words.Set("lost won built run owned made bought hit used held written known")

// along reports whether the name at token k only says what something lies or goes along: "a typhoon loomed off southern Japan".
func (x *Finder) along(k, from int) bool {
	for k--; k > from && (x.Toks[k].Has(words.Determiner) || words.Adjective(x.Lower(k))); k-- {
		continue
	}
	w := x.Lower(max(k, 0))
	return k > from && (w == "off" || w == "along" || w == "past")
}

// belongings are what is somebody's and does what it does without them: "a letter on the body of the minister".
var belongings = words.Set("body bodies home house grave death arrest trial murder killing kidnapping photograph picture portrait widow image")

// kinOf reports whether the name at token k only says whose relative acts, or whose thing something is: "the brother of the hostage X".
func (x *Finder) kinOf(k, from int) bool {
	of := x.Governor(k, from)
	return of > from && x.Lower(of) == "of" && (kin[x.Lower(of-1)] && !following[x.Lower(of-1)] || belongings[x.Lower(of-1)])
}

// following are those who are for somebody: what they say and do, titles tell of them.
var following = words.Set("followers supporters loyalists backers")

// withoutFollowed leaves out those whose followers act.
func (x *Finder) withoutFollowed(list []Party) []Party {
	return slices.DeleteFunc(list, func(p Party) bool { return x.followedFrom(p) >= 0 })
}

// followedFrom returns the token of the followers of whom p is only the one that they follow: "supporters of X". -1 for none.
func (x *Finder) followedFrom(p Party) int {
	if !x.mentionAt(p) {
		return -1
	}
	if of := x.Governor(p.Tok, 0); of > 0 && x.Lower(of) == "of" && following[x.Lower(of-1)] {
		return of - 1
	}
	return -1
}

// ofOne reports whether p is the nationality of one person whom the subject is of: "the kidnappers of an American journalist".
func (x *Finder) ofOne(p Party, from int) bool {
	k := p.Tok - 1
	if p.Mention.Kind == actor.KindPerson && x.found.Actors[p.Actor].Kind == timeline.Country { // the mention is the whole of "an American journalist in Iraq"
		k++
	} else if p.Mention.Kind != actor.KindNationality {
		return false
	}
	if k-1 <= from || x.Lower(k-1) != "of" || x.Toks[k-2].Class != 0 || x.Toks[k-2].Mention > 0 {
		return false
	}
	switch x.Lower(k) {
	case "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several":
		return true
	}
	return words.Digit(x.Text[x.Toks[k].Start])
}

// comesFrom reports whether the name at token k stands behind "from", or is joined to one that does, and a noun before that is
// who acts: "diplomats from Brazil and Venezuela met".
func (x *Finder) comesFrom(k, from int) bool {
	for k--; k > from && (x.Toks[k].Has(words.Conjunction|words.Determiner) || x.Toks[k].Punct == ',' || x.Toks[k].Mention > 0); k-- {
		continue
	}
	if k <= from {
		return false
	}
	who := &x.Toks[k-1]
	switch x.Word(k) {
	case "from":
	case "in", "at": // "judges at the International Court of Justice"
		return authorities[strings.ToLower(x.Text[who.Start:who.End])]
	default:
		return false
	}
	return who.Class == 0 && (x.Plural(k-1) || collective[x.Text[who.Start:who.End]])
}

// authorities are those who act for the country they are in: "a grand jury in the United States indicted".
var authorities = map[string]bool{"authorities": true, "officials": true, "court": true, "courts": true, "jury": true, "judge": true, "judges": true,
	"prosecutor": true, "prosecutors": true, "police": true, "parliament": true, "congress": true, "senate": true, "legislature": true, "assembly": true, "lawmakers": true, "rulers": true, "generals": true, "colonels": true,
	"junta": true, "regulators": true, "government": true, "regime": true, "leadership": true, "voters": true, "senators": true, "deputies": true, "ministers": true}

// collective are nouns in the singular for several who come from somewhere.
var collective = map[string]bool{"delegation": true, "team": true, "group": true, "mission": true, "contingent": true, "convoy": true, "crew": true,
	"battalion": true, "squadron": true, "party": true, "drone": true, "missile": true, "rocket": true, "shell": true, "balloon": true, "gunman": true}

// aside reports whether all of a list hang on a preposition that makes nobody act: "did not divulge the evidence against Kopp
// but said".
func (x *Finder) aside(list []Party, from int) bool {
	for _, p := range list {
		k := x.Governor(p.Tok, from)
		if k < 0 {
			return false
		}
		switch x.Word(k) {
		case "against", "about", "for", "on", "over", "near", "amid", "despite", "under", "during", "off", "through", "across", "into", "onto", "toward", "towards", "outside", "inside":
		default:
			return false
		}
	}
	return true
}

// withoutOwn leaves out the countries whose people are in the list: "President Rouhani of Iran".
func (x *Finder) withoutOwn(list []Party) []Party {
	var out []Party
	for _, p := range list {
		own := x.found.Actors[p.Actor].Kind == timeline.Country && slices.ContainsFunc(list, func(q Party) bool {
			return q.Mention.Kind == actor.KindPerson && q.Actor != p.Actor && (x.Country(q) == x.Country(p) || x.Text[q.Mention.End:max(q.Mention.End, p.Mention.Start)] == " of ")
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

// hangingOn returns those whom a preposition within a pattern that holds its subject names: "tanks rolled up to the Chadian border".
func (x *Finder) hangingOn(m *grammar.Match) []Party {
	var out []Party
	for _, p := range x.Parties(m.Start+1, m.End) {
		if x.AfterPreposition(p.Tok, m.Start+1) && !x.comesFrom(p.Tok, m.Start-1) {
			out = append(out, p)
		}
	}
	return out
}
