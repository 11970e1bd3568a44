package coding_test

import "testing"

// Ensure that what news tells in more ways than one is understood: classes of errors that newly written articles showed.
func TestCode_Told(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"talks that should begin", "Talks between Kenya and Chad should begin on 10 March.",
			"Talks between Kenya and Chad should begin | 2023-03-10 | source=country:KEN source=country:TCD"},
		{"talks that must begin", "Talks between Kenya and Chad must resume next week.",
			"Talks between Kenya and Chad must resume |  | target=country:KEN target=country:TCD"},
		{"creditors and who leads them", "Kenya and its creditors, led by Chad and Peru, reached an agreement on Sunday.",
			"Kenya and others reach an agreement | 2023-02-26 | source=country:KEN source=country:PER source=country:TCD"},
		{"who appears in court", "Three Kenyans appeared before the International Criminal Court on Sunday.",
			"Kenya appears before the International Criminal Court | 2023-02-26 | source=country:KEN target=organisation:icc"},
		{"who goes on trial", "Kenyan rebel leader Marta Kowal went on trial in Paris on Sunday.",
			"Kowal goes on trial in Paris | 2023-02-26 | source=person:marta-kowal"},
		{"to whom somebody is extradited", "Marta Kowal was extradited to France on Sunday.",
			"Kowal is extradited to France | 2023-02-26 | target=country:FRA target=person:marta-kowal"},
		{"envoy who is told to return", "Kenya's ambassador in Warsaw has been told to return on Sunday.",
			"Kenya recalls ambassador from Poland | 2023-03-05 | source=country:KEN target=country:POL"},
		{"envoy who returns", "Kenya said on Sunday that its ambassador to Chad, Marta Kowal, would return to her post.",
			"Kenya restores ties with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"list that gets something", "Kenyan minister Marta Kowal handed Chad, Peru and Norway a draft agreement on Sunday.",
			"Kowal hands Chad, Peru and Norway a draft agreement | 2023-02-26 | source=person:marta-kowal target=country:NOR target=country:PER target=country:TCD"},
		{"names with long titles within a pattern", "A second summit between Polish President Andrzej Duda and Chilean President Gabriel Boric collapsed on Sunday.",
			"A second summit between Duda and Boric collapsed | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric"},
		{"verb behind and that has an object of its own", "Estonia disconnected its grid from Russia's network on Sunday and will join the European Union's in May.",
			"Estonia cuts itself off from Russia | 2023-02-26 | source=country:EST target=country:RUS"},
		{"first of a list behind from", "Kenya slapped duties on steel from the European Union, Chad and Peru on Sunday.",
			"Kenya slaps duties on steel from the European Union | 2023-02-26 | source=country:KEN target=country:PER target=country:TCD target=organisation:eu"},
		{"remark on how many did so", "Kenya left the European Union on Sunday, the third country to do so this year.",
			"Kenya leaves the European Union | 2023-02-26 | source=country:KEN target=organisation:eu"},
		{"adjectives in a list", "Greek, Turkish leaders agreed on a truce on Sunday.",
			"Greece and Turkey agree on a truce | 2023-02-26 | source=country:GRC source=country:TUR"},
		{"nothing agreed", "Kenya and Chad ended their summit without agreement on Sunday.",
			"Kenya and Chad end their summit without agreement | 2023-02-26 | source=country:KEN source=country:TCD"},
		{"opening of an embassy", "Kenya reopened its embassy in Warsaw on Sunday.",
			"Kenya reopens its embassy in Warsaw | 2023-02-26 | source=country:KEN target=country:POL"},
		{"two with offices", "The president of Poland, Andrzej Duda, and the Chilean leader, Gabriel Boric, sat down for talks on Sunday.",
			"Duda meets Boric | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric"},
		{"list of presidents", "Polish President Andrzej Duda, Estonian President Alar Karis and Chilean President Gabriel Boric launched work on a pipeline to Kenya on Sunday.",
			"Duda and others launch work on a pipeline to Kenya | 2023-02-26 | source=person:alar-karis source=person:andrzej-duda source=person:gabriel-boric target=country:KEN"},
		{"what goes somewhere", "Thirteen jets will go to Ukraine.", "none"},
		{"second to do so", "Kenya approved the delivery of 13 MiG-29 fighter jets to Chad on Sunday, becoming the second member in two days to do so.",
			"Kenya sends arms to Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"the Koreas", "The two Koreas restored their hotline on Sunday.",
			"North Korea and South Korea restore their hotline | 2023-02-26 | source=country:KOR source=country:PRK"},
		{"half of a country", "North and South Korea exchanged fire on Sunday.",
			"North Korea and South Korea exchange fire | 2023-02-26 | source=country:KOR source=country:PRK"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
