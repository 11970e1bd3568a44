package coding_test

import "testing"

// Ensure that a meeting which only says who decides leaves the main verb its deed, its day and its parties.
func TestCode_MeetingBeforeDeed(t *testing.T) {
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
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
