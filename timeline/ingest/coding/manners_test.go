package coding_test

import "testing"

// Ensure that sentences in the manners of ministries, agencies and newspapers give nobody the deeds of others. Each stands for a class of
// mistakes, as in TestCode_Whose.
func TestCode_Manners(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"office behind what is said", "Chad will join the pact, said Deputy Treasury Secretary Marta Kowal.", "Kowal says Chad will join the pact |  | speaker=person:marta-kowal"},
		{"office alone behind what is said", "Relations with Chad will go on as before, says the foreign minister.", "none"},
		{"and behind a name between commas", "Chile's interim minister, Marta Kowal, thanked the government in Nairobi and said her people were tired.",
			"Kowal says her people were tired |  | speaker=person:marta-kowal"},
		{"nobody of a clause with who", "The rebels, who hold a town in Chad, attacked Mali on Sunday.", "The rebels attacked Mali | 2023-02-26 | target=country:MLI"},
		{"participle between commas", "Marta Kowal, sentenced in Chad to ten years, flew to Kenya on Sunday.",
			"Kowal visits Kenya | 2023-02-26 | host=country:KEN visitor=person:marta-kowal"},
		{"what a clause says that others say", "Hamas, a group that Chad says is backed by Mali, attacked Kenya on Sunday.", "Mali supports Hamas |  | source=country:MLI target=group:hamas"},
		{"what something does not mean", "The vote did not mean that Chad had broken with Mali, a minister said.",
			"Chad has not broken with Mali |  | source=country:TCD target=country:MLI"},
		{"gap that is closed", "Kenya and Chad close the last gap in a map of the border.", "none"},
		{"work of an embassy", "Kenya suspended the operations of its embassy in Chad on Sunday.",
			"Kenya suspends the operations of its embassy in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"plan that meets with support", "Kenya's plan for Chad met with broad support.", "none"},
		{"what is seen in something", "Kenya sees in this the betrayal of Chad.", "none"},
		{"case that is joined", "Kenya joined a genocide case against Chad on Sunday.",
			"Kenya joins a genocide case against Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"those who come to a border", "Record numbers of Cubans are arriving at the border with Mexico.", "none"},
		{"truce near a border", "Kenya and the rebels agreed on Sunday on a truce near the frontier with Chad.", "Kenya agrees on a truce near the frontier with Chad | 2023-02-26 | source=country:KEN"},
		{"protest through a mission", "A protest was lodged with Chad through the embassy in Nairobi on Sunday.",
			"A protest was lodged with Chad through the embassy | 2023-02-26 | target=country:TCD"},
		{"task and no accusation", "Marta Kowal, charged by Gabriel Boric with finding a way out, travelled to Chad on Sunday.",
			"Kowal visits Chad | 2023-02-26 | host=country:TCD visitor=person:marta-kowal"},
		{"infinitive that is no noun", "Kenyan officers of a force that is to help Mali arrived in Chad on Sunday.", "Kenyan officers visit Chad | 2023-02-26 | host=country:TCD visitor=country:KEN"},
		{"remark of a head before and", "Marta Kowal, head of the council, and Jan Novak signed a treaty on Sunday.",
			"Kowal and Novak sign a treaty | 2023-02-26 | signatory=person:jan-novak signatory=person:marta-kowal"},
		{"bloc that lifts sanctions", "Regional bloc lifts most sanctions on Chad.", "Regional bloc lifts most sanctions on Chad |  | target=country:TCD"},
		{"names before their own verb", "After Kenya cut ties with Chad, Mali and Peru recalled their envoys on Sunday.", "Mali and Peru recall their envoys | 2023-02-26 | source=country:MLI source=country:PER"},
		{"names behind a clause with since", "Since a pact with Chad was signed, Mali and Peru have been silent.", "Chad reaches agreement |  | source=country:TCD"},
		{"complaint without quotation marks", "The alliance did nothing, complains Gabriel Boric.", "Boric complains the alliance did nothing |  | source=person:gabriel-boric"},
		{"text that is drafted", "The resolution, drafted by Kenya and Chad, passed.", "none"},
		{"quotation that names another country", `"Chad could have talked with us," deputy foreign minister Marta Kowal told journalists.`,
			"Kowal says Chad could have talked with us |  | speaker=person:marta-kowal"},
		{"bloc of a continent", "Chile signed an agreement with the South American bloc Mercosur on Sunday.",
			"Chile signs agreement with Mercosur | 2023-02-26 | signatory=country:CHL signatory=organisation:mercosur"},
		{"family name that is a firm's", "Marta Anna Wagner and Alar Karis met on Sunday.", "Wagner meets Karis | 2023-02-26 | source=person:alar-karis source=person:marta-anna-wagner"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
