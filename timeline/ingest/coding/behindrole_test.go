package coding_test

import (
	"strings"
	"testing"
)

// Ensure that who speaks is known behind a role and a name, in a capital and where a second verb follows, and that "earlier", "first" and "so far" do not
// part a verb from its subject.
func TestCode_BetweenSubjectAndVerb(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"News came.\nHis rival Marta Kowal said that talks would go on.", "STATEMENT speaker=marta-kowal"},
		{"News came.\nTheir chairwoman Marta Kowal told reporters there was no point in going.", "STATEMENT speaker=marta-kowal"},
		{"In Ankara a presidential spokesman said that there could be no ceasefire.", "STATEMENT speaker=TUR"},
		{"In Moscow, a foreign ministry spokeswoman condemned Chad.", "ACCUSE/disapprove source=RUS target=TCD"},
		{"A government spokesman in Nairobi said that talks would go on.", "STATEMENT speaker=KEN"},
		{"The Kenyan embassy answered that the reef was Kenyan.", "STATEMENT speaker=KEN"},
		{"Kenya had earlier expelled the envoy of Chad.", "SANCTION/expel source=KEN target=TCD"},
		{"Kenya has so far expelled two envoys of Chad.", "SANCTION/expel source=KEN target=TCD"},
		{"Kenya first attacked Chad in 2019.", "ASSAULT source=KEN target=TCD"},
		{"Chad was twice accused by Kenya of spying.", "ACCUSE/allege source=KEN target=TCD"},
	} {
		if got := r.types(t, tt[0]); got != tt[1] {
			t.Errorf("Code(%q) = %q, want %q", tt[0], got, tt[1])
		}
	}
	for _, text := range []string{
		"The emergency Marta Kowal declared is over.",
		"In Geneva a foreign ministry spokesman said that talks would go on.",
	} {
		r.tells(t, text, "none")
	}
	if got := r.types(t, "The Council condemned the change of government in Mali and called on the rebels to go."); strings.Contains(got, "source=") {
		t.Errorf("Mali acts: %q", got)
	}
}

// Ensure that titles leave insertions out before they are cut, begin what is said with a small article, and do not end before the verb of what they tell.
func TestCode_TitlesInFull(t *testing.T) {
	r := load(t)
	for _, tt := range [][2]string{
		{"Kenya said that the next ship, with 34,000 tonnes of wheat on board, is due to leave Riga soon.", "Kenya says the next ship is due to leave Riga soon |  | speaker=country:KEN"},
		{"The President of Chad, Marta Kowal, is on her way home, the foreign ministry of Chad said.", "Chad says the President of Chad is on her way home |  | speaker=country:TCD"},
		{"The delegation will attend a ceremony for the handover of laboratory equipment donated by Chad.", "Chad donates |  | source=country:TCD"},
	} {
		r.tells(t, tt[0], tt[1])
	}
}
