package plain

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
)

// Who does something and to whom is told by the words before a name: "visits of France to Germany", "attacks by rebels on Mali", "aid
// from Japan to Peru", "sanctions against Iran", or by the order of words: "France visits Germany". "Of", a name before the kind of event ("Israeli strikes on …") and a genitive tell
// who does it only where it is told to whom.

// side is where a name stands, as far as the words before it tell.
type side uint8

const (
	either side = iota
	doer        // "by", "from"
	likely      // "of", "France's", "France sanctions against …": who does it, if anybody is told to whom
	whom        // "to", "against", "on"
)

// roles are the names in a question and where they stand.
type roles struct {
	last  side
	terms []string // of the filter, in the order of the names
	sides []side
	ends  int // the word behind the last name
	kind  bool
	force bool // the kind is done upon somebody: "on" tells whom
	verb  int  // where a kind that may be a verb stands right behind a name, -1 for nowhere
}

// named takes note of a kind of event, named by a word.
func (r *reader) named(word string, at int) {
	x := &r.roles
	t, mode, _ := timeline.ParseKind(word)
	quad := t.Quad()
	force := quad == timeline.VerbalConflict || quad == timeline.MaterialConflict
	if n := len(x.sides); n > 0 && x.ends == at && x.sides[n-1] == either {
		x.sides[n-1] = likely
		if force || mode == "visit" || quad == timeline.MaterialCooperation {
			x.verb = at
		}
	}
	x.kind, x.force = true, x.force || force
}

// takesPart takes note of somebody who is named from one word up to another.
func (r *reader) takesPart(term string, from, to int) {
	x := &r.roles
	before := from - 1
	for before >= 0 && slices.Contains([]string{"the", "a", "an"}, query.Fold(r.words[before])) {
		before--
	}
	s := either
	if before >= 0 {
		switch query.Fold(r.words[before]) {
		case "by", "from":
			s = doer
		case "of":
			s = likely
		case "to", "towards", "toward", "against":
			s = whom
		case "on":
			if s = either; x.force {
				s = whom
			}
		case "and":
			s = x.last
		}
	}
	last := r.words[to-1]
	if s == either && before >= 0 && before == x.verb {
		s = whom
	}
	if s == either && (strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s")) {
		s = likely
	}
	x.terms, x.sides, x.last, x.ends = append(x.terms, term), append(x.sides, s), s, to
}

// direct puts who does it and to whom in the place of who takes part, as far as that is told of a kind of event.
func (r *reader) direct() {
	x := r.roles
	if !x.kind {
		return
	}
	told := slices.Contains(x.sides, whom)
	for i, term := range x.terms {
		field := ""
		switch x.sides[i] {
		case doer:
			field = "by"
		case likely:
			if told {
				field = "by"
			}
		case whom:
			field = "to"
		}
		at := slices.Index(r.out.Terms, term)
		if _, value, ok := strings.Cut(term, ":"); ok && field != "" && at >= 0 {
			r.out.Terms[at] = field + ":" + value
		}
	}
}
