package wording

import "testing"

// Ensure that those whom a phrase reaches stand where it wants them, and that it does without them.
func TestReaching(t *testing.T) {
	for _, test := range []struct{ phrase, with, without string }{
		{"sanctions on", "sanctions on Chad", "sanctions on"},
		{"+ with retaliation", "Chad with retaliation", "with retaliation"},
		{"the embassy of + shut", "the embassy of Chad shut", "the embassy shut"},
		{"", "Chad", ""},
	} {
		if got := reaching(test.phrase, []string{"Chad"}); got != test.with {
			t.Errorf("reaching(%q) = %q, want %q", test.phrase, got, test.with)
		}
		if got := alone(test.phrase); got != test.without {
			t.Errorf("alone(%q) = %q, want %q", test.phrase, got, test.without)
		}
	}
}
