package sham_test

import (
	"os"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/sham"
	"entente/timeline/ingest/coding/tokens"
)

func judge(t *testing.T, text string) sham.Judge {
	t.Helper()
	lex, err := lexicon.Load(os.DirFS("../../../../assets/dict"))
	if err != nil {
		t.Fatal(err)
	}
	s := &grammar.Sentence{Lexicon: lex, Text: text, Range: timeline.Range{End: len(text)}}
	c := tokens.Cutter{Lexicon: lex, Text: text}
	s.Toks = c.Cut(s.Range)
	s.Find(func(from, to int) bool { return from < to })
	return sham.Judge{Sentence: s, Found: &actor.Result{}}
}

// Ensure that nature, accidents and what is released to be read do nothing, and that people do.
func TestNoDeed(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"A cyclone killed ten people.", true},
		{"An explosion in a coal mine killed ten people.", true},
		{"The rebels freed the list of hostages.", true},
		{"Gunmen killed ten people.", false},
		{"The rebels released the hostages.", false},
	} {
		x := judge(t, tt.text)
		if len(x.Matches) == 0 {
			t.Errorf("%q: no match", tt.text)
			continue
		}
		if m := &x.Matches[0]; x.NoDeed(m.Type, m.Mode, m) != tt.want {
			t.Errorf("%q: NoDeed = %t, want %t", tt.text, !tt.want, tt.want)
		}
	}
}

// Ensure that a sentence about a game is known by its words or by its score.
func TestSport(t *testing.T) {
	for text, want := range map[string]bool{
		"The team won the final of the football tournament.": true,
		"The visitors beat the team 2-1.":                    true,
		"The army won the war.":                              false,
	} {
		if got := judge(t, text).Sport(); got != want {
			t.Errorf("Sport(%q) = %t, want %t", text, got, want)
		}
	}
}
