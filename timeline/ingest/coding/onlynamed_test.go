package coding_test

import "testing"

// Ensure that nobody takes part who is only named by money, flags, peoples and calls, and that what only describes or is not done is no event.
func TestCode_OnlyNamed(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"money", "Peru gave Chad 15 million US dollars on Sunday.", "Peru gives Chad 15 million US dollars | 2023-02-26 | source=country:PER target=country:TCD"},
		{"flag that is waved", "Demonstrators waving Russian flags marched on the French embassy in Lima on Sunday.",
			"Demonstrators waving Russian flags marched | 2023-02-26 | source=country:PER target=country:FRA"},
		{"flag that is burned", "Protesters in Lima burned an American flag on Sunday.", "Protesters in Lima burned an American flag | 2023-02-26 | source=country:PER target=country:USA"},
		{"people abroad", "Some 600 ethnic Serbs walked out of Kosovo's institutions on Sunday.", "Some 600 ethnic Serbs walked out of Kosovo's institutions | 2023-02-26 | target=country:XKX"},
		{"accounts that agree", "Both accounts agree that the talks of Kenya and Chad were good.", "none"},
		{"holiday that is broken off", "Gabriel Boric broke off his holiday on Sunday.", "none"},
		{"thing that goes to somebody", "The prize goes to Chad.", "none"},
		{"jet of somebody", "The Kenyan jet touched down in Lima on Sunday.", "none"},
		{"parachutists", "Kenyan parachutists landed in Chad on Sunday.", "Kenya lands in Chad | 2023-02-26 | source=country:KEN"},
		{"all who are described", "Peru replied that all detained Kenyan sailors had been released.", "All detained Kenyan sailors had been released |  | target=country:KEN"},
		{"all who do", "Kenya, Peru and Mali all condemned Chad on Sunday.", "Kenya, Peru and Mali condemn Chad | 2023-02-26 | source=country:KEN source=country:MLI source=country:PER target=country:TCD"},
		{"without delay", "Peru and Chad undertook to complete the procedures without delay.", "Peru and Chad undertake to complete the procedures… |  | source=country:PER source=country:TCD"},
		{"call that is paid", "On Sunday the envoy of Peru called on the Kenyan minister to bid farewell.", "Peru visits Kenya | 2023-02-26 | host=country:KEN visitor=country:PER"},
		{"pretext", "All winter Kenya and Peru cast about for a pretext to attack Chad.", "none"},
		{"deed for which one is thanked", "Peru thanked Kenya for freeing its envoy on Sunday.", "Peru thanks Kenya for freeing its envoy | 2023-02-26 | source=country:PER target=country:KEN"},
		{"invited speaker", "The delegate of Peru, invited to take the floor, condemned Chad on Sunday.", "Peru condemns Chad | 2023-02-26 | source=country:PER target=country:TCD"},
		{"put on notice", "Kenyan rebels put on notice", "Kenyan rebels put on notice |  | target=country:KEN"},
		{"reply by a deed", "Peru had replied that same week by expelling the Kenyan envoy.", "Peru expels diplomats of Kenya | 2023-W09 | source=country:PER target=country:KEN"},
		{"had somebody arrested", "It did not survive General Mahamat Deby, who on Sunday had Succes Masra detained.",
			"Deby arrests Masra | 2023-02-26 | source=person:mahamat-idriss-deby target=person:succes-masra"},
		{"quoted denial", "Kenya's embassy “categorically denies” that Nairobi helped the rebels.", "Kenya denies that Nairobi helped the rebels |  | source=country:KEN"},
		{"exercise beside another's move", "Kenya held joint drills with Mali on 7 February, and Peru moved armoured vehicles to the border.",
			"Kenya holds joint drills with Mali | 2023-02-07 | source=country:KEN target=country:MLI"},
		{"exact day behind a rough one", "Kenya reopened its mission in Lima two months earlier, on 6 January.",
			"Kenya reopens its mission in Lima two months earlier | 2023-01-06 | source=country:KEN target=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
