package lexicon

import "entente/timeline/ingest/trie"

// Node is a place in the trie of patterns: a pattern is followed from Root over the lemmas of its words.
type Node = trie.Node

// Root is where all patterns begin. No edge leads to it.
const Root = trie.Root

// MaxGap is the number of words that a gap may stand for.
const MaxGap = 8

// Next returns the node that a lemma leads to from n, false for none.
func (x *Lexicon) Next(n Node, lemma int32) (Node, bool) { return x.trie.Next(n, lemma) }

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
