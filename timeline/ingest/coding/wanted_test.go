package coding_test

import "testing"

// Ensure that what somebody wants done, must come to pass or is laid down in a treaty is no deed, and that what soldiers are to do is no
// threat.
func TestCode_Wanted(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ text, want string }{
		// wanted done
		{"Kenya wanted it debated in the African Union first.", ""},
		{"Kenya wants the pact discussed with Chad.", ""},
		{"Norway would like the ban lifted.", ""},
		{"Kenya wants to discuss the pact with Chad.", "CONSULT/meet source=KEN target=TCD"},
		{"Kenya wanted a port and attacked Chad.", "ASSAULT source=KEN target=TCD"},
		// must come to pass
		{"That is how the release of 14 Kenyan fishermen has to take place, Norway told Chad.", "STATEMENT speaker=NOR target=TCD"},
		{"The withdrawal of Chadian troops must take place at once, Kenya said.", "REQUEST/change source=KEN target=TCD; STATEMENT speaker=KEN"},
		{"The release of 14 Kenyan fishermen took place in Chad on Sunday.", "RETREAT/release source=TCD target=KEN"},
		// a ship is no country
		{"Wellington told the ship Horten to load; she should sail from Devonport tomorrow with two helicopters.", "REQUEST/change source=NZL"},
		// what a treaty says
		{"The treaty fixes the border, returns to Kenya some 120 square miles of land and lets Chadian farmers till two parcels.", ""},
		{"Under its terms, the accord hands over to Chad three villages.", ""},
		{"Kenya returned to Chad some 120 square miles of land.", "RETREAT/return source=KEN target=TCD"},
		// orders of soldiers
		{"Norwegian soldiers are to fight insurgents in Mali.", "ASSAULT source=NOR target=MLI"},
		{"Norway will attack Mali.", "THREATEN source=NOR target=MLI"},
	} {
		if got := r.types(t, tt.text); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
