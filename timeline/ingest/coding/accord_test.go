package coding_test

import "testing"

// Ensure that an accord of which a sentence tells how it fares is not told as one that is made, and that those who help to make one are named.
func TestCode_Accords(t *testing.T) {
	r := load(t)
	for _, test := range [][2]string{
		{"The ceasefire between Kenya and Chad collapsed on Sunday.", "The ceasefire between Kenya and Chad collapsed | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"A trade deal between Kenya and Chad fell apart on Sunday.", "A trade deal between Kenya and Chad fell apart | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"The ceasefire between Kenya and Chad ended on Sunday.", "none"},
		{"The treaty between Kenya and Chad expired on Sunday.", "none"},
		{"The ceasefire between Kenya and Chad is fragile.", "none"},
		{"Kenya and Chad ended their truce on Sunday.", "Kenya and Chad end their truce | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"Kenya turned down a request by Chad for arms.", "Kenya turns down a request by Chad for arms |  | source=country:KEN target=country:TCD"},
		{"Kenya offered to mediate between Chad and Mali.", "Kenya offers to mediate between Chad and Mali |  | source=country:KEN target=country:MLI target=country:TCD"},
		{"Chad and Mali signed a pact in Doha under Qatari mediation.", "Chad and Mali sign a pact in Doha under Qatari mediation |  | mediator=country:QAT signatory=country:MLI signatory=country:TCD"},
		{"Chad and Mali agreed on a truce after mediation by Qatar.", "Chad and Mali agree on a truce after mediation by Qatar |  | mediator=country:QAT source=country:MLI source=country:TCD"},
		{"Chad and Mali held talks under the auspices of the African Union.", "Chad holds talks with Mali |  | mediator=organisation:au source=country:MLI source=country:TCD"},
		{"Chad and Mali discussed Qatari mediation.", "Chad holds talks with Mali |  | source=country:MLI source=country:TCD"},
		{"Kenya called the Chadian ambassador to the foreign ministry on Sunday.", "Kenya calls the Chadian ambassador to the foreign ministry | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"Kenya has invited Chad to a summit in June.", "Kenya invites Chad to a summit |  | source=country:KEN target=country:TCD"},
	} {
		r.tells(t, test[0], test[1])
	}
}

// Ensure that what nobody meets at is no meeting where it is put off, that who backs the bid of another does not join, and that the place at which a
// sentence opens does not act.
func TestCode_NotTheirs(t *testing.T) {
	r := load(t)
	for _, test := range [][2]string{
		{"Voting in Nairobi was delayed on Sunday.", "none"},
		{"The vote in Chad was cancelled on Sunday.", "The vote in Chad was cancelled | 2023-02-26 | target=country:TCD"},
		{"Kenya's parliament approved Chad's bid to join NATO.", "Kenya's parliament approves Chad's bid to join NATO |  | source=country:KEN target=country:TCD"},
		{"Kenya and Chad founded a union on Sunday.", "Kenya and Chad found a union | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"Kenya will charge a deposit of 20 percent on Chadian steel.", "Kenya charges a deposit of 20 percent on Chadian steel |  | source=country:KEN target=country:TCD"},
		{"Visiting Nairobi, William Ruto and Hakainde Hichilema condemned Chad.", "Ruto and Hichilema condemn Chad |  | source=person:hakainde-hichilema source=person:william-ruto target=country:TCD"},
		{"Citing Mali, Peru and Chile, Hakainde Hichilema condemned Chad.", "Hichilema condemns Chad |  | source=person:hakainde-hichilema target=country:TCD"},
		{"Kenya gave Chad two weeks to release the envoy.", "Kenya gives Chad two weeks to release the envoy |  | source=country:KEN target=country:TCD"},
		{"Kenya blocked a Chadian request.", "Kenya blocks a Chadian request |  | source=country:KEN target=country:TCD"},
	} {
		r.tells(t, test[0], test[1])
	}
}
