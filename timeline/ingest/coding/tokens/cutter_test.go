package tokens_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

func cutter(t *testing.T, text string) *tokens.Cutter {
	t.Helper()
	x, err := lexicon.Load(fstest.MapFS{
		"verbs.txt":     {Data: []byte("send jet\tAID\t\t070\tsends jets\n")},
		"irregular.txt": {Data: []byte("send sent sent\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return &tokens.Cutter{Lexicon: x, Text: text}
}

// Ensure that words lose their endings, that marks are tokens of their own, and that the letters of arms are read as what they name.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"Chad's army won't move.":      "Chad 's army won 't move .",
		"It cost 1,200.50 in the U.S.": "It cost 1,200.50 in the U.S .",
		"``Two F-16s'' left":           "`` Two F-16s '' left",
	} {
		var got []string
		toks := cutter(t, text).Cut(timeline.Range{End: len(text)})
		for _, k := range toks {
			got = append(got, text[k.Start:k.End])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Cut(%q) = %s, want %s", text, s, want)
		}
	}
	const text = "They sent F-16s"
	toks := cutter(t, text).Cut(timeline.Range{End: len(text)})
	if !toks[0].Has(words.Pronoun) || !toks[1].Can(lexicon.Past) || toks[2].Forms[0].Lemma == 0 {
		t.Errorf("Cut(%q) = %+v, want a pronoun, a past and a noun that the patterns know", text, toks)
	}
}

// Ensure that names are what they are whatever their words mean, and that a quotation goes on to its end.
func TestCut_Names(t *testing.T) {
	const first, second = "Theresa May said: \"We have seen all that we", " will want to see now.\" He left"
	c := cutter(t, first+second)
	c.Mentions = []actor.Mention{{Start: 0, End: len("Theresa May"), Kind: actor.KindPerson}}
	toks := c.Cut(timeline.Range{End: len(first)})
	if toks[1].Mention != 1 || toks[1].Class != 0 || toks[1].Plain() {
		t.Errorf("%q is %+v, want a part of a name", "May", toks[1])
	}
	if !c.Quoting() {
		t.Error("Quoting() = false, want an open quotation")
	}
	toks = c.Cut(timeline.Range{Start: len(first), End: len(first + second)})
	if last := toks[len(toks)-1]; !toks[0].Quoted || last.Quoted || c.Quoting() {
		t.Errorf("quoted %t, %t, want the first word alone", toks[0].Quoted, last.Quoted)
	}
}
