package coding_test

import "testing"

// Ensure that those whom a number counts are found in the row of names that the article has of so many.
func TestCode_Counted(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"countries in a row before", "Kenya, Chad and Peru want peace. The three countries signed a treaty on Sunday.",
			"Kenya and others sign a treaty | 2023-02-26 | signatory=country:KEN signatory=country:PER signatory=country:TCD"},
		{"persons in a row before", "Andrzej Duda, Gabriel Boric and Marta Kowal came by train. The three leaders condemned Chad on Sunday.",
			"Duda, Boric and Kowal condemn Chad | 2023-02-26 | source=person:andrzej-duda source=person:gabriel-boric source=person:marta-kowal target=country:TCD"},
		{"countries in a row behind", "Three African states recognised Peru on Sunday. Kenya, Chad and Mali had hesitated.",
			"Kenya, Chad and Mali recognise Peru | 2023-02-26 | source=country:KEN source=country:MLI source=country:TCD target=country:PER"},
		{"another number", "Kenya, Chad and Peru want peace. The four countries signed a treaty with Mali on Sunday.",
			"The four countries signed a treaty with Mali | 2023-02-26 | signatory=country:MLI"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
