package ui

import (
	"errors"
	"testing"
)

// Ensure that errors become sentences, that names of files stay as they are, and that each of several has its line.
func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"the layer is locked":            "The layer is locked.",
		"library.entente: it is damaged": "library.entente: it is damaged.",
		"/home/x/a b: it is locked":      "/home/x/a b: it is locked.",
		"expected a date?":               "Expected a date?",
		"d9: not found":                  "D9: not found.",
		"édité":                          "Édité.",
		errors.Join(errors.New("one"), errors.New("two")).Error(): "One.\nTwo.",
	} {
		if got := Sentence(errors.New(in)); got != want {
			t.Errorf("Sentence(%q) = %q, want %q", in, got, want)
		}
	}
}
