package grammar_test

import "testing"

// Ensure that what a verb reaches ends where another verb, speaker or clause begins.
func TestObjectEnd(t *testing.T) {
	for _, tt := range []struct{ text, end string }{
		{"The envoy condemned the attack, telling the premier of it.", ","},
		{"The envoy condemned the attack and visited the island.", "and"},
		{"The envoy condemned the attack despite the rain.", "despite"},
		{"The envoy condemned the attack, officials said on Monday.", ","},
		{"The envoy condemned the attack of the rebels.", ""},
	} {
		s := parse(t, tt.text)
		if len(s.Matches) == 0 {
			t.Errorf("%q: no match", tt.text)
			continue
		}
		got := ""
		if k := s.ObjectEnd(&s.Matches[0]); k < len(s.Toks) {
			got = s.Word(k)
		}
		if got != tt.end {
			t.Errorf("%q: ends at %q, want %q", tt.text, got, tt.end)
		}
	}
}

// Ensure that happenings are known by pattern and by name, and by nothing else.
func TestHappening(t *testing.T) {
	for text, want := range map[string]bool{
		"The bombing of the embassy went on.": true,
		"The earthquake went on.":             true,
		"The meeting of the envoys went on.":  false,
	} {
		s := parse(t, text)
		if got := s.Happening(0, len(s.Toks)); got != want {
			t.Errorf("Happening in %q is %v, want %v", text, got, want)
		}
	}
}
