package query

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Ensure that words are found with case and accents folded, and that the bytes of the text itself are told.
func TestFind(t *testing.T) {
	tests := []struct {
		name, text, words string
		want              string
	}{
		{"prefix", "Talks on talking, untalked", "talk", "[Talk] [talk]"},
		{"accents", "Erdoğan met Élysée", "erdogan elys", "[Erdoğan] [Élys]"},
		{"decomposed", "E\u0301lyse\u0301e", "elysee", "[E\u0301lyse\u0301e]"},
		{"one letter becomes two", "Straße nach Aarøe", "strasse aaroe", "[Straße] [Aarøe]"},
		{"half of it", "Straße", "stras", "[Straß]"},
		{"overlap", "grain deal", "gr grain", "[grain]"},
		{"twice", "no no", "no", "[no] [no]"},
		{"without blanks", "日本と中国", "中国", "[中国]"},
		{"spaces", "joint \n statement", "joint statement", "[joint] [statement]"},
		{"none", "peace", "war", ""},
		{"wrong bytes", "a\xffb war", "war", "[war]"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Find(tt.text, Words(tt.words)) {
			got = append(got, "["+tt.text[s.Start:s.End]+"]")
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q in %q: %v, want %s", tt.name, tt.words, tt.text, got, tt.want)
		}
	}
	if got := fmt.Sprint(Find("A joint  statement.", []string{Fold("joint statement")})); got != "[{2 18}]" {
		t.Errorf("a phrase over two blanks: %s", got)
	}
}

// Ensure that Find finds something exactly where HasPrefixWord does, that its folding is Fold's, and that what it tells
// are ascending parts of the text.
func TestFind_AsHasPrefixWord(t *testing.T) {
	parts := []string{"a", "b", "ab", "é", "E\u0301", "É", " ", "  ", "'", "’", "$5", "-", "漢", "字", "ไทย", "ß", "1", "x", "\xff", "\n", "ı", "ﬁ", "\u0301", "İ", "½", "ǅ"}
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 9).Draw(t, "parts"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		s, word := text.Draw(t, "text"), Fold(text.Draw(t, "word"))
		folded, at := foldedAt(s)
		if folded != Fold(s) {
			t.Fatalf("%q folds to %q, want %q", s, folded, Fold(s))
		}
		if len(at) != len(folded) {
			t.Fatalf("%d places for %d bytes", len(at), len(folded))
		}
		list := Find(s, []string{word})
		if want := word != "" && HasPrefixWord(Fold(s), word); want != (len(list) > 0) {
			t.Fatalf("%q in %q: %v, want found: %t", word, s, list, want)
		}
		end := -1
		for _, x := range list {
			if x.Start <= end || x.End <= x.Start || x.End > len(s) {
				t.Fatalf("%q in %q: %v", word, s, list)
			}
			end = x.End
		}
	})
}
