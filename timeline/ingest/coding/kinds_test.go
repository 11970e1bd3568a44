package coding_test

import (
	"slices"
	"strings"
	"testing"
)

// Ensure that texts which are no reports are understood: statements, resolutions, readouts, histories. All events are told, one a line.
func TestCode_Kinds(t *testing.T) {
	r := load(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"we, who are named", "We, the Foreign Ministers of Kenya, Chad and Peru, met in Warsaw on 12 February 2023.\n\nWe condemn Haiti's attack on Norway.\n\n" +
			"We call on Gabriel Boric to leave Chile.",
			[]string{"Kenya meets Chad and Peru in Warsaw | 2023-02-12 | source=country:KEN source=country:PER source=country:TCD",
				"Kenya, Chad and Peru condemn Haiti's attack on Norway | 2023-02-27 | source=country:KEN source=country:PER source=country:TCD target=country:HTI",
				"Kenya, Chad and Peru call on Boric to leave Chile | 2023-02-27 | source=country:KEN source=country:PER source=country:TCD target=person:gabriel-boric"}},
		{"points of a resolution", "The Security Council,\n\nRecalling its earlier decisions,\n\n1. Strongly condemns the coup in Chad;\n\n2. Calls upon Kenya to withdraw its troops;",
			[]string{"UN Security Council calls upon Kenya to withdraw its troops | 2023-02-27 | source=organisation:unsc target=country:KEN",
				"UN Security Council condemns the coup in Chad | 2023-02-27 | source=organisation:unsc"}},
		{"the leaders, they", "Gabriel Boric spoke with Alar Karis on Sunday. The leaders discussed trade and condemned Chad. They agreed to meet in Warsaw in May.",
			[]string{"Boric speaks with Karis | 2023-02-26 | source=person:gabriel-boric target=person:alar-karis",
				"Boric and Karis condemn Chad | 2023-02-26 | source=person:alar-karis source=person:gabriel-boric target=country:TCD",
				"Boric and Karis agree to meet in Warsaw in May | 2023-02-26 | source=person:alar-karis source=person:gabriel-boric",
				"Boric meets Karis in Warsaw | 2023-05 | source=person:alar-karis source=person:gabriel-boric"}},
		{"a second meeting", "Gabriel Boric met Alar Karis in Warsaw. They will meet again next month.",
			[]string{"Boric meets Karis in Warsaw |  | source=person:gabriel-boric target=person:alar-karis",
				"Boric meets Karis | 2023-03 | source=person:alar-karis source=person:gabriel-boric"}},
		{"rebels are not those who met", "Kenya met Chad on Sunday. Rebels attacked Norway. They killed ten people.",
			[]string{"Kenya meets Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"accords called after cities", "Kenya and Chad signed the Geneva Agreement on Sunday.",
			[]string{"Kenya and Chad sign the Geneva Agreement | 2023-02-26 | signatory=country:KEN signatory=country:TCD"}},
		{"many from several countries", "Senior diplomats from Kenya, Chad and Peru condemned Norway.",
			[]string{"Kenya, Chad and Peru condemn Norway |  | source=country:KEN source=country:PER source=country:TCD target=country:NOR"}},
		{"what a meeting was about", "The meeting of the Security Council on the situation in Chad took place on Sunday.",
			[]string{"The meeting of the Security Council on the situation | 2023-02-26 | source=organisation:unsc"}},
		{"states of the past", "Prussia defeated Austria on 3 July 1866.", []string{"Prussia defeats Austria | 1866-07-03 | source=country:DEU target=country:AUT"}},
		{"an ally", "The Ottoman Empire joined the war on the side of Germany in 1914.",
			[]string{"Ottoman Empire joins the war on the side of Germany | 1914 | source=country:TUR target=country:DEU"}},
		{"a second subject behind and", "Kenyan troops attacked Chad and Peru said it would follow.",
			[]string{"Kenyan troops attacked Chad |  | source=country:KEN target=country:TCD", "Peru says it would follow |  | speaker=country:PER"}},
		{"comma and a subject", "Kenya ordered general mobilisation on Sunday, Chad declared war on Kenya.",
			[]string{"Kenya orders general mobilisation | 2023-02-26 | source=country:KEN", "Chad declares war on Kenya |  | source=country:TCD target=country:KEN"}},
		{"but", "Kenya mediated, but Chad and Peru had hosted talks.",
			[]string{"Kenya mediated |  | mediator=country:KEN", "Chad and Peru host talks |  | host=country:PER host=country:TCD"}},
		{"question", "Will Kenya attack Chad? Kenya condemned Chad on Sunday.", []string{"Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"their ministers", "The prime ministers of Kenya and Chad watched as their foreign ministers signed a treaty on Sunday.",
			[]string{"Kenya and Chad sign a treaty | 2023-02-26 | signatory=country:KEN signatory=country:TCD"}},
		{"brokered talks", "Kenya and Chad began talks on Sunday, brokered by Peru.",
			[]string{"Kenya holds talks with Chad | 2023-02-26 | mediator=country:PER source=country:KEN source=country:TCD"}},
		{"member of a bureau", "Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Yi met Gabriel Boric on Sunday.",
			[]string{"Wang meets Boric | 2023-02-26 | source=person:wang-yi target=person:gabriel-boric"}},
		{"a clause of its own behind after", "Kenya severed ties with Chad on Sunday after protesters stormed its embassy.",
			[]string{"Kenya severs ties with Chad | 2023-02-26 | source=country:KEN target=country:TCD", "Protesters stormed its embassy |  | "}},
		{"who is brought out of a country", "Kenya has brought 80 families out of Chad by sea.", []string{"Kenya brings 80 families out of Chad by sea |  | source=country:KEN target=country:TCD"}},
		{"soldiers who fly out", "The last Kenyan soldiers have flown out of Chad.", []string{"The last Kenyan soldiers have flown out of Chad |  | source=country:KEN target=country:TCD"}},
		{"a surcharge", "Kenya slapped a surcharge of 9 percent on flour from Chad on Sunday.", []string{"Kenya slaps a surcharge of 9 percent on flour from Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"a second purpose", "Gabriel Boric is expected to meet Alar Karis on Saturday and to fly to Chad on Wednesday.",
			[]string{"Boric meets Karis | 2023-03-04 | source=person:gabriel-boric target=person:alar-karis", "Boric visits Chad | 2023-03-01 | host=country:TCD visitor=person:gabriel-boric"}},
		{"family name with small particles", "European Commission chief von der Leyen met Gabriel Boric on Sunday.",
			[]string{"Von der Leyen meets Boric | 2023-02-26 | source=person:ursula-von-der-leyen target=person:gabriel-boric"}},
		{"given name that is a capital", "President Santiago Peña hosted Gabriel Boric on Sunday.",
			[]string{"Peña hosts Boric | 2023-02-26 | host=person:santiago-pena-palacios visitor=person:gabriel-boric"}},
		{"parts of a sentence", "Kenya and Chad met in Warsaw; Gabriel Boric visited Norway.",
			[]string{"Boric visits Norway |  | host=country:NOR visitor=person:gabriel-boric", "Kenya meets Chad in Warsaw |  | source=country:KEN source=country:TCD"}},
		{"dateline with an agency and a colon", "New Delhi [India], February 26 (ANI): Gabriel Boric met Alar Karis in Warsaw.",
			[]string{"Boric meets Karis in Warsaw | 2023-02-26 | source=person:gabriel-boric target=person:alar-karis"}},
		{"what it is called", "Gabriel Boric called it \"unacceptable\" on Sunday.", []string{"Boric calls it unacceptable | 2023-02-26 | source=person:gabriel-boric"}},
		{"where talks failed", "Talks with Kenya collapsed in Warsaw on Sunday.", []string{"Talks with Kenya collapsed in Warsaw | 2023-02-26 | source=country:KEN"}},
		{"what is signed signs nothing itself", "A deal signed in Warsaw reopens Kenya's ports.", []string{"A deal signed in Warsaw |  | host=country:POL"}},
		{"law that is passed", "Kenya's parliament on Sunday passed sweeping legislation.", []string{"Kenya's parliament passes sweeping legislation | 2023-02-26 | source=country:KEN"}},
		{"peninsula", "Gabriel Boric pledged on Sunday to work toward peace on the Korean peninsula.",
			[]string{"Boric pledges to work toward peace on the Korean peninsula | 2023-02-26 | source=person:gabriel-boric"}},
		{"country before a dash", "KENYA - The foreign ministry condemned Chad on Sunday.", []string{"Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"}},
		{"agency before a dash", "AFP - Parliament condemned Chad on Sunday.", []string{"Parliament condemned Chad | 2023-02-26 | target=country:TCD"}},
		{"city before a dash", "NAIROBI - The foreign ministry of Peru condemned Chad on Sunday.", []string{"Peru condemns Chad | 2023-02-26 | source=country:PER target=country:TCD"}},
		{"insertion before the saying", "Gabriel Boric, the host, spoke of a new dawn for the region on Sunday.",
			[]string{"Boric speaks of a new dawn for the region on Sunday | 2023-02-26 | speaker=person:gabriel-boric"}},
		{"words before the saying", "The talks will go on, Gabriel Boric, the host, said.", []string{"Boric says the talks will go on |  | speaker=person:gabriel-boric"}},
		{"defeat at the polls", "Gabriel Boric defeated Alar Karis in the election on Sunday.", nil},
		{"bare plural in the present", "Soldiers overthrow President Gabriel Boric.", []string{"Soldiers overthrow Boric |  | target=person:gabriel-boric"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			events, found := r.code(t, tt.text, "2023-02-27")
			for _, e := range events {
				got = append(got, e.Title+" | "+e.When.String()+" | "+roles(e, found))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}
