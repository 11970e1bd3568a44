package query

import "entente/timeline/when"

// Leaf is one word, phrase or term of a query. Those that are equal ask the same.
type Leaf struct {
	Field    string    // "" for words and phrases
	Folded   string    // the value, folded
	From, To when.Time // of date, before and after
	node     node
}

// Match reports whether s fits the leaf alone.
func (l Leaf) Match(s *Subject) bool { return l.node.match(s) }

// Algebra says how the answers of the parts of a query are put together: sets of events for example.
type Algebra[T any] struct {
	Leaf    func(Leaf) T
	And, Or func(a, b T) T
	Not     func(T) T
}

// Eval works a query out from its leaves up. q must not be zero, which has none.
func Eval[T any](q Query, a Algebra[T]) T { return a.eval(q.root) }

func (a Algebra[T]) eval(n node) T {
	switch n := n.(type) {
	case and:
		return a.join(n.list, a.And)
	case or:
		return a.join(n.list, a.Or)
	case not:
		return a.Not(a.eval(n.x))
	case term:
		return a.Leaf(Leaf{Field: n.field, Folded: n.folded, From: n.from, To: n.to, node: n})
	case word:
		return a.Leaf(Leaf{Folded: n.folded, node: n})
	}
	panic("internal error: query: unknown kind of node")
}

func (a Algebra[T]) join(list []node, with func(a, b T) T) T {
	x := a.eval(list[0])
	for _, n := range list[1:] {
		x = with(x, a.eval(n))
	}
	return x
}
