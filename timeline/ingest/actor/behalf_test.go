package actor_test

import "testing"

// Ensure that a title that ends with an organisation acts for it, and that one which names its body itself is nobody who was named before.
func TestFind_OnBehalf(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, phrase, want string }{
		{"spokesman", "A spokesman for Boko Haram spoke.", "A spokesman for Boko Haram", "group:boko-haram"},
		{"head", "The head of the African Union spoke.", "The head of the African Union", "organisation:au"},
		{"former head", "The former head of the African Union spoke.", "The former head of the African Union", ""},
		{"president", "The president of the African Union spoke.", "The president of the African Union", ""},
		{"another spokesman", "A Kenyan spokesman, Otto Njoro, spoke. A spokesman for Boko Haram left.", "A spokesman for Boko Haram", "group:boko-haram"},
		{"another minister", "Kenyan Foreign Minister Otto Njoro spoke. A minister from Mali left.", "A minister", ""},
		{"the same minister", "Kenyan Foreign Minister Otto Njoro spoke. The minister left.", "The minister", "person:otto-njoro"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, found := "", find(t, g, c.text, "2023-02-27")
			for _, m := range found.Mentions {
				if m.Text == c.phrase && m.Actor >= 0 {
					got = found.Actors[m.Actor].Key
				}
			}
			if got != c.want {
				t.Errorf("%q in %q means %q, want %q", c.phrase, c.text, got, c.want)
			}
		})
	}
}
