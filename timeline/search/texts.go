package search

import (
	"encoding/binary"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/index"
	"entente/timeline/query"
)

// Texts tells which of many texts may hold a phrase: for every word that occurs, the numbers of the texts that have it.
// It takes about a tenth of the memory of the texts. It is immutable and safe for concurrent use.
//
// Words are cut where query.IndexWord lets a match begin, so that what it answers for a single word is exact: a word
// begins after what is neither letter nor digit, or after a character of a script without blanks, and ends before the
// next such place.
type Texts struct {
	n     int
	words []string // sorted
	end   []uint32 // of each word's numbers in list
	list  []byte   // steps between ascending numbers, as varints
}

// TextsBuilder makes Texts.
type TextsBuilder struct {
	of   map[string]int
	list [][]byte
	last []int // the number of the last text that has the word, plus 1
	n    int
}

// Add adds the next text, folded. The first one has number 0.
func (b *TextsBuilder) Add(folded string) {
	if b.of == nil {
		b.of = map[string]int{}
	}
	b.n++
	eachWord(folded, func(word string) {
		w, known := b.of[word]
		if !known {
			w = len(b.list)
			b.of[strings.Clone(word)] = w
			b.list, b.last = append(b.list, nil), append(b.last, 0)
		}
		if b.last[w] < b.n {
			b.list[w] = binary.AppendUvarint(b.list[w], uint64(b.n-b.last[w]))
			b.last[w] = b.n
		}
	})
}

// Texts returns the index of what was added.
func (b *TextsBuilder) Texts() *Texts {
	t := &Texts{n: b.n, words: make([]string, 0, len(b.of))}
	for w := range b.of {
		t.words = append(t.words, w)
	}
	slices.Sort(t.words)
	for _, w := range t.words {
		t.list = append(t.list, b.list[b.of[w]]...)
		t.end = append(t.end, uint32(len(t.list)))
	}
	return t
}

// Find marks the texts that may have a folded phrase at the start of a word. When sure, they all have it.
func (t *Texts) Find(phrase string) (texts index.Bits, sure bool) {
	var words []string
	covered := 0 // bytes of the phrase
	eachWord(phrase, func(w string) { words = append(words, w); covered += len(w) })
	texts = index.NewBits(t.n).Not(t.n)
	if r, _ := utf8.DecodeRuneInString(phrase); !letter(r) {
		return texts, phrase == ""
	}
	for i, w := range words {
		texts.And(t.with(w, i == len(words)-1))
	}
	return texts, len(words) == 1 && covered == len(phrase)
}

// with marks the texts that have a word, or one that begins with it.
func (t *Texts) with(word string, begins bool) index.Bits {
	texts := index.NewBits(t.n)
	for w := sort.SearchStrings(t.words, word); w < len(t.words) && (t.words[w] == word || begins && strings.HasPrefix(t.words[w], word)); w++ {
		from := uint32(0)
		if w > 0 {
			from = t.end[w-1]
		}
		at := 0
		for list := t.list[from:t.end[w]]; len(list) > 0; {
			step, n := binary.Uvarint(list)
			at += int(step)
			texts.Put(at - 1)
			list = list[n:]
		}
	}
	return texts
}

// eachWord calls fn for the words of a folded text.
func eachWord(text string, fn func(string)) {
	from := -1 // where a word began
	for i, r := range text {
		switch in := letter(r); {
		case in && from < 0:
			from = i
		case !in && from >= 0:
			fn(text[from:i])
			from = -1
		}
		if from >= 0 && query.Unscripted(r) {
			end := i + utf8.RuneLen(r)
			fn(text[from:end])
			from = -1
		}
	}
	if from >= 0 {
		fn(text[from:])
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
