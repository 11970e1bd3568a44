package coding_test

import "testing"

// Ensure that those who act together all do, also where one has no name of its own or a remark stands between them.
func TestCode_Joint(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"an army without a name", "The army and the RSF agreed on a truce on Sunday.",
			"Sudan and Rapid Support Forces agree on a truce | 2023-02-26 | source=country:SDN source=group:rsf"},
		{"a government behind the group", "Boko Haram and the government agreed to talks on Sunday.",
			"Nigeria and Boko Haram agree to talks | 2023-02-26 | source=country:NGA source=group:boko-haram"},
		{"a name between commas", "The OSCE Chairperson, Marta Kowal, and minister Gabriel Boric visited Kenya on Sunday.",
			"Kowal and Boric visit Kenya | 2023-02-26 | host=country:KEN visitor=person:gabriel-boric visitor=person:marta-kowal"},
		{"a remark between commas", "Kenyan President Marta Kowal, on a visit to Warsaw, and Andrzej Duda condemned Chad on Sunday.",
			"Kowal and Duda condemn Chad | 2023-02-26 | source=person:andrzej-duda source=person:marta-kowal target=country:TCD"},
		{"who is fought, and does not act", "Rebels fighting Kenyan rule rejected an offer of talks on Sunday.",
			"Rebels fighting Kenyan rule rejected an offer of talks | 2023-02-26 | "},
		{"who is mistaken for somebody", "Kenyan soldiers mistook a Chadian convoy for rebels and shot two men on Sunday.",
			"Kenyan soldiers shoot two men | 2023-02-26 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
