package coding_test

import "testing"

// Ensure that who did the same does not suffer it.
func TestCode_Likewise(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"several behind as", "Peru rejected the text on Sunday, as did Chad, Mali and Kenya.",
			"Peru and others reject the text | 2023-02-26 | source=country:KEN source=country:MLI source=country:PER source=country:TCD"},
		{"behind so", "Peru voted against the motion on Sunday, and so did Chad.",
			"Peru and Chad vote against the motion | 2023-02-26 | source=country:PER source=country:TCD"},
		{"beside a target", "Peru condemned Mali on Sunday, as has Chad.",
			"Peru and Chad condemn Mali | 2023-02-26 | source=country:PER source=country:TCD target=country:MLI"},
		{"who suffers it", "Peru was condemned on Sunday, as was Chad.",
			"Peru and Chad are condemned | 2023-02-26 | target=country:PER target=country:TCD"},
		{"the same once more", "Peru praised the vote on Sunday, as it did in Chad.", "Peru praises the vote | 2023-02-26 | source=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
