package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/query"
)

// naming tells by which of its names evidence calls an actor. All names are folded.
type naming struct {
	id     timeline.ActorID
	alias  string
	others []string
}

// split returns e with the parts of the actor that are cited under the alias as those of another actor.
func (n naming) split(e *timeline.Event, to timeline.ActorID) *timeline.Event {
	return withRoles(e, func(article timeline.ArticleID, list []timeline.Role) []timeline.Role {
		list = slices.Clone(list)
		for i := range list {
			if r := &list[i]; r.Actor == n.id && n.cited(e, article, r.Cite) {
				r.Actor = to
			}
		}
		return list
	})
}

// cited reports whether a part is cited under the alias. article is the source that gives the part, 0 for the event.
func (n naming) cited(e *timeline.Event, article timeline.ArticleID, own timeline.Citation) bool {
	if own.Quote != "" {
		alias, _ := n.in(own.Quote)
		return alias
	}
	found := false
	for _, c := range e.Citations {
		if article != 0 && c.Article != article {
			continue
		}
		alias, other := n.in(c.Quote)
		if other {
			return false
		}
		found = found || alias
	}
	return found
}

// in reports whether words have the alias, and whether they have another name. A name within a longer one is not counted:
// "Guinea" is not said by "Equatorial Guinea" when that is another name of the actor.
func (n naming) in(words string) (alias, other bool) {
	names := append([]string{n.alias}, n.others...)
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	rest := query.Fold(words)
	for _, name := range names {
		for {
			i := wordsAt(rest, name)
			if i < 0 {
				break
			}
			rest = rest[:i] + "\n" + rest[i+len(name):]
			alias, other = alias || name == n.alias, other || name != n.alias
		}
	}
	return alias, other
}

// wordsAt returns where name stands in text as whole words, -1 for nowhere.
func wordsAt(text, name string) int {
	if name == "" {
		return -1
	}
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(name):])
		if !inWord(before) && !inWord(after) {
			return i
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		from = i + size
	}
}
