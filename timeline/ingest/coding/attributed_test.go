package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who says something behind a comma is told apart from the names before it, and that his words are whole.
func TestCode_Attributed(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"country behind a person", "Andrzej Duda will meet Gabriel Boric, Chad said on Sunday.",
			"Chad says Andrzej Duda will meet Gabriel Boric | 2023-02-26 | speaker=country:TCD"},
		{"country behind a country", "The army will leave Chad, Kenya says.", "Kenya says the army will leave Chad |  | speaker=country:KEN"},
		{"metonym behind a person", "Gabriel Boric may travel to Chad for talks with Andrzej Duda, the Elysée said.",
			"France says Gabriel Boric may travel to Chad for talks |  | speaker=country:FRA"},
		{"quotation without its subject", `Kenya says Chad "made a big mistake".`, "Kenya says Chad made a big mistake |  | speaker=country:KEN"},
		{"plural of people", "Voters approved a claim, Chad says.", "Chad says voters approved a claim |  | speaker=country:TCD"},
		{"number in two words", "Twenty-five people were killed, Chad says.", "Chad says twenty-five people were killed |  | speaker=country:TCD"},
		{"quotation within a warning", `Andrzej Duda warned Chad that he was "not bluffing" about war.`,
			"Duda warns Chad that he was not bluffing about war |  | source=person:andrzej-duda target=country:TCD"},
		{"judges at their court", "Judges at the International Criminal Court on Sunday issued an arrest warrant for Gabriel Boric.",
			"International Criminal Court issues arrest warrant for Boric | 2023-02-26 | source=organisation:icc target=person:gabriel-boric"},
		{"what is despised", "Gabriel Boric arrived in Nairobi on Sunday despite warnings by Chad.", "Boric visits Nairobi | 2023-02-26 | host=country:KEN visitor=person:gabriel-boric"},
		{"second subject with an object", "Gabriel Boric thanked Polish President Andrzej Duda on Sunday, and Marta Kowal greeted the guests.",
			"Boric thanks Duda | 2023-02-26 | source=person:gabriel-boric target=person:andrzej-duda"},
		{"mediators without sides", "Kenya, Chad and Peru mediated on Sunday.",
			"Kenya, Chad and Peru mediated | 2023-02-26 | mediator=country:KEN mediator=country:PER mediator=country:TCD"},
		{"vow without another side", `Kenya has vowed "countermeasures".`, "Kenya vows countermeasures |  | source=country:KEN"},
		{"target that is met", "The target is to be met by 2035.", "none"},
		{"soldiers of nobody who is named", "Chad says 300 soldiers crossed the border on Sunday.", "300 soldiers crossed the border | 2023-02-26 | "},
		{"its own soldiers", "Chad says its soldiers crossed the border with Kenya on Sunday.", "Chad's soldiers crossed the border with Kenya | 2023-02-26 | source=country:TCD target=country:KEN"},
		{"plan for a truce", "Gabriel Boric unveils plan for truce in Chad.", "Boric unveils plan for truce in Chad |  | speaker=person:gabriel-boric"},
		{"condition of a treaty", "The treaty obliges each side to help the other if it is attacked.", "none"},
		{"days on which something is held", "Referendums will be held in four occupied regions of Chad from Friday to Tuesday.",
			"Referendums will be held in four occupied regions of Chad | 2023-03-03/2023-03-07 | target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that who stands behind "said" speaks, behind an article too, and nobody whom the quotation names.
func TestCode_SaidBehindQuotation(t *testing.T) {
	r := load(t)
	for _, who := range []string{"Kenya", "the Kenyan government", "a senior Kenyan official", "the Kenyan president, William Ruto,", "the Kenyan embassy in Chad"} {
		text := "“Mali had closed the border,” said " + who + " on Sunday."
		events, found := r.code(t, text, "2023-02-27")
		said := false
		for _, e := range events {
			if e.Type != timeline.Statement {
				continue
			}
			said = true
			for _, role := range e.Roles {
				if role.As == timeline.Speaker && found.Actors[role.Actor].Country != "KEN" {
					t.Errorf("Code(%q): %s speaks", text, found.Actors[role.Actor].Key)
				}
			}
		}
		if !said {
			t.Errorf("Code(%q) has no statement", text)
		}
	}
}
