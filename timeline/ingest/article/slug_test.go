package article

import "testing"

// Ensure that what an agency puts before a headline is no part of the title, and that nothing else is taken off.
func TestWithoutSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"UPDATE 2-Kenya bans imports from Chad", "Kenya bans imports from Chad"},
		{"RPT-WRAPUP 3-Kenya bans imports from Chad", "Kenya bans imports from Chad"},
		{"EXCLUSIVE - Kenya bans imports from Chad", "Kenya bans imports from Chad"},
		{"Exclusive: Kenya bans imports from Chad", "Kenya bans imports from Chad"},
		{"BREAKING: Kenya bans imports from Chad", "Kenya bans imports from Chad"},
		{"Kenya: bans on imports from Chad", "Kenya: bans on imports from Chad"},
		{"US-Iran talks resume in Oslo", "US-Iran talks resume in Oslo"},
		{"UPDATE 2-Summit", "UPDATE 2-Summit"},
		{"Live-fire drills begin off Chad", "Live-fire drills begin off Chad"},
		{"", ""},
	} {
		if got := withoutSlug(c.in); got != c.want {
			t.Errorf("withoutSlug(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
