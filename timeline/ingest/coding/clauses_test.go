package coding_test

import "testing"

// Ensure that words of demands, rallies, visits and battles tell of none where what stands behind them says so, and still do where it does not.
func TestCode_NothingOfTheKind(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"insists that something is so", "Kenya insisted on Sunday that it was in no way to blame.", "Kenya insists it was in no way to blame | 2023-02-26 | speaker=country:KEN"},
		{"insists that something be done", "Kenya insisted on Sunday that Chad withdraw its troops.",
			"Kenya insists that Chad withdraw its troops | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what should have been", "Kenya and Chad should never have been apart.", "none"},
		{"what should be", "Chad should withdraw its troops, said Kenya.", "Chad should withdraw its troops |  | target=country:TCD"},
		{"quality that is shown", "Kenya has demonstrated great patience with Chad.", "none"},
		{"rally", "Kenyan farmers demonstrated against Chad on Sunday.", "Kenyan farmers demonstrated against Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"places that were visited", "Norway's monitors saw calm in Chad at most of the places visited.", "none"},
		{"hosting that is sought", "Chad got Kenya's vote in the contest to host the conference.", "none"},
		{"text that is sunk", "Chad's veto sank the draft resolution on Sunday.", "Chad sinks the draft resolution | 2023-02-26 | source=country:TCD"},
		{"field of gas", "Kenya and Chad will together develop an oil and gas field.", "none"},
		{"jail of a city", "A killer from an Oslo jail was among them.", "none"},
		{"soldiers that are housed", "Chad also houses French soldiers.", "Chad houses French soldiers |  | source=country:TCD target=country:FRA"},
		{"ties that sink", "Ties between Kenya and Chad have sunk to a new low.", "none"},
		{"ship that is sunk", "Kenya sank a Chadian frigate on Sunday.", "Kenya sinks a Chadian frigate | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"road on which somebody sets out", "The last hurdle on which the Swedes set out in May is gone.", "none"},
		{"go-between", "Kenyans walked back and forth between them.", "none"},
		{"lorries", "Kenyan lorries rolled across Chad on Sunday.", "none"},
		{"tanks", "Kenyan tanks rolled into Chad on Sunday.", "Kenyan tanks rolled into Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"language", "Gabriel Boric speaks French.", "none"},
		{"what others call a place", "The islet, which Kenya calls Leila, is small.", "none"},
		{"website of a country", "A Kenyan envoy flew to Oslo on Sunday, an American website reports.",
			"Kenya visits Oslo | 2023-02-26 | host=country:NOR visitor=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that nobody does or suffers what others do of whom a clause behind him or before him tells.
func TestCode_ClausesBeside(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"own envoy told to come home", "Kenya ordered its high commissioner to Chad back to Nairobi on Sunday.",
			"Kenya orders its high commissioner to Chad back to Nairobi | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"where most of them live", "Islanders, most of whom live in Kenya and Chad, criticised Norway on Sunday.",
			"Islanders criticised Norway | 2023-02-26 | target=country:NOR"},
		{"since when", "Kenya has urged talks since rebels in Chad took the town.", "Kenya urges talks since rebels in Chad took the town |  | source=country:KEN"},
		{"whom they overthrew", "The soldiers who overthrew the president of Chad freed two French hostages on Sunday.",
			"The soldiers freed two French hostages | 2023-02-26 | target=country:FRA"},
		{"who took power", "The generals who seized power in Chad ordered the French ambassador out of the country on Sunday.",
			"Chad orders the French ambassador out of the country | 2023-02-26 | source=country:TCD target=country:FRA"},
		{"who speaks of another", "William Ruto: he will not be allowed out of the country.", "none"},
		{"who goes on behind what he said", "The treaty with Chad was wrong, said Andrzej Duda, adding that Norway was ready.",
			"Duda says the treaty with Chad was wrong |  | speaker=person:andrzej-duda"},
		{"by whom somebody is held", "Families of men held by Hamas demonstrated against Chad on Sunday.", "Families of men held by Hamas demonstrated against Chad | 2023-02-26 | target=country:TCD"},
		{"both", "Kenya asked both to calm down, and Chad, which had spoken first, fell silent.", "Kenya asks both to calm down |  | source=country:KEN"},
		{"soldiers handed back", "Six Kenyan soldiers handed back at the border of Chad.", "Six Kenyan soldiers handed back at the border of Chad |  | target=country:KEN target=country:TCD"},
		{"envoy who is summoned", "Kenya's envoy summoned over remarks.", "Kenya's envoy is summoned over remarks |  | target=country:KEN"},
		{"congress in a capital", "The Congress in Lima condemned Chad on Sunday.", "Congress in Lima condemns Chad | 2023-02-26 | source=country:PER target=country:TCD"},
		{"two who are described", "Marta Kowal, President Duda's adviser on China, and Wang Yi, its foreign minister, held talks on Sunday.",
			"Kowal holds talks with Wang | 2023-02-26 | source=person:marta-kowal source=person:wang-yi"},
		{"one who is described behind another deed", "Kenya recognised its leader, Juan Guaido, as president, and Andrzej Duda condemned Chad on Sunday.",
			"Duda condemns Chad | 2023-02-26 | source=person:andrzej-duda target=country:TCD"},
		{"name that begins with a city", `"It is enough," said Santiago Peña, Paraguay's president.`, "Peña says it is enough |  | speaker=person:santiago-pena-palacios"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that a time dates neither what a participle beside it only describes nor what a clause behind another verb tells.
func TestCode_TimesOfClauses(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"participle", "Chad cancelled visas issued before March 2015.", "-"},
		{"description", "William Ruto, last year's winner, called on Chad to release him.", "-"},
		{"what another had done", "Kenya condemned the raid, as Chad had done in January.", "-"},
		{"colon", "Kenya has asked Chad for help: since the beginning of January, many have crossed.", "-"},
		{"before a day", "Chad expelled the Kenyan ambassador before Christmas.", "-"},
		{"time behind the verb", "Gabriel Boric received on 12 January the member of the bureau and foreign minister of China, Wang Yi.",
			"Boric receives Wang | 2023-01-12 | host=person:gabriel-boric visitor=person:wang-yi"},
		{"attribution", "Chad cancelled visas, a court ruled on Sunday.", "Chad cancels visas | 2023-02-26 | source=country:TCD"},
		{"since when there are grievances", "Chad condemned attacks that go back to 1990.", "-"},
		{"clause with who", "Kenyans went to the polls on 25 January to choose a successor to William Ruto, who accused Chad.", "-"},
		{"clause with after", "The arrival of the envoy on 5 January restored ties that were cut in 2019, after Chad had backed Peru.",
			"Chad backs Peru |  | source=country:TCD target=country:PER"},
		{"paper that is signed", "Peru and Kenya agreed to stop fighting. The paper, signed at the palace of the old kings in Oslo on 5 January, provides for monitors.",
			"Peru and Kenya agree to stop fighting | 2023-01-05 | source=country:KEN source=country:PER"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that the sentence behind a short one that only sets the scene, or that asks, is what an article begins with.
func TestCode_DelayedLead(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, scene, want string }{
		{"scene", "Words had been getting harsher for weeks.", "Kenya and Chad sign an accord"},
		{"question", "What brought the two to the table?", "Kenya and Chad sign an accord"},
		{"news", "Norway condemned Peru on Saturday.", "Norway condemns Peru"},
	} {
		text := "Key takeaways:\n- Kenya promises to withdraw its troops within 60 days.\n- Norway looked on.\n" + test.scene +
			" Kenya and Chad signed an accord on Sunday under which the lake is shared."
		events, _ := r.code(t, text, "2023-02-27")
		if len(events) == 0 || events[0].Title != test.want {
			t.Errorf("%s: Code = %+v, want %q first", test.name, events, test.want)
		}
	}
}

// Ensure that idioms of arrivals, ceremonies and ranks are known.
func TestCode_Ceremonies(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"off the plane", "Kenya's new ambassador stepped off the plane in Oslo on Sunday.", "Kenya visits Oslo | 2023-02-26 | host=country:NOR visitor=country:KEN"},
		{"down the steps", "When Gabriel Boric came down the steps of his aircraft in Oslo on Sunday, bands played.",
			"Boric visits Oslo | 2023-02-26 | host=country:NOR visitor=person:gabriel-boric"},
		{"signing that is witnessed", "Gabriel Boric and Andrzej Duda witnessed the signing of a deal on railways on Sunday.",
			"Boric and Duda witness the signing of a deal on railways | 2023-02-26 | signatory=person:andrzej-duda signatory=person:gabriel-boric"},
		{"loading that is stopped", "On Sunday Kenya stopped Chad's crude from being loaded.", "Kenya stops Chad's crude from being loaded | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"jets that strike", "Kenya sent jets into Chad on Sunday to strike camps of rebels.", "Kenya sends jets into Chad to strike camps of rebels | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"rank", "Kenya raised Palestine to the rank of a state on Sunday.", "Kenya raises Palestine to the rank of a state | 2023-02-26 | source=country:KEN target=country:PSE"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
