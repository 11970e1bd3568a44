package meet

import (
	"slices"
	"strings"

	"entente/timeline"
)

// substituted reports whether each of two reports has one party that the other has not.
func substituted(a, b *report) bool {
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	return aCountries+aOthers == 1 && bCountries+bOthers == 1
}

// named counts the persons.
func (r *report) named() int {
	n := 0
	for _, s := range r.parties {
		n += len(s.persons)
	}
	return n
}

// contained reports whether all parties of the smaller report are in the larger one.
func contained(a, b *report) bool {
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	return min(aCountries+aOthers, bCountries+bOthers) == 0
}

// covers reports whether all parties of the smaller report are in the larger one, and few of the larger are left over.
func covers(a, b *report) bool {
	if !contained(a, b) {
		return false
	}
	aCountries, aOthers := leftOver(a, b)
	bCountries, bOthers := leftOver(b, a)
	countries, others := aCountries+bCountries, aOthers+bOthers
	switch {
	case a.Mode == "multilateral" || b.Mode == "multilateral":
		return countries+others == 0
	case a.inPerson:
		return countries == 0 && others <= 1
	}
	return countries+others <= max(1, max(len(a.parties), len(b.parties))/3)
}

// leftOver counts the parties of a that b does not tell of and should.
func leftOver(a, b *report) (countries, others int) {
	for p, s := range a.parties {
		switch {
		case s.optional || b.parties[p] != nil:
		case p.country != "":
			countries++
		default:
			others++
		}
	}
	return countries, others
}

// opposed reports whether the parts are the other way round.
func opposed(a, b *report) bool {
	none := func(k timeline.RoleKind) bool {
		some, common := [2]bool{}, false
		for p, s := range a.parties {
			if s.has(k) {
				some[0] = true
				common = common || b.parties[p] != nil && b.parties[p].has(k)
			}
		}
		for _, s := range b.parties {
			some[1] = some[1] || s.has(k)
		}
		return some[0] && some[1] && !common
	}
	if a.directed {
		return none(timeline.Source) || none(timeline.Target)
	}
	return none(timeline.Visitor) || none(timeline.Host)
}

// samePlace reports whether two places have a word in common: "Beijing" and "Beijing, China".
func samePlace(a, b string) bool {
	const shortest = 4 // bytes; shorter words are "the", "of", "St"
	words := strings.FieldsFunc(strings.ToLower(a), func(r rune) bool { return r == ',' || r == ' ' })
	for w := range strings.FieldsFuncSeq(strings.ToLower(b), func(r rune) bool { return r == ',' || r == ' ' }) {
		if len(w) >= shortest && slices.Contains(words, w) {
			return true
		}
	}
	return false
}
