package ingest_test

import (
	"bufio"
	"encoding/json"
	"io/fs"
	"testing"

	"entente/assets"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// sampleTimes is one line of articles.jsonl: what the times of an article of the sample library mean.
type sampleTimes struct {
	File      string
	Published string
	Times     []struct {
		Start, End int
		Text, When string
	}
}

// Ensure that the times of the sample library's articles, whose meaning people wrote down, are understood. The share is
// what is reached, rounded down: a change that loses some must say why.
func TestSampleTimes(t *testing.T) {
	r, err := ingest.New(assets.Dictionaries())
	if err != nil {
		t.Fatal(err)
	}
	list, err := assets.Sample().Open("articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer list.Close()
	right, all := 0, 0
	for lines := bufio.NewScanner(list); lines.Scan(); {
		var gold sampleTimes
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		raw, err := fs.ReadFile(assets.Sample(), gold.File)
		if err != nil {
			t.Fatal(err)
		}
		published, err := when.Parse(gold.Published)
		if err != nil {
			t.Fatal(err)
		}
		a, err := r.Decode(gold.File, raw, published)
		if err != nil {
			t.Fatal(err)
		}
		times := r.Read(a).Times
		for _, g := range gold.Times {
			want, err := when.Parse(g.When)
			if err != nil {
				t.Fatal(err)
			}
			all++
			got := ""
			for _, e := range times {
				if e.Start < g.End && g.Start < e.End {
					got = e.Span.String()
					if e.Resolved() && e.Span.Start() >= want.Start() && e.Span.End() <= want.End() { // "earlier this month" is a part of it
						right++
						got = g.When
						break
					}
				}
			}
			if got != g.When {
				t.Logf("%s, published %s: %q is %q, want %q", gold.File, gold.Published, g.Text, got, g.When)
			}
		}
	}
	if all < 100 || right*100 < all*95 {
		t.Errorf("%d of %d times are right, want 95 in a hundred", right, all)
	}
}
