package coding_test

import (
	"testing"

	"entente/timeline"
)

// Ensure that who does what, and when, holds in longer sentences and from one sentence to the next, as articles have them.
func TestCode_Articles(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"pronoun for what was closed", "Kenya closed its embassy in Chad in 2012 and reopened it on Sunday.",
			"Kenya reopens its embassy in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"pronoun for what was imposed", "Kenya imposed sanctions on Chad in 2020 but lifted them on Sunday.",
			"Kenya lifts sanctions on Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"pronoun behind another article", "Kenya imposed a blockade on Chad in 2020 and lifted it on Sunday.",
			"Kenya lifts the blockade on Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what another verb did to it", "Kenya shut its embassy in Chad on Sunday, two months after opening it.",
			"Kenya shuts its embassy in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"killing of which somebody speaks", "Andrzej Duda suggested on Sunday that last year's killing of Gabriel Boric had helped Chad.",
			"Duda suggests last year's killing of Gabriel Boric had… | 2023-02-26 | speaker=person:andrzej-duda"},
		{"purpose of a call", "Andrzej Duda telephoned Gabriel Boric and Kevin Rudd on Sunday to express his deep regret.",
			"Duda expresses his deep regret |  | source=person:andrzej-duda"},
		{"who says that others were hurt", "Andrzej Duda, who said several soldiers had been hurt, condemned Chad on Sunday.",
			"Duda condemns Chad | 2023-02-26 | source=person:andrzej-duda target=country:TCD"},
		{"end of what a clause in commas says", "Andrzej Duda, who said several soldiers had been hurt, condemned Chad on Sunday.",
			"Duda says several soldiers had been hurt |  | speaker=person:andrzej-duda"},
		{"quotation in an insertion", "Kenya, citing a “pattern of lies”, severed its ties with Chad on Sunday.",
			"Kenya severs its ties with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"day of the decision", "Kenya has declared a Chadian diplomat persona non grata.\n\nForeign Minister Alfred Mutua announced the decision on Saturday.",
			"Kenya declares a Chadian diplomat persona non grata | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"day of the move", "Kenya has banned imports from Chad.\n\nThe move was announced on Saturday by the trade ministry.",
			"Kenya bans imports from Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"decision taken", "Kenya has banned imports from Chad.\n\nThe decision, taken on Saturday, follows a row.",
			"Kenya bans imports from Chad | 2023-02-25 | source=country:KEN target=country:TCD"},
		{"same deed the other way round", "Kenya has expelled a Chadian diplomat.\n\nIn January 2021 Chad expelled the Kenyan ambassador.",
			"Kenya expels a Chadian diplomat |  | source=country:KEN target=country:TCD"},
		{"two who speak", "Andrzej Duda and Gabriel Boric spoke on Sunday for the first time in three years.",
			"Duda speaks with Boric | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric"},
		{"what a test sets off", "A Kenyan nuclear test has unleashed rioting in Chad and a chorus of condemnation from Lima to Oslo.",
			"A Kenyan nuclear test has unleashed rioting in Chad |  | source=country:TCD"},
		{"what else is done behind a quotation", "Andrzej Duda condemned “an assault on all” and dispatched his deputy, Gabriel Boric, to Oslo on Sunday.",
			"Duda condemns an assault on all | 2023-02-26 | source=person:andrzej-duda"},
		{"complaint behind its words", "“This is an outrage,” complained Gabriel Boric on Sunday.", "Boric complains this is an outrage | 2023-02-26 | source=person:gabriel-boric"},
		{"what describes a body that is no actor", "The panel, created in 2009 after a Kenyan test, condemned Chad on Sunday.", "The panel condemned Chad | 2023-02-26 | target=country:TCD"},
		{"topic before they", "On Chad, they found common ground on Sunday.", "They found common ground | 2023-02-26 | "},
		{"sums of others", "Kenya will put up 900 million euros, of which Chad is to contribute 110 million and Peru 244 million.",
			"Kenya puts up 900 million euros |  | source=country:KEN"},
		{"letter that is released", "In a letter released by Kenya on Sunday, Andrzej Duda blamed Chad.", "Duda blames Chad | 2023-02-26 | source=person:andrzej-duda target=country:TCD"},
		{"few words", "Andrzej Duda exchanged a few words with Gabriel Boric on Sunday.", "Duda talks with Boric | 2023-02-26 | source=person:andrzej-duda target=person:gabriel-boric"},
		{"day with its date in a title", "Kenya signed a treaty with Chad on Sunday, February 26, 2023, aides said.", "Kenya signs a treaty with Chad | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"word that is quoted", "Kenya called the charges “absurd” on Sunday.", "Kenya calls the charges absurd | 2023-02-26 | source=country:KEN"},
		{"deed behind a saying", "Kenya informed Chad and expelled its envoy on Sunday.", "Kenya expels Chad's envoy | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"deed behind what somebody is called", "Kenya called Chad a threat and expelled its envoy on Sunday.", "Kenya expels Chad's envoy | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what somebody is called", "Kenya called Chad a menace and expelled its envoy on Sunday.", "Kenya calls Chad a menace | [2023-02-26..2023-02-27] | speaker=country:KEN"},
		{"deed of those of whom somebody speaks", "Kenya said Chad and Mali had closed the border on Sunday.", "Chad and Mali close the border | 2023-02-26 | source=country:MLI source=country:TCD target=country:KEN"},
		{"deed behind a verb of no pattern", "Kenya notified Chad and expelled its envoy on Sunday.", "Kenya expels Chad's envoy | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"winding up", "Andrzej Duda wound up the meeting on Sunday.", "none"},
		{"no resistance", "Kenyan troops met no resistance on Sunday.", "none"},
		{"sent packing", "Kenyan troops were sent packing from Chad on Sunday.", "Kenyan troops were sent packing from Chad | 2023-02-26 | source=country:TCD target=country:KEN"},
		{"capital of another", "Kenya sealed an accord with Peru in the Chadian capital on Sunday.", "Kenya seals an accord with Peru in the Chadian capital | 2023-02-26 | source=country:KEN target=country:PER"},
		{"site of weapons", "Kenya demolished its nuclear test site on Sunday.", "Kenya demolishes its nuclear test site | 2023-02-26 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that what somebody says of himself in a few quoted words is no deed of its own.
func TestCode_QuotedFirstPerson(t *testing.T) {
	r := load(t)
	for _, text := range []string{"“We reject this,” Kenya said on Sunday.", "\"I accept the plan,\" Andrzej Duda said on Sunday."} {
		if events, _ := r.code(t, text, "2023-02-27"); len(events) != 1 || events[0].Type != timeline.Statement {
			t.Errorf("Code(%q) = %+v, want one statement", text, events)
		}
	}
}
