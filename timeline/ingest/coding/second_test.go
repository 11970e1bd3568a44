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
		{"who did the same", "Kenya made peace with Chad in 1979 and Peru in 1994.", "Kenya makes peace with Chad and Peru | 1979 | source=country:KEN target=country:PER target=country:TCD"},
		{"two days", "Gabriel Boric visited Kenya on Saturday and Sunday.", "Boric visits Kenya | 2023-02-25 | host=country:KEN visitor=person:gabriel-boric"},
		{"day of what is recalled", "Kenya and Chad agreed to resume talks.\nThe agreement was reached on Sunday in Warsaw.",
			"Kenya and Chad agree to resume talks | 2023-02-26 | source=country:KEN source=country:TCD"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
