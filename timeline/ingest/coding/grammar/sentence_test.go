package grammar_test

import (
	"os"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
)

func parse(t *testing.T, text string) *grammar.Sentence {
	t.Helper()
	x, err := lexicon.Load(os.DirFS("../../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	s := &grammar.Sentence{Lexicon: x, Text: text, Range: timeline.Range{End: len(text)}}
	c := tokens.Cutter{Lexicon: x, Text: text}
	s.Toks = c.Cut(s.Range)
	s.Find(func(from, to int) bool { return from < to })
	return s
}

// Ensure that a pattern is found with what its verb's group says of it.
func TestFind(t *testing.T) {
	for _, tt := range []struct {
		text string
		want grammar.Match // of which its marks count
		verb string
	}{
		{"The minister visited the island.", grammar.Match{Verb: true}, "visited"},
		{"The envoy will not have visited the island.", grammar.Match{Verb: true, Will: true, Negated: true}, "visited"},
		{"The envoy was expelled on Monday.", grammar.Match{Verb: true, Passive: true}, "expelled"},
		{"The envoy may visit the island.", grammar.Match{Verb: true, May: true}, "visit"},
		{"The envoy allegedly bombed the island.", grammar.Match{Verb: true, Alleged: true}, "bombed"},
	} {
		s := parse(t, tt.text)
		if len(s.Matches) != 1 {
			t.Errorf("%q: %d matches, want 1", tt.text, len(s.Matches))
			continue
		}
		m := &s.Matches[0]
		if m.Verb != tt.want.Verb || m.Will != tt.want.Will || m.Negated != tt.want.Negated || m.Passive != tt.want.Passive ||
			m.May != tt.want.May || m.Alleged != tt.want.Alleged || s.Word(m.Start) != tt.verb {
			t.Errorf("%q: %+v at %q, want %+v at %q", tt.text, m, s.Word(m.Start), tt.want, tt.verb)
		}
	}
}

// Ensure that words in the form of verbs are none where they name something or describe it.
func TestVerbLike(t *testing.T) {
	for _, tt := range []struct {
		text, word string
		want       bool
	}{
		{"the visits ended", "visits", false},
		{"he visits them", "visits", true},
		{"he will visit them", "visit", true},
		{"the most celebrated painter", "celebrated", false},
		{"talks of hopes", "hopes", false},
	} {
		s := parse(t, tt.text)
		for k := range s.Toks {
			if s.Word(k) == tt.word && s.VerbLike(k) != tt.want {
				t.Errorf("VerbLike(%q) in %q = %t, want %t", tt.word, tt.text, !tt.want, tt.want)
			}
		}
	}
}

// Ensure that a clause begins behind a mark or a word that begins one, and its subject ends at the first verb.
func TestClauseStart(t *testing.T) {
	for _, tt := range []struct{ text, start, verb string }{
		{"He said that the army left", "the", "left"},
		{"On Monday, the army left", "the", "left"},
		{"The army left", "The", "left"},
	} {
		s := parse(t, tt.text)
		from := s.ClauseStart(len(s.Toks) - 1)
		if verb := s.FirstVerb(from, len(s.Toks)); s.Word(from) != tt.start || s.Word(verb) != tt.verb {
			t.Errorf("%q: a clause from %q with %q, want %q with %q", tt.text, s.Word(from), s.Word(verb), tt.start, tt.verb)
		}
	}
}
