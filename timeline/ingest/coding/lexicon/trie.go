package lexicon

// Node is a place in the trie of patterns: a pattern is followed from Root over the lemmas of its words.
type Node int32

// Root is where all patterns begin. No edge leads to it.
const Root Node = 0

// MaxGap is the number of words that a gap may stand for.
const MaxGap = 8

// Next returns the node that a lemma leads to from n, false for none.
func (x *Lexicon) Next(n Node, lemma int32) (Node, bool) {
	if x.nodes[n].leads>>(lemma&63)&1 == 0 {
		return 0, false
	}
	next, ok := x.edges[edge(n, lemma)]
	return next, ok
}

// Gap returns the node behind the "*" at n, Root for none.
func (x *Lexicon) Gap(n Node) Node { return x.nodes[n].gap }

// Ends returns the patterns that end at n, the one that begins with a verb and the one that is a noun, each nil for none.
func (x *Lexicon) Ends(n Node) (ends [2]*Pattern) {
	nd := &x.nodes[n]
	for i, id := range [2]int32{nd.verb, nd.noun} {
		if id > 0 {
			ends[i] = &x.patterns[id-1]
		}
	}
	return ends
}

func edge(n Node, lemma int32) uint64 { return uint64(uint32(n))<<32 | uint64(uint32(lemma)) }
