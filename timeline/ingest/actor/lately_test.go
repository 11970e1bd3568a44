package actor_test

import "testing"

// Ensure that titles that say less than an office mean the person named before who has it, and nobody else.
func TestFind_LesserTitles(t *testing.T) {
	g := load(t)
	for _, c := range []struct{ name, text, phrase, want string }{
		{"minister", "Kenyan Foreign Minister Otto Njoro spoke. The minister left.", "The minister", "person:otto-njoro"},
		{"two ministers", "Kenyan Foreign Minister Otto Njoro and Kenyan Defence Minister Jan Mbugu spoke. The minister left.", "The minister", ""},
		{"prime minister is none", "Kenyan Prime Minister Otto Njoro spoke. The minister left.", "The minister", ""},
		{"envoy", "Otto Njoro, the Kenyan ambassador to Chad, spoke. The envoy left.", "The envoy", "person:otto-njoro"},
		{"leader", "Kenyan Prime Minister Otto Njoro spoke. The Kenyan leader left.", "The Kenyan leader", "person:otto-njoro"},
		{"leader of another country", "Kenyan Prime Minister Otto Njoro spoke. The Chadian leader left.", "The Chadian leader", "country:TCD"},
		{"opposition leader", "Kenyan Prime Minister Otto Njoro spoke. The Kenyan opposition leader left.", "The Kenyan opposition leader", "country:KEN"},
		{"chief", "The UN chief spoke in Oslo.", "The UN chief", "person:antonio-guterres"},
		{"hyphen", "Kenyan Foreign Minister Otto Amir-Njoro spoke. Amir-Njoro left.", "Amir-Njoro", "person:otto-amir-njoro"},
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
