package party

import (
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// Those whom a number counts: "the three countries" of "Chad signed … Mali and Niger", "four Western leaders" of a list of four.

// row is a list of names that commas and "and" join: positions of mentions, [from, to).
type row struct {
	from, to int
	kind     timeline.ActorKind
}

// counted returns those for whom a number with a plural stands that is the whole subject of m from token from on: the last row of so many
// countries or persons before it, else as many countries as the title names, else the first row behind it. nil for another subject.
func (x *Finder) counted(m *grammar.Match, from int) []Party {
	for from < m.Group && (x.Toks[from].Has(words.Adverb|words.Conjunction) || x.TimeWord(from)) {
		from++
	}
	at := from
	for from+1 < m.Group && x.Toks[from].Has(words.Determiner) && numberOf(x.Lower(from)) == 0 {
		from++
	}
	n := 0
	if from < m.Group {
		n = numberOf(x.Lower(from))
	}
	if n < fewest || n > len(x.found.Mentions) {
		return nil
	}
	const described = 3 // words: "four visiting Western leaders"
	noun := from + 1
	for noun < m.Group && noun <= from+described && !leaders[x.Lower(noun)] && !states[x.Lower(noun)] {
		noun++
	}
	end := noun + 1
	for end < m.Group && (x.Toks[end].Has(words.Adverb) || x.AdverbAt(end)) {
		end++
	}
	if end != m.Group {
		return nil
	}
	kind := timeline.Person
	if states[x.Lower(noun)] {
		kind = timeline.Country
	}
	return standIn(x.soMany(n, kind, x.Toks[at].Start), at)
}

// fewest is the smallest number that is looked for: whom "the two leaders" stands for is found with the actors.
const fewest = 3

// leaders are the plurals of persons that numbers count, and states those of countries.
var (
	leaders = words.Set("leaders presidents ministers premiers chancellors monarchs commissioners envoys ambassadors senators politicians statesmen heads")
	states  = words.Set("countries states nations governments neighbours neighbors members republics capitals")
)

// leader reports whether a word, in the singular or the plural, is an office of those whom numbers count: "minister", "ministers".
func leader(word string) bool { return leaders[word] || leaders[word+"s"] }

// numberOf returns the number that a word of a count means, 0 for none.
func numberOf(word string) int {
	switch word {
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	}
	if word == "" || !words.Digit(word[0]) {
		return 0
	}
	n, err := strconv.Atoi(word)
	if err != nil {
		return 0
	}
	return n
}

// soMany returns the n actors of a kind whom a number at a byte of the text counts, nil for none.
func (x *Finder) soMany(n int, kind timeline.ActorKind, at int) []Party {
	var best *row
	rows := x.rowsOfNames()
	for i := range rows {
		if r := &rows[i]; r.to-r.from == n && r.kind == kind && (best == nil || x.found.Mentions[r.from].Start < at) {
			best = r
		}
	}
	ms := x.found.Mentions
	if named := x.ofTitle(kind); len(named) == n && (best == nil || ms[best.from].Start > at) {
		return named
	}
	if best == nil {
		return nil
	}
	var list []Party
	for i := best.from; i < best.to; i++ {
		list = append(list, Party{Actor: ms[i].Actor, Mention: &ms[i]})
	}
	return list
}

// ofTitle returns the actors of a kind whom the title names.
func (x *Finder) ofTitle(kind timeline.ActorKind) []Party {
	var list []Party
	r := x.Titles.Title
	for i := range x.found.Mentions {
		m := &x.found.Mentions[i]
		if m.Start >= r.End {
			break
		}
		if m.Start < r.Start || m.Actor < 0 || x.found.Actors[m.Actor].Kind != kind || len(without([]Party{{Actor: m.Actor}}, list)) == 0 {
			continue
		}
		list = append(list, Party{Actor: m.Actor, Mention: m})
	}
	return list
}

// rowsOfNames returns the rows of three names or more of the article. They are looked for once.
func (x *Finder) rowsOfNames() []row {
	if x.rowed {
		return x.rows
	}
	x.rowed = true
	ms := x.found.Mentions
	for i := 0; i < len(ms); i++ {
		if ms[i].Actor < 0 {
			continue
		}
		r := row{from: i, to: i + 1, kind: x.found.Actors[ms[i].Actor].Kind}
		for r.to < len(ms) && ms[r.to].Actor >= 0 && x.found.Actors[ms[r.to].Actor].Kind == r.kind && joining(x.Text[ms[r.to-1].End:max(ms[r.to-1].End, ms[r.to].Start)]) {
			r.to++
		}
		if r.to-r.from >= fewest {
			x.rows = append(x.rows, r)
		}
		i = r.to - 1
	}
	return x.rows
}

// joining reports whether what stands between two names only joins them.
func joining(s string) bool {
	switch strings.TrimSpace(s) {
	case ",", "and", ", and", "and the", ", the", ", and the":
		return true
	}
	return false
}
