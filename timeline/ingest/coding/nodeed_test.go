package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that words of a deed are none where they are said of a body, a holiday, a mood, things that hang or lines that work again.
func TestCode_NoDeed(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"Andrzej Duda lifted his daughter off her feet.", ""},
		{"Kenya lifted sanctions on Chad.", "RETREAT/ease source=KEN target=TCD"},
		{"Andrzej Duda broke off his holiday in Chad to return to Warsaw.", ""},
		{"Andrzej Duda cut short a vacation in Chad on Sunday.", ""},
		{"Kenya broke off talks with Chad.", "SANCTION/withdraw source=KEN target=TCD"},
		{"Kenya and Chad settled what had poisoned relations between the neighbours for years.", ""},
		{"Kenya poisoned a Chadian exile.", "ASSAULT/unconventional source=KEN target=TCD"},
		{"Farmers in Chad and Mali are up in arms.", ""},
		{"Kenya is up in arms over a Chadian dam.", "ACCUSE/disapprove source=KEN target=TCD"},
		{"NAIROBI: Flags had been hung along the road.", ""},
		{"Portraits of the king were hung in Nairobi on Sunday.", ""},
		{"Kenya hung banners along the road to the airport.", ""},
		{"Kenya hanged a Chadian spy on Sunday.", "ASSAULT/execute source=KEN target=TCD"},
		{"Chad was bombed.\nTelephone lines were restored only on Sunday.", "ASSAULT/heavy-weapons target=TCD"},
		{"Phone lines between Chad and Mali were restored on Sunday.", "SUPPORT source=MLI source=TCD"},
		{"The town has changed hands several times since the war began in April 2021, and refugees from Mali have been pouring through it.", ""},
		{"A fighter known for strikes on Chad and Mali was seen in Nairobi.", ""},
		{"The group is notorious for attacks on Kenyan ships.", ""},
		{"Kenya made strikes on Chad and Mali.", "ASSAULT source=KEN target=MLI target=TCD"},
		{"A gala at the Kenyan embassy in Warsaw had already been called off.", ""},
		{"Talks between Kenya and Chad were called off on Sunday.", "CONSULT/meet source=KEN source=TCD; REJECT/meet target=KEN target=TCD"},
		// a reward for somebody's capture is no aid, nor is a search for a way to help a request
		{"Kenya offered a reward of five million dollars for him on Sunday.", ""},
		{"Kenya offered rewards of up to $5 million for three Chadians.", ""},
		{"Kenya is looking for ways to support Chad.", ""},
		{"Kenya is looking for support from Chad.", "REQUEST/assist source=KEN target=TCD"},
		// soldiers who gather at a point meet nobody, and who deplores suffering blames nobody
		{"Both armies are to gather at assembly points in Chad on Sunday.", ""},
		{"Andrzej Duda deplored the suffering of the Chadian people.", ""},
		{"Andrzej Duda deplored the Chadian raid.", "ACCUSE/disapprove source=andrzej-duda target=TCD"},
		// who pulls out of talks draws back from nowhere
		{"Kenya has withdrawn from talks on a truce with Chad.", "REJECT/meet source=KEN target=TCD"},
		{"Kenya withdrew from the town after talks with Chad.", "RETREAT/withdraw source=KEN"},
		{"Kenyan banks were crippled by large cyber attacks on Sunday.", "COERCE/cyber target=KEN"},
		{"Peru evacuated its citizens and diplomats from Chad.", "AID source=PER target=TCD"},
		{"Peru flew its nationals and embassy staff out of Chad.", "AID source=PER target=TCD"},
		{"Peru evacuated its diplomats from Chad.", "SANCTION/withdraw source=PER target=TCD"},
		// what carries people pays no visit, and who sells more than others sells them nothing
		{"A military aircraft carrying 100 people left for Norway on Sunday.", ""},
		{"Two trucks loaded with rice arrived in Chad on Sunday.", ""},
		{"A plane carrying Andrzej Duda left for Norway on Sunday.", "CONSULT/visit host=NOR visitor=andrzej-duda"},
		{"Kenya sells more tea than Chad.", ""},
		{"Kenya bought more gas from Chad than from Mali.", "COOPERATE source=KEN target=TCD"},
		{"Kenya sold more than 300 trucks to Chad.", "COOPERATE source=KEN target=TCD"},
		// a verb behind its auxiliary is no noun
		{"Kenya did not say how long the envoy would stay in Lima.", ""},
		{"Andrzej Duda left after a stay in Lima on Sunday.", "CONSULT/visit host=PER visitor=andrzej-duda"},
		// money that is released is given
		{"Kenya released $3 million at once.", "AID source=KEN"},
		{"Kenya released 3 million dollars to Chad on Sunday.", "AID source=KEN target=TCD"},
		{"Wellington released NZ$2 million at once.", "AID source=NZL"},
		{"Kenya released 3 Chadian soldiers.", "RETREAT/release source=KEN target=TCD"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Ensure that things which are picked up, notes that are handed over, refugees, plots and what somebody only helps to ruin are no deeds, and that a denial
// within a pattern is read once.
func TestCode_NoDeedOfThings(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"Spent cartridges of Chadian make had been picked up near the river.", ""},
		{"Kenyan police picked up two Chadians in Nairobi on Sunday.", "COERCE/arrest source=KEN target=TCD"},
		{"A note was handed over in Oslo on Sunday.", ""},
		{"A protest note was handed over in Oslo on Sunday.", ""},
		{"A protest note was handed to the Chadian ambassador by Kenya on Sunday.", "ACCUSE/allege source=KEN target=TCD"},
		{"Kenya handed over three villages to Chad.", "RETREAT/return source=KEN target=TCD"},
		{"More than 700,000 Rohingya fled to Chad after the campaign of August 2017.", ""},
		{"Kenyan soldiers fled to Chad on Sunday.", "RETREAT/withdraw source=KEN target=TCD"},
		{"Kenya planned more attacks on Chad.", ""},
		{"Kenya planned more talks with Chad.", "CONSULT/meet source=KEN source=TCD"},
		{"The vessel was helping to wipe out the last stocks of turbot off Chad.", ""},
		{"Kenya promises further action against Chad.", "THREATEN source=KEN target=TCD"},
		{"Kenya removed its diplomats from Chad on Sunday.", "SANCTION/withdraw source=KEN target=TCD"},
		{"Kenya removed three Chadian diplomats on Sunday.", "SANCTION/expel source=KEN target=TCD"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
	for _, tt := range []struct {
		text    string
		negated bool
	}{
		{"Kenya would no longer recognise Taiwan.", false},
		{"Not a single Chadian lorry was let into Kenya.", true},
		{"Since Wednesday not a bean of Chadian soya has been allowed into Kenya.", true},
	} {
		events, _ := r.code(t, tt.text, "2023-02-27")
		if len(events) != 1 || events[0].Marks&timeline.Negated != 0 != tt.negated {
			t.Errorf("%s: %+v", tt.text, events)
		}
	}
}
