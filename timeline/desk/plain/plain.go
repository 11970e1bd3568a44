// Package plain reads what somebody asks in plain words, such as "visits of France to Germany in 2022", as an expression of the
// filter.
package plain

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Reading is what was understood of some words.
type Reading struct {
	Terms []string // of the filter, in the order of the words; all must hold
	Found int      // of them that are more than words
	Rest  int      // words that are searched for as they are
}

// String writes the reading as an expression of the filter.
func (r Reading) String() string { return strings.Join(r.Terms, " ") }

// longest is the number of words that one name or date may have.
const longest = 6

// Read reads words. party gives the term of the filter for a folded name of somebody, "" for nobody; today is what dates without
// a year count from. What is not understood stays a word, and what only joins the others is left out.
func Read(text string, today when.Time, party func(folded string) string) Reading {
	r := reader{words: strings.Fields(text), today: today, party: party, roles: roles{verb: -1}}
	for i := range r.words {
		r.words[i] = strings.Trim(r.words[i], ",.;?!")
	}
	for at := 0; at < len(r.words); {
		word := query.Fold(r.words[at])
		if n := r.phrase(at); n > 0 {
			at += n
			continue
		}
		at++
		switch {
		case word == "" || slices.Contains(joining, word):
		case kind(word) != "":
			r.found(query.Term("type", kind(word)))
			r.named(word, at-1)
		case slices.Contains(query.States(), word):
			r.found(query.Term("is", word))
		default:
			r.out.Terms = append(r.out.Terms, query.Word(r.words[at-1]))
			r.out.Rest++
		}
	}
	r.direct()
	return r.out
}

// joining are words that tell nothing by themselves.
var joining = strings.Fields("a an the of to by with between among and in on at from for against towards toward during all any every show find which what events event about")

type reader struct {
	words []string
	today when.Time
	party func(folded string) string
	out   Reading
	roles roles
}

func (r *reader) found(term string) {
	if !slices.Contains(r.out.Terms, term) {
		r.out.Terms = append(r.out.Terms, term)
		r.out.Found++
	}
}

// phrase takes the longest date or name that begins at a word, and returns how many words it has.
func (r *reader) phrase(at int) int {
	for n := min(longest, len(r.words)-at); n > 0; n-- {
		words := strings.Join(r.words[at:at+n], " ")
		if term := r.date(words); term != "" {
			r.found(term)
			return n
		}
		name := query.Fold(strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "’s"))
		if name == "" || slices.Contains(joining, name) {
			continue
		}
		if term := r.party(name); term != "" {
			r.takesPart(term, at, at+n)
			r.found(term)
			return n
		}
	}
	return 0
}

// date reads a date with what says how it bounds events: "since 2020", "before May 1990", "in 2022". Without a figure it is none: May
// is a name as well.
func (r *reader) date(words string) string {
	if !strings.ContainsFunc(words, func(c rune) bool { return '0' <= c && c <= '9' }) {
		return ""
	}
	how, rest, two := strings.Cut(words, " ")
	how = query.Fold(how)
	if !two || !slices.Contains([]string{"since", "before", "after", "until", "till", "in", "on", "during"}, how) {
		how, rest = "", words
	}
	if between, is := strings.CutPrefix(query.Fold(words), "between "); is {
		rest = "from " + strings.Replace(between, " and ", " to ", 1)
	}
	span, err := when.ParseWords(rest, r.today)
	if err != nil || span.IsZero() {
		return ""
	}
	day := span.String()
	switch how {
	case "since":
		return query.Term("date", day+"..")
	case "until", "till":
		return query.Term("date", ".."+day)
	case "before", "after":
		return query.Term(how, day)
	}
	return query.Term("date", day)
}

// kind returns the value of the filter for a word that names a kind of events, "" for others.
func kind(word string) string {
	switch word {
	case "treaty", "treaties": // what CAMEO tells apart and types do not
		return "treaty"
	case "investigation", "investigations":
		return "investigation"
	case "ruling", "rulings":
		return "ruling"
	}
	t, mode, ok := timeline.ParseKind(word)
	if !ok {
		return ""
	}
	return strings.ToLower(t.Word(mode))
}
