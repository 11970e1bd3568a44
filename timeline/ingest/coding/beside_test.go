package coding_test

import (
	"strings"
	"testing"

	"entente/timeline"
)

// Ensure that a sentence of news tells no second event that is not in it: what stands beside an object, behind "and", between commas.
func TestCode_NoSecondEvent(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, not string }{
		{"place behind an object", "Chadians took refuge in the Kenyan region of Turkana on Sunday.", "ASSAULT"},
		{"shelter", "The rebels have taken shelter in a village in Chad.", "ASSAULT"},
		{"for whom arms are bought", "Kenya ordered rifles from Poland for its marines.", "MOBILIZE"},
		{"crowd that is caught", "Kenya's navy arrested five fishermen and seized a boat on Sunday.", "PROTEST"},
		{"nouns that and joins", "The rebels shelled border and customs posts in Chad on Sunday.", "STATEMENT"},
		{"protest behind another verb", "Kenya calls the claim false and has protested.", "PROTEST"},
		{"note of protest", "Kenya protested over the arrest of its envoy.", "PROTEST"},
		{"camp of soldiers", "Kenyan soldiers set up a camp in Chad on Sunday.", "AID"},
		{"what is asked in passing", "Kenyan soldiers refused to leave Chad when asked to.", "REQUEST"},
		{"what is released to be read, between commas", "In the letter, released by the palace on Sunday, Kenya thanked Chad.", "RETREAT"},
		{"own committee", "The Union dissolved its Sanctions Committee and the Group of Experts on Chad.", "COERCE"},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, test.text, "2023-02-27")
			for _, e := range events {
				if string(e.Type) == test.not {
					t.Errorf("Code(%q) tells %s %q", test.text, e.Type, e.Title)
				}
			}
		})
	}
}

// Ensure that the like of it is told where it takes place, and whom it reaches.
func TestCode_BesideObjects(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"place that is taken", "Kenyan troops took three villages near the frontier of Chad on Sunday.",
			"Kenya takes three villages near the frontier of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"part of a place", "Kenyan troops captured most of a town in Chad on Sunday.",
			"Kenya captures most of a town in Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"ship that is ordered somewhere", "Kenya ordered a warship to Chad on Sunday.", "Kenya orders a warship to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"boat that is seized", "Kenya's navy arrested five fishermen and seized a boat on Sunday.", "Kenya seizes a boat | 2023-02-26 | source=country:KEN"},
		{"camp for others", "Kenya set up camps for Chadian refugees on Sunday.", "Kenya sets up camps for Chadian refugees | 2023-02-26 | source=country:KEN"},
		{"camp of a crowd", "Protesters set up a camp in Nairobi on Sunday.", "Protesters set up a camp in Nairobi | 2023-02-26 | source=country:KEN"},
		{"end of an embargo", "The European Union terminated its arms embargo on Chad on Sunday.",
			"European Union terminates its arms embargo on Chad | 2023-02-26 | source=organisation:eu target=country:TCD"},
		{"deed behind a gerund that opens", "By adopting a law, Kenya expelled the envoy of Chad on Sunday.",
			"Kenya expels the envoy of Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"gerund in brackets and marks", "In adopting a resolution (12 of 2020), the European Union ended its embargo on Chad on Sunday.",
			"European Union ends its embargo on Chad | 2023-02-26 | source=organisation:eu target=country:TCD"},
		{"hostages between commas", "Two Kenyans, released by Chad on Sunday, flew to Paris.",
			"Two Kenyans, released by Chad | 2023-02-26 | source=country:TCD target=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that who does something to nobody does not do it, and that the title says so once.
func TestCode_ReachesNobody(t *testing.T) {
	r := load(t)
	for _, text := range []string{"Kenya bows to nobody.", "Kenya attacked nobody in Chad.", "Kenya recognises neither Chad nor Mali."} {
		events, _ := r.code(t, text, "2023-02-27")
		if len(events) == 0 || events[0].Marks&timeline.Negated == 0 || strings.Contains(events[0].Title, " not ") {
			t.Errorf("Code(%q) = %v", text, events)
		}
	}
}

// Ensure that nobody gets the part of another: of whom a "who" speaks, who is named behind "by", whose border lies near, who only hosts two sides.
func TestCode_PartOfAnother(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"row of passives", "Marta Kowal was flown to Oslo, pardoned on the spot by President Andrzej Duda and given a flat.",
			"Duda pardons Kowal |  | source=person:andrzej-duda target=person:marta-kowal"},
		{"row of passives behind and", "Marta Kowal was flown to Oslo and received at the airport by President Andrzej Duda.",
			"Duda receives Kowal |  | host=person:andrzej-duda visitor=person:marta-kowal"},
		{"for whom those fought who are jailed", "Kenya jailed three men who had fought for Chad.",
			"Kenya jails three men who had fought for Chad |  | source=country:KEN"},
		{"whom those attacked who are detained", "Kenya detained those who had attacked Chad.",
			"Kenya detains those who had attacked Chad |  | source=country:KEN"},
		{"nation of those who are expelled", "Kenya expelled five Chadian officers who had worked for Mali.",
			"Kenya expels five Chadian officers who had worked for Mali |  | source=country:KEN target=country:TCD"},
		{"near whose border", "Kenyan troops captured two towns near the Chadian border.",
			"Kenya captures two towns near the Chadian border |  | source=country:KEN"},
		{"in which country and near whose border", "Kenyan troops captured two towns in Mali near the border with Chad.",
			"Kenya captures two towns in Mali near the border with Chad |  | source=country:KEN target=country:MLI"},
		{"town at a border", "Kenyan troops captured the Chadian border town of Abou.",
			"Kenya captures the Chadian border town of Abou |  | source=country:KEN target=country:TCD"},
		{"where people lose their homes", "Thousands were displaced in Chad on Sunday.",
			"Thousands were displaced in Chad | 2023-02-26 | target=country:TCD"},
		{"who takes their homes", "Thousands were displaced by Kenyan troops on Sunday.",
			"Thousands were displaced by Kenyan troops | 2023-02-26 | source=country:KEN"},
		{"it is the government of a person", "The government of President Andrzej Duda put down a protest in 2018. It later expelled the envoy of Chad.",
			"Duda expels the envoy of Chad |  | source=person:andrzej-duda target=country:TCD"},
		{"of what somebody is an officer", "Andrzej Duda and the founder of the Communist Party of Chad, Marta Kowal, shook hands.",
			"Duda meets Kowal |  | source=person:andrzej-duda source=person:marta-kowal"},
		{"party of a country", "The Communist Party of Chad attacked a town in Mali on Sunday.",
			"Communist Party of Chad attacks a town in Mali | 2023-02-26 | source=organisation:communist-party-of-chad target=country:MLI"},
		{"agency at the end", "Kenyan army attacks rebels in Chad (AFP)", "Kenya attacks rebels in Chad |  | source=country:KEN target=country:TCD"},
		{"office before the name of who speaks", "The head of the delegation, Marta Kowal, confirmed the raid.",
			"Kowal confirms the raid |  | speaker=person:marta-kowal"},
		{"words before the name of who speaks", "The talks will go on, Marta Kowal, the host, said.",
			"Kowal says the talks will go on |  | speaker=person:marta-kowal"},
		{"what changes by itself", "Price rises have halted aid to Chad.", "none"},
		{"those in general", "It is a step against those who arm Chad.", "none"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that neither a "who" without a name nor the country of a meeting makes an event of its own.
func TestCode_NoPartThere(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, not string }{
		{"whom a who describes", "Kenya handed over to Chad a rebel who had been jailed for murder.", "Chad is jailed"},
		{"behind a noun for a deed", "Kenya criticised the handover to Chad of a soldier who had been sentenced to death.", "sentenced"},
		{"host of two sides", "The government of Chad and the rebels opened talks in Norway on Sunday. Both sides declared a ceasefire on Sunday.", "Norway and Chad"},
		{"who reports it", "The embassy of Chad will be closed in May, according to the Kenyan news agency.", "Kenya closes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			events, _ := r.code(t, test.text, "2023-02-27")
			for _, e := range events {
				if strings.Contains(e.Title, test.not) {
					t.Errorf("Code(%q) tells %q", test.text, e.Title)
				}
			}
		})
	}
}
