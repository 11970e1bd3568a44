package gold

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"entente/timeline/ingest"
)

// Ensure that what people make of articles ends no reading: headlines in capitals, words that are lost, out of order or cut off.
func TestAsk_BrokenTexts(t *testing.T) {
	r, err := ingest.New(os.DirFS(assets))
	if err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir("../testdata/gold")
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 2)) // the same each time
	words := func(text string, change func(words []string) []string) string {
		var out []string
		for s := range strings.SplitSeq(text, ". ") {
			out = append(out, strings.Join(change(strings.Fields(s)), " "))
		}
		return strings.Join(out, ". ")
	}
	shuffled := func(w []string) []string {
		chance.Shuffle(len(w), func(i, k int) { w[i], w[k] = w[k], w[i] })
		return w
	}
	lost := func(w []string) []string {
		kept := w[:0]
		for _, s := range w {
			if chance.IntN(5) > 0 {
				kept = append(kept, s)
			}
		}
		return kept
	}
	cut := func(w []string) []string { return w[chance.IntN(len(w)+1):] }
	capitals := func(w []string) []string {
		for i, s := range w {
			w[i] = strings.ToUpper(s[:1]) + s[1:]
		}
		return w
	}
	ways := []func(string) string{
		strings.ToUpper, strings.ToLower,
		func(s string) string { return words(s, capitals) },
		func(s string) string { return words(s, shuffled) },
		func(s string) string { return words(s, lost) },
		func(s string) string { return words(s, cut) },
		func(s string) string { return words(words(s, lost), capitals) },
		func(s string) string { return words(words(s, shuffled), capitals) },
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".jsonl") {
			continue
		}
		for i, it := range items(t, f.Name()) {
			it.Text = ways[i%len(ways)](it.Text)
			if _, err := ask(r, it); err != nil {
				t.Errorf("%s: %v", it.ID, err)
			}
		}
	}
}
