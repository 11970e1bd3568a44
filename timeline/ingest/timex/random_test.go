package timex

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"

	"entente/timeline/when"
)

var seed = flag.Uint64("seed", 1, "seed of the random texts")

// Ensure that no row of words of the grammar makes a broken expression. Random bytes hardly ever come to form one.
func TestFind_RandomWords(t *testing.T) {
	g := load(t)
	var words []string
	for _, l := range g.lex.list {
		words = append(words, l.word, strings.ToUpper(l.word[:1])+l.word[1:])
	}
	words = append(words, "1", "5", "12", "31", "44", "99", "00", "1815", "2023", "500", "1st", "3.5", "1,000", "80s", "1980s",
		"10:30", "2023-02-30", "999999999999", "the", "of", "\n", "\n\n", "Paris", "’s")
	published := on(t, "2023-02-27")
	r := rand.New(rand.NewPCG(*seed, 0))
	for n := range 30_000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))])
			if r.IntN(5) > 0 {
				b.WriteByte(' ')
			}
		}
		text, p := b.String(), published
		if n%3 == 0 {
			p = when.Span{}
		}
		last := 0
		for _, e := range g.Find(text, p) {
			if e.Start < last || e.End <= e.Start || text[e.Start:e.End] != e.Text || !e.Span.Valid() || !e.Period.Valid() ||
				e.Value == "" || e.Type == "" || e.Why == "" {
				t.Fatalf("seed %d: bad expression %+v in %q", *seed, e, text)
			}
			if s := e.Span.String(); s != "" {
				if back, err := when.Parse(s); err != nil || back != e.Span {
					t.Fatalf("seed %d: span %q of %q in %q reads back as %v, %v", *seed, s, e.Text, text, back, err)
				}
			}
			last = e.End
		}
	}
}
