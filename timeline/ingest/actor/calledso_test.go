package actor_test

import "testing"

// Ensure that somebody is called by the family name that the text writes, except for its marks.
func TestFind_CalledSo(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"another spelling", "Muammar Gadhafi left.", "Gadhafi"},
		{"of the same name with marks", "Recep Tayyip Erdogan left.", "Erdoğan"},
		{"both", "Muammar Gadhafi left. Gaddafi left.", "Gaddafi"},
		{"one of several names", "Salva Kiir left.", "Kiir"},
		{"two family names", "Luis Lacalle Pou left.", "Lacalle Pou"},
		{"a middle name that looks like it", "Barack Hussein Obama left.", "Obama"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := find(t, g, c.text, "2023-02-27").Actors[0].Short; got != c.want {
				t.Errorf("%q calls him %q, want %q", c.text, got, c.want)
			}
		})
	}
}
