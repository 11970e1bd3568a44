package coding_test

import "testing"

// Ensure that nobody does what another does who stands further back in the sentence: whom a name between commas tells, of whom a "those who"
// speaks, whose border is near, whose language it is.
func TestCode_AnothersDeed(t *testing.T) {
	r := load(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"object with its name, then a day", "Kenya expelled the Ugandan envoy, Jane Okello, on Tuesday and freed a trawler of Peru.",
			[]string{"Kenya expels the Ugandan envoy | 2023-02-21 | source=country:KEN target=person:jane-okello",
				"Kenya frees a trawler of Peru |  | source=country:KEN target=country:PER"}},
		{"object with its name, then a place", "Gabriel Boric telephoned his Estonian colleague, Alar Karis, from Oslo and had asked him to free the envoy.",
			[]string{"Boric calls Karis |  | source=person:gabriel-boric target=person:alar-karis",
				"Boric asks him to free the envoy |  | source=person:gabriel-boric"}},
		{"object with its name, then another subject", "Kenya praised the Ugandan envoy, Jane Okello, and Chad condemned her.",
			[]string{"Kenya praises the Ugandan envoy |  | source=country:KEN target=person:jane-okello",
				"Chad condemns her |  | source=country:TCD"}},
		{"speaker behind the verb", "“No,” said the Estonian president, Alar Karis, on Monday and accused Peru of lying.",
			[]string{"Karis accuses Peru of lying | 2023-02-27 | source=person:alar-karis target=country:PER"}},
		{"description, then a day", "The president of Chile, Gabriel Boric, on Sunday met Alar Karis and condemned Peru.",
			[]string{"Boric meets Karis | 2023-02-26 | source=person:gabriel-boric target=person:alar-karis",
				"Boric condemns Peru | 2023-02-26 | source=person:gabriel-boric target=country:PER"}},
		{"two named", "The presidents of Chile and Estonia, Gabriel Boric and Alar Karis, met on Thursday.",
			[]string{"Boric meets Karis | 2023-02-23 | source=person:alar-karis source=person:gabriel-boric"}},
		{"those who", "Norway punished Mali's army chief Sadio Keita, part of a campaign against those who attack aid workers.", nil},
		{"among those who", "Kenya and Chad were among those who backed it.", []string{"Kenya and Chad back it |  | source=country:KEN source=country:TCD"}},
		{"he who speaks", "“Marta Kowal is a traitor,” Gabriel Boric said as he confirmed the arrest.",
			[]string{"Boric says Marta Kowal is a traitor |  | speaker=person:gabriel-boric"}},
		{"near a border", "Two smugglers were captured in the hills near the Chadian border on Sunday.",
			[]string{"Two smugglers were captured in the hills | 2023-02-26 | "}},
		{"sentenced", "Among them was the writer Marta Kowal, sentenced to ten years in Belarus.",
			[]string{"Kowal is sentenced to ten years in Belarus |  | source=country:BLR target=person:marta-kowal"}},
		{"ministry in its capital", "Peru recognised Kosovo on Monday. In Belgrade the foreign ministry condemned Lima.",
			[]string{"Peru recognises Kosovo | 2023-02-27 | source=country:PER target=country:XKX",
				"Serbia condemns Lima | 2023-02-27 | source=country:SRB target=country:PER"}},
		{"government in its capital", "Mali was pleased. In Nairobi, the government expelled the envoy of Peru.",
			[]string{"Kenya expels the envoy of Peru |  | source=country:KEN target=country:PER"}},
		{"ministry in another city", "In Geneva the government condemned Peru.", []string{"In Geneva the government condemned Peru |  | target=country:PER"}},
		{"language", "Portuguese-speaking countries signed a treaty with Peru.", []string{"Portuguese-speaking countries signed a treaty with Peru |  | signatory=country:PER"}},
		{"bombing that will end", "Gabriel Boric announced that Chadian bombing would end at once.", []string{"Chad ends at once |  | source=country:TCD",
			"Boric announces Chadian bombing would end at once |  | speaker=person:gabriel-boric"}},
		{"strikes that cease", "The air strikes by Chad will cease.", nil},
		{"should for if", "The Peruvian senate voted to cut off aid to Chad should the troops remain.",
			[]string{"Peruvian senate stops aid to Chad |  | source=country:PER target=country:TCD"}},
		{"for what another did", "Kenya expelled a Chadian envoy, Marta Kowal, on Sunday for spying on Peru.",
			[]string{"Kenya expels a Chadian envoy | 2023-02-26 | source=country:KEN target=person:marta-kowal",
				"Kowal spies on Peru |  | source=person:marta-kowal target=country:PER"}},
		{"for what some did", "Kenya jailed three men for killing a Chadian minister.",
			[]string{"Kenya jails three men for killing a Chadian minister |  | source=country:KEN target=country:TCD",
				"Kenya jailed three men for killing a Chadian minister |  | target=country:TCD"}},
		{"for what its subject did", "Kenya, which borders Somalia, apologised to Chad for bombing a village in Mali.",
			[]string{"Kenya apologises to Chad for bombing a village in Mali |  | source=country:KEN target=country:TCD",
				"Kenya shells Mali |  | source=country:KEN target=country:MLI"}},
		{"responsibility", "The Houthis claimed responsibility for killing two Kenyans.",
			[]string{"Houthis kill people of Kenya |  | source=group:houthis target=country:KEN",
				"Houthis claim responsibility for killing two Kenyans |  | speaker=group:houthis"}},
		{"on suspicion", "Italy jailed Marta Kowal on suspicion of kidnapping a Chadian minister.",
			[]string{"Italy jails Kowal |  | source=country:ITA target=person:marta-kowal"}},
		{"to stand trial", "Chad extradited Marta Kowal, a smuggler who is better known as Bee, to Peru to stand trial.",
			[]string{"Chad extradites Kowal |  | source=country:TCD target=person:marta-kowal",
				"Kowal stands trial |  | target=person:marta-kowal"}},
		{"came to stand trial", "Marta Kowal returned to Peru to face trial for murder.",
			[]string{"Kowal visits Peru |  | host=country:PER visitor=person:marta-kowal",
				"Kowal faces trial for murder |  | target=person:marta-kowal"}},
		{"behind closed doors", "After five hours behind closed doors in Lima Gabriel Boric and Alar Karis put their names to a treaty.",
			[]string{"Boric and Karis put their names to a treaty |  | signatory=person:alar-karis signatory=person:gabriel-boric"}},
		{"envoy of one's own", "Peru's foreign minister summoned his envoy back from Chad.",
			[]string{"Peru summons its envoy back from Chad |  | source=country:PER target=country:TCD"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.all(t, tt.text, tt.want) })
	}
}
