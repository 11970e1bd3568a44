package coding_test

import "testing"

// Ensure that who speaks is whom the text names beside an office, or who has spoken before, and nobody of whom he only speaks.
func TestCode_Speakers(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"beside an office behind a quotation", `"It has asked NATO to act," said the secretary-general, Marta Kowal.`,
			"Kowal says it has asked NATO to act |  | speaker=person:marta-kowal"},
		{"beside an office of another kind", `"It has asked NATO to act," said the chief negotiator, Marta Kowal, on Sunday.`,
			"Kowal says it has asked NATO to act | 2023-02-26 | speaker=person:marta-kowal"},
		{"of another country", "Chad should end its raids, wrote the foreign minister, Marta Kowal, after the talks.",
			"Kowal says Chad should end its raids |  | speaker=person:marta-kowal"},
		{"behind a colon", "Peru took Kenya's side: Chad should end its raids, wrote the foreign minister, Marta Kowal, after speaking with her colleague.",
			"Kowal and Peru say Chad should end its raids |  | speaker=country:PER speaker=person:marta-kowal"},
		{"by whose army it is", "According to Kenya's army, a search is under way.", "Kenya says a search is under way |  | speaker=country:KEN"},
		{"by a minister beside his office", "A search is under way, according to Kenya's minister, Marta Kowal.", "Kowal says a search is under way |  | speaker=person:marta-kowal"},
		{"what others do according to him", "According to Kenya's president, William Ruto, Chad has expelled two envoys of Mali.",
			"Chad expels two envoys of Mali |  | source=country:TCD target=country:MLI"},
		{"what others do in a row according to her", "According to the agency's head, Marta Kowal, Peru has stored its arms, shipped ten tonnes of wheat to Mali and expelled two envoys of Chad.",
			"Peru expels two envoys of Chad |  | source=country:PER target=country:TCD"},
		{"before the reason", `The visit has been postponed, the Kenyan foreign ministry said on Sunday evening, owing to "other engagements" of the guest.`,
			"Kenya says the visit has been postponed | 2023-02-26 | speaker=country:KEN"},
		{"behind a semicolon", "President Gabriel Boric will not be coming; his visit has been postponed, the Kenyan foreign ministry said on Sunday.",
			"Kenya says his visit has been postponed | 2023-02-26 | speaker=country:KEN"},
		{"before those who are told", "Gabriel Boric left Peru. All of them have worked in Chad, he told a news conference.", "Boric says all of them have worked in Chad |  | speaker=person:gabriel-boric"},
		{"before an agency that is told", "The port of Chad will stay shut for weeks, the Chilean minister told the news agency ABC on Sunday evening.",
			"Chile says the port of Chad will stay shut for weeks | 2023-02-26 | speaker=country:CHL"},
		{"before an office and those who are told", `"They hit me," Marta Kowal, the head of chancery, told reporters in the street, her voice breaking.`, "Kowal says they hit me |  | speaker=person:marta-kowal"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
