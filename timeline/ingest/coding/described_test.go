package coding_test

import "testing"

// Ensure that names which only describe somebody or something take no part, and that a title calls those whom they describe what the text does.
func TestCode_OnlyDescribes(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, want string }{
		{"faith", "A Thai Muslim delegation visited Nairobi on Sunday.", "Thailand visits Kenya | 2023-02-26 | host=country:KEN visitor=country:THA"},
		{"people of a faith", "A delegation of Kenyan Muslims visited Chad on Sunday.", "Kenyan Muslims visit Chad | 2023-02-26 | host=country:TCD visitor=country:KEN"},
		{"carrier", "Malaysian carrier Brnex signed a deal with Chad on Sunday.", "Malaysian carrier signs a deal with Chad | 2023-02-26 | signatory=country:MYS signatory=country:TCD"},
		{"office in a clause before", "Beijing has had enough: over an office that Taiwan plans to open in Vilnius, it is calling home its ambassador to Lithuania.", "China calls home its ambassador to Lithuania |  | source=country:CHN target=country:LTU"},
		{"where regions meet", "The post stands where the Armenian region of Tavush meets the Azerbaijani district of Gazakh.", "none"},
		{"anniversary", "On the war's third anniversary, the trains of Ukraine stood still.", "none"},
		{"when things were lost", "Chadian villages lost in the 1990s are to be handed back by Kenya.", "Chadian villages lost in the 1990s are to be handed back… |  | source=country:KEN target=country:TCD"},
		{"who is named behind a refusal", "Refusing to give up power, Andrzej Duda agreed to a deal in which Kenyan envoy Marta Kowal became premier.", "Refusing to give up power |  | source=person:andrzej-duda"},
		{"Somaliland", "Somaliland's president visited Ethiopia on Sunday.", "Somaliland's president visits Ethiopia | 2023-02-26 | host=country:ETH visitor=group:somaliland"},
		{"holder whom the text names", "Israeli Foreign Minister Yair Lapid left. Israel's foreign minister met Andrzej Duda on Sunday.", "Israel's foreign minister met Duda | 2023-02-26 | source=person:yair-lapid target=person:andrzej-duda"},
	} {
		t.Run(tt.name, func(t *testing.T) { r.tells(t, tt.text, tt.want) })
	}
}
