package panel

import "testing"

// Ensure that words of any beginning keep all their characters.
func TestCapital(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"letter":  {"silent for 7 years", "Silent for 7 years"},
		"capital": {"China", "China"},
		"number":  {"9 events in 11 months", "9 events in 11 months"},
		"accent":  {"évian", "Évian"},
		"quote":   {"“talks”", "“talks”"},
		"empty":   {"", ""},
	} {
		if got := capital(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
