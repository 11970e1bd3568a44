package coding_test

import "testing"

// Ensure that a time between a subject or an auxiliary and its verb belongs to that verb, and parts neither from the other.
func TestCode_TimeBeforeVerb(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"an auxiliary", "Kenya will on Friday sign a treaty with Chad.", "Kenya signs a treaty with Chad | 2023-03-03 | signatory=country:KEN signatory=country:TCD"},
		{"a doubt", "Kenya may as early as Friday expel Chadian envoys.", "Kenya may expel Chadian envoys | 2023-03-03 | source=country:KEN target=country:TCD"},
		{"a passive", "Two Chadian envoys were on Friday expelled from Kenya.", "Two Chadian envoys were expelled from Kenya | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"who speaks, and not what is said", "Kenya on Friday said it would reopen its embassy in Chad.", "Kenya reopens its embassy in Chad |  | source=country:KEN target=country:TCD"},
		{"two times", "Kenya on Thursday said it would on Friday expel Chadian envoys.", "Kenya expels Chadian envoys | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"behind an and", "Kenya attacked Chad, and Mali on Thursday condemned it.", "Mali condemns it | 2023-02-23 | source=country:MLI"},
		{"behind an and without a comma", "Kenya has expelled two envoys and Mali on Thursday condemned it.", "Mali condemns it | 2023-02-23 | source=country:MLI target=country:KEN"},
		{"of what somebody did before", "Rebels who attacked Chad on Friday said they would leave Kenya.", "Rebels who attacked Chad said they would leave Kenya | 2023-02-24 | target=country:TCD"},
		{"of two that are attacked", "Kenya attacked Chad and Mali on Thursday and killed ten people.", "Kenya attacks Chad and Mali | 2023-02-23 | source=country:KEN target=country:MLI target=country:TCD"},
		{"visitors who are described", "Visiting President Hakainde Hichilema and President William Ruto on Sunday condemned Chad.",
			"Hichilema and Ruto condemn Chad | 2023-02-26 | source=person:hakainde-hichilema source=person:william-ruto target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that whom a pronoun behind a verb stands for is reached, and named in the title.
func TestCode_HimOrHer(t *testing.T) {
	r := load(t)
	r.tells(t, "Emmanuel Macron left Chad on Sunday. William Ruto had accused him of spying.", "Ruto accuses Macron of spying |  | source=person:william-ruto target=person:emmanuel-macron")
	r.tells(t, "Angela Merkel flew to Kenya on Sunday. William Ruto received her at the airport.", "Merkel visits Ruto in Kenya | 2023-02-26 | host=person:william-ruto visitor=person:angela-merkel")
}
