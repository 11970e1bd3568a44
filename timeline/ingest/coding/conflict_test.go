package coding_test

import "testing"

// Ensure that demands, refusals, crowds and attacks reach the right sides however the sentence is built.
func TestCode_Conflict(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"from whom something is sought", "Kenya sought an apology from Chad on Sunday.",
			"Kenya seeks an apology from Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"from where soldiers should go", "Kenya demanded a withdrawal from Chad by Peru on Sunday.",
			"Kenya demands a withdrawal from Chad by Peru | 2023-02-26 | source=country:KEN target=country:PER"},
		{"whose invitation is refused", "Kenya snubbed an invitation from Chad on Sunday.",
			"Kenya snubs an invitation from Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"whose demand is refused", "Kenya balked at the Chadian demand for a base on Sunday.",
			"Kenya balks at the Chadian demand for a base | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"rulers and where they rule", "Kenya warned the junta in Chad on Sunday.",
			"Kenya warns the junta in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"court and where it is", "A grand jury in Kenya indicted Chad's leader on Sunday.",
			"Grand jury in Kenya indicts Chad's leader | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"opening in the passive", "Rebuffed by Kenya, Chad's envoy went home empty-handed on Sunday.",
			"Kenya rejects Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what another should do", "Kenya wants Chad to pull back its soldiers.",
			"Kenya wants Chad to pull back its soldiers |  | source=country:KEN target=country:TCD"},
		{"crowd beside its country", "Farmers in Kenya sealed off the border with Chad on Sunday.",
			"Farmers in Kenya sealed off the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"students of a nation", "Kenyan students went on strike on Sunday.",
			"Kenyan students went on strike | 2023-02-26 | source=country:KEN"},
		{"state that does the same", "Kenya sealed off the border with Chad on Sunday.",
			"Kenya seals off the border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"waters and who claims them", "Kenya sent a survey ship into waters claimed by Chad on Sunday.",
			"Kenya sends a survey ship into waters claimed by Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"border that is reached", "Kenyan tanks rolled up to the Chadian border on Sunday.",
			"Kenyan tanks rolled up to the Chadian border | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"hyphen in a subject", "Kenyan F-16s bombed Chadian positions on Sunday.",
			"Kenyan F-16s bombed Chadian positions | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"people who are jailed", "Kenya sentenced a Chadian student to hard labour on Sunday.",
			"Kenya sentences a Chadian student to hard labour | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"whom it angers", "Kenya nationalised the oil wells on Sunday, angering Chad.",
			"Kenya nationalises the oil wells | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"troops that are sent", "Kenyan marines were rushed to the islands on Sunday.",
			"Kenyan marines were rushed to the islands | 2023-02-26 | source=country:KEN"},
		{"where a weapon comes from", "A drone from Kenya crashed into an airport in Chad on Sunday.",
			"A drone from Kenya crashed into an airport in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"own wish", "Kenya wants to send an envoy to Chad.",
			"Kenya wants to send an envoy to Chad |  | source=country:KEN target=country:TCD"},
		{"who is told", "Chad mission told to quit Kenya", "Chad mission told to quit Kenya |  | target=country:TCD"},
		{"clause behind who is told", "Kenyan minister Marta Kowal told reporters she wanted to send an envoy to Chad.",
			"Kowal wants to send an envoy to Chad |  | source=person:marta-kowal target=country:TCD"},
		{"servant of a state", "Kenya's chief sanitary doctor, Marta Kowal, stopped imports of wine from Chad and Peru on Sunday.",
			"Kenya stops imports of wine from Chad and Peru | 2023-02-26 | source=country:KEN target=country:PER target=country:TCD"},
		{"voters and where they vote", "Voters in Kenya chose on Sunday to let the United Nations rule on Chad's claim.",
			"Kenya chooses to let the United Nations rule on Chad's claim | 2023-02-26 | source=country:KEN target=organisation:un"},
		{"fleet that fires", "Kenyan fleet fires on Chadian trawlers", "Kenya fires on Chadian trawlers |  | source=country:KEN target=country:TCD"},
		{"fleet that is fired at", "Kenyan boats fired at the Chadian fleet on Sunday.",
			"Kenya fires at the Chadian fleet | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"crowd with hostages", "Kenyan students forced their way into the Chadian embassy on Sunday.",
			"Kenyan students forced their way into the Chadian embassy | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"movement that is hit abroad", "Kenya targeted Hamas leaders in Doha on Sunday.",
			"Kenya targets Hamas leaders in Doha | 2023-02-26 | source=country:KEN target=country:QAT target=group:hamas"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
