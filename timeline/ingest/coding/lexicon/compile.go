package lexicon

import (
	"encoding/binary"
	"slices"

	"entente/timeline/ingest/trie"
)

// step is an element of a pattern, or its end.
type step struct {
	lemmas  []int32 // any of which may stand here
	gap     bool    // "*"
	pattern int32   // 1 + index of the pattern that ends here
}

// compile makes the trie of all patterns. A node stands for the steps, of one pattern or of many, at which the words so far may have arrived;
// words behind which the same may follow lead to one node, so that "sign/conclude * deal/accord with" takes five and not one for each way to
// say it.
func (x *builder) compile() {
	b := trie.NewBuilder(0)
	sets := [][]int32{x.first} // of steps, by node
	known := map[string]Node{}
	var key []byte
	reach := func(set []int32) Node {
		key = key[:0]
		for _, s := range set {
			key = binary.LittleEndian.AppendUint32(key, uint32(s))
		}
		n, ok := known[string(key)]
		if !ok {
			n = b.New()
			known[string(key)] = n
			sets = append(sets, slices.Clone(set))
		}
		return n
	}
	var leads []uint64 // a lemma, and the step behind it
	var set []int32
	for n := 0; n < len(sets); n++ {
		here := node{}
		leads, set = leads[:0], set[:0]
		for _, s := range sets[n] {
			switch at := &x.steps[s]; {
			case at.gap:
				set = append(set, s+1)
			case at.pattern > 0:
				here.end(at.pattern, x.patterns[at.pattern-1].Has(Noun))
			default:
				for _, lemma := range at.lemmas {
					leads = append(leads, uint64(lemma)<<32|uint64(s+1))
				}
			}
		}
		if len(set) > 0 {
			here.gap = reach(set)
		}
		x.nodes = append(x.nodes, here)
		slices.Sort(leads)
		leads = slices.Compact(leads)
		for len(leads) > 0 {
			lemma := leads[0] >> 32
			set = set[:0]
			for len(leads) > 0 && leads[0]>>32 == lemma {
				set = append(set, int32(uint32(leads[0])))
				leads = leads[1:]
			}
			b.Edge(Node(n), int32(lemma), reach(set))
		}
	}
	x.trie = b.Trie()
}

// end notes that a pattern ends at n. The one that comes first in the file counts.
func (n *node) end(pattern int32, noun bool) {
	at := &n.verb
	if noun {
		at = &n.noun
	}
	if *at == 0 {
		*at = pattern
	}
}
