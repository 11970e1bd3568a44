package coding_test

import "testing"

// Ensure that a deed keeps to whose it is and to its day where words around it belong to another: a "since", a goal, an insertion, two powers.
func TestCode_WhoseAndWhen(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"since when", "Gabriel Boric left on Saturday, having wound up the first visit by a Chilean president to Chad since the two countries mended fences in January.",
			"Chad and Chile mend fences | 2023-01 | source=country:CHL source=country:TCD"},
		{"two powers", "Peru and Chad condemned Mali. Kenya sent a note. The two powers told Mali to withdraw.",
			"Peru and Chad tell Mali to withdraw |  | source=country:PER source=country:TCD target=country:MLI"},
		{"secretary", "Secretary of State Antony Blinken met Xi Jinping on Sunday. Earlier, the Secretary conferred with Wang Yi. He had held talks with Qin Gang on Saturday.",
			"Blinken holds talks with Qin | 2023-02-25 | source=person:antony-blinken target=person:qin-gang"},
		{"goal", "Kenya and Peru agreed to withdraw their troops by Friday.", "Kenya and Peru agree to withdraw their troops |  | source=country:KEN source=country:PER"},
		{"take back", "All summer Kenya and Peru had looked for ships to take it back.", "none"},
		{"small hours", "In the small hours of New Year's Day Peru proclaimed a truce.", "Peru proclaims a truce | 2023-01-01 | source=country:PER"},
		{"speaking somewhere", "Antony Blinken, speaking in Athens, called the move deeply unfortunate.", "Blinken calls the move deeply unfortunate |  | speaker=person:antony-blinken"},
		{"post that is taken up", "The Kenyan ambassador is expected to take up his post in the Peruvian capital by early April.", "none"},
		{"commissioner sent home", "Peru replied on Sunday by sending the Kenyan high commissioner home.", "Peru expels diplomats of Kenya | 2023-02-26 | source=country:PER target=country:KEN"},
		{"relative that is cut off", "Gustavo Petro proclaimed a truce that the ELN, to general embarrassment, disowned on 3 January.", "Petro proclaims a truce |  | source=person:gustavo-petro"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
