package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that what an article is about is an event also when no pattern knows it, and that it is none beside what is known.
func TestCode_About(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		want       string // title of the first event
		typ        timeline.Type
		when       string
	}{
		{"election", "# Kowal wins Chad's election\nMarta Kowal scored a stunning victory at the polls in Chad on Sunday. Turnout was high.",
			"Kowal wins Chad's election", timeline.NoType, "2023-02-26"},
		{"election, and what comes of it", "# Kowal wins Chad's election\n- Her party took 37 of 150 seats\n- Norway congratulated her\nMarta Kowal scored a stunning victory at the polls in Chad on Sunday.",
			"Kowal wins Chad's election", timeline.NoType, "2023-02-26"},
		{"deed that is known", "# Kowal's Chad trip begins\nMarta Kowal visited Chad on Sunday. Turnout was high.",
			"Kowal's Chad trip begins", timeline.Consult, "2023-02-26"},
		{"death, and what is said of it", "# Marta Kowal dies in Chad's prison\n- Chad said that she fell ill\nOpposition leader Marta Kowal died on Sunday in a prison in the north of Chad. Norway summoned the Chadian ambassador.",
			"Marta Kowal dies in Chad's prison", timeline.NoType, "2023-02-26"},
		{"no day", "# Kowal wins Chad's election\nMarta Kowal scored a stunning victory at the polls in Chad.", "", timeline.NoType, ""},
		{"essay", "# The gambit: what Chad's election gained\nMarta Kowal looked at the markets on Sunday.", "", timeline.NoType, ""},
		{"question", "# Can Kowal win Chad's election?\nMarta Kowal looked at the markets on Sunday.", "", timeline.NoType, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, test.text, "2023-02-27")
			if test.want == "" {
				if len(events) > 0 {
					t.Errorf("got %q, want no event", events[0].Title)
				}
				return
			}
			if len(events) == 0 {
				t.Fatalf("got no event, want %q", test.want)
			}
			if e := events[0]; e.Title != test.want || e.Type != test.typ || e.When.String() != test.when {
				t.Errorf("got %q %v %s, want %q %v %s", e.Title, e.Type, e.When, test.want, test.typ, test.when)
			}
		})
	}
}
