package coding

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
func (a *article) counted(m *grammar.Match, from int) []party {
	for from < m.Group && (a.Toks[from].Has(words.Adverb|words.Conjunction) || a.TimeWord(from)) {
		from++
	}
	at := from
	for from+1 < m.Group && a.Toks[from].Has(words.Determiner) && numberOf(a.Lower(from)) == 0 {
		from++
	}
	n := 0
	if from < m.Group {
		n = numberOf(a.Lower(from))
	}
	if n < fewest || n > len(a.in.Found.Mentions) {
		return nil
	}
	const described = 3 // words: "four visiting Western leaders"
	noun := from + 1
	for noun < m.Group && noun <= from+described && !leaders[a.Lower(noun)] && !states[a.Lower(noun)] {
		noun++
	}
	end := noun + 1
	for end < m.Group && (a.Toks[end].Has(words.Adverb) || a.AdverbAt(end)) {
		end++
	}
	if end != m.Group {
		return nil
	}
	kind := timeline.Person
	if states[a.Lower(noun)] {
		kind = timeline.Country
	}
	return standIn(a.soMany(n, kind, a.Toks[at].Start), at)
}

// fewest is the smallest number that is looked for: whom "the two leaders" stands for is found with the actors.
const fewest = 3

// leaders are the plurals of persons that numbers count, and states those of countries.
var (
	leaders = words.Set("leaders presidents ministers premiers chancellors monarchs commissioners envoys ambassadors senators politicians statesmen heads")
	states  = words.Set("countries states nations governments neighbours neighbors members republics capitals")
)

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
	n, err := strconv.Atoi(word)
	if err != nil {
		return 0
	}
	return n
}

// soMany returns the n actors of a kind whom a number at a byte of the text counts, nil for none.
func (a *article) soMany(n int, kind timeline.ActorKind, at int) []party {
	var best *row
	rows := a.rowsOfNames()
	for i := range rows {
		if r := &rows[i]; r.to-r.from == n && r.kind == kind && (best == nil || a.in.Found.Mentions[r.from].Start < at) {
			best = r
		}
	}
	ms := a.in.Found.Mentions
	if named := a.ofTitle(kind); len(named) == n && (best == nil || ms[best.from].Start > at) {
		return named
	}
	if best == nil {
		return nil
	}
	var list []party
	for i := best.from; i < best.to; i++ {
		list = append(list, party{actor: ms[i].Actor, m: &ms[i]})
	}
	return list
}

// ofTitle returns the actors of a kind whom the title names.
func (a *article) ofTitle(kind timeline.ActorKind) []party {
	var list []party
	r := a.titleRange()
	for i := range a.in.Found.Mentions {
		m := &a.in.Found.Mentions[i]
		if m.Start >= r.End {
			break
		}
		if m.Start < r.Start || m.Actor < 0 || a.in.Found.Actors[m.Actor].Kind != kind || len(without([]party{{actor: m.Actor}}, list)) == 0 {
			continue
		}
		list = append(list, party{actor: m.Actor, m: m})
	}
	return list
}

// rowsOfNames returns the rows of three names or more of the article. They are looked for once.
func (a *article) rowsOfNames() []row {
	if a.rowed {
		return a.rows
	}
	a.rowed = true
	ms := a.in.Found.Mentions
	for i := 0; i < len(ms); i++ {
		if ms[i].Actor < 0 {
			continue
		}
		r := row{from: i, to: i + 1, kind: a.in.Found.Actors[ms[i].Actor].Kind}
		for r.to < len(ms) && ms[r.to].Actor >= 0 && a.in.Found.Actors[ms[r.to].Actor].Kind == r.kind && joining(a.in.Text[ms[r.to-1].End:max(ms[r.to-1].End, ms[r.to].Start)]) {
			r.to++
		}
		if r.to-r.from >= fewest {
			a.rows = append(a.rows, r)
		}
		i = r.to - 1
	}
	return a.rows
}

// joining reports whether what stands between two names only joins them.
func joining(s string) bool {
	switch strings.TrimSpace(s) {
	case ",", "and", ", and", "and the", ", the", ", and the":
		return true
	}
	return false
}
