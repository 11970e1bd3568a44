package actor_test

import "testing"

// Ensure that whose envoy somebody is does not become his office.
func TestFind_WhoseOffice(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"of a president", "Otto Njoro, the president's envoy, left.", "Envoy"},
		{"of one with a country", "Otto Njoro, the Kenyan president's spokesman, left.", "Spokesman"},
		{"the office itself", "Otto Njoro, the president, left.", "President"},
		{"of a body", "Otto Njoro, foreign minister of Chad's government, left.", "Foreign Minister"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := find(t, g, c.text, "2023-02-27").Actors[0].Office; got != c.want {
				t.Errorf("%q: office %q, want %q", c.text, got, c.want)
			}
		})
	}
}
