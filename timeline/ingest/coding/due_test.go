package coding_test

import "testing"

// Ensure that what was due and is then called off or put off is one plan, with the day on which it was due and the one to which it moves.
func TestCode_DueBefore(t *testing.T) {
	r := load(t)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"put back", "Marta Kowal was expected in Chad on Friday, but her visit was put back to Tuesday.", []string{
			"Visit of Kowal to Chad is put off |  | target=country:TCD target=person:marta-kowal",
			"Planned visit of Kowal to Chad | 2023-02-24 | host=country:TCD visitor=person:marta-kowal",
			"Kowal visits Chad | 2023-02-28 | host=country:TCD visitor=person:marta-kowal"}},
		{"called off", "Andrzej Duda was due to visit Chad on Sunday, but the visit was called off.", []string{
			"Visit of Duda to Chad is called off |  | target=country:TCD target=person:andrzej-duda",
			"Planned visit of Duda to Chad | 2023-02-26 | host=country:TCD visitor=person:andrzej-duda"}},
		{"was to have", "Kenya and Chad were to have held talks on Sunday, but they were cancelled.", []string{
			"Talks of Kenya and Chad are called off |  | target=country:KEN target=country:TCD",
			"Planned talks of Kenya and Chad | 2023-02-26 | source=country:KEN source=country:TCD"}},
		{"by those who had planned it", "Andrzej Duda had planned to visit Chad on Sunday but put off the trip.", []string{
			"Duda puts off the trip |  | source=person:andrzej-duda target=country:TCD",
			"Planned visit of Duda to Chad | 2023-03-05 | host=country:TCD visitor=person:andrzej-duda"}},
		{"never happened", "Andrzej Duda's visit to Chad, announced for January, never happened.", []string{
			"Planned visit of Duda to Chad | 2023-01 | host=country:TCD visitor=person:andrzej-duda"}},
		{"is off", "The meeting of Andrzej Duda and Gabriel Boric, which had been set for Sunday, is off.", []string{
			"Planned meeting of Duda and Boric | 2023-03-05 | source=person:andrzej-duda source=person:gabriel-boric"}},
		{"on another date", "The visit of Andrzej Duda to Chad, originally planned for June, will now take place in September.", []string{
			"Planned visit of Duda to Chad | 2023-06 | host=country:TCD visitor=person:andrzej-duda",
			"Duda visits Chad | 2023-09 | host=country:TCD visitor=person:andrzej-duda"}},
		{"the visit of another", "Kenya put off the visit by Andrzej Duda to 3 June.", []string{
			"Kenya puts off visit of Duda |  | source=country:KEN target=person:andrzej-duda",
			"Planned visit of Duda to Kenya |  | host=country:KEN visitor=person:andrzej-duda",
			"Duda visits Kenya | 2023-06-03 | host=country:KEN visitor=person:andrzej-duda"}},
		{"his own", "Kenya put off Andrzej Duda's visit to 3 June.", []string{
			"Kenya puts off visit of Duda |  | source=country:KEN target=person:andrzej-duda",
			"Planned visit of Duda to Kenya |  | host=country:KEN visitor=person:andrzej-duda",
			"Duda visits Kenya | 2023-06-03 | host=country:KEN visitor=person:andrzej-duda"}},
		{"a mission", "Kenya postponed a trade mission to Chad that was to have begun on 5 March.", []string{
			"Kenya puts off visit to Chad |  | source=country:KEN target=country:TCD",
			"Planned visit of Kenya to Chad | 2023-03-05 | host=country:TCD visitor=country:KEN"}},
		{"a stop", "Andrzej Duda scrapped a stop in Chad.", []string{
			"Duda scraps a stop in Chad |  | source=person:andrzej-duda target=country:TCD",
			"Planned visit of Duda to Chad |  | host=country:TCD visitor=person:andrzej-duda"}},
		{"all of somebody's", "Andrzej Duda cancelled all foreign trips because of the fighting in Chad.", []string{
			"Duda cancels all foreign trips because of the fighting |  | source=person:andrzej-duda"}},
		{"what nobody meets at", "The signing of the pact between Kenya and Chad was delayed.", []string{
			"The signing of the pact between Kenya and Chad was delayed |  | target=country:KEN target=country:TCD"}},
		{"with others", "Talks between Kenya and the rebels were delayed by a week.", []string{
			"Talks between Kenya and the rebels were delayed by a week |  | target=country:KEN",
			"Planned talks of Kenya |  | source=country:KEN"}},
	} {
		t.Run(test.name, func(t *testing.T) { r.all(t, test.text, test.want) })
	}
}

// Ensure that a day which is left out of a title takes with it the words that lead to it, and that what was due lies where it was.
func TestCode_DueTitles(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"that was due", "Andrzej Duda put off a trip to Chad that was due on Sunday.", "Duda puts off a trip to Chad |  | source=person:andrzej-duda target=country:TCD"},
		{"that was planned for", "Andrzej Duda cancelled a trip to Chad that was planned for Sunday.", "Duda cancels a trip to Chad |  | source=person:andrzej-duda target=country:TCD"},
		{"was supposed to", "Kenya was supposed to host talks with Chad in January.", "Kenya was supposed to host talks with Chad | 2023-01 | mediator=country:KEN target=country:TCD"},
		{"had to", "Kenya had to close its border with Chad on Sunday.", "Kenya closes its border with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
	for _, test := range []struct{ name, text, want string }{
		{"days before", "The changes came days before Andrzej Duda's visit to Chad.", "Duda visits Chad | future"},
		{"before it, then", "He left days before Andrzej Duda's visit to Chad in January.", "Duda visits Chad | "},
		{"may on a day", "Andrzej Duda may visit Chad on Friday.", "Duda may visit Chad | hypothetical"},
	} {
		t.Run(test.name, func(t *testing.T) { r.marked(t, test.text, test.want) })
	}
}
