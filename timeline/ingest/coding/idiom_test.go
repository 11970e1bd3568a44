package coding_test

import "testing"

// Ensure that the grammar around the idioms of news is understood: who a sentence names in an unusual place takes part.
func TestCode_Idioms(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"countries that a comma spells out", "The two neighbours, Kenya and Chad, saw eye to eye on Sunday.",
			"Kenya and Chad see eye to eye | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"sides in a country", "Both sides in Cyprus accepted a blueprint on Sunday.",
			"Cyprus accepts a blueprint | 2023-02-26 | source=country:CYP"},
		{"agreed between", "A reform of the port was agreed between Kenya and Chad on Sunday.",
			"A reform of the port was agreed between Kenya and Chad | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"troops that are sent", "French troops were sent to Chad on Sunday.",
			"French troops were sent to Chad | 2023-02-26 | source=country:FRA target=country:TCD"},
		{"helpers who are sent", "Norwegian doctors were flown to Chad on Sunday.",
			"Norwegian doctors were flown to Chad | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"news of others", "Norway welcomed the news that Chad had joined the European Union on Sunday.",
			"Norway welcomes move of Chad | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"what is praised somewhere", "Norway hailed the election in Chad on Sunday.",
			"Norway hails the election in Chad | 2023-02-26 | source=country:NOR target=country:TCD"},
		{"promise behind what is promised", "Poland will always stand by Chad, President Andrzej Duda vowed on Sunday.",
			"Duda makes a vow on Chad | 2023-02-26 | source=person:andrzej-duda target=country:TCD"},
		{"person who is called on", "In Warsaw on Sunday, the Kenyan foreign minister called on President Andrzej Duda.",
			"Kenya calls on Duda | 2023-02-26 | host=person:andrzej-duda visitor=country:KEN"},
		{"person who is called on to do something", "The Kenyan foreign minister called on President Andrzej Duda to resign on Sunday.",
			"Kenya calls on Duda to resign | 2023-02-26 | source=country:KEN target=person:andrzej-duda"},
		{"welcome that somebody is given", "Polish President Andrzej Duda was given a warm welcome in Nairobi on Sunday.",
			"Duda visits Nairobi | 2023-02-26 | host=country:KEN visitor=person:andrzej-duda"},
		{"citizen whom something is done to", "Chad released a Norwegian student on Sunday.",
			"Chad releases a Norwegian student | 2023-02-26 | source=country:TCD target=country:NOR"},
		{"office of the country that is spoken of", "Chad has no plans for a vote, the government spokesman said on Sunday.",
			"Chad says Chad has no plans for a vote | 2023-02-26 | speaker=country:TCD"},
		{"spokesman of somebody else", "Chad has no plans for a vote, a spokesman for the paper said on Sunday.", "none"},
		{"speaker behind a place", "Norway has stationed troops in Chad, Andrzej Duda said on Sunday.",
			"Duda says Norway has stationed troops in Chad | 2023-02-26 | speaker=person:andrzej-duda"},
		{"occasion behind the saying", "Growth will be slow, Polish President Andrzej Duda said in a radio interview on Sunday.",
			"Duda says growth will be slow | 2023-02-26 | speaker=person:andrzej-duda"},
		{"saying without words", "Polish President Andrzej Duda broke his silence on the affair on Sunday.",
			"Duda breaks his silence on the affair on Sunday | 2023-02-26 | speaker=person:andrzej-duda"},
		{"the pope", "The pope received Polish President Andrzej Duda on Sunday.",
			"Francis receives Duda | 2023-02-26 | host=person:pope-francis visitor=person:andrzej-duda"},
		{"day of what happened at once", "Norwegian envoy Marta Kowal was killed in Chad when gunmen stormed the embassy on Sunday.",
			"Kowal is killed in Chad when gunmen stormed the embassy | 2023-02-26 | target=person:marta-kowal"},
		{"own country behind a noun", "Andrzej Duda greeted the news that his country had tested a missile on Sunday.",
			"Duda tests a missile | 2023-02-26 | source=person:andrzej-duda"},
		{"day before when", "It was early in the morning on Sunday when Kenya signed a treaty with Chad.",
			"Kenya signs a treaty with Chad | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"what somebody waits for", "Kenya will pump less oil until Norway withdraws from the port.", "none"},
		{"minister of the country that is spoken of", "Kenya has no plans for a vote, Foreign Minister Marta Kowal said on Sunday.",
			"Kowal and Kenya say Kenya has no plans for a vote | 2023-02-26 | speaker=country:KEN speaker=person:marta-kowal"},
		{"between whom there is a truce", "- A truce holds along the Lebanese border.\nCalm returned to the hills between Israel and Lebanon on Sunday.\n",
			"Lebanon and Israel observe ceasefire | 2023-02-26 | source=country:ISR source=country:LBN"},
		{"group of which another sentence tells", "- Four Arab states break with Qatar.\nQatar woke up alone on Sunday.\nEgypt and Bahrain had severed relations before dawn.\n",
			"Arabs break with Qatar | 2023-02-26 | source=country:BHR source=country:EGY source=group:arabs target=country:QAT"},
		{"pact in force", "A defence pact between Kenya and Chad came into force on Sunday.",
			"A defence pact between Kenya and Chad came into force | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"part of a country", "Kenya cleared out of southern Chad on Sunday.",
			"Kenya clears out of southern Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
