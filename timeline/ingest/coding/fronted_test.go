package coding_test

import "testing"

// Ensure that a name that ends what stands in front of a subject is none of those who do what the verb tells.
func TestCode_InFrontOfSubject(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"unlike", "Unlike Chad, Mali has condemned Kenya.", "Mali condemns Kenya |  | source=country:MLI target=country:KEN"},
		{"unlike, behind a that", "The minister said that unlike Chad, Mali would condemn Kenya.", "Mali condemns Kenya |  | source=country:MLI target=country:KEN"},
		{"without", "Without consulting Chad, Mali condemned Kenya.", "Mali condemns Kenya |  | source=country:MLI target=country:KEN"},
		{"rather than", "Rather than meet Marta Kowal, Jan Novak flew to Lima.", "Novak visits Lima |  | host=country:PER visitor=person:jan-novak"},
		{"after a verb in -ing", "After leaving Chad, Marta Kowal flew to Lima.", "Kowal visits Lima |  | host=country:PER visitor=person:marta-kowal"},
		{"a participle", "Flanked by Marta Kowal, Jan Novak condemned Chad.", "Novak condemns Chad |  | source=person:jan-novak target=country:TCD"},
		{"a participle and a minister", "Flanked by his minister, Marta Kowal, Jan Novak condemned Chad.", "Novak condemns Chad |  | source=person:jan-novak target=country:TCD"},
		{"a clause", "Hours after Chad sanctioned Mali, Kenya condemned Peru.", "Kenya condemns Peru |  | source=country:KEN target=country:PER"},
		{"a row behind it", "Unlike Chad, Mali and Peru condemned Kenya.", "Mali and Peru condemn Kenya |  | source=country:MLI source=country:PER target=country:KEN"},
		{"a row in it", "In talks with Chad and Mali, Peru condemned Kenya.", "Peru condemns Kenya |  | source=country:PER target=country:KEN"},
		{"a row alone", "Chad, Mali and Peru condemned Kenya.", "Chad, Mali and Peru condemn Kenya |  | source=country:MLI source=country:PER source=country:TCD target=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
