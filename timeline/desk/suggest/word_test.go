package suggest

import "testing"

// Ensure that the last word is found, quotation marks and brackets heeded.
func TestWordAt(t *testing.T) {
	tests := []struct {
		text, want string
	}{
		{"", ""}, {"chi", "chi"}, {"visit actor:chi", "actor:chi"}, {`actor:"Joe Bi`, `actor:"Joe Bi`}, {`"joint statement" act`, "act"},
		{"(type:visit OR ty", "ty"}, {"(ty", "ty"}, {"word ", ""},
	}
	for _, tt := range tests {
		if got := tt.text[wordAt(tt.text):]; got != tt.want {
			t.Errorf("last word of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
