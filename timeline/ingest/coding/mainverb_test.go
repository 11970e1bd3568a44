package coding_test

import "testing"

// Ensure that a meeting which only says who decides, a signature and an abduction and what somebody suffered or is accused of leave the main verb
// behind them its deed, its day and its parties, and what they are called ends before it.
func TestCode_BeforeMainVerb(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"meeting", "European Union leaders meeting in Lima on Sunday formally invited Chad to join the bloc.",
			"European Union leaders invite Chad to join the bloc | 2023-02-26 | source=organisation:eu target=country:TCD"},
		{"urged", "Kenyan ministers meeting in Lima urged Chad on Sunday to disarm.",
			"Kenya urges Chad to disarm | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"with auxiliary", "Kenyan ministers meeting in Lima have agreed to send observers to Chad.",
			"Kenya agrees to send observers to Chad |  | source=country:KEN target=country:TCD"},
		{"between commas", "Gabriel Boric, meeting with ministers in Oslo, invited Chad to the talks on Sunday.",
			"Boric invites Chad to the talks | 2023-02-26 | source=person:gabriel-boric target=country:TCD"},
		{"gathered", "Kenyan ministers gathered in Lima on Sunday condemned Chad.",
			"Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"gathered, the main verb", "Kenyan ministers gathered in Lima on Sunday to hear a report.",
			"Kenyan ministers gathered in Lima to hear a report | 2023-02-26 | source=country:KEN"},
		{"accord that was signed somewhere", "A deal signed in Lima on Sunday reopens Chad's ports.",
			"A deal signed in Lima | 2023-02-26 | host=country:PER"},
		{"accord with its parties", "A deal signed in Lima by Kenya and Chad on Sunday ends their quarrel with Norway.",
			"Kenya signs agreement with Chad in Lima | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"accord that ends a dispute", "A treaty signed in Lima on Sunday ends the dispute between Kenya and Chad.",
			"A treaty signed in Lima ends the dispute between Kenya… | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"taken and held", "Three Kenyan workers abducted in Lima on Sunday are being held by a gang from Chad.",
			"Three Kenyan workers abducted in Lima | 2023-02-26 | target=country:KEN"},
		{"in the present", "European Union ministers meeting in Lima condemn Chad.",
			"European Union condemns Chad |  | source=organisation:eu target=country:TCD"},
		{"suspected of something", "A man suspected of helping Gabriel Boric by spying, has been arrested by Kenyan police.",
			"A man has been arrested by Kenyan police |  | source=country:KEN"},
		{"accused of something", "A Kenyan accused of theft was released by Chad on Sunday.",
			"A Kenyan accused of theft was released by Chad | 2023-02-26 | source=country:TCD target=country:KEN"},
		{"sentenced to something", "A Kenyan mother sentenced to death for theft was acquitted by a court on Sunday.",
			"Kenyan mother is acquitted by a court | 2023-02-26 | target=country:KEN"},
		{"fined for something", "A Kenyan woman fined for wearing a veil has left Chad.", "A Kenyan woman fined for wearing a veil |  | target=country:KEN"},
		{"abducted and believed to be held", "Norway believes two Kenyan workers abducted three weeks ago are still being held.",
			"Two Kenyan workers abducted | 2023-W06~ | target=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
