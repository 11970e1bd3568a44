package query

import (
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// Subject is one event with what the language can ask about it. All texts except Event's own must be folded by Fold.
type Subject struct {
	Event     *timeline.Event
	Actors    []string // names and aliases of the actors, folded
	Names     []string // of those who take part and are not merely mentioned, the names alone
	Countries []string // alpha-3 codes and names of the countries of the actors, folded
	By, To    []string // Actors and Countries of those who do it, and of those to whom it is done
	Tags      []string // folded
	Layers    []string // names of layers with an annotation on the event, folded
	Sources   []string // outlets, titles and addresses of the articles, folded
	Starred   bool
	Overdue   bool
	Conflict  bool
	// Called reports whether an actor who takes part in some event of the library has just this name, folded: "actor:Russia" does
	// not mean the Russian Empire then. nil: none has.
	Called func(folded string) bool
	// Texts yields everything that words are searched in, folded, cheapest first, until yield returns false.
	Texts func(yield func(folded string) bool)
}

// Match reports whether s fits q.
func (q Query) Match(s *Subject) bool { return q.root == nil || q.root.match(s) }

func (n and) match(s *Subject) bool {
	for _, x := range n.list {
		if !x.match(s) {
			return false
		}
	}
	return true
}

func (n or) match(s *Subject) bool {
	for _, x := range n.list {
		if x.match(s) {
			return true
		}
	}
	return false
}

func (n not) match(s *Subject) bool { return !n.x.match(s) }

func (n word) match(s *Subject) bool {
	found := false
	s.Texts(func(t string) bool {
		found = HasPrefixWord(t, n.folded)
		return !found
	})
	return found
}

func (n term) match(s *Subject) bool {
	e := s.Event
	switch n.field {
	case "actor":
		if s.Called != nil && s.Called(n.folded) {
			return anyEqual(s.Names, n.folded)
		}
		return anyWord(s.Actors, n.folded)
	case "country":
		return anyWord(s.Countries, n.folded)
	case "by":
		return anyWord(s.By, n.folded)
	case "to":
		return anyWord(s.To, n.folded)
	case "tag":
		return anyEqual(s.Tags, n.folded)
	case "layer":
		return anyEqual(s.Layers, n.folded)
	case "source":
		return anyWord(s.Sources, n.folded)
	case "place":
		return HasPrefixWord(Fold(e.Place), n.folded)
	case "type":
		return matchType(e, n.folded)
	case "date":
		return e.When.Overlaps(n.from, n.to)
	case "before":
		return !e.When.IsZero() && e.When.Start() < n.from
	case "after":
		return !e.When.IsZero() && e.When.End() > n.to
	case "class":
		return Classes()[min(int(e.Type.Quad()), timeline.Quads-1)] == n.folded
	case "precision":
		return e.When.Gran.String() == n.folded
	case "is":
		return n.state(s)
	}
	return false
}

func (n term) state(s *Subject) bool {
	e := s.Event
	switch n.folded {
	case "starred":
		return s.Starred
	case "undated":
		return e.When.IsZero()
	case "announced":
		return e.Marks&timeline.Future != 0
	case "cancelled":
		return e.Marks&timeline.Cancelled != 0
	case "postponed":
		return e.Marks&timeline.Postponed != 0
	case "overdue":
		return s.Overdue
	case "conflict":
		return s.Conflict
	case "proposed":
		return e.Proposed
	}
	return false
}

// Uses reports whether q asks for a field (and, with value not "", for that value), anywhere.
func (q Query) Uses(field, value string) bool {
	var walk func(n node) bool
	any := func(list []node) bool {
		for _, x := range list {
			if walk(x) {
				return true
			}
		}
		return false
	}
	walk = func(n node) bool {
		switch n := n.(type) {
		case and:
			return any(n.list)
		case or:
			return any(n.list)
		case not:
			return walk(n.x)
		case term:
			return n.field == field && (value == "" || n.folded == value)
		}
		return false
	}
	return walk(q.root)
}

// Period returns the window that "date:" terms at the top of q ask for, and false when there is none.
func (q Query) Period() (from, to when.Time, ok bool) {
	from, to = when.Min, when.Max
	for _, n := range q.parts() {
		if t, is := n.(term); is && t.field == "date" {
			from, to, ok = max(from, t.from), min(to, t.to), true
		}
	}
	return from, to, ok
}

// matchType takes one or more types with commas between them: "consult,agree".
func matchType(e *timeline.Event, list string) bool {
	for v := range strings.SplitSeq(list, ",") {
		if isType(e, v) {
			return true
		}
	}
	return false
}

func isType(e *timeline.Event, v string) bool {
	return strings.EqualFold(e.Type.String(), v) || Fold(e.Word()) == v || Fold(e.Type.Word("")) == v ||
		e.Mode != "" && Fold(e.Mode) == v || e.CAMEO != "" && e.CAMEO == v
}

func anyWord(list []string, v string) bool {
	for _, s := range list {
		if HasPrefixWord(s, v) {
			return true
		}
	}
	return false
}

func anyEqual(list []string, v string) bool {
	for _, s := range list {
		if s == v {
			return true
		}
	}
	return false
}
