package words_test

import (
	"testing"

	"entente/timeline/ingest/coding/words"
)

// Ensure that a word has all its classes, and that what tells of something has none.
func TestClassOf(t *testing.T) {
	for w, want := range map[string]words.Class{
		"until":     words.Preposition | words.Clause,
		"each":      words.Determiner | words.Adverb,
		"seeking":   words.Wish,
		"allegedly": words.Alleging | words.Adverb,
		"treaty":    0,
		"The":       0,
	} {
		if got := words.ClassOf(w); got != want {
			t.Errorf("ClassOf(%q) = %b, want %b", w, got, want)
		}
	}
}
