package timeline

import "testing"

// Ensure that every mode has words, that none is offered twice, and that types without modes have none.
func TestModes(t *testing.T) {
	for _, typ := range Types() {
		words := map[string]bool{}
		for _, m := range typ.Modes() {
			w := typ.ModeWord(m)
			if w == "" || words[w] {
				t.Errorf("%s: the mode %q has the words %q, empty or of another mode", typ, m, w)
			}
			words[w] = true
		}
	}
	if got := Agree.Modes(); got != nil {
		t.Errorf("modes of AGREE: %v, want none", got)
	}
	for mode, want := range map[string]string{"": "", "phone": "call", "third-party": "meeting in a third country", "of-old": "of old"} {
		if got := Consult.ModeWord(mode); got != want {
			t.Errorf("ModeWord(%q) = %q, want %q", mode, got, want)
		}
	}
}
