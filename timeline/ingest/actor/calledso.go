package actor

import (
	"slices"
	"strings"

	"entente/timeline/ingest/actor/spelling"
)

// calledSo returns the family name of a person of the dictionary as the text writes it where it has another spelling of it: "Gadhafi" for
// Gaddafi. Where the text has the dictionary's as well, with or without its marks, that is it.
func (a *who) calledSo(p *person) string {
	own := words(p.family)
	if len(own) != 1 || len(p.offices) == 0 {
		return p.family
	}
	found := ""
	for _, name := range append([]string{a.Name}, a.Aliases...) {
		for w := range strings.FieldsSeq(name) {
			switch folded := spelling.Fold(w); {
			case folded == own[0]:
				return p.family
			case found == "" && !slices.Contains(words(p.given()), folded) && spells(p.family, folded):
				found = w
			}
		}
	}
	if found == "" {
		return p.family
	}
	return found
}
