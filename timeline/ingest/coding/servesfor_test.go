package coding_test

import "testing"

// Ensure that what a thing lets somebody do, what it is for, and what only prisoners and guests do on the way, are no events.
func TestCode_ServesFor(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"what it allowed", "The truce was arranged in May. It allowed villagers to return to Chad.", "none"},
		{"what it will let somebody do", "This will let the Kenyan navy use a port.", "none"},
		{"what a paper lets somebody do", "Kenya and Chad signed a treaty on Sunday that will let the Kenyan navy use a port.",
			"Kenya and Chad sign a treaty that will let the Kenyan navy… | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"who allows it", "Kenya allowed villagers to return to Chad on Sunday.", "Kenya allows villagers to return to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"what raids are for", "The raids aim to support the partners of Chad.", "none"},
		{"what a list does", "The names of ten Chadians are on a list, which freezes any property that they have.", "none"},
		{"how long it took", "It took Chad nine years to negotiate its entry.", "none"},
		{"exhibition", "In the afternoon the Norwegian minister visited an exhibition about Chad.", "none"},
		{"photos that say nothing", "The crew was met with flowers, according to photos published by the Kenyan embassy.", "none"},
		{"who says it", "The crew was met with flowers, according to the Kenyan embassy.", "Kenya says the crew was met with flowers |  | speaker=country:KEN"},
		{"plane of an air force", "A plane of the Kenyan Air Force landed in Oslo.", "none"},
		{"left free", "The pact left Chad free to set up courts.", "none"},
		{"first as an adverb", "Norway first imposed sanctions on Chad in 2019.", "Norway imposes sanctions on Chad | 2019 | source=country:NOR target=country:TCD"},
		{"first as an adverb, of a capital", "Oslo first expelled the envoy of Chad in 2019.", "Norway expels the envoy of Chad | 2019 | source=country:NOR target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that "him" and "her" are whom the sentences before speak of, where that is one person, and that titles name him.
func TestCode_Himself(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"arrested", "Marta Kowal fled to Chad. Kenya arrested her on Sunday.", "Kenya arrests Kowal | 2023-02-26 | source=country:KEN target=person:marta-kowal"},
		{"expelled", "Marta Kowal fled to Chad. Kenya expelled her on Sunday for spying.", "Kenya expels Kowal for spying | 2023-02-26 | source=country:KEN target=person:marta-kowal"},
		{"extradited", "Marta Kowal fled to Kenya. Kenya extradited her to Chad on Sunday.",
			"Kenya extradites Kowal to Chad | 2023-02-26 | source=country:KEN target=country:TCD target=person:marta-kowal"},
		{"handed over", "Marta Kowal fled to Kenya. Kenya handed her over to Chad on Sunday.",
			"Kenya hands Kowal over to Chad | 2023-02-26 | source=country:KEN target=country:TCD target=person:marta-kowal"},
		{"handed to officers", "Marta Kowal is back. Kenya handed her to Chadian officers two days after her arrest in a small town on the coast.",
			"Kenya hands Kowal to Chadian officers |  | source=country:KEN target=country:TCD target=person:marta-kowal"},
		{"refused to extradite", "Marta Kowal fled to Mali. Chad refused on Sunday to extradite her.", "Chad refuses to extradite Kowal | 2023-02-26 | source=country:TCD target=person:marta-kowal"},
		{"one of two", "Marta Kowal met Ann Lee. Kenya expelled her on Sunday.", "Kenya expels her | 2023-02-26 | source=country:KEN"},
		{"relative of a person", "The brother of Marta Kowal fled to Mali. Kenya arrested him on Sunday.", "Kenya arrests him | 2023-02-26 | source=country:KEN"},
		{"relative of an owner", "Marta Kowal's lawyer fled to Mali. Kenya arrested him on Sunday.", "Kenya arrests him | 2023-02-26 | source=country:KEN"},
		{"somebody without a name", "A journalist who had criticised Andrzej Duda fled to Mali. Kenya arrested him on Sunday.", "Kenya arrests him | 2023-02-26 | source=country:KEN"},
		{"what he is called beside his name", "Marta Kowal, a journalist, fled to Mali. Kenya arrested her on Sunday.", "Kenya arrests Kowal | 2023-02-26 | source=country:KEN target=person:marta-kowal"},
		{"news of who lands", "Marta Kowal landed in Oslo on Sunday after Kenya had handed her over to Norwegian officers.",
			"Kenya hands Kowal over to Norwegian officers | 2023-02-26 | source=country:KEN target=country:NOR target=person:marta-kowal"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that "and" ties a verb to the one whose subject it has: within a relative clause, over one, over an office and its holder.
func TestCode_TiedOver(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"within a relative clause", "Norway recalled its envoy from Chad, which condemned Mali and expelled two diplomats of Peru.",
			"Chad expels two diplomats of Peru |  | source=country:TCD target=country:PER"},
		{"over a relative clause", "Norway met the envoy of Chad, who condemned Mali, and expelled a diplomat of Peru.",
			"Norway expels a diplomat of Peru |  | source=country:NOR target=country:PER"},
		{"over a relative clause, of what is to come", "Andrzej Duda will meet Gabriel Boric, who invited him, and visit Chad.",
			"Duda visits Chad |  | host=country:TCD visitor=person:andrzej-duda"},
		{"over a clause to an office", "Andrzej Duda, who flew in for a day, and the Chadian minister, Marta Kowal, signed a treaty.",
			"Duda and Kowal sign a treaty |  | signatory=person:andrzej-duda signatory=person:marta-kowal"},
		{"over a clause to a long office", "Andrzej Duda, who flew in for a day, and the Chadian secretary of state for foreign affairs, Marta Kowal, signed a treaty.",
			"Duda and Kowal sign a treaty |  | signatory=person:andrzej-duda signatory=person:marta-kowal"},
		{"he is the minister", "The Norwegian foreign minister visited Chad on Sunday. He condemned Mali.",
			"Norway condemns Mali | [2023-02-26..2023-02-27] | source=country:NOR target=country:MLI"},
		{"on the margins", "The ministers of Norway met on Sunday on the margins of a European Union summit.", "Norway meets on the margins of a European Union summit | 2023-02-26 | source=country:NOR"},
		{"what is somebody's has no verb", "Norway took missiles from Chad in Mali's biggest arms export to date.", "none"},
		{"crime of a convict", "They protested over a man who had been sentenced for killing a Chadian officer.", "They protested over a man |  | target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that the title of a second deed of those whom no name tells has its own verb, and that the envoy who is called in suffers it.
func TestCode_UnnamedSecondDeed(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"second verb", "The men crossed the river and attacked a Chadian village on Sunday.", "The men attacked a Chadian village | 2023-02-26 | target=country:TCD"},
		{"second verb behind but", "The gunmen spared the town but attacked the embassy of Chad on Sunday.", "The gunmen attacked the embassy of Chad | 2023-02-26 | target=country:TCD"},
		{"called in", "The Chadian chargé d'affaires was called in on Sunday.", "The Chadian chargé d'affaires was called in | 2023-02-26 | target=country:TCD"},
		{"called to the ministry", "The Chadian ambassador was called to the foreign ministry on Sunday.",
			"The Chadian ambassador was called to the foreign ministry | 2023-02-26 | target=country:TCD"},
		{"answer with arms", "Kenya responded with artillery on Sunday.", "Kenya responds with artillery | 2023-02-26 | source=country:KEN"},
		{"work of a commission", "Kenya froze the work of its joint commission with Chad on Sunday.",
			"Kenya freezes the work of its joint commission with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"emirate", "Kenya closed three offices on Sunday. The republic blames Chad.", "Kenya blames Chad | [2023-02-26..2023-02-27] | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that what a thing was used for is nobody's deed, and that what somebody is called is no statement.
func TestCode_UsedFor(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		{"The camps were used to store arms and to send fighters into Kenya.", ""},
		{"Mali said on Sunday the base was used to send fighters into Kenya.", "STATEMENT speaker=MLI"},
		{"Andrzej Duda resigned on Sunday, describing him as the best.", "RETREAT/resign source=andrzej-duda"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("Code(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
