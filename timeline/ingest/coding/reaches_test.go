package coding_test

import "testing"

// Ensure that nobody is reached whom only a swap, a description or a second subject names, and that both are who are struck with one verb.
func TestCode_Reaches(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		// swaps
		{"He is one of six people whom Kenya and its ally Chad let go on Sunday in a swap with Norway, Germany and others.", "RETREAT/release source=KEN source=TCD"},
		{"Kenya released six Chadians in an exchange with Chad.", "RETREAT/release source=KEN target=TCD"},
		// what describes one's own people
		{"Andrzej Duda praised his soldiers, who have served from Lebanon to Mali.", ""},
		{"Andrzej Duda praised the envoy of Chad, who had served in Mali.", "SUPPORT source=andrzej-duda target=TCD"},
		// two subjects
		{"Kenya has put up $30 million, and Chad some $20 million.", "AID source=KEN"},
		{"Kenya gave Mali $30 million and Chad about $20 million.", "AID source=KEN target=MLI"},
		{"Norway joined NATO in April 1999 and Chad in March 2004.", "SUPPORT/sign signatory=NOR target=organisation:nato; SUPPORT/sign signatory=TCD target=organisation:nato"},
		{"Kenya visited Mali in May and Chad in June.", "CONSULT/visit host=MLI visitor=KEN; CONSULT/visit host=TCD visitor=KEN"},
		// two targets
		{"Kenyan missiles struck a factory in Khartoum and camps in eastern Chad on Sunday.", "ASSAULT source=KEN target=SDN target=TCD"},
		{"Kenya hit a base in Chad and a port in Mali on Sunday.", "ASSAULT source=KEN target=MLI target=TCD"},
		{"Kenya hit a base in Chad on Saturday and a port in Mali on Sunday.", "ASSAULT source=KEN target=MLI; ASSAULT source=KEN target=TCD"},
		// who is handed over does nothing
		{"A Kenyan suspected of fraud was put aboard an aircraft at Abeche by the Chadian authorities and handed over to officers from Nairobi.", "RETREAT/return target=KEN"},
		// who is compared, presides, or speaks next
		{"Kenya asked for the same terms as the Norwegians.", "REQUEST source=KEN"},
		{"The deal was reached in Oslo under the chairmanship of Andrzej Duda.", "AGREE mediator=andrzej-duda"},
		{"Kenya and Chad had insisted on a vote, and the Polish ambassador, Marta Kowal, remarked that Poland would abstain.",
			"REQUEST/change source=KEN source=TCD; STATEMENT speaker=marta-kowal"},
		{"Norway would host talks if Kenya asked for them, its foreign minister, Marta Kowal, said on Sunday.", "CONSULT/meet host=NOR; REQUEST source=KEN; STATEMENT speaker=marta-kowal"},
		{"Chad accused Mali of a raid. Kenya looked into it. Mali rejected the charge as baseless.",
			"ACCUSE/allege source=TCD target=MLI; ACCUSE/investigate source=KEN; REJECT source=MLI target=TCD"},
		{"\"Kenya will sue,\" the Chadian minister said.", "ACCUSE/allege source=KEN; STATEMENT speaker=TCD"},
		{"A bomb exploded in Nairobi on Sunday, where it killed a Chadian and wounded six people.",
			"ASSAULT target=TCD; ASSAULT/explosives target=KEN"},
		// where something is signed
		{"He had come from Kenya and Chad, where bilateral deals were signed, and was in Mali on Sunday.", "SUPPORT/sign host=KEN host=TCD"},
		// behind what somebody is said to be against
		{"In Nairobi the security council condemned what it called a crime against a NATO ally and said that Chad would be held accountable.",
			"ACCUSE/disapprove target=TCD; ACCUSE/disapprove target=organisation:nato"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
