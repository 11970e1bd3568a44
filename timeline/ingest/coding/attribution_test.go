package coding_test

import "testing"

// Ensure that an accusation that is set between a subject and its verb is its accuser's, and the deed the subject's.
func TestCode_Attributions(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"accuser", "Lima, Nairobi alleged, had been arming rebels, and in July it expelled two Chadian diplomats.", "Kenya accuses Peru |  | source=country:KEN target=country:PER"},
		{"deed beside it", "Lima, Nairobi alleged, had been arming rebels, and in July it expelled two Chadian diplomats.",
			"Peru expels two Chadian diplomats | 2022-07 | source=country:PER target=country:TCD"},
		{"deed behind it", "Peru, Kenya complained, has closed the border with Chad.", "Peru closes the border with Chad |  | source=country:PER target=country:TCD"},
		{"list without one", "Peru, Chad and Kenya complained on Sunday.", "Peru, Chad and Kenya complain | 2023-02-26 | source=country:KEN source=country:PER source=country:TCD"},
		{"council by its last noun", "The Security Council met in New York on Sunday. Kenya was there. By the text, the Council urged Mali to withdraw on Sunday.",
			"UN Security Council urges Mali to withdraw | 2023-02-26 | source=organisation:unsc target=country:MLI"},
		{"one of two unions", "The African Union and the European Union met on Sunday. In Chad, the Union condemned Peru on Sunday.", "The Union condemned Peru | 2023-02-26 | target=country:PER"},
		{"said before a semicolon", "Two soldiers died, Kenya said; Peru condemned the attack.", "Kenya says two soldiers died |  | speaker=country:KEN"},
		{"said before an and", "Two soldiers died, according to Kenya, and Peru condemned the attack.", "Kenya says two soldiers died |  | speaker=country:KEN"},
		{"what would hurt", "Andrzej Duda said that it would hurt Peru.", "Duda says it would hurt Peru |  | speaker=person:andrzej-duda"},
		{"junta that took power", "The junta that seized power in Chad expelled Peru's ambassador.", "Chad expels Peru's ambassador |  | source=country:TCD target=country:PER"},
		{"where power was taken", "The officers that took power in Chad expelled Peru's ambassador.", "The officers that took power in Chad expelled Peru's… |  | target=country:TCD"},
		{"day before who they are", "On Sunday the officers who seized power in Chad expelled Peru's ambassador.", "The officers who seized power in Chad |  | target=country:TCD"},
		{"warning that is quoted", "Andrzej Duda warned that \"the worst lies ahead\".", "Duda warns that the worst lies ahead |  | source=person:andrzej-duda"},
		{"body behind a time", "Last month police in Nairobi arrested a Chadian envoy.", "Police in Nairobi arrest a Chadian envoy | 2023-01 | source=country:KEN target=country:TCD"},
		{"relations set up", "Peru set up full diplomatic relations with Chad on Sunday.", "Peru sets up full diplomatic relations with Chad | 2023-02-26 | source=country:PER target=country:TCD"},
		{"what was voted", "Peru voted to recall its envoy from Chad on Sunday.", "Peru recalls ambassador from Chad | 2023-02-26 | source=country:PER target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
