package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who acts is found over a row of verbs and behind "they", and that nobody acts where those are unknown.
func TestCode_RowsAndThey(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"According to the agency's head, Marta Kowal, Kenya has put its centrifuges into storage, shipped eleven tonnes of uranium to Norway and filled a reactor with concrete.",
			"AID source=KEN target=NOR; STATEMENT speaker=marta-kowal"},
		{"The villages' elders have never forgiven the decision to drop Taiwan for China, and they complain of neglect.", "SANCTION/withdraw target=TWN"},
		{"Kenya and Chad signed a treaty, and they condemned Mali.", "ACCUSE/disapprove source=KEN source=TCD target=MLI; SUPPORT/sign signatory=KEN signatory=TCD"},
		{"Soldiers took off for Chad, the vanguard of a force that is to help put down riots.", ""},
		{"Kenya was to have attacked Chad on Sunday.", "ASSAULT source=KEN target=TCD"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// Ensure that what "was to have" come about is not told as done.
func TestCode_WasToHave(t *testing.T) {
	r := load(t)
	for _, text := range []string{
		"Kenya was to have attacked Chad on Sunday.",
		"Kenya was to have signed a treaty with Chad on Sunday.",
		"A truce between Kenya and Chad was to have taken hold on Sunday.",
	} {
		events, _ := r.code(t, text, "2023-02-27")
		if len(events) != 1 || events[0].Marks&timeline.Hypothetical == 0 {
			t.Errorf("%s: %+v", text, events)
		}
	}
}
