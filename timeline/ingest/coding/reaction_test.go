package coding_test

import "testing"

// Ensure that what is said of the news without a day of its own lies between the news and the publication, 2023-02-27, and that nothing
// else is dated so.
func TestCode_Reactions(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"condemned", "Kenya expelled the envoy of Chad on Saturday. Peru condemned the move.", "Peru condemns the move | [2023-02-25..2023-02-27] | source=country:PER target=country:KEN"},
		{"said", "Kenya expelled the envoy of Chad on Saturday. Peru said the charges were absurd.", "Peru says the charges were absurd | [2023-02-25..2023-02-27] | speaker=country:PER"},
		{"on the day of the article", "Kenya expelled the envoy of Chad on Monday. Peru said the charges were absurd.", "Peru says the charges were absurd | 2023-02-27 | speaker=country:PER"},
		{"behind what came before", "Kenya expelled the envoy of Chad on Sunday. On Friday Chad had closed the border. Peru condemned the closure.",
			"Peru condemns the closure | [2023-02-24..2023-02-27] | source=country:PER"},
		{"behind what is long past", "Kenya expelled the envoy of Chad on Sunday. In 2019 Chad closed the border. Peru condemned the closure.",
			"Peru condemns the closure |  | source=country:PER"},
		{"again and again", "Kenya expelled the envoy of Chad on Sunday. Peru has repeatedly accused Chad of spying.", "Peru accuses Chad of spying |  | source=country:PER target=country:TCD"},
		{"of late", "Kenya expelled the envoy of Chad on Sunday. Peru has accused Chad of spying.", "Peru accuses Chad of spying |  | source=country:PER target=country:TCD"},
		{"what somebody thinks", "Kenya expelled the envoy of Chad on Sunday. Peru opposes sanctions on Chad.", "Peru opposes sanctions on Chad |  | source=country:PER"},
		{"before it", "Kenya expelled the envoy of Chad on Sunday. Peru had accused Chad of spying.", "Peru accuses Chad of spying |  | source=country:PER target=country:TCD"},
		{"deed", "Kenya expelled the envoy of Chad on Sunday. Peru recalled its ambassador from Chad.", "Peru recalls its ambassador from Chad |  | source=country:PER target=country:TCD"},
		{"news of long ago", "Kenya expelled the envoy of Chad on 2 February. Peru condemned Chad.", "Peru condemns Chad |  | source=country:PER target=country:TCD"},
		{"told among times long ago", "Kenya expelled the envoy of Chad on Sunday. He was jailed in 1963 and left in 1974. Peru hailed Chad.", "Peru hails Chad |  | source=country:PER target=country:TCD"},
		{"lawsuit", "Kenya expelled the envoy of Chad on Sunday. Peru sued Chad.", "Peru sues Chad |  | source=country:PER target=country:TCD"},
		{"the country, in a quotation", "Kenya expelled the envoy of Chad on Sunday. \"The country is sad,\" said Alar Karis.", "Karis says the country is sad | [2023-02-26..2023-02-27] | speaker=person:alar-karis"},
		{"the name of a country, in a quotation", "Kenya expelled the envoy of Chad on Sunday. \"The United States is sad,\" said Alar Karis.", "Karis says the United States is sad | [2023-02-26..2023-02-27] | speaker=person:alar-karis"},
		{"today, in a quotation", "Kenya expelled the envoy of Chad on Sunday. “Today we are sad,” said Alar Karis.", "Karis says today we are sad | [2023-02-26..2023-02-27] | speaker=person:alar-karis"},
		{"today's", "Kenya expelled the envoy of Chad on Sunday. “We saw the aim of today's act,” said Alar Karis.", "Karis says: We saw the aim of today's act | 2023-02-27 | speaker=person:alar-karis"},
		{"news to come", "Kenya will expel the envoy of Chad on Friday. Peru condemned Chad.", "Peru condemns Chad |  | source=country:PER target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
