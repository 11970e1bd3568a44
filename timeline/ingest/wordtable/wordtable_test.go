package wordtable_test

import (
	"fmt"
	"strings"
	"testing"

	"entente/timeline/ingest/wordtable"
)

// Ensure that a table answers as a map does, for short and long words, for words that differ in one byte or in zeros at their end, and while
// it grows.
func TestTable(t *testing.T) {
	var table wordtable.Table
	want := map[string]int32{}
	words := []string{"", "a", "a\x00", "\x00", "ab", "ba", "abc", "aéb", "fifteen-letters", "sixteen--letters", strings.Repeat("x", 200)}
	for n := range 2000 {
		words = append(words, fmt.Sprint(n), fmt.Sprintf("word%dword", n*n))
	}
	for i, w := range words {
		if n := table.Get(w); n != want[w] {
			t.Fatalf("Get(%q) = %d before it was set, want %d", w, n, want[w])
		}
		table.Set(w, 1)
		table.Set(w, int32(i+1))
		want[w] = int32(i + 1)
	}
	for w, n := range want {
		if got := table.Get(w); got != n {
			t.Errorf("Get(%q) = %d, want %d", w, got, n)
		}
		if got := table.GetBytes([]byte(w)); got != n {
			t.Errorf("GetBytes(%q) = %d, want %d", w, got, n)
		}
	}
	for _, w := range []string{"b", "a\x00\x00", "fifteen-letterz", "sixteen--letterz", strings.Repeat("x", 199)} {
		if n := table.Get(w); n != 0 {
			t.Errorf("Get(%q) = %d, want none", w, n)
		}
	}
}

// Ensure that a table that was made with room takes as many words.
func TestNew(t *testing.T) {
	for _, n := range []int{0, 1, 6, 7, 100} {
		table := wordtable.New(n)
		for i := range n {
			table.Set(fmt.Sprint(i), int32(i+1))
		}
		for i := range n {
			if got := table.Get(fmt.Sprint(i)); got != int32(i+1) {
				t.Errorf("of %d words, Get(%d) = %d", n, i, got)
			}
		}
	}
}

func BenchmarkTable_Get(b *testing.B) {
	words := strings.Fields("the president of the republic arrived in beijing on tuesday for talks with his counterpart")
	table := wordtable.New(1 << 14)
	for i := range 10000 {
		table.Set(fmt.Sprintf("word%d", i), int32(i+1))
	}
	for i, w := range words {
		table.Set(w, int32(i+1))
	}
	for b.Loop() {
		for _, w := range words {
			table.Get(w)
		}
	}
}
