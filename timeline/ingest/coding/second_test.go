package coding_test

import "testing"

// Ensure that one verb tells as many deeds as it has objects with days or places of their own, and one where they share them.
func TestCode_SecondObjects(t *testing.T) {
	r := load(t)
	visit := "Gabriel Boric visited Kenya on Saturday, Chad on Sunday and Peru on Monday."
	tests := []struct{ name, text, want string }{
		{"first of three", visit, "Boric visits Kenya | 2023-02-25 | host=country:KEN visitor=person:gabriel-boric"},
		{"second of three", visit, "Boric visits Chad | 2023-02-26 | host=country:TCD visitor=person:gabriel-boric"},
		{"third of three", visit, "Boric visits Peru | 2023-02-27 | host=country:PER visitor=person:gabriel-boric"},
		{"places", "Gabriel Boric met Alar Karis in Riga and Andrzej Duda in Oslo.", "Boric meets Duda |  | source=person:gabriel-boric target=person:andrzej-duda"},
		{"preposition again", "Kenya signed deals with Chad on Saturday and with Peru on Sunday.",
			"Kenya signs deals with Chad | 2023-02-25 | signatory=country:KEN signatory=country:TCD"},
		{"one day", "Kenya condemned Chad and Peru on Sunday.", "Kenya condemns Chad and Peru | 2023-02-26 | source=country:KEN target=country:PER target=country:TCD"},
		{"who did the same", "Kenya made peace with Chad in 1979 and Peru in 1994.", "Kenya makes peace with Chad and Peru | 1979 | source=country:KEN target=country:TCD"},
		{"two days", "Gabriel Boric visited Kenya on Saturday and Sunday.", "Boric visits Kenya | 2023-02-25/2023-02-26 | host=country:KEN visitor=person:gabriel-boric"},
		{"day of what is recalled", "Kenya and Chad agreed to resume talks.\nThe agreement was reached on Sunday in Warsaw.",
			"Kenya and Chad agree to resume talks | 2023-02-26 | source=country:KEN source=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that "and" joins two deeds of one subject, each with its own object, also where an insertion parts them from it.
func TestCode_SecondDeed(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"behind an insertion", "Kenya, which borders Somalia, telephoned Mali and condemned Chad on Sunday.", "Kenya condemns Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"name for somebody, then a demand", "Kenya called Mali a friend and urged Chad on Sunday to free the hostages.",
			"Kenya urges Chad to free the hostages | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"treaty of another", "Kenya telephoned Mali and signed a treaty with Chad on Sunday.", "Kenya signs a treaty with Chad | 2023-02-26 | signatory=country:KEN signatory=country:TCD"},
		{"participle inserted", "Kenya, trying to mend relations with Chad, praised Mali on Sunday.", "Kenya improves ties with Chad |  | source=country:KEN target=country:TCD"},
		{"theirs", "Kenya broke off ties with Chad and Mali reduced theirs on Sunday.", "Kenya breaks off ties with Chad | 2023-02-26 | source=country:KEN target=country:TCD"},
		{"title with its own target", "Kenya tries to mend ties with Chad\n\nNAIROBI - Kenya, trying to mend relations with Chad, praised Mali on Sunday.",
			"Kenya praises Mali | 2023-02-26 | source=country:KEN target=country:MLI"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}

// Ensure that who is arrested somewhere is so by those who rule there, whoever asked for it.
func TestCode_ArrestedWhere(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, want string }{
		{"request", "Marta Kowal was detained in Nairobi on an extradition request from Chad.", "Kowal is detained in Nairobi on an extradition request |  | source=country:KEN target=person:marta-kowal"},
		{"warrant", "Marta Kowal was arrested in Nairobi on a warrant issued by Chad.", "Kowal is arrested in Nairobi on a warrant issued by Chad |  | source=country:KEN target=person:marta-kowal"},
		{"by whom", "Marta Kowal was arrested in Nairobi by Chad.", "Chad arrests Kowal in Nairobi |  | source=country:TCD target=person:marta-kowal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
