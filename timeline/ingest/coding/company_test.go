package coding_test

import "testing"

// Ensure that those do something too who are tied to its subject by more than an "and".
func TestCode_Company(t *testing.T) {
	r := load(t)
	const both = "Kenya and Chad condemn Mali |  | source=country:KEN source=country:TCD target=country:MLI"
	for _, test := range []struct{ name, text, want string }{
		{"together with", "Kenya, together with Chad, condemned Mali.", both},
		{"as well as", "Kenya as well as Chad condemned Mali.", both},
		{"in front", "Along with Chad, Kenya condemned Mali.", both},
		{"joined by", "Kenya, joined by Chad, condemned Mali.", both},
		{"behind a time", "Marta Kowal and, later, Jan Novak received Gabriel Boric.",
			"Kowal and Novak receive Boric |  | host=person:jan-novak host=person:marta-kowal visitor=person:gabriel-boric"},
		{"what is told beside", "Kenya condemned Mali and, a day later, Chad closed its border.", "Kenya criticises Mali |  | source=country:KEN target=country:MLI"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
