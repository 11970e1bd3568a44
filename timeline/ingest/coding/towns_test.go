package coding_test

import "testing"

// Ensure that a town that no capital is stands for the land that it lies in, where something is done to it.
func TestCode_Towns(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"visited", "Marta Kowal of Poland visited Samarkand on Friday.", "Kowal visits Samarkand | 2023-02-24 | host=country:UZB visitor=person:marta-kowal"},
		{"travelled to", "Marta Kowal of Poland travelled to Bukhara on Friday.", "Kowal visits Bukhara | 2023-02-24 | host=country:UZB visitor=person:marta-kowal"},
		{"attacked, by the noun", "A Kenyan drone attack on Abéché wounded ten people on Friday.", "Kenya wounds ten people | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"hit from abroad", "Rockets fired from Kenya hit Abéché on Friday.", "Rockets fired from Kenya hit Abéché | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"what fell there", "Shells fired from Kenya landed in Chad on Friday.", "Shells fired from Kenya landed in Chad | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"left", "Kenyan troops left Abéché on Friday.", "Kenyan troops left Abéché | 2023-02-24 | source=country:KEN target=country:TCD"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}

// Ensure that titles keep what a phrase says of those whom it reaches, and what is refused.
func TestCode_TitleAround(t *testing.T) {
	r := load(t)
	for _, test := range []struct{ name, text, want string }{
		{"to account", "Kenya called Chad to account on Friday.", "Kenya calls Chad to account | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"a veto", "Russia vetoed a United Nations resolution on Friday.", "Russia vetoes a United Nations resolution | 2023-02-24 | source=country:RUS target=organisation:un"},
		{"a ruling", "South Africa welcomed the ruling of the World Trade Organization on Friday.",
			"South Africa welcomes the ruling of the World Trade… | 2023-02-24 | source=country:ZAF target=organisation:wto"},
		{"an offer", "Kenya welcomed Chad's offer on Friday.", "Kenya welcomes Chad's offer | 2023-02-24 | source=country:KEN target=country:TCD"},
		{"listed", "Kenya listed Hezbollah as a terrorist group on Friday.", "Kenya lists Hezbollah as a terrorist group | 2023-02-24 | source=country:KEN target=group:hezbollah"},
		{"the dead of sanctions", "Kenya imposed sanctions on ten people on Friday over the death of Marta Kowal.", "Kenya imposes sanctions on ten people | 2023-02-24 | source=country:KEN"},
	} {
		t.Run(test.name, func(t *testing.T) { r.tells(t, test.text, test.want) })
	}
}
