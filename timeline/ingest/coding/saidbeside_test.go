package coding_test

import "testing"

// Ensure that what is said ends where the article goes on, and that who says it is found wherever he stands.
func TestCode_SaidBeside(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"the verb before who speaks", "Chad, said Marta Kowal, would never join the Union.", "Kowal says Chad would never join the Union |  | speaker=person:marta-kowal"},
		{"by whom it is announced", "The ban, announced by Marta Kowal, came in the night.", "none"},
		{"a minister and his name", `"The border stays closed," the minister, Marta Kowal, told a news conference.`, "Kowal says the border stays closed |  | speaker=person:marta-kowal"},
		{"an occasion", "Chad will join the pact, its minister, Marta Kowal, announced on Sunday during a visit to Lima.",
			"Kowal says Chad will join the pact | 2023-02-26 | speaker=person:marta-kowal"},
		{"what another does", "Chad said it had no objection, and Kenya agreed.", "Chad says it had no objection |  | speaker=country:TCD"},
		{"what another says", "Chad said that it would leave, but Kenya said that Mali would stay.", "Chad says it would leave |  | speaker=country:TCD"},
		{"what is said too", "Chad said that it would leave, and Kenya would stay.", "Chad says it would leave, and Kenya would stay |  | speaker=country:TCD"},
		{"who is told", "Jan Novak was told by Marta Kowal that the claims were absurd.", "Kowal says the claims were absurd |  | speaker=person:marta-kowal target=person:jan-novak"},
		{"by a counterpart", "Jan Novak was told by his Chadian counterpart that the claims were absurd.", "Chad says the claims were absurd |  | speaker=country:TCD target=person:jan-novak"},
		{"who only arrested", "Kenya welcomed the release of a sailor arrested in March by Chad.", "Kenya welcomes the release of a sailor arrested |  | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
