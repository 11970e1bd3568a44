package coding_test

import "testing"

// Ensure that what stands beside a main clause has its own subject, and that nobody acts who only is spoken to, left or asking.
func TestCode_BesideTheMainClause(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"with somebody doing", "With Kenya accusing Chad of fraud, Mali closed its border with Peru on Sunday.", "Kenya accuses Chad of fraud | [2023-02-26..2023-02-27] | source=country:KEN target=country:TCD"},
		{"main clause behind it", "With Kenya accusing Chad of fraud, Mali closed its border with Peru on Sunday.", "Mali closes its border with Peru | 2023-02-26 | source=country:MLI target=country:PER"},
		{"spoken to", "Speaking to Ann Lee of CBS, he accused Chad of spying.", "He accused Chad of spying |  | target=country:TCD"},
		{"speaking is no meeting", "Speaking to Ann Lee of CBS, Andrzej Duda left.", "none"},
		{"left behind", "She left Kenya and returned to Norway on Sunday.", "She returned to Norway | 2023-02-26 | host=country:NOR"},
		{"at the request of", "Kenya dissolved parliament at the behest of Chad on Sunday.", "Kenya dissolves parliament at the behest of Chad | 2023-02-26 | source=country:KEN"},
		{"ruled that", "Kenya's high court ruled on Friday the closure was unlawful.", "Kenya's high court rules the closure was unlawful | 2023-02-24 | source=country:KEN"},
		{"reported by", "Polish President Andrzej Duda was reported by local papers to have visited Chad.", "Duda reportedly visits Chad |  | host=country:TCD visitor=person:andrzej-duda"},
		{"told of what will be", "Andrzej Duda told reporters tests will be made to trace the leak.", "Duda tells reporters tests will be made to trace the leak |  | speaker=person:andrzej-duda"},
		{"observing", "Andrzej Duda observed the launch on Sunday.", "none"},
		{"who is joined signs nothing", "Finland joined NATO on Sunday.", "Finland joins NATO | 2023-02-26 | signatory=country:FIN target=organisation:nato"},
		{"who admits signs nothing", "Kenya was admitted to the Group of 20 on Sunday.", "Kenya is admitted to the Group of 20 | 2023-02-26 | signatory=country:KEN target=organisation:g20"},
		{"whose treaty it is", "Kenya signed the United Nations treaty on the sea on Sunday.", "Kenya signs the United Nations treaty on the sea | 2023-02-26 | signatory=country:KEN"},
		{"whose bloc it is", "Kenya joined the African Union trade bloc on Sunday.", "Kenya joins the African Union trade bloc | 2023-02-26 | signatory=country:KEN"},
		{"state of the union", "Republican Doug Collins of Georgia said on Sunday the vote was over.", "Collins says the vote was over | 2023-02-26 | speaker=person:doug-collins"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
