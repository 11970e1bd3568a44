package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/query"
)

// Likeness is how many words the likest names of two actors share: those of the shorter name, which all stand in the longer
// one; 0 when there are no such names.
func Likeness(a, b *timeline.Actor) int {
	best := 0
	theirs := nameWords(b)
	for _, mine := range nameWords(a) {
		for _, other := range theirs {
			best = max(best, within(mine, other), within(other, mine))
		}
	}
	return best
}

// nameWords returns the words of each name of an actor that tell something: short ones such as "of" do not.
func nameWords(a *timeline.Actor) [][]string {
	const least = 3
	var list [][]string
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		words := slices.DeleteFunc(strings.Fields(query.Fold(name)), func(w string) bool { return utf8.RuneCountInString(w) < least })
		if len(words) > 0 {
			list = append(list, words)
		}
	}
	return list
}

// within returns how many words a name has, when another has all of them; else 0.
func within(name, other []string) int {
	for _, w := range name {
		if !slices.Contains(other, w) {
			return 0
		}
	}
	return len(name)
}
