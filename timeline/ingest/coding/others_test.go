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
			[]string{"Chad extradites Kowal |  | source=country:TCD target=country:PER target=person:marta-kowal",
				"Kowal stands trial |  | target=person:marta-kowal"}},
		{"came to stand trial", "Marta Kowal returned to Peru to face trial for murder.",
			[]string{"Kowal faces trial for murder |  | target=person:marta-kowal"}},
		{"behind closed doors", "After five hours behind closed doors in Lima Gabriel Boric and Alar Karis put their names to a treaty.",
			[]string{"Boric and Karis put their names to a treaty |  | signatory=person:alar-karis signatory=person:gabriel-boric"}},
		{"envoy of one's own", "Peru's foreign minister summoned his envoy back from Chad.",
			[]string{"Peru summons its envoy back from Chad |  | source=country:PER target=country:TCD"}},
		{"remark of one who is known", "Gabriel Boric was in Oslo. Chad, he said, wanted peace.", []string{"Boric says wanted peace |  | speaker=person:gabriel-boric"}},
		{"request by another", "Gabriel Boric approved a request by Chad to open an embassy in Santiago.",
			[]string{"Chad opens embassy in Chile |  | source=country:TCD target=country:CHL"}},
		{"decision of two", "Gabriel Boric welcomed a decision by Peru and Chad to reopen their border.",
			[]string{"Boric welcomes move of Peru and Chad |  | source=person:gabriel-boric target=country:PER target=country:TCD",
				"Peru and Chad reopen their border |  | source=country:PER source=country:TCD"}},
		{"who does so too", "Kenya sent 200 soldiers and Uganda 300.", []string{"Kenya sends 200 soldiers and Uganda 300 |  | source=country:KEN"}},
		{"who gives too, in two words", "Norway is to provide 350 million dollars and the European Union 200 million euros.",
			[]string{"Norway provides 350 million dollars |  | source=country:NOR"}},
		{"who does so too, to its own", "Kenya recalled its envoy from Chad and Peru its consul.",
			[]string{"Kenya recalls its envoy from Chad and Peru its consul |  | source=country:KEN target=country:TCD"}},
		{"two days later", "Kenya expelled the envoys of Chad and Peru two days later.",
			[]string{"Kenya expels the envoys of Chad and Peru |  | source=country:KEN target=country:PER target=country:TCD"}},
		{"neighbour that seized", "Kenya has not forgotten the islands its neighbour seized in 1999.",
			[]string{"Kenya has not forgotten the islands its neighbour seized | 1999 | "}},
		{"minister who is also another", "Marta Kowal, the interior minister who is also in charge of trade, has called off a trip to Moscow.",
			[]string{"Kowal calls off a trip to Moscow |  | source=person:marta-kowal target=country:RUS",
				"Planned visit of Kowal to Moscow |  | host=country:RUS visitor=person:marta-kowal"}},
		{"rule over, for which", "The text is about Kenya's war against Chad, for which Mali condemned it.",
			[]string{"Mali criticises Kenya |  | source=country:MLI target=country:KEN"}},
		{"gang of the extradited", "Chad extradited Marta Kowal, the former leader of the Houthis, to Peru on Sunday.",
			[]string{"Chad extradites Kowal | 2023-02-26 | source=country:TCD target=country:PER target=person:marta-kowal"}},
		{"description before whom he is handed to", "Chad extradited Marta Kowal, who is better known as Bee, to Peru on Sunday.",
			[]string{"Chad extradites Kowal | 2023-02-26 | source=country:TCD target=country:PER target=person:marta-kowal"}},
		{"gift of a guest", "Gabriel Boric received a copy of the treaty from President Alar Karis.", nil},
		{"to whom one speaks by telephone", "Gabriel Boric had spoken by telephone to his Chadian colleague, Marta Kowal, on Friday.",
			[]string{"Boric speaks by phone with Kowal | 2023-02-24 | source=person:gabriel-boric target=person:marta-kowal"}},
		{"with whom one talked by phone", "Gabriel Boric talked by phone with the Chadian minister, Marta Kowal.",
			[]string{"Boric speaks by phone with Kowal |  | source=person:gabriel-boric target=person:marta-kowal"}},
		{"described as convicted", "Kenya freed Marta Kowal, a Chadian accused of spying for Peru.",
			[]string{"Kenya frees Kowal |  | source=country:KEN target=country:TCD target=person:marta-kowal",
				"Kowal is accused of spying for Peru |  | target=person:marta-kowal"}},
		{"what each said", "Alar Karis spoke of a hopeful sign, and Gabriel Boric said that talks would go on.",
			[]string{"Karis speaks of a hopeful sign |  | speaker=person:alar-karis", "Boric says talks would go on |  | speaker=person:gabriel-boric"}},
		{"president of those who warn him", "Gabriel Boric met Alar Karis in Oslo. Opposition lawmakers in Santiago warned the president not to sell the port.",
			[]string{"Boric meets Karis in Oslo |  | source=person:gabriel-boric target=person:alar-karis",
				"Opposition lawmakers in Santiago warn Boric |  | source=country:CHL target=person:gabriel-boric"}},
		{"row of speakers", "Norway, Chad, India and Turkey announced smaller contributions.",
			[]string{"Norway and others announce smaller contributions |  | speaker=country:IND speaker=country:NOR speaker=country:TCD speaker=country:TUR"}},
		{"posts of envoys", "Kenya recalled its envoys from Dublin, Madrid and Oslo.",
			[]string{"Kenya recalls its envoys from Dublin |  | source=country:KEN target=country:ESP target=country:IRL target=country:NOR"}},
		{"capture without a captor", "The rain fell. The rain fell. The rain fell. Marta Kowal was captured in the hills last October.",
			[]string{"Kowal is captured in the hills | 2022-10 | target=person:marta-kowal"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.all(t, tt.text, tt.want) })
	}
}

// Ensure that what has the words of a deed is none: what a storm with a name does, soldiers on their way home, a visa that is cancelled, where a ban
// holds, what an accord ends, what a case is about.
func TestCode_NothingDone(t *testing.T) {
	r := load(t)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"storms with names", "The cyclones Kenneth and Idai devastated the coast. Idai killed 600 people in Malawi on 14 March.", nil},
		{"storm with a name", "Hurricane Mitch came ashore on Sunday. Mitch killed 7,000 people in Honduras.", nil},
		{"last soldiers", "A convoy with the last 250 soldiers rolled across the border on Sunday.", nil},
		{"tanks on their way home", "The last Chadian tanks rolled across the border.", nil},
		{"visa", "Gabriel Boric stayed at home after the Chadian visa of one of his allies, a former policeman, was cancelled.", nil},
		{"flight", "Gabriel Boric stayed in Oslo since his flight was cancelled.", nil},
		{"where a ban holds", "The sanctions prohibit any dealings with the bank in Peru.", []string{"The sanctions prohibit any dealings with the bank in Peru |  | "}},
		{"truce that ends", "Kenya and Chad agreed on Tuesday to a truce that ends weeks of Chadian air strikes.",
			[]string{"Kenya and Chad agree to a truce that ends weeks of Chadian… | 2023-02-21 | source=country:KEN source=country:TCD"}},
		{"case", "The release of a suspect in the KL21 investigation angered the judges.", nil},
		{"invitation for a month", "Gabriel Boric accepted an invitation to Kenya, probably for April.", []string{"Boric accepts an invitation to Kenya |  | source=person:gabriel-boric target=country:KEN"}},
		{"way home", "Gabriel Boric slept well. On Sunday Gabriel Boric returned to Chile.", nil},
		{"way home of one who is little known", "Gabriel Boric slept well. The writer Marta Kowal returned to Kenya after ten years in exile.", nil},
		{"trip of nobody", "It is his first official trip abroad since he took office.", nil},
		{"case in court", "Marta Kowal argued the case in person.", nil},
		{"way home in a takeaway", "Key takeaways:\n- The writer Marta Kowal returned to Kenya.\n\nThe rain fell.", nil},
		{"embrace of nobody known", "Relatives rushed forward to embrace the sailors who came down the steps.", nil},
		{"where children were born", "Gabriel Boric said that the state had violated the rights of the children, who were born to settlers in Congo, Rwanda and Burundi after 1940.",
			[]string{"Boric says the state had violated the rights of the children |  | speaker=person:gabriel-boric",
				"The state had violated the rights of the children |  | "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.all(t, tt.text, tt.want) })
	}
}
