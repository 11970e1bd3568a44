package trie_test

import (
	"testing"

	"entente/timeline/ingest/trie"
)

// Ensure that sequences are found by their symbols, those that share a beginning and those that differ in the high bits of a symbol only.
func TestTrie(t *testing.T) {
	b := trie.NewBuilder(0)
	ends := map[trie.Node]string{}
	for text, sequence := range map[string][]int32{"a": {1}, "a b": {1, 2}, "a B": {1, 66}, "c": {3}, "long": {3, 4, 5, 6}, "first": {0}} {
		n := trie.Root
		for _, s := range sequence {
			n, _ = b.Child(n, s)
		}
		ends[n] = text
	}
	loose := b.New()
	below, made := b.Child(loose, 9)
	if !made {
		t.Error("a first child was there before")
	}
	if again, made := b.Child(loose, 9); made || again != below {
		t.Errorf("Child = %d, %t, want %d again", again, made, below)
	}
	x := b.Trie()
	follow := func(n trie.Node, sequence ...int32) (trie.Node, bool) {
		for _, s := range sequence {
			next, ok := x.Next(n, s)
			if !ok {
				return 0, false
			}
			n = next
		}
		return n, true
	}
	for _, tt := range []struct {
		sequence []int32
		want     string
	}{{[]int32{1}, "a"}, {[]int32{1, 2}, "a b"}, {[]int32{1, 66}, "a B"}, {[]int32{3, 4, 5, 6}, "long"}, {[]int32{0}, "first"}} {
		if n, ok := follow(trie.Root, tt.sequence...); !ok || ends[n] != tt.want {
			t.Errorf("%v leads to %q, want %q", tt.sequence, ends[n], tt.want)
		}
	}
	for _, none := range [][]int32{{2}, {65}, {1, 3}, {1, 130}, {3, 4, 5, 6, 7}, {9}} {
		if n, ok := follow(trie.Root, none...); ok {
			t.Errorf("%v leads to node %d, want nowhere", none, n)
		}
	}
	if n, ok := follow(loose, 9); !ok || n != below {
		t.Errorf("the loose node leads to %d, %t, want %d", n, ok, below)
	}
}

// Ensure that a trie of nothing leads nowhere.
func TestTrie_Empty(t *testing.T) {
	var zero trie.Trie
	built := trie.NewBuilder(0).Trie()
	for _, x := range []*trie.Trie{&zero, &built} {
		if n, ok := x.Next(trie.Root, 0); ok {
			t.Errorf("Next = %d, want nowhere", n)
		}
	}
}
