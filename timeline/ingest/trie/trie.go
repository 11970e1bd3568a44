// Package trie holds sequences of symbols, such as the words of a name or the lemmas of a pattern, so that all that begin at one place of a
// text are followed together. Ways that were parted may meet again, where the same may follow.
package trie

// Node is a place in a trie: a sequence is followed from Root over its symbols. What a sequence means is kept by node elsewhere.
type Node int32

// Root is where all sequences begin. No edge leads to it.
const Root Node = 0

// Trie is a finished trie. The zero Trie holds nothing. It is never changed and may be used by many at once.
type Trie struct {
	first []Node // from Root, by symbol, 0 for none: it leads to most
	nodes []node // the last one is no node: it ends the edges of the one before
	edges []edge // those of a node together, by symbol
}

type node struct {
	// leads has a bit for each symbol, by its lowest six bits, to which an edge leads from here: most lookups end here
	leads uint64
	edges int32 // where its edges begin
}

type edge struct {
	symbol int32
	to     Node
}

// Next returns the node that a symbol, which is not negative, leads to from n, false for none.
func (t *Trie) Next(n Node, symbol int32) (Node, bool) {
	if n == Root {
		if int(symbol) >= len(t.first) {
			return 0, false
		}
		next := t.first[symbol]
		return next, next != 0
	}
	if t.nodes[n].leads>>(symbol&63)&1 == 0 {
		return 0, false
	}
	list := t.edges[t.nodes[n].edges:t.nodes[n+1].edges]
	low, high := 0, len(list)
	for low < high {
		if mid := int(uint(low+high) / 2); list[mid].symbol < symbol {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(list) && list[low].symbol == symbol {
		return list[low].to, true
	}
	return 0, false
}

// Builder makes a trie. It begins with Root alone.
type Builder struct {
	next     map[branch]Node // of those that Child made
	branches []branch        // in the order in which they were made
	ends     []Node          // to which they lead
	last     Node
	symbols  int32 // one more than the highest
}

type branch struct {
	from   Node
	symbol int32
}

// NewBuilder returns a builder with room for a number of edges.
func NewBuilder(edges int) *Builder {
	return &Builder{next: make(map[branch]Node, edges), branches: make([]branch, 0, edges), ends: make([]Node, 0, edges)}
}

// New makes a node to which no edge leads. Nodes are numbered in the order in which they are made.
func (b *Builder) New() Node {
	b.last++
	return b.last
}

// Child returns the node that a symbol leads to from n, and makes it where there is none; made tells which.
func (b *Builder) Child(n Node, symbol int32) (child Node, made bool) {
	e := branch{n, symbol}
	if child, ok := b.next[e]; ok {
		return child, false
	}
	child = b.New()
	b.next[e] = child
	b.Edge(n, symbol, child)
	return child, true
}

// Edge lets a symbol lead from one node to another. No other must lead from there by it.
func (b *Builder) Edge(from Node, symbol int32, to Node) {
	b.branches, b.ends = append(b.branches, branch{from, symbol}), append(b.ends, to)
	b.symbols = max(b.symbols, symbol+1)
}

// Next returns the node that a symbol leads to from n so far, false for none.
func (b *Builder) Next(n Node, symbol int32) (Node, bool) {
	child, ok := b.next[branch{n, symbol}]
	return child, ok
}

// Trie returns what was built.
func (b *Builder) Trie() Trie {
	t := Trie{first: make([]Node, b.symbols), nodes: make([]node, int(b.last)+2), edges: make([]edge, len(b.branches))}
	for _, e := range b.branches {
		t.nodes[e.from+1].edges++
		t.nodes[e.from].leads |= 1 << (e.symbol & 63)
	}
	for n := 1; n < len(t.nodes); n++ {
		t.nodes[n].edges += t.nodes[n-1].edges
	}
	next := make([]int32, len(t.nodes)) // place of a node's next edge
	for n := range t.nodes {
		next[n] = t.nodes[n].edges
	}
	for _, i := range b.bySymbol() {
		e, to := b.branches[i], b.ends[i]
		t.edges[next[e.from]] = edge{e.symbol, to}
		next[e.from]++
		if e.from == Root {
			t.first[e.symbol] = to
		}
	}
	return t
}

// bySymbol returns the numbers of the branches in the order of their symbols.
func (b *Builder) bySymbol() []int32 {
	place := make([]int32, b.symbols+1)
	for _, e := range b.branches {
		place[e.symbol+1]++
	}
	for s := range b.symbols {
		place[s+1] += place[s]
	}
	list := make([]int32, len(b.branches))
	for i, e := range b.branches {
		list[place[e.symbol]] = int32(i)
		place[e.symbol]++
	}
	return list
}
