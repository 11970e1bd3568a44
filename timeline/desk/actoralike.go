package desk

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/query"
)

// mostAlike is how many actors of a like name are told.
const mostAlike = 5

// Alike lists actors whose names are like those of one, the likest first, and before others those of the same kind: all
// words of a shorter name stand in a longer one.
func (d *Desk) Alike(id timeline.ActorID) []ActorCount {
	a := d.cat.Actors[id]
	if a == nil {
		return nil
	}
	mine := nameWords(a)
	type hit struct {
		ActorCount
		shared int
	}
	var hits []hit
	for _, x := range d.Actors() {
		if x.Actor.ID == id {
			continue
		}
		best := 0
		for _, theirs := range nameWords(x.Actor) {
			for _, name := range mine {
				best = max(best, within(name, theirs), within(theirs, name))
			}
		}
		if best > 0 {
			hits = append(hits, hit{x, best})
		}
	}
	slices.SortStableFunc(hits, func(x, y hit) int {
		other := func(h hit) int { return b2i(h.Actor.Kind != a.Kind) }
		return cmp.Or(other(x)-other(y), cmp.Compare(y.shared, x.shared))
	})
	var list []ActorCount
	for _, h := range hits[:min(len(hits), mostAlike)] {
		list = append(list, h.ActorCount)
	}
	return list
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
