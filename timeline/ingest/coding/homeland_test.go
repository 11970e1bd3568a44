package coding_test

import "testing"

// Ensure that a minister or a ministry of no known country, in an article about two, acts for the one that is not reached.
func TestCode_Homeland(t *testing.T) {
	r := load(t)
	for _, tt := range []struct{ name, text, country string }{
		{"minister", "Foreign Minister Marta Kowal summoned the ambassador of Chad on Monday. Kenya claims the pass. Kenya has protested before.", "KEN"},
		{"own embassy", "Foreign Minister Marta Kowal closed the Kenyan embassy in Chad on Monday. Kenya has had an embassy in Chad since 1944. Chad protested.", "KEN"},
		{"two others are level", "Foreign Minister Marta Kowal summoned the ambassador of Chad on Monday. Kenya and Peru looked on. Kenya and Peru are friends.", ""},
		{"named once", "Foreign Minister Marta Kowal summoned the ambassador of Chad on Monday. Kenya looked on.", ""},
		{"no office of a state", "Trainer Marta Kowal condemned Chad on Monday. Kenya claims the cup. Kenya has won before.", ""},
	} {
		events, found := r.code(t, tt.text, "2023-02-27")
		if len(events) == 0 {
			t.Errorf("%s: no events", tt.name)
			continue
		}
		for _, f := range found.Actors {
			if f.Key == "person:marta-kowal" && f.Country != tt.country {
				t.Errorf("%s: Kowal is of %q, want %q", tt.name, f.Country, tt.country)
			}
		}
	}
	r.tells(t, "The Ministry of Foreign Affairs summoned the ambassador of Chad on Monday. Kenya claims the pass. Kenya has protested before.",
		"Kenya summons ambassador of Chad | 2023-02-27 | source=country:KEN target=country:TCD")
	r.tells(t, "Foreign Minister Marta Kowal closed the Kenyan embassy in Chad on Monday. Kenya has had an embassy in Chad since 1944. Chad protested.",
		"Kowal closes the Kenyan embassy in Chad | 2023-02-27 | source=person:marta-kowal target=country:TCD")
}
