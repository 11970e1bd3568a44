package coding_test

import "testing"

// Ensure that the nearest one who can act does, and that nobody is reached who only stands by.
func TestCode_WhoIsMeant(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"himself", "Ann Lee was the sister of Polish President Andrzej Duda, who had himself been shot in 2010.", "Duda is shot | 2010 | target=person:andrzej-duda"},
		{"who is a person", "Marta Kowal, an envoy for the African Union who had condemned Chad, arrived.", "Kowal condemns Chad |  | source=person:marta-kowal target=country:TCD"},
		{"subject nearer to a participle", "Marta Kowal said she would not run and Jan Berg decided to run in the election, challenging President Andrzej Duda.", "Berg challenges Duda |  | source=person:jan-berg target=person:andrzej-duda"},
		{"aide of somebody", "Duda aide Marta Kowal was stabbed in a Chadian prison on Sunday.", "Kowal is stabbed in a Chadian prison | 2023-02-26 | target=person:marta-kowal"},
		{"while another resigned", "Kenya sent a summons to Andrzej Duda as the envoy of Chad resigned on Sunday.", "The envoy of Chad resigned | 2023-02-26 | source=country:TCD"},
		{"under whom", "The suspect was imprisoned under Polish President Andrzej Duda.", "The suspect was imprisoned under Duda |  | "},
		{"as doing", "Kenya cited an audit as prohibiting it from sending arms to Chad.", "none"},
		{"court that finds", "# Kenyan court finds suspension of parliament unlawful\nIt ruled on Sunday.\n", "Kenyan court finds suspension of parliament unlawful | 2023-02-26 | source=country:KEN"},
		{"paper that reveals", "A Kenyan daily newspaper revealed a deal on Sunday.", "none"},
		{"what somebody suggests", "Marta Kowal suggested she would not meet Jan Berg.", "Kowal will not meet Berg |  | source=person:marta-kowal target=person:jan-berg"},
		{"allegations", "Charges stemmed from allegations Andrzej Duda expelled the envoy of Chad.", "Duda reportedly expels the envoy of Chad |  | source=person:andrzej-duda target=country:TCD"},
		{"what a law allows", "Andrzej Duda signed a decree that would allow him to rule alone.", "none"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
